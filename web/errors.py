"""Every error has one shape: ``{"error": {"code", "message", "details": [{path, message}]}}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import bottle

from sdgen.errors import (
    NotFoundError,
    Problem,
    RunError,
    SdgenError,
    StoreError,
    TableMismatchError,
    TargetError,
    TooSlowError,
    ValidationError,
)
from sdgen.passwords import redact

JSON = "application/json"
LONGEST_TEXT = 2_000
"""Characters of a message, as it is answered."""
LONGEST_NAME = 80
"""Characters of an id or a path in a message, as far as it came with a request."""

# The first that fits. Whatever else an SdgenError is, its request could not be done as asked.
_STATUSES: tuple[tuple[type[SdgenError], int], ...] = (
    (ValidationError, 422),
    (NotFoundError, 404),
    (TableMismatchError, 409),
    (TargetError, 502),
    (RunError, 409),
    (StoreError, 503),
    (TooSlowError, 422),
    (SdgenError, 409),
)
_CODES = {
    400: "bad_request",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    414: "uri_too_long",
    500: "internal_error",
}


@dataclass
class HttpError(Exception):
    """A refusal, or a failure, as it is answered.

    Args:
        status: HTTP status, 4xx or 5xx.
        code: what kind of error, for programs.
        message: what is wrong and what to do, for people.
        problems: the places of it, each with its path.
    """

    status: int
    code: str
    message: str
    problems: Sequence[Problem] = ()

    @classmethod
    def of(cls, error: SdgenError) -> HttpError:
        """Returns the answer to an error of sdgen's."""
        status = next(status for kind, status in _STATUSES if isinstance(error, kind))
        if isinstance(error, ValidationError | TableMismatchError):
            return cls(status, error.code, error.headline.rstrip(":"), error.problems)
        code = "conflict" if type(error) is RunError else error.code
        return cls(status, code, str(error))

    def body(self) -> str:
        """Returns the JSON text of the answer, without any password."""
        details = [
            {"path": cut(problem.path), "message": redact(cut(_with_line(problem)))}
            for problem in self.problems
        ]
        error = {"code": self.code, "message": redact(cut(self.message)), "details": details}
        return json.dumps({"error": error}, ensure_ascii=False)


def cut(text: str, most: int = LONGEST_TEXT) -> str:
    """Returns a text without what goes beyond a number of characters."""
    return text if len(text) <= most else f"{text[:most]}…"


def install_error_handlers(app: Any, error_page: Callable[[int, str], str]) -> None:
    """Makes a Bottle app answer its own errors (no route, wrong method, a bug) in this shape.

    Args:
        app: the Bottle app.
        error_page: returns the page for a status and a message, where a browser asks for a page.
    """
    app.default_error_handler = lambda error: _answer(error, error_page)


def _answer(error: Any, error_page: Callable[[int, str], str]) -> str:
    """Returns the body for a ``bottle.HTTPError``."""
    status = error.status_code
    messages = {
        404: f"nothing found at {cut(bottle.request.path, LONGEST_NAME)}",
        405: f"{bottle.request.method} is not allowed here. See the header Allow",
        500: "a bug in sdgen; the server's log has more",
    }
    message = messages.get(status, str(error.body))
    # As it is: Bottle takes headers for UTF-8, which they need not be.
    wants_page = "text/html" in bottle.request.environ.get("HTTP_ACCEPT", "")
    if wants_page and not bottle.request.path.startswith("/api/"):
        page = error_page(status, message)
        error.content_type = "text/html; charset=UTF-8"
        return page
    error.content_type = JSON
    return HttpError(status, _CODES.get(status, "error"), message).body()


def _with_line(problem: Problem) -> str:
    return problem.message if problem.line is None else f"line {problem.line}: {problem.message}"
