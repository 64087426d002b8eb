"""Settling a draft: how often how much of it is checked."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from sdgen.adopting import run_check
from sdgen.adopting.checked import Checked
from sdgen.adopting.draft import Draft, DraftColumn, DraftEntity
from sdgen.adopting.kept_counts import KeptCounts
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.scenario_data import data_of
from sdgen.adopting.settling import settle, short
from sdgen.adopting.writing import written
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.checks.trial_tables import TrialTables
from sdgen.errors import Problem, TableMismatchError, ValidationError
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.counts import Wanted
from sdgen.scenario.documents import parse_document
from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.read_before import ReadBefore
from sdgen.scenario.table_names import TableName
from sdgen.store import Store
from tests.adopting.test_scenario_from import scenario_from
from tests.support.existing import Existing
from tests.support.runs import entity_of, scenario_with

_INT, _TEXT = DataType(ColumnType.INT), DataType(ColumnType.TEXT)
_KEY: tuple[str, str, dict[str, object]] = ("int", "sequence", {})
_TABLES = 120


def _said(column: str, sql: str) -> DraftColumn:
    return DraftColumn(column, _TEXT, {"expr": sql})


def _entity(number: int) -> DraftEntity:
    """Return an entity that points to the one before it, but for the first of each ten."""
    name = f"t_{number}"
    first = DraftColumn("id", _INT, {"generator": {"type": "sequence"}, "primary_key": True})
    guessed = DraftColumn("note", _TEXT, {"expr": "'bad'"}, otherwise=(_said("note", "'good'"),))
    columns = [first, guessed]
    if number % 10:
        above = {"entity": f"t_{number - 1}", "column": "id"}
        columns.append(DraftColumn("above_id", _INT, {"fk": above}))
    return DraftEntity(name, TableName(name), {"rows": 3}, tuple(columns))


def test_only_what_has_changed_is_checked_again_until_all_is_right() -> None:
    checked: list[int] = []

    def check(scenario: Scenario) -> Checked:
        """Refuse the guesses of three entities, one after the other."""
        checked.append(len(scenario.entities))
        for entity in scenario.entities:
            refused = entity.column("note").expr == "'bad'"
            if entity.name in {"t_5", "t_25", "t_29"} and refused:
                raise TableMismatchError("no:", [Problem(f"{entity.name}.note", "is bad. Mend it")])
        return Checked(["know this"])

    settled = settle(Draft("d", tuple(map(_entity, range(_TABLES)))), check)
    columns = [*chain.from_iterable(entity.columns for entity in settled.entities)]
    assert [each.keys.get("expr") for each in columns].count("'good'") == 3
    assert [each.look_at for each in columns if each.look_at] == [
        "filled otherwise, since expr does not fit: is bad"
    ] * 3
    assert settled.notes == ("know this",)
    # All, then a chain of ten as often as needed, and all again.
    assert checked == [_TABLES, 10, _TABLES, 10, 10, _TABLES]


def test_what_only_another_run_refuses_is_replaced_as_well() -> None:
    def confirm(scenario: Scenario) -> Checked:
        if scenario.entities[0].column("note").expr == "'bad'":
            raise TableMismatchError("no:", [Problem("t_0.note", "is bad. Mend it")])
        return Checked()

    draft = Draft("d", (_entity(0),))
    settled = settle(draft, lambda _: Checked(["know this"]), confirm=confirm)
    assert settled.entities[0].columns[1].keys["expr"] == "'good'"
    assert settled.notes == ("know this",)


def test_keys_that_hold_by_luck_are_tried_with_other_seeds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """12 of 100 numbers are different with one seed in two."""
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as made:
        made.execute("CREATE TABLE u (id INTEGER PRIMARY KEY, n INT NOT NULL UNIQUE)")
        made.execute("CREATE TABLE v (id INTEGER PRIMARY KEY)")
    number = ("int", "uniform_int", {"min": 1, "max": 100})
    scenario = scenario_with(entity_of("v", 1, id=_KEY), entity_of("u", 12, id=_KEY, n=number))
    target, seeds = (
        inline_target({"dsn": str(tmp_path / "x.sqlite"), "kind": "sqlite"}),
        iter(range(100)),
    )
    monkeypatch.setattr(run_check, "random_seed", lambda: next(seeds))
    monkeypatch.setattr(run_check, "_OTHER_SEEDS", 12)
    with Store(tmp_path / "runs.sqlite") as store:
        before = ReadBefore()
        while True:
            check = RunCheck(RunService(store), target, before)
            with suppress(TableMismatchError):
                check(scenario)
                break
        with pytest.raises(TableMismatchError) as refused:
            check.with_other_seeds(scenario)
    (problem,) = refused.value.problems
    assert problem.path == "u"
    assert "(n) is unique in the table, and rows repeat" in problem.message


def test_the_database_is_asked_once_the_scenario_itself_is_right() -> None:
    asked: list[int] = []

    def check(scenario: Scenario) -> Checked:
        asked.append(len(scenario.entities))
        return Checked()

    def circular(number: int) -> DraftEntity:
        entity = _entity(number)
        note = DraftColumn(
            "note", _TEXT, {"expr": "note"}, otherwise=(_said("note", "id"), _said("note", "'x'"))
        )
        return replace(entity, columns=(entity.columns[0], note, *entity.columns[2:]))

    settled = settle(Draft("d", tuple(map(circular, range(30)))), check)
    columns = [*chain.from_iterable(entity.columns for entity in settled.entities)]
    assert [each.keys.get("expr") for each in columns].count("'x'") == 30
    assert asked == [30]


@pytest.mark.first_server
def test_rows_of_tables_that_stay_as_they_are_are_tried_once(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    fill = TrialTables.fill

    def noted(self: TrialTables, entity: Entity, *args: object, **more: object) -> int:
        tried.append(entity.name)
        return fill(self, entity, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(TrialTables, "fill", noted)
    monkeypatch.setattr(run_check, "_OTHER_SEEDS", 0)  # with each of them rows are others
    place.database.execute(
        "CREATE TABLE fine (id INT PRIMARY KEY, code TEXT NOT NULL, "
        "CHECK (length(replace(code, 'x', 'yy')) > 0))",
        "CREATE TABLE refused (id INT PRIMARY KEY, note TEXT NOT NULL, "
        "CHECK (substr(note, 2, 1) || 'z' = 'qz'))",
    )
    text = scenario_from(place)
    assert tried.count("fine") == 1
    # All are tried a second time, without the one that is left out, whose name is told once.
    assert tried.count("refused") >= 1
    left_out = next(line for line in text.splitlines() if "left out: table" in line)
    assert "refused: the CHECK" in left_out
    assert left_out.count("table ") == 1


def test_another_column_that_a_problem_is_about_is_filled_otherwise() -> None:
    def check(scenario: Scenario) -> Checked:
        (entity,) = scenario.entities
        if entity.column("note").expr == "'bad'":
            raise TableMismatchError(
                "no:",
                [
                    Problem(
                        "entities[0].columns[0]",
                        "rows are refused",
                        also=("entities[0].columns[1]",),
                    )
                ],
            )
        return Checked()

    (entity,) = settle(Draft("d", (_entity(0),)), check).entities
    assert [each.keys.get("expr") for each in entity.columns] == [None, "'good'"]


def test_what_others_need_more_of_than_is_stored_is_not_filled_once() -> None:
    number = {"generator": {"type": "sequence"}}
    helper = {"name": "secret", "type": "text", "hidden": True, "expr": "'x'"}
    stored = (
        DraftColumn("id", _INT, number),
        DraftColumn("note", _TEXT, {"expr": "secret"}, helpers=(helper,)),
    )
    once = {"rows": 3, "fill_once": True, "primary_key": ["id"]}
    copied = {"generator": {"type": "parent", "params": {"via": "one_id", "column": "secret"}}}
    pointing = (
        DraftColumn("one_id", _INT, {"fk": {"entity": "one", "column": "id"}}),
        DraftColumn("copied", _TEXT, copied),
    )
    draft = Draft(
        "d",
        (
            DraftEntity("one", TableName("one"), once, stored),
            DraftEntity("other", TableName("other"), once, (stored[0],)),
            DraftEntity("more", TableName("more"), {"rows": 5}, pointing),
        ),
    )
    one, other, more = settle(draft, lambda _: Checked()).entities
    assert "fill_once" not in one.keys
    assert (other, more) == draft.entities[1:]


def test_a_draft_is_checked_as_its_file_is_read() -> None:
    odd = ["1.10", "yes", "a: b", "don't", "~", "2026-01-31", "é\n\x07", "#", "", "1_000", 'q"']
    helper = {"name": "h", "type": "text", "hidden": True, "expr": "'x'"}
    column = DraftColumn(
        "c: d",
        _TEXT,
        {"generator": {"type": "choice", "params": {"values": odd, "weights": (1, 2.5, 1e-7)}}},
        helpers=(helper,),
    )
    entity = DraftEntity("a\nb", TableName("a\nb"), {"rows": 10_000, "existing": True}, (column,))
    draft = Draft("null", (entity, _entity(3)))
    assert parse_document(written(draft).encode(), "scenario").data == data_of(draft)


def test_rows_that_are_there_are_counted_again_when_they_have_changed() -> None:
    asked: list[str] = []

    class Noted:
        def count(
            self, plan: Plan, wanted: Sequence[Wanted], there: Sequence[Wanted]
        ) -> Sequence[Sequence[int] | None]:
            asked.extend(plan.existing["people"].digest for _ in wanted)
            return [(3,) for _ in wanted]

    key = {"name": "id", "type": "int", "primary_key": True}
    people = {"name": "people", "existing": True, "columns": [key, {"name": "age", "type": "int"}]}
    fk = {"entity": "people", "column": "id", "where": "age > 5"}
    scenario = scenario_with(people, entity_of("notes", 20, person_id=("int", "fk", fk)))
    counter = KeptCounts(Noted())
    for digest in ("db one", "db one", "db other"):
        request = RunRequest(
            seed=1, as_of="2026-01-01", existing={"people": ExistingRows(9, digest)}
        )
        make_plan(scenario, request, "postgres", counter=counter)
    assert asked == ["db one", "db other"]


@pytest.mark.first_server
def test_groups_have_rows_enough_by_other_seeds_as_well(
    place: Existing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.database.execute(
        "CREATE TABLE teams (id INTEGER PRIMARY KEY)",
        "CREATE TABLE links (id INTEGER PRIMARY KEY, team_id INTEGER)",
        "CREATE TABLE uses (id INTEGER PRIMARY KEY, team_id INTEGER, link_id INTEGER)",
    )
    team = {"entity": "teams", "column": "id"}
    link = {"entity": "links", "column": "id", "within": {"team_id": "team_id"}}
    scenario = scenario_with(
        entity_of("teams", 4, id=("int", "sequence", {})),
        entity_of("links", 9, id=("int", "sequence", {}), team_id=("int", "fk", team)),
        entity_of(
            "uses",
            *(9,),
            id=("int", "sequence", {}),
            team_id=("int", "fk", team),
            link_id=("int", "fk", link),
        ),
    )
    target = inline_target({"dsn": place.database.dsn, "kind": place.database.like})

    store = Store(tmp_path / "runs.sqlite")
    service = RunService(store)

    def is_accepted(seed: int, others: int) -> bool:
        monkeypatch.setattr(run_check, "random_seed", lambda: seed)
        monkeypatch.setattr(run_check, "_OTHER_SEEDS", others)
        try:
            RunCheck(service, target, ReadBefore())(scenario)
        except ValidationError:
            return False
        return True

    alone = {seed for seed in range(8) if is_accepted(seed, 0)}
    assert 0 < len(alone) < 8
    assert {seed for seed in range(0, 8, 2) if is_accepted(seed, 1)} == {
        seed for seed in range(0, 8, 2) if {seed, seed + 1} <= alone
    }
    store.close()


def test_the_reason_is_told_of_a_row_that_is_refused_not_its_cells() -> None:
    cells = "(id '1', body 'Long. And (longer).\\nYet')"
    refused = f"row 0 {cells} is refused: no such setting. Change the scenario"
    assert short(refused) == "row 0 is refused: no such setting"
