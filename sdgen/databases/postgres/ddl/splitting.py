"""Splits a file of SQL into statements, in linear time.

Semicolons in strings, names, comments, dollar quotes, parentheses and ``BEGIN ATOMIC`` bodies end
nothing. Rows of COPY and meta-commands of psql are stepped over, as psql itself does.
See https://www.postgresql.org/docs/current/sql-syntax-lexical.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What goes on and on is consumed by one match. Where a string has backslashes that escape, or a
# dollar quote begins, the match ends, and the rest is looked at here.
_PLAIN = re.compile(
    r"""(?:[^'"$;/\-\\Ee]++
        |'[^']*+'
        |"[^"]*+"
        |[Ee](?!')|(?<=[\w$])[Ee](?=')
        |-(?!-)|/(?!\*)
        |--[^\n]*+
        |(?<=[\w$])\$|\$(?!(?:[^\W\d]\w*+)?\$)
    )*+""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"[Ee]'(?:[^'\\]++|\\.)*+'", re.DOTALL)
_DOLLAR = re.compile(r"\$(?:[^\W\d]\w*+)?\$")
_COMMENT = re.compile(r"/\*|\*/")
_BLANK = re.compile(r"(?:\s++|--[^\n]*+)++")
_FROM_STDIN = re.compile(r"copy\b[^;]*?\bfrom\s+(?:stdin|pstdin)\b", re.IGNORECASE)
_WITH_BODY = re.compile(r"create\s+(?:or\s+replace\s+)?(?:function|procedure)\b", re.IGNORECASE)
_RULE = re.compile(r"create\s+(?:or\s+replace\s+)?rule\b", re.IGNORECASE)
_ATOMIC = re.compile(r"\bbegin\s+atomic\b", re.IGNORECASE)
_OPENING = re.compile(r"'[^']*+'|\"[^\"]*+\"|--[^\n]*+|\b(begin|case|end)\b", re.IGNORECASE)
_END_OF_ROWS = "\\."


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a file.

    Args:
        text: the statement, without its semicolon and the comments before it.
        line: the line that it begins in, from 1.
        rows: how many rows follow it, of COPY.
    """

    text: str
    line: int
    rows: int = 0


def statements(text: str) -> Iterator[Statement]:
    """Yields the statements of a file, in its order.

    Args:
        text: the file.
    """
    place, line, counted = 0, 1, 0
    while True:
        place = _after_blank(text, place)
        if place >= len(text):
            return
        line, counted = line + text.count("\n", counted, place), place
        if text[place] == "\\":
            place = _end_of_line(text, place)
            continue
        end = _end_of_statement(text, place)
        said, place, rows = text[place:end].rstrip(), end + 1, 0
        if _FROM_STDIN.match(said):
            place, rows = _after_rows(text, _end_of_line(text, end))
        yield Statement(said, line, rows)


def _after_blank(text: str, place: int) -> int:
    """Returns where something begins that is no blank, comment or lone semicolon."""
    while place < len(text):
        if found := _BLANK.match(text, place):
            place = found.end()
        elif text.startswith("/*", place):
            place = _after_comment(text, place)
        elif text[place] in ";\ufeff":
            place += 1
        else:
            break
    return place


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _after_comment(text: str, place: int) -> int:
    """Returns where a comment ends, which may have others within it."""
    depth = 0
    for found in _COMMENT.finditer(text, place):
        depth += 1 if found[0] == "/*" else -1
        if depth == 0:
            return found.end()
    return len(text)


def _end_of_statement(text: str, place: int) -> int:
    """Returns where the semicolon of a statement is, or the file ends."""
    body = _Body(text, place)
    while True:
        found = _PLAIN.match(text, place)
        place = found.end() if found else place
        if place >= len(text):
            return len(text)
        if text[place] == ";":
            if not body.is_open(place):
                return place
            place += 1
        elif text.startswith("/*", place):
            place = _after_comment(text, place)
        elif opening := _DOLLAR.match(text, place):
            closing = text.find(opening[0], opening.end())
            place = len(text) if closing < 0 else closing + len(opening[0])
        elif escaped := _ESCAPED.match(text, place):
            place = escaped.end()
        elif text[place] in "'\"" or text[place] in "Ee":  # a string that does not end
            return len(text)
        else:
            place += 1


class _Body:
    """Tells which semicolons are within the body of a function or of a rule.

    Each is asked about in turn, and what is before it is looked at once.
    """

    def __init__(self, text: str, begins: int) -> None:
        self._text, self._place, self._depth = text, begins, 0
        self._is_rule = bool(_RULE.match(text, begins))
        self._has_body = bool(_WITH_BODY.match(text, begins))

    def is_open(self, place: int) -> bool:
        """Returns whether a semicolon is within one."""
        text, begins = self._text, self._place
        if self._is_rule:
            self._depth += text.count("(", begins, place) - text.count(")", begins, place)
        elif self._has_body:
            if not self._depth:
                atomic = _ATOMIC.search(text, begins, place)
                begins = atomic.start() if atomic else place
            for word in _OPENING.finditer(text, begins, place):
                if word[1]:
                    self._depth += -1 if word[1].lower() == "end" else 1
        self._place = place
        return self._depth > 0


def _after_rows(text: str, place: int) -> tuple[int, int]:
    """Returns where the rows of COPY end, and how many there are."""
    first = place + 1
    if text.startswith(_END_OF_ROWS, first):
        return _end_of_line(text, first), 0
    end = text.find(f"\n{_END_OF_ROWS}", place)
    if end < 0:
        return len(text), text.count("\n", first)
    return _end_of_line(text, end + 1), text.count("\n", first, end) + 1
