"""Spans that do not overlap, where an exclusion constraint says so.

``EXCLUDE USING gist (room_id WITH =, during WITH &&)`` is kept by rows each of which has a span of
its own, whatever the room: one after the other, by a number that no other run has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects import Dialect
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, generator, helper, named
from sdgen.adopting.guess import Confidence
from sdgen.adopting.numbering import counted_by_key, drawn_numbers
from sdgen.adopting.source import SourceTable
from sdgen.column_types import INTEGERS, NUMBERS, TIMESTAMPS, ColumnType
from sdgen.databases.exclusion_elements import exclusion_elements

_OVERLAPS = "&&"
_RANGES = frozenset(
    {"int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange"},
)
_MOST_SLOTS = 1_000_000  # every other day until the year 7500; hours of 114 years
_DAY, _HOUR = "DATE '2025-01-01'", "TIMESTAMP '2025-01-01 00:00:00'"
_LOW, _HIGH = "from", "until"


def with_spans_apart(
    table: SourceTable, columns: Sequence[DraftColumn], rows: int, dialect: Dialect
) -> list[DraftColumn]:
    """Returns the columns of a table, whose spans keep its exclusion constraints.

    Args:
        table: the table.
        columns: what fills its columns.
        rows: how many rows it gets.
        dialect: the database's.
    """
    found = list(columns)
    for key in table.exclusions:
        for element in exclusion_elements(key.exclusion):
            span = _columns_of(element.said, dialect) if element.operator == _OVERLAPS else []
            places = {each.name: at for at, each in enumerate(found) if each.name in span}
            if not span or len(places) < len(span):
                continue
            spans = _Spans([found[places[name]] for name in span], found, rows, key.exclusion)
            for name, made in zip(span, spans.made(), strict=True):
                found[places[name]] = made
    return found


def _columns_of(element: str, dialect: Dialect) -> list[str]:
    """Returns the column that is a range, or the two that begin and end one; none for all else."""
    try:
        tree = dialect.parse(f"({element}\n)").unnest()
    except (SqlglotError, RecursionError, ValueError):
        return []
    if isinstance(tree, exp.Column):
        return [tree.name]
    if not isinstance(tree, exp.Anonymous) or str(tree.this).lower() not in _RANGES:
        return []
    ends = [_bare(each) for each in tree.expressions[:2]]
    names = [each.name for each in ends if isinstance(each, exp.Column)]
    return names if len({*names}) == 2 else []


def _bare(node: exp.Expr) -> exp.Expr:
    while isinstance(node, exp.Cast | exp.Paren):
        node = node.this
    return node


class _Spans:
    """The spans of a table's rows, in a column of ranges or in two columns."""

    def __init__(
        self,
        span: Sequence[DraftColumn],
        columns: Sequence[DraftColumn],
        rows: int,
        exclusion: str,
    ) -> None:
        self._span, self._said = span, exclusion.partition(" WHERE ")[0]
        taken = [str(name) for each in columns for name in (each.name, *_helpers(each))]
        self._names = {
            part: free_name(f"{span[0].name}_{part}", taken) for part in ("slot", _LOW, _HIGH)
        }
        key = counted_by_key(columns)
        self._number = named(key or self._names["slot"])
        drawn = {"generator": drawn_numbers(rows)}
        own = helper(self._names["slot"], "bigint", drawn)
        self._drawn: tuple[Mapping[str, Any], ...] = () if key else (own,)

    def made(self) -> Iterator[DraftColumn]:
        """Yields what fills each column; nothing changes for types that are no known ranges."""
        first, *others = self._span
        if others:
            low, high = self._ends(first.type.kind, named(first.name))
            if low is None:
                yield from self._span
                return
            yield self._with(first, {"expr": low}, self._drawn)
            yield self._with(others[0], {"expr": high})
            return
        kind = _INNER.get(first.type.kind)
        if kind is None:
            yield first
            return
        zone = "+00" if first.type.kind is ColumnType.TSTZRANGE else ""
        low_name, high_name = self._names[_LOW], self._names[_HIGH]
        low, high = self._ends(kind, named(low_name))
        helpers = [
            helper(name, str(kind), {"expr": sql})
            for name, sql in ((low_name, low), (high_name, high))
        ]
        template = f"[{{{low_name}}}{zone},{{{high_name}}}{zone})"
        keys = {"generator": generator("template", template=template)}
        yield self._with(first, keys, (*self._drawn, *helpers))

    def _ends(self, kind: ColumnType, low: str) -> tuple[str | None, str]:
        """Returns the expressions of where a span begins, and where it ends by that."""
        slot = f"{self._number} % {_MOST_SLOTS}"
        if kind is ColumnType.DATE:  # a day between, as some ranges include both ends
            return f"{_DAY} + CAST({slot} AS int) * 2", f"{low} + 1"
        if kind in TIMESTAMPS:
            return f"{_HOUR} + interval '1 hour' * ({slot})", f"{low} + interval '45 minutes'"
        if kind in INTEGERS:
            return f"CAST({self._number} * 10 AS {kind})", f"{low} + 5"
        if kind in NUMBERS:
            return f"{self._number} * 10", f"{low} + 5"
        return None, ""

    def _with(
        self,
        column: DraftColumn,
        keys: Mapping[str, Any],
        helpers: tuple[Mapping[str, Any], ...] = (),
    ) -> DraftColumn:
        kept = {key: value for key, value in column.keys.items() if key == "nullable"}
        return replace(
            column,
            keys={**kept, **keys},
            reason=self._said,
            confidence=Confidence.CERTAIN,
            helpers=helpers,
            look_at="",
        )


def _helpers(column: DraftColumn) -> Iterator[object]:
    return (each["name"] for each in column.helpers)


_INNER = {
    ColumnType.INT4RANGE: ColumnType.INT,
    ColumnType.INT8RANGE: ColumnType.BIGINT,
    ColumnType.NUMRANGE: ColumnType.BIGINT,
    ColumnType.DATERANGE: ColumnType.DATE,
    ColumnType.TSRANGE: ColumnType.TIMESTAMP,
    ColumnType.TSTZRANGE: ColumnType.TIMESTAMP,
}
