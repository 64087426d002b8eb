"""Spark as maker: files hold the rows that SQLite makes, whatever happens meanwhile."""

from __future__ import annotations

import logging
import signal
import threading
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dialects.spark import Spark
from sdgen.errors import UnreachableError
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ENTITIES
from tests.support.examples import SEED
from tests.support.existing import ID, entity
from tests.support.folders import KINDS, bytes_of, read_folder
from tests.support.promise import CASES, Case
from tests.support.runs import AS_OF, assert_same
from tests.support.spark import LONGEST, ODDLY_SET, set_oddly

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_QUICK = ("examples", "types", "odd_names")
_CASES = [
    pytest.param(case, marks=() if case.name in _QUICK else pytest.mark.slow, id=case.name)
    for case in CASES
    if not case.before and case.name != "identity"
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", _CASES)
def test_files_hold_the_same_rows_as_tables(
    case: Case, kind: str, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if case.name in ODDLY_SET:
        set_oddly(monkeypatch)
    words: tuple[object, ...] = ("--scenario", case.file_in(tmp_path), "--scale", case.scale)
    words += ("--seed", SEED, "--as-of", AS_OF, "--target", f"{kind}:out", "--maker", "spark")
    cli("run", "start", *words, "--jobs", 2, "--batch-size", case.batch_size(4), code=0)
    assert_same(read_folder(kind, tmp_path / "out", case.scenario), case.rows_made)
    cli("run", "verify", "latest", code=0)


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", *ENTITIES, seed=11, as_of=AS_OF)


def _words(shop: Path) -> tuple[object, ...]:
    """Return the words of a run of several batches, each of two files."""
    return ("run", "start", "--scenario", shop, "--maker", "spark", "--jobs", 2, "--batch-size", 99)


def test_a_killed_run_is_resumed_to_the_byte(shop: Path, cli: Cli, tmp_path: Path) -> None:
    cli(*_words(shop), "--target", "csv:whole", "--runs-db", "other.sqlite", code=0)
    half_a_batch = "sdgen.databases.folders.durable:LocalFiles.move"
    moment = Moment(half_a_batch, "before", 4)
    words = (*_words(shop), "--target", "csv:out", "--spark-master", "local[1]")
    process = start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == -signal.SIGKILL, out + err
    whole = bytes_of(tmp_path / "whole")
    there = bytes_of(tmp_path / "out")
    assert set(there.items()) < set(whole.items())
    assert there
    cli("run", "resume", "latest", "--jobs", 2, "--batch-size", 99, code=0)
    assert bytes_of(tmp_path / "out") == whole
    cli("run", "verify", "latest", code=0)


@pytest.mark.slow
def test_a_killed_executor_costs_no_row(shop: Path, cli: Cli, tmp_path: Path) -> None:
    cli(*_words(shop), "--target", "csv:whole", "--runs-db", "other.sqlite", code=0)
    words = (*_words(shop), "--target", "csv:out", "--spark-master", "local-cluster[2,1,1024]")
    killer = "tests.support.executor_killer"
    process = start_process(*words, cwd=tmp_path, module=killer, fresh=True)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, out + err
    assert "killed executor" in err
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")
    cli("run", "verify", "latest", code=0)


@pytest.mark.parametrize(("asked", "tasks"), [(None, "2"), ("7", "7")])
def test_shuffles_have_as_many_tasks_as_cores_unless_asked_otherwise(
    asked: str | None, tasks: str, spark: SparkSession
) -> None:
    from sdgen.databases.spark.worker import SparkWorker  # needs pyspark

    session, name = spark.newSession(), "spark.sql.shuffle.partitions"
    session.conf.unset(name)
    if asked:
        session.conf.set(name, asked)
    SparkWorker(session, Spark(), "group", threading.Lock())
    assert session.conf.get(name) == tasks


@pytest.mark.slow
def test_a_killed_driver_is_told_and_the_run_resumed(shop: Path, cli: Cli, tmp_path: Path) -> None:
    cli(*_words(shop), "--target", "csv:whole", "--runs-db", "other.sqlite", code=0)
    words = (*_words(shop), "--target", "csv:out", "--spark-master", "local[1]")
    killer = "tests.support.executor_killer"
    process = start_process(*words, cwd=tmp_path, module=killer, fresh=True)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 1, out + err
    assert "killed driver" in err
    said = " ".join(err.split())
    assert "Spark has ended" in said
    assert "resume the run to finish it" in said
    assert "internal error" not in said
    assert "Traceback" not in err  # which py4j logs
    assert "Warning: PySpark" not in err
    cli("run", "resume", "latest", "--jobs", 2, "--batch-size", 99, code=0)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")


@pytest.mark.parametrize("name", [None, "py4j.java_gateway", "py4j.clientserver"])
def test_what_an_error_tells_is_not_logged_as_well(
    name: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    from py4j import java_gateway
    from py4j.clientserver import FinalizerWorker

    from sdgen.databases.spark.refusals import refusing

    def log() -> None:
        """Log as py4j does where Java does not answer."""
        logger = logging.getLogger(name)
        place = logger.name, logging.ERROR, java_gateway.__file__, 1059
        logger.handle(logger.makeRecord(*place, "Exception while sending command.", (), None))

    def ask_in_vain() -> None:
        log()
        raise ConnectionRefusedError

    with pytest.raises(UnreachableError, match="Spark has ended: its Java does not"), refusing():
        ask_in_vain()
    dropping = FinalizerWorker(deque())  # what py4j drops objects by
    dropping.run = log
    dropping.start()
    dropping.join()
    assert not caplog.records
    log()  # for somebody else
    assert len(caplog.records) == 1


def test_what_it_cannot_make_is_told_and_what_is_there_is_kept(
    shop: Path, cli: Cli, tmp_path: Path
) -> None:
    target = tmp_path / "z.yaml"
    target.write_text("name: z\nkind: csv\ndsn: csv:z\noptions: {compression: zstd}\n")
    said = cli(*_words(shop), "--target", target, code=1).err
    assert "Spark compresses csv files with gzip or not at all (got zstd)" in said
    elsewhere = (*_words(shop), "--target", "csv:out", "--spark-master", "yarn")
    assert "master 'local[2]' (asked for: 'yarn')" in cli(*elsewhere, code=2).err
    sums = {"type": "expr", "params": {"sql": "id * 2000000000"}}
    columns = [ID, {"name": "n", "type": "int", "generator": sums}]
    few = write_scenario(tmp_path / "few.yaml", entity("few", 9, *columns))
    words = ("run", "start", "--scenario", few, "--maker", "spark", "--target", "csv:few")
    said = cli(*words, code=1).err
    assert "Spark: " in said
    assert "Use a larger type" in said
    assert not bytes_of(tmp_path / "few")
    nulls = {"type": "choice", "params": {"values": ["null", "[1]"]}}
    document = {"name": "doc", "type": "json", "nullable": True, "generator": nulls}
    few = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID, document))
    words = ("run", "start", "--scenario", few, "--maker", "spark", "--target", "jsonl:null")
    said = " ".join(cli(*words, code=1).err.split())
    assert "doc is the JSON value null in some rows" in said
