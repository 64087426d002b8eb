"""A disk that is full: nothing half written stays, and nothing that was there is lost."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

import pytest

from tests.support.cli import Cli, write_scenario
from tests.support.runs import column_of


def full(*arguments: object) -> None:
    """Fail as what writes to a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_new_scenario_is_written_as_a_whole(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("schema.sql").write_text("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)")
    words = ("scenario", "from", "schema.sql", "--dialect", "sqlite", "--output", "new.yaml")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        said = cli(*words, code=2).err
    assert "--output: cannot write new.yaml: No space left on device" in said
    assert not list(Path().glob("*new*"))
    cli(*words, code=0)
    written = Path("new.yaml").read_text()
    assert Path("new.yaml").stat().st_mode & 0o777 == Path("schema.sql").stat().st_mode & 0o777
    assert "already exists" in cli(*words, code=2).err
    assert Path("new.yaml").read_text() == written
    assert list(Path().glob("*new*")) == [Path("new.yaml")]


def test_output_that_cannot_be_written(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    stream.write = full  # type: ignore[assignment, method-assign]
    monkeypatch.setattr("sys.stdout", stream)
    assert "cannot write the output: No space left on device" in cli("scenario", "schema").err


def test_a_change_feed_is_told_again_until_it_is_there(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the changes of earlier runs of the same data, which have all been made by then."""
    columns = [
        column_of("id", "int", "sequence", {}) | {"primary_key": True},
        column_of("at", "date", "time_series", {"start": "2026-01-01", "step": "1d"}),
        column_of("is_old", "bool", "expr", {"sql": "at < as_of()"}),
    ]
    entity = {"name": "t", "rows": 20, "columns": columns}
    path = write_scenario(Path("t.yaml"), entity, seed=7, as_of="2026-01-10")
    start = ("run", "start", "--scenario", path, "--target", tmp_path / "t.sqlite")
    cli(*start, code=0)
    cli(*start, "--continue", code=0)
    advance = ("run", "advance", "latest", "--as-of", "2026-01-31", "--changes", "feed.jsonl")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        said = cli(*advance, code=1).err
    assert "the change feed cannot be written (feed.jsonl): No space left on device" in said
    assert not list(Path().glob("*feed*"))
    cli(*advance, code=0)
    assert len(Path("feed.jsonl").read_text().splitlines()) == 21, "10 … 30 January"
