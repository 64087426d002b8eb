"""The store's file: one connection, and the repositories on it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sdgen.closing import Closing
from sdgen.errors import StoreError
from sdgen.store.migrations import migrate

_LOCK_TIMEOUT_SECONDS = 30.0


class Store(Closing):
    """sdgen's own SQLite file, independent of any target. Use as a context manager.

    Safe for several processes at once (WAL). One Store belongs to one thread; other threads open
    their own with ``again``.
    """

    def __init__(self, path: Path) -> None:
        """Opens the file, making it (and its folder) where there is none.

        Args:
            path: the file.

        Raises:
            StoreError: it cannot be opened, or is not a store.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Targets that were added keep their DSN in it: nobody else may read the file.
            path.touch(mode=0o600, exist_ok=True)
            self._connection = sqlite3.connect(
                path, timeout=_LOCK_TIMEOUT_SECONDS, isolation_level=None
            )
            self._connection.row_factory = sqlite3.Row
            _switch_to_wal(self._connection)
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            migrate(self._connection, now_text())
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"cannot use the record of runs {path}: {error}") from error

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def again(self) -> Store:
        """Returns another connection to the same file, for another thread."""
        return Store(self.path)

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> sqlite3.Cursor:
        """Executes one statement on the store. Raises StoreError."""
        try:
            return self._connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise StoreError(f"run store {self.path}: {error}") from error

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Returns all rows of a query as dicts. Raises StoreError."""
        return [dict(row) for row in self.execute(sql, parameters).fetchall()]

    def insert(self, table: str, values: Mapping[str, object]) -> None:
        """Adds a row to a table, given as column → value. Raises StoreError."""
        marks = ", ".join("?" for _ in values)
        columns = ", ".join(values)
        self.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(values.values()))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")


def now_text() -> str:
    """Returns the current instant as RFC 3339 text in UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Makes the file use a write-ahead log; tries again while another process opens it too.

    The busy timeout does not cover this switch: SQLite answers SQLITE_BUSY at once where waiting
    could deadlock (https://www.sqlite.org/c3ref/busy_handler.html).
    """
    deadline = time.monotonic() + _LOCK_TIMEOUT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            locked = getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
            if not locked or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
