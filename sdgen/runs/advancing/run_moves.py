"""Moving the rows of one run: its checks, its ledger and its entities one after the other."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence

from sdgen.compiling.compilation import Compilation
from sdgen.databases.access import HiddenRows, TableUse
from sdgen.databases.checks.existing_rows import check_unchanged
from sdgen.databases.sequences import sequence_problems
from sdgen.databases.tables import check_tables
from sdgen.errors import RunError
from sdgen.instants import format_instant
from sdgen.planning.plan import Plan
from sdgen.runs.advancing.added_rows import AddedRows
from sdgen.runs.advancing.change_feed import ChangeFeed
from sdgen.runs.advancing.entity_moves import Connection, EntityMoves
from sdgen.runs.advancing.movable import Movable, movable
from sdgen.runs.advancing.results import EntityAdvance
from sdgen.runs.batches.batch import Range
from sdgen.runs.earlier.rights import check_rights
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.tables.claims import claim_tables
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing import finish_tables
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import LockWaits
from sdgen.runs.sinks.tables.preparing import move_ahead
from sdgen.scenario.table_names import TableName
from sdgen.store import RunRecord, Store
from sdgen.store.advances import note_advanced, note_rows

_LATER = "after_"
"""Begins the names of look-up tables of what is to be stored."""


class RunMoves:
    """The moves of one run's rows.

    Args:
        store: the store.
        plans: the run's plan, and what it is at the later as_of.
        record: the run.
        connections: to the target; rows are moved on the first one.
        waits: how to wait for locks; its switch tells whether to stop.
        observer: is told of each range of rows.
        mark: begins the names of the run's look-up tables on that connection.
        is_alone: whether all rows are the run's, which continues none.
    """

    def __init__(
        self,
        store: Store,
        plans: tuple[Plan, Plan],
        record: RunRecord,
        connections: Connections,
        waits: LockWaits,
        observer: RunObserver,
        mark: str,
        *,
        is_alone: bool,
    ) -> None:
        engine = connections.first
        self._store, self._record, self._engine = store, record, engine
        self._connections, self._is_alone = connections, is_alone
        self._waits, self._observer, self._mark = waits, observer, mark
        # In the engine's own dialect, which knows whose rows a table's are.
        before, after = (plan.in_dialect(engine.dialect) for plan in plans)
        self._plans = before, after
        self._ledger = Ledger(engine, plans[1], record.id)
        self._movable: list[Movable] = []
        self._moved: list[EntityAdvance] = []
        self._has_begun = False
        self._seconds: dict[str, float] = {}  # that adding all rows of an entity takes
        self._on: Connection | None = None

    def check(self) -> None:
        """Claims the tables, and finds out what moves. Raises as ``Advancing.advance``."""
        before, after = self._plans
        self._observer.run_started(self._record.id, after)
        claim_tables(self._ledger, after, self._waits.switch)
        check_unchanged(self._engine, after)
        inspection = check_tables(self._engine, after, made=True)
        self._refuse(self._engine.hidden_rows(after.tables), "see")
        self._movable = movable(before, after, inspection, is_alone=self._is_alone)
        schemas = [after.schema] if after.schema and not self._ledger.exists() else []
        uses = _uses(after, self._movable)
        updated = [table for table, use in uses.items() if use.updated]
        self._refuse(self._engine.hidden_rows(updated, updating=True), "update")
        written = {table for table, use in uses.items() if use.is_written}
        moved = [each for each in inspection.sequences if each.written in written]
        unmovable = sequence_problems(after.dialect, moved)
        check_rights(
            *(self._engine, uses, "advance", unmovable),
            creates_in=schemas,
            needs_temporary=bool(uses),
        )
        self._on = Connection(
            *(self._engine, self._waits, self._observer),
            (Compilation(self._mark), Compilation(f"{self._mark}{_LATER}")),
            inspection.types,
            inspection.overriding,
        )

    def _refuse(self, hidden: Mapping[TableName, HiddenRows], verb: str) -> None:
        """Raises RunError where policies keep rows from what is to be done with all of them."""
        if hidden:
            said = "; ".join(f"{name}: {each}. {each.remedy}" for name, each in hidden.items())
            raise RunError(f"this role may not {verb} all rows of the run: {said}")

    def move(self, feed: ChangeFeed | None, *, dry_run: bool) -> list[EntityAdvance]:
        """Moves the rows, and returns what has become of them.

        Args:
            feed: gets the changes.
            dry_run: whether it is only told what would become of them.
        """
        self._engine.keep_temporary_tables_on_disk()
        if dry_run:
            return self._each(None, {}, feed)
        self._has_begun = True
        written = self._opened()
        if any(first < end for first, end in (each.added for each in self._movable)):
            move_ahead(self._engine, self._plans[1], self._waits)
        self._moved = self._each(self._ledger, written, feed)
        return self._moved

    def finish(self) -> None:
        """Drops the ledger, and notes that the run is as of the later time.

        Only then nothing tells any more what was moved: so a feed has to be there before.
        """
        self._close()
        note_advanced(self._store, self._record.id, self._plans[1].counts)
        changed = sum(each.changed for each in self._moved)
        self._waits.log.info(
            f"advanced from {self._record.as_of} to {format_instant(self._ledger.plan.as_of)}",
            extra={"rows_changed": changed, "rows_added": sum(each.added for each in self._moved)},
        )

    def left(self, kind: type[BaseException] | None, *_: object) -> None:
        """Says at the end that nobody is at the run, where an error has left it begun."""
        if kind is not None and self._has_begun:
            self._ledger.disown()

    def notes(self) -> Iterator[str]:
        """Yields what else there is to know, in sentences."""
        if self._record.checks:
            yield "the scenario's checks were not run again. Their results are those of the run"

    def _opened(self) -> Mapping[str, Sequence[Range]]:
        """Makes the ledger ours, and returns the rows that an earlier attempt has moved."""
        ledger = self._ledger
        if ledger.exists():
            return self._waits.until_had(self._engine, [ledger.name], ledger.take_over)
        with self._engine.transaction():
            ledger.open()
        return {}

    def _each(
        self,
        ledger: Ledger | None,
        written: Mapping[str, Sequence[Range]],
        feed: ChangeFeed | None,
    ) -> list[EntityAdvance]:
        if self._on is None:
            raise AssertionError("what moves is found out first")
        on, plans = self._on, self._plans
        found = []
        for each in self._movable:
            name, (first, end) = each.entity.name, each.added
            on.observer.entity_started(
                name, (each.entity.rows if each.columns else 0) + end - first
            )
            there = written.get(name, ())
            if each.columns:
                found.append(EntityMoves(on, plans, each, ledger, feed).move(there))
            if first < end:
                table = str(plans[1].table(each.entity))
                added = end - first
                if ledger is not None:
                    if name in self._inserted:
                        there = [each.added]
                    started = time.perf_counter()
                    added = AddedRows(on, plans, each, ledger, feed).insert(there)
                    taken = time.perf_counter() - started
                    self._seconds[name] = taken * (end - first) / added if added else 0.0
                found.append(EntityAdvance(name, table, 0, added=added))
            on.observer.entity_finished(name)
        return found

    @property
    def _inserted(self) -> frozenset[str]:
        """The entities all of whose rows are stored: so an earlier attempt has noted."""
        rows = {each.entity: each.rows_written for each in self._record.entities}
        later = self._plans[1].scenario
        return frozenset(name for name, count in rows.items() if count >= later.entity(name).rows)

    def _close(self) -> None:
        """Drops the ledger; first it is noted that rows are there, lest they come twice."""
        before, after = ({each.name: each.rows for each in plan.order} for plan in self._plans)
        if before == after:
            with self._engine.transaction():
                self._ledger.close()
            return
        note_rows(self._store, self._record.id, after, self._seconds)
        compilation = Compilation()
        finish_tables(self._connections, self._plans[1], self._ledger, self._waits, compilation)


def _uses(after: Plan, moved: Sequence[Movable]) -> dict[TableName, TableUse]:
    """Returns what moving rows does with tables: of entities that share one, all together."""
    uses: dict[TableName, TableUse] = {}
    for each in moved:
        table = after.table(each.entity)
        known, is_added = uses.get(table, TableUse(is_written=False)), each.added[0] < each.added[1]
        added = [column.name for column in each.entity.stored_columns] if is_added else []
        uses[table] = TableUse(
            tuple(dict.fromkeys([*known.columns, *added])),
            is_written=known.is_written or is_added,
            read=tuple(dict.fromkeys([*known.read, *each.key, *each.columns])),
            updated=tuple(dict.fromkeys([*known.updated, *each.columns])),
        )
    return uses
