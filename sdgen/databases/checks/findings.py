"""What a check of existing tables has found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sdgen.errors import Problem, shown


@dataclass(frozen=True)
class Finding:
    """Something about a table that the user should know before the run.

    Args:
        path: the table or column.
        message: what it is and what to do.
        is_certain: whether rows are sure to be refused or changed; else they only may be.
    """

    path: str
    message: str
    is_certain: bool = True

    def problem(self) -> Problem:
        """Returns it as a reason not to begin."""
        return Problem(self.path, self.message)

    def warning(self) -> str:
        """Returns it as a sentence to know before the run begins."""
        return f"{self.path}: {self.message}"


def shown_values(values: Iterable[object]) -> str:
    """Returns values that a driver has read, for messages."""
    plain = (value if isinstance(value, int | float) else str(value) for value in values)
    return ", ".join(shown(value) for value in plain)
