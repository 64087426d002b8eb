"""How large a document may be, and the errors of those that cannot be read."""

from __future__ import annotations

from sdgen.errors import Problem, ScenarioError, ValidationError
from sdgen.frozen import frozen
from sdgen.scenario.paths import Path, path_text

MAX_BYTES = 4 * 1024 * 1024
MAX_VALUES = 500_000
"""Values, lists, mappings and keys of a document, its aliases expanded."""
MAX_DEPTH = 100


@frozen
class DocumentErrors:
    """Makes the errors of a document.

    Args:
        kind: ``scenario`` or ``target``.
        source: what to call it, usually the file's path; None for inline documents.
    """

    kind: str
    source: str | None

    def invalid(self, message: str, line: int | None = None, path: Path = ()) -> ValidationError:
        """Returns that something is wrong with the document, or with a part of it."""
        problem = Problem(path_text(path), message, self.source, line)
        error = ScenarioError if self.kind == "scenario" else ValidationError
        return error(f"{self.kind} is not valid:", [problem])

    def too_many_values(self) -> ValidationError:
        """Returns that it holds more than ``MAX_VALUES``."""
        return self.invalid(
            f"holds more than {MAX_VALUES:,} values. Use shorter lists of values; rows are made by "
            "generators"
        )

    def too_deep(self, line: int | None) -> ValidationError:
        """Returns that it is nested deeper than ``MAX_DEPTH``."""
        return self.invalid(f"is nested deeper than {MAX_DEPTH} levels", line)

    def too_many_digits(self) -> ValidationError:
        """Returns that Python reads no number of so many digits."""
        return self.invalid("contains a number with thousands of digits. Shorten it")
