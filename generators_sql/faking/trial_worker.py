"""The process that tries recipes under limits of the system; ``trial_process`` starts it."""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from generators_sql.faking.providers import source_of
from generators_sql.faking.trial import tried
from generators_sql.faking.trial_process import CPU_SECONDS, ENDED_IDLE, IDLE_SECONDS, MEMORY_BYTES


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Tries the recipes that come in, one after the other, until there are no more.

    Args:
        given: pickled recipes, each behind its length in eight bytes.
        answers: a line of JSON for each: what is wrong with it, or null.
    """
    while size := _next_size(given):
        recipe = pickle.loads(given.read(size))  # noqa: S301 (from the process that started this)
        source = source_of(recipe.locale, recipe.added)
        _limit_memory()
        _limit_time(CPU_SECONDS)
        told = tried(source, recipe)
        _limit_time(0)
        answers.write(json.dumps(told).encode() + b"\n")
        answers.flush()


def _next_size(given: BinaryIO) -> int:
    """Returns the size of the next recipe, 0 for none; ends the process where none comes."""
    idle = threading.Timer(IDLE_SECONDS, os._exit, (ENDED_IDLE,))
    idle.daemon = True
    idle.start()
    size = int.from_bytes(given.read(8), "big")
    idle.cancel()
    return size


def _limit_time(seconds: float) -> None:
    """Has the system end this process after so much time of a processor; 0 for never."""
    if hasattr(signal, "setitimer"):  # not on Windows, where the one who waits ends it
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory() -> None:
    """Has the system refuse memory beyond what is taken now and ``MEMORY_BYTES``."""
    try:
        import resource

        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        return  # no such limits here; the clock remains
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY_BYTES, hard))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the one who asks
    answered, sys.stdout = sys.stdout.buffer, sys.stderr  # whatever a provider prints
    serve(sys.stdin.buffer, answered)
