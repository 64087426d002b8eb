"""What is filled: a Postgres server of the suite's own, files of databases, a folder of files."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb
import psycopg

from sdgen.compiling.script import script
from sdgen.compiling.statements import create_table
from tests.benchmarks.shapes import Shape
from tests.support.databases import Database
from tests.support.postgres import (
    DSN_VARIABLE,
    PostgresServer,
    PostgresUnavailableError,
    ServerPool,
    Setup,
    discover,
)

MAJOR = 15
"""The PostgreSQL that is measured where it is installed; else the first that is found."""

SETUP = Setup({"max_wal_size": "16GB"}, in_memory=False)
"""A default server; only checkpoints stay out of the measurements."""


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Give a new server; it is stopped and its files are deleted at the end."""
    # A server that is there already has settings and neighbours that we do not know.
    environ = {name: value for name, value in os.environ.items() if name != DSN_VARIABLE}
    discovery = discover(environ)
    found = [candidate for slot in discovery.slots for candidate in slot.candidates]
    if not found:
        raise PostgresUnavailableError(discovery.reason_for_nothing())
    found.sort(key=lambda candidate: candidate.major != MAJOR)
    pool = ServerPool(discovery)
    try:
        yield pool.start_as(found[0], SETUP)
    finally:
        pool.close()


def empty(database: Database) -> None:
    """Leave an empty database, or no folder."""
    if database.kind == "postgres":
        database.execute(
            "SET client_min_messages = warning; DROP SCHEMA IF EXISTS public CASCADE",
            "CREATE SCHEMA public",
        )
    elif database.kind == "parquet":
        shutil.rmtree(folder_of(database), ignore_errors=True)
    else:
        for suffix in ("", "-journal", "-wal", "-shm", ".wal"):
            Path(database.dsn + suffix).unlink(missing_ok=True)


def count(database: Database, table: str) -> int:
    """Return how many rows are stored."""
    if database.kind != "parquet":
        return database.count(table)
    files = str(folder_of(database, table) / "*.parquet")
    ((rows,),) = duckdb.sql("SELECT count(*) FROM read_parquet(?)", params=[files]).fetchall()
    return int(rows)


def folder_of(database: Database, table: str = "") -> Path:
    """Return the folder of a target of files, or that of one of its tables."""
    return Path(database.dsn.removeprefix(f"{database.kind}:")) / table


def settle(database: Database) -> None:
    """Leave no dirty pages for the next contender to pay for."""
    if database.kind == "postgres":
        database.execute("CHECKPOINT")
    os.sync()


def create_tables(database: Database, shape: Shape) -> None:
    """Create the tables of a shape as sdgen would, and fill all but the main one."""
    plan = shape.plan(database.kind, 1)
    parents = [entity for entity in plan.order if entity.name != shape.main.name]
    if parents:
        with session(database) as run:
            run("".join(script(plan, parents)))
    main = next(entity for entity in plan.order if entity.name == shape.main.name)
    database.execute(plan.dialect.render(create_table(plan, main)))


@contextmanager
def session(database: Database) -> Iterator[Callable[[str], object]]:
    """Give a function that runs scripts, of any number of statements, in one session."""
    if database.kind == "postgres":
        with psycopg.connect(database.dsn, autocommit=True) as connection:
            yield lambda text: connection.execute(text.encode())
    else:
        with closing(sqlite3.connect(database.dsn, isolation_level=None)) as connection:
            yield connection.executescript
