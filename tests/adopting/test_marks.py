"""Flags that a unique key of some rows allows one row of each parent, or of the table."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE orgs (id {id}, name TEXT NOT NULL)",
    "CREATE TABLE customers (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id))",
    "CREATE TABLE cards (id {id}, customer_id BIGINT NOT NULL REFERENCES customers(id), "
    "is_default BOOLEAN NOT NULL, deleted_at TIMESTAMP)",
    "CREATE UNIQUE INDEX default_card ON cards (customer_id) "
    "WHERE is_default AND deleted_at IS NULL",
    "CREATE TABLE addresses (id {id}, customer_id BIGINT REFERENCES customers(id), "
    "kind TEXT NOT NULL, is_primary BOOLEAN NOT NULL)",
    "CREATE UNIQUE INDEX main_address ON addresses (customer_id, kind) WHERE is_primary",
    "CREATE TABLE terms (id {id}, name TEXT NOT NULL, is_current BOOLEAN NOT NULL)",
    "CREATE UNIQUE INDEX current_term ON terms (is_current) WHERE is_current",
    # A table that is filled once: later runs find no role of their own organizations in it.
    "CREATE TABLE roles (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id), "
    "level INT NOT NULL UNIQUE CHECK (level IN (1, 2, 3, 4)))",
    "CREATE TABLE grants (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id), "
    "role_id BIGINT NOT NULL REFERENCES roles(id))",
    "CREATE TABLE payments (id {id}, payable_type VARCHAR(99) NOT NULL, payable_code VARCHAR(40), "
    "UNIQUE (payable_type, payable_code))",
)


@pytest.mark.first_server
def test_the_first_row_of_each_parent_has_the_flag(place: Existing) -> None:
    place.database.execute(*(sql.format(id=NUMBERED[place.database.like]) for sql in TABLES))
    text = scenario_from(place, "--rows", "120")
    assert "may repeat" not in text  # what fills the flags shows that keys hold
    assert "refused" not in text
    for _ in range(2):
        verify = ("run", "verify", run(place), "--target", place.database.dsn)
        assert "every row is as the run made it" in place.cli(*verify).out
    assert place.database.query(
        "SELECT count(*) > 2 * count(DISTINCT customer_id), "
        "count(CASE WHEN is_default THEN 1 END) = count(DISTINCT customer_id) FROM cards"
    ) == [(True, True)]
    (most,) = place.database.query(
        "SELECT count(*) FROM addresses WHERE is_primary GROUP BY customer_id ORDER BY 1 DESC"
    )[0]
    assert most == 1
    assert place.database.query("SELECT count(*) FROM terms WHERE is_current") == [(0,)]
    assert place.database.query("SELECT count(*) FROM roles") == [(4,)]
    # The kind of a row is one of a few; what tells rows apart is the other column.
    assert place.database.query(
        "SELECT count(DISTINCT payable_type) < 20, count(*) > 50 FROM payments"
    ) == [(True, True)]


@pytest.mark.first_server
def test_numbers_of_the_rows_of_existing_parents_continue(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE projects (id BIGINT PRIMARY KEY)",
        "INSERT INTO projects VALUES (1)",
        "CREATE TABLE members (project_id BIGINT NOT NULL REFERENCES projects(id), entity_id INT "
        "NOT NULL, entity_type CHAR(1) NOT NULL, PRIMARY KEY (project_id, entity_id, entity_type))",
    )
    scenario_from(place, "--rows", "20")
    before = place.state()
    for _ in range(2):
        run(place)
    assert before["members"] == 0
    assert place.state()["members"] == 40
