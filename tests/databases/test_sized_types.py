"""The types beyond the plain ones: what is stored in every engine, in new tables and old ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.store import RunStatus, Store
from tests.support.runs import REQUEST, Runs, column_of, entity_of, fresh_schema, scenario_with

CELLS: list[tuple[str, Any, str]] = [
    ("smallint", -32_768, "-32768"),
    ("decimal(15,2)", 9_999_999_999_999.99, "9999999999999.99"),
    ("decimal(15,15)", "-0.123456789012345", "-0.123456789012345"),
    ("decimal(5,0)", 12_345, "12345"),
    ("decimal(6,3)", 7, "7.000"),
    ("varchar(4)", "Zürî", "Zürî"),
    ("timestamptz", "2024-02-29T23:30:00-02:00", "2024-03-01 01:30:00+00:00"),
    ("timestamptz", "2024-02-29T12:00:00.25Z", "2024-02-29 12:00:00.250000+00:00"),
    ("json", {"b": [1, 2.5, None, True], "a": "é'\""}, '{"a":"é\'\\"","b":[1,2.5,null,true]}'),
    ("json", '"a text"', '"a text"'),
    ("json", "null", "null"),
    ("bytes", "00ff10", "00ff10"),
    ("bytes", "", ""),
]
SCENARIO = scenario_with(
    entity_of(
        "cells",
        3,
        **{f"c{at}": (kind, "const", {"value": said}) for at, (kind, said, _) in enumerate(CELLS)},
        drawn_d=("decimal(9,3)", "uniform_float", {"min": -5, "max": 5}),
        drawn_t=("timestamptz", "time_series", {"start": "-1d", "step": "1s"}),
        drawn_s=("smallint", "uniform_int", {"min": -9, "max": 9}),
        drawn_j=("json", "choice", {"values": [{"a": 1}, [2], "3"]}),
        drawn_b=("bytes", "choice", {"values": ["00", "ff01"]}),
    )
)
EXPECTED = [text for _, _, text in CELLS]


def test_cells_are_what_the_file_says_on_every_engine(postgres_shared: str) -> None:
    with Runs() as runs:
        rows = runs.sqlite(SCENARIO)["cells"]
        assert sorted(rows) == sorted(runs.postgres(SCENARIO, postgres_shared)["cells"])
    for row in rows:
        assert list(row[: len(EXPECTED)]) == EXPECTED
    assert len({row[-5] for row in rows}) > 1, "a drawn decimal has places"


def test_declared_types(postgres_shared: str) -> None:
    sized = scenario_with(
        entity_of(
            "t",
            1,
            s=("smallint", "const", {"value": 1}),
            d=("numeric(12,2)", "const", {"value": 1}),
            v=("varchar(7)", "const", {"value": "a"}),
            z=("timestamptz", "const", {"value": "2024-01-01T00:00:00Z"}),
            j=("json", "const", {"value": {}}),
            b=("bytes", "const", {"value": "00"}),
        )
    )
    with Runs() as runs, fresh_schema(postgres_shared) as schema:
        dsn = postgres_shared
        runs.start(sized, {"dsn": dsn, "kind": "postgres", "schema": schema}, REQUEST)
        with psycopg.connect(dsn) as connection:
            types = connection.execute(
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
                "WHERE attrelid = (%s || '.t')::regclass AND attnum > 0 ORDER BY attnum",
                [schema],
            ).fetchall()
    assert [name for (name,) in types] == [
        *("smallint", "numeric(12,2)", "character varying(7)", "timestamp with time zone"),
        *("jsonb", "bytea"),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "fitting", "unfitting"),
    [
        ("smallint", 7, "int8", "bool"),
        ("decimal(6,2)", 1.5, "numeric(8,2)", "int8"),
        ("timestamptz", "2024-01-01T00:00:00Z", "timestamp", "date"),
        ("json", {"a": 1}, "json", "text"),
        ("bytes", "00ff", "bytea", "text"),
        ("varchar(3)", "abc", "text", "int4"),
    ],
)
def test_existing_columns(
    kind: str, value: object, fitting: str, unfitting: str, postgres_shared: str
) -> None:
    scenario = scenario_with(
        {"name": "t", "rows": 2, "columns": [column_of("c", kind, "const", {"value": value})]}
    )
    dsn = postgres_shared
    for stored, status in ((fitting, RunStatus.SUCCESS), (unfitting, RunStatus.FAILED)):
        with fresh_schema(dsn) as schema, psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(f'CREATE TABLE "{schema}".t (c {stored})'.encode())
            target = inline_target({"dsn": dsn, "kind": "postgres", "schema": schema})
            with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
                record = RunService(store).start(scenario, target, REQUEST)
            assert record.status is status, record.error
            count = connection.execute(f'SELECT count(c) FROM "{schema}".t'.encode()).fetchone()
            assert count == (2 if status is RunStatus.SUCCESS else 0,)


def test_sqlite_keeps_json_apart_from_numbers(tmp_path: Path) -> None:
    scenario = scenario_with(entity_of("t", 2, j=("json", "const", {"value": 12.0})))
    path = tmp_path / "json.sqlite"
    with Runs() as runs:
        runs.start(scenario, {"dsn": str(path), "kind": "sqlite"}, REQUEST)
    with closing(sqlite3.connect(path)) as file:
        stored = file.execute("SELECT typeof(j), j FROM t").fetchall()
    assert stored == [("text", "12"), ("text", "12")]
