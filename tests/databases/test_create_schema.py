"""``sdgen target create-schema``: the schema that a target names and its database has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdgen.databases.registry import get_database
from tests.support.cli import write_scenario
from tests.support.existing import Existing

pytestmark = pytest.mark.first_server
ODD = 'Odd "one" ü; --'
COLUMN = {"name": "id", "type": "int", "generator": {"type": "sequence"}}


def test_a_schema_is_created_once_and_can_be_filled(place: Existing) -> None:
    cli, dsn, kind = place.cli, place.database.dsn, place.database.kind
    where = (dsn, "--target-kind", kind)
    if not get_database(kind).has_schemas:
        assert "names no schema" in cli("target", "create-schema", *where, code=1).err
        return
    where = (*where, "--schema", ODD)
    tested = cli.json("target", "test", *where, code=1)
    assert tested["missing_schema"] is True
    assert "does not exist" in tested["error"]
    assert cli("target", "create-schema", *where, code=0).out == f"created: schema {ODD}\n"
    assert cli("target", "create-schema", *where, code=0).out == f"exists already: schema {ODD}\n"
    assert cli.json("target", "test", *where)["missing_schema"] is False
    write_scenario(Path("a.yaml"), {"name": "a", "rows": 3, "columns": [COLUMN]}, seed=1)
    target = ("--target", dsn, "--target-kind", kind, "--schema", ODD)
    cli("run", "start", "--scenario", "./a.yaml", *target, code=0)


def test_a_role_that_may_not_is_told_so(postgres_place: Existing) -> None:
    role = f"none_{postgres_place.database.dsn.rpartition('/')[2].partition('?')[0]}"
    database = postgres_place.database
    database.execute(f'CREATE ROLE "{role}"')
    try:
        dsn = f"{database.dsn}{'&' if '?' in database.dsn else '?'}options=-crole%3D{role}"
        refused = postgres_place.cli("target", "create-schema", dsn, "--schema", "a", code=1)
        assert "permission denied" in refused.err
    finally:
        database.execute(f'DROP ROLE "{role}"')
