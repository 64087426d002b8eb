"""Reads a file of DDL for Postgres: dumps, structure files of applications, migrations."""

from __future__ import annotations

import re

from sdgen.databases.declared_tables import check_time
from sdgen.databases.postgres.ddl.alter_table import alter_table
from sdgen.databases.postgres.ddl.blocks import statements_of_block
from sdgen.databases.postgres.ddl.code_statements import (
    create_function,
    create_rule,
    create_trigger,
)
from sdgen.databases.postgres.ddl.create_table import create_table
from sdgen.databases.postgres.ddl.drop_statements import drop
from sdgen.databases.postgres.ddl.index_statements import alter_index, create_index
from sdgen.databases.postgres.ddl.model import Declared, Problem, Table
from sdgen.databases.postgres.ddl.other_statements import (
    comment,
    create_extension,
    create_schema,
    create_view,
    rename_schema,
)
from sdgen.databases.postgres.ddl.sequence_statements import alter_sequence, create_sequence
from sdgen.databases.postgres.ddl.splitting import Statement, statements
from sdgen.databases.postgres.ddl.tokens import (
    QUOTED,
    STRING,
    WORD,
    Cursor,
    NotUnderstoodError,
    tokens_of,
)
from sdgen.databases.postgres.ddl.type_statements import alter_type, create_domain, create_type

_WORDS = re.compile(r"[^\W\d][\w$]*")
_INTO = re.compile(
    r'(?:with\b.*?\)\s*)?insert\s+into\s+((?:"(?:[^"]|"")+"|[\w$]+)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\w$]+))?)',
    re.IGNORECASE,
)
_COPY = re.compile(
    r'copy\s+((?:"(?:[^"]|"")+"|[\w$]+)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\w$]+))?)', re.IGNORECASE
)
_TUPLES = re.compile(r"'(?:[^']++|'')*+'|\"[^\"]*+\"|[()]|\bvalues\b|\bselect\b", re.IGNORECASE)
_FILL = frozenset({"insert", "copy", "with"})
_READ = frozenset(
    {
        "create",
        "alter",
        "drop",
        "comment",
        "set",
        "select",
        "truncate",
        "delete",
        "do",
        "rename",
        "import",
    }
)
_MAKES_TABLE = re.compile(r"create\s+(unlogged\s+|foreign\s+)?table\b", re.IGNORECASE)
_MAKES = re.compile(
    r"\b(create|alter|drop)\s+(unique\s+)?(table|type|index|domain)\b", re.IGNORECASE
)
_SHOWN = 60
_WORDS_OF_PROBLEM = 2_000
# What says nothing of tables and their rows.
_CREATED_ASIDE = frozenset(
    {
        *("aggregate", "cast", "collation", "conversion", "database", "event", "access"),
        *("group", "language", "operator", "publication", "role", "server", "statistics"),
        *("subscription", "tablespace", "text", "transform", "user", "trusted", "procedural"),
    }
)


def declared_by(text: str) -> Declared:
    """Returns what a file declares.

    Statements that say something of tables and are not understood are among its problems.

    Args:
        text: the file.
    """
    declared = Declared()
    for statement in statements(text):
        check_time()
        read_statement(declared, statement)
    return declared


def read_statement(declared: Declared, statement: Statement) -> None:
    """Reads a statement.

    Args:
        declared: what the file has declared so far.
        statement: the statement.
    """
    first = _WORDS.match(statement.text)
    word = first[0].lower() if first else ""
    if word in _FILL:
        _fill(declared, statement)
    elif word in _READ:
        _read(declared, statement)


def _read(declared: Declared, statement: Statement) -> None:
    try:
        tokens = tokens_of(statement.text)
        declared.words.update(each.value for each in tokens if each.kind in (WORD, QUOTED))
        _statement(declared, Cursor(tokens), statement.line)
    except (NotUnderstoodError, ValueError, KeyError, RecursionError):
        declared.problems.append(problem_of(statement))


def problem_of(statement: Statement) -> Problem:
    """Returns that a statement is not understood."""
    said = " ".join(statement.text[: _SHOWN * 4].split())
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    words = _WORDS.findall(statement.text[:_WORDS_OF_PROBLEM])
    makes_table = bool(_MAKES_TABLE.match(statement.text))
    return Problem(statement.line, shown, frozenset({*words, *map(str.lower, words)}), makes_table)


def _statement(declared: Declared, cursor: Cursor, line: int) -> None:
    if cursor.take("create"):
        _create(declared, cursor, line)
    elif cursor.take("alter"):
        _alter(declared, cursor)
    elif cursor.take("drop"):
        drop(declared, cursor)
    elif cursor.take("comment", "on"):
        comment(declared, cursor)
    elif cursor.take("set"):
        _set(declared, cursor)
    elif cursor.take("select"):
        _set_config(declared, cursor)
    elif cursor.take("truncate"):
        cursor.take("table")
        for part in cursor.parts():
            each = Cursor(part)
            each.take("only")
            _empty(declared.table(each.qualified()))
    elif cursor.take("delete", "from"):
        table = declared.table(cursor.qualified())
        if cursor.is_done:
            _empty(table)
    elif cursor.take("do"):
        _do(declared, cursor, line)


def _create(declared: Declared, cursor: Cursor, line: int) -> None:
    cursor.take("or", "replace")
    if cursor.take_one(("temporary", "temp")) or (
        cursor.word() in ("global", "local") and cursor.word(1) in ("temporary", "temp")
    ):
        return  # gone with the session
    cursor.take("unlogged")
    is_foreign = cursor.take("foreign")
    if cursor.take("table"):
        create_table(declared, cursor, line, is_foreign=is_foreign)
    elif cursor.word() in ("index", "unique"):
        create_index(declared, cursor)
    elif cursor.take("type"):
        create_type(declared, cursor)
    elif cursor.take("domain"):
        create_domain(declared, cursor)
    elif cursor.take("sequence"):
        create_sequence(declared, cursor)
    elif cursor.take_one(("function", "procedure")):
        create_function(declared, cursor)
    elif cursor.take("constraint", "trigger") or cursor.take("trigger"):
        create_trigger(declared, cursor)
    elif cursor.take("rule"):
        create_rule(declared, cursor)
    elif (
        cursor.take("view")
        or cursor.take("materialized", "view")
        or cursor.take("recursive", "view")
    ):
        create_view(declared, cursor)
    elif cursor.take("extension"):
        create_extension(declared, cursor)
    elif cursor.take("schema"):
        create_schema(declared, cursor, lambda inner: _statement(declared, inner, line))
    elif cursor.take("policy") or cursor.word() in _CREATED_ASIDE or is_foreign:
        return
    else:
        raise NotUnderstoodError


def _alter(declared: Declared, cursor: Cursor) -> None:
    cursor.take("foreign")
    if cursor.take("table"):
        alter_table(declared, cursor)
    elif cursor.take_one(("type", "domain")):
        alter_type(declared, cursor)
    elif cursor.take("sequence"):
        alter_sequence(declared, cursor)
    elif cursor.take("index"):
        alter_index(declared, cursor)
    elif cursor.take("schema"):
        rename_schema(declared, cursor)


def _set(declared: Declared, cursor: Cursor) -> None:
    cursor.take_one(("session", "local"))
    if not cursor.take("search_path"):
        return
    if not cursor.take("to"):
        cursor.need("=")
    _search(declared, [Cursor(part).step().value for part in cursor.parts()])


def _set_config(declared: Declared, cursor: Cursor) -> None:
    cursor.take("pg_catalog", ".")
    if not cursor.take("set_config"):
        return
    name, value, *_ = Cursor(cursor.parens()).parts()
    if name[0].value == "search_path" and value[0].kind == STRING:
        _search(declared, value[0].value.split(","))


def _search(declared: Declared, names: list[str]) -> None:
    said = [name.strip().strip('"') for name in names]
    if said == ["default"]:
        said = ["public"]
    declared.path = [name for name in said if name and name not in ("$user", "pg_catalog")]


def _do(declared: Declared, cursor: Cursor, line: int) -> None:
    """Reads a block that makes tables."""
    cursor.take("language", "plpgsql")
    body = cursor.string()
    if not _MAKES.search(body):
        return
    for text, may_fail in statements_of_block(body):
        known = len(declared.problems)
        for each in statements(text):
            read_statement(declared, Statement(each.text, line))
        if may_fail:
            del declared.problems[known:]


# -- rows ------------------------------------------------------------------------------------------


def _empty(table: Table | None) -> None:
    if table is not None:
        table.rows = 0


def _fill(declared: Declared, statement: Statement) -> None:
    copied = _COPY.match(statement.text)
    found = copied or _INTO.match(statement.text)
    if found is None:
        return
    try:
        table = declared.table(Cursor(tokens_of(found[1])).qualified())
    except NotUnderstoodError:
        table = None
    if table is None:
        return
    table.rows += statement.rows if copied else _rows_in(statement.text, found.end())


def _rows_in(text: str, place: int) -> int:
    """Returns how many rows an INSERT has; 1 where it does not tell."""
    depth, rows, in_values = 0, 0, False
    for found in _TUPLES.finditer(text, place):
        said = found[0]
        if said == "(":
            rows += in_values and depth == 0
            depth += 1
        elif said == ")":
            depth -= 1
        elif depth == 0 and said.lower() == "values":
            in_values = True
        elif depth == 0 and said.lower() == "select":
            return 1
    return max(rows, 1)
