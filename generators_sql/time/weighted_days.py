"""Days and hours drawn by weight."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from typing import Annotated

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import Row

_FINEST = 10**6  # the weights of a week in whole parts; more would overflow long ranges

Weight = Annotated[float, Field(ge=0)]


def parts_of(weights: Sequence[float]) -> list[int]:
    """Returns whole numbers in the ratio of the weights, as small as can be.

    Raises:
        ValueError: all are 0, or their ratio needs numbers above a million.
    """
    exact = [Fraction(repr(float(weight))) for weight in weights]
    if not any(exact):
        raise ValueError("all are 0. Make at least one positive")
    whole = math.lcm(*(weight.denominator for weight in exact))
    parts = [int(weight * whole) for weight in exact]
    common = math.gcd(*parts)
    parts = [part // common for part in parts]
    if sum(parts) > _FINEST:
        raise ValueError("the ratio needs numbers above a million. Use fewer digits")
    return parts


def step(value: exp.Expression, sizes: Sequence[int]) -> exp.Expression:
    """Returns which step a value falls on, counted from 0; steps of size 0 are skipped.

    Args:
        value: an integer in [0, sum of sizes), a column.
        sizes: how many values each step takes.
    """
    # Where a run of steps of one size ends, and which step a value within it falls on.
    branches: list[tuple[int, exp.Expression]] = []
    start = number = 0
    for size, run in groupby(sizes):
        length = len(list(run))
        if size and length == 1:
            branches.append((start + size, x.integer(number)))
        elif size:
            within = x.plus(x.own(value), -start)
            within = within if size == 1 else x.int_div(within, x.integer(size))
            branches.append((start + size * length, x.plus(within, number)))
        start, number = start + size * length, number + length
    if len(branches) == 1:
        return branches[0][1]
    tested = [
        (exp.LT(this=x.own(value), expression=x.integer(end)), found)
        for end, found in branches[:-1]
    ]
    return x.case(*tested, otherwise=branches[-1][1])


def weighted_day(
    row: Row, first: int, days: int, weights: Sequence[float], stream: int
) -> exp.Expression:
    """Returns a day in days after the first, drawn by the weights of weekdays.

    The days of the range stand one behind the other, each as long as its weight: a point drawn on
    that line falls on the day. Every week has the same length, so the week is a division.

    Args:
        row: the row.
        first: first day, in days since 1970-01-01.
        days: how many days.
        weights: of Monday … Sunday.
        stream: uses this draw and the next.
    """
    parts = parts_of(weights)
    weekday = (first + 3) % 7  # 1970-01-01 was a Thursday
    week = [parts[(weekday + offset) % 7] for offset in range(7)]  # as weeks begin here
    length = days // 7 * sum(week) + sum(week[: days % 7])
    point = row.named("point", row.below(length, stream), "where on the line of weighted days")
    place = row.named("place", x.mod(point, x.integer(sum(week))), "the same within its week")
    return x.add(x.times(x.int_div(point, x.integer(sum(week))), 7), step(place, week))


def has_weight(first: int, days: int, weights: Sequence[float]) -> bool:
    """Returns whether at least one of the days can be drawn; see ``weighted_day``."""
    return any(weights[(first + 3 + offset) % 7] for offset in range(min(days, 7)))
