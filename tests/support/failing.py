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


def stop_at(database: Database, table: str, row: int) -> None:
    """Has a trigger refuse a row until ``go_on``.

    Args:
        database: where the table is.
        table: the table.
        row: the row's id.
    """
    if database.like == "sqlite":
        refuse = f"WHEN NEW.id = {row} BEGIN SELECT RAISE(ABORT, 'no such row'); END"
    else:
        refuse = f"FOR EACH ROW WHEN (NEW.id = {row}) EXECUTE FUNCTION stop()"
        database.execute(
            "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'no such row'; END $$"
        )
    database.execute(f"CREATE TRIGGER stop BEFORE INSERT ON {table} {refuse}")


def go_on(database: Database, table: str) -> None:
    """Takes back ``stop_at``."""
    on = "" if database.like == "sqlite" else f" ON {table}"
    database.execute(f"DROP TRIGGER stop{on}")
