"""What an exclusion constraint compares: ``EXCLUDE USING gist (room WITH =, during WITH &&)``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_WITH = " WITH "


class ExclusionElement(NamedTuple):
    """One of the things that two rows may not have in common together.

    Args:
        said: a column or an expression, as the constraint says it.
        operator: by which it compares two rows, such as ``=`` or ``&&``.
    """

    said: str
    operator: str


def exclusion_elements(exclusion: str) -> Iterator[ExclusionElement]:
    """Yields what a constraint compares.

    Args:
        exclusion: its definition, from ``EXCLUDE`` on.
    """
    depth, quote, start = 0, "", 0
    for at, sign in enumerate(exclusion):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        ends = sign == ")" and not depth and not quote
        if sign == "(" and depth == 1 and not quote:
            start = at + 1
        elif ends or (sign == "," and depth == 1 and not quote):
            said, found, operator = exclusion[start:at].strip().rpartition(_WITH)
            start = at + 1
            if found:
                yield ExclusionElement(said, operator)
        if ends:
            return
