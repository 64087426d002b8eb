"""Reads what may follow constraints: whether they wait, what they do, how they are stored."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.databases.postgres.ddl.model import Foreign, Index
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError

_OF_COLUMN = frozenset(
    {
        *("constraint", "not", "null", "default", "check", "primary", "unique", "references"),
        *("generated", "collate", "deferrable", "initially", "compression", "storage"),
    }
)


def ends_expression(cursor: Cursor) -> bool:
    """Returns whether a default ends here, and another constraint of the column begins."""
    word = cursor.word()
    if word == "not":
        return cursor.word(1) in ("null", "deferrable", "enforced")
    if word == "null":
        return True
    if word == "collate":
        return True
    return word in _OF_COLUMN


def read_waits(cursor: Cursor, key: Foreign | Index | None) -> bool:
    """Reads whether a constraint is checked at the end of transactions; False for nothing read."""
    if cursor.take("not", "deferrable"):
        return True
    if cursor.take("deferrable"):
        if key is not None:
            key.waits = True
        return True
    if cursor.take("initially", "deferred"):
        if key is not None:
            key.waits = True
        return True
    if cursor.take("initially", "immediate"):
        return True
    if cursor.take("not", "enforced"):
        if isinstance(key, Foreign):
            key.is_enforced = False
        return True
    return cursor.take("enforced") or cursor.take("not", "valid") or cursor.take("no", "inherit")


def read_action(cursor: Cursor) -> str:
    """Returns what a foreign key does; empty for nothing."""
    if cursor.take("cascade"):
        return "CASCADE"
    if cursor.take("restrict") or cursor.take("no", "action"):
        return ""
    for what in ("null", "default"):
        if cursor.take("set", what):
            if cursor.word() == "(":
                cursor.parens()
            return f"SET {what.upper()}"
    raise NotUnderstoodError


def skip_options(cursor: Cursor) -> None:
    """Steps over what may follow NOT NULL."""
    cursor.take("no", "inherit")
    cursor.take("not", "valid")


def skip_index_options(cursor: Cursor) -> Sequence[str]:
    """Steps over the options of an index. Returns the columns that it includes."""
    included = cursor.list_of_names() if cursor.take("include") else ()
    if cursor.take("with"):
        cursor.parens()
    if cursor.take("using", "index", "tablespace") or cursor.take("tablespace"):
        cursor.name()
    return included
