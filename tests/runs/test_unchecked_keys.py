"""Keys that a scenario leaves unchecked: no proof is asked for, and the database decides."""

from __future__ import annotations

from typing import Any

import pytest

from sdgen.errors import TargetError, ValidationError
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import scenario_with

pytestmark = pytest.mark.other_servers

FAR = column("far", "bigint", "uniform_int", min=1, max=10**15)
NEAR = column("near", "int", "uniform_int", min=1, max=100_000)
SIDE = column("side", "int", "uniform_int", min=1, max=10**6)


def unchecked(column: dict[str, Any], word: str = "unique") -> dict[str, Any]:
    """Return a column whose key is unchecked."""
    return {**column, word: "unchecked"}


def test_the_database_makes_them(place: Existing) -> None:
    pairs = {"columns": ["side", "near"], "unchecked": True}
    index = {"columns": ["near", "far"], "unique": "unchecked"}
    places = entity("places", 3000, ID, unchecked(FAR), NEAR, SIDE, unique=[pairs], indexes=[index])
    of_place = {
        **column("place", "bigint", fk={"entity": "places", "column": "far"}),
        "references": True,
    }
    visits = entity("visits", 50, unchecked(FAR, "primary_key"), of_place)
    said = ["unique key (far)", "unique key (side, near)", "unique index (near, far)"]
    first, second = place.start(places, visits, options="--plan").data["entities"]
    assert (first["unchecked_keys"], second["unchecked_keys"]) == (said, ["primary key (far)"])
    place.start(places, visits)
    database = place.database
    for columns in ("far, near, side, id", "far, side, near, id"):
        with pytest.raises(Exception, match=r"(?i)unique"):
            database.execute(
                f"INSERT INTO places ({columns}) "
                f"SELECT {columns.replace(', id', ', -id')} FROM places LIMIT 1"
            )
    plan = place.cli(
        *("run", "start", "--scenario", "existing.yaml", "--target", database.dsn),
        *("--plan", "--mode", "truncate"),
        code=0,
    )
    assert "places: unique key (far). Nothing proves that its values are unique" in plan.out


def test_a_failure_names_the_key_and_the_first_value(place: Existing) -> None:
    """Rows can be mended, and the run resumed."""
    pair = {"columns": ["near", "half"], "unchecked": True}
    half = column("half", "text", expr="CAST(near / 2 AS TEXT)")
    numbers = entity("numbers", 5000, ID, NEAR, half, unique=[pair])
    run = place.start(numbers, code=1).data
    database, error = place.database, run["error"]
    assert "unique key (near, half) of table" in error
    assert 'cannot be made ("numbers_near_half_key")' in error
    alike = {
        (near, half): count
        for near, half, count in database.query(
            "SELECT near, half, count(*) FROM numbers GROUP BY near, half HAVING count(*) > 1"
        )
    }
    if database.like == "sqlite":
        first = min(alike)
        value = f"(near, half) is ({first[0]}, {first[1]!r}) in {alike[first]} rows"
        assert value in error
    else:
        assert any(f"Key (near, half)=({a}, {b}) is duplicated" in error for a, b in alike)
    assert "The scenario leaves that key unchecked" in error
    assert "correct that and resume the run" in error
    database.execute("UPDATE numbers SET near = -id")
    place.resume(run["id"])
    with pytest.raises(Exception, match=r"(?i)unique"):
        database.execute("INSERT INTO numbers SELECT -1, near, half FROM numbers LIMIT 1")


@pytest.mark.slow_on_servers
def test_rows_are_refused_by_a_key_that_is_there(place: Existing) -> None:
    """SQLite makes primary keys with the table; within a batch, and with an earlier one."""
    numbers = entity("numbers", 5000, unchecked(NEAR, "primary_key"), ID | {"primary_key": False})
    for options in ("", "--batch-size 10"):
        run = place.start(numbers, options=options, code=1).data
        database, error = place.database, run["error"]
        if database.like == "sqlite":
            value = error.partition("(near) is (")[2].partition(")")[0]
            assert f"(near) is ({value}) in " in error
            assert int(value) in range(1, 100_001)
            assert "UNIQUE constraint failed: numbers.near" in error
        else:
            assert "primary key (near) of table" in error
            assert "Key (near)=(" in error
        assert "The scenario leaves that key unchecked" in error
        database.execute("DROP TABLE numbers")


def test_a_dry_run_tells_of_them_too(place: Existing) -> None:
    few = column("few", "int", "uniform_int", min=1, max=1000)
    path = place.start(entity("numbers", 900, ID, unchecked(few)), options="--plan")
    assert path.data["entities"][0]["unchecked_keys"] == ["unique key (few)"]
    said = place.cli(
        *("run", "start", "--scenario", "existing.yaml", "--target", place.database.dsn),
        "--dry-run",
    )
    assert said.code == 1
    value = "(few) is (" if place.database.like == "sqlite" else "Key (few)=("
    assert value in said.out + said.err


@pytest.mark.slow_on_servers
def test_keys_that_a_table_has_already(place: Existing) -> None:
    """They end the warning; what is sure to fail stays an error."""
    place.database.execute(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, far BIGINT)",
        "CREATE UNIQUE INDEX fars ON users (far)",
    )
    (warning,) = place.warnings(entity("users", 50_000, ID, FAR))
    assert "(far) is unique in the table by fars, and rows may repeat" in warning
    assert warning.endswith("declare it in the scenario: unique: unchecked")
    known = unchecked(FAR)
    assert place.warnings(entity("users", 50_000, ID, known)) == []
    place.start(entity("users", 50_000, ID, known))
    near = {**unchecked(NEAR), "name": "far"}
    refused = place.refused(entity("users", 50_000, ID, near), options="--mode truncate")
    assert "(far) is unique in the table by fars, and rows repeat " in refused


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            entity("t", 9, ID, unchecked(column("n", "int", "uniform_int", min=1, max=8))),
            "is unchecked, but rows are certain to repeat: 9 rows have at most 8 different values",
        ),
        (
            entity("t", 9, ID, {**NEAR, "unique": True}),
            "If you know that rows differ, leave it to the database: unique: unchecked",
        ),
        (
            entity("t", 9, ID, NEAR, SIDE, unique=[["near", "side"]]),
            "leave it to the database: unique: [{columns: [near, side], unchecked: true}]",
        ),
        (
            entity("t", 9, NEAR, SIDE, primary_key=["near", "side"]),
            "leave it to the database: primary_key: {columns: [near, side], unchecked: true}",
        ),
        (
            entity("t", 9, {**NEAR, "identity": True, "unique": "unchecked"}),
            "an identity must be unique, and this cannot be unique: values repeat",
        ),
        (
            entity("t", 9, ID, unchecked({**NEAR, "hidden": True})),
            "hidden",
        ),
        (
            {
                "name": "t",
                "existing": True,
                "columns": [{"name": "id", "type": "int", "primary_key": "unchecked"}],
            },
            "so none is unchecked. Write it without unchecked",
        ),
    ],
)
def test_what_is_refused(said: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as error:
        scenario_with(said, entity("other", 1, ID))
    assert message in str(error.value)


def test_listed_rows_that_are_alike_stay_refused() -> None:
    words = column("word", "text", "rows_of", values=["a", "b", "a"])
    with pytest.raises((ValidationError, TargetError), match="rows 1 and 3"):
        scenario_with({"name": "words", "columns": [unchecked(words)]})
