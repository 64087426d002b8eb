"""Locks of folders that no file system of this machine holds: a file that names its holder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdgen.databases.folders.durable import LocalFiles
from sdgen.databases.folders.layout import Layout
from sdgen.errors import RunError, TablesClaimedError
from sdgen.runs.sinks.folders.lock import lock_folder
from sdgen.store.processes import ProcessIdentity
from tests.support.cli import Cli

HERE = ProcessIdentity.current()
DEAD = str(ProcessIdentity(HERE.host, HERE.pid, HERE.started - 9))
ELSEWHERE = str(ProcessIdentity("elsewhere", 7, 7.0))


class _FarFiles(LocalFiles):
    """Files whose locks the system does not know."""

    is_local = False


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    found = Layout(tmp_path, _FarFiles())
    found.store.make_folder(found.state)
    return found


def _leave(layout: Layout, process: str, run: str = "r1") -> None:
    said = {"holder": f"run {run}", "run": run, "process": process, "token": "t"}
    layout.store.write(layout.lock, json.dumps(said).encode())


def test_one_run_at_a_time_has_it(layout: Layout) -> None:
    lock = lock_folder(layout, "run r1", "r1")
    lock.check()
    with pytest.raises(TablesClaimedError, match=f"run r1 .process {HERE.pid} .* is writing to"):
        lock_folder(layout, "run r2", "r2")
    with pytest.raises(TablesClaimedError):
        lock_folder(layout, "run r1", "r1")  # of this process, which is alive
    lock.release()
    lock_folder(layout, "run r2", "r2").release()
    assert layout.store.read(layout.lock) is None


@pytest.mark.parametrize(
    ("process", "run", "taken"),
    [(DEAD, "r1", True), (DEAD, "r2", True), (ELSEWHERE, "r1", True), (ELSEWHERE, "r2", False)],
    ids=["dead", "dead-other", "elsewhere", "elsewhere-other"],
)
def test_what_a_dead_process_has_left_is_taken_over(
    process: str, run: str, taken: bool, layout: Layout
) -> None:
    _leave(layout, process, run)
    if taken:
        lock_folder(layout, "run r1", "r1").check()
    else:
        with pytest.raises(TablesClaimedError, match=r"resume its run, or remove .*lock"):
            lock_folder(layout, "run r1", "r1")


def test_who_has_lost_it_notices_and_leaves_the_other_alone(layout: Layout) -> None:
    lock = lock_folder(layout, "run r1", "r1")
    _leave(layout, ELSEWHERE, "r2")
    with pytest.raises(RunError, match="has taken over"):
        lock.check()
    lock.release()
    assert layout.store.read(layout.lock) is not None


def test_folders_named_by_uris_are_for_one_maker(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("run", "start", "--scenario", "iot_demo_small", "--target")
    monkeypatch.setenv("LAKE", "s3a://bucket")
    assert "only spark writes" in cli(*words, "parquet:${LAKE}/out", code=2).err
    said = cli(*words, "parquet:s3a://bucket/out", code=2).err
    assert "only spark writes to such file systems. Use --maker spark" in " ".join(said.split())
    said = cli(*words, "parquet:s3a://key:secret@bucket/out", code=2).err
    assert "has a password in it" in said
    assert "stand for several folders (*)" in cli(*words, "csv:hdfs:///out*", code=2).err
