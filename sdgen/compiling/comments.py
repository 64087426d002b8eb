"""Comments in generated SQL, made of names and values that users chose."""

from __future__ import annotations

import re
from typing import TypeVar

from sqlglot import exp

T = TypeVar("T", bound=exp.Expression)

# A run of stars is looked at once, from its first one.
_STARS_OF_MARKS = re.compile(r"(?<=/)\*++|(?<!\*)\*++(?=/)")


def comment(text: str) -> str:
    """Returns the inside of a ``/* … */`` comment on one line.

    Comment marks in the text lose their star (Postgres nests comments, so an opening mark matters
    too), and control characters become blanks.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return f" {_STARS_OF_MARKS.sub('', re.sub(' {2,}', ' ', text))} "


def without_comments(statement: T) -> T:
    """Returns a statement whose comments have been taken off."""
    for node in statement.walk():
        node.comments = None
    return statement
