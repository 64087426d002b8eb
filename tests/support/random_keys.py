"""Random keys for random scenarios: every kind, wherever the rows keep them."""

from __future__ import annotations

from itertools import count
from typing import Any

from hypothesis import strategies as st

from sdgen.column_types import FLOATS, INTEGERS, TEXTS, parse_column_type
from tests.support.random_numbers import Data
from tests.support.random_scenarios import LONGEST_NAME, Draw, scenarios

_UNIQUE = ("sequence", "uuid4", "unique_int")
_FAMILIES = (INTEGERS, FLOATS, TEXTS)


def _comparable(one: str, other: str) -> bool:
    types = {parse_column_type(one).kind, parse_column_type(other).kind}
    return len(types) == 1 or any(types <= family for family in _FAMILIES)


def _own_keys(draw: Draw, entity: Data, number: int) -> None:
    names = [column["name"] for column in entity["columns"]]
    unique = [
        column
        for column in entity["columns"]
        if (generator := column.get("generator", {})).get("type") in _UNIQUE
        # An array's elements are what is unique in it.
        or (generator.get("type") != "array" and generator.get("params", {}).get("unique"))
    ]
    used = set()
    for column in unique:
        kind = draw(st.sampled_from(["primary_key", "unique", None]))
        if kind == "primary_key" and (column["nullable"] or "primary" in used):
            kind = "unique"
        if kind:
            column[kind] = True
            used |= {column["name"], *(["primary"] if kind == "primary_key" else [])}
    for column in entity["columns"]:
        if column["name"] not in used and draw(st.booleans()):
            column["index"] = True
    some = (
        draw(st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True))
        if (len(names) > 1)
        else []
    )
    if some and draw(st.booleans()):
        index: Data = {"columns": some}
        if any(column["name"] in some for column in unique):
            index["unique"] = True
        if draw(st.booleans()):
            index["name"] = f"{number} {draw(st.sampled_from(names))}".encode()[
                :LONGEST_NAME
            ].decode(errors="ignore")
        entity["indexes"] = [index]


@st.composite
def scenarios_with_keys(draw: Draw) -> Data:
    """Return the data of a valid scenario with keys."""
    data: dict[str, Any] = draw(scenarios())
    numbers = count(1)
    columns = {}
    for entity in data["entities"]:
        _own_keys(draw, entity, next(numbers))
        for column in entity["columns"]:
            columns[entity["name"], column["name"]] = column
    for column in columns.values():
        if "fk" not in column:
            continue
        parent = columns[column["fk"]["entity"], column["fk"]["column"]]
        is_key = parent.get("primary_key") or parent.get("unique")
        if is_key and _comparable(parent["type"], column["type"]):
            column["references"] = True
    return data
