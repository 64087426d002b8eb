"""Small pictures of what a column of a sample holds."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from markupsafe import Markup

from web.drawings import svg
from web.drawings.summary import Bars, Histogram, Summary, short

WIDTH = 240.0
_PLOT = 56.0
_LINE = 18.0
_LABEL = 15
_BAR_LEFT = 118.0
_BAR_RIGHT = 40.0
_SHORTEST = 1.5
_BESIDE = 34
"""Characters of two labels that have room beside each other."""


def picture(summary: Summary, name: str) -> Markup | None:
    """Returns the picture of a column as SVG, None where there is nothing to draw.

    Args:
        summary: of the column.
        name: of the column.
    """
    if summary.bars is not None:
        return svg.written(_bars(summary.bars, summary.rows, name))
    if summary.numbers is not None:
        return svg.written(_histogram(summary.numbers, f"Histogram of {name}", "numbers"))
    if summary.timeline is not None:
        return svg.written(_histogram(summary.timeline, f"Timeline of {name}", "timeline"))
    if summary.lengths is not None:
        title = f"Histogram of the lengths of {name}"
        return svg.written(_histogram(summary.lengths, title, "lengths"))
    return None


def _histogram(shape: Histogram, title: str, css: str) -> Element:
    low, high = shape.labels
    begins, ends = ("< " if shape.below else "") + low, ("> " if shape.above else "") + high
    lower = _LINE if svg.columns_of(begins) + svg.columns_of(ends) > _BESIDE else 0.0
    root = svg.drawing(
        WIDTH,
        _PLOT + _LINE + lower,
        f"{title}: {len(shape.counts)} bins from {low} to {high}",
        f"picture {css}",
    )
    step = WIDTH / len(shape.counts)
    gap = 1.0 if step > 4 else 0.5
    most = max(shape.counts)
    width = (shape.high - shape.low) / len(shape.counts)
    for number, count in enumerate(shape.counts):
        tall = max(_SHORTEST, (_PLOT - 2) * count / most) if count else 0.0
        bar = svg.add(
            root,
            "rect",
            css="bar",
            x=number * step + gap / 2,
            y=_PLOT - tall,
            width=step - gap,
            height=tall,
        )
        left = shape.low + number * width
        svg.add(bar, "title", f"{_bin(shape, css, left, left + width)}: {count:,} rows")
    svg.add(root, "line", css="axis", x1=0, y1=_PLOT, x2=WIDTH, y2=_PLOT)
    base = _PLOT + _LINE - 4
    svg.add(root, "text", begins, css="label", x=0, y=base)
    svg.add(root, "text", ends, css="label", x=WIDTH, y=base + lower, text_anchor="end")
    return root


def _bin(shape: Histogram, css: str, left: float, right: float) -> str:
    if css == "timeline":
        first, last = (datetime.fromtimestamp(at, UTC) for at in (left, right))
        return f"{first:%Y-%m-%d %H:%M} – {last:%Y-%m-%d %H:%M}"
    if shape.whole:
        return short(left) if right - left <= 1 else f"{short(left)} – {short(right - 1)}"
    return f"{short(left)} – {short(right)}"


def _bars(bars: Bars, rows: int, name: str) -> Element:
    lines = [(value, count, "bar") for value, count in bars.counts]
    if bars.others:
        lines.append((f"{bars.other_values:,} others", bars.others, "bar others"))
    told = ", ".join(f"{svg.cut(label, 40)} {count / rows:.1%}" for label, count, _ in lines)
    root = svg.drawing(WIDTH, len(lines) * _LINE, f"Values of {name}: {told}", "picture categories")
    most = max(count for _, count, _ in lines)
    for number, (label, count, css) in enumerate(lines):
        top = number * _LINE
        line = svg.add(root, "g")
        svg.add(line, "title", f"{label}: {count:,} of {rows:,} rows")
        base = top + _LINE / 2 + 4
        shown = svg.cut(label, _LABEL) or "(empty)"
        svg.add(line, "text", shown, css="label", x=0, y=base)
        long = max(_SHORTEST, (WIDTH - _BAR_LEFT - _BAR_RIGHT) * count / most)
        svg.add(
            line, "rect", css=css, x=_BAR_LEFT, y=top + 4.0, width=long, height=_LINE - 8, rx=1.5
        )
        share = f"{count / rows:.1%}" if count / rows < 0.0995 else f"{count / rows:.0%}"
        svg.add(line, "text", share, css="label", x=WIDTH, y=base, text_anchor="end")
    return root
