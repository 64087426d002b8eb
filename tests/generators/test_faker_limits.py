"""Providers of Faker whose args ask for too much: refused soon, and nothing goes on behind it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil
import pytest

from generators_sql.faking import trial
from generators_sql.faking.providers import source_of
from generators_sql.faking.recipe import Recipe
from generators_sql.faking.time_limit import within
from generators_sql.faking.trial_process import CPU_SECONDS, WORKSHOP
from sdgen.column_types import ColumnType, DataType
from sdgen.errors import TooSlowError
from sdgen.runs.previewing.preview import preview
from tests.support.crashes import until
from tests.support.databases import Database
from tests.support.runs import entity_of, plan_for, scenario_with
from tests.support.server import API, LiveServer, tiny

LITTLE_SECONDS = 2.0
AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)


def recipe(provider: str, **args: Any) -> Recipe:
    return Recipe(provider, args, "en_US", DataType(ColumnType.TEXT), False, AS_OF)


def column(provider: str, args: dict[str, Any], **params: Any) -> dict[str, Any]:
    """Return a scenario with a column of a provider."""
    params = {"provider": provider, "args": args, **params}
    generator = {"type": "faker", "params": params}
    scenario = tiny()
    scenario["entities"][0]["columns"].append(
        {"name": "made", "type": "text", "generator": generator}
    )
    return scenario


TOO_MUCH: list[tuple[str, dict[str, Any], str]] = [
    ("fixed_width", {"data_columns": [[10_000_000, "name"]], "num_rows": 1000}, "characters"),
    ("fixed_width", {"data_columns": [[10_000_000, "name"]]}, "100,000,000 characters"),
    ("fixed_width", {"data_columns": [[9_999, "name"]] * 9, "num_rows": 9_999}, "characters"),
    ("csv", {"data_columns": ["{{name}}"] * 200, "num_rows": 4000}, "800,000 characters"),
    ("json", {"data_columns": {f"c{n}": "name" for n in range(200)}, "num_rows": 99}, "19,800"),
    ("random_element", {"elements": list(range(10_001))}, "10,002 values"),
    ("numerify", {"text": "#" * 200_001}, "200,005 characters"),
    ("texts", {"nb_texts": 10_001}, "nb_texts must be at most 10000"),
]


@pytest.mark.parametrize(("provider", "args", "message"), TOO_MUCH)
def test_what_is_certainly_too_much_is_not_even_tried(
    provider: str, args: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "tried", lambda *given: "was tried")
    monkeypatch.setattr(WORKSHOP, "trial", lambda *given: "was tried")
    param, said = trial.problem_with(recipe(provider, **args)) or ("", "")
    assert param == "args"
    assert message in said


BEYOND: list[tuple[str, dict[str, Any]]] = [
    ("texts", {"nb_texts": 10_000, "max_nb_chars": 10_000}),
    ("paragraph", {"ext_word_list": ["x" * 190_000], "nb_sentences": 10_000}),
]


def workshops() -> list[psutil.Process]:
    """Return the processes that make values for this one; others are servers of other tests."""
    return [
        child
        for child in psutil.Process().children()
        if "generators_sql.faking.trial_worker" in child.cmdline()
    ]


@pytest.mark.parametrize(("provider", "args"), BEYOND, ids=["time", "memory"])
def test_a_trial_ends_where_it_takes_too_much(
    provider: str, args: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    process = psutil.Process()
    before, used = process.memory_info().rss, process.cpu_times()
    found = trial.problem_with(recipe(provider, **args))
    assert found == (
        "args",
        f"{provider} takes longer than 2 s, or more than 256 MiB, to make a few values. "
        "Ask for less",
    )
    after = process.cpu_times()
    assert after.user + after.system - used.user - used.system < CPU_SECONDS / 2
    assert process.memory_info().rss - before < 50 * 2**20
    assert not workshops()
    monkeypatch.setattr(WORKSHOP, "_ask", lambda *given: "was tried again")
    assert trial.problem_with(recipe(provider, **args)) == found  # it is known now


def test_the_other_process_finds_the_same() -> None:
    for each in (
        recipe("fixed_width", data_columns=[[20, "name"], [3, "pyint"]], num_rows=3),
        recipe("csv", data_columns=["{{name}}", "{{city}}"], num_rows=2),
        recipe("csv", data_columns=["{{nonsense}}"], num_rows=2),
        recipe("pystr_format", string_format="{{uuid4}}"),
        recipe("text", max_nb_chars=2000),
        recipe("words", nb=2000),
    ):
        assert WORKSHOP.trial(each) == trial.tried(source_of("en_US"), each)
    assert len(workshops()) == 1
    WORKSHOP.close()
    assert not workshops()
    assert WORKSHOP.trial(recipe("text", max_nb_chars=2001)) is None


def test_little_needs_no_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WORKSHOP, "trial", lambda *given: "asked the other process")
    for each in (
        recipe("company"),
        recipe("csv"),
        recipe("random_int", min=-(10**9), max=10**12),
        recipe("random_element", elements=["a", "b", "c"]),
        recipe("date_between", start_date="-30y", end_date="today"),
        recipe("text", max_nb_chars=500),
        recipe("bothify", text="??-####", letters="ABC"),
    ):
        assert trial.problem_with(each) is None


def test_a_process_that_has_gone_is_started_again() -> None:
    assert WORKSHOP.trial(recipe("text", max_nb_chars=2002)) is None
    (child,) = workshops()
    child.kill()
    child.wait()
    assert WORKSHOP.trial(recipe("text", max_nb_chars=2003)) is None


SLOW = {"type": "text", "params": {"max_nb_chars": 900}}


def test_a_pool_has_the_time_that_there_is() -> None:
    pool = ("text", "faker", {"provider": "text", "args": {"max_nb_chars": 900}, "pool": 100_000})
    plan = plan_for(scenario_with(entity_of("a", 5, made=pool)), "sqlite")
    begun = time.process_time()
    with pytest.raises(
        TooSlowError, match=r"took longer than 0\.5 s: text generates .* Ask for fewer"
    ):
        preview(plan, None, 5, seconds=0.5)
    assert time.process_time() - begun < LITTLE_SECONDS
    with within(0.0), pytest.raises(TooSlowError):
        trial.problem_with(recipe("company"))


def test_requests_end_in_time(live: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    client = live.client
    scenario = column("text", {"max_nb_chars": 900}, pool=100_000)
    assert client.post("scenarios", scenario).status == 201
    monkeypatch.setattr("web.api.dispatch.REQUEST_SECONDS", 0.3)
    monkeypatch.setattr("web.pages.samples._SECONDS", 0.3)
    for path in ("preview", "explain?dialect=sqlite"):
        refused = client.get(f"scenarios/tiny/{path}")
        assert (refused.status, refused.error["code"]) == (422, "too_slow")
    body = {"scenario_id": "tiny", "target": {"dsn": "x.sqlite"}}
    assert client.post("runs/plan", body).error["code"] == "too_slow"
    page = client.get("/scenarios/tiny", headers={"Accept": "text/html"})
    assert "No sample of the rows: took longer than 0.3 s" in page.text


def test_a_cancelled_run_makes_no_more_values(live: LiveServer) -> None:
    """A batch of 20,000 rows of such texts takes half a minute."""
    client = live.client
    scenario = column("text", {"max_nb_chars": 900}, per_row=True)
    scenario["entities"][0]["rows"] = 100_000
    body = {"scenario": scenario, "target": {"dsn": "x.sqlite"}, "batch_size": 100_000}
    run_id = client.post("runs", body).data["id"]
    client.wait(run_id, lambda run: run["status"] == "running")
    file = Database("sqlite", str(live.folder / "data" / "x.sqlite"))
    until(Path(file.dsn).exists)
    until(lambda: file.query("SELECT 1 FROM sqlite_master WHERE name = 'items'"))
    begun = time.process_time()
    assert client.post(f"runs/{run_id}/cancel").status == 202
    ended = client.wait(run_id)
    assert (ended["status"], ended["rows_written"]) == ("cancelled", 0)
    assert time.process_time() - begun < 15


def test_validation_over_http_is_bounded(live: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    provider, args, message = TOO_MUCH[0]
    monkeypatch.setattr(trial, "tried", lambda *given: "was tried")
    monkeypatch.setattr(WORKSHOP, "trial", lambda *given: "was tried")
    verdict = live.client.post(f"{API}/scenarios/validate", column(provider, args)).data
    assert not verdict["valid"]
    assert message in str(verdict["problems"])
