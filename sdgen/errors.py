"""The errors sdgen raises on purpose. Everything else is a bug.

::

    SdgenError
    ├── ValidationError      a scenario, target or request is wrong; holds every Problem found
    │   └── ScenarioError        a scenario is wrong, whatever is asked of it
    ├── NotFoundError        no scenario, target or run of that name
    ├── PluginError          a package that adds a generator does not work
    ├── MissingPackageError  a Python package is needed that is not installed
    ├── UnsupportedError     a database has nothing for what its dialect is asked to say
    ├── TargetError          the target cannot be reached or used
    │   ├── TableMismatchError   existing tables do not fit; holds every Problem found
    │   ├── RowsRefusedError     the database refuses the rows themselves, and would again
    │   │   ├── OutOfRangeError      a computed number is beyond its column's type, or 64 bits
    │   │   └── ConstraintError      rows break a key or another constraint of their table
    │   ├── RowsChangedError     existing rows that a run points to have changed
    │   ├── LockedError          somebody else holds a lock that is wanted
    │   ├── TablesClaimedError   another run is writing to the same tables
    │   └── UnreachableError     there is no connection to the target
    │       └── TooManyConnectionsError   the server has no connection left for us
    ├── RunError             a run stopped: which entity, which batch, what the engine said
    │   ├── NotResumableError    it is no longer known what is missing of a run
    │   ├── RowsMissingError     all rows were written, but its own tables do not contain them
    │   └── ChecksFailedError    all rows were written, but a check of the scenario fails
    ├── RunCancelledError    a run was cancelled or interrupted by its user
    ├── TooSlowError         what was asked for takes longer than it may
    └── StoreError           sdgen's own record file cannot be used
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

__all__ = [
    "ChecksFailedError",
    "ConstraintError",
    "LockedError",
    "MissingPackageError",
    "NotFoundError",
    "NotResumableError",
    "OutOfRangeError",
    "PluginError",
    "Problem",
    "RequestProblem",
    "RowsChangedError",
    "RowsMissingError",
    "RowsRefusedError",
    "RunCancelledError",
    "RunError",
    "ScenarioError",
    "SdgenError",
    "StoreError",
    "TableMismatchError",
    "TablesClaimedError",
    "TargetError",
    "TooManyConnectionsError",
    "TooSlowError",
    "UnreachableError",
    "UnsupportedError",
    "ValidationError",
    "did_you_mean",
    "either",
    "listed",
    "shown",
]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it is and what to do about it.

    Args:
        path: place in the document (``entities[0].columns[2].generator.params.min``) or, for
            tables, ``table.column``. Empty for the document as a whole.
        message: what is wrong, what was got, what to do.
        file: the file it stands in, if any.
        line: 1-based line in that file, if known.
        also: further places in the document that it is about.
    """

    path: str
    message: str
    file: str | None = None
    line: int | None = None
    also: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        place = self.file or ""
        if place and self.line is not None:
            place += f":{self.line}"
        return ": ".join(part for part in (place, self.path, self.message) if part)


class RequestProblem(Problem):
    """What is wrong with what a run was asked for.

    Its path is a field of the request (``seed``, ``row_overrides.orders``); the command line and
    the API each spell it in their own way.
    """


class SdgenError(Exception):
    """Base of every error a user can mend. ``exit_code`` is what the CLI ends with."""

    exit_code = 1
    code = "error"


class _ProblemsError(SdgenError):
    """An error that lists every problem at once."""

    def __init__(self, headline: str, problems: Iterable[Problem]) -> None:
        self.headline = headline
        self.problems: Sequence[Problem] = tuple(problems)
        super().__init__(headline)

    def __str__(self) -> str:
        return "\n".join([self.headline, *(f"  {problem}" for problem in self.problems)])


class ValidationError(_ProblemsError):
    """A scenario, target or request is wrong. Nothing has been written.

    Attributes:
        files: the files that were read beside the one that is wrong.
    """

    exit_code = 2
    code = "validation_error"
    files: tuple[Path, ...] = ()


class ScenarioError(ValidationError):
    """A scenario is wrong, whatever is asked of it."""


class NotFoundError(SdgenError):
    """No scenario, target or run of that name."""

    exit_code = 2
    code = "not_found"


class PluginError(SdgenError):
    """An installed package that adds something to sdgen does not work."""

    exit_code = 2
    code = "plugin_error"


class MissingPackageError(SdgenError, ImportError):
    """A Python package is needed that is not installed."""

    code = "missing_package"


class UnsupportedError(SdgenError):
    """A database has nothing for what its dialect is asked to say."""


class TargetError(SdgenError):
    """The target cannot be reached or used."""

    code = "target_error"


class TableMismatchError(_ProblemsError, TargetError):
    """Existing tables do not fit the scenario. Nothing has been written.

    Attributes:
        in_the_way: the tables whose rows keep those of the run from being written.
    """

    code = "table_mismatch"

    def __init__(
        self, headline: str, problems: Iterable[Problem], in_the_way: Iterable[str] = ()
    ) -> None:
        super().__init__(headline, problems)
        self.in_the_way = frozenset(in_the_way)


class RowsRefusedError(TargetError):
    """The database refuses the rows themselves: the same rows would be refused again."""

    code = "rows_refused"


class OutOfRangeError(RowsRefusedError):
    """A computed number is beyond what its column's type, or 64 bits, can hold."""

    code = "out_of_range"


class ConstraintError(RowsRefusedError):
    """Rows break a key or another constraint of their table."""

    code = "constraint_broken"


class RowsChangedError(_ProblemsError, TargetError):
    """Existing rows that a run points to have changed since it was planned."""

    code = "rows_changed"


class LockedError(TargetError):
    """Somebody else holds a lock that is wanted, and it was not waited for any longer."""

    code = "locked"


class TablesClaimedError(TargetError):
    """Another run is writing to the same tables."""

    code = "tables_claimed"


class UnreachableError(TargetError):
    """There is no connection to the target: what it holds is not known."""

    code = "target_unreachable"


class TooManyConnectionsError(UnreachableError):
    """The server, or the role, has no connection left for us."""

    code = "too_many_connections"


class RunError(SdgenError):
    """A run stopped while writing."""

    code = "run_failed"


class NotResumableError(RunError):
    """What is missing of a run cannot be told any more; only a new run makes its rows."""

    code = "not_resumable"


class RowsMissingError(RunError):
    """All rows of a run are written, but tables that it has made or emptied do not hold them."""

    code = "rows_missing"


class ChecksFailedError(RunError):
    """All rows of a run are written, but they are not what the scenario's checks ask for."""

    code = "checks_failed"


class RunCancelledError(SdgenError):
    """A run was cancelled or interrupted by its user."""

    code = "run_cancelled"


class TooSlowError(SdgenError):
    """What was asked for takes longer than it may."""

    code = "too_slow"


class StoreError(SdgenError):
    """sdgen's own record file cannot be used."""

    code = "store_error"


_LONGEST_COMPARED = 200
"""Characters of the longest name that is compared with others, which takes their product."""
_MOST_COMPARED = 40
_LONGEST_SHOWN = 100
"""Characters of a name in a list of names."""


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """Returns a hint such as `` Did you mean "choice"?``, or an empty string.

    Args:
        name: what was written.
        known: the names that would have been right.
    """
    if not isinstance(name, str) or len(name) > _LONGEST_COMPARED:
        return ""
    import difflib  # most commands have nothing to guess

    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = name.casefold()
    close = difflib.get_close_matches(folded, _alike(folded, by_folded), n=1, cutoff=0.6)
    return f' Did you mean "{by_folded[close[0]]}"?' if close else ""


def _alike(name: str, known: Iterable[str]) -> list[str]:
    """Returns the names to compare with: all or, of many, the likeliest.

    To compare two names takes a hundred times as long as to see whether they begin or end alike,
    which they do after one slip.
    """
    names = [each for each in known if len(each) <= _LONGEST_COMPARED]
    if len(names) <= _MOST_COMPARED:
        return names
    half = max(len(name) // 2, 1)
    head, tail = name[:half], name[-half:]
    likely = [each for each in names if each.startswith(head) or each.endswith(tail)]
    return sorted(likely, key=lambda each: abs(len(each) - len(name)))[:_MOST_COMPARED]


def listed(names: Iterable[str], most: int = 40) -> str:
    """Returns names for a message, such as ``id, name, price``: the first ones, and how many more.

    Without names it is ``none``.
    """
    found = list(names)
    more = len(found) - most
    first = [each[:_LONGEST_SHOWN] + "…" * (len(each) > _LONGEST_SHOWN) for each in found[:most]]
    return ", ".join(first) + (f" and {more:,} more" if more > 0 else "") or "none"


def either(choices: Iterable[str]) -> str:
    """Returns choices in words: ``one``, ``one or two``, ``one, two or three``."""
    *most, last = choices
    return f"{', '.join(most)} or {last}" if most else last


def shown(value: object, limit: int = 60) -> str:
    """Returns ``repr(value)``, cut to ``limit`` characters, for "(got …)" in messages."""
    text = repr(_start_of(value, limit))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _start_of(value: object, limit: int) -> object:
    """Returns a value whose ``repr`` begins as that of another one, however large that is."""
    if isinstance(value, str | bytes):
        return value[:limit]
    if isinstance(value, list):
        return [_start_of(item, limit) for item in value[:limit]]
    if isinstance(value, dict):
        return {
            _start_of(key, limit): _start_of(item, limit)
            for key, item in islice(value.items(), limit)
        }
    return value
