"""`run undo`: the rows of a run go, and nothing else."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from sdgen.databases.stored_tables import StoredReference
from sdgen.runs.undoing import key_indexes
from sdgen.runs.undoing.removal import Removal
from tests.support.cli import start_process
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity
from tests.support.failing import stop_at

pytestmark = pytest.mark.other_servers

PARENTS = entity("parents", 40, ID, column("name", "varchar(20)", "first_name"))
CHILDREN = entity(
    "children",
    300,
    ID,
    column("parent_id", "int", fk={"entity": "parents", "column": "id"}),
    column("amount", "decimal(8,2)", "decimal", min=0, max=99),
)
NODES = entity(
    "nodes",
    60,
    ID,
    column(
        "above",
        "int",
        fk={"entity": "nodes", "column": "id", "distribution": "tree"},
        nullable=True,
    ),
)
TAGS = entity(
    "tags",
    200,
    column("a", "int", "uniform_int", min=0, max=3),
    column("b", "int", "uniform_int", min=0, max=3),
)
TABLES = (
    "CREATE TABLE parents (id integer PRIMARY KEY, name varchar(20), made integer DEFAULT 1)",
    "CREATE TABLE children (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parents "
    "ON DELETE CASCADE, amount numeric(8,2) NOT NULL)",
    "CREATE TABLE nodes (id integer PRIMARY KEY, above integer REFERENCES nodes "
    "ON DELETE SET NULL)",
    "CREATE TABLE tags (a integer, b integer)",
    "CREATE TABLE notes (id integer PRIMARY KEY, parent_id integer REFERENCES parents (id) "
    "ON DELETE CASCADE, node_id integer REFERENCES nodes (id) ON DELETE SET NULL)",
)


@pytest.fixture
def existing(place: Existing) -> Existing:
    """Tables of an application, with rows of its own."""
    place.database.execute(
        *TABLES,
        "INSERT INTO parents VALUES (1001, 'own', 2), (1002, NULL, 3)",
        "INSERT INTO children VALUES (2001, 1001, 1.5)",
        "INSERT INTO nodes VALUES (3001, NULL), (3002, 3001)",
        "INSERT INTO tags VALUES (9, 9), (9, 9), (NULL, 1)",
        "INSERT INTO notes VALUES (1, 1001, 3001)",
    )
    return place


def undo(existing: Existing, run_id: str, options: str = "", code: int = 0) -> dict[str, Any]:
    """Undo a run, and return entity → what became of its rows."""
    arguments = ("run", "undo", run_id, *existing.database.target, *options.split())
    return {one["entity"]: one for one in existing.cli.json(*arguments, code=code)["entities"]}


def kept(found: Mapping[str, Any]) -> dict[str, tuple[int, int, int, int]]:
    """Return entity → (removed, changed, referenced, gone)."""
    names = ("removed", "changed", "referenced", "gone")
    return {name: tuple(one[each] for each in names) for name, one in found.items()}


def content(database: Database) -> dict[str, list[Any]]:
    """Return the rows of all tables, sorted."""
    names = ("parents", "children", "nodes", "tags", "notes")
    return {name: sorted(map(repr, database.query(f"SELECT * FROM {name}"))) for name in names}


def test_only_rows_that_are_as_the_run_made_them_go(existing: Existing) -> None:
    database = existing.database
    before = content(database)
    run_id = existing.start(PARENTS, CHILDREN, NODES, TAGS).data["id"]
    full = content(database)
    planned = undo(existing, run_id, "--dry-run")
    assert kept(planned) == {
        "parents": (40, 0, 0, 0),
        "children": (300, 0, 0, 0),
        "nodes": (60, 0, 0, 0),
        "tags": (200, 0, 0, 0),
    }
    assert content(database) == full
    assert undo(existing, run_id, "--batch-size 70") == planned
    assert content(database) == before
    # What is undone is not resumed, verified or continued; it can be replayed.
    target = database.target
    assert "was undone at" in existing.cli("run", "verify", run_id, *target, code=1).err
    assert "was undone at" in existing.cli("run", "resume", run_id, *target, code=1).err
    record = existing.cli.json("run", "show", run_id)
    assert (record["undone"], record["status"]) == ("undone", "success")
    assert record["undone_at"]
    assert "undone" in existing.cli("run", "list", code=0).out
    existing.cli("run", "replay", run_id, *target, "--mode", "append", code=0)
    assert content(database) == full
    assert kept(undo(existing, run_id)) == {
        "parents": (0, 0, 0, 40),
        "children": (0, 0, 0, 300),
        "nodes": (0, 0, 0, 60),
        "tags": (0, 0, 0, 200),
    }
    assert content(database) == full, "rows of the replay stay"


def test_foreign_keys_without_index_get_one_meanwhile(
    existing: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Postgres would read a table for each row that it may point to."""
    database = existing.database
    if database.like == "sqlite":
        return  # checks no foreign keys
    monkeypatch.setattr(key_indexes, "_WORTH_AN_INDEX", 30)
    made, make = Counter[str](), key_indexes.KeyIndexes._made

    def counted(indexes: key_indexes.KeyIndexes, place: int, of: StoredReference) -> bool:
        done = make(indexes, place, of)
        made[of.table.name] += done
        return done

    monkeypatch.setattr(key_indexes.KeyIndexes, "_made", counted)
    database.execute(
        "CREATE INDEX ON notes (parent_id, id)",
        "ALTER TABLE nodes ALTER CONSTRAINT nodes_above_fkey DEFERRABLE INITIALLY DEFERRED",
    )
    before = content(database)
    run_id = existing.start(PARENTS, CHILDREN, NODES).data["id"]
    # A name that is taken stands for all that may keep an index from being made.
    database.execute("CREATE TABLE sdgen_undo_2 (id integer)")
    said = existing.cli("run", "undo", run_id, *database.target, code=0)
    assert content(database) == before
    assert +made == {"children": 1, "nodes": 1}
    assert "public.notes has no index on (node_id), and is scanned for each row" in said.err
    indexes = database.query("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'sdgen%'")
    assert indexes == []


@pytest.mark.slow_on_servers
def test_changed_and_referenced_rows_stay_with_what_they_point_to(existing: Existing) -> None:
    database = existing.database
    run_id = existing.start(PARENTS, CHILDREN, NODES, TAGS).data["id"]
    one = "SELECT min(id) FROM children"
    ((changed_parent,),) = database.query(f"SELECT parent_id FROM children WHERE id = ({one})")
    others = f"SELECT min(id) FROM parents WHERE id <> {changed_parent}"
    database.execute(
        f"UPDATE children SET amount = amount + 100 WHERE id = ({one})",
        "DELETE FROM children WHERE id = (SELECT max(id) FROM children WHERE id < 2000)",
        f"INSERT INTO notes SELECT 2, ({others}), (SELECT max(id) FROM nodes WHERE id < 3000)",
        "INSERT INTO tags VALUES (0, 0), (0, 0)",
    )
    # Nothing that stays is touched: no CASCADE or SET NULL reaches it.
    notes = content(database)["notes"]
    above = (
        "WITH RECURSIVE up AS (SELECT id, above FROM nodes "
        "WHERE id = (SELECT node_id FROM notes WHERE id = 2) "
        "UNION SELECT n.id, n.above FROM nodes AS n JOIN up ON up.above = n.id) "
        "SELECT count(*) FROM up"
    )
    ((path,),) = database.query(above)
    ((zeros,),) = database.query("SELECT count(*) - 2 FROM tags WHERE a = 0 AND b = 0")
    planned = undo(existing, run_id, "--plan", code=1)
    found = undo(existing, run_id, "--batch-size 64", code=1)
    assert planned == found
    assert kept(found) == {
        "parents": (38, 0, 2, 0),
        "children": (298, 1, 0, 1),
        "nodes": (60 - path, 0, path, 0),
        "tags": (200 - zeros, 0, 0, 0),
    }
    assert found["tags"]["doubled"] == zeros
    held = {
        (one["table"].split(".")[-1], *one["columns"], one["on_delete"], one["rows"])
        for one in found["parents"]["held_by"]
    }
    assert held == {("children", "parent_id", "CASCADE", 1), ("notes", "parent_id", "CASCADE", 1)}
    assert content(database)["notes"] == notes
    said = existing.cli("run", "undo", run_id, *database.target, code=1).out
    assert "1 row is kept: changed since the run wrote it, or by a trigger" in said
    assert "would change those" in said
    assert existing.cli.json("run", "show", run_id)["undone"] == "partly undone"
    database.execute(
        "DELETE FROM notes WHERE id = 2",
        f"DELETE FROM children WHERE id = ({one})",
        "DELETE FROM tags WHERE a = 0 AND b = 0",
    )
    assert kept(undo(existing, run_id))["parents"] == (2, 0, 0, 38)
    assert len(content(database)["nodes"]) == 2


@pytest.mark.slow_on_servers
def test_runs_that_failed_and_runs_that_go_on(existing: Existing) -> None:
    database = existing.database
    before = content(database)
    small = {**CHILDREN, "rows": 30}
    # Rows 1 and 2 of the second run are taken after its first batches.
    first = existing.start(PARENTS, small).data["id"]
    more = existing.start(PARENTS, small, options="--continue").data["id"]
    refused = existing.cli("run", "undo", first, *database.target, code=1).err
    assert f"is continued by {more}" in refused
    assert kept(undo(existing, more)) == {"parents": (40, 0, 0, 0), "children": (30, 0, 0, 0)}
    again = existing.start(PARENTS, small, options="--continue").data["id"]
    undo(existing, again)
    undo(existing, first)
    assert content(database) == before
    # A run that fails midway: what it has written goes, its ledger too, and it is not resumed.
    stop_at(database, "children", 250)
    run_id = existing.start(PARENTS, CHILDREN, options="--batch-size 100 --jobs 1", code=1).data[
        "id"
    ]
    assert content(database) != before
    found = kept(undo(existing, run_id, "--lock-timeout 5"))
    assert found["parents"][0] == 40
    assert found["children"][0] > 0
    assert content(database) == before
    assert not [name for name in database.tables() if "sdgen" in name]
    resumed = existing.cli("run", "resume", run_id, *database.target, code=1).err
    assert "was undone at" in resumed
    # Rows that somebody has emptied since are gone; the same rows of a later run are its own.
    old = existing.start(PARENTS, options="--seed 5").data["id"]
    database.execute("DELETE FROM children", "DELETE FROM notes", "DELETE FROM parents")
    existing.start(PARENTS, options="--seed 5")
    assert kept(undo(existing, old)) == {"parents": (0, 0, 0, 40)}
    assert len(content(database)["parents"]) == 40


@pytest.mark.slow_on_servers
def test_an_undo_that_is_killed_is_finished_by_the_next(
    existing: Existing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = existing.database
    before = content(database)
    run_id = existing.start(PARENTS, CHILDREN, NODES).data["id"]
    # It dies when it has removed some batches, and again when it has removed some more.
    removed = Removal._delete
    for batches in (1, 3):
        left = count(batches, -1)

        def dies(self: Removal, batch: Any, left: Any = left) -> Any:
            if not next(left):
                raise KeyboardInterrupt
            return removed(self, batch)

        monkeypatch.setattr(Removal, "_delete", dies)
        undoing = ("run", "undo", run_id, *database.target, "--batch-size", "60")
        assert existing.cli(*undoing).code == 1
        monkeypatch.setattr(Removal, "_delete", removed)
        assert existing.cli.json("run", "show", run_id)["undone"] == "undoing"
        said = existing.cli("run", "verify", run_id, *database.target, code=1).err
        assert "Undo it again" in said
    # One that is killed in the middle of a batch leaves nothing half done.
    arguments = ("run", "undo", run_id, *database.target, "--batch-size", "1")
    rows = len(content(database)["children"])
    process = start_process(*arguments, cwd=tmp_path)
    while process.poll() is None and len(content(database)["children"]) > rows - 20:
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    undo(existing, run_id)
    assert content(database) == before
    assert not [name for name in database.tables() if "sdgen" in name]


def test_rows_of_composite_keys(existing: Existing) -> None:
    """Keys of two columns, known as such though neither column is unique."""
    database = existing.database
    database.execute(
        "CREATE TABLE teams (id integer PRIMARY KEY, owner integer)",
        "CREATE TABLE members (team integer NOT NULL REFERENCES teams, place integer NOT NULL, "
        "n integer NOT NULL, PRIMARY KEY (team, place))",
        "CREATE TABLE badges (id integer PRIMARY KEY, team integer, place integer, "
        "FOREIGN KEY (team, place) REFERENCES members ON DELETE CASCADE)",
    )
    members = entity(
        "members",
        100,
        column(
            "team",
            "int",
            fk={
                "entity": "teams",
                "column": "id",
                "distribution": {"type": "children", "min": 2, "max": 8},
            },
        ),
        column("place", "int", "child_number", via="team"),
        column("n", "int", "uniform_int", min=0, max=5),
        primary_key=["team", "place"],
    )
    teams = entity("teams", 20, ID, column("owner", "int", "uniform_int", min=0, max=9))
    run_id = existing.start(teams, members).data["id"]
    database.execute(
        "UPDATE members SET n = 77 WHERE team = 3 AND place = 1",
        "INSERT INTO badges SELECT 1, team, max(place) FROM members WHERE team = 5 GROUP BY team",
    )
    found = undo(existing, run_id, "--batch-size 7", code=1)
    total = found["members"]["rows"]
    assert kept(found) == {"teams": (18, 0, 2, 0), "members": (total - 2, 1, 1, 0)}
    (held,) = found["members"]["held_by"]
    assert (held["columns"], held["on_delete"], held["rows"]) == (["team", "place"], "CASCADE", 1)
    assert database.count("badges") == 1


@pytest.mark.slow_on_servers
def test_tables_that_point_to_each_other(existing: Existing) -> None:
    """Each needs the rows of the other gone first; on Postgres one of them is in partitions."""
    database = existing.database
    users = entity(
        "users", 30, ID, column("team_id", "int", fk={"entity": "teams", "column": "id"})
    )
    teams = entity(
        "teams", 9, ID, column("owner_id", "int", fk={"entity": "users", "column": "id"})
    )
    run_id = existing.start(users, teams).data["id"]
    if database.like == "postgres":
        database.execute(
            "CREATE TABLE logins (id integer, day integer, user_id integer REFERENCES users "
            "ON DELETE CASCADE) PARTITION BY LIST (day)",
            "CREATE TABLE logins_1 PARTITION OF logins FOR VALUES IN (1)",
        )
    else:
        database.execute(
            "CREATE TABLE logins (id integer, day integer, user_id integer REFERENCES users "
            "ON DELETE CASCADE)"
        )
    database.execute("INSERT INTO logins SELECT 1, 1, min(id) FROM users")
    planned = undo(existing, run_id, "--plan", code=1)
    found = undo(existing, run_id, "--batch-size 4", code=1)
    assert planned == found
    stay = {name: database.count(name) for name in ("users", "teams")}
    assert {name: one["referenced"] for name, one in found.items()} == stay
    assert stay["users"] >= 1
    assert database.count("logins") == 1
    database.execute("DELETE FROM logins")
    undo(existing, run_id)
    assert (database.count("users"), database.count("teams")) == (0, 0)


def test_tables_that_cannot_be_emptied_say_what_holds_them(existing: Existing) -> None:
    """By which keys others point to them, with how many rows; what is advised works."""
    database = existing.database
    kept_of_parents = {**PARENTS, "table_mode": "truncate_then_insert"}
    arguments = ("run", "start", "--plan", "--scenario", "./existing.yaml", *database.target)
    said = existing.start(
        kept_of_parents, options="--plan", code=1 if database.like == "postgres" else 0
    )
    told = said.err if database.like == "postgres" else " ".join(said.data["warnings"])
    for part in ("children", "notes", "(parent_id), 1 row]"):
        assert part in told
    if database.like == "postgres":
        assert "public.notes [notes_parent_id_fkey (parent_id), 1 row]" in told
        database.execute("TRUNCATE public.parents, public.children, public.notes")
        existing.cli(*arguments, "--mode", "append", code=0)


@pytest.mark.slow_on_servers
def test_rows_are_known_by_keys_where_existing_rows_have_changed(existing: Existing) -> None:
    database = existing.database
    database.execute(
        "CREATE TABLE roles (id integer PRIMARY KEY, name varchar(9))",
        "INSERT INTO roles VALUES (1, 'admin'), (2, 'reader')",
        "CREATE TABLE users (id integer PRIMARY KEY, name varchar(20), role_id integer, "
        "role text, shout text)",
        "CREATE TABLE grants (user_id integer, role_id integer, PRIMARY KEY (user_id, role_id))",
        "CREATE TABLE logins (id integer PRIMARY KEY, role text)",
    )
    to_role = {"entity": "roles", "column": "id"}
    to_user = {"entity": "users", "column": "id", "distribution": "unique"}
    users = (
        column("name", "varchar(20)", "first_name"),
        column("role_id", "int", fk=to_role),
        column("role", "text", "parent", via="role_id", column="name"),
        column("shout", "text", expr="upper(role)"),
    )
    logins = (
        column("user_id", "int", fk=to_user) | {"hidden": True},
        column("role", "text", "parent", via="user_id", column="role"),
    )
    grants = entity(
        "grants",
        40,
        column("user_id", "int", fk=to_user),
        column("role_id", "int", fk=to_role),
        primary_key=["user_id", "role_id"],
    )
    roles = {
        "name": "roles",
        "existing": True,
        "columns": [
            {"name": "id", "type": "int", "primary_key": True},
            {"name": "name", "type": "varchar(9)"},
        ],
    }
    entities = [roles, entity("users", 40, ID, *users), entity("logins", 40, ID, *logins)]
    run_id = existing.start(*entities).data["id"]
    database.execute(
        "INSERT INTO roles VALUES (3, 'guest')",
        "UPDATE users SET name = 'Somebody' WHERE id = 7",
        "UPDATE users SET role_id = 3 WHERE id = 8",
        "INSERT INTO users VALUES (2001, 'Own', 1, 'admin', 'ADMIN')",
    )
    arguments = ("run", "undo", run_id, *database.target)
    planned = existing.cli.json(*arguments, "--plan", code=1)
    found = existing.cli.json(*arguments, code=1)
    assert {**planned, "dry_run": False} == found
    assert [(one["removed"], one["changed"]) for one in found["entities"]] == [(39, 1), (40, 0)]
    said = " ".join(found["notes"])
    assert "roles: its rows have changed since this run was planned: 2 rows then, 3 now" in said
    assert "whatever role, role_id, shout contains now" in said
    assert (
        "logins: rows are found by (id), and count as the run's whatever role contains now" in said
    )
    assert database.query("SELECT id FROM users ORDER BY id") == [(7,), (2001,)]
    database.execute("DELETE FROM users WHERE id = 7")

    run_id = existing.start(*entities, grants).data["id"]
    database.execute("UPDATE roles SET name = 'root' WHERE id = 3")
    said = existing.cli("run", "undo", run_id, *database.target, code=1).err
    assert "grants: without role_id, which came from those rows, no key of the table" in said
    assert database.query("SELECT count(*) FROM grants") == [(40,)]
    assert not any(name.startswith("sdgen") for name in database.tables())
    database.execute("UPDATE roles SET name = 'guest' WHERE id = 3")
    assert kept(undo(existing, run_id))["grants"] == (40, 0, 0, 0)
