"""What Spark's errors mean."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from py4j.clientserver import FinalizerWorker
from py4j.protocol import Py4JError, Py4JJavaError
from pyspark.errors import PySparkException

from sdgen.errors import OutOfRangeError, RowsRefusedError, TargetError, UnreachableError

_OURS = re.compile(r"out of range of [^!\n]*")
_OUT_OF_RANGE = re.compile(
    r"\[[A-Z_.]*(?:OVERFLOW|OUT_OF_RANGE)[A-Z_.]*\]|(?:Arithmetic|long|integer) overflow", re.I
)
_REFUSED = re.compile(r"\[(?:CAST_INVALID_INPUT|DIVIDE_BY_ZERO|USER_RAISED_EXCEPTION)[A-Z_.]*\]")
_REST = re.compile(r"\s*(?:SQLSTATE: \w+|== SQL.*|JVM stacktrace:.*|Driver stacktrace:.*)", re.S)
_LONGEST = 1_000
ENDED = (
    "Spark has ended: its Java does not answer any more. If it was killed for its memory, give it "
    "more, with spark.driver.memory in spark-defaults.conf, or use fewer jobs"
)


class _Quiet(threading.local):
    depth = 0


_quiet = _Quiet()


def _is_news(record: logging.LogRecord) -> bool:
    """Returns whether somebody has to know what py4j logs, with its traceback.

    Nobody has who is told by an error anyway, or of objects that are dropped with a dead Java.
    """
    if record.levelno < logging.ERROR or "py4j" not in record.pathname:
        return True
    return not (_quiet.depth or isinstance(threading.current_thread(), FinalizerWorker))


for _logger in ("", "py4j.java_gateway", "py4j.clientserver"):  # it logs to the root itself, too
    logging.getLogger(_logger).addFilter(_is_news)


@contextmanager
def quietly() -> Iterator[None]:
    """Keeps py4j from logging what this thread is told by an error: that Java has died."""
    _quiet.depth += 1
    try:
        yield
    finally:
        _quiet.depth -= 1


@contextmanager
def refusing() -> Iterator[None]:
    """Raises TargetError, with Spark's own message, where what is done inside fails."""
    with quietly():
        try:
            yield
        except (PySparkException, Py4JError, ConnectionError) as error:
            raise refused(error) from error


def refused(error: Exception) -> TargetError:
    """Returns the error that says what Spark has refused."""
    if isinstance(error, ConnectionError) or (
        isinstance(error, Py4JError) and not isinstance(error, Py4JJavaError)
    ):
        return UnreachableError(ENDED)
    text = said(error)
    if own := _OURS.search(text):
        return OutOfRangeError(f"Spark: {own[0].strip()}")
    kind: type[TargetError] = TargetError
    if _OUT_OF_RANGE.search(text):
        kind = OutOfRangeError
    elif _REFUSED.search(text):
        kind = RowsRefusedError
    return kind(f"Spark: {text}")


def said(error: Exception) -> str:
    """Returns the message of the innermost cause, on one line."""
    cause = getattr(error, "java_exception", getattr(error, "_origin", None))
    texts = [str(error)]
    try:
        while cause is not None:
            texts.append(str(cause.getMessage() or cause.getClass().getSimpleName()))
            cause = cause.getCause()
    except (Py4JError, ConnectionError):  # Spark has ended meanwhile
        pass
    found = next((text for text in reversed(texts) if _OURS.search(text)), texts[-1])
    return " ".join(_REST.sub("", found).split())[:_LONGEST].rstrip(".")
