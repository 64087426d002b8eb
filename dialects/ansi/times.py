"""Times: instants counted from others, their parts and their text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.numbers import Numbers
from dialects.cells import EPOCH, Cell, instant_count
from sdgen.column_types import ColumnType

CalendarPart = Literal["year", "month", "day"]
CalendarUnit = Literal["year", "quarter", "month"]

FARTHEST = (datetime.max - EPOCH) // timedelta(microseconds=1)
"""Microseconds from there to the end of the year 9999; the year 1 is nearer."""

_DAY = 86_400 * 10**6  # microseconds
_EXACT = 2**53  # doubles hold every whole number up to here


class Times(Numbers):
    """The part of a dialect that dates and timestamps are made of. NULL gives NULL."""

    def typed_text(self, value: str, column_type: ColumnType) -> exp.Expression:
        """Returns the text of a date, timestamp, uuid or json as a literal of that type."""
        return x.cast(x.text(value), self.type_names[column_type])

    # -- counted --------------------------------------------------------------------------------

    def seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> Cell:
        """Returns an instant as a timestamp of that type or, for type ``date``, its day.

        It has its count.

        Args:
            start: an instant in whole seconds, UTC without a zone.
            seconds: an integer to count from there, of either sign; ends in years 1 to 9999.
            column_type: ``timestamp``, ``timestamptz`` or ``date``.
        """

        def cell(number: exp.Expression) -> exp.Expression:
            return self._seconds_after(start, number, column_type)

        return Cell.counted(instant_count(start, seconds, 10**6, column_type, cell))

    def microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> Cell:
        """Returns an instant as a timestamp of that type or, for type ``date``, its day.

        It has its count.

        Args:
            start: an instant, UTC without a zone.
            ticks: microseconds to count from there, of either sign; ends in years 1 to 9999.
            most: upper bound of the absolute value of ``ticks``.
            column_type: ``timestamp``, ``timestamptz`` or ``date``.
        """

        def cell(number: exp.Expression) -> exp.Expression:
            return self._microseconds_after(start, number, most, column_type)

        return Cell.counted(instant_count(start, ticks, 1, column_type, cell))

    def timestamp_of_microseconds(
        self, node: exp.Expression, kind: ColumnType, most: int = FARTHEST
    ) -> Cell:
        """Returns the instant that is so many microseconds after 1970-01-01 00:00 UTC.

        Args:
            node: a 64-bit integer, of either sign; NULL gives NULL. It may be used more than once.
            kind: ``timestamp``, ``timestamptz`` or ``date`` (the day it falls on).
            most: upper bound of its absolute value.
        """
        return self.microseconds_after(EPOCH, node, most, kind)

    def interval(self, count: exp.Expression, unit: str) -> exp.Expression:
        """Returns a whole number of units (``second``, ``microsecond``) as an interval.

        Args:
            count: how many; microseconds below 2^53, since some databases multiply doubles.
            unit: the unit.
        """
        return x.mul(count, exp.Interval(this=x.text(f"1 {unit}")))

    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        return self._after(start, [self.interval(seconds, "second")], column_type)

    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        if most < _EXACT:
            return self._after(start, [self.interval(ticks, "microsecond")], column_type)
        million = x.integer(10**6)
        parts = [
            self.interval(x.int_div(ticks, million), "second"),
            self.interval(x.mod(ticks, million), "microsecond"),
        ]
        return self._after(start, parts, column_type)

    def _after(
        self, start: datetime, intervals: Sequence[exp.Expression], column_type: ColumnType
    ) -> exp.Expression:
        kind, text = ColumnType.TIMESTAMP, start.isoformat(sep=" ")
        if column_type is ColumnType.TIMESTAMPTZ:
            kind, text = column_type, f"{text}+00:00"
        value = self.typed_text(text, kind)
        for interval in intervals:
            value = x.add(value, interval)
        if column_type is ColumnType.DATE:
            return x.cast(value, self.type_names[ColumnType.DATE])
        return value

    # -- taken apart ----------------------------------------------------------------------------

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns the microseconds from 1970-01-01 00:00 UTC to an instant, a 64-bit integer.

        Args:
            node: a cell; a column, as it is used more than once.
            column_type: its type: ``timestamp``, ``timestamptz`` or ``date`` (its midnight).
        """
        # A day and its time of day: the epoch of an instant takes longer, and is a double in some
        # engines, such as PostgreSQL 13. Sessions have UTC, which casts of a TIMESTAMPTZ depend on.
        is_date = column_type is ColumnType.DATE
        day = node if is_date else x.cast(node, self.type_names[ColumnType.DATE])
        days = x.sub(day, self.typed_text("1970-01-01", ColumnType.DATE))
        midnight = x.times(x.as_int64(exp.Paren(this=days)), _DAY)
        if is_date:
            return midnight
        seconds = exp.Extract(this=exp.Var(this="EPOCH"), expression=x.cast(node, "TIME"))
        return x.add(midnight, x.as_int64(x.times(seconds, 10**6)))

    def calendar_part(self, node: exp.Expression, part: CalendarPart) -> exp.Expression:
        """Returns the year, month or day of the month of a date or timestamp, a 64-bit integer."""
        return self.bigint(exp.Extract(this=exp.Var(this=part.upper()), expression=x.own(node)))

    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        """Returns when the year, quarter or month of a timestamp began, a timestamp."""
        return exp.TimestampTrunc(this=x.own(node), unit=exp.Var(this=unit.upper()))

    def iso_text(self, node: exp.Expression) -> exp.Expression:
        """Returns a timestamp as ``YYYY-MM-DD HH:MM:SS``, its fraction cut off."""
        text = x.cast(node, self.type_names[ColumnType.TEXT])
        return x.substring(text, x.integer(1), x.integer(len("YYYY-MM-DD HH:MM:SS")))
