"""Folders on file systems of Hadoop: written, read again and undone by Spark alone."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdgen.databases.folders.layout import STATE
from sdgen.errors import TargetError
from sdgen.runs.looking.looking import rows_of_run
from sdgen.runs.resolving.targets import inline_target
from sdgen.store import Store
from sdgen.store.runs import list_runs
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ENTITIES
from tests.support.examples import SEED
from tests.support.existing import ID, entity
from tests.support.folders import KINDS, bytes_of, read_folder
from tests.support.promise import CASES, Case
from tests.support.runs import AS_OF, assert_same
from tests.support.spark import LONGEST, Lake

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from sdgen.databases.spark.hadoop_files import HadoopFiles

_QUICK = ("types", "odd_names")
_CASES = [
    pytest.param(case, marks=() if case.name in _QUICK else pytest.mark.slow, id=case.name)
    for case in CASES
    if not case.before and case.name != "identity"
]


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", *ENTITIES, seed=11, as_of=AS_OF)


def _words(shop: Path, *more: object) -> tuple[object, ...]:
    """Return the words of a run of several batches, each of two files."""
    words = ("run", "start", "--scenario", shop, "--maker", "spark", "--jobs", 2)
    return (*words, "--batch-size", 99, *more)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", _CASES)
def test_files_hold_the_same_rows_as_tables(
    case: Case, kind: str, cli: Cli, lake: Lake, tmp_path: Path
) -> None:
    words: tuple[object, ...] = ("--scenario", case.file_in(tmp_path), "--scale", case.scale)
    words += ("--seed", SEED, "--as-of", AS_OF, "--target", lake.dsn(kind), "--maker", "spark")
    cli("run", "start", *words, "--jobs", 2, "--batch-size", case.batch_size(4), code=0)
    assert_same(read_folder(kind, lake.root, case.scenario), case.rows_made)
    cli("run", "verify", "latest", code=0)


def test_a_killed_run_is_resumed_to_the_byte(
    shop: Path, cli: Cli, lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli(*_words(shop, "--target", "csv:whole", "--runs-db", "other.sqlite"), code=0)
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", lake.submit_arguments)
    at = "sdgen.databases.spark.hadoop_files:HadoopFiles.move"
    moment = Moment(at, "before", 4)  # half a batch is there
    words = _words(shop, "--target", lake.dsn("csv"), "--spark-master", "local[1]")
    process = start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == -signal.SIGKILL, out + err
    whole, there = bytes_of(tmp_path / "whole"), bytes_of(lake.root)
    assert there
    assert set(there.items()) < set(whole.items())
    # Its lock is taken over, since its process is dead.
    cli("run", "resume", "latest", "--jobs", 2, "--batch-size", 99, code=0)
    assert bytes_of(lake.root) == whole
    cli("run", "verify", "latest", code=0)
    assert not [*(lake.root / STATE / "writing").glob("*")]
    assert not [*(lake.root / STATE / "runs").glob("*")]


@pytest.mark.parametrize("puts", [False, True])
def test_a_file_system_that_fails_midway_loses_and_doubles_nothing(
    puts: bool, shop: Path, cli: Cli, lake: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an object store does: renaming copies, some files are there, and others are not."""
    from sdgen.databases.spark.hadoop_files import HadoopFiles  # needs pyspark

    left = iter([True] * 7)
    original = HadoopFiles.move
    prepare = HadoopFiles.__init__

    def prepared(store: HadoopFiles, uri: str, session: SparkSession) -> None:
        prepare(store, uri, session)
        store._is_put_whole = puts

    def move(store: HadoopFiles, source: Path, to: Path) -> None:
        if not next(left, False):
            raise TargetError("503 Slow Down")
        original(store, source, to)

    monkeypatch.setattr(HadoopFiles, "__init__", prepared)
    monkeypatch.setattr(HadoopFiles, "move", move)
    target = lake.dsn("jsonl")
    assert "503 Slow Down" in cli(*_words(shop, "--target", target), code=1).err
    some = bytes_of(lake.root)
    assert some
    monkeypatch.setattr(HadoopFiles, "move", original)
    said = cli(*_words(shop, "--target", target, "--runs-db", "other.sqlite"), code=1)
    assert "which has not finished" in said.out
    cli("run", "resume", "latest", "--jobs", 2, "--batch-size", 99, code=0)
    assert some.items() < bytes_of(lake.root).items()
    cli("run", "verify", "latest", code=0)


def test_others_changes_are_found_and_left_alone(shop: Path, cli: Cli, lake: Lake) -> None:
    cli(*_words(shop, "--target", lake.dsn("csv")), code=0)
    first, second, third, *_ = sorted((lake.root / "customers").glob("part-*"))
    lines = first.read_text().splitlines(keepends=True)
    lines[1] = f"{lines[1].split(',')[0]},moved\n"
    first.write_text("".join(lines))
    rows = len(second.read_text().splitlines()) - 1
    second.unlink()
    (third.parent / "copy.csv").write_bytes(third.read_bytes())
    found = cli.json("run", "verify", "latest", code=1)
    (customers,) = (each for each in found["entities"] if each["entity"] == "customers")
    assert (customers["changed"], customers["missing"]) == (1, rows)
    assert customers["foreign"] == customers["doubled"] > 0
    kinds = [each["kind"] for each in customers["differences"]]
    assert kinds.count("changed") == 1
    changed = customers["differences"][kinds.index("changed")]
    assert [both[1] for both in changed["cells"].values()] == ["moved"]
    with Store(Path("sdgen-runs.sqlite")) as store:
        (record,) = list_runs(store, 1)
        target = inline_target({"dsn": lake.dsn("csv"), "kind": "csv"})
        page = rows_of_run(store, record, "customers", lambda: target, 60).page(0, 9)
    assert not page.is_stored
    assert "files are read by spark" in str(page.why_made)
    assert len(page.rows) == 9
    for command in ("verify", "undo"):
        said = cli("run", command, "latest", "--spark-master", "yarn", code=1).err
        assert "master 'local[2]' (asked for: 'yarn')" in said
    said = cli("run", "undo", "latest", "--spark-master", "local[2]", code=1)
    assert "changed" in said.out
    assert sorted(path.name for path in (lake.root / "customers").glob("*")) == [
        "copy.csv",
        first.name,
    ]


def test_it_is_added_to_overwritten_and_undone(shop: Path, cli: Cli, lake: Lake) -> None:
    target = ("--target", lake.dsn("parquet"))
    cli("target", "test", target[1], code=0)
    cli("run", "start", "--dry-run", "--scenario", shop, "--maker", "spark", *target, code=0)
    assert not lake.root.exists()
    cli(*_words(shop, *target), code=0)
    once = bytes_of(lake.root)
    assert "which this run would write again" in cli(*_words(shop, *target), code=1).out
    cli(*_words(shop, *target, "--continue"), code=0)
    assert once.items() < bytes_of(lake.root).items()
    cli("run", "verify", "latest", code=0)
    cli("run", "undo", "latest", code=0)
    assert bytes_of(lake.root) == once
    cli(*_words(shop, *target, "--overwrite", "--seed", 12), code=0)
    assert bytes_of(lake.root).keys() == once.keys()
    assert bytes_of(lake.root) != once
    cli("run", "verify", "latest", code=0)
    cli("run", "undo", "latest", code=0)
    assert not bytes_of(lake.root)


def test_what_it_cannot_do_is_told_before_anything_is_written(
    shop: Path, cli: Cli, lake: Lake, tmp_path: Path
) -> None:
    target = ("--target", lake.dsn("csv"))
    said = cli("run", "start", "--scenario", shop, *target, code=2).err
    assert "only spark writes to such file systems" in said
    said = cli(*_words(shop, "--target", "csv:s3a://bucket/folder"), code=1).err
    assert "Spark has no client for s3a://" in said
    said = cli(*_words(shop, "--target", "csv:s3a://key:secret@bucket/folder"), code=2).err
    assert "has a password in it" in said
    assert "secret" not in said
    assert (
        "stand for several folders (*)"
        in cli(*_words(shop, "--target", "csv:viewfs://lake/*"), code=2).err
    )
    nothing = {**ID, "primary_key": False, "nullable": True}
    few = write_scenario(tmp_path / "few.yaml", {"name": "few", "rows": 9, "columns": [nothing]})
    assert "an empty line of CSV" in cli(*_words(few, *target), code=2).err
    few = write_scenario(tmp_path / "few.yaml", {**entity("few", 9, ID), "schema": "main"})
    assert "which are in no schema" in cli(*_words(few, *target), code=2).err
    assert not lake.root.exists()
