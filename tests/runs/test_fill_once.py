"""``fill_once: true``: a run makes rows where the table is empty, and else it reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdgen.scenario.models import TableMode
from tests.support.databases import Database
from tests.support.existing import Existing
from tests.support.failing import go_on, stop_at
from tests.support.runs import column_of

pytestmark = pytest.mark.other_servers

ONCE = {"fill_once": True, "primary_key": ["code"]}


def shop() -> list[dict[str, Any]]:
    """Return look-up tables and customers that point to them, whose own rows each run adds."""
    code = {"type": "pattern", "params": {"regex": "(DE|FR|NG|GB|US|ES)", "unique": True}}
    by_code = {"entity": "Länder", "column": "code", "distribution": "zipf"}
    group = {"region_id": "region_id"}
    return [
        {
            "name": "regions",
            "rows": 3,
            "fill_once": True,
            "columns": [column_of("id", "int", "sequence", {}) | {"primary_key": True}],
        },
        {
            "name": "Länder",
            "rows": 5,
            **ONCE,
            "columns": [
                {"name": "code", "type": "text", "generator": code},
                {"name": "short", "type": "text", "hidden": True, "expr": "LOWER(code)"},
                {"name": "name", "type": "text", "unique": "unchecked", "expr": "'in ' || short"},
                {"name": "region_id", "type": "int", "references": True}
                | {"fk": {"entity": "regions", "column": "id", "distribution": "every"}},
            ],
            "table_mode": "create_if_missing",
            "indexes": [["region_id"]],
        },
        {
            "name": "customers",
            "rows": 20,
            "columns": [
                column_of("id", "bigint", "sequence", {"start": "next"}) | {"primary_key": True},
                {"name": "region_id", "type": "int"}
                | {"fk": {"entity": "regions", "column": "id"}},
                {"name": "country", "type": "text", "references": True}
                | {"fk": {**by_code, "within": group}},
                column_of("land", "text", "parent", {"via": "country", "column": "name"}),
            ],
        },
    ]


def words(place: Existing) -> tuple[str, ...]:
    """Return the words that start a run of the shop, which has no seed."""
    data = {"name": "shop", "as_of": "2026-01-31", "entities": shop()}
    Path("shop.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return "run", "start", "--scenario", "./shop.yaml", "--target", place.database.dsn


def start(place: Existing, *options: object) -> Any:
    """Return what such a run tells."""
    return place.cli.json(*words(place), *options)


def verified(place: Existing, run: Any) -> None:
    """Assert that all rows of a run are as it made them."""
    verify = ("run", "verify", run["id"], "--target", place.database.dsn, "--format", "json")
    found = place.cli(*verify).data["entities"]
    assert [each["matching"] for each in found] == [each["rows"] for each in found]


def made(run: Any) -> dict[str, int]:
    """Return how many rows of each entity a run has written."""
    return {each["entity"]: each["rows_written"] for each in run["entities"]}


def look_ups(database: Database) -> list[tuple[Any, ...]]:
    """Return the rows of the look-up table."""
    return sorted(database.query('SELECT code, name, region_id FROM "Länder"'))


@pytest.mark.every_engine
def test_later_runs_take_the_rows_that_are_there(place: Existing) -> None:
    first = start(place)
    assert made(first) == {"regions": 3, "Länder": 5, "customers": 20}
    there = look_ups(place.database)
    planned = start(place, "--plan")
    assert [each["entity"] for each in planned["entities"]] == ["customers"]
    second = start(place)
    assert (made(second), look_ups(place.database)) == ({"customers": 20}, there)
    assert second["config_hash"] == first["config_hash"]
    assert second["existing"]["Länder"]["rows"] == 5
    third = start(place, "--continue")
    assert made(third) == {"customers": 20}
    for run in (first, second, third):
        verified(place, run)
    wrong = 'SELECT count(*) FROM customers c LEFT JOIN "Länder" l ON l.code = c.country AND '
    wrong += "l.name = c.land AND l.region_id = c.region_id WHERE l.code IS NULL"
    assert place.database.query(wrong) == [(0,)]
    for run, left in ((third, 40), (second, 20)):
        place.cli("run", "undo", run["id"], "--target", place.database.dsn)
        assert (place.database.count("customers"), look_ups(place.database)) == (left, there)
    place.cli("run", "undo", first["id"], "--target", place.database.dsn)
    assert look_ups(place.database) == []


@pytest.mark.slow_on_servers
def test_the_run_that_has_made_them_is_continued_and_replayed(place: Existing) -> None:
    first = start(place)
    there = look_ups(place.database)
    second = start(place, "--continue")
    assert (made(second)["customers"], look_ups(place.database)) == (20, there)
    verified(place, first)
    verified(place, second)
    emptied = start(place, "--mode", TableMode.TRUNCATE_THEN_INSERT, "--seed", first["seed"])
    assert made(emptied) == made(first)
    assert look_ups(place.database) == there
    later = start(place)
    replayed = place.cli(
        *("run", "replay", later["id"], "--target", "elsewhere.sqlite", "--format", "json"), code=1
    )
    assert "Länder" in replayed.err
    replayed = place.cli.json("run", "replay", first["id"], "--target", "elsewhere.sqlite")
    assert made(replayed) == made(first)


@pytest.mark.slow_on_servers
def test_a_run_that_was_stopped_in_the_table_makes_the_rest(place: Existing) -> None:
    place.database.execute("CREATE TABLE regions (id integer NOT NULL PRIMARY KEY)")
    stop_at(place.database, "regions", 3)
    slowly = ("--batch-size", 1, "--jobs", 1, "--format", "json")
    stopped = place.cli(*words(place), *slowly, code=1).data
    assert place.database.count("regions") == 2
    other = place.cli(*words(place), code=1).err
    assert f"is filled once, and run {stopped['id']} has not finished with it" in other
    go_on(place.database, "regions")
    resumed = place.resume(stopped["id"]).data
    assert made(resumed) == {"regions": 3, "Länder": 5, "customers": 20}
    verified(place, resumed)
    assert made(start(place)) == {"customers": 20}


def test_there_is_nothing_to_make_where_all_tables_are_filled(place: Existing) -> None:
    start(place)
    data = {"name": "one", "entities": shop()[:1]}
    Path("one.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    one = ("run", "start", "--scenario", "./one.yaml", "--target", place.database.dsn)
    said = place.cli(*one, "--rows-override", "regions=9", code=2).err
    assert "--rows-override regions: its rows already exist" in said
    assert "no table is empty, and regions have fill_once: there is nothing to make" in said
