"""Rows that another database computes: stored as the target would store them, or refused."""

from __future__ import annotations

import math
import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import util
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import psycopg
import pytest

import sdgen
from dialects import sql_nodes as x
from sdgen.column_types import parse_column_type
from sdgen.databases.column_copies import CopiedColumn
from sdgen.databases.columns import ByteCells, FixedCells, Rows
from sdgen.databases.duckdb.making import DuckDBMaker
from sdgen.databases.folders.file_maker import shares
from sdgen.databases.postgres.copying.binary_rows import encoded
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.runs.makers.choosing import faster_maker
from sdgen.scenario.loading import load_scenario
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, killed
from tests.support.existing import ID, entity
from tests.support.making import still_making
from tests.support.odd_tables import (
    OLD_ROWS,
    SETUPS,
    STRAIGHT,
    copied_by,
    make_old_rows,
    old_scenario,
    stored_by,
)
from tests.support.runs import plan_for

TYPES = {
    "small": ("smallint", "BIGINT", [-(2**15), 0, 2**15 - 1]),
    "whole": ("int", "BIGINT", [-(2**31), 7, 2**31 - 1]),
    "big": ("bigint", "BIGINT", [-(2**63), -1, 2**63 - 1]),
    "single": ("real", "DOUBLE", [0.5, -3.25, 1e38, 0.0]),
    "ratio": ("double", "DOUBLE", [0.1, -1e308, 5e-324, math.inf, -math.inf, math.nan]),
    "price": ("decimal(18,5)", "DECIMAL(18, 5)", ["9999999999999.99999", "-0.00001", "0", "-12"]),
    "tiny": ("decimal(4,4)", "DECIMAL(4, 4)", ["0.9999", "-0.0001", "0"]),
    "count": ("decimal(9,0)", "DECIMAL(9, 0)", ["999999999", "-1", "10000"]),
    "flag": ("bool", "BOOLEAN", [True, False]),
    "day": ("date", "DATE", ["0001-01-01", "1999-12-31", "2000-01-01", "9999-12-31"]),
    "at": ("timestamp", "TIMESTAMP", ["1970-01-01", "1999-12-31 23:59:59.999999", "2200-02-28"]),
    "seen": ("timestamptz", "TIMESTAMPTZ", ["1969-07-20 20:17:40+00", "2026-03-29 01:30:00+00"]),
    "key": ("uuid", "UUID", [str(uuid.UUID(int=2**127 + 5)), str(uuid.UUID(int=1))]),
    "blob": ("bytes", "BLOB", [b"", b"\0\xff" * 40, b"x"]),
    "doc": ("json", "VARCHAR", ["{}", '{"ü": [1, null]}', f'["{"y" * 300}"]']),
    "text": ("text", "VARCHAR", ["", "naïve", *("ä" * size for size in (31, 32, 33, 64, 95, 400))]),
}
READ: dict[str, Callable[[Any], object]] = {
    "decimal": Decimal,
    "date": date.fromisoformat,
    "timestamp": datetime.fromisoformat,
    "timestamptz": datetime.fromisoformat,
    "uuid": uuid.UUID,
}


@pytest.mark.every_version
def test_cells_of_every_type_and_length(postgres_dsn: str) -> None:
    """NULL or not, at the bounds of their types, next to strings of all lengths."""
    chance = random.Random(5)
    columns = [CopiedColumn(name, parse_column_type(kind)) for name, (kind, *_) in TYPES.items()]
    rows = [
        [None if chance.random() < 0.2 else chance.choice(values) for *_, values in TYPES.values()]
        for _ in range(2_000)
    ]
    declared = ", ".join(f'"{name}" {kind}' for name, (_, kind, _) in TYPES.items())
    engine = PostgresEngine(postgres_dsn, None)
    with engine, DuckDBMaker() as maker, engine.transaction():
        maker.execute_sql(f"CREATE TABLE made ({declared})")
        marks = f"({', '.join('?' * len(columns))})"
        values = ", ".join([marks] * 100)  # one by one takes ten times as long
        for first in range(0, len(rows), 100):
            cells = [*chain(*rows[first : first + 100])]
            maker._connection.execute(f"INSERT INTO made VALUES {values}", cells)
        stored = ", ".join(
            f'"{each.name}" {engine.dialect.type_name(each.type)}' for each in columns
        )
        engine.execute_sql(f"CREATE TABLE kept ({stored})")
        assert engine.can_copy(x.table("kept"), columns)
        one = maker.dialect.render(maker.dialect.parameter(1, "a"))
        taken = maker.columns(f"SELECT * FROM made WHERE {one} = 1", {"a": 1})
        assert engine.copy(x.table("kept"), columns, taken) == len(rows)
        found = engine.query("SELECT * FROM kept")
    for row, got in zip(rows, found, strict=True):
        for each, cell, value in zip(columns, row, got, strict=True):
            read = READ.get(each.type.kind, lambda same: same)
            expected = None if cell is None else read(cell)
            assert repr(_plain(value)) == repr(_plain(expected)), each.name


def test_rows_in_parts_are_the_same_rows() -> None:
    some = np.arange(10) % 3 > 0
    starts = np.arange(10) * 3
    text = ByteCells(np.frombuffer(b"0123456789" * 4, np.uint8), starts, starts % 4, some, 1)
    columns = [FixedCells(np.arange(10), None), FixedCells(np.arange(10.0), some), text]
    whole = encoded(10, columns)
    parts = Rows(10, columns).parts(4)
    assert b"".join(encoded(part.count, part.columns) for part in parts) == whole
    assert list(Rows(0, []).parts(4)) == []


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else value
    return value.normalize() if isinstance(value, Decimal) else value


@pytest.mark.first_server
@pytest.mark.parametrize("setup", SETUPS)
def test_existing_tables_hold_what_the_target_would_store(
    setup: str, postgres_dsn: str, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    copied: list[str] = []
    copy = PostgresEngine.copy
    monkeypatch.setattr(
        *(PostgresEngine, "copy"),
        lambda self, into, *rest, **how: copied.append(into.name) or copy(self, into, *rest, **how),
    )
    places = (setup, postgres_dsn, tmp_path, cli)
    assert stored_by("duckdb", *places) == stored_by("target", *places)
    assert {*copied} == ({"Odd things"} if setup in STRAIGHT else {"sdgen_copied_1"})


@pytest.mark.first_server
def test_copies_of_existing_rows(
    postgres_dsn: str, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of cells of any type, by several workers, of whom the first one copies them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sdgen.runs.makers.copied_parents._CELLS_AT_ONCE", 30)
    path = old_scenario(tmp_path)
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        make_old_rows(connection, OLD_ROWS)
        places = (path, connection, postgres_dsn, cli)
        assert copied_by("duckdb", *places) == copied_by("target", *places)
    monkeypatch.setattr("sdgen.runs.makers.choosing.MOST_CELLS", 50)
    words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--jobs", 2)
    said = cli(*words, "--maker", "duckdb", code=2).err
    assert (
        "--maker: DuckDB gets a copy of the existing rows of old: of 15 columns at most 3" in said
    )


@pytest.mark.first_server
def test_rows_are_refused_while_others_are_computed(
    postgres_dsn: str, tmp_path: Path, cli: Cli
) -> None:
    """What computes them has ended by the time that the error is told."""
    path = write_scenario(tmp_path / "many.yaml", entity("many", 300_000, ID))
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE many (id int PRIMARY KEY)")
        connection.execute(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'not this one'; END $$"
        )
        connection.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON many FOR EACH ROW "
            "WHEN (md5(NEW.id::text) LIKE '000%') EXECUTE FUNCTION refuse()"
        )
        words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--jobs", 2)
        said = cli(*words, "--maker", "duckdb", code=1).err
        assert "not this one" in said
        assert not still_making()
        connection.execute("DROP TRIGGER refuse ON many")
        run = cli.json("run", "list")[0]["id"]
        cli("run", "resume", run, "--target", postgres_dsn, code=0)
        cli("run", "verify", run, "--target", postgres_dsn, code=0)


@pytest.mark.first_server
def test_the_maker_is_recorded_and_a_resume_may_take_another(
    postgres_dsn: str, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "few.yaml", entity("few", 900, ID))
    words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--batch-size", 100)
    inlet = "sdgen.runs.sinks.tables.inlets:TableInlet.check"
    for resumed_by in ("duckdb", None, "target"):
        moment = Moment(inlet, "before", 3).as_argument()
        more = ("--mode", "truncate", "--maker", "duckdb")
        killed(start_process(moment, *words, *more, cwd=tmp_path, module=DRIVER))
        run = cli.json("run", "list")[0]["id"]
        options = () if resumed_by is None else ("--maker", resumed_by)
        cli("run", "resume", run, "--target", postgres_dsn, *options, code=0)
        shown = cli.json("run", "show", run)
        assert shown["maker"] == "duckdb"
        cli("run", "verify", run, "--target", postgres_dsn, code=0)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line."""
    return Cli(capsys)


NOT_POSSIBLE = {
    "duck": "--maker: there is no such maker (got 'duck'). Did you mean \"duckdb\"? Use one of: ",
    "duckdb": "--maker: DuckDB computes rows for Postgres (got a target of kind 'sqlite'). Leave",
    "spark": "--maker: Spark writes files (csv, jsonl, parquet) and computes rows for Postgres (go",
}


def test_makers_that_do_not_fit(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID))

    def refused(target: object, maker: str) -> str:
        return cli(
            "run", "start", "--scenario", path, "--target", target, "--maker", maker, code=2
        ).err

    file = tmp_path / "few.sqlite"
    for maker, said in NOT_POSSIBLE.items():
        assert said in refused(file, maker)
    assert not file.exists()
    assert "DuckDB is the target, which computes" in refused(tmp_path / "few.duckdb", "duckdb")
    monkeypatch.setattr(
        "sdgen.databases.duckdb.database.find_spec",
        lambda name: None if name == "numpy" else util.find_spec(name),
    )
    said = refused("postgresql://nobody@nowhere.invalid/db", "duckdb")
    assert "--maker: DuckDB needs packages that are not installed. Install them with: pip" in said


@pytest.mark.parametrize("target", ["few.duckdb", "parquet:out"])
def test_a_target_whose_package_is_missing_gets_no_run(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    path = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID))
    words = ("run", "start", "--scenario", path, "--target", target)
    monkeypatch.setattr("sdgen.databases.duckdb.package.find_spec", lambda name: None)
    assert "DuckDB is not installed. Install it with: pip" in cli(*words, code=1).err
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sdgen.databases.duckdb.package.OLDEST", (99,))
    assert "DuckDB 99 or newer is needed (got " in cli(*words, code=1).err
    assert cli.json("run", "list") == []


def test_spark_says_what_it_lacks(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID))
    monkeypatch.setenv("JAVA_HOME", "nowhere")
    monkeypatch.setattr("sdgen.databases.spark.installed._package_version", lambda: "3.5.1")
    words = ("run", "start", "--scenario", path, "--target", "parquet:out", "--maker", "spark")
    said = " ".join(cli(*words, code=2).err.split())
    assert "--maker: Spark cannot be started. pyspark is too old (got 3.5.1). Install " in said
    assert "; JAVA_HOME is nowhere, which has no bin/java. Set it to the folder of Java" in said
    said = cli(*words, "--spark-master", "lokal", code=2).err
    assert "--spark-master: is not a Spark master (got 'lokal'). Use local[2], local[*], " in said
    assert cli.json("run", "list") == []
    monkeypatch.undo()
    for said, rows in (((0, 7, 3), [(0, 2), (2, 4), (4, 7)]), ((5, 6, 9), [(5, 6)])):
        assert shares(*said) == rows  # as Spark splits row numbers, but for empty ranges
    assert not (tmp_path / "out").exists()


def test_a_master_of_spark_is_refused_where_spark_computes_nothing(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID), seed=1, as_of="2026-01-31")
    start = ("run", "start", "--scenario", path, "--target", "csv:out")
    cli(*start, code=0)
    words = "spark_master: is where Spark computes, and it computes nothing here (got 'local[2]')"
    for command in (
        (*start, "--overwrite"),
        *(("run", each, "latest") for each in ("verify", "undo")),
        ("run", "undo", "latest", "--dry-run"),
    ):
        said = " ".join(cli(*command, "--spark-master", "local[2]", code=2).err.split())
        assert words.replace("spark_master", "--spark-master") in said
    for function in (sdgen.verify, sdgen.fill):
        with pytest.raises(sdgen.ValidationError) as raised:
            function("csv:out", path, spark_master="local[2]")
        assert words in str(raised.value)
    cli("run", "verify", "latest", code=0)


def test_a_maker_is_suggested_where_it_may_save_time(tmp_path: Path) -> None:
    path = write_scenario(tmp_path / "many.yaml", entity("many", 2_000_000, ID))
    plan = plan_for(load_scenario(path), "postgres")
    simply = faster_maker(plan)
    assert simply is not None
    assert simply.endswith("leaves Postgres half of the work or less")
    assert faster_maker(plan, 60.0) == f"{simply}. Of 60 s that may save 10 s to 30 s"
    known = faster_maker(plan, 40.0, 25.0)
    assert known == f"{simply}. By earlier runs that saves about 15 s"
    assert faster_maker(plan, 40.0, 41.0) is None
    assert faster_maker(replace(plan, maker="target"), 40.0) is None
    assert faster_maker(plan_for(load_scenario(path), "sqlite")) is None
