"""Figures as the pages show them; ``static/figures.js`` says the same for what changes later."""

from __future__ import annotations

from sdgen.store import EntityProgress, RunRecord


def count(number: int) -> str:
    """Returns a count with thousands separated."""
    return f"{number:,}"


def rate(run: RunRecord | EntityProgress) -> str:
    """Returns the rows per second of a run or an entity, – where nothing was written."""
    per_second = run.rows_written / run.seconds if run.seconds else 0.0
    return f"{per_second:,.0f}" if per_second else "–"


def seconds(number: float) -> str:
    """Returns a duration: ``0.42 s``, ``9.5 s``, ``3 m 05 s``, ``2 h 07 m``."""
    if number < 10:
        return f"{number:.2f} s"
    if number < 60:
        return f"{number:.1f} s"
    whole = round(number)
    if whole < 3600:
        return f"{whole // 60} m {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} m"


def instant(text: str) -> str:
    """Returns an RFC 3339 instant in UTC to the second: ``2026-01-31 12:00:00``."""
    return text[:19].replace("T", " ")


def clock(text: str) -> str:
    """Returns the time of day of an RFC 3339 instant, to the millisecond where it is given."""
    return text[11:].rstrip("Z")
