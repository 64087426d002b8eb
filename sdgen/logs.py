"""Log lines: those of a run carry its run_id, and none shows a password."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any

from sdgen.instants import format_instant
from sdgen.passwords import redact

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
        fields = "".join(f" {key}={value}" for key, value in fields_of(record).items())
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
            **fields_of(record),
        }
        return json.dumps(content, ensure_ascii=False, default=str)


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """Returns what a line says besides its message: key → value."""
    return dict(getattr(record, "fields", {}))
