"""Foreign keys whose columns have values from elsewhere: from other keys, or chosen among some."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.generators.test_fk_errors import said
from tests.support.cli import Cli
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


# --- Values chosen among columns -----------------------------------------------------------------

CHOSEN = """
name: Who does it
seed: 5
entities:
  - name: people
    rows: 40
    columns:
      - name: id
        type: int
        primary_key: true
        generator: { type: sequence, params: { start: 7, step: 3 } }
  - name: tasks
    rows: 300
    foreign_keys: [{ columns: [does_it], entity: people, references: [id] }]
    columns:
      - { name: id, type: int, primary_key: true, generator: { type: sequence } }
      - { name: owner_id, type: int, references: true, fk: { entity: people, column: id } }
      - name: reviewer_id
        type: int
        nullable: true
        null_rate: 0.5
        fk: { entity: people, column: id }
      - name: does_it
        type: bigint
        expr: CASE id % 2 WHEN 0 THEN owner_id ELSE COALESCE(reviewer_id, owner_id) END
"""
THERE = (
    "CREATE TABLE people (id int PRIMARY KEY)",
    "CREATE TABLE tasks (id int PRIMARY KEY, owner_id int NOT NULL REFERENCES people, "
    "reviewer_id smallint, does_it bigint NOT NULL REFERENCES people)",
)


@pytest.mark.parametrize("before", [(), THERE], ids=["new tables", "tables with keys"])
def test_a_foreign_key_may_be_chosen_among_columns(
    before: tuple[str, ...], database: Database, cli: Cli, tmp_path: Path
) -> None:
    database.execute(*before)
    path = tmp_path / "tasks.yaml"
    path.write_text(CHOSEN)
    cli("run", "start", "--scenario", path, *database.target, code=0)
    run = cli("run", "start", "--scenario", path, "--mode", "truncate", *database.target, code=0)
    assert "it is not certain" not in run.err + run.out
    wanted = "CASE id % 2 WHEN 0 THEN owner_id ELSE COALESCE(reviewer_id, owner_id) END"
    ((same,),) = database.query(f"SELECT count(*) FROM tasks WHERE does_it = {wanted}")
    ((others,),) = database.query("SELECT count(*) FROM tasks WHERE does_it = reviewer_id")
    assert same == 300
    assert others > 50


@pytest.mark.parametrize(
    "expr", ["owner_id + 0", "COALESCE(reviewer_id, 7)", "CASE id WHEN 1 THEN id ELSE owner_id END"]
)
def test_other_expressions_may_have_other_values(expr: str) -> None:
    data = yaml.safe_load(CHOSEN)
    data["entities"][1]["columns"][3]["expr"] = expr
    (message,) = said(*data["entities"])
    assert "does_it does not take its values from people.id (expr)" in message


def test_a_chosen_value_may_not_be_rounded() -> None:
    data = yaml.safe_load(CHOSEN)
    people, tasks = data["entities"]
    people["columns"][0] |= {"type": "decimal(9,2)"}
    for column in tasks["columns"][1:3]:
        column["type"] = "decimal(9,2)"
    tasks["columns"][3]["type"] = "decimal(9,0)"
    assert any(
        "does not take its values from people.id" in message for message in said(*data["entities"])
    )


def test_a_chosen_column_says_where_it_points_at_the_entity() -> None:
    data = yaml.safe_load(CHOSEN)
    del data["entities"][1]["foreign_keys"]
    data["entities"][1]["columns"][3]["references"] = True
    (message,) = said(*data["entities"])
    assert "Add foreign_keys: [{columns: [does_it], entity: …, references: […]}] at the" in message


WITHIN = """\
id: tenants
name: Tenants
entities:
  - name: orgs
    rows: 4
    columns: [{ name: id, type: int, generator: { type: sequence } }]
  - name: people
    rows: 40
    columns:
      - { name: id, type: int, generator: { type: sequence } }
      - { name: org_id, type: int, fk: { entity: orgs, column: id, distribution: every } }
  - name: tasks
    rows: 200
    columns:
      - { name: id, type: int, generator: { type: sequence } }
      - { name: org_id, type: int, fk: { entity: orgs, column: id } }
      - name: person_id
        type: int
        fk: { entity: people, column: id, within: { org_id: org_id } }
"""
OF_ONE_ORG = (
    "CREATE TABLE orgs (id int PRIMARY KEY)",
    "CREATE TABLE people (id int PRIMARY KEY, org_id int REFERENCES orgs, UNIQUE (org_id, id))",
    "CREATE TABLE tasks (id int PRIMARY KEY, org_id int REFERENCES orgs, person_id int, "
    "FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id))",
)


def test_a_key_of_a_table_is_kept_by_pointing_within_a_group(
    database: Database, cli: Cli, tmp_path: Path
) -> None:
    database.execute(*OF_ONE_ORG)
    path = tmp_path / "tenants.yaml"
    path.write_text(WITHIN)
    run = cli("run", "start", "--scenario", path, *database.target, code=0)
    assert "it is not certain" not in run.err + run.out
    path.write_text(WITHIN.replace(", within: { org_id: org_id }", ""))
    run = cli("run", "start", "--plan", "--mode", "truncate", "--scenario", path, *database.target)
    assert "(org_id, person_id) has to point to rows of" in run.err + run.out
