"""Databases of encodings that have not all characters: refused with the character, or right."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sdgen.errors import TableMismatchError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from tests.support.databases import Database
from tests.support.postgres import PostgresServer
from tests.support.postgres.urls import as_url
from tests.support.runs import (
    REQUEST,
    Runs,
    assert_same,
    entity_of,
    read_postgres,
    scenario_with,
)

pytestmark = pytest.mark.every_version


@contextmanager
def database_of(server: PostgresServer, encoding: str) -> Iterator[Database]:
    """Give an empty database of an encoding."""
    name = f"sdgen_test_{secrets.token_hex(4)}"
    with psycopg.connect(server.dsn, autocommit=True) as admin:
        admin.execute(
            f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'".encode()
        )
        try:
            yield Database("postgres", as_url(server.dsn, dbname=name))
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def scenario(*values: str, **also: Any) -> Scenario:
    """Returns a scenario with those values in its column ``size``."""
    return scenario_with(
        entity_of("plain", 50, id=("int", "sequence", {}), name=("text", "faker_name", {})),
        entity_of(
            *("things", 300),
            id=("int", "sequence", {}),
            size=("text", "choice", {"values": list(values)}),
            told=("text", "template", {"template": "{id}: {size}"}),
            nested=(
                "json",
                "json",
                {"fields": {"size": {"type": "const", "params": {"value": values[0]}}}},
            ),
            **also,
        ),
    )


@pytest.mark.parametrize(
    ("encoding", "values"),
    [
        ("LATIN1", ("groß", "é")),
        ("EUC_JP", ("日本", "plain")),
        ("WIN1252", ("€", "groß")),
        ("SQL_ASCII", ("a", "b")),
    ],
)
def test_texts_that_fit(
    postgres_server: PostgresServer, tmp_path: Path, encoding: str, values: tuple[str, ...]
) -> None:
    made = scenario(*values)
    with (
        database_of(postgres_server, encoding) as database,
        Store(tmp_path / "runs.sqlite") as store,
        Runs() as runs,
    ):
        target = inline_target({"dsn": database.dsn, "kind": "postgres"})
        record = RunService(store).start(made, target, REQUEST)
        assert record.status is RunStatus.SUCCESS, record.error
        assert all(entity.ok for entity in verify_run(store, record.id, target))
        assert_same(
            read_postgres(f"{database.dsn}?client_encoding=utf8", made, "public"), runs.sqlite(made)
        )


@pytest.mark.parametrize(
    ("encoding", "values", "wrong"),
    [
        ("LATIN1", ("groß", "€"), '"€" (U+20AC)'),
        ("EUC_JP", ("日本", "é€"), '"€" (U+20AC)'),
        ("SQL_ASCII", ("groß",), '"ß" (U+00DF)'),
    ],
)
def test_texts_that_do_not_fit(
    postgres_server: PostgresServer,
    tmp_path: Path,
    encoding: str,
    values: tuple[str, ...],
    wrong: str,
) -> None:
    made = scenario(*values)
    with (
        database_of(postgres_server, encoding) as database,
        Store(tmp_path / "runs.sqlite") as store,
    ):
        target, service = (
            inline_target({"dsn": database.dsn, "kind": "postgres"}),
            RunService(store),
        )
        record = service.start(made, target, REQUEST)
        assert record.status is RunStatus.FAILED
        assert f"public.things.size: the database's encoding is {encoding}, in which " in str(
            record.error
        )
        assert wrong in str(record.error)
        assert database.tables() == set()
        plan = service.plan(made, target, RunRequest())
        with pytest.raises(TableMismatchError, match=r"things\.size"):
            service.look(plan, target)


def test_characters_that_are_computed(postgres_server: PostgresServer, tmp_path: Path) -> None:
    """CHR of a code point is another character there, or none."""
    made = scenario("a", letter=("text", "pattern", {"regex": "[а-я]{3}"}))
    with (
        database_of(postgres_server, "KOI8R") as database,
        Store(tmp_path / "runs.sqlite") as store,
    ):
        target = inline_target({"dsn": database.dsn, "kind": "postgres"})
        record = RunService(store).start(made, target, REQUEST)
        assert record.status is RunStatus.FAILED
        assert "public.things.letter: the database's encoding is KOI8R" in str(record.error)
        assert database.tables() == set()
