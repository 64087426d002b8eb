"""The script that `sdgen explain` prints makes the rows of a run, and is what it was before."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg
import pytest

from dialects import DIALECTS, get_dialect
from sdgen.cli.main import main
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from tests.support import golden
from tests.support.runs import (
    AS_OF,
    Runs,
    Tables,
    assert_same,
    new_duckdb,
    read_duckdb,
    read_postgres,
    read_sqlite,
)

each_golden = pytest.mark.parametrize("path", golden.GOLDEN, ids=lambda path: path.parent.name)


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
    case = "keys" if get_dialect(dialect).plain_table_names else "odd_names"
    words = golden.FOLDER / case / "scenario.yaml", "1", f"--dialect={dialect}"
    command = [sys.executable, "-m", "sdgen", *arguments(*words)]
    printed = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout
    assert printed.decode() == explain(*words)


# --- Golden SQL --------------------------------------------------------------------------------


@cache
def case(path: Path) -> tuple[Scenario, dict[str, Plan]]:
    """Return the scenario of a case and its plans."""
    scenario = golden.scenario_at(path)
    return scenario, golden.plans(scenario)


@cache
def rows_of_run(path: Path) -> Tables:
    """Return what a run of a case writes."""
    with Runs() as runs:
        return runs.sqlite(case(path)[0], RunRequest())


@each_golden
def test_golden_sql(path: Path) -> None:
    files = golden.files_of(path.parent.name, case(path)[1])
    assert golden.stored(path) == files, "read `git diff` after `make golden`"


@each_golden
def test_golden_sqlite(path: Path, tmp_path: Path) -> None:
    scenario, plans = case(path)
    target = tmp_path / "golden.sqlite"
    by_library(target, golden.whole_script(plans["sqlite"]))
    assert read_sqlite(target, scenario) == rows_of_run(path)


@pytest.mark.every_version
@each_golden
def test_golden_postgres(path: Path, postgres_dsn: str) -> None:
    scenario, plans = case(path)
    text = golden.whole_script(plans["postgres"])
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(text.encode())
    assert_same(read_postgres(postgres_dsn, scenario, "public"), rows_of_run(path))


@pytest.mark.first_server
@pytest.mark.parametrize(
    "path",
    [path for path in golden.GOLDEN if path.parent.name != "identity"],
    ids=lambda path: path.parent.name,
)
def test_golden_duckdb(path: Path) -> None:
    scenario, plans = case(path)
    with new_duckdb() as connection:
        connection.execute(golden.whole_script(plans["duckdb"]))
        assert_same(read_duckdb(connection, scenario), rows_of_run(path))


@each_golden
def test_what_is_printed_can_be_printed_again(path: Path) -> None:
    # It is printed without a copy, and sqlglot takes notes in it.
    for plan in case(path)[1].values():
        for entity in plan.order:
            rows = RowRange.of(plan.first(entity), plan.end(entity))
            insert = insert_rows(plan, entity, rows, LookUps())
            assert plan.dialect.render(insert) == plan.dialect.render(insert)


def test_golden_cases_use_every_generator() -> None:
    from generators_sql.registry import own_generators

    scenario = golden.scenario_at(golden.FOLDER / "every_generator" / "scenario.yaml")
    used = {column.generator.type for entity in scenario.entities for column in entity.columns}
    assert used == {generator.type for generator in own_generators()}
