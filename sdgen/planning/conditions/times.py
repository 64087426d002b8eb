"""What times may be that are computed from others: cut off, or between two."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from sdgen.planning.conditions.possible import ANYTHING, Possible
from sdgen.planning.conditions.terms import DAY, Computed, Kind, Operation, Term

INSTANTS = frozenset({Kind.TIMESTAMP, Kind.TIMESTAMPTZ})
"""Kinds of times that have seconds."""
_UNITS = {"second": 10**6, "minute": 60 * 10**6, "hour": 3_600 * 10**6, "day": DAY}
FARTHEST = Fraction(10_000 * 366 * DAY)
"""More than between any two times that sdgen makes, whose years have four digits."""
_MOST_EXACT = 2**53
"""Microseconds up to which a double holds each number of them, so that a share of it is no more."""


def cut_off(unit: Possible, part: Possible) -> Possible:
    """Returns a time without what is below some unit."""
    size = _UNITS.get(str(unit.one).lower())
    if size is None or part.kind not in INSTANTS:
        return Possible(part.kind, part.null, part.some)
    anchors = []
    for each in part.anchors:
        # What is added to a multiple of the unit is cut off alone.
        low = each.low - each.low % size if each.unit % size == 0 else each.low - size
        anchors.append(replace(each, low=low))
    return Possible(
        part.kind,
        part.null,
        part.some,
        low=None if part.low is None else part.low - part.low % size,
        high=None if part.high is None else part.high - part.high % size,
        whole=True,
        anchors=tuple(anchors),
        unit=size,
    )


class Way(NamedTuple):
    """A time that lies between two others: ``start + (end - start) * share``."""

    start: Term
    end: Term
    share: Term


def way_of(term: Computed) -> Way | None:
    """Returns what a sum is made of that lies between two others; None for any other."""
    if term.operation is not Operation.ADD or len(term.parts) != 2:
        return None
    start, product = term.parts
    if not isinstance(product, Computed) or product.operation is not Operation.MULTIPLY:
        return None
    apart, share = product.parts
    if not isinstance(apart, Computed) or apart.operation is not Operation.SUBTRACT:
        return None
    end, same = apart.parts
    return Way(start, end, share) if same == start else None


def part_of_the_way(start: Possible, end: Possible, share: Possible) -> Possible | None:
    """Returns a time that lies between two others; None if that is not known.

    Args:
        start: one of them.
        end: the other one, which has to be known to be no earlier.
        share: which part of the time between them has passed.
    """
    is_share = share.kind is Kind.NUMBER and share.low is not None and share.high is not None
    if not is_share or not 0 <= share.low <= share.high <= 1:  # type: ignore[operator]
        return None
    if not {start.kind, end.kind} <= INSTANTS or start.low is None or end.high is None:
        return None
    width = end.high - start.low
    if not 0 <= width <= _MOST_EXACT or not _is_at_most(start, end):
        return None
    return replace(
        ANYTHING,
        kind=start.kind,
        null=start.null or end.null or share.null,
        low=start.low,
        high=end.high,
        whole=True,
        # Only so many are kept: where it ends comes first, as what follows it ends there, too.
        anchors=(*end.shifted(-width, Fraction(0)), *start.shifted(Fraction(0), width)),
    )


def _is_at_most(one: Possible, other: Possible) -> bool:
    """Returns whether a time is known to be no later than another one."""
    if one.high is not None and other.low is not None and one.high <= other.low:
        return True
    return any(
        mine.cell == theirs.cell and mine.high <= theirs.low
        for mine in one.anchors
        for theirs in other.anchors
    )
