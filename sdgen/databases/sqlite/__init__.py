"""SQLite through Python's own driver."""
