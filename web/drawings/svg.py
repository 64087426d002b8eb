"""SVG as a tree of elements, so that every text is escaped by the one who writes it out.

Colours and fonts are classes of the style sheet (the pages allow no ``style`` attributes), which
therefore look right in light and in dark.
"""

from __future__ import annotations

import unicodedata
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

CHARACTER_WIDTH = 7.25
"""Width of a character of the diagram's font: monospace of 12 px, the widest of the usual ones."""


def drawing(width: float, height: float, title: str, css: str, described_by: str = "") -> Element:
    """Returns an empty drawing.

    Args:
        width: in pixels.
        height: in pixels.
        title: what screen readers call it.
        css: its classes.
        described_by: id of the element of the page that tells what can be seen in it.
    """
    root = Element(
        "svg",
        {
            "class": css,
            "role": "img",
            "aria-label": title,
            "width": _text(width),
            "height": _text(height),
            "viewBox": f"0 0 {_text(width)} {_text(height)}",
        },
    )
    if described_by:
        root.set("aria-describedby", described_by)
    return root


def add(parent: Element, tag: str, text: str | None = None, **attributes: object) -> Element:
    """Adds an element and returns it.

    Args:
        parent: where to.
        tag: its tag.
        text: its text.
        attributes: its attributes; ``_`` stands for ``-``, and ``css`` for ``class``.
    """
    named = {
        "class" if name == "css" else name.replace("_", "-"): _text(value)
        for name, value in attributes.items()
    }
    element = SubElement(parent, tag, named)
    element.text = text
    return element


def written(root: Element) -> Markup:
    """Returns a drawing as text, to stand in an HTML page."""
    # Every text of the tree has been escaped by ElementTree.
    return Markup(tostring(root, encoding="unicode", short_empty_elements=False))  # noqa: S704


def columns_of(text: str) -> int:
    """Returns how many characters wide a text is in a monospace font; CJK ones count twice."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def cut(text: str, most: int) -> str:
    """Returns a text on one line, cut with … to be at most so many characters wide."""
    text = " ".join(text.split())
    if columns_of(text) <= most:
        return text
    kept = ""
    for char in text:
        if columns_of(kept + char) > most - 1:
            break
        kept += char
    return kept + "…"


def _text(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
