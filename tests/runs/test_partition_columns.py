"""Folders of files in which columns are folders, as other readers take them."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, PATIENCE
from tests.support.folders import KINDS, bytes_of
from tests.support.partitions import ORDERS, partitioned, rows_in, rows_made
from tests.support.runs import AS_OF, column_of


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", ORDERS, seed=11, as_of=AS_OF)


@pytest.mark.parametrize("kind", KINDS)
def test_readers_of_hive_partitions_find_the_values(
    kind: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    start = ("run", "start", "--scenario", shop, "--target", partitioned(kind, "out/a=b [x]"))
    cli(*start, code=0)
    cli("run", "verify", "latest", code=0)
    cli(*start, "--continue", "--rows-override", "Größe=1", code=0)
    cli("run", "verify", "latest", code=0)
    made = rows_made()
    folder = tmp_path / "out" / "a=b [x]" / "Größe"
    found = rows_in(kind, folder)
    assert [tuple(map(str, row)) for row in found] == [tuple(map(str, row[:3])) for row in made]
    if kind == "parquet":
        from pyarrow.dataset import dataset  # with it comes pandas

        rows = dataset(str(folder), partitioning="hive").to_table()
        by_id = dict(zip(rows["id"].to_pylist(), rows["of"].to_pylist(), strict=True))
        assert [by_id[row[0]] for row in found] == [row[1] for row in found]
    cli(*start, "--overwrite", "--rows-override", "Größe=1", code=0)
    assert len(bytes_of(folder)) == len([*folder.iterdir()]) == 1


@pytest.mark.parametrize(("call", "when"), [(5, "after"), (22, "before")])
def test_the_files_of_a_batch_count_together(
    call: int, when: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("run", "start", "--scenario", shop, "--jobs", 1, "--target")
    cli(*words, partitioned("csv", "whole"), "--runs-db", "other.sqlite", code=0)
    at = Moment("sdgen.databases.folders.durable:LocalFiles.move", when, call)
    words = (*words, partitioned("csv", "out"))
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
    said = cli(*run, partitioned("csv", "out", ["days", "day", "day"]), code=2).err
    assert "options.partition_by.Größe: no stored column of that name (got 'days')" in said
    assert 'Did you mean "day"?' in said
    assert "names a column twice" in said
    assert "leaves no column" in cli(*run, partitioned("csv", "out", ["id", "of", "day", "at"])).err
    for name, kind in (("_x", "text"), ("a/b", "text"), ("x", "time")):
        columns = [
            column_of("n", "int", "sequence", {}),
            column_of(name, kind, "choice", {"values": ["12:00:00"]}),
        ]
        odd = write_scenario(tmp_path / "o.yaml", {**ORDERS, "columns": columns}, seed=1)
        said = cli(
            "run", "start", "--scenario", odd, "--target", partitioned("csv", "out", [name])
        ).err
        assert f"options.partition_by.Größe: {name} is " in said
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr("sdgen.databases.folders.partitions.MOST_PARTITIONS", 300)
    said = cli(*run, partitioned("csv", "out", ["id"]), code=1).err
    assert "id: has more than 300 values, and partition_by makes a folder of each" in said
    columns = [
        column_of("n", "int", "sequence", {}),
        column_of("t", "text", "choice", {"values": ["a", ""]}),
    ]
    odd = write_scenario(tmp_path / "o.yaml", {**ORDERS, "columns": columns}, seed=1)
    run = ("run", "start", "--scenario", odd, "--target", partitioned("csv", "other", ["t"]))
    assert "t is '' in some rows" in cli(*run, code=1).err


@pytest.mark.parametrize("values", [["A", "a"], ["A"]], ids=["in a batch", "of other rows"])
def test_values_that_share_a_folder_of_the_file_system_are_refused(
    values: list[str], cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else files of a batch replace each other, or rows are read as those of another value."""
    monkeypatch.chdir(tmp_path)
    make, in_a_batch = Path.mkdir, len(values) > 1

    def made(path: Path, *rest: Any, **more: Any) -> None:
        is_other = path.name == "t=A" and (in_a_batch or "writing" not in path.parts)
        make(path.with_name("t=a") if is_other else path, *rest, **more)

    monkeypatch.setattr(Path, "mkdir", made)
    columns = [
        column_of("n", "int", "sequence", {}),
        column_of("t", "text", "choice", {"values": values}),
    ]
    path = write_scenario(tmp_path / "o.yaml", {**ORDERS, "columns": columns}, seed=1)
    run = ("run", "start", "--scenario", path, "--target", partitioned("csv", "out", ["t"]))
    said = " ".join(cli(*run, code=1).err.split())
    assert "t=A is another folder there, whose name differs by upper and lower case" in said
    assert not [*(tmp_path / "out").rglob("t=*/part-*")]
