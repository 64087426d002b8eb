"""What a run is at, for whoever waits for it to stop."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.frozen import frozen

_MOST_TOLD = 3


@frozen
class AtWork:
    """A task that is being done.

    Args:
        what: which it is, such as ``entity items, batch 5 (rows 400 … 499)``.
        rows: how many rows it writes, 0 where it writes none.
        seconds: how long it has been done so far.
        left: how many more seconds it takes at the pace of the tasks before it; None if not known.
    """

    what: str
    rows: int
    seconds: float
    left: float | None = None

    def __str__(self) -> str:
        rows = "" if not self.rows else f": {self.rows:,} row{'' if self.rows == 1 else 's'}"
        left = "" if self.left is None else f", about {duration(self.left)} to go"
        return f"{self.what}{rows}, {duration(self.seconds)} so far{left}"


def waiting_for(tasks: Sequence[AtWork], at_once: bool) -> str:
    """Returns what a run that shall stop waits for, in a few words.

    Args:
        tasks: what it is at.
        at_once: whether what it is at is stopped, too.
    """
    if at_once:
        return "stopping now: none of the current work would be kept"
    if not tasks:
        return "stopping before anything else begins"
    longest = sorted(tasks, key=lambda task: -task.seconds)
    told = [str(task) for task in longest[:_MOST_TOLD]]
    if more := len(tasks) - len(told):
        told.append(f"and {more} more")
    return f"stopping after {'; '.join(told)}"


def duration(seconds: float) -> str:
    """Returns a duration as people say it: ``0.4 s``, ``12 s``, ``3 min 20 s``, ``2 h 5 min``."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 120:
        return f"{whole} s"
    if whole < 7200:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
