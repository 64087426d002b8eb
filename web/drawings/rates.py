"""How fast runs were: a point for each, by the time that it began."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from xml.etree.ElementTree import Element

from markupsafe import Markup

from sdgen.frozen import frozen
from web.drawings.svg import add, drawing, written

_WIDTH, _HEIGHT = 720, 120
_LEFT, _BOTTOM = 64, 22
_RADIUS = 3


@frozen
class RunRate:
    """Rows per second of a run that began at an instant."""

    begun: datetime
    rows_per_second: float


def rates_over_time(rates: Sequence[RunRate]) -> Markup:
    """Returns the drawing; the scale begins at 0.

    Args:
        rates: of at least one run, in any order.
    """
    first = min(each.begun for each in rates)
    last = max(each.begun for each in rates)
    most = _above(max(each.rows_per_second for each in rates))
    title = (
        f"Rows per second of {len(rates):,} runs, {first:%Y-%m-%d} to {last:%Y-%m-%d}, "
        f"up to {max(each.rows_per_second for each in rates):,.0f}"
    )
    root = drawing(_WIDTH, _HEIGHT, title, "picture rates")
    for share in (0.0, 0.5, 1.0):
        y = _y(share)
        add(root, "line", x1=_LEFT, y1=y, x2=_WIDTH - _RADIUS, y2=y, css="axis")
        _label(root, f"{most * share:,.0f}", _LEFT - 6, y + 4)
    span = (last - first).total_seconds() or 1.0
    for each in rates:
        share = (each.begun - first).total_seconds() / span
        x = _LEFT + _RADIUS + share * (_WIDTH - _LEFT - 3 * _RADIUS)
        point = add(root, "circle", css="bar", cx=x, cy=_y(each.rows_per_second / most), r=_RADIUS)
        add(point, "title", f"{each.begun:%Y-%m-%d %H:%M}: {each.rows_per_second:,.0f} rows/s")
    form = "%Y-%m-%d %H:%M" if first.date() == last.date() else "%Y-%m-%d"
    add(root, "text", first.strftime(form), x=_LEFT, y=_HEIGHT - 4, css="label")
    if first != last:
        _label(root, last.strftime(form), _WIDTH - _RADIUS, _HEIGHT - 4)
    return written(root)


def _label(root: Element, text: str, right: float, base: float) -> None:
    add(root, "text", text, css="label", x=right, y=base, text_anchor="end")


def _y(share: float) -> float:
    return 8 + (1 - share) * (_HEIGHT - _BOTTOM - 8)


def _above(value: float) -> float:
    """Returns the next number of the form 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(max(value, 1.0)))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)
