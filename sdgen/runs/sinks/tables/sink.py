"""The sink of tables: what holds a run's rows and its ledger is one database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from sdgen.compiling.late_columns import LateColumns
from sdgen.databases.checks.existing_rows import check_unchanged
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.errors import NotResumableError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.batches.adapting import AdaptingSizes, Pauses
from sdgen.runs.batches.batch import missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import (
    batch_count,
    batch_size,
    fixed_sizes,
    jobs_of,
    jobs_with_work,
)
from sdgen.runs.makers.beside_table import BesideMaker
from sdgen.runs.makers.choosing import begin_maker, makes_elsewhere, open_maker
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.makers.maker import Maker
from sdgen.runs.makers.statements import InsertStatements
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.sinks.sink import BatchWriter, Sink, Work, Write, Written
from sdgen.runs.sinks.tables.blocked import watch_blocked
from sdgen.runs.sinks.tables.claims import at_work, claim_tables
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing import finish_tables
from sdgen.runs.sinks.tables.inlets import TableInlet, TurnInlet
from sdgen.runs.sinks.tables.late_pass import fill_late
from sdgen.runs.sinks.tables.ledger import Ledger, no_ledger
from sdgen.runs.sinks.tables.locks import LIMIT_SECONDS, LockWaits
from sdgen.runs.sinks.tables.pools import make_pools
from sdgen.runs.sinks.tables.preparing import move_ahead, prepare_tables
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys, telling
from sdgen.runs.sinks.tables.row_counts import check_rows, rows_before
from sdgen.runs.sinks.tables.storable import check_storable
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.table_names import TableName
from sdgen.targets.models import Target

if TYPE_CHECKING:
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.runs.makers.begun_rows import BegunRows


class TableSink(Sink):
    """Stores the rows of a run in tables of its target, which computes them itself.

    Args:
        target: where to. It is connected to at once.
        plan: the run's plan.
        run_id: the run.
        is_ours: returns whether the run still belongs to this process.
        log: the run's log.
        switch: tells whether to stop.

    Raises:
        TargetError: the target cannot be reached or used.
    """

    def __init__(
        self,
        target: Target,
        plan: Plan,
        run_id: str,
        is_ours: Callable[[], bool],
        log: RunLog,
        switch: CancelSwitch,
    ) -> None:
        with ExitStack() as opened:
            self._begun = begin_maker(plan)
            if self._begun is not None:
                opened.enter_context(self._begun)
            self._connections = opened.enter_context(closing(Connections(target, log.warning)))
            opened.enter_context(at_work(run_id))
            self._open = opened.pop_all()
        # Tables are checked, prepared and read on it.
        self.reader = self._connections.first
        self._plan, self._log, self._switch = plan, log, switch
        self._waits = LockWaits(switch, log, plan.lock_timeout or LIMIT_SECONDS)
        self._ledger = Ledger(self.reader, plan, run_id, is_ours)
        self._inspection: Inspection | None = None
        self._makers: list[GivesColumns] = []
        self._begun_rows: BegunRows | None = None
        self._analyzed: Mapping[TableName, int | None] = {}

    def prepare(self, found: Callable[[Mapping[str, int | None]], object]) -> Sequence[str]:
        """Makes the tables ready; see ``Sink``.

        Raises:
            TargetError: tables do not fit or cannot be prepared, or another run is at them.
            RunCancelledError: somebody asked for the run to be stopped.
        """
        claim_tables(self._ledger, self._plan, self._switch)
        check_unchanged(self.reader, self._plan)
        inspection = check_tables(self.reader, self._plan)
        self._connections.begin(jobs_with_work(self._plan, self.reader))
        make_pools(self._plan, inspection.compilation)
        check_storable(self.reader, self._plan, inspection.compilation)
        check_spelling(self._plan)
        self._begin_rows(inspection)  # where they cannot be begun, all stays as it is
        found(rows_before(self.reader, inspection))
        done = prepare_tables(self.reader, inspection, self._ledger, self._waits)
        # Where nothing is rebuilt the keys are there after all.
        self._inspection = inspection if done.rebuilt else replace(inspection, rebuilt={})
        return [entity.name for entity in done.filled]

    def missing_ledger(self) -> NotResumableError | None:
        """Returns whether the ledger is there; see ``Sink``. Raises TargetError."""
        return None if self._ledger.exists() else no_ledger(self._ledger)

    def take_over(self) -> Written:
        """Takes the run over; see ``Sink``."""
        inspection = self._look_again()
        tables = [self._ledger.name]
        written = self._waits.until_had(self.reader, tables, self._ledger.take_over)
        # As its start has found out: by now keys may have been made that go round in a cycle.
        together = self._ledger.together
        self._inspection = replace(inspection, late=self._late, together=together)
        self._warn_of_keys(inspection)
        return written

    def reopen(self) -> None:
        """Makes the ledger again; see ``Sink``."""
        # Somebody may have dropped it before all was finished, which is found out by doing it.
        self._warn_of_keys(self._look_again())
        with self.reader.transaction():
            self._ledger.open_again()

    def _look_again(self) -> Inspection:
        """Claims the tables that an earlier attempt has made ready, and returns what is there."""
        claim_tables(self._ledger, self._plan, self._switch)
        check_unchanged(self.reader, self._plan)
        self._inspection = check_tables(self.reader, self._plan, made=True)
        return self._inspection

    def _warn_of_keys(self, inspection: Inspection) -> None:
        """Warns of keys that tables lack and no run makes: somebody may have replaced a table."""
        for sentence in keyless(inspection):
            self._log.warning(sentence)

    def work(self, written: Written) -> Work:
        """Returns what is left; the tables' foreign keys have a say in the order."""
        engine, inspection = self.reader, self._inspected
        order = write_order(inspection, binding=engine.checks_foreign_keys)
        plan = self._plan = order.plan(self._plan)
        jobs = jobs_of(plan, engine)
        sizes = {
            entity.name: max(1, entity.rows)
            if entity.name in order.at_once or entity.name in chain(*inspection.together)
            else batch_size(plan, entity, engine, jobs)
            for entity in plan.order
        }
        gaps = {
            entity.name: missing(plan.first(entity), plan.end(entity), written.get(entity.name, ()))
            for entity in plan.order
        }
        jobs = min(jobs, batch_count(gaps, sizes))
        statements = InsertStatements(
            *(plan.in_dialect(engine.dialect), sizes, jobs),
            *(inspection.overriding, inspection.types, self._late),
            comments=engine.encoding is None,
            compilation=inspection.compilation,
        )
        if not engine.one_writer:
            schedule = Schedule(
                *(plan.order, gaps, fixed_sizes(sizes), order.in_turn, order.parents),
                inspection.together,
            )
            maker = self._maker(statements)
            return self._work(gaps, schedule, jobs, lambda each: self._writer(each, maker(each)))
        fixed = order.at_once if plan.batch_size is None else sizes.keys()
        adapting = AdaptingSizes(plan, sizes, fixed, jobs, self._log.info)
        schedule = Schedule(plan.order, gaps, adapting, order.in_turn, order.parents)
        alike, pauses = self._alike(), Pauses(self._switch.wait)

        def in_turn(each: Engine) -> Write:
            return BatchWriter(
                BesideMaker(each, statements, alike, adapting),
                TurnInlet(each, plan, self._ledger, self._waits, schedule, adapting, pauses),
            ).write

        return self._work(gaps, schedule, jobs, in_turn)

    def count(self, before: Mapping[str, int | None]) -> Sequence[str]:
        """Counts the rows of the tables, and looks at those that have been there; see ``Sink``.

        Where ANALYZE may count them it is not left to the end.
        """
        if not self.reader.one_writer:
            from sdgen.runs.sinks.tables.analyzing import analyze_tables

            tables = analyze_tables(self._connections, self._plan, self._ledger, self._waits)
            self._analyzed = tables
        counted = check_rows(self.reader, self._inspected, before, self._waits, self._analyzed)
        if not self._plan.parents_there:
            return counted
        from sdgen.runs.sinks.tables.changed_parents import changed_parents

        return [*counted, *changed_parents(self.reader, self._plan, self._waits)]

    def finish(self, observer: RunObserver) -> None:
        """Fills late columns, makes keys, moves sequences, ANALYZEs; then drops the ledger."""
        fill_late(self._connections, self._inspected, self._ledger, self._waits, observer)
        finish_tables(
            *(self._connections, self._plan, self._ledger, self._waits),
            *(self._inspected.compilation, self._analyzed),
        )

    def disown(self) -> None:
        """Says in the ledger that nobody is at the run any more."""
        self._ledger.disown()

    def cancel(self) -> None:
        """Stops the statements of all connections, those of makers first."""
        for engine in list(self._makers):
            engine.cancel()
        self._connections.cancel()

    def close(self) -> None:
        """Ends all connections."""
        self._open.close()

    @property
    def _late(self) -> Mapping[str, LateColumns]:
        return {each.entity: each for each in self._ledger.late}

    @property
    def _inspected(self) -> Inspection:
        if self._inspection is None:
            raise AssertionError("the tables were not examined")
        return self._inspection

    def _work(
        self,
        gaps: Mapping[str, Sequence[tuple[int, int]]],
        schedule: Schedule,
        jobs: int,
        writer: Callable[[Engine], Write],
    ) -> Work:
        compilation = self._inspected.compilation

        @contextmanager
        def writers() -> Iterator[Sequence[Write]]:
            move_ahead(self.reader, self._plan, self._waits)
            with watch_blocked(self._connections, self._waits):
                yield [
                    telling(writer(engine), RepeatedKeys(engine, self._plan, compilation))
                    for engine in self._connections.some(jobs)
                ]

        return Work(self._plan.order, gaps, schedule, writers)

    def _writer(self, engine: Engine, maker: Maker[Engine]) -> Write:
        inlet = TableInlet(engine, self._plan, self._ledger, self._waits)
        return BatchWriter(maker, inlet).write

    def _maker(self, statements: InsertStatements) -> Callable[[Engine], Maker[Engine]]:
        """Returns what gives the maker of each worker, given its connection to the target."""
        first = self._first_maker()
        if first is None:
            return lambda engine: TargetMaker(engine, statements)
        # Most runs have none.
        from sdgen.runs.makers.copied_parents import CopiedParents
        from sdgen.runs.makers.elsewhere import ElsewhereMaker

        begun = self._rows_of(first, statements.jobs, statements.late)
        spare, parents = [first], CopiedParents()

        def elsewhere(engine: Engine) -> Maker[Engine]:
            maker = spare.pop() if spare else self._kept(open_maker(self._plan, first))
            return ElsewhereMaker(maker, engine, begun.selects, statements, parents, begun)

        return elsewhere

    def _begin_rows(self, inspection: Inspection) -> None:
        """Begins the rows of the first batches where something else than the target does that."""
        first = self._first_maker()
        if first is not None and first.any_thread:
            jobs = jobs_of(self._plan, self.reader)
            self._rows_of(first, jobs, inspection.late).begin(inspection, self.reader, jobs)

    def _rows_of(
        self, first: GivesColumns, jobs: int, late: Mapping[str, LateColumns]
    ) -> BegunRows:
        """Returns what computes the rows of the run elsewhere: what is begun, if it is of these."""
        from sdgen.runs.makers.begun_rows import BegunRows
        from sdgen.runs.makers.selects import SelectStatements

        plan, parts = self._plan.in_dialect(first.dialect), first.parts_for(jobs)
        selects = SelectStatements(plan, jobs, late, parts, streamed=first.streamed)
        begun = self._begun_rows
        if begun is None or not begun.selects.alike(selects):
            if begun is not None:
                begun.close()  # they are rows of other batches, or of fewer columns
            begun = BegunRows(selects, lambda: self._kept(open_maker(self._plan, first)))
            self._begun_rows = self._open.enter_context(begun)
        return begun

    def _first_maker(self) -> GivesColumns | None:
        """Returns what computes rows for the first worker; None where that is the target."""
        if not makes_elsewhere(self._plan):
            return None
        if self._makers:
            return self._makers[0]
        return self._kept(open_maker(self._plan) if self._begun is None else self._begun.take())

    def _kept(self, maker: GivesColumns) -> GivesColumns:
        self._open.enter_context(maker)
        self._makers.append(maker)
        return maker

    def _alike(self) -> dict[str, str | None]:
        """Returns the entities whose tables have their columns, no others, in their order.

        With each goes the column that is its table's INTEGER PRIMARY KEY, if there is one.
        """
        stored = self.reader.catalog.tables(self._plan.tables)
        found: dict[str, str | None] = {}
        for entity in self._plan.order:
            columns = stored[self._plan.table(entity)].columns
            names = [column.name for column in entity.stored_columns]
            if [column.name for column in columns] == names:
                row_ids = (column.name for column in columns if column.is_row_id)
                found[entity.name] = next(row_ids, None)
        return found
