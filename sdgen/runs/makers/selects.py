"""The SELECT of an entity's rows as another database computes them, column by column."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from sdgen.column_types import TEXTS, ColumnType, DataType
from sdgen.compiling.comments import without_comments
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.late_columns import LateColumns
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, select_rows
from sdgen.databases.column_copies import CopiedColumn, is_copied_as_text
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.string_types import AS_STRINGS

_CELLS_AT_ONCE = 1_000_000
_CELLS_OF_ALL_PARTS = 8_000_000
_CELLS_STREAMED = 2_000_000
_MOST_ROWS, _FEWEST_ROWS = 131_072, 2_048
# Each query hashes all entries of a table that it joins, in a quarter of a second where those are
# four million.
_CELLS_BESIDE_MANY_ENTRIES = 4_000_000
_ENTRIES_FOR_A_ROW = 4
# Rows that are wider come in queries of so many bytes. Those of others have up to 32 MiB at a time.
_WIDE_BYTES, _BYTES_AT_ONCE = 256, 16 * 2**20
_ROWS_TRIED = 1_024
_FIXED_BYTES = 16  # of a cell that is no string
_NOT_SIZED = {ColumnType.ARRAY, ColumnType.JSON, ColumnType.BYTES}
_TEXT = DataType(ColumnType.TEXT)


@frozen
class SelectSQL:
    """The query of rows of an entity; parameters as of ``range_parameters``.

    Args:
        text: the query.
        look_ups: what it looks up.
        columns: its columns, of the types that their cells are handed over in.
        at_once: how many rows it is best asked for, unless they are wide.
        widest: the most bytes that a row can have; None where that is not known.
    """

    text: str
    look_ups: LookUps
    columns: Sequence[CopiedColumn]
    at_once: int
    widest: int | None

    @property
    def at_first(self) -> int:
        """How many rows to ask for as long as none has been seen."""
        return min(self.at_once, _ROWS_TRIED) if self.widest is None else self.after(1, self.widest)

    def after(self, rows: int, size: int) -> int:
        """Returns how many rows to ask for next, after some of a size in bytes."""
        is_wide = size > _WIDE_BYTES * rows
        return max(1, min(self.at_once, _BYTES_AT_ONCE * rows // size)) if is_wide else self.at_once


@dataclass
class SelectStatements:
    """The queries of a run for the database that computes its rows. Safe for several threads.

    Args:
        plan: the run's plan, in the dialect of that database.
        jobs: how many workers there are.
        late: entity → its columns that are left out, since a second pass fills them.
        parts: how many parts of a query's rows are computed at the same time.
        streamed: how many of its rows come at a time; None where all come at once.
    """

    plan: Plan
    jobs: int
    late: Mapping[str, LateColumns] = field(default_factory=dict)
    parts: int = 1
    streamed: int | None = None
    _compilation: Compilation = field(default_factory=Compilation)
    _made: dict[str, SelectSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def alike(self, other: SelectStatements) -> bool:
        """Returns whether other queries of the run, whose order may have changed, are these."""
        mine = [each.name for each in self.plan.order], self.jobs, self.late, self.parts
        return mine == (
            [each.name for each in other.plan.order],
            other.jobs,
            other.late,
            other.parts,
        )

    def of(self, entity: Entity) -> SelectSQL:
        """Returns the query of an entity's rows."""
        with self._compiling:
            if entity.name not in self._made:
                self._made[entity.name] = self._compiled(entity)
            return self._made[entity.name]

    def _compiled(self, entity: Entity) -> SelectSQL:
        late, dialect = self.late.get(entity.name), self.plan.dialect
        names = late.others(entity) if late else [each.name for each in entity.stored_columns]
        size = min(_MOST_ROWS, max(_FEWEST_ROWS, _CELLS_AT_ONCE // max(1, len(names))))
        size = max(size, min(size * self.parts, _CELLS_OF_ALL_PARTS // max(1, len(names))))
        most = max(size, _CELLS_BESIDE_MANY_ENTRIES // max(1, len(names)))
        is_streamed = 0 < (self.streamed or 0) * len(names) <= _CELLS_STREAMED
        if is_streamed:
            most = max(most, entity.rows)
        rows = RowRange(*range_parameters(dialect), most, max(1, entity.rows // self.jobs))
        look_ups = LookUps(self._compilation)
        query = select_rows(self.plan, entity, rows, look_ups, only=names)
        columns = []
        for selected, name in zip(query.selects, names, strict=True):
            data_type = self.plan.counted(entity, name)
            selected.set("this", _handed_over(dialect, selected.this, data_type))
            columns.append(CopiedColumn(name, copied_type(data_type)))
        text = dialect.render(without_comments(query))
        entries = max((table.entries for table in look_ups), default=0)
        at_once = max(size, min(most, entries // _ENTRIES_FOR_A_ROW))
        if is_streamed and not any(table.by_range for table in look_ups):
            at_once = most  # to plan a query costs as much as some 20,000 rows
        return SelectSQL(text, look_ups, columns, at_once, self._widest(entity, names))

    def _widest(self, entity: Entity, names: Sequence[str]) -> int | None:
        """Returns the most bytes that a row can have, as far as characters tell; None if not."""
        size = 0
        for name in names:
            facts = self.plan.facts(entity, name)
            generator = self.plan.dataset.generator(entity.name, name)
            if facts.kind in _NOT_SIZED or generator is None:
                return None
            longest = cell_facts(facts, generator).longest
            if facts.kind in TEXTS and longest is None:
                return None
            size += max(_FIXED_BYTES, longest or 0)
        return size


def copied_type(data_type: DataType) -> DataType:
    """Returns the type in which cells of a column are handed over."""
    as_text = data_type.kind in AS_STRINGS or is_copied_as_text(data_type)
    return _TEXT if as_text else data_type


def _handed_over(dialect: Dialect, cell: exp.Expression, data_type: DataType) -> exp.Expression:
    """Returns a cell as it is handed over: of the very type, also where it is always NULL."""
    kind, texts = data_type.kind, dialect.type_names[ColumnType.TEXT]
    if kind is ColumnType.DECIMAL:
        number = x.cast(cell, dialect.type_name(data_type))
        return x.cast(number, texts) if is_copied_as_text(data_type) else number
    if kind is ColumnType.JSON or kind in AS_STRINGS:
        return x.cast(cell, texts)
    if kind is ColumnType.UUID and dialect.type_names[kind] == texts:
        return x.call(exp.Unhex, x.replaced(cell, x.text("-"), x.text("")))
    return x.cast(cell, dialect.type_names[kind])
