"""Columns of a draft as statistics tell them, where nothing stronger has decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Column
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.graph import Graph
from sdgen.adopting.guess import Confidence
from sdgen.adopting.shape import Shapes
from sdgen.adopting.sharing import Sharing
from sdgen.adopting.statistics.counting import scaled_rows
from sdgen.adopting.statistics.known import Statistics
from sdgen.adopting.statistics.replacing import replaced
from sdgen.adopting.statistics.skew import looked_for_in, with_skew
from sdgen.databases.statistics.found import ColumnStatistics, TableStatistics
from sdgen.errors import listed
from sdgen.instants import to_microseconds
from sdgen.scenario.table_names import TableName

_DIGITS = 4
_LONGEST_REASON = 160


class Use:
    """What a draft takes from statistics; without any, nothing.

    Args:
        statistics: what is known of the tables; None for nothing.
        graph: the tables of the draft.
    """

    def __init__(self, statistics: Statistics | None, graph: Graph) -> None:
        self._statistics, self._graph = statistics, graph
        self._rows: dict[TableName, int] = {}
        self._looked_for: Mapping[TableName, frozenset[str]] | None = None

    def rows(self, usual: dict[TableName, int], largest: int) -> dict[TableName, int]:
        """Returns filled table → how many rows it gets, about.

        Args:
            usual: how many it gets if nothing is known.
            largest: rows of the table that gets the most.
        """
        if self._statistics is None:
            return usual
        self._rows = scaled_rows(self._graph, self._statistics, largest, usual)
        return dict(self._rows)

    def shapes(
        self, name: TableName, shapes: Shapes, sharing: Mapping[TableName, Sharing]
    ) -> Shapes:
        """Returns the shapes of a table's foreign keys.

        Args:
            name: the table.
            shapes: those that they have if nothing is known.
            sharing: table → what of its rows agrees with others.
        """
        if self._statistics is None:
            return shapes
        pointers = {each.column: each for each in self._graph.pointers[name]}
        if self._looked_for is None:
            self._looked_for = looked_for_in(self._graph, sharing)
        looked_for = self._looked_for.get(name, frozenset())
        return with_skew(name, shapes, pointers, self._statistics, self._rows, looked_for)

    def columns(
        self, name: TableName, columns: list[DraftColumn], context: TableContext
    ) -> list[DraftColumn]:
        """Returns the columns of a table with the shares of NULLs and the values that are known."""
        known = None if self._statistics is None else self._statistics.of(name)
        if self._statistics is None or known is None:
            return columns
        read_at, sources = self._statistics.read_at, context.table.by_name
        return [
            _with_statistics(each, known, read_at, context.column(sources[each.name]))
            if each.name in sources and each.name not in context.shapes.marked
            else each
            for each in columns
        ]

    def notes(self) -> tuple[str, ...]:
        """Returns what somebody should know of the statistics that a scenario goes by."""
        if self._statistics is None:
            return ()
        tables = {name: self._statistics.of(name) for name in self._graph.filled}
        unknown = [str(name) for name, table in tables.items() if table is None]
        notes = [f"statistics of {self._statistics.read_at:%Y-%m-%d %H:%M} UTC"]
        notes += [f"no statistics of {listed(unknown, 10)}"] if unknown else []
        told = {name: table for name, table in tables.items() if table is not None}
        notes += _alike(
            {name: table.missing for name, table in told.items() if table.missing},
            lambda names, why: f"no statistics of the columns of {names}: {why}",
        )
        empty = [str(name) for name, each in told.items() if each.rows == 0 and not each.missing]
        if empty:
            were, they = ("was", "it gets") if len(empty) == 1 else ("were", "they get")
            said = f"{listed(empty, 10)} {were} empty where the statistics were read"
            notes.append(f"{said}; {they} a few rows")
        return tuple(notes)


def _alike(reasons: Mapping[TableName, str], note: Callable[[str, str], str]) -> list[str]:
    """Returns a note for each reason, with all tables that it holds for."""
    tables: dict[str, list[str]] = {}
    for name, why in reasons.items():
        tables.setdefault(why, []).append(str(name))
    return [note(listed(names, 10), why) for why, names in tables.items()]


def _with_statistics(
    made: DraftColumn, table: TableStatistics, read_at: datetime, column: Column
) -> DraftColumn:
    known = table.columns.get(made.name)
    if known is None:
        return made
    kept = _with_nulls(made, known)
    said = made.keys.get("generator")
    found = None
    if isinstance(said, Mapping) and (not made.helpers or said.get("type") == "state_machine"):
        latest = Fraction(to_microseconds(read_at)) if _is_past(said) else None
        found = replaced(column, said, known, latest)
    if found is None:
        has_nulls = "null_rate" in made.keys
        return replace(kept, reason=_joined(kept.reason, _nulls_told(known))) if has_nulls else kept
    because = " and ".join(dict.fromkeys(column.facts.reasons))
    keys = {**kept.keys, "generator": found}
    reason = _joined(because if len(because) <= _LONGEST_REASON else made.reason, _told(known))
    return replace(
        kept,
        keys=keys,
        reason=reason,
        confidence=Confidence.LIKELY if made.confidence is Confidence.GUESSED else made.confidence,
        otherwise=(kept, *kept.otherwise),
    )


def _with_nulls(made: DraftColumn, known: ColumnStatistics) -> DraftColumn:
    """Returns a column with the share of NULLs that is known, if it has any by chance."""
    if "null_rate" not in made.keys:
        return made
    share = round(known.null_share, _DIGITS)
    keys = {key: value for key, value in made.keys.items() if key != "null_rate"}
    if share:
        keys["null_rate"] = int(share) if share == 1 else share
    others = tuple(_with_nulls(each, known) for each in made.otherwise)
    return replace(made, keys=keys, otherwise=others)


def _is_past(said: Mapping[str, object]) -> bool:
    """Returns whether times are drawn that are not later than now."""
    params = said.get("params", {})
    return isinstance(params, Mapping) and str(params.get("max", "")).startswith("-")


def _told(known: ColumnStatistics) -> str:
    """Returns what is known of a column, as a comment has it."""
    parts = [f"{_percent(known.null_share)} NULL"] if known.null_share else []
    parts += [f"{known.distinct:,} distinct"] if known.distinct is not None else []
    return f"statistics: {', '.join(parts)}" if parts else "statistics"


def _nulls_told(known: ColumnStatistics) -> str:
    return f"statistics: {_percent(known.null_share) if known.null_share else 'no'} NULL"


def _percent(share: float) -> str:
    return f"{round(100 * share, 1):g} %" if share >= 0.001 else "under 0.1 %"


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
