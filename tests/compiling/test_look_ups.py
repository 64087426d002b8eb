"""Look-ups change how fast rows are made, never their values, number or order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from hypothesis import given

from dialects import LookUpForm, get_dialect
from dialects import sql_nodes as x
from dialects.postgres import Postgres
from dialects.sqlite import SQLite
from sdgen.column_types import ColumnType
from sdgen.compiling import parent_look_ups as parents
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.compiling.look_ups.computed_cells import ComputedCells
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.errors import UnsupportedError
from sdgen.planning.request import RunRequest
from sdgen.runs.makers.statements import batch_sql
from sdgen.runs.previewing.preview import preview
from sdgen.scenario.models import Scenario
from tests.support.amounts import examples
from tests.support.random_scenarios import scenarios
from tests.support.runs import (
    REQUEST,
    Runs,
    assert_same,
    entity_of,
    plan_for,
    scenario_from,
    scenario_with,
)

MANY = [f"word {number}" for number in range(69)]
CELLS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "number": ("int", "sequence", {}),
    "token": ("uuid", "uuid4", {}),
    "city": ("text", "faker_city", {}),
    "owner": ("string", "faker_name", {}),
    "level": ("bigint", "normal", {"mean": 0, "std": 1000}),
    "share": ("double", "uniform_float", {"min": -1, "max": 1}),
    "price": ("float", "normal", {"mean": 5, "std": 2}),
    "active": ("bool", "choice", {"values": [True, False]}),
    "seen_on": ("date", "time_series", {"start": "-9d", "step": "7h", "jitter_seconds": 900}),
    "seen_at": ("timestamp", "time_series", {"start": "-9d", "step": "3s", "jitter_seconds": 0.5}),
    "word": ("text", "choice", {"values": [*MANY, None]}),
    "maybe": ("text", "choice", {"values": ["yes", None]}),
    "maybe_count": ("int", "choice", {"values": [1, None]}),
    "maybe_share": ("double", "choice", {"values": [0.1, 1e-300, -5e300, None]}),
    "maybe_active": ("bool", "choice", {"values": [True, False, None]}),
    "maybe_token": ("uuid", "choice", {"values": ["6ba7b810-9dad-41d1-80b4-00c04fd430c8", None]}),
    "maybe_on": ("date", "choice", {"values": ["2024-02-29", None]}),
    "maybe_at": ("timestamp", "choice", {"values": ["2024-02-29 23:59:59.999999", None]}),
}


def nullable(entity: dict[str, Any]) -> dict[str, Any]:
    """Return the entity, the columns nullable that may be NULL."""
    for column in entity["columns"]:
        name = column["name"].removeprefix("top_").removeprefix("other_")
        column["nullable"] = name == "word" or name.startswith("maybe")
    return entity


def pointing_to(entity: str, prefix: str, source: str = "") -> dict[str, Any]:
    """Return foreign keys to every column of an entity."""
    return {
        f"{prefix}{name}": (kind, "fk", {"entity": entity, "column": f"{source}{name}"})
        for name, (kind, _, _) in CELLS.items()
    }


SCENARIO = scenario_with(
    nullable(entity_of("tops", 6, **CELLS)),
    nullable(entity_of("middles", 30, **pointing_to("tops", "top_"))),
    nullable(
        entity_of(
            "rows",
            130,
            id=("int", "sequence", {}),
            **pointing_to("tops", ""),
            **pointing_to("tops", "other_"),
            **pointing_to("middles", "top_", "top_"),
            token_text=("text", "fk", {"entity": "tops", "column": "token"}),
        )
    ),
)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def compute_all(patch: pytest.MonkeyPatch) -> None:
    """Have every column that is pointed to computed first."""
    patch.setattr(parents, "MOST_PARENTS", 10**6)
    patch.setattr(parents, "FEWEST_CHILDREN", 0)
    patch.setattr(parents, "FEWEST_STEPS", 0)
    patch.setattr(parents, "LONGEST_TEXT", 10**6)


def compute_none(patch: pytest.MonkeyPatch) -> None:
    """Have every foreign key compute its parent's cell."""
    patch.setattr(parents, "MOST_PARENTS", 0)


def always(patch: pytest.MonkeyPatch, form: LookUpForm) -> None:
    """Have every dialect look things up in one way."""
    patch.setattr(SQLite, "look_up_form", lambda *_: form)
    patch.setattr(Postgres, "look_up_form", lambda *_: form)


def tables_of(scenario: Scenario, entity: str, batch: int = 10**5, dialect: str = "sqlite") -> str:
    """Return the names of the parents' tables of an entity's rows, in the order they are filled."""
    _, look_ups = batch_sql(plan_for(scenario, dialect), scenario.entity(entity), batch)
    return " ".join(t.name for t in look_ups if isinstance(t, ComputedCells))


# --- Values ------------------------------------------------------------------------------------


@pytest.mark.parametrize("batch_size", [7, 1000])
def test_values_in_sqlite(batch_size: int, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    request = replace(REQUEST, batch_size=batch_size)
    compute_none(monkeypatch)
    expected = runs.sqlite(SCENARIO, request)
    compute_all(monkeypatch)
    assert runs.sqlite(SCENARIO, request) == expected
    always(monkeypatch, LookUpForm.JOIN)
    assert runs.sqlite(SCENARIO, request) == expected
    nulls = [row.count(None) for row in expected["rows"]]
    assert min(nulls) < max(nulls)


@pytest.mark.parametrize("batch_size", [pytest.param(7, marks=pytest.mark.slow), 1000])
def test_values_in_postgres(
    batch_size: int, runs: Runs, postgres_shared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = replace(REQUEST, batch_size=batch_size)
    compute_none(monkeypatch)
    expected = runs.sqlite(SCENARIO, request)
    assert_same(expected, runs.postgres(SCENARIO, postgres_shared, request))
    compute_all(monkeypatch)
    assert_same(expected, runs.postgres(SCENARIO, postgres_shared, request))
    for form in (LookUpForm.LIST, LookUpForm.JOIN):
        always(monkeypatch, form)
        assert_same(expected, runs.postgres(SCENARIO, postgres_shared, request))


def test_values_do_not_depend_on_batches(runs: Runs) -> None:
    expected = runs.sqlite(SCENARIO)
    for batch_size in (1, 20, 129):
        assert runs.sqlite(SCENARIO, replace(REQUEST, batch_size=batch_size)) == expected


@examples(quick=4, slow=15)
@given(data=scenarios())
def test_values_of_random_scenarios(data: dict[str, Any], runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_from(data)
    with pytest.MonkeyPatch.context() as patch:
        compute_none(patch)
        expected = runs.sqlite(scenario)
        compute_all(patch)
        assert runs.sqlite(scenario) == expected
        assert_same(runs.postgres(scenario, postgres_shared), expected)


def test_a_looked_up_cell_tells_which_entry_is_looked_up(runs: Runs) -> None:
    """Whether a row of a tree is in a group is said by a key that is looked up itself."""
    url = {"domains": ["a.example"], "segments": 1, "unique": True}
    children = {"type": "children", "min": 0, "max": 3}
    firm = {"entity": "firms", "column": "maybe_url", "distribution": children}
    boss = {"entity": "people", "column": "maybe_firm", "distribution": "tree"}
    within = {"maybe_firm": "maybe_firm"}
    people = entity_of(
        "people",
        30,
        maybe_firm=("text", "fk", firm),
        maybe_boss=("text", "fk", {**boss, "within": within}),
    )
    firms = entity_of("firms", 20, maybe_url=("text", "url", url))
    scenario = scenario_with(nullable(firms), nullable(people))
    with pytest.MonkeyPatch.context() as patch:
        compute_none(patch)
        expected = runs.sqlite(scenario)
        compute_all(patch)
        assert runs.sqlite(scenario) == expected


# --- Order and plans ---------------------------------------------------------------------------

ORDERED = scenario_with(
    entity_of("devices", 5_000, id=("uuid", "uuid4", {}), name=("text", "faker_name", {})),
    entity_of(
        "readings",
        25_010,
        id=("int", "sequence", {"start": 0}),
        device=("uuid", "fk", {"entity": "devices", "column": "id"}),
        name=("text", "fk", {"entity": "devices", "column": "name"}),
        city=("text", "faker_city", {}),
    ),
)


@contextmanager
def batch_query(dsn: str) -> Iterator[tuple[psycopg.Connection[Any], str]]:
    """Give a connection to Postgres with the tables of ``readings``, and the SELECT of a batch."""
    dialect = get_dialect("postgres")
    sql, look_ups = batch_sql(plan_for(ORDERED, "postgres"), ORDERED.entity("readings"), 10**5)
    with psycopg.connect(
        dsn, prepare_threshold=None, cursor_factory=psycopg.RawCursor
    ) as connection:
        for table in look_ups:
            connection.execute(dialect.render(table.create(dialect)).encode())
            for statement in table.fill_in_script(dialect):
                connection.execute(statement.encode())
        yield connection, f"WITH {sql.partition('WITH ')[2]}"


@pytest.mark.parametrize(("first", "end"), [(0, 25_010), (25_004, 25_010), (7, 8)])
def test_rows_come_in_order(first: int, end: int, runs: Runs, postgres_shared: str) -> None:
    with batch_query(postgres_shared) as (connection, query):
        rows = connection.execute(query.encode(), [first, end]).fetchall()
    expected = [(int(row[0] or 0), *row[1:]) for row in runs.sqlite(ORDERED)["readings"]]
    assert [(row[0], str(row[1]), *row[2:]) for row in rows] == expected[first:end]
    assert [row[0] for row in rows] == list(range(first, end))


@pytest.mark.parametrize("rows", [1, 100, 100_000, 10_000_000])
def test_postgres_gathers_lists_once(rows: int, postgres_shared: str) -> None:
    """However few or many rows there are, nothing is joined, which might put them out of order."""
    with batch_query(postgres_shared) as (connection, query):
        explain = f"EXPLAIN {query}"
        with_parameters = connection.execute(explain.encode(), [0, rows]).fetchall()
        literal = explain.replace("CAST($1 AS BIGINT)", "0::bigint")
        literal = literal.replace("CAST($2 AS BIGINT)", f"{rows}::bigint")
        assert "$" not in literal
        with_literals = connection.execute(literal.encode()).fetchall()
    for plan in (with_parameters, with_literals):
        text = "\n".join(line for (line,) in plan)
        assert text.count("InitPlan") == 3
        assert not any(word in text for word in ("Join", "Loop", "Memoize", "SubPlan")), text


def test_sqlite_searches_by_rowid() -> None:
    plan = plan_for(ORDERED, "sqlite")
    look_ups = LookUps()
    query = select_rows(plan, ORDERED.entity("readings"), RowRange.of(0, 25_010), look_ups)
    with SQLiteEngine(":memory:") as engine:
        engine.provide(look_ups)
        steps = engine.query(f"EXPLAIN QUERY PLAN {plan.dialect.render(query)}")
    searched = [str(step[3]) for step in steps if "rowid" in str(step[3])]
    assert len(searched) == 3
    assert all("INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN" in step for step in searched)


# --- Which parents are computed first ----------------------------------------------------------


def two(parent_rows: int, child_rows: int, kind: str, generator: str, **params: Any) -> Scenario:
    """Return a parent of one column and a child that points to it."""
    return scenario_with(
        entity_of("parents", parent_rows, key=(kind, generator, params)),
        entity_of("children", child_rows, key=(kind, "fk", {"entity": "parents", "column": "key"})),
    )


@pytest.mark.parametrize(
    ("scenario", "computed"),
    [
        (two(10, 40, "uuid", "uuid4"), True),
        (two(10, 39, "uuid", "uuid4"), False),
        (two(50_000, 200_000, "uuid", "uuid4"), True),
        (two(50_001, 300_000, "uuid", "uuid4"), False),
        (two(10, 40, "int", "sequence"), False),
        (two(10, 40, "int", "uniform_int", min=1, max=9), False),
        (two(10, 40, "text", "const", value="x"), False),
        (two(10, 40, "text", "faker_name"), True),
        (two(10, 40, "double", "normal", mean=0, std=1), True),
    ],
)
def test_parents_are_computed_where_it_pays(scenario: Scenario, computed: bool) -> None:
    expected = "sdgen_parent_parents_key" if computed else ""
    assert tables_of(scenario, "children") == expected
    assert tables_of(scenario, "children", dialect="postgres") == expected


def test_long_texts_are_not_kept_for_each_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parents, "FEWEST_STEPS", 0)
    texts = two(10, 40, "text", "choice", values=["x" * 64, "y"])
    assert tables_of(texts, "children")
    texts = two(10, 40, "text", "choice", values=["x" * 65, "y"])
    assert not tables_of(texts, "children")
    words = two(10, 40, "text", "choice", values=["x" * 65, *MANY])
    assert not tables_of(words, "children")


def test_small_batches_in_postgres_gather_no_lists() -> None:
    scenario = two(1_000, 50_000, "uuid", "uuid4")
    assert tables_of(scenario, "children", 1_000, "postgres")
    assert not tables_of(scenario, "children", 999, "postgres")
    assert tables_of(scenario, "children", 999, "sqlite")


def test_a_preview_computes_no_more_than_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    uploaded: list[LookUpTable] = []
    monkeypatch.setattr(SQLiteEngine, "upload", lambda _, table: uploaded.append(table))
    scenario = two(1_000, 10_000, "uuid", "uuid4")
    (shown,) = preview(plan_for(scenario, "sqlite"), "children", 5)
    assert (len(shown.rows), uploaded) == (5, [])


def test_tables_follow_those_they_are_computed_from() -> None:
    scenario = scenario_with(
        entity_of("a", 10, key=("uuid", "uuid4", {}), name=("text", "faker_name", {})),
        entity_of(
            "b",
            40,
            key=("uuid", "fk", {"entity": "a", "column": "key"}),
            name=("text", "fk", {"entity": "a", "column": "name"}),
        ),
        entity_of("c", 160, key=("uuid", "fk", {"entity": "b", "column": "key"})),
        entity_of("d", 640, key=("uuid", "fk", {"entity": "c", "column": "key"})),
    )
    expected = "sdgen_parent_a_key sdgen_parent_c_key"  # two steps more are worth a table
    assert tables_of(scenario, "d") == expected
    assert tables_of(scenario, "d", dialect="postgres") == expected


def test_names_of_tables_are_told_apart() -> None:
    keys: dict[str, tuple[str, str, dict[str, Any]]] = {
        "key": ("uuid", "uuid4", {}),
        "b_key": ("uuid", "uuid4", {}),
    }
    scenario = scenario_with(
        entity_of("a", 5, **keys),
        entity_of("a_b", 5, **keys),
        entity_of("A B", 5, **keys),
        entity_of("é" * 20, 5, **{"ü" * 20: ("uuid", "uuid4", {})}),
        entity_of("x" * 60, 5, key=("uuid", "uuid4", {})),
        entity_of(
            "children",
            80,
            one=("uuid", "fk", {"entity": "a", "column": "b_key"}),
            two=("uuid", "fk", {"entity": "a_b", "column": "key"}),
            three=("uuid", "fk", {"entity": "A B", "column": "key"}),
            four=("uuid", "fk", {"entity": "é" * 20, "column": "ü" * 20}),
            five=("uuid", "fk", {"entity": "x" * 60, "column": "key"}),
            six=("uuid", "fk", {"entity": "a", "column": "key"}),
        ),
    )
    names = tables_of(scenario, "children").split()
    assert len(set(names)) == 6
    assert all(len(name) <= 63 and name.isascii() for name in names)
    assert names[-1] == "sdgen_parent_a_key"


def test_two_keys_to_the_same_column_share_a_table() -> None:
    scenario = scenario_with(
        entity_of("a", 10, key=("uuid", "uuid4", {})),
        entity_of(
            "b",
            40,
            one=("uuid", "fk", {"entity": "a", "column": "key"}),
            two=("uuid", "fk", {"entity": "a", "column": "key"}),
        ),
    )
    assert tables_of(scenario, "b") == "sdgen_parent_a_key"
    rows = preview(plan_for(scenario, "sqlite", RunRequest()), "b", 40)[0].rows
    assert any(one != two for one, two in rows)


# --- Dictionaries ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "rows", "form"),
    [(500, 500, LookUpForm.LIST), (501, 500, LookUpForm.SUBQUERY), (1, 10**6, LookUpForm.LIST)],
)
def test_postgres_gathers_what_is_worth_it(entries: int, rows: int, form: LookUpForm) -> None:
    assert get_dialect("postgres").look_up_form(entries, rows) is form
    assert get_dialect("sqlite").look_up_form(entries, rows) is LookUpForm.JOIN


def test_other_dialects_have_no_lists() -> None:
    with pytest.raises(UnsupportedError, match="SQLite has nothing for entry_of_list"):
        get_dialect("sqlite").entry_of_list("t", x.col("i"), ColumnType.TEXT, False)
