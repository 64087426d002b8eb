"""A text with what is wrong with it below the lines where that stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sdgen.errors import Problem
from sdgen.frozen import frozen

_MOST_LINES = 3_000
_AROUND = 20  # lines that are shown before and after a problem of a long text


@frozen
class SourceLine:
    """A line; ``number`` is 0 where some are left out, and ``text`` says so."""

    number: int
    text: str
    problems: tuple[str, ...] = ()


def source_lines(text: str, problems: Sequence[Problem]) -> list[SourceLine]:
    """Returns the lines of a text; of a long one those around problems."""
    lines = text.splitlines()
    found = defaultdict(list)
    for problem in problems:
        if problem.line is not None and 1 <= problem.line <= len(lines):
            found[problem.line].append(": ".join(filter(None, (problem.path, problem.message))))
    numbers = list(range(1, len(lines) + 1))
    if len(lines) > _MOST_LINES:
        near = {each for line in found for each in range(line - _AROUND, line + _AROUND + 1)}
        numbers = [number for number in numbers if number in near][:_MOST_LINES]
    shown: list[SourceLine] = []
    last = 0
    for number in numbers:
        if number > last + 1:
            shown.append(SourceLine(0, "…"))
        shown.append(SourceLine(number, lines[number - 1], tuple(found.get(number, ()))))
        last = number
    return [*shown, SourceLine(0, "…")] if shown and last < len(lines) else shown
