"""Options, mark and fixtures of the pytest plugin (docs/pytest.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    import psycopg

    from sdgen.pytest_plugin.postgres import PostgresFactory
    from sdgen.pytest_plugin.preparing import Prepare
    from sdgen.pytest_plugin.rows import Rows
    from sdgen.pytest_plugin.sqlite import SQLiteFactory

_MARK = (
    "sdgen(scenario, *, seed, as_of, profile, scale, rows, schema): the scenario that fills the "
    "test's database, and how (see sdgen_sqlite, sdgen_postgres and sdgen_rows)"
)
_PREPARE = (
    "SQL files (or patterns of them), or module:function, that create the tables of a {} database "
    "before it is filled"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options."""
    group = parser.getgroup("sdgen", "databases filled by sdgen")
    group.addoption(
        "--sdgen-postgres-dsn",
        metavar="DSN",
        help="Postgres server on which sdgen_postgres makes databases "
        "(default: SDGEN_POSTGRES_DSN, then the ini option sdgen_postgres_dsn)",
    )
    parser.addini("sdgen_scenario", "scenario for tests whose mark names none")
    parser.addini("sdgen_seed", "seed if neither the mark nor the scenario has one (default: 1)")
    parser.addini(
        "sdgen_as_of",
        "timestamp that relative times count from if neither the mark nor the scenario has one "
        "(default: 2026-01-01)",
    )
    parser.addini("sdgen_postgres_dsn", "Postgres server on which sdgen_postgres makes databases")
    parser.addini("sdgen_sqlite_prepare", _PREPARE.format("SQLite"), type="linelist")
    parser.addini("sdgen_postgres_prepare", _PREPARE.format("Postgres"), type="linelist")
    parser.addini(
        "sdgen_prepare_depends",
        "patterns of files that the functions of sdgen_…_prepare depend on, such as "
        "migrations/**/*.py",
        type="linelist",
    )
    parser.addini("sdgen_keep", "number of filled databases kept for later sessions (default: 10)")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the mark."""
    config.addinivalue_line("markers", _MARK)


@pytest.fixture(scope="session")
def sdgen_sqlite_prepare(pytestconfig: pytest.Config) -> Prepare | None:
    """Makes the tables of a SQLite file before it is filled; None leaves that to sdgen.

    Override it with a function that is given the path of the file. By default it does what the ini
    option of its name says.
    """
    from sdgen.pytest_plugin.preparing import prepare_of
    from sdgen.pytest_plugin.reports import reporting
    from sdgen.pytest_plugin.sqlite import execute_sql

    with reporting("a SQLite file"):
        return prepare_of(pytestconfig, "sdgen_sqlite_prepare", execute_sql)


@pytest.fixture(scope="session")
def sdgen_postgres_prepare(pytestconfig: pytest.Config) -> Prepare | None:
    """Makes the tables of a Postgres database before it is filled; None leaves that to sdgen.

    Override it with a function that is given the DSN. By default it does what the ini option of its
    name says.
    """
    from sdgen.pytest_plugin.postgres import execute_sql
    from sdgen.pytest_plugin.preparing import prepare_of
    from sdgen.pytest_plugin.reports import reporting

    with reporting("a Postgres database"):
        return prepare_of(pytestconfig, "sdgen_postgres_prepare", execute_sql)


@pytest.fixture
def sdgen_rows(request: pytest.FixtureRequest) -> Rows:
    """Rows of the scenario of the test's mark, without a database: ``sdgen_rows("orders")``."""
    from sdgen.pytest_plugin.rows import Rows

    return Rows(request.node, request.config)


@pytest.fixture(scope="session")
def sdgen_sqlite_factory(
    pytestconfig: pytest.Config,
    tmp_path_factory: pytest.TempPathFactory,
    sdgen_sqlite_prepare: Prepare | None,
) -> SQLiteFactory:
    """Returns new SQLite files for fixtures of a wider scope: ``factory("shop.yaml", seed=3)``."""
    from sdgen.pytest_plugin.sqlite import SQLiteFactory

    return SQLiteFactory(pytestconfig, tmp_path_factory, sdgen_sqlite_prepare)


@pytest.fixture
def sdgen_sqlite(
    request: pytest.FixtureRequest, sdgen_sqlite_factory: SQLiteFactory, tmp_path: Path
) -> Path:
    """The path of a SQLite file of this test's own, filled by the scenario of its mark."""
    return sdgen_sqlite_factory.for_test(request.node, tmp_path)


@pytest.fixture
def sdgen_sqlite_connection(sdgen_sqlite: Path) -> Iterator[sqlite3.Connection]:
    """An open connection to the file of ``sdgen_sqlite``."""
    import sqlite3

    connection = sqlite3.connect(sdgen_sqlite)
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def sdgen_postgres_factory(
    pytestconfig: pytest.Config,
    tmp_path_factory: pytest.TempPathFactory,
    sdgen_postgres_prepare: Prepare | None,
) -> Iterator[PostgresFactory]:
    """Returns DSNs of new Postgres databases for fixtures of a wider scope.

    ``factory("shop.yaml", seed=3)``; they are dropped when the session ends.
    """
    from sdgen.pytest_plugin.postgres import PostgresFactory

    factory = PostgresFactory(pytestconfig, tmp_path_factory, sdgen_postgres_prepare)
    yield factory
    factory.close()


@pytest.fixture
def sdgen_postgres(
    request: pytest.FixtureRequest, sdgen_postgres_factory: PostgresFactory
) -> Iterator[str]:
    """The DSN of a Postgres database of this test's own, filled by the scenario of its mark."""
    dsn = sdgen_postgres_factory.for_test(request.node)
    yield dsn
    sdgen_postgres_factory.drop(dsn)


@pytest.fixture
def sdgen_postgres_connection(sdgen_postgres: str) -> Iterator[psycopg.Connection]:
    """An open connection to the database of ``sdgen_postgres``."""
    import psycopg

    connection = psycopg.connect(sdgen_postgres)
    yield connection
    connection.close()
