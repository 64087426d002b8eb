"""SQLite through Python's own driver."""

from sdgen.databases.sqlite.engine import OLDEST, SQLiteEngine, open_sqlite

__all__ = ["OLDEST", "SQLiteEngine", "open_sqlite"]
