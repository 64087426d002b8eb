"""The order of writing follows the foreign keys of existing tables, not the scenario alone."""

from __future__ import annotations

from typing import Any

import pytest

from sdgen.databases.tables import check_tables
from sdgen.runs.resolving.targets import inline_target
from sdgen.targets.opening import open_target
from tests.support.existing import ID, Existing, column, entity
from tests.support.failing import refusing
from tests.support.runs import plan_for, scenario_with


def test_parents_of_the_tables_come_first(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE label (id INTEGER PRIMARY KEY)",
        "CREATE TABLE artist (id INTEGER PRIMARY KEY, label_id INTEGER REFERENCES label)",
        "CREATE TABLE album (id INTEGER PRIMARY KEY, artist_id INTEGER REFERENCES artist)",
    )
    entities = (
        entity("album", 100, ID, column("artist_id", "int", "choice", values=[1, 2, 3])),
        entity("artist", 3, ID, column("label_id", "int", "const", value=2)),
        entity("label", 2, ID),
    )
    planned = place.start(*entities, options="--plan").data["entities"]
    assert [each["entity"] for each in planned] == ["label", "artist", "album"]
    place.start(*entities, options="--jobs 2 --batch-size 30")
    assert place.state() == {"label": 2, "artist": 3, "album": 100}


def test_values_may_come_from_where_keys_do_not_point(place: Existing) -> None:
    """A scenario's fk says where a value is computed, not which table is written first."""
    place.database.execute(
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE b (id INTEGER PRIMARY KEY, n INTEGER, FOREIGN KEY (id) REFERENCES a (id))",
    )
    copied = column("id", "int", fk={"entity": "b", "column": "n", "distribution": "unique"})
    a = entity("a", 50, copied)
    b = entity("b", 50, ID, column("n", "int", "sequence", start=1))
    planned = place.start(a, b, options="--plan").data["entities"]
    assert [each["entity"] for each in planned] == ["a", "b"]
    place.start(a, b)


TREE: dict[str, Any] = {
    "entity": "category",
    "column": "id",
    "distribution": {"type": "tree", "root_rate": 0.05},
}


@pytest.mark.slow_on_servers
@pytest.mark.parametrize(
    "parent",
    [
        column("parent_id", "int", nullable=True, fk=TREE),
        column("parent_id", "int", nullable=True, fk={"entity": "category", "column": "id"}),
        column("parent_id", "int", "uniform_int", min=1, max=900),
        column("parent_id", "int", expr="id % 900 + 1"),
        column("parent_id", "int", "sequence"),
    ],
    ids=["tree", "any row", "drawn", "computed", "itself"],
)
def test_rows_that_point_to_rows_of_their_own_table(
    place: Existing, parent: dict[str, Any]
) -> None:
    place.database.execute(
        "CREATE TABLE category (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES category, "
        f"{refusing(place.database, 'id <= 600')})"
    )
    category = entity("category", 900, ID, parent)
    said = place.start(category, options="--jobs 4 --batch-size 100", code=1)
    assert "small" in said.data["error"]
    if place.database.like == "sqlite":
        return  # which cannot drop a constraint
    place.database.execute("ALTER TABLE category DROP CONSTRAINT small")
    place.resume(said.data["id"], "--jobs 4 --batch-size 40")
    assert place.state() == {"category": 900}


def test_queries_do_not_grow_with_the_tables(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the database is far away, each query takes a round trip."""
    names = [f"t{number}" for number in range(40)]
    if place.database.like == "sqlite":
        return  # reads its own file
    place.database.execute(
        *(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, n INTEGER)" for name in names),
        *(f"ALTER TABLE {name} ADD FOREIGN KEY (n) REFERENCES t0" for name in names[1:]),
    )
    plan = plan_for(scenario_with(*(entity(name, 5, ID) for name in names)), place.database.kind)
    queries: list[str] = []
    target = inline_target({"dsn": place.database.dsn, "kind": place.database.kind})
    with open_target(target) as engine:
        really: Any = engine._do  # type: ignore[attr-defined]

        def counting(sql: str, *parameters: Any) -> Any:
            queries.append(sql)
            return really(sql, *parameters)

        monkeypatch.setattr(engine, "_do", counting)
        check_tables(engine, plan)
    assert len(queries) <= 12
