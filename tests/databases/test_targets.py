"""Targets: how they are named, kept, tested and refused."""

from __future__ import annotations

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
import yaml

import sdgen
from sdgen.databases import lock_patience
from sdgen.databases.registry import DATABASES, kind_of_dsn
from sdgen.databases.sqlite.database import SQLiteDatabase
from sdgen.errors import ValidationError, either
from sdgen.store import Store
from sdgen.store.targets import list_checks
from sdgen.targets.dsn import expand
from sdgen.targets.loading import load_target
from tests.support.cli import Cli, write_scenario

COLUMN = {"name": "id", "type": "int", "generator": {"type": "sequence"}}


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario and an empty folder of targets."""
    (tmp_path / "targets").mkdir()
    write_scenario(tmp_path / "a.yaml", {"name": "a", "rows": 3, "columns": [COLUMN]}, seed=1)
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)


def write_target(name: str, **keys: object) -> Path:
    """Write a target file into the folder of targets."""
    path = Path("targets", f"{name}.yaml")
    path.write_text(yaml.safe_dump({"name": name, **keys}))
    return path


def start(cli: Cli, target: str, *options: str, code: int = 0) -> str:
    """Run the scenario into a target and return what stderr and stdout got."""
    result = cli("run", "start", "--scenario", "a.yaml", "--target", target, *options, code=code)
    return result.err + result.out


# --- DSNs --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dsn", "kind"),
    [
        ("postgresql://u@h/db", "postgres"),
        ("postgres://u@h/db", "postgres"),
        ("POSTGRESQL://u@h/db", "postgres"),
        ("sqlite:///data/x", "sqlite"),
        ("data/x.sqlite", "sqlite"),
        ("x.sqlite3", "sqlite"),
        ("C:\\x.DB", "sqlite"),
        (":memory:", "sqlite"),
        ("host=h dbname=d", None),
        *(("mysql://u@h/db", None), ("s3://bucket/x.db", None), ("x.db.gz", None)),
        ("x.yaml", None),
    ],
)
def test_what_a_dsn_says_of_its_kind(dsn: str, kind: str | None) -> None:
    assert kind_of_dsn(dsn) == kind


@pytest.mark.parametrize(
    ("dsn", "path"),
    [
        ("data/x.sqlite", "data/x.sqlite"),
        ("sqlite:///data/x", "data/x"),
        ("sqlite:////tmp/x", "/tmp/x"),
        ("sqlite:///a%20b.db", "a b.db"),
    ],
)
def test_the_file_of_an_sqlite_dsn(dsn: str, path: str) -> None:
    assert SQLiteDatabase().file(dsn) == Path(path)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("new/x.sqlite", ()),
        ("sqlite:///new/x.sqlite", ()),
        ("new/x.sqlite", ("--target-kind", "sqlite")),
    ],
)
def test_sqlite_dsns_write_to_their_file(cli: Cli, name: str, options: tuple[str, ...]) -> None:
    start(cli, name, *options)
    assert rows_in(Path("new/x.sqlite")) == 3


def test_a_file_without_suffix_needs_its_kind_said(cli: Cli) -> None:
    said = cli("run", "start", "--scenario", "a.yaml", "--target", "new/plain", code=2).err
    assert '"new/plain" is not a target that sdgen knows' in said
    assert "target kind sqlite for a file of any name" in said
    start(cli, "new/plain", "--target-kind", "sqlite")
    assert rows_in(Path("new/plain")) == 3


@pytest.mark.parametrize(
    "name",
    [
        *(
            "out.csv",
            "mysql://u:secret@h/db",
            "foo.parquet",
            "orc:dir",
            "mysql:///x",
            "a/b.c",
        ),
        *(
            "avro:out/",
            "x.parquet",
            "oracle+cx://h",
            "s3://bucket/x",
            "./x",
            "C:\\x.csv",
            "x.db.gz",
        ),
    ],
)
def test_unknown_kinds_are_told_what_there_is(cli: Cli, name: str) -> None:
    write_target("mine", kind="sqlite", dsn="x.sqlite")
    cli("target", "add", "kept", "kept.sqlite", code=0)
    for command in (
        ("run", "start", "--scenario", "a.yaml", "--target"),
        ("explain", "--scenario", "a.yaml", "--target"),
        ("target", "show"),
    ):
        said = cli(*command, name, code=2).err
        assert f'"{name.replace("secret", "***")}" is not a target that sdgen knows' in said
        assert "shop.sqlite3" in said
        assert "postgresql://user" in said
        assert "or an id: mine, kept." in said
    assert "as an SQLite file (" in cli("target", "add", "new", name, code=2).err
    assert cli.json("run", "list") == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("parqet:out", "parquet:out"),
        ("out/x.csv", "csv:out/x"),
        ("foo.parquet", "parquet:foo"),
        ("parquet", "parquet:out"),
        ("jsonl", "jsonl:out"),
        ("postgressql://u:secret@h/db", "postgresql://u:***@h/db"),
        ("mysql://u@h/db", None),
        ("duckdb:x", "duckdb:///x"),
        ("sqlit:/y/x", "sqlite:////y/x"),
        ("csv://x", None),
        ("s3://bucket/x", None),
    ],
)
def test_a_name_that_is_nearly_a_dsn(cli: Cli, name: str, meant: str | None) -> None:
    said = cli("run", "start", "--scenario", "a.yaml", "--target", name, code=2).err
    assert (f'Did you mean "{meant}"? A target is' in said) == (meant is not None)
    assert "secret" not in said


def test_a_file_is_no_folder_for_files(cli: Cli) -> None:
    Path("taken").write_text("mine")
    said = cli("run", "start", "--scenario", "a.yaml", "--target", "csv:taken", code=2).err
    assert "is a file, and this target is a folder of files. Name a folder" in said
    assert cli.json("run", "list") == []
    assert Path("taken").read_text() == "mine"


def test_what_comes_with_sdgen_is_not_told_by_its_place(cli: Cli) -> None:
    for folder in ("targets", "scenarios"):
        if Path(folder).is_dir():
            Path(folder).rename(f"my-{folder}")
    for command in (
        ("run", "start", "--scenario", "a.yaml", "--target", "demoo"),
        ("scenario", "show", "ecomerce"),
    ):
        said = cli(*command, code=2).err
        assert "among those that come with sdgen" in said
        assert "Did you mean" in said
        assert str(Path(sdgen.__file__).parent.parent) not in said
    cli("target", "add", "kept", "kept.sqlite", code=0)
    said = cli("target", "show", "kep", code=2).err
    assert 'Did you mean "kept"? There are: demo, local-postgres, kept.' in said


@pytest.mark.parametrize("dsn", ["mysql://h/db", "file:///x.sqlite3x", "http://x"])
def test_a_url_is_no_sqlite_file(cli: Cli, dsn: str) -> None:
    said = cli("target", "test", dsn, "--target-kind", "sqlite", code=2).err
    assert "is no SQLite dsn" in said


@pytest.mark.parametrize(
    "dsn", ["duckdb:x.duckdb", "duckdb:x.ddb", "sqlite:x.sqlite", "SQLite:x.db"]
)
def test_a_scheme_without_slashes_is_no_part_of_a_file_name(cli: Cli, dsn: str) -> None:
    said = cli("run", "start", "--scenario", "a.yaml", "--target", dsn, code=2).err
    scheme, _, path = dsn.partition(":")
    assert (
        f"has no // after {scheme}: (got '{dsn}'). Write {path}, or {scheme.lower()}:///{path}"
        in said
    )
    assert cli.json("run", "list") == []


@pytest.mark.parametrize("name", ["md:a.duckdb", "file:a.duckdb", "x:y.duckdb", "notes:a.sqlite"])
def test_files_may_have_colons_in_their_names(cli: Cli, name: str) -> None:
    start(cli, name)
    cli("run", "verify", "latest", code=0)
    assert Path(name).is_file()


def test_duckdb_reads_options_in_a_path(cli: Cli) -> None:
    said = cli("run", "start", "--scenario", "a.yaml", "--target", "a?b.duckdb", code=2).err
    assert "has a ? in the path, where DuckDB reads options (got 'a?b.duckdb'). Rename it" in said


def test_postgres_dsns_as_url_and_as_keywords(cli: Cli, postgres_dsn: str) -> None:
    settings = psycopg.conninfo.conninfo_to_dict(postgres_dsn)
    keywords = psycopg.conninfo.make_conninfo(**settings)  # type: ignore[arg-type]
    start(cli, postgres_dsn)
    start(cli, postgres_dsn.replace("postgresql:", "postgres:"))
    start(cli, keywords, "--target-kind", "postgres")
    with psycopg.connect(postgres_dsn) as connection:
        assert connection.execute("SELECT count(*) FROM a").fetchone() == (9,)


# --- Environment -------------------------------------------------------------------------------


def test_environment_variables_are_put_in(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_FOLDER", "made")
    write_target("env", kind="sqlite", dsn="${SOME_FOLDER}/${SOME_FOLDER}.sqlite")
    start(cli, "env")
    assert rows_in(Path("made/made.sqlite")) == 3
    record = cli.json("run", "list")[0]
    assert cli.json("run", "show", record["id"])["target_dsn"].count("${SOME_FOLDER}") == 2


def test_variables_that_are_not_set_are_all_named(cli: Cli) -> None:
    write_target("env", kind="sqlite", dsn="${NOT_SET_1}/${NOT_SET_2}/${NOT_SET_1}.db")
    for command in (("run", "start", "--scenario", "a.yaml", "--target"), ("target", "test")):
        said = cli(*command, "env", code=2).err
        assert "not set: NOT_SET_1, NOT_SET_2" in said
        assert "Set it or change the dsn" in said
    assert cli.json("run", "list") == []


def test_what_a_variable_makes_of_a_dsn_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_PART", "p@ss/w0rd")
    with pytest.raises(ValidationError, match="%40") as caught:
        expand("postgresql://u:${SECRET_PART}@h/db")
    assert "w0rd" not in str(caught.value)
    monkeypatch.setenv("SECRET_PART", "p%40ss%2Fw0rd")
    assert expand("postgresql://u:${SECRET_PART}@h/db").count("p%40ss%2Fw0rd") == 1


# --- Target files ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "path", "phrase"),
    [
        ({"kind": "sqlit", "dsn": "x.db"}, "kind", 'Did you mean "sqlite"?'),
        ({"kind": "mysql", "dsn": "mysql://h/db"}, "kind", "Use one of: sqlite, postgres"),
        ({"kind": "sqlite"}, "dsn", "missing"),
        ({"kind": "sqlite", "dsn": ""}, "dsn", "must not be empty"),
        ({"kind": "sqlite", "dsn": [5]}, "dsn", "must be a string"),
        ({"kind": "sqlite", "dsn": "a\0b.db"}, "dsn", "U+0000"),
        ({"kind": "sqlite", "dsn": "x.db", "schema": "s"}, "schema", "SQLite has no schemas"),
        ({"kind": "sqlite", "dsn": "postgresql://h/db"}, "dsn", "is a postgres dsn but kind is"),
        ({"kind": "postgres", "dsn": "x.db"}, "dsn", "is a sqlite dsn but kind is postgres"),
        ({"kind": "postgres", "dsn": "nonsense"}, "dsn", "not a Postgres dsn"),
        ({"kind": "postgres", "dsn": "http://h/db"}, "dsn", "scheme must be postgresql"),
        ({"kind": "postgres", "dsn": "postgresql://h:port/db"}, "dsn", "its port is not a number"),
        ({"kind": "postgres", "dsn": "postgresql://u@h/d", "shema": "s"}, "shema", '"schema"'),
        (
            {"kind": "sqlite", "dsn": "x.db", "options": {"batch_size": 0}},
            *("options.batch_size", "must be at least 1"),
        ),
        ({"kind": "sqlite", "dsn": "x.db", "options": {"bath": 1}}, "options.bath", "batch_size"),
    ],
)
def test_broken_target_files(cli: Cli, keys: dict[str, object], path: str, phrase: str) -> None:
    write_target("t", **keys)
    said = cli("target", "validate", "t", code=2).err
    assert re.search(rf"targets/t\.yaml(:\d+)?: {re.escape(path)}: .*{re.escape(phrase)}", said)
    listed = cli.json("target", "list")
    assert phrase in listed[0]["problem"], "a broken file is listed with its problem"
    assert str(Path("targets", "t.yaml")) in said


def test_an_unknown_target(cli: Cli) -> None:
    write_target("warehouse", kind="sqlite", dsn="x.db")
    for command in (("target", "show"), ("target", "test"), ("target", "validate")):
        said = cli(*command, "warehose", code=2).err
        assert 'no target "warehose"' in said
        assert 'Did you mean "warehouse"?' in said


def test_options_of_a_target(cli: Cli) -> None:
    write_target("t", kind="sqlite", dsn="x.db", options={"batch_size": 2}, id="other")
    said = start(cli, "other", "--log-level", "debug")
    assert said.count("committed") == 2, "two batches of at most 2 of 3 rows"
    assert load_target(Path("targets/t.yaml")).id == "other"


# --- The store ---------------------------------------------------------------------------------


def test_add_list_show_run_remove(cli: Cli) -> None:
    cli("target", "add", "mine", "made/x.sqlite", "--name", "My own", code=0)
    (listed,) = cli.json("target", "list")
    assert (listed["id"], listed["name"], listed["kind"]) == ("mine", "My own", "sqlite")
    assert (listed["dsn"], listed["from"], listed["problem"]) == ("made/x.sqlite", "store", None)
    shown = yaml.safe_load(cli("target", "show", "mine", code=0).out)
    assert shown == {"id": "mine", "name": "My own", "kind": "sqlite", "dsn": "made/x.sqlite"}
    assert "valid: My own" in cli("target", "validate", "mine", code=0).out
    start(cli, "mine")
    assert rows_in(Path("made/x.sqlite")) == 3
    assert '"mine" is taken' in cli("target", "add", "mine", "y.sqlite", code=2).err
    cli("target", "rm", "mine", code=0)
    assert cli.json("target", "list") == []
    assert 'no stored target "mine"' in cli("target", "rm", "mine", code=2).err
    assert cli.json("run", "list")[0]["target"] == "mine", "the record stays"


def test_a_kept_target_of_files_keeps_its_options(cli: Cli) -> None:
    words = ("--batch-size", "2", "--delimiter", r"\t", "--header", "False")
    parts = ("--compression", "gzip", "--partition-by", "items=n", "--partition-by", "a=b=c, d")
    cli("target", "add", "lake", "csv:lake", *words, *parts, code=0)
    assert yaml.safe_load(cli("target", "show", "lake", code=0).out)["options"] == {
        "batch_size": 2,
        "compression": "gzip",
        "delimiter": "\t",
        "header": False,
        "partition_by": {"items": ["n"], "a=b": ["c", "d"]},
    }
    for options, told in (
        (("--header", "no"), "--header: must be true or false (got 'no')"),
        (("--batch-size", "many"), "--batch-size: must be an integer"),
        (("--batch-size", "0"), "--batch-size: must be at least 1"),
        (("--partition-by", "n"), "--partition-by: must be entity=column"),
        (("--partition-by", "a=", "--partition-by", "=b"), "(got '=b')"),
        (("--partition-by", "a=b", "--partition-by", "a=c"), "--partition-by: a is given twice"),
        (("--compression", "lzma"), "--compression: is not supported for CSV"),
    ):
        assert told in cli("target", "add", "other", "csv:other", *options, code=2).err
    said = cli("target", "add", "other", "x.sqlite", "--delimiter", ";", code=2).err
    assert "--delimiter: is for files" in said


def test_files_win_over_stored_targets(cli: Cli) -> None:
    cli("target", "add", "both", "stored.sqlite", code=0)
    write_target("both", kind="sqlite", dsn="file.sqlite")
    start(cli, "both")
    assert Path("file.sqlite").exists()
    assert not Path("stored.sqlite").exists()
    said = cli("target", "add", "both", "z.sqlite", code=2).err
    assert '"both" is taken by a file of the targets folder' in said
    for unusable in ("a/b", "x.yaml", "x.sqlite", "postgresql://h"):
        said = cli("target", "add", unusable, "y.sqlite", code=2).err
        assert "id: looks like a path or a DSN" in said
    said = cli("target", "add", "x", "plain", code=2).err
    assert f"Add --target-kind {either(DATABASES)}" in said


# --- Testing a target --------------------------------------------------------------------------


def test_test_leaves_nothing_behind_in_sqlite(cli: Cli) -> None:
    before = set(Path().rglob("*"))
    check = cli.json("target", "test", "new/folder/x.sqlite")
    after = {path for path in Path().rglob("*") if not path.name.startswith("sdgen-runs")}
    assert after == before, "no file, no folder"
    assert (check["ok"], check["error"], check["target"]) == (True, None, "new/folder/x.sqlite")
    assert check["can_create"]
    assert check["can_insert"]
    assert check["can_truncate"]
    assert check["latency_ms"] > 0
    assert check["server_version"] == sqlite3.sqlite_version
    with closing(sqlite3.connect("there.sqlite")) as database:
        database.execute("CREATE TABLE kept (n)")
    content = Path("there.sqlite").read_bytes()
    cli.json("target", "test", "there.sqlite")
    with closing(sqlite3.connect("there.sqlite")) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("kept",)]
    assert len(Path("there.sqlite").read_bytes()) == len(content)


def test_test_leaves_nothing_behind_in_postgres(cli: Cli, postgres_dsn: str) -> None:
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        objects = "SELECT oid, relname FROM pg_class ORDER BY 1"
        before = connection.execute(objects).fetchall()
        check = cli.json("target", "test", postgres_dsn)
        assert check["ok"], check["error"]
        assert connection.execute(objects).fetchall() == before
        said = connection.execute("SHOW server_version").fetchone()
    assert check["server_version"] in str(said)


def test_history_of_checks_is_kept(cli: Cli) -> None:
    write_target("t", kind="sqlite", dsn="new/x.sqlite")
    Path("new").write_text("a file in the place of the folder")
    cli("target", "test", "t", code=1)
    Path("new").unlink()
    cli("target", "test", "t", code=0)
    with Store(Path("sdgen-runs.sqlite")) as store:
        checks = list_checks(store, "t")
    assert [check.ok for check in checks] == [True, False], "newest first"
    assert "cannot open SQLite file" in str(checks[1].error)
    assert checks[0].checked_at >= checks[1].checked_at


def test_what_a_role_may_not_do_is_said(cli: Cli, postgres_dsn: str) -> None:
    role = "sdgen_test_reader"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA closed")
        connection.execute(f"CREATE ROLE {role} LOGIN PASSWORD 'read%only/secret'")
        connection.execute(f"GRANT USAGE ON SCHEMA closed TO {role}")
        try:
            login = {"user": role, "password": "read%only/secret", "options": ""}
            dsn = psycopg.conninfo.make_conninfo(postgres_dsn, **login)
            options = ("--target-kind", "postgres", "--schema", "closed")
            check = cli.json("target", "test", dsn, *options, code=1)
            said = start(cli, dsn, *options, code=1)
        finally:
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")
    assert not check["can_create"]
    assert "can create: no. Postgres: permission denied for schema closed" in check["error"]
    assert f"closed: role {role} may not create tables in it, as a run does" in said
    assert f"GRANT CREATE ON SCHEMA closed TO {role}" in said
    assert "read%only" not in said + str(check)


# --- What cannot be reached --------------------------------------------------------------------


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port of this machine where nobody listens."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield holder.getsockname()[1]


def test_an_unreachable_server(cli: Cli, closed_port: int) -> None:
    dsn = f"postgresql://u:geheim@127.0.0.1:{closed_port}/db"
    said = start(cli, dsn, code=1)
    assert f"cannot connect to Postgres (postgresql://u:***@127.0.0.1:{closed_port}/db)" in said
    assert "Connection refused" in said
    assert "Check host, port" in said
    assert "geheim" not in said
    assert cli.json("run", "list")[0]["status"] == "failed"
    assert "Connection refused" in cli.json("target", "test", dsn, code=1)["error"]


def test_a_wrong_password(cli: Cli, postgres_dsn: str) -> None:
    dsn = psycopg.conninfo.make_conninfo(postgres_dsn, password="wrong-geheim")
    said = start(cli, dsn, "--target-kind", "postgres", code=1)
    user = psycopg.conninfo.conninfo_to_dict(postgres_dsn)["user"]
    assert f'password authentication failed for user "{user}"' in said
    assert "Check host, port, database, user and password" in said
    assert "geheim" not in said


def test_a_database_and_a_schema_that_do_not_exist(cli: Cli, postgres_dsn: str) -> None:
    dsn = psycopg.conninfo.make_conninfo(postgres_dsn, dbname="no_such_database")
    said = start(cli, dsn, "--target-kind", "postgres", code=1)
    assert 'database "no_such_database" does not exist' in said
    said = start(cli, postgres_dsn, "--schema", 'miss"ing', code=1)
    assert 'schema "miss""ing" does not exist. Create it (CREATE SCHEMA "miss""ing")' in said
    check = cli.json("target", "test", postgres_dsn, "--schema", "missing", code=1)
    assert 'schema "missing" does not exist' in check["error"]
    assert check["server_version"], "it was reached"


def test_sqlite_files_that_cannot_be_written(cli: Cli) -> None:
    Path("folder.sqlite").mkdir()
    Path("text.sqlite").write_text("This is a text file and no database at all. " * 50)
    Path("file").write_text("")
    cases = {
        "folder.sqlite": "unable to open database file",
        "text.sqlite": "file is not a database",
        "file/x.sqlite": "no folder for it: File exists",
        "/proc/nowhere/x.sqlite": "no folder for it: No such file or directory",
        "/proc/x.sqlite": "unable to open database file",
    }
    for path, phrase in cases.items():
        said = start(cli, path, code=1)
        error = f"cannot open SQLite file {path}: "
        assert error in said, said
        assert phrase in said, said
        assert "Check the path and its permissions" in said
        assert "Traceback" not in said
        assert error in cli.json("target", "test", path, code=1)["error"]
    assert Path("text.sqlite").read_text().startswith("This is a text file")


def test_a_database_without_write_access(cli: Cli) -> None:
    """Root may write to any file, so the database itself is put in the way."""
    with closing(sqlite3.connect("locked.sqlite")) as database:
        database.execute("CREATE TABLE a (id INTEGER)")
        database.execute(
            "CREATE TRIGGER no BEFORE INSERT ON a BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        database.commit()
    assert "entity a, batch 1 (rows 0 … 2): SQLite: no" in start(cli, "locked.sqlite", code=1)
    assert rows_in(Path("locked.sqlite")) == 0


def test_a_file_that_another_program_holds(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_patience, "_SHORT_SECONDS", 0.01)
    with closing(sqlite3.connect("held.sqlite", isolation_level=None)) as database:
        database.execute("CREATE TABLE a (id INTEGER)")
        database.execute("BEGIN EXCLUSIVE")
        said = cli.json("target", "test", "held.sqlite", code=1)["error"]
        assert "database is locked. Another program has locked the file. Try again once" in said
        said = start(cli, "held.sqlite", "--plan", code=1)
        assert "Another program has locked the file" in said
    with SQLiteDatabase().open("held.sqlite", None) as engine:
        assert engine.query("PRAGMA busy_timeout") == [(30_000,)], "runs are patient"


def rows_in(path: Path) -> int:
    """Return the rows of table a in an SQLite file."""
    with closing(sqlite3.connect(path)) as database:
        count: int = database.execute("SELECT count(*) FROM a").fetchone()[0]
    return count
