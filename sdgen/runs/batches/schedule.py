"""The schedule: who writes which batch next."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.runs.batches.batch import Batch, Range
from sdgen.runs.batches.sizes import Sizes
from sdgen.scenario.entity_graph import parents_of, without_cycles
from sdgen.scenario.models import Entity


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
        together: entities that are written in one batch of all their rows.
    """

    def __init__(
        self,
        order: Sequence[Entity],
        gaps: Mapping[str, Sequence[Range]],
        sizes: Sizes,
        in_turn: Collection[str] = (),
        parents: Mapping[str, Collection[str]] | None = None,
        together: Sequence[Collection[str]] = (),
    ) -> None:
        self._changed = threading.Condition()
        self._stopped = False
        self._turns = 0
        self._turn = 0
        self._in_turn = in_turn
        self._taken: Counter[str] = Counter()
        self._parents = without_cycles(parents_of(order)) if parents is None else parents
        self._groups = {name: group for group in together for name in group}
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
            for each in batch.all:
                self._left[each.entity.name] -= each.rows
                self._taken[each.entity.name] -= 1
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
            if any(self._left[parent] for parent in self._needed_by(name)):
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
            batch = replace(batch, also=tuple(self._others(batch)))
            self._turns += 1
            for each in batch.all:
                self._taken[each.entity.name] += 1
            return batch
        return None

    def _needed_by(self, name: str) -> Iterator[str]:
        """Yields the entities that have to be complete before one begins."""
        group = self._groups.get(name, (name,))
        for member in group:
            yield from (parent for parent in self._parents[member] if parent not in group)

    def _others(self, batch: Batch) -> Iterator[Batch]:
        """Takes what is written in the transaction of a batch."""
        group = self._groups.get(batch.entity.name, ())
        for name, rest in list(self._waiting.items()):
            if name in group and name != batch.entity.name and rest.rows:
                yield rest.cut(rest.rows, batch.turn)


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
