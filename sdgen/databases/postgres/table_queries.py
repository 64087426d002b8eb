"""Queries of Postgres catalogs about some tables or types."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sdgen.databases.catalog import Rows
from sdgen.scenario.table_names import TableName


def rows_about(
    rows: Rows, query: str, names: Collection[TableName], *more: object
) -> list[tuple[Any, ...]]:
    """Returns the rows of a query about some names; of none there are none, and nobody is asked.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        query: the query; it has the schemas as ``$1`` and, in the same order, the names as ``$2``,
            two arrays to unnest together.
        names: of tables, say.
        more: its further parameters.
    """
    if not names:
        return []
    return rows(query, [[each.schema for each in names], [each.name for each in names], *more])
