"""Formulas that tell which rows point to a row say what look-up tables of all rows say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import generators_sql.fk_shapes.lineage as fk_lineage
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.look_ups.computed_range import ComputedRange
from sdgen.compiling.statements import RowRange, range_parameters, range_values, select_rows
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.targets.opening import open_target
from tests.generators.test_fk_shapes import children, fk, number, table
from tests.generators.test_fk_within import key, of, within
from tests.runs.test_growth import CONTINUE, run
from tests.support.databases import Database
from tests.support.fk_reference import Fk
from tests.support.runs import AS_OF, Tables, assert_keys_exist, column_of, plan_for, scenario_with

# Shapes of the fk that makes the groups: of 7 orgs, so that the last has no other one beside it.
SHAPES: dict[str, tuple[Any, int | None]] = {
    "paired": (children(0, 5), None),
    "fixed": (children(3, 3), None),
    "round": ({"type": "every", "scattered": False}, 33),
    "mixed_round": ("every", 33),
    "even_round": ("every", 35),
    "few": ("every", 4),
    "one": ({"type": "unique", "scattered": False}, 5),
    "mixed_one": ("unique", 5),
    "every_one": ("unique", 7),
    "scattered": (children(1, 6, scattered=True), None),
    "all_scattered": (children(2, 2, scattered=True), None),
}
TREE = {"type": "tree", "root_rate": 0.3}


def skewed(users: str) -> list[dict[str, Any]]:
    """Return columns whose popular rows are those of their group."""
    return [
        within("liked_id", users, "zipf", nullable=True),
        within("rich_id", users, {"type": "pareto", "scattered": False}, nullable=True),
    ]


def groups_of(name: str) -> list[dict[str, Any]]:
    """Return entities with rows in groups by a shape, and rows that point within these."""
    shape, rows = SHAPES[name]
    users, by = f"users_{name}", {"org_id": "org_id"}
    size = {} if rows is None else {"rows": rows}
    return [
        table(
            users,
            key(),
            fk("org_id", shape, "orgs"),
            *([number("nth", "org_id")] if "scattered" in name else []),
            within("boss_id", users, TREE, nullable=True),
            **size,
        ),
        table(
            f"t_{name}",
            key(),
            fk("org_id", "zipf", "orgs"),
            within("user_id", users, nullable=True, by=by),
            *(skewed(users) if name in ("paired", "mixed_round") else []),
            within("own_id", users, by={"id": "user_id"}, nullable=True),
            rows=60,
        ),
        table(
            f"m_{name}",
            fk("t_id", children(0, 3), f"t_{name}"),
            of("t_id", "org_id", hidden=True),
            within("user_id", users, {"type": "distinct", "per": "t_id"}, nullable=True),
        ),
    ]


LEVELS = [
    table("teams", key(), fk("org_id", children(0, 3), "orgs")),
    table("people", key(), fk("team_id", children(0, 4), "teams"), of("team_id", "org_id")),
    table("desks", key(), fk("person_id", "unique", "people"), of("person_id", "org_id"), rows=8),
    table(
        "pages",
        key(),
        fk("person_id", {"type": "unique", "scattered": False}, "people"),
        of("person_id", "org_id"),
    ),
    table(
        "visits",
        key(),
        fk("guest_id", "uniform", "people", nullable=True, null_rate=0.3),
        of("guest_id", "org_id", nullable=True),
        within("person_id", "people", nullable=True),
        within("page_id", "pages", "zipf", nullable=True),
        within("desk_id", "desks", nullable=True),
        rows=90,
    ),
]
SHOP = scenario_with(
    table("orgs", key(), rows=7), *(each for name in SHAPES for each in groups_of(name)), *LEVELS
)


GROWING = scenario_with(
    table("orgs", key(), rows=7),
    *groups_of("paired"),
    *(each for name in ("one", "scattered", "round") for each in groups_of(name)[:2]),
    *LEVELS,
)
ADDED = {"orgs": 4, "users_one": 3, "desks": 2, "users_round": 5, "t_paired": 0}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store(tmp_path / "store.sqlite") as opened:
        yield opened


def grown(store: Store, database: Database) -> Tables:
    """Return what runs leave that go on with each other."""
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    run(store, target, RunRequest(as_of=AS_OF, batch_size=25), GROWING)
    before = database.read(GROWING)
    request = replace(CONTINUE, batch_size=40, row_overrides=ADDED)
    record = run(store, target, request, GROWING)
    after = database.read(GROWING)
    assert all(after[name][: len(rows)] == rows for name, rows in before.items())
    assert_keys_exist(GROWING, after)
    assert all(one.matching == one.rows for one in verify_run(store, record.id, target))
    return after


def cells(plan: Plan, entity: str) -> dict[str, list[Any]]:
    """Return the cells of an entity by column; all of them are whole numbers or NULL."""
    (shown,) = preview(plan, entity, 10**6)
    names = [column.name for column in plan.scenario.entity(entity).stored_columns]
    columns = zip(*shown.rows, strict=True) if shown.rows else [()] * len(names)
    found = zip(names, columns, strict=True)
    return {name: [each and int(each) for each in column] for name, column in found}


def tables_of(scenario: Scenario) -> dict[str, dict[str, list[Any]]]:
    """Return the cells of all entities."""
    plan = plan_for(scenario, "sqlite")
    return {entity.name: cells(plan, entity.name) for entity in plan.order}


def test_formulas_say_what_look_up_tables_say(monkeypatch: pytest.MonkeyPatch) -> None:
    made = tables_of(SHOP)
    monkeypatch.setattr(fk_lineage.Lineage, "of", lambda *_: None)
    looked_up = tables_of(SHOP)
    for name, columns in made.items():
        for column, values in columns.items():
            if "scattered" in name and name[0] != "u":
                continue  # numbered in another order, see below
            assert values == looked_up[name][column], (name, column)
    assert any(None in each for each in (made["visits"]["person_id"], made["t_few"]["user_id"]))
    for name in ("scattered", "all_scattered"):
        users, rows = made[f"users_{name}"], made[f"t_{name}"]
        draws, members = Fk(f"t_{name}", "user_id", 7), defaultdict(list)
        for nth, org, user in sorted(zip(users["nth"], users["org_id"], users["id"], strict=True)):
            members[org].append(user)
            assert len(members[org]) == nth, "they are numbered without gaps"
        for row, (org, user) in enumerate(zip(rows["org_id"], rows["user_id"], strict=True)):
            assert user == members[org][draws.u(row) * len(members[org]) // 2**31]
        assert Counter(rows["user_id"]) == Counter(rows["own_id"])


@pytest.fixture(scope="module")
def looked_up(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """What such runs leave where no formula is used."""
    folder = tmp_path_factory.mktemp("looked_up")
    with pytest.MonkeyPatch.context() as patch, Store(folder / "store.sqlite") as store:
        patch.setattr(fk_lineage.Lineage, "of", lambda *_: None)
        return grown(store, Database("sqlite", str(folder / "data.sqlite")))


@pytest.mark.slow_on_servers
@pytest.mark.slow
def test_rows_of_several_runs(database: Database, store: Store, looked_up: Tables) -> None:
    """Each run's rows point to rows of their own, on every engine."""
    made = grown(store, database)
    for name, rows in looked_up.items():
        if "scattered" not in name or name[0] == "u":
            assert made[name] == rows, name


# --- What rows come to ---------------------------------------------------------------------------


def total(name: str, function: str = "sum", **params: Any) -> dict[str, Any]:
    """Return a column of what rows that point to a row come to, where there are any."""
    params = {"via": "order_id", "function": function, **params}
    return {**column_of(name, "bigint", "aggregate", params), "nullable": True}


def sums_of(name: str) -> list[dict[str, Any]]:
    """Return orders and their lines, by a shape of the fk."""
    shape, rows = SHAPES[name]
    lines = f"lines_{name}"
    n = column_of("n", "int", "uniform_int", {"min": -9, "max": 99})
    so_far = [
        column_of(f"so_far_{place}", "bigint", "running", {"via": "order_id", "of": "n", **more})
        for place, more in enumerate(({}, {"order_by": "n", "where": "n % 3 > 0"}))
    ]
    columns = [total("n", of=f"{lines}.n"), total("lines", "count", entity=lines)]
    columns.append(total("least", "min", entity=lines, of="n * 2", where="n % 2 = 0"))
    columns.append(total("maybe", "count", entity=lines, via="maybe_id"))
    maybe = fk("maybe_id", shape, f"orders_{name}", nullable=True, null_rate=0.4)
    size = {} if rows is None else {"rows": rows}
    pointing = [key(), fk("order_id", shape, f"orders_{name}"), maybe, n, *so_far]
    return [
        table(f"orders_{name}", key(), *columns, rows=7),
        table(lines, *pointing, **size),
        table(
            f"copies_{name}",
            of("order_id", "n", "bigint", name="total", nullable=True),
            fk("order_id", "uniform", f"orders_{name}"),
            rows=9,
        ),
    ]


SUMS = scenario_with(*(each for name in SHAPES for each in sums_of(name)))


def test_sums_are_those_of_look_up_tables_of_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    made = tables_of(SUMS)
    monkeypatch.setattr(fk_lineage.Link, "of", lambda *_, **__: None)
    assert made == tables_of(SUMS)
    assert None in made["orders_few"]["least"]


def test_batches_need_their_own_rows_only(database: Database) -> None:
    """Also where the rows to be made are more than the statement makes at once."""
    sides = [name for name, (shape, _) in SHAPES.items() if is_side_by_side(shape)]
    assert len(sides) == 3
    scenario = scenario_with(*(each for name in sides for each in sums_of(name)[:2]))
    plan = plan_for(scenario, database.kind)
    found = 0
    with open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine:
        for entity in plan.order:
            look_ups = LookUps()
            rows = RowRange(*range_parameters(plan.dialect), 2, 7)
            query = plan.dialect.render(select_rows(plan, entity, rows, look_ups))
            whole = RowRange.of(0, entity.rows)
            every = plan.dialect.render(select_rows(plan, entity, whole, LookUps()))
            engine.provide(look_ups)
            made = []
            for first, end in ((0, 2), (2, 3), (3, entity.rows)):
                engine.stage(look_ups, first, end)
                for look_up in look_ups:
                    assert isinstance(look_up, ComputedRange), "nothing is computed of all rows"
                    ((entries,),) = engine.query(f'SELECT count(*) FROM "{look_up.name}"')
                    assert entries == end - first
                    found += 1
                for number in range(first, end):
                    made += engine.query(query, range_values(number, number + 1))
            engine.stage(look_ups, 0, entity.rows)
            assert made == engine.query(every)
    assert found == len(sides) * 4 * 3


def is_side_by_side(shape: Any) -> bool:
    """Return whether the rows of one parent lie side by side."""
    return isinstance(shape, dict) and not shape.get("scattered") and shape["type"] != "every"


@pytest.mark.parametrize("orgs", [1, 2])
def test_the_only_row_of_all_groups_is_in_one_of_them(
    database: Database, store: Store, orgs: int
) -> None:
    """A bijection of one number takes every number to 0, and no number at all as well."""
    counts = {1: children(1, 1, scattered=True), 2: children(0, 1, scattered=True)}
    org_id = {**fk("org_id", "uniform", "orgs"), "nullable": True, "null_rate": 0.5}
    scenario = scenario_with(
        table("orgs", key(), rows=orgs),
        table("users", key(), fk("org_id", counts[orgs], "orgs")),
        table(
            "tasks", key(), org_id, within("user_id", "users", "uniform", nullable=True), rows=40
        ),
    )
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    run(store, target, RunRequest(as_of=AS_OF), scenario)
    outside = (
        "SELECT count(*) FROM tasks t JOIN users u ON u.id = t.user_id "
        "WHERE t.org_id IS NULL OR t.org_id <> u.org_id"
    )
    inside = "SELECT count(*) FROM tasks t JOIN users u ON u.id = t.user_id"
    assert database.query(outside) == [(0,)]
    assert database.query(inside) > [(0,)]
