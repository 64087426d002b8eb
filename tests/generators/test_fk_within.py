"""Foreign keys within groups: no row points outside its own, on every engine, by any path."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import generators_sql.fk_shapes.within_checks as within_checks
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from sdgen.targets.models import Target
from tests.generators.test_fk_shapes import children, fk, number, table
from tests.runs.test_growth import CONTINUE, run
from tests.support.databases import Database
from tests.support.existing import Existing
from tests.support.fk_reference import Fk
from tests.support.runs import (
    AS_OF,
    REQUEST,
    Runs,
    Tables,
    assert_keys_exist,
    column_of,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)
from tests.support.targets import ToPostgres, ToSQLite

ORGS, USERS, PROJECTS = 9, 80, 30


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def key(kind: str = "int", generator: str = "sequence", **params: Any) -> dict[str, Any]:
    """Return a primary key; whole numbers are row numbers."""
    if generator == "sequence":
        params = {"start": 0, **params}
    return {**column_of("id", kind, generator, params), "primary_key": True}


def of(via: str, column: str, kind: str = "int", **more: Any) -> dict[str, Any]:
    """Return a cell of the row pointed to."""
    name = more.pop("name", column)
    return {**column_of(name, kind, "parent", {"via": via, "column": column}), **more}


def within(
    name: str, entity: str, distribution: Any = "uniform", /, *, by: Any = None, **more: Any
) -> dict[str, Any]:
    """Return an fk column of whole numbers within an organization, or other groups."""
    conditions = {key: more.pop(key) for key in ("when",) if key in more}
    column = fk(name, distribution, entity, **more)
    column["fk"] |= conditions
    column["fk"]["within"] = {"org_id": "org_id"} if by is None else by
    return column


def chosen(name: str, values: str, **more: Any) -> dict[str, Any]:
    """Return a column of letters."""
    return {**column_of(name, "text", "choice", {"values": list(values)}), **more}


ENTITIES = [
    table("orgs", key(), rows=ORGS),
    table(
        "users",
        key(),
        fk("org_id", "zipf", "orgs"),
        chosen("kind", "abcde", nullable=True, null_rate=0.2),
        # Each points to the other within the organization: cells need no order.
        within("team_id", "teams", nullable=True, null_rate=0.1),
        rows=USERS,
    ),
    table(
        "teams",
        key(),
        fk("org_id", "uniform", "orgs"),
        within("owner_id", "users", nullable=True),
        within("parent_id", "teams", "tree", nullable=True),
        rows=25,
    ),
    table("projects", key(), fk("owner_id", "zipf"), of("owner_id", "org_id"), rows=PROJECTS),
    table(
        "tasks",
        key(),
        fk("project_id", "zipf", "projects"),
        of("project_id", "org_id"),
        within(
            *("parent_id", "tasks", {"type": "tree", "root_rate": 0.2}),
            by={"project_id": "project_id"},
            nullable=True,
            references=True,
        ),
        within("low_id", "tasks", {"type": "tree", "children": 2}, nullable=True),
        within("assignee_id", "users", nullable=True, null_rate=0.3, references=True),
        of("assignee_id", "kind", "text", nullable=True),
        chosen("wanted", "abcf"),
        within("helper_id", "users", by={"kind": "wanted"}, nullable=True),
        within("near_id", "users", by={"kind": "wanted", "org_id": "org_id"}, nullable=True),
        within("popular_id", "users", "zipf", nullable=True),
        within("rich_id", "users", {"type": "pareto", "scattered": False}, nullable=True),
        within("first_id", "users", where="kind = 'a'", nullable=True, when="id % 3 > 0"),
        within("old_id", "users", where={"to": "40%"}, nullable=True),
        {**number("rank", "assignee_id"), "nullable": True},
        rows=300,
    ),
    table(
        "members",
        fk("project_id", children(0, 9), "projects"),
        of("project_id", "org_id", hidden=True),
        within("user_id", "users", {"type": "distinct", "per": "project_id"}, nullable=True),
        unique=[["project_id", "user_id"]],
    ),
    table(
        "guests",  # of projects that are drawn: some have more than the organization has users
        fk("project_id", {"type": "zipf", "exponent": 1.5}, "projects"),
        of("project_id", "org_id"),
        within("user_id", "users", {"type": "distinct", "per": "project_id"}, nullable=True),
        rows=200,
    ),
]
SHOP = scenario_with(*ENTITIES)
# Rows that draw their parent are numbered anew where there are more parents.
GROWING = scenario_with(
    *(
        {**each, "columns": [column for column in each["columns"] if column["name"] != "rank"]}
        for each in ENTITIES
        if each["name"] != "guests"
    )
)


def columns_of(tables: Tables, scenario: Scenario = SHOP) -> dict[str, dict[str, list[Any]]]:
    """Return entity → column → cells, whole numbers as such."""
    found: dict[str, dict[str, list[Any]]] = {}
    for entity in scenario.entities:
        if entity.name not in tables:
            continue
        names = [column.name for column in entity.stored_columns]
        cells = list(zip(*tables[entity.name], strict=True)) or [()] * len(names)
        found[entity.name] = {
            name: [int(cell) if cell and cell.lstrip("-").isdigit() else cell for cell in column]
            for name, column in zip(names, cells, strict=True)
        }
    return found


def groups(*columns: Sequence[Any], end: int | None = None) -> dict[Hashable, list[int]]:
    """Return the row numbers of each group, in their order; NULL belongs to none."""
    found = defaultdict(list)
    for row, keys in enumerate(zip(*columns, strict=True)):
        if None not in keys and (end is None or row < end):
            found[keys].append(row)
    return found


def check(tables: Tables) -> None:
    """Assert that all cells are those that Python computes."""
    all_of = columns_of(tables)
    users, teams, tasks = all_of["users"], all_of["teams"], all_of["tasks"]

    def assert_uniform(
        entity: str, column: str, found: dict[Hashable, list[int]], *own: Sequence[Any]
    ) -> None:
        draws, missing = Fk(entity, column, 0), 0
        for row, keys in enumerate(zip(*own, strict=True)):
            parents, made = found.get(keys, []), all_of[entity][column][row]
            expected = parents[draws.u(row) * len(parents) // 2**31] if parents else None
            assert made == expected or (made is None and "null_rate" in spec(entity, column))
            missing += made is None
        assert missing < len(all_of[entity][column])

    def assert_tree(column: str, found: dict[Hashable, list[int]]) -> None:
        draws = Fk("tasks", column, 0)
        for rows in found.values():
            for place, row in enumerate(rows):
                root = place == 0 or draws.u(row, "root") < 0.2 * 2**31
                above = None if root else rows[draws.u(row) * place // 2**31]
                assert tasks[column][row] == above

    of_org = groups(users["org_id"])
    assert_uniform("tasks", "assignee_id", of_org, tasks["org_id"])
    assert_uniform("teams", "owner_id", of_org, teams["org_id"])
    assert_uniform("users", "team_id", groups(teams["org_id"]), users["org_id"])
    assert_uniform("tasks", "helper_id", groups(users["kind"]), tasks["wanted"])
    both = groups(users["kind"], users["org_id"])
    assert_uniform("tasks", "near_id", both, tasks["wanted"], tasks["org_id"])
    assert_uniform("tasks", "old_id", groups(users["org_id"], end=32), tasks["org_id"])
    assert None in tasks["near_id"]
    firsts = [row for row, kind in enumerate(users["kind"]) if kind == "a"]
    draws = Fk("tasks", "first_id", 0)
    for row, org in enumerate(tasks["org_id"]):
        some = [user for user in firsts if users["org_id"][user] == org]
        is_due = row % 3 > 0 and some
        expected = some[draws.u(row) * len(some) // 2**31] if is_due else None
        assert tasks["first_id"][row] == expected
    for column in ("popular_id", "rich_id"):
        for org, user in zip(tasks["org_id"], tasks[column], strict=True):
            assert user in of_org[(org,)]
    assert_tree("parent_id", groups(tasks["project_id"]))
    for rows in groups(tasks["org_id"]).values():
        assert [tasks["low_id"][row] for row in rows] == [
            None if place == 0 else rows[(place - 1) // 2] for place in range(len(rows))
        ]
    last: dict[int, int] = {}  # numbers count rows that null_rate makes NULL as well
    for assignee, kind, rank in zip(
        tasks["assignee_id"], tasks["kind"], tasks["rank"], strict=True
    ):
        if assignee is not None:
            assert kind == users["kind"][assignee]
            assert rank > last.get(assignee, 0)
            last[assignee] = rank
    project_org = all_of["projects"]["org_id"]
    for name in ("members", "guests"):
        users_of = defaultdict(list)
        pairs = zip(all_of[name]["project_id"], all_of[name]["user_id"], strict=True)
        for project, user in pairs:
            users_of[project].append(user)
        for project, some in users_of.items():
            there = of_org.get((project_org[project],), [])
            real = [user for user in some if user is not None]
            assert len(set(real)) == len(real) == min(len(some), len(there)), "no pair twice"
            assert set(real) <= set(there)
    assert None in all_of["guests"]["user_id"]


def spec(entity: str, column: str) -> dict[str, Any]:
    """Return a column of the scenario."""
    (found,) = (each for each in ENTITIES if each["name"] == entity)
    return next(each for each in found["columns"] if each["name"] == column)


@pytest.mark.parametrize("batch_size", [1000, 7])
@pytest.mark.slow_on_servers
def test_cells_are_those_of_the_reference(database: Database, runs: Runs, batch_size: int) -> None:
    """With entries listed or joined, and looked up row by row."""
    request = RunRequest(as_of=AS_OF, batch_size=batch_size)
    runs.start(SHOP, {"dsn": database.dsn, "kind": database.kind}, request)
    if database.like == "sqlite":
        check(read_sqlite(database.dsn, SHOP))
        assert database.query("PRAGMA foreign_key_check") == []
    else:
        check(read_postgres(database.dsn, SHOP, "public"))


LAWS: list[tuple[Any, Callable[[int, int], float]]] = [
    ("uniform", lambda k, n: k / n),
    ("zipf", lambda k, n: harmonic(k, 1) / harmonic(n, 1)),
    ({"type": "zipf", "exponent": 0.5}, lambda k, n: harmonic(k, 0.5) / harmonic(n, 0.5)),
    ({"type": "zipf", "exponent": 3}, lambda k, n: harmonic(k, 3) / harmonic(n, 3)),
    ({"type": "pareto", "alpha": 2}, lambda k, n: math.sqrt(k / n)),
]


def harmonic(n: int, exponent: float) -> float:
    """Return the sum of the first n of 1 / k^exponent."""
    return sum(k**-exponent for k in range(1, n + 1))


@pytest.mark.parametrize(("shape", "law"), LAWS)
@pytest.mark.parametrize("scattered", [True, False])
def test_popular_ones_of_each_group(
    shape: Any, law: Callable[[int, int], float], scattered: bool
) -> None:
    """Groups of 1, 2, 7, 40 and 700 parents: each has the chances of its own size."""
    sizes, each = [1, 2, 7, 40, 700], 4_000
    org_of = [org for org, size in enumerate(sizes) for _ in range(size)]
    if shape != "uniform":
        params = {"type": shape} if isinstance(shape, str) else shape
        shape = {**params, "scattered": scattered}
    rows = len(sizes) * each
    scenario = scenario_with(
        table("users", key(), column_of("org_id", "int", "rows_of", {"values": org_of})),
        table(
            "t",
            fk("org", "every", "orgs") | {"fk": {"entity": "orgs", "column": "id"}},
            within("user_id", "users", shape, by={"org_id": "org"}),
            rows=rows,
        ),
        table("orgs", key(), rows=len(sizes)),
    )
    (shown,) = preview(plan_for(scenario, "sqlite"), "t", rows)
    made = columns_of({"t": list(shown.rows)}, scenario)
    first = 0
    for org, size in enumerate(sizes):
        pairs = zip(made["t"]["org"], made["t"]["user_id"], strict=True)
        counts = Counter(user - first for to, user in pairs if to == org)
        assert set(counts) <= set(range(size))
        ranked = [counts[place] for place in range(size)]
        if scattered and shape != "uniform":
            assert abs(max(ranked) / each - law(1, size)) < 0.03
        else:
            for k in {1, max(1, size // 7), max(1, size // 2)}:
                assert abs(sum(ranked[:k]) / each - law(k, size)) < 0.03, (size, k)
        first += size


# --- Runs that go on, and rows that are not there ------------------------------------------------


@pytest.fixture
def store() -> Iterator[Store]:
    """A store of its own."""
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        yield store


def read(target: Target) -> Tables:
    """Return the tables that are there."""
    if target.kind == "sqlite":
        return read_sqlite(Path(target.dsn), GROWING)
    return read_postgres(target.dsn, GROWING, target.schema_name or "public")


class Growing:
    """The tests of one engine."""

    def test_rows_of_earlier_runs_stay(self, store: Store, target: Target) -> None:
        records = [run(store, target, RunRequest(as_of=AS_OF), GROWING)]
        before = read(target)
        for more in ({"orgs": 3, "users": 40}, {"users": 0, "teams": 0}, {"tasks": 0, "users": 9}):
            request = replace(CONTINUE, batch_size=50, row_overrides=more)
            records.append(run(store, target, request, GROWING))
            after = read(target)
            for name, rows in before.items():
                assert Counter(rows) <= Counter(after[name]), "old rows are untouched"
            assert_keys_exist(GROWING, after)
            before = after
        made = columns_of(before, GROWING)
        pairs = zip(made["members"]["project_id"], made["members"]["user_id"], strict=True)
        real = [pair for pair in pairs if None not in pair]
        assert len(set(real)) == len(real) > 400
        orgs = made["projects"]["org_id"], made["users"]["org_id"]
        assert all(orgs[0][project] == orgs[1][user] for project, user in real)
        assert max(user for user in made["tasks"]["assignee_id"] if user) > USERS
        for record in records:
            for one in verify_run(store, record.id, target):
                assert one.ok or record is not records[-1], one
                assert (one.changed, one.missing) == (0, 0)


@pytest.mark.slow
class TestInSQLite(ToSQLite, Growing):
    pass


@pytest.mark.slow
class TestInPostgres(ToPostgres, Growing):
    pass


LACKING = scenario_with(
    table("orgs", key(), rows=20),
    table("users", key(), fk("org_id", "uniform", "orgs"), rows=5),
    table("t", fk("org_id", "every", "orgs"), within("user_id", "users"), rows=40),
)


def test_a_group_may_be_told_by_the_root_of_a_tree(database: Database, runs: Runs) -> None:
    """A quoted post is of the same thread; a root is no way to a row."""
    parent = {**fk("parent_id", {"type": "tree", "root_rate": 0.2}, "posts"), "nullable": True}
    root = {**column_of("root", "int", "tree_root", {"via": "parent_id", "column": "id"})}
    quoted = {**fk("quoted_id", "uniform", "posts"), "nullable": True}
    quoted["fk"]["within"] = {"root": "root"}
    scenario = scenario_with(table("posts", key(), parent, root, quoted, rows=60))
    runs.start(
        scenario, {"dsn": database.dsn, "kind": database.kind}, replace(REQUEST, batch_size=7)
    )
    of = "SELECT count(*) FROM posts p JOIN posts q ON q.id = p.quoted_id WHERE q.root"
    assert database.query(f"{of} = p.root") == [(60,)]


def test_rows_without_a_row_to_point_to_are_counted(store: Store) -> None:
    """Where NULL is no way out the plan is refused, whatever the engine: cells are the same."""
    with pytest.raises(ValidationError) as caught:
        plan_for(LACKING, "postgres")
    (problem,) = caught.value.problems
    orgs = {draw * 20 // 2**31 for draw in (Fk("users", "org_id", 20).u(row) for row in range(5))}
    assert str(problem) == (
        f"entities[2].columns[1].fk.within: {2 * (20 - len(orgs))} of 40 rows have no row of users "
        "left to point to within their group. Make more rows of users or fewer of t, or add "
        "nullable: true to user_id"
    )
    pairs = [
        table("orgs", key(), rows=2),
        table("users", key(), fk("org_id", "every", "orgs"), rows=6),
        table("projects", key(), fk("org_id", "every", "orgs"), rows=4),
        table(
            "t",
            fk("project_id", children(4, 4), "projects"),
            of("project_id", "org_id"),
            within("user_id", "users", {"type": "distinct", "per": "project_id"}),
        ),
    ]
    with pytest.raises(ValidationError, match="4 of 16 rows have no row of users left to point to"):
        plan_for(scenario_with(*pairs), "sqlite")


def test_many_rows_are_looked_at_as_they_are_made(
    database: Database, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run fails, and says what to do."""
    monkeypatch.setattr(within_checks, "MOST_COUNTED", 44)
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    record = RunService(store).start(LACKING, target, RunRequest(as_of=AS_OF))
    assert record.status is RunStatus.FAILED
    phrase = "t.user_id: the group of a row has no row of users left that it could point to. Make"
    assert phrase in (record.error or "")


def test_a_row_that_points_nowhere_has_no_group_to_miss() -> None:
    """Of the row that a nullable key points to, cells are NULL, not an error."""
    dataset = [
        table("stores", key(), rows=5),
        table(
            "users",
            key(),
            fk("store_id", "every", "stores"),
            column_of("since", "date", "date", {"min": "-9d", "max": "-1d"}),
            rows=20,
        ),
        table("stock", key(), fk("store_id", "zipf", "stores"), rows=12),
        table(
            "rentals",
            key(),
            fk("stock_id", children(1, 2), "stock"),
            of("stock_id", "store_id"),
            within(
                *("user_id", "users", {"type": "distinct", "per": "stock_id"}),
                by={"store_id": "store_id"},
            ),
            of("user_id", "since", "date"),
        ),
        table(
            "payments",
            fk("user_id", "zipf"),
            within("rental_id", "rentals", by={"user_id": "user_id"}, nullable=True),
            of("rental_id", "since", "date", nullable=True),
            rows=40,
        ),
    ]
    (shown,) = preview(plan_for(scenario_with(*dataset), "sqlite"), "payments", 40)
    assert {row[1] is None for row in shown.rows} == {True, False}
    assert all((row[1] is None) == (row[2] is None) for row in shown.rows)


def test_groups_of_rows_that_nobody_has_looked_at() -> None:
    """A preview shows rows of existing ones that are made up, which may match none."""
    scenario = scenario_with(
        {
            "name": "users",
            "existing": True,
            "columns": [
                {"name": "id", "type": "int", "primary_key": True},
                {"name": "kind", "type": "text"},
            ],
        },
        table("t", chosen("kind", "ab"), within("user_id", "users", by={"kind": "kind"}), rows=3),
    )
    (shown,) = preview(plan_for(scenario, "sqlite"), "t", 3)
    assert len(shown.rows) == 3


# --- What is refused -----------------------------------------------------------------------------


def of_users(*columns: Any, **more: Any) -> list[dict[str, Any]]:
    """Return entities whose last one points to users."""
    return [
        table("orgs", key(), rows=3),
        table(
            "users",
            key(),
            fk("org_id", "uniform", "orgs"),
            column_of("weight", "double", "uniform_float", {"min": 0, "max": 1}),
            chosen("kind", "ab"),
            fk("maybe", "uniform", "orgs", nullable=True, null_rate=0.5),
            rows=9,
        ),
        table("t", key(), fk("org_id", "uniform", "orgs"), *columns, **{"rows": 5, **more}),
    ]


AT = "entities[2].columns[2].fk"


@pytest.mark.parametrize(
    ("column", "phrase"),
    [
        (
            within("a", "users", by={"org": "org_id"}),
            "within: users has no such column (got 'org')",
        ),
        (within("a", "users", by={"org_id": "org"}), "t has no such column (got 'org')"),
        (
            within("a", "users", by={"org_id": "a"}),
            "columns are computed from each other: t.a → t.a",
        ),
        (within("a", "users", by={}), f"{AT}.within: must not be empty"),
        (
            within("a", "users", by={f"c{place}": "org_id" for place in range(9)}),
            f"{AT}.within: must have at most 8 items (got 9)",
        ),
        (
            within("a", "users", by={"kind": "org_id"}),
            f"{AT}.within: users.kind is text and t.org_id int, which cannot be compared",
        ),
        (
            within("a", "users", by={"weight": "weight"}),
            "users.weight is double and t.weight double",
        ),
        (
            within("a", "users", by={"org_id": "maybe"}),
            f"{AT}.within: t.maybe can be NULL, and then there is no row to point to. Add nullable",
        ),
        (
            within("a", "users", "every"),
            f"{AT}.distribution: does not choose within groups. Use uniform, zipf",
        ),
        (within("a", "users", children(0, 2)), f"{AT}.distribution: does not choose within groups"),
        (within("a", "users", "unique"), f"{AT}.distribution: does not choose within groups"),
        (
            within("a", "users", {"type": "distinct", "per": "b", "not_self": True}),
            f"{AT}.distribution: cannot leave out a row within groups. Remove not_self or within",
        ),
        (
            within("a", "t", "tree", by={"id": "org_id"}, nullable=True),
            f"{AT}.within: a tree is made of rows alike in the same columns (got id: org_id). Use",
        ),
    ],
)
def test_what_is_refused(column: dict[str, Any], phrase: str) -> None:
    others = [
        fk("maybe", "uniform", "orgs", nullable=True, null_rate=0.5),
        column_of("weight", "double", "uniform_float", {"min": 0, "max": 1}),
        fk("b", children(1, 1), "users"),
    ]
    rows = {"rows": 9} if column["fk"]["distribution"] != children(0, 2) else {}
    with pytest.raises(ValidationError) as caught:
        scenario_with(*of_users(column, *others, **rows))
    assert any(phrase in str(problem) for problem in caught.value.problems), str(caught.value)


def test_no_check_is_proven_that_a_group_without_rows_breaks(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, org INTEGER)",
        "CREATE TABLE t (org INTEGER, user_id INTEGER, CONSTRAINT c CHECK (user_id IS NOT NULL))",
    )
    org = column_of("org", "int", "choice", {"values": [1, 2]})
    users = {**table("users", key(), org, rows=9)}
    there = {"entity": "users", "column": "id", "within": {"org": "org"}}
    other = column_of("org", "int", "choice", {"values": [1, 2, 3]})
    pointing = {"name": "user_id", "type": "int", "nullable": True, "fk": there}
    assert "the CHECK c (" in place.refused(users, table("t", other, pointing, rows=50))
