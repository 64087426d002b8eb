"""Answers in gzip, for clients that take it.

What a page says is no secret to whoever asks for it, and no answer holds a password, so that
compressing what comes from a request beside what does not tells nobody anything.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Headers = list[tuple[str, str]]

FEWEST_BYTES = 1_000
"""Smaller answers fit into one packet as they are."""
MOST_BYTES = 64 * 2**20
"""Larger answers would keep a processor busy for seconds."""
_LEVEL = 5
_TYPES = frozenset(
    {
        *("text/html", "text/css", "text/javascript", "text/plain", "text/sql"),
        *("application/json", "image/svg+xml"),
    }
)
_CODING = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*)?", re.ASCII)


class Compressed:
    """WSGI middleware: compresses whole answers. Streams pass as they are.

    Args:
        app: the application behind it. It calls ``start_response`` before it returns.
    """

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answers a request."""
        started: list[tuple[str, Headers, Sequence[Any]]] = []

        def start(status: str, headers: Headers, *rest: Any) -> None:
            started[:] = [(status, headers, rest)]

        body = self.app(environ, start)
        status, headers, rest = started[0]
        if _media_of(headers) in _TYPES or status.startswith("304"):
            headers = [*headers, ("Vary", "Accept-Encoding")]
            if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
                body, headers = _compressed(body, headers)
        start_response(status, headers, *rest)
        return body


def takes_gzip(accepted: str) -> bool:
    """Returns whether a client takes gzip.

    Args:
        accepted: its header Accept-Encoding (RFC 9110, section 12.5.3), empty without one.
    """
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        if found := _CODING.fullmatch(part):
            weights[found[1]] = float(found[2] or 1)
    return weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0))) > 0


def _compressed(body: Iterable[bytes], headers: Headers) -> tuple[Iterable[bytes], Headers]:
    """Returns body and headers in gzip, where that is worth it."""
    size = next((value for name, value in headers if name.lower() == "content-length"), "")
    if not (size.isdecimal() and FEWEST_BYTES <= int(size) <= MOST_BYTES):
        return body, headers
    if not isinstance(body, list | tuple):
        return body, headers
    left = [(name, value) for name, value in headers if name.lower() != "content-length"]
    left.append(("Content-Encoding", "gzip"))
    if not body:  # the answer to HEAD: its length would be that of a body which nobody has made
        return body, left
    packed = gzip.compress(b"".join(body), _LEVEL, mtime=0)
    return [packed], [*left, ("Content-Length", str(len(packed)))]


def _media_of(headers: Headers) -> str:
    given = next((value for name, value in headers if name.lower() == "content-type"), "")
    return given.partition(";")[0].strip().lower()
