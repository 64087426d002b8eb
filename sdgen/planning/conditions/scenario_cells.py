"""What the cells of a scenario may be: by the generators that a plan fills its columns with.

A row has choices: whether a nullable cell is NULL, which of a few values a ``choice`` takes. What
is computed from such cells follows from them, be it by an ``expr`` or a copy of a parent's cell.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from generators_sql.analysis.cell_bounds import span_of_cell
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.expr import Expr
from generators_sql.fk import Fk
from generators_sql.parent import Parent
from generators_sql.spi import ColumnFacts, Generator
from generators_sql.spi.value_facts import MOST_PLACES
from sdgen.column_types import INTEGERS, NUMBERS, TEXTS, ColumnType
from sdgen.instants import to_microseconds
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.evaluating import Evaluation
from sdgen.planning.conditions.possible import ANYTHING, MOST_VALUES, ONLY_NULL, Possible
from sdgen.planning.conditions.reading import read_expression
from sdgen.planning.conditions.spans import MOST_TRIED_VALUES, few_numbers, overlap
from sdgen.planning.conditions.stored_cells import fitted, scalar
from sdgen.planning.conditions.terms import TIMES, Kind, Scalar
from sdgen.planning.conditions.times import INSTANTS
from sdgen.planning.plan import Plan

DEEPEST = 24
"""Columns that are computed from each other, one after the other, that are followed."""
_MOST_CELLS = 200

_STATE_TIME = "state_time"

_KINDS = {
    **dict.fromkeys(NUMBERS, Kind.NUMBER),
    **dict.fromkeys(TEXTS | {ColumnType.ENUM}, Kind.TEXT),
    ColumnType.BOOL: Kind.TRUTH,
    ColumnType.DATE: Kind.DATE,
    ColumnType.TIMESTAMP: Kind.TIMESTAMP,
    ColumnType.TIMESTAMPTZ: Kind.TIMESTAMPTZ,
}


class Place(NamedTuple):
    """A column, and by which foreign keys its row is reached from the row in question."""

    entity: str
    column: str
    via: tuple[str, ...] = ()


class Choice(NamedTuple):
    """Something about a cell that may turn out in several ways.

    Attributes:
        place: the cell.
        of_null: whether it is that the cell is NULL; else which value it has.
    """

    place: Place
    of_null: bool


Chosen = Mapping[Choice, Possible]
"""How choices turn out; those that are not there stay open."""


class _Found(NamedTuple):
    """What a cell may be as some choices turn out.

    Attributes:
        value: what it may be.
        used: the cells that were looked at.
    """

    value: Possible
    used: frozenset[Place]


@dataclass
class _Outcome:
    """One way that choices turn out.

    Args:
        chosen: how each does.
        used: the cells that have been looked at for the one that is being worked out.
        cut_off: cells that are computed from too many others, one after the other → what is known.
        is_cut: whether one of those was met.
    """

    chosen: Chosen
    used: set[Place] = field(default_factory=set)
    cut_off: dict[Place, Possible] = field(default_factory=dict)
    is_cut: bool = False


@dataclass
class ScenarioCells:
    """The cells of the rows of a plan.

    What a cell may be is kept for all conditions, with the choices that it depends on: without
    that, a cell that several others are computed from would be looked at once for each way to it.

    Args:
        plan: the plan.
    """

    plan: Plan
    _roots: dict[Place, Possible] = field(default_factory=dict)
    _choices: dict[Place, Mapping[Choice, Sequence[Possible]]] = field(default_factory=dict)
    _found: dict[Place, dict[tuple[Choice, ...], dict[tuple[int, ...], _Found]]] = field(
        default_factory=dict
    )

    def possible(self, place: Place, chosen: Chosen) -> Possible:
        """Returns what a cell may be as choices turn out."""
        return self._cell(place, _Outcome(chosen), 0)

    def choices(self, place: Place) -> Mapping[Choice, Sequence[Possible]]:
        """Returns the choices of a cell itself, each with the ways it may turn out."""
        if place not in self._choices:
            self._choices[place] = self._own_choices(place)
        return self._choices[place]

    def _own_choices(self, place: Place) -> Mapping[Choice, Sequence[Possible]]:
        found: dict[Choice, Sequence[Possible]] = {}
        if self._may_draw_null(place):
            found[Choice(place, True)] = (ONLY_NULL, ANYTHING)
        root = self._root(place)
        values = None if self._is_computed(place) else root.values
        if values is not None and 1 < len(values) <= MOST_TRIED_VALUES:
            found[Choice(place, False)] = [
                replace(
                    Possible.of(root.kind, [value]), whole=root.whole, tells_apart=root.tells_apart
                )
                for value in sorted(values, key=str)
            ]
        return found

    def follow(self, first: Place, found: dict[Place, None]) -> None:
        """Adds a cell to some others, with all that it is computed from, if they are not many."""
        left = [(first, 0)]
        while left and len(found) < _MOST_CELLS:
            place, depth = left.pop()
            facts, generator = self._column(place)
            if place in found or facts is None or generator is None or depth > DEEPEST:
                continue
            found[place] = None
            below = []
            if isinstance(generator, Expr) or generator.type == _STATE_TIME:
                of_row = (cell.column for cell in generator.cells(facts))
                below = [place._replace(column=name) for name in of_row]
            elif source := self._source(place, facts, generator):
                beside = generator.siblings() if isinstance(generator, Fk) else ()
                below = [source, *(place._replace(column=name) for name in beside)]
                below += self._followed(place, generator)
            left += [(each, depth + 1) for each in below]

    def _is_computed(self, place: Place) -> bool:
        """Returns whether a cell follows from others."""
        facts, generator = self._column(place)
        if facts is None or generator is None:
            return True
        return isinstance(generator, Expr) or self._source(place, facts, generator) is not None

    def _cell(self, place: Place, outcome: _Outcome, depth: int) -> Possible:
        """Returns what a cell may be."""
        if place in outcome.cut_off:
            outcome.is_cut = True
            return outcome.cut_off[place]
        chosen = outcome.chosen
        known = self._found.setdefault(place, {})
        for choices, by_way in known.items():
            if (found := by_way.get(_way(choices, chosen))) is not None:
                outcome.used |= found.used
                return found.value
        others, was_cut = outcome.used, outcome.is_cut
        outcome.used, outcome.is_cut = {place}, False
        value = self._turned_out(place, outcome, depth)
        if outcome.is_cut:
            outcome.cut_off[place] = value
        else:
            choices = tuple(sorted(each for used in outcome.used for each in self.choices(used)))
            by_way = known.setdefault(choices, {})
            by_way[_way(choices, chosen)] = _Found(value, frozenset(outcome.used))
        outcome.used |= others
        outcome.is_cut |= was_cut
        return value

    def _turned_out(self, place: Place, outcome: _Outcome, depth: int) -> Possible:
        chosen = outcome.chosen
        if chosen.get(Choice(place, True)) is ONLY_NULL:
            return ONLY_NULL
        if (one := chosen.get(Choice(place, False))) is not None:
            root = self._root(place)
            found = replace(one, null=root.null)
        else:
            found = self._made(place, outcome, depth)
        open_null = Choice(place, True) not in chosen and self._may_draw_null(place)
        return replace(found, null=found.null or open_null).at(place)

    def _made(self, place: Place, outcome: _Outcome, depth: int) -> Possible:
        """Returns what a cell may be that is not drawn to be NULL."""
        root = self._root(place)
        facts, generator = self._column(place)
        outcome.is_cut |= depth > DEEPEST
        if facts is None or generator is None or depth > DEEPEST:
            return replace(root, null=root.null or depth > DEEPEST)

        def cell(name: str) -> Possible:
            return self._cell(place._replace(column=name), outcome, depth + 1)

        beside = Evaluation(cell, is_own=True, as_of=self._as_of)
        if isinstance(generator, Expr):
            made = beside.of(read_expression(generator.sql_text))
            return fitted(made, root, facts, self._decimals)
        if generator.type == _STATE_TIME:
            from sdgen.planning.conditions.state_times import time_of_state  # few runs have any

            if (time := time_of_state(facts, generator, root, cell)) is not None:
                return time
        if (source := self._source(place, facts, generator)) is None:
            return root
        if isinstance(generator, Fk) and generator.when is not None:
            met = as_truth(beside.of(read_expression(generator.when)))
            if not met.some or met.one is False:
                return ONLY_NULL
            if met.one is True and not met.null:
                generator = generator.model_copy(update={"when": None})
        made = self._cell(source, outcome, depth + 1)
        nulls = [self._cell(fk, outcome, depth + 1) for fk in self._followed(place, generator)]
        null = made.null or any(each.null for each in nulls) or generator.may_be_null()
        null = null or (isinstance(generator, Fk) and bool(generator.within))
        if any(not each.some for each in nulls):
            return ONLY_NULL
        return fitted(replace(made, null=null), root, facts, self._decimals)

    def _source(self, place: Place, facts: ColumnFacts, generator: Generator) -> Place | None:
        """Returns the cell that a cell is a copy of, None where it is none."""
        taken = generator.taken_from(facts)
        if taken is None or facts.dataset.column(taken.entity, taken.column) is None:
            return None
        if isinstance(generator, Parent):
            return Place(taken.entity, taken.column, (*place.via, *generator.steps))
        copied = generator.copied_from(facts)
        if copied is None:
            return None
        return Place(taken.entity, taken.column, (*place.via, copied.via))

    def _followed(self, place: Place, generator: Generator) -> Iterator[Place]:
        """Yields the foreign keys that lead to the row of a parent's cell."""
        if not isinstance(generator, Parent):
            return
        at = place.entity
        for number, step in enumerate(generator.steps):
            fk = Place(at, step, (*place.via, *generator.steps[:number]))
            yield fk
            facts, made = self._column(fk)
            reached = made.points_to(facts) if facts is not None and made is not None else None
            if reached is None:
                return
            at = reached

    @cached_property
    def _as_of(self) -> Fraction | None:
        """When the run counts from; None where rows of earlier runs have counted from others."""
        return None if self.plan.growth.ends else Fraction(to_microseconds(self.plan.as_of))

    def _column(self, place: Place) -> tuple[ColumnFacts | None, Generator | None]:
        dataset = self.plan.dataset
        return (
            dataset.column(place.entity, place.column),
            dataset.generator(place.entity, place.column),
        )

    def _decimals(self, cell: Hashable) -> int | None:
        """Returns the decimal places of a cell of the scenario; None where they are not known."""
        facts = self._column(cell)[0] if isinstance(cell, Place) else None
        if facts is None:
            return None
        return 0 if facts.kind in INTEGERS else facts.type.scale

    def _may_draw_null(self, place: Place) -> bool:
        """Returns whether a cell is NULL in some rows whatever its generator makes."""
        try:
            column = self.plan.scenario.entity(place.entity).column(place.column)
        except KeyError:
            return True
        return column.nullable and column.null_rate > 0

    def _root(self, place: Place) -> Possible:
        """Returns what the generator alone tells of a cell that is not drawn to be NULL."""
        if not self.plan.growth.ends:  # then it is the same by whatever way the row is reached
            place = place._replace(via=())
        if place not in self._roots:
            self._roots[place] = self._known(place)
        return self._roots[place]

    def _known(self, place: Place) -> Possible:
        facts, generator = self._column(place)
        if facts is None or generator is None:
            return ANYTHING
        kind = _KINDS.get(facts.kind)
        computed = bool(generator.siblings() or generator.references())
        null = facts.nullable and (generator.may_be_null() or computed)
        if self.plan.growth.ends and (place.via or generator.taken_from(facts)):
            return Possible(kind, null)  # rows of earlier runs have been made otherwise
        cells = cell_facts(facts, generator)
        values: frozenset[Scalar] | None = None
        if kind is Kind.TRUTH:
            values = frozenset(map(bool, cells.listed or ())) or frozenset({True, False})
        elif cells.listed is not None and len(cells.listed) <= MOST_VALUES and kind is not None:
            scalars = [scalar(value, kind) for value in cells.listed]
            if scalars and None not in scalars:
                values = frozenset(value for value in scalars if value is not None)
        if values is not None:
            return Possible.of(kind, values, null=null)
        span = None
        if kind is Kind.NUMBER:
            span = overlap(
                cells.span, generator.numbers(facts) if isinstance(generator, Fk) else None
            )
        elif kind in TIMES:
            span = span_of_cell(facts, generator)
        if (few := few_numbers(span, facts)) is not None:
            return Possible.of(kind, few, null=null)
        return Possible(
            kind,
            null,
            low=span[0] if span else None,
            high=span[1] if span else None,
            whole=facts.kind in INTEGERS,
            shortest=cells.shortest if kind is Kind.TEXT else 0,
            longest=cells.longest if kind is Kind.TEXT else None,
            unit=10 ** (MOST_PLACES - cells.second_places) if kind in INSTANTS else 1,
        )


def _way(choices: Sequence[Choice], chosen: Chosen) -> tuple[int, ...]:
    """Returns what tells how some choices turn out: each way is one object (``choices``)."""
    return tuple([id(chosen.get(choice)) for choice in choices])
