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
    moment = Moment("sdgen.runs.writing:BatchWriter.note", "after", 2, "SIGSTOP")
    process = shop.start("--jobs", 5, "--batch-size", 100, moment=moment)
    stopped(process)
    assert (shop.database.count("orders"), shop.database.count("items")) == (0, 0)
    go_on(process)
    assert ended(process).code == 0
    shop.assert_whole()


@pytest.mark.processes
def test_two_runs_beside_each_other(shop: Shop, database: Database) -> None:
    """Each finds the other's ledger while it prepares, writes and finishes."""
    write_scenario(
        shop.folder / "other.yaml",
        entity_of("others", 400, n=("int", "sequence", {}), u=("uuid", "uuid4", {})),
    )
    begun = shop.start(
        "--batch-size", 100, moment=Moment("sdgen.runs.executor:Crew", "before", 1, "SIGSTOP")
    )
    stopped(begun)
    other = ("run", "start", "--scenario", "./other.yaml", *shop.target, "--batch-size", 50)
    for mode in ("create_if_missing", "truncate_then_insert"):
        shop.here(*other, "--mode", mode, code=0)
    at_once = [shop.process(*other, "--mode", "append_only") for _ in range(2)]
    go_on(begun)
    for process in (begun, *at_once):
        assert ended(process).code == 0
    assert_same(shop.rows(), uninterrupted(1))
    assert database.count("others") == 1_200
    assert database.tables() == TABLES | {"others"}
