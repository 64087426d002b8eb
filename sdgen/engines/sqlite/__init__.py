"""SQLite through Python's own driver."""

from sdgen.engines.sqlite.engine import OLDEST, SQLiteEngine, open_sqlite

__all__ = ["OLDEST", "SQLiteEngine", "open_sqlite"]
