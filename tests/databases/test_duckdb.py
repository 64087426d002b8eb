"""What is true of DuckDB targets alone, and a run into tables of each kind that it has."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pytest

import sdgen
from dialects import sql_nodes as x
from dialects.algorithms.sequences import Counting
from dialects.duckdb import DuckDB
from dialects.duckdb_recent import RecentDuckDB
from sdgen.databases.duckdb.connecting import connect, is_recent, refused
from sdgen.databases.duckdb.engine import DuckDB1, DuckDBEngine
from sdgen.errors import ConstraintError, LockedError, TargetError, UnreachableError
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import entity_of, scenario_with

PARENTS = entity(
    "parents",
    40,
    {**ID, "type": "bigint", "generator": {"type": "sequence", "params": {"start": 1000}}},
    column("Näme", "text", "faker_name"),
    column("mood", "enum('x','it''s, ok')", "choice", values=["x", "it's, ok"]),
    column("tags", "text[]", "array", min=0, max=3, of={"type": "faker_city"}),
    column("at", "time", "const", value="10:11:12"),
    column("small", "smallint", "uniform_int", min=0, max=199),
)
CHILDREN = entity(
    "children",
    90,
    {**ID, "generator": {"type": "sequence", "params": {"start": 5000}}},
    column("parent", "bigint", "fk", entity="parents", column="id"),
    column("price", "decimal(10,2)", "decimal", min=1, max=100),
)
TABLES = (
    "CREATE SEQUENCE numbers",
    """CREATE TABLE parents (
         id bigint PRIMARY KEY DEFAULT nextval('numbers'), "Näme" varchar NOT NULL,
         mood enum('x', 'it''s, ok'), tags varchar[], "at" time, small utinyint CHECK (small < 200),
         made timestamp DEFAULT current_localtimestamp(), twice bigint GENERATED ALWAYS AS (id * 2))
    """,
    """CREATE TABLE children (
         id integer PRIMARY KEY, parent bigint NOT NULL REFERENCES parents (id),
         note varchar DEFAULT 'none', price decimal(12,4), UNIQUE (id, parent))""",
    """INSERT INTO parents (id, "Näme") VALUES (500, 'old')""",
    "INSERT INTO children VALUES (1, 500, 'old', 1)",
)


@pytest.fixture
def place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Existing:
    """An empty DuckDB file, and the command line in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), Database("duckdb", str(tmp_path / "x.duckdb")))


def test_tables_that_exist_are_filled_emptied_and_undone(
    place: Existing, caplog: pytest.LogCaptureFixture
) -> None:
    place.database.execute(*TABLES)
    options = "--jobs 2 --batch-size 13"
    place.start(PARENTS, CHILDREN, options=options)
    assert place.database.query(
        "SELECT count(*), min(small) >= 0, count(*) = count(twice), max(id) FROM parents"
    ) == [(41, True, True, 1039)]
    assert place.database.query("""INSERT INTO parents ("Näme") VALUES ('new') RETURNING id""") == [
        (1040,)
    ], "the sequence stands behind the rows"
    assert place.database.query("SELECT DISTINCT note FROM children ORDER BY 1") == [
        ("none",),
        ("old",),
    ]
    tried = place.start(PARENTS, CHILDREN, options="--mode truncate --dry-run")
    assert place.state() == {"parents": 42, "children": 91}
    assert tried.data["problems"] == []
    for mode in ("", "--jobs 2"):  # twice: into tables whose rows and indexes are used
        run = place.start(PARENTS, CHILDREN, options=f"--mode truncate {mode or options}")
        assert place.state() == {"parents": 40, "children": 90}
        assert place.cli("run", "verify", run.data["id"], code=0)
    changed = place.database.query("UPDATE children SET price = price + 1 WHERE id = 5003")
    assert changed == [(1,)]
    assert "price" in place.cli("run", "verify", run.data["id"], code=1).out
    place.cli("run", "undo", run.data["id"])
    assert place.state() == {"parents": 1, "children": 1}, "a changed row stays, and its parent"
    assert not [each for each in caplog.records if each.name == "sqlglot"], "it asks for no more"


def test_intervals_are_read_as_postgres_prints_them(place: Existing) -> None:
    place.database.execute("CREATE TABLE spans (id int, a interval, b interval, c interval[])")
    span = "1 year 2 mons -3 days +04:05:06"
    run = place.start(
        entity("spans", 2, {**ID}, column("a", "interval", "const", value=span),
               column("b", "text", "const", value=span),
               column("c", "interval[]", "const", value=[span, "-1 mons"]))
    )  # fmt: skip
    ((same, listed),) = place.database.query(
        "SELECT DISTINCT a = b AND a = to_months(14) - to_days(3) + INTERVAL '04:05:06', "
        "c = [a, to_months(-1)] FROM spans"
    )
    assert (same, listed) == (True, True)
    place.cli("run", "verify", run.data["id"], code=0)


def test_enums_with_labels_of_any_length(place: Existing) -> None:
    long = "x" * 64  # more than an enum of Postgres takes
    place.database.execute(
        f"CREATE TABLE odd (a enum('', 'it''s') NOT NULL, b enum('', 'c')[] NOT NULL, "
        f"c enum('{long}') NOT NULL DEFAULT '{long}')"
    )
    place.cli("scenario", "from", place.database.dsn, "--rows", "200", "--output", "odd.yaml")
    place.cli("run", "start", "--scenario", "./odd.yaml", "--target", place.database.dsn, code=0)
    place.cli("run", "verify", "latest", code=0)
    assert place.database.query(
        "SELECT array_agg(DISTINCT a::varchar ORDER BY a::varchar), max(len(b)) > 1, "
        f"bool_and(c = '{long}') FROM odd"
    ) == [(["", "it's"], True, True)]


def test_what_duckdb_cannot_store_is_told_before(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE nested (s struct(a integer), m map(varchar, integer), n smallint)",
        "CREATE TABLE tree (id integer PRIMARY KEY, up integer REFERENCES tree (id))",
    )
    said = place.refused(
        entity("nested", 3, column("s", "text", "const", value="x"),
               column("m", "json", "const", value="{}"), column("n", "int", "const", value=40_000))
    )  # fmt: skip
    assert "main.nested.s: is STRUCT(a INTEGER), for which scenarios have no values" in said
    assert "main.nested.m: is MAP(VARCHAR, INTEGER)" in said
    assert "main.nested.n: is SMALLINT, which holds -32768 … 32767" in said
    said = place.refused(
        entity("tree", 5, ID, column("up", "int", fk={"entity": "tree", "column": "id"}))
    )
    assert "main.tree: has a foreign key to itself (up), and DuckDB refuses rows" in said


def test_a_column_may_be_called_as_the_row_id_is(place: Existing) -> None:
    listed = column("a", "text", "rows_of", values=[f"v{number}" for number in range(20)])
    counted = column("rowid", "int", "sequence")
    joined = column("c", "text", expr="a || rowid")
    run = place.start({"name": "t", "columns": [counted, listed, joined]})
    assert place.cli("run", "verify", run.data["id"], code=0)


def test_a_column_that_numbers_further_rows_is_refused(place: Existing) -> None:
    said = place.start(entity("counted", 3, {**ID, "identity": True}), code=2).err
    assert "DuckDB has no identity columns. Remove identity" in said


def test_a_file_that_another_process_has_open_is_told(tmp_path: Path) -> None:
    file = tmp_path / "held.duckdb"
    hold = "import duckdb, sys\nc = duckdb.connect(sys.argv[1])\nprint('held', flush=True)\ninput()"
    command = [sys.executable, "-c", hold, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(UnreachableError, match=rf"it is open in .*PID {holder.pid}.*close it"):
            connect(str(file))
        holder.communicate(b"\n")
    connect(str(file)).close()


def test_statements_reach_no_other_files(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a\n1\n")
    hidden = [1]  # a variable of Python is no table
    with DuckDBEngine(str(tmp_path / "x.duckdb"), None) as engine:
        for sql in (
            f"SELECT * FROM read_csv('{other}')",
            f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
            f"ATTACH '{tmp_path / 'y.duckdb'}' AS y",
            "INSTALL httpfs",
            "LOAD httpfs",
            "SET enable_external_access = true",
            "SELECT * FROM hidden",
        ):
            with pytest.raises(TargetError):
                engine.query(sql)
    assert hidden == [1]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["other.csv", "x.duckdb"]


def test_without_the_package_its_extra_is_named(tmp_path: Path) -> None:
    # In a process of its own: here its modules are imported, and others hold them.
    without = "import sys; sys.modules['duckdb'] = None; from sdgen.cli.main import main; main()"
    words = ("target", "test", f"duckdb:///{tmp_path / 'x.duckdb'}")
    result = subprocess.run(
        [sys.executable, "-c", without, *words], cwd=tmp_path, capture_output=True, text=True
    )
    assert "pip install 'sdgen[duckdb]'" in result.stdout, result.stderr


def insert(engine: DuckDBEngine, *numbers: int) -> None:
    """Inserts some numbers into t, in a transaction or a part of one; -1 raises KeyError."""
    with engine.transaction():
        for number in numbers:
            if number < 0:
                raise KeyError
            engine.execute_sql("INSERT INTO t VALUES ($n)", {"n": number})


def insert_all_the_same(engine: DuckDBEngine) -> None:
    """Goes on after a statement that has failed."""
    with engine.transaction():
        engine.execute_sql("INSERT INTO t VALUES (5)")
        with pytest.raises(ConstraintError):
            engine.execute_sql("INSERT INTO t VALUES (1)")


def test_a_part_of_a_transaction_is_rolled_back_alone(tmp_path: Path) -> None:
    with DuckDBEngine(str(tmp_path / "x.duckdb"), None) as engine:
        engine.execute_sql("CREATE TABLE t (n integer PRIMARY KEY)")
        with engine.transaction():
            insert(engine, 1)
            with pytest.raises(ConstraintError):
                insert(engine, 2, 1)
            insert(engine, 3)
            with pytest.raises(KeyError):
                insert(engine, 4, -1)
        assert engine.query("SELECT n FROM t ORDER BY n") == [(1,), (3,)]
        with pytest.raises(TargetError, match="a statement of the transaction has failed"):
            insert_all_the_same(engine)
        assert engine.row_count(x.table("t")) == 2, "DuckDB's COMMIT would say nothing"


def test_who_takes_a_run_over_waits_for_its_batches(tmp_path: Path) -> None:
    file, ledger = str(tmp_path / "x.duckdb"), x.table("ledger")
    with DuckDBEngine(file, None) as one, DuckDBEngine(file, None) as other:
        with one.transaction(), other.transaction():
            one.lock_as_writer(ledger)
            other.lock_as_writer(ledger)  # writers do not wait for each other
            other.limit_lock_waits(0.1)
            with pytest.raises(LockedError, match="another connection is writing"):
                other.lock_out_writers(ledger)
        with other.transaction():
            other.lock_out_writers(ledger)


@pytest.mark.parametrize("dialect", [DuckDB, DuckDB1] if is_recent() else [DuckDB1])
@pytest.mark.parametrize(
    ("options", "stored", "following"),
    [
        ("", [], 1),
        ("", [7, 3], 8),
        ("INCREMENT 3", [5], 10),
        ("INCREMENT 5 START 10", [3], 10),
        ("INCREMENT -2", [-5, -1], -7),
    ],
)
def test_a_sequence_is_moved_beyond_the_rows_and_never_back(
    dialect: type[DuckDB], options: str, stored: list[int], following: int
) -> None:
    with duckdb.connect() as connection:
        connection.execute(f'CREATE SEQUENCE "s Q" {options}')
        connection.execute("CREATE TABLE t (id bigint)")
        for number in stored:
            connection.execute("INSERT INTO t VALUES ($1)", [number])
        (facts,) = connection.execute(
            "SELECT increment_by, min_value, max_value FROM duckdb_sequences()"
        ).fetchall()
        counting = Counting(*facts)
        columns = [(x.table("t", "main"), "id")]
        said = dialect()
        move = said.render(said.move_sequence(x.table("s Q", "main"), columns, counting))
        for _ in range(2):
            connection.execute(move).fetchall()
        following_now = connection.execute("""SELECT nextval('"s Q"')""").fetchall()
    assert following_now == [(following,)]


def test_statistics_are_computed_there(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE parts (id bigint PRIMARY KEY, price decimal(8,2), kind varchar, "
        "CHECK (kind IN ('a', 'b')))",
        "INSERT INTO parts SELECT i, CASE WHEN i % 4 > 0 THEN i / 10 END, "
        "CASE WHEN i % 5 = 0 THEN 'b' ELSE 'a' END FROM range(1000) AS numbers (i)",
    )
    place.cli("scenario", "from", "x.duckdb", "--statistics-out", "found.json", code=0)
    ((found,),) = [json.loads(Path("found.json").read_text())["tables"]]
    assert found["rows"] == 1000
    columns = found["columns"]
    assert columns["id"]["distinct"] == 1000
    assert columns["price"]["null_share"] == 0.25
    bounds = columns["price"]["bounds"]
    assert (bounds[0], bounds[-1], bounds == sorted(bounds)) == (0.1, 99.9, True)
    assert (columns["kind"]["common"], columns["kind"]["shares"]) == (["a", "b"], [0.8, 0.2])


def test_runs_into_recent_releases_say_what_scripts_do_not(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = "00000000-0000-4000-8000-000000000000"
    monkeypatch.setattr(RecentDuckDB, "uuid", lambda *_: x.cast(x.text(mark), "UUID"))
    scenario = scenario_with(entity_of("t", 3, key=("uuid", "uuid4", {})))
    for target in (place.database.dsn, "parquet:out"):
        sdgen.fill(target, scenario)
    of_rows = "SELECT DISTINCT CAST(key AS text) FROM"
    assert place.database.query(f"{of_rows} t") == [(mark,)]
    with duckdb.connect() as connection:
        assert connection.execute(f"{of_rows} 'out/**/*.parquet'").fetchall() == [(mark,)]
    script = sdgen.explain(scenario, target=place.database.dsn)
    assert mark not in script
    place.database.pipe(script)
    assert len(place.database.query(f"{of_rows} t")) == 4, "it adds rows of uuids of their own"


def test_a_full_disk_is_told_without_what_duckdb_wraps_around_it() -> None:
    full = 'Could not write "a": No space left on device'
    inner = {"exception_type": "IO", "exception_message": full, "errno": "28"}
    nested = json.dumps(inner, separators=(",", ":"))
    said = f"IO Error: Async write failed for range [offset=1, size=2]: {nested}"
    assert str(refused(duckdb.IOException(said))) == (
        'DuckDB: IO Error: Could not write "a": No space left on device. Make room there'
    )


def test_too_little_memory_is_told_with_what_a_user_can_do() -> None:
    """Settings are locked, so that advice to set others is of no use."""
    advice = ". Use smaller batches (`batch_size`) or fewer `jobs`"
    with connect(":memory:", {"memory_limit": "10MB", "threads": "1"}) as connection:
        uuids = "SELECT md5(i::TEXT)::UUID AS m FROM range(400_000) r (i)"
        connection.execute(f"CREATE TABLE t AS {uuids}")
        with pytest.raises(duckdb.OutOfMemoryException, match="SET memory_limit") as caught:
            connection.execute("CREATE UNIQUE INDEX k ON t (m)")
    said = str(refused(caught.value))
    assert said.endswith(advice)
    assert "SET" not in said
    left = str(caught.value).partition("\n")[2]
    at_commit = "TransactionContext Error: Failed to commit: failed to pin block of size 256.0 KiB"
    error = refused(duckdb.TransactionException(f"{at_commit}\n{left}"))
    assert str(error) == f"DuckDB: {at_commit}{advice}"


def test_what_does_not_fit_into_memory_goes_to_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    little = {"memory_limit": "20MB", "threads": "1"}
    with connect(":memory:", little) as one, connect(":memory:") as other:
        found = [each.sql("SELECT current_setting('temp_directory')") for each in (one, other)]
        folders = [Path(relation.fetchall()[0][0]) for relation in found]
        assert folders[0] != folders[1]
        assert {folder.parent.parent for folder in folders} == {Path(tempfile.gettempdir())}
        one.execute("CREATE TABLE t AS SELECT i, sha256(i::VARCHAR) AS s FROM range(400_000) r (i)")
        assert list(folders[0].iterdir())
        assert not list(tmp_path.iterdir())
    assert not any(folder.exists() for folder in folders)
