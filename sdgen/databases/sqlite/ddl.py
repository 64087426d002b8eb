"""Executes a file of DDL in an SQLite database of its own, safely.

The file is somebody else's: it makes tables, and puts rows into them, and does nothing else. SQLite
itself asks what each statement is about to do (https://www.sqlite.org/c3ref/set_authorizer.html).
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

from sdgen.databases.declared_tables import DeclaredTables
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName

_MOST_SECONDS = 60.0
_MOST_PAGES = 65_536  # 256 MB
_STEPS = 100_000  # of SQLite's machine, between two looks at the clock
_REFUSED = frozenset({sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA})
_FUNCTIONS = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})
_SHOWN = 60
_LONGEST_TRIGGER = 100_000  # characters
_READ = frozenset({"create", "alter", "drop", "insert", "replace", "update", "delete", "with"})
_ENDS = re.compile(r"""'[^']*+'|"[^"]*+"|`[^`]*+`|\[[^\]]*+\]|--[^\n]*+|/\*.*?\*/|;""", re.DOTALL)
_BEFORE = re.compile(r"(?:\s++|--[^\n]*+|/\*.*?\*/|^\.[^\n]*+\n)*+", re.DOTALL | re.MULTILINE)
_TRIGGER = re.compile(r"create\s+(?:temp(?:orary)?\s+)?trigger\b", re.IGNORECASE)


def tables_of(text: str, file: Path) -> DeclaredTables:
    """Returns the tables of a file of DDL, in a database that has executed it.

    Statements that are none for a schema, such as PRAGMA and ATTACH, are left out. So are those
    that fail, which are told of.

    Args:
        text: the file.
        file: of the database, which is made.

    Raises:
        TargetError: it takes too long.
    """
    failed: list[tuple[int, str, str, str]] = []
    ends = time.monotonic() + _MOST_SECONDS
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA max_page_count = {_MOST_PAGES}")
        connection.execute("PRAGMA journal_mode = off")
        connection.execute("PRAGMA synchronous = off")
        connection.execute("BEGIN")
        connection.set_authorizer(_authorize)
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
        for line, statement in _statements(text):
            if statement.split(None, 1)[0].lower() not in _READ:
                continue  # a transaction, PRAGMA, ATTACH, VACUUM, a query
            try:
                connection.execute(statement)
            except (sqlite3.Error, ValueError) as error:
                if time.monotonic() > ends:
                    raise TargetError(
                        f"executing the file takes longer than {_MOST_SECONDS:.0f} s. Remove its "
                        "rows, except those of look-up tables"
                    ) from error
                failed.append((line, _shown(statement), str(error), statement.lower()))
        connection.set_authorizer(None)
        connection.set_progress_handler(None, 0)
        if connection.in_transaction:
            connection.execute("COMMIT")

    def told(names: Collection[TableName]) -> list[str]:
        words = {name.name.lower() for name in names}
        return [
            f"line {line}: not executed: {said} ({error})"
            for line, said, error, statement in failed
            if statement.startswith("create table") or any(word in statement for word in words)
        ]

    return DeclaredTables(dsn=f"sqlite:///{file}", told=told)


def _authorize(action: int, one: str | None, two: str | None, *_: object) -> int:
    if action in _REFUSED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (two or "").lower() in _FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_TRANSACTION:
        return sqlite3.SQLITE_IGNORE if one == "BEGIN" else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yields the statements of a file, each with its line."""
    begins, line, counted = 0, 1, 0
    for found in _ENDS.finditer(text):
        if found[0] != ";":
            continue
        said = text[begins : found.end()]
        blank = _BEFORE.match(said)
        first = blank.end() if blank else 0
        if _TRIGGER.match(said, first) and not _is_whole(said):
            continue
        if said[first:].strip("; \t\r\n"):
            line, counted = line + text.count("\n", counted, begins + first), begins + first
            yield line, said[first:]
        begins = found.end()
    if (rest := text[begins:]).strip():
        yield line + text.count("\n", counted, begins), rest


def _is_whole(trigger: str) -> bool:
    return len(trigger) > _LONGEST_TRIGGER or sqlite3.complete_statement(trigger)


def _shown(statement: str) -> str:
    said = " ".join(statement.split())
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
