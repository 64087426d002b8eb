"""Who may ask: the checks before every route, and the headers of every answer.

The server has no log-in. What protects it is that it listens on localhost, and these checks, made
for a developer's machine: a page on another site must not start runs, whether it sends requests
here itself (``Origin``, ``Sec-Fetch-Site``) or has its own name resolve to this address (``Host``).
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from sdgen.logs import LOGGER
from sdgen.passwords import redact
from web.errors import JSON, HttpError
from web.settings import ServerSettings

Environ = dict[str, Any]
StartResponse = Callable[..., Any]

HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
_LOCAL_NAMES = ("localhost", "127.0.0.1", "::1")
ANY_ADDRESS = ("", "0.0.0.0", "::")  # noqa: S104  (compared with, not bound to)
_LONGEST_ADDRESS = 8_000
_READING = ("GET", "HEAD", "OPTIONS")
_HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9._-]+))(?::[0-9]{1,5})?")


class Guard:
    """WSGI middleware of the checks and headers.

    Args:
        app: the application behind it.
        settings: say which names this server goes by.
    """

    def __init__(self, app: Callable[..., Iterable[bytes]], settings: ServerSettings) -> None:
        self.app = app
        bound = () if settings.host in ANY_ADDRESS else (settings.host,)
        names = (*_LOCAL_NAMES, *bound, *settings.allowed_hosts)
        self._names = {name.lower().strip("[]") for name in names}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request, or refuses it."""

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, [*headers, *HEADERS], *rest)

        try:
            self.check(environ)
            return self.app(environ, start)
        except HttpError as error:
            return _refuse(error, start)
        except Exception:
            LOGGER.error(redact(traceback.format_exc()))
            message = "a bug in sdgen; the server's log has more"
            return _refuse(HttpError(500, "internal_error", message), start)

    def check(self, environ: Environ) -> None:
        """Raises HttpError where a request is not to be answered.

        It does not come from where it should (403), or its address is too long (414).
        """
        address = environ.get("PATH_INFO", "") + environ.get("QUERY_STRING", "")
        if len(address) > _LONGEST_ADDRESS:
            message = f"the address has more than {_LONGEST_ADDRESS:,} characters. Shorten it"
            raise HttpError(414, "uri_too_long", message)
        host = environ.get("HTTP_HOST", "").lower()
        if name_of(host) not in self._names:
            raise HttpError(
                403,
                "forbidden_host",
                "this server does not answer to the name that the request was sent to (header "
                "Host). Call it localhost, or have it allow the name (see docs/api.md, Who may "
                "ask)",
            )
        if environ["REQUEST_METHOD"] in _READING:
            return
        origin = environ.get("HTTP_ORIGIN")
        site = environ.get("HTTP_SEC_FETCH_SITE", "none")
        if site not in ("none", "same-origin") or (
            origin is not None and not is_origin_of(origin, host)
        ):
            raise HttpError(
                403,
                "forbidden_origin",
                "the request was sent by a page of another origin (header Origin or "
                "Sec-Fetch-Site); only pages of this server may change something",
            )


def _refuse(error: HttpError, start: StartResponse) -> Iterable[bytes]:
    body = error.body().encode()
    status = f"{error.status} {HTTPStatus(error.status).phrase}"
    start(status, [("Content-Type", JSON), ("Content-Length", str(len(body)))])
    return [body]


def name_of(host: str) -> str | None:
    """Returns the name in a ``Host`` header, None where it is none."""
    found = _HOST.fullmatch(host)
    return (found["six"] or found["name"]) if found else None


def is_origin_of(origin: str, host: str) -> bool:
    """Returns whether the page of an ``Origin`` header is one that a host serves."""
    try:
        parts = urlsplit(origin.lower())
    except ValueError:  # brackets without an address
        return False
    return parts.scheme in ("http", "https") and parts.netloc == host
