"""Existing tables whose foreign keys form a cycle are filled by a second pass."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sdgen.cli.progress import PrintedProgress
from tests.support.cli import start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, killed
from tests.support.existing import AS_OF, ID, Existing, column, entity


def fk(name: str, to: str, **more: Any) -> dict[str, Any]:
    """Return a column that points to an entity's id."""
    return column(name, "int", fk={"entity": to, "column": "id"}, **more)


USERS = entity("users", 40, ID, fk("team_id", "teams", nullable=True, null_rate=0.2))
TEAMS = entity("teams", 12, ID, fk("owner_id", "users"), fk("parent_id", "teams"))

TOLD = (
    "public.users: team_id is written as NULL, and filled by UPDATE when all rows are there (rows "
    "are found by id): foreign keys of public.users, public.teams form a cycle"
)
LATE = "sdgen.runs.sinks.tables.late_pass:"
MOMENTS = {
    "before the pass": Moment("sdgen.runs.sinks.tables.sink:fill_late", "before"),
    "noted, not filled": Moment(f"{LATE}_FillInlet.noted_as", "after", 2),
    "filled, not committed": Moment(f"{LATE}_FillInlet.check", "after", 3),
    "before keys": Moment("sdgen.runs.sinks.tables.sink:finish_tables", "before"),
    "before dropping the ledger": Moment("sdgen.runs.sinks.tables.ledger:Ledger.close"),
}


def cycle(place: Existing, team: str = "INTEGER", owner: str = "INTEGER NOT NULL") -> None:
    """Create tables of users and teams that point to each other; SQLite's do not look."""
    place.database.execute(
        f"CREATE TABLE teams (id INTEGER PRIMARY KEY, owner_id {owner}, "
        "parent_id INTEGER NOT NULL REFERENCES teams)",
        f"CREATE TABLE users (id INTEGER PRIMARY KEY, team_id {team} REFERENCES teams)",
    )
    if place.database.like == "postgres":
        place.database.execute("ALTER TABLE teams ADD FOREIGN KEY (owner_id) REFERENCES users")


def audit(place: Existing) -> None:
    """Note each update of a user."""
    place.database.execute(
        "CREATE TABLE seen (id INTEGER)",
        "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN INSERT INTO seen VALUES (NEW.id); RETURN NEW; END $$",
        "CREATE TRIGGER see AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION see()",
    )


def stored(place: Existing) -> dict[str, list[Any]]:
    """Return the rows of both tables."""
    return {
        table: sorted(place.database.query(f"SELECT * FROM {table}"), key=str)
        for table in ("users", "teams")
    }


def noted_fillings(place: Existing, run: str) -> dict[str, int | None]:
    """Return how many rows of each entity are filled, as the run's record says."""
    shown = place.cli.json("run", "show", run)["entities"]
    return {each["entity"]: each["rows_filled"] for each in shown}


def verify(place: Existing, run: str) -> None:
    place.cli("run", "verify", run, "--target", place.database.dsn, code=0)


def test_a_column_that_accepts_null_is_filled_afterwards(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle(place)
    filled, shown = Counter[str](), PrintedProgress.batch_filled

    def batch_filled(bar: PrintedProgress, entity: str, rows: int) -> None:
        filled[entity] += rows
        shown(bar, entity, rows)

    monkeypatch.setattr(PrintedProgress, "batch_filled", batch_filled)
    if place.database.like == "postgres":
        audit(place)
    told = place.warnings(USERS, TEAMS)
    planned = place.start(USERS, TEAMS, options="--plan").data["entities"]
    late = {each["entity"]: each["filled_late"] for each in planned}
    assert late == {"users": ["team_id"] if place.database.like == "postgres" else [], "teams": []}
    assert place.start(USERS, TEAMS, options="--dry-run").data["ok"]
    assert place.state()["users"] == 0
    run = place.start(USERS, TEAMS, options="--jobs 3 --batch-size 7").data["id"]
    assert filled == ({"users": 40} if place.database.like == "postgres" else {})
    assert noted_fillings(place, run) == {"teams": None, "users": filled.get("users")}
    verify(place, run)
    whole, file = stored(place), Path("existing.yaml")
    pointing = sum(team is not None for _, team in whole["users"])
    assert 20 < pointing < 40
    if place.database.like == "sqlite":
        assert not any("cycle" in each for each in told), "it does not look"
    else:
        assert TOLD in told
        assert any("trigger see (AFTER UPDATE for each row) acts on what" in each for each in told)
        assert place.database.count("seen") == pointing, "rows that stay NULL are not touched"
    # The script does the same, and so does a run into tables that hold the rows of others.
    options = ("--mode", "truncate_then_insert", "--target", place.database.dsn)
    script = place.cli("explain", "--scenario", file, *options, code=0).out
    assert ("second pass fills team_id" in script) == (place.database.like == "postgres")
    place.database.pipe(script)
    assert stored(place) == whole
    others = {**ID, "generator": {"type": "sequence", "params": {"start": 1000}}}
    more = [{**each, "columns": [others, *each["columns"][1:]]} for each in (USERS, TEAMS)]
    verify(place, place.start(*more, options="--mode append_only").data["id"])
    assert place.database.count("users") == 80


@pytest.mark.slow_on_servers
def test_killed_in_the_second_pass(place: Existing) -> None:
    if place.database.like == "sqlite":
        return  # has none
    cycle(place)
    audit(place)
    file = write_scenario(Path("existing.yaml"), USERS, TEAMS, seed=3, as_of=AS_OF)
    target = ("--target", place.database.dsn)
    words: tuple[object, ...] = ("run", "start", "--scenario", file, *target)
    for number, moment in enumerate(MOMENTS.values()):
        arguments = (moment.as_argument(), *words, "--batch-size", 9 + number, "--jobs", 1)
        killed(start_process(*arguments, cwd=Path.cwd(), module=DRIVER))
        ((run,),) = [(one["id"],) for one in place.cli.json("run", "list")]
        words = ("run", "resume", run, *target)
        place.cli("run", "show", run, code=0)
    place.resume(run, "--jobs 2 --batch-size 5")
    verify(place, run)
    assert noted_fillings(place, run) == {"teams": None, "users": 40}
    once = "SELECT count(*), count(DISTINCT id) FROM seen"
    ((seen, users),) = place.database.query(once)
    ((pointing,),) = place.database.query("SELECT count(team_id) FROM users")
    assert seen == users == pointing > 0, "each row is filled once"
    assert set(place.state()) == {"users", "teams", "seen"}
    again = place.cli.json("run", "replay", run, *target, "--mode", "truncate_then_insert")["id"]
    verify(place, again)


@pytest.mark.slow_on_servers
def test_undone_in_the_second_pass(place: Existing) -> None:
    if place.database.like == "sqlite":
        return  # has none
    cycle(place)
    place.database.execute(
        "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id > 25 AND "
        "NEW.team_id > 1 THEN RAISE 'stop'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER stop BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stop()",
    )
    failed = place.start(USERS, TEAMS, options="--jobs 1 --batch-size 10", code=1)
    run = place.cli.json("run", "list")[0]["id"]
    assert "not all columns are filled" in failed.err
    assert noted_fillings(place, run) == {"teams": None, "users": 20}
    undo = ("run", "undo", run, "--target", place.database.dsn, "--format", "json")
    place.database.execute("UPDATE users SET team_id = 1 WHERE id = 40")  # it has none so far
    partly = {each["entity"]: each for each in place.cli(*undo, code=1).data["entities"]}
    assert (partly["users"]["changed"], partly["users"]["gone"]) == (1, 0)
    assert 0 < partly["teams"]["referenced"] < 12
    planned = place.cli(*undo, "--dry-run", code=1).data["entities"]
    assert [each["kept"] for each in planned] == [each["kept"] for each in partly.values()]
    place.database.execute("UPDATE users SET team_id = NULL WHERE id = 40")
    assert place.cli(*undo, code=0).data["ok"]
    assert place.state() == {"users": 0, "teams": 0}


def test_which_column_is_filled_afterwards(place: Existing) -> None:
    """The one of the fewest rows that can be: no CHECK, index, key or partition stands against."""
    if place.database.like == "sqlite":
        return  # does not look
    place.database.execute(
        "CREATE TABLE a (id INT PRIMARY KEY, c_id INT, n INT CHECK (n > 0 OR c_id IS NULL))",
        "CREATE TABLE b (id INT PRIMARY KEY, a_id INT REFERENCES a CHECK (a_id IS NOT NULL))",
        "CREATE TABLE c (id INT UNIQUE, code TEXT, b_id INT UNIQUE REFERENCES b, "
        "PRIMARY KEY (code, id), UNIQUE (code))",
        "ALTER TABLE a ADD FOREIGN KEY (c_id) REFERENCES c (id)",
    )
    code = column("code", "string", "pattern", mask="c-####", unique=True)
    pointing = {"entity": "b", "column": "id", "distribution": "unique"}
    a = entity("a", 50, ID, fk("c_id", "c", nullable=True), column("n", "int", "const", value=3))
    b = entity("b", 40, ID, fk("a_id", "a", nullable=True))
    c = entity("c", 30, code, {**ID, "primary_key": False}, column("b_id", "int", fk=pointing))
    (told,) = [each for each in place.warnings(a, b, c) if "cycle" in each]
    assert told.startswith("public.c: b_id is written as NULL"), "30 rows"
    assert "rows are found by id" in told
    verify(place, place.start(a, b, c, options="--jobs 2 --batch-size 9").data["id"])
    place.database.execute(
        "TRUNCATE a, b, c", "CREATE UNIQUE INDEX one ON c (id) WHERE b_id IS NULL OR code = ''"
    )
    (told,) = [each for each in place.warnings(a, b, c) if "cycle" in each]
    assert told.startswith("public.a: c_id is written as NULL"), "b.a_id has a CHECK"
    verify(place, place.start(a, b, c).data["id"])
    place.database.execute(
        "TRUNCATE a, b, c",
        "ALTER TABLE a DROP CONSTRAINT a_pkey CASCADE, ALTER id DROP NOT NULL, ADD UNIQUE (id)",
        "ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a (id)",
        "CREATE RULE aside AS ON INSERT TO a WHERE NEW.id < 0 DO INSTEAD NOTHING",
    )
    said = place.refused(a, {**b, "columns": [ID, fk("a_id", "a")]}, c)
    for reason in (
        "public.a.c_id cannot be filled afterwards: the scenario fills no primary key, and no ",
        "public.b.a_id must not be NULL because of a CHECK",
        "public.c.b_id is in a unique index that is partial or treats NULLs as equal",
        "Make one of these columns nullable",
    ):
        assert reason in said


@pytest.mark.slow_on_servers
def test_where_no_column_may_be_null(place: Existing) -> None:
    """One statement fills the cycle, checked at its end; other tables keep their order."""
    if place.database.like == "sqlite":
        return  # does not look
    cycle(place, team="INTEGER NOT NULL")
    place.database.execute(
        "CREATE TABLE places (id INTEGER PRIMARY KEY)",
        "ALTER TABLE teams ADD place_id INTEGER NOT NULL REFERENCES places",
        "CREATE TABLE logins (user_id INTEGER REFERENCES users)",
        "CREATE RULE aside AS ON INSERT TO teams WHERE NEW.id < 0 DO INSTEAD NOTHING",
        "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE check_violation USING MESSAGE = 'no seven'; END $$",
        "CREATE TRIGGER seven BEFORE INSERT ON teams FOR EACH ROW WHEN (NEW.id = 7) "
        "EXECUTE FUNCTION no()",
    )
    users = entity("users", 40, ID, fk("team_id", "teams"))
    teams = {**TEAMS, "columns": [*TEAMS["columns"], fk("place_id", "places")]}
    all_of_them = (
        entity("logins", 60, fk("user_id", "users")),
        users,
        teams,
        entity("places", 5, ID),
    )
    said = place.refused(*all_of_them)
    assert "public.users.team_id does not accept NULL; public.teams.owner_id does not" in said
    assert "all of them either: rule aside of public.teams (rule ON INSERT INSTEAD). Make" in said
    place.database.execute("ALTER TABLE teams DISABLE RULE aside")
    assert (
        "public.users: all 52 rows of public.users, public.teams are written by one statement, "
        "whatever the batch size: their foreign keys form a cycle, and are checked at its end"
    ) in place.warnings(*all_of_them)
    (told,) = place.start(*all_of_them, options="--dry-run", code=1).data["problems"]
    assert told["message"].startswith("table public.teams: row 6 (id '7', "), told
    assert "no seven" in told["message"]
    place.database.execute("DROP TRIGGER seven ON teams")
    assert place.start(*all_of_them, options="--dry-run").data["ok"]
    words = ("run", "start", "--scenario", "existing.yaml", "--batch-size", 9, "--jobs", 1)
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.check", "before", 2)
    target = ("--target", place.database.dsn)
    killed(start_process(moment.as_argument(), *words, *target, cwd=Path.cwd(), module=DRIVER))
    assert place.state()["users"] == place.state()["teams"] == 0, "places are the first batch"
    run = place.cli.json("run", "list", "--limit", 1)[0]["id"]
    place.resume(run, "--jobs 3 --batch-size 9")
    verify(place, run)
    whole = stored(place)
    assert place.state() == {"users": 40, "teams": 12, "logins": 60, "places": 5}
    options = ("--mode", "truncate_then_insert", *target)
    place.database.pipe(place.cli("explain", "--scenario", "existing.yaml", *options, code=0).out)
    assert stored(place) == whole
