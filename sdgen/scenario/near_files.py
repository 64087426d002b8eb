"""Files of nearly the name of one that is not there."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from sdgen.errors import did_you_mean

_MOST_FILES = 10_000  # of a folder, to compare names with
_SUFFIXES = (".yaml", ".yml", ".json")


def near_file(path: Path) -> str:
    """Returns which file of the folder may be meant by one that is not there, as a sentence."""
    try:
        there = [each.name for each in islice(path.parent.iterdir(), _MOST_FILES)]
    except OSError:
        return ""
    hint = did_you_mean(path.name, (name for name in there if name.lower().endswith(_SUFFIXES)))
    return f".{hint}" if hint else ""
