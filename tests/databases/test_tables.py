"""Existing tables: every mismatch is told before anything is written; what fits is filled."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.cli import Cli, write_scenario

pytestmark = pytest.mark.every_version

TYPES = ("int", "bigint", "float", "double", "string", "text", "bool", "date", "timestamp", "uuid")
VALUES: dict[str, object] = dict(
    zip(
        TYPES,
        (
            *(7, 2**40, 0.5, 1.25, "s", "t", True, "2024-02-29", "2024-02-29T12:30:00Z"),
            "6f0d0f4e-8f3c-4a53-9a39-0d5c6a1f2b3c",
        ),
        strict=True,
    )
)


@dataclass(frozen=True)
class Place:
    """A database of a test's own, and running a scenario into it."""

    kind: str
    dsn: str
    cli: Cli

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of a statement, which is committed."""
        if self.kind == "sqlite":
            with closing(sqlite3.connect(self.dsn, isolation_level=None)) as file:
                return file.execute(sql).fetchall()
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []

    def does(self, *statements: str) -> None:
        """Execute statements."""
        for statement in statements:
            self.query(statement)

    def rows(self, table: str) -> int:
        """Return how many rows a table has."""
        count: int = self.query(f'SELECT count(*) FROM "{table}"')[0][0]
        return count

    def tables(self) -> set[str]:
        """Return the names of the tables."""
        sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
        if self.kind == "postgres":
            sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        return {name for (name,) in self.query(sql)}

    def run(self, *entities: dict[str, Any], options: tuple[str, ...] = (), code: int = 0) -> str:
        """Run a scenario and return what stderr got, and why it failed."""
        path = write_scenario(Path("tables.yaml"), *entities, seed=3)
        arguments = ("run", "start", "--scenario", path, "--target", self.dsn, *options)
        result = self.cli(*arguments, "--format", "json", code=code)
        return f"{result.err}{result.data['error'] or ''}"

    def status(self) -> str:
        """Return the status of the latest run."""
        status: str = self.cli.json("run", "list", "--limit", "1")[0]["status"]
        return status


@pytest.fixture
def sqlite_place(cli: Cli) -> Place:
    """An SQLite file."""
    return Place("sqlite", "t.sqlite", cli)


@pytest.fixture
def postgres_place(cli: Cli, postgres_dsn: str) -> Place:
    """A Postgres database."""
    return Place("postgres", postgres_dsn, cli)


def entity(table: str, rows: int = 5, **types: str) -> dict[str, Any]:
    """Return an entity: id, and a constant in every other column."""
    columns: list[dict[str, Any]] = [
        {"name": "id", "type": "int", "generator": {"type": "sequence"}}
    ]
    for column, kind in types.items():
        generator = {"type": "const", "params": {"value": VALUES[kind]}}
        columns.append({"name": column, "type": kind, "generator": generator})
    return {"name": table, "rows": rows, "columns": columns}


# --- Mismatches ----------------------------------------------------------------------------------


def check_every_mismatch(place: Place) -> None:
    uuid = "UUID" if place.kind == "postgres" else "INTEGER"
    place.does(
        "CREATE TABLE one (id INTEGER, nam TEXT)",
        f"CREATE TABLE two (id {uuid}, extra TEXT NOT NULL, free TEXT, filled TEXT NOT NULL "
        "DEFAULT 'x')",
        "INSERT INTO one VALUES (1, 'kept')",
        "CREATE VIEW three AS SELECT id FROM one",
    )
    two = entity("two")
    if place.kind == "sqlite":
        two["columns"][0] = entity("x", a="text")["columns"][1] | {"name": "id"}
    said = place.run(
        entity("new"),
        entity("one", name="text"),
        two,
        entity("three"),
        options=("--mode", "truncate"),
        code=1,
    )
    assert "existing tables do not fit the scenario:" in said
    assert 'one.name: column is missing in the table. Did you mean "nam"? Rename it, set' in said
    wanted = "uuid, which cannot hold every int (INTEGER)"
    if place.kind == "sqlite":
        wanted = "INTEGER, which cannot hold every text (TEXT)"
    assert f"two.id: is {wanted}. Change one of them" in said
    assert "two.extra: is NOT NULL without a default, and the scenario does not fill it" in said
    assert "two.free" not in said
    assert "two.filled" not in said
    assert "three: is a view, which cannot be filled. Change target_table" in said
    lines = Path("tables.yaml").read_text().splitlines()
    named = re.findall(r"tables\.yaml:(\d+): \S*\b((?:one|two|three)[.\w]*): ", said)
    places = [(at, " ".join(lines[int(line) - 1 : int(line) + 2])) for line, at in named]
    assert dict(places).keys() == {"one.name", "two.id", "two.extra", "three"}
    for at, text in places:  # the line of the column, else of the entity
        word = "two" if at == "two.extra" else at.rpartition(".")[2]
        assert f'"name": "{word}"' in text or f"name: {word}" in text, (at, text)
    assert place.tables() == {"one", "two"}, "no table was created"
    assert place.query("SELECT * FROM one") == [(1, "kept")], "nothing was truncated or written"
    assert place.status() == "failed"


def test_every_mismatch_in_sqlite(sqlite_place: Place) -> None:
    check_every_mismatch(sqlite_place)


def test_every_mismatch_in_postgres(postgres_place: Place) -> None:
    check_every_mismatch(postgres_place)


def check_generated_and_nullable(place: Place) -> None:
    stored = "STORED" if place.kind == "postgres" else "VIRTUAL"
    place.does(
        f"CREATE TABLE g (id INTEGER, twice INTEGER GENERATED ALWAYS AS (id * 2) {stored})",
        "CREATE TABLE n (id INTEGER, note TEXT NOT NULL)",
    )
    nullable = entity("n", note="text")
    nullable["columns"][1]["nullable"] = True
    said = place.run(entity("g", twice="int"), nullable, code=1)
    assert "g.twice: is generated by the database. Leave it out" in said
    assert "n.note: is NOT NULL in the table but nullable in the scenario" in said
    place.run(entity("g"))
    assert place.query("SELECT sum(twice) FROM g") == [(30,)], "left out, it is no hindrance"


def test_generated_and_nullable_in_sqlite(sqlite_place: Place) -> None:
    check_generated_and_nullable(sqlite_place)


def test_generated_and_nullable_in_postgres(postgres_place: Place) -> None:
    check_generated_and_nullable(postgres_place)
    # But a number is (tests/databases/test_sequences.py).
    postgres_place.does("CREATE TABLE i (id INTEGER GENERATED ALWAYS AS IDENTITY)")
    postgres_place.run(entity("i"))
    postgres_place.does("CREATE MATERIALIZED VIEW m AS SELECT 1 AS id")
    assert "m: is a view" in postgres_place.run(entity("m"), code=1)


def test_a_name_that_is_no_table(postgres_place: Place) -> None:
    postgres_place.does("CREATE SEQUENCE taken")
    said = postgres_place.run(entity("taken"), code=1)
    assert "taken" in said
    assert "Traceback" not in said


# --- What fits -----------------------------------------------------------------------------------


def test_wider_and_equivalent_types_of_postgres(postgres_place: Place) -> None:
    place = postgres_place
    name = place.query("SELECT current_database()")[0][0]
    place.does(
        f"ALTER DATABASE \"{name}\" SET timezone = 'Asia/Kathmandu'",
        "CREATE DOMAIN short AS VARCHAR(9) NOT NULL DEFAULT 'x'",
        "CREATE DOMAIN shorter AS short CHECK (length(VALUE) < 5)",
        "CREATE TABLE wide (id NUMERIC, bigint NUMERIC(20), float REAL, double NUMERIC, "
        "string VARCHAR(10), text shorter, bool BOOLEAN, date TIMESTAMPTZ, "
        "timestamp TIMESTAMPTZ, uuid TEXT, int BIGINT)",
    )
    place.run(entity("wide", **{kind: kind for kind in TYPES}))
    query = (
        "SELECT DISTINCT bigint, float, double, string, text, bool, uuid, int, "
        "(date AT TIME ZONE 'UTC')::text, (timestamp AT TIME ZONE 'UTC')::text FROM wide"
    )
    (row,) = place.query(query)
    assert tuple(map(str, row)) == (
        *(str(2**40), "0.5", "1.25", "s", "t", "True", VALUES["uuid"], "7"),
        *("2024-02-29 00:00:00", "2024-02-29 12:30:00"),
    )
    assert place.query("SELECT sum(id) FROM wide")[0][0] == 15


def test_wider_and_equivalent_types_of_sqlite(sqlite_place: Place) -> None:
    place = sqlite_place
    place.does(
        "CREATE TABLE wide (id BIGINT PRIMARY KEY, bigint NUMERIC, float NUMERIC, double DOUBLE, "
        "string VARCHAR(10), text CLOB, bool BOOLEAN, date DATE, timestamp DATETIME, "
        "uuid CHAR(36), int INT)"
    )
    place.run(entity("wide", **{kind: kind for kind in TYPES}))
    (row,) = place.query(f"SELECT DISTINCT {', '.join(TYPES)} FROM wide")
    assert row == (
        *(7, 2**40, 0.5, 1.25, "s", "t", 1, "2024-02-29", "2024-02-29 12:30:00"),
        VALUES["uuid"],
    )


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        *(("int", "TEXT"), ("bool", "INTEGER")),
        *(("text", "INTEGER"), ("text", "BYTEA"), ("uuid", "BYTEA"), ("timestamp", "DATE")),
        *(("date", "INTEGER"), ("float", "INTEGER"), ("double", "TEXT"), ("text", "JSONB")),
        ("int", "INTEGER[]"),
    ],
)
def test_types_that_do_not_fit_postgres(postgres_place: Place, kind: str, stored: str) -> None:
    postgres_place.does(f"CREATE TABLE narrow (id INTEGER, c {stored})")
    said = postgres_place.run(entity("narrow", c=kind), code=1)
    assert f"narrow.c: is {stored.lower()}, which cannot hold every {kind}" in said
    assert postgres_place.rows("narrow") == 0


@pytest.mark.parametrize(
    ("kind", "stored"),
    [("int", "TEXT"), ("float", "INTEGER"), ("text", "REAL"), ("date", "INT")],
)
def test_types_that_do_not_fit_sqlite(sqlite_place: Place, kind: str, stored: str) -> None:
    sqlite_place.does(f"CREATE TABLE narrow (id INTEGER, c {stored})")
    said = sqlite_place.run(entity("narrow", c=kind), code=1)
    assert f"narrow.c: is {stored}, which cannot hold every {kind}" in said
    assert sqlite_place.rows("narrow") == 0


def test_names_as_each_engine_compares_them(sqlite_place: Place, postgres_place: Place) -> None:
    sqlite_place.does('CREATE TABLE "CASES" ("ID" INTEGER, "Note" TEXT)')
    sqlite_place.run(entity("cases", note="text"))
    assert sqlite_place.rows("cases") == 5
    postgres_place.does('CREATE TABLE "CASES" ("ID" INTEGER)', 'CREATE TABLE cases ("ID" INTEGER)')
    said = postgres_place.run(entity("cases"), code=1)
    assert 'cases.id: column is missing in the table. Did you mean "ID"?' in said
    assert postgres_place.rows("CASES") == 0


# --- Modes ---------------------------------------------------------------------------------------


def check_modes(place: Place) -> None:
    said = place.run(entity("a"), options=("--mode", "append"), code=1)
    assert "a: does not exist, and append_only writes to existing tables only" in said
    assert "create_if_missing, or create the table first" in said
    assert place.tables() == set()

    assert "WARNING" not in place.run(entity("a"), options=("--mode", "truncate")), "creates it"
    assert place.rows("a") == 5
    said = place.run(entity("a"))
    shown = "a" if place.kind == "sqlite" else "public.a"
    assert f'table "{shown}" already holds rows; new rows are added' in said
    assert "Use --mode truncate_then_insert" in said
    assert place.rows("a") == 10
    assert "WARNING" not in place.run(entity("a"), options=("--mode", "append_only"))
    assert place.rows("a") == 15
    place.run(entity("a"), entity("b", 2), options=("--mode", "truncate_then_insert"))
    assert (place.rows("a"), place.rows("b")) == (5, 2)

    own = {**entity("a"), "table_mode": "truncate"}
    place.run(own, entity("b", 2))
    assert (place.rows("a"), place.rows("b")) == (5, 4), "each entity's own mode"
    place.run(own, entity("b", 2), options=("--mode", "append"))
    assert (place.rows("a"), place.rows("b")) == (10, 6), "the run's wins"
    both = ", ".join(f'"{shown.removesuffix("a")}{name}"' for name in "ab")
    said = place.run(entity("a"), entity("b", 2))
    assert f"2 tables already hold rows ({both}); new rows are added to them. Use --mode" in said


def test_modes_in_sqlite(sqlite_place: Place) -> None:
    check_modes(sqlite_place)


def test_modes_in_postgres(postgres_place: Place) -> None:
    check_modes(postgres_place)


def test_truncation_never_cascades(postgres_place: Place) -> None:
    place = postgres_place
    place.does(
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE b (id INTEGER PRIMARY KEY REFERENCES a)",
        "INSERT INTO a VALUES (100)",
        "INSERT INTO b VALUES (100)",
    )
    # Both tables in the run: one TRUNCATE statement, so the key between them is no hindrance.
    place.run(entity("a"), entity("b"), options=("--mode", "truncate"))
    assert (place.rows("a"), place.rows("b")) == (5, 5)
    place.does("CREATE TABLE outside (a_id INTEGER REFERENCES a)", "INSERT INTO outside VALUES (3)")
    said = place.run(entity("a"), entity("b"), entity("c"), options=("--mode", "truncate"), code=1)
    held = "foreign keys of public.outside [outside_a_id_fkey (a_id), 1 row] point to it"
    assert f"public.a: cannot be emptied: {held}" in said
    assert "(TRUNCATE public.a, public.b, public.outside) and use --mode append_only" in said
    assert (place.rows("a"), place.rows("b"), place.rows("outside")) == (5, 5, 1), "nothing lost"
    assert place.tables() == {"a", "b", "outside"}, "nothing made"
    assert place.status() == "failed"


def test_truncation_in_sqlite_leaves_other_tables_alone(sqlite_place: Place) -> None:
    sqlite_place.does(
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE outside (a_id INTEGER REFERENCES a ON DELETE CASCADE)",
        "INSERT INTO a VALUES (100)",
        "INSERT INTO outside VALUES (100)",
    )
    sqlite_place.run(entity("a"), options=("--mode", "truncate"))
    assert (sqlite_place.rows("a"), sqlite_place.rows("outside")) == (5, 1)


# --- Failing midway ------------------------------------------------------------------------------


# What the table fills in itself is not known before the run.
COLLATED = "spare TEXT COLLATE NOCASE DEFAULT 'a' CONSTRAINT small CHECK (spare = 'A' AND id < 35)"
NUMBERED = "spare INTEGER DEFAULT nextval('numbers') CONSTRAINT small CHECK (spare < 35)"


def check_failing_midway(place: Place, setup: tuple[str, ...], message: str) -> None:
    place.does(*setup)
    options = ("--batch-size", "10")
    said = place.run(entity("first", 3), entity("b", 50), entity("z", 3), options=options, code=1)
    assert f"entity b, batch 4 (rows 30 … 39): {message}" in said
    assert place.rows("b") == 30, "batches before it stay"
    assert place.rows("first") == 3
    assert place.rows("z") == 0
    (record,) = place.cli.json("run", "list")
    shown = place.cli.json("run", "show", record["id"])
    assert shown["status"] == "failed"
    assert f"entity b, batch 4 (rows 30 … 39): {message}" in shown["error"]
    assert [entity["rows_written"] for entity in shown["entities"]] == [3, 30, 0]
    assert shown["finished_at"]


def test_a_check_of_sqlite_fails(sqlite_place: Place) -> None:
    setup = (f"CREATE TABLE b (id INTEGER, {COLLATED})",)
    check_failing_midway(sqlite_place, setup, "SQLite: CHECK constraint failed: small")


def test_a_check_of_postgres_fails(postgres_place: Place) -> None:
    setup = ("CREATE SEQUENCE numbers", f"CREATE TABLE b (id INTEGER, {NUMBERED})")
    message = (
        'Postgres: new row for relation "b" violates check constraint "small". '
        "Failing row contains (35, 35)"
    )
    check_failing_midway(postgres_place, setup, message)


def test_a_trigger_of_postgres_fails(postgres_place: Place) -> None:
    setup = (
        "CREATE TABLE b (id INTEGER)",
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 33 THEN "
        "RAISE 'no % here', NEW.id USING HINT = 'Ask the office', ERRCODE = 'ZZ001'; "
        "END IF; RETURN NEW; END $$",
        "CREATE TRIGGER refuse BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION refuse()",
    )
    check_failing_midway(postgres_place, setup, "Postgres: no 33 here. Ask the office")


def test_rows_that_a_trigger_swallows_are_noticed(postgres_place: Place) -> None:
    postgres_place.does(
        "CREATE TABLE b (id INTEGER)",
        "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN IF NEW.id % 2 = 0 THEN RETURN NULL; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER swallow BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION swallow()",
    )
    said = postgres_place.run(entity("b", 10), code=1)
    assert "entity b, batch 1 (rows 0 … 9): the database wrote 5 rows" in said
    assert 'Look for triggers or rules on table "public.b"' in said
    assert postgres_place.rows("b") == 0


def test_keys_that_exist_already_are_refused(sqlite_place: Place) -> None:
    sqlite_place.does("CREATE TABLE a (id INTEGER)", "CREATE UNIQUE INDEX u ON a (id)")
    sqlite_place.run(entity("a"))
    said = sqlite_place.run(entity("a"), options=("--mode", "append"), code=1)
    assert "a: (id) is unique in the table by u, and rows that are there have 1 already" in said
    assert sqlite_place.rows("a") == 5
