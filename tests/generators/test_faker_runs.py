"""The generator faker in runs and scenario files: resume, verify, replay, records, refusals."""

from __future__ import annotations

import itertools
import json
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from email.utils import formatdate
from pathlib import Path
from typing import Any

import faker
import pytest

from generators_sql.faking.providers import source_of
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, RunStatus, Store
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import column_of, entity_of, plan_for, scenario_with

FIRMS = entity_of(
    "firms", 6, slogan=("text", "faker", {"provider": "catch_phrase", "per_row": True})
)
PEOPLE = entity_of(
    "people",
    90,
    job=("text", "faker", {"provider": "job", "per_row": True}),
    name=("text", "faker", {"provider": "name", "pool": 9}),
    firm=("text", "fk", {"entity": "firms", "column": "slogan"}),
)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario."""
    monkeypatch.chdir(tmp_path)
    write_scenario(tmp_path / "faked.yaml", FIRMS, PEOPLE, seed=3, as_of="2026-01-31")
    return Cli(capsys)


def at(database: Database) -> tuple[str, ...]:
    """Return the options that name a target."""
    return database.target


def start(cli: Cli, database: Database, *options: object) -> dict[str, Any]:
    """Return the record of a run that has succeeded."""
    record = cli.json("run", "start", "--scenario", "./faked.yaml", *at(database), *options)
    assert record["status"] == "success"
    return dict(record)


# --- Runs ----------------------------------------------------------------------------------------


def test_verify_makes_the_same_again(cli: Cli, database: Database) -> None:
    run = start(cli, database, "--batch-size", 40)["id"]
    assert cli.json("run", "verify", run, *at(database))["ok"]
    database.execute("UPDATE people SET job = 'idler' WHERE job <> name AND firm <> ''")
    said = cli.json("run", "verify", run, *at(database), code=1)
    assert [one["ok"] for one in said["entities"]] == [True, False]


def test_replay_makes_the_same_rows(cli: Cli, database: Database) -> None:
    run = start(cli, database)["id"]
    rows = sorted(database.query("SELECT * FROM people"))
    again = ("--mode", "truncate_then_insert", "--batch-size", 7)
    cli("run", "replay", run, *at(database), *again, code=0)
    assert sorted(database.query("SELECT * FROM people")) == rows


class _Stop(RunObserver):
    """Interrupts a run after some batches."""

    def __init__(self, after: int) -> None:
        self.left = after

    def batch_written(self, entity: str, rows: int) -> None:
        """Interrupts it."""
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt


def test_resume_writes_what_is_missing(tmp_path: Path, database: Database, cli: Cli) -> None:
    start(cli, database)
    rows = sorted(database.query("SELECT * FROM people"))
    scenario = scenario_with(FIRMS, PEOPLE, seed=3)
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    # Many batches: the writers go on until the interrupt has reached them.
    request = RunRequest(as_of="2026-01-31", batch_size=1, mode=None)
    database.execute("DROP TABLE people", "DROP TABLE firms")
    with Store(tmp_path / "own.sqlite") as store:
        service = RunService(store)
        stopped = service.start(scenario, target, request, _Stop(8))
        assert stopped.status is RunStatus.CANCELLED
        assert 0 < database.count("people") < 90
        done = service.resume(stopped.id, target, RunRequest(batch_size=20))
    assert done.status is RunStatus.SUCCESS, done.error
    assert sorted(database.query("SELECT * FROM people")) == rows


def run_of(tmp_path: Path, scenario: Scenario) -> RunRecord:
    """Return the record of a run into a new file."""
    target = inline_target({"dsn": str(tmp_path / "out.sqlite"), "kind": "sqlite"})
    with Store(tmp_path / "runs.sqlite") as store:
        return RunService(store).start(scenario, target, RunRequest())


def one_column(kind: str, nullable: bool = False, rows: int = 5, **params: Any) -> dict[str, Any]:
    """Return an entity of one faker column."""
    column = {**column_of("x", kind, "faker", params), "nullable": nullable}
    return {"name": "a", "rows": rows, "columns": [column]}


@pytest.mark.parametrize("how", [{"per_row": True}, {"pool": 500}], ids=["per_row", "pool"])
def test_a_rare_value_that_does_not_fit_fails_the_run(how: dict[str, Any], tmp_path: Path) -> None:
    elements = [*range(400), "many"]
    entity = one_column(
        "int", rows=9_000, provider="random_element", args={"elements": elements}, **how
    )
    record = run_of(tmp_path, scenario_with(entity))
    assert record.status is RunStatus.FAILED
    assert "random_element makes a value that does not fit: not an integer (got 'many')" in str(
        record.error
    )


# --- Records -------------------------------------------------------------------------------------


def test_a_run_records_what_made_its_values(cli: Cli, tmp_path: Path) -> None:
    database = Database("sqlite", str(tmp_path / "x.sqlite"))
    record = start(cli, database)
    assert record["made_with"]["Faker"] == faker.VERSION
    assert set(record["made_with"]) == {"Faker", "Python"}
    assert f"Faker {faker.VERSION}, Python 3." in cli("run", "show", record["id"]).out
    write_scenario(tmp_path / "plain.yaml", entity_of("a", 2, n=("int", "sequence", {})))
    plain = cli.json("run", "start", "--scenario", "./plain.yaml", *at(database))
    assert plain["made_with"] == {}
    assert "made with" not in cli("run", "show", plain["id"]).out


def test_other_versions_are_warned_of(cli: Cli, tmp_path: Path) -> None:
    database = Database("sqlite", str(tmp_path / "x.sqlite"))
    run = start(cli, database)["id"]
    words = f"Faker 1.2.3 made values of run {run}, but {faker.VERSION} is installed"
    assert words not in cli("run", "verify", run, *at(database), code=0).err
    with closing(sqlite3.connect("sdgen-runs.sqlite")) as connection, connection:
        made_with = json.dumps({"Faker": "1.2.3", "Python": "3.11"})
        connection.execute("UPDATE runs SET made_with = ?", [made_with])
    assert words in cli("run", "verify", run, *at(database), code=0).err
    again = cli("run", "replay", run, *at(database), "--mode", "truncate_then_insert", code=0)
    assert words in again.err
    assert words in " ".join(again.out.split())
    with closing(sqlite3.connect("sdgen-runs.sqlite")) as connection, connection:
        connection.execute("UPDATE runs SET status = 'failed' WHERE id = ?", [run])
    assert words in cli("run", "resume", run, *at(database), code=0).err


# --- Refusals ------------------------------------------------------------------------------------


def said_of(entities: Sequence[dict[str, Any]]) -> str:
    """Return what is said of a scenario that is not valid."""
    with pytest.raises(ValidationError) as caught:
        plan_for(scenario_with(*entities), "sqlite")
    return str(caught.value)


REFUSED: list[tuple[str, dict[str, Any], str, str]] = [
    (
        "text",
        {"provider": "compny"},
        "provider",
        "such provider (got 'compny'). Did you mean \"company\"?",
    ),
    ("text", {"provider": "seed_instance"}, "provider", "no such provider"),
    ("text", {"provider": "__class__"}, "provider", "no such provider"),
    ("text", {"provider": "random"}, "provider", "no such provider"),
    ("text", {"provider": "company.upper"}, "provider", "no such provider"),
    ("text", {"provider": "binary"}, "provider", "makes bytes"),
    ("text", {"provider": "zip"}, "provider", "makes files"),
    ("text", {"provider": "latlng"}, "provider", "makes a tuple, and a cell holds one value"),
    ("text", {"provider": "words"}, "provider", "Use sentence"),
    ("text", {"provider": "profile"}, "provider", "makes a dict"),
    ("text", {"provider": "pyset"}, "provider", "makes a set"),
    (
        "int",
        {"provider": "company"},
        "provider",
        "company makes a value that does not fit: not an integer",
    ),
    (
        "int",
        {"provider": "pyint", "args": {"min_value": 2**31, "max_value": 2**32}},
        "args",
        "Use type bigint",
    ),
    ("date", {"provider": "date_time"}, "provider", "Use type timestamp"),
    ("bool", {"provider": "null_boolean"}, "provider", "the column is not nullable"),
    (
        "text",
        {"provider": "company", "locale": "de_XX"},
        "locale",
        "(got 'de_XX'). Use one of: de, de_AT",
    ),
    ("text", {"provider": "company", "locale": "../x"}, "locale", "no such locale"),
    (
        "text",
        {"provider": "text", "args": {"max_chars": 9}},
        "args",
        'Did you mean "max_nb_chars"? It takes: max_nb_chars',
    ),
    (
        "text",
        {"provider": "text", "args": {"max_nb_chars": 10**9}},
        "args",
        "must be at most 10000",
    ),
    (
        "text",
        {"provider": "numerify", "args": {"text": "#" * 10_001}},
        "args",
        "strings of 10001 characters",
    ),
    ("text", {"provider": "enum"}, "args", "missing a required argument: 'enum_cls'"),
    (
        "text",
        {"provider": "pystr_format", "args": {"string_format": "{{seed_instance}}"}},
        "args",
        "no provider seed_instance",
    ),
    (
        "text",
        {"provider": "pystr_format", "args": {"string_format": "{{binary}}"}},
        "args",
        "no provider binary",
    ),
    ("text", {"provider": "past_date", "args": {"start_date": "soon"}}, "args", "ParseError"),
    ("text", {"provider": "name", "pool": 5, "per_row": True}, "pool", "cannot be combined"),
    ("text", {"provider": "name", "pool": 100_001}, "pool", "must be at most 100000"),
    ("text", {"provider": "name", "pool": 0}, "pool", "must be at least 1"),
    ("text", {}, "provider", "missing"),
]


@pytest.mark.parametrize(
    ("kind", "params", "param", "phrase"), REFUSED, ids=[phrase for *_, phrase in REFUSED]
)
def test_refused(kind: str, params: dict[str, Any], param: str, phrase: str) -> None:
    said = said_of([one_column(kind, **params)])
    assert f"entities[0].columns[0].generator.params.{param}: " in said
    assert phrase in said


def test_what_a_provider_depends_on_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = itertools.count()
    of_faker = {"__name__": "faker.providers.sample", "random": random}
    providers = source_of("en_US").providers
    for provider, phrase in (
        (formatdate, "reads the computer's clock"),
        (eval("lambda: random.random()", of_faker), "uses a source of randomness"),
        (lambda: next(numbers), "makes different values each time"),
        (object, "makes an object, and a cell holds one value"),
    ):
        monkeypatch.setitem(providers, "word", provider)
        assert f"word {phrase}" in said_of([one_column("text", provider="word")])


def test_no_more_parents_than_fit_in_memory() -> None:
    kid = entity_of("kids", 3, a=("text", "fk", {"entity": "a", "column": "x"}))
    grandkid = entity_of("grandkids", 3, a=("text", "fk", {"entity": "kids", "column": "a"}))
    many = one_column("text", rows=100_001, provider="job", per_row=True)
    said = said_of([many, kid, grandkid])
    for index in (1, 2):
        assert f"entities[{index}].columns[0].generator.params: needs a.x, which Python" in said
    few = one_column("text", rows=100_000, provider="job", per_row=True)
    assert plan_for(scenario_with(few, kid, grandkid), "sqlite")
    pooled = one_column("text", rows=100_001, provider="job")
    assert plan_for(scenario_with(pooled, kid, grandkid), "sqlite")
