"""Executes a file of DDL in an SQLite database of its own, safely.

The file is somebody else's: it makes tables, and puts rows into them, and does nothing else. SQLite
itself asks what each statement is about to do (https://www.sqlite.org/c3ref/set_authorizer.html).
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from generators_sql.faking.time_limit import left
from sdgen.databases.declared_tables import DeclaredTables, check_time
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName

_MOST_SECONDS = 60.0
_MOST_PAGES = 65_536  # 256 MB
_LONGEST_VALUE = 16_000_000  # bytes, of a statement too
_STEPS = 100_000  # of SQLite's machine, between two looks at the clock
_REFUSED = frozenset({sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA})
_FUNCTIONS = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})
_SHOWN = 60
_MOST_TOLD = 20
_LONGEST_TRIGGER = 100_000  # characters
_READ = frozenset({"create", "alter", "drop", "insert", "replace", "update", "delete", "with"})
# What is not closed goes on to the end of the file, and is looked at once.
_ENDS = re.compile(
    r"""'[^']*+'?|"[^"]*+"?|`[^`]*+`?|\[[^\]]*+\]?|--[^\n]*+|/\*.*?(?:\*/|\Z)|;""", re.DOTALL
)
_BEFORE = re.compile(
    r"(?:\s++|--[^\n]*+|/\*.*?(?:\*/|\Z)|^\.[^\n]*+\n)*+", re.DOTALL | re.MULTILINE
)
_WORD = re.compile(r"\w+")
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
    waits = left()
    seconds = _MOST_SECONDS if waits is None else min(_MOST_SECONDS, waits)
    ends = time.monotonic() + seconds
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA max_page_count = {_MOST_PAGES}")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        # Not off: a statement that fails for want of room is taken back.
        connection.execute("PRAGMA journal_mode = memory")
        connection.execute("PRAGMA synchronous = off")
        connection.execute("BEGIN")
        connection.set_authorizer(_authorize)
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
        for line, statement in _statements(text):
            check_time()
            if statement.split(None, 1)[0].lower() not in _READ:
                continue  # a transaction, PRAGMA, ATTACH, VACUUM, a query
            try:
                connection.execute(statement)
            except (sqlite3.Error, ValueError) as error:
                check_time()
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
        return [*_told(failed, {name.name.lower() for name in names})]

    return DeclaredTables(dsn=f"sqlite:///{file}", told=told)


def _told(failed: Sequence[tuple[int, str, str, str]], names: Collection[str]) -> Iterator[str]:
    """Yields which statements were not executed that make a table, or name one of some."""
    words = {name for name in names if _WORD.fullmatch(name)}
    others, number = [name for name in names if name not in words], 0
    for line, said, error, statement in failed:
        check_time()
        if (
            statement.startswith("create table")
            or not words.isdisjoint(_WORD.findall(statement))
            or any(name in statement for name in others)
        ):
            number += 1
            if number <= _MOST_TOLD:
                yield f"line {line}: not executed: {said} ({error})"
    if number > _MOST_TOLD:
        yield f"and {number - _MOST_TOLD:,} more statements that were not executed"


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
        first = _blank_before(said)
        if _TRIGGER.match(said, first) and not _is_whole(said):
            check_time()
            continue
        if said[first:].strip("; \t\r\n"):
            line, counted = line + text.count("\n", counted, begins + first), begins + first
            yield line, said[first:]
        begins = found.end()
    rest = text[begins:]
    first = _blank_before(rest)
    if rest[first:].strip():
        yield line + text.count("\n", counted, begins + first), rest[first:]


def _blank_before(said: str) -> int:
    """Returns how many characters of blanks and comments a statement begins with."""
    blank = _BEFORE.match(said)
    return blank.end() if blank else 0


def _is_whole(trigger: str) -> bool:
    return len(trigger) > _LONGEST_TRIGGER or sqlite3.complete_statement(trigger)


def _shown(statement: str) -> str:
    said = " ".join(statement.split())
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
