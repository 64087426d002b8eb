"""The log of a run, kept in the store beside what goes to stderr.

Passwords never get here: errors are scrubbed where they arise, and lines are redacted once more.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sdgen.logs import LOGGER, RunLog, fields_of
from sdgen.passwords import redact
from sdgen.store import Store
from sdgen.store.logs import add_log


class _StoreHandler(logging.Handler):
    """Writes the lines of one run into the store."""

    def __init__(self, store: Store, run_id: str) -> None:
        super().__init__(logging.INFO)
        self._store, self._run_id = store, run_id
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if getattr(record, "run_id", None) == self._run_id:
            fields = "".join(f" {key}={value}" for key, value in fields_of(record).items())
            message = redact(record.getMessage()) + fields
            line = (self._run_id, record.levelname.lower(), message)
            if threading.get_ident() == self._thread:
                add_log(self._store, *line)
            else:  # a worker, which seldom has anything to say
                with self._store.again() as own:
                    add_log(own, *line)


@contextmanager
def run_log(store: Store, run_id: str) -> Iterator[RunLog]:
    """Gives the log of a run; lines of level info and up are stored as long as it is open."""
    handler = _StoreHandler(store, run_id)
    LOGGER.addHandler(handler)
    try:
        yield RunLog(run_id)
    finally:
        LOGGER.removeHandler(handler)
