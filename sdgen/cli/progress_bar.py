"""The progress bars of a run on a terminal. Imported where there is one: rich takes a while."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Sequence
from typing import Self

from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from sdgen.closing import Closing
from sdgen.logs import fields_of
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.runs.observer import RunObserver


class _Rate(ProgressColumn):
    """Rows per second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f} rows/s" if speed else "", style="progress.data.speed")


class _Done(ProgressColumn):
    """Rows done, of all."""

    def render(self, task: Task) -> Text:
        total = f"{task.total:,.0f}" if task.total is not None else "?"
        return Text(f"{task.completed:,.0f}/{total}", style="progress.download")


class _Bars(Progress):
    """Bars, with a line below that says what else is going on."""

    note = ""

    def get_renderables(self) -> Iterable[RenderableType]:
        yield from super().get_renderables()
        if self.note:
            yield Text(self.note, style="dim", no_wrap=True, overflow="ellipsis")


_MOST_BARS = 12
"""Bars that are shown at most: those of finished entities make room for others."""


class ProgressBar(RunObserver, Closing):
    """Shows rows done, rows per second and time left, per entity and in all.

    It is gone at the end: what is printed then says the same.
    """

    def __init__(self) -> None:
        self._progress = _Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            _Done(),
            _Rate(),
            TimeRemainingColumn(),
            console=Console(file=sys.stderr),
            transient=True,
            speed_estimate_period=10,
        )
        self._tasks: dict[str, TaskID] = {}
        self._finished: list[str] = []
        self._total: TaskID | None = None

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def close(self) -> None:
        """Takes the bars away."""
        self._progress.stop()

    def say(self, record: logging.LogRecord) -> None:
        """Shows what a log line says below the bars, until the next one."""
        entity = fields_of(record).get("entity")
        of_entity = f" ({entity})" if entity else ""
        self._progress.note = f"{redact(record.getMessage())}{of_entity}"

    def run_started(self, run_id: str, plan: Plan) -> None:
        """Shows the bar of the whole run."""
        self._total = self._progress.add_task("all", total=plan.total_rows)

    def entity_started(self, entity: str, rows: int, written: int = 0) -> None:
        """Shows the bar of an entity."""
        self._tasks[entity] = self._progress.add_task(
            Text(entity).markup, total=rows, completed=written
        )
        if self._total is not None and written:
            self._progress.advance(self._total, written)

    def batch_written(self, entity: str, rows: int) -> None:
        """Moves the bars on."""
        self._progress.advance(self._tasks[entity], rows)
        if self._total is not None:
            self._progress.advance(self._total, rows)

    def entity_finished(self, entity: str) -> None:
        """Stops the clock of the entity's bar."""
        self._progress.stop_task(self._tasks[entity])
        self._finished.append(entity)
        if len(self._tasks) > _MOST_BARS:
            self._progress.update(self._tasks[self._finished.pop(0)], visible=False)

    def filling_started(self, entity: str, columns: Sequence[str], rows: int, left: int) -> None:
        """Shows a bar of the second pass."""
        what = Text(f"{entity} ({', '.join(columns)})").markup
        self._tasks[entity] = self._progress.add_task(what, total=rows, completed=rows - left)

    def batch_filled(self, entity: str, rows: int) -> None:
        """Moves the bar of the second pass on."""
        self._progress.advance(self._tasks[entity], rows)
