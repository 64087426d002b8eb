"""Looking at the rows of a run: as they are stored, compared with what the run made, and sought."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdgen.compiling.looking.conditions import Sought
from sdgen.errors import TargetError, ValidationError
from sdgen.runs.looking.found_rows import RowPage, RowState
from sdgen.runs.looking.looking import RunRows, rows_of_run
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.store import RunRecord, Store
from sdgen.targets.models import Target
from tests.support.databases import Database
from tests.support.runs import REQUEST, entity_of, quoted, scenario_from

PARENT = 'Größe "1"'
KEY, LABEL = 'key "x"', "Größe"
STATES = ["new", "it's", "Done"]


def scenario() -> dict[str, Any]:
    """Returns one of odd names, keys of several columns, a hidden column and every kind of cell."""
    parents = entity_of(
        PARENT,
        30,
        **{KEY: ("uuid", "uuid4", {}), LABEL: ("text", "choice", {"values": ["Aa", "aA", "%_'"]})},
    )
    parents["columns"][0]["primary_key"] = True
    children = entity_of(
        "children",
        500,
        number=("int", "sequence", {"start": 10, "step": 3}),
        part=("smallint", "uniform_int", {"min": 1, "max": 2}),
        parent=("uuid", "fk", {"entity": PARENT, "column": KEY}),
        before=("int", "fk", {"entity": "children", "column": "number", "distribution": "tree"}),
        state=('enum(new, "it\'s", Done)', "choice", {"values": STATES}),
        price=("decimal(9,2)", "uniform_float", {"min": 0, "max": 50, "decimals": 2}),
        at=("timestamptz", "timestamp", {"min": "2026-01-01", "max": "2026-02-01"}),
        said=("json", "json", {"fields": {"n": {"type": "sequence"}}}),
        secret=("text", "const", {"value": "hidden secret"}),
    )
    columns = {column["name"]: column for column in children["columns"]}
    columns["before"]["nullable"] = True
    columns["price"] |= {"nullable": True, "null_rate": 0.2}
    columns["secret"]["hidden"] = True
    columns["at"]["overwritten"] = True
    children["primary_key"] = ["part", "number"]
    loose = entity_of("loose", 40, n=("int", "uniform_int", {"min": 0, "max": 3}))
    return {"name": "looked at", "seed": 5, "entities": [parents, children, loose]}


class Looking:
    """A run, whose rows are looked at."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.database = database
        self.target = inline_target({"dsn": database.dsn, "kind": database.kind})
        self.store = Store(folder / "runs.sqlite")
        made = scenario_from(scenario())
        self.record: RunRecord = RunService(self.store).start(made, self.target, REQUEST)
        assert self.record.error is None

    def rows(self, entity: str) -> RunRows:
        """Returns the rows of an entity."""
        return rows_of_run(self.store, self.record, entity, lambda: self.target, 60)

    def made(self, entity: str, first: int, count: int) -> RowPage:
        """Returns rows as they are where nobody knows the target."""

        def unknown() -> Target:
            raise TargetError("nobody knows it")

        return replace(self.rows(entity), target=unknown).page(first, count)


@pytest.fixture
def looking(tmp_path: Path, database: Database) -> Looking:
    """A run into an empty database."""
    return Looking(tmp_path, database)


def numbers(page: RowPage, state: RowState) -> list[int | None]:
    """Returns the numbers of the rows that compare so."""
    return [row.number for row in page.rows if row.state is state]


@pytest.mark.every_engine
def test_rows_are_seen_as_they_are_stored(looking: Looking) -> None:
    page = looking.rows("children").page(17, 100)
    assert page.is_stored, page.why_made
    assert [row.number for row in page.rows] == [*range(17, 117)]
    assert numbers(page, RowState.AS_MADE) == [*range(17, 117)]
    assert "secret" not in [column.name for column in page.columns]
    made = looking.made("children", 17, 100)
    assert (made.is_stored, made.why_made) == (False, "nobody knows it")
    assert [row.cells for row in made.rows] == [row.cells for row in page.rows]
    assert [row.parents for row in made.rows] == [row.parents for row in page.rows]
    parents = looking.rows(PARENT).page(0, 200)
    assert parents.end == len(parents.rows) == 30
    places = [column.name for column in page.columns]
    for row in page.rows:
        there = parents.rows[row.parents["parent"]]
        assert there.cells[0] == row.cells[places.index("parent")]
        above = row.cells[places.index("before")]
        assert above is None or int(above) == 10 + 3 * row.parents["before"]
    assert {(each.entity, each.column) for each in parents.children} == {("children", "parent")}
    last = looking.rows("children").page(499, 100)
    assert [row.number for row in last.rows] == [499]
    with pytest.raises(ValidationError, match="from 0 to 499"):
        looking.rows("children").page(500, 1)


@pytest.mark.every_engine
def test_rows_that_others_have_changed_are_told_apart(looking: Looking) -> None:
    columns = f"{quoted(LABEL)} = '<b>'"
    key = looking.rows(PARENT).page(3, 1).rows[0].cells[0]
    looking.database.execute(
        f"UPDATE {quoted(PARENT)} SET {columns} WHERE {quoted(KEY)} = '{key}'",
        "DELETE FROM children WHERE number = 13",
        "UPDATE children SET price = NULL, said = '{\"n\": 7}' WHERE number = 16",
        "UPDATE children SET \"at\" = '2001-02-03 04:05:06' WHERE number IN (16, 19)",
    )
    page = looking.rows("children").page(0, 50)
    assert page.is_stored, page.why_made
    assert numbers(page, RowState.MISSING) == [1]
    assert numbers(page, RowState.CHANGED) == [2]
    changed = dict(zip([column.name for column in page.columns], page.rows[2].cells, strict=True))
    before = looking.made("children", 2, 1).rows[0].cells
    made = dict(zip([column.name for column in page.columns], before, strict=True))
    assert changed["at"] != made["at"]  # a trigger may have done that
    told = {name: text for name, text in made.items() if text != changed[name] and name != "at"}
    assert page.rows[2].made == told
    assert changed["price"] is None
    parent = looking.rows(PARENT).page(3, 1).rows[0]
    assert parent.cells == (key, "<b>")
    assert parent.made == {LABEL: looking.made(PARENT, 3, 1).rows[0].cells[1]}


@pytest.mark.slow_on_servers
@pytest.mark.every_engine
def test_stored_rows_are_sought_by_a_column(looking: Looking) -> None:
    def cells(entity: str, column: str, **what: Any) -> list[str | None]:
        page = looking.rows(entity).sought(Sought(column, **what), 200)
        place = [each.name for each in page.columns].index(column)
        return sorted((row.cells[place] for row in page.rows), key=str)

    every = [row.cells for row in looking.rows("children").page(0, 200).rows]
    assert cells("children", "number", at_least="10", at_most="1e1") == ["10"]
    assert cells("children", "number", at_least="19", at_most="25") == ["19", "22", "25"]
    assert set(cells("children", "state", equals="it's")) == {"it's"}
    assert cells("children", "at", equals=str(every[8][6])) == [every[8][6]]
    assert every[8][2] in cells("children", "parent", equals=str(every[8][2]))
    some = next(row[5] for row in every if row[5] is not None)
    assert set(cells("children", "price", equals=str(some))) == {some}
    assert set(cells("children", "price", is_null=True)) == {None}
    assert None not in cells("children", "price", is_null=False)
    assert set(cells(PARENT, LABEL, begins_with="a")) == {"aA"}  # LIKE of SQLite folds case
    assert set(cells(PARENT, LABEL, begins_with="%_")) == {"%_'"}
    assert cells(PARENT, LABEL, equals="' OR 1 = 1 --") == []
    assert looking.rows("loose").sought(Sought(), 39).more
    assert not looking.rows("loose").sought(Sought(), 40).more
    with pytest.raises(ValidationError) as wrong:
        cells("children", "number", equals="x", begins_with="x")
    assert [problem.path for problem in wrong.value.problems] == ["begins_with", "equals"]
    with pytest.raises(ValidationError, match="secret"):
        looking.rows("children").sought(Sought("secret", equals="hidden secret"), 1)


def test_rows_that_nothing_tells_apart_are_shown_as_made(looking: Looking) -> None:
    page = looking.rows("loose").page(0, 5)
    assert not page.is_stored
    assert "no columns by which a row can be found" in str(page.why_made)
    assert numbers(page, RowState.NOT_COMPARED) == [0, 1, 2, 3, 4]


@pytest.mark.every_engine
def test_all_rows_are_read_one_after_the_other(looking: Looking) -> None:
    for entity in (PARENT, "children", "loose"):
        rows = looking.rows(entity)
        made = [*rows.made()]
        assert len(made) == rows.end
        assert sorted(rows.stored(Sought()), key=str) == sorted(made, key=str)
    some = looking.rows("children").stored(Sought("number", at_most="16"))
    assert next(some)[0] in ("10", "13", "16")
    some.close()  # the connection is given back though rows are left
