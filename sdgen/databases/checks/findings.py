"""What a check of existing tables has found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sdgen.errors import Problem, shown
from sdgen.frozen import frozen
from sdgen.scenario.documents import Document
from sdgen.scenario.paths import Path

NUMBERS = "let the new ones start elsewhere (sequence with start: next)"
VALUES = "use another `seed` or other values"
ONCE = "read them in each later run (fill_once: true at the entity)"
STOPS = "A run stops"
"""Part of findings by which a run may come to an end halfway."""
TAKEN = "rows that are there have"
"""Part of findings by which rows that are there are in the way of new ones."""


@frozen
class Finding:
    """Something about a table that the user should know before the run.

    Args:
        path: the table or column.
        message: what it is and what to do.
        is_certain: whether rows are sure to be refused or changed; else they only may be.
        places: where the scenario says what fills the columns in question, where it is about
            those.
        instead: where rows that are there are in the way of new ones, how those can be others,
            ``NUMBERS``, ``VALUES`` or ``ONCE``; it is part of the advice that such findings share.
    """

    path: str
    message: str
    is_certain: bool = True
    places: tuple[Path, ...] = ()
    instead: str = ""

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
        return replace(
            found[0],
            message=f"table {self.path}: {self.message}{also}",
            also=tuple(each.path for each in found[1:]),
        )

    def warning(self) -> str:
        """Returns it as a sentence to know before the run begins."""
        advice = f". {_advice([self.instead])}" if self.instead else ""
        return f"{self.path}: {self.message}{advice}"


def advised(findings: Sequence[Finding], document: Document) -> Iterator[Problem]:
    """Yields findings as reasons not to begin; advice that several share comes once, at last.

    Args:
        findings: the findings.
        document: where the parts of the scenario stand in its file.
    """
    sharing = [finding for finding in findings if finding.instead]
    advice = _advice([finding.instead for finding in sharing]) if sharing else ""
    for finding in findings:
        is_alone = bool(finding.instead) and len(sharing) == 1
        told = replace(finding, message=f"{finding.message}. {advice}") if is_alone else finding
        yield told.problem(document)
    if len(sharing) > 1:
        yield Problem("", f"for the rows that are in the way: {advice[:1].lower()}{advice[1:]}")


def _advice(instead: Sequence[str]) -> str:
    """Returns what to do about rows that are in the way of new ones."""
    others = [each for each in dict.fromkeys(instead) if each != ONCE]
    if {NUMBERS, VALUES}.issubset(others):
        others = [f"{NUMBERS}, and for other keys, such as uuids, {VALUES}"]
    ways = [
        "Replace those that are there (`mode` truncate_then_insert)",
        "continue the run that made them (`continue`)",
        *([ONCE] if ONCE in instead else ()),
        *others,
    ]
    return f"{', '.join(ways[:-1])}, or {ways[-1]}"


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
