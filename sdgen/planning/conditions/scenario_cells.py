"""What the cells of a scenario may be: by the generators that a plan fills its columns with.

A row has choices: whether a nullable cell is NULL, which of a few values a ``choice`` takes. What
is computed from such cells follows from them, be it by an ``expr`` or a copy of a parent's cell.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from generators_sql.expr import Expr
from generators_sql.fk import Fk
from sdgen.instants import to_microseconds
from sdgen.planning.conditions.column_cells import ColumnCells
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.evaluating import Evaluation
from sdgen.planning.conditions.places import Choice, Chosen, Place, reached_by
from sdgen.planning.conditions.possible import ONLY_NULL, Possible
from sdgen.planning.conditions.reading import read_expression
from sdgen.planning.conditions.stored_cells import fitted
from sdgen.planning.plan import Plan

DEEPEST = 24
"""Columns that are computed from each other, one after the other, that are followed."""
_MOST_CELLS = 200

_STATE_TIME = "state_time"


class _Found(NamedTuple):
    """What a cell may be as some choices turn out.

    Attributes:
        value: what it may be.
        read: the cells that it was worked out from.
        is_cut: whether it follows from too many others, one after the other, to know more.
    """

    value: Possible
    read: tuple[Place, ...] = ()
    is_cut: bool = False


_Met = tuple[tuple[Choice, int], ...]
"""How those choices turn out that a cell depends on: each way is one object (``choices``)."""
_Kept = dict[tuple[Place, _Met], _Found]


@dataclass
class ScenarioCells:
    """The cells of the rows of a plan.

    What a cell may be while all choices are open is worked out once, in its own row, by whichever
    foreign keys that is reached: many ways lead to tables far above. As some choices turn out, only
    the cells are worked out again that depend on these.

    Args:
        plan: the plan.
    """

    plan: Plan
    _found: _Kept = field(default_factory=dict)
    _cut_off: _Kept = field(default_factory=dict)
    _reached: dict[Place, _Found] = field(default_factory=dict)
    _dependent: dict[tuple[Place, Place], bool] = field(default_factory=dict)
    _under_way: set[Place] = field(default_factory=set)

    @cached_property
    def columns(self) -> ColumnCells:
        """What single columns tell of their cells."""
        return ColumnCells(self.plan)

    def possible(self, place: Place, chosen: Chosen) -> Possible:
        """Returns what a cell may be as choices turn out."""
        self._cut_off.clear()
        return self._cell(place, chosen, 0).value

    def follow(self, first: Place, found: dict[Place, None]) -> None:
        """Adds a cell to some others, with all that it is worked out from, if they are not many."""
        left = deque([(first, 0)])
        while left and len(found) < _MOST_CELLS:
            place, depth = left.popleft()
            if place not in found and depth <= DEEPEST:
                found[place] = None
                left += [(each, depth + 1) for each in self._open(place, 0).read]

    def _cell(self, place: Place, chosen: Chosen, depth: int) -> _Found:
        """Returns what a cell may be."""
        found = self._open(place, depth)
        met = [
            (choice, id(way))
            for choice, way in chosen.items()
            if self._depends(place, choice.place)
        ]
        return self._kept(place, tuple(met), chosen, depth) if met else found

    def _open(self, place: Place, depth: int) -> _Found:
        """Returns what a cell may be while all choices are open."""
        if (known := self._reached.get(place)) is not None:
            return known
        steps, own = self._own(place)
        if own in self._under_way:  # its row points to a row of the same table
            return _Found(replace(self.columns.root(own), null=True))
        self._under_way.add(own)
        found = self._kept(own, (), {}, depth)
        self._under_way.remove(own)
        read = tuple([each._replace(via=(*steps, *each.via)) for each in found.read])
        reached = _Found(reached_by(found.value, steps), read, found.is_cut)
        if not found.is_cut:
            self._reached[place] = reached
        return reached

    def _own(self, place: Place) -> tuple[tuple[str, ...], Place]:
        """Returns the foreign keys to a cell's row, and the cell without them.

        Where a run adds rows, those that it points to may be of earlier runs: one key stays.
        """
        kept = 1 if self.plan.growth.ends else 0
        apart = max(len(place.via) - kept, 0)
        return place.via[:apart], place._replace(via=place.via[apart:])

    def _depends(self, place: Place, other: Place) -> bool:
        """Returns whether what is known of a cell may depend on how another one turns out."""
        steps, own = self._own(place)
        if other.via[: len(steps)] != steps:
            return False
        key = own, other._replace(via=other.via[len(steps) :])
        if key not in self._dependent:
            self._dependent[key] = False
            self._dependent[key] = own == key[1] or any(
                self._depends(each, key[1]) for each in self._open(own, 0).read
            )
        return self._dependent[key]

    def _kept(self, place: Place, met: _Met, chosen: Chosen, depth: int) -> _Found:
        key = place, met
        found = self._found.get(key) or self._cut_off.get(key)
        if found is None:
            found = self._turned_out(place, chosen, depth)
            (self._cut_off if found.is_cut else self._found)[key] = found
        return found

    def _turned_out(self, place: Place, chosen: Chosen, depth: int) -> _Found:
        """Works out what a cell may be."""
        read: dict[Place, None] = {}
        is_cut = depth > DEEPEST

        def cell(other: Place) -> Possible:
            nonlocal is_cut
            found = self._cell(other, chosen, depth + 1)
            read[other] = None
            is_cut |= found.is_cut
            return found.value

        if chosen.get(Choice(place, True)) is ONLY_NULL:
            return _Found(ONLY_NULL)
        root = self.columns.root(place)
        if (one := chosen.get(Choice(place, False))) is not None:
            made = replace(one, null=root.null)
        elif is_cut:
            made = replace(root, null=True)
        else:
            made = self._made(place, root, cell)
        open_null = Choice(place, True) not in chosen and self.columns.may_draw_null(place)
        value = replace(made, null=made.null or open_null).at(place)
        return _Found(value, tuple(read), is_cut)

    def _made(self, place: Place, root: Possible, cell: Callable[[Place], Possible]) -> Possible:
        """Returns what a cell may be that is not drawn to be NULL.

        Args:
            place: the cell.
            root: what its column alone tells.
            cell: returns what another cell may be.
        """
        facts, generator = self.columns.column(place)
        if facts is None or generator is None:
            return root

        def beside(name: str) -> Possible:
            return cell(place._replace(column=name))

        of_row = Evaluation(beside, is_own=True, as_of=self._as_of)
        if isinstance(generator, Expr):
            made = of_row.of(read_expression(generator.sql_text))
            return fitted(made, root, facts, self.columns.decimals)
        if generator.type == _STATE_TIME:
            from sdgen.planning.conditions.state_times import time_of_state  # few runs have any

            if (time := time_of_state(facts, generator, root, beside)) is not None:
                return time
        if (source := self.columns.source(place, facts, generator)) is None:
            return root
        if isinstance(generator, Fk) and generator.when is not None:
            met = as_truth(of_row.of(read_expression(generator.when)))
            if not met.some or met.one is False:
                return ONLY_NULL
            if met.one is True and not met.null:
                generator = generator.model_copy(update={"when": None})
        made = cell(source)
        nulls = [cell(fk) for fk in self.columns.followed(place, generator)]
        null = made.null or any(each.null for each in nulls) or generator.may_be_null()
        null = null or (isinstance(generator, Fk) and bool(generator.within))
        if any(not each.some for each in nulls):
            return ONLY_NULL
        return fitted(replace(made, null=null), root, facts, self.columns.decimals)

    @cached_property
    def _as_of(self) -> Fraction | None:
        """When the run counts from; None if rows of earlier runs have counted from others."""
        return None if self.plan.growth.ends else Fraction(to_microseconds(self.plan.as_of))
