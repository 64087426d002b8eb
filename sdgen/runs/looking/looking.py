"""Looking at the rows of an earlier run, wherever they can be read."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace

from dialects import get_dialect
from sdgen.compiling.looking.conditions import Sought
from sdgen.compiling.looking.stored_rows import select_sought
from sdgen.databases.checks.existing_rows import check_unchanged
from sdgen.databases.registry import memory_database
from sdgen.databases.tables import check_tables
from sdgen.errors import NotFoundError, RequestProblem, SdgenError, TargetError, ValidationError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import (
    check_ended,
    check_is_there,
    check_kind,
    check_stands,
    plan_as_recorded,
)
from sdgen.runs.looking.found_rows import RowPage, RowState, SeenRow, Texts
from sdgen.runs.looking.links import foreign_keys, pointing_to
from sdgen.runs.looking.pages import (
    check_made_anywhere,
    made_page,
    stored_page,
    within_size,
)
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.preview import (
    MOST_CHARACTERS,
    entities_named,
    stopped_after,
    texts_of,
)
from sdgen.runs.previewing.row_pages import rows_between
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.scenario.models import Entity
from sdgen.store import RunRecord, Store
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

MOST_ROWS = 200
"""Rows that are looked at at once."""


@frozen
class RunRows:
    """The rows of one entity of a run.

    Args:
        record: the run's record.
        plan: its plan.
        entity: the entity.
        target: returns its target; raises where that is not known.
        seconds: how long looking may take; None for as long as it takes.
    """

    record: RunRecord
    plan: Plan
    entity: Entity
    target: Callable[[], Target]
    seconds: float | None

    @property
    def first(self) -> int:
        """The number of the first row."""
        return self.plan.first(self.entity)

    @property
    def end(self) -> int:
        """One past the number of the last row."""
        return self.plan.end(self.entity)

    def page(self, first: int, count: int) -> RowPage:
        """Returns rows from a number on, as they are stored where they can be read.

        Raises:
            ValidationError: there is no such row.
            TargetError: they can neither be read nor made without the target.
        """
        if not self.first <= first < max(self.end, self.first + 1):
            message = f"must be from {self.first} to {self.end - 1} (got {first})"
            raise ValidationError("request is not valid:", [RequestProblem("first", message)])
        end = min(self.end, first + min(count, MOST_ROWS))
        keys, why = tuple(foreign_keys(self.plan, self.entity)), None
        try:
            with self.opened() as again:
                rows = stored_page(replace(again, at_most=end - first), keys, first, end)
        except SdgenError as error:
            why = _as_sentence(error)
            try:
                rows = made_page(self.plan, self.entity, keys, first, end, self.seconds)
            except TargetError as other:
                raise TargetError(f"{why}. The rows are not made without it: {other}") from error
        page = self._page(rows, why)
        return replace(page, left_out=end - first - len(page.rows))

    def sought(self, what: Sought, count: int) -> RowPage:
        """Returns stored rows of the table that are sought, in no order.

        Raises:
            ValidationError: nothing of the kind can be sought.
            SdgenError: the table cannot be read.
        """
        what.check(self.entity)
        count = min(count, MOST_ROWS)
        with self.opened() as again:
            hashes = again.hashes()
            conditions = list(what.conditions(self.plan, self.entity, again.types))
            found = again.query(select_sought(hashes, conditions, count + 1))
        columns = self.entity.stored_columns
        rows = [
            SeenRow(None, RowState.NOT_COMPARED, texts_of(columns, row)) for row in found[:count]
        ]
        page = self._page(rows, None)
        return replace(page, more=len(found) > count, left_out=len(rows) - len(page.rows))

    def stored(self, what: Sought) -> Generator[Texts, None, None]:
        """Yields the cells of all stored rows of the table that are sought, as texts, in no order.

        However many they are, few of them are held.

        Raises:
            ValidationError: nothing of the kind can be sought.
            SdgenError: the table cannot be read.
        """
        what.check(self.entity)
        columns = self.entity.stored_columns
        with replace(self, seconds=None).opened() as again:
            hashes = again.hashes()
            conditions = list(what.conditions(self.plan, self.entity, again.types))
            query = select_sought(hashes, conditions, None)
            for row in again.engine.each(again.engine.dialect.render(query)):
                yield texts_of(columns, row)

    def made(self) -> Generator[Texts, None, None]:
        """Yields the cells of all rows as the run made them, as texts, by their numbers.

        Raises:
            TargetError: they depend on rows of the target.
        """
        check_made_anywhere(self.plan)
        columns = self.entity.stored_columns
        here = self.plan.in_dialect(get_dialect(memory_database().kind))
        for row in rows_between(here, self.entity, columns, self.first, self.end):
            yield texts_of(columns, row)

    def _page(self, rows: list[SeenRow], why: str | None) -> RowPage:
        return RowPage(
            entity=self.entity.name,
            table=str(self.plan.table(self.entity)),
            columns=self.entity.stored_columns,
            rows=tuple(within_size(rows, MOST_CHARACTERS)),
            is_stored=why is None,
            why_made=why,
            first=self.first,
            end=self.end,
            parents=tuple(foreign_keys(self.plan, self.entity)),
            children=tuple(pointing_to(self.plan, self.entity)),
        )

    @contextmanager
    def opened(self) -> Iterator[RowsAgain]:
        """Opens the target. Gives the rows of the entity on a connection to its table.

        Raises:
            SdgenError: the table cannot be read as the run's.
        """
        check_ended(self.record)
        check_stands(self.record)
        target = self.target()
        check_kind(self.record, target)
        check_is_there(target)
        folder = folder_of(target)
        if folder is not None and folder.written_by is not None:
            raise TargetError(
                f"its files are read by {folder.written_by}, to count and verify alone"
            )
        with open_target(target) as engine, stopped_after(engine, self.seconds):
            check_unchanged(engine, self.plan)
            # One table is looked at, of however many.
            alone = replace(self.plan, order=self.plan.owners.sharing(self.entity))
            inspection = check_tables(engine, alone, made=True)
            yield RowsAgain(
                engine,
                self.plan,
                self.entity,
                RunObserver(),
                inspection.types,
                inspection.compilation,
            )


def rows_of_run(
    store: Store,
    record: RunRecord,
    entity: str | None,
    target: Callable[[], Target],
    seconds: float,
) -> RunRows:
    """Returns the rows of an entity of a run.

    Args:
        store: the store.
        record: the run.
        entity: the entity's name; None for the first one.
        target: returns the run's target; raises where that is not known.
        seconds: how long looking may take.

    Raises:
        NotFoundError: there is no such entity.
        ValidationError: this sdgen makes other rows than the one of the run.
    """
    plan = plan_as_recorded(store, record, RunRequest())
    meant = entities_named(plan, entity)
    if not meant:
        raise NotFoundError(f"run {record.id} has made no rows of any entity")
    return RunRows(record, plan, meant[0], target, seconds)


def _as_sentence(error: SdgenError) -> str:
    return " ".join(str(error).split()).rstrip(".")
