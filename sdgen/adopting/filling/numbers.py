"""Numbers that a column can hold, and that its CHECKs accept."""

from __future__ import annotations

import math
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from itertools import pairwise
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.facts import Bound
from sdgen.adopting.filling.filling import (
    Filling,
    filled_by,
    generator,
    helper,
    helper_name,
    named,
)
from sdgen.column_types import FLOATS, INTEGER_RANGE, INTEGERS, MOST_DIGITS, DataType
from sdgen.frozen import frozen

PLACES = 2
"""Digits behind the point of doubles, where nothing says more."""
_WIDTH = 1_000  # of a range of which only one end is known


@frozen
class Spread:
    """Where numbers lie.

    Args:
        low: the smallest one.
        high: the largest one.
        median: half of them are smaller; None where all are equally likely.
        sigma: how far they are spread around the median, as of a lognormal distribution.
        places: digits behind the point that they have at most.
        is_meant: whether numbers are likely to lie there. If not, they are all those that CHECKs
            accept, where these say both ends.
    """

    low: Fraction
    high: Fraction
    median: Fraction | None = None
    sigma: float = 1.0
    places: int | None = None
    is_meant: bool = True


def places_of(data_type: DataType) -> int:
    """Returns how many digits behind the point the numbers of a column get."""
    if data_type.kind in FLOATS:
        return PLACES
    return data_type.scale or 0


def room_of(data_type: DataType) -> tuple[Fraction | None, Fraction | None]:
    """Returns the smallest and the largest number that a type holds; None where any will do."""
    if data_type.kind in INTEGER_RANGE:
        low, high = INTEGER_RANGE[data_type.kind]
        return Fraction(low), Fraction(high)
    if data_type.precision is None:
        return None, None
    scale = data_type.scale or 0
    digits = min(data_type.precision, MOST_DIGITS)
    most = (
        Fraction(10**digits - 1, 10**scale)
        if digits > scale
        else Fraction(10**data_type.precision - 1, 10**scale)
    )
    return -most, most


def number_of(value: object) -> Fraction | None:
    """Returns a value of YAML as a number; None where it is none."""
    if isinstance(value, bool):
        return None
    try:
        return Fraction(Decimal(str(value)))
    except (InvalidOperation, ValueError, OverflowError):
        return None


def limits(column: Column, places: int | None = None) -> tuple[Fraction | None, Fraction | None]:
    """Returns the smallest and largest number that a column's type and CHECKs accept.

    Args:
        column: a column of numbers.
        places: digits behind the point that its numbers have; None for what its type says.
    """
    unit = Fraction(1, 10 ** (places_of(column.type) if places is None else places))
    low, high = room_of(column.type)
    facts = column.facts
    least, most = _end(facts.low, unit, 1), _end(facts.high, unit, -1)
    low = least if low is None else max(low, least) if least is not None else low
    high = most if high is None else min(high, most) if most is not None else high
    return low, high


def _end(bound: Bound | None, unit: Fraction, inwards: int) -> Fraction | None:
    """Returns the outermost multiple of a unit within a bound."""
    value = None if bound is None else number_of(bound.value)
    if bound is None or value is None:
        return None
    units = value / unit
    whole = math.ceil(units) if inwards > 0 else math.floor(units)
    if whole == units and not bound.included:
        whole += inwards
    return whole * unit


def written(number: Fraction) -> int | float:
    """Returns a number as YAML has it."""
    return int(number) if number.denominator == 1 else float(number)


def number(column: Column, spread: Spread) -> Filling | None:
    """Returns numbers for a column: those of a spread, as far as the column accepts them.

    Where it accepts none of them, those next to its own bounds. None where it accepts no number.
    """
    own = places_of(column.type)
    is_float = column.type.kind in FLOATS
    asked = own if spread.places is None else spread.places if is_float else min(own, spread.places)
    low, high = _without_refused(column, *_within(column, spread, asked), asked)
    if low > high:
        return None
    if column.is_unique:
        return _unique(column, low)
    params: dict[str, Any] = {"min": written(low), "max": written(high)}
    if low == high:
        return filled_by("const", value=written(low))
    if spread.median is not None and max(low, Fraction(0)) < spread.median < high and low >= 0:
        shape: dict[str, Any] = {"median": written(spread.median), "sigma": spread.sigma}
        if own and (asked != own or is_float):
            shape["decimals"] = asked
        elif own > PLACES:
            shape["decimals"] = PLACES
        return filled_by("lognormal", **shape, **params)
    if own == 0 and column.type.precision is None:
        return filled_by("uniform_int", **params)
    if column.type.precision is not None and asked == own <= PLACES:
        if column.type.precision <= MOST_DIGITS:
            return filled_by("decimal", **params)
        return filled_by("uniform_float", **params)
    return filled_by("uniform_float", **params, decimals=asked)


def _within(column: Column, spread: Spread, places: int) -> tuple[Fraction, Fraction]:
    low, high = limits(column, places)
    unit = Fraction(1, 10**places)
    least = math.ceil(spread.low / unit) * unit
    most = max(least, math.floor(spread.high / unit) * unit)
    if low is not None and low > most:
        least, most = low, low + _WIDTH * unit
    elif high is not None and high < least:
        least, most = high - _WIDTH * unit, high
    least = least if low is None else max(math.ceil(low / unit) * unit, least)
    most = most if high is None else min(math.floor(high / unit) * unit, most)
    said = column.facts.low is not None and column.facts.high is not None
    if said and not spread.is_meant and low is not None and high is not None:
        return math.ceil(low / unit) * unit, math.floor(high / unit) * unit
    return least, most


def _without_refused(
    column: Column, low: Fraction, high: Fraction, places: int
) -> tuple[Fraction, Fraction]:
    """Returns the widest part of a range that has no number which CHECKs refuse."""
    unit = Fraction(1, 10**places)
    refused = [each for value in column.facts.refused if (each := number_of(value)) is not None]
    ends = [low - unit, *sorted(each for each in refused if low <= each <= high), high + unit]
    parts = [
        (math.floor(before / unit) * unit + unit, math.ceil(behind / unit) * unit - unit)
        for before, behind in pairwise(ends)
    ]
    return max(parts, key=lambda part: part[1] - part[0])


def _unique(column: Column, start: Fraction) -> Filling | None:
    """Returns numbers of which no two are the same, as many as there are rows; None if too few."""
    low, high = limits(column, 0)
    first = math.ceil(max(start, Fraction(1)))
    if high is None or first + column.rows - 1 <= high:
        if low is None or low <= first:
            if first == 1 and column.type.kind in INTEGERS:
                return filled_by("sequence", start="next")
            return filled_by("sequence", **({} if first == 1 else {"start": first}))
        return filled_by("sequence", start=math.ceil(low))
    lowest = 0 if low is None else math.ceil(low)
    if math.floor(high) - lowest + 1 >= column.rows:
        return filled_by("unique_int", min=lowest, max=math.floor(high))
    return _unique_fractions(column, max(start, Fraction(0)))


def _unique_fractions(column: Column, start: Fraction) -> Filling | None:
    """Returns numbers of which no two are the same, that count in the last place of a type."""
    low, high = limits(column)
    if low is None or high is None or not column.type.scale:
        return None
    unit = Fraction(1, 10**column.type.scale)
    least, most = (math.ceil(max(low, start) / unit), math.floor(high / unit))
    if most - least + 1 < column.rows:
        return None
    name = helper_name(column, "number")
    made = helper(name, "bigint", {"generator": generator("unique_int", min=least, max=most)})
    expression = f"{named(name)} * {Decimal(1).scaleb(-column.type.scale):f}"
    return Filling({"expr": expression, "unique": "unchecked"}, (made,))
