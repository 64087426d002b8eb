"""When processes were started.

Linux says so in two files (man 5 proc). Elsewhere psutil knows; it takes as long to import as fifty
modules of ours, and each run asks for its own process.
"""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")
_STATE, _STARTED = 0, 19  # places of fields behind the process's name, which may hold blanks


def started_of(pid: int) -> float | None:
    """Returns when a process was started, in seconds since the epoch; None if it has ended."""
    boot = _boot_time()
    return _by_psutil(pid) if boot is None else _by_proc(pid, boot)


def _boot_time() -> int | None:
    """Returns when Linux was booted, None if this is no Linux or does not say."""
    try:
        lines = (_PROC / "stat").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) for line in lines if line.startswith("btime ")), None)


def _by_proc(pid: int, boot: int) -> float | None:
    try:
        status = (_PROC / str(pid) / "stat").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return None
    fields = status.rpartition(b")")[2].split()
    if fields[_STATE] == b"Z":  # it has ended, and its parent has not asked how
        return None
    return boot + int(fields[_STARTED]) / os.sysconf("SC_CLK_TCK")


def _by_psutil(pid: int) -> float | None:
    import psutil

    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else process.create_time()
    except psutil.NoSuchProcess:
        return None
