"""Columns as folders by Spark: the files of every other maker, on local disks and on Hadoop."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dialects import get_dialect
from sdgen.compiling.statements import range_values
from sdgen.databases.folders.layout import STATE
from sdgen.databases.folders.manifest import FileOptions
from sdgen.errors import TargetError
from sdgen.planning.request import SparkMaster
from sdgen.runs.makers.in_ranges import RangeStatements
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER
from tests.support.folders import KINDS, bytes_of
from tests.support.partitions import ORDERS, partitioned, rows_in, rows_made
from tests.support.runs import AS_OF, column_of, plan_for, scenario_with
from tests.support.spark import LONGEST, Lake, operators_of

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", ORDERS, seed=11, as_of=AS_OF)


def _words(shop: Path, target: str, *more: object) -> tuple[object, ...]:
    words = ("run", "start", "--scenario", shop, "--target", target, "--maker", "spark")
    return (*words, "--jobs", 2, *more)


@pytest.mark.parametrize("on_hadoop", [False, True], ids=["local", "hadoop"])
@pytest.mark.parametrize("kind", KINDS)
def test_folders_and_files_are_those_of_every_other_maker(
    kind: str, on_hadoop: bool, shop: Path, cli: Cli, lake: Lake, tmp_path: Path
) -> None:
    usual = ("run", "start", "--scenario", shop, "--runs-db", "other.sqlite", "--target")
    cli(*usual, partitioned(kind, "whole"), code=0)
    whole, root = tmp_path / "whole", lake.root if on_hadoop else tmp_path / "out"
    words = _words(shop, partitioned(kind, lake.uri if on_hadoop else str(root)))
    cli(*words, "--dry-run", code=0)
    assert not root.exists()
    cli(*words, code=0)
    cli("run", "verify", "latest", code=0)
    run = cli.json("run", "list")[0]["id"]
    first = bytes_of(root)
    assert first.keys() == bytes_of(whole).keys()
    if kind == "csv":
        assert first == bytes_of(whole)
    made = rows_made()
    found = rows_in(kind, root / "Größe")
    assert [tuple(map(str, row)) for row in found] == [tuple(map(str, row[:3])) for row in made]
    cli(*words, "--continue", "--rows-override", "Größe=1", code=0)
    cli("run", "verify", "latest", code=0)
    cli("run", "undo", "latest", code=0)
    assert bytes_of(root) == first
    # A row whose file is moved has another value.
    one = sorted(root.rglob("part-*"))[0]
    other = one.parent.parent / "of=moved"
    other.mkdir()
    one.rename(other / one.name)
    said = cli.json("run", "verify", run, code=1)["entities"][0]
    assert said["changed"] > 0
    assert said["missing"] == 0
    (other / one.name).rename(one)
    cli(*words, "--overwrite", "--rows-override", "Größe=1", code=0)
    assert len(bytes_of(root)) == 1


@pytest.mark.parametrize(
    "on_hadoop",
    [pytest.param(False, marks=pytest.mark.slow, id="local"), pytest.param(True, id="hadoop")],
)
def test_a_killed_run_is_resumed_to_the_byte(
    on_hadoop: bool,
    shop: Path,
    cli: Cli,
    lake: Lake,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cli(*_words(shop, partitioned("csv", "whole"), "--runs-db", "other.sqlite"), code=0)
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", lake.submit_arguments)
    store = "spark.hadoop_files:HadoopFiles" if on_hadoop else "folders.durable:LocalFiles"
    # Sixteen files at most are being moved: some of a batch are there, and others are not.
    moment = Moment(f"sdgen.databases.{store}.move", "before", 24)
    root = lake.root if on_hadoop else tmp_path / "out"
    words = _words(shop, partitioned("csv", lake.uri if on_hadoop else "out"))
    words += ("--spark-master", "local[1]")
    process = start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == -signal.SIGKILL, out + err
    whole, there = bytes_of(tmp_path / "whole"), bytes_of(root)
    assert there
    assert set(there.items()) < set(whole.items())
    cli("run", "resume", "latest", "--jobs", 2, "--batch-size", 250, code=0)
    assert bytes_of(root) == whole
    assert not [*(root / STATE / "writing").glob("*")]
    cli("run", "verify", "latest", code=0)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_sorted_where_they_are_made(kind: str, spark: SparkSession) -> None:
    from sdgen.databases.spark.session import SparkFilesSession  # needs pyspark

    plan = plan_for(scenario_with(ORDERS), "duckdb").in_dialect(get_dialect("spark"))
    (entity,) = plan.order
    options = {entity.name: FileOptions(partition_by=("day", "of"))}
    statements = RangeStatements(plan, kind, {entity.name: 99}, kind != "parquet", options)
    sql = statements.of(entity, SparkFilesSession(SparkMaster())).files
    spark.conf.set("spark.sql.leafNodeDefaultParallelism", "1" if sql.one_by_one else "2")
    try:
        names = operators_of(spark, sql.text, **range_values(0, 99))
    finally:
        spark.conf.unset("spark.sql.leafNodeDefaultParallelism")
    assert "Sort" in names
    assert not [name for name in names if "Exchange" in name or "Join" in name]


def test_values_that_cannot_be_folders_are_told(shop: Path, cli: Cli, tmp_path: Path) -> None:
    for value, said in (("", "t is '' in some rows"), ("x" * 121, "values of more than 120 bytes")):
        columns = [
            column_of("n", "int", "sequence", {}),
            column_of("t", "text", "choice", {"values": ["a", value]}),
        ]
        odd = write_scenario(tmp_path / "o.yaml", {**ORDERS, "columns": columns}, seed=1)
        assert said in cli(*_words(odd, partitioned("csv", "out", ["t"])), code=1).err
        assert not bytes_of(tmp_path / "out")


def test_far_too_many_folders_are_refused_before_there_are_any(
    shop: Path, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sdgen.databases.folders.partitions.MOST_PARTITIONS", 50)
    written = []
    monkeypatch.setattr(
        "sdgen.databases.spark.worker.SparkWorker._write", lambda *said: written.append(said)
    )
    said = cli(*_words(shop, partitioned("csv", "out", ["id"])), code=1).err
    assert "id: has more than 50 values, and partition_by makes a folder of each" in said
    assert not written


def test_files_are_measured_each_by_itself(lake: Lake, spark: SparkSession) -> None:
    """Of the same name in several folders, and of one that somebody is writing to."""
    from sdgen.databases.spark.hadoop_files import HadoopFiles  # needs pyspark

    store = HadoopFiles(lake.uri, spark)
    files = [Path(f"/k=v{number}/part-0.csv") for number in (1, 2, 3)]
    for number, file in enumerate(files, 1):
        store.write(file, b"x" * number)
    assert [size for size, _ in store.sealed(files)] == [1, 2, 3]
    assert len({digest for _, digest in store.sealed(files)}) == 3
    assert store.measured(files[2]) == store.sealed(files)[2]
    store.write(files[2], b"")
    assert store.measured(files[2])[0] == 0
    with pytest.raises(TargetError, match=r"k=v9/part-0.csv is gone"):
        store.sealed([files[0], Path("/k=v9/part-0.csv")])
