"""What a database has stored, to the byte."""

from __future__ import annotations

from collections.abc import Sequence

from tests.support.databases import Database

Stored = dict[str, list[str]]
"""Table → its rows, sorted. The same bytes are the same text, and other ones are another."""


def stored_in(database: Database) -> Stored:
    """Return the rows of every table, in SQLite with the type of each cell."""
    return {name: database.cells(name) for name in sorted(database.tables())}


def differing(one: Stored, other: Stored) -> Sequence[str]:
    """Return the tables that are stored differently."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
