"""The row that generators use while the SQL of one INSERT is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from sqlglot import exp

from dialects import ROW_NUMBER, Dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ComputedQuery, Dictionary, EntityRow, Row, RowMaker, SharedDraw
from sdgen.column_types import DataType
from sdgen.compiling.all_rows import AllRows, ComputedTable
from sdgen.compiling.cells import cell_of, check_sibling
from sdgen.compiling.column_draws import MOST_WITHOUT_HIGH_BITS, ColumnDraws
from sdgen.compiling.look_ups import LookUpTable
from sdgen.compiling.look_ups.dictionaries import DictionaryTable
from sdgen.compiling.look_ups.existing_table import ExistingTable
from sdgen.compiling.look_ups.python_cells import PythonCells
from sdgen.compiling.rows_above import rows_above
from sdgen.compiling.stand_ins import stand_in
from sdgen.compiling.values_by_run import by_run
from sdgen.compiling.writing import Writing
from sdgen.frozen import frozen
from sdgen.scenario.entity_graph import dependencies_first
from sdgen.scenario.models import Entity
from sdgen.seeding import LOW_BITS, LOW_MASK

_DEEP = 10  # cells computed from each other that are made in one go
_CHEAP = (exp.Column, exp.Literal, exp.Boolean, exp.Null)  # not worth a name


@frozen
class CompiledRow:
    """One row of one entity: the row being written or a parent somewhere up its foreign keys.

    Implements ``generators_sql.spi.EntityRow``.

    Args:
        writing: the INSERT it belongs to.
        entity: the entity.
        number: the 0-based row number, as a column.
        path: how it was reached: (), or the columns followed from the row being written.
    """

    writing: Writing
    entity: Entity
    number: exp.Expression
    path: tuple[str, ...] = ()

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""
        return self.writing.plan.dialect

    @property
    def seed(self) -> int:
        """The seed of the plan."""
        return self.writing.plan.seed

    def value(self, column: str) -> exp.Expression:
        """Returns the SQL of one cell, in its column's type.

        Cells that other cells of the row are computed from get a name, so that they are computed
        once.
        """
        return self.cell(column).node

    def cell(self, column: str) -> Cell:
        """Returns the same, with the integer behind it if available and not named yet."""
        if self.entity.existing:
            return self._cell_there(column)
        if self.path and (table := self.writing.parents(self.entity, column)):
            return Cell(self.look_up(table, self.number, column))
        self._make_deepest_first(column)
        if column not in self.writing.shared(self.entity):
            return self._cell(column)
        return Cell(x.copied(self._shared_cell(column)))

    def exact(self, column: str) -> exp.Expression | None:
        """Returns the units of a decimal cell, the microseconds of a time; None if unavailable."""
        looked_up = self.path and self.writing.parents(self.entity, column)
        if column in self.writing.shared(self.entity) and not looked_up:
            self._shared_cell(column)
        count = self.writing.counts.get(self._key(column))
        return None if count is None else x.copied(count)

    def _make_deepest_first(self, column: str) -> None:
        """Makes some of the cells that a cell is computed from, if the chain is long.

        Each asks for those it is computed from itself, and calls within calls have a limit.
        """

        def is_made(name: str) -> bool:
            return self._key(name) in self.writing.cells

        def siblings(name: str) -> tuple[str, ...]:
            return self.entity.column(name).generator.params.siblings()

        for name, depth in dependencies_first(column, siblings, is_made).items():
            if depth % _DEEP == 0 and name != column:
                self.value(name)

    def _shared_cell(self, column: str) -> exp.Expression:
        """Returns a cell that is made once.

        Each use would make those that it is computed from again, and so on down.
        """
        key, cells = self._key(column), self.writing.cells
        if key not in cells:
            made, what = self._cell(column), self.writing.comment_on(self.entity, column)
            cell = made.node
            if count := made.count:
                number = x.copied(count.number)
                if not isinstance(number, _CHEAP):
                    number = self.named(
                        ("count", column), f"{column}_count", number, f"{what}, as an integer"
                    )
                cell = count.cell(number)
                self.writing.counts[key] = count.exact(number)
            if not isinstance(cell, _CHEAP):
                cell = self.named(("cell", column), column, cell, what)
            cells[key] = cell
        return cells[key]

    def _key(self, column: str) -> Hashable:
        return (self.path, self.entity.name, self.number, column)

    def _cell(self, column: str) -> Cell:
        return cell_of(self.bound_to(column), self.entity.column(column), self.type_of(column))

    def _cell_there(self, column: str) -> Cell:
        """Returns a cell of a row that is in the target already."""
        plan = self.writing.plan
        found = plan.existing.get(self.entity.name)
        if found is None:  # no database was asked
            generator = stand_in(self.entity.column(column).type)
            return generator.cell(self.bound_to(column)).as_type(self.type_of(column))
        table = ExistingTable.of(self.dialect, self.entity, plan.table(self.entity), found)
        place = table.place_of(column)
        return Cell(self.writing.entry(self.path, table, self.number, column, place))

    def bound_to(self, column: str) -> BoundRow:
        """Returns the row as the generator of a column sees it."""
        return BoundRow(self, self.writing.plan.facts(self.entity, column))

    def type_of(self, column: str) -> DataType:
        """Returns the type of a column of this row, as its decimals are counted."""
        return self.writing.plan.counted(self.entity, column)

    def via(self, column: str) -> EntityRow:
        """Returns the row that a column of this row, a foreign key, points to."""
        generator = self.entity.column(column).generator.params
        return generator.parent_row(self.bound_to(column))

    def rows_above(self, column: str, most: int) -> Sequence[EntityRow]:
        """Returns the ancestors of this row in a tree, the root repeated if there are fewer."""
        return rows_above(self, column, most)

    def child_number(self, column: str) -> exp.Expression:
        """Returns the number of this row among those that point to the same one by a column."""
        generator = self.entity.column(column).generator.params
        return generator.child_number(self.bound_to(column))

    def drawn(self, column: str) -> exp.Expression:
        """Returns the number of what another column of this row has drawn."""
        generator = self.entity.column(column).generator.params
        if not isinstance(generator, SharedDraw):
            raise TypeError(f"{generator.type} shares no draw")
        return generator.drawn(self.bound_to(column))

    def named(
        self, key: tuple[Hashable, ...], what: str, expression: exp.Expression, comment: str
    ) -> exp.Column:
        """Returns a named column for an expression that belongs to this row."""
        hint = "_".join((*self.path, what))
        return self.writing.layers.name((self.path, *key), hint, expression, comment)

    def look_up(
        self, table: LookUpTable, number: exp.Expression, what: str, place: int = 0
    ) -> exp.Expression:
        """Returns a value of the entry of a table at a number; see ``Writing.entry``."""
        return self.writing.entry(self.path, table, number, what, place)

    def halves(self) -> tuple[exp.Expression, exp.Expression | None]:
        """Returns the low 31 bits of the row number, and the bits above where there can be any."""
        if self.writing.plan.end(self.entity) <= MOST_WITHOUT_HIGH_BITS:
            return self.number, None
        bounded, end = self.dialect.bounded, MOST_WITHOUT_HIGH_BITS
        bits = bounded(x.bit_and(self.number, LOW_MASK), end)
        low = self.named(("low",), "row_low", bits, "row number, low 31 bits")
        bits = bounded(x.shift_right(self.number, LOW_BITS), end)
        high = self.named(("high",), "row_high", bits, "row number, high bits")
        return low, high


@frozen
class BoundRow(ColumnDraws):
    """A row seen from one of its columns. Implements ``generators_sql.spi.Row``."""

    row: CompiledRow

    @property
    def number(self) -> exp.Expression:
        """The 0-based row number."""
        return x.copied(self.row.number)

    def value(self, column: str) -> exp.Expression:
        """Returns the cell of another column of the same row."""
        check_sibling(self.row.entity.column(self.column.name).generator.params, column)
        return self.row.value(column)

    def cell(self, column: str) -> Cell:
        """Returns the cell of another column of the same row, with its integer if available."""
        check_sibling(self.row.entity.column(self.column.name).generator.params, column)
        return self.row.cell(column)

    def exact(self, column: str) -> exp.Expression | None:
        """Returns the units of a decimal cell, the microseconds of a time; None if unavailable."""
        return self.row.exact(column)

    def type_of(self, column: str) -> DataType:
        """Returns the type of a column of this row."""
        return self.row.type_of(column)

    def seen_from(self, column: str) -> BoundRow:
        """Returns this row as the generator of another of its columns sees it."""
        return self.row.bound_to(column)

    def part(self, name: str, column_type: DataType) -> BoundRow:
        """Returns this row for a generator that makes a part of the cell."""
        facts = replace(self.column, type=column_type, nullable=True)
        return replace(self, column=facts, within=(*self.within, name))

    def parent(self, entity: str, number: exp.Expression | None = None) -> CompiledRow:
        """Returns the row of an entity that this column points to."""
        parent = self.row.writing.plan.scenario.entity(entity)
        if number is None:
            number = self._by_run(lambda row: row._drawn_row(entity))
        number = self.dialect.bounded(number, self.row.writing.plan.end(parent))
        named = self.row.named(
            ("parent", *self._name, entity),
            self._hint("parent"),
            number,
            f"row of {entity} that {'.'.join(self._name)} points to",
        )
        path = (*self.row.path, *self._name[1:], "parent")  # "a" of "b" is not "a_b"
        return CompiledRow(self.row.writing, parent, named, path)

    def draws_of(self, entity: str, column: str, what: str) -> BoundRow:
        """Returns a row without a particular number, for draws of another column."""
        there = self.row.writing.plan.scenario.entity(entity)
        path = (*self.row.path, *self._name[1:], what)
        return CompiledRow(self.row.writing, there, self.row.number, path).bound_to(column)

    def by_run(self, make: Callable[[Row], exp.Expression]) -> exp.Expression:
        """Returns a value that depends on row counts, as they were when the row was made."""
        return self._by_run(make)

    def _by_run(self, make: Callable[[BoundRow], exp.Expression]) -> exp.Expression:
        plan = self.row.writing.plan
        if not self._may_be_earlier:
            return make(self)
        made: list[tuple[int, exp.Expression]] = []
        for number, dataset in enumerate(plan.earlier):
            facts = dataset.column(self.column.entity, self.column.name)
            if facts is None:
                raise KeyError(self.column.name)
            then = replace(facts, type=self.column.type, nullable=self.column.nullable)
            made.append((facts.rows, make(replace(self, column=then, run=number))))
        return by_run(self.number, made, make(self))

    def via(self, column: str) -> EntityRow:
        """Returns the row that another column of this row points to."""
        return self.row.via(column)

    def rows_above(self, column: str, most: int) -> Sequence[EntityRow]:
        """Returns the ancestors of this row in a tree, the root repeated if there are fewer."""
        return self.row.rows_above(column, most)

    def child_number(self, column: str) -> exp.Expression:
        """Returns the number of this row among those that point to the same one by a column."""
        return self.row.child_number(column)

    def drawn(self, column: str) -> exp.Expression:
        """Returns the number of what another column of the same row has drawn."""
        return self.row.drawn(column)

    def pool(self, dictionary: Dictionary, stream: int = 0) -> exp.Expression:
        """Returns an entry of a dictionary at a drawn index."""
        return self.entry(dictionary, self.below(len(dictionary.values), stream))

    def entry(self, dictionary: Dictionary, number: exp.Expression) -> exp.Expression:
        """Returns an entry of a dictionary at an index."""
        table = DictionaryTable.of(self.dialect, dictionary)
        return self.row.look_up(table, number, self.column.name)

    def made_once(self, what: str, make: Callable[[], Dictionary]) -> Dictionary:
        """Returns the dictionary that ``make`` returns, called once for this column in a plan."""
        key = "dictionary", *self._name, what
        return self.row.writing.look_ups.compilation.made_once(key, make)

    def computed(self, query: ComputedQuery) -> ComputedTable:
        """Returns the look-up table of what a query finds, computed once on each connection."""
        rows = AllRows(self.row.writing, self.column.dataset, row_of)
        return ComputedTable.of(self.row, query, query.owner or (*self._name, self.run), rows)

    def made(self, maker: RowMaker) -> exp.Expression:
        """Returns the cell that Python makes for this row.

        For the rows being written it is made range by range. Of other rows all cells are made at
        once, like a dictionary: which of them are pointed to is not known here.
        """
        row, kind = self.row, self.column.kind
        rows, name = row.writing.plan.end(row.entity), "_".join(self._name)
        if row.path or not row.writing.staged:

            def all_cells() -> Dictionary:
                return Dictionary(name, tuple(maker.cells(0, rows)), kind)

            return self.entry(self.made_once("made", all_cells), self.number)
        mark = row.writing.look_ups.compilation.mark
        table = PythonCells.of(self.dialect, self._name, self.column.type, rows, maker, mark)
        return row.look_up(table, self.number, self.column.name)

    def _drawn_row(self, entity: str) -> exp.Expression:
        """Returns the row number of a random row of an entity."""
        # Used once, a draw needs no name of its own.
        draw = self.draw if self._may_be_earlier else self._draw
        return self._below(self.column.dataset.rows_of(entity) or 1, 0, draw)

    @property
    def _may_be_earlier(self) -> bool:
        """Whether an earlier run may have made the row."""
        writing = self.row.writing
        return bool(writing.plan.growth.ends) and not (writing.is_new and not self.row.path)


def row_of(writing: Writing, entity: str, column: str) -> BoundRow:
    """Returns the row that a query makes of an entity, seen from one of its columns.

    Args:
        writing: the query; its row source is that of the entity's row numbers.
        entity: the entity.
        column: the column.
    """
    row = CompiledRow(writing, writing.plan.scenario.entity(entity), x.col(ROW_NUMBER))
    return row.bound_to(column)
