"""sdgen's command line, which kills one of Spark's processes in the middle of a run.

That is an executor where there are any, else the driver, which computes by itself::

    python -m tests.support.executor_killer run start … --spark-master 'local-cluster[2,1,1024]'
    python -m tests.support.executor_killer run start … --spark-master 'local[1]'
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from sdgen.cli.main import main
from sdgen.runs.sinks.folders import ledger
from sdgen.runs.sinks.tables.inlets import TableInlet

_EXECUTOR, _DRIVER = b"CoarseGrainedExecutorBackend", b"SparkSubmit"


def _processes(program: bytes) -> Iterator[int]:
    """Yield the processes below this one that run a program of Spark's."""
    parents: dict[int, int] = {}
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):  # it has ended meanwhile
            number = int(folder.name)
            parents[number] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if program in (folder / "cmdline").read_bytes():
                found.append(number)
    for number in sorted(found):
        above = number
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid():
            yield number


def _kill_one_first() -> None:
    """Have one be killed before a run notes its first files, or counts its first rows."""
    killed = list[int]()
    places: tuple[tuple[Any, str], ...] = ((ledger, "note_parts"), (TableInlet, "check"))

    def killing(do: Callable[..., None]) -> Callable[..., None]:
        def doing(*said: Any) -> None:
            if not killed:
                executor = next(_processes(_EXECUTOR), None)
                killed.append(executor or next(_processes(_DRIVER)))
                os.kill(killed[0], signal.SIGKILL)
                what = "driver" if executor is None else "executor"
                print(f"killed {what} {killed[0]}", file=sys.stderr)
            do(*said)

        return doing

    for place, name in places:
        setattr(place, name, killing(getattr(place, name)))


if __name__ == "__main__":
    _kill_one_first()
    sys.exit(main(sys.argv[1:]))
