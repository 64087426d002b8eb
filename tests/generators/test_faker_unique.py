"""The generator faker with ``unique``: a value of its own for each row, of any provider."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from generators_sql.faking import distinct_values as module
from generators_sql.faking.distinct_values import distinct_values
from generators_sql.faking.recipe import Recipe
from sdgen.column_types import parse_column_type
from sdgen.errors import ValidationError
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import scenario_with

AS_OF = datetime(2026, 1, 31, tzinfo=UTC)


def once(name: str, kind: str, provider: str, **params: Any) -> dict[str, Any]:
    """Return a unique column of a provider."""
    made = column(name, kind, "faker", provider=provider, unique=True, **params)
    return {**made, "unique": True}


def elements(*values: str) -> dict[str, Any]:
    """Return the args of a provider that draws from some values."""
    return {"elements": list(values)}


def recipe(provider: str, kind: str = "text", **args: Any) -> Recipe:
    return Recipe(provider, args, "en_US", parse_column_type(kind), False, AS_OF)


@pytest.mark.slow_on_servers
def test_rows_have_values_of_their_own(place: Existing) -> None:
    """They are pointed to, verified, and the same whatever the batches are."""
    firms = entity(
        "firms",
        600,
        ID,
        once("name", "varchar(40)", "company"),
        once("number", "int", "random_int", args={"min": 1, "max": 900}),
        once("founded", "date", "date_between", args={"start_date": "-9y"}),
        once("land", "text", "country", suffix=True),
        once("sort", "char(9)", "random_element", args=elements("x", "y"))
        | {"generator": {"type": "faker", "params": {"provider": "ein", "unique": True}}},
    )
    of_firm = column("firm", "text", fk={"entity": "firms", "column": "land"})
    jobs = entity("jobs", 200, ID, {**of_firm, "references": True})
    run = place.start(firms, jobs).data
    database = place.database
    for name in ("name", "number", "founded", "land", "sort"):
        assert database.query(f"SELECT count(DISTINCT {name}) FROM firms") == [(600,)]
    (plain,) = database.query("SELECT count(*) FROM firms WHERE land NOT LIKE '% 2'")
    assert 240 <= plain[0] < 600, "values come again only where there are no others"
    assert database.query("SELECT count(*) FROM jobs JOIN firms ON firms.land = jobs.firm") == [
        (200,)
    ]
    place.cli("run", "verify", run["id"], *database.target, code=0)
    rows = database.query("SELECT * FROM firms ORDER BY id")
    place.start(firms, jobs, options="--mode truncate --batch-size 37")
    assert database.query("SELECT * FROM firms ORDER BY id") == rows


def test_rows_that_are_added_get_further_ones(place: Existing) -> None:
    """Also where they begin to come again."""
    firms = entity(
        "firms",
        200,
        ID,
        once("name", "text", "company"),
        once("land", "text", "country", suffix=True),
    )
    place.start(firms)
    database = place.database
    before = database.query("SELECT * FROM firms ORDER BY id")
    place.start(firms, options="--continue --rows-override firms=400")
    after = database.query("SELECT * FROM firms ORDER BY id")
    assert after[:200] == before
    assert len(after) == 600
    place.cli("run", "verify", "latest", *database.target, code=0)
    database.execute("DROP TABLE firms")
    place.start(firms, options="--rows-override firms=600")
    assert database.query("SELECT * FROM firms ORDER BY id") == after


def test_a_number_behind_a_value_makes_no_other_value() -> None:
    """The second A is called so, not another one."""
    values = ("A", "A 2", "B 7", "B", "A 2 3", "C x")
    made = recipe("random_element", **elements(*values))
    for key in range(20):
        found = distinct_values(made, key, 99, suffixed=True)
        assert found.is_all
        again = {f"{value} {turn}" for value in found.values for turn in range(2, 9)}
        assert not again & {*found.values}
        assert "C x" in found.values
        for pair in ({"A", "A 2"}, {"A 2", "A 2 3"}, {"B", "B 7"}):
            assert len(pair & {*found.values}) == 1
    assert len(distinct_values(made, 0, 99).values) == 6


def test_more_of_them_begin_with_the_same() -> None:
    made = recipe("first_name")
    many = distinct_values(made, 5, 300).values
    assert distinct_values(made, 5, 120).values == many[:120]
    assert distinct_values(made, 6, 120).values != many[:120]


def test_too_few_are_found_before_the_first_write(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few tries beforehand do not always tell; then making them does."""
    monkeypatch.setattr(module, "_TRIES_BEFOREHAND", 50)
    lands = entity("lands", 300, ID, once("name", "text", "country"))
    said = "country seems to have only 243 distinct values, but 300 rows"
    assert said in place.start(lands, options="--plan", code=1).err
    error = place.start(lands, code=1).data["error"]
    assert said in error
    assert "Nothing was written" in error
    assert not place.database.tables()


REFUSED: list[tuple[dict[str, Any], str]] = [
    (once("a", "text", "country"), "country seems to have only 243 distinct values"),
    (
        once("a", "text", "name", per_row=True),
        "values generated row by row are not compared with each other",
    ),
    (once("a", "text", "name", pool=900), "unique makes as many values as there are rows"),
    (once("a", "int", "random_int", suffix=True), "makes strings of any length"),
    (once("a", "varchar(9)", "name", suffix=True), "which do not fit varchar(9)"),
    (once("a", "interval", "time_delta"), "different strings can be the same interval"),
    (column("a", "text", "faker", provider="name", suffix=True), "Add unique: true, or remove it"),
    (
        {**column("a", "text", "faker", provider="name"), "unique": True},
        "Faker's values repeat. Add unique: true to the generator's params",
    ),
]


@pytest.mark.parametrize(("said", "message"), REFUSED)
def test_what_is_refused(said: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as error:
        scenario_with(entity("t", 500, ID, said))
    assert message in str(error.value)


def test_how_many_rows_there_may_be() -> None:
    many = once("a", "text", "catch_phrase")
    with pytest.raises(ValidationError, match="at most 1,000,000 unique values"):
        scenario_with(entity("t", 1_000_001, ID, many))
    many["generator"]["params"]["suffix"] = True
    assert scenario_with(entity("t", 10**9, ID, many)).entities[0].rows == 10**9
