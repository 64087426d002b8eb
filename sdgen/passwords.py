"""Hiding the passwords of DSNs in any text, in time linear in its length.

Where a text might hold a password, rather too much of it is hidden than too little. Texts come
from requests, too: each pattern begins where no other match of it can have begun, and takes in as
a whole what it finds no password in, so that no character is looked at again and again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

HIDDEN = "***"

_Span = tuple[int, int]
_SCHEME = "[a-z0-9+.-]"
# user:password@ of a URL: from the first ":" to the last "@", whatever stands between.
_URL = re.compile(rf"(?<!{_SCHEME}){_SCHEME}++://(?:[^\s:]*+:(?P<secret>\S*)(?=@)|\S*+)", re.I)
# The same where the whole text is a URL, so that blanks cannot be its end.
_WHOLE_URL = re.compile(
    rf"\s*+(?:--[a-z-]++=)?{_SCHEME}++://[^:]*+:(?P<secret>.*)(?=@)", re.I | re.DOTALL
)
_LOGIN = re.compile(r"(?<![^\s'\"(])[^\s:/@'\"(]++:(?:(?P<secret>[^\s/]+)(?=@)|[^\s/]*+)")
_KEYWORD = re.compile(r"(?:password|passwd|pwd)(?P<sign>\s*+=\s*+)", re.I)
_OF_QUERY = re.compile(r"[^\s&#]*+")
_OF_KEYWORD = re.compile(r"'(?:\\.|[^'\\])*+'|(?:\\.|[^\s\\]|\\\Z)*+")
_LONGEST_PREFIX = 40
"""Characters looked at before a keyword, as in ``sslpassword``, for the ? or & of a query."""


def redact(text: str) -> str:
    """Returns a text with the password of every DSN in it replaced by ``***``."""
    for find in _FINDERS:
        parts: list[str] = []
        place = 0
        for start, end in find(text):
            parts += text[place:start], HIDDEN
            place = end
        text = "".join((*parts, text[place:])) if parts else text
    return text


def passwords_of(dsn: str) -> set[str]:
    """Returns the passwords in a DSN, as written and decoded, for scrubbing driver messages."""
    written = {dsn[start:end].strip("'") for find in _FINDERS for start, end in find(dsn)}
    return {secret for one in written for secret in (one, unquote(one)) if secret}


def _whole_url(text: str) -> Iterator[_Span]:
    if "@" in text and (found := _WHOLE_URL.match(text)):
        yield found.span("secret")


def _urls(text: str) -> Iterator[_Span]:
    if "@" in text and "://" in text:
        yield from _secrets(_URL, text)


def _logins(text: str) -> Iterator[_Span]:
    if "@" in text and ":" in text:
        yield from _secrets(_LOGIN, text)


def _secrets(pattern: re.Pattern[str], text: str) -> Iterator[_Span]:
    for found in pattern.finditer(text):
        if found["secret"] is not None:
            yield found.span("secret")


def _keywords(text: str) -> Iterator[_Span]:
    """Yields what stands behind ``password=`` in a query or among keywords."""
    if "=" not in text:
        return
    at = 0
    while found := _KEYWORD.search(text, at):
        start = found.end()
        if found["sign"] == "=" and _is_of_query(text, found.start()):
            end = at = _end_of(_OF_QUERY, text, start)
        else:
            at = _end_of(_OF_KEYWORD, text, start)
            end = at if text.startswith("'", start) else _without_marks(text, start, at)
        if end > start:
            yield start, end


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start


def _is_of_query(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_PREFIX) : start].rstrip(_WORD)
    return before.endswith(("?", "&"))


def _without_marks(text: str, start: int, end: int) -> int:
    """Returns the end of a value without the quotes, brackets and marks of its sentence."""
    value = text[start:end]
    bare = value.rstrip(".,;:").rstrip("'\")]")
    escapes = len(bare) - len(bare.rstrip("\\"))
    return start + min(len(value), max(1, len(bare) + escapes % 2))


_WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_FINDERS: tuple[Callable[[str], Iterator[_Span]], ...] = (_whole_url, _urls, _logins, _keywords)
