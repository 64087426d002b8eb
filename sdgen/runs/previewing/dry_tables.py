"""A dry run into the tables of a database, in the transaction that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from sdgen.compiling.joint_statements import in_groups
from sdgen.compiling.key_statements import (
    create_key_apart,
    is_foreign,
    made_after_rows,
)
from sdgen.compiling.late_columns import LateColumns, fill_rows
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.kept_findings import KeptFindings
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
from sdgen.planning.plan import Plan
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.dry_rows import DryRows, RowRefusedError
from sdgen.runs.previewing.left_out_numbers import Sequences
from sdgen.runs.previewing.refusals import Refusals
from sdgen.runs.sinks.tables.preparation import find_preparation
from sdgen.runs.sinks.tables.preparing import new_tables
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys
from sdgen.runs.verifying.comparison import Comparison, all_written
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key

_LOCK_SECONDS = 10.0


class TableTrial:
    """The rows of a dry run, in the transaction that takes them back.

    Args:
        engine: the connection, within that transaction.
        plan: the plan of few rows.
        kept: see ``check_tables``.
    """

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
        self._refusals = Refusals(engine, self._inspection, order.parents)
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

    @property
    def problems(self) -> Sequence[Problem]:
        """Why rows were refused."""
        return self._refusals.problems

    def run(self) -> None:
        """Prepares the tables, writes, makes keys and compares.

        After a refusal it continues with the entities that need no rows of the refused one, so
        that all that is wrong is found at once. Rows are compared where all were accepted.
        """
        self._engine.limit_lock_waits(self._plan.lock_timeout or _LOCK_SECONDS)
        held = self._prepare()
        for group in in_groups(self.order, self._inspection.together):
            self._try(group, self._rows.write)
        for late in self._inspection.late.values():
            self._fill(late)
        self._make_keys()
        if not self._refusals.leave_waiting_keys(self.written):
            self._try((), lambda _: self._engine.check_constraints_now())
        if self.problems:
            return
        for entity in self.order:
            if entity.rows:
                with self._naming([entity]):
                    self._compare(entity, held)

    def _try(self, entities: Sequence[Entity], write: Callable[[Sequence[Entity]], object]) -> None:
        """Does something for entities, unless they need rows that were refused.

        Args:
            entities: the entities; none for all.
            write: what to do. It is rolled back where rows are refused.
        """
        if self._refusals.leave_out(entities):
            return
        try:
            with self._naming(entities), self._engine.part():
                write(entities)
        except RowRefusedError as refused:
            self._refusals.add(refused.problem, entities)
        except RowsRefusedError as error:
            self._refusals.add_rows(error, entities)

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
        with self._naming([entity]):
            self._engine.provide(look_ups)

        def fill_them(_: Sequence[Entity]) -> None:
            self._engine.stage(look_ups, first, end)
            self._engine.execute(fill)

        if not self._refusals.leave_late(late):
            self._try((entity,), fill_them)

    def _make_keys(self) -> None:
        """Makes the keys of tables that were created, as a run does after the rows."""
        left = [
            (entity, key) for entity in self._created for key in made_after_rows(self._plan, entity)
        ]
        for entity, key in sorted(left, key=lambda each: is_foreign(each[1])):
            self._try((entity,), partial(self._make_key, key))

    def _make_key(self, key: Key, entities: Sequence[Entity]) -> None:
        (entity,) = entities
        try:
            with self._engine.transaction():
                for statement in create_key_apart(self._plan, entity, key):
                    self._engine.execute(statement)
        except ConstraintError as error:
            repeated = RepeatedKeys(self._engine, self._plan, self._inspection.compilation)
            raise repeated.of_table(error, entity, key) from error

    def _compare(self, entity: Entity, held: Mapping[str, bool]) -> None:
        """Notes how many rows the table has stored otherwise."""
        is_shared = held[entity.name] or len(self._plan.owners.sharing(entity)) > 1
        progress = all_written(self._plan, entity, held_rows=is_shared)
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
