"""What a value may be, of which not more is known than that."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd

from sdgen.frozen import frozen
from sdgen.planning.conditions.terms import Kind, Scalar

MOST_VALUES = 64
_MOST_ANCHORS = 8


@frozen
class Anchor:
    """That a value is that of some cell and a number between two others.

    Args:
        cell: the cell.
        low: the least that is added to it.
        high: likewise the most.
        unit: of times, microseconds of which the cell's own value is a multiple.
    """

    cell: Hashable
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    unit: int = 1


@frozen
class Possible:
    """What a value may be.

    Args:
        kind: its kind; None if that is not known.
        null: whether it may be NULL.
        some: whether it may be anything else.
        values: all that it may be but NULL, where they are few.
        low: of what is counted, the least; None if there is no such bound.
        high: likewise the largest.
        whole: of numbers, whether it is a whole one.
        shortest: of texts, characters of the shortest.
        longest: likewise of the longest.
        tells_apart: of texts, whether those that differ are unequal to the database.
        anchors: cells that it is known to differ from by so much, or not at all.
        unit: of times, microseconds of which it is a multiple.
    """

    kind: Kind | None = None
    null: bool = True
    some: bool = True
    values: frozenset[Scalar] | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    whole: bool = False
    shortest: int = 0
    longest: int | None = None
    tells_apart: bool = True
    anchors: tuple[Anchor, ...] = ()
    unit: int = 1

    @classmethod
    def of(cls, kind: Kind | None, values: Iterable[Scalar], *, null: bool = False) -> Possible:
        """Returns one of some values."""
        found = frozenset(values)
        numbers = [value for value in found if isinstance(value, Fraction)]
        texts = [len(value) for value in found if isinstance(value, str)]
        return cls(
            kind,
            null,
            bool(found),
            found if len(found) <= MOST_VALUES else None,
            min(numbers, default=None),
            max(numbers, default=None),
            bool(numbers) and all(number.denominator == 1 for number in numbers),
            min(texts, default=0),
            max(texts, default=None),
        )

    @property
    def one(self) -> Scalar | None:
        """The only value that it may be but NULL; None if there is none, or more."""
        if self.values is None or len(self.values) != 1:
            return None
        return next(iter(self.values))

    def with_null(self, null: bool) -> Possible:
        """Returns the same that may, or may not, be NULL."""
        return replace(self, null=null)

    def shifted(self, low: Fraction, high: Fraction) -> tuple[Anchor, ...]:
        """Returns the anchors of its sum with a number between two others."""
        return tuple(
            replace(each, low=each.low + low, high=each.high + high) for each in self.anchors
        )

    def at(self, cell: Hashable) -> Possible:
        """Returns the same as the value of a cell."""
        if any(each.cell == cell for each in self.anchors):
            return self
        own = Anchor(cell, unit=self.unit)
        return replace(self, anchors=(own, *self.anchors)[:_MOST_ANCHORS])


ANYTHING = Possible()
ONLY_NULL = Possible(null=True, some=False, values=frozenset())


def truth(*may_be: bool | None) -> Possible:
    """Returns a truth value that may be some of True, False and None, which is NULL."""
    values = frozenset(value for value in may_be if value is not None)
    return Possible(Kind.TRUTH, None in may_be, bool(values), values)


def as_number(part: Possible) -> Possible:
    """Returns a truth value as the number that it is to SQLite; others as they are."""
    if part.kind is not Kind.TRUTH:
        return part
    numbers = [Fraction(int(bool(value))) for value in part.values or ()]
    return Possible.of(Kind.NUMBER, numbers, null=part.null)


def either(parts: Iterable[Possible]) -> Possible:
    """Returns what may be any of several."""
    each = list(parts)
    some = [part for part in each if part.some]
    null = any(part.null for part in each)
    if not some:
        return ONLY_NULL
    kinds = {part.kind for part in some}
    if len(kinds) > 1 or kinds == {None}:
        return Possible(null=null)
    values: frozenset[Scalar] | None = frozenset()
    for part in some:
        values = None if values is None or part.values is None else values | part.values
    if values is not None and len(values) > MOST_VALUES:
        values = None
    lows, highs = [part.low for part in some], [part.high for part in some]
    longest = [part.longest for part in some]
    return Possible(
        some[0].kind,
        null,
        True,
        values,
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
        all(part.whole for part in some),
        min(part.shortest for part in some),
        None if None in longest else max(length for length in longest if length is not None),
        all(part.tells_apart for part in some),
        common(some),
        gcd(*(part.unit for part in some)),
    )


def common(parts: Sequence[Possible]) -> tuple[Anchor, ...]:
    """Returns the anchors that all have, as wide as needed."""
    found = []
    for cell in dict.fromkeys(anchor.cell for anchor in parts[0].anchors):
        same = [next((one for one in part.anchors if one.cell == cell), None) for part in parts]
        known = [one for one in same if one is not None]
        if len(known) == len(parts):
            low, high = min(one.low for one in known), max(one.high for one in known)
            found.append(replace(known[0], low=low, high=high))
    return tuple(found)
