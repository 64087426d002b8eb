"""Pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NOTICE = "<!-- Made by `make docs`. Do not edit: change {source} instead. -->"


def notice(source: str) -> str:
    """Returns the comment that says where a generated page comes from."""
    return NOTICE.format(source=source)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table; bars in cells are escaped."""
    lines = [_row(headings), "|" + "---|" * len(headings)]
    return "\n".join([*lines, *(_row([cell.replace("|", "\\|") for cell in row]) for row in rows)])


def fenced(text: str, language: str) -> str:
    """Returns a code block."""
    return f"```{language}\n{text.rstrip()}\n```"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
