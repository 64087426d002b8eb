"""Log lines of runs: every line carries its run_id, goes to stderr and into the store.

Passwords never get here: errors are scrubbed where they arise, and the store's handler redacts
once more.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sdgen.instants import format_instant
from sdgen.scenario.dsn import redact
from sdgen.store import Store
from sdgen.store.logs import add_log

LOGGER = logging.getLogger("sdgen")
LOGGER.setLevel(logging.DEBUG)  # handlers choose: the store keeps info, whatever the terminal shows
LOGGER.addHandler(logging.NullHandler())
LOGGER.propagate = False


class RunLog(logging.LoggerAdapter[logging.Logger]):
    """A logger that puts the run_id on every line."""

    def __init__(self, run_id: str) -> None:
        super().__init__(LOGGER, {"run_id": run_id})

    def process(self, msg: Any, kwargs: Any) -> tuple[Any, Any]:
        """Adds the run_id to a line's own fields (``extra=``)."""
        kwargs["extra"] = {**(self.extra or {}), "fields": kwargs.get("extra") or {}}
        return msg, kwargs


class HumanFormatter(logging.Formatter):
    """``09:15:02 INFO  run 20260131-… message key=value …``."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns one line for people."""
        at = datetime.fromtimestamp(record.created, UTC)
        run_id = getattr(record, "run_id", None)
        run = f"run {run_id} " if run_id else ""
        fields = "".join(f" {key}={value}" for key, value in _fields(record).items())
        message = redact(record.getMessage())
        return f"{at:%H:%M:%S} {record.levelname:<7} {run}{message}{fields}"


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, run_id, message and the line's own fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns one JSON object."""
        content = {
            "time": format_instant(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname.lower(),
            "run_id": getattr(record, "run_id", None),
            "message": redact(record.getMessage()),
            **_fields(record),
        }
        return json.dumps(content, ensure_ascii=False, default=str)


class _StoreHandler(logging.Handler):
    """Writes the lines of one run into the store."""

    def __init__(self, store: Store, run_id: str) -> None:
        super().__init__(logging.INFO)
        self._store, self._run_id = store, run_id
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if getattr(record, "run_id", None) == self._run_id:
            fields = "".join(f" {key}={value}" for key, value in _fields(record).items())
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


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    return dict(getattr(record, "fields", {}))
