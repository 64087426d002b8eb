"""A dry run into a folder of files: written into a folder of its own, read again, removed."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from sdgen.databases.folders.layout import STATE
from sdgen.errors import Problem, RunCancelledError, RunError, TargetError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import check_new_file
from sdgen.runs.sinks.opening import open_sink
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.verifying.comparison import all_written
from sdgen.runs.verifying.verification import compare
from sdgen.scenario.models import Entity, TableMode
from sdgen.targets.dsn import expand
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of

_NAME = "dry-run"


class FolderTrial:
    """The rows of a dry run, in files that nobody else sees.

    Args:
        target: the folder that a run would write to.
        plan: the plan of few rows.

    Attributes:
        order: the entities.
        written: entity → how many rows were written.
        changed: entity → how many of those are read otherwise.
        changed_columns: in which columns: that is not asked of files.
        added: entity → how many rows were read besides.
        problems: why the run would fail.
        warnings: what to know of it.
    """

    def __init__(self, target: Target, plan: Plan) -> None:
        check_new_file(target)
        # Beside files of others there are none of the same rows, and nothing is to be added to.
        modes = dict.fromkeys(plan.modes, TableMode.CREATE_IF_MISSING)
        self._plan, self._target = replace(plan, modes=modes), target
        self.order: Sequence[Entity] = plan.order
        self.written: dict[str, int] = {}
        self.changed: dict[str, int] = {}
        self.changed_columns: dict[str, tuple[str, ...]] = {}
        self.added: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.warnings: list[str] = []

    def run(self) -> None:
        """Writes, reads again and removes; stops at the first refusal."""
        with self._aside() as (aside, root):
            dsn = f"{self._target.kind}:{aside}"
            target = self._target.model_copy(update={"dsn": dsn})
            try:
                self._write(target)
            except RunCancelledError:
                raise
            except (RunError, TargetError) as error:
                self.problems.append(Problem("", str(error).replace(aside, root)))
                return
            self._compare(target)

    @contextmanager
    def _aside(self) -> Iterator[tuple[str, str]]:
        """Gives a folder of its own, which is removed, and the folder of the run."""
        file = absolute_file_of(self._target)
        if file is None:
            with self._far_aside() as far:
                yield far
            return
        root = Path(file)
        places = [root / STATE, *root.parents]
        place = next(each for each in places if each.is_dir())
        with tempfile.TemporaryDirectory(prefix=".sdgen-dry-run-", dir=place) as aside:
            yield aside, file

    @contextmanager
    def _far_aside(self) -> Iterator[tuple[str, str]]:
        folder = folder_of(self._target)
        if folder is None:
            raise AssertionError("a folder of files")
        with folder.layout(expand(self._target.dsn), self._plan.spark_master) as layout:
            store = layout.store
            made = [each for each in (layout.state, layout.root) if store.names(each) is None]
            aside = layout.state / f"{_NAME}-{secrets.token_hex(4)}"
            try:
                yield store.uri(aside), layout.place
            finally:
                store.remove_all(aside)
                for each in made:
                    store.remove_empty(each)

    def _write(self, target: Target) -> None:
        opened = open_sink(
            *(target, self._plan, _NAME, lambda: True, RunLog(_NAME), CancelSwitch())
        )
        with closing(opened) as sink:
            sink.prepare(lambda rows: None)
            work = sink.work({})
            with work.writers() as writers:
                while (batch := work.schedule.take()) is not None:
                    writers[0](batch)
                    work.schedule.done(batch)
                    name = batch.entity.name
                    self.written[name] = self.written.get(name, 0) + batch.rows
            self.warnings += sink.count({})
            sink.finish(RunObserver())

    def _compare(self, target: Target) -> None:
        progress = {each.name: all_written(self._plan, each) for each in self.order}
        for found in compare(self._plan, target, progress, RunObserver(), RunLog(_NAME)):
            changed = found.rows - found.matching
            self.changed[found.entity], self.added[found.entity] = changed, found.added
            if changed:
                self.warnings.append(
                    f"{found.entity}: {changed:,} of {found.rows:,} rows are not read as they were "
                    "written"
                )
