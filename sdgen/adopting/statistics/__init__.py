"""Statistics of tables: read from a database, kept in a file, used for a scenario."""
