"""What the code of a PL/pgSQL trigger says of the row that is about to be stored.

It is read, never run, and in doubt it may do anything: so it is where code does more with ``NEW``
than to name its fields, or returns something else. Words of comments and strings count as code.
See https://www.postgresql.org/docs/current/plpgsql-trigger.html
"""

from __future__ import annotations

import re
from collections.abc import Collection

from sdgen.frozen import frozen

_LANGUAGE = "plpgsql"
_QUOTES = re.compile(r"['\"$]")
_TOKEN = re.compile(r'"[\w$]+"|[^\W\d][\w$]*|:=|[<>!]=|[^\s\w]|\d')
_NAME = re.compile(r"[^\W\d][\w$]*")
_GIVEN = {":=", "=", "[", "."}  # behind a field that is given a value
_TARGETS_BEGIN = {"into", "for", "foreach", "diagnostics"}
_TARGETS_END = {";", "from", "select", "values", "using", "in", "where", "loop", "then"}
_COMPARE = {"if", "elsif", "elseif", "when", "and", "or", "not", "where", "on", "case", "(", "="}
_LEFT_OUT = {"null", "old"}  # OLD is NULL where a row is added


@frozen
class RowCode:
    """What a trigger may do to a row before it is stored.

    Args:
        assigns: the fields of ``NEW`` that it gives values; None where it may be any.
        leaves_out: whether it may have the row left out.
        sometimes: those of the fields that it gives values to some rows only, by other fields.
        keeps: those that stay as they are where they have a value: ``IF NEW.a IS NULL THEN``.
    """

    assigns: frozenset[str] | None
    leaves_out: bool
    sometimes: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()


_ANYTHING = RowCode(None, True)


def read_row_code(language: str, source: str) -> RowCode:
    """Returns what a trigger function may do to a row, in doubt more than it does.

    Args:
        language: the function's language, such as ``plpgsql``.
        source: its body.
    """
    code = _without_comments(source)
    tokens = [_folded(token) for token in _TOKEN.findall(code)]
    if language != _LANGUAGE or "call" in tokens or "u&" in code.lower():
        return _ANYTHING  # a procedure may give its arguments values
    compares = set() if "--" in code or "/*" in code else _COMPARE  # comments may hold such words
    assigns, always, replaces, leaves_out, in_targets = set(), set(), set(), False, False
    branches = _Branches()
    for before, word, *after in zip(
        ["", *tokens], tokens, *([*tokens, "", "", ""][n:] for n in (1, 2, 3)), strict=False
    ):
        branches.read(before, word)
        in_targets = (in_targets or word in _TARGETS_BEGIN) and word not in _TARGETS_END
        if word == "return":
            if after[0] not in {"new", *_LEFT_OUT} or after[1] != ";":
                return _ANYTHING
            leaves_out |= after[0] in _LEFT_OUT
        elif word == "new" and before != "return":
            if after[0] == "." and after[1] == "*" and not in_targets:
                continue  # compared as a whole
            if after[0] != "." or not _NAME.fullmatch(after[1]):
                return _ANYTHING
            is_compared = after[2] == "=" and before in compares
            if in_targets or (after[2] in _GIVEN and not is_compared):
                assigns.add(after[1])
                if not branches.may_pass(after[1]):
                    always.add(after[1])
                if not branches.is_null(after[1]):
                    replaces.add(after[1])
    sometimes, keeps = frozenset(assigns - always), frozenset(assigns - replaces)
    return RowCode(frozenset(assigns), leaves_out, sometimes, keeps)


class _Branches:
    """The ``IF`` that code is in: those that some rows pass by, whatever they are."""

    def __init__(self) -> None:
        self._conditions: list[list[str]] = []
        self._is_condition = False
        self._is_left = False
        self._null: set[str] = set()

    def read(self, before: str, word: str) -> None:
        """Takes the next word of the code."""
        if before == "then" and self._conditions:
            self._is_left = word == "return"
        if word == "if" and before != "end":
            self._conditions.append([])
            self._is_condition = True
        elif word == "if":
            *self._conditions, last = self._conditions or [[]]
            match last:
                case ["new", ".", field, "is", "not", "null"]:
                    if self._is_left and not self._conditions:
                        self._null.add(field)  # other rows have been left as they are
            self._is_left = False
        elif word in ("else", "elsif", "elseif") and self._conditions:
            self._conditions[-1] = ["null"]  # the other branch may do the same
        elif word == "then":
            self._is_condition = False
        elif self._is_condition:
            self._conditions[-1].append(word)

    def is_null(self, field: str) -> bool:
        """Returns whether a field is NULL, in all rows that come here."""
        known = ["new", ".", field, "is", "null"]
        return field in self._null or any(
            each[:5] == known and "or" not in each for each in self._conditions
        )

    def may_pass(self, field: str) -> bool:
        """Returns whether a field stays as it is in some rows, also where it is NULL."""
        return any(
            field not in each and "null" not in each and not _is_about_the_statement(each)
            for each in self._conditions
        )


def _is_about_the_statement(condition: Collection[str]) -> bool:
    """Returns whether a condition holds for all rows of an INSERT: TG_OP = 'INSERT' OR …."""
    return {"tg_op", "insert"} <= {*condition} and "and" not in condition


def _without_comments(source: str) -> str:
    """Returns code without comments that go to the end of a line, where no string is in it."""
    lines = source.splitlines()
    return "\n".join(line if _QUOTES.search(line) else line.partition("--")[0] for line in lines)


def _folded(token: str) -> str:
    """Returns a token as Postgres compares names."""
    return token[1:-1] if token.startswith('"') and len(token) > 1 else token.lower()
