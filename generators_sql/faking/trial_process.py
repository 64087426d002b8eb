"""Trying recipes in a process of its own, which is ended where one takes too much.

Nothing in this process can stop a provider that makes a text of gigabytes in one call. So recipes
whose args may ask for much are tried in another one, under limits of the system; it is started
with the first of them, and ends when nobody has asked it for a while.
"""

from __future__ import annotations

import atexit
import json
import os
import pickle
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path

from generators_sql.faking.recipe import Recipe
from generators_sql.faking.time_limit import check_trial, left

CPU_SECONDS = 2.0
"""Time of a processor that a trial may take."""
MEMORY_BYTES = 256 * 2**20
"""Memory that it may take, beyond what its process takes anyway."""
_WALL_SECONDS = 30.0  # others may take the processor, or the system has no clock of its time
IDLE_SECONDS = 60
ENDED_IDLE = 75
"""What the process ends with when nobody has asked it for so long."""
_KEPT = 256


class Workshop:
    """The other process. For several threads, one trial at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._known: OrderedDict[Hashable, str | None] = OrderedDict()

    def trial(self, recipe: Recipe) -> str | None:
        """Returns what keeps the values of a recipe from being used, None for nothing.

        Raises:
            TooSlowError: this thread's time is over (``time_limit.within``).
        """
        asked, key = pickle.dumps(recipe), recipe.at_midnight().key
        with self._lock:
            check_trial(recipe.provider)
            if key not in self._known:
                self._known[key] = self._ask(asked, recipe.provider)
            self._known.move_to_end(key)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            return self._known[key]

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _ask(self, asked: bytes, provider: str) -> str | None:
        told = self._answer(asked)
        if told is None and self._process is None:  # it had ended, as nobody had asked it
            told = self._answer(asked)
        if told is None:
            self.close()
            check_trial(provider)
            return (
                f"{provider} takes longer than {CPU_SECONDS:g} s, or more than "
                f"{MEMORY_BYTES // 2**20} MiB, to make a few values. Ask for less"
            )
        found: str | None = json.loads(told)
        return found

    def _answer(self, asked: bytes) -> bytes | None:
        """Returns what the process answers, None if it has ended."""
        if self._process is not None and self._process.poll() is not None:
            self.close()
        is_new = self._process is None
        process = self._process or self._started()
        wait = left()
        timer = threading.Timer(_WALL_SECONDS if wait is None else wait, process.kill)
        timer.daemon = True
        timer.start()
        try:
            with suppress(OSError):
                if process.stdin and process.stdout:
                    process.stdin.write(len(asked).to_bytes(8, "big") + asked)
                    process.stdin.flush()
                    told = process.stdout.readline()
                    if told.endswith(b"\n"):
                        return told
            ended = process.wait()
        finally:
            timer.cancel()
        if not is_new and ended == ENDED_IDLE:
            self.close()
        return None

    def _started(self) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(part or str(Path.cwd()) for part in sys.path)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "generators_sql.faking.trial_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        return self._process


WORKSHOP = Workshop()
atexit.register(WORKSHOP.close)
