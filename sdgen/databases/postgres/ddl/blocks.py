"""Follows DO blocks that make tables: in loops, from strings put together, unless it is done.

A block that does anything else is not understood, and changes nothing.
See https://www.postgresql.org/docs/current/plpgsql.html
"""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.postgres.ddl.block_values import Value, converted, value_of
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError, Token, tokens_of

_MOST = 5_000  # statements, and turns of loops
_STATEMENTS = frozenset({"create", "alter", "drop", "comment", "insert"})
_ASIDE = frozenset({"raise", "null"})


def statements_of_block(body: str) -> list[tuple[str, bool]]:
    """Returns the statements that a block executes, each with whether it may fail in silence.

    Args:
        body: the block, in PL/pgSQL.

    Raises:
        NotUnderstoodError: it is not known what it does.
    """
    return [*_Block(body).run()]


class _Block:
    def __init__(self, body: str) -> None:
        self._tokens = tokens_of(body)
        self._variables: dict[str, Value] = {}
        self._types: dict[str, str] = {}
        self._steps = 0

    def run(self) -> Iterator[tuple[str, bool]]:
        cursor = Cursor(self._tokens)
        try:
            if cursor.take("declare"):
                while cursor.word() != "begin":
                    self._declare(Cursor(_to_semicolon(cursor)))
            yield from self._block(cursor, may_fail=False)
        except (ValueError, OverflowError) as error:
            raise NotUnderstoodError from error

    def _declare(self, cursor: Cursor) -> None:
        name = cursor.name()
        cursor.take("constant")
        self._types[name] = cursor.name()
        self._variables[name] = None
        if cursor.take_one((":=", "=", "default")):
            self._variables[name] = converted(value_of(cursor, self._variables), self._types[name])
        if not cursor.is_done:
            raise NotUnderstoodError

    def _block(self, cursor: Cursor, *, may_fail: bool) -> Iterator[tuple[str, bool]]:
        """Yields the statements of BEGIN … END; a part that handles errors is not executed."""
        cursor.need("begin")
        inside = _until_end(cursor)
        body, has_handler = _without_handler(inside)
        yield from self._all(body, may_fail=may_fail or has_handler)

    def _all(self, tokens: list[Token], *, may_fail: bool) -> Iterator[tuple[str, bool]]:
        cursor = Cursor(tokens)
        while not cursor.is_done:
            self._steps += 1
            if self._steps > _MOST:
                raise NotUnderstoodError
            yield from self._one(cursor, may_fail=may_fail)

    def _one(self, cursor: Cursor, *, may_fail: bool) -> Iterator[tuple[str, bool]]:
        word = cursor.word()
        if word == "begin":
            yield from self._block(cursor, may_fail=may_fail)
            cursor.take(";")
        elif cursor.take("for"):
            yield from self._loop(cursor, may_fail=may_fail)
        elif cursor.take("execute"):
            inner = Cursor(_to_semicolon(cursor))
            said = value_of(inner, self._variables)
            if not isinstance(said, str) or not inner.is_done:
                raise NotUnderstoodError
            yield said, may_fail
        elif word in _STATEMENTS:
            yield _text(_to_semicolon(cursor)), may_fail
        elif word in _ASIDE:
            _to_semicolon(cursor)
        else:
            inner = Cursor(_to_semicolon(cursor))
            name = inner.name()
            if name not in self._types or not inner.take_one((":=", "=")):
                raise NotUnderstoodError
            value = value_of(inner, self._variables)
            if not inner.is_done:
                raise NotUnderstoodError
            self._variables[name] = converted(value, self._types[name])

    def _loop(self, cursor: Cursor, *, may_fail: bool) -> Iterator[tuple[str, bool]]:
        name = cursor.name()
        cursor.need("in")
        backwards = cursor.take("reverse")
        first = value_of(Cursor(cursor.until(lambda: cursor.word() == "..")), self._variables)
        cursor.need("..")
        last = value_of(Cursor(cursor.until(lambda: cursor.word() == "loop")), self._variables)
        cursor.need("loop")
        body = _until_end(cursor)
        cursor.take("loop")
        cursor.take(";")
        if not isinstance(first, int) or not isinstance(last, int):
            raise NotUnderstoodError
        numbers = range(first, last - 1, -1) if backwards else range(first, last + 1)
        if len(numbers) > _MOST:
            raise NotUnderstoodError
        for number in numbers:
            self._variables[name] = number
            yield from self._all(body, may_fail=may_fail)


def _to_semicolon(cursor: Cursor) -> list[Token]:
    found = cursor.until(lambda: cursor.word() == ";")
    cursor.need(";")
    return found


def _until_end(cursor: Cursor) -> list[Token]:
    """Returns what is there until END of the block or loop that has begun, and steps behind it."""
    found: list[Token] = []
    depth = 1
    while True:
        word = cursor.word()
        if word == "end":
            depth -= 1
            if depth == 0:
                cursor.step()
                return found
            found.append(cursor.step())
            if (closed := cursor.word()) in ("loop", "if", "case"):
                found.append(cursor.step())
            del closed
            continue
        depth += word in ("begin", "loop", "if", "case")
        found.append(cursor.step())


def _without_handler(tokens: list[Token]) -> tuple[list[Token], bool]:
    """Returns a block's statements, and whether errors are handled, by doing nothing."""
    depth = 0
    for place, token in enumerate(tokens):
        word = token.text.lower()
        depth += (word in ("begin", "loop")) - (word == "end")
        if depth == 0 and word == "exception" and tokens[place + 1].text.lower() == "when":
            return tokens[:place], True
    return tokens, False


def _text(tokens: list[Token]) -> str:
    return "".join(f"{' ' if each.spaced else ''}{each.text}" for each in tokens).strip()
