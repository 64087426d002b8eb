"""Text in columns, for tables: as wide as its cells, which are broken on narrower pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

GAP = 3
"""Blanks between the columns of a table."""

_NARROWEST = 4  # a column is not made narrower than that


def columns_of(rows: Sequence[Sequence[str]], width: int, gap: int = GAP) -> list[int]:
    """Returns how wide the columns of a table are: the widest give way until all fit the page."""
    widths = [max(_longest_line(cell) for cell in column) for column in zip(*rows, strict=True)]
    excess = sum(widths) + gap * (len(widths) - 1) - width
    while excess > 0 and max(widths) > _NARROWEST:
        widest = max(widths)
        next_widest = max([each for each in widths if each < widest], default=0)
        giving = [index for index, each in enumerate(widths) if each == widest]
        by = min(widest - max(next_widest, _NARROWEST), -(-excess // len(giving)))
        for index in giving:
            widths[index] -= by
        excess -= by * len(giving)
    return widths


def lines_of(
    row: Sequence[str], widths: Sequence[int], right: Sequence[bool], gap: int = GAP
) -> Iterator[str]:
    """Yields the lines of a row, without blanks at their ends.

    Args:
        row: the cells.
        widths: of the columns; longer cells go on in the next line.
        right: whether the cells of a column stand at its right.
        gap: blanks between columns.
    """
    broken = [list(_broken(cell, width)) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, broken), default=0)):
        cells = [lines[number] if number < len(lines) else "" for lines in broken]
        yield (" " * gap).join(map(_padded, cells, widths, right)).rstrip()


def text_width(text: str) -> int:
    """Returns how many places a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _longest_line(cell: str) -> int:
    return max(map(text_width, cell.splitlines()), default=0)


def _padded(cell: str, width: int, right: bool) -> str:
    blanks = " " * (width - text_width(cell))
    return blanks + cell if right else cell + blanks


def _broken(cell: str, width: int) -> Iterator[str]:
    """Yields the lines of a cell, broken between words, or within those that are too long."""
    for line in cell.splitlines() or [""]:
        if text_width(line) <= width:
            yield line
        else:
            yield from _wrapped(line, width)


def _wrapped(line: str, width: int) -> Iterator[str]:
    current = ""
    for word in line.split(" "):
        longer = f"{current} {word}" if current else word
        if text_width(longer) <= width:
            current = longer
            continue
        if current:
            yield current
        *whole, current = _folded(word, width)
        yield from whole
    if current:
        yield current


def _folded(word: str, width: int) -> list[str]:
    """Returns a word in pieces that are no longer than a width."""
    pieces = [""]
    for char in word:
        if pieces[-1] and text_width(pieces[-1]) + _char_width(char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces
