"""A dry run: a scaled-down run that is written, verified and taken back, all in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sdgen.compiling.joint_statements import in_groups
from sdgen.compiling.key_statements import (
    create_key_apart,
    is_foreign,
    made_after_rows,
)
from sdgen.compiling.late_columns import LateColumns, fill_rows
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import (
    RowRange,
    table_of,
)
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.triggers import LEAVE_OUT
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.errors import (
    ConstraintError,
    LockedError,
    Problem,
    RowsRefusedError,
    TargetError,
    UnreachableError,
    listed,
)
from sdgen.frozen import frozen
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.dry_rows import DryRows, RowRefusedError
from sdgen.runs.previewing.few_rows import with_few_rows
from sdgen.runs.previewing.left_out_numbers import Sequences
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.runs.sinks.tables.preparation import find_preparation
from sdgen.runs.sinks.tables.preparing import new_tables
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys
from sdgen.runs.verifying.comparison import Comparison
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.scenario.models import Entity, Scenario
from sdgen.store import EntityProgress
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

if TYPE_CHECKING:
    from sdgen.databases.checks.kept_findings import KeptFindings
    from sdgen.runs.previewing.dry_folders import FolderTrial

_LOCK_SECONDS = 10.0


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


def _tried(target: Target, few: Plan, kept: KeptFindings | None) -> _Trial | FolderTrial:
    if folder_of(target) is not None:
        from sdgen.runs.previewing.dry_folders import FolderTrial

        in_files = FolderTrial(target, few)
        in_files.run()
        return in_files
    with open_target(_in_memory(target)) as engine:
        trial = _Trial(engine, few, kept)
        with suppress(_TakenBackError), engine.transaction():
            trial.run()
            raise _TakenBackError
    return trial


def _in_memory(target: Target) -> Target:
    """Returns a target in memory instead of a file that a run would create."""
    return target.model_copy(update={"dsn": ":memory:"}) if is_new_file(target) else target


class _Trial:
    """The rows of a dry run, in the transaction that takes them back."""

    def __init__(self, engine: Engine, plan: Plan, kept: KeptFindings | None) -> None:
        self._engine = engine
        # Keys that a run would make after the rows are maintained row by row: there are few.
        found = check_tables(engine, plan, kept=kept)
        self._inspection: Inspection = replace(found, rebuilt={})
        order = write_order(self._inspection, binding=engine.checks_foreign_keys)
        self._plan = order.plan(plan)
        self._inspection = replace(self._inspection, plan=self._plan)
        self._sequences = Sequences.of(engine, plan)
        self.order: Sequence[Entity] = self._plan.order
        self._rows = DryRows(engine, self._inspection, self._sequences)
        self.changed: dict[str, int] = {}
        self.changed_columns: dict[str, tuple[str, ...]] = {}
        self.added: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.warnings = list(self._moved())

    def _moved(self) -> Iterator[str]:
        """Yields the sequences that this cannot leave as they are."""
        for entity in self.order:
            for sequence in self._sequences.left_out(self._inspection, entity):
                if not sequence.gives_value:
                    yield (
                        f"{self._plan.table(entity)}.{sequence.column}: its default takes numbers "
                        f"of {sequence.name}, which a dry run moves on as a run would"
                    )

    @property
    def written(self) -> Mapping[str, int]:
        """Entity → how many rows were accepted."""
        return self._rows.written

    def run(self) -> None:
        """Prepares the tables, writes, makes keys and compares; stops at the first refusal."""
        self._engine.limit_lock_waits(self._plan.lock_timeout or _LOCK_SECONDS)
        held = self._prepare()
        try:
            for group in in_groups(self.order, self._inspection.together):
                with self._naming(group):
                    self._rows.write(group)
            for late in self._inspection.late.values():
                with self._naming([self._plan.scenario.entity(late.entity)]):
                    self._fill(late)
            self._make_keys()
            self._engine.check_constraints_now()
        except RowRefusedError as refused:
            self.problems.append(refused.problem)
            return
        except RowsRefusedError as error:
            self.problems.append(Problem("", f"{error}. Change the scenario"))
            return
        for entity in self.order:
            if entity.rows:
                with self._naming([entity]):
                    self._compare(entity, held)

    @contextmanager
    def _naming(self, entities: Sequence[Entity]) -> Iterator[None]:
        """Has errors of the database name the tables that they are about."""
        try:
            yield
        except (RowsRefusedError, LockedError, UnreachableError):
            raise
        except TargetError as error:
            tables = listed([str(self._plan.table(entity)) for entity in entities])
            raise TargetError(f"{tables}: {error}") from error

    def _prepare(self) -> Mapping[str, bool]:
        """Creates and empties tables; returns which of them hold rows of others."""
        plan, engine = self._plan, self._engine
        found = find_preparation(engine, self._inspection)
        if found.made_anew:
            anew = [table_of(plan, entity) for entity in reversed(found.made_anew)]
            for statement in plan.dialect.drop_tables(anew):
                engine.execute(statement)
        for statement in new_tables(plan, found.created, self._inspection.types):
            engine.execute(statement)
        if found.emptied:
            engine.empty_in_trial([table_of(plan, entity) for entity in found.emptied])
        self._created = [*found.created]
        return {entity.name: entity in found.filled for entity in self.order}

    def _fill(self, late: LateColumns) -> None:
        """Fills columns that were left NULL."""
        entity = self._plan.scenario.entity(late.entity)
        look_ups = LookUps(self._inspection.compilation)
        first, end = self._plan.first(entity), self._plan.end(entity)
        types = self._inspection.types
        fill = fill_rows(self._plan, late, RowRange.of(first, end), look_ups, types=types)
        self._engine.provide(look_ups)
        self._engine.stage(look_ups, first, end)
        self._engine.execute(fill)

    def _make_keys(self) -> None:
        """Makes the keys of tables that were created, as a run does after the rows."""
        plan = self._plan
        left = [
            (entity, key, statement)
            for entity in self._created
            for key in made_after_rows(plan, entity)
            for statement in create_key_apart(plan, entity, key)
        ]
        for entity, key, statement in sorted(left, key=lambda each: is_foreign(each[1])):
            try:
                self._engine.execute(statement)
            except ConstraintError as error:
                repeated = RepeatedKeys(self._engine, plan, self._inspection.compilation)
                raise repeated.of_table(error, entity, key) from error

    def _compare(self, entity: Entity, held: Mapping[str, bool]) -> None:
        """Notes how many rows the table has stored otherwise."""
        progress = EntityProgress(
            entity=entity.name,
            target_table=str(self._plan.table(entity)),
            table_mode=self._plan.modes[entity.name].value,
            rows_requested=entity.rows,
            rows_written=entity.rows,
            seconds=0.0,
            held_rows=held[entity.name] or len(self._plan.owners.sharing(entity)) > 1,
        )
        types, compilation = self._inspection.types, self._inspection.compilation
        again = RowsAgain(self._engine, self._plan, entity, RunObserver(), types, compilation)
        table = self._plan.table(entity)
        found = Comparison(again, progress).result()
        changed = entity.rows - found.matching
        hidden = self._engine.hidden_rows([table]).get(table)
        if hidden is not None and found.missing:
            changed -= found.missing
            self.warnings.append(
                f"{table}: {found.missing:,} of {entity.rows:,} rows are written but not visible: "
                f"{hidden}. It is not known whether they are stored as they were made. "
                f"{hidden.remedy}"
            )
        self.changed[entity.name], self.added[entity.name] = changed, found.added
        if changed:
            names = _differing(entity, found)
            self.changed_columns[entity.name] = names
            self.warnings.append(
                f"{table}: {changed:,} of {entity.rows:,} rows are not stored as they were made"
                f"{self._told(entity, names)}. {LEAVE_OUT}"
            )

    def _told(self, entity: Entity, names: Sequence[str]) -> str:
        """Returns in which columns rows differ, and by whom."""
        stored = self._inspection.tables.get(self._plan.table(entity))
        told = stored.changes.told(names) if stored else []
        where = f": they differ in {listed(names)}" if names else ""
        return f"{where} ({'; '.join(told)})" if told else where


def _differing(entity: Entity, found: EntityVerification) -> tuple[str, ...]:
    """Returns in which columns rows differ, as far as some of them tell."""
    cells = {name for each in found.differences if each.kind == "changed" for name in each.cells}
    return tuple(column.name for column in entity.stored_columns if column.name in cells)
