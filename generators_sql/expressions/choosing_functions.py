"""Functions that choose among values of any type."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.conversions import unified
from generators_sql.expressions.doubles import common_grain
from generators_sql.expressions.function import Build, Function, Parts
from generators_sql.expressions.guards import sure
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held, range_of, why_null
from generators_sql.expressions.ticks import as_ticks
from generators_sql.expressions.types import NUMBERS, TIMES, Kind


def _same(scope: Scope, parts: Parts, name: str) -> list[Typed]:
    """Returns values with the type they have together, to choose from."""
    return [sure(scope, part) for part in unified(scope, parts, name)]


def _coalesce(scope: Scope, parts: Parts) -> Typed:
    same = _same(scope, parts, "COALESCE")
    null = next((None for part in same if not part.null), why_null(*same))
    lengths = [part.longest for part in same]
    longest = None if None in lengths else max(length or 0 for length in lengths)
    if len(same) == 1:
        return same[0]
    node = exp.Coalesce(this=held(same[0].node), expressions=[held(p.node) for p in same[1:]])
    lies, grain = range_of(same), common_grain(same)
    return same[0].but(node, null=null, longest=longest, range=lies, grain=grain)


def _nullif(scope: Scope, parts: Parts) -> Typed:
    one, other = _same(scope, parts, "NULLIF")
    if one.type.kind in (Kind.JSON, Kind.BYTES):
        raise Refused(f"{one.type} values cannot be compared")
    node = exp.Nullif(this=held(one.node), expression=held(other.node))
    null = one.null or "NULLIF gives NULL"
    return one.but(node, null=null, range=one.range, grain=one.grain)


def _extreme(name: str) -> Build:
    def build(scope: Scope, parts: Parts) -> Typed:
        same = _same(scope, parts, name)
        kind = same[0].type.kind
        if kind not in (*NUMBERS, *TIMES, Kind.TEXT, Kind.INTERVAL):
            raise Refused(f"{kind} values have no order")
        if kind in TIMES:
            same = [as_ticks(scope, part) for part in same]
        nodes = [scope.reusable(part.node) for part in same]
        if kind is Kind.TEXT:
            nodes = [scope.dialect.by_code_points(node) for node in nodes]
        null = next((None for part in same if not part.null), why_null(*same))
        lengths = [part.longest for part in same]
        longest = None if None in lengths else max(length or 0 for length in lengths)
        if len(same) == 1:
            return same[0]
        chosen = x.greatest if name == "GREATEST" else x.least
        node = chosen(*nodes, nullable=True)
        lies, grain = _between(name, same), common_grain(same)
        return same[0].but(node, null=null, longest=longest, range=lies, grain=grain)

    return build


def _between(name: str, parts: Sequence[Typed]) -> Range | None:
    """Returns where the greatest or least of some values lies, None if that is not known."""
    lies = range_of(parts)
    if lies is None or any(part.null for part in parts):
        return lies  # NULLs are passed over
    ends = [part.reach for part in parts]
    if name == "GREATEST":
        return Range(max(end.low for end in ends), lies.high)
    return Range(lies.low, min(end.high for end in ends))


CHOOSING_FUNCTIONS = (
    Function(
        "COALESCE(x, …)",
        "the first value that is not NULL",
        _coalesce,
        1,
        None,
        (("COALESCE(NULL, 0.5, 1)", "0.5"),),
    ),
    Function(
        "NULLIF(x, y)",
        "NULL where x = y, else x",
        _nullif,
        2,
        2,
        (("NULLIF(1, 1)", None),),
    ),
    Function(
        "GREATEST(x, …)",
        "the largest value, ignoring NULLs",
        _extreme("GREATEST"),
        1,
        None,
        (("GREATEST(1, NULL, 2.5)", "2.5"),),
    ),
    Function(
        "LEAST(x, …)",
        "the smallest value, ignoring NULLs",
        _extreme("LEAST"),
        1,
        None,
        (("LEAST('b', 'a', 'B')", "B"),),
    ),
)
