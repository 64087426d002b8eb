"""Times stored as ISO texts, YYYY-MM-DD[ HH:MM:SS[.ffffff]][+00:00]: their parts by position."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.json import Json
from dialects.ansi.times import CalendarPart, CalendarUnit
from dialects.cells import EPOCH
from sdgen.column_types import ColumnType

_UTC = "+00:00"
_SECONDS = len("YYYY-MM-DD HH:MM:SS")
_PLACES: dict[CalendarPart, tuple[int, int]] = {"year": (1, 4), "month": (6, 2), "day": (9, 2)}


class IsoTextTimes(Json):
    """The times of a database that has texts for them, and SQLite's functions of such texts."""

    def typed_text(self, value: str, column_type: ColumnType) -> exp.Expression:
        return x.text(value)

    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        function = "DATE" if column_type is ColumnType.DATE else "DATETIME"
        since_epoch = x.plus(seconds, (start - EPOCH) // timedelta(seconds=1))
        value = x.func(function, since_epoch, x.text("unixepoch"))
        is_zoned = column_type is ColumnType.TIMESTAMPTZ
        return x.concat(value, x.text(_UTC)) if is_zoned else value

    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        # Counted from the year 1, so that quotient and remainder are never negative.
        since = x.plus(ticks, (start - datetime.min) // timedelta(microseconds=1))
        million = x.integer(10**6)
        if column_type is ColumnType.DATE:
            return self._seconds_after(datetime.min, x.int_div(since, million), column_type)
        value = self._seconds_after(datetime.min, x.int_div(since, million), ColumnType.TIMESTAMP)
        fraction = x.mod(since, million)
        zero = exp.EQ(this=x.paren(fraction), expression=x.integer(0))
        digits = x.func("PRINTF", x.text(".%06d"), fraction.copy())
        parts = [value, x.case((zero, x.text("")), otherwise=digits)]
        if column_type is ColumnType.TIMESTAMPTZ:
            parts.append(x.text(_UTC))
        return x.concat(*parts)

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # Without the fraction: SQLite rounds instants to milliseconds, so .9996 would be a second
        # more (computeHMS in date.c).
        is_date = column_type is ColumnType.DATE
        whole = x.own(node) if is_date else _to_seconds(node)
        seconds = x.cast(x.func("STRFTIME", x.text("%s"), whole), "INTEGER")
        ticks = x.times(seconds, 10**6)
        return ticks if is_date else x.add(ticks, _microsecond(node, column_type))

    def calendar_part(self, node: exp.Expression, part: CalendarPart) -> exp.Expression:
        return x.cast(_part(node, *_PLACES[part]), "INTEGER")

    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        if unit == "year":
            return x.concat(_part(node, 1, len("YYYY")), x.text("-01-01 00:00:00"))
        if unit == "month":
            return x.concat(_part(node, 1, len("YYYY-MM")), x.text("-01 00:00:00"))
        year = _part(node, 1, len("YYYY-"))
        quarter = x.int_div(x.paren(x.plus(self.calendar_part(node, "month"), -1)), x.integer(3))
        month = x.func("PRINTF", x.text("%02d"), x.plus(x.times(quarter, 3), 1))
        return x.concat(x.concat(year, month), x.text("-01 00:00:00"))

    def iso_text(self, node: exp.Expression) -> exp.Expression:
        return _to_seconds(node)

    def _json_of_timestamp(self, node: exp.Expression, kind: ColumnType) -> exp.Expression:
        zone = ""
        if kind is ColumnType.TIMESTAMPTZ:
            zone = _UTC
            node = x.substring(node, x.integer(1), x.plus(x.length(node), -len(_UTC)))
        longer = exp.GT(this=x.length(node), expression=x.integer(_SECONDS))
        trimmed = x.trimmed(node, x.text("0"), "trailing")
        short = x.case((longer, trimmed), otherwise=node)
        text = x.replaced(short, x.text(" "), x.text("T"))
        return x.concat(x.text('"'), text, x.text(f'{zone}"'))


def _to_seconds(node: exp.Expression) -> exp.Expression:
    """Returns a timestamp without its fraction."""
    return _part(node, 1, _SECONDS)


def _microsecond(node: exp.Expression, column_type: ColumnType) -> exp.Expression:
    """Returns the microseconds of a timestamp beyond its second, an integer."""
    fraction: exp.Expression = x.cast(_part(node, _SECONDS + 2, 6), "INTEGER")
    if column_type is ColumnType.TIMESTAMPTZ:  # what follows may be the zone
        point = exp.EQ(this=_part(node, _SECONDS + 1, 1), expression=x.text("."))
        fraction = x.case((point, fraction), otherwise=x.integer(0))
    return fraction


def _part(node: exp.Expression, start: int, length: int) -> exp.Expression:
    """Returns ``length`` characters of a text from the ``start``-th on, counted from 1."""
    return x.substring(node, x.integer(start), x.integer(length))
