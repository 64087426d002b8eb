"""The small shop of the crash tests with several keys for each table, and what databases keep."""

from __future__ import annotations

import copy
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from dialects.tables.sqlite import SQLiteTables
from sdgen.compiling.script import script
from sdgen.scenario.models import Scenario
from tests.support.crashes import ENTITIES, KEYS, TABLES, Shop, uninterrupted
from tests.support.databases import Database
from tests.support.runs import in_any_order, plan_for, scenario_from

Stored = set[tuple[object, ...]]
"""All that a database knows of its keys."""

_CONSTRAINTS = """
SELECT 'constraint', conrelid::regclass::text, conname::text, contype::text, convalidated,
       condeferrable, conindid::regclass::text, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
"""
_INDEXES = """
SELECT 'index', indrelid::regclass::text, indexrelid::regclass::text, indisprimary, indisunique,
       indisvalid, indisready, indimmediate, pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
WHERE relnamespace = 'public'::regnamespace
"""
_COLUMNS = """
SELECT 'column', attrelid::regclass::text, attname::text, attnotnull
FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
"""
_SIGNATURE = f" {SQLiteTables.key_signature}"  # scripts leave no tables of sdgen's
_SQLITE = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"


def _with_keys() -> list[dict[str, Any]]:
    customers, orders, items = copy.deepcopy(ENTITIES)
    columns = {
        (entity["name"], column["name"]): column
        for entity in (customers, orders, items)
        for column in entity["columns"]
    }
    for name in TABLES:
        columns[name, "id"]["primary_key"] = True
    columns["customers", "name"]["index"] = True
    columns["orders", "customer"] |= {"references": True, "index": True}
    orders["unique"] = [["customer", "id"]]
    columns["items", "order_id"] |= {"references": True, "index": True}
    columns["items", "customer"]["references"] = True
    items["indexes"] = [{"columns": ["id", "price"], "unique": True, "name": "by price"}]
    return [customers, orders, items]


KEYED_ENTITIES = _with_keys()
KEYED_SHOP = scenario_from({"name": "shop", **KEYS, "entities": KEYED_ENTITIES})


def stored_keys(database: Database) -> Stored:
    """Return all that a database knows of its keys."""
    if database.like == "sqlite":
        return _flat(database.query(_SQLITE))
    return {row for sql in (_CONSTRAINTS, _INDEXES, _COLUMNS) for row in database.query(sql)}


def keys_of_script(database: Database, scenario: Scenario) -> Stored:
    """Return what there is after a script, which makes each key by one statement; leave nothing."""
    plan = plan_for(scenario, database.kind)
    text = "".join(script(plan, plan.order))
    if database.like == "sqlite":
        with closing(sqlite3.connect(":memory:")) as session:
            session.executescript(text)
            return _flat(session.execute(_SQLITE).fetchall())
    database.execute(text)
    found = stored_keys(database)
    database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return found


def _flat(rows: Sequence[tuple[object, ...]]) -> Stored:
    texts = ([str(cell).replace(_SIGNATURE, "") for cell in row] for row in rows)
    return {tuple(" ".join(text.split()) for text in row) for row in texts}


def assert_whole(shop: Shop, keys: Stored) -> None:
    """Assert that the last run of a keyed shop succeeded, and nothing is missing or too much."""
    record = shop.record()
    assert record.status == "success", record.error
    assert stored_keys(shop.database) == keys
    assert in_any_order(shop.rows()) == in_any_order(uninterrupted(shop.scale))
