"""Several jobs write what one writes, parents before children, beside other runs."""

from __future__ import annotations

import itertools

import pytest

from tests.support.cli import write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import TABLES, Shop, ended, go_on, stopped, uninterrupted
from tests.support.databases import Database
from tests.support.runs import assert_same, entity_of, in_any_order

KEYS = (
    "ALTER TABLE customers ADD PRIMARY KEY (id)",
    "ALTER TABLE orders ADD PRIMARY KEY (id), ADD FOREIGN KEY (customer) REFERENCES customers",
    "ALTER TABLE items ADD PRIMARY KEY (id), ADD FOREIGN KEY (order_id) REFERENCES orders, "
    "ADD FOREIGN KEY (customer) REFERENCES customers",
)


def test_any_jobs_and_batches_make_the_same_rows(shop: Shop, postgres_database: Database) -> None:
    """Real foreign keys refuse a child whose parent's row is not committed."""
    shop.run("--jobs", 2, "--batch-size", 30)
    shop.assert_whole()
    shop.database.execute(*KEYS)
    for jobs, size in itertools.product((1, 2, 5), (17, 5_000)):
        shop.run("--jobs", jobs, "--batch-size", size, "--mode", "truncate_then_insert")
        assert in_any_order(shop.rows()) == in_any_order(uninterrupted(1))


def test_children_wait_for_a_slow_parent(shop: Shop, postgres_database: Database) -> None:
    """The last batch of a parent is held up; meanwhile no row of a child is written."""
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 2, "SIGSTOP")
    process = shop.start("--jobs", 5, "--batch-size", 100, moment=moment)
    stopped(process)
    assert (shop.database.count("orders"), shop.database.count("items")) == (0, 0)
    go_on(process)
    assert ended(process).code == 0
    shop.assert_whole()


@pytest.mark.slow_on_servers
def test_two_runs_beside_each_other(shop: Shop, database: Database) -> None:
    """Each finds the others' ledgers while it prepares, writes and finishes."""
    scenarios = {}
    for name in ("others", "more"):
        columns = {"n": ("int", "sequence", {}), "u": ("uuid", "uuid4", {})}
        scenarios[name] = shop.folder / f"{name}.yaml"
        write_scenario(scenarios[name], entity_of(name, 400, **columns))
    begun = shop.start(
        "--batch-size", 100, moment=Moment("sdgen.runs.execution:Crew", "before", 1, "SIGSTOP")
    )
    stopped(begun)

    def other(name: str) -> tuple[object, ...]:
        words = ("run", "start", "--scenario", scenarios[name], *shop.target)
        return (*words, "--batch-size", 50, "--mode")

    for name in scenarios:
        for mode in ("create_if_missing", "truncate_then_insert"):
            shop.here(*other(name), mode, code=0)
    # Two at once into the same table are refused: see test_claims.py.
    at_once = [shop.process(*other(name), "append_only") for name in scenarios]
    go_on(begun)
    for process in (begun, *at_once):
        assert ended(process).code == 0
    assert_same(shop.rows(), uninterrupted(1))
    for name in scenarios:
        assert database.count(name) == 800
    assert database.tables() == TABLES | scenarios.keys()
