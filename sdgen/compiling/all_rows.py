"""Look-up tables that generators ask for: computed of all rows of entities."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Protocol

from sqlglot import exp

from dialects import ROW_NUMBER, Dialect
from dialects import sql_nodes as x
from dialects.sql_statements import insert_query
from generators_sql.spi import NUMBER, ComputedQuery, Dataset, NumberRange, PartQuery, Row
from sdgen.compiling.look_ups import LookUpTable
from sdgen.compiling.look_ups.computed_cells import ComputedCells
from sdgen.compiling.look_ups.computed_range import ENTRIES, ROWS, ComputedRange
from sdgen.compiling.look_ups.names import digest, table_name
from sdgen.compiling.look_ups.table import VALUES
from sdgen.compiling.writing import Writing
from sdgen.frozen import frozen


class LookingRow(Protocol):
    """A row that looks things up."""

    @property
    def writing(self) -> Writing:
        """The INSERT it belongs to."""

    @property
    def path(self) -> tuple[str, ...]:
        """How it was reached: (), or the columns followed from the row being written."""

    def look_up(
        self, table: LookUpTable, number: exp.Expression, what: str, place: int = 0
    ) -> exp.Expression:
        """Returns a value of the entry of a table at a number; see ``Writing.entry``."""


@frozen
class AllRows:
    """All rows of entities. Implements ``generators_sql.spi.AllRows``.

    Args:
        writing: the INSERT that looks things up.
        dataset: says how many rows there are.
        rows_of: returns the row of an entity seen from one of its columns, in an INSERT's terms.
    """

    writing: Writing
    dataset: Dataset
    rows_of: Callable[[Writing, str, str], Row]

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""
        return self.writing.plan.dialect

    def of(
        self,
        entity: str,
        column: str,
        cells: Callable[[Row], Mapping[str, exp.Expression]],
        numbers: tuple[int, int] | NumberRange | None = None,
    ) -> exp.Select:
        """Returns the query of all rows of an entity: their numbers, and what is asked for."""
        outer = self.writing
        if not isinstance(numbers, NumberRange):
            numbers = _literal(*(numbers or (0, self.dataset.rows_of(entity) or 0)))
        writing = Writing(outer.plan, outer.look_ups, outer.parents, numbers.at_most)
        wanted = cells(self.rows_of(writing, entity, column))
        values = [x.alias(value, name) for name, value in wanted.items()]
        number = x.alias(x.col(ROW_NUMBER), NUMBER)
        return writing.layers.select(self._source(numbers), [number, *values])

    def numbers(self, count: int | NumberRange) -> exp.Select:
        """Returns the query of the numbers 0 … count-1, or others."""
        numbers = count if isinstance(count, NumberRange) else _literal(0, count)
        number = x.alias(x.col(ROW_NUMBER), NUMBER)
        return exp.select(number).from_(self._source(numbers).subquery("numbers"))

    def _source(self, numbers: NumberRange) -> exp.Select:
        rows = self.dialect.row_source(numbers.first, numbers.end, numbers.at_most)
        # Rows are made of ranges that have some; not every dialect's source knows another.
        return rows if numbers.at_most else rows.limit(0)


def _literal(first: int, end: int) -> NumberRange:
    return NumberRange(x.integer(first), x.integer(end), max(0, end - first))


@frozen
class ComputedTable:
    """A look-up table that a column has asked for. Implements ``generators_sql.spi.Computed``.

    Args:
        row: the row that looks things up.
        table: the table.
        what: what its entries are called.
    """

    row: LookingRow
    table: ComputedCells | ComputedRange
    what: str

    @classmethod
    def of(
        cls, row: LookingRow, query: ComputedQuery, owner: Sequence[Hashable], rows: AllRows
    ) -> ComputedTable:
        """Returns the table of a query, computed by a statement that comes first.

        Rows being written look up entries of their own range only, where a part can be computed.

        Args:
            row: the row that looks things up.
            query: what it holds.
            owner: the column that it belongs to; with the query's marks it stands for the content.
            rows: what it is computed of.
        """
        look_ups = row.writing.look_ups
        part = query.part if row.writing.staged and not row.path else None
        mark = digest(query.what, *owner, *query.marks, *(() if part is None else ("part",)))
        readable = "_".join(map(str, (query.what, *owner[:2])))
        name = table_name(rows.dialect, look_ups.compilation.mark, readable, mark)
        table = look_ups.tables.get(name)
        if not isinstance(table, ComputedCells | ComputedRange):
            if part is not None:
                table = _of_ranges(name, query, part, rows)
            else:
                columns, every = tuple(query.columns), query.query(rows)
                table = ComputedCells(name, query.entries, columns, every, query.by_values)
            look_ups.add(table)  # behind those that the query looks things up in
        return cls(row, table, query.what)

    def entry(self, number: exp.Expression, place: int = 0) -> exp.Expression:
        """Returns a value of the entry of a number."""
        return self.row.look_up(self.table, number, self.what, place)

    def found_by(self, values: Sequence[exp.Expression], place: int) -> exp.Expression:
        """Returns a value of the entry that begins with some values; NULL where there is none."""
        if not isinstance(self.table, ComputedCells):
            raise TypeError("entries of ranges are found by number")
        return self.table.found_by(list(values), place)

    def entry_above(self, number: exp.Expression) -> exp.Expression:
        """Returns the value of the entry of the next number above one."""
        form = self.row.writing.look_up_form(self.table)
        return self.row.writing.plan.dialect.entry_above(self.table.name, number, form)


def _of_ranges(name: str, query: ComputedQuery, part: PartQuery, rows: AllRows) -> ComputedRange:
    """Returns the table of a query that is computed for one range of rows after the other."""
    dialect, most = rows.dialect, max(1, rows.writing.at_most)

    def parameters(position: int, names: tuple[str, str], at_most: int) -> NumberRange:
        first, end = (dialect.parameter(position + n, each) for n, each in enumerate(names))
        return NumberRange(first, end, at_most)

    of_one = part.rows(rows, parameters(1, ENTRIES, 1))
    several = part.query(
        rows, parameters(1, ENTRIES, most), parameters(3, ROWS, max(1, part.most(most)))
    )
    names = (NUMBER, *VALUES[: len(query.columns)])
    return ComputedRange(
        name=name,
        entries=query.entries,
        columns=tuple(query.columns),
        rows=dialect.render(of_one),
        part=dialect.render(insert_query(x.table(name), names, several)),
        most=most,
        whole=lambda: query.query(rows),
    )
