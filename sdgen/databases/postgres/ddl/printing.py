"""Prints expressions of a file much as PostgreSQL prints those that it has stored."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sdgen.databases.postgres.ddl.model import DEFAULT_SCHEMA, SYSTEM, Declared
from sdgen.databases.postgres.ddl.sequence_statements import sequence_of
from sdgen.databases.postgres.ddl.tokens import NUMBER, STRING, WORD, Token, written

_UPPER = frozenset(
    {
        *("coalesce", "greatest", "least", "nullif", "extract", "cast", "and", "or", "not", "in"),
        *("is", "null", "like", "ilike", "between", "any", "all", "array", "case", "when", "then"),
        *("else", "end", "distinct", "from", "similar", "to", "escape", "row", "some", "overlaps"),
        *("current_timestamp", "current_date", "current_time", "localtimestamp", "localtime"),
        *("current_user", "session_user", "at", "time", "zone", "exists", "collate", "symmetric"),
    }
)
_LOWER = frozenset({"true", "false"})


def printed(declared: Declared, tokens: Sequence[Token], columns: Collection[str] = ()) -> str:
    """Returns an expression as SQL: names of columns as the table has them, without the table's.

    Args:
        declared: what the file declares.
        tokens: the expression.
        columns: the names of the table's columns.
    """
    return written([*_named(declared, without_outer(tokens), {*columns})])


def printed_default(declared: Declared, tokens: Sequence[Token], of_type: str) -> str:
    """Returns a default as SQL.

    Args:
        declared: what the file declares.
        tokens: the expression.
        of_type: the type of the column, without its size.
    """
    parts = without_outer(tokens)
    if len(parts) == 1 and parts[0].kind == STRING:
        return f"{_literal(parts[0].value)}::{of_type}"
    if len(parts) == 2 and parts[0].text == "-" and parts[1].kind == NUMBER:
        return f"'-{parts[1].text}'::{'numeric' if '.' in parts[1].text else 'integer'}"
    return printed(declared, parts)


def _literal(value: str) -> str:
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def without_outer(tokens: Sequence[Token]) -> Sequence[Token]:
    """Returns an expression without parentheses around all of it."""
    while len(tokens) > 2 and tokens[0].text == "(" and tokens[-1].text == ")":
        depth = 0
        for token in tokens[:-1]:
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0:
                return tokens
        tokens = tokens[1:-1]
    return tokens


def _named(declared: Declared, tokens: Sequence[Token], columns: set[str]) -> Iterator[Token]:
    place, is_first = 0, True
    while place < len(tokens):
        token = tokens[place]
        spaced, text = token.spaced and not is_first, token.text
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if after is not None and after.text == "." and place + 2 < len(tokens):
            # A function of the system, or a column by its table's name.
            inner = tokens[place + 2]
            if token.value == SYSTEM or inner.value in columns:
                place, token, text = place + 2, inner, inner.text
                after = tokens[place + 1] if place + 1 < len(tokens) else None
        is_call = after is not None and after.text == "("
        if token.kind == WORD:
            if token.value in columns and not is_call:
                text = token.value
            elif token.value in _UPPER:
                text = text.upper()
            elif token.value in _LOWER or is_call:
                text = token.value
        elif token.kind == STRING:
            text = _of_string(declared, token, tokens[place + 1 : place + 3])
        yield Token(token.kind, text, token.value, spaced)
        place, is_first = place + 1, False


def _of_string(declared: Declared, token: Token, after: Sequence[Token]) -> str:
    """Returns a string; names of sequences without a schema that is searched anyway."""
    if len(after) == 2 and after[0].text == "::" and after[1].value == "regclass":
        name = sequence_of(declared, token.value)
        if name is not None:
            return _literal(name.name if name.schema == DEFAULT_SCHEMA else str(name))
    return token.text if token.text.startswith("'") else _literal(token.value)
