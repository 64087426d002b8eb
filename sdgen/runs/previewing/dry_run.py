"""A dry run: a scaled-down run that is written, verified and taken back, all in one transaction."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sdgen.errors import Problem
from sdgen.frozen import frozen
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.dry_tables import TableTrial
from sdgen.runs.previewing.few_rows import with_few_rows
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

if TYPE_CHECKING:
    from sdgen.databases.checks.kept_findings import KeptFindings
    from sdgen.runs.previewing.dry_folders import FolderTrial


@frozen
class DryEntity:
    """What a dry run has done with one entity.

    Args:
        entity: entity name.
        table: its table.
        rows: rows of the whole run.
        written: rows that were written, and taken back.
        changed: rows of those that the table has stored otherwise, or not at all: a trigger may do
            that. None where a row was refused before they could be compared.
        changed_columns: the columns in which they differ, as far as some of them tell.
        added: rows that the table got besides, as far as that is known: a trigger may do that, too.
    """

    entity: str
    table: str
    rows: int
    written: int
    changed: int | None
    changed_columns: tuple[str, ...] = ()
    added: int = 0


@frozen
class DryRun:
    """How a dry run ended. Nothing of it is left.

    Args:
        scenario: its name.
        target: likewise.
        seed: as in the run.
        as_of: likewise.
        entities: what was written, in that order.
        problems: why the run would fail; none where it would not, as far as this tells.
        warnings: what the user should know.
    """

    scenario: str
    target: str
    seed: int
    as_of: str
    entities: tuple[DryEntity, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether no row was refused."""
        return not self.problems


class _TakenBackError(Exception):
    """Ends the transaction of a dry run, so that nothing of it stays."""


def dry_run(
    service: RunService,
    scenario: Scenario,
    target: Target,
    request: RunRequest,
    *,
    kept: KeptFindings | None = None,
) -> DryRun:
    """Returns how a scaled-down run of a scenario ends. There is no record of it.

    Args:
        service: plans it.
        scenario: the scenario.
        target: where it writes to, and leaves nothing.
        request: what the run is asked for.
        kept: see ``check_tables``.

    Raises:
        ValidationError: the request cannot be run.
        TargetError: the target cannot be used, or somebody else holds its tables.
        TableMismatchError: its tables do not fit, as ``--plan`` tells.
    """
    whole = service.plan(scenario, target, request)
    found = service.look(whole, target, counts=False, kept=kept).preparation
    few = with_few_rows(service, scenario, target, request, whole)
    trial = _tried(target, few, kept)
    rows = {entity.name: entity.rows for entity in whole.order}
    return DryRun(
        scenario=whole.scenario.name,
        target=redact(target.name),
        seed=whole.seed,
        as_of=format_instant(whole.as_of),
        entities=tuple(
            DryEntity(
                entity.name,
                str(few.table(entity)),
                rows[entity.name],
                trial.written.get(entity.name, 0),
                trial.changed.get(entity.name),
                trial.changed_columns.get(entity.name, ()),
                trial.added.get(entity.name, 0),
            )
            for entity in trial.order
        ),
        problems=tuple(trial.problems),
        warnings=tuple(dict.fromkeys((*whole.warnings, *found.warnings(whole), *trial.warnings))),
    )


def _tried(target: Target, few: Plan, kept: KeptFindings | None) -> TableTrial | FolderTrial:
    if folder_of(target) is not None:
        from sdgen.runs.previewing.dry_folders import FolderTrial

        in_files = FolderTrial(target, few)
        in_files.run()
        return in_files
    with open_target(_in_memory(target)) as engine:
        trial = TableTrial(engine, few, kept)
        with suppress(_TakenBackError), engine.transaction():
            trial.run()
            raise _TakenBackError
    return trial


def _in_memory(target: Target) -> Target:
    """Returns a target in memory instead of a file that a run would create."""
    return target.model_copy(update={"dsn": ":memory:"}) if is_new_file(target) else target
