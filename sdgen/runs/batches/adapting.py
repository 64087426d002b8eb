"""Batches on an engine with one writer: how many rows, where they are made, and pauses in between.

While a batch is being written nobody else can write to the file, and mostly not read it either. So
a batch holds the lock for about a second. How many rows that are is measured: a first small batch
tells how long rows take and how large they are, and each later one tells it anew.

Rows that take long to be made are made beside the table, outside the lock, and moved in. That
copies every byte once more, which long texts are not worth: those are made in the lock, by one job
at a time, in batches that are short enough. Which rows there are, and what is in them, does not
depend on any of this: a row is a function of its number, and the ledger knows which are written.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.column_types import TEXTS, ColumnType
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch
from sdgen.runs.batches.sizes import even_share
from sdgen.scenario.models import Entity

LOCK_SECONDS = 1.0
"""How long a batch may well hold the lock, and several of them without a pause."""
PAUSE_SECONDS = 0.1
"""How long a pause is: SQLite's busy_timeout looks for the lock ten times a second."""
_MAKING_SECONDS = 5.0  # how long a stop may have to wait for rows that are being made
_STAGED_BYTES = {False: 12 * 2**20, True: 32 * 2**20}  # by whether there are several jobs
_MOST_STAGED_BYTES = 64 * 2**20  # of batches whose size somebody has asked for
_FIRST_BYTES = 4 * 2**20  # of a first batch, as far as it is known how long its rows are
_FIRST_ROWS = {False: 1_000, True: 10_000}  # of a first batch, by whether it is
_SHORT = 24  # bytes of a cell that is no text
_COMMITS = 10  # a slow disk's commits take as long of few rows: so much longer than all else
_GROWTH = 32  # how many times as many rows the next batch may have: a first one is measured badly
# What it costs to make a row beside the table and to move it in, in seconds of a processor: from
# 0.09 µs for one of 60 bytes to 13 µs for one of 10 kB and 110 µs for one of 100 kB (SQLite 3.40).
_COPIED_ROW, _COPIED_BYTE = 1e-7, 1.2e-9
# As a part of what it takes to make and to store it at once. One job gains nothing but that others
# are not in its way; they get their pauses otherwise, for a tenth of the time.
_WORTH_IT = {False: 0.15, True: 0.4}
_UNBOUNDED = {ColumnType.JSON, ColumnType.BYTES}


@frozen
class Effort:
    """What a batch has taken.

    Args:
        bytes: what its rows take in the file, or beside it.
        cpu: seconds of a processor that all of it took.
        making: seconds that its rows took to be made beside the table; None if in the lock.
        storing: seconds until all was said that is to be committed.
        locked: seconds that it held the lock, so with the commit.
    """

    bytes: int
    cpu: float
    making: float | None
    storing: float
    locked: float


@frozen
class _Seen:
    """What is known of an entity's rows; of each one but for ``rows``.

    Args:
        rows: how many the last batch had.
        bytes: what it takes.
        cpu: seconds of a processor, if it is made in the lock.
        locked: seconds of the lock, if it is made in the lock.
        moved: seconds of the lock, if it is made beside the table.
        making: seconds that it takes there.
    """

    rows: int
    bytes: float
    cpu: float
    locked: float
    moved: float
    making: float

    @property
    def copying(self) -> float:
        """Seconds of a processor that it costs to make it beside the table."""
        return _COPIED_ROW + _COPIED_BYTE * self.bytes


class AdaptingSizes:
    """Says how large the next batch of an entity is, and where its rows are made.

    Safe for several threads.

    Args:
        plan: the run's plan.
        most: entity → rows of a batch at most.
        fixed: the entities whose batches have exactly so many.
        jobs: how many connections write.
        tell: is told, in a sentence, where one job writes an entity though there are several.
    """

    def __init__(
        self,
        plan: Plan,
        most: Mapping[str, int],
        fixed: Collection[str],
        jobs: int,
        tell: Callable[[str], object],
    ) -> None:
        self._plan, self._most, self._fixed = plan, most, fixed
        self._jobs, self._tell = jobs, tell
        self._lock = threading.Lock()
        self._seen: dict[str, _Seen] = {}
        self._begun: set[str] = set()  # entities whose first batch has been handed out
        self._alone: set[str] = set()  # entities of which it was told that one job writes them
        self._made: dict[int, Effort] = {}  # turn of a batch → what its rows beside the table took

    def __call__(self, entity: Entity, left: int) -> int | None:
        """Returns the rows of an entity's next batch; see ``Sizes``."""
        most = self._most[entity.name]
        if entity.name in self._fixed:
            return most
        with self._lock:
            seen = self._seen.get(entity.name)
            if seen is None:
                if entity.name in self._begun:
                    return None
                self._begun.add(entity.name)
                return min(most, first_batch(self._plan, entity))
            jobs = self._jobs
            bounds: list[float] = [most, _GROWTH * seen.rows]
            if self._is_worth_it(seen):
                bounds.append(_STAGED_BYTES[jobs > 1] / seen.bytes)
                bounds += [LOCK_SECONDS / seen.moved, _MAKING_SECONDS / seen.making]
            else:
                jobs = 1
                bounds.append(LOCK_SECONDS / seen.locked)
        size = max(1, int(min(bounds)))
        # Not ever smaller ones towards the end.
        return max(even_share(left, jobs, size), size // 4)

    def stages(self, batch: Batch) -> bool:
        """Returns whether the rows of a batch are to be made beside the table."""
        name = batch.entity.name
        with self._lock:
            seen = self._seen.get(name)
            if seen is None:
                return False
            if self._is_worth_it(seen):
                return seen.bytes * batch.rows <= _MOST_STAGED_BYTES
            if self._jobs == 1 or name in self._alone:
                return False
            self._alone.add(name)
        self._tell(
            f"one job at a time writes {name}: its rows have about {seen.bytes:,.0f} bytes, and "
            "making them outside the table would cost more than several jobs gain"
        )
        return False

    def made(self, batch: Batch, size: int, cpu: float, seconds: float) -> None:
        """Takes note of what it took to make the rows of a batch beside the table.

        Args:
            batch: the batch.
            size: bytes that its rows have there.
            cpu: seconds of a processor.
            seconds: how long it took.
        """
        self._made[batch.turn] = Effort(size, cpu, seconds, 0.0, 0.0)

    def saw(self, batch: Batch, effort: Effort) -> None:
        """Takes note of what it took to store a batch, and so of all that it took."""
        made = self._made.pop(batch.turn, None)
        if made is not None:
            effort = replace(
                effort,
                bytes=made.bytes or effort.bytes,
                cpu=made.cpu + effort.cpu,
                making=made.making,
            )
        least = 1e-9 * batch.rows
        size = max(1.0, effort.bytes / batch.rows)
        locked = max(least, min(effort.locked, _COMMITS * effort.storing))
        making = max(least, effort.making or 0.0)
        cpu, whole = effort.cpu, making + locked
        if effort.making is None:
            making = whole = locked
        else:
            copying = (_COPIED_ROW + _COPIED_BYTE * size) * batch.rows
            cpu = max(cpu / 4, cpu - copying)
        each = (value / batch.rows for value in (cpu, whole, locked, making))
        with self._lock:
            self._seen[batch.entity.name] = _Seen(batch.rows, size, *each)

    def _is_worth_it(self, seen: _Seen) -> bool:
        return seen.copying <= _WORTH_IT[self._jobs > 1] * seen.cpu


def first_batch(plan: Plan, entity: Entity) -> int:
    """Returns the rows of an entity's first batch, by how long its texts can be."""
    size = 0
    for column in entity.stored_columns:
        known = cell_facts(plan.facts(entity, column.name), column.generator.params)
        kind = column.type.kind
        if kind in TEXTS and known.longest is not None:
            size += known.longest
        elif kind in TEXTS or kind in _UNBOUNDED:
            return _FIRST_ROWS[False]
        else:
            size += _SHORT
    return max(1, min(_FIRST_ROWS[True], _FIRST_BYTES // size))


class Pauses:
    """Leaves the lock free for a moment after each second of it, for those who wait for it.

    Safe for several threads.

    Args:
        wait: waits so many seconds, or until the run is to stop.
    """

    def __init__(self, wait: Callable[[float], object]) -> None:
        self._wait = wait
        self._lock = threading.Lock()
        self._held = 0.0
        self._freed = 0.0

    def before(self) -> None:
        """Waits before the lock is taken, where others have not had their turn for a while."""
        with self._lock:
            pause = self._freed + PAUSE_SECONDS - time.monotonic()
            if pause > 0 and self._held < LOCK_SECONDS:
                return
            self._held = 0.0
        if pause > 0:
            self._wait(pause)

    def after(self, held: float) -> None:
        """Says that the lock is free again, after so many seconds."""
        with self._lock:
            self._held += held
            self._freed = time.monotonic()
