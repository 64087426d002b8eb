"""state_machine and state_time: rows go through states, and their times agree with them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.databases.engine import Engine
from sdgen.errors import ValidationError
from sdgen.instants import parse_duration
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from sdgen.scenario.profiles import with_profile
from sdgen.seeding import draw, draw_key
from tests.support.amounts import examples
from tests.support.cells import made_by
from tests.support.databases import Database
from tests.support.random_lifecycles import machine
from tests.support.reference import SEED, below
from tests.support.runs import AS_OF, Runs, plan_for, scenario_from, scenario_with

ENTITY, ROWS, SECOND = "orders", 60, 10**6
NOW = datetime.fromisoformat(AS_OF)
Path = list[tuple[str, int]]
"""The states of a row, and when it came into them, microseconds since 1970."""


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


INVOICES = [
    {"from": "draft", "to": "open", "rate": 0.95, "after": {"min": "1h", "max": "2d"}},
    {"from": "draft", "to": "void", "rate": 0.03, "after": "7d"},
    {"from": "open", "to": "paid", "rate": 0.9, "after": {"mean": "12d", "max": "60d"}},
    {"from": "open", "to": "void", "rate": 0.06, "after": "60d"},
    {"from": "paid", "to": "refunded", "rate": 0.1, "after": {"mean": "5d"}},
]


# --- A model in Python --------------------------------------------------------------------------


def delay_of(after: Any, row: int, key: Any, stream: int) -> int:
    """Returns a delay as Python draws it, in microseconds."""
    if isinstance(after, str):
        return parse_duration(after) // 1000
    least = parse_duration(after.get("min", "0s")) // 1000
    most = parse_duration(after["max"]) // 1000 if "max" in after else None

    def u(stream: int | str) -> int:
        return draw(key(stream), row)

    if "mean" not in after:
        assert most is not None
        unit = 1 if least % SECOND or most % SECOND else SECOND
        count = (most - least) // unit + 1
        return least + (0 if count == 1 else below(count, u, stream) * unit)
    mean = parse_duration(after["mean"]) // 1000
    unit = SECOND if mean >= SECOND else 1
    share = (u(stream) * 2**22 + u(stream + 1) // 2**9) / 2**53
    if most is not None:
        share *= -math.expm1(-((most - least) // unit + 0.5) / (mean / unit))
    above = math.floor(-(mean / unit) * math.log(1 - share) + 0.5)
    return least + unit * (above if most is None else min(above, (most - least) // unit))


def walked(params: dict[str, Any], column: str, row: int, begins: int) -> Path:
    """Returns the way of a row as if time had no end."""
    path = [(params["initial"], begins)]
    most = params.get("max_steps", 99)

    def key(stream: int | str) -> Any:
        return draw_key(SEED, ENTITY, column, str(stream))

    while len(path) <= most:
        state, at = path[-1]
        stream, total = 3 * (len(path) - 1), Fraction(0)
        point = Fraction(draw(key(stream), row), 2**31)
        for way in params["transitions"]:
            if way["from"] == state:
                total += Fraction(str(way.get("rate", 1)))
                if point < total:
                    path.append((way["to"], at + delay_of(way["after"], row, key, stream + 1)))
                    break
        else:
            break
    return path


def columns_for(params: dict[str, Any], start: str = "timestamp") -> list[dict[str, Any]]:
    """Returns columns of a start, a state, and of the times of all states in all ways."""
    spans = {"min": "-60d", "max": "+9d"}
    maker = {"type": "date"} if start == "date" else {"type": "timestamp"}
    columns = [
        {"name": "begun", "type": start, "generator": {**maker, "params": spans}},
        {
            "name": "state",
            "type": "text",
            "generator": {"type": "state_machine", "params": params},
        },
    ]
    for number, (which, state) in enumerate(asked(params)):
        said = {"of": "state"} | ({"which": which, "state": state} if state else {})
        columns.append(
            {
                "name": f"t{number}",
                "type": "timestamptz" if number % 2 else "timestamp",
                "nullable": True,
                "generator": {"type": "state_time", "params": said},
            }
        )
    return columns


def asked(params: dict[str, Any]) -> list[tuple[str, Any]]:
    """Returns what columns of times ask: the first or last time of which states."""
    states = list(
        dict.fromkeys(way[end] for way in params["transitions"] for end in ("from", "to"))
    )
    each = [(which, state) for which in ("first", "last") for state in states]
    return [*each, ("first", states[:2]), ("last", states[:2]), ("last", None)]


def expected(params: dict[str, Any], row: int, begins: int, now: int) -> list[Any]:
    """Returns the state, then the times that ``asked`` asks for, in microseconds since 1970."""
    path = walked(params, "state", row, begins)
    path = [place for at, place in enumerate(path) if not at or place[1] <= now]
    cells: list[Any] = [path[-1][0]]
    for which, state in asked(params):
        states = [state] if isinstance(state, str) else state
        times = [at for name, at in path if states is None or name in states]
        cells.append((times[0] if which == "first" else times[-1]) if times else None)
    return cells


def microseconds(text: str | None) -> int | None:
    """Returns the microseconds since 1970 of a canonical timestamp."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def at(moment: datetime) -> RunRequest:
    """Returns a request at an as_of."""
    return RunRequest(as_of=moment.isoformat())


def made(engine: Engine, scenario: Scenario, now: datetime) -> list[list[Any]]:
    """Returns for each row when it begins, its state and its times."""
    begun, state, *times = made_by(engine, scenario, ENTITY, at(now))
    counted = [list(map(microseconds, column)) for column in (begun, *times)]
    return [list(row) for row in zip(counted[0], state, *counted[1:], strict=True)]


def agrees(engine: Engine, params: dict[str, Any], now: datetime, start: str = "timestamp") -> None:
    """Asserts that a database walks as Python does."""
    order = {"name": ENTITY, "rows": ROWS, "columns": columns_for(params, start)}
    scenario = scenario_with(order, seed=SEED)
    micros = (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    for row, (begins, *cells) in enumerate(made(engine, scenario, now)):
        assert cells == expected(params, row, begins, micros), row


@examples(quick=12, slow=150)
@given(data=st.data())
@pytest.mark.slow_on_servers
def test_the_walk_is_that_of_a_model(engine: Engine, data: st.DataObject) -> None:
    params = machine(data.draw, "begun")
    start = data.draw(st.sampled_from(["timestamp", "timestamptz", "date"]))
    days = data.draw(st.sampled_from([-61, -20, 0, 400, 3000]))
    agrees(engine, params, NOW + timedelta(days=days), start)


# --- Rows of a table ----------------------------------------------------------------------------


def invoices(rows: int = 3_000, **changes: Any) -> dict[str, Any]:
    """Returns the data of a scenario of invoices; ``changes`` are to params of their state."""
    params = {"start": "created_at", "initial": "draft", "transitions": INVOICES, **changes}

    def reached(name: str, kind: str, **said: Any) -> dict[str, Any]:
        generator = {"type": "state_time", "params": {"of": "state", **said}}
        return {"name": name, "type": kind, "nullable": "state" in said, "generator": generator}

    spans = {"min": "2025-10-01", "max": "2026-02-03"}
    columns = [
        {"name": "id", "type": "int", "generator": {"type": "sequence"}},
        {
            "name": "created_at",
            "type": "timestamptz",
            "generator": {"type": "timestamp", "params": spans},
        },
        {
            "name": "state",
            "type": "enum(draft, open, paid, void, refunded)",
            "generator": {"type": "state_machine", "params": params},
        },
        reached("sent_at", "timestamp", state="open"),
        reached("paid_at", "timestamptz", state="paid"),
        reached("void_on", "date", state="void"),
        reached("ended_at", "timestamp", state=["void", "refunded"]),
        reached("updated_at", "timestamptz"),
        {
            "name": "paid",
            "type": "decimal(8,2)",
            "expr": "CASE WHEN paid_at IS NOT NULL THEN id * 1.5 ELSE 0 END",
        },
    ]
    entity = {"name": "invoices", "rows": rows, "columns": columns}
    return {"name": "test", "seed": SEED, "entities": [entity]}


CONDITIONS = [
    "(state IN ('paid', 'refunded')) = (paid_at IS NOT NULL)",
    "(state = 'void') = (void_on IS NOT NULL)",
    "(state IN ('void', 'refunded')) = (ended_at IS NOT NULL)",
    "(state <> 'draft') = (updated_at > created_at)",
    "sent_at IS NOT NULL OR state IN ('draft', 'void')",
    "paid_at IS NULL OR paid_at > sent_at AND paid_at <= as_of()",
    "ended_at IS NULL OR ended_at > COALESCE(paid_at, created_at) AND ended_at <= as_of()",
    "updated_at = COALESCE(ended_at, paid_at, sent_at, created_at)",
    "void_on IS NULL OR void_on = ended_at::date",
    "(paid > 0) = (paid_at IS NOT NULL)",
    "state = 'draft' OR created_at < as_of()",
]


def test_states_dates_and_amounts_agree(database: Database, runs: Runs) -> None:
    """In a table that demands it, at an as_of that is before some rows begin."""
    data = invoices()
    data["checks"] = [{"entity": "invoices", "expr": each} for each in CONDITIONS]
    database.execute(
        "CREATE TABLE invoices (id int, created_at timestamptz NOT NULL, state varchar(8) NOT NULL "
        "CHECK (state IN ('draft', 'open', 'paid', 'void', 'refunded')), sent_at timestamp(0), "
        "paid_at timestamptz(0), void_on date, ended_at timestamp, updated_at timestamptz, "
        "paid decimal(8,2), CHECK ((state IN ('paid', 'refunded')) = (paid_at IS NOT NULL)))"
    )
    target = {"dsn": database.dsn, "kind": database.kind}
    runs.start(scenario_from(data), target, at(NOW))
    shares = dict(database.query("SELECT state, count(*) / 3000.0 FROM invoices GROUP BY state"))
    assert len(shares) == 5
    assert 0.5 < shares["paid"] < 0.85


def test_a_later_as_of_lengthens_paths_only(engine: Engine) -> None:
    params = {"start": "begun", "initial": "draft", "transitions": INVOICES}
    scenario = scenario_with(
        {"name": ENTITY, "rows": 400, "columns": columns_for(params)}, seed=SEED
    )
    # begun is drawn from a range that goes with as_of, so that it has to stand still.
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    begun = data["entities"][0]["columns"][0]["generator"]["params"]
    begun |= {"min": "2025-12-01", "max": "2026-02-01"}
    scenario = scenario_from(data)
    moments = [NOW + timedelta(days=days) for days in (-400, -30, 0, 1, 30, 3000)]
    times = [place + 2 for place, (which, state) in enumerate(asked(params)) if which == "first"]
    earlier = made(engine, scenario, moments[0])
    assert {row[1] for row in earlier} == {"draft"}
    for moment in moments[1:]:
        later = made(engine, scenario, moment)
        for before, after in zip(earlier, later, strict=True):
            for place in times:
                assert before[place] in (None, after[place])
        earlier = later
    assert {row[1] for row in earlier} == {"draft", "open", "paid", "void", "refunded"}


def test_what_is_due_at_as_of_has_happened(engine: Engine) -> None:
    ways = [{"from": "a", "to": "b", "after": "0s"}, {"from": "b", "to": "c", "after": "1s"}]
    params = {"start": "begun", "initial": "a", "transitions": ways}
    columns = columns_for(params)
    columns[0]["generator"] = {"type": "const", "params": {"value": AS_OF}}
    scenario = scenario_with({"name": ENTITY, "rows": 1, "columns": columns[:2]}, seed=SEED)
    seconds = (timedelta(seconds=count) for count in (-1, 0, 1))
    assert [made(engine, scenario, NOW + each)[0][1] for each in seconds] == ["a", "b", "c"]


def test_starts_may_be_parents_cells_and_null(engine: Engine) -> None:
    """States and times are NULL where the start is, and where the state is drawn to be NULL."""
    spans = {"min": "-60d", "max": "-1d", "resolution": "microsecond"}
    params = {"start": "ordered_at", "initial": "draft", "transitions": INVOICES}
    kept = {"nullable": True, "null_rate": 0.3}
    parents = {
        "name": "parents",
        "rows": 9,
        "columns": [
            {
                "name": "ordered_at",
                "type": "timestamp",
                "generator": {"type": "timestamp", "params": spans},
            }
        ],
    }
    columns = [
        {
            "name": "parent",
            "type": "timestamp",
            "fk": {"entity": "parents", "column": "ordered_at"},
            **kept,
        },
        {
            "name": "ordered_at",
            "type": "timestamp",
            "nullable": True,
            "generator": {"type": "parent", "params": {"via": "parent", "column": "ordered_at"}},
        },
        {
            "name": "state",
            "type": "varchar(9)",
            "generator": {"type": "state_machine", "params": params},
            **kept,
        },
        {
            "name": "draft_at",
            "type": "timestamp",
            "nullable": True,
            "generator": {"type": "state_time", "params": {"of": "state", "state": "draft"}},
        },
        {
            "name": "updated_at",
            "type": "timestamp",
            "nullable": True,
            "generator": {"type": "state_time", "params": {"of": "state"}},
        },
    ]
    children = {"name": ENTITY, "rows": 300, "columns": columns}
    # A child's child has the cells again, at the row that it points to.
    below = {
        "name": "below",
        "rows": 20,
        "columns": [
            {
                "name": "of",
                "type": "varchar(9)",
                "nullable": True,
                "fk": {"entity": ENTITY, "column": "state"},
            },
            {
                "name": "since",
                "type": "timestamp",
                "nullable": True,
                "generator": {"type": "parent", "params": {"via": "of", "column": "updated_at"}},
            },
        ],
    }
    scenario = scenario_with(parents, children, below, seed=SEED)
    rows = list(zip(*made_by(engine, scenario, ENTITY), strict=True))
    for number, (parent, ordered, state, draft_at, updated_at) in enumerate(rows):
        assert ordered == parent
        assert (draft_at is None) == (updated_at is None) == (state is None)
        if state is None:
            continue
        begins = microseconds(ordered) or 0
        path = walked(params, "state", number, begins)
        now = microseconds(AS_OF.replace("Z", "+00:00")) or 0
        reached = [place for place in path if place[1] <= now]
        assert (state, microseconds(updated_at)) == reached[-1]
        assert draft_at == ordered
    assert 100 < sum(row[2] is None for row in rows) < 200
    pairs = {(row[2], row[4]) for row in rows}
    assert {*zip(*made_by(engine, scenario, "below"), strict=True)} <= pairs


def test_a_profile_reaches_into_it() -> None:
    data = invoices()
    data["profiles"] = {
        "early": {"params": {"invoices.state": {"transitions": INVOICES[:2]}}},
    }
    del data["entities"][0]["columns"][4:]
    (one,) = with_profile(scenario_from(data), "early").entities
    assert one.column("state").generator.params.model_dump()["transitions"][1]["target"] == "void"
    assert len(one.column("state").generator.params.model_dump()["transitions"]) == 2


# --- What is wrong ------------------------------------------------------------------------------

_A, _B = (
    {"from": "draft", "to": "open", "after": "1h"},
    {"from": "open", "to": "paid", "after": "1h"},
)
_LOOP = [_A, {"from": "open", "to": "draft", "after": "1h"}]
MACHINES: list[tuple[dict[str, Any], str, str]] = [
    ({"start": "made_at"}, "", "no such column"),
    ({"start": "id"}, "start", "id is int, not a time. Use a column of type"),
    ({"initial": "drat"}, "initial", "not a label of the enum (got 'drat')"),
    ({"initial": "refunded"}, "initial", "no transition leads out of it (got 'refunded')"),
    (
        {"transitions": [_A, {**_B, "from": "void"}]},
        "transitions[1]",
        "out of 'void', which no row",
    ),
    (
        {"transitions": [_A, {**_B, "from": "opened"}]},
        "transitions[1]",
        "not a label of the enum (got 'opened')",
    ),
    (
        {"transitions": [_A, _B], "max_steps": 1},
        "transitions[1]",
        "is never taken: rows reach 'open'",
    ),
    (
        {"transitions": [{**_A, "rate": 0.7}, {**_A, "to": "void", "rate": 0.4}]},
        "transitions[1]",
        "sum to more than 1, with this one 1.1.",
    ),
    ({"transitions": [_A, _A]}, "transitions[1]", "leads from 'draft' to 'open'"),
    ({"transitions": [{**_A, "to": "opened"}]}, "transitions[0]", "opened"),
    (
        {"transitions": _LOOP},
        "max_steps",
        "is required because transitions lead back to earlier states",
    ),
    ({"transitions": [{**_A, "after": "-1h"}]}, "transitions[0].after", "must not be negative"),
    ({"transitions": [{**_A, "after": "1ns"}]}, "transitions[0].after", "whole microseconds"),
    ({"transitions": [{**_A, "after": "99999999d"}]}, "transitions[0].after", "at most"),
    ({"transitions": [{**_A, "after": {"min": "1d"}}]}, "transitions[0].after", "needs max, mean"),
    (
        {"transitions": [{**_A, "after": {"min": "2d", "max": "1d"}}]},
        "transitions[0].after",
        "max must",
    ),
    ({"transitions": [{**_A, "after": {"mean": "0s"}}]}, "transitions[0].after", "above 0"),
    ({"transitions": [{**_A, "after": {"mean": "99999d"}}]}, "transitions[0].after", "Set max, or"),
    ({"transitions": [{**_A, "rate": 1.5}]}, "transitions[0].rate", "at most 1"),
]


TIMES: list[tuple[dict[str, Any], str, str]] = [
    ({"of": "stat", "state": "open"}, "", "no such column (got 'stat'). Did you mean"),
    ({"of": "id", "state": "open"}, "of", "id has no states (got sequence). Use a state_machine"),
    ({"state": "opened"}, "state", "no such state (got 'opened'). Did you mean \"open\"?"),
    ({"state": ["paid", "opened"]}, "state", "no such state (got 'opened')"),
    ({"state": []}, "state", "needs a state (got [])"),
    ({"which": "first"}, "which", "needs a state (got first without one)"),
]


def problems_of(data: dict[str, Any]) -> set[tuple[str, str]]:
    """Returns the paths and messages of what is wrong with a scenario."""
    with pytest.raises(ValidationError) as raised:
        scenario_from(data)
    return {(problem.path, problem.message) for problem in raised.value.problems}


def only(data: dict[str, Any], column: int, where: str, message: str) -> None:
    """Asserts that one thing is wrong with a scenario, and what is said of it."""
    ((path, said),) = problems_of(data)
    params = f"entities[0].columns[{column}].generator.params"
    assert path == (f"{params}.{where}" if where else params)
    assert message in said, said


@pytest.mark.parametrize(("changes", "where", "message"), MACHINES)
def test_what_is_wrong_with_a_machine(changes: dict[str, Any], where: str, message: str) -> None:
    data = invoices(**changes)
    del data["entities"][0]["columns"][3:]
    only(data, 2, where, message)


@pytest.mark.parametrize(("changes", "where", "message"), TIMES)
def test_what_is_wrong_with_a_time(changes: dict[str, Any], where: str, message: str) -> None:
    data = invoices()
    del data["entities"][0]["columns"][4:]
    params = {"of": "state", **changes}
    data["entities"][0]["columns"][3]["generator"]["params"] = params
    only(data, 3, where, message)


def test_which_times_may_be_null() -> None:
    """Those of all states but the initial one, of a state that cannot be NULL itself."""
    data = invoices()
    columns = data["entities"][0]["columns"]
    for column in columns[3:]:
        column["nullable"] = False
    reached = "may not have been open by as_of, so this column must accept NULL. Add nullable: true"
    found = dict(problems_of(data))
    assert reached in found["entities[0].columns[3].generator.params.state"]
    assert len(found) == 4  # updated_at is no such, nor is what COALESCE or CASE make
    columns[3]["generator"]["params"] = {"of": "state", "state": ["paid", "draft"]}
    assert len(problems_of(data)) == 3
    columns[2]["nullable"] = True
    assert ("entities[0].columns[7].generator.params.of") in dict(problems_of(data))


def test_paths_have_an_end() -> None:
    """As many steps as there can be; what is too long for a statement is refused."""
    chain = [{"from": f"s{n}", "to": f"s{n + 1}", "after": "1s"} for n in range(33)]
    params = {"start": "begun", "initial": "s0", "transitions": chain}

    def scenario() -> dict[str, Any]:
        columns = columns_for(params)[:2]
        entity = {"name": ENTITY, "rows": 3, "columns": columns}
        return {"name": "test", "seed": SEED, "entities": [entity]}

    only(scenario(), 1, "transitions", "lead through more than 32 states in a row")
    chain.pop()
    assert plan_for(scenario_from(scenario()), "sqlite").order
    states = [f"s{n}" for n in range(11)]
    chain[:] = [
        {"from": one, "to": two, "rate": 0.01, "after": "1s"} for one in states for two in states
    ]
    params["max_steps"] = 5
    only(scenario(), 1, "max_steps", "rows may take 495 transitions in 5 steps, more than 400")
