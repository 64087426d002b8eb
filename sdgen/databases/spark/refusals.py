"""What Spark's errors mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def refusing() -> Iterator[None]:
    """Raises TargetError, with Spark's own message, where what is done inside fails."""
    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as error:
        raise refused(error) from error


def refused(error: Exception) -> TargetError:
    """Returns the error that says what Spark has refused."""
    if isinstance(error, ConnectionError) or (
        isinstance(error, Py4JError) and not isinstance(error, Py4JJavaError)
    ):
        return UnreachableError(f"Spark has ended: {error}")
    said = _said(error)
    if own := _OURS.search(said):
        return OutOfRangeError(f"Spark: {own[0].strip()}")
    kind: type[TargetError] = TargetError
    if _OUT_OF_RANGE.search(said):
        kind = OutOfRangeError
    elif _REFUSED.search(said):
        kind = RowsRefusedError
    return kind(f"Spark: {said}")


def _said(error: Exception) -> str:
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
