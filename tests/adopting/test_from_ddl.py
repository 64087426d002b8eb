"""`sdgen scenario from schema.sql`: without a server, as from the database that it would make."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdgen.adopting import selecting
from sdgen.databases.postgres.ddl.engine import DdlEngine
from sdgen.databases.postgres.ddl.reading import declared_by
from sdgen.databases.postgres.ddl.splitting import statements
from sdgen.scenario.table_names import TableName
from tests.adopting.test_scenario_from import OUT_OF_ORDER, STRICT, TABLES, run
from tests.support.cli import Cli
from tests.support.existing import Existing

FURTHER = (
    "CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France')",
    "ALTER TABLE users ADD COLUMN country_code CHAR(2) NOT NULL REFERENCES countries",
    "CREATE TABLE schema_migrations (version varchar(20) PRIMARY KEY)",
)


def file_of(*sql: str, name: str = "app.sql") -> str:
    """Write a file of DDL."""
    Path(name).write_text("".join(f"{each};\n" for each in sql), encoding="utf-8")
    return name


def test_the_scenario_is_that_of_the_database(postgres_place: Existing) -> None:
    sql = (*STRICT, *FURTHER)
    postgres_place.database.execute(*sql)
    cli, target = postgres_place.cli, postgres_place.database.dsn
    options = ("--rows", "100")
    made = cli("scenario", "from", file_of(*sql), "--dialect", "postgres", *options, code=0).out
    stored = cli("scenario", "from", target, *options, code=0).out
    one, other = (
        [line.partition("  # ")[0] for line in text.partition("\nentities:")[2].splitlines()]
        for text in (made, stored)
    )
    assert one == other
    assert len(one) > 100
    assert "existing: true" in made
    assert "could not be tested without a server" in made
    assert "not understood" not in made
    Path("made.yaml").write_text(made, encoding="utf-8")
    run(postgres_place)
    rows = postgres_place.state()
    assert [table for table, count in rows.items() if not count] == ["schema_migrations"]
    for query in OUT_OF_ORDER:
        assert postgres_place.database.query(query) == [(0,)], query


def test_sqlite_executes_the_file_and_nothing_else(cli: Cli) -> None:
    sql = (
        ".echo on\nPRAGMA writable_schema = on",
        *(each.format(id="INTEGER PRIMARY KEY") for each in TABLES),
        "ATTACH 'stolen.sqlite' AS stolen",
        "SELECT load_extension('x')",
        "CREATE TABLE two (a TEXT DEFAULT 'x;y'); CREATE TABLE three (b INT) -- one; more",
        "CREATE TRIGGER t AFTER INSERT ON two BEGIN INSERT INTO three VALUES (1); SELECT 1; END",
        "CREATE TABLE wrong (a INT, FOREIGN)",
        "INSERT INTO tasks SELECT readfile('app.sql')",
        "INSERT INTO two SELECT name FROM pragma_database_list",
    )
    made = cli("scenario", "from", file_of(*sql), "--dialect", "sqlite", "--rows", "50", code=0).out
    assert not Path("stolen.sqlite").exists()
    assert "not executed: CREATE TABLE wrong" in made
    assert "not executed: INSERT INTO tasks" in made
    assert "- name: two" in made
    assert "existing: true" in made


def test_what_is_not_understood_is_named(cli: Cli) -> None:
    file = file_of(
        "CREATE TABLE a (id int PRIMARY KEY, b nowhere, c int CHECK (c ~~~ 3))",
        "\n\nALTER TABLE a FROBNICATE",
        "CREATE TABLE copied AS SELECT * FROM a",
        "ALTER TABLE elsewhere ADD COLUMN b int",
        "CREATE TABLE parts (at date NOT NULL) PARTITION BY RANGE (at)",
    )
    made = cli("scenario", "from", file, "--dialect", "postgres", code=0).out
    for said in (
        "line 4: not understood: ALTER TABLE a FROBNICATE",
        "line 5: not understood: CREATE TABLE copied AS",
        "public.a.b: the file does not create its type nowhere",
        "public.parts: no partition is known",
    ):
        assert said in " ".join(made.replace("#", " ").split()), said
    assert "elsewhere" not in made


def test_keys_that_rows_break_are_found_without_a_server(cli: Cli) -> None:
    file = file_of(
        "CREATE TABLE people (id serial PRIMARY KEY)",
        "CREATE TABLE kept (id serial PRIMARY KEY, person_id int NOT NULL REFERENCES people, "
        "level int NOT NULL CHECK (level BETWEEN 1 AND 2), gone bool NOT NULL)",
        "CREATE UNIQUE INDEX once ON kept (level) WHERE NOT gone",
    )
    made = cli("scenario", "from", file, "--dialect", "postgres", "--rows", "300", code=0).out
    said = " ".join(made.replace("#", " ").split())
    assert "(level) is unique in the table by once, and rows repeat" in said


def test_options_and_files(cli: Cli) -> None:
    assert "--dialect" in cli("scenario", "from", "app.sql", code=2).err
    assert (
        "does not exist" in cli("scenario", "from", "app.sql", "--dialect", "postgres", code=2).err
    )
    Path("migrations").mkdir()
    file_of("CREATE SCHEMA sales", "CREATE TABLE a (id int)", name="migrations/1.sql")
    file_of(
        "CREATE TABLE sales.b (id serial PRIMARY KEY)",
        "CREATE TABLE sales.c (id serial PRIMARY KEY, b_id int NOT NULL REFERENCES sales.b)",
        name="migrations/2.sql",
    )
    options = ("--dialect", "postgres", "--schema", "sales", "--table", "c")
    made = cli("scenario", "from", "migrations", *options, code=0).out
    assert "- name: b" in made
    assert "- name: c" in made
    assert "- name: a" not in made
    for table in ("CREATE TABLE schema_migrations (version text);", ""):
        Path("migrations/1.sql").write_text(f"CREATE SCHEMA sales; {table}")
        elsewhere = cli("scenario", "from", "migrations", "--dialect", "postgres", code=2).err
        assert "There are tables in sales (2 tables): name the schemas" in elsewhere
        assert "--schema" in elsewhere
    assert "--schema: schema public has no tables to fill. There" in elsewhere
    wrong = cli("scenario", "from", "migrations", *options, "--schema", "none", code=1).err
    assert "declares no schema none" in wrong


GOOSE = """-- +goose Up
CREATE TABLE cats (id serial PRIMARY KEY, pet_id int NOT NULL REFERENCES pets);
-- +goose Down
DROP TABLE cats;
"""


@pytest.mark.parametrize(
    ("back", "files"),
    [
        ("DROP TABLE pets", ("9_pets.down.sql", "9_pets.up.sql", "10_cats.sql")),
        ("DROP TABLE pets", ("U9.1__pets.sql", "V9.1__pets.sql", "V9.10__cats.sql")),
        ("DROP TABLE pets", ("2024/down.sql", "2024/up.sql", "202401/migration.sql")),
    ],
    ids=["golang-migrate, goose", "Flyway", "Diesel, Prisma"],
)
def test_a_folder_of_migrations_is_what_they_make_of_a_database(
    cli: Cli, back: str, files: tuple[str, str, str]
) -> None:
    pets = "CREATE TABLE pets (id serial PRIMARY KEY);\nALTER TABLE pets DROP COLUMN gone"
    for file, sql in zip(files, (back, pets, GOOSE), strict=True):
        path = Path("migrations", file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{sql};\n", encoding="utf-8")
    said = cli("scenario", "from", "migrations", "--dialect", "postgres", code=0).out
    assert [line for line in said.splitlines() if line.startswith("  - name: ")] == [
        "  - name: pets",
        "  - name: cats",
    ]
    assert f"line 2 of {files[1]}: not understood: ALTER TABLE pets DROP COLUMN gone" in said
    assert said.count("not understood") == 1


def test_a_folder_without_ddl_is_said_to_have_none(cli: Cli) -> None:
    Path("migrations", "postgres").mkdir(parents=True)
    Path("migrations", "postgres", "1.sql").touch()
    said = cli("scenario", "from", "migrations", "--dialect", "postgres", code=2).err
    assert "migrations has no .sql files" in said


def test_more_columns_than_a_scenario_holds_are_refused(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selecting, "_MOST_COLUMNS", 5)
    tables = [f"CREATE TABLE t{n} (id int PRIMARY KEY, a int, b int)" for n in range(2)]
    words = ("scenario", "from", file_of(*tables), "--dialect", "postgres")
    said = cli(*words, code=2).err
    assert "have 6 columns, more than a scenario can hold (5). Choose some by patterns" in said
    assert cli(*words, "--table", "t1", code=0).out
    columns = ", ".join(f"c{n} int" for n in range(20_000))
    said = cli("scenario", "from", file_of(f"CREATE TABLE t ({columns})"), *words[3:], code=2).err
    assert "has no tables to fill" in said


def test_types_of_extensions_are_in_their_schemas() -> None:
    declared = declared_by(
        "CREATE EXTENSION citext WITH SCHEMA words; CREATE EXTENSION postgis;"
        "CREATE TABLE t (a words.citext UNIQUE, b citext[], c geometry(Point,4326))"
    )
    catalog = DdlEngine(declared).catalog
    (table,) = catalog.tables([TableName("t", "public")]).values()
    a, b, c = table.columns
    assert (a.type, a.base, a.cast) == ("words.citext", "citext", TableName("citext", "words"))
    assert (b.type, b.base) == ("words.citext[]", "_citext")
    assert (c.type, c.cast) == ("geometry(Point,4326)", TableName("geometry", "public"))
    assert catalog.keys([table.name])[table.name][0].folds


@pytest.mark.parametrize(
    "text",
    [
        "'" * 1_000_001,
        "/*" * 500_000,
        "$a$ $b$" * 150_000,
        "E'\\" * 100_000,
        "CREATE TABLE t (" + "(" * 100_000,
        "CREATE RULE r AS ON INSERT TO t DO (" + "a;" * 2_000,
        "INSERT INTO t VALUES " + "('a;''b', $1)," * 60_000,
        '"' * 999_999,
        "-" * 1_000_000,
        "CREATE TABLE t (a int CHECK (" + "a + " * 50_000 + "1 > 0))",
    ],
    ids=range(10),
)
def test_any_text_is_read_in_linear_time(text: str) -> None:
    declared_by(text)
    assert len([*statements(f"SELECT 1;\n{text}")]) >= 1
