"""Instants as params say them, and the range that two of them make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator

from generators_sql.spi import ColumnFacts, ParamProblem
from sdgen.instants import MICROSECONDS_PER_SECOND, from_microseconds, parse_instant

SECONDS_PER_DAY = 86_400
_ANY_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)


def _instant(value: str) -> str:
    parse_instant(value, _ANY_INSTANT)
    return value


Instant = Annotated[str, AfterValidator(_instant)]
"""A timestamp in a scenario: ISO 8601, or relative to the run's as_of (``-7d``)."""


def day_of(text: str, as_of: datetime) -> int:
    """Returns the day of an instant, in days since 1970-01-01; instants at its end are of it."""
    return parse_instant(text, as_of) // (SECONDS_PER_DAY * MICROSECONDS_PER_SECOND)


def order_problem(low: str, high: str, column: ColumnFacts) -> Iterator[ParamProblem]:
    """Yields that ``min`` is not before ``max``, or that either is no instant a table can hold."""
    instants = {}
    for param, text in (("min", low), ("max", high)):
        instants[param] = parse_instant(text, column.as_of)
        try:
            from_microseconds(instants[param])
        except OverflowError:
            yield ParamProblem(param, f"is outside the years 1 … 9999 (got {text}). Move it")
            return
    if instants["min"] > instants["max"]:
        yield ParamProblem("min", f"must not be after max (got min {low}, max {high}). Swap them")


def midnight(day: int) -> datetime:
    """Returns the beginning of a day since 1970-01-01, UTC without a zone."""
    return datetime.fromordinal(date(1970, 1, 1).toordinal() + day)
