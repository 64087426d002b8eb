"""Names of tables, each with its schema where the database has schemas."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class TableName:
    """The name of a table in a database.

    Args:
        name: the table's own name.
        schema: the schema it is in; None if the database has no schemas.
    """

    name: str
    schema: str | None = None

    def __str__(self) -> str:
        return f"{self.schema}.{self.name}" if self.schema else self.name


def split_table(target_table: str, schema: str | None) -> tuple[str | None, str]:
    """Returns the schema that an entity names, None for none, and its table.

    Args:
        target_table: ``table`` or ``schema.table``, as the scenario says.
        schema: the entity's own ``schema``; with it ``target_table`` is a table's name as it
            stands, dots included.
    """
    if schema is None and "." in target_table:
        schema, _, target_table = target_table.partition(".")
    return schema, target_table


def table_name(target_table: str, schema: str | None, default: str | None) -> TableName:
    """Returns the table that an entity means.

    Args:
        target_table: ``table`` or ``schema.table``, as the scenario says.
        schema: the entity's own ``schema``.
        default: the schema of a run's target; None if its database has no schemas. There the
            schema becomes a part of the name, so that tables of two schemas stay two tables.
    """
    schema, name = split_table(target_table, schema)
    if default is None:
        return TableName(f"{schema}.{name}" if schema else name)
    return TableName(name, schema or default)


def name_problem(target_table: str, schema: str | None) -> str | None:
    """Returns what is wrong with the form of a ``target_table``, None if nothing is."""
    if schema is not None or "." not in target_table:
        return None
    parts = target_table.split(".")
    if len(parts) == 2 and all(parts):
        return None
    return (
        "is read as schema.table. A name that has a dot itself needs its schema apart, in the key "
        "schema of the entity"
    )
