"""What expressions and names of a file say, as their tokens tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sdgen.databases.postgres.ddl.tokens import QUOTED, WORD, Token, written
from sdgen.scenario.table_names import TableName

_PLAIN = re.compile(r"[a-z_][a-z0-9_$]*")


def columns_of(tokens: Sequence[Token], columns: Collection[str]) -> tuple[str, ...]:
    """Returns the columns that an expression names, in the order of the table."""
    found = set()
    for place, token in enumerate(tokens):
        before = tokens[place - 1].text if place else ""
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        if (
            token.kind in (WORD, QUOTED)
            and token.value in columns
            and before != "::"
            and not (token.kind == WORD and after in ("(", "."))
        ):
            found.add(token.value)
    return tuple(name for name in columns if name in found)


def spelled(tokens: Sequence[Token], columns: Collection[str]) -> str:
    """Returns an expression as SQL on one line, names of columns as the table has them."""
    known = {*columns}

    def spell(token: Token) -> str:
        if token.kind == "word" and token.value in known:
            return token.value
        return token.text

    return written(tokens, spell)


def whole_name(name: TableName) -> str:
    """Returns a name as a string has it that is read as one."""
    return ".".join(
        part if _PLAIN.fullmatch(part) else f'"{part}"' for part in (name.schema, name.name) if part
    )


def without_null(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Returns a default; none for NULL, which is none."""
    is_null = bool(tokens) and tokens[0].text.lower() == "null"
    return () if is_null and (len(tokens) == 1 or tokens[1].text == "::") else tuple(tokens)
