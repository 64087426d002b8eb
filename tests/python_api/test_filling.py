"""Filling databases by path and DSN."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import sdgen
from sdgen.store import Store
from sdgen.store.runs import list_runs
from tests.support.databases import Database
from tests.support.runs import entity_of, scenario_with

_PRICE = ("int", "uniform_int", {"min": 1, "max": 9})
SHOP = scenario_with(entity_of("items", 20, id=("int", "sequence", {}), price=_PRICE), seed=3)


def test_a_database_is_filled_without_a_record(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = {*tmp_path.iterdir()}
    told: list[sdgen.FillProgress] = []
    filled = sdgen.fill(
        *(database.dsn, SHOP),
        kind=database.kind,
        as_of=date(2026, 1, 31),
        batch_size=15,
        progress=told.append,
    )
    assert (filled.rows, filled.total_rows, filled.seed) == ({"items": 20}, 20, 3)
    assert filled.as_of == datetime(2026, 1, 31, tzinfo=UTC)
    assert filled.run_id is None
    assert told[-1] == sdgen.FillProgress("items", 20, 20, 20, 20)
    assert {*tmp_path.iterdir()} <= before | {Path(database.dsn)}  # no record is left
    assert database.tables() == {"items"}
    again = sdgen.fill(database.dsn, SHOP, kind=database.kind, mode="append")
    assert again.warnings == ()
    assert database.count("items") == 40
    sdgen.fill(
        *(database.dsn, SHOP), kind=database.kind, mode="truncate", row_overrides={"items": 7}
    )
    assert database.count("items") == 7


def test_a_record_is_kept_where_it_is_asked_for(tmp_path: Path) -> None:
    runs_db = tmp_path / "runs.sqlite"
    filled = sdgen.fill(tmp_path / "shop.sqlite", SHOP, runs_db=runs_db)
    with Store(runs_db) as store:
        assert [(run.id, run.status) for run in list_runs(store, 5)] == [(filled.run_id, "success")]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"seed": 2**70, "scale": -1}, ["seed: must be from", "scale: must be a number above 0"]),
        ({"as_of": "soon", "mode": "replace"}, ["as_of: ", "mode: unknown table mode"]),
        ({"row_overrides": {"items": 0, "a,b": 3}}, ["row_overrides.items: must be at least 1"]),
        ({"row_overrides": {"a,b": 3}}, ["row_overrides.a,b: no entity of that name"]),
        ({"seed": True}, ["seed: must be an integer"]),
        ({"profile": "ci"}, ["profile: no profile of that name"]),
    ],
)
def test_options_are_held_to_their_bounds(
    tmp_path: Path, options: dict[str, Any], said: list[str]
) -> None:
    with pytest.raises(sdgen.ValidationError) as raised:
        sdgen.fill(tmp_path / "shop.sqlite", SHOP, **options)
    assert all(each in str(raised.value) for each in said)
    assert not (tmp_path / "shop.sqlite").exists()


def test_the_error_of_the_run_is_raised(tmp_path: Path) -> None:
    file = tmp_path / "shop.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE items (id TEXT, other INT NOT NULL)")
    connection.close()
    with pytest.raises(sdgen.TableMismatchError) as raised:
        sdgen.fill(file, SHOP)
    assert {problem.path for problem in raised.value.problems} >= {"items.price", "items.other"}


@pytest.mark.first_server
def test_a_fill_that_is_stopped_leaves_rows_and_no_ledger(database: Database) -> None:
    def stop(progress: sdgen.FillProgress) -> None:
        raise ZeroDivisionError

    place = (database.dsn, SHOP)
    with pytest.raises(ZeroDivisionError):
        sdgen.fill(*place, kind=database.kind, batch_size=15, progress=stop)
    assert database.tables() == {"items"}
    assert database.count("items") >= 15
    sdgen.fill(*place, kind=database.kind, mode="truncate", as_of="2026-01-31")
    assert sdgen.verify(*place, kind=database.kind, as_of="2026-01-31").ok


def test_a_folder_of_files_is_filled(tmp_path: Path) -> None:
    column = {"name": "id", "type": "int", "generator": {"type": "sequence"}}
    kind = {
        "name": "k",
        "type": "text",
        "generator": {"type": "const", "params": {"value": "a"}},
    }
    scenario = {"name": "s", "entities": [{"name": "t", "rows": 5, "columns": [column, kind]}]}
    target, options = f"csv:{tmp_path / 'out'}", {"delimiter": ";", "partition_by": {"t": ["k"]}}
    done = sdgen.fill(target, scenario, seed=1, options=options, batch_size=3)
    assert (done.rows, done.tables) == ({"t": 5}, {"t": "t"})
    files = sorted((tmp_path / "out" / "t" / "k=a").iterdir())
    assert [file.read_text() for file in files] == ["id\n1\n2\n3\n", "id\n4\n5\n"]
    with pytest.raises(sdgen.TableMismatchError, match=r"holds rows 0 … 2 of run .*`overwrite`"):
        sdgen.fill(target, scenario, seed=2)
    with pytest.raises(sdgen.ValidationError, match="mode: is for tables"):
        sdgen.fill(target, scenario, seed=2, mode="truncate")
    sdgen.fill(target, scenario, seed=2, overwrite=True)
    assert [file.name for file in (tmp_path / "out" / "t").iterdir()] == [
        "part-000000000000-000000000005.csv"
    ]
    with pytest.raises(sdgen.ValidationError, match=r"options\.header: Parquet has no such option"):
        sdgen.fill(f"parquet:{tmp_path / 'p'}", scenario, options={"header": True})
