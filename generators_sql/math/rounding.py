"""Rounding to a number of decimals, the same on every engine."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated

from pydantic import Field
from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ColumnFacts, ParamProblem, Span
from sdgen.column_types import FLOATS, INTEGER_RANGE, INTEGERS, MOST_DIGITS, DataType

MAX_DECIMALS = 15
DEFAULT_DECIMALS = 6
_EXACT = 2**53  # doubles hold every whole number up to here
SMALLEST = 1e-300  # what draws are multiplied by: smaller ones underflow, an error in Postgres

Decimals = Annotated[int, Field(ge=0, le=MAX_DECIMALS)]


def fits(magnitude: float, decimals: int) -> bool:
    """Returns whether numbers up to ``magnitude`` can be rounded exactly to ``decimals``."""
    return magnitude * 10.0**decimals < _EXACT


def rounded(dialect: Dialect, node: exp.Expression, decimals: int) -> exp.Expression:
    """Returns a double rounded half up to ``decimals`` (0 … 15) places.

    ``floor(v · 10^d + 0.5) / 10^d``: the division is correctly rounded, so the result is the double
    nearest to the decimal, and prints with at most ``decimals`` places. Engines' own ``round``
    differ (Postgres has it for numeric only, SQLite goes through text).
    """
    half = dialect.double(0.5)
    if decimals == 0:
        return x.floor(x.add(node, half))
    scale = dialect.double(10.0**decimals)
    return x.float_div(x.floor(x.add(x.mul(node, scale), half)), scale)


def as_column(dialect: Dialect, node: exp.Expression, column_type: DataType) -> Cell:
    """Returns a rounded double as a value of a number column.

    Integer columns need whole numbers, decimal columns numbers of no more places than they have.
    """
    if column_type.kind in INTEGERS:
        return Cell(dialect.whole(node))
    if column_type.scale is None:
        return Cell(node)
    if column_type.scale == 0:
        return dialect.decimal(dialect.whole(node), 0)
    # Rounded again: what was divided by 10^d is the nearest double, so this is exact.
    scale, half = dialect.double(10.0**column_type.scale), dialect.double(0.5)
    units = x.floor(x.add(x.mul(node, scale), half))
    return dialect.decimal(dialect.whole(units), column_type.scale)


def places_of(column: ColumnFacts, decimals: int | None, magnitude: float) -> int:
    """Returns how many places to round to: as asked for, else what suits the column.

    Args:
        column: the column.
        decimals: what was asked for, None for nothing.
        magnitude: no number is farther from 0.
    """
    if column.kind in INTEGERS:
        return 0
    if decimals is not None:
        return decimals
    if column.type.scale is not None:
        return column.type.scale
    places = DEFAULT_DECIMALS
    while places and not fits(magnitude, places):
        places -= 1
    return places


def size_problems(
    column: ColumnFacts, decimals: int | None, low: float, high: float
) -> Iterator[ParamProblem]:
    """Yields why numbers cannot be rounded as asked for, or do not fit the column then.

    Args:
        column: the column.
        decimals: the places asked for, None for the default.
        low: no number is smaller, before it is rounded.
        high: no number is larger, before it is rounded.
    """
    magnitude = max(abs(low), abs(high))
    if column.kind in INTEGERS:
        least, most = (max(-_EXACT, min(_EXACT, end)) for end in INTEGER_RANGE[column.kind])
        if not (math.isfinite(magnitude) and least <= units(low, 0) <= units(high, 0) <= most):
            yield ParamProblem(
                "",
                f"numbers up to {magnitude:g} exceed ±{most}, the most that {column.type} holds "
                "exactly. Set min and max, use a larger type or smaller params",
            )
        if decimals:
            yield ParamProblem(
                "decimals", f"{column.type} columns have none (got {decimals}). Remove it"
            )
        return
    places = places_of(column, decimals, magnitude)
    if problem := places_problem(decimals, low, high, column.type):
        yield ParamProblem("decimals" if decimals else "", problem)
    elif not fits(magnitude, places):
        yield ParamProblem(
            "decimals" if decimals else "",
            f"numbers up to {magnitude:g} have no room for {places} decimals in a double. Use "
            "fewer decimals, set min and max, or use smaller params",
        )


def rounded_number(column: ColumnFacts, number: float) -> Fraction:
    """Returns what a rounded double is in a number column: decimals have its digits."""
    return Fraction(number) if column.kind in FLOATS else Fraction(repr(number))


def rounded_ends(column: ColumnFacts, low: float, high: float, places: int | None) -> Span:
    """Returns between which numbers those between two lie, as a column has them.

    Args:
        column: a column of numbers.
        low: no number is smaller, before it is rounded.
        high: no number is larger, before it is rounded.
        places: to which they are rounded; None for not at all.
    """
    if places is None:
        return Fraction(low), Fraction(high)
    least, most = (units(end, places) / 10.0**places for end in (low, high))
    return rounded_number(column, least), rounded_number(column, most)


def places_problem(
    decimals: int | None, low: float, high: float, column_type: DataType
) -> str | None:
    """Returns why numbers cannot be rounded so for a decimal column, or None.

    Args:
        decimals: the places asked for, if any.
        low: no number is smaller, before it is rounded.
        high: no number is larger, before it is rounded.
        column_type: the type of the column, of any kind.
    """
    precision, scale = column_type.precision, column_type.scale
    if precision is None or scale is None:
        return None
    if decimals is not None and decimals > scale:
        return f"{column_type} has {scale} (got {decimals}). Use no more"
    magnitude, places = max(abs(low), abs(high)), scale if decimals is None else decimals
    end = 10 ** (precision - scale + places)
    if magnitude > 10.0**precision or _most(low, high, places) >= end:
        return (
            f"numbers up to {magnitude:g} do not fit {column_type}. Use a larger type or smaller "
            "numbers"
        )
    if _is_kept(low, high, places):
        return None
    fewer = next((some for some in reversed(range(places)) if _is_kept(low, high, some)), None)
    return (
        f"numbers up to {magnitude:g} with {places} decimals have more than the {MOST_DIGITS} "
        "digits that every engine keeps. Use "
        + ("smaller numbers" if fewer is None else f"decimals: {fewer}, or smaller numbers")
    )


def _is_kept(low: float, high: float, places: int) -> bool:
    """Returns whether every engine keeps numbers that are rounded to so many places."""
    return places <= MAX_DECIMALS and _most(low, high, places) < 10**MOST_DIGITS


def _most(low: float, high: float, places: int) -> int:
    """Returns how many 10^-places the number farthest from 0 has, once it is rounded."""
    return max(abs(units(low, places)), abs(units(high, places)))


def units(value: float, places: int) -> int:
    """Returns how many 10^-places a finite number has, rounded as ``rounded`` does it."""
    return math.floor(value * 10.0**places + 0.5)
