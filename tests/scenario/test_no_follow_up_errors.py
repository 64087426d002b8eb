"""What cannot be read is told of once: nothing that only follows from it is."""

from __future__ import annotations

import pytest

from sdgen.errors import ValidationError
from sdgen.scenario.documents import parse_document
from sdgen.scenario.loading import scenario_of

SHOP = """\
name: Shop
profiles:
  small:
    rows: {users: 7}
    params: {users.id: {start: 7}, users.city: {}}
    null_rate: {users.second: 0.2}
checks:
  - {entity: users, expr: id > 0}
  - {entity: users, column: id, min: 1}
  - {entity: orders, column: nr, min: 0}
entities:
  - name: cities
    rows: 3
    columns: [{name: id, type: int, unique: true, generator: {type: sequence}}]
  - name: users
    rows: 5
    indexes: [[id, city]]
    columns:
      - {name: id, type: bigint, primary_key: true, generator: {type: sequence}}
      - {name: city, type: int, generator: {type: fk, params: {entity: cities, column: id}}}
      - {name: second, type: int, nullable: true, null_rate: 0.1, expr: city}
      - {name: next, type: bigint, expr: id + 1}
      - {name: own, type: int, generator: {type: parent, params: {via: city, column: id}}}
  - name: orders
    columns:
      - name: user_id
        type: bigint
        fk: {entity: users, column: id, distribution: {type: children, min: 1, max: 3}}
      - {name: nr, type: int, generator: {type: child_number, params: {via: user_id}}}
      - {name: next, type: bigint, generator: {type: parent, params: {via: user_id, column: next}}}
    unique: [[user_id, nr]]
    foreign_keys: [{columns: [user_id], entity: users, references: [id]}]
  - name: lines
    rows: 10
    columns:
      - {name: order_id, type: bigint, fk: {entity: orders, column: user_id}}
      - {name: user_id, type: bigint, fk: {entity: users, column: id}}
      - {name: city, type: int, generator: {type: parent, params: {via: user_id, column: city}}}
  - name: notes
    columns:
      - name: line_id
        type: bigint
        fk: {entity: orders, column: user_id, distribution: unique}
"""


def problems(text: str) -> dict[str, str]:
    """Return path → message of everything that is said of a scenario."""
    try:
        scenario_of(parse_document(text.encode(), "scenario"))
    except ValidationError as error:
        return {problem.path: problem.message for problem in error.problems}
    return {}


def test_the_shop_is_valid() -> None:
    assert problems(SHOP) == {}


USERS = "entities[1]"
IDS = "entities[1].columns[0]"
CITIES = "entities[1].columns[1]"
FK = "entities[2].columns[0]"


@pytest.mark.parametrize(
    ("old", "new", "paths"),
    [
        ("- name: users", "- nmae: users", {f"{USERS}.name", f"{USERS}.nmae"}),
        ("- name: users", "- name: [12]", {f"{USERS}.name"}),
        ("- name: users", "- name: ''", {f"{USERS}.name"}),
        ("- name: orders", "- nmae: orders", {"entities[2].name", "entities[2].nmae"}),
        ("{name: id, type: bigint", "{nmae: id, type: bigint", {f"{IDS}.name", f"{IDS}.nmae"}),
        ("{name: id, type: bigint", "{name: [5], type: bigint", {f"{IDS}.name"}),
        ("{name: city,", "{nmae: city,", {f"{CITIES}.name", f"{CITIES}.nmae"}),
        ("{name: city, ty", "city\n      - {name: x, ty", {CITIES}),
        (
            "columns:\n      - {name: id",
            "colums:\n      - {name: id",
            {f"{USERS}.columns", f"{USERS}.colums"},
        ),
        ("min: 1, max: 3", "min: 4, max: 3", {f"{FK}.fk.distribution"}),
        ("type: children", "type: childrn", {f"{FK}.fk.distribution"}),
        ("null_rate: 0.1", "null_rate: 2", {"entities[1].columns[2].null_rate"}),
        (
            "    fk: {entity: users",
            "    null_rate: 2\n        fk: {entity: users",
            {f"{FK}.null_rate"},
        ),
        ("primary_key: true,", "primary_key: true, null_rate: 2,", {f"{IDS}.null_rate"}),
        ("bigint, primary", "bigitn, primary", {f"{IDS}.type"}),
    ],
)
def test_only_the_cause_is_told(old: str, new: str, paths: set[str]) -> None:
    assert old in SHOP
    assert set(problems(SHOP.replace(old, new, 1))) == paths


def test_what_has_another_cause_is_told_too() -> None:
    broken = SHOP.replace("users.city: {}", "users.town: {}").replace("- name: orders", "- nmae: x")
    assert set(problems(broken)) == {
        "profiles.small.params.users.town",
        "entities[2].name",
        "entities[2].nmae",
    }


def test_who_has_no_rows_is_told_once() -> None:
    """Nothing decides the rows of orders; those of notes follow from them."""
    assert set(problems(SHOP.replace("{type: children, min: 1, max: 3}", "zipf"))) == {
        "entities[2].rows"
    }
