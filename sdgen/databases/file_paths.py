"""What keeps the path of a file from being one on any file system."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from sdgen.errors import shown

_LONGEST_FILE_NAME = 255  # bytes, on the file systems of Linux, macOS and Windows alike
_LONGEST_PATH = 4_000


def path_problems(dsn: str) -> Iterator[str]:
    """Yields what is wrong with the path that a DSN is or has."""
    name = max(re.split(r"[/\\]", unquote(dsn)), key=lambda part: ("\0" in part, len(part)))
    size = len(name.encode(errors="replace"))
    if size > _LONGEST_FILE_NAME:
        yield (
            f"names a file of {size:,} bytes, more than {_LONGEST_FILE_NAME} (got {shown(name)}). "
            "Shorten it"
        )
    elif len(dsn) > _LONGEST_PATH:
        yield f"is a path of {len(dsn):,} characters, more than {_LONGEST_PATH:,}"
    elif "\0" in name and "\0" not in dsn:
        yield "is not a path: %00 is U+0000. Remove it"


def is_file(path: str) -> bool:
    """Returns whether a path leads to a file; not so where that cannot be seen."""
    try:
        return Path(path).expanduser().is_file()
    except (OSError, RuntimeError, ValueError):  # no rights, no home, no path at all
        return False
