"""Results on stdout: tables for people, JSON for programs.

Rich is imported for what is a table: commands that print a line start without.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_PIPED_WIDTH = 200
_LONGEST_CELL = 1_000
_TRAILING = re.compile(r"[ ]+((?:\x1b\[[0-9;]*m)*)$")  # on a terminal, styles may end after them


def console() -> Console:
    """Returns a console on stdout; wide where nobody's terminal limits it."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else _PIPED_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None
) -> None:
    """Prints a table; numbers stand right. The title is a line of its own: it may be the wider."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    rows = [list(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD)
    for index, name in enumerate(columns):
        numbers = bool(rows) and all(isinstance(row[index], int | float) for row in rows)
        table.add_column(Text(name), justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    if title:
        console().print(Text(title, style="bold"), soft_wrap=True)
    _print(table)


def shortened(text: str) -> str:
    """Returns a text as a table shows it: of a long one the beginning, and how long it is."""
    if len(text) <= _LONGEST_CELL:
        return text
    return f"{text[:_LONGEST_CELL]}… ({len(text):,} characters)"


def print_pairs(pairs: Iterable[tuple[str, object]]) -> None:
    """Prints names and values, one pair a line; pairs without a value are left out."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name, value in pairs:
        if value not in (None, ""):
            table.add_row(Text(name), Text(_cell(value)))
    _print(table)


def print_json(content: Any) -> None:
    """Prints JSON."""
    sys.stdout.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def print_text(text: str) -> None:
    """Prints a line as it is."""
    sys.stdout.write(text + "\n")


def _print(table: Table) -> None:
    """Prints a table without the blanks that fill its lines up on the right."""
    target = console()
    with target.capture() as capture:
        target.print(table)
    lines = (_TRAILING.sub(r"\1", line) for line in capture.get().splitlines())
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)
