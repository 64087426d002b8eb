"""Buckets and common values, however a database tells them, as the generator histogram has them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

from sdgen.column_types import ColumnType, DataType
from sdgen.databases.statistics.found import ColumnStatistics
from sdgen.databases.statistics.scales import Scale, scale_of
from sdgen.frozen import frozen

LEVELS = tuple(
    Fraction(percent, 100)
    for percent in (0, 1, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 95, 99, 100)
)
"""The shares of the values that lie below the bounds."""
_MOST_LISTED = 100  # values of a column that has no others
_MOST_COMMON = 20  # values beside buckets
_LEAST_SHARE = 0.01  # of those
_MOVED = Fraction(1, 500)  # the share of values that rounding a bound may take past it
_DIGITS = 6  # of shares
_Key = TypeVar("_Key")


@frozen
class Values:
    """What a database tells of the values of a column that are not NULL.

    Args:
        common: the share of each of some values, as texts.
        bounds: bounds of buckets that all others lie in, all buckets equally likely.
        rows: how many values there are; what several parts of a table weigh.
    """

    common: Mapping[str, float] = field(default_factory=dict)
    bounds: Sequence[str] = ()
    rows: float = 1.0


@frozen
class _Bucket:
    """A range of numbers, or one number, with its share."""

    low: Fraction
    high: Fraction
    share: float


def with_values(
    known: ColumnStatistics, data_type: DataType, parts: Sequence[Values]
) -> ColumnStatistics:
    """Returns what is known of a column with how its values are spread.

    Bounds are rounded: far less than a hundredth of the values lies between what a row has and what
    is told of it.

    Args:
        known: the rest.
        data_type: the column's type.
        parts: what is told of each part of the table.
    """
    shares = _merged(parts)
    scale = scale_of(data_type)
    if scale is None:
        is_bool = data_type.kind is ColumnType.BOOL
        values = {text == "true" if is_bool else text: share for text, share in shares.items()}
        return _with_common(known, _most_common(values, _MOST_LISTED))
    points: dict[Fraction, float] = {}
    for text, share in shares.items():
        if (number := scale.read(text)) is not None:
            points[number] = points.get(number, 0.0) + share
    buckets = [*_buckets(scale, parts)]
    spread = sum(bucket.share for bucket in buckets)
    if not buckets and len(points) <= _MOST_LISTED:
        return _with_common(known, {scale.value(each): share for each, share in points.items()})
    common = {
        number: share
        for number, share in _most_common(points, _MOST_COMMON).items()
        if share >= _LEAST_SHARE
    }
    rest = [
        *buckets,
        *(_Bucket(each, each, share) for each, share in points.items() if each not in common),
    ]
    total = spread + sum(points.values())
    shown = {scale.value(number): share / total for number, share in common.items()}
    return _with_bounds(_with_common(known, shown), scale, rest)


def _merged(parts: Sequence[Values]) -> dict[str, float]:
    """Returns the share of each common value in all parts of a table together."""
    rows = sum(part.rows for part in parts) or 1
    found: dict[str, float] = {}
    for part in parts:
        for text, share in part.common.items():
            found[text] = found.get(text, 0.0) + share * part.rows / rows
    return found


def _buckets(scale: Scale, parts: Sequence[Values]) -> Iterator[_Bucket]:
    rows = sum(part.rows for part in parts) or 1
    for part in parts:
        numbers = [each for text in part.bounds if (each := scale.number(text)) is not None]
        numbers.sort()
        rest = max(0.0, 1 - sum(part.common.values())) * part.rows / rows
        if len(numbers) > 1 and rest > 0:
            for low, high in pairwise(numbers):
                yield _Bucket(low, high, rest / (len(numbers) - 1))


def _most_common(shares: Mapping[_Key, float], most: int) -> dict[_Key, float]:
    ranked = sorted(shares.items(), key=lambda each: -each[1])
    return dict(ranked[:most])


def _with_common(known: ColumnStatistics, shares: Mapping[Any, float]) -> ColumnStatistics:
    ranked = _most_common(shares, len(shares))
    kept = {value: round(share, _DIGITS) for value, share in ranked.items()}
    total = sum(kept.values())
    if total > 1:  # by rounding, or as parts were counted at different times
        fewest = 10**_DIGITS
        kept = {each: math.floor(share / total * fewest) / fewest for each, share in kept.items()}
    return replace(known, common=(*kept,), shares=(*kept.values(),))


# -- bounds ----------------------------------------------------------------------------------------


def _with_bounds(
    known: ColumnStatistics, scale: Scale, buckets: Sequence[_Bucket]
) -> ColumnStatistics:
    bounds = [*_quantiles(buckets)]
    if len(bounds) < 2:
        return known
    weights = [high - low for low, high in pairwise(LEVELS)]
    rounded = _rounded_bounds(scale, bounds, weights)
    shown, kept = [rounded[0]], list[Fraction]()
    for (low, high), weight in zip(pairwise(rounded), weights, strict=True):
        # Of several buckets that are one value it is told once.
        if len(shown) > 1 and low == high == shown[-2]:
            kept[-1] += weight
            continue
        shown.append(high)
        kept.append(weight)
    values = tuple(map(scale.value, shown))
    return replace(known, bounds=values, weights=tuple(float(each) for each in kept))


def _quantiles(buckets: Sequence[_Bucket]) -> Iterator[Fraction]:
    """Yields the numbers below which each of ``LEVELS`` of what buckets hold lies."""
    total = sum(bucket.share for bucket in buckets)
    if total <= 0:
        return
    # Where buckets begin and end, how much steeper the line gets there, and how far it jumps.
    slopes: dict[Fraction, float] = {}
    jumps: dict[Fraction, float] = {}
    for bucket in buckets:
        width = float(bucket.high - bucket.low)
        if width <= 0:
            jumps[bucket.low] = jumps.get(bucket.low, 0.0) + bucket.share / total
            continue
        slope = bucket.share / total / width
        slopes[bucket.low] = slopes.get(bucket.low, 0.0) + slope
        slopes[bucket.high] = slopes.get(bucket.high, 0.0) - slope
    places = sorted({*slopes, *jumps})
    below, slope, levels = 0.0, 0.0, [float(level) for level in LEVELS]
    found = 0
    for number, place in enumerate(places):
        if number:
            before = places[number - 1]
            reached = below + slope * float(place - before)
            while found < len(levels) - 1 and levels[found] < reached:
                yield before + _part(levels[found] - below, slope, place - before)
                found += 1
            below = reached
        below += jumps.get(place, 0.0)
        while found < len(levels) - 1 and levels[found] < below:
            yield place
            found += 1
        slope = max(0.0, slope + slopes.get(place, 0.0))
    for _ in range(found, len(levels)):
        yield places[-1]


def _part(share: float, slope: float, width: Fraction) -> Fraction:
    """Returns how far into a stretch a share of the values reaches."""
    return min(Fraction(share / slope), width) if share > 0 else Fraction(0)


def _rounded_bounds(
    scale: Scale, bounds: Sequence[Fraction], weights: Sequence[Fraction]
) -> list[Fraction]:
    """Returns bounds that are hardly any row's own value, and as good."""
    gaps = [high - low for low, high in pairwise(bounds)]
    found: list[Fraction] = []
    for number, bound in enumerate(bounds):
        beside = [place for place in (number - 1, number) if 0 <= place < len(gaps)]
        most = min(gaps[place] * _MOVED / weights[place] for place in beside)
        step = max(scale.rounding(most) if most > 0 else Fraction(0), scale.unit)
        if step == 0:
            found.append(bound)
            continue
        units = bound / step
        # Towards the others at both ends, so that nothing lies beyond what there is.
        whole = (
            math.ceil(units) if number == 0
            else math.floor(units) if number == len(bounds) - 1
            else round(units)
        )  # fmt: skip
        found.append(whole * step)
    for number in range(1, len(found)):
        found[number] = max(found[number], found[number - 1])
    return found
