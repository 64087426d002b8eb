"""Batches: which rows are still to be written, and who writes which next."""

from __future__ import annotations

import math
import threading
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sdgen.engines import Engine
from sdgen.errors import RunError, SdgenError
from sdgen.planning.plan import Plan
from sdgen.scenario.graph import parents_of
from sdgen.scenario.models import Entity

Range = tuple[int, int]
"""Row numbers first … end-1."""

_ROWS_PER_JOB = 100_000  # below that, further connections cost more than they bring
_SMALLEST = 10_000
_MADE_ROWS = 20_000  # rows of a batch whose cells Python makes, at 5 to 150 µs each
_STAGED_CELLS = 1_000_000  # of a batch that is made beside the table


@dataclass(frozen=True)
class Batch:
    """Rows of one entity that are written in one transaction.

    Args:
        entity: the entity.
        number: 1 for the first batch of the entity in this attempt.
        first: first row number.
        end: one past the last row number.
        turn: 0 for the first batch of the attempt, whatever its entity.
    """

    entity: Entity
    number: int
    first: int
    end: int
    turn: int

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.end - self.first

    def failed(self, error: SdgenError) -> RunError:
        """Returns the error of a run that has failed at this batch."""
        return RunError(f"{self}: {error}")

    def __str__(self) -> str:
        return (
            f"entity {self.entity.name}, batch {self.number} (rows {self.first} … {self.end - 1})"
        )


def missing(first: int, end: int, written: Iterable[Range]) -> list[Range]:
    """Returns the ranges of row numbers first … end-1 that are in none of the written ranges."""
    gaps, here = [], first
    for begins, ends in sorted(written):
        if here < begins:
            gaps.append((here, begins))
        here = max(here, ends)
    if here < end:
        gaps.append((here, end))
    return gaps


def jobs_of(plan: Plan, engine: Engine) -> int:
    """Returns how many connections write: as asked for, else as the engine and the rows suggest."""
    if plan.jobs is not None:
        return plan.jobs
    return max(1, min(engine.default_jobs(), plan.total_rows // _ROWS_PER_JOB))


def batch_size(plan: Plan, entity: Entity, engine: Engine, jobs: int) -> int:
    """Returns the rows per batch: as asked for, else by the engine and the entity's width.

    Several jobs get as many batches each, all of about the same size.
    """
    if plan.batch_size is not None:
        return plan.batch_size
    size = usual_batch_size(entity, engine)
    if engine.one_writer and jobs > 1:
        size = min(size, max(1, _STAGED_CELLS // len(entity.columns)))
    return even_share(entity.rows, jobs, size)


def even_share(rows: int, jobs: int, size: int) -> int:
    """Returns the rows per batch, ``size`` at most, of which several jobs get as many batches."""
    rounds = max(1, math.ceil(rows / (jobs * size)))
    return max(math.ceil(rows / (jobs * rounds)), min(size, _SMALLEST))


def usual_batch_size(entity: Entity, engine: Engine) -> int:
    """Returns the rows per batch that suit the engine and the entity's width."""
    by_cells = max(1, engine.cells_per_batch // len(entity.columns))
    made = any(
        generator.in_python()
        for column in entity.columns
        for generator in column.generator.params.with_parts()
    )
    return min(by_cells, _MADE_ROWS if made else engine.rows_per_batch)


def batch_count(gaps: Mapping[str, Sequence[Range]], sizes: Mapping[str, int]) -> int:
    """Returns how many batches there are to write, at least 1: more jobs would have no work."""
    counts = (
        math.ceil((end - first) / sizes[name])
        for name, ranges in gaps.items()
        for first, end in ranges
    )
    return max(1, sum(counts))


Sizes = Callable[[Entity, int], int | None]
"""Returns how many rows the next batch of an entity has, given how many are not handed out yet;
None where that is known only when a batch that has been handed out is done."""


def fixed_sizes(sizes: Mapping[str, int]) -> Sizes:
    """Returns the same size for all batches of an entity: entity → rows."""
    return lambda entity, left: sizes[entity.name]


class Schedule:
    """Hands out batches to workers: ascending, and an entity's only after those of its parents.

    Safe for several threads.

    Args:
        order: the entities, parents first.
        gaps: entity → the ranges that are to be written.
        sizes: says how many rows the next batch has at most.
        in_turn: entities of which a batch is handed out only when the one before is committed.
        parents: entity → the entities that have to be complete before it begins; by default those
            that it points to.
    """

    def __init__(
        self,
        order: Sequence[Entity],
        gaps: Mapping[str, Sequence[Range]],
        sizes: Sizes,
        in_turn: Collection[str] = (),
        parents: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self._changed = threading.Condition()
        self._stopped = False
        self._turns = 0
        self._turn = 0
        self._in_turn = in_turn
        self._taken: Counter[str] = Counter()
        self._parents = parents_of(order) if parents is None else parents
        self._left = {
            entity.name: sum(end - first for first, end in gaps[entity.name]) for entity in order
        }
        self._sizes = sizes
        self._waiting = {entity.name: _Rest(entity, gaps[entity.name]) for entity in order}

    def take(self) -> Batch | None:
        """Returns the next batch; None when there is none left or the run is to stop.

        Waits where all that is left has to come after batches that others are at.
        """
        with self._changed:
            while not self._stopped:
                batch = self._next()
                if batch is not None:
                    return batch
                if not self._waiting:
                    return None
                self._changed.wait()
            return None

    def wait_for_turn(self, batch: Batch) -> bool:
        """Waits until all batches taken before this one are done; returns False if stopped."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._turn == batch.turn)
            return not self._stopped

    def done(self, batch: Batch) -> None:
        """Says that a batch is committed."""
        with self._changed:
            self._left[batch.entity.name] -= batch.rows
            self._taken[batch.entity.name] -= 1
            self._turn += 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Hands out no more batches."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    @property
    def rows_left(self) -> int:
        """Rows that are not committed."""
        return sum(self._left.values())

    def _next(self) -> Batch | None:
        for name, rest in list(self._waiting.items()):
            if any(self._left[parent] for parent in self._parents[name]):
                continue
            if self._taken[name] and name in self._in_turn:
                continue
            if not rest.rows:
                del self._waiting[name]
                continue
            size = self._sizes(rest.entity, rest.rows)
            if size is None:
                continue
            batch = rest.cut(size, self._turns)
            self._turns += 1
            self._taken[name] += 1
            return batch
        return None


class _Rest:
    """The rows of an entity that have not been handed out.

    Args:
        entity: the entity.
        gaps: the ranges that are to be written.
    """

    def __init__(self, entity: Entity, gaps: Sequence[Range]) -> None:
        self.entity = entity
        self.rows = sum(end - first for first, end in gaps)
        self._gaps = deque(gaps)
        self._number = 0

    def cut(self, size: int, turn: int) -> Batch:
        """Returns the next batch, of that many rows at most."""
        first, end = self._gaps.popleft()
        if first + size < end:
            self._gaps.appendleft((first + size, end))
            end = first + size
        self._number += 1
        self.rows -= end - first
        return Batch(self.entity, self._number, first, end, turn)
