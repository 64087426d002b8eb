"""Shapes of foreign keys: what they promise of each parent, on every engine, at every size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import scipy

from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.scenario.models import Scenario, TableMode
from tests.support.databases import Database
from tests.support.fk_reference import Fk, pareto, weighted, zipf
from tests.support.runs import (
    AS_OF,
    Runs,
    Tables,
    column_of,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)

USERS = 37
TRUNCATE = TableMode.TRUNCATE_THEN_INSERT


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def fk(name: str, distribution: Any = "uniform", entity: str = "users", **more: Any) -> Any:
    """Return an fk column that points to an entity's id."""
    params = {"entity": entity, "column": "id", "distribution": distribution}
    where = {"where": more.pop("where")} if "where" in more else {}
    return {"name": name, "type": "int", "fk": {**params, **where}, **more}


def table(name: str, *columns: Any, rows: int | None = None, **more: Any) -> dict[str, Any]:
    """Return an entity; without rows where an fk decides them."""
    counted = {} if rows is None else {"rows": rows}
    return {"name": name, **counted, "columns": list(columns), **more}


def users(rows: int = USERS, *more: Any) -> dict[str, Any]:
    """Return the entity that is pointed to: ids are row numbers."""
    key = {**column_of("id", "int", "sequence", {"start": 0}), "primary_key": True}
    return table("users", key, *more, rows=rows)


def tree(name: str, **params: Any) -> dict[str, Any]:
    """Return a column of users that makes a tree of them."""
    return fk(name, {"type": "tree", **params}, nullable=True, references=True)


def number(name: str, via: str, **params: Any) -> dict[str, Any]:
    """Return a column that counts rows of each parent."""
    return column_of(name, "int", "child_number", {"via": via, **params})


def children(low: int, high: int, **params: Any) -> dict[str, Any]:
    """Return a distribution."""
    return {"type": "children", "min": low, "max": high, **params}


def weights(*each: float) -> dict[str, Any]:
    """Return a distribution."""
    return {"type": "weights", "weights": list(each)}


PAIR = {"type": "distinct", "per": "user_id", "not_self": True}
ENTITIES = [
    users(
        USERS,
        tree("boss"),
        tree("some_boss", root_rate=0.3),
        tree("near_boss", children=3),
        tree("high_boss", depth=4, root_rate=0.1),
        column_of("bosses_boss", "int", "parent", {"via": "boss", "column": "near_boss"})
        | {"nullable": True},
    ),
    table(
        "profiles",
        fk("user_id", "unique", unique=True, references=True),
        fk("in_order", {"type": "unique", "scattered": False}, unique=True),
    ),
    table(
        "lines",
        fk("user_id", children(0, 5), references=True),
        number("line", "user_id"),
        fk("friend", PAIR, references=True),
        primary_key=["user_id", "line"],
        unique=[["friend", "user_id"]],
    ),
    table(
        "spread",
        fk("user_id", children(1, 4, scattered=True), references=True),
        number("line", "user_id", start=0),
        unique=[["line", "user_id"]],
    ),
    table("same", fk("user_id", children(3, 3)), number("line", "user_id", start=0)),
    table(
        "parts",
        fk("line_of", "zipf", "lines") | {"fk": {"entity": "lines", "column": "user_id"}},
        column_of("line", "int", "parent", {"via": "line_of", "column": "line"}),
        rows=200,
        foreign_keys=[
            {"columns": ["line_of", "line"], "entity": "lines", "references": ["user_id", "line"]}
        ],
    ),
    table(
        "visits",
        fk("drawn"),
        fk("popular", {"type": "zipf", "exponent": 2}),
        fk("rich", {"type": "pareto", "alpha": 2}),
        fk("turn", "every"),
        fk("in_turn", {"type": "every", "scattered": False}),
        number("round", "turn", start=0),
        fk("other", {"type": "distinct", "per": "turn"}),
        fk("first", "uniform", where={"to": "10%"}),
        fk("middle", "every", where={"from": 10, "to": 15}),
        fk("maybe", {"type": "zipf", "scattered": False}, nullable=True, null_rate=0.4),
        fk("weighed", weights(70, 20, 0, 10), where={"from": 3, "to": 7}),
        fk("any", weights(*range(USERS)), nullable=True, null_rate=0.3),
        column_of("boss_of_any", "int", "parent", {"via": "any", "column": "near_boss"})
        | {"nullable": True},
        rows=300,
        unique=[["turn", "other"], ["turn", "round"]],
    ),
]
SHOP = scenario_with(*ENTITIES)


def columns_of(scenario: Scenario, tables: Tables, entity: str) -> dict[str, list[int | None]]:
    """Return the columns of a table of numbers."""
    names = [column.name for column in scenario.entity(entity).columns]
    cells = zip(*tables[entity], strict=True)
    return {
        name: [None if cell is None else int(cell) for cell in column]
        for name, column in zip(names, cells, strict=True)
    }


def check(tables: Tables) -> None:
    """Assert that all cells are those that Python computes."""

    def of(entity: str) -> dict[str, list[int | None]]:
        return columns_of(SHOP, tables, entity)

    def key(column: str, entity: str = "users", parents: int = USERS) -> Fk:
        return Fk(entity, column, parents)

    rows = range(USERS)
    people = of("users")
    assert people["boss"] == [key("boss").tree(row) for row in rows]
    assert people["some_boss"] == [key("some_boss").tree(row, 0.3) for row in rows]
    assert people["near_boss"] == [None, *((row - 1) // 3 for row in rows[1:])]
    assert people["high_boss"] == [key("high_boss").deep_tree(row, 4, 0.1) for row in rows]
    for boss, far in zip(people["boss"], people["bosses_boss"], strict=True):
        assert far == (None if boss is None else people["near_boss"][boss])

    profiles = of("profiles")
    assert profiles["user_id"] == [key("user_id", "profiles").unique(row) for row in rows]
    assert profiles["in_order"] == list(rows)

    lines, counted = of("lines"), key("user_id", "lines").children(0, 5)
    assert lines["user_id"] == [parent for parent, _ in counted]
    assert lines["line"] == [line + 1 for _, line in counted]
    friend = key("friend", "lines")
    assert lines["friend"] == [friend.distinct(*each, not_self=True) for each in counted]
    for name, expected in (
        ("spread", key("user_id", "spread").children(1, 4, scattered=True)),
        ("same", key("user_id", "same").children(3, 3)),
    ):
        made = of(name)
        assert list(zip(made["user_id"], made["line"], strict=True)) == expected

    visits, many = of("visits"), range(300)
    for column, parent in (
        ("popular", zipf(key("popular", "visits"), 2)),
        ("rich", pareto(key("rich", "visits"))),
        ("turn", key("turn", "visits").every),
        ("in_turn", lambda row: row % USERS),
        ("round", lambda row: row // USERS),
        ("drawn", lambda row: key("drawn", "visits").u(row) * USERS // 2**31),
        ("first", lambda row: key("first", "visits").u(row) * 3 // 2**31),
        ("middle", lambda row: 10 + key("middle", "visits", 5).every(row)),
        ("weighed", lambda row: 3 + weighted(key("weighed", "visits"), [70, 20, 0, 10])(row)),
    ):
        assert visits[column] == [parent(row) for row in many], column
    other = key("other", "visits")
    pairs = zip(visits["turn"], visits["round"], strict=True)
    assert visits["other"] == [other.distinct(each or 0, turn or 0) for each, turn in pairs]
    assert 80 < visits["maybe"].count(None) < 160
    by_weight = weighted(key("any", "visits"), range(USERS))
    for row, (some, boss) in enumerate(zip(visits["any"], visits["boss_of_any"], strict=True)):
        assert some in (None, by_weight(row))
        assert boss == (None if some is None else people["near_boss"][some])
    assert 60 < visits["any"].count(None) < 120


@pytest.mark.parametrize("batch_size", [1000, 7])
@pytest.mark.slow_on_servers
def test_cells_are_those_of_the_reference(database: Database, runs: Runs, batch_size: int) -> None:
    """Keys and FOREIGN KEYs hold: with parents looked up, and computed row by row."""
    request = RunRequest(as_of=AS_OF, batch_size=batch_size)
    runs.start(SHOP, {"dsn": database.dsn, "kind": database.kind}, request)
    if database.like == "sqlite":
        check(read_sqlite(database.dsn, SHOP))
        assert database.query("PRAGMA foreign_key_check") == []
    else:
        check(read_postgres(database.dsn, SHOP, "public"))
        (keys,) = database.query("SELECT count(*) FROM pg_constraint WHERE contype = 'f'")
        assert keys[0] == 9


def test_a_tree_may_have_its_foreign_key_already(postgres_dsn: str, runs: Runs) -> None:
    """Batches that are written by several jobs come in the order of the rows."""
    people = users(
        3_000, tree("boss"), tree("near", children=2), tree("high", depth=5, root_rate=0.1)
    )
    scenario = scenario_with(people)
    target = {"dsn": postgres_dsn, "kind": "postgres"}
    runs.start(scenario, target, RunRequest(as_of=AS_OF))
    again = RunRequest(as_of=AS_OF, batch_size=100, jobs=4, mode=TRUNCATE)
    runs.start(scenario, target, again)


# --- What each shape promises, at every small size ---------------------------------------------


def made(*entities: dict[str, Any], entity: str = "t") -> dict[str, list[int | None]]:
    """Return the columns that a run into SQLite would make."""
    scenario = scenario_with(*entities)
    rows = preview(plan_for(scenario, "sqlite"), entity, 10**6)[0].rows
    return columns_of(scenario, {entity: list(rows)}, entity)


SIZES = [1, 2, 3, 4, 5, 6, 7, 10, 16, 25]


@pytest.mark.parametrize("parents", SIZES)
def test_one_to_one(parents: int) -> None:
    for rows in sorted({1, parents // 2 or 1, parents - 1 or 1, parents}):
        cells = made(users(parents), table("t", fk("a", "unique", unique=True), rows=rows))["a"]
        assert len(set(cells)) == rows
        assert set(cells) <= set(range(parents))


@pytest.mark.parametrize("parents", SIZES)
@pytest.mark.parametrize("scattered", [True, False])
def test_every_parent_equally_often(parents: int, scattered: bool) -> None:
    shape = {"type": "every", "scattered": scattered}
    for rows in (1, 2, 5, 9, 10, 24, 50):
        cells = made(
            users(parents),
            table("t", fk("a", shape), number("n", "a"), rows=rows, unique=[["a", "n"]]),
        )
        counts = Counter(cells["a"])
        assert {counts[parent] for parent in range(parents)} <= {
            rows // parents,
            -(-rows // parents),
        }
        assert_numbered(cells["a"], cells["n"])


def assert_numbered(parents: list[int | None], numbers: list[int | None]) -> None:
    """Assert that rows of each parent have the numbers 1, 2, … in some order."""
    for parent, count in Counter(parents).items():
        own = [n for each, n in zip(parents, numbers, strict=True) if each == parent]
        assert sorted(n or 0 for n in own) == list(range(1, count + 1))


RANGES = [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 5), (1, 5), (4, 7)]


@pytest.mark.parametrize(("low", "high"), RANGES)
@pytest.mark.parametrize("scattered", [True, False])
def test_children_of_each_parent(low: int, high: int, scattered: bool) -> None:
    for parents in SIZES:
        cells = made(
            users(parents),
            table(
                "t",
                fk("a", children(low, high, scattered=scattered)),
                number("n", "a"),
                unique=[["a", "n"]],
            ),
        )
        counts = Counter(cells["a"])
        assert all(low <= counts[parent] <= high for parent in range(parents))
        assert sum(counts.values()) == -(-parents * (low + high) // 2)
        assert_numbered(cells["a"], cells["n"])
        if not scattered:
            assert cells["a"] == sorted(cells["a"], key=lambda cell: cell or 0), "side by side"


@pytest.mark.parametrize("parents", SIZES[1:])
@pytest.mark.parametrize("not_self", [True, False])
def test_no_pair_twice(parents: int, not_self: bool) -> None:
    most = parents - not_self
    shape = {"type": "distinct", "per": "a", "not_self": not_self}
    for owner, rows in (
        (children(0, most), None),
        (children(most, most), None),
        ("every", parents * most),
        ("every", parents * most // 2 or 1),
        ("unique", None),
    ):
        cells = made(
            users(parents),
            table("t", fk("a", owner), fk("b", shape), rows=rows, unique=[["a", "b"]]),
        )
        pairs = list(zip(cells["a"], cells["b"], strict=True))
        assert len(set(pairs)) == len(pairs)
        assert {b for _, b in pairs} <= set(range(parents))
        assert not (not_self and any(a == b for a, b in pairs))


@pytest.mark.parametrize("where", [{"to": "50%"}, {"from": "50%"}, {"from": 2, "to": 5}])
@pytest.mark.parametrize("shape", ["uniform", "zipf", "every", "unique", children(1, 3)])
def test_only_some_rows(where: dict[str, Any], shape: Any) -> None:
    for parents in (5, 8, 11):
        rows = {"uniform": 100, "zipf": 100, "every": 100}.get(str(shape))
        cells = made(users(parents), table("t", fk("a", shape, where=where), rows=rows))["a"]
        half = parents // 2
        ends = {"to": (0, half), "from": (half, parents), "from to": (2, 5)}
        assert set(cells) == set(range(*ends[" ".join(where)]))


def depths(parents: list[int | None]) -> list[int]:
    """Return on which level each row is, roots on 1."""
    levels: list[int] = []
    for row, parent in enumerate(parents):
        assert parent is None or 0 <= parent < row, "the parent's number is smaller"
        levels.append(1 if parent is None else levels[parent] + 1)
    return levels


@pytest.mark.parametrize("rows", [1, 2, 3, 10, 300])
def test_trees(rows: int) -> None:
    cells = made(
        users(
            rows,
            tree("one"),
            tree("all", root_rate=1),
            tree("some", root_rate=0.25),
            tree("wide", children=4),
            tree("wide_some", children=2, root_rate=0.5),
            *(tree(f"deep_{depth}", depth=depth, root_rate=0.07) for depth in (2, 3, 6)),
            tree("deep_all", depth=3, root_rate=1),
            tree("deep_most", depth=3, root_rate=0.9),
        ),
        entity="users",
    )
    levels = {name: depths(column) for name, column in cells.items() if name != "id"}
    assert cells["one"].count(None) == 1
    assert set(cells["all"]) == set(cells["deep_all"]) == {None}
    assert max(Counter(cell for cell in cells["wide"] if cell is not None).values(), default=0) <= 4
    assert max(levels["wide"]) == sum(rows > (4**n - 1) // 3 for n in range(9))
    for depth in (2, 3, 6):
        deep = f"deep_{depth}"
        assert max(levels[deep]) <= depth
        assert cells[deep].count(None) == -(-rows * round(0.07 * 2**20) // 2**20), "evenly"
        if rows == 300:
            assert set(levels[deep]) == set(range(1, depth + 1))
    if rows == 300:
        assert 50 < cells["some"].count(None) < 100
        assert 110 < cells["wide_some"].count(None) < 190


# --- What is random ----------------------------------------------------------------------------

LEAST = 1e-4  # the chance that a right shape is taken for a wrong one at another seed


def assert_uniform(numbers: list[int], values: int) -> None:
    """Assert by chi-square that numbers in [0, values) are equally likely."""
    counts = Counter(numbers)
    assert scipy.stats.chisquare([counts[value] for value in range(values)]).pvalue > LEAST


def test_every_number_of_children_is_equally_likely() -> None:
    cells = made(users(6_000), table("t", fk("a", children(2, 9))))["a"]
    counts = Counter(cells)
    # Of the two of a pair one has what the other has not: half of them are independent.
    for first in (0, 1):
        assert_uniform([counts[parent] - 2 for parent in range(first, 6_000, 2)], 8)


@pytest.mark.parametrize("shape", [{"type": "zipf", "exponent": 0.8}, {"type": "pareto"}])
def test_skew(shape: dict[str, Any]) -> None:
    n, rows = 3_000, 60_000
    cells = made(
        users(n),
        table(
            "t",
            fk("ordered", {**shape, "scattered": False}),
            fk("scattered", shape),
            rows=rows,
        ),
    )
    edges = np.unique(np.geomspace(1, n + 1, 40).astype(int)) - 1
    if shape["type"] == "zipf":
        shares = np.concatenate([[0], np.cumsum(np.arange(1, n + 1) ** -0.8)])
    else:
        shares = (np.arange(n + 1) / n) ** (1 - 1 / 1.16)
        popular = sum((cell or 0) < n // 5 for cell in cells["ordered"])
        assert popular / rows == pytest.approx(0.8, abs=0.01), "four fifths of a fifth"
    chances = np.diff(shares[edges]) / shares[-1]
    observed = np.histogram([cell or 0 for cell in cells["ordered"]], edges)[0]
    assert scipy.stats.chisquare(observed, chances * rows).pvalue > LEAST
    # The same law, but the popular ones lie anywhere.
    largest = [parent or 0 for parent, _ in Counter(cells["scattered"]).most_common(200)]
    assert_uniform([parent * 10 // n for parent in largest], 10)
    assert scipy.stats.spearmanr(range(200), largest).pvalue > LEAST


def test_pairs_are_any() -> None:
    parents = 20
    cells = made(
        users(parents * 100),
        table(
            "t",
            fk("a", children(0, 6)),
            fk("b", {"type": "distinct", "per": "a"}, where={"to": parents}),
        ),
    )
    assert_uniform([b or 0 for b in cells["b"]], parents)
    together = Counter(zip(cells["a"][:-1], cells["a"][1:], strict=True))
    assert together
    steps = [
        ((later or 0) - (b or 0)) % parents - 1
        for a, c, b, later in zip(
            cells["a"], cells["a"][1:], cells["b"], cells["b"][1:], strict=False
        )
        if a == c
    ]
    assert_uniform(steps, parents - 1)


def test_orders_of_rounds_differ() -> None:
    cells = made(users(5), table("t", fk("a", "every"), rows=5 * 2_400))["a"]
    orders = Counter(tuple(cells[at : at + 5]) for at in range(0, len(cells), 5))
    assert len(orders) == 120
    assert scipy.stats.chisquare(list(orders.values())).pvalue > LEAST


def test_any_earlier_row_may_be_the_parent() -> None:
    cells = made(users(50_000, tree("boss")), entity="users")["boss"]
    tenths = [(cell or 0) * 10 // row for row, cell in enumerate(cells) if row >= 1_000]
    assert_uniform(tenths, 10)
    assert 15 < max(depths(cells)) < 45  # e · ln(50,000) is 29
