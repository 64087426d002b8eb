"""Comparing the rows of two runs, by row number: they are made again in memory, from the records.

No target is opened. A run is compared as it made its rows, whatever has become of them since.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from itertools import takewhile

from generators_sql.faking.time_limit import within
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.undoing.dependent_columns import dependent_columns
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import NotFoundError, SdgenError, did_you_mean
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.comparing.keys import compare_keys
from sdgen.runs.comparing.made_pages import MadePages, Texts, pages
from sdgen.runs.comparing.results import DifferingRow, EntityDifference
from sdgen.runs.earlier.recorded import plan_as_recorded
from sdgen.runs.previewing.preview import stopped_after
from sdgen.runs.previewing.sampling import spread
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import KeyKind
from sdgen.store import RunRecord, Store

USUAL_ROWS = 10_000
"""Rows of an entity that are compared where nothing else is asked for."""
_MOST_KEYS = 200_000  # rows of a run whose keys are compared unless more rows are asked for
_MOST_EXAMPLES = 10
_LONGEST_CELL = 200
_BEFORE = 20  # characters that are shown before those that differ


class _TimeUpError(SdgenError):
    """The time for a comparison is over."""


@frozen
class DatasetComparison:
    """A comparison of the rows of two runs.

    Args:
        first, second: the plans of the runs, as their records tell.
        rows: rows of each entity to compare at most; spread over all where there are more.
        seconds: how long it may take; None for as long as it takes. Entities that are left then say
            so.
    """

    first: Plan
    second: Plan
    rows: int = USUAL_ROWS
    seconds: float | None = None

    @classmethod
    def of(
        cls,
        store: Store,
        records: tuple[RunRecord, RunRecord],
        rows: int = USUAL_ROWS,
        seconds: float | None = None,
    ) -> DatasetComparison:
        """Returns the comparison of two recorded runs.

        Raises:
            ValidationError: this sdgen would make other rows than one of them has made.
        """
        first, second = (plan_as_recorded(store, record, RunRequest()) for record in records)
        return cls(first, second, rows, seconds)

    def entities(self, only: str | None = None) -> list[EntityDifference]:
        """Returns how the rows of each entity differ, in the order of the first run.

        Args:
            only: of this entity; None for all.

        Raises:
            NotFoundError: neither run has it.
        """
        names = [entity.name for plan in (self.first, self.second) for entity in plan.order]
        wanted = list(dict.fromkeys(names)) if only is None else [only]
        if only is not None and only not in names:
            raise NotFoundError(f'no entity "{only}" in these runs.{did_you_mean(only, names)}')
        end = None if self.seconds is None else time.monotonic() + self.seconds

        def check() -> None:
            if end is not None and time.monotonic() > end:
                raise _TimeUpError("the time was up")

        with (
            within(self.seconds),
            open_in_memory() as one,
            open_in_memory() as other,
            stopped_after(one, self.seconds),
            stopped_after(other, self.seconds),
        ):
            sides = _Side.of(one, self.first), _Side.of(other, self.second)
            return [self._entity(sides, name, check) for name in wanted]

    def _entity(
        self, sides: tuple[_Side, _Side], name: str, check: Callable[[], None]
    ) -> EntityDifference:
        first, second = (side.entities.get(name) for side in sides)
        if first is None or second is None:
            one, other = (None if each is None else each.rows for each in (first, second))
            return EntityDifference(name, one, other)
        ranges = [
            (side.plan.first(each), side.plan.end(each))
            for side, each in zip(sides, (first, second), strict=True)
        ]
        start, end = max(ranges[0][0], ranges[1][0]), min(ranges[0][1], ranges[1][1])
        names = [[column.name for column in each.stored_columns] for each in (first, second)]
        found = EntityDifference(
            name,
            first.rows,
            second.rows,
            in_both=max(0, end - start),
            columns_first=tuple(each for each in names[0] if each not in names[1]),
            columns_second=tuple(each for each in names[1] if each not in names[0]),
        )
        try:
            check()
            hidden = frozenset[str]().union(*(side.not_made(name) for side in sides))
            common = [each for each in names[0] if each in names[1]]
            columns = tuple(each for each in common if each not in hidden)
            left_out = tuple(each for each in common if each in hidden)
            found = replace(found, not_compared=left_out)
            if columns and start < end:
                count = min(self.rows, end - start)
                made = tuple(side.pages(name, columns, count) for side in sides)
                found = _compared(found, columns, made, list(spread(start, end, count)), check)
            return self._with_keys(found, sides, ranges, columns, check)
        except SdgenError as error:
            return replace(found, note=f"not all was compared: {error}")

    def _with_keys(
        self,
        found: EntityDifference,
        sides: tuple[_Side, _Side],
        ranges: list[tuple[int, int]],
        columns: tuple[str, ...],
        check: Callable[[], None],
    ) -> EntityDifference:
        keys = [side.key(found.entity) for side in sides]
        if not keys[0] or keys[0] != keys[1] or not set(keys[0]) <= set(columns):
            return found
        most = max(_MOST_KEYS, self.rows)
        if max(found.rows_first or 0, found.rows_second or 0) > most:
            note = f"keys are not compared: there are more than {most:,} rows"
            return replace(found, note=note)
        made = tuple(side.pages(found.entity, keys[0], most) for side in sides)
        told = compare_keys(keys[0], (made[0], made[1]), (ranges[0], ranges[1]), check)
        return replace(found, keys=told)


@frozen
class _Side:
    """One of the runs, and the database in which its rows are made."""

    engine: Engine
    plan: Plan
    compilation: Compilation = field(default_factory=Compilation)

    @classmethod
    def of(cls, engine: Engine, plan: Plan) -> _Side:
        return cls(engine, plan.in_dialect(engine.dialect))

    @property
    def entities(self) -> Mapping[str, Entity]:
        return {entity.name: entity for entity in self.plan.order}

    def range(self, name: str) -> tuple[int, int]:
        """Returns the numbers of the first row that the run makes, and of one past the last."""
        entity = self.entities[name]
        return self.plan.first(entity), self.plan.end(entity)

    def pages(self, name: str, columns: tuple[str, ...], count: int) -> MadePages:
        entity = self.plan.scenario.entity(name)
        return MadePages(self.engine, self.plan, entity, columns, count, self.compilation)

    def key(self, name: str) -> tuple[str, ...]:
        """Returns the columns of the primary key; none where it has none."""
        found = (key.columns for key in self.plan.keys[name] if key.kind is KeyKind.PRIMARY)
        return tuple(next(found, ()))

    def not_made(self, name: str) -> frozenset[str]:
        """Returns the columns that come from rows in the target, which is not opened."""
        there = [entity.name for entity in self.plan.parents_there]
        if not there:
            return frozenset()
        entity = self.plan.scenario.entity(name)
        return dependent_columns(self.plan, entity, there, self.compilation)


def _compared(
    found: EntityDifference,
    columns: tuple[str, ...],
    made: tuple[MadePages, ...],
    ranges: list[tuple[int, int]],
    check: Callable[[], None],
) -> EntityDifference:
    """Returns it with what comparing ranges of rows has found."""
    differing: Counter[str] = Counter()
    examples: list[DifferingRow] = []
    compared = rows = 0
    for start, end in ranges:
        for first, until in pages(made[0], made[1], start, end):
            check()
            both = zip(made[0].page(first, until), made[1].page(first, until), strict=True)
            for number, (one, other) in enumerate(both, first):
                compared += 1
                if one == other:
                    continue
                cells = dict(_cells(columns, one, other))
                rows += 1
                differing.update(cells.keys())
                if len(examples) < _MOST_EXAMPLES:
                    examples.append(DifferingRow(number, cells))
    counts = {name: differing[name] for name in columns if differing[name]}
    return replace(
        found, compared=compared, differing=rows, columns=counts, examples=tuple(examples)
    )


def _cells(
    columns: tuple[str, ...], one: Texts, other: Texts
) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    for name, first, second in zip(columns, one, other, strict=True):
        if first != second:
            same = _alike(first or "", second or "")
            yield name, (_cut(first, same), _cut(second, same))


def _alike(one: str, other: str) -> int:
    """Returns how many characters two texts begin with that are the same."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in same)


def _cut(text: str | None, same: int) -> str | None:
    """Returns a text from somewhat before the place on at which it differs from another one."""
    if text is None or len(text) <= _LONGEST_CELL:
        return text
    start = max(0, same - _BEFORE)
    shown = text[start : start + _LONGEST_CELL]
    return f"{'…' if start else ''}{shown}{'…' if start + _LONGEST_CELL < len(text) else ''}"
