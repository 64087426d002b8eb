"""Foreign keys to the rows that satisfy a condition, and row counts that follow from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import scipy

from generators_sql.faking.time_limit import within
from sdgen.errors import TargetError, ValidationError
from sdgen.kept_values import KeptValues
from sdgen.planning import asked_rows
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import plan_as_recorded
from sdgen.runs.resolving import counting
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.counts import Wanted
from sdgen.scenario.fk_row_counts import rows_of
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from tests.generators.test_fk_shapes import children, fk, number, table, users
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import REQUEST, column_of, plan_for, scenario_from, scenario_with

STATES = {"values": ["open", "shipped", "lost"], "weights": [2, 7, 1]}
STATE = column_of("state", "text", "choice", STATES)
SHIPPED = "state = 'shipped'"


def orders(rows: int = 200, *more: Any) -> dict[str, Any]:
    """Returns the entity that is pointed to: ids are row numbers."""
    return {**users(rows, STATE, *more), "name": "orders"}


def to(name: str, where: Any, distribution: Any = "uniform", **more: Any) -> dict[str, Any]:
    """Returns a column that points to some orders."""
    return fk(name, distribution, "orders", where=where, **more)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of the test's own."""
    with Store(tmp_path / "runs.sqlite") as opened:
        yield opened


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Wanted]:
    """What has been counted in databases, with nothing kept from earlier."""
    found: list[Wanted] = []
    count = counting.RowCounter.count

    def noted(
        self: counting.RowCounter, plan: Plan, wanted: Sequence[Wanted], there: Sequence[Wanted]
    ) -> Sequence[Sequence[int] | None]:
        counts = count(self, plan, wanted, there)
        known = zip(wanted, counts, strict=True)
        found.extend(each for each, numbers in known if numbers is not None)
        return counts

    monkeypatch.setattr(counting.RowCounter, "count", noted)
    monkeypatch.setattr(counting, "_kept", KeptValues())
    return found


SHAPES = scenario_with(
    orders(200, column_of("odd", "bool", "expr", {"sql": "id % 2 = 1"}) | {"hidden": True}),
    table("lines", to("order_id", SHIPPED, children(0, 5)), number("line", "order_id")),
    table("notes", to("order_id", "state <> 'open' AND NOT odd", "unique")),
    table("in_order", to("order_id", "odd", {"type": "unique", "scattered": False})),
    table("turns", to("order_id", "odd", "every"), number("turn", "order_id"), rows=250),
    table(
        "drawn",
        to("order_id", SHIPPED),
        to("popular", "odd", "zipf"),
        to("few", "id IN (7, 9, 190)", {"type": "weights", "weights": [5, 3, 0]}),
        rows=400,
    ),
    table(
        "pairs",
        fk("user_id", "zipf", "orders"),
        to("order_id", "odd", {"type": "distinct", "per": "user_id", "not_self": True}),
        rows=2000,
    ),
    table("further", fk("line_of", "unique", "lines", where="line = 2") | {
        "fk": {"entity": "lines", "column": "order_id", "distribution": "unique", "where": "line=2"}
    }),
)  # fmt: skip


@pytest.mark.slow_on_servers
def test_every_shape_keeps_to_them(database: Database, store: Store) -> None:
    record = RunService(store).start(SHAPES, target_of(database), REQUEST)
    assert record.status is RunStatus.SUCCESS, record.error

    def rows(sql: str) -> list[tuple[Any, ...]]:
        return database.query(sql)

    states = dict(rows("SELECT id, state FROM orders"))
    shipped = {number for number, state in states.items() if state == "shipped"}
    odd = {number for number in states if number % 2 == 1}
    lines = Counter(number for (number,) in rows("SELECT order_id FROM lines"))
    assert set(lines) <= shipped
    assert sum(lines.values()) == -(-len(shipped) * 5 // 2)
    assert max(lines.values()) <= 5
    assert 0 < len(lines) < len(shipped)
    every = {number for number, state in states.items() if state != "open"} - odd
    notes = [number for (number,) in rows("SELECT order_id FROM notes")]
    assert sorted(notes) == sorted(every) != notes
    assert [number for (number,) in rows("SELECT order_id FROM in_order")] == sorted(odd)
    turns = rows("SELECT order_id, turn FROM turns")
    assert len({*turns}) == 250
    assert {number for number, _ in turns[:100]} == odd
    drawn = rows("SELECT order_id, popular, few FROM drawn")
    assert len(shipped) * 0.8 < len({row[0] for row in drawn} & shipped) <= len(shipped)
    assert {row[0] for row in drawn} <= shipped
    assert {row[1] for row in drawn} <= odd
    assert {row[2] for row in drawn} == {7, 9}
    pairs = rows("SELECT user_id, order_id FROM pairs")
    assert len({*pairs}) == 2000
    assert all(mine != other for mine, other in pairs)
    assert {other for _, other in pairs} == odd
    seconds = Counter(number for number, count in lines.items() if count >= 2)
    assert Counter(number for (number,) in rows("SELECT line_of FROM further")) == seconds
    # What was counted is in the record: nothing is counted again.
    counts = {key[:2]: found for key, found in record.counts.items()}
    assert counts["lines", "order_id"] == [len(shipped)]
    assert counts["further", "line_of"] == [seconds.total()]
    assert all(one.ok for one in verify_run(store, record.id, target_of(database)))


def target_of(database: Database) -> Any:
    """Returns the target that a database is."""
    return inline_target({"dsn": database.dsn, "kind": database.kind})


def test_counts_are_found_once_and_follow_each_other(counted: list[Wanted], store: Store) -> None:
    plan = plan_for(SHAPES, "sqlite")
    assert [wanted.column for wanted in counted].count("line_of") == 1
    assert len(counted) == len(plan.counts) == 9
    rows = {entity.name: entity.rows for entity in plan.order}
    assert rows["notes"] < rows["in_order"] == 100
    assert plan_for(SHAPES, "postgres").counts == plan.counts
    assert rows_of(SHAPES)["lines"] == 500, "where nobody counts all rows may"
    fewer = plan_for(SHAPES, "sqlite", replace(REQUEST, row_overrides={"orders": 196}))
    assert {e.name: e.rows for e in fewer.order}["in_order"] == 98
    other = plan_for(SHAPES, "sqlite", replace(REQUEST, seed=8))
    assert other.counts != plan.counts

    counted.clear()
    with pytest.raises(TypeError, match="nobody counts"):
        make_plan(SHAPES, REQUEST, "sqlite")
    again = make_plan(SHAPES, replace(REQUEST, counts=plan.counts), "sqlite")
    assert (again.counts, again.scenario) == (plan.counts, plan.scenario)
    assert not counted


@pytest.mark.slow_on_servers
def test_growth_keeps_old_rows(database: Database, store: Store) -> None:
    scenario = scenario_with(
        orders(40),
        table("lines", to("order_id", SHIPPED, children(0, 5)), number("line", "order_id")),
        table("once", to("order_id", "state = 'open'", "unique")),
        table("drawn", to("order_id", SHIPPED), to("turn", "id % 2 = 0", "every"), rows=60),
    )
    service, target = RunService(store), target_of(database)
    first = service.start(scenario, target, REQUEST)
    before = {name: database.query(f"SELECT * FROM {name}") for name in ("lines", "once", "drawn")}
    more = RunRequest(continues=True, row_overrides={"orders": 80})
    last = service.start(scenario, target, more)
    assert (first.status, last.status) == ("success", "success"), last.error
    for name, rows in before.items():
        after = database.query(f"SELECT * FROM {name}")
        assert after[: len(rows)] == rows
        assert len(after) > len(rows)
    states: dict[Any, Any] = dict(database.query("SELECT id, state FROM orders"))
    opened = sorted(number for number, state in states.items() if state == "open")
    assert sorted(number for (number,) in database.query("SELECT order_id FROM once")) == opened
    drawn = database.query("SELECT order_id, turn FROM drawn")
    assert all(states[mine] == "shipped" and other % 2 == 0 for mine, other in drawn)
    assert max(mine for mine, _ in drawn[60:]) > 40, "new rows point to new ones too"
    counts = {key[:2]: found for key, found in last.counts.items()}
    assert counts["once", "order_id"] == [sum(n < 40 for n in opened), len(opened)]
    recorded = plan_as_recorded(store, last, RunRequest())
    assert recorded.counts == last.counts
    assert all(one.ok for one in verify_run(store, last.id, target))


def test_rows_that_are_there_are_counted_where_they_are(database: Database, store: Store) -> None:
    database.execute(
        "CREATE TABLE orders (id int PRIMARY KEY, state text NOT NULL, total numeric(8,2))",
        "INSERT INTO orders VALUES (9, 'shipped', 1), (2, 'open', 7), (5, 'shipped', NULL), "
        "(1, 'shipped', 9.5)",
    )
    there = {
        "name": "orders",
        "existing": True,
        "columns": [
            {"name": "id", "type": "int", "primary_key": True},
            {"name": "state", "type": "text"},
            {"name": "total", "type": "decimal(8,2)", "nullable": True},
        ],
    }
    scenario = scenario_with(
        there,
        table("notes", to("order_id", f"{SHIPPED} AND total < 9", "unique")),
        table("lines", to("order_id", SHIPPED, children(2, 2)), number("line", "order_id")),
    )
    service, target = RunService(store), target_of(database)
    record = service.start(scenario, target, REQUEST)
    assert record.status is RunStatus.SUCCESS, record.error
    assert database.query("SELECT order_id FROM notes") == [(9,)]
    assert [each for (each,) in database.query("SELECT order_id FROM lines")] == [1, 1, 5, 5, 9, 9]
    assert all(one.ok for one in verify_run(store, record.id, target))
    more = service.start(scenario, target, RunRequest(continues=True))
    assert (more.status, more.rows_written) == ("success", 0), "nothing was added"
    none = scenario_with(there, table("t", to("order_id", "total > 10"), rows=3))
    with pytest.raises(ValidationError, match="none of the 4 rows of orders satisfies total > 10"):
        service.plan(none, target, REQUEST)


@pytest.mark.parametrize(
    ("where", "problem"),
    [
        ("stat = 'open'", "orders has no such column (got 'stat'). Did you mean \"state\"?"),
        ("id + 1", "expected a condition, true or false (got int)"),
        ("state =", "where: "),
        ("", "must be a condition (got an empty string). Leave it out for all rows"),
        (7, "expected a condition, true or false (got int)"),
        ([1], "must be a mapping of keys to values (got [1])"),
        ({"form": 1}, "where.form: unknown key"),
    ],
)
def test_conditions_are_checked(where: Any, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        scenario_with(orders(), table("t", to("order_id", where), rows=3))
    assert problem in str(caught.value)
    assert "entities[1].columns[0].fk.where" in str(caught.value)


@pytest.mark.parametrize(
    ("column", "rows", "problem"),
    [
        (
            to("order_id", "state = 'gone'"),
            3,
            "entities[1].columns[0].fk.where: none of the 200 rows of orders satisfies state = "
            "'gone'. Use a condition that some rows satisfy, or more rows",
        ),
        (
            to("order_id", "id < 5", "unique"),
            9,
            "entities[1].columns[0].fk.distribution: of the rows where id < 5: 9 rows cannot point "
            "to different rows of orders, of which there are 5. Use at most 5 rows",
        ),
        (
            to("order_id", "id < 5", {"type": "weights", "weights": [1, 2]}),
            9,
            "(got 2 weights for 5 rows). List as many weights",
        ),
    ],
)
def test_what_counts_refuse(column: dict[str, Any], rows: int, problem: str) -> None:
    scenario = scenario_with(orders(), table("t", column, rows=rows))  # nobody has counted yet
    with pytest.raises(ValidationError) as caught:
        plan_for(scenario, "sqlite")
    assert problem in str(caught.value)


def test_no_rows_are_made_where_none_satisfy_it(database: Database, store: Store) -> None:
    scenario = scenario_with(orders(), table("t", to("order_id", "state = 'gone'", "unique")))
    record = RunService(store).start(scenario, target_of(database), REQUEST)
    assert record.status is RunStatus.SUCCESS, record.error
    assert database.query("SELECT count(*) FROM t") == [(0,)]


def test_counts_that_depend_on_themselves_are_refused() -> None:
    circle: list[dict[str, Any]] = [
        table("a", fk("b_id", "unique", "b", where="id > 1"), *users(1)["columns"]),
        table("b", fk("a_id", "unique", "a", where="id > 1"), *users(1)["columns"]),
    ]
    with pytest.raises(ValidationError, match="rows of a → b → a follow from each other"):
        scenario_with(*circle)
    cells = [
        orders(9, to("other", "other > 1") | {"nullable": True}),
    ]
    with pytest.raises(ValidationError, match=r"orders\.other → orders\.other"):
        scenario_with(*cells)
    crossing = scenario_with(  # each asks for rows of the other, but not for cells that do so
        orders(30, fk("last", "uniform", "lines", where="line > 1") | {"type": "bigint"}),
        table(
            "lines",
            *users(1)["columns"],
            to("order_id", SHIPPED, children(1, 4)),
            number("line", "order_id"),
        ),
    )
    plan = plan_for(crossing, "sqlite")
    assert {key[:2] for key in plan.counts} == {("orders", "last"), ("lines", "order_id")}


def test_too_many_rows_are_not_counted(
    counted: list[Wanted], monkeypatch: pytest.MonkeyPatch
) -> None:
    many = orders(10**12)
    many["columns"][0]["type"] = "bigint"
    many = scenario_with(many, table("t", to("order_id", SHIPPED) | {"type": "bigint"}, rows=3))
    with pytest.raises(ValidationError) as caught:
        plan_for(many, "sqlite")
    assert "entities[1].columns[0].fk: planning the run means scanning all rows of orders" in str(
        caught.value
    )
    assert "at most 100,000,000 can be scanned (got 1,000,000,000,000)" in str(caught.value)
    assert not counted
    monkeypatch.setattr(asked_rows, "MOST_COUNTED", 10**13)
    with (
        within(0.2),
        pytest.raises(TargetError, match=r"t\.order_id: took longer than") as late,
    ):
        plan_for(many, "sqlite")
    assert "Use fewer rows, or the command line" in str(late.value)


def test_profiles_say_conditions_too() -> None:
    data = {
        "name": "test",
        "seed": 7,
        "entities": [orders(), table("t", to("order_id", SHIPPED, "unique"))],
        "profiles": {
            "few": {"rows": {"orders": 20}, "params": {"t.order_id": {"where": "id = 3"}}}
        },
    }
    scenario: Scenario = scenario_from(data)
    whole = plan_for(scenario, "sqlite")
    few = plan_for(scenario, "sqlite", replace(REQUEST, profile="few"))
    assert 1 == few.scenario.entity("t").rows < whole.scenario.entity("t").rows


def weight(text: str) -> dict[str, Any]:
    """Returns a distribution."""
    return {"type": "weights", "weight": text}


WEIGHTS = scenario_with(
    orders(
        300,
        column_of("score", "decimal(6,3)", "decimal", {"min": 0.001, "max": 9}),
        column_of("large", "bigint", "expr", {"sql": "id * 1000000000000"}) | {"hidden": True},
    ),
    table(
        "lines",
        fk("by_state", weight("CASE state WHEN 'shipped' THEN 3 WHEN 'open' THEN 0.5 ELSE 0 END"),
           "orders"),
        number("line", "by_state"),
        to("by_score", SHIPPED, weight("score * 2")),
        to("by_size", {"from": 100, "to": 200}, weight("large")),
        rows=6000,
    ),
    table(
        "pairs",
        to("order_id", "id < 40", weight("id + 1")),
        fk("other", {"type": "distinct", "per": "order_id"}, "orders"),
        rows=3000,
    ),
)  # fmt: skip


def test_parents_have_the_weights_an_expression_says(database: Database, store: Store) -> None:
    record = RunService(store).start(WEIGHTS, target_of(database), REQUEST)
    assert record.status is RunStatus.SUCCESS, record.error
    rows: Any = database.query("SELECT id, state, score FROM orders")
    state = {row[0]: row[1] for row in rows}
    score = {row[0]: float(row[2]) for row in rows}
    weights = {"shipped": 3.0, "open": 0.5, "lost": 0.0}
    lines: Any = database.query("SELECT by_state, line, by_score, by_size FROM lines")
    fits([row[0] for row in lines], {each: weights[of] for each, of in state.items()})
    assert len({row[:2] for row in lines}) == len(lines), "they are numbered"
    fits([row[2] for row in lines], {n: score[n] for n, of in state.items() if of == "shipped"})
    fits([row[3] for row in lines], {n: float(n) for n in range(100, 200)})
    pairs = database.query("SELECT order_id, other FROM pairs")
    assert len({*pairs}) == 3000
    counts = {key[1]: found for key, found in record.counts.items() if "weights" in key[2]}
    assert counts["by_state"] == [sum(round(weights[of] * 10) for of in state.values())]
    assert all(one.ok for one in verify_run(store, record.id, target_of(database)))


def fits(drawn: Sequence[int], weights: dict[int, float]) -> None:
    """Fails where parents were not drawn by their weights."""
    total, found = sum(weights.values()), Counter(drawn)
    assert set(found) <= {each for each, weight in weights.items() if weight}
    expected = {each: weight / total * len(drawn) for each, weight in weights.items() if weight}
    off = sum((found[each] - there) ** 2 / there for each, there in expected.items())
    assert scipy.stats.chi2.sf(off, len(expected) - 1) > 1e-4


def test_weights_grow_with_their_parents(database: Database, store: Store) -> None:
    scenario = scenario_with(
        orders(30), table("t", to("a", "id > 4", weight("id")), to("b", {"to": 20}, weight("1")),
                          rows=200)
    )  # fmt: skip
    service, target = RunService(store), target_of(database)
    assert service.start(scenario, target, REQUEST).status == "success"
    before = database.query("SELECT * FROM t")
    more = RunRequest(continues=True, row_overrides={"orders": 30})
    last = service.start(scenario, target, more)
    assert last.status == "success", last.error
    after: Any = database.query("SELECT * FROM t")
    assert after[:200] == before
    fits([row[0] for row in after[200:]], {n: float(n) for n in range(5, 60)})
    assert last.counts["t", "a", "weights by id"] == [sum(range(5, 30)), sum(range(5, 60))]
    assert all(one.ok for one in verify_run(store, last.id, target))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("scor", "weight: orders has no such column (got 'scor')"),
        ("state", "weight: expected an integer or decimal (got text)"),
        ("sqrt(id)", "weight: expected an integer or decimal (got double)"),
        ("id -", "weight: "),
        ("id - 3", "weight: NULL or below 0 in 3 rows of orders that may be pointed to"),
        ("NULLIF(id, 5)", "weight: NULL or below 0 in 1 row of orders"),
        ("id * 0", "weight: 0 in all rows of orders. Use an expression that is above 0 in some"),
        ("(id + 1) * 1000000000000000000 / 4", "weight: the weights add up to more than 2^61"),
    ],
)
def test_what_no_weight_may_be(text: str, problem: str) -> None:
    where = "id >= 0"

    def planned() -> Plan:
        data = orders(20), table("t", to("a", where, weight(text)), rows=9)
        return plan_for(scenario_with(*data), "sqlite")

    with pytest.raises(ValidationError) as caught:
        planned()
    said = str(caught.value).replace(f"of the rows where {where}: ", "")
    assert f"entities[1].columns[0].fk.distribution: {problem}" in said


def test_what_is_only_guessed_is_said_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    entities = orders(90), table("t", to("order_id", SHIPPED, "unique"))
    file = write_scenario(tmp_path / "some.yaml", *entities, seed=7)
    cli = Cli(capsys)
    assert "(2 entities, about 180 rows)" in cli("scenario", "validate", file, code=0).out
    preview = cli("preview", "--scenario", file, "--rows", "1", code=0).out
    rows = plan_for(scenario_with(*entities), "sqlite").scenario.entity("t").rows
    assert f"t: 1 of {rows} rows" in preview
