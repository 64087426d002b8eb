"""The script that `sdgen explain` prints makes the rows of a run, and is what it was before."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from dialects import DIALECTS
from sdgen.cli.main import main
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script import script
from sdgen.compiling.statements import RowRange, insert_rows
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from tests.support.runs import (
    AS_OF,
    Runs,
    Tables,
    assert_same,
    plan_for,
    read_postgres,
    read_sqlite,
)

HERE = Path(__file__).parent.parent
GOLDEN = sorted((HERE / "golden").glob("*/scenario.yaml"))
UPDATE = os.environ.get("SDGEN_UPDATE_GOLDEN") == "1"

each_golden = pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@dataclass(frozen=True)
class Explain:
    """Prints scripts in this process, which takes a tenth of the time of one of its own."""

    printed: pytest.CaptureFixture[bytes]

    def __call__(self, path: Path, scale: str, *options: str) -> str:
        """Return what the command line prints."""
        assert main(arguments(path, scale, *options)) == 0
        return self.printed.readouterr().out.decode()


@pytest.fixture
def explain(capsysbinary: pytest.CaptureFixture[bytes]) -> Explain:
    """Return what the command line prints."""
    return Explain(capsysbinary)


def arguments(path: Path, scale: str, *options: str) -> list[str]:
    """Return the command line."""
    return ["explain", f"--scenario={path}", f"--scale={scale}", f"--as-of={AS_OF}", *options]


def by_program(path: Path, text: str) -> None:
    """Execute a script as the program sqlite3 does when it is piped in, or else by the library."""
    program = shutil.which("sqlite3")
    if program is None:  # it is no dependency
        by_library(path, text)
        return
    command = [program, "-batch", "-bail", str(path)]
    done = subprocess.run(
        command, input=text.encode(), capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def by_library(path: Path, text: str) -> None:
    """Execute a script as Python's sqlite3 does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(text)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_process_prints_the_same(dialect: str, explain: Explain) -> None:
    words = HERE / "golden" / "odd_names" / "scenario.yaml", "1", f"--dialect={dialect}"
    command = [sys.executable, "-m", "sdgen", *arguments(*words)]
    printed = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout
    assert printed.decode() == explain(*words)


# --- Golden SQL --------------------------------------------------------------------------------


def golden_script(scenario: Scenario, path: Path, dialect: str) -> str:
    """Return the script of a case, which has to be the one stored beside the scenario."""
    plan = plan_for(scenario, dialect, RunRequest())  # seed and as_of are the scenario's
    text = "".join(script(plan, plan.order))
    stored = path.with_name(f"{dialect}.sql")
    if UPDATE:
        stored.write_bytes(text.encode())
    assert stored.exists(), "make it with SDGEN_UPDATE_GOLDEN=1 and read it before committing"
    assert stored.read_bytes().decode() == text, "see `git diff` after SDGEN_UPDATE_GOLDEN=1"
    return text


def rows_of_run(scenario: Scenario, runs: Runs) -> Tables:
    """Return what a run of a case writes."""
    return runs.sqlite(scenario, RunRequest())


@each_golden
def test_golden_sqlite(path: Path, runs: Runs) -> None:
    scenario, target = load_scenario(path), runs.new_file()
    by_library(target, golden_script(scenario, path, "sqlite"))
    assert read_sqlite(target, scenario) == rows_of_run(scenario, runs)


@pytest.mark.every_version
@each_golden
def test_golden_postgres(path: Path, runs: Runs, postgres_dsn: str) -> None:
    scenario = load_scenario(path)
    text = golden_script(scenario, path, "postgres")
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(text.encode())
    assert_same(read_postgres(postgres_dsn, scenario, "public"), rows_of_run(scenario, runs))


@pytest.mark.parametrize("dialect", DIALECTS)
@each_golden
def test_what_is_printed_can_be_printed_again(path: Path, dialect: str) -> None:
    # It is printed without a copy, and sqlglot takes notes in it.
    plan = plan_for(load_scenario(path), dialect, RunRequest())
    for entity in plan.order:
        rows = RowRange.of(plan.first(entity), plan.end(entity))
        insert = insert_rows(plan, entity, rows, LookUps())
        assert plan.dialect.render(insert) == plan.dialect.render(insert)


def test_golden_cases_use_every_generator() -> None:
    from generators_sql.registry import own_generators

    scenario = load_scenario(HERE / "golden" / "every_generator" / "scenario.yaml")
    used = {column.generator.type for entity in scenario.entities for column in entity.columns}
    assert used == {generator.type for generator in own_generators()}
