"""A run that empties tables drops the keys that runs have made there, and makes them again."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sdgen.runs.makers.in_target import TargetMaker
from tests.runs.test_finishing_crashes import DONE, JOIN
from tests.support.cli import write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import KEYS, Shop, killed, uninterrupted
from tests.support.databases import Database
from tests.support.keyed_shop import (
    KEYED_ENTITIES,
    Stored,
    assert_whole,
    stored_keys,
)
from tests.support.runs import column_of

TRUNCATE = ("--mode", "truncate_then_insert")
AFTER, KEPT = "made after the rows", "maintained row by row"


@pytest.fixture
def keyed(shop: Shop) -> Shop:
    """The shop, its tables with keys, filled by a first run."""
    write_scenario(shop.folder / "shop.yaml", *KEYED_ENTITIES, **KEYS)
    shop.run()
    return shop


@pytest.fixture
def whole(keyed: Shop) -> Stored:
    """What keys the first run has made."""
    return stored_keys(keyed.database)


@pytest.fixture
def meanwhile(
    keyed: Shop, whole: Stored, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[set[str]]]:
    """Which keys there are at the first batch of each run in this process."""
    uninterrupted(keyed.scale)  # is a run in this process as well, but into another database
    seen: list[set[str]] = []
    insert = TargetMaker.insert

    def inserted(maker: TargetMaker, sql: Any, batch: Any) -> int:
        if batch.entity.name == "customers" and not batch.first:
            rows = maker.engine.query(_NAMES[keyed.database.like])
            seen.append({str(name) for (name,) in rows} - {"sdgen_ledger"})
        return insert(maker, sql, batch)

    monkeypatch.setattr(TargetMaker, "insert", inserted)
    return seen


_NAMES = {
    "postgres": "SELECT conname FROM pg_constraint WHERE contype IN ('p', 'u', 'f') "
    "AND connamespace = 'public'::regnamespace AND conname NOT LIKE 'sdgen%' "
    "UNION SELECT indexname FROM pg_indexes "
    "WHERE schemaname = 'public' AND indexname NOT LIKE 'sdgen%'",
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
}


def marks(database: Database) -> int:
    """Return how many tables are marked."""
    sql = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
    if database.like == "postgres":
        sql = "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"
    return int(database.query(sql)[0][0])


def planned(shop: Shop) -> dict[str, str | None]:
    """Return when the keys of each table are made, as a truncating run plans it."""
    store = ("--runs-db", shop.store_path)
    words = shop._start_words(*TRUNCATE, "--plan")
    return {each["table"]: each["keys_are"] for each in shop.cli.json(*words, *store)["entities"]}


def test_keys_are_dropped_and_made_again(
    keyed: Shop, database: Database, whole: Stored, meanwhile: list[set[str]]
) -> None:
    postgres = database.like == "postgres"
    if postgres:
        database.execute("COMMENT ON TABLE items IS 'of the user'")
    kept = set() if postgres else {f"{AFTER}, others {KEPT}"}
    assert set(planned(keyed).values()) == ({AFTER} if postgres else kept)
    for jobs in (1, 2):
        keyed.run(*TRUNCATE, "--jobs", jobs, "--batch-size", 300)
        assert_whole(keyed, whole)
        assert marks(database) == 0
    assert len(meanwhile) > 1
    assert not any(meanwhile)
    if postgres:
        assert database.query("SELECT obj_description('items'::regclass)") == [("of the user",)]
    assert "dropped from tables that are emptied, to be created again" in keyed.said("")


MOMENTS = (
    Moment("sdgen.store.notes:RunNotes.note_prepared", "before"),
    Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 5),
    Moment("sdgen.runs.sinks.tables.sink:finish_tables", "before"),
    Moment(JOIN, "after", 3),
    Moment(DONE, "before", 2),
    Moment("sdgen.runs.sinks.tables.ledger:Ledger.close", "after"),
)


@pytest.mark.slow_on_servers
def test_killed_and_resumed(keyed: Shop, database: Database, whole: Stored) -> None:
    killed(keyed.start(*TRUNCATE, "--batch-size", 300, moment=MOMENTS[0]))
    assert stored_keys(database) != whole
    assert marks(database) == 3
    for moment in MOMENTS[1:]:
        killed(keyed.resume_apart("--jobs", 2, "--batch-size", 300, moment=moment))
    keyed.resume()
    assert_whole(keyed, whole)
    assert marks(database) == 0


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("moment", [MOMENTS[1], MOMENTS[3]], ids=["rows", "keys"])
def test_finished_by_a_run_that_knows_nothing_of_it(
    keyed: Shop, database: Database, whole: Stored, moment: Moment
) -> None:
    killed(keyed.start(*TRUNCATE, "--batch-size", 300, moment=moment))
    killed_run = keyed.record().id
    # As on another machine: no record of any run.
    for path in keyed.folder.glob(f"{keyed.store_path.name}*"):
        path.unlink()
    keyed.here(*keyed._start_words("--seed", 12), code=1)
    said = keyed.record().error or ""
    assert f"run {killed_run}, which is not in this record of runs, has not finished" in said
    assert "contains rows of a run that did not finish, and does not have its" in said
    fewer = copy.deepcopy(KEYED_ENTITIES)
    fewer[2].pop("indexes")
    write_scenario(keyed.folder / "shop.yaml", *fewer, **KEYS)
    keyed.here(*keyed._start_words(*TRUNCATE), code=1)
    said = keyed.record().error or ""
    assert (
        f"run {killed_run} has dropped keys of it in order to create them again, has not finished"
        in said
    )
    found = re.search(r"if the table no longer needs them: (DROP TRIGGER .*)", said)
    assert found is not None
    assert marks(database) == 3
    write_scenario(keyed.folder / "shop.yaml", *KEYED_ENTITIES, **KEYS)
    keyed.run(*TRUNCATE)
    assert_whole(keyed, whole)
    assert marks(database) == 0


@pytest.mark.slow_on_servers
def test_parents_alone_are_not_emptied(keyed: Shop, database: Database) -> None:
    """While a run is unfinished foreign keys of their children are dropped; they count still."""
    write_scenario(keyed.folder / "parents.yaml", KEYED_ENTITIES[0], **KEYS)
    words = ("run", "start", "--scenario", "./parents.yaml", *keyed.target, *TRUNCATE, "--plan")
    if database.like == "postgres":
        said = keyed.here(*words, code=1).err
        assert "public.customers: cannot be emptied: foreign keys of public.items" in said
    else:
        said = keyed.here(*words, code=0)
        words_said = " ".join((said.out + said.err).split())  # which the table wraps
        assert "the database does not check foreign keys here" in words_said
    killed(keyed.start(*TRUNCATE, "--batch-size", 300, moment=MOMENTS[1]))
    killed_run = keyed.record().id
    said = keyed.here(*words, code=1).err
    assert f"run {killed_run} has not finished, and " in said
    assert database.shown("orders") in said
    keyed.resume()


def test_what_users_make_stays(
    keyed: Shop, postgres_database: Database, whole: Stored, meanwhile: list[set[str]]
) -> None:
    """Keys made by them, and changed ones, whatever they are called; and what these need."""
    database = postgres_database
    database.execute(
        # The same key under the same name, made by somebody else.
        "ALTER TABLE items DROP CONSTRAINT items_customer_fkey",
        "ALTER TABLE items ADD CONSTRAINT items_customer_fkey FOREIGN KEY (customer) "
        "REFERENCES customers (id)",
        # One that has been changed.
        "ALTER TABLE orders ALTER CONSTRAINT orders_customer_fkey DEFERRABLE",
        "CREATE INDEX own ON orders (note)",
        # A view that needs a primary key, and an index that replication goes by.
        "CREATE VIEW needs AS SELECT id, price FROM items GROUP BY id",
        'ALTER TABLE items REPLICA IDENTITY USING INDEX "by price"',
    )
    mixed = stored_keys(database)
    assert planned(keyed)["public.items"] == f"{AFTER}, others {KEPT}"
    keyed.run(*TRUNCATE)
    assert stored_keys(database) == mixed
    stays = {"items_customer_fkey", "orders_customer_fkey", "own", "items_pkey", "by price"}
    assert meanwhile == [stays | {"customers_pkey"}]
    assert marks(database) == 0


def test_keys_stay_where_code_of_users_may_need_them(
    keyed: Shop, database: Database, whole: Stored, meanwhile: list[set[str]]
) -> None:
    """A trigger of one table may look up rows in another: each time by a scan, without its key."""
    trigger = ["CREATE TRIGGER looks AFTER INSERT ON items BEGIN SELECT 1; END"]
    code = [(trigger, "DROP TRIGGER looks")]
    if database.like == "postgres":
        trigger = [
            "CREATE FUNCTION looks() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE TRIGGER looks AFTER INSERT ON items FOR EACH ROW EXECUTE FUNCTION looks()",
        ]
        check = [
            "CREATE FUNCTION fine(int8) RETURNS bool LANGUAGE sql AS 'SELECT $1 > 0'",
            "ALTER TABLE orders ADD CONSTRAINT fine CHECK (fine(id))",
        ]
        code = [
            (trigger, "DROP TRIGGER looks ON items"),
            (check, "ALTER TABLE orders DROP CONSTRAINT fine"),
        ]
    for statements, away in code:
        database.execute(*statements)
        assert set(planned(keyed).values()) == {KEPT}
        keyed.run(*TRUNCATE, "--jobs", 1)
        assert meanwhile.pop() >= {"by price", "items_order_id_idx"}
        database.execute(away)
    assert_whole(keyed, whole)
    assert marks(database) == 0


def test_without_the_right_to(
    keyed: Shop, postgres_database: Database, whole: Stored, meanwhile: list[set[str]]
) -> None:
    database = postgres_database
    tables = "customers, orders, items"
    name = f"writer_{database.dsn.rsplit('/', 1)[1]}"
    database.execute(
        f"CREATE ROLE {name} LOGIN PASSWORD 'w'",
        f"GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON {tables} TO {name}",
        f"GRANT CREATE, USAGE ON SCHEMA public TO {name}",
    )
    try:
        owner, keyed.database = keyed.database, replace(database, dsn=as_role(database.dsn, name))
        assert set(planned(keyed).values()) == {KEPT}
        keyed.run(*TRUNCATE)
        keyed.database = owner
        assert stored_keys(database) == whole
        assert len(meanwhile[0]) > 6
    finally:
        database.execute(f"DROP OWNED BY {name}", f"DROP ROLE {name}")


def as_role(dsn: str, name: str) -> str:
    """Return a DSN for another role, whose password is w."""
    return re.sub(r"//[^@]*@", f"//{name}:w@", dsn)


def test_keys_that_cannot_be_made_again_stay(
    keyed: Shop, postgres_database: Database, whole: Stored, meanwhile: list[set[str]]
) -> None:
    """Something that the catalogs do not tell of refuses to: all is as it was, and the run goes."""
    database = postgres_database
    database.execute(
        "CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE ''not today''; END'",
        "CREATE EVENT TRIGGER no ON ddl_command_start WHEN TAG IN ('CREATE INDEX') "
        "EXECUTE FUNCTION no()",
    )
    try:
        keyed.run(*TRUNCATE)
    finally:
        database.execute("DROP EVENT TRIGGER no", "DROP FUNCTION no")
    assert "keys stay, since they cannot be dropped and created again" in keyed.said("keys stay")
    assert "customers_pkey" in meanwhile[0]
    assert_whole(keyed, whole)


def test_tables_that_point_to_each_other(shop: Shop, postgres_database: Database) -> None:
    """While the keys are gone rows may come in any order, a child's before its parent's."""
    key = {**column_of("id", "int", "sequence", {}), "primary_key": True}

    def to(name: str, entity: str, **more: Any) -> dict[str, Any]:
        column = column_of(name, "int", "fk", {"entity": entity, "column": "id", **more})
        return {**column, "references": True, "nullable": entity == "node"}

    tree = {"type": "tree", "root_rate": 0.05}
    write_scenario(
        shop.folder / "shop.yaml",
        {"name": "album", "rows": 900, "columns": [key, to("artist_id", "artist")]},
        {"name": "artist", "rows": 300, "columns": [key]},
        {
            "name": "node",
            "rows": 900,
            "columns": [key, to("above", "node", distribution=tree), to("next", "node")],
        },
        seed=1,
    )
    shop.run("--batch-size", 100)
    keys = stored_keys(postgres_database)
    for jobs in (1, 2):
        shop.run(*TRUNCATE, "--batch-size", 100, "--jobs", jobs)
        assert "in one batch" not in shop.said("")
        assert stored_keys(postgres_database) == keys
