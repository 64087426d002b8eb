"""Foreign keys within groups that formulas tell, for random scenarios."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.random_fks import Draw
from tests.support.random_numbers import Data

_KEY, _COPY, _OWN, _NEAR = "key of a group", "group of the row", "own group", "one of the group"
_TELLING = ("children", "every", "unique")


def add_groups(draw: Draw, entities: list[Data]) -> None:
    """Have an entity point to rows of another that share with its own what these point to."""
    pairs = [
        (own, fk)
        for own in entities
        for fk in own["columns"]
        if "fk" in fk and not fk["nullable"] and _kind(fk) in _TELLING and not _is_part(fk)
    ]
    if not pairs or len(entities) < 2 or not draw(st.integers(0, 3)):
        return
    there, fk = draw(st.sampled_from(pairs))
    by_name = {entity["name"]: entity for entity in entities}
    top = by_name[fk["fk"]["entity"]]
    here = draw(st.sampled_from([entity for entity in entities if entity is not there]))
    if top is there or any(_KEY in each["name"] for each in top["columns"]):
        return
    top["columns"].append(_column(_KEY, "int", {"type": "sequence", "params": {"start": 5}}))
    copy = {"type": "parent", "params": {"via": fk["name"], "column": _KEY}}
    there["columns"].append(_column(_COPY, "bigint", copy))
    if here is not top:
        to_top = {"entity": top["name"], "column": _KEY}
        here["columns"].append({"name": _OWN, "type": "int", "nullable": False, "fk": to_top})
    shape = draw(st.sampled_from(["uniform", "zipf", {"type": "pareto", "scattered": False}]))
    near = {"entity": there["name"], "column": _COPY, "distribution": shape}
    within = {_COPY: _KEY if here is top else _OWN}
    column = {"name": _NEAR, "type": "bigint", "nullable": True}
    here["columns"].append({**column, "fk": {**near, "within": within}})


def _column(name: str, kind: str, generator: Data) -> Data:
    return {"name": name, "type": kind, "nullable": False, "generator": generator}


def _kind(column: Data) -> str:
    shape = column["fk"].get("distribution", "uniform")
    return str(shape if isinstance(shape, str) else shape["type"])


def _is_part(column: Data) -> bool:
    """Return whether an fk points to some rows only."""
    return "where" in column["fk"] or "within" in column["fk"]
