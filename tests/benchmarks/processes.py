"""Processes of sdgen: how long they take, and how much memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_POLL_SECONDS = 0.02


def measured(words: Sequence[str], said: Path) -> tuple[float, int]:
    """Return the seconds of a process, and its peak resident memory in KiB.

    Args:
        words: the command line, the program's name left out.
        said: the file that gets what the process prints.
    """
    began = time.perf_counter()
    with said.open("w") as output:
        process = subprocess.Popen([sys.executable, "-m", "sdgen", *words], stdout=output)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _peak_kib(process.pid))
            time.sleep(_POLL_SECONDS)
    assert process.returncode == 0
    return round(time.perf_counter() - began, 4), peak


def _peak_kib(pid: int) -> int:
    """Return the peak resident memory so far.

    getrusage() of a child would include what the parent had when it forked; this starts at exec.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0].split()[1]) if lines else 0
