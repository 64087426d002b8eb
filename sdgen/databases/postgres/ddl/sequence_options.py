"""Reads the options of sequences and identities."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.model import DeclaredSequence
from sdgen.databases.postgres.ddl.tokens import NUMBER, Cursor, NotUnderstoodError
from sdgen.databases.postgres.ddl.type_names import read_type
from sdgen.scenario.table_names import TableName

_MOST_PLACES = 63


def read_sequence_options(cursor: Cursor, sequence: DeclaredSequence) -> None:
    """Reads the options of a sequence; see CREATE SEQUENCE."""
    while not cursor.is_done:
        if cursor.take("increment"):
            cursor.take("by")
            sequence.step = _number(cursor)
        elif cursor.take("no", "minvalue"):
            sequence.least = None
        elif cursor.take("no", "maxvalue"):
            sequence.most = None
        elif cursor.take("minvalue"):
            sequence.least = _number(cursor)
        elif cursor.take("maxvalue"):
            sequence.most = _number(cursor)
        elif cursor.take("no", "cycle"):
            sequence.cycles = False
        elif cursor.take("cycle"):
            sequence.cycles = True
        elif cursor.take("as"):
            sequence.type = read_type(cursor)[0].name
        elif cursor.take("sequence", "name"):
            schema, name = cursor.qualified()
            sequence.name = TableName(name, schema or sequence.name.schema)
        elif cursor.take_one(("start", "restart", "cache", "with")):
            cursor.take("with")
            if cursor.next is not None and (cursor.next.kind == NUMBER or cursor.word() == "-"):
                _number(cursor)
        elif cursor.take_one(("logged", "unlogged")):
            continue
        else:
            cursor.step()


def _number(cursor: Cursor) -> int:
    sign = -1 if cursor.take("-") else 1
    token = cursor.step()
    digits = token.text.replace("_", "")
    if token.kind != NUMBER or not digits.isdigit() or len(digits) > _MOST_PLACES:
        raise NotUnderstoodError
    return sign * int(digits)
