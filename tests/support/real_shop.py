"""A keyed shop with a cell of each type that sessions have spoilt, and all ways to its rows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from sdgen.scenario.models import Scenario
from tests.support.cli import run_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import KEYS, Shop, killed
from tests.support.databases import Database
from tests.support.runs import (
    Tables,
    assert_same,
    entity_of,
    read_postgres,
    read_sqlite,
    scenario_from,
)

TABLES = {"customers", "orders", "items"}
TRUNCATE = ("--mode", "truncate_then_insert")
SMALL = ("--batch-size", 40, "--jobs", 2)
BATCHES = 14
_TIMES = {"min": "1950-01-01", "max": "2020-12-31"}
_KEYS = "SELECT conrelid::regclass::text, contype::text, convalidated FROM pg_constraint"


def entities(words: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the entities of the shop, whose texts are made of some words."""
    customers = entity_of(
        *("customers", 60),
        id=("uuid", "uuid4", {}),
        name=("text", "choice", {"values": [*words]}),
        born=("date", "date", _TIMES),
        raw=("bytes", "bytes", {"min": 1, "max": 9}),
    )
    orders = entity_of(
        *("orders", 150),
        id=("bigint", "sequence", {}),
        customer=("uuid", "fk", {"entity": "customers", "column": "id"}),
        at=("timestamp", "timestamp", _TIMES),
        zoned=("timestamptz", "timestamp", _TIMES),
        price=("decimal(8,2)", "decimal", {"min": 0, "max": 9_999}),
        ratio=("double", "normal", {"mean": 0, "std": 1}),
        word=("text", "choice", {"values": [*words]}),
        told=("text", "template", {"template": "{id}: {at} {price} {word}"}),
        later=("text", "expr", {"sql": "cast(zoned as text) || cast(at as text)"}),
        month=("int", "expr", {"sql": "extract(month from at) + extract(hour from zoned)"}),
    )
    fields = {
        "day": {"type": "date", "params": _TIMES},
        "word": {"type": "choice", "params": {"values": [*words]}},
    }
    items = entity_of(
        *("items", 300),
        id=("bigint", "sequence", {}),
        order_id=("bigint", "fk", {"entity": "orders", "column": "id"}),
        doc=("json", "json", {"fields": fields}),
        note=("text", "choice", {"values": [*words, None]}),
    )
    columns = {
        (entity["name"], column["name"]): column
        for entity in (customers, orders, items)
        for column in entity["columns"]
    }
    for table in TABLES:
        columns[table, "id"]["primary_key"] = True
    for key in (("orders", "customer"), ("items", "order_id")):
        columns[key] |= {"references": True, "index": True}
    columns["items", "note"]["nullable"] = True
    return [customers, orders, items]


@dataclass(frozen=True)
class Whole:
    """What undisturbed runs make.

    Args:
        scenario: the shop.
        one: the rows of one run.
        two: those and the rows of one more that continues it.
    """

    scenario: Scenario
    one: Tables
    two: Tables


@cache
def whole(words: tuple[str, ...]) -> Whole:
    """Return what runs into a file make, which are the same on every engine."""
    scenario = scenario_from({"name": "shop", **KEYS, "entities": entities(words)})
    with TemporaryDirectory(prefix="sdgen-test-") as name:
        folder, target = Path(name), Path(name) / "target.sqlite"
        write_scenario(folder / "shop.yaml", *entities(words), **KEYS)
        found = []
        for options in ([], ["--continue"]):
            run = ("run", "start", "--scenario", "./shop.yaml", "--target", target, *options)
            done = run_process(*run, "--runs-db", folder / "runs.sqlite", cwd=folder)
            assert done.code == 0, done.err
            found.append(read_sqlite(target, scenario))
    return Whole(scenario, *found)


@dataclass
class RealShop:
    """The shop, and a database that it fills.

    Args:
        shop: runs commands; its database is the one that runs are told of.
        plain: the same database, as a session sees it that nothing is set in.
        words: what its texts are made of.
    """

    shop: Shop
    plain: Database
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        write_scenario(self.shop.folder / "shop.yaml", *entities(self.words), **KEYS)
        self.whole = whole(self.words)

    def tables(self) -> set[str]:
        """Return the names of all tables, ledgers too."""
        query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        return {name for (name,) in self.plain.query(query)}

    def rows(self) -> Tables:
        """Return the rows of all tables; the environment is that of runs."""
        with pytest.MonkeyPatch.context() as environment:
            for variable in [name for name in os.environ if name.startswith("PG")]:
                environment.delenv(variable)
            return read_postgres(self.plain.dsn, self.whole.scenario, "public")

    def state(self) -> dict[str, int]:
        """Return the rows of each table, ledgers too."""
        return {name: self.plain.count(name) for name in self.tables()}

    def assert_holds(self, wanted: Tables) -> None:
        """Assert that the last run has succeeded, and the database holds those rows, and keys."""
        record = self.shop.record()
        assert record.status == "success", record.error
        assert_same(self.rows(), wanted)
        assert self.tables() == TABLES
        keys = [(table, kind) for table, kind, valid in self.plain.query(_KEYS) if valid]
        found = {key for key in keys if key[0] in TABLES and key[1] in "pf"}
        assert found == {(t, "p") for t in TABLES} | {("orders", "f"), ("items", "f")}

    def kill(self, *options: object) -> None:
        """Start a run that is killed half-way."""
        at = "sdgen.runs.sinks.tables.inlets:TableInlet.note"
        killed(self.shop.start(*SMALL, *options, moment=Moment(at, "after", BATCHES // 2)))

    def verify(self) -> None:
        """Assert that the last run finds each of its rows as it was made."""
        self.shop.here("run", "verify", self.shop.record().id, *self.shop.target, code=0)

    def take_every_way(self) -> None:
        """Assert that each way leads to the right rows."""
        shop, one, two = self.shop, self.whole.one, self.whole.two
        self.kill()
        shop.resume("--jobs", 8)
        self.assert_holds(one)
        self.verify()
        self.kill(*TRUNCATE, "--maker", "duckdb")
        shop.resume()
        self.assert_holds(one)
        shop.run(*SMALL, *TRUNCATE)
        self.assert_holds(one)
        shop.here("run", "replay", shop.record().id, *shop.target, *TRUNCATE, code=0)
        self.assert_holds(one)
        self.verify()
        shop.run(*SMALL, "--continue")
        self.assert_holds(two)
        self.verify()
