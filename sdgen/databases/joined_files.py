"""Several files of DDL as one text that still says which line is of which file."""

from __future__ import annotations

from collections.abc import Iterable

BEGIN = "; -- file: "
"""Begins a line that is the last one before a file; pages join files likewise."""


def joined(files: Iterable[tuple[str, str]]) -> str:
    """Returns the texts of files, each behind a line with its name.

    Args:
        files: name and text of each.
    """
    return "\n".join(f"{BEGIN}{' '.join(name.split())}\n{text}" for name, text in files)


def place_of(text: str, line: int) -> str:
    """Returns where a line of a text is: ``line 8``, or ``line 8 of 0002_users.sql``.

    Args:
        text: that of one file, or of several that are ``joined``.
        line: counted from 1.
    """
    before = text.split("\n", line)[:line]
    for number in range(len(before) - 1, -1, -1):
        if before[number].startswith(BEGIN):
            return f"line {line - number - 1} of {before[number].removeprefix(BEGIN).strip()}"
    return f"line {line}"
