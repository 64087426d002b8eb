"""Advancing a run: rows become what they are at a later as_of, and those since then are added."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from sdgen.databases.engine import Engine
from sdgen.frozen import frozen
from sdgen.logs import RunLog
from sdgen.planning.request import RunRequest
from sdgen.runs.advancing.change_feed import change_feed
from sdgen.runs.advancing.dataset import runs_to_advance, wanted_as_of
from sdgen.runs.advancing.results import AdvanceResult, EntityAdvance
from sdgen.runs.advancing.run_moves import RunMoves
from sdgen.runs.earlier.recorded import (
    check_is_there,
    check_kind,
    plan_as_of,
    plan_as_recorded,
)
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.counting import RowCounter
from sdgen.runs.resolving.folders import refuse_folder
from sdgen.runs.sinks.tables.claims import at_work
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.locks import LIMIT_SECONDS, LockWaits
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store import RunRecord, Store
from sdgen.store.advances import note_advancing
from sdgen.targets.models import Target


@frozen
class Advancing:
    """How a run is advanced.

    Args:
        store: the store.
        target: the run's target.
        request: as_of, batch size and lock timeout.
        switch: tells whether to stop.
        observer: is told of each range of rows.
        opened: is given each connection, whose statements may be cancelled.
        dry_run: whether nothing is changed.
        changes: the file that gets a change feed; None for none.
    """

    store: Store
    target: Target
    request: RunRequest
    switch: CancelSwitch
    observer: RunObserver
    opened: Callable[[Engine], object] = lambda engine: None
    dry_run: bool = False
    changes: Path | None = None

    def advance(self, record: RunRecord) -> AdvanceResult:
        """Updates the rows of a run, and of those that it continues, that are others by then.

        Rows that are counted by time, and those that follow from them, are added.

        Raises:
            RunError: a process is at the run, it is not the latest one, or its rows are not there.
            ValidationError: it cannot be advanced to that as_of, with every problem; or this sdgen
                makes other rows than the one of the run.
            RowsChangedError: existing rows that the run points to have changed.
            TargetError: the target is not there or refuses.
            RunCancelledError: somebody asked for the end. Advancing it again finishes it.
        """
        check_kind(record, self.target)
        advice = "Replay the run's scenario with that `as_of` into another folder"
        refuse_folder(self.target, "run", advice)
        check_is_there(self.target)
        records = runs_to_advance(self.store, record, self.target)
        as_of = wanted_as_of(records, self.request)
        behind = [each for each in records if each.as_of != as_of]
        with ExitStack() as stack:
            with change_feed(self.changes, as_of) as feed:
                moves = list(self._moves(behind, records, as_of, stack))
                for each in moves:  # all that is in the way, before anything is changed
                    each.check()
                if not self.dry_run and behind:
                    note_advancing(self.store, [each.id for each in behind], as_of)
                for each in moves:
                    stack.push(each.left)
                found = [each.move(feed, dry_run=self.dry_run) for each in moves]
            for each in moves if not self.dry_run else ():
                each.finish()
        return AdvanceResult(
            run_id=record.id,
            from_as_of=record.as_of,
            as_of=as_of,
            entities=_together(records, [entity for each in found for entity in each]),
            runs=tuple(each.id for each in records),
            notes=tuple(dict.fromkeys(note for each in moves for note in each.notes())),
            dry_run=self.dry_run,
        )

    def _moves(
        self,
        records: Sequence[RunRecord],
        everything: Sequence[RunRecord],
        as_of: str,
        stack: ExitStack,
    ) -> Iterator[RunMoves]:
        """Yields the moves of each run's rows, on one connection that ends with the stack.

        Args:
            records: the runs whose rows are to be moved.
            everything: they, and those whose rows are what they are to be already.
            as_of: where to.
            stack: closes what is opened.
        """
        counter = RowCounter(self.target)
        plans = [
            (
                plan_as_recorded(self.store, each, self.request),
                plan_as_of(self.store, each, self.request, as_of, counter),
            )
            for each in records
        ]
        if not records:
            return
        log = RunLog(records[-1].id)
        connections = stack.enter_context(closing(Connections(self.target, log.warning)))
        self.opened(connections.first)
        for number, (record, of_run) in enumerate(zip(records, plans, strict=True)):
            stack.enter_context(at_work(record.id))
            limit = of_run[1].lock_timeout or LIMIT_SECONDS
            waits = LockWaits(self.switch, RunLog(record.id), limit)
            mark = f"run_{number}_" if number else ""
            yield RunMoves(
                *(self.store, of_run, record, connections, waits, self.observer, mark),
                is_alone=len(everything) == 1 and not record.growth.ends,
            )


def _together(
    records: Sequence[RunRecord], found: Sequence[EntityAdvance]
) -> tuple[EntityAdvance, ...]:
    """Returns what became of each entity's rows, those of all runs together."""
    total = {
        each.entity: EntityAdvance(each.entity, each.target_table, 0)
        for each in records[-1].entities
    }
    for record in records:
        for entity in record.entities:
            rows = EntityAdvance(entity.entity, entity.target_table, entity.rows_written)
            total[entity.entity] = total.get(entity.entity, rows) + rows
    for each in found:
        total[each.entity] += each
    return tuple(total.values())
