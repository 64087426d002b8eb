"""Several entities that fill one table: admins and members in users."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.store import RunStatus, Store
from tests.support.existing import AS_OF, ID, Existing, column, entity
from tests.support.runs import scenario_from, scenario_with

MEMBERS, ADMINS, LOGINS = 60, 7, 90


def key(name: str, kind: str, generator: str, **params: Any) -> dict[str, Any]:
    """Return a primary key."""
    return {**column(name, kind, generator, **params), "primary_key": True}


def role(value: str) -> dict[str, Any]:
    return column("role", "enum(admin, member)", "const", value=value)


def email(text: str) -> dict[str, Any]:
    return {**column("email", "varchar(40)", "template", template=text), "unique": True}


def pointing(name: str, to: str, **more: Any) -> dict[str, Any]:
    """Return a foreign key column."""
    return {**column(name, "int", fk={"entity": to, "column": "id"}, **more), "references": True}


PAGER = column("pager", "text", "phone", nullable=True)
USERS: tuple[dict[str, Any], ...] = (
    entity(
        "admins",
        ADMINS,
        key("id", "int", "sequence"),
        role("admin"),
        email("root.{id}@x.com"),
        PAGER,
        target_table="users",
    ),
    # In another order, with a column that only these have.
    entity(
        "members",
        MEMBERS,
        email("user.{id}@x.com"),
        pointing("boss", "admins", nullable=True),
        role("member"),
        key("id", "int", "sequence", start=1000),
        target_table="users",
    ),
    entity("logins", LOGINS, ID, pointing("user_id", "members")),
)
BY_ID = "SELECT id, role, email, pager, boss FROM users ORDER BY id"
EXISTING = (
    "CREATE TABLE users (id INTEGER PRIMARY KEY, role VARCHAR(9) NOT NULL, email VARCHAR(40) "
    "UNIQUE NOT NULL, pager TEXT, boss INTEGER REFERENCES users (id))",
    "CREATE TABLE logins (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id))",
)


def verified(place: Existing, run_id: str, code: int = 0) -> dict[str, tuple[int, ...]]:
    """Return entity → rows that match, have changed, are missing, are foreign."""
    said = place.cli.json("run", "verify", run_id, *place.database.target, code=code)
    return {
        each["entity"]: tuple(each[word] for word in ("matching", "changed", "missing", "foreign"))
        for each in said["entities"]
    }


def undone(place: Existing, run_id: str, code: int = 0) -> dict[str, int]:
    """Return entity → rows that were removed."""
    said = place.cli.json("run", "undo", run_id, *place.database.target, code=code)
    return {each["entity"]: each["removed"] for each in said["entities"]}


AS_MADE = {"admins": (ADMINS, 0, 0, 0), "members": (MEMBERS, 0, 0, 0), "logins": (LOGINS, 0, 0, 0)}


@pytest.mark.parametrize("exists", [False, True])
@pytest.mark.slow_on_servers
def test_a_table_is_made_and_filled_by_two(place: Existing, exists: bool) -> None:
    database = place.database
    database.execute(*(EXISTING if exists else ()))
    planned = place.start(*USERS, options="--plan").data
    assert [each["first"] for each in planned["entities"]][:2] == [
        "add rows" if exists else "create"
    ] * 2
    run = place.start(*USERS, options="--batch-size 11").data
    assert run["warnings"] == []
    rows = database.query(BY_ID)
    assert [row[0] for row in rows] == [*range(1, ADMINS + 1), *range(1000, 1000 + MEMBERS)]
    assert {row[1] for row in rows[:ADMINS]} == {"admin"}
    assert {row[3] is None for row in rows} == {False, True}
    assert {row[4] is None for row in rows[ADMINS:]} == {False}
    assert {row[4] for row in rows[ADMINS:]} <= {*range(1, ADMINS + 1)}
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
        database.execute(
            "INSERT INTO users (id, role, email) SELECT -1, role, email FROM users LIMIT 1"
        )
    assert verified(place, run["id"]) == AS_MADE
    place.start(*USERS, options="--mode truncate")
    assert database.query(BY_ID) == rows
    again = place.start(*USERS, options="--mode truncate --jobs 1").data
    assert database.query(BY_ID) == rows
    assert verified(place, again["id"]) == AS_MADE
    for name, first in (("admins", 1), ("members", 1000)):
        shown = place.cli.json("preview", "--scenario", "existing.yaml", "--entity", name)
        assert shown[name][0]["id"] == first
    assert undone(place, again["id"]) == {"admins": ADMINS, "members": MEMBERS, "logins": LOGINS}
    assert database.query("SELECT count(*) FROM users") == [(0,)]
    dry = place.cli("run", "start", "--scenario", "existing.yaml", *target(place), "--dry-run")
    assert dry.code == 0, dry.err


def target(place: Existing) -> tuple[str, ...]:
    return "--target", place.database.dsn


@pytest.mark.slow_on_servers
def test_a_script_makes_the_same(place: Existing) -> None:
    """Named alone, an entity comes with those that fill its table."""
    database = place.database
    place.start(*USERS)
    rows = database.query(BY_ID)
    database.execute("DROP TABLE logins", "DROP TABLE users")
    if database.like == "postgres":
        database.execute("DROP TYPE users_role")
    for options in ((), ("--entity", "members")):
        explained = place.cli(
            "explain", "--scenario", "existing.yaml", *target(place), *options, code=0
        ).out
        database.pipe(explained)
        assert database.query(BY_ID) == rows
        place.cli("explain", "--scenario", "existing.yaml", *target(place), "--mode", "truncate")
        database.execute(*(["DROP TABLE logins"] if not options else []), "DROP TABLE users")
        if database.like == "postgres":
            database.execute("DROP TYPE users_role")


class _Stop(RunObserver):
    def __init__(self, after: int) -> None:
        self.left = after

    def batch_written(self, entity: str, rows: int) -> None:
        """Interrupts the run."""
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt


@pytest.mark.slow_on_servers
@pytest.mark.parametrize(("after", "resumes"), [(1, True), (5, True), (4, False)])
def test_resume_writes_what_is_missing(
    tmp_path: Path, place: Existing, after: int, resumes: bool
) -> None:
    """Or another run takes the unfinished table over."""
    database = place.database
    scenario, request = scenario_with(*USERS, seed=3), RunRequest(as_of=AS_OF, batch_size=7, jobs=1)
    aim = inline_target({"dsn": database.dsn, "kind": database.kind})
    with Store(tmp_path / "own.sqlite") as store:
        service = RunService(store)
        stopped = service.start(scenario, aim, request, _Stop(after))
        assert stopped.status is RunStatus.CANCELLED
        if resumes:
            done = service.resume(stopped.id, aim, RunRequest(batch_size=20))
            assert done.status is RunStatus.SUCCESS, done.error
        else:
            place.start(*USERS, options="--mode truncate")
            with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
                database.execute("INSERT INTO users SELECT * FROM users LIMIT 1")
    rows = database.query(BY_ID)
    place.start(*USERS, options="--mode truncate")
    assert database.query(BY_ID) == rows


@pytest.mark.slow_on_servers
def test_growth_goes_on_with_each_of_them(place: Existing) -> None:
    place.start(*USERS)
    database = place.database
    before = database.query(BY_ID)
    more = "--continue --rows-override members=40 --rows-override admins=3"
    run = place.start(*USERS, options=more).data
    assert run["warnings"] == []
    after = database.query(BY_ID)
    assert {*before} < {*after}
    assert len(after) == len(before) + 43
    found = verified(place, run["id"])
    assert found["members"][:3] == (40, 0, 0)
    assert found["admins"] == (3, 0, 0, len(before))
    assert undone(place, run["id"])["members"] == 40
    assert database.query(BY_ID) == before
    far = place.start(*USERS, options="--plan --continue --rows-override admins=2000", code=2).err
    assert "it cannot be proven that the rows of admins and of members differ in it" in far


@pytest.mark.slow_on_servers
def test_verify_tells_whose_rows_are_not_as_made(place: Existing) -> None:
    run, database = place.start(*USERS).data["id"], place.database
    database.execute("UPDATE users SET pager = 'x' WHERE id = 1003")
    assert verified(place, run, 1) == AS_MADE | {"members": (MEMBERS - 1, 1, 0, 0)}
    said = place.cli("run", "verify", run, *place.database.target, code=1).out
    assert "members: row 3 changed: pager is 'x' instead of NULL" in said
    database.execute("UPDATE users SET pager = NULL WHERE id = 1003")
    assert verified(place, run) == AS_MADE
    database.execute(
        "INSERT INTO users (id, role, email) VALUES (-1, 'admin', 'z')",
        "DELETE FROM logins WHERE user_id = 1003",
        "DELETE FROM users WHERE id = 1003",
    )
    found = verified(place, run, 1)
    assert found["admins"] == (ADMINS, 0, 0, 1), "the owner has what is nobody's"
    assert found["members"] == (MEMBERS - 1, 0, 1, 0)


def test_rows_of_others_are_kept_and_counted(place: Existing) -> None:
    """And those that others point to stay."""
    database = place.database
    database.execute(*EXISTING, "INSERT INTO users VALUES (-1, 'admin', 'a', NULL, NULL)")
    run = place.start(*USERS, options="--mode append_only").data
    assert run["warnings"] == []
    found = verified(place, run["id"])
    assert found == AS_MADE | {"admins": (ADMINS, 0, 0, 1)}
    database.execute("INSERT INTO logins VALUES (-1, 1005)", "INSERT INTO logins VALUES (-2, 2)")
    bosses = "SELECT DISTINCT boss FROM users WHERE id = 1005 AND boss <> 2"
    held = len(database.query(bosses))
    left = undone(place, run["id"], 1)
    assert left == {"admins": ADMINS - 1 - held, "members": MEMBERS - 1, "logins": LOGINS}
    assert {-1, 2, 1005} <= {row[0] for row in database.query(BY_ID)}


def test_the_same_rows_twice_on_purpose(place: Existing) -> None:
    """Verified by their number; which are whose cannot be told, so undoing leaves them."""
    number = column("n", "int", "sequence")
    name = column("name", "text", expr="'row ' || n")
    rows = entity("rows", 20, number, name)
    copies = entity("copies", 5, number, name, target_table="rows")
    run, database = place.start(rows, copies).data["id"], place.database
    assert database.query("SELECT count(*), count(DISTINCT n) FROM rows") == [(25, 20)]
    as_made = {"rows": (20, 0, 0, 0), "copies": (5, 0, 0, 0)}
    assert verified(place, run) == as_made
    place_of = "rowid" if database.like == "sqlite" else "ctid"
    database.execute(f"DELETE FROM rows WHERE {place_of} = (SELECT max({place_of}) FROM rows)")
    assert sum(missing for _, _, missing, _ in verified(place, run, 1).values()) == 1
    assert undone(place, run, 1) == {"rows": 15, "copies": 1}
    assert database.query("SELECT count(*) FROM rows") == [(8,)]


def test_numbers_of_an_existing_table_go_on_behind_all_rows(place: Existing) -> None:
    numbered = "INTEGER PRIMARY KEY"
    if place.database.like == "postgres":
        numbered = "INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
    place.database.execute(f"CREATE TABLE t (id {numbered}, kind TEXT)")
    first = entity("first", 5, ID, column("kind", "text", "const", value="a"), target_table="t")
    ids = key("id", "int", "sequence", start=100)
    second = entity("second", 5, ids, column("kind", "text", "const", value="b"), target_table="t")
    place.start(second, first)
    place.database.execute("INSERT INTO t (kind) VALUES ('c')")
    assert place.database.query("SELECT id FROM t WHERE kind = 'c'") == [(105,)]


def two(one: dict[str, Any], other: dict[str, Any], **more: Any) -> tuple[dict[str, Any], ...]:
    """Return two entities of one table."""
    return entity("a", 9, one, target_table="t", **more), entity("b", 9, other, target_table="t")


UUID = key("k", "uuid", "uuid4")
PROVEN = [
    (key("k", "int", "sequence"), key("k", "int", "sequence", start=10)),
    (key("k", "int", "sequence", step=2), key("k", "int", "sequence", start=2, step=2)),
    (key("k", "int", "sequence"), key("k", "int", "unique_int", min=10, max=99)),
    (UUID, UUID),
    (key("k", "text", "pattern", mask="A-##", unique=True),
     key("k", "text", "pattern", mask="B-##", unique=True)),
    (key("k", "text", "pattern", mask="#####", unique=True),
     key("k", "text", "pattern", mask="##", unique=True)),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PROVEN)
def test_keys_are_proven_across_them(one: dict[str, Any], other: dict[str, Any]) -> None:
    scenario_with(*two(one, other))
    if one is not other:
        with pytest.raises(ValidationError, match=r"\(k\) is a key of table t, and it cannot be"):
            scenario_with(*two(one, one))


def test_keys_of_several_columns_are_proven_by_one_of_them() -> None:
    def of(kind: str) -> dict[str, Any]:
        rows = entity(
            kind,
            9,
            column("kind", "text", "const", value=kind),
            column("n", "int", "sequence"),
            target_table="t",
        )
        return {**rows, "primary_key": ["kind", "n"]}

    scenario_with(of("a"), of("b"))
    listed = [
        {"name": name, "target_table": "t", "rows_of": rows, "columns": [
            {"name": "code", "type": "text", "primary_key": True}]}
        for name, rows in (("a", [{"code": "x"}, {"code": "y"}]), ("b", [{"code": "z"}]))
    ]  # fmt: skip
    scenario_with(*listed)
    listed[1]["rows_of"] = [{"code": "y"}]
    with pytest.raises(ValidationError, match="cannot be proven that the rows of a and of b"):
        scenario_with(*listed)


N = column("n", "int", "sequence")
FAR = column("n", "int", "sequence", start=100)
REFUSED: list[tuple[tuple[dict[str, Any], ...], str]] = [
    (two({**N, "unique": True}, N), "unique: (n) is a key of table t, and it cannot be proven"),
    (two({**N, "unique": True}, column("n", "int", "uniform_int", min=50, max=999)),
     "is a key of table t, which b fills, too, and there cannot be unique: values repeat"),
    (two(N, column("n", "bigint", "sequence")),
     "columns[0].type: is bigint here and int in a, which fills the same table t"),
    (two(N, {**N, "nullable": True}), "columns[0].nullable: is true here and false in a"),
    (two(ID, {**column("id", "int", "sequence", start=99), "identity": True}),
     "identity: is true here and false in a"),
    (two(N, column("m", "int", "sequence")),
     "entities[1].columns: lacks n, a column of table t that a fills, too, and that is never NULL"),
    (two(N, N, table_mode="append_only"), "is create_if_missing here and append_only for a"),
    ((entity("a", 3, {**N, "primary_key": True}, {**N, "name": "o"}, target_table="t"),
      entity("b", 3, FAR, key("o", "int", "sequence", start=9), target_table="t")),
     "the primary key of table t, which a fills, too, is (n) there"),
    (two(column("n", "int", "sequence", start="next"), FAR),
     "all entities that fill table t would continue with the same number"),
    ((entity("p", 5, ID), *two(
        {**column("n", "int", fk={"entity": "p", "column": "id"}), "references": True}, N)),
     "is a FOREIGN KEY of table t to p, which binds the rows of b, too"),
]  # fmt: skip


@pytest.mark.parametrize(("entities", "message"), REFUSED)
def test_what_is_refused(entities: tuple[dict[str, Any], ...], message: str) -> None:
    with pytest.raises(ValidationError) as error:
        scenario_with(*entities)
    assert message in str(error.value)


def test_checks_of_one_of_them_are_refused() -> None:
    data = {
        "name": "x",
        "entities": [*two(N, FAR)],
        "checks": [{"entity": "b", "column": "n", "min": 1}],
    }
    with pytest.raises(ValidationError, match="which a and b fill together"):
        scenario_from(data)


def test_an_unchecked_key_is_left_to_the_database(place: Existing) -> None:
    either = {**column("n", "bigint", "uniform_int", min=1, max=10**15), "unique": "unchecked"}
    place.start(*two(either, either))
    place.database.execute("DROP TABLE t")
    same = {**N, "unique": "unchecked"}
    error = place.start(*two(same, same), code=1).data["error"]
    assert "unique key (n) of table" in error
    assert "(n) is (1) in 2 rows" in error or "Key (n)=(" in error


def test_keys_of_an_existing_table_are_warned_of(place: Existing) -> None:
    place.database.execute("CREATE TABLE t (n INTEGER UNIQUE)")
    (warning,) = place.warnings(*two(N, N))
    assert "(n) is unique in the table" in warning
    assert "and rows may repeat: a fills the table, too" in warning
    assert place.warnings(*two(N, FAR)) == []
