"""DuckDB as what writes and reads folders of files."""
