"""Finding the stored rows that are as a run made them: the statements for one entity.

Rows are compared as ``run verify`` compares them, by hashes of their cells. The places of those
that are as made go to one temporary table, for all entities; it is all that removing them needs.
"""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary, insert_query
from sdgen.column_types import ColumnType
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.compiling.verification.row_hashes import HASH, NUMBER, RowHashes

CANDIDATES = "sdgen_undo"
"""entity, row number, hash and place of each row that is to be removed."""
ENTITY = "entity"

_MADE, _STORED = "sdgen_undo_made", "sdgen_undo_stored"


class FindingSQL:
    """The statements that find the rows of one entity.

    Args:
        hashes: how its rows are hashed.
        places: where those of its table stand.
        number: the entity's number among the candidates.
    """

    def __init__(self, hashes: RowHashes, places: RowPlaces, number: int) -> None:
        self._hashes, self._places, self._number = hashes, places, number
        self._dialect = hashes.plan.dialect
        self._columns = [NUMBER, HASH, *hashes.identities]
        # Two hashes of 64 bits, of other cells, where there are two columns or more.
        self._same = [HASH, *hashes.identities[:1]]

    def create_candidates(self) -> list[exp.Expression]:
        """Returns the statements that make the table of candidates, in place of an earlier one."""
        types, places = self._dialect.type_names, self._places
        columns: list[exp.Expression] = [
            x.column_def(ENTITY, types[ColumnType.INT]),
            x.column_def(NUMBER, types[ColumnType.BIGINT]),
            x.column_def(HASH, types[ColumnType.BIGINT]),
            *map(x.column_def, places.names, places.types),
            exp.PrimaryKey(expressions=list(map(x.ident, (*places.names, ENTITY)))),
        ]
        return [
            exp.Drop(tables=[x.table(CANDIDATES)], kind="TABLE", exists=True),
            create_temporary(x.table(CANDIDATES), columns),
        ]

    def drop_tables(self) -> list[exp.Expression]:
        """Returns DROP of every table that ``create_tables`` makes."""
        return [
            exp.Drop(tables=[x.table(name)], kind="TABLE", exists=True) for name in (_MADE, _STORED)
        ]

    def create_tables(self) -> list[exp.Expression]:
        """Returns CREATE of the temporary tables of made and of stored rows."""
        kind = self._dialect.type_names[ColumnType.BIGINT]
        made = [x.column_def(name, kind) for name in self._columns]
        places = map(x.column_def, self._places.names, self._places.types)
        return [
            create_temporary(x.table(_MADE), made),
            create_temporary(x.table(_STORED), [*(column.copy() for column in made), *places]),
        ]

    def add_made(self) -> exp.Insert:
        """Returns the INSERT of the hashes of the rows that have just been made."""
        query = self._hashes.query(stored=False, by_value=True, identities=True)
        selected = exp.select(*map(x.col, self._columns)).from_(query.subquery("hashed"))
        return insert_query(x.table(_MADE), self._columns, selected)

    def add_stored(self) -> exp.Insert:
        """Returns the INSERT of the hashes of all rows of the table, with their places."""
        names = self._places.names
        cells = self._places.of(self._hashes.plan.table(self._hashes.entity).name)
        query = self._hashes.query(
            stored=True,
            by_value=True,
            identities=True,
            also=dict(zip(names, cells, strict=True)),
        )
        others = [HASH, *self._hashes.identities, *names]
        number = exp.Window(this=exp.RowNumber())
        selected = exp.select(number, *map(x.col, others)).from_(query.subquery("hashed"))
        return insert_query(x.table(_STORED), [NUMBER, *others], selected)

    def analyze(self) -> list[exp.Expression]:
        """Returns what tells the planner how many rows there are."""
        return self._dialect.analyze([x.table(_MADE), x.table(_STORED)])

    # -- rows that are as made ------------------------------------------------------------------

    def add_candidates(self) -> exp.Insert:
        """Returns the INSERT of the stored rows that are as made.

        Of rows that are stored more often than the run made them it takes none: which are the
        run's cannot be told, also not by one who looks again after some were removed.
        """
        places = self._places.names
        count = exp.Window(
            this=exp.Count(this=exp.Star()), partition_by=list(map(x.col, self._same))
        )
        stored = exp.select(
            *map(x.col, (*self._same, *places)), exp.alias_(count, x.ident("copies"))
        ).from_(x.table(_STORED))
        query = (
            exp.select(
                x.integer(self._number),
                x.col(NUMBER, "m"),
                x.col(HASH, "s"),
                *(x.col(name, "s") for name in places),
            )
            .from_(stored.subquery("s"))
            .join(self._grouped(_MADE).subquery("m"), on=self._agree())
            .where(exp.LTE(this=x.col("copies", "s"), expression=x.col("copies", "m")))
        )
        return insert_query(x.table(CANDIDATES), [ENTITY, NUMBER, HASH, *places], query)

    def doubled(self) -> exp.Select:
        """Returns the query of how many made rows are stored more often than they were made."""
        more = exp.GT(this=x.col("copies", "s"), expression=x.col("copies", "m"))
        total = x.coalesce(x.call(exp.Sum, x.col("copies", "m")), x.integer(0))
        return (
            exp.select(total)
            .from_(self._grouped(_STORED).subquery("s"))
            .join(self._grouped(_MADE).subquery("m"), on=self._agree())
            .where(more)
        )

    def _grouped(self, table: str) -> exp.Select:
        first = x.call(exp.Min, x.col(NUMBER))
        copies = exp.Count(this=exp.Star())
        same = list(map(x.col, self._same))
        return (
            exp.select(
                *same,
                exp.alias_(first, x.ident(NUMBER)),
                exp.alias_(copies, x.ident("copies")),
            )
            .from_(x.table(table))
            .group_by(*(each.copy() for each in same))
        )

    def _agree(self) -> exp.Condition:
        return exp.and_(
            *(exp.EQ(this=x.col(name, "m"), expression=x.col(name, "s")) for name in self._same)
        )

    # -- the others -----------------------------------------------------------------------------

    def suspects(self, *, stored: bool) -> exp.Select:
        """Returns the query of the rows of one side that are no candidates; see ``PairingSQL``."""
        taken = exp.select(x.col(HASH)).distinct().from_(x.table(CANDIDATES))
        taken = taken.where(exp.EQ(this=x.col(ENTITY), expression=x.integer(self._number)))
        same = exp.EQ(this=x.col(HASH, "taken"), expression=x.col(HASH, "side"))
        return (
            exp.select(*(x.col(name, "side") for name in self._columns))
            .from_(x.table(_STORED if stored else _MADE, alias="side"))
            .join(taken.subquery("taken"), on=same, join_type="left")
            .where(exp.Is(this=x.col(HASH, "taken"), expression=exp.Null()))
        )
