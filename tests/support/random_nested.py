"""Random params of generators whose cells are made of parts, and of bytes, for Hypothesis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from sdgen.column_types import ColumnType

Data = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]
Makers = Mapping[str, tuple[frozenset[ColumnType], Callable[[Draw, ColumnType, int], Data]]]

_JSON = frozenset({ColumnType.JSON})


def _lengths(draw: Draw, most: int) -> Data:
    if draw(st.booleans()):
        return {"length": draw(st.integers(0, most))}
    low, high = sorted((draw(st.integers(0, most)), draw(st.integers(0, most))))
    return {"min": low, "max": high}


def random_bytes(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    """Return params of ``bytes``."""
    return _lengths(draw, 9)


def nested(
    others: Makers,
    names: st.SearchStrategy[str],
    values: st.SearchStrategy[Any],
    sized: Callable[[ColumnType], str],
) -> Makers:
    """Return what makes params of json and array.

    Args:
        others: the generators of their parts, besides themselves.
        names: names of fields.
        values: plain values that stand for themselves.
        sized: gives the name of a type, with its size.
    """

    def part(draw: Draw, rows: int, depth: int) -> Any:
        if draw(st.integers(0, 4)) == 0:
            return draw(values)
        if depth and draw(st.integers(0, 3)) == 0:
            make = draw(st.sampled_from([("json", fields), ("array", elements)]))
            return {"type": make[0], "params": make[1](draw, rows, depth - 1)}
        name = draw(st.sampled_from(sorted(others)))
        types, make_params = others[name]
        column_type = draw(st.sampled_from(sorted(types)))
        params = make_params(draw, column_type, rows)
        if name == "uniform_float":  # SQLite up to 3.42 prints doubles from 10^100 on inexactly
            params = {**params, "min": -9.5, "max": 99.5}
        spec = {"type": name, "params": params, "column_type": sized(column_type)}
        return {**spec, "null_rate": draw(st.sampled_from([0, 0.5, 1]))}

    def fields(draw: Draw, rows: int, depth: int) -> Data:
        chosen = draw(st.lists(names | st.just("a.b"), min_size=1, max_size=4, unique=True))
        return {"fields": {name: part(draw, rows, depth) for name in chosen}}

    def elements(draw: Draw, rows: int, depth: int) -> Data:
        if draw(st.integers(0, 3)) == 0:
            words = draw(st.lists(names, min_size=3, max_size=6, unique=True))
            of = {"type": "choice", "params": {"values": words}}
            return {"of": of, **_lengths(draw, 3), "unique": True}
        return {"of": part(draw, rows, depth), **_lengths(draw, 3)}

    def json(draw: Draw, column_type: ColumnType, rows: int) -> Data:
        return fields(draw, rows, 2)

    def array(draw: Draw, column_type: ColumnType, rows: int) -> Data:
        return elements(draw, rows, 2)

    return {"json": (_JSON, json), "array": (_JSON, array)}
