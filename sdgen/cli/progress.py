"""What is shown of a run while it goes on, on stderr: bars on a terminal, else a few lines."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

from sdgen.cli.logging_setup import info_goes_to
from sdgen.cli.options import in_options
from sdgen.runs.makers.choosing import faster_maker
from sdgen.runs.observer import RunObserver

if TYPE_CHECKING:
    from sdgen.cli.settings import Settings
    from sdgen.planning.plan import Plan
    from sdgen.store import RunRecord


@contextmanager
def run_progress(settings: Settings) -> Iterator[RunObserver]:
    """Shows how a run goes: bars, or a line at its start, for each entity and at its end.

    Unless log lines were asked for, this takes the place of those below a warning.
    """
    if settings.quiet or not (settings.brief or _has_terminal()):
        yield RunObserver()
    elif _has_terminal():
        with task_progress(settings) as bars:
            yield bars
    else:
        with info_goes_to(lambda _: None):
            yield PrintedProgress()


@contextmanager
def task_progress(settings: Settings) -> Iterator[RunObserver]:
    """Shows bars where there is a terminal, and nothing elsewhere."""
    if settings.quiet or not _has_terminal():
        yield RunObserver()
        return
    from sdgen.cli.progress_bar import ProgressBar

    with ProgressBar() as bar, info_goes_to(bar.say) if settings.brief else nullcontext():
        yield bar


def _has_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


class PrintedProgress(RunObserver):
    """Prints a line at the start of a run, for each entity and at the end."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._began = time.perf_counter()

    def run_started(self, run_id: str, plan: Plan) -> None:
        """Prints what the run is going to do."""
        entities = "1 entity" if len(plan.order) == 1 else f"{len(plan.order)} entities"
        rows = f"{_rows(plan.total_rows)} of" if plan.total_rows else "nothing to write into"
        _print(f"run {run_id}: {plan.scenario.name}, {rows} {entities}, seed {plan.seed}")
        if hint := faster_maker(plan):
            _print(in_options(hint))

    def entity_started(self, entity: str, rows: int, written: int = 0) -> None:
        """Remembers what is to be written."""
        self._rows[entity] = rows - written

    def entity_finished(self, entity: str) -> None:
        """Prints how many rows were written."""
        if self._rows[entity]:
            _print(f"{entity}: {_rows(self._rows[entity])} written")

    def run_ended(self, record: RunRecord, error: BaseException | None) -> None:
        """Prints how the run has ended."""
        _print(f"run {record.id}: {record.status} after {time.perf_counter() - self._began:.2f} s")


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def _print(line: str) -> None:
    with suppress(BrokenPipeError):  # as with log lines: the run goes on
        sys.stderr.write(f"{line}\n")
