"""Random expressions of numbers near the ends of 64 bits, for Hypothesis, over LARGE."""

from __future__ import annotations

from hypothesis import strategies as st

from generators_sql.expressions.ranges import Range
from sdgen.column_types import INTEGER_RANGE, DataType
from tests.support.random_exprs import Strategy

LARGE: dict[str, tuple[str, list[object]]] = {
    "a": ("bigint", [2**63 - 1, -(2**63), 2**62, 3_037_000_500, 7, 0, -1]),
    "b": ("bigint", [2**63 - 1, -(2**63), -(2**62), 4_294_967_296, 1, 0, -10, None]),
    "i": ("int", [2**31 - 1, -(2**31), 46_341, 3, 0]),
    "s": ("smallint", [2**15 - 1, -(2**15), 1, 0]),
    "p": ("decimal(15,2)", ["9999999999999.99", "-9999999999999.99", "922337203685.47", "0.5", 0]),
    "r": ("decimal(4,4)", ["0.9999", "-0.5000", "0.0001", None]),
    "f": ("double", [2.0**63, -(2.0**63), 2.0**63 - 1024, 1e300, -1e19, 0.5, 1e15, None]),
}
"""Column → its type and what it may hold."""


def range_of(kind: DataType) -> Range | None:
    """Return what values of a type may be, in units of their last place."""
    if kind.kind in INTEGER_RANGE:
        return Range(*INTEGER_RANGE[kind.kind])
    largest = 10 ** (kind.precision or 0) - 1
    return Range(-largest, largest) if kind.precision else None


TARGETS = ["bigint", "int", "smallint", "decimal(15,0)", "decimal(15,6)", "decimal(3,1)", "text"]

_WHOLE = st.sampled_from(["a", "b", "i", "s", "2", "-3", "9223372036854775807", "length('ab')"])
_NUMBERS = st.sampled_from(["p", "r", "0.001", "12.5", "a", "b", "i", "1000000000000000.5"])
_DOUBLES = st.sampled_from(["f", "f * 1000", "f / 3", "p / 3", "f - 1"])


def _of(parts: Strategy) -> Strategy:
    two = st.tuples(parts, st.sampled_from(["+", "-", "*", "/", "%"]), parts)
    return st.one_of(
        two.map(lambda three: f"({three[0]}) {three[1]} ({three[2]})"),
        two.map(lambda three: f"({three[0]}) {three[1]} ({three[2]})"),
        parts.map(lambda one: f"-({one})"),
        parts.map(lambda one: f"abs({one})"),
        parts.map(lambda one: f"round({one}, 1)"),
        parts.map(lambda one: f"floor({one}) - ceil({one})"),
        parts.map(lambda one: f"sign({one})"),
        parts.map(lambda one: f"power({one}, 2)"),
        parts.map(lambda one: f"length(right('abc', abs({one})::int))"),
        st.tuples(parts, parts).map(lambda two: f"greatest({two[0]}, {two[1]}, 5)"),
        st.tuples(parts, parts).map(lambda two: f"coalesce({two[0]}, {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"nullif({two[0]}, {two[1]})"),
        st.tuples(parts, parts, parts).map(
            lambda three: f"CASE WHEN {three[0]} > {three[1]} THEN {three[1]} ELSE {three[2]} END"
        ),
    )


def large_expressions() -> Strategy:
    """Return the texts of numbers; few of them have one in every row."""
    exact = st.one_of(_WHOLE, _NUMBERS)
    once = st.one_of(exact, _of(exact), _of(_WHOLE))
    rounded = _DOUBLES.flatmap(
        lambda one: st.sampled_from([f"round({one}, 3)", f"floor({one})", f"({one})::int"])
    )
    return st.one_of(_of(once), _of(once), rounded, _of(rounded))
