"""parent: cells of the row that fks point to agree with their source, on every engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from tests.support.databases import Database
from tests.support.runs import (
    AS_OF,
    Runs,
    Tables,
    column_of,
    read_postgres,
    read_sqlite,
    scenario_with,
)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def fk(name: str, entity: str, kind: str = "bigint", **more: Any) -> dict[str, Any]:
    """Return an fk column that points to an entity's id."""
    return {"name": name, "type": kind, "fk": {"entity": entity, "column": "id"}, **more}


def parent(name: str, kind: str, via: Any, column: str, **more: Any) -> dict[str, Any]:
    """Return a column of a parent's cells."""
    return {**column_of(name, kind, "parent", {"via": via, "column": column}), **more}


CUSTOMERS: dict[str, Any] = {
    "name": "customers",
    "rows": 12,
    "columns": [
        {**column_of("id", "uuid", "uuid4", {}), "unique": True},
        column_of("name", "text", "faker_name", {}),
        {
            **column_of("phone", "int", "uniform_int", {"min": 1, "max": 10**6}),
            "nullable": True,
            "null_rate": 0.4,
        },
    ],
}
ORDERS: dict[str, Any] = {
    "name": "orders",
    "rows": 40,
    "unique": [["id", "customer_id"]],
    "columns": [
        {**column_of("id", "bigint", "sequence", {"start": 7, "step": 3}), "unique": True},
        fk("customer_id", "customers", "uuid"),
        parent("customer", "text", "customer_id", "name"),
        column_of("price", "decimal(12,2)", "uniform_float", {"min": 0, "max": 999}),
        column_of("created", "timestamp", "time_series", {"start": "-7d", "step": "1h1ms"}),
    ],
}
ITEMS: dict[str, Any] = {
    "name": "items",
    "rows": 300,
    "foreign_keys": [
        {
            "columns": ["order_id", "customer_id"],
            "entity": "orders",
            "references": ["id", "customer_id"],
        }
    ],
    "columns": [
        fk("order_id", "orders"),
        parent("customer_id", "uuid", "order_id", "customer_id"),
        parent("as_text", "text", ["order_id"], "id"),
        parent("price", "decimal(12,2)", "order_id", "price"),
        parent("ordered", "timestamp", "order_id", "created"),
        # A copy of a copy, and the source of it all, two rows up.
        parent("copied", "text", "order_id", "customer"),
        parent("direct", "string", ["order_id", "customer_id"], "name"),
        parent("phone", "int", ["order_id", "customer_id"], "phone", nullable=True),
        # The fk may be NULL, and so then is what is reached by it.
        fk("gift", "orders", nullable=True, null_rate=0.3),
        parent("gift_price", "decimal(12,2)", "gift", "price", nullable=True),
        parent("gift_to", "text", ["gift", "customer_id"], "name", nullable=True),
    ],
}
NOTES: dict[str, Any] = {
    "name": "notes",
    "rows": 30,
    "columns": [
        fk("item_gift", "items_of_gifts", nullable=True),
        parent("gift_price", "decimal(12,2)", ["maybe", "gift"], "price", nullable=True),
        {**fk("maybe", "items_of_gifts"), "nullable": True, "null_rate": 0.5},
    ],
}
ITEMS_OF_GIFTS: dict[str, Any] = {
    "name": "items_of_gifts",
    "rows": 9,
    "columns": [
        {**column_of("id", "bigint", "sequence", {}), "unique": True},
        fk("gift", "orders", nullable=True, null_rate=0.5),
    ],
}
SHOP = scenario_with(NOTES, ITEMS_OF_GIFTS, ITEMS, ORDERS, CUSTOMERS)


def rows_of(scenario: Scenario, tables: Tables, entity: str) -> list[dict[str, str | None]]:
    """Return the rows of an entity as mappings."""
    names = [column.name for column in scenario.entity(entity).columns]
    return [dict(zip(names, row, strict=True)) for row in tables[entity]]


def check(tables: Tables) -> None:
    """Assert that all cells are those that a join would find."""
    customers = {row["id"]: row for row in rows_of(SHOP, tables, "customers")}
    orders = {row["id"]: row for row in rows_of(SHOP, tables, "orders")}
    gifts = {row["id"]: row for row in rows_of(SHOP, tables, "items_of_gifts")}
    for row in orders.values():
        assert row["customer"] == customers[row["customer_id"]]["name"]
    items = rows_of(SHOP, tables, "items")
    for row in items:
        order = orders[row["order_id"]]
        customer = customers[order["customer_id"]]
        assert row["customer_id"] == order["customer_id"]
        assert row["as_text"] == order["id"]
        assert (row["price"], row["ordered"]) == (order["price"], order["created"])
        assert row["copied"] == row["direct"] == customer["name"]
        assert row["phone"] == customer["phone"]
        if row["gift"] is None:
            assert row["gift_price"] is row["gift_to"] is None
        else:
            gift = orders[row["gift"]]
            assert row["gift_price"] == gift["price"]
            assert row["gift_to"] == customers[gift["customer_id"]]["name"]
    assert 40 < sum(row["gift"] is None for row in items) < 140
    assert {None} < {row["phone"] for row in items}
    notes = rows_of(SHOP, tables, "notes")
    for row in notes:
        step = gifts[row["maybe"]]["gift"] if row["maybe"] is not None else None
        assert row["gift_price"] == (None if step is None else orders[step]["price"])
    assert len({row["gift_price"] for row in notes}) > 2


def test_cells_are_those_of_the_parents(database: Database, runs: Runs) -> None:
    """The composite FOREIGN KEY is enforced: the run would fail if the cells did not agree."""
    for batch_size in (1000, 7):  # with parents looked up, and computed row by row
        request = RunRequest(as_of=AS_OF, batch_size=batch_size)
        target = {"dsn": database.dsn, "kind": database.kind}
        runs.start(SHOP, target, request)
        if database.like == "sqlite":
            check(read_sqlite(database.dsn, SHOP))
            assert len(database.query("PRAGMA foreign_key_list(items)")) == 2  # columns
            assert database.query("PRAGMA foreign_key_check") == []
        else:
            check(read_postgres(database.dsn, SHOP, "public"))
            (valid,) = database.query(
                "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated"
            )
            assert valid[0] == 1
        database.execute(*(f"DROP TABLE {entity.name}" for entity in SHOP.entities))


# --- What cannot be -----------------------------------------------------------------------------


def said(*columns: dict[str, Any], more: tuple[dict[str, Any], ...] = (), **entity: Any) -> str:
    """Return what is said about an entity of those columns."""
    broken = {"name": "items", "rows": 5, "columns": list(columns), **entity}
    with pytest.raises(ValidationError) as caught:
        scenario_with(broken, *more, ORDERS, CUSTOMERS)
    return str(caught.value)


ORDER = fk("order_id", "orders")
MAYBE = fk("order_id", "orders", nullable=True, null_rate=0.5)


@pytest.mark.parametrize(
    ("columns", "phrase"),
    [
        (
            [ORDER, parent("x", "text", "order", "id")],
            "items has no such column (got 'order'). Did you mean \"order_id\"?",
        ),
        ([ORDER, parent("x", "text", [], "id")], "via: needs an fk column (got []). Name one"),
        (
            [ORDER, parent("x", "timestamp", "order_id", "creatd")],
            "column: orders has no such column (got 'creatd'). Did you mean \"created\"?",
        ),
        (
            [ORDER, parent("x", "date", "order_id", "created")],
            "column: orders.created is timestamp, which does not fit date. Use type timestamp",
        ),
        (
            [MAYBE, parent("x", "bigint", "order_id", "id")],
            "via: items.order_id can be NULL, so this column must accept it. Add nullable: true",
        ),
        (
            [ORDER, parent("x", "int", ["order_id", "customer_id"], "phone")],
            "column: customers.phone can be NULL, so this column must accept it. "
            "Add nullable: true",
        ),
        (
            [ORDER, parent("x", "text", ["order_id", "customer"], "name")],
            "via: orders.customer is not an fk (got parent). Use an fk column",
        ),
        (
            [ORDER, parent("x", "text", ["order_id", "customr_id"], "name")],
            "via: orders has no such column (got 'customr_id'). Did you mean \"customer_id\"?",
        ),
        (
            [ORDER, parent("x", "varchar(3)", ["order_id", "customer_id"], "name")],
            "type: parent makes strings of up to 23 characters, which do not fit varchar(3). Use "
            "type varchar(23)",
        ),
        (
            [ORDER, {**parent("x", "bigint", "order_id", "id"), "unique": True}],
            "cannot be unique: items.order_id is not: several rows may point to one row of orders",
        ),
        (
            [parent("x", "bigint", "x", "id")],
            "items.x is not an fk (got parent). Use an fk column",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused(columns: list[dict[str, Any]], phrase: str) -> None:
    assert phrase in said(*columns)


def test_composite_foreign_key_through_two_fks_is_refused() -> None:
    name = parent("name", "text", ["order_id", "customer_id"], "name")
    key = {"columns": ["order_id", "name"], "entity": "orders", "references": ["id", "customer"]}
    assert "name does not take its values from orders.customer" in said(
        ORDER, name, foreign_keys=[key]
    )
