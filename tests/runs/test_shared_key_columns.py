"""Composite foreign keys that share columns: an order is of its district and a customer there."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.generators.test_fk_errors import said
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, scenario_from

FILE = Path(__file__).parents[1] / "support" / "districts.yaml"


def test_every_order_is_of_another_customer_of_its_district(database: Database) -> None:
    scenario = scenario_from(yaml.safe_load(FILE.read_text(encoding="utf-8")))
    with Runs() as runs:
        runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    same = "c.w_id = o.w_id AND c.d_id = o.d_id AND c.c_id = o.c_id"
    ((joined,),) = database.query(f"SELECT count(*) FROM orders o JOIN customer c ON {same}")
    ((apart,),) = database.query(
        "SELECT count(*) FROM (SELECT DISTINCT w_id, d_id, c_id FROM orders) AS o"
    )
    assert joined == apart == 600


def test_other_columns_that_agree_by_chance_are_refused() -> None:
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    data["entities"][3]["columns"][3]["fk"]["within"] = {"w_id": "w_id"}
    (message,) = said(*data["entities"])
    assert (
        "d_id does not take its values from customer.d_id (parent). Use an fk, or have" in message
    )
    assert "point within { d_id: d_id }" in message


def test_a_misspelt_group_is_told_before_rows_are_counted() -> None:
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    data["entities"][3]["columns"][3]["fk"]["within"] = {"w": "w_id", "d_id": "d_id"}
    assert any(
        "within: customer has no such column (got 'w')" in each for each in said(*data["entities"])
    )
