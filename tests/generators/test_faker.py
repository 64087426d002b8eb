"""The generator faker: pools and rows that Python makes are as pure as what the database makes."""

from __future__ import annotations

import cProfile
import hashlib
import random
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import faker
import pytest

from generators_sql.faking.clock import bind_clock
from generators_sql.faking.recipe import Recipe
from generators_sql.faking.trial import problem_with
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script import MOST_MADE, script
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.models import Scenario
from sdgen.seeding import draw, draw_key
from sdgen.targets.opening import open_target
from tests.support.fixtures.servers import Psql
from tests.support.runs import (
    REQUEST,
    Runs,
    Tables,
    assert_keys_exist,
    assert_same,
    entity_of,
    fresh_schema,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)

SEED = 7  # of scenario_with
ROWS = 130


def spec(kind: str, provider: str, **params: Any) -> tuple[str, str, dict[str, Any]]:
    """Return a column for entity_of."""
    return (kind, "faker", {"provider": provider, **params})


FIRMS = entity_of(
    "firms",
    40,
    name=spec("text", "company", locale="de_DE", pool=15),
    slogan=spec("string", "catch_phrase", per_row=True),
    founded=spec("date", "date_between", args={"start_date": "2001-02-03"}, per_row=True),
)
PEOPLE = entity_of(
    "people",
    ROWS,
    name=spec("text", "name", pool=20),
    job=spec("text", "job", per_row=True),
    firm=("text", "fk", {"entity": "firms", "column": "slogan"}),
    sector=("text", "fk", {"entity": "firms", "column": "name"}),
    since=("date", "fk", {"entity": "firms", "column": "founded"}),
    born=spec("date", "date_of_birth", pool=30),
    seen=spec("timestamp", "past_datetime", per_row=True),
    day=spec("timestamp", "past_date", pool=3),
    age=spec("int", "random_int", args={"min": 18, "max": 99}, per_row=True),
    big=spec("bigint", "random_int", args={"min": 0, "max": 2**62}, pool=9),
    ok=spec("bool", "boolean", per_row=True),
    yes=spec("bool", "boolean"),
    lat=spec("double", "latitude", per_row=True),
    share=spec("float", "pyfloat", args={"min_value": -1, "max_value": 1}, pool=7),
    token=spec("uuid", "uuid4", per_row=True),
    place=spec("text", "longitude", pool=4),
)
VISITS = entity_of("visits", 60, firm=("text", "fk", {"entity": "people", "column": "firm"}))


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@cache
def scenario() -> Scenario:
    """Return the scenario of most tests; some columns accept NULL."""
    maybe = {
        "name": "maybe",
        "type": "bool",
        "nullable": True,
        "generator": {"type": "faker", "params": {"provider": "null_boolean", "per_row": True}},
    }
    some = {
        **maybe,
        "name": "some",
        "generator": {"type": "faker", "params": {"provider": "null_boolean"}},
    }
    people = {**PEOPLE, "columns": [*PEOPLE["columns"], maybe, some]}
    return scenario_with(FIRMS, people, VISITS, seed=SEED)


@pytest.fixture(scope="module")
def made(runs: Runs) -> Tables:
    """What a run into SQLite wrote."""
    return runs.sqlite(scenario())


def cells(made: Tables, entity: str, column: str) -> list[str | None]:
    """Return the cells of a column, in the order of their rows."""
    names = [each.name for each in scenario().entity(entity).columns]
    return [row[names.index(column)] for row in made[entity]]


# --- What the values are -------------------------------------------------------------------------


def seeded(locale: str, seed: int) -> Any:
    """Return a Faker of its own that draws from a seed."""
    generator = faker.Factory.create(locale)
    generator.random = random.Random(seed)
    return generator


def key_of(entity: str, column: str, stream: str) -> int:
    """Return the seed of what Python makes for a column."""
    message = b"sdgen-draw-1"
    for part in (str(SEED), entity, column, stream):
        message += struct.pack(">I", len(part.encode())) + part.encode()
    return int.from_bytes(hashlib.blake2b(message, digest_size=8).digest(), "big")


def test_a_row_has_a_value_of_its_own_seed(made: Tables) -> None:
    key = key_of("people", "job", "row")
    wanted = [seeded("en_US", (key << 64) + row).job() for row in range(20)]
    assert cells(made, "people", "job")[:20] == wanted


def test_a_pool_holds_different_values_and_is_drawn_from(made: Tables) -> None:
    key, pool = key_of("firms", "name", "pool") << 64, list[str]()
    while len(pool) < 15:
        name = seeded("de_DE", key).company()
        pool += [name] if name not in pool else []
        key += 1
    drawn = draw_key(SEED, "firms", "name", "0")
    wanted = [pool[draw(drawn, row) * 15 >> 31] for row in range(40)]
    assert cells(made, "firms", "name") == wanted


def test_a_pool_is_as_large_as_the_provider_allows(made: Tables) -> None:
    assert set(cells(made, "people", "yes")) == {"true", "false"}
    assert set(cells(made, "people", "some")) == {"true", "false", None}
    assert len(set(cells(made, "people", "name"))) == 20


def test_relative_dates_count_from_as_of(runs: Runs) -> None:
    one = scenario_with(entity_of("a", 50, on=spec("date", "past_date", per_row=True)))
    rows = runs.sqlite(one, replace(REQUEST, as_of="1987-06-05T04:03:02Z"))["a"]
    assert all("1987-05-05" < str(day) < "1987-06-05" for (day,) in rows)
    assert len(set(rows)) > 10


def test_values_depend_on_nothing_else(tmp_path: Path) -> None:
    """Hash seed, time zone, process: none of them shows."""
    (tmp_path / "a.json").write_text(
        scenario().model_dump_json(by_alias=True, exclude_defaults=True)
    )
    command = [sys.executable, "-m", "sdgen", "preview", "--scenario=a.json", "--format=json"]
    command += ["--as-of=2026-01-31", "--rows=5"]
    said = []
    for hash_seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = {
            "PYTHONPATH": str(Path(__file__).parent.parent.parent),
            "PYTHONHASHSEED": hash_seed,
        }
        done = subprocess.run(
            command, cwd=tmp_path, env={**environment, "TZ": zone}, capture_output=True, check=True
        )
        said.append(done.stdout)
    assert said[0] == said[1]


# --- The same in every way of making them --------------------------------------------------------


def test_engines_agree(made: Tables, runs: Runs, postgres_shared: str) -> None:
    assert_same(made, runs.postgres(scenario(), postgres_shared))
    assert_keys_exist(scenario(), made)


@pytest.mark.parametrize(("size", "jobs"), [(1, 1), (7, 3)])
def test_batches_and_jobs_do_not_matter(
    size: int, jobs: int, made: Tables, runs: Runs, postgres_shared: str
) -> None:
    request = replace(REQUEST, batch_size=size, jobs=jobs)
    assert_same(made, runs.sqlite(scenario(), request))
    if jobs > 1:
        assert_same(made, runs.postgres(scenario(), postgres_shared, request))


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_range_alone_in_any_order(kind: str, made: Tables, postgres_shared: str) -> None:
    dsn = postgres_shared if kind == "postgres" else ":memory:"
    plan = plan_for(scenario(), kind)
    entity = plan.scenario.entity("people")
    with open_target(inline_target({"dsn": dsn, "kind": kind})) as engine:
        for first in (120, 3, 77):
            look_ups = LookUps()
            query = select_rows(plan, entity, RowRange.of(first, first + 5), look_ups)
            engine.provide(look_ups)
            engine.stage(look_ups, first, first + 5)
            jobs = [row[1] for row in engine.query(plan.dialect.render(query))]
            assert jobs == cells(made, "people", "job")[first : first + 5]


def test_preview(made: Tables) -> None:
    for shown in preview(plan_for(scenario(), "sqlite"), None, 5):
        assert list(shown.rows) == made[shown.entity][:5]


def explained(dialect: str, schema: str | None = None) -> str:
    """Return the script of a run."""
    plan = plan_for(scenario(), dialect, schema=schema)
    return "".join(script(plan, plan.order))


def test_script_into_sqlite(made: Tables, runs: Runs) -> None:
    path = runs.new_file()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(explained("sqlite"))
    assert read_sqlite(path, scenario()) == made


def test_script_into_psql(made: Tables, postgres_shared: str, psql: Psql) -> None:
    with fresh_schema(postgres_shared) as schema:
        done = psql(postgres_shared, explained("postgres", schema))
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert_same(made, read_postgres(postgres_shared, scenario(), schema))


def test_a_script_does_not_hold_millions_of_values() -> None:
    request = RunRequest(row_overrides={"people": MOST_MADE})
    plan = plan_for(scenario(), "sqlite", request)
    with pytest.raises(ValidationError, match=r"100,000 of them at most .* or start a run"):
        next(script(plan, plan.order))
    assert next(script(plan, [scenario().entity("visits")]))  # made once, as parents


def test_batches_are_smaller_where_python_makes_cells(runs: Runs) -> None:
    with open_target(inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})) as engine:
        assert usual_batch_size(scenario().entity("people"), engine) == 20_000
        assert usual_batch_size(scenario().entity("visits"), engine) == engine.rows_per_batch


def tried_and_after() -> None:
    """Try a provider and call something else."""
    as_of = datetime(2026, 1, 1, tzinfo=UTC)
    recipe = Recipe("first_name", {}, "en_US", DataType(ColumnType.TEXT), False, as_of)
    assert problem_with(recipe) is None
    not_lost_of_sight()


def not_lost_of_sight() -> None:
    """Be called."""


def test_a_profiler_goes_on_when_a_provider_has_been_tried() -> None:
    """Before Python 3.12 the trial takes its place for a while."""
    profiler = cProfile.Profile()
    profiler.runcall(tried_and_after)
    assert sys.getprofile() is None
    seen = {entry.code.co_name for entry in profiler.getstats() if hasattr(entry.code, "co_name")}
    assert {"tried_and_after", "not_lost_of_sight"} <= seen


def test_a_function_that_profiles_is_called_again() -> None:
    seen = []

    def profile(frame: FrameType, event: str, _: object) -> None:
        seen.append((frame.f_code.co_name, event))

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        tried_and_after()
    finally:
        sys.setprofile(before)
    assert ("not_lost_of_sight", "call") in seen


def test_unused_it_is_not_imported() -> None:
    code = (
        "import sys, sdgen.cli.run_commands, sdgen.cli.sql_commands; print('faker' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_what_fakers_clock_makes_is_known_to_others() -> None:
    bind_clock()
    fake = faker.Faker()
    for value in (fake.date_time(), fake.date_object(), fake.date_time_between("-1d")):
        assert type(value) in (date, datetime)
