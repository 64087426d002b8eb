"""sdgen's command line, with one function of it replaced by one that signals the process.

::

    python -m tests.support.crash_driver '{"at": "sdgen.store:…", "when": "before", …}' run start …

The first argument is a ``Moment`` as JSON.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import resource
import signal
import sys
import threading
import time
from dataclasses import asdict, dataclass
from typing import Any

from sdgen.cli.main import main
from sdgen.runs.stopping import signals
from sdgen.runs.stopping.cancelling import CancelSwitch

_TOLD = threading.Event()


@dataclass(frozen=True)
class Moment:
    """When the process gets which signal, and what it runs out of.

    Args:
        at: ``module:function`` or ``module:Class.function``, looked up where it is called.
        when: before or after the function does its work.
        call: at which call of it.
        signal: name of the signal.
        delay: seconds from there until SIGKILL comes, whatever the process is at by then.
        file_size: bytes that no file can grow beyond, as on a full disk.
        pages: likewise, SQLite pages of the target.
        grace: seconds that a batch may go on after SIGTERM.
        told: whether a stopped process that goes on does nothing before it has been told of the
            signal it got meanwhile: what is left may take less time than the telling.
    """

    at: str = ""
    when: str = "after"
    call: int = 1
    signal: str = "SIGKILL"
    delay: float = 0.0
    file_size: int | None = None
    pages: int | None = None
    grace: float | None = None
    told: bool = False

    def as_argument(self) -> str:
        """Return what the driver reads."""
        return json.dumps(asdict(self))


def prepare(moment: Moment) -> None:
    """Make the moment come."""
    if moment.file_size is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (moment.file_size, moment.file_size))
    if moment.pages is not None:
        _limit_pages(moment.pages)
    if moment.grace is not None:
        signals.TERM_SECONDS = moment.grace
    if moment.told:
        _note_when_told()
    if moment.at:
        _signal_at(moment)


def _signal_at(moment: Moment) -> None:
    module, _, path = moment.at.partition(":")
    *owners, name = path.split(".")
    owner: Any = importlib.import_module(module)
    for step in owners:
        owner = getattr(owner, step)
    real, calls = getattr(owner, name), itertools.count(1)

    def replaced(*args: Any, **kwargs: Any) -> Any:
        now = next(calls) == moment.call
        if now and moment.when == "before":
            _signal(moment)
        result = real(*args, **kwargs)
        if now and moment.when == "after":
            _signal(moment)
        return result

    setattr(owner, name, replaced)


def _signal(moment: Moment) -> None:
    if moment.delay:
        threading.Timer(moment.delay, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return
    if moment.signal == "SIGSTOP" and threading.current_thread() is not threading.main_thread():
        _let_the_main_thread_rest()
    # To this thread, which so does not get a step further; all others are stopped with it.
    signal.pthread_kill(threading.get_ident(), signal.Signals[moment.signal])
    if moment.told:
        _TOLD.wait()


def _let_the_main_thread_rest() -> None:
    """Wait until it only waits for the workers: a stopped process keeps its lock on the store."""
    main_thread, looks = threading.main_thread().ident, 0
    while looks < 5:
        time.sleep(0.02)
        at = sys._current_frames()[main_thread or 0].f_code.co_name
        looks = looks + 1 if at == "_work" else 0


def _note_when_told() -> None:
    ask = CancelSwitch.ask

    def asked(switch: CancelSwitch, *args: Any, **kwargs: Any) -> None:
        ask(switch, *args, **kwargs)
        _TOLD.set()

    CancelSwitch.ask = asked  # type: ignore[method-assign, assignment]


def _limit_pages(pages: int) -> None:
    from sdgen.databases.sqlite.engine import SQLiteEngine

    begin = SQLiteEngine.__init__

    def limited(engine: SQLiteEngine, path: str) -> None:
        begin(engine, path)
        engine.query(f"PRAGMA max_page_count = {pages}")

    SQLiteEngine.__init__ = limited  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    prepare(Moment(**json.loads(sys.argv[1])))
    sys.exit(main(sys.argv[2:]))
