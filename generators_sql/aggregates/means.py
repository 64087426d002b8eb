"""Means of whole numbers, rounded by integer arithmetic."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Row
from sdgen.column_types import DECIMALS, MOST_DIGITS

_MOST = 2**61


def why_no_mean(column: ColumnFacts, scale: int, most: int) -> str | None:
    """Returns why a column cannot have means, and what to do; None if it can.

    Args:
        column: the column.
        scale: places of the values.
        most: how many values there are at most.
    """
    if column.kind not in DECIMALS:
        return f"has a mean with decimals, and {column.type} has none. Use type decimal(12,2)"
    places = column.type.scale or 0
    if places > MOST_DIGITS or max(most, 1) * 10 ** abs(places - scale) > _MOST:
        return (
            f"has means with too many digits: up to {most} rows and {scale} decimals in "
            f"{column.type}. Use a type with fewer decimals"
        )
    return None


def mean(row: Row, total: exp.Expression, count: exp.Expression, more: int) -> exp.Expression:
    """Returns total / count as units, rounded, halves away from zero; NULL of no values.

    Args:
        row: the row.
        total: the sum of the values, in units of their own.
        count: how many there are.
        more: how many places more than the values the mean has.
    """
    total = row.named("total", total, "sum of the rows that point to it")
    count = row.named("count", count, "number of those rows")
    parts = x.times(count, 10 ** max(0, -more))
    parts = row.named(
        "parts", x.call(exp.Nullif, parts, x.integer(0)), "what the sum is divided by"
    )
    # The whole part first, so that the rest, times 10 to the places, stays within 64 bits.
    unit = 10 ** max(0, more)
    rest = row.named("rest", x.times(x.mod(total, parts), unit), "remainder of the division")
    left = row.named("left", x.mod(rest, parts), "what is rounded")
    half = exp.GTE(this=x.mul(x.call(exp.Abs, left), x.integer(2)), expression=x.own(parts))
    sign = x.case(
        (exp.LT(this=x.own(left), expression=x.integer(0)), x.integer(-1)), otherwise=x.integer(1)
    )
    step = x.case((half, sign), otherwise=x.integer(0))
    whole = x.times(x.paren(x.int_div(total, parts)), unit)
    return x.add(x.add(whole, x.int_div(rest, parts)), step)
