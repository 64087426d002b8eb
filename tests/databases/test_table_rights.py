"""What a role of Postgres may not do is said before the first write, with the GRANT that helps."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from sdgen.cli.settings import DEFAULT_RUNS_DB
from sdgen.runs.looking.looking import rows_of_run
from sdgen.runs.resolving.targets import inline_target
from sdgen.store import Store
from sdgen.store.runs import get_run
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity

pytestmark = pytest.mark.every_version

REST = column("n", "int", "uniform_int", min=1, max=9)


@pytest.fixture
def owner(postgres_dsn: str) -> Database:
    """The database as its superuser sees it."""
    return Database("postgres", postgres_dsn)


@pytest.fixture
def place(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: Database,
) -> Iterator[Existing]:
    """The same database as a role sees it that owns nothing."""
    monkeypatch.chdir(tmp_path)
    url = urlsplit(owner.dsn)
    role = f"app_{url.path[1:]}"
    owner.execute(
        f"CREATE ROLE {role} LOGIN PASSWORD 'app'",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        f"REVOKE TEMPORARY ON DATABASE {url.path[1:]} FROM PUBLIC",
    )
    there = f"{url.hostname}:{url.port}"
    yield Existing(Cli(capsys), Database("postgres", f"postgresql://{role}:app@{there}{url.path}"))
    owner.execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")


def granted(said: str) -> list[str]:
    """Return the statements that messages advise."""
    return [line.rsplit(". ", 1)[1] for line in said.splitlines()[1:] if ". GRANT " in line]


def test_each_right_that_is_missing(place: Existing, owner: Database) -> None:
    owner.execute(
        "CREATE SCHEMA other",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
        "CREATE TABLE numbered (key SERIAL, id INTEGER)",
        "CREATE TABLE parents (id INTEGER PRIMARY KEY, u UUID)",
        "CREATE TABLE other.t (id INTEGER)",
    )
    parents = entity("parents", 9, ID, column("u", "uuid", "uuid4"))
    made = column("parent_id", "int", fk={"entity": "parents", "column": "id"})
    entities = (
        parents,
        entity("t", 5, ID, REST, table_mode="truncate"),
        entity("numbered", 5, column("id", "int", "sequence")),
        entity("children", 60, ID, {**made, "references": True}),
        entity("elsewhere", 5, column("id", "int", "sequence"), target_table="other.t"),
        entity("word", 5, column("w", "text", "faker_city")),
    )
    role = urlsplit(place.database.dsn).username
    said = place.start(*entities, options="--plan", code=1).err
    database = urlsplit(place.database.dsn).path[1:]
    assert f"{database}: role {role} may not create temporary tables, which this run needs" in said
    assert "public: role " in said, "CREATE and USAGE"
    told: list[str] = []
    while grants := granted(place.start(*entities, options="--plan", code=None).err):
        told += grants
        owner.execute(*grants)
    assert {grant.removesuffix(f" TO {role}") for grant in told} == {
        f"GRANT TEMPORARY ON DATABASE {database}",
        "GRANT USAGE, CREATE ON SCHEMA public",
        "GRANT USAGE, CREATE ON SCHEMA other",
        *(f"GRANT {right} ON public.t" for right in ("SELECT", "INSERT", "TRUNCATE")),
        *(f"GRANT {right} ON public.numbered" for right in ("SELECT", "INSERT")),
        "GRANT USAGE ON SEQUENCE numbered_key_seq",
        *(f"GRANT {right} ON public.parents" for right in ("SELECT", "INSERT", "REFERENCES")),
        *(f"GRANT {right} ON other.t" for right in ("SELECT", "INSERT")),
    }
    place.start(*entities)


def test_rights_to_columns_are_enough(place: Existing, owner: Database) -> None:
    owner.execute("CREATE TABLE t (id INTEGER, n INTEGER, hidden TEXT)")
    role = urlsplit(place.database.dsn).username
    owner.execute(
        f"GRANT USAGE, CREATE ON SCHEMA public TO {role}",
        f"GRANT SELECT (id, n), INSERT (id) ON t TO {role}",
    )
    t = entity("t", 5, column("id", "int", "sequence"), REST)
    said = place.refused(t)
    assert f"role {role} may not insert into it (n). GRANT INSERT ON public.t TO {role}" in said
    owner.execute(f"GRANT INSERT (n) ON t TO {role}")
    (warning,) = place.warnings(t)
    assert "may not create temporary tables: some checks of the tables are skipped" in warning
    place.start(t)


def test_undoing_needs_the_right_to_delete(place: Existing, owner: Database) -> None:
    url = urlsplit(place.database.dsn)
    role, odd = url.username, 'public."Größe ""x"""'
    owner.execute(
        f"CREATE TABLE {odd} (id INTEGER)",
        f"GRANT USAGE, CREATE ON SCHEMA public TO {role}",
        f"GRANT TEMPORARY ON DATABASE {url.path[1:]} TO {role}",
        f"GRANT SELECT, INSERT ON {odd} TO {role}",
    )
    place.start(entity("t", 5, column("id", "int", "sequence"), target_table='Größe "x"'))
    before = owner.tables()
    undo = ("run", "undo", "latest", "--target", place.database.dsn)
    for option in ("--dry-run", "--quiet"):
        said = place.cli(*undo, option, code=1).err
        assert granted(said) == [
            f"GRANT {each} ON {odd} TO {role}" for each in ("DELETE", "UPDATE")
        ]
    assert owner.tables() == before, "nothing says that the run is being undone"
    owner.execute(*granted(said))
    place.cli(*undo, code=0)
    assert owner.query(f"SELECT count(*) FROM {odd}") == [(0,)]


def test_advancing_needs_the_right_to_update(place: Existing, owner: Database) -> None:
    url = urlsplit(place.database.dsn)
    role, odd = url.username, 'public."Größe ""x"""'
    owner.execute(
        f"CREATE TABLE {odd} (id serial PRIMARY KEY, at timestamp, is_old boolean)",
        f"GRANT USAGE, CREATE ON SCHEMA public TO {role}",
        f"GRANT TEMPORARY ON DATABASE {url.path[1:]} TO {role}",
        f"GRANT SELECT, INSERT ON {odd} TO {role}",
        f'GRANT SELECT, UPDATE ON SEQUENCE public."Größe ""x""_id_seq" TO {role}',
    )
    series = {"start": "2026-01-01", "step": "12h"}
    columns = [
        column("id", "int", "sequence"),
        column("at", "timestamp", "time_series", **series),
        column("is_old", "bool", "expr", sql="at < as_of() - interval '3 days'"),
    ]
    t = entity("t", "until as_of", *columns, target_table='Größe "x"')
    place.start(t, options="--as-of 2026-01-05")
    owner.execute(f'REVOKE UPDATE ON SEQUENCE public."Größe ""x""_id_seq" FROM {role}')
    before = owner.tables()
    words = ("run", "advance", "latest", "--target", place.database.dsn, "--as-of", "2026-01-07")
    for option in ("--plan", "--quiet"):
        said = place.cli(*words, option, code=1).err
        assert f"may not update what it has written (is_old). GRANT UPDATE ON {odd}" in said
        assert 'GRANT SELECT, UPDATE ON SEQUENCE "public"."Größe ""x""_id_seq" to it' in said
    assert owner.tables() == before, "nothing says that the run is being advanced"
    owner.execute(
        f'GRANT UPDATE ON SEQUENCE public."Größe ""x""_id_seq" TO {role}',
        f"GRANT UPDATE (is_old) ON {odd} TO {role}",
        f"ALTER TABLE {odd} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY seen ON {odd} FOR SELECT USING (true)",
        f"CREATE POLICY added ON {odd} FOR INSERT WITH CHECK (true)",
    )
    assert "may not update all rows of the run" in place.cli(*words, code=1).err
    owner.execute(f"CREATE POLICY updated ON {odd} FOR UPDATE USING (true)")
    place.cli(*words, code=0)
    assert owner.query(f"SELECT count(*), count(*) FILTER (WHERE is_old) FROM {odd}") == [(13, 6)]


def test_row_level_security(place: Existing, owner: Database) -> None:
    owner.execute(
        "CREATE TABLE t (id INTEGER, n INTEGER)",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
    )
    role = urlsplit(place.database.dsn).username
    database = urlsplit(place.database.dsn).path[1:]
    owner.execute(
        f"GRANT USAGE, CREATE ON SCHEMA public TO {role}",
        f"GRANT TEMPORARY ON DATABASE {database} TO {role}",
        f"GRANT SELECT, INSERT ON t TO {role}",
    )
    t = entity("t", 5, column("id", "int", "sequence"), REST)
    assert f"applies to it, and no policy lets role {role} insert rows" in place.refused(t)
    owner.execute(f"CREATE POLICY positive ON t FOR INSERT TO {role} WITH CHECK (n > 0)")
    (warning,) = place.warnings(t)
    assert f"public.t: row level security hides rows from role {role} (no policy shows" in warning
    assert "its owner, or a role with BYPASSRLS" in warning
    place.start(t)
    owner.execute("ALTER TABLE t FORCE ROW LEVEL SECURITY", "CREATE POLICY few ON t USING (n > 4)")
    key = {"name": "id", "type": "int", "primary_key": True}
    there = {"name": "t", "existing": True, "columns": [key]}
    u = entity("u", 5, column("id", "int", "sequence"))
    (warning, *_) = place.warnings(there, u)
    assert "(policies few): only rows that it can see are pointed to. Use a role with B" in warning
    owner.execute("CREATE POLICY all_ ON t USING (true)")
    assert "security" not in "".join(place.warnings(there, u)), "it sees all of them"
    owner.execute(f"ALTER ROLE {role} BYPASSRLS")
    assert "security" not in "".join(place.warnings(t))


def test_policies(place: Existing, owner: Database) -> None:
    """They are tried on rows first; what they hide is neither missing nor compared nor undone."""
    role = urlsplit(place.database.dsn).username
    owner.execute(
        "CREATE FUNCTION tenant() RETURNS INTEGER LANGUAGE sql AS 'SELECT 2'",
        *(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, n INTEGER)" for name in ("p", "t", "u")),
        "CREATE TABLE members (n INTEGER)",
        *(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY" for name in ("t", "u")),
        "CREATE POLICY even ON t FOR INSERT WITH CHECK (n % 2 = 0)",
        "CREATE POLICY of_tenant ON t USING (n = tenant())",
        "CREATE POLICY few ON t AS RESTRICTIVE FOR INSERT WITH CHECK (n < 9)",
        "CREATE POLICY known ON u FOR INSERT WITH CHECK "
        "(EXISTS (SELECT FROM members AS m WHERE m.n = u.n))",
        f"GRANT ALL ON SCHEMA public TO {role}",
        f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {role}",
        f"GRANT TEMPORARY ON DATABASE {urlsplit(owner.dsn).path[1:]} TO {role}",
    )

    def numbered(name: str, **generator: Any) -> dict[str, Any]:
        return entity(name, 40, ID, column("n", "int", **generator))

    some = {"generator": "choice", "nullable": True, "null_rate": 0.5, "values": [4, 2]}
    nine = {"generator": "uniform_int", "min": 1, "max": 9}
    said = place.refused(numbered("t", **nine), numbered("u", **nine))
    assert "table public.t: the policy even, of_tenant (" in said
    assert "table public.t: the policy few (n < 9) refuses rows, such as row " in said
    assert "table public.u: the policy known (EXISTS" in said
    assert "NULL)" in place.refused(numbered("t", **some)), "NULL keeps a CHECK, but no policy"
    # Rows of the run may be what a policy looks for.
    there = entity("members", 10, column("n", "int", "sequence"))
    fours = {"generator": "choice", "values": [4, 2]}
    rows = there, numbered("t", **fours), numbered("u", **{**nine, "min": 2})
    warnings = place.warnings(*rows)
    assert any(
        "known (EXISTS" in each and "before the run has written any" in each for each in warnings
    )
    dry = place.start(*rows, options="--dry-run").data
    assert [each["changed"] for each in dry["entities"]] == [0, 0, 0]
    assert "40 of 40 rows are written but not visible: row level sec" in "".join(dry["warnings"])
    run = place.start(*rows).data["id"]
    target = ("--target", place.database.dsn)
    said = place.cli("run", "verify", run, *target, code=None).err
    hidden = owner.count("t") - sum(n == 2 for (n,) in owner.query("SELECT n FROM t"))
    assert f"public.t: {hidden} of 40 rows of the run are not visible" in said
    assert "public.u: 40 of 40 rows of the run are not visible" in said
    assert f"hides rows from role {role} (policies of_tenant)" in said
    # Nor does the page of its rows call hidden ones missing.
    with Store(Path(DEFAULT_RUNS_DB)) as store:
        its = inline_target({"dsn": place.database.dsn, "kind": "postgres"})
        page = rows_of_run(store, get_run(store, run), "t", lambda: its, 60).page(0, 40)
    assert f"row level security hides rows from role {role}" in str(page.why_made)
    said = place.cli("run", "undo", run, *target, code=1).err
    assert "this role may not see, or not delete, all rows" in said
    assert owner.count("t") == 40
    place.cli("run", "verify", run, "--target", owner.dsn)
    place.cli("run", "undo", run, "--target", owner.dsn)
    assert owner.count("t") == 0
    # A policy that only the database can judge: the row is told of all the same.
    owner.execute(
        "CREATE FUNCTION odd() RETURNS INTEGER LANGUAGE plpgsql AS "
        "'BEGIN PERFORM nextval(''s''); RETURN 1; END'",
        "CREATE SEQUENCE s",
        f"GRANT ALL ON s TO {role}",
        "DROP POLICY few ON t",
        "CREATE POLICY few ON t AS RESTRICTIVE FOR INSERT WITH CHECK (n > 2 * odd())",
    )
    said = place.start(numbered("t", **fours), options="--dry-run", code=1).data
    assert "(id " in str(said["problems"])
    assert "row-level security" in str(said["problems"])
    assert "Change the scenario, the policies" in str(said["problems"])


def test_a_server_that_takes_no_rows(place: Existing, owner: Database) -> None:
    """What a run fails with, --plan fails with; it only warns where nobody answers."""
    role = urlsplit(place.database.dsn).username
    owner.execute(f"ALTER ROLE {role} SET default_transaction_read_only = on")
    said = place.start(entity("t", 5, ID), options="--plan", code=1).err
    assert "default_transaction_read_only is on" in said
    owner.execute(f"ALTER ROLE {role} RESET default_transaction_read_only")
    said = place.start(entity("t", 5, ID, schema="nowhere"), options="--plan", code=1).err
    assert 'schema "nowhere" does not exist' in said


def test_foreign_tables(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: Database,
) -> None:
    monkeypatch.chdir(tmp_path)
    own = Existing(Cli(capsys), owner)
    extensions = owner.query("SELECT name FROM pg_available_extensions")
    if ("postgres_fdw",) not in extensions:
        return  # a server without it
    url = urlsplit(owner.dsn)
    owner.execute(
        "CREATE EXTENSION postgres_fdw",
        "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS "
        f"(host '{url.hostname}', port '{url.port}', dbname '{url.path[1:]}')",
        f"CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user '{url.username}', "
        f"password '{url.password}')",
        "CREATE TABLE there (id INTEGER)",
        "CREATE FOREIGN TABLE t (id INTEGER) SERVER s OPTIONS (table_name 'there')",
    )
    t = entity("t", 5, column("id", "int", "sequence"))
    (warning,) = own.warnings(t)
    assert "public.t: is a foreign table: its rows are committed on another server" in warning
    own.start(t)
    owner.execute("ALTER FOREIGN TABLE t OPTIONS (updatable 'false')")
    said = own.start(t, options="--plan", code=1).err
    assert "public.t: is a foreign table that takes no rows. Change target_table" in said


def test_an_sqlite_file_that_may_not_be_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    place = Existing(Cli(capsys), Database("sqlite", str(tmp_path / "t.sqlite")))
    place.database.execute("CREATE TABLE t (id INTEGER)")
    monkeypatch.setattr(os, "access", lambda path, _: not str(path).endswith("t.sqlite"))
    said = place.refused(entity("t", 5, column("id", "int", "sequence")))
    assert "t.sqlite: is not writable. Check its permissions" in said


def test_statistics_that_a_role_may_not_see(place: Existing, owner: Database) -> None:
    owner.execute(
        "CREATE TABLE notes (n INTEGER)",
        "INSERT INTO notes SELECT i % 7 FROM generate_series(1, 99) AS s(i)",
        "ANALYZE notes",
    )
    role = urlsplit(place.database.dsn).username
    numbers = iter(range(9))

    def said() -> str:
        options = ("--statistics-out", f"s{next(numbers)}.json")
        return place.cli("scenario", "from", place.database.dsn, *options).out

    assert "of public.notes: this role may not see them" in said()
    owner.execute(f"GRANT USAGE ON SCHEMA public TO {role}", f"GRANT SELECT ON notes TO {role}")
    assert "nothing is known" not in said()
    owner.execute("ALTER TABLE notes ENABLE ROW LEVEL SECURITY")
    assert "of public.notes: this role may not see them" in said()
