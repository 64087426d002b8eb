"""What a check of existing tables has found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sdgen.errors import Problem, shown
from sdgen.scenario.documents import Document
from sdgen.scenario.paths import Path


@dataclass(frozen=True)
class Finding:
    """Something about a table that the user should know before the run.

    Args:
        path: the table or column.
        message: what it is and what to do.
        is_certain: whether rows are sure to be refused or changed; else they only may be.
        places: where the scenario says what fills the columns in question, where it is about
            those.
    """

    path: str
    message: str
    is_certain: bool = True
    places: tuple[Path, ...] = ()

    def problem(self, document: Document) -> Problem:
        """Returns it as a reason not to begin.

        Args:
            document: where the parts of the scenario stand in its file.
        """
        if not self.places:
            return Problem(self.path, self.message)
        found = [document.problem(place, "") for place in self.places]
        others = ", ".join(_place(each) for each in found[1:])
        also = f". See also {others}" if others else ""
        return replace(found[0], message=f"table {self.path}: {self.message}{also}")

    def warning(self) -> str:
        """Returns it as a sentence to know before the run begins."""
        return f"{self.path}: {self.message}"


def _place(problem: Problem) -> str:
    """Returns where a problem is, in a few words."""
    return problem.path if problem.line is None else f"line {problem.line}"


def shown_values(values: Iterable[object]) -> str:
    """Returns values that a driver has read, for messages."""
    return ", ".join(map(_shown, values))


def _shown(value: object) -> str:
    if value is None:
        return "NULL"
    return shown(value if isinstance(value, int | float) else str(value))
