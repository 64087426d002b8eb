"""Random expressions of every type, for Hypothesis, over the columns i, p, f, s, b, t and day."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.random_numbers import Data, Draw

Strategy = st.SearchStrategy[str]

# Products of parts stay far below 64 bits: what is multiplied is no product itself.
_INTS = st.sampled_from(["i", "3", "0", "-7", "length(s)", "extract(dow FROM t)", "floor(p)"])
_DECIMALS = st.sampled_from(["p", "0.5", "-1.25", "i * 0.1", "round(f, 1)", "abs(p)"])
_DOUBLES = st.sampled_from(["f", "0.25e0", "p / 3", "f - 1", "sqrt(abs(f))", "i * f"])
_TEXTS = st.sampled_from(["s", "''", "'Ab'", "'it''s'", "i || 'x'", "day::text", "trim(s)"])
_TIMES = st.sampled_from(["t", "day", "date_trunc('month', t)", "TIMESTAMP '2000-02-29 01:02:03'"])


def _number(parts: Strategy) -> Strategy:
    pair = st.tuples(parts, st.sampled_from(["+", "-", "*", "/"]), parts)
    return st.one_of(
        parts,
        pair.map(lambda three: f"({three[0]}) {three[1]} ({three[2]})"),
        st.tuples(parts, parts).map(lambda two: f"coalesce({two[0]}, {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"greatest({two[0]}, {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"nullif({two[0]}, {two[1]})"),
        parts.map(lambda one: f"-({one})"),
    )


def _text() -> Strategy:
    two = st.tuples(_TEXTS, _TEXTS)
    one_and_count = st.tuples(_TEXTS, _INTS)
    return st.one_of(
        two.map(lambda pair: f"{pair[0]} || {pair[1]}"),
        two.map(lambda pair: f"concat({pair[0]}, {pair[1]}, i)"),
        two.map(lambda pair: f"replace({pair[0]}, {pair[1]}, '-')"),
        two.map(lambda pair: f"least({pair[0]}, {pair[1]})"),
        one_and_count.map(lambda pair: f"substr({pair[0]}, {pair[1]}, 2)"),
        one_and_count.map(lambda pair: f"right({pair[0]}, abs({pair[1]}))"),
        _TEXTS.map(lambda text: f"lpad(upper({text}), 6, '*')"),
        _DECIMALS.map(lambda number: f"({number})::text"),
    )


def _time() -> Strategy:
    interval = st.sampled_from(["'1 day'", "'90 minutes'", "'1 week 0.5 seconds'", "'-3 hours'"])
    shifted = st.tuples(_TIMES, st.sampled_from("+-"), interval, st.sampled_from(["i", "0.3", "f"]))
    unit = st.sampled_from(["second", "hour", "day", "week", "month", "quarter", "year"])
    return st.one_of(
        shifted.map(lambda four: f"{four[0]} {four[1]} interval {four[2]} * {four[3]}"),
        st.tuples(unit, _TIMES).map(lambda two: f"date_trunc('{two[0]}', {two[1]})"),
        st.tuples(_TIMES, _TIMES).map(lambda two: f"greatest({two[0]}, {two[1]})"),
    )


def _condition() -> Strategy:
    how = st.sampled_from(["=", "<>", "<", ">=", "IS DISTINCT FROM"])
    numbers = st.one_of(_INTS, _DECIMALS, _DOUBLES)
    return st.one_of(
        st.tuples(numbers, how, numbers).map(" ".join),
        st.tuples(_TEXTS, how, _TEXTS).map(" ".join),
        st.tuples(_TIMES, how, _TIMES).map(" ".join),
        _TEXTS.map(lambda text: f"{text} LIKE '%b_'"),
        st.sampled_from(["b", "NOT b", "s IS NULL", "b IS NOT TRUE", "i IN (1, 2.0, p)"]),
        _DECIMALS.map(lambda number: f"i BETWEEN {number} AND 3"),
    )


@st.composite
def expressions(draw: Draw) -> Data:
    """Return the type and the text of a column computed from others."""
    kind, value = draw(
        st.sampled_from(
            [
                ("bigint", _number(_INTS)),
                ("decimal(15,4)", _number(_DECIMALS)),
                ("double", _number(_DOUBLES)),
                ("text", _text()),
                ("timestamp", _time()),
                ("bool", _condition()),
            ]
        )
    )
    sql = draw(value)
    if draw(st.booleans()):
        condition = f"({draw(_condition())}) {draw(st.sampled_from(['AND', 'OR']))} b"
        sql = f"CASE WHEN {condition} THEN {sql} ELSE {draw(value)} END"
    return {"type": kind, "expr": sql}
