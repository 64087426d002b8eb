"""Trees: levels of given sizes, and cells that tell where a row is, against a walk up the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.planning.request import RunRequest
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.fk_row_counts import rows_of as rows_decided
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.targets.models import Target
from tests.generators.test_fk_errors import said
from tests.generators.test_fk_shapes import made
from tests.runs.test_growth import CONTINUE, rows_of, run
from tests.support.databases import Database
from tests.support.fk_reference import Fk
from tests.support.runs import (
    AS_OF,
    Runs,
    Tables,
    column_of,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)
from tests.support.targets import ToPostgres, ToSQLite

ID = {**column_of("id", "int", "sequence", {}), "primary_key": True}
VIA = {"via": "parent_id"}
LEVELS = [2, 7, 40, "rest"]


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@pytest.fixture
def store() -> Iterator[Store]:
    """A store of its own."""
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        yield store


def parent_id(entity: str, column: str = "id", kind: str = "int", **shape: Any) -> dict[str, Any]:
    """Return the column that makes a tree."""
    fk = {"entity": entity, "column": column, "distribution": {"type": "tree", **shape}}
    return {"name": "parent_id", "type": kind, "nullable": True, "fk": fk}


def cells(
    of: str = "id", kind: str = "int", separator: str = "/", **more: Any
) -> list[dict[str, Any]]:
    """Return columns that tell where a row is."""
    path = {**VIA, "column": of, "separator": separator}
    return [
        {**column_of("level", "int", "tree_level", VIA), **more},
        {**column_of("root", kind, "tree_root", {**VIA, "column": of}), **more},
        {**column_of("path", "text", "tree_path", path), **more},
    ]


def tree(name: str, *more: Any, rows: int | None = 300, **shape: Any) -> dict[str, Any]:
    """Return an entity whose rows are a tree."""
    counted = {} if rows is None else {"rows": rows}
    return {"name": name, **counted, "columns": [ID, parent_id(name, **shape), *cells(), *more]}


def grouped(name: str, rows: int) -> dict[str, Any]:
    """Return an entity whose rows are a tree for each team."""
    fk = parent_id(name, children=2)
    fk["fk"]["within"] = {"team": "team"}
    team = column_of("team", "int", "uniform_int", {"min": 1, "max": 6})
    return {"name": name, "rows": rows, "columns": [ID, fk, *cells(), team]}


def _when(condition: str, fk: dict[str, Any]) -> dict[str, Any]:
    """Return an fk column that is NULL where a condition is not true."""
    return {**fk, "fk": {**fk["fk"], "when": condition}}


def _where(condition: str, fk: dict[str, Any]) -> dict[str, Any]:
    """Return an fk column that points to rows of which a condition is true."""
    return {**fk, "fk": {**fk["fk"], "where": condition}}


UUID = column_of("key", "uuid", "uuid4", {})
NAME = column_of("name", "text", "faker", {"provider": "first_name"})
PRICE = column_of("price", "decimal(6,2)", "decimal", {"min": -5, "max": 99})
MAYBE = column_of("maybe", "int", "unique_int", {"min": 1, "max": 10**6})
FOLDER = "id % 7 = 5 OR id IN (20, 30)"
FOLDERS = [key for key in range(1, 201) if key % 7 == 5 or key in (20, 30)]
TREES = [
    tree("given", levels=LEVELS),
    tree(
        "even",
        {**column_of("nr", "int", "child_number", VIA), "nullable": True},
        levels=LEVELS,
        even=True,
    ),
    tree("shares", levels=["1%", 5, "30%", "rest"]),
    tree("counted", rows=None, levels=[3, 5, 8, 13]),
    tree("line", rows=None, levels=[1] * 20),
    tree("few", rows=2, levels=[3, 5, 8, "rest"]),
    tree("one", rows=1, levels=["1%", "20%", "rest"]),
    tree("deep", depth=5, root_rate=0.03),
    tree("full", children=3),
    tree("some", children=2, root_rate=0.2),
    # Not deeper than it has rows, so that a level is written with three characters at most.
    tree("any", column_of("shown", "varchar(3)", "tree_level", VIA), root_rate=0.02),
    tree("one_any", rows=1),
    grouped("grouped", 200),
    {
        "name": "any_cut",
        "rows": 150,
        "columns": [
            UUID,
            _when("left(key::text, 1) <> '7'", parent_id("any_cut", "key", "uuid", root_rate=0.1)),
            *cells("key", "uuid", " > "),
        ],
    },
    {
        "name": "strings",
        "rows": 90,
        "columns": [
            UUID,
            parent_id("strings", "key", "uuid", depth=4, root_rate=0.1),
            *cells("key", "uuid", "."),
        ],
    },
    {
        "name": "cut",
        "rows": 200,
        "columns": [
            ID,
            {**parent_id("cut", levels=LEVELS), "null_rate": 0.3},
            *cells(),
        ],
    },
    {
        "name": "off",
        "rows": 200,
        "columns": [ID, _when("id % 9 <> 4", parent_id("off", levels=LEVELS)), *cells()],
    },
    {
        "name": "folders",
        "rows": 200,
        "columns": [ID, _where(FOLDER, parent_id("folders", root_rate=0.05)), *cells()],
    },
    {
        "name": "flat",
        "rows": 200,
        "columns": [ID, _where(FOLDER, parent_id("flat", depth=3, root_rate=0.1)), *cells()],
    },
    {
        "name": "holes",
        "rows": 200,
        "columns": [
            {**MAYBE, "nullable": True, "null_rate": 0.2},
            parent_id("holes", "maybe", levels=LEVELS),
            *cells("maybe", nullable=True),
        ],
    },
    {
        "name": "named",
        "rows": 120,
        "columns": [
            ID,
            parent_id("named", children=4),
            column_of("level", "int", "tree_level", VIA),
            NAME,
            PRICE,
            column_of("root", "text", "tree_root", {**VIA, "column": "name"}),
            column_of("path", "text", "tree_path", {**VIA, "column": "name", "separator": " > "}),
            column_of("prices", "text", "tree_path", {**VIA, "column": "price"}),
        ],
    },
    {
        "name": "leaves",
        "rows": 4_000,
        "columns": [
            {"name": "at", "type": "int", "fk": {"entity": "given", "column": "id"}},
            column_of("path", "text", "parent", {"via": "at", "column": "path"}),
            column_of("level", "int", "parent", {"via": "at", "column": "level"}),
        ],
    },
]
SHOP = scenario_with(*TREES)


def table_of(scenario: Scenario, tables: Tables, name: str) -> list[dict[str, str | None]]:
    """Return the rows of a table, cells as text."""
    names = [column.name for column in scenario.entity(name).stored_columns]
    return [dict(zip(names, row, strict=True)) for row in tables[name]]


def check_by_walking(
    rows: Sequence[dict[str, str | None]], key: str = "id", of: str | None = None, sep: str = "/"
) -> list[int]:
    """Assert that cells are those that a walk up from each row finds, and return the levels."""
    by_key = {row[key]: row for row in rows}
    of, levels = of or key, []
    for row in rows:
        way = [row]
        while (above := way[-1]["parent_id"]) is not None:
            way.append(by_key[above])
        texts = [each[of] for each in reversed(way)]
        levels.append(len(way) - 1)
        assert row["level"] == str(len(way) - 1)
        assert row["root"] == texts[0]
        assert row["path"] == (None if None in texts else sep.join(map(str, texts)))
    return levels


def check(tables: Tables) -> None:
    """Assert that a run of SHOP has made what it should."""
    there = {entity.name: table_of(SHOP, tables, entity.name) for entity in SHOP.entities}
    levels = {}
    for name in ("given", "even", "shares", "counted", "line", "few", "one", "deep", "full"):
        levels[name] = check_by_walking(there[name])
    levels["some"] = check_by_walking(there["some"])
    levels["cut"] = check_by_walking(there["cut"])
    levels["any"] = check_by_walking(there["any"])
    assert max(levels["any"]) > 6
    check_by_walking(there["one_any"])
    assert set(check_by_walking(there["grouped"])) == {0, 1, 2, 3, 4, 5}
    teams = {row["id"]: row["team"] for row in there["grouped"]}
    assert all(teams[row["root"]] == row["team"] for row in there["grouped"])
    check_by_walking(there["any_cut"], "key", sep=" > ")
    levels["off"] = check_by_walking(there["off"])
    assert levels["off"].count(0) == 2 + 22
    check_by_walking(there["strings"], "key", sep=".")
    check_by_walking(there["named"], of="name", sep=" > ")
    prices = [{**row, "path": row["prices"], "root": row["price"]} for row in there["named"]]
    roots = [row for row in prices if row["parent_id"] is None]
    assert len(roots) == 1
    check_by_walking([{**row, "root": roots[0]["price"]} for row in prices], of="price")
    for name in ("given", "even"):
        assert levels[name] == [0] * 2 + [1] * 7 + [2] * 40 + [3] * 251, "in order of their rows"
    assert levels["shares"] == [0] * 3 + [1] * 5 + [2] * 90 + [3] * 202
    assert levels["counted"] == [0] * 3 + [1] * 5 + [2] * 8 + [3] * 13
    assert levels["line"] == [*range(20)]
    assert (levels["few"], levels["one"]) == ([0, 0], [0])
    assert max(levels["deep"]) == 4
    assert len({row["parent_id"] for row in there["cut"] if row["level"] == "0"}) == 1
    assert levels["cut"].count(0) > 40 > 2, "rows that are cut off are roots"
    check_parents(there["given"], there["even"])
    paths = {row["id"]: (row["path"], row["level"]) for row in there["given"]}
    assert all((row["path"], row["level"]) == paths[row["at"]] for row in there["leaves"])
    check_holes(there["holes"])
    levels["folders"] = check_by_walking(there["folders"])
    check_folders(there["folders"])
    assert set(check_by_walking(there["flat"])) == {0, 1, 2}
    assert {row["parent_id"] for row in there["flat"]} <= {None, *map(str, FOLDERS)}


def check_parents(
    given: Sequence[dict[str, str | None]], even: Sequence[dict[str, str | None]]
) -> None:
    """Assert that parents are drawn from the level above, or dealt over it."""
    fk = Fk("given", "parent_id", 300)
    starts = [0, 2, 9, 49, 300]
    for row in range(2, 300):
        level = next(level for level in range(4) if row < starts[level + 1])
        above, start = starts[level - 1], starts[level]
        size = start - above
        assert given[row]["parent_id"] == str(1 + above + fk.u(row) * size // 2**31)
        assert even[row]["parent_id"] == str(1 + above + (row - start) % size)
        assert even[row]["nr"] == str(1 + (row - start) // size)
    assert {row["nr"] for row in even[:2]} == {None}


def check_folders(rows: Sequence[dict[str, str | None]]) -> None:
    """Assert that parents are drawn from the earlier rows that satisfy a condition."""
    fk = Fk("folders", "parent_id", 0)
    for number, row in enumerate(rows):
        before = [folder for folder in FOLDERS if folder <= number]
        is_root = not before or fk.u(number, "root") < 0.05 * 2**31
        expected = None if is_root else str(before[fk.u(number) * len(before) // 2**31])
        assert row["parent_id"] == expected


def check_holes(rows: Sequence[dict[str, str | None]]) -> None:
    """Assert that a row whose parent has no key is a root."""
    paths = {row["maybe"]: row for row in rows}
    for row in rows:
        above = row["parent_id"]
        expected = row["maybe"]
        if above is not None:
            assert int(str(row["level"])) == int(str(paths[above]["level"])) + 1
            expected = row["maybe"] and f"{paths[above]['path']}/{row['maybe']}"
            assert row["root"] == paths[above]["root"]
        else:
            assert (row["level"], row["root"]) == ("0", row["maybe"])
        assert row["path"] == expected


@pytest.mark.parametrize("batch_size", [5_000, 37])
@pytest.mark.slow_on_servers
def test_cells_are_those_of_a_walk(database: Database, runs: Runs, batch_size: int) -> None:
    request = RunRequest(as_of=AS_OF, batch_size=batch_size)
    runs.start(SHOP, {"dsn": database.dsn, "kind": database.kind}, request)
    if database.like == "sqlite":
        check(read_sqlite(database.dsn, SHOP))
    else:
        check(read_postgres(database.dsn, SHOP, "public"))


def test_they_may_have_their_foreign_keys_already(database: Database, runs: Runs) -> None:
    """Batches come in the order of the rows, which a root that points to itself does not mind."""
    database.execute(
        "CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node, level "
        "INTEGER CHECK (level < 4), root INTEGER NOT NULL REFERENCES node, path VARCHAR(15) UNIQUE)"
    )
    node = tree("node", rows=900, levels=LEVELS)
    node["columns"][-1] = {**node["columns"][-1], "type": "varchar(15)", "nullable": True}
    node["columns"][-2]["references"] = False
    request = RunRequest(as_of=AS_OF, batch_size=50, jobs=4)
    runs.start(scenario_with(node), {"dsn": database.dsn, "kind": database.kind}, request)
    ((rows, deep),) = database.query("SELECT count(*), max(level) FROM node")
    assert (rows, deep) == (900, 3)


GROWING = scenario_with(
    tree("open", rows=20, levels=LEVELS),
    tree("parts", rows=50, levels=["4%", "20%", "rest"]),
    tree("fixed", rows=None, levels=[2, 3, 4]),
    tree("full", rows=10, children=2),
    tree("any", rows=10),
    grouped("grouped", 30),
    tree("deep", rows=40, depth=4, root_rate=0.1),
    {
        "name": "folders",
        "rows": 20,
        "columns": [ID, _where(FOLDER, parent_id("folders")), *cells()],
    },
    {
        "name": "leaves",
        "rows": 30,
        "columns": [
            {"name": "at", "type": "int", "fk": {"entity": "parts", "column": "id"}},
            column_of("path", "text", "parent", {"via": "at", "column": "path"}),
            column_of("level", "int", "parent", {"via": "at", "column": "level"}),
            {"name": "of", "type": "int", "fk": {"entity": "any", "column": "id"}},
            column_of("way", "text", "parent", {"via": "of", "column": "path"}),
        ],
    },
)


class Growing:
    """The tests of one engine."""

    def test_earlier_rows_keep_their_places(self, store: Store, target: Target) -> None:
        names = [entity.name for entity in GROWING.entities]
        record = run(store, target, RunRequest(as_of=AS_OF), GROWING)
        before = {name: rows_of(target, name) for name in names}
        for more in ({"parts": 5}, {"parts": 100, "open": 100, "any": 40}, {}):
            record = run(store, target, replace(CONTINUE, row_overrides=more), GROWING)
            for name, rows in before.items():
                assert set(rows) <= set(rows_of(target, name)), "old rows are untouched"
            before = {name: rows_of(target, name) for name in names}
            assert all(one.ok for one in verify_run(store, record.id, target))
        levels = {name: Counter(self.levels(before[name], name)) for name in names[:-1]}
        assert levels["open"] == {0: 2, 1: 7, 2: 40, 3: 20 + 20 + 100 + 20 - 49}
        assert levels["fixed"] == {0: 2, 1: 3, 2: 4}
        assert levels["parts"] == {0: 2 + 1 + 4 + 2, 1: 10 + 1 + 20 + 10, 2: 38 + 3 + 76 + 38}
        assert max(levels["full"]) == 5
        assert max(levels["deep"]) == 3
        paths = {str(row[0]): row for row in before["parts"]}
        ways = {str(row[0]): row for row in before["any"]}
        for at, path, level, of, way in before["leaves"]:
            assert (level, path) == (paths[str(at)][2], paths[str(at)][4])
            assert way == ways[str(of)][4]

    def levels(self, rows: list[tuple[object, ...]], name: str) -> list[int]:
        """Return the levels of rows, whose cells are right."""
        columns = [column.name for column in GROWING.entity(name).columns]
        texts = [[None if cell is None else str(cell) for cell in row] for row in rows]
        return check_by_walking([dict(zip(columns, row, strict=True)) for row in texts])


class TestInSQLite(ToSQLite, Growing):
    pass


@pytest.mark.slow  # SQLite shows the same quickly
class TestInPostgres(ToPostgres, Growing):
    pass


# --- What is known of them ---------------------------------------------------------------------


def test_levels_may_decide_how_many_rows_there_are() -> None:
    scenario = scenario_with(tree("a", rows=None, levels=[3, 5, 8]))
    assert rows_decided(scenario) == {"a": 16}
    assert (
        plan_for(scenario, "sqlite", RunRequest(as_of=AS_OF, scale=10)).scenario.entity("a").rows
        == 16
    )
    made_of = {**tree("a", rows=None, levels=[3, 5, 8])}
    made_of["columns"] = made_of["columns"][:3]
    assert len(made(made_of, entity="a")["id"]) == 16


@pytest.mark.parametrize("even", [False, True])
@pytest.mark.parametrize("rows", [1, 2, 3, 4, 9, 20])
def test_levels_of_few_rows(rows: int, even: bool) -> None:
    shapes = [[1, 2, "rest"], ["10%", "40%", "rest"], ["50%", "50%"], ["0.1%", 3, "rest"]]
    for levels in shapes:
        entity = tree("a", rows=rows, levels=levels, even=even)
        columns = made({**entity, "columns": entity["columns"][:3]}, entity="a")
        parents, found = columns["parent_id"], columns["level"]
        assert found == sorted(each or 0 for each in found), "levels come one after the other"
        for row, parent in enumerate(parents):
            level = None if parent is None else found[parent - 1]
            assert found[row] == (0 if level is None else level + 1)
            assert parent is None or parent <= row
        if even:
            above = Counter(parent for parent in parents if parent is not None)
            for level in set(found):
                counts = {above[row + 1] for row, each in enumerate(found) if each == level}
                assert max(counts) - min(counts) <= 1


def facts(column: str, *entities: dict[str, Any]) -> Any:
    """Return what is known of a column of the first entity."""
    plan = plan_for(scenario_with(*entities), "sqlite")
    entity = plan.scenario.entities[0]
    return cell_facts(plan.facts(entity, column), entity.column(column).generator.params)


@pytest.mark.parametrize(
    ("shape", "above"),
    [
        ({"levels": LEVELS}, 3),
        ({"levels": ["1%", "rest"]}, 1),
        ({"levels": [300, 5, "rest"]}, 0),
        ({"levels": [299, 5, "rest"]}, 1),
        ({"depth": 6, "root_rate": 0.1}, 5),
        ({"children": 300}, 1),
        ({"children": 17}, 2),
        ({"children": 2, "root_rate": 0.3}, 8),
    ],
)
def test_what_is_known_before_a_row_is_made(shape: dict[str, Any], above: int) -> None:
    entity = tree("a", **shape)
    entity["columns"][2]["generator"]["params"]["start"] = 1
    assert facts("level", entity).span == (1, 1 + above)
    assert facts("path", entity).longest == 3 * (above + 1) + above
    assert facts("root", entity).span == (1, 300)


@pytest.mark.parametrize(
    ("of", "separator", "reason"),
    [
        ("id", "/", None),
        ("id", " 1.", None),
        ("key", ".", None),
        ("id", "", "two rows might have the same value"),
        ("id", ".1", "two rows might have the same value"),
        ("key", "-", "two rows might have the same value"),
        ("key", "a", "two rows might have the same value"),
        ("slug", "/", "two rows might have the same value"),
        ("born", "/", "as unique as born, which is not"),
    ],
)
def test_paths_are_unique_where_ids_are(of: str, separator: str, reason: str | None) -> None:
    path = column_of("path", "text", "tree_path", {**VIA, "column": of, "separator": separator})
    more = [
        UUID,
        column_of("slug", "text", "template", {"template": "n{id}"}),
        column_of("born", "date", "date", {"min": "2020-01-01", "max": "2021-01-01"}),
    ]
    entity = tree("a", *more, levels=LEVELS)
    entity["columns"][4] = {**path, "unique": True}
    if reason is None:
        scenario_with(entity)
    else:
        (message,) = said(entity)
        assert reason in message


DISTRIBUTION = "entities[0].columns[1].fk.distribution"


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({"levels": [5]}, ".levels: must have at least 2 items (got 1)"),
        ({"levels": [0, "rest"]}, ".levels[0]: must be 1 … 10^12 (got 0)"),
        ({"levels": ["rest", 5]}, ": only the last level can be rest (got [rest, 5]). Move it to"),
        ({"levels": ["most", 5]}, ".levels[0]: must be a number of rows, a share of them or rest"),
        ({"levels": ["0%", "rest"]}, ".levels[0]: must be a number of rows, a share of them or"),
        ({"levels": ["60%", "50%"]}, ": shares add up to more than all rows (got [60%, 50%])"),
        ({"levels": ["60%", "40%", "rest"]}, ": shares add up to more than all rows (got"),
        (
            {"levels": ["60%", "39%"]},
            ": shares leave rows unassigned (got [60%, 39%]). Make the last",
        ),
        (
            {"levels": ["60%", 4]},
            ": shares leave rows unassigned (got [60%, 4]). Make the last level",
        ),
        (
            {"levels": [5, "rest"], "depth": 2},
            ": levels already decide that. Remove depth, or levels",
        ),
        (
            {"levels": [5, "rest"], "root_rate": 0.1},
            ": levels already decide that. Remove root_rate, or",
        ),
        ({"even": True}, ": even needs levels. Add levels, or remove even"),
        (
            {"levels": [5, 6]},
            ": levels add up to 11 rows, but a has 300. Leave its rows out, or add rest as the "
            "last level",
        ),
    ],
)
def test_sizes_that_are_wrong(shape: dict[str, Any], message: str) -> None:
    entity = tree("a", **shape)
    (found,) = said({**entity, "columns": entity["columns"][:2]})
    assert found.startswith(f"{DISTRIBUTION}{message}")


def test_cells_that_cannot_be_made() -> None:
    params = "entities[0].columns[2].generator.params"
    other = {"name": "b", "rows": 3, "columns": [ID]}
    fk = {"name": "parent_id", "type": "int", "fk": {"entity": "b", "column": "id"}}
    (message,) = said({"name": "a", "rows": 9, "columns": [ID, fk, cells()[0]]}, other)
    assert message == (
        f"{params}.via: parent_id makes no tree of a (got fk to b, uniform). Use an fk column to a "
        "with distribution: tree"
    )
    own = {"name": "parent_id", "type": "int", "fk": {"entity": "a", "column": "id"}}
    assert (
        "makes no tree of a (got fk to a, uniform)"
        in (said({"name": "a", "rows": 9, "columns": [ID, own, cells()[0]]})[0])
    )
    assert (
        "(got sequence)"
        in said(
            {
                "name": "a",
                "rows": 9,
                "columns": [ID, column_of("parent_id", "int", "sequence", {}), cells()[0]],
            }
        )[0]
    )

    def of(column: dict[str, Any], *more: Any) -> list[str]:
        return said(
            {"name": "a", "rows": 9, "columns": [ID, parent_id("a", children=2), column, *more]}
        )

    (message,) = of(column_of("level", "smallint", "tree_level", {**VIA, "start": 32_767}))
    assert message.startswith(f"{params}.start: level 32770 is outside smallint's range -32768 …")
    (message,) = of(column_of("path", "text", "tree_path", {**VIA, "column": "level"}))
    assert "level" in message
    share = column_of("share", "double", "uniform_float", {"min": 0, "max": 1})
    (message,) = of(column_of("path", "text", "tree_path", {**VIA, "column": "share"}), share)
    assert message.startswith(f"{params}.column: share is double, which engines format differently")
    (message,) = of(column_of("root", "int", "tree_root", {**VIA, "column": "share"}), share)
    assert message.startswith(f"{params}.column: share is double, which does not fit int. Use type")
    maybe = {**MAYBE, "nullable": True}
    for kind, generator in (("int", "tree_root"), ("text", "tree_path")):
        (message,) = of(column_of("cell", kind, generator, {**VIA, "column": "maybe"}), maybe)
        assert message.startswith(f"{params}.column: maybe can be NULL, so this column must accept")
    itself = column_of("path", "text", "tree_path", {**VIA, "column": "path"})
    assert "a.path → a.path" in of(itself)[0]
    short = column_of("path", "varchar(6)", "tree_path", {**VIA, "column": "id"})
    (message,) = of(short)
    assert "7" in message
    assert "6" in message
