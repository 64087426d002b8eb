"""From text to a tree: a scalar expression in the Postgres style, nothing looked up yet."""

from __future__ import annotations

from functools import lru_cache

from sqlglot import exp
from sqlglot.dialects.postgres import Postgres
from sqlglot.errors import ParseError, TokenError
from sqlglot.parsers.postgres import PostgresParser
from sqlglot.tokenizer_core import Token, TokenType

from sdgen.errors import shown

CLOCKS = frozenset(
    {"current_timestamp", "current_date", "current_time", "localtime", "localtimestamp"}
)
LONGEST = 4_000
"""Characters of the longest expression."""
DEEPEST = 24
"""Parts within parts; SQLite's parser takes 100 parentheses, and some parts need several."""

MOST_CHAINED = 200
"""Operations one after the other, such as additions; each is within the next, for a parser."""
_MOST_KEPT = 4_096  # expressions that are not read again


class _Parser(PostgresParser):
    # Calls stay calls, under the name they are written with: the functions are ours.
    FUNCTIONS = {}  # noqa: RUF012  (as the base class has them)
    FUNCTION_PARSERS = {  # noqa: RUF012
        name: parser
        for name, parser in PostgresParser.FUNCTION_PARSERS.items()
        if name in ("CAST", "EXTRACT", "POSITION", "SUBSTRING", "TRIM")
    }
    NO_PAREN_FUNCTIONS = {}  # noqa: RUF012
    NO_PAREN_FUNCTION_PARSERS = {  # noqa: RUF012
        "CASE": PostgresParser.NO_PAREN_FUNCTION_PARSERS["CASE"]
    }


class SyntaxRefusedError(ValueError):
    """The text is no expression; the message says where and why."""


@lru_cache(maxsize=_MOST_KEPT)
def parse(sql: str) -> exp.Expr:
    """Returns the tree of an expression; it belongs to all callers, so it is never changed.

    Raises:
        SyntaxRefusedError: it is none.
    """
    if not sql.strip():
        raise SyntaxRefusedError("is empty. Write an expression, such as quantity * unit_price")
    if len(sql) > LONGEST:
        raise SyntaxRefusedError(
            f"has {len(sql)} characters. Use no more than {LONGEST}, or a column for each step"
        )
    try:
        trees = _Parser(dialect=Postgres()).parse(_with_calls(Postgres().tokenize(sql)), sql)
    except ParseError as error:
        first = error.errors[0]
        raise SyntaxRefusedError(_place(sql, first["line"], first["col"])) from None
    except TokenError:
        raise SyntaxRefusedError(
            f"cannot be read: a quote or comment is never closed (got {shown(sql)})"
        ) from None
    except RecursionError:
        raise SyntaxRefusedError(_TOO_DEEP) from None
    if len(trees) != 1 or trees[0] is None:
        raise SyntaxRefusedError("must be one expression, without ;")
    if _depth(trees[0]) > DEEPEST:
        raise SyntaxRefusedError(_TOO_DEEP)
    if _depth(trees[0], chains=True) > MOST_CHAINED:
        raise SyntaxRefusedError(
            f"has more than {MOST_CHAINED} operations in a row. Use a column for each step"
        )
    return trees[0]


_TOO_DEEP = f"is nested more than {DEEPEST} levels deep. Use a column for each step"


@lru_cache(maxsize=_MOST_KEPT)
def columns_of(sql: str) -> tuple[str, ...]:
    """Returns the names of the columns that an expression uses, none where it cannot be read."""
    return tuple(dict.fromkeys(column.name for column in _columns_in(sql)))


def renamed_in(sql: str, old: str, new: str) -> str:
    """Returns an expression in which a column has another name; all else stays as it is written.

    Args:
        sql: the expression; where it cannot be read, it stays.
        old: the column's name.
        new: its other name as an expression has it, in quotes where it needs them.
    """
    named = [each.this.meta for each in _columns_in(sql) if each.name == old]
    for place in sorted(named, key=lambda each: -int(each["start"])):
        sql = sql[: place["start"]] + new + sql[place["end"] + 1 :]
    return sql


def _columns_in(sql: str) -> list[exp.Column]:
    """Returns the columns that an expression uses, none where it cannot be read."""
    try:
        tree = parse(sql)
    except SyntaxRefusedError:
        return []
    found = tree.find_all(exp.Column)
    return [column for column in found if not column.table and not _is_clock(column)]


def _is_clock(column: exp.Column) -> bool:
    # Reserved words in Postgres, so no columns unless quoted.
    quoted = isinstance(column.this, exp.Identifier) and column.this.quoted
    return not quoted and column.name.lower() in CLOCKS


def first_parts(node: exp.Expr) -> list[exp.Expr]:
    """Returns the first operand of an operation, that operand's own first one, and so on."""
    found: list[exp.Expr] = []
    while isinstance(node, exp.Binary | exp.Paren):
        node = node.this
        found.append(node)
    return found


def text_of(node: exp.Expr) -> str:
    """Returns a part of an expression as text."""
    return node.sql(dialect="postgres", normalize_functions=False, comments=False)


def source(node: exp.Expr) -> str:
    """Returns a part of an expression as text, for messages."""
    text = text_of(node)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _with_calls(tokens: list[Token]) -> list[Token]:
    """Returns tokens with ``INTERVAL '1 day'`` as a call; sqlglot reads no more than one unit."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        text = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            token.token_type is not TokenType.INTERVAL
            or not text
            or (text.token_type is not TokenType.STRING)
        ):
            result.append(token)
            at += 1
            continue
        unit = tokens[at + 2] if at + 2 < len(tokens) else None
        named = unit is not None and unit.text.lower() in _UNITS
        value = f"{text.text} {unit.text}" if unit is not None and named else text.text
        result += [
            _like(token, TokenType.VAR, "interval"),
            _like(token, TokenType.L_PAREN, "("),
            _like(text, TokenType.STRING, value),
            _like(text, TokenType.R_PAREN, ")"),
        ]
        at += 3 if named else 2
    return result


_UNITS = {"second", "minute", "hour", "day", "week", "month", "year"}


def _like(token: Token, kind: TokenType, text: str) -> Token:
    return Token(kind, text, token.line, token.col, token.start, token.end)


def _place(sql: str, line: int, column: int) -> str:
    at = f"column {column}" if "\n" not in sql.strip() else f"line {line}, column {column}"
    return f"cannot be read at {at} (got {shown(sql)})"


def _depth(node: exp.Expr, *, chains: bool = False) -> int:
    """Returns how deep parts stand within each other.

    Args:
        node: the tree.
        chains: whether ``a + b + c`` is deeper than ``a + b``.
    """
    deepest, left = 0, [(node, 1)]
    while left:
        each, depth = left.pop()
        deepest = max(deepest, depth)
        for child in each.iter_expressions():
            on = isinstance(each, exp.Binary) and child is each.this
            same = on and type(child) is type(each) and not chains
            left.append((child, depth if same else depth + 1))
    return deepest
