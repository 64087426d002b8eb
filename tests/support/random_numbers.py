"""Random params of generators of numbers by weights and curves, for Hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from sdgen.column_types import DECIMALS, FLOATS, INTEGERS, ColumnType

Data = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

LARGEST = 30_000  # fits any type of column


def _bool(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"p": draw(st.floats(0, 1))} if draw(st.booleans()) else {}


def _decimal(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    hundredths = st.integers(-(10**15) + 1, 10**15 - 1) | st.integers(-500, 500)
    low, high = sorted((draw(hundredths), draw(hundredths)))
    return {"min": low / 100, "max": high / 100}


def _zipf(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    n = draw(st.integers(1, LARGEST) | st.sampled_from([1, 2, 64, 65, 1000, 1001]))
    if column_type is ColumnType.BIGINT:
        n = draw(st.integers(1, 10**12))
    return {"n": n, "exponent": draw(st.floats(0, 3) | st.sampled_from([0.0, 1.0, 20.0]))}


def _poisson(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"mean": draw(st.floats(0, 5) | st.floats(0, 500))}


def _binomial(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"n": draw(st.integers(0, 10) | st.integers(0, LARGEST)), "p": draw(st.floats(0, 1))}


def _cut(draw: Draw, params: Data, low: float, high: float) -> Data:
    """Return params with a min below ``low`` and a max above ``high``, or without."""
    ends = {"min": draw(st.floats(low - 99, low)), "max": draw(st.floats(high, high + 99))}
    kept = draw(st.sampled_from([(), ("min",), ("max",), ("min", "max")]))
    return {**{name: ends[name] for name in kept}, **params}


def _places(draw: Draw, column_type: ColumnType) -> Data:
    return {"decimals": draw(st.integers(0, 6))} if column_type in FLOATS else {}


def _lognormal(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    median, sigma = draw(st.floats(0.1, 100)), draw(st.floats(0.01, 0.6))
    params = {"median": median, "sigma": sigma, **_places(draw, column_type)}
    return _cut(draw, params, median - 1, median + 1)


def _exponential(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    mean, start = draw(st.floats(0.001, 1000)), draw(st.floats(-1000, 1000))
    params = {"mean": mean, **_places(draw, column_type)}
    if draw(st.booleans()):
        params["max"] = start + draw(st.floats(1, 1000))
    return {**params, "min": start}


def _pareto(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    start = draw(st.floats(0.001, 100))
    params = {"min": start, "alpha": draw(st.floats(3.8, 50)), **_places(draw, column_type)}
    if draw(st.booleans()):
        params |= {"max": start + draw(st.floats(1, 1000)), "alpha": draw(st.floats(0.1, 9))}
    return params


_NUMBERS = INTEGERS | FLOATS | DECIMALS
NUMERIC: dict[str, tuple[frozenset[ColumnType], Callable[[Draw, ColumnType, int], Data]]] = {
    "bool": (frozenset({ColumnType.BOOL}), _bool),
    "decimal": (DECIMALS, _decimal),
    "zipf": (_NUMBERS, _zipf),
    "poisson": (_NUMBERS, _poisson),
    "binomial": (_NUMBERS, _binomial),
    "lognormal": (_NUMBERS, _lognormal),
    "exponential": (_NUMBERS, _exponential),
    "pareto": (_NUMBERS, _pareto),
}
