"""Which entities were found right, so that checking another version need not look at them again."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property

from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity


class RightEntities:
    """Keeps of which entities the rules of single columns have found nothing wrong.

    What such a rule finds follows from an entity and from those that it points to, directly or via
    others: from their columns, and from how many rows they have. Columns are the same where they
    are the same models.
    """

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._held: list[ReadEntity] = []  # while they are there, no other model has their id
        self._right: set[Hashable] = set()

    def of(self, dataset: ReadDataset) -> RightInDataset:
        """Returns which entities of a dataset are known to be right."""
        return RightInDataset(self._numbers, self._held, self._right, dataset)


class RightInDataset:
    """Which entities of a dataset are known to be right.

    Args:
        numbers: what an entity says → a number that stands for it.
        held: the entities that have one.
        right: the marks of those that are right.
        dataset: the dataset.
    """

    def __init__(
        self,
        numbers: dict[Hashable, int],
        held: list[ReadEntity],
        right: set[Hashable],
        dataset: ReadDataset,
    ) -> None:
        self._numbers, self._held, self._right, self._dataset = numbers, held, right, dataset
        self._own: dict[str, int] = {}
        self._parents: dict[str, frozenset[str]] = {}

    def unless_right(self, entity: ReadEntity, findings: Iterator[Finding]) -> Iterator[Finding]:
        """Yields what is wrong with an entity, without asking again where nothing was before.

        Args:
            entity: an entity of the dataset.
            findings: what rules of single columns find of it.
        """
        mark = self._mark(entity)
        if mark in self._right:
            return
        is_right = True
        for finding in findings:
            is_right = False
            yield finding
        if is_right and mark is not None:
            self._right.add(mark)

    def _mark(self, entity: ReadEntity) -> Hashable | None:
        """Returns what stands for all that decides what is found; None if nothing does."""
        dataset = self._dataset
        if dataset.earlier or dataset.entities.get(entity.name) is not entity:
            return None
        known, waiting = {entity.name}, [entity.name]
        while waiting:
            for name in self._pointed_to(waiting.pop()):
                if name not in known:
                    known.add(name)
                    waiting.append(name)
        numbers = frozenset(map(self._number, known))
        return entity.name, numbers, dataset.as_of, dataset.locale

    def _pointed_to(self, name: str) -> frozenset[str]:
        if name not in self._parents:
            entity = self._dataset.entities.get(name)
            columns = entity.columns if entity else ()
            made = [column.model.generator.params for column in columns if column.model]
            self._parents[name] = frozenset(
                reference.entity for each in made for reference in each.references()
            )
        return self._parents[name]

    def _number(self, name: str) -> int:
        """Returns a number that stands for an entity by itself, and for its rows."""
        if name not in self._own:
            dataset, entity = self._dataset, self._dataset.entities.get(name)
            columns = entity.columns if entity else ()
            said = (
                *(name, entity is None, tuple((each.name, id(each.model)) for each in columns)),
                *(dataset.rows.get(name), dataset.first_of(name), dataset.knows_rows_of(name)),
                tuple(self._counted.get(name, ())),
            )
            if said not in self._numbers:
                self._numbers[said] = len(self._numbers)
                self._held += [entity] if entity else []
            self._own[name] = self._numbers[said]
        return self._own[name]

    @cached_property
    def _counted(self) -> Mapping[str, Sequence[Hashable]]:
        """Entity → what was counted for its columns."""
        found: dict[str, list[Hashable]] = {}
        for (entity, column, what), counts in (self._dataset.counts or {}).items():
            found.setdefault(entity, []).append((column, what, tuple(counts)))
        return found
