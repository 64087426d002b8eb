"""Random foreign keys: every shape, wherever the row counts allow it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from generators_sql.fk_shapes.group_keys import compared_as
from sdgen.column_types import ALL_TYPES, INTEGERS, DataType, can_copy, parse_column_type
from tests.support.random_numbers import Data
from tests.support.random_texts import usable_in_templates

Draw = Callable[[st.SearchStrategy[Any]], Any]

_WITHIN = ("uniform", "zipf", "pareto", "distinct", "tree")
_NUMBERED = ("every", "children", "unique")
_DRAWN = ("uniform", "zipf", "pareto", "weights")


def rows_of(entity: Data, entities: list[Data]) -> int:
    """Return how many rows an entity gets."""
    if "rows" in entity:
        return int(entity["rows"])
    fk = entity["columns"][0]["fk"]
    parents = next(each for each in entities if each["name"] == fk["entity"])
    shape = fk["distribution"]
    both: int = shape["min"] + shape["max"]
    return -(-rows_of(parents, entities) * both // 2)


def copy_of(draw: Draw, name: str, target: Data, sized: Callable[[Any], str]) -> Data:
    """Return a column that can hold what another does."""
    source = parse_column_type(target["type"])
    names = [*map(sized, sorted(ALL_TYPES)), target["type"], "decimal(38,2)"]
    types = [each for each in names if _holds(parse_column_type(each), source)]
    nullable = target["nullable"] or draw(st.booleans())
    return {"name": name, "type": draw(st.sampled_from(types)), "nullable": nullable}


def _holds(target: DataType, source: DataType) -> bool:
    """Return whether a type holds all values of another one, however long they are."""
    if not can_copy(source, target) or target.length is None or source == target:
        return can_copy(source, target)
    return source.longest is not None and source.longest <= target.length


def children_shape(draw: Draw, rows: int) -> Data:
    """Return a distribution that decides the rows of its entity, which are not too many."""
    low, high = sorted((draw(st.integers(0, 3)), draw(st.integers(1, 4))))
    return {
        "type": "children",
        "min": low,
        "max": high if rows < 60 else max(1, low),
        "scattered": draw(st.booleans()),
    }


def shape_of(draw: Draw, own: Data, parent: Data, entities: list[Data]) -> Data:
    """Return params beside entity and column, for a column of ``own`` that points to ``parent``."""
    rows, parents = rows_of(own, entities), rows_of(parent, entities)
    shapes: list[Any] = ["uniform", "zipf", "every"]
    shapes += [{"type": "zipf", "exponent": draw(st.integers(0, 60)) / 20, "scattered": False}]
    shapes += [{"type": "pareto", "alpha": draw(st.integers(21, 90)) / 20}]
    shapes += [{"type": "every", "scattered": False}]
    if rows <= parents:
        shapes += ["unique", {"type": "unique", "scattered": False}]
    if parents <= 80:
        chances = st.lists(
            st.sampled_from([0, 1, 0.25, 7, 1e-3]), min_size=parents, max_size=parents
        )
        shapes += [{"type": "weights", "weights": [*draw(chances)[1:], 3]}]
    shapes += [{"type": "weights", "weight": _expression(draw, parent, weights=True)}]
    for column in own["columns"]:
        if (most := _most_children(column, rows, entities)) is not None and most <= parents:
            # More often than not: the others are drawn wherever there is an fk.
            shapes += 3 * [{"type": "distinct", "per": column["name"]}]
    shape = draw(st.sampled_from(shapes))
    if shape in ("uniform", "zipf") and draw(st.integers(0, 2)) == 0:
        ranges = [{"to": "50%"}, {"from": "33.3%", "to": "70%"}, {"from": parents - 1}]
        choices = [*ranges, _expression(draw, parent), _expression(draw, parent)]
        return {"distribution": shape, "where": draw(st.sampled_from(choices))}
    if isinstance(shape, dict) and "weight" in shape and draw(st.booleans()):
        return {"distribution": shape, "where": _expression(draw, parent)}
    return {"distribution": shape} if shape != "uniform" else {}


_PLAIN = {"sequence", "uniform_int", "choice", "uuid4", "bool", "date", "timestamp"}


def _expression(draw: Draw, parent: Data, *, weights: bool = False) -> str:
    """Return a condition that the first row satisfies at least, or its weight above 0."""
    plain = [
        column["name"]
        for column in parent["columns"]
        if column.get("generator", {}).get("type") in _PLAIN
    ]
    quoted = ['"' + name.replace('"', '""') + '"' for name in plain]
    conditions = ["row_number() % 3 = 0", "row_number() < 7"]
    conditions += [f"{name} IS NULL OR row_number() = 0" for name in quoted]
    conditions += [f"row_number() % 2 = 0 OR {name} = {name}" for name in quoted]
    condition: str = draw(st.sampled_from(conditions))
    if not weights:
        return condition
    ways = ["1 + row_number() % 5", f"CASE WHEN {condition} THEN 2.5 ELSE 0 END"]
    return str(draw(st.sampled_from(ways)))


def tree_shape(draw: Draw, rows: int) -> Data:
    """Return params of a tree of an entity of so many rows."""
    rate = draw(st.integers(1, 20)) / 20
    shapes = [
        *({}, {"root_rate": rate}, {"root_rate": rate, "depth": draw(st.integers(2, 9))}),
        {"root_rate": rate - 0.05, "children": draw(st.integers(2, 6))},
    ]
    sizes = draw(st.lists(st.sampled_from([1, 2, 7, "1%", "20%", "33.3%"]), min_size=1, max_size=3))
    shapes += [{"levels": [*sizes, "rest"], "even": draw(st.booleans())}]
    if rows > 1:
        shapes += [{"levels": [1, rows - 1]}]
    return {"distribution": {"type": "tree", **draw(st.sampled_from(shapes))}}


def tree_column(draw: Draw, name: str, own: Data) -> Data | None:
    """Return a column that tells where rows are in a tree; None where there is none."""
    trees = [each for each in own["columns"] if _is_tree(each)]
    if not trees:
        return None
    tree = draw(st.sampled_from(trees))
    usable = [each for each in own["columns"] if usable_in_templates([each])]
    kinds = ["tree_level", "tree_root", *(["tree_path"] if usable else [])]
    kind, params = draw(st.sampled_from(kinds)), {"via": tree["name"]}
    if kind == "tree_level":
        column = {"type": str(draw(st.sampled_from([*sorted(INTEGERS), *_OTHER_TYPES])))}
        params["start"] = draw(st.integers(-5, 5))
    else:
        of = draw(st.sampled_from(own["columns"] if kind == "tree_root" else usable))
        params["column"] = of["name"]
        column = {"type": of["type"] if kind == "tree_root" else "text"}
        if kind == "tree_path":
            params["separator"] = draw(st.sampled_from(["/", ".", " > ", ""]))
    return {
        "name": name,
        **column,
        "nullable": True,
        "generator": {"type": kind, "params": params},
    }


def _is_tree(column: Data) -> bool:
    shape = column.get("fk", {}).get("distribution", {})
    return isinstance(shape, dict) and shape.get("type") == "tree"


def some_parents(draw: Draw, tree: Data, own: Data) -> None:
    """Have a tree's rows point to some of the earlier ones only, now and then where it can."""
    fk = tree["fk"]
    if {"levels", "children"} & {*fk["distribution"]} or "within" in fk or draw(st.integers(0, 2)):
        return
    fk["where"] = _expression(draw, own)


def within_groups(draw: Draw, column: Data, own: Data, parent: Data) -> None:
    """Have an fk column point within groups, more often than not where it can."""
    fk = column["fk"]
    shape = fk.get("distribution", "uniform")
    kind = shape if isinstance(shape, str) else shape["type"]
    if not column["nullable"] or kind not in _WITHIN or not draw(st.integers(0, 2)):
        return
    pairs = [
        (there["name"], here["name"])
        for here in own["columns"]
        for there in ([here] if kind == "tree" else parent["columns"])
        if (as_type := compared_as(parse_column_type(here["type"]).kind)) is not None
        and as_type is compared_as(parse_column_type(there["type"]).kind)
    ]
    if pairs:
        fk["within"] = dict(draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=2)))


_MOST_VALUES = 90  # more than are compared one by one
_OTHER_TYPES = ["text", "varchar(9)", "decimal(9,2)"]  # of whole numbers that are not large


def number_column(draw: Draw, name: str, own: Data, entities: list[Data]) -> Data | None:
    """Return a column that tells the rows of each parent apart; None where none are numbered."""
    rows = rows_of(own, entities)
    numbered = [
        column for column in own["columns"] if _most_children(column, rows, entities) is not None
    ]
    if not numbered:
        return None
    fk = draw(st.sampled_from(numbered))
    most = _most_children(fk, rows, entities) or 1
    if most <= _MOST_VALUES and draw(st.booleans()):
        values = [f"value {number}" for number in range(most + draw(st.integers(0, 3)))]
        return {
            "name": name,
            "type": "text",
            "nullable": fk["nullable"] or draw(st.booleans()),
            "generator": {"type": "choice", "params": {"values": values, "per": fk["name"]}},
        }
    return {
        "name": name,
        "type": str(draw(st.sampled_from([*sorted(INTEGERS), *_OTHER_TYPES]))),
        "nullable": fk["nullable"] or draw(st.booleans()),
        "generator": {
            "type": "child_number",
            "params": {"via": fk["name"], "start": draw(st.integers(-5, 5))},
        },
    }


def _most_children(column: Data, rows: int, entities: list[Data]) -> int | None:
    """Return how many rows at most point to one parent, None where they are not numbered."""
    shape = column.get("fk", {}).get("distribution", "uniform")
    kind = shape if isinstance(shape, str) else shape["type"]
    if kind not in _NUMBERED:
        return None
    if kind == "children":
        return int(shape["max"])
    if kind in _DRAWN:
        return rows
    name = column["fk"]["entity"]
    parents = next(each for each in entities if each["name"] == name)
    return 1 if kind == "unique" else -(-rows // rows_of(parents, entities))
