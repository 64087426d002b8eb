"""Which rows a run has written, and which of their columns its second pass has not filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Range, missing
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import LockWaits
from sdgen.store import RunRecord


@frozen
class WrittenRows:
    """The rows of one entity that a run has written.

    Args:
        ranges: their numbers.
        late: the columns that a second pass fills.
        unfilled: the rows in which these are still NULL.
    """

    ranges: Sequence[Range] = ()
    late: Sequence[str] = ()
    unfilled: Sequence[Range] = ()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(end - first for first, end in self.ranges)

    @property
    def whole(self) -> list[Range]:
        """Those that are filled."""
        return list(chain.from_iterable(missing(*each, self.unfilled) for each in self.ranges))


def written_rows(
    ledger: Ledger, record: RunRecord, waits: LockWaits, *, dry_run: bool
) -> dict[str, WrittenRows]:
    """Returns entity → the rows that a run has written, and makes the run's ledger ours.

    Args:
        ledger: the ledger.
        record: the run.
        waits: how to wait for locks.
        dry_run: whether the ledger is only looked at.

    Raises:
        RunError: it cannot be told.
    """
    exists, plan = ledger.exists(), ledger.plan
    written: Mapping[str, Sequence[Range]] = {
        entity.name: [(plan.first(entity), plan.end(entity))] for entity in plan.order
    }
    if not (exists or record.is_complete or record.undone):
        raise RunError(
            f"the ledger of run {record.id}, which has not written all of its rows, is gone: it is "
            "not known which rows it has written. If another run has emptied its tables, nothing "
            "of it is left; otherwise remove its rows yourself"
        )
    if exists:
        read = ledger.written
        in_ledger = (
            read() if dry_run else waits.until_had(ledger.engine, [ledger.name], ledger.take_over)
        )
        written = written if record.is_complete else in_ledger
    elif not dry_run:
        # It tells other runs who is at the tables.
        with ledger.engine.transaction():
            ledger.open_again()
    late = {each.entity: each for each in ledger.late}
    return {
        name: WrittenRows(
            ranges,
            *(
                (late[name].columns, _gaps(ranges, ledger.filled[late[name].name]))
                if name in late
                else ()
            ),
        )
        for name, ranges in written.items()
    }


def _gaps(ranges: Sequence[Range], filled: Sequence[Range]) -> list[Range]:
    """Returns what of some ranges is not filled."""
    return list(chain.from_iterable(missing(*each, filled) for each in ranges))
