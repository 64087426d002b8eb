"""Servers as they are met: each way to rows, under each setting that has spoilt one.

Either the rows are right, or the run is refused before its first write.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest

from sdgen.databases.postgres.settings import OLDEST_VERSION
from tests.support.crashes import Shop
from tests.support.databases import Database
from tests.support.odd_databases import (
    EVERYTHING,
    JAPANESE,
    LATIN,
    WORLDWIDE,
    Kind,
    Met,
    Place,
    met,
)
from tests.support.postgres import PostgresServer, PostgresUnavailableError, ServerPool
from tests.support.postgres.fetched import fetched, wanted
from tests.support.postgres.own import own_server
from tests.support.postgres.urls import as_url
from tests.support.real_shop import SMALL, TRUNCATE, RealShop

pytestmark = pytest.mark.slow

LIMITED = "CONNECTION LIMIT 2"
KINDS = {
    "LATIN1": Kind(encoding="LATIN1", words=LATIN),
    "German dates": Kind({"datestyle": "German"}),
    "Kathmandu": Kind({"timezone": "Asia/Kathmandu"}),
    "backslashes": Kind({"standard_conforming_strings": "off"}),
    "short statements": Kind({"statement_timeout": "2s"}),
    "serializable": Kind({"default_transaction_isolation": "serializable"}),
    "published": Kind(published=True),
    "two connections": Kind(role=LIMITED),
    "pgbouncer": Kind(pooled=True),
    "several hosts": Kind(several_hosts=True),
    "all of the database": Kind(EVERYTHING),
    "all of the environment": Kind(EVERYTHING, "environment"),
    "all of the dsn": Kind(EVERYTHING, "dsn"),
}
# All of it, in as few databases as it takes.
TOGETHER = {
    "EUC_JP, published": Kind(encoding="EUC_JP", words=JAPANESE, published=True),
    "LATIN1, two connections, all of the role": Kind(
        EVERYTHING, "role", encoding="LATIN1", words=LATIN, role=LIMITED, published=True
    ),
    "pgbouncer, all of the role": Kind(EVERYTHING, "role", pooled=True),
}


def take_every_way(shop: Shop, server: PostgresServer, kind: Kind) -> None:
    """Assert that each way to rows of a database of a kind leads to the right ones."""
    with met(server, kind) as found:
        shop.database = found.database
        RealShop(shop, found.plain, kind.words).take_every_way()


@pytest.mark.first_server  # other versions meet all of it together
@pytest.mark.parametrize("name", KINDS)
def test_every_way_to_rows(shop: Shop, postgres_server: PostgresServer, name: str) -> None:
    take_every_way(shop, postgres_server, KINDS[name])


@pytest.mark.every_version
@pytest.mark.parametrize("name", TOGETHER)
def test_every_version(shop: Shop, postgres_server: PostgresServer, name: str) -> None:
    take_every_way(shop, postgres_server, TOGETHER[name])


# Indexes, keys and, once they are there, batches take longer than a statement of the role may.
_SLOW_KEYS = (
    "CREATE FUNCTION wait() RETURNS event_trigger LANGUAGE plpgsql AS "
    "'BEGIN PERFORM pg_sleep(0.7); END'",
    "CREATE EVENT TRIGGER wait ON ddl_command_end WHEN TAG IN ('CREATE INDEX', 'ALTER TABLE') "
    "EXECUTE FUNCTION wait()",
)
_SLOW_BATCHES = (
    "DROP EVENT TRIGGER wait",
    "CREATE FUNCTION wait_too() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN PERFORM pg_sleep(0.7); RETURN NULL; END'",
    "CREATE TRIGGER wait BEFORE INSERT ON items FOR EACH STATEMENT EXECUTE FUNCTION wait_too()",
)


@pytest.mark.parametrize("pooled", [False, True], ids=["directly", "pgbouncer"])
def test_statements_longer_than_a_role_may(
    shop: Shop, postgres_servers: ServerPool, pooled: bool
) -> None:
    server = postgres_servers.start(postgres_servers.discovery.slots[0])
    with met(server, Kind({"statement_timeout": "500ms"}, "role", pooled=pooled)) as found:
        with pytest.raises(psycopg.errors.QueryCanceled):
            found.database.execute("SELECT pg_sleep(0.7)")
        shop.database = found.database
        real = RealShop(shop, found.plain, WORLDWIDE)
        found.plain.execute(*_SLOW_KEYS)
        shop.run("--jobs", 2)
        real.assert_holds(real.whole.one)
        found.plain.execute(*_SLOW_BATCHES)
        shop.run("--jobs", 2, *TRUNCATE)
        real.assert_holds(real.whole.one)
        real.verify()


# --- Refused -------------------------------------------------------------------------------------


@pytest.mark.every_version
@pytest.mark.parametrize("encoding", ["LATIN1", "EUC_JP", "SQL_ASCII"])
def test_what_an_encoding_has_not(
    shop: Shop, postgres_server: PostgresServer, encoding: str
) -> None:
    with met(postgres_server, Kind(encoding=encoding)) as found:
        elsewhere = ("--target", shop.database.dsn)
        real = RealShop(shop, found.plain, WORLDWIDE)
        shop.here("run", "start", "--scenario", "./shop.yaml", *elsewhere, code=0)
        replay = ("run", "replay", shop.record().id)
        shop.database = found.database
        start = ("run", "start", "--scenario", "./shop.yaml")
        for words in (start, (*start, *TRUNCATE), (*start, "--plan"), replay):
            result = shop.here(*words, *shop.target, code=1)
            said = result.err + result.out  # of many problems the log tells how many
            assert f"the database's encoding is {encoding}, in which " in said
            assert real.tables() == set()


def assert_refused_every_way(
    real: RealShop, allowed: Database, refused: Database, *why: str
) -> None:
    """Assert that a database can be written to in no way, and that each says why beforehand.

    Args:
        real: the shop.
        allowed: the database as it can be written to, for what there is to begin with.
        refused: as it cannot be.
        why: one of them is said.
    """
    shop, start = real.shop, ("run", "start", "--scenario", "./shop.yaml")

    def refuse(*words: object) -> None:
        shop.database = refused
        before = real.state()
        result = shop.here(*words, *shop.target, code=1)
        said = result.err + result.out
        assert any(each in said for each in why), said
        assert real.state() == before
        shop.database = allowed

    refuse(*start)
    refuse(*start, "--plan")
    shop.database = allowed
    shop.run()
    whole = shop.record().id
    refuse(*start, *(f"--first-row={table}={n}" for table, n in real.state().items()))
    refuse(*start, *TRUNCATE)
    refuse("run", "replay", whole, *TRUNCATE)
    real.kill(*TRUNCATE)
    refuse("run", "resume", shop.record().id)
    shop.resume()
    real.assert_holds(real.whole.one)


READ_ONLY = {"default_transaction_read_only": "on"}


@pytest.mark.first_server
@pytest.mark.parametrize("at", ["database", "role", "environment", "dsn"])
def test_read_only(shop: Shop, postgres_server: PostgresServer, at: Place) -> None:
    with met(postgres_server, Kind(READ_ONLY, at)) as found:
        real = RealShop(shop, found.plain, WORLDWIDE)
        why = "default_transaction_read_only is on"
        assert_refused_every_way(real, found.plain, found.database, why)
        shop.database = found.database
        assert why in shop.here("run", "verify", shop.record().id, *shop.target, code=1).err
        assert_adopted(shop, found.database, f"because {why}")


def assert_adopted(shop: Shop, database: Database, why: str) -> None:
    """Assert that statistics are read, and a scenario is proposed that tells what is not tested."""
    words = ("scenario", "from", database.dsn, "--table", "*")
    file = Path(f"statistics-{why[-9:]}.json")
    shop.here(*words, "--statistics-out", file, code=0)
    tables = {each["name"]: each for each in json.loads(file.read_text("utf-8"))["tables"]}
    assert "items" in tables
    said = shop.here(*words, "--statistics", file, code=0).out
    assert f"no rows were tried in the tables, {why}" in " ".join(said.replace("#", " ").split())
    assert "name: items" in said
    assert "left out: table public.items" not in said


@pytest.mark.every_version
def test_a_role_that_may_only_read(shop: Shop, postgres_server: PostgresServer) -> None:
    with met(postgres_server, Kind()) as found, only_reading(found) as database:
        real = RealShop(shop, found.plain, WORLDWIDE)
        # Of its ledger the server speaks, to a resume.
        lacks = ("may not ", "permission denied for table sdgen_ledger_")
        assert_refused_every_way(real, found.database, database, *lacks)
        shop.database = database
        shop.here("run", "verify", shop.record().id, *shop.target, code=0)
        granted = shop.here(*shop._start_words(*TRUNCATE), code=1).out
        for right in ("CREATE ON SCHEMA", "INSERT ON public.items", "TRUNCATE ON public.items"):
            assert f". GRANT {right}" in granted
        assert_adopted(shop, database, "because the role may not write to any of the tables")


@contextmanager
def only_reading(found: Met) -> Iterator[Database]:
    """Give a database as a role meets it that may read all tables, and no more."""
    role = f"{found.name}_reader"
    found.plain.execute(
        f"CREATE ROLE {role} LOGIN PASSWORD 'x'",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {found.name} GRANT SELECT ON TABLES TO {role}",
    )
    yield Database("postgres", as_url(found.database.dsn, user=role))
    found.plain.execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")


def test_a_standby(shop: Shop, postgres_servers: ServerPool) -> None:
    """A DSN of several hosts finds the primary."""
    with own_server(postgres_servers.discovery) as server, server.standby() as standby:
        primary = Database("postgres", server.dsn)
        real = RealShop(shop, primary, WORLDWIDE)
        why = "the server is a standby (in recovery)"
        refused = Database("postgres", standby)
        assert_refused_every_way(real, primary, refused, why)
        shop.database = refused
        assert why in shop.here("run", "verify", shop.record().id, *shop.target, code=1).err
        assert_adopted(shop, refused, f"because {why}")
        given = [psycopg.conninfo.conninfo_to_dict(dsn) for dsn in (standby, server.dsn)]
        both = {key: ",".join(str(each[key]) for each in given) for key in ("host", "port")}
        dsn = as_url(server.dsn, **both, target_session_attrs="read-write")
        shop.database = Database("postgres", dsn)
        shop.run(*SMALL, *TRUNCATE)
        real.assert_holds(real.whole.one)


def test_a_server_that_is_too_old(shop: Shop, postgres_servers: ServerPool) -> None:
    for major in [version for version in wanted() if version < OLDEST_VERSION]:
        with met(postgres_servers.start(fetched(major)), Kind()) as found:
            real = RealShop(shop, found.plain, WORLDWIDE)
            shop.database = found.database
            for options in ((), TRUNCATE, ("--plan",)):
                result = shop.here(*shop._start_words(*options), code=1)
                assert f"the server is PostgreSQL {major}." in result.err
                assert f"sdgen needs {OLDEST_VERSION} or newer" in result.err
                assert real.tables() == set()


def test_a_version_that_has_not_been_fetched() -> None:
    """It is no reason to skip what asks for it; see ``conftest``."""
    with ExitStack() as stack, pytest.raises(PostgresUnavailableError, match="make servers"):
        fetched(99).candidates[0].start(stack)
