"""Pairing suspects: which of them are stored as made, changed, missing or foreign.

Suspects are rows of which a few numbers are kept: where they stand, a hash of all cells and some
identities, by each of which a made and a stored row may be taken for the same one. Equal rows are
taken out by counting, which needs no order; what is left is as long as there are differences, and
only that is paired.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary, insert_query
from sdgen.column_types import ColumnType
from sdgen.compiling.verification.row_hashes import HASH, NUMBER, RowHashes

# Temporary tables, gone with the connection.
_SUSPECTS = {False: "sdgen_made_suspects", True: "sdgen_stored_suspects"}
_LEFT = {False: "sdgen_made_left", True: "sdgen_stored_left"}  # those without an equal one
_WEIGHED = "sdgen_weighed"  # hash → how many rows of it are made, how many stored, if not alike
_PAIRS = "sdgen_pairs"  # (made row, stored row) of those left that belong together
_SIDES = {False: "made", True: "stored"}


class PairingSQL:
    """The statements that pair suspects, in the order of their use.

    Args:
        hashes: how the rows of suspects are hashed.
    """

    def __init__(self, hashes: RowHashes) -> None:
        self._hashes, self._dialect = hashes, hashes.plan.dialect
        self._columns = [NUMBER, HASH, *hashes.identities]

    def drop_tables(self) -> list[exp.Expression]:
        """Returns DROP of every table that ``create_tables`` makes."""
        names = (*_SUSPECTS.values(), *_LEFT.values(), _WEIGHED, _PAIRS)
        return [exp.Drop(tables=[x.table(name)], kind="TABLE", exists=True) for name in names]

    def create_tables(self) -> list[exp.Expression]:
        """Returns CREATE of the temporary tables."""
        rows = (*_SUSPECTS.values(), *_LEFT.values())
        return [
            *(self._create(name, self._columns) for name in rows),
            self._create(_WEIGHED, [HASH, *_SIDES.values()], unique=[HASH]),
            self._create(_PAIRS, ["made", "stored"], unique=["made", "stored"]),
        ]

    def _create(self, name: str, columns: Sequence[str], unique: Sequence[str] = ()) -> exp.Create:
        kind = self._dialect.type_names[ColumnType.BIGINT]
        defined = (
            x.column_def(each, kind, *([exp.UniqueColumnConstraint()] if each in unique else []))
            for each in columns
        )
        return create_temporary(x.table(name), list(defined))

    def add(self, suspects: exp.Select, *, stored: bool) -> exp.Insert:
        """Returns the INSERT of what a query of suspects finds."""
        return insert_query(x.table(_SUSPECTS[stored]), self._columns, suspects)

    def analyze(self) -> list[list[exp.Expression]]:
        """Returns what tells the planner how many suspects there are, and how many are left."""
        return [
            self._dialect.analyze([x.table(name) for name in names.values()])
            for names in (_SUSPECTS, _LEFT)
        ]

    # -- equal rows -----------------------------------------------------------------------------

    def weigh(self) -> exp.Insert:
        """Returns the INSERT of the hashes of which not as many rows are stored as made."""
        zero, one = x.integer(0), x.integer(1)
        made, stored = (
            exp.select(
                x.col(HASH),
                exp.alias_(zero.copy() if stored else one.copy(), x.ident("made")),
                exp.alias_(one.copy() if stored else zero.copy(), x.ident("stored")),
            ).from_(x.table(name))
            for stored, name in _SUSPECTS.items()
        )
        counts = [x.call(exp.Sum, x.col(side)) for side in _SIDES.values()]
        query = (
            exp.select(x.col(HASH), *counts)
            .from_(x.subquery(exp.union(made, stored, distinct=False, copy=False), "suspects"))
            .group_by(x.col(HASH))
            .having(exp.NEQ(this=counts[0].copy(), expression=counts[1].copy()))
        )
        return insert_query(x.table(_WEIGHED), [HASH, *_SIDES.values()], query)

    def keep(self, *, stored: bool) -> list[exp.Insert]:
        """Returns the INSERTs of those of one side that have no equal one on the other.

        Of equal ones the first are taken for those that have. Those of which none is on the other
        side, mostly all of them, need no order.
        """
        here, there = (x.col(_SIDES[side], "weighed") for side in (stored, not stored))
        alone = exp.EQ(this=there, expression=x.integer(0))
        none = exp.select(*self._of_suspect()).from_(x.table(_SUSPECTS[stored], alias="suspect"))
        none = none.join(x.table(_WEIGHED, alias="weighed"), on=self._weighed()).where(alone)
        backwards = exp.Ordered(this=x.col(NUMBER, "suspect"), desc=True)
        position = exp.Window(
            this=exp.RowNumber(),
            partition_by=[x.col(HASH, "suspect")],
            order=exp.Order(expressions=[backwards]),
        )
        excess = x.sub(here, there)
        placed = (
            exp.select(
                *self._of_suspect(),
                exp.alias_(excess, x.ident("excess")),
                exp.alias_(position, x.ident("position")),
            )
            .from_(x.table(_SUSPECTS[stored], alias="suspect"))
            .join(x.table(_WEIGHED, alias="weighed"), on=self._weighed())
            .where(exp.GT(this=there.copy(), expression=x.integer(0)))
        )
        some = (
            exp.select(*map(x.col, self._columns))
            .where(exp.LTE(this=x.col("position"), expression=x.col("excess")))
            .from_(x.subquery(placed, "placed"))
        )
        return [
            insert_query(x.table(_LEFT[stored]), self._columns, query) for query in (none, some)
        ]

    def _of_suspect(self) -> list[exp.Column]:
        return [x.col(name, "suspect") for name in self._columns]

    def _weighed(self) -> exp.Expression:
        return exp.EQ(this=x.col(HASH, "weighed"), expression=x.col(HASH, "suspect"))

    # -- pairs ----------------------------------------------------------------------------------

    def pair(self) -> list[exp.Insert]:
        """Returns the INSERTs that pair rows, not yet paired, that agree in an identity.

        Rows that agree among themselves are paired in their order, each with one other.
        """
        return [self._pair(identity) for identity in self._hashes.identities]

    def _pair(self, identity: str) -> exp.Insert:
        is_key = self._hashes.has_unique_identities  # it takes no order then
        columns = (NUMBER, identity) if is_key else (NUMBER, identity, "position")
        made, stored = (self._unpaired(side, identity, columns) for side in (False, True))
        agree = exp.and_(
            *(exp.EQ(this=x.col(name, "m"), expression=x.col(name, "s")) for name in columns[1:])
        )
        query = (
            exp.select(x.col(NUMBER, "m"), x.col(NUMBER, "s"))
            .from_(x.subquery(made, "m"))
            .join(x.subquery(stored, "s"), on=agree, copy=False)
        )
        insert = insert_query(x.table(_PAIRS), ["made", "stored"], query)
        if is_key:
            query.where(exp.true(), copy=False)  # or SQLite would read ON CONFLICT as a join's ON
            insert.set("conflict", exp.OnConflict(action=exp.Var(this="DO NOTHING")))
        return insert

    def _unpaired(self, stored: bool, identity: str, columns: Sequence[str]) -> exp.Select:
        position = exp.Window(
            this=exp.RowNumber(),
            partition_by=[x.col(identity)],
            order=exp.Order(expressions=[x.col(NUMBER)]),
        )
        positions = [exp.alias_(position, x.ident(name)) for name in columns[2:]]
        return self._alone(stored, x.col(NUMBER), x.col(identity), *positions)

    # -- examples -------------------------------------------------------------------------------

    def changed(self, limit: int) -> exp.Select:
        """Returns the query of (made number, stored hash) of rows that are stored changed."""
        pairs = exp.select(*map(x.col, _SIDES.values())).from_(x.table(_PAIRS))
        pairs = pairs.order_by(x.col("made")).limit(limit)
        same = exp.EQ(this=x.col(NUMBER, "left"), expression=x.col("stored", "pair"))
        return (
            exp.select(x.col("made", "pair"), x.col(HASH, "left"))
            .from_(pairs.subquery("pair"))
            .join(x.table(_LEFT[True], alias="left"), on=same)
            .order_by(x.col("made", "pair"))
        )

    def missing(self, limit: int) -> exp.Select:
        """Returns the query of the numbers of made rows that are not stored."""
        return self._alone(False, x.col(NUMBER)).order_by(x.col(NUMBER)).limit(limit)

    def foreign(self, limit: int) -> exp.Select:
        """Returns the query of the hashes of stored rows that do not belong."""
        return self._alone(True, x.col(HASH)).order_by(x.col(NUMBER)).limit(limit)

    def _alone(self, stored: bool, *selected: exp.Expr) -> exp.Select:
        same = exp.EQ(this=x.col(_SIDES[stored], "pair"), expression=x.col(NUMBER, "row"))
        pairs = exp.select(x.integer(1)).from_(x.table(_PAIRS, alias="pair")).where(same)
        rows = exp.select(*selected).from_(x.table(_LEFT[stored], alias="row"))
        return rows.where(exp.Not(this=exp.Exists(this=pairs)))
