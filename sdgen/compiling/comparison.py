"""Comparing a table with its rows made again: the statements of ``sdgen run verify``.

Made and stored rows are told apart by a 64-bit hash of all cells. First both sides are counted
into buckets by that hash, range by range, which needs a fixed little room and neither order nor
keys; equal rows cancel each other out. Only rows of buckets that do not come out even are then
looked at one by one, so the cost is that of making the rows once (twice where something differs)
and of reading the table once (twice). Those are compared by their values: JSON that something has
stored in another form is no difference, as it is none where the database keeps JSON as a value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot import exp

from dialects import expressions as x
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows, range_parameters, table_of
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

_LOW_BITS = 2**32 - 1

# Temporary tables, gone with the connection.
_MADE = "sdgen_made"  # one range of rows, made again
_TOTALS = "sdgen_totals"  # bucket → what is left when equal rows have cancelled out
_PAIRS = "sdgen_pairs"  # (made row, stored row, step) of suspects that belong together
MADE_SUSPECTS = "sdgen_made_suspects"  # rows of buckets that did not come out even
STORED_SUSPECTS = "sdgen_stored_suspects"
_NUMBER = "number"  # their column of the row number; those of cells are cell_1, cell_2, …


class ComparisonSQL:
    """The statements that compare one entity with its table, in the order of their use.

    Temporary tables have columns of their own names: SQLite cannot make a table of a query with the
    names TRUE and FALSE (sqlite3ColumnsFromExprList in its src/select.c).

    Args:
        plan: the plan of the run.
        entity: the entity.
        buckets: how many, a power of two.
        row_hash: returns the hash of cells, on the connection that the statements are for.
    """

    def __init__(
        self,
        plan: Plan,
        entity: Entity,
        buckets: int,
        row_hash: Callable[[Sequence[exp.Expression]], exp.Expression],
    ) -> None:
        self._plan, self._entity, self._mask = plan, entity, buckets - 1
        self._row_hash = row_hash
        self._names = [column.name for column in entity.columns]
        self._cells = {name: f"cell_{place}" for place, name in enumerate(self._names, 1)}

    # -- tables ---------------------------------------------------------------------------------

    def drop_tables(self) -> list[exp.Expression]:
        """Returns DROP of every table that ``create_tables`` makes."""
        names = (_MADE, _TOTALS, _PAIRS, MADE_SUSPECTS, STORED_SUSPECTS)
        return [exp.Drop(tables=[x.table(name)], kind="TABLE", exists=True) for name in names]

    def create_tables(self) -> list[exp.Expression]:
        """Returns CREATE of the temporary tables; made rows get the types of the stored ones."""
        number = x.int64(0)
        cells = (exp.alias_(x.col(name), x.ident(cell)) for name, cell in self._cells.items())
        like = exp.select(*cells, exp.alias_(number, x.ident(_NUMBER)))
        like = like.from_(table_of(self._plan, self._entity))
        copies = [
            exp.Create(
                this=x.table(name),
                kind="TABLE",
                expression=like.copy().limit(0),
                properties=exp.Properties(expressions=[exp.TemporaryProperty()]),
            )
            for name in (_MADE, MADE_SUSPECTS, STORED_SUSPECTS)
        ]
        return [
            *copies,
            self._create(_TOTALS, ["bucket"], ["rows", "low", "high"]),
            self._create(_PAIRS, ["made", "stored"], ["step"]),
        ]

    def _create(self, name: str, keys: Sequence[str], others: Sequence[str]) -> exp.Create:
        kind = self._plan.dialect.type_names[ColumnType.BIGINT]
        unique = (x.column_def(key, kind, exp.UniqueColumnConstraint()) for key in keys)
        plain = (x.column_def(other, kind) for other in others)
        return x.create_temporary(x.table(name), [*unique, *plain])

    # -- first pass: counting into buckets ------------------------------------------------------

    def make(self, at_most: int) -> tuple[exp.Insert, LookUps]:
        """Returns the INSERT of a range of made rows, and the look-up tables it needs.

        Args:
            at_most: how many rows a range has at most. Parameters: ``range_parameters``.
        """
        dialect, look_ups = self._plan.dialect, LookUps()
        rows = RowRange(*range_parameters(dialect), at_most=at_most, altogether=self._entity.rows)
        insert = insert_rows(
            self._plan,
            self._entity,
            rows,
            look_ups,
            into=x.table(_MADE),
            columns=[*self._cells.values(), _NUMBER],
        )
        return insert, look_ups

    def clear(self) -> list[exp.Expression]:
        """Returns the statements that make room for the next range."""
        return self._plan.dialect.truncate([x.table(_MADE)])

    def count_made(self) -> exp.Insert:
        """Returns the statement that adds the made rows to the totals."""
        return self._count(x.table(_MADE), self._hash(self._names), 1)

    def count_stored(self) -> exp.Insert:
        """Returns the statement that takes all stored rows away from the totals."""
        table = table_of(self._plan, self._entity)
        return self._count(table, self._hash(self._names, stored=True), -1)

    def _count(self, table: exp.Table, row_hash: exp.Expression, sign: int) -> exp.Insert:
        value = x.col("hash")
        hashes = exp.select(exp.alias_(row_hash, x.ident("hash"))).from_(table)
        hashed = self._plan.dialect.fence(hashes)
        sums: dict[str, exp.Expression] = {
            "rows": exp.Count(this=exp.Star()),
            "low": x.call(exp.Sum, x.bit_and(value, _LOW_BITS)),
            "high": x.call(exp.Sum, x.bit_and(x.shift_right(value, 32), _LOW_BITS)),
        }
        bucket = x.bit_and(value, self._mask)
        query = (
            exp.select(bucket, *(x.times(x.as_int64(total), sign) for total in sums.values()))
            .from_(hashed.subquery("hashed"))
            .group_by(bucket.copy())
        )
        added = [
            exp.EQ(
                this=x.col(name), expression=x.add(x.col(name, _TOTALS), x.col(name, "excluded"))
            )
            for name in sums
        ]
        return exp.Insert(
            this=exp.Schema(
                this=x.table(_TOTALS), expressions=[x.ident(name) for name in ("bucket", *sums)]
            ),
            expression=query,
            conflict=exp.OnConflict(
                action=exp.Var(this="DO UPDATE"),
                conflict_keys=[x.ident("bucket")],
                expressions=added,
            ),
        )

    def uneven(self) -> exp.Select:
        """Returns the query of the buckets that did not come out even."""
        parts = [
            exp.NEQ(this=x.col(name), expression=x.integer(0)) for name in ("rows", "low", "high")
        ]
        return exp.select(x.col("bucket")).from_(x.table(_TOTALS)).where(exp.or_(*parts))

    # -- second pass: the rows of those buckets -------------------------------------------------

    def suspect_made(self) -> exp.Insert:
        """Returns the INSERT of the suspects among the made rows."""
        columns = (*self._cells.values(), _NUMBER)
        query = exp.select(*(x.col(name) for name in columns)).from_(x.table(_MADE))
        return self._suspect(MADE_SUSPECTS, query, self._hash(self._names))

    def suspect_stored(self) -> exp.Insert:
        """Returns the INSERT of the suspects among the stored rows, numbered anew."""
        number = exp.Window(this=exp.RowNumber())
        query = exp.select(*(x.col(name) for name in self._names), number)
        query = query.from_(table_of(self._plan, self._entity))
        return self._suspect(STORED_SUSPECTS, query, self._hash(self._names, stored=True))

    def _suspect(self, name: str, query: exp.Select, row_hash: exp.Expression) -> exp.Insert:
        bucket = x.bit_and(row_hash, self._mask)
        columns = [x.ident(column) for column in (*self._cells.values(), _NUMBER)]
        return exp.Insert(
            this=exp.Schema(this=x.table(name), expressions=columns),
            expression=query.where(exp.In(this=bucket, query=self.uneven().subquery())),
        )

    # -- pairing --------------------------------------------------------------------------------

    def pair(self, columns: Sequence[str], step: int) -> exp.Insert:
        """Returns the INSERT that pairs suspects which agree in some columns.

        Rows that agree among themselves are paired in their order, each with one other.

        Args:
            columns: names of columns.
            step: stored with the pairs: 0 where ``columns`` are all of them.
        """
        made = self._unpaired(MADE_SUSPECTS, "made", columns)
        stored = self._unpaired(STORED_SUSPECTS, "stored", columns)
        agree = exp.and_(
            *(
                exp.EQ(this=x.col(name, "m"), expression=x.col(name, "s"))
                for name in ("hash", "position")
            )
        )
        query = (
            exp.select(x.col(_NUMBER, "m"), x.col(_NUMBER, "s"), x.integer(step))
            .from_(made.subquery("m"))
            .join(stored.subquery("s"), on=agree)
        )
        columns_of_pairs = [x.ident(name) for name in ("made", "stored", "step")]
        return exp.Insert(
            this=exp.Schema(this=x.table(_PAIRS), expressions=columns_of_pairs), expression=query
        )

    def _unpaired(self, table: str, side: str, columns: Sequence[str]) -> exp.Select:
        hashed = exp.select(
            x.col(_NUMBER),
            exp.alias_(self._hash(columns, by_value=True), x.ident("hash")),
        ).from_(x.table(table, alias="suspect"))
        hashed = hashed.where(exp.Not(this=exp.Exists(this=self._pair_of(side))))
        hashed = self._plan.dialect.fence(hashed)
        position = exp.Window(
            this=exp.RowNumber(),
            partition_by=[x.col("hash")],
            order=exp.Order(expressions=[x.col(_NUMBER)]),
        )
        return exp.select(
            x.col(_NUMBER), x.col("hash"), exp.alias_(position, x.ident("position"))
        ).from_(hashed.subquery("hashed"))

    def _pair_of(self, side: str) -> exp.Select:
        same = exp.EQ(this=x.col(side, "pair"), expression=x.col(_NUMBER, "suspect"))
        return exp.select(x.integer(1)).from_(x.table(_PAIRS, alias="pair")).where(same)

    # -- answers --------------------------------------------------------------------------------

    def count_of(self, table: str) -> exp.Select:
        """Returns the query of how many rows one of the suspects' tables has."""
        return exp.select(exp.Count(this=exp.Star())).from_(x.table(table))

    def pair_counts(self) -> exp.Select:
        """Returns the query of how many pairs agree in all columns and how many do not."""
        exact = exp.EQ(this=x.col("step"), expression=x.integer(0))
        return exp.select(
            *(
                x.coalesce(
                    x.call(exp.Sum, x.case((test, x.integer(1)), otherwise=x.integer(0))),
                    x.integer(0),
                )
                for test in (exact, exp.Not(this=exact.copy()))
            )
        ).from_(x.table(_PAIRS))

    def missing(self, limit: int) -> exp.Select:
        """Returns the query of (row number, cells …) of made rows that are not stored."""
        return self._alone(MADE_SUSPECTS, "made", limit)

    def foreign(self, limit: int) -> exp.Select:
        """Returns the query of (any number, cells …) of stored rows that do not belong."""
        return self._alone(STORED_SUSPECTS, "stored", limit)

    def _alone(self, table: str, side: str, limit: int) -> exp.Select:
        return (
            exp.select(x.col(_NUMBER), *(x.col(cell) for cell in self._cells.values()))
            .from_(x.table(table, alias="suspect"))
            .where(exp.Not(this=exp.Exists(this=self._pair_of(side))))
            .order_by(x.col(_NUMBER))
            .limit(limit)
        )

    def changed(self, limit: int) -> exp.Select:
        """Returns the query of (row number, made cells …, stored cells …) of changed rows."""
        cells = [x.col(cell, side) for side in ("m", "s") for cell in self._cells.values()]
        number = x.col(_NUMBER, "m")
        query = exp.select(number, *cells).from_(x.table(_PAIRS, alias="pair"))
        for side, table, key in (("m", MADE_SUSPECTS, "made"), ("s", STORED_SUSPECTS, "stored")):
            same = exp.EQ(this=x.col(_NUMBER, side), expression=x.col(key, "pair"))
            query = query.join(x.table(table, alias=side), on=same)
        differ = exp.NEQ(this=x.col("step", "pair"), expression=x.integer(0))
        return query.where(differ).order_by(number.copy()).limit(limit)

    def analyze(self) -> list[exp.Expression]:
        """Returns the statements that tell the planner how many suspects there are."""
        return self._plan.dialect.analyze([x.table(MADE_SUSPECTS), x.table(STORED_SUSPECTS)])

    # -- parts ----------------------------------------------------------------------------------

    def _hash(
        self, columns: Sequence[str], *, stored: bool = False, by_value: bool = False
    ) -> exp.Expression:
        """Returns the hash of some columns' cells.

        Args:
            columns: names of columns.
            stored: whether they are those of the entity's table, not of a temporary one.
            by_value: whether equal values have one hash, also where they are stored in other forms.
        """
        dialect = self._plan.dialect
        comparable = dialect.by_value if by_value else dialect.hashable
        cells = [
            comparable(
                x.col(name if stored else self._cells[name]), self._entity.column(name).type.kind
            )
            for name in columns
        ]
        return self._row_hash(cells)
