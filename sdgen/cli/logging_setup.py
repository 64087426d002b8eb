"""Where log lines go: to stderr, or what is below a warning to the display of a run's progress."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sdgen.cli.options import in_options
from sdgen.logs import LOGGER, HumanFormatter, JsonFormatter

_Receiver = Callable[[logging.LogRecord], object]


class _StderrHandler(logging.Handler):
    """Writes to whatever ``sys.stderr`` is now: a live progress bar takes its place for a while.

    Attributes:
        info_to: is given the lines below a warning instead, where there is one.
    """

    info_to: _Receiver | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self.info_to is not None and record.levelno < logging.WARNING:
            self.info_to(record)
            return
        line = self.format(record)
        if record.levelno >= logging.WARNING:  # lines below tell of no request, but of SQL
            line = in_options(line)
        # Where the reader of the log has gone, the run goes on: its record has the lines too.
        with suppress(BrokenPipeError):
            sys.stderr.write(line + "\n")


def set_up_logging(level: str, log_format: str) -> None:
    """Writes log lines to stderr from now on, those of a level and above."""
    for old in _handlers():
        LOGGER.removeHandler(old)
    handler = _StderrHandler(level.upper())
    handler.setFormatter(JsonFormatter() if log_format == "json" else HumanFormatter())
    LOGGER.addHandler(handler)


@contextmanager
def info_goes_to(receiver: _Receiver) -> Iterator[None]:
    """Gives a receiver the lines below a warning, which are then not written to stderr."""
    handlers = _handlers()
    for handler in handlers:
        handler.info_to = receiver
    try:
        yield
    finally:
        for handler in handlers:
            handler.info_to = None


def _handlers() -> list[_StderrHandler]:
    return [handler for handler in LOGGER.handlers if isinstance(handler, _StderrHandler)]
