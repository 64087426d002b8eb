"""What is wrong with a file, in the order of its lines; what any file may have wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sdgen.errors import Problem
from sdgen.passwords import redact
from sdgen.scenario.documents import Document
from sdgen.scenario.name_rules import text_problem
from sdgen.scenario.unchecked_data import as_text

MOST_PROBLEMS = 1000
"""Problems of a file that are reported."""

ENOUGH = MOST_PROBLEMS + 1
"""To see that there are more."""


def in_order(problems: list[Problem]) -> list[Problem]:
    """Returns problems in the order of the file, no more than anybody reads."""
    found = sorted(dict.fromkeys(problems), key=lambda problem: problem.line or 0)
    if len(found) > MOST_PROBLEMS:
        message = f"has more problems than these {MOST_PROBLEMS:,}. Fix these, then validate again"
        found[MOST_PROBLEMS:] = [Problem("", message, found[0].file)]
    return found


def unstorable(document: Document, keys: tuple[str, ...]) -> Iterator[Problem]:
    """Yields those keys at the top of a document whose texts no database can store."""
    for key in keys:
        if problem := text_problem(redact(as_text(document.data.get(key)))):
            yield document.problem((key,), problem)


def stem_of(path: Path) -> str:
    """Returns the name of a file without its suffix. File names need not be text; ids do."""
    return path.stem.encode(errors="replace").decode()
