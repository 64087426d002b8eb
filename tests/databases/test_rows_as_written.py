"""What a run reports as written is what the table holds: nothing replaced, dropped or changed in
silence by what the table does of itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity

CODE = column("code", "text", "uniform_int", min=1, max=2_000_000_000)  # repeats in so many rows
ROWS = 200_000


@pytest.fixture
def sqlite(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Existing:
    """An empty SQLite file, and the command line in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), Database("sqlite", str(tmp_path / "target.sqlite")))


@pytest.mark.parametrize(
    ("clause", "jobs"), [("REPLACE", 1), ("REPLACE", 2), ("IGNORE", 2), ("ROLLBACK", 1)]
)
def test_no_row_is_replaced_or_left_out_by_a_conflict_clause(
    sqlite: Existing, clause: str, jobs: int
) -> None:
    """SQLite deletes rows that are there, or leaves out new ones, where a constraint says so."""
    at = "id integer, other text, code text"
    sqlite.database.execute(
        f"CREATE TABLE t ({at}, UNIQUE (code) ON /* so */ CONFLICT {clause})",
        "INSERT INTO t VALUES (-1, 'of the application', '17')",
    )
    said = sqlite.start(
        entity("t", ROWS, {**ID, "primary_key": False}, CODE), code=1, options=f"--jobs {jobs}"
    )
    assert "UNIQUE constraint failed: t.code" in said.data["error"]
    assert sqlite.database.query("SELECT id FROM t WHERE id < 0") == [(-1,)]
    assert sqlite.database.count("t") == 1 + said.data["rows_written"]


def test_conflicts_with_a_key_are_errors_in_scripts_too(sqlite: Existing) -> None:
    """What ``explain --target`` prints does what the run does; other tables are as always."""
    sqlite.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, code TEXT)",
        "CREATE TABLE other (id INTEGER PRIMARY KEY, code TEXT DEFAULT 'ON CONFLICT')",
    )
    path = "existing.yaml"
    sqlite.start(entity("t", 5, ID, CODE), entity("other", 5, ID), options="--plan")
    script = sqlite.cli("explain", "--scenario", path, "--target", sqlite.database.dsn, code=0).out
    assert script.count("INSERT OR ABORT INTO") == 1
    assert 'INSERT OR ABORT INTO "t"' in script


def test_triggers_keep_their_own_conflict_clauses(sqlite: Existing) -> None:
    """Only where the table itself has one do they give way to ours."""
    sqlite.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
        "CREATE TABLE seen (n INTEGER PRIMARY KEY)",
        "CREATE TRIGGER see AFTER INSERT ON t BEGIN "
        "INSERT OR IGNORE INTO seen VALUES (new.n % 10); END",
    )
    sqlite.start(entity("t", 500, ID, column("n", "int", "uniform_int", min=1, max=9_999)))
    assert sqlite.database.count("seen") == 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_that_a_trigger_leaves_out_stop_the_run(sqlite: Existing, jobs: int) -> None:
    sqlite.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY)",
        "CREATE TRIGGER skip BEFORE INSERT ON t WHEN new.id = 700 BEGIN SELECT RAISE(IGNORE); END",
    )
    said = sqlite.start(entity("t", 1000, ID), options=f"--jobs {jobs} --batch-size 100", code=1)
    assert "the database wrote 99 rows instead of 100. Look for triggers" in said.data["error"]


def test_triggers_are_reported_before_they_act(place: Existing) -> None:
    """Those that a run sets off, by name and time; others, and those of foreign keys, are not."""
    database = place.database
    database.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, at INTEGER REFERENCES parent)"
    )
    if database.like == "sqlite":
        for name, event in (("stamp", "BEFORE INSERT"), ("tidy", "DELETE"), ("no", "UPDATE OF n")):
            database.execute(f"CREATE TRIGGER {name} {event} ON t BEGIN SELECT 1; END")
        added, emptied = "stamp (BEFORE INSERT)", "stamp (BEFORE INSERT), tidy (BEFORE DELETE)"
    else:
        database.execute(
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN NEW.n := 0; RETURN NEW; END'",
            "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
            "CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()",
            "CREATE TRIGGER tidy BEFORE TRUNCATE ON t EXECUTE FUNCTION g()",
            "CREATE TRIGGER no AFTER UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION g()",
            "CREATE TRIGGER off AFTER INSERT ON t EXECUTE FUNCTION g()",
            "ALTER TABLE t DISABLE TRIGGER off",
            "CREATE RULE also AS ON INSERT TO t DO ALSO SELECT 1",
        )
        added = "also (rule ON INSERT), stamp (BEFORE INSERT for each row)"
        emptied = f"{added}, tidy (BEFORE TRUNCATE for each statement)"
    rows = entity("t", 10, ID, column("n", "int", "uniform_int", min=1, max=9))
    (warning,) = place.warnings(rows)
    assert warning.startswith(database.shown("t") + ": ")
    assert f"{added} acts on what the run writes, and may change, add or delete rows" in warning
    (warning,) = place.warnings(rows, options="--mode truncate_then_insert")
    assert f"each of {emptied} acts" in warning
    said = place.start(rows)
    assert "acts on what the run writes" in said.err


def test_triggers_of_partitions(postgres_place: Existing) -> None:
    postgres_place.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY) PARTITION BY RANGE (id)",
        "CREATE TABLE part PARTITION OF t FOR VALUES FROM (0) TO (1000000)",
        "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TRIGGER whole AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()",
        "CREATE TRIGGER its BEFORE INSERT ON part FOR EACH ROW EXECUTE FUNCTION g()",
    )
    (warning,) = postgres_place.warnings(entity("t", 10, ID))
    assert (
        "each of its (BEFORE INSERT for each row of part), whole (AFTER INSERT for each row) acts"
        in warning
    )


# --- Rows that are gone, or more than were written ----------------------------------------------


N = column("n", "int", "uniform_int", min=1, max=1000)


def _delete_some(database: Database, *, each_row: bool) -> None:
    """Have a trigger delete rows of t after they were inserted."""
    if database.like == "sqlite":
        database.execute(
            "CREATE TRIGGER tidy AFTER INSERT ON t WHEN new.n % 8 = 0 "
            "BEGIN DELETE FROM t WHERE id = new.id; END"
        )
        return
    database.execute(
        "CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN DELETE FROM t WHERE n % 8 = 0 AND id > 0; RETURN NULL; END'",
        f"CREATE TRIGGER tidy AFTER INSERT ON t FOR EACH {'ROW' if each_row else 'STATEMENT'} "
        "EXECUTE FUNCTION tidy()",
    )


def test_rows_that_a_trigger_deletes_are_missed(place: Existing) -> None:
    """In a table of others that is a warning, in one that the run has emptied an error."""
    database = place.database
    database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)", "INSERT INTO t VALUES (-1, 8)"
    )
    _delete_some(database, each_row=False)
    said = place.start(entity("t", 1000, ID, N))
    there = database.count("t")
    assert 800 < there < 1000
    told = (
        f'table "{database.shown("t")}" holds {there:,} rows, not 1,001: the run has written '
        "1,000 to it, which held 1 before. A trigger, or somebody else, has deleted rows"
    )
    assert any(told in warning for warning in said.data["warnings"])
    assert told in said.err
    said = place.start(entity("t", 1000, ID, N), options="--mode truncate_then_insert", code=1)
    assert (
        f"holds {there - 1:,} rows, not 1,000: the run has written 1,000 to it. A trigger"
        in (said.data["error"])
    )
    assert "go on with" not in said.data["error"]
    place.resume(said.data["id"], code=1)


def test_rows_of_others_are_told_of(place: Existing) -> None:
    """Both figures, whoever has added them."""
    database = place.database
    database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
    )
    if database.like == "sqlite":
        database.execute(
            "CREATE TRIGGER more AFTER INSERT ON t WHEN new.id > 0 "
            "BEGIN INSERT INTO t VALUES (-new.id, 0); END"
        )
    else:
        database.execute(
            "CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN INSERT INTO t VALUES (-NEW.id, 0); RETURN NULL; END'",
            "CREATE TRIGGER more AFTER INSERT ON t FOR EACH ROW WHEN (NEW.id > 0) "
            "EXECUTE FUNCTION more()",
        )
    said = place.start(entity("t", 10, ID, N))
    assert any(
        "holds 20 rows, not 10: the run has written 10 to it. Others, or a trigger, have added" in w
        for w in said.data["warnings"]
    )


def test_identities_of_other_tables_get_their_own_values(postgres_place: Existing) -> None:
    """Columns are named, whatever their order, where they override what the table numbers."""
    postgres_place.database.execute(
        "CREATE TABLE t (n INTEGER, id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"
    )
    postgres_place.start(entity("t", 10, ID, column("n", "int", "const", value=77)))
    assert postgres_place.database.query("SELECT max(id), min(n) FROM t") == [(10, 77)]


def test_rows_that_a_rule_sends_elsewhere(postgres_place: Existing) -> None:
    """The server says that they were inserted; it does not say where."""
    postgres_place.database.execute(
        "CREATE TABLE t (id INTEGER, n INTEGER)",
        "CREATE TABLE elsewhere (id INTEGER, n INTEGER)",
        "CREATE RULE away AS ON INSERT TO t DO INSTEAD INSERT INTO elsewhere VALUES (NEW.*)",
    )
    said = postgres_place.start(entity("t", 10, {**ID, "primary_key": False}, N))
    assert any("holds 0 rows, not 10" in warning for warning in said.data["warnings"])


# --- What tables demand -----------------------------------------------------------------------


def test_checks_of_tables_are_tried_before_the_run(place: Existing) -> None:
    """Every CHECK that rows break, with a row that does; not those that they keep."""
    database = place.database
    database.execute(
        "CREATE TABLE allbad (id INTEGER PRIMARY KEY, n INTEGER CHECK (n < 0))",
        "CREATE TABLE either (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, "
        "note TEXT, made INTEGER DEFAULT 7 CHECK (made > 0), CHECK (made IS NOT NULL), "
        "CONSTRAINT one_of_them CHECK ((a IS NULL) <> (b IS NULL)), "
        "CONSTRAINT \"kept; it's\" CHECK (either.id >= 0 AND note IS NULL /* ) */ AND ')' <> '('))",
    )
    small = column("n", "int", "uniform_int", min=1, max=9)
    half = [
        {**column(name, "int", "uniform_int", min=1, max=9), "nullable": True, "null_rate": 0.5}
        for name in "ab"
    ]
    said = place.refused(entity("allbad", 100, ID, small), entity("either", 30_000, ID, *half))
    bad, either = said.splitlines()[1:]
    assert f": entities[0].columns[1]: table {database.shown('allbad')}: the CHECK" in bad
    assert "n < 0" in bad
    assert "refuses rows, such as row 0 (n " in bad
    assert f"table {database.shown('either')}: the CHECK one_of_them (" in either
    assert re.search(r"such as row \d+ \(a (\d|NULL), b (\d|NULL)\)\. .*See also line \d+$", either)
    fine = entity("either", 300, ID, half[0], {**small, "name": "b", "nullable": True})
    assert "refuses rows" in place.refused(fine)
    right = entity("either", 300, ID, {**half[0], "null_rate": 1}, {**small, "name": "b"})
    assert place.warnings(right) == []
    place.start(right)


def test_checks_that_only_the_table_can_judge(place: Existing) -> None:
    """What a trigger may mend is a warning in Postgres; collations of SQLite's columns likewise."""
    database = place.database
    rows = entity("t", 10, ID, column("a", "text", "const", value="X"))
    if database.like == "sqlite":
        database.execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE CHECK (a = 'x'))"
        )
        assert place.warnings(rows) == []
    else:
        database.execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a = 'x'))",
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN NEW.a := ''x''; RETURN NEW; END'",
            "CREATE TRIGGER mend BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
        )
        checked, trigger = place.warnings(rows)
        assert "refuses rows, such as row 0 (a 'X')" in checked
        assert "trigger mend" in trigger
    place.start(rows)


def test_domains_name_their_columns(postgres_place: Existing) -> None:
    postgres_place.database.execute(
        "CREATE DOMAIN positive AS integer CHECK (VALUE > 5)",
        "CREATE DOMAIN fine AS integer CHECK (VALUE > 0)",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a fine, b positive, c positive)",
    )
    ints = [column(name, "int", "uniform_int", min=1, max=9) for name in "abc"]
    first, second = postgres_place.refused(entity("t", 50, ID, *ints)).splitlines()[1:]
    for said, place, name in ((first, 2, "b"), (second, 3, "c")):
        assert (
            f"columns[{place}]: table public.t: {name} is of the domain positive: the CHECK" in said
        )
        assert "positive_check (VALUE > 5) refuses rows, such as row " in said


# --- Rows that are there -----------------------------------------------------------------------


def test_keys_that_the_table_has_not(place: Existing) -> None:
    """The scenario says that values are unique: those that are there may not be repeated."""
    place.database.execute("CREATE TABLE t (id INTEGER, code TEXT)")
    mail = column("code", "text", "email", unique=True)
    rows = entity("t", 300, ID, {**mail, "unique": True})
    place.start(rows)
    whose, taken, other, advice = place.refused(rows).splitlines()[1:]
    shown = place.database.shown("t")
    assert "the same as this one would make. Undo it, which removes them" in whose
    assert "start: next" in advice
    assert f"{shown}: (id) is to be unique, though the table has no such key, and rows" in taken
    assert "have 1 already" in taken
    assert "(code) is to be unique, though" in other
    elsewhere = {**ID, "generator": {"type": "sequence", "params": {"start": 301}}}
    place.refused(entity("t", 300, elsewhere, {**mail, "unique": True}))
    place.start(entity("t", 300, elsewhere, mail))
    place.start(rows, options="--mode truncate_then_insert")
    place.start(rows, options="--continue")
    assert place.database.query("SELECT count(*), count(DISTINCT id) FROM t") == [(600, 600)]


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("key", ["PRIMARY KEY", ""])
def test_a_row_that_is_there_is_found_among_many(place: Existing, key: str) -> None:
    """A value beyond the sample is found too: all values of the key are made."""
    database = place.database
    database.execute(f"CREATE TABLE t (id INTEGER {key})", "CREATE TABLE made (id INTEGER)")
    ids = {**ID, "generator": {"type": "unique_int", "params": {"min": 1, "max": 100_000}}}
    rows = entity("t", 60_000, ids)
    place.start({**rows, "target_table": "made"})
    order = "rowid" if database.like == "sqlite" else "ctid"
    ((taken,),) = database.query(f"SELECT id FROM made ORDER BY {order} LIMIT 1 OFFSET 2000")
    database.execute(f"INSERT INTO t VALUES ({taken})")
    assert f"rows that are there have {taken} already" in place.refused(rows)
    database.execute("UPDATE t SET id = 100001")
    warned = place.warnings(rows, options="--mode append_only")
    assert not any("rows that are there" in warning for warning in warned)


def test_what_cannot_be_compared_is_said(place: Existing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sdgen.databases.checks.trial._MOST_ROWS_OF_COLUMNS", 1000)
    place.database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (-5)")
    ids = {**ID, "generator": {"type": "unique_int", "params": {"min": 1, "max": 100_000}}}
    (warning,) = place.warnings(entity("t", 60_000, ids), options="--mode append_only")
    assert "existing rows may have values that new ones get" in warning
    assert "A run stops where they do" in warning


# --- Verifying ---------------------------------------------------------------------------------


@pytest.mark.slow_on_servers
def test_foreign_rows_beyond_those_that_were_there(place: Existing) -> None:
    """As many as the table held are in order; more have been added, or rows stored twice."""
    place.database.execute(
        "CREATE TABLE t (id INTEGER, n INTEGER)", "INSERT INTO t VALUES (-1, 5), (-2, 5)"
    )
    run = place.start(entity("t", 100, {**ID, "primary_key": False}, N)).data["id"]
    target = ("--target", place.database.dsn)

    def verified(code: int) -> tuple[dict[str, int], str]:
        (found,) = place.cli.json("run", "verify", run, *target, code=code)["entities"]
        names = ("matching", "foreign", "doubled", "added", "rows_before")
        return {name: found[name] for name in names}, place.cli("run", "verify", run, *target).out

    right = {"matching": 100, "foreign": 2, "doubled": 0, "added": 0, "rows_before": 2}
    found, said = verified(0)
    assert found == right
    assert "t: the table held 2 rows before the run; these are the foreign rows" in said
    place.database.execute("INSERT INTO t SELECT * FROM t WHERE id > 40")
    found, said = verified(1)
    assert found == {**right, "foreign": 62, "doubled": 60, "added": 60}
    assert "60 of the foreign rows are equal to rows of the run: they are stored twice" in said
    assert "the table held 2 rows before the run; 60 of the foreign rows have been added" in said
    place.database.execute("DELETE FROM t WHERE id = -2")
    assert verified(1)[0] == {**right, "foreign": 61, "doubled": 60, "added": 59}


def test_rows_that_were_not_counted(place: Existing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a table that holds too many rows nothing is said, but of rows that are doubled."""
    monkeypatch.setattr("sdgen.runs.sinks.tables.row_counts._COUNTED", 3)
    monkeypatch.setattr("sdgen.runs.sinks.tables.row_counts._COUNTED_PER_ROW", 0)
    place.database.execute(
        "CREATE TABLE t (id INTEGER, n INTEGER)", "INSERT INTO t VALUES (-1, 5), (-2, 5), (-3, 5)"
    )
    rows = entity("t", 10, {**ID, "primary_key": False}, N)
    assert place.start(rows).data["entities"][0]["rows_before"] == 3
    later = place.start({**rows, "name": "u", "target_table": "t"}).data
    assert later["entities"][0]["rows_before"] is None
    verify = ("run", "verify", later["id"], "--target", place.database.dsn)
    assert "which were not counted" in place.cli(*verify, code=0).out
    place.database.execute("INSERT INTO t SELECT * FROM t WHERE id = 4")
    assert "1 of the foreign rows is equal to one of the run" in place.cli(*verify, code=1).out
