"""Statistics of tables: how many rows, and how their values are spread. No rows."""
