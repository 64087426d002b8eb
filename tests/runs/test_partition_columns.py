"""Folders of files in which columns are folders, as other readers take them."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pyarrow.dataset
import pytest

from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, PATIENCE
from tests.support.folders import KINDS, bytes_of
from tests.support.runs import AS_OF, Runs, column_of, new_duckdb, scenario_from

_ODD = ["DE", None, "NULL", "null", "a b/ü=%+", "..", "x ", "a\\b'\"", "{}", "__HIVE"]
_ORDERS = {
    "name": "Größe",
    "rows": 600,
    "columns": [
        column_of("id", "bigint", "sequence", {}),
        {**column_of("of", "text", "choice", {"values": _ODD}), "nullable": True},
        column_of("day", "date", "date", {"min": "-1d", "max": "-0d"}),
        column_of("at", "timestamptz", "timestamp", {"min": "-30d", "max": "-0s"}),
    ],
}
_SCENARIO = {"name": "shop", "seed": 11, "as_of": AS_OF, "entities": [_ORDERS]}
_SCANS = {
    "parquet": "read_parquet($files, hive_partitioning = true, hive_types_autocast = false)",
    "csv": "read_csv($files, hive_partitioning = true, hive_types_autocast = false)",
    "jsonl": "read_json($files, hive_partitioning = true, hive_types_autocast = false)",
}


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", _ORDERS, seed=11, as_of=AS_OF)


def _target(kind: str, folder: str, columns: object = ("day", "of")) -> str:
    options = {"partition_by": {"Größe": [*columns]}, "batch_size": 250}  # type: ignore[misc]
    content = {"name": "x", "kind": kind, "dsn": f"{kind}:{folder}", "options": options}
    Path("t.json").write_text(json.dumps(content))
    return "./t.json"


@pytest.mark.parametrize("kind", KINDS)
def test_readers_of_hive_partitions_find_the_values(
    kind: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    start = ("run", "start", "--scenario", shop, "--target", _target(kind, "out/a=b [x]"))
    cli(*start, code=0)
    cli("run", "verify", "latest", code=0)
    cli(*start, "--continue", "--rows-override", "Größe=1", code=0)
    cli("run", "verify", "latest", code=0)
    with Runs() as runs:
        ((_, made),) = runs.sqlite(scenario_from(_SCENARIO)).items()
    folder = tmp_path / "out" / "a=b [x]" / "Größe"
    query = f"SELECT id, of, CAST(day AS VARCHAR) FROM {_SCANS[kind]} WHERE id <= 600 ORDER BY id"
    with new_duckdb() as connection:
        files = f"{folder.as_posix().replace('[', '[[]')}/*/*/*"
        found = connection.execute(query, {"files": files}).fetchall()
    assert [tuple(map(str, row)) for row in found] == [tuple(map(str, row[:3])) for row in made]
    if kind == "parquet":
        rows = pyarrow.dataset.dataset(str(folder), partitioning="hive").to_table()
        by_id = dict(zip(rows["id"].to_pylist(), rows["of"].to_pylist(), strict=True))
        assert [by_id[row[0]] for row in found] == [row[1] for row in found]
    cli(*start, "--overwrite", "--rows-override", "Größe=1", code=0)
    assert len(bytes_of(folder)) == len([*folder.iterdir()]) == 1


@pytest.mark.parametrize(("call", "when"), [(5, "after"), (22, "before")])
def test_the_files_of_a_batch_count_together(
    call: int, when: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("run", "start", "--scenario", shop, "--jobs", 1, "--target")
    cli(*words, _target("csv", "whole"), "--runs-db", "other.sqlite", code=0)
    at = Moment("sdgen.databases.folders.durable:LocalFiles.move", when, call)
    words = (*words, _target("csv", "out"))
    process = start_process(at.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL, out + err
    cli("run", "resume", "latest", "--batch-size", 250, code=0)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")
    cli("run", "verify", "latest", code=0)


def test_columns_that_cannot_be_folders_are_refused(
    shop: Path, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = ("run", "start", "--scenario", shop, "--target")
    said = cli(*run, _target("csv", "out", ["days", "day", "day"]), code=2).err
    assert "options.partition_by.Größe: no stored column of that name (got 'days')" in said
    assert 'Did you mean "day"?' in said
    assert "names a column twice" in said
    assert "leaves no column" in cli(*run, _target("csv", "out", ["id", "of", "day", "at"])).err
    for name, kind in (("_x", "text"), ("a/b", "text"), ("x", "time")):
        columns = [
            column_of("n", "int", "sequence", {}),
            column_of(name, kind, "choice", {"values": ["12:00:00"]}),
        ]
        odd = write_scenario(tmp_path / "o.yaml", {**_ORDERS, "columns": columns}, seed=1)
        said = cli("run", "start", "--scenario", odd, "--target", _target("csv", "out", [name])).err
        assert f"options.partition_by.Größe: {name} is " in said
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr("sdgen.databases.folders.partitions.MOST_PARTITIONS", 300)
    said = cli(*run, _target("csv", "out", ["id"]), code=1).err
    assert "id: has more than 300 values, and partition_by makes a folder of each" in said
    columns = [
        column_of("n", "int", "sequence", {}),
        column_of("t", "text", "choice", {"values": ["a", ""]}),
    ]
    odd = write_scenario(tmp_path / "o.yaml", {**_ORDERS, "columns": columns}, seed=1)
    run = ("run", "start", "--scenario", odd, "--target", _target("csv", "other", ["t"]))
    assert "t is '' in some rows" in cli(*run, code=1).err
