"""What a column's generator alone tells of its cells, and which other cells they are made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generators_sql.analysis.cell_bounds import span_of_cell
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.expr import Expr
from generators_sql.fk import Fk
from generators_sql.parent import Parent
from generators_sql.spi import ColumnFacts, Generator
from generators_sql.spi.value_facts import MOST_PLACES
from sdgen.column_types import INTEGERS, NUMBERS, TEXTS, ColumnType
from sdgen.planning.conditions.places import Choice, Place
from sdgen.planning.conditions.possible import ANYTHING, MOST_VALUES, ONLY_NULL, Possible
from sdgen.planning.conditions.spans import MOST_TRIED_VALUES, few_numbers, overlap
from sdgen.planning.conditions.stored_cells import scalar
from sdgen.planning.conditions.terms import TIMES, Kind, Scalar
from sdgen.planning.conditions.times import INSTANTS
from sdgen.planning.plan import Plan

_KINDS = {
    **dict.fromkeys(NUMBERS, Kind.NUMBER),
    **dict.fromkeys(TEXTS | {ColumnType.ENUM}, Kind.TEXT),
    ColumnType.BOOL: Kind.TRUTH,
    ColumnType.DATE: Kind.DATE,
    ColumnType.TIMESTAMP: Kind.TIMESTAMP,
    ColumnType.TIMESTAMPTZ: Kind.TIMESTAMPTZ,
}


@dataclass
class ColumnCells:
    """What single columns of a plan tell of their cells.

    Args:
        plan: the plan.
    """

    plan: Plan
    _roots: dict[Place, Possible] = field(default_factory=dict)
    _choices: dict[Place, Mapping[Choice, Sequence[Possible]]] = field(default_factory=dict)

    def choices(self, place: Place) -> Mapping[Choice, Sequence[Possible]]:
        """Returns the choices of a cell itself, each with the ways it may turn out."""
        if place not in self._choices:
            self._choices[place] = self._own_choices(place)
        return self._choices[place]

    def _own_choices(self, place: Place) -> Mapping[Choice, Sequence[Possible]]:
        found: dict[Choice, Sequence[Possible]] = {}
        if self.may_draw_null(place):
            found[Choice(place, True)] = (ONLY_NULL, ANYTHING)
        root = self.root(place)
        values = None if self._is_computed(place) else root.values
        if values is not None and 1 < len(values) <= MOST_TRIED_VALUES:
            found[Choice(place, False)] = [
                replace(
                    Possible.of(root.kind, [value]), whole=root.whole, tells_apart=root.tells_apart
                )
                for value in sorted(values, key=str)
            ]
        return found

    def _is_computed(self, place: Place) -> bool:
        """Returns whether a cell follows from others."""
        facts, generator = self.column(place)
        if facts is None or generator is None:
            return True
        return isinstance(generator, Expr) or self.source(place, facts, generator) is not None

    def column(self, place: Place) -> tuple[ColumnFacts | None, Generator | None]:
        dataset = self.plan.dataset
        return (
            dataset.column(place.entity, place.column),
            dataset.generator(place.entity, place.column),
        )

    def decimals(self, cell: Hashable) -> int | None:
        """Returns the decimal places of a cell of the scenario; None if they are not known."""
        facts = self.column(cell)[0] if isinstance(cell, Place) else None
        if facts is None:
            return None
        return 0 if facts.kind in INTEGERS else facts.type.scale

    def may_draw_null(self, place: Place) -> bool:
        """Returns whether a cell is NULL in some rows whatever its generator makes."""
        try:
            column = self.plan.scenario.entity(place.entity).column(place.column)
        except KeyError:
            return True
        return column.nullable and column.null_rate > 0

    def root(self, place: Place) -> Possible:
        """Returns what the generator alone tells of a cell that is not drawn to be NULL."""
        if not self.plan.growth.ends:  # then it is the same by whatever way the row is reached
            place = place._replace(via=())
        if place not in self._roots:
            self._roots[place] = self._known(place)
        return self._roots[place]

    def _known(self, place: Place) -> Possible:
        facts, generator = self.column(place)
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

    def source(self, place: Place, facts: ColumnFacts, generator: Generator) -> Place | None:
        """Returns the cell that a cell is a copy of, None if it is none."""
        taken = generator.taken_from(facts)
        if taken is None or facts.dataset.column(taken.entity, taken.column) is None:
            return None
        if isinstance(generator, Parent):
            return Place(taken.entity, taken.column, (*place.via, *generator.steps))
        copied = generator.copied_from(facts)
        if copied is None:
            return None
        return Place(taken.entity, taken.column, (*place.via, copied.via))

    def followed(self, place: Place, generator: Generator) -> Iterator[Place]:
        """Yields the foreign keys that lead to the row of a parent's cell."""
        if not isinstance(generator, Parent):
            return
        at = place.entity
        for number, step in enumerate(generator.steps):
            fk = Place(at, step, (*place.via, *generator.steps[:number]))
            yield fk
            facts, made = self.column(fk)
            reached = made.points_to(facts) if facts is not None and made is not None else None
            if reached is None:
                return
            at = reached
