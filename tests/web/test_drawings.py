"""Drawings of scenarios: nothing overlaps, arrows end at their rows, every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.scenario.entity_graph import parents_first
from sdgen.scenario.loading import load_scenario
from tests.support.runs import entity_of, scenario_with
from web.drawings import svg
from web.drawings.diagram import entity_diagram
from web.drawings.layout import Box, Layout, Link, lay_out
from web.pages.entity_parts import further_rows

SHIPPED = sorted((Path(__file__).parent.parent.parent / "scenarios").glob("*.yaml"))
EVIL = "<script>alert(1)</script>&\"'"


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Box], list[Link]]:
    """Return boxes that point to any of them, in the order of a diagram, with rows of 20 pixels."""
    rows = draw(st.lists(st.integers(1, 30), min_size=1, max_size=12))
    boxes = [
        Box(str(number), 150.0 + number, 36.0 + 20 * count) for number, count in enumerate(rows)
    ]
    links = []
    for child in range(len(rows)):
        last = draw(st.sampled_from((child, len(rows) - 1)))  # else there are hardly any cycles
        for parent in draw(st.lists(st.integers(0, last), max_size=4)):
            child_y = 40.0 + 20 * draw(st.integers(0, rows[child] - 1))
            parent_y = 40.0 + 20 * draw(st.integers(0, rows[parent] - 1))
            links.append(Link(str(child), child_y, str(parent), parent_y))
    pointed_to = {
        box.name: [link.parent for link in links if link.child == box.name != link.parent]
        for box in boxes
    }
    return [boxes[int(name)] for name in parents_first(pointed_to)], links


@given(graphs())
def test_boxes_do_not_overlap_and_no_line_crosses_one(
    graph: tuple[list[Box], list[Link]],
) -> None:
    boxes, links = graph
    layout = lay_out(boxes, links)
    placed = list(layout.boxes.values())
    assert [(box.name, box.height) for box in boxes] == [
        (name, place.height) for name, place in layout.boxes.items()
    ]
    assert all(layout.boxes[box.name].width >= box.width for box in boxes)
    for number, one in enumerate(placed):
        assert one.x >= 0
        assert one.y >= -0.001
        assert one.x + one.width <= layout.width + 0.001
        assert one.y + one.height <= layout.height + 0.001
        for other in placed[number + 1 :]:
            beside = one.x + one.width < other.x or other.x + other.width < one.x
            above = one.y + one.height < other.y or other.y + other.height < one.y
            assert beside or above
    for link, route in zip(links, layout.routes, strict=True):
        _check_route(layout, link, route.points)


def _check_route(layout: Layout, link: Link, points: Sequence[tuple[float, float]]) -> None:
    child, parent = layout.boxes[link.child], layout.boxes[link.parent]
    if parent.x > child.x:  # each points to the other, maybe by way of more
        assert points[0] == pytest.approx((child.x + child.width, child.y + link.child_y))
        assert points[-1] == (parent.x, parent.y + link.parent_y)
        points = points[::-1]
    else:
        assert points[0] == (child.x, child.y + link.child_y)
        edge = parent.x if link.child == link.parent else parent.x + parent.width
        assert points[-1] == pytest.approx((edge, parent.y + link.parent_y))
    if link.child == link.parent:
        return
    for number, (start, end) in enumerate(pairwise(points)):
        assert start[0] > end[0]  # always to the left, so curves stay between two layers
        for box in layout.boxes.values():
            within = box.x < start[0] and end[0] < box.x + box.width
            if number % 2:  # straight along a lane
                assert start[1] == end[1]
                assert not within or not box.y < start[1] < box.y + box.height
            else:
                assert not within


def test_parents_stand_left_of_their_children_and_near_them() -> None:
    boxes = [Box(name, 100, 60) for name in ("a", "b", "c", "lonely", "late")]
    chain = [Link("b", 40, "a", 40), Link("c", 40, "b", 40), Link("c", 50, "late", 40)]
    placed = lay_out(boxes, chain).boxes
    assert placed["a"].x < placed["b"].x < placed["c"].x
    assert placed["late"].x == placed["b"].x
    assert placed["a"].y == placed["lonely"].y or placed["a"].x == placed["lonely"].x


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_diagram_shows_every_column_and_an_arrow_for_each_foreign_key(path: Path) -> None:
    scenario = load_scenario(path)
    root = ElementTree.fromstring(entity_diagram(scenario.entities, scenario.name))
    texts = [element.text for element in root.iter("text")]
    pointing = set()
    for entity in scenario.entities:
        assert entity.name in texts
        assert f"{entity.rows:,}" in texts
        for column in entity.columns:
            assert column.name in texts
            references = column.generator.params.references()
            pointing |= {(entity.name, column.name, *astuple(each)) for each in references}
        for key in entity.foreign_keys:
            pairs = zip(key.columns, key.references, strict=True)
            pointing |= {(entity.name, name, key.entity, there) for name, there in pairs}
    assert len(root.findall(".//path[@class='link']")) == len(pointing) > 0
    assert root.get("aria-label") == scenario.name
    told = root.findtext(f"desc[@id='{root.get('aria-describedby')}']") or ""
    assert all(entity.name in told for entity in scenario.entities)


def test_marks_say_what_a_column_is() -> None:
    scenario = scenario_with(
        entity_of("a", 5, id=("int", "sequence", {}), code=("int", "sequence", {})),
        entity_of("b", 5, a_id=("int", "fk", {"entity": "a", "column": "id"})),
    )
    columns = scenario.entities[0].columns
    columns[0] = columns[0].model_copy(update={"primary_key": True})
    columns[1] = columns[1].model_copy(update={"unique": True, "nullable": True})
    root = ElementTree.fromstring(entity_diagram(scenario.entities, "x"))
    rows = [
        tuple(element.text for element in group.iter("text"))
        for group in root.iter("g")
        if (group.get("class") or "").startswith("row")
    ]
    assert rows == [("PK", "id", "int"), ("UQ", "code", "int?"), ("FK", "a_id", "int")]


def test_what_a_table_does_for_further_rows_is_told() -> None:
    columns = [
        {"name": "id", "type": "int", "primary_key": True, "identity": True},
        {"name": "plan", "type": "int", "default": "3"},
    ]
    sequence = {"generator": {"type": "sequence"}}
    scenario = scenario_with({"name": "t", "rows": 3, "columns": [c | sequence for c in columns]})
    assert "id: int, identity" in str(entity_diagram(scenario.entities, "t"))
    assert [further_rows(column) for column in scenario.entity("t").columns] == [
        "identity",
        "default 3",
    ]


def test_every_column_of_a_composite_foreign_key_is_marked_and_has_its_arrow() -> None:
    a = entity_of("a", 5, id=("int", "sequence", {}), code=("int", "sequence", {}))
    b = entity_of(
        "b",
        5,
        a_id=("int", "fk", {"entity": "a", "column": "id"}),
        a_code=("int", "parent", {"via": "a_id", "column": "code"}),
    )
    a["primary_key"] = ["id", "code"]
    b["indexes"] = [["a_code"]]
    b["foreign_keys"] = [
        {"columns": ["a_id", "a_code"], "entity": "a", "references": ["id", "code"]}
    ]
    root = ElementTree.fromstring(entity_diagram(scenario_with(a, b).entities, "x"))
    marks = [element.text for element in root.findall(".//text[@class='mark']")]
    assert marks == ["PK", "PK", "FK", "FK"]
    assert len(root.findall(".//path[@class='link']")) == 2
    assert "a_code points to a.code" in (root.findtext("desc") or "")


def test_of_very_many_columns_only_the_entities_are_drawn() -> None:
    columns: dict[str, Any] = {f"c{n}": ("int", "sequence", {}) for n in range(600)}
    b = entity_of("b", 5, **columns, a_id=("int", "fk", {"entity": "a", "column": "c3"}))
    b["columns"].append({**b["columns"][-1], "name": "other_id"})
    drawn = entity_diagram(scenario_with(entity_of("a", 5, **columns), b).entities, "x")
    root = ElementTree.fromstring(drawn)
    assert [element.text for element in root.iter("text")] == ["a", "5", "b", "5"]
    assert len(root.findall(".//path[@class='link']")) == 1, "one between two boxes"
    assert "other_id points to a.c3" in (root.findtext("desc") or "")


def test_a_reference_to_its_own_entity_is_drawn_as_a_loop() -> None:
    layout = lay_out([Box("a", 100, 80)], [Link("a", 60, "a", 40)])
    (route,) = layout.routes
    assert route.loops
    assert route.points[0][0] == route.points[1][0] == layout.boxes["a"].x > 30


def test_texts_are_escaped_cut_and_inside_their_box() -> None:
    long = "a_very_long_name_of_a_column_that_goes_on_and_on_for_ever"
    columns: dict[str, Any] = {name: ("int", "sequence", {}) for name in (EVIL, long, "数量" * 20)}
    drawn = entity_diagram(scenario_with(entity_of(EVIL, 7, **columns)).entities, EVIL)
    assert "<script" not in drawn
    root = ElementTree.fromstring(drawn)
    assert EVIL in [element.text for element in root.iter("text")]
    assert not [name for element in root.iter() for name in element.attrib if name == "style"]
    box = root.find(".//rect[@class='box']")
    assert box is not None
    for group in root.iter("g"):
        if "row" in (group.get("class") or ""):
            name, kind = list(group.iter("text"))[-2:]
            ends = float(name.get("x") or 0) + svg.columns_of(name.text or "") * svg.CHARACTER_WIDTH
            begins = float(kind.get("x") or 0) - svg.columns_of(kind.text or "") * 7.25
            assert ends < begins < float(box.get("width") or 0)


@given(st.text(max_size=60), st.integers(2, 30))
def test_cut_texts_are_as_wide_as_they_may_be(text: str, most: int) -> None:
    shown = svg.cut(text, most)
    assert svg.columns_of(shown) <= most
    assert shown == " ".join(text.split()) or (
        shown.endswith("…") and svg.columns_of(shown) >= most - 1
    )


def test_no_empty_scenario_breaks_the_numbers_of_a_path() -> None:
    layout = lay_out([], [])
    assert (layout.boxes, layout.width, layout.height) == ({}, 0.0, 0.0)
    drawn = entity_diagram(
        scenario_with(entity_of("a", 1, id=("int", "sequence", {}))).entities, ""
    )
    assert not re.search(r"nan|inf", drawn.split("<desc")[0])
