"""What is opened in a thread of its own while something else is done."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from sdgen.databases.engine import Engine
from sdgen.errors import TargetError
from sdgen.opened_ahead import OpenedAhead
from sdgen.runs.sinks.tables import connections, sink
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target
from tests.support.cli import Cli, write_scenario
from tests.support.existing import ID, entity


class Opened:
    """Remembers the thread that it was opened in, and how often it was closed."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.closed = 0

    def close(self) -> None:
        """Ends it."""
        self.closed += 1


def test_it_is_opened_in_another_thread_and_is_whose_has_taken_it() -> None:
    with OpenedAhead(Opened) as ahead:
        opened = ahead.take()
    assert opened.thread != threading.get_ident()
    assert not opened.closed


def test_what_nobody_takes_is_closed() -> None:
    made: list[Opened] = []

    def opened() -> Opened:
        made.append(Opened())
        return made[-1]

    with OpenedAhead(opened):
        pass
    assert [each.closed for each in made] == [1]


def test_who_takes_it_hears_why_it_is_not_open() -> None:
    def refused() -> Opened:
        raise TargetError("not today")

    with OpenedAhead(refused) as ahead, pytest.raises(TargetError, match="not today"):
        ahead.take()
    with OpenedAhead(refused):  # nobody asks
        pass


@pytest.mark.first_server
def test_a_run_that_is_refused_leaves_nothing_open(
    postgres_dsn: str, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connections and its maker are opened before any table is prepared."""
    opened: list[Engine] = []

    def refuse(engine: Engine, *_: object) -> None:
        raise TargetError("no tables today")

    def note(target: Target) -> Engine:
        opened.append(open_target(target))
        return opened[-1]

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sink, "prepare_tables", refuse)
    monkeypatch.setattr(connections, "open_target", note)
    path = write_scenario(tmp_path / "many.yaml", entity("many", 300_000, ID))
    words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--jobs", 2)
    assert "no tables today" in cli(*words, "--maker", "duckdb", code=1).err
    assert len(opened) == 2
    for each in opened:
        with pytest.raises(TargetError):
            each.query("SELECT 1")
    assert not [each for each in threading.enumerate() if each.name == "sdgen-opening"]
