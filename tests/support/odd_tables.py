"""Tables that are there, of odd shapes and with odd rows, and what each maker makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg

from tests.support.cli import Cli, write_scenario
from tests.support.existing import AS_OF, ID, column, entity

ODD = entity(
    "Odd things",
    400,
    ID,
    column("mood", "text", "choice", values=["happy", "it's"]),
    column("code", "char(6)", "pattern", mask="A#"),
    column("tags", "text[]", "choice", values=[["a", "b"], [], ['"']]),
    column("host", "inet", "const", value="10.0.0.1"),
    column("span", "interval", "const", value="1 day"),
    column("total", "decimal(30,4)", "uniform_float", min=0, max=9, decimals=2, nullable=True),
    column("price", "decimal(12,2)", "uniform_float", min=-9, max=9, decimals=2),
    column("doc", "json", "const", value={"b": 1, "a": [1, None]}),
    column("one", "real", "uniform_float", min=0, max=1),
)
SETUPS = {
    "a table": """
        CREATE TYPE mood AS ENUM ('it''s', 'happy');
        CREATE TABLE "Odd things" (
          mood mood, id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code char(9), tags text[],
          twice integer GENERATED ALWAYS AS (id * 2) STORED, host inet, span interval,
          total numeric, price numeric(14,4), doc json, one real, kept text DEFAULT 'kept')""",
    "modelled types": """
        CREATE DOMAIN code AS varchar(6) CHECK (VALUE <> '');
        CREATE TYPE mood AS ENUM ('it''s', 'happy');
        CREATE TABLE "Odd things" (mood mood, code code, price numeric, doc jsonb,
          id bigint, one float4)""",
    "a rule": """
        CREATE TABLE noted (id integer);
        CREATE TABLE "Odd things" (id integer, code text);
        CREATE RULE noted AS ON INSERT TO "Odd things" DO ALSO INSERT INTO noted VALUES (NEW.id)""",
}
STRAIGHT = {"modelled types"}
"""Those that COPY goes straight into."""


def stored_by(maker: str, setup: str, dsn: str, folder: Path, cli: Cli) -> Sequence[Any]:
    """Return the rows of a table of ``SETUPS``, made anew, that a maker has filled."""
    names = SETUPS[setup]
    columns = [each for each in ODD["columns"] if each["name"] in names]
    path = write_scenario(folder / "odd.yaml", {**ODD, "columns": columns}, as_of=AS_OF, seed=3)
    table = "noted" if setup == "a rule" else '"Odd things"'
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
        connection.execute(names.encode())
        words = ("run", "start", "--scenario", path, "--target", dsn)
        run = cli.json(*words, "--maker", maker, "--batch-size", 150)["id"]
        cli("run", "verify", run, "--target", dsn, code=0)
        rows = connection.execute(f"SELECT t::text FROM {table} AS t ORDER BY 1".encode())
        return rows.fetchall()


KEPT = {
    "ratio": "double",
    "price": "decimal(20,6)",
    "flag": "bool",
    "day": "date",
    "at": "timestamp",
    "seen": "timestamptz",
    "id": "uuid",
    "doc": "json",
    "blob": "bytes",
    "mood": 'enum("it\'s", happy)',
    "tags": "text[]",
    "host": "inet",
    "code": "char(4)",
    "n": "decimal(10,3)",
}
OLD_TABLE = r"""
    CREATE SCHEMA "Other";
    CREATE TYPE mood AS ENUM ('it''s', 'happy');
    CREATE TABLE "Other"."Old Ones" ("Key" text PRIMARY KEY, ratio double precision,
      price numeric(20,6), flag bool, day date, at timestamp, seen timestamptz, id uuid, doc jsonb,
      blob bytea, mood mood, tags text[], host inet, code char(4), n numeric)"""
OLD_ROWS = r"""
      ('b', 'NaN', 12345678901234.123456, true, '0044-03-15 BC', '2020-02-29 10:00:00.123456',
       '1999-12-31 23:59:59.999999+05:30', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
       '{"b": 1, "a": "\" "}', '\x00ff5c78', 'it''s', '{a,"b\"c",NULL}', '10.0.0.1/8', 'ab', 1.50),
      (E'\t"\'\\x41\n', '-Infinity', -0.000001, false, 'infinity', '-infinity', 'infinity', NULL,
       'null', '', 'happy', '{}', '::1', '', 1000),
      ('', 1e-320, 0, true, '-infinity', 'infinity', '-infinity', NULL, '"x"', '\x5c', 'happy',
       '{"{}"}', '0.0.0.0', 'Z', 0.001),
      ('Ä', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
"""
"""Three rows of all their types, two of them with infinite times; one of NULLs."""


def old_scenario(folder: Path) -> Path:
    """Return the file of a scenario whose rows copy all cells of ``OLD_TABLE``."""
    copies = (
        column(name, kind, "parent", via="key", column=name, nullable=True)
        for name, kind in KEPT.items()
    )
    return write_scenario(
        folder / "old.yaml",
        {
            "name": "old",
            "columns": [
                {"name": "Key", "type": "text", "primary_key": True},
                *(column(name, kind, nullable=True) for name, kind in KEPT.items()),
            ],
            "existing": True,
            "target_table": "Other.Old Ones",
        },
        entity("new", 90, column("key", "text", fk={"entity": "old", "column": "Key"}), *copies),
        seed=3,
    )


def make_old_rows(connection: psycopg.Connection[Any], rows: str) -> None:
    """Make ``OLD_TABLE`` with rows of ``OLD_ROWS``."""
    connection.execute(OLD_TABLE.encode())
    connection.execute(f'INSERT INTO "Other"."Old Ones" VALUES {rows}'.encode())


def copied_by(
    maker: str, path: Path, connection: psycopg.Connection[Any], dsn: str, cli: Cli
) -> Sequence[Any]:
    """Return the rows of ``old_scenario``, by two workers."""
    words = ("run", "start", "--scenario", path, "--target", dsn, "--jobs", 2)
    more = ("--mode", "truncate", "--maker", maker, "--batch-size", 20)
    run = cli.json(*words, *more)["id"]
    cli("run", "verify", run, "--target", dsn, code=0)
    return connection.execute("SELECT t::text FROM new AS t ORDER BY 1").fetchall()
