"""What catalogs ask of their databases."""

from __future__ import annotations

import pytest

from dialects import get_dialect
from sdgen.databases.postgres.catalog import PostgresCatalog


@pytest.mark.parametrize(
    "about",
    [
        *("tables", "keys", "triggers", "table_checks", "fillings", "sequences"),
        *("partitionings", "emptying", "references_to", "enums"),
    ],
)
def test_of_no_tables_a_server_is_asked_nothing(about: str) -> None:
    asked: list[str] = []
    catalog = PostgresCatalog(lambda sql, _=(): asked.append(sql) or [], get_dialect("postgres"))
    assert not getattr(catalog, about)([])
    assert not asked
