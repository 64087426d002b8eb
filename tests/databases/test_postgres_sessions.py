"""Whatever settings a session begins with, the rows are the same, and what cannot be is said."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from sdgen.compiling.script import script
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.errors import TargetError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, RunStatus, Store
from tests.support.databases import Database
from tests.support.fixtures.servers import Psql
from tests.support.odd_databases import MEANING
from tests.support.postgres import PostgresServer, fresh_database
from tests.support.runs import (
    REQUEST,
    Tables,
    assert_same,
    column_of,
    entity_of,
    plan_for,
    read_postgres,
    scenario_with,
)

pytestmark = pytest.mark.every_version

# A cell of each type, and of most the way into a text.
_PLAIN = {
    "id": ("bigint", "sequence", {}),
    "day": ("date", "date", {"min": "1950-01-01", "max": "2020-12-31"}),
    "at": ("timestamp", "timestamp", {"min": "1950-01-01", "max": "2020-12-31"}),
    "zoned": ("timestamptz", "timestamp", {"min": "1950-01-01", "max": "2020-12-31"}),
    "ratio": ("double", "normal", {"mean": 0, "std": 1}),
    "price": ("decimal(8,2)", "decimal", {"min": 0, "max": 9_999}),
    "raw": ("bytes", "bytes", {"min": 1, "max": 9}),
    "code": ("uuid", "uuid4", {}),
    "size": ("text", "choice", {"values": ["groß", "klein", r"a\b'c", "日本"]}),
    "told": ("text", "template", {"template": "{day} {at} {price} {code} {size}"}),
    "months": ("int", "expr", {"sql": "extract(month from at) + extract(day from day)"}),
    "later": ("text", "expr", {"sql": "cast(day as text) || cast(at as text)"}),
}
_NESTED = {
    "type": "json",
    "params": {
        "fields": {
            "day": {"type": "date", "params": {"min": "1950-01-01", "max": "2020-12-31"}},
            "name": {"type": "choice", "params": {"values": ["é", "ß"]}},
        }
    },
}
SCENARIO = scenario_with(
    {
        **entity_of("every", 200, **_PLAIN),  # type: ignore[arg-type]
        "columns": [
            *entity_of("every", 200, **_PLAIN)["columns"],  # type: ignore[arg-type]
            column_of("nested", "json", "json", _NESTED["params"]),  # type: ignore[arg-type]
        ],
    },
    entity_of("child", 100, code=("uuid", "fk", {"entity": "every", "column": "code"})),
)

# What roles and databases may come with.
SETTINGS: dict[str, dict[str, str]] = {
    "meaning": {
        **MEANING,
        "client_encoding": "LATIN1",
        "array_nulls": "off",
        "xmloption": "document",
        "row_security": "off",
    },
    "transactions": {
        "default_transaction_isolation": "serializable",
        "default_transaction_deferrable": "on",
        "exit_on_error": "on",
        "search_path": "theirs, public",
    },
    "timeouts": {
        "statement_timeout": "250ms",
        "lock_timeout": "1ms",
        "idle_in_transaction_session_timeout": "1s",
        "idle_session_timeout": "0",
        "jit_above_cost": "0",
    },
}
_SHADOWS = (
    "CREATE SCHEMA theirs",
    "CREATE FUNCTION theirs.lpad(text, bigint, text) RETURNS text LANGUAGE sql AS 'SELECT ''x'''",
    "CREATE FUNCTION theirs.plus(bigint, integer) RETURNS bigint LANGUAGE sql AS 'SELECT 1::int8'",
    "CREATE OPERATOR theirs.* (leftarg = bigint, rightarg = integer, function = theirs.plus)",
    "CREATE OPERATOR theirs.+ (leftarg = bigint, rightarg = bigint, function = pg_catalog.int8mul)",
)
# Each batch takes longer than the statement_timeout above.
_SLOW = (
    "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN PERFORM pg_sleep(0.4); RETURN NULL; END'",
    "CREATE TABLE child (code uuid NOT NULL)",
    "CREATE TRIGGER wait BEFORE INSERT ON child FOR EACH STATEMENT EXECUTE FUNCTION wait()",
)


def run(store: Store, dsn: str, request: RunRequest = REQUEST, **also: str) -> RunRecord:
    """Returns the record of a run into a database."""
    target = inline_target({"dsn": dsn, "kind": "postgres", **also})
    return RunService(store).start(SCENARIO, target, request)


def rows(dsn: str) -> Tables:
    """Returns what the tables of the scenario hold."""
    return read_postgres(dsn, SCENARIO, "public")


@pytest.mark.parametrize("kind", SETTINGS)
def test_rows_are_the_same_whatever_a_database_sets(
    postgres_server: PostgresServer, tmp_path: Path, kind: str
) -> None:
    with (
        fresh_database(postgres_server) as plain,
        fresh_database(postgres_server) as dsn,
        Store(tmp_path / "runs.sqlite") as store,
    ):
        assert run(store, plain).status is RunStatus.SUCCESS
        database, name = Database("postgres", dsn), urlsplit(dsn).path[1:]
        database.execute(*_SHADOWS, *_SLOW)
        known = {setting for (setting,) in database.query("SELECT lower(name) FROM pg_settings")}
        for setting, value in SETTINGS[kind].items():
            if setting not in known:
                assert (setting, postgres_server.major) == ("idle_session_timeout", 13)
                continue
            quoted = value if setting == "search_path" else f"'{value}'"
            with psycopg.connect(plain, autocommit=True) as session:  # its own has settings by now
                session.execute(f'ALTER DATABASE "{name}" SET {setting} = {quoted}'.encode())
        record = run(store, dsn)
        assert record.status is RunStatus.SUCCESS, record.error
        target = inline_target({"dsn": dsn, "kind": "postgres"})
        assert all(entity.ok for entity in verify_run(store, record.id, target))
        with psycopg.connect(plain, autocommit=True) as session:
            session.execute(f'ALTER DATABASE "{name}" RESET ALL'.encode())
        assert_same(
            read_postgres(dsn, SCENARIO, "public"), read_postgres(plain, SCENARIO, "public")
        )


def test_a_script_makes_the_rows_of_a_run_whatever_its_session_begins_with(
    postgres_server: PostgresServer,
    tmp_path: Path,
    psql: Psql,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with (
        fresh_database(postgres_server) as plain,
        fresh_database(postgres_server) as dsn,
        Store(tmp_path / "runs.sqlite") as store,
    ):
        assert run(store, plain).status is RunStatus.SUCCESS
        named = Scenario.model_validate({**SCENARIO.model_dump(by_alias=True), "name": "größe"})
        plan = plan_for(named, "postgres")
        options = {**SETTINGS["meaning"], "search_path": "public", "statement_timeout": "1min"}
        said = (f"-c {name}={value}" for name, value in options.items())
        monkeypatch.setitem(os.environ, "PGOPTIONS", " ".join(said))
        done = psql(dsn, "".join(script(plan, plan.order)))
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        monkeypatch.delitem(os.environ, "PGOPTIONS")
        assert_same(
            read_postgres(dsn, SCENARIO, "public"), read_postgres(plain, SCENARIO, "public")
        )


def test_a_trigger_finds_what_the_path_of_its_role_leads_to(
    postgres_dsn: str, tmp_path: Path
) -> None:
    """It names no schema, as most do, and its schema has nothing PostgreSQL is mistaken for."""
    database = Database("postgres", postgres_dsn)
    database.execute(
        "CREATE SCHEMA own",
        "CREATE TABLE own.seen (code uuid)",
        "CREATE FUNCTION own.see(uuid) RETURNS uuid LANGUAGE sql AS 'SELECT $1'",
        "CREATE TABLE child (code uuid NOT NULL)",
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN INSERT INTO seen VALUES (see(NEW.code)); CREATE TABLE IF NOT EXISTS made (); "
        "RETURN NEW; END'",
        "CREATE TRIGGER note BEFORE INSERT ON child FOR EACH ROW EXECUTE FUNCTION note()",
    )
    dsn = f"{postgres_dsn}?options=-c%20search_path%3Down,public"
    with Store(tmp_path / "runs.sqlite") as store:
        record = run(store, dsn)
    assert record.status is RunStatus.SUCCESS, record.error
    assert database.query("SELECT count(*) FROM own.seen") == [(100,)]
    assert database.query("SELECT count(*) FROM own.made") == [(0,)]


def test_a_shadowed_function_is_told(postgres_dsn: str) -> None:
    Database("postgres", postgres_dsn).execute(*_SHADOWS)
    dsn = f"{postgres_dsn}?options=-c%20search_path%3Dtheirs,public"
    with PostgresEngine(dsn, None) as engine:
        (notice,) = engine.notices
        assert notice.startswith("schema theirs is not in the run's search_path")
        assert "(*, +, lpad)" in notice
        assert engine.query("SHOW search_path") == [('"public"',)]


def test_what_cannot_be_written_is_told_first(postgres_dsn: str, tmp_path: Path) -> None:
    dsn = f"{postgres_dsn}?options=-c%20default_transaction_read_only%3Don"
    with Store(tmp_path / "runs.sqlite") as store:
        record = run(store, dsn)
    assert record.status is RunStatus.FAILED
    assert "cannot write to Postgres" in str(record.error)
    assert "default_transaction_read_only is on" in str(record.error)
    assert Database("postgres", postgres_dsn).tables() == set()
    with pytest.raises(TargetError, match="ALTER ROLE … SET"), PostgresEngine(dsn, None):
        pass


def test_a_server_that_is_too_old_is_told_first(
    postgres_dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sdgen.databases.postgres.settings.OLDEST_VERSION", 99)
    with Store(tmp_path / "runs.sqlite") as store:
        record = run(store, postgres_dsn)
    assert record.status is RunStatus.FAILED
    assert "and sdgen needs 99 or newer. Upgrade it" in str(record.error)
    assert Database("postgres", postgres_dsn).tables() == set()
