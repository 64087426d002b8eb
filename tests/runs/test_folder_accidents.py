"""What happens to a folder under a run: it is removed, the disk is full, a rename comes late."""

from __future__ import annotations

import errno
import json
import re
import resource
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any

import pytest

from sdgen.databases.folders.durable import LOCAL, LocalFiles
from sdgen.databases.folders.layout import STATE, Layout
from sdgen.databases.folders.ledger_files import note_parts, read_notes
from sdgen.databases.folders.manifest import Part
from sdgen.runs.sinks.folders.ledger import FolderLedger
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ENTITIES, SHOP, ended, killed, uninterrupted
from tests.support.folders import bytes_of, read_folder
from tests.support.runs import AS_OF, assert_same

Words = tuple[object, ...]


@pytest.fixture
def words(cli: Cli, tmp_path: Path) -> Words:
    shop = write_scenario(tmp_path / "shop.yaml", *ENTITIES, seed=11, as_of=AS_OF)
    return ("run", "start", "--scenario", shop, "--batch-size", 170, "--jobs", 1)


@pytest.fixture
def at_store(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, Callable[[], object]], None]:
    """Return what has something done before a run of this process stores its nth batch."""
    store = FolderLedger.store

    def do_at(call: int, do: Callable[[], object]) -> None:
        calls = iter(range(1, 1_000))

        def stored(ledger: FolderLedger, *said: Any) -> None:
            if next(calls) == call:
                do()
            store(ledger, *said)

        monkeypatch.setattr(FolderLedger, "store", stored)

    return do_at


def _assert_whole(folder: Path, kind: str = "csv") -> None:
    assert_same(read_folder(kind, folder, SHOP), uninterrupted(1))
    assert {path.name for path in folder.iterdir()} == {"customers", "orders", "items", STATE}
    left = {path.name for path in (folder / STATE).rglob("*") if path.is_file()}
    assert left == {"manifest.json", "lock"}


def test_a_folder_that_is_removed_during_a_run_stays_away(
    words: Words, cli: Cli, tmp_path: Path, at_store: Callable[..., None]
) -> None:
    folder = tmp_path / "out"
    at_store(5, lambda: shutil.rmtree(folder))
    said = " ".join(cli(*words, "--target", "csv:out", code=1).err.split())
    assert f"somebody has removed {folder} while it was being written to" in said
    assert "start a new run" in said
    assert not folder.exists()
    said = cli("run", "resume", "latest", code=1).err
    assert f"there is no folder {folder}. If it was moved, name where it is now (--target)" in said
    cli(*words, "--target", "csv:out", code=0)
    _assert_whole(folder)
    shutil.rmtree(folder)
    said = cli(*words, "--target", "csv:out", "--continue", code=1).err
    assert "holds no rows, though this run adds to rows that earlier ones wrote" in said
    assert "or start a new run without --continue" in said
    cli(*words, "--target", "csv:out", code=0)  # as advised
    _assert_whole(folder)


def test_a_run_stores_nothing_in_the_folder_that_took_the_place_of_its_own(
    words: Words, cli: Cli, tmp_path: Path, at_store: Callable[..., None]
) -> None:
    folder = tmp_path / "out"
    cli(*words, "--target", "csv:other", "--runs-db", "other.sqlite", code=0)

    def replace() -> None:
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "other", folder)

    at_store(5, replace)
    said = " ".join(cli(*words, "--target", "csv:out", "--seed", 5, code=1).err.split())
    assert "has put another folder in its place" in said
    _assert_whole(folder)


def test_a_lock_is_not_that_of_a_folder_that_is_gone(
    words: Words, cli: Cli, tmp_path: Path, at_store: Callable[..., None]
) -> None:
    """Who starts over in such a place does so, and the run before stores nothing there."""
    folder = tmp_path / "out"
    process = start_process(
        Moment("sdgen.runs.sinks.folders.ledger:FolderLedger.store", "before", 5).as_argument(),
        *(*words, "--target", "csv:out", "--seed", 5),
        cwd=tmp_path,
        module=DRIVER,
    )
    killed(process)
    shutil.rmtree(folder)
    cli(*words, "--target", "csv:out", "--runs-db", "other.sqlite", code=0)
    assert "is gone" in cli("run", "resume", "latest", code=1).err
    _assert_whole(folder)


def test_files_that_are_removed_during_a_run_are_made_again(
    words: Words, cli: Cli, tmp_path: Path, at_store: Callable[..., None]
) -> None:
    folder = tmp_path / "out"
    at_store(8, lambda: shutil.rmtree(folder / "orders"))
    said = " ".join(cli(*words, "--target", "csv:out", code=1).err.split())
    assert "Resume the run, which writes its own again" in said
    cli("run", "resume", "latest", code=0)
    _assert_whole(folder)


def test_a_file_that_gets_its_name_after_its_process_has_died_is_removed(
    words: Words, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Object stores rename by copying, and do so when nobody waits for it any more."""
    cli(*words, "--target", "csv:whole", "--runs-db", "other.sqlite", code=0)
    moment = Moment("sdgen.databases.folders.durable:LocalFiles.move", "before", 4)
    start = (moment.as_argument(), *words, "--target", "csv:out")
    killed(start_process(*start, cwd=tmp_path, module=DRIVER))
    (notes,) = (tmp_path / "out" / STATE / "runs").glob("*.parts")
    noted = json.loads(notes.read_text().splitlines()[-1])
    late = PurePath(noted["entity"], noted["parts"][0]["file"])
    assert not (tmp_path / "out" / late).exists()

    take_over = FolderLedger.take_over

    def then_late(ledger: FolderLedger) -> Any:
        written = take_over(ledger)
        shutil.copy(tmp_path / "whole" / late, tmp_path / "out" / late)
        return written

    monkeypatch.setattr(FolderLedger, "take_over", then_late)
    resume = ("run", "resume", "latest", "--jobs", 1, "--batch-size", 60)
    at = Moment("sdgen.runs.sinks.folders.ledger:FolderLedger.close", "before")
    killed(start_process(at.as_argument(), *resume, cwd=tmp_path, module=DRIVER))
    cli(*resume, code=0)  # which knows of it from the attempt before
    _assert_whole(tmp_path / "out")
    cli("run", "verify", "latest", code=0)


@pytest.mark.parametrize("kind", ["csv", pytest.param("parquet", marks=pytest.mark.slow)])
def test_a_full_disk(kind: str, words: Words, cli: Cli, tmp_path: Path) -> None:
    sizes = ("--scale", 60, "--batch-size", 20_000, "--jobs", 1)  # files larger than the records
    words = (*words[:4], *sizes)
    cli(*words, "--target", f"{kind}:whole", "--runs-db", "other.sqlite", code=0)
    largest = max(len(content) for content in bytes_of(tmp_path / "whole").values())
    moment = Moment(file_size=largest - 1)
    start = (moment.as_argument(), *words, "--target", f"{kind}:out")
    result = ended(start_process(*start, cwd=tmp_path, module=DRIVER))
    assert result.code == 1
    assert re.search(r"entity items, batch \d .*File too large", result.err)
    assert "resume the run to finish it" in " ".join(result.err.split())
    there, whole = bytes_of(tmp_path / "out"), bytes_of(tmp_path / "whole")
    assert there
    assert there.items() < whole.items()
    cli("run", "resume", "latest", *sizes[2:], code=0)
    assert bytes_of(tmp_path / "out") == whole


def test_a_disk_without_room_for_the_ledger(
    words: Words,
    cli: Cli,
    tmp_path: Path,
    at_store: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither saying that nobody is at the run any more nor taking it over has room."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        at_store(
            5, lambda: [full.setattr(LocalFiles, name, refuse) for name in ("append", "write")]
        )
        for command in ((*words, "--target", "csv:out"), ("run", "resume", "latest")):
            said = " ".join(cli(*command, code=1).err.split())
            assert f"cannot write to {tmp_path / 'out'}: No space left on device" in said
            assert "resume the run to finish it" in said
            assert "internal error" not in said
    cli("run", "resume", "latest", code=0)
    _assert_whole(tmp_path / "out")


def test_half_a_note_is_not_the_beginning_of_the_next_one(tmp_path: Path) -> None:
    """A worker has no room for its note, gives room free, and another worker goes on."""
    layout = Layout(tmp_path)
    LOCAL.make_folder(layout.ledgers)
    parts = [Part(f"part-{number}", number, number + 1, 1, "0", "r") for number in range(3)]
    note_parts(layout, "r", "items", parts[:1])
    with _room(150), pytest.raises(OSError, match="too large"):
        note_parts(layout, "r", "items", parts[1:2])
    note_parts(layout, "r", "items", parts[2:])
    assert [note.parts for note in read_notes(layout, "r")] == [(parts[0],), (parts[2],)]


@contextmanager
def _room(size: int) -> Iterator[None]:
    """Let no file grow beyond a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
