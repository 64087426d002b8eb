"""A preview is the beginning of the real thing, at once, whatever the entity's size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sdgen.errors import NotFoundError, TooSlowError, ValidationError
from sdgen.runs.previewing import sampling
from sdgen.runs.previewing.preview import MOST_CHARACTERS, preview
from sdgen.runs.previewing.sampling import sample
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.scenario.loading import load_scenario
from tests.support.cli import Cli, write_scenario
from tests.support.cpu_time import is_done_within
from tests.support.runs import REQUEST, Runs, column_of, entity_of, plan_for, scenario_with
from tests.support.server import Client, LiveServer

SHIPPED = sorted((Path(__file__).parent.parent.parent / "scenarios").glob("*.yaml"))
HUGE = scenario_with(
    entity_of(
        "users",
        100_000_000,
        id=("bigint", "sequence", {}),
        name=("text", "faker_name", {}),
    ),
    entity_of(
        "events",
        100_000_000,
        id=("uuid", "uuid4", {}),
        user_id=("bigint", "fk", {"entity": "users", "column": "id"}),
        user_name=("text", "fk", {"entity": "users", "column": "name"}),
        at=("timestamp", "time_series", {"start": "-7d", "step": "5ms", "jitter_seconds": 1}),
        value=("float", "normal", {"mean": 0, "std": 1}),
    ),
)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def test_hundred_million_rows_are_previewed_at_once() -> None:
    plan = plan_for(HUGE, "sqlite")
    preview(plan, None, 5)  # loads word lists, modules, …
    assert is_done_within(1, lambda: preview(plan, None, 20))
    previews = preview(plan, None, 20)
    assert [(shown.entity, len(shown.rows), shown.total_rows) for shown in previews] == [
        ("users", 20, 100_000_000),
        ("events", 20, 100_000_000),
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.slow
def test_preview_is_the_beginning_of_a_run(path: Path, runs: Runs) -> None:
    scenario = load_scenario(path)
    request = replace(REQUEST, scale=0.01)
    tables = runs.sqlite(scenario, request)
    previews = preview(plan_for(scenario, "sqlite", request), None, 50)
    assert {shown.entity for shown in previews} == set(tables)
    for shown in previews:
        assert list(shown.rows) == tables[shown.entity][:50]
        assert shown.columns == tuple(
            column.name for column in scenario.entity(shown.entity).stored_columns
        )
        assert shown.total_rows == len(tables[shown.entity])


def test_preview_of_one_entity_shorter_than_asked_for(runs: Runs) -> None:
    scenario = scenario_with(
        entity_of("a", 3, id=("int", "sequence", {})),
        entity_of("b", 8, a_id=("int", "fk", {"entity": "a", "column": "id"})),
    )
    (shown,) = preview(plan_for(scenario, "sqlite"), "b", 100)
    assert (shown.entity, list(shown.rows)) == ("b", runs.sqlite(scenario)["b"])


def test_preview_of_an_unknown_entity_says_which_there_are() -> None:
    with pytest.raises(NotFoundError, match=r'Did you mean "users"\? Entities here: users, events'):
        preview(plan_for(HUGE, "sqlite"), "user", 5)


KINDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("smallint", "int", "bigint"), int),
    **dict.fromkeys(("float", "double"), float),
    **dict.fromkeys(("decimal",), (int, float)),
    "bool": bool,
    "json": (dict, list),
}
CELLS: dict[str, tuple[str, str, dict[str, Any], Any]] = {
    "a": ("int", "const", {"value": 7}, 7),
    "b": ("double", "const", {"value": 7}, 7.0),
    "c": ("decimal(8,2)", "const", {"value": 7.5}, 7.5),
    "d": ("decimal(8,0)", "const", {"value": 7}, 7),
    "e": ("bool", "const", {"value": False}, False),
    "f": ("json", "const", {"value": {"x": [1, 2.5, None, "7"]}}, {"x": [1, 2.5, None, "7"]}),
    "g": ("text", "const", {"value": "7"}, "7"),
    "h": ("timestamptz", "const", {"value": "2026-01-31"}, "2026-01-31 00:00:00+00:00"),
    "i": ("bytes", "const", {"value": "ff"}, "ff"),
    "j": ("bigint", "const", {"value": 2**63 - 1}, 2**63 - 1),
}


def test_cells_are_typed_in_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, live: LiveServer, client: Client
) -> None:
    """On the command line and over the API; in tables they stay texts."""
    columns = [column_of(name, *spec[:3]) for name, spec in CELLS.items()]
    columns.append({**column_of("k", "int", "const", {"value": None}), "nullable": True})
    entity = {"name": "e", "rows": 2, "columns": columns}
    path = write_scenario(tmp_path / "s.yaml", entity, id="s", seed=1)
    wanted = [*(cell for *_, cell in CELLS.values()), None]
    found = Cli(capsys).json("preview", "--scenario", path)["e"]
    assert [*found[0].values()] == wanted
    assert [*map(type, found[0].values())] == [*map(type, wanted)]
    client.post("scenarios", path.read_text(), headers={"Content-Type": "application/yaml"})
    assert client.get("scenarios/s/preview").data[0]["rows"] == [wanted, wanted]


def test_every_generator_is_typed_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(__file__).parent.parent / "golden/every_generator/scenario.yaml"
    found = Cli(capsys).json("preview", "--scenario", path)
    for entity in load_scenario(path).entities:
        for row in found[entity.name]:
            for column in entity.columns:
                cell, kind = row[column.name], str(column.type.kind)
                assert cell is None or isinstance(cell, KINDS.get(kind, str)), column.name


LONG_ROWS = scenario_with(
    *(
        entity_of(
            name,
            1_000,
            n=("int", "sequence", {}),
            body=("text", "choice", {"values": [letter * 100_000 for letter in "abc"]}),
        )
        for name in ("first", "second")
    )
)


def test_a_preview_holds_so_many_characters_and_says_what_it_leaves_out() -> None:
    first, second = preview(plan_for(LONG_ROWS, "sqlite"), None, 500)
    held = MOST_CHARACTERS // 100_000 + 1
    assert (len(first.rows), first.left_out) == (held, 500 - held)
    assert (len(second.rows), second.left_out) == (1, 499), "one of each entity at least"
    assert first.note == (
        f"{500 - held} rows of first are left out: together they would exceed 16 MiB. Ask for "
        "fewer rows, or one entity"
    )
    few = preview(plan_for(LONG_ROWS, "sqlite"), "first", 20)[0]
    assert (len(few.rows), few.note) == (20, None)


def test_a_sample_of_long_rows_is_small_and_spread_over_all() -> None:
    for shown in sample(plan_for(LONG_ROWS, "sqlite"), 800, 60):
        cells = [row[1] or "" for row in shown.rows]
        assert 0 < sum(map(len, cells)) <= sampling.MOST_CHARACTERS
        assert shown.left_out == 800 - len(shown.rows)


def test_a_sample_that_takes_too_long_lacks_what_is_left_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, clock = sampling._sample, SimpleNamespace(now=0.0)
    monkeypatch.setattr(sampling, "time", SimpleNamespace(monotonic=lambda: clock.now))

    def slow(engine: Any, plan: Any, entity: Any, *others: Any) -> Any:
        if entity.name == "second":
            clock.now = seconds_then
            raise TooSlowError("took longer")
        return real(engine, plan, entity, *others)

    monkeypatch.setattr(sampling, "_sample", slow)
    plan, seconds_then = plan_for(LONG_ROWS, "sqlite"), 61.0
    assert [each.entity for each in sample(plan, 5, 60)] == ["first"]
    with pytest.raises(TooSlowError):
        sample(plan, 5, 60, [plan.scenario.entity("second")])
    clock.now, seconds_then = 0.0, 59.0
    with pytest.raises(TooSlowError):  # for another reason
        sample(plan, 5, 60)


def test_strings_are_looked_at_as_far_as_there_is_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left when the time is over is no reason to refuse a run, or to fail."""

    def built(rows: int) -> dict[str, Any]:
        at = ("time", "template", {"template": "{id}:30"})  # 24:30 is none
        return entity_of(f"of_{rows}", rows, id=("int", "sequence", {}), at=at)

    times = count(0, 60)
    monkeypatch.setattr(sampling, "time", SimpleNamespace(monotonic=lambda: next(times)))
    check_spelling(plan_for(scenario_with(built(23), built(30)), "postgres"))
    with pytest.raises(ValidationError) as caught:
        check_spelling(plan_for(scenario_with(built(30), built(31)), "postgres"))
    (problem,) = caught.value.problems
    assert problem.path == "entities[0].columns[1].generator"


def test_strings_that_are_those_of_another_column_are_not_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A sample takes long where an expression is of parents far above."""
    made: list[str] = []
    monkeypatch.setattr(sampling, "_sample", lambda _, __, entity, *___: made.append(entity.name))

    def of(sql: str) -> dict[str, Any]:
        why = {"values": ["late", "lost"]}
        columns = {"said": ("enum(late, lost)", "choice", why), "id": ("int", "sequence", {})}
        return entity_of("t", 9, why=("enum(late, lost)", "expr", {"sql": sql}), **columns)

    check_spelling(
        plan_for(scenario_with(of("CASE WHEN id > 4 THEN said ELSE said END")), "sqlite")
    )
    assert not made
    with pytest.raises(AttributeError):  # nothing was made
        check_spelling(
            plan_for(
                scenario_with(of("CASE WHEN id > 4 THEN LOWER('LATE') ELSE said END")), "sqlite"
            )
        )
    assert made == ["t"]


def test_the_command_line_shows_the_beginning_of_long_cells(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    cli = Cli(capsys)
    text = "0123456789" * 1_000
    write_scenario(
        tmp_path / "long.yaml", entity_of("a", 9_999, t=("text", "choice", {"values": [text]}))
    )
    scenario = ("preview", "--scenario", tmp_path / "long.yaml")
    shown = cli(*scenario, "--rows", 2)
    assert shown.out.replace("\n", "").count("(10,000 characters)") == 2
    assert len(shown.out) < 4_000
    whole = cli(*scenario, "--rows", 9_999, "--format", "json")
    rows = whole.data["a"]
    assert {row["t"] for row in rows} == {text}
    assert f"{9_999 - len(rows):,} rows of a are left out" in whole.err
