"""The sequences behind the columns of DuckDB tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sdgen.databases.catalog import Rows
from sdgen.databases.duckdb.stored_columns import INTEGER_RANGE
from sdgen.databases.duckdb.table_names import folded
from sdgen.databases.stored_tables import StoredSequence
from sdgen.scenario.table_names import TableName

_SEQUENCES = """
SELECT schema_name, sequence_name, increment_by, min_value, max_value, cycle
FROM duckdb_sequences() WHERE database_name = current_database() AND NOT temporary
"""
_NEXT = re.compile(r"nextval\('(?P<name>(?:[^']|'')*)'\)", re.IGNORECASE)
_CAST = re.compile(r"CAST\((?P<said>.*) AS [^()]*\)", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r'"((?:[^"]|"")*)"|([^."]+)')


def read_sequences(
    rows: Rows, defaults: Iterable[tuple[TableName, str, str, str | None]]
) -> list[StoredSequence]:
    """Returns the sequences that columns take their defaults from.

    Args:
        rows: asks the database.
        defaults: table, column, its type, and its default as SQL.
    """
    named = [
        (table, column, kind, text, _named(found["name"].replace("''", "'"), table))
        for table, column, kind, text in defaults
        if text is not None
        for found in _NEXT.finditer(text)
    ]
    if not named:
        return []
    known = {
        (folded(schema), folded(name)): (TableName(name, schema), *facts)
        for schema, name, *facts in rows(_SEQUENCES)
    }
    found = []
    for table, column, kind, text, key in named:
        if key not in known:
            continue
        name, step, least, most, cycles = known[key]
        low, high = INTEGER_RANGE.get(kind, (least, most))
        found.append(
            StoredSequence(
                *(name, table, column, table, step, least, most),
                gives_value=_is_value(text) and kind in INTEGER_RANGE,
                is_narrower=most < high if step > 0 else least > low,
                cycles=cycles,
            )
        )
    return found


def _is_value(text: str) -> bool:
    """Returns whether a default is the number of a sequence, and nothing made of it."""
    while cast := _CAST.fullmatch(text):
        text = cast["said"]
    return _NEXT.fullmatch(text) is not None


def _named(said: str, table: TableName) -> tuple[str, str]:
    """Returns the schema and the name of a sequence that ``nextval`` names."""
    parts = [quoted.replace('""', '"') or plain for quoted, plain in _PART.findall(said)]
    # Without a schema it is in the first one of the search path, that of the table or not.
    schema = parts[-2] if len(parts) > 1 else "main"
    return folded(schema), folded(parts[-1])
