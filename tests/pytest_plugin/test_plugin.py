"""The pytest plugin, in sessions of projects that use it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import psycopg
import pytest

import sdgen
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.pytest_plugin.datasets import Dataset, Loader
from sdgen.pytest_plugin.postgres import url_of
from sdgen.pytest_plugin.preparing import SqlFiles, _matching, digest_of
from sdgen.pytest_plugin.sqlite import SQLiteCache
from tests.support.databases import Database

pytest_plugins = ("pytester",)

SHOP = """\
name: shop
profiles:
  small: { scale: 0.1 }
entities:
  - name: customers
    rows: 20
    columns:
      - { name: id, type: bigint, primary_key: true, generator: { type: sequence } }
      - { name: born, type: date, generator: { type: date, params: { min: -30d, max: -0s } } }
  - name: orders
    rows: 80
    columns:
      - { name: id, type: bigint, primary_key: true, generator: { type: sequence } }
      - name: customer_id
        type: bigint
        generator: { type: fk, params: { entity: customers, column: id } }
"""
MIGRATIONS = {
    "migrations/2_orders.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint "
    "NOT NULL REFERENCES customers, note text DEFAULT 'none');",
    "migrations/10_index.sql": "CREATE INDEX by_customer ON orders (customer_id);",
    "migrations/1_customers.sql": "CREATE TABLE customers (id bigint PRIMARY KEY, born date);",
}
INI = "[pytest]\nfilterwarnings = error\n"
COUNTED = """
from pathlib import Path
import pytest

@pytest.fixture(scope="session")
def sdgen_{}_prepare(sdgen_{}_prepare):
    def prepare(database):
        with Path({!r}).open("a") as file:
            file.write("filled\\n")
        if sdgen_{}_prepare is not None:
            sdgen_{}_prepare(database)
    return prepare
"""
Session = Callable[..., pytest.RunResult]
# Imported here, since what a session in this process imports is forgotten with it.
USED_BY_SESSIONS = (sdgen.load, sdgen.fill, PostgresEngine, SQLiteEngine)


@pytest.fixture
def session(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Runs a session of a project in this process; ``-n`` makes it one of several."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.delenv("SDGEN_POSTGRES_DSN", raising=False)
    (pytester.path / "pytest.ini").write_text(INI)
    (pytester.path / "shop.yaml").write_text(SHOP)

    def run(*options: str) -> pytest.RunResult:
        plugins = ["-p", "sdgen.pytest_plugin.plugin", "--strict-markers", *options]
        if "-n" not in options:
            return pytester.runpytest_inprocess(*plugins)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        return pytester.runpytest_subprocess("-p", "xdist", *plugins)

    return run


def _counted(pytester: pytest.Pytester, kind: str) -> Path:
    """Has each fill of the project leave a line in a file, which is returned."""
    file = pytester.path / f"{kind}_fills.txt"
    conftest = pytester.path / "conftest.py"
    text = conftest.read_text() if conftest.exists() else ""
    conftest.write_text(text + COUNTED.format(kind, kind, str(file), kind, kind))
    return file


TESTS_ON_SQLITE = """
import sqlite3
import pytest

pytestmark = pytest.mark.sdgen("shop.yaml", seed=3)

def _count(connection, table):
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

@pytest.mark.parametrize("time", (1, 2))
def test_each_has_a_file_of_its_own(sdgen_sqlite, sdgen_sqlite_connection, time):
    assert sdgen_sqlite.name == "shop.sqlite"
    assert _count(sdgen_sqlite_connection, "orders") == 80
    sdgen_sqlite_connection.execute("DELETE FROM orders")
    sdgen_sqlite_connection.commit()

@pytest.mark.sdgen("shop.yaml", seed=3, profile="small", rows={"orders": 5})
def test_the_nearest_mark_counts(sdgen_sqlite_connection):
    assert _count(sdgen_sqlite_connection, "customers") == 2
    assert _count(sdgen_sqlite_connection, "orders") == 5

def test_rows_are_those_of_the_database(sdgen_rows, sdgen_sqlite_connection):
    stored = sdgen_sqlite_connection.execute("SELECT id, customer_id FROM orders ORDER BY id")
    assert [tuple(row.values()) for row in sdgen_rows("orders")] == stored.fetchall()
    assert [row["id"] for row in sdgen_rows("orders", first=78, count=9)] == [79, 80]

@pytest.fixture(scope="module")
def shared(sdgen_sqlite_factory):
    one, other = (sdgen_sqlite_factory("shop.yaml", seed=3) for _ in range(2))
    assert one != other
    return one

@pytest.mark.parametrize("left", (79, 78))
def test_fixtures_of_wider_scope(shared, left):
    with sqlite3.connect(shared) as connection:
        connection.execute("DELETE FROM orders WHERE id = (SELECT max(id) FROM orders)")
        assert _count(connection, "orders") == left
    connection.close()
"""


def test_sqlite_files_are_filled_once(pytester: pytest.Pytester, session: Session) -> None:
    fills = _counted(pytester, "sqlite")
    pytester.makepyfile(TESTS_ON_SQLITE)
    for _ in range(2):
        session().assert_outcomes(passed=6)
        assert fills.read_text() == "filled\n" * 2
    (pytester.path / "shop.yaml").write_text(SHOP.replace("rows: 20", "rows: 30"))
    session("-k", "own").assert_outcomes(passed=2, deselected=4)
    assert fills.read_text() == "filled\n" * 3
    session("-k", "own", "--cache-clear").assert_outcomes(passed=2, deselected=4)
    assert fills.read_text() == "filled\n" * 4
    # Without a cache, and with one that cannot be used: files are filled once in the session.
    session("-k", "own", "-p", "no:cacheprovider").assert_outcomes(passed=2, deselected=4)
    assert fills.read_text() == "filled\n" * 5


TESTS_ON_POSTGRES = """
import pytest

pytestmark = pytest.mark.sdgen("shop.yaml")

@pytest.mark.parametrize("time", (1, 2))
def test_each_has_a_database_of_its_own(sdgen_postgres, sdgen_postgres_connection, time):
    assert sdgen_postgres.startswith("postgresql://")
    count = sdgen_postgres_connection.execute("SELECT count(*), max(note) FROM orders")
    assert count.fetchone() == (80, "none")
    sdgen_postgres_connection.execute("TRUNCATE customers CASCADE")
    sdgen_postgres_connection.commit()

@pytest.fixture(scope="session")
def shared(sdgen_postgres_factory):
    key = {"name": "id", "type": "int", "generator": {"type": "sequence"}}
    entity = {"name": "marks", "rows": 5, "columns": [key]}
    return sdgen_postgres_factory({"name": "a/b", "entities": [entity]}, schema="Its own")

def test_fixtures_of_wider_scope(shared):
    import psycopg
    with psycopg.connect(shared) as connection:
        count = connection.execute('SELECT count(*) FROM "Its own".marks')
        assert count.fetchone() == (5,)
"""


def _databases(dsn: str) -> set[str]:
    """Returns the databases that the plugin has made."""
    with psycopg.connect(dsn) as connection:
        query = "SELECT datname FROM pg_database WHERE datname ~ '^sdgen_(template|filling|clone)_'"
        return {name for (name,) in connection.execute(query)}


def test_postgres_databases_are_cloned(
    pytester: pytest.Pytester, session: Session, postgres_database: Database
) -> None:
    dsn = postgres_database.dsn
    pytester.makepyfile(TESTS_ON_POSTGRES)
    (pytester.path / "migrations").mkdir()
    for name, text in MIGRATIONS.items():
        (pytester.path / name).write_text(text)
    (pytester.path / "pytest.ini").write_text(
        f"{INI}sdgen_postgres_prepare = migrations/*.sql\nsdgen_keep = 2\n"
        f"sdgen_postgres_dsn = {dsn}\n"
    )
    before = _databases(dsn)
    session().assert_outcomes(passed=3)
    templates = _databases(dsn) - before
    assert len(templates) == 2
    assert all(name.startswith("sdgen_template_") for name in templates)
    # What killed processes have left: a clone, and a database that was being filled.
    left = ["sdgen_clone_0a_999999_5f3_0"]
    left += [name.replace("template", "filling") for name in templates]
    with psycopg.connect(dsn, autocommit=True) as connection:
        for name in (*left, min(templates)):
            connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        for name in left:
            connection.execute(f'CREATE DATABASE "{name}"')
        query = "SELECT oid FROM pg_database WHERE datname = %s"
        kept = connection.execute(query, [max(templates)]).fetchone()
        session().assert_outcomes(passed=3)
        assert connection.execute(query, [max(templates)]).fetchone() == kept
        unused = max(templates).replace("template", "filling")
        assert _databases(dsn) - before == {*templates, unused}
        # Migrations that have changed make another database, and two are kept.
        (pytester.path / "migrations/10_index.sql").write_text("ALTER TABLE orders ADD more int;")
        session("-k", "own").assert_outcomes(passed=2, deselected=1)
        now = _databases(dsn) - before - {unused}
        assert len(now) == 2
        assert len(now & templates) == 1
        for name in (*now, unused):
            connection.execute(f'DROP DATABASE "{name}"')


@pytest.mark.slow  # processes of pytest-xdist
def test_processes_share_what_is_filled(
    pytester: pytest.Pytester, session: Session, postgres_database: Database
) -> None:
    fills = [_counted(pytester, kind) for kind in ("sqlite", "postgres")]
    pytester.makepyfile(
        """
        import pytest
        pytestmark = pytest.mark.sdgen("shop.yaml")

        @pytest.mark.parametrize("number", range(3))
        def test_sqlite(sdgen_sqlite_connection, number):
            count = sdgen_sqlite_connection.execute("SELECT count(*) FROM orders")
            assert count.fetchone() == (80,)

        @pytest.mark.parametrize("number", range(3))
        def test_postgres(sdgen_postgres_connection, number):
            count = sdgen_postgres_connection.execute("SELECT count(*) FROM orders")
            assert count.fetchone() == (80,)
        """
    )
    before = _databases(postgres_database.dsn)
    for _ in range(2):
        done = session("-n", "2", "--sdgen-postgres-dsn", postgres_database.dsn)
        done.assert_outcomes(passed=6)
        assert [file.read_text() for file in fills] == ["filled\n"] * 2
    (template,) = _databases(postgres_database.dsn) - before
    with psycopg.connect(postgres_database.dsn, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{template}"')


# --- Reports -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "ini", "wrong"),
    [
        (
            '@pytest.mark.sdgen("wrong.yaml")\ndef test_it(sdgen_sqlite): pass',
            "",
            (
                "sdgen cannot make a SQLite file for test_reports.py::test_it",
                "scenario: *wrong.yaml",
                "*wrong.yaml:*rows: *",
                "*wrong.yaml:*unknown generator type (got 'sequenc')*",
            ),
        ),
        (
            '@pytest.mark.sdgen("shop.yaml", sed=3)\ndef test_it(sdgen_sqlite): pass',
            "",
            ("*has no option 'sed'. Did you mean \"seed\"?*",),
        ),
        (
            '@pytest.mark.sdgen("none.yaml")\ndef test_it(sdgen_sqlite): pass',
            "",
            ("*no such file (got 'none.yaml'). Looked for *none.yaml",),
        ),
        (
            '@pytest.mark.sdgen("shop.yaml", scale=-1)\ndef test_it(sdgen_sqlite): pass',
            "",
            ("scenario: *shop.yaml (scale=-1)", "*scale: must be a number above 0*"),
        ),
        ("def test_it(sdgen_sqlite): pass", "", ("*no scenario is named. Mark the test with *",)),
        (
            "def test_it(sdgen_postgres): pass",
            "sdgen_scenario = shop.yaml",
            ("*sdgen_postgres_dsn: no server is named. Set --sdgen-postgres-dsn*",),
        ),
        (
            "def test_it(sdgen_postgres): pass",
            "sdgen_scenario = shop.yaml\nsdgen_postgres_dsn = postgresql://me:secret@127.0.0.1:1/x",
            ("cannot connect to postgresql://me:***@127.0.0.1:1/x: *",),
        ),
        (
            "def test_it(sdgen_sqlite): pass",
            "sdgen_scenario = shop.yaml\nsdgen_sqlite_prepare = wrong.sql",
            ("*sdgen_sqlite_prepare: *wrong.sql: near *",),
        ),
        (
            "def test_it(sdgen_sqlite): pass",
            "sdgen_scenario = shop.yaml\nsdgen_sqlite_prepare = none/*.sql",
            ("*sdgen_sqlite_prepare: no file matches 'none/[*].sql', in *",),
        ),
        (
            "def test_it(sdgen_sqlite): pass",
            "sdgen_scenario = shop.yaml\nsdgen_sqlite_prepare = my_tables:make",
            ("*make: Traceback*", "*my_tables.py*", "*LookupError: nothing there"),
        ),
        (
            "def test_it(sdgen_sqlite): pass",
            "sdgen_scenario = shop.yaml\nsdgen_keep = none",
            ("*sdgen_keep: must be a positive integer (got 'none')",),
        ),
    ],
)
def test_reports(
    pytester: pytest.Pytester, session: Session, test: str, ini: str, wrong: tuple[str, ...]
) -> None:
    pytester.makepyfile(test_reports=f"import pytest\n{test}\n")
    pytester.makepyfile(my_tables="def make(path):\n    raise LookupError('nothing there')\n")
    text = SHOP.replace("rows: 20", "rows: many").replace("sequence", "sequenc", 1)
    (pytester.path / "wrong.yaml").write_text(text)
    (pytester.path / "wrong.sql").write_text("CREATE TABEL customers;")
    (pytester.path / "pytest.ini").write_text(f"{INI}pythonpath = .\n{ini}\n")
    done = session()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(wrong)
    told = done.stdout.str()
    assert "pytest_plugin" not in told
    assert "secret@" not in told
    assert "another exception" not in told


# --- Keys and caches -----------------------------------------------------------------------------


def test_what_decides_a_key(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(SHOP)
    loader = Loader(pytestconfig)

    def key(kind: str = "sqlite", prepared: str = "", **options: object) -> str:
        return loader.load(Dataset(file, **options)).key(kind, prepared)  # type: ignore[arg-type]

    keys = [
        *(key(), key("postgres"), key(prepared="x"), key(seed=7), key(as_of="2025-01-01")),
        *(key(profile="small"), key(scale=0.5), key(rows={"orders": 7}), key(schema="other")),
    ]
    assert len({*keys}) == len(keys)
    assert key(seed=1, as_of="2026-01-01") == key()  # as when none is said
    file.write_text(SHOP + "seed: 7\n")
    assert key() == keys[3]
    file.write_text(SHOP.replace("-30d", "-31d"))
    assert key() not in keys
    listed = SHOP.replace("rows: 20", "rows_of: names.csv", 1).replace(
        "generator: { type: sequence } }", "generator: { type: rows_of } }", 1
    )
    (tmp_path / "names.csv").write_text("id,born\n1,2001-01-01\n")
    file.write_text(re.sub("generator: { type: date.*", "generator: { type: rows_of } }", listed))
    before = key()
    assert key() == before
    (tmp_path / "names.csv").write_text("id,born\n2,2001-01-01\n")
    assert key() != before


def test_what_tables_are_made_from(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    for name, text in MIGRATIONS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    files = _matching("sdgen_sqlite_prepare", ["migrations/*.sql"], tmp_path)
    assert [file.name for file in files] == ["1_customers.sql", "2_orders.sql", "10_index.sql"]

    def digest() -> str:
        return digest_of(SqlFiles("", tuple(files), lambda database, text: None), pytestconfig)

    first = digest()
    assert digest() == first
    files[0].write_text("SELECT 1;")
    assert digest() != first
    assert digest_of(None, pytestconfig) == ""
    assert digest_of(len, pytestconfig) != digest_of(digest, pytestconfig)


def test_unfinished_files_are_not_taken_for_whole(tmp_path: Path) -> None:
    cache = SQLiteCache(tmp_path, 2)

    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache.copy("a1", fail, tmp_path / "copy")
    (tmp_path / "a1-0123.unfinished.sqlite-journal").write_bytes(b"of a killed process")
    cache.copy("a1", lambda path: bool(path.write_bytes(b"whole")), tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b"whole"
    assert {each.name for each in tmp_path.iterdir()} == {"a1.sqlite", "copy", "lock-a"}
    for age, name in enumerate(("a1", "b2", "c3")):
        cache.copy(name, lambda path: bool(path.write_bytes(b"")), tmp_path / "copy")
        os.utime(tmp_path / f"{name}.sqlite", (age, age))
    assert {each.stem for each in tmp_path.glob("*.sqlite")} == {"b2", "c3"}


@pytest.mark.parametrize(
    ("parts", "url"),
    [
        (
            {"user": "a@b", "password": "p/w", "host": "::1", "port": 5433, "dbname": "d b"},
            "postgresql://a%40b:p%2Fw@[::1]:5433/d%20b",
        ),
        (
            {"host": "/run/pg", "port": "1", "user": "me", "dbname": "x", "options": "-c a=b"},
            "postgresql://me@/x?host=%2Frun%2Fpg&port=1&options=-c%20a%3Db",
        ),
        ({"host": "a,b", "port": "1,2", "dbname": "x"}, "postgresql:///x?host=a%2Cb&port=1%2C2"),
    ],
)
def test_urls(parts: dict[str, object], url: str) -> None:
    assert url_of(parts) == url
    found = psycopg.conninfo.conninfo_to_dict(url)
    assert {name: str(value) for name, value in parts.items()} == found


def test_projects_that_do_not_use_it_are_left_alone() -> None:
    (entry,) = entry_points(group="pytest11", name="sdgen")
    assert entry.value == "sdgen.pytest_plugin.plugin"
    heavy = ("pydantic", "sqlglot", "psycopg", "sqlite3", "yaml", "sdgen.errors")
    code = (
        "import sys, pytest; before = {*sys.modules}; import sdgen.pytest_plugin.plugin; "
        "print(*sorted({*sys.modules} - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {*heavy} & {*done.stdout.split()}
    assert len(done.stdout.split()) <= 5, done.stdout
