"""Columns over the rows that point to a row, for random scenarios."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.support.random_fks import Draw
from tests.support.random_numbers import Data

_SMALL = ("smallint", "int")  # so many of them that their sums are no longer whole are not made


def add_aggregates(draw: Draw, entities: list[Data]) -> None:
    """Give some entities that are pointed to, and some that point, a column over these rows."""
    by_name = {entity["name"]: entity for entity in entities}
    for place, own in enumerate(entities):
        fks = [column for column in own["columns"] if "fk" in column]
        if not fks or draw(st.integers(0, 2)):
            continue
        fk = draw(st.sampled_from(fks))
        target = by_name[fk["fk"]["entity"]]
        summed = [column["name"] for column in own["columns"] if column["type"] in _SMALL]
        _append(target, f"aggregated {place}", "aggregate", _aggregate(draw, own, fk, summed))
        if summed:
            params = {"of": _quoted(draw(st.sampled_from(summed))), "via": fk["name"]}
            _append(own, f"added up {place}", "running", params)


def _aggregate(draw: Draw, own: Data, fk: Data, summed: list[str]) -> Data:
    params: Data = {"entity": own["name"], "via": fk["name"], "function": "count"}
    if summed and draw(st.integers(0, 3)):
        params["of"] = _quoted(draw(st.sampled_from(summed)))
        params["function"] = draw(st.sampled_from(["sum", "count", "min", "max", "avg"]))
    return params


def _append(entity: Data, name: str, generator: str, params: Any) -> None:
    if all(column["name"].lower() != name for column in entity["columns"]):
        column = {"name": name, "type": "decimal(20,3)", "nullable": True}
        entity["columns"].append({**column, "generator": {"type": generator, "params": params}})


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
