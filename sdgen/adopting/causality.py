"""When rows come to be: after the rows that they point to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import named
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import words_of
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.scenario.table_names import TableName

_BEGINNINGS = (
    *("created", "create", "inserted", "added", "registered", "joined", "ordered", "order"),
    *("placed", "issued", "opened", "invoice", "rental", "started", "start", "occurred"),
    *("posted", "sent", "payment", "paid", "transaction", "received", "hired", "hire", "date"),
)
"""Words of columns that tell when a row has come to be, the surest first."""
_DRAWN = frozenset({"timestamp", "date"})
_MOST_PARENTS = 2


class Causality:
    """Puts the beginnings of rows in order, table by table, parents first.

    Args:
        graph: the tables.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._beginnings: dict[TableName, DraftColumn] = {}

    def ordered(
        self, name: TableName, columns: Sequence[DraftColumn], bounded: Mapping[str, object]
    ) -> list[DraftColumn]:
        """Returns the columns of a table, in which a row begins after those it points to.

        Args:
            name: the table; those that it points to have been seen before.
            columns: its columns.
            bounded: columns whose values are limited otherwise.
        """
        beginning = _beginning(columns)
        if beginning is None:
            return [*columns]
        self._beginnings[name] = beginning
        before = self._before(name, columns) if beginning.name not in bounded else []
        if not before:
            return [*columns]
        after = _after(beginning, before)
        return [after if each is beginning else each for each in columns]

    def beginning(self, name: TableName) -> str | None:
        """Returns the column that tells when a row of a table has come to be; None for none."""
        found = self._beginnings.get(name)
        return None if found is None else found.name

    def _before(
        self, name: TableName, columns: Sequence[DraftColumn]
    ) -> list[tuple[Pointer, DraftColumn]]:
        """Returns what draws rows that have to begin earlier, with when they do."""
        drawn = {each.name for each in columns if "fk" in each.keys}
        table = self._graph.tables[name]
        found = [
            (pointer, self._beginnings[pointer.parent])
            for pointer in self._graph.pointers[name]
            if pointer.column in drawn
            and pointer.parent in self._beginnings
            and self._graph.depth(pointer.parent) < self._graph.depth(name)
            and not table.by_name[pointer.column].nullable
        ]
        found.sort(key=lambda each: (not each[0].key.cascades, -self._graph.depth(each[0].parent)))
        return found[:_MOST_PARENTS]


def _beginning(columns: Sequence[DraftColumn]) -> DraftColumn | None:
    """Returns the column that tells when a row has come to be; None for none."""
    able = [each for each in columns if _is_drawn(each)]
    for word in _BEGINNINGS:
        for each in able:
            if word in words_of(each.name):
                return each
    return None


def _is_drawn(column: DraftColumn) -> bool:
    """Returns whether a time is drawn by itself, in every row, up to now."""
    generator = column.keys.get("generator")
    if not isinstance(generator, Mapping) or generator.get("type") not in _DRAWN:
        return False
    if "nullable" in column.keys or column.type.kind not in {*TIMESTAMPS, ColumnType.DATE}:
        return False
    params = generator.get("params", {})
    return all(str(params.get(end, "")).startswith("-") for end in ("min", "max"))


def _after(column: DraftColumn, before: Sequence[tuple[Pointer, DraftColumn]]) -> DraftColumn:
    """Returns a column whose times lie between those of rows pointed to and now."""
    helpers: list[Mapping[str, object]] = []
    starts = []
    for pointer, beginning in before:
        hidden = f"{column.name}_after_{pointer.column}"
        via = {"via": pointer.column, "column": beginning.name}
        helpers.append(
            {
                "name": hidden,
                "type": str(beginning.type),
                "hidden": True,
                "generator": {"type": "parent", "params": via},
            }
        )
        is_date = beginning.type.kind is ColumnType.DATE
        starts.append(f"CAST({named(hidden)} AS timestamp)" if is_date else named(hidden))
    share = f"{column.name}_share"
    helpers.append(
        {
            "name": share,
            "type": "double",
            "hidden": True,
            "generator": {"type": "uniform_float", "params": {"min": 0, "max": 1, "decimals": 6}},
        }
    )
    start = starts[0] if len(starts) == 1 else f"GREATEST({', '.join(starts)})"
    moment = f"{start} + (AS_OF() - {start}) * {named(share)}"
    said = f"DATE_TRUNC('second', {moment})"
    if column.type.kind is ColumnType.DATE:
        said = f"CAST({moment} AS date)"
    keys = {key: value for key, value in column.keys.items() if key != "generator"}
    names = " and ".join(pointer.column for pointer, _ in before)
    return replace(
        column,
        keys={**keys, "expr": said},
        reason=f"{column.reason}; after the row of {names}",
        helpers=(*column.helpers, *helpers),
        otherwise=(column, *column.otherwise),
    )
