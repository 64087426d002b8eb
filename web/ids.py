"""Ids of what is added over HTTP."""

from __future__ import annotations

import re

PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
"""Never a path, a DSN or a file name, so that it can be found on the command line, too."""
RESERVED = {
    "scenario": ("draft", "new", "plan", "preview", "schema", "test", "validate"),
    "target": ("plan", "test", "validate"),
}
"""What stands in the place of an id in addresses, by what the id is of."""
_ID = re.compile(PATTERN)


def is_id(text: str, kind: str) -> bool:
    """Returns whether a text may be the id of a scenario or a target that is added.

    Args:
        text: the text.
        kind: ``scenario`` or ``target``.
    """
    return _ID.fullmatch(text) is not None and text not in RESERVED[kind]
