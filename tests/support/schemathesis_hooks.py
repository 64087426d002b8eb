"""What schemathesis loads first: each pattern becomes a strategy once.

Bodies that name a target are drawn by a dozen patterns (the DSNs of each kind). Schemathesis asks
for each of them anew with every body, and Hypothesis takes 5 to 15 ms of CPU time to read one:
four fifths of the time that such an operation took.
"""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies

_from_regex = strategies.from_regex
_made: dict[tuple[object, ...], strategies.SearchStrategy[Any]] = {}


def _from_regex_once(
    regex: str | re.Pattern[str], *, fullmatch: bool = False, alphabet: Any = None
) -> strategies.SearchStrategy[Any]:
    """Returns the same strategy for the same pattern: one draws anew each time it is asked."""
    key = (*_parts(regex), fullmatch, repr(alphabet))
    if key not in _made:
        made = _from_regex(regex, fullmatch=fullmatch, alphabet=alphabet)
        # Filtered, a lazy strategy reads its pattern again, and a deferred one does not.
        _made[key] = strategies.deferred(lambda: made)
    return _made[key]


def _parts(regex: str | re.Pattern[str]) -> tuple[str, int]:
    return (regex, 0) if isinstance(regex, str) else (regex.pattern, regex.flags)


strategies.from_regex = _from_regex_once  # type: ignore[assignment]
