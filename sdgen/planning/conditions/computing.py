"""What values may be that are computed from others: sums, lengths, times."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import zip_longest

from sdgen.planning.conditions.possible import (
    ONLY_NULL,
    Anchor,
    Possible,
    as_number,
    common,
    either,
)
from sdgen.planning.conditions.terms import DAY, TIMES, Kind, Operation
from sdgen.planning.conditions.times import FARTHEST, INSTANTS


def first_of(parts: Sequence[Possible]) -> Possible:
    """Returns the first of several values that is not NULL."""
    found = []
    for part in parts:
        if part.some:
            found.append(part.with_null(False))
        if not part.null:
            return either(found)
    return either([*found, ONLY_NULL])


def extreme(parts: Sequence[Possible], *, is_least: bool) -> Possible:
    """Returns the least, or the greatest, of several numbers or times that are not NULL.

    Of some it may not even be known what they are.
    """
    parts = [part for part in parts if part.some]
    if not parts:
        return ONLY_NULL
    null = all(part.null for part in parts)
    kinds = {part.kind for part in parts}
    if kinds == {Kind.NUMBER}:
        farthest = None
    elif len(kinds - {None}) == 1 and kinds - {None} <= INSTANTS:
        farthest = FARTHEST
    else:
        return Possible(null=null)
    sure = [part for part in parts if not part.null]
    # One that is NULL is passed over, so it is no bound.
    lows = [part.low for part in (parts if is_least else sure)]
    highs = [part.high for part in (sure if is_least else parts)]
    low = _of_all(lows, min) if is_least else _of_any(lows, max)
    high = _of_any(highs, min) if is_least else _of_all(highs, max)
    of_parts = []
    for part in sure:
        ends = (part.high, low) if is_least else (high, part.low)
        far = farthest if ends[0] is None or ends[1] is None else ends[0] - ends[1]
        if far is not None:
            least, most = (-far, Fraction(0)) if is_least else (Fraction(0), far)
            of_parts.append(part.shifted(least, most))
    # Only so many are kept: those come first that are nearest to each part.
    anchors = [each for row in zip_longest(*of_parts) for each in row if each is not None]
    (kind,) = kinds - {None}
    return Possible(
        kind,
        null,
        low=low,
        high=high,
        whole=all(part.whole for part in parts),
        anchors=(*(common(parts) if farthest else ()), *anchors),
        unit=math.gcd(*(part.unit for part in parts)),
    )


_Pick = Callable[[Sequence[Fraction]], Fraction]


def _of_all(bounds: Sequence[Fraction | None], pick: _Pick) -> Fraction | None:
    known = [each for each in bounds if each is not None]
    return pick(known) if known and len(known) == len(bounds) else None


def _of_any(bounds: Sequence[Fraction | None], pick: _Pick) -> Fraction | None:
    known = [each for each in bounds if each is not None]
    return pick(known) if known else None


def counted(parts: Sequence[Possible], *, nulls: bool) -> Possible:
    """Returns how many of several values are NULL, or are not."""
    least = sum(not (part.some if nulls else part.null) for part in parts)
    most = sum(part.null if nulls else part.some for part in parts)
    return Possible.of(Kind.NUMBER, map(Fraction, range(least, most + 1)))


def arithmetic(operation: Operation, left: Possible, right: Possible) -> Possible:
    """Returns the sum, difference or product of two values."""
    null = left.null or right.null
    if not (left.some and right.some):
        return ONLY_NULL
    right_is_days = left.kind is Kind.DATE and right.kind is Kind.NUMBER
    if right_is_days and right.whole and operation is not Operation.MULTIPLY:
        days = replace(right, low=_times(right.low, DAY), high=_times(right.high, DAY))
        return _sum(Kind.DATE, left, days, operation, null)
    if operation is Operation.MULTIPLY:
        return _product(left, right, null)
    if left.kind in TIMES and right.kind is Kind.INTERVAL:
        kind = Kind.TIMESTAMP if left.kind is Kind.DATE else left.kind
        return _sum(kind, left, right, operation, null)
    if left.kind is right.kind is Kind.NUMBER:
        return _sum(Kind.NUMBER, left, right, operation, null)
    if left.kind is right.kind is Kind.INTERVAL:
        return _sum(Kind.INTERVAL, left, right, operation, null)
    if left.kind is right.kind and left.kind in TIMES and operation is Operation.SUBTRACT:
        return _between(left, right, null)
    return Possible(null=null)


def _between(later: Possible, earlier: Possible, null: bool) -> Possible:
    """Returns the time between two times: of dates a number of days, else an interval."""
    spans = [
        (one.low - two.high, one.high - two.low)
        for one in later.anchors
        for two in earlier.anchors
        if one.cell == two.cell
    ]
    if None not in (later.low, later.high, earlier.low, earlier.high):
        spans.append((later.low - earlier.high, later.high - earlier.low))  # type: ignore[operator]
    unit = DAY if later.kind is Kind.DATE else 1
    return Possible(
        Kind.NUMBER if later.kind is Kind.DATE else Kind.INTERVAL,
        null,
        low=max((low / unit for low, _ in spans), default=None),
        high=min((high / unit for _, high in spans), default=None),
        whole=True,
    )


def _times(bound: Fraction | None, factor: int) -> Fraction | None:
    return None if bound is None else bound * factor


def _sum(kind: Kind, left: Possible, right: Possible, operation: Operation, null: bool) -> Possible:
    low, high = right.low, right.high
    if operation is Operation.SUBTRACT:
        low = None if right.high is None else -right.high
        high = None if right.low is None else -right.low
    # What is not whole may have been rounded on its way.
    exact = kind is not Kind.NUMBER or (left.whole and right.whole)
    anchors = left.shifted(low, high) if low is not None and high is not None else ()
    if operation is Operation.ADD and left.low is not None and left.high is not None:
        anchors += right.shifted(left.low, left.high) if kind is Kind.NUMBER else ()
    found = Possible(
        kind,
        null,
        low=None if left.low is None or low is None else left.low + low,
        high=None if left.high is None or high is None else left.high + high,
        whole=left.whole and right.whole,
        anchors=anchors,
    )
    if exact:
        return found
    found = _rounded(replace(found, anchors=()))
    about = _about(found, left, low, high)
    if operation is Operation.ADD:
        about += _about(found, right, left.low, left.high)
    return replace(found, anchors=about)


def _about(
    found: Possible, part: Possible, low: Fraction | None, high: Fraction | None
) -> tuple[Anchor, ...]:
    """Returns the anchors of the sum of a number and one between two others, as it is rounded.

    Whatever rounds it, what is added to a number makes it no less, and what is taken off no more.
    """
    if low is None or high is None or found.low is None or found.high is None:
        return ()
    slack = max(abs(found.low), abs(found.high)) / 10**9
    anchors = []
    for each in part.anchors:
        least, most = each.low + low - slack, each.high + high + slack
        if each.low >= 0 and low >= 0:
            least = max(least, Fraction(0))
        if each.high <= 0 and high <= 0:
            most = min(most, Fraction(0))
        anchors.append(replace(each, low=least, high=most))
    return tuple(anchors)


def _product(left: Possible, right: Possible, null: bool) -> Possible:
    kinds = {left.kind, right.kind}
    if not kinds <= {Kind.NUMBER, Kind.INTERVAL} or left.kind is right.kind is Kind.INTERVAL:
        return Possible(null=null)
    kind = Kind.INTERVAL if Kind.INTERVAL in kinds else Kind.NUMBER
    whole = left.whole and right.whole
    if None in (left.low, left.high, right.low, right.high):
        return Possible(kind, null, whole=whole)
    ends = [
        one * two
        for one in (left.low, left.high)
        for two in (right.low, right.high)
        if one is not None and two is not None
    ]
    found = Possible(kind, null, low=min(ends), high=max(ends), whole=whole)
    return found if whole else _rounded(found)


def _rounded(value: Possible) -> Possible:
    """Returns a number that may differ a little from what it is computed to be.

    No rounding takes it to the other side of 0.
    """
    low = high = None
    if value.low is not None and value.high is not None:
        slack = max(abs(value.low), abs(value.high)) / 10**9
        if value.kind is Kind.INTERVAL:
            slack += 1
        low, high = value.low - slack, value.high + slack
    if value.low is not None and value.low >= 0:
        low = max(Fraction(0), low or Fraction(0))
    if value.high is not None and value.high <= 0:
        high = min(Fraction(0), high or Fraction(0))
    return replace(value, low=low, high=high)


def length(part: Possible) -> Possible:
    """Returns how many characters a string has."""
    if part.kind is not Kind.TEXT or not part.some:
        return ONLY_NULL if not part.some else Possible(Kind.NUMBER, part.null, whole=True)
    if part.values is not None:
        lengths = [Fraction(len(str(value))) for value in part.values]
        return Possible.of(Kind.NUMBER, lengths, null=part.null)
    longest = None if part.longest is None else Fraction(part.longest)
    return Possible(Kind.NUMBER, part.null, low=Fraction(part.shortest), high=longest, whole=True)


def cased(change: Callable[[str], str]) -> Callable[[Possible], Possible]:
    """Returns what makes a string lower or upper case; only of ASCII it is known."""

    def changed(part: Possible) -> Possible:
        texts = [value for value in part.values or () if isinstance(value, str)]
        if part.kind is not Kind.TEXT or part.values is None or not all(map(str.isascii, texts)):
            return Possible(null=part.null, some=part.some)
        return replace(
            Possible.of(Kind.TEXT, map(change, texts), null=part.null), tells_apart=part.tells_apart
        )

    return changed


def whole_number(part: Possible) -> Possible:
    """Returns a value cast to a number."""
    number = as_number(part)
    is_whole = number.kind is Kind.NUMBER and number.whole
    return number if is_whole else Possible(null=part.null)


def as_text(part: Possible) -> Possible:
    """Returns a value cast to a string."""
    return part if part.kind is Kind.TEXT else Possible(null=part.null, some=part.some)


def as_date(part: Possible) -> Possible:
    """Returns a time cast to a date."""
    if part.kind is Kind.DATE:
        return part
    if part.kind is not Kind.TIMESTAMP:
        return Possible(null=part.null, some=part.some)
    return Possible(
        Kind.DATE,
        part.null,
        part.some,
        low=None if part.low is None else Fraction(math.floor(part.low / DAY) * DAY),
        high=None if part.high is None else Fraction(math.floor(part.high / DAY) * DAY),
        anchors=tuple(replace(each, low=each.low - DAY) for each in part.anchors),
    )


def as_timestamp(part: Possible) -> Possible:
    """Returns a time cast to a timestamp without a zone."""
    if part.kind in (Kind.DATE, Kind.TIMESTAMP):
        return replace(part, kind=Kind.TIMESTAMP)
    return Possible(null=part.null, some=part.some)
