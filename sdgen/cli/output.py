"""Results on stdout: tables for people, JSON for programs."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from sdgen.cli.tables import GAP, columns_of, lines_of

NOTHING_TO_WRITE = "nothing was to be written: this run makes no rows of any entity"
"""What is said of a run instead of tables of zeros."""
_PIPED_WIDTH = 200
_LONGEST_CELL = 1_000
_NARROWEST_VALUE = 20
_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\n\r"} | {9: "    "}
"""Control characters → what shows them: they are not to act on the terminal."""


def page_width() -> int:
    """Returns how many columns stdout has: those of the terminal, many where it is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED_WIDTH


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None
) -> None:
    """Prints a table; numbers stand right. The title is a line of its own: it may be the wider."""
    values = [list(row) for row in rows]
    numbers = [
        bool(values) and all(isinstance(row[index], int | float) for row in values)
        for index in range(len(columns))
    ]
    table = [list(columns), *([_cell(value) for value in row] for row in values)]
    widths = columns_of(table, page_width() - 4)
    head, *body = (list(lines_of(row, widths, numbers)) for row in table)
    rule = _rule() * (sum(widths) + GAP * len(widths))
    if title:
        print_text(_bold(title))
    print_text("")
    for line in head:
        print_text(f"  {_bold(line)}")
    print_text(f" {rule}")
    for line in (line for lines in body for line in lines):
        print_text(f"  {line}".rstrip())
    print_text("")


def shortened(text: str) -> str:
    """Returns a text as a table shows it: of a long one the beginning, and how long it is."""
    if len(text) <= _LONGEST_CELL:
        return text
    return f"{text[:_LONGEST_CELL]}… ({len(text):,} characters)"


def print_pairs(pairs: Iterable[tuple[str, object]]) -> None:
    """Prints names and values, one pair a line; pairs without a value are left out."""
    table = [[name, _cell(value)] for name, value in pairs if value not in (None, "")]
    if not table:
        return
    name_width = columns_of([[name] for name, _ in table], page_width())[0]
    value_width = max(page_width() - name_width - 2, _NARROWEST_VALUE)
    for row in table:
        first, *further = lines_of(row, [name_width, value_width], [False, False], gap=2)
        print_text(_bold(row[0]) + first[len(row[0]) :])
        for line in further:
            print_text(line)


def print_json(content: Any) -> None:
    """Prints JSON."""
    sys.stdout.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def print_text(text: str) -> None:
    """Prints a line as it is."""
    sys.stdout.write(text + "\n")


def _bold(text: str) -> str:
    """Returns a text as headings are shown."""
    return f"\x1b[1m{text}\x1b[0m" if text and _shows_styles() else text


def _shows_styles() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _rule() -> str:
    """Returns what a line under a heading is made of."""
    return "─" if (sys.stdout.encoding or "").lower().startswith("utf") else "-"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.2f}" if isinstance(value, float) else str(value).translate(_CONTROLS)
