"""What foreign keys of a shape refuse, and how many rows they decide on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.scenario.fk_row_counts import rows_of
from tests.generators.test_fk_shapes import children, fk, number, table, tree, users, weights
from tests.support.cli import Cli, write_scenario
from tests.support.runs import AS_OF, column_of, plan_for, scenario_from, scenario_with


def said(*entities: dict[str, Any]) -> list[str]:
    """Return what is said about a scenario, each as ``path: message``."""
    with pytest.raises(ValidationError) as caught:
        scenario_with(*entities)
    return [str(problem) for problem in caught.value.problems]


def of(*columns: Any, rows: int | None = 20, **more: Any) -> list[dict[str, Any]]:
    """Return users and an entity that points to them."""
    return [users(10), table("t", *columns, rows=rows, **more)]


FK = "entities[1].columns[0].fk"


@pytest.mark.parametrize(
    ("distribution", "phrase"),
    [
        ("zip", f"{FK}.distribution: unknown distribution (got 'zip'). Did you mean \"zipf\"?"),
        ({"exponent": 2}, f"{FK}.distribution: needs a type. Add e.g. type: zipf"),
        ({"type": "zipf", "exponent": 21}, f"{FK}.distribution.exponent: must be at most 20"),
        ({"type": "pareto", "alpha": 1}, f"{FK}.distribution.alpha: must be above 1 (got 1)"),
        ({"type": "zipf", "alpha": 2}, f"{FK}.distribution.alpha: unknown key. Known here: scatt"),
        ({"type": "every", "min": 2}, f"{FK}.distribution.min: unknown key."),
        ({"type": "children", "min": 1}, f"{FK}.distribution: counts: paired needs a max. Add"),
        ({"type": "children", "min": 0, "max": 0}, "max: must be at least 1 (got 0)"),
        (children(3, 2), f"{FK}.distribution: min must not be above max (got 3 and 2)"),
        (
            children(1, 4),
            f"{FK}.distribution: 10 rows of users with 1 to 4 children each have 25 together, so t "
            "needs exactly that many (got 20). Leave its rows out",
        ),
        (
            "unique",
            f"{FK}.distribution: 20 rows cannot point to different rows of users, of which there "
            "are 10. Use at most 10 rows, or leave rows out",
        ),
        ("tree", "tree is for rows that point to rows of their own entity (got users). Use entity"),
        ({"type": "tree", "depth": 1}, "depth: must be at least 2 (got 1)"),
        ({"type": "tree", "depth": 3}, "depth needs a root_rate of 1e-06 or more (got 0)"),
        (
            {"type": "tree", "depth": 3, "root_rate": 0.1, "children": 2},
            "depth and children cannot both be limited. Remove one",
        ),
        ({"type": "distinct", "per": "b"}, "t has no such column (got 'b')"),
        ("weights", f"{FK}.distribution: needs either weights, a list of numbers, or weight, an"),
        (
            {"type": "weights", "weights": [1], "weight": "id"},
            f"{FK}.distribution: needs either weights, a list of numbers, or weight, an expression",
        ),
        (weights(0, 0), f"{FK}.distribution: weights are all 0. Make at least one positive"),
        (weights(1, -1), f"{FK}.distribution.weights[1]: must be at least 0 (got -1)"),
        (
            weights(70, 20, 10),
            f"{FK}.distribution: needs one weight for each row of users that it may point to (got "
            "3 weights for 10 rows). List as many weights as rows, or give users as many rows",
        ),
    ],
)
def test_wrong_distributions(distribution: Any, phrase: str) -> None:
    (message,) = said(*of(fk("a", distribution, nullable=True)))
    assert phrase in message


@pytest.mark.parametrize(
    ("where", "phrase"),
    [
        ({"to": 11}, f"{FK}.where: users has 10 rows (got to: 11). Use a smaller number, or a"),
        ({"from": 10}, f"{FK}.where: no row of users is in 10 … 100% (10 rows). Use a range"),
        ({"from": 5, "to": 5}, f"{FK}.where: no row of users is in 5 … 5 (10 rows)"),
        ({"to": "101%"}, f"{FK}.where.to: must be a row number or a share of the rows (got '101%"),
        ({"to": "ten"}, "Write 100, or 10%"),
        ({"to": 0.1}, "(got 0.1). Write 100, or 10%"),
        ({"from": -1}, f"{FK}.where.from: must be at least 0 (got -1)"),
        ({"until": 5}, f"{FK}.where.until: unknown key. Known here: from, to"),
    ],
)
def test_wrong_ranges(where: dict[str, Any], phrase: str) -> None:
    (message,) = said(*of(fk("a", where=where)))
    assert phrase in message


def test_a_tree_is_made_of_all_rows() -> None:
    def where(condition: Any, **more: Any) -> str:
        boss = fk("boss", {"type": "tree", **more}, nullable=True, where=condition)
        (message,) = said(users(10, boss))
        return message.removeprefix("entities[0].columns[1].fk.where: ")

    assert where({"to": 5}) == ("a tree is made of all rows. Leave it out, or use a condition")
    assert where("id > 3", children=2) == (
        "children are of all rows of a tree. Leave it out, or children"
    )
    assert where("id > 3", levels=[2, "rest"]).startswith("levels are of all rows of a tree.")
    grouped = fk("boss", "tree", nullable=True, where="id > 3")
    grouped["fk"]["within"] = {"id": "id"}
    assert "a tree within groups is made of all rows of each" in said(users(10, grouped))[0]
    assert (
        "roots point to no row, so this column must accept NULL. Add nullable: true"
        in (said(users(10, fk("boss", "tree")))[0])
    )


def test_numbers_where_there_are_none() -> None:
    (message,) = said(users(10, fk("boss", "tree", nullable=True), number("n", "boss")))
    assert message == (
        "entities[0].columns[2].generator.params.via: it is not known how many rows of users point "
        "to one of users. Use another distribution than tree or distinct at boss"
    )
    pair = fk("b", {"type": "distinct", "per": "a"})
    (message,) = said(*of(fk("a", "every"), pair, fk("c", {"type": "distinct", "per": "b"})))
    assert "Use another distribution than tree or distinct at b" in message
    (message,) = said(*of(column_of("a", "int", "sequence", {}), number("n", "a")))
    assert "via: a is not an fk (got sequence). Use an fk column" in message
    maybe = fk("a", "every", nullable=True, null_rate=0.5)
    (message,) = said(*of(maybe, number("n", "a")))
    assert "via: a can be NULL, so this column must accept it. Add nullable: true" in message
    scenario_with(*of(fk("a", "every"), number("n", "a", start=2**31 - 2)))  # 2 of each
    last = of(fk("a", "every"), number("n", "a", start=2**31 - 1))
    assert "start: number 2147483648 is outside int's range" in said(*last)[0]


def test_pairs_that_cannot_be() -> None:
    pair = {"type": "distinct", "per": "a"}
    few = [users(3), table("t", fk("a", children(0, 4)), fk("b", pair))]
    (message,) = said(*few)
    assert (
        "a row of users has up to 4 rows of t, which cannot point to different ones of 3 rows of "
        "users. Use fewer rows for each a" in message
    )
    (message,) = said(
        users(3), table("t", fk("a", children(0, 3)), fk("b", {**pair, "not_self": True}))
    )
    assert "different ones of 2 rows" in message
    other = table("others", column_of("id", "int", "sequence", {}), rows=9)
    selves = fk("b", {**pair, "not_self": True}, "others")
    (message,) = said(users(3), other, table("t", fk("a", children(0, 3)), selves))
    assert "not_self needs two columns that point to one entity (got users and others)" in message


def test_what_is_not_proven_unique() -> None:
    (message,) = said(*of(fk("a", "every", unique=True)))
    assert (
        "cannot be unique: several rows may point to one row of users. Use distribution" in message
    )
    (message,) = said(*of(fk("a", "every"), number("n", "a", start=1) | {"unique": True}))
    assert "rows of each a are counted from 1. Make it unique together with a" in message
    # Two rows may have the same value, so that pointing to different ones is not enough.
    named = users(10, column_of("name", "int", "uniform_int", {"min": 0, "max": 5}))
    by_name = {"entity": "users", "column": "name"}
    one = {**fk("a"), "fk": {**by_name, "distribution": "unique"}, "unique": True}
    (message,) = said(named, table("t", one))
    assert "users.name, whose values it takes, is not. Point to a column that is" in message
    every = {**fk("a"), "fk": {**by_name, "distribution": "every"}}
    (message,) = said(named, table("t", every, number("n", "a"), rows=9, unique=[["a", "n"]]))
    assert "(a, n) cannot be proven unique" in message
    assert "They are unique" not in message
    pair = fk("b", {"type": "distinct", "per": "a"})
    (message,) = said(named, table("t", every, pair, rows=9, unique=[["a", "b"]]))
    assert "(a, b) cannot be proven unique" in message
    (message,) = said(
        *of(
            fk("a", "every"),
            fk("b", {"type": "distinct", "per": "a"}),
            fk("c"),
            unique=[["b", "c"]],
        )
    )
    assert "(b, c) cannot be proven unique" in message
    (message,) = said(*of(fk("a"), fk("b"), unique=[["a", "b"]]))
    way = "with distribution: children for a and distribution: {type: distinct, per: a} for b"
    assert f"They are unique together {way}." in message


def series(step: str, jitter: float = 0.0) -> dict[str, Any]:
    """Return a unique column of instants for each row that a points to."""
    params = {"start": "-9d", "step": step, "jitter_seconds": jitter, "per": "a"}
    return column_of("n", "timestamp", "time_series", params) | {"unique": True}


@pytest.mark.parametrize("numbered", [number("n", "a") | {"unique": True}, series("1h")])
def test_advice_where_parents_are_not_told_apart(numbered: dict[str, Any]) -> None:
    """To make it unique together with an fk to values that repeat would not help."""
    named = users(10, column_of("name", "int", "uniform_int", {"min": 0, "max": 5}))
    by_name = {**fk("a"), "fk": {"entity": "users", "column": "name", "distribution": "every"}}
    advice = (
        "a does not tell those apart, as users.name is not unique. Let it point to a column that "
        "is, and make the two unique together"
    )
    (message,) = said(named, table("t", by_name, numbered, rows=9))
    assert advice in message
    together = {**numbered, "unique": False}
    (message,) = said(named, table("t", by_name, together, rows=9, unique=[["a", "n"]]))
    assert advice in message
    scenario_with(*of(fk("a", "every"), together, unique=[["a", "n"]]))


@pytest.mark.parametrize(("step", "jitter"), [("1m", 60), ("0s", 0)])
def test_advice_where_a_series_repeats_itself(step: str, jitter: float) -> None:
    (message,) = said(*of(fk("a", "every"), series(step, jitter)))
    assert f"instants repeat at a step of {step}. Use a longer step" in message
    assert "together" not in message


def test_advice_where_a_series_does_not_repeat_itself() -> None:
    (message,) = said(*of(fk("a", "every"), series("1h")))
    assert "each a has a series of its own. Make it unique together with a" in message


def test_a_cell_of_itself() -> None:
    itself = {**tree("boss"), "fk": {"entity": "users", "column": "boss", "distribution": "tree"}}
    assert said(users(5, itself)) == [
        "entities[0].columns[1].fk: columns are computed from each other: "
        "users.boss → users.boss. Break it at one column"
    ]
    path = column_of("path", "int", "parent", {"via": "boss", "column": "path"})
    (message,) = said(users(5, tree("boss"), {**path, "nullable": True}))
    assert "users.path → users.path" in message


def test_entities_may_point_to_each_other_but_not_compute_from_each_other() -> None:
    """Cells need no order; only a cell that is computed from itself is refused."""
    key = column_of("id", "int", "sequence", {})
    users = [key, fk("team", entity="teams")]
    teams = [key, fk("owner", entity="users")]
    own = column_of("n", "int", "uniform_int", {"min": 1, "max": 9})
    through = column_of("n", "int", "parent", {"via": "team", "column": "n"})
    back = column_of("n", "int", "parent", {"via": "owner", "column": "n"})

    def named(*columns: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        return [
            {"name": name, "rows": 5, "columns": [*each]}
            for name, each in zip(("users", "teams"), columns, strict=True)
        ]

    scenario_with(*named([*users, through], [*teams, own]))
    (message,) = said(*named([*users, through], [*teams, back]))
    assert message.endswith(
        "columns are computed from each other: users.n → teams.n → users.n. Break it at one column"
    )
    pointing = [fk("id", entity="teams"), own], [fk("id", entity="users"), own]
    (message,) = said(*named(*pointing))
    assert "users.id → teams.id → users.id" in message


# --- Rows that are decided ---------------------------------------------------------------------

LINES = table("lines", fk("order_id", children(1, 4), "orders"), number("line", "order_id"))
ORDERS = table("orders", column_of("id", "int", "sequence", {}), fk("user", children(0, 3)))
NOTES = table(
    "notes",
    fk("line", "unique", "lines")
    | {"fk": {"entity": "lines", "column": "line", "distribution": "unique"}},
)


def test_rows_are_decided_from_the_parents_down() -> None:
    data = scenario_with(NOTES, LINES, ORDERS, users(10))
    assert rows_of(data) == {"notes": 38, "lines": 38, "orders": 15, "users": 10}

    def rows(**options: Any) -> dict[str, int]:
        plan = plan_for(data, "sqlite", RunRequest(as_of=AS_OF, **options))
        return {entity.name: entity.rows for entity in plan.order}

    assert rows() == {"users": 10, "orders": 15, "lines": 38, "notes": 38}
    assert rows(scale=10.0) == {"users": 100, "orders": 150, "lines": 375, "notes": 375}
    assert rows(scale=0.01) == {"users": 1, "orders": 2, "lines": 5, "notes": 5}
    assert rows(row_overrides={"users": 20, "notes": 7}) == {
        "users": 20,
        "orders": 30,
        "lines": 75,
        "notes": 7,
    }
    with pytest.raises(
        ValidationError, match=r"have 38 together, so lines needs exactly that many"
    ):
        rows(row_overrides={"lines": 30})


def test_rows_that_nothing_decides() -> None:
    missing = (
        "rows: missing. Add the key rows; it can be left out only if an fk with distribution "
        "children or uniq"
    )
    for entity in (table("t", fk("a")), table("t", fk("a", "every")), table("t", number("a", "b"))):
        assert any(missing in message for message in said(users(10), entity))
    circle = [
        table("a", column_of("id", "int", "sequence", {}), fk("b", children(1, 1), "b")),
        table("b", column_of("id", "int", "sequence", {}), fk("a", children(1, 1), "a")),
        table("c", fk("b", children(1, 1), "b")),
    ]
    messages = said(*circle)
    each_other = "rows: missing: the rows of {} follow from each other. Add the key rows to one of"
    for path in ("a → b → a", "b → a → b"):
        assert sum(each_other.format(path) in message for message in messages) == 1
    assert len(messages) == 2, "of what follows from them nothing is said"
    alone = said(users(10), {"name": "u", "columns": [fk("id", children(1, 1), "u")]})
    assert any(missing in message for message in alone)


def test_too_many_rows() -> None:
    many = children(10**6, 10**6)
    (message,) = said(users(10**7), table("t", fk("a", many)))
    assert "rows: must be at most 1000000000000 (got 10000000000000, as its fk decides)" in message
    data = scenario_with(users(10), table("t", fk("a", many)))
    with pytest.raises(ValidationError, match=r"entities.1..rows: must be at most 1000000000000"):
        plan_for(data, "sqlite", RunRequest(as_of=AS_OF, scale=10.0**6))


def test_the_command_line_counts_them(cli: Cli) -> None:
    Path("scenarios").mkdir()
    write_scenario(Path("scenarios/shop.json"), LINES, ORDERS, users(10))
    assert "valid: shop (3 entities, 63 rows)" in cli("scenario", "validate", "shop").out
    listed = json.loads(cli("scenario", "list", "--format", "json").out)
    assert [row["rows"] for row in listed] == [63]
    shown = cli("scenario", "show", "shop").out
    assert "rows: 10" in shown
    assert shown.count("rows:") == 1, "what is decided is not in the file"


def test_short_and_long_form_are_one() -> None:
    params = {"entity": "users", "column": "id", "distribution": {"type": "every"}}
    long = {"name": "a", "type": "int", "generator": {"type": "fk", "params": params}}
    both = {**long, "fk": {**params, "distribution": "every"}}
    short = fk("a", "every")
    plans = [
        plan_for(scenario_with(*of(column)), "sqlite").scenario.entities[1].columns[0].generator
        for column in (long, both, short)
    ]
    assert plans[0] == plans[1] == plans[2]
    (message,) = said(*of({**long, "fk": {**params, "distribution": "zipf"}}))
    assert (
        "fk: is users.id of a row drawn by Zipf's law, exponent 1 but the generator fk" in message
    )
    # What is left at its default changes neither records nor hashes.
    plain = scenario_from({"name": "x", "entities": of(fk("a", "uniform"))})
    dumped = plain.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    column = dumped["entities"][1]["columns"][0]
    assert column["generator"]["params"] == {"entity": "users", "column": "id"}
