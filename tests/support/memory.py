"""Where the tests' files are: in memory, if there is room."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
_ROOMY = 4 * 1024**3  # containers often have only 64 MB there


def is_roomy() -> bool:
    """Returns whether files can be kept in memory."""
    return MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= _ROOMY


def keep_files_in_memory() -> None:
    """Makes memory the place of temporary files, also for the processes that tests start.

    SQLite waits for the disk at every COMMIT, which is nearly all that many a test does. A place
    that somebody has chosen is left.
    """
    if not any(name in os.environ for name in ("TMPDIR", "TEMP", "TMP")) and is_roomy():
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # it is asked for anew
