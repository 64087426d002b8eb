"""Interval texts, such as ``3 days`` or ``1 hour 30 minutes``."""

from __future__ import annotations

import re
from fractions import Fraction

from generators_sql.expressions.scope import Refused
from sdgen.errors import did_you_mean, shown

UNITS = {
    "microsecond": 1,
    "millisecond": 10**3,
    "second": 10**6,
    "minute": 60 * 10**6,
    "hour": 3_600 * 10**6,
    "day": 86_400 * 10**6,
    "week": 7 * 86_400 * 10**6,
}
_SHORT = {"us": "microsecond", "ms": "millisecond", "s": "second", "sec": "second", "m": "minute"}
_SHORT |= {"min": "minute", "h": "hour", "d": "day", "w": "week"}
_PART = re.compile(r"\s*([+-]?\s*\d+(?:\.\d+)?)\s*([a-zA-Z]+)\s*")
_MOST = 10**19 // 32  # about 10,000 years


def microseconds(text: str) -> int:
    """Returns the length of an interval, such as ``3 days``, in microseconds.

    Raises:
        Refused: it is none of a fixed length.
    """
    total, end = Fraction(0), 0
    for part in _PART.finditer(text):
        if part.start() != end:
            break
        end = part.end()
        unit = part[2].lower()
        unit = _SHORT.get(unit, unit.removesuffix("s"))
        if unit in ("month", "mon", "year", "quarter"):
            raise Refused(
                "months and years have no fixed length (got "
                f"{shown(text)}). Use days, or DATE_TRUNC and EXTRACT"
            )
        if unit not in UNITS:
            raise Refused(
                f"not a unit of time (got {shown(part[2])}).{did_you_mean(unit, UNITS)} Use one "
                f"of: {', '.join(UNITS)}"
            )
        total += Fraction(part[1].replace(" ", "")) * UNITS[unit]
    if not text.strip() or end != len(text):
        raise Refused(f"not an interval (got {shown(text)}). Write e.g. interval '1 day 2 hours'")
    if total.denominator != 1 or abs(total) > _MOST:
        raise Refused(
            f"an interval must be in whole microseconds and at most 9,900 years (got {shown(text)})"
        )
    return int(total)
