"""DuckDB through its own driver."""
