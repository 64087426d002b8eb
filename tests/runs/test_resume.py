"""When a run may be resumed, when not, and what is said then; who may go on writing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sdgen.store import Store
from sdgen.store.interrupted import mark_interrupted
from sdgen.store.processes import ProcessIdentity
from sdgen.store.queue import claim_run
from sdgen.store.runs import get_run
from tests.support.cli import write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import Shop, ended, go_on, killed, stopped
from tests.support.databases import Database
from tests.support.postgres.urls import as_url
from tests.support.runs import assert_same, entity_of

FINISHING = "sdgen.runs.sinks.tables.sink:finish_tables"
WRITING = Moment("sdgen.runs.sinks.sink:BatchWriter.write", "before", 9)


def half(shop: Shop, *options: object) -> str:
    """Return the id of a run that was killed at its ninth batch, of 100 rows each."""
    killed(shop.start("--batch-size", 100, *options, moment=WRITING))
    return shop.record().id


def refused(shop: Shop, *words: str, code: int = 1, run: str | None = None) -> None:
    """Assert that resuming is refused with these words, and adds no row."""
    before = shop.count() if shop.database.tables() else 0
    said = shop.resume(run=run, code=code)
    for word in words:
        assert word in said.err, said.err
    assert "Traceback" not in said.err
    assert "resume the run" not in said.err, "there is no going on"
    assert (shop.count() if shop.database.tables() else 0) == before


# --- Refused -------------------------------------------------------------------------------------


def test_a_run_that_succeeded(shop: Shop) -> None:
    shop.run()
    refused(shop, "has succeeded: nothing is missing")
    shop.assert_whole()


def test_a_run_that_is_running(shop: Shop) -> None:
    process = shop.start("--batch-size", 100, moment=Moment(WRITING.at, "before", 9, "SIGSTOP"))
    stopped(process)
    refused(shop, "is running in another process", "or cancel it")
    go_on(process)
    assert ended(process).code == 0
    shop.assert_whole()


def test_what_a_ledger_and_a_record_have_to_agree_on(shop: Shop) -> None:
    half(shop)
    (ledger,) = shop.ledgers()
    (found,) = {row[0] for row in shop.database.query(f"SELECT config_hash FROM {ledger}")}
    shop.database.execute(f"UPDATE {ledger} SET config_hash = 'other'")
    refused(shop, "is of config hash other", found, "Start a new run")
    shop.database.execute(f"UPDATE {ledger} SET config_hash = '{found}'")
    shop.change_record(config_hash="another")
    refused(shop, "the run's is another", found, "start a new run", code=2)
    shop.change_record(config_hash=found)
    shop.resume()
    shop.assert_whole()


def test_tables_and_ledgers_that_are_gone(shop: Shop) -> None:
    half(shop)
    database = shop.database
    (ledger,) = shop.ledgers()
    database.execute("ALTER TABLE items RENAME TO gone")
    said = shop.resume(code=1).err
    assert f"{database.shown('items')}: no longer exists. Start a new run" in said
    assert "resume the run" not in said
    database.execute("ALTER TABLE gone RENAME TO items", f"DROP TABLE {ledger}")
    refused(shop, f'(table "{database.shown(ledger)}") is gone', "start a new run")
    shop.run("--mode", "truncate_then_insert")
    shop.assert_whole()


def test_rows_that_somebody_has_deleted(shop: Shop) -> None:
    """The ledger says that they are written: they are missed when all are counted at last."""
    half(shop)
    database = shop.database
    some = "FROM orders WHERE id BETWEEN 11 AND 30"
    database.execute(f"CREATE TABLE kept AS SELECT * {some}", f"DELETE {some}")
    for _ in range(2):
        said = shop.resume(code=1).err
        assert f'table "{database.shown("orders")}" holds 480 rows, not 500: the run has' in said
        assert "verifying the run shows which" in said
        assert "go on with" not in said
    database.execute("INSERT INTO orders SELECT * FROM kept", "DROP TABLE kept")
    shop.resume()
    shop.assert_whole()


def test_a_table_that_somebody_has_emptied(shop: Shop) -> None:
    half(shop)
    shop.database.execute("DELETE FROM customers")
    said = shop.resume(code=1).err
    assert (
        f'table "{shop.database.shown("customers")}" is empty, but the run had written 200 rows '
        "to it" in said
    )
    assert "resume the run" not in said


def test_rows_that_another_run_has_replaced_after_the_last_batch(shop: Shop) -> None:
    """Without a ledger only the tables tell whether the run came to its end."""
    killed(shop.start("--batch-size", 100, moment=Moment(FINISHING, "before")))
    first = shop.record()
    assert first.rows_written == first.rows_requested
    shop.here(
        *("run", "start", "--scenario", "./shop.yaml", *shop.target),
        *("--mode", "truncate_then_insert", "--scale", "0.5"),
        code=0,
    )
    assert not shop.ledgers()
    refused(shop, "is gone: another run has emptied", "start a new run", run=first.id)
    assert shop.record(first.id).status == "failed"


@pytest.mark.parametrize("moment", [WRITING, Moment("sdgen.store.notes:RunNotes.end", "before")])
def test_another_database(shop: Shop, tmp_path: Path, moment: Moment) -> None:
    """Naming a wrong target is refused, whatever is missing, and leaves the record as it is."""
    killed(shop.start("--batch-size", 100, moment=moment))
    before = shop.record()
    other = ("--target", str(tmp_path / "other.sqlite"), "--target-kind", "sqlite")
    Path(other[1]).touch()
    said = shop.here("run", "resume", before.id, *other)
    assert said.code == (1 if shop.database.like == "sqlite" else 2)
    if shop.database.like == "sqlite":
        assert "is not the run's database" in said.err or "no longer exists" in said.err
    else:
        for command in ("resume", "verify", "undo"):
            said = shop.here("run", command, before.id, *other, code=2)
            assert "is of another kind (sqlite) than the run's (postgres)" in said.err
    assert shop.record() == before
    shop.resume()
    shop.assert_whole()


def test_tables_that_another_run_has_emptied(shop: Shop, database: Database) -> None:
    first = half(shop)
    shop.here(*("run", "start", "--scenario", "./shop.yaml", *shop.target), code=0)
    assert shop.ledgers(), "adding rows ends no other run"
    said = shop.here(
        *("run", "start", "--scenario", "./shop.yaml", *shop.target),
        *("--mode", "truncate_then_insert"),
        code=0,
    ).err
    assert f"run {first} can no longer be resumed" in said
    shop.assert_whole()
    refused(shop, f"the ledger of run {first} ", "is gone: another run has emptied", run=first)
    shop.run("--mode", "truncate_then_insert")
    shop.assert_whole()


def test_a_file_that_is_gone(shop: Shop) -> None:
    run = half(shop)
    path = Path(shop.database.dsn)
    path.rename("moved.sqlite")
    said = shop.resume(code=1)
    assert f"there is no file {path}. If it was moved, name where it is now (--target)" in said.err
    assert not path.exists()
    shop.here("run", "resume", run, "--target", "moved.sqlite", code=0)
    assert not path.exists()
    shutil.move("moved.sqlite", path)
    shop.assert_whole()


def test_killed_before_there_was_a_file(shop: Shop) -> None:
    killed(shop.start(moment=Moment("sdgen.runs.service:create_run")))
    assert not Path(shop.database.dsn).exists()
    shop.resume()
    shop.assert_whole()


def test_a_target_with_a_password(shop: Shop, postgres_database: Database) -> None:
    password = "sdgen-test-password"
    if password not in postgres_database.dsn:
        pytest.skip("the server given wants another password than those started here")
    run = half(shop)
    said = shop.here("run", "resume", run, code=2).err
    assert "records hold no passwords" in said
    assert "--target" in said
    assert password not in said
    shop.here("run", "resume", run, "--target", "x.sqlite", code=2)
    shop.resume()
    shop.assert_whole()
    with closing(sqlite3.connect(shop.store_path)) as connection:
        assert password not in "".join(connection.iterdump())


# --- Two at once ---------------------------------------------------------------------------------

ZOMBIES = {
    "not prepared": Moment("sdgen.runs.sinks.tables.sink:check_tables", "before", 1, "SIGSTOP"),
    "tables checked": Moment("sdgen.runs.sinks.tables.sink:prepare_tables", "before", 1, "SIGSTOP"),
    "writing": Moment(WRITING.at, "before", 9, "SIGSTOP"),
    "committed": Moment("sdgen.runs.batches.schedule:Schedule.done", "before", 9, "SIGSTOP"),
    "all written": Moment("sdgen.runs.sinks.tables.sink:finish_tables", "before", 1, "SIGSTOP"),
}


@pytest.mark.slow_on_servers
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name in ("tables checked", "writing") else pytest.mark.slow)
        for name in ZOMBIES
    ],
)
def test_a_process_that_comes_back(shop: Shop, database: Database, name: str) -> None:
    """A process that was thought dead fails and adds no row after another one has finished."""
    zombie = shop.start("--batch-size", 100, moment=ZOMBIES[name])
    stopped(zombie)
    shop.change_record(status="failed")
    shop.resume("--batch-size", 130)
    shop.assert_whole()
    go_on(zombie)
    result = ended(zombie)
    assert result.code == 1
    assert "another process has taken over this run" in result.err
    shop.assert_whole()


@pytest.mark.slow_on_servers
def test_a_process_that_comes_back_while_another_one_writes(shop: Shop, database: Database) -> None:
    if database.like == "postgres":
        name = database.query("SELECT current_database()")[0][0]
        database.execute(
            f"ALTER DATABASE {name} SET default_transaction_isolation = 'repeatable read'"
        )
    zombie = shop.start("--batch-size", 100, moment=ZOMBIES["committed"])
    stopped(zombie)
    shop.change_record(status="failed")
    other = shop.resume_apart("--batch-size", 30, moment=Moment(WRITING.at, "before", 5, "SIGSTOP"))
    stopped(other)
    written = shop.count()
    go_on(zombie)
    assert ended(zombie).code == 1
    assert shop.record().status == "running"
    assert written == shop.count() == shop.noted()
    go_on(other)
    assert ended(other).code == 0
    shop.assert_whole()


def test_two_resumes_at_once(shop: Shop) -> None:
    half(shop)
    claiming = Moment("sdgen.runs.service:claim_run", "before", 1, "SIGSTOP")
    both = [shop.resume_apart(moment=claiming) for _ in range(2)]
    for process in both:
        stopped(process)
    for process in both:
        go_on(process)
    results = [ended(process) for process in both]
    assert sorted(result.code for result in results) == [0, 1]
    (loser,) = (result for result in results if result.code)
    # The one that came first has claimed the run, or begun, or ended by then.
    then = ("is queued in another process", "is running in another process", "has succeeded")
    assert any(why in loser.err for why in then)
    shop.assert_whole()


def test_two_stores_that_know_the_same_run(shop: Shop) -> None:
    """A copy of the store: only the ledger in the target knows of both."""
    zombie = shop.start("--batch-size", 100, moment=ZOMBIES["writing"])
    stopped(zombie)
    with closing(sqlite3.connect(shop.store_path)) as store, closing(sqlite3.connect("c.db")) as to:
        store.backup(to)
        with to:
            to.execute("UPDATE runs SET status = 'failed'")
    run = shop.record().id
    shop.cli("run", "resume", run, "--runs-db", "c.db", code=0)
    before = shop.rows()
    go_on(zombie)
    result = ended(zombie)
    assert result.code == 1
    assert "entity items, batch" in result.err
    assert shop.record().status == "failed"
    assert_same(shop.rows(), before)


def test_a_dead_process_is_told_from_the_one_that_took_over(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody resumes the run between a look at its process and the note that it is dead."""
    run = half(shop)
    shop.change_record(status="running")

    def dead_and_taken_over(identity: ProcessIdentity) -> bool:
        with Store(shop.store_path) as other:
            other.execute("UPDATE runs SET status = 'failed'")
            assert claim_run(other, run)
        return True

    with Store(shop.store_path) as store:
        with monkeypatch.context() as patched:
            patched.setattr(ProcessIdentity, "is_dead", dead_and_taken_over)
            mark_interrupted(store)
        assert get_run(store, run).status == "queued"


# --- Beside other tables -------------------------------------------------------------------------


@pytest.mark.slow_on_servers
def test_tables_that_look_like_ledgers(shop: Shop, database: Database) -> None:
    database.execute(
        "CREATE TABLE sdgen_ledger (n integer)",
        "CREATE TABLE sdgen_ledger_x (n integer)",
        "CREATE TABLE sdgen_ledger_y (run_id text, target_table text)",
        "INSERT INTO sdgen_ledger_y VALUES ('z', 'items')",
        "CREATE TABLE sdgen_ledger_z (n integer)",
    )
    names = database.tables()
    half(shop)
    shop.resume()
    shop.run("--mode", "truncate_then_insert")
    assert database.tables() - {"customers", "orders", "items"} == names
    assert database.count("sdgen_ledger_y") == 1


def test_a_ledger_of_another_role(shop: Shop, postgres_database: Database) -> None:
    """Its tables are none of ours, so it is left alone; we may not even read it."""
    half(shop)
    database = postgres_database
    (name,) = database.query("SELECT current_database()")[0]
    role, password = f"other_{name}", "a-password"
    database.execute(
        f"CREATE ROLE {role} LOGIN PASSWORD '{password}'",
        f"GRANT CREATE ON SCHEMA public TO {role}",
    )
    try:
        target = as_url(database.dsn, user=role, password=password)
        write_scenario(shop.folder / "own.yaml", entity_of("own", 5, n=("int", "sequence", {})))
        shop.here("run", "start", "--scenario", "./own.yaml", "--target", target, code=0)
        assert database.count("own") == 5
        assert shop.ledgers()
    finally:
        database.execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")
