"""Comparing a table with its rows made again: the statements of ``sdgen run verify``.

Made and stored rows are told apart by a 64-bit hash of all cells. First both sides are counted
into buckets by that hash, range by range, which needs a fixed little room and neither order nor
keys; equal rows cancel each other out. Only of rows in buckets that do not come out even anything
is kept, and that is a few numbers a row, whatever its width: ``pairing`` continues with
them. So the cost is that of making the rows once (twice where something differs) and of
reading the table once (three times, the last time for the cells of a few examples). Suspects are
compared by their values: JSON that something has stored in another form is no difference, as it
is none where the database keeps JSON as a value.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary, create_temporary_as, insert_query
from sdgen.column_types import ColumnType
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows, range_parameters, table_of
from sdgen.compiling.verification.row_hashes import HASH, NUMBER, RAW, RowHashes

_LOW_BITS = 2**32 - 1

_TOTALS = "sdgen_totals"  # bucket → what is left when equal rows have cancelled out


class ComparisonSQL:
    """The statements that compare one entity with its table, in the order of their use.

    Args:
        hashes: how the entity's rows are hashed.
        buckets: how many, a power of two.
        careful: whether rows that may be the same one are counted into one bucket: rows of equal
            values, and rows of one key where there are keys. That takes longer.
    """

    def __init__(self, hashes: RowHashes, buckets: int, *, careful: bool = False) -> None:
        self._plan, self._entity, self._mask = hashes.plan, hashes.entity, buckets - 1
        self._careful = careful
        self.hashes = hashes

    @property
    def is_careful(self) -> bool:
        """Whether counting more carefully would count nothing else."""
        return self._careful or not (self.hashes.keys or self.hashes.has_forms)

    # -- tables ---------------------------------------------------------------------------------

    def drop_tables(self) -> list[exp.Expression]:
        """Returns DROP of every table that ``create_tables`` makes."""
        return [
            exp.Drop(tables=[x.table(name)], kind="TABLE", exists=True)
            for name in (*(name for name, _ in self.hashes.slices), _TOTALS)
        ]

    def create_tables(self) -> list[exp.Expression]:
        """Returns CREATE of the temporary tables; made rows get the types of the stored ones."""
        kind = self._plan.dialect.type_names[ColumnType.BIGINT]
        totals = [x.column_def("bucket", kind, exp.UniqueColumnConstraint())]
        totals += [x.column_def(name, kind) for name in ("rows", "low", "high")]
        made = (self._copy(name, columns) for name, columns in self.hashes.slices)
        return [*made, create_temporary(x.table(_TOTALS), totals)]

    def _copy(self, name: str, columns: Sequence[str]) -> exp.Create:
        number = x.int64(0)
        cells = (exp.alias_(x.col(each), x.ident(self.hashes.cells[each])) for each in columns)
        like = exp.select(*cells, exp.alias_(number, x.ident(NUMBER)))
        like = like.from_(table_of(self._plan, self._entity)).limit(0)
        return create_temporary_as(x.table(name), like)

    # -- making rows ----------------------------------------------------------------------------

    def make(
        self, at_most: int, compilation: Compilation, altogether: int
    ) -> tuple[list[exp.Insert], LookUps]:
        """Returns the INSERTs of a range of made rows, and the look-up tables they need.

        Args:
            at_most: how many rows a range has at most. Parameters: ``range_parameters``.
            compilation: what compiling statements of the plan has worked out so far.
            altogether: how many rows are made in this and other ranges.
        """
        dialect, look_ups = self._plan.dialect, LookUps(compilation)
        rows = RowRange(*range_parameters(dialect), at_most=at_most, altogether=altogether)
        inserts = [
            insert_rows(
                self._plan,
                self._entity,
                rows,
                look_ups,
                into=x.table(table),
                columns=[*(self.hashes.cells[name] for name in columns), NUMBER],
                only=columns,
                types=self.hashes.types,
            )
            for table, columns in self.hashes.slices
        ]
        return inserts, look_ups

    def clear(self) -> list[exp.Expression]:
        """Returns the statements that make room for the next range."""
        return self._plan.dialect.truncate([x.table(name) for name, _ in self.hashes.slices])

    def empty(self, columns: Collection[str]) -> list[exp.Update]:
        """Returns the statements that make cells of the made rows NULL, as they were inserted."""
        return [
            exp.Update(
                this=x.table(table),
                expressions=[
                    exp.EQ(this=x.col(self.hashes.cells[name]), expression=exp.Null())
                    for name in here
                ],
            )
            for table, made in self.hashes.slices
            if (here := [name for name in made if name in columns])
        ]

    # -- first pass: counting into buckets ------------------------------------------------------

    def count_made(self) -> exp.Insert:
        """Returns the statement that adds the made rows to the totals."""
        return self._count(stored=False)

    def count_stored(self) -> exp.Insert:
        """Returns the statement that takes all stored rows away from the totals."""
        return self._count(stored=True)

    def _count(self, *, stored: bool) -> exp.Insert:
        value = x.col(HASH)
        sums: dict[str, exp.Expression] = {
            "rows": exp.Count(this=exp.Star()),
            "low": x.call(exp.Sum, x.bit_and(value, _LOW_BITS)),
            "high": x.call(exp.Sum, x.bit_and(x.shift_right(value, 32), _LOW_BITS)),
        }
        hashed = self.hashes.query(
            stored=stored, by_value=self._careful, identities=bool(self._careful_key)
        )
        bucket = x.bit_and(x.col(self._careful_key or HASH), self._mask)
        sign = -1 if stored else 1
        query = (
            exp.select(bucket, *(x.times(x.as_int64(total), sign) for total in sums.values()))
            .group_by(bucket.copy())
            .from_(x.subquery(hashed, "hashed"))
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

    @property
    def _careful_key(self) -> str | None:
        """The identity by which rows are counted carefully; None for their hash."""
        return self.hashes.identities[0] if self._careful and self.hashes.keys else None

    def uneven(self) -> exp.Select:
        """Returns the query of how many buckets are uneven, and how many rows more are made."""
        total = x.coalesce(x.call(exp.Sum, x.col("rows")), x.integer(0))
        one = x.case((_is_uneven(), x.integer(1)), otherwise=x.integer(0))
        count = x.coalesce(x.call(exp.Sum, one), x.integer(0))
        return exp.select(count, total).from_(x.table(_TOTALS))

    # -- second pass: the rows of those buckets -------------------------------------------------

    def suspects(self, *, stored: bool, most: int | None) -> exp.Select:
        """Returns the query of the number, hash and identities of rows in uneven buckets.

        Args:
            stored: whether of the stored rows, which are numbered anew, or of made ones.
            most: of how many buckets at most; None for all.
        """
        raw = not self._careful and self.hashes.has_forms
        hashed = self.hashes.query(stored=stored, by_value=True, identities=True, raw=raw)
        uneven = exp.select(x.col("bucket")).from_(x.table(_TOTALS)).where(_is_uneven())
        if most is not None:
            uneven = uneven.order_by(x.col("bucket")).limit(most)
        bucket = x.bit_and(x.col(RAW if raw else self._careful_key or HASH), self._mask)
        number = exp.Window(this=exp.RowNumber()) if stored else x.col(NUMBER)
        names = (HASH, *self.hashes.identities)
        return (
            exp.select(number, *map(x.col, names))
            .where(exp.In(this=bucket, query=x.subquery(uneven)))
            .from_(x.subquery(hashed, "hashed"))
        )

    # -- cells of examples ----------------------------------------------------------------------

    def take(self, hashes: Sequence[int], most: int) -> list[exp.Insert]:
        """Returns INSERTs of some stored rows of those hashes, numbered by them, as if made."""
        inserts = []
        for table, columns in self.hashes.slices:
            row_hash = self.hashes.of_stored()
            wanted = exp.In(this=row_hash, expressions=list(map(x.integer, hashes)))
            query = exp.select(*map(x.col, columns), x.own(row_hash))
            query = query.from_(table_of(self._plan, self._entity)).where(wanted).limit(most)
            names = (*(self.hashes.cells[name] for name in columns), NUMBER)
            inserts.append(insert_query(x.table(table), names, query))
        return inserts

    def cells(self, number: int) -> list[exp.Select]:
        """Returns the queries of the cells of a row that was made or taken, slice by slice."""
        numbered = exp.EQ(this=x.col(NUMBER), expression=x.integer(number))
        return [
            exp.select(*(self.hashes.cell(name, stored=False) for name in columns))
            .from_(x.table(table))
            .where(numbered)
            .limit(1)
            for table, columns in self.hashes.slices
        ]


def _is_uneven() -> exp.Condition:
    parts = (exp.NEQ(this=x.col(name), expression=x.integer(0)) for name in ("rows", "low", "high"))
    return exp.or_(*parts)
