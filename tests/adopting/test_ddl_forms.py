"""Files of DDL are read as a server would read them: the same tables, keys, CHECKs and triggers."""

from __future__ import annotations

import pytest

from sdgen.databases.postgres.ddl.engine import DdlEngine
from sdgen.databases.postgres.ddl.reading import declared_by
from sdgen.databases.postgres.engine import PostgresEngine
from tests.support.ddl_forms import DUMPED, FORMS
from tests.support.ddl_readings import Told, told
from tests.support.fixtures.servers import Psql
from tests.support.postgres import PostgresServer, fresh_database

SCHEMAS = {form: "public" if form == "columns" else f"form_{n}" for n, form in enumerate(FORMS)}
WHOLE = "".join(
    f"CREATE SCHEMA IF NOT EXISTS {SCHEMAS[form]}; SET search_path = {SCHEMAS[form]}, public;{said}"
    for form, said in FORMS.items()
)

Both = tuple[dict[str, Told], dict[str, Told]]


@pytest.fixture(scope="module")
def both(postgres_server: PostgresServer, psql: Psql) -> Both:
    """Return what is known of all forms: read from the file, and from the server's catalog."""
    schemas = [*SCHEMAS.values(), "dumped", "beside"]
    declared = declared_by(f"{WHOLE}\n{DUMPED}")
    assert declared.problems == []
    with fresh_database(postgres_server) as dsn:
        loaded = psql(dsn, f"{WHOLE}\n{DUMPED}")
        assert loaded.returncode == 0, loaded.stderr
        with PostgresEngine(dsn, None) as engine:
            return told(DdlEngine(declared), schemas), told(engine, schemas)


@pytest.mark.parametrize("form", [*FORMS, "dumped", "beside"])
def test_a_file_says_what_the_catalog_says(both: Both, form: str) -> None:
    schema = SCHEMAS.get(form, form)
    read, stored = (
        {name: each for name, each in whole.items() if name.startswith(f"{schema}.")}
        for whole in both
    )
    assert [*read] == [*stored]
    assert read
    for name, expected in stored.items():
        assert read[name] == expected
