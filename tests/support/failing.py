"""Tables that refuse a row only when it is inserted, whatever is looked at before the run."""

from __future__ import annotations

from tests.support.databases import Database


def refusing(database: Database, row: str) -> str:
    """Returns a column whose CHECK refuses rows, for a CREATE TABLE.

    What the column holds by itself, of a collation or from a sequence, is not known before the run;
    so neither is whether the CHECK holds.

    Args:
        database: where the table is going to be; gets a sequence.
        row: condition of the rows that are accepted.
    """
    if database.like == "sqlite":
        return (
            f"spare TEXT COLLATE NOCASE DEFAULT 'a' CONSTRAINT small CHECK (spare = 'A' AND {row})"
        )
    database.execute("CREATE SEQUENCE IF NOT EXISTS spares")
    return f"spare INTEGER DEFAULT nextval('spares') CONSTRAINT small CHECK (spare > 0 AND {row})"
