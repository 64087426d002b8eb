"""Unique keys of copied columns, of pairs of rows, and of columns that CHECKs have be NULL."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE orgs (id {id}, name TEXT NOT NULL)",
    "CREATE TABLE customers (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id))",
    "CREATE TABLE plans (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id))",
    "CREATE TABLE roles (id {id}, org_id BIGINT REFERENCES orgs(id), name TEXT NOT NULL)",
    "CREATE TABLE members (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id), "
    "UNIQUE (id, org_id))",
    # org_id is that of customer_id, so the number has to be unique.
    "CREATE TABLE quotes (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id), "
    "customer_id BIGINT NOT NULL REFERENCES customers(id), serial INT NOT NULL, "
    "UNIQUE (org_id, serial), CHECK (serial > 0))",
    # member_id is drawn along with org_id.
    "CREATE TABLE member_roles (id {id}, org_id BIGINT NOT NULL, member_id BIGINT NOT NULL, "
    "role_id BIGINT NOT NULL REFERENCES roles(id), gone_at TIMESTAMP, "
    "FOREIGN KEY (member_id, org_id) REFERENCES members (id, org_id))",
    "CREATE UNIQUE INDEX roles_of_member ON member_roles (member_id, role_id) "
    "WHERE gone_at IS NULL",
    # Where a plan is NULL its rows cannot be numbered.
    "CREATE TABLE phases (id {id}, org_id BIGINT NOT NULL REFERENCES orgs(id), "
    "plan_id BIGINT REFERENCES plans(id), customer_id BIGINT REFERENCES customers(id), "
    "place INT NOT NULL, CHECK ((plan_id IS NULL) <> (customer_id IS NULL)))",
    "CREATE UNIQUE INDEX phases_of_plan ON phases (plan_id, place) WHERE plan_id IS NOT NULL",
    "CREATE UNIQUE INDEX phases_of_customer ON phases (customer_id, place) "
    "WHERE customer_id IS NOT NULL",
    # There is one site only, so each page is on it once.
    "CREATE TABLE sites (id INT PRIMARY KEY, domain TEXT NOT NULL)",
    "INSERT INTO sites VALUES (1, 'example.com')",
    "CREATE TABLE pages (id {id}, url TEXT NOT NULL)",
    "CREATE TABLE page_sites (page_id BIGINT NOT NULL REFERENCES pages(id), "
    "site_id INT NOT NULL REFERENCES sites(id), PRIMARY KEY (page_id, site_id))",
)


@pytest.mark.slow_on_servers
def test_keys_that_other_columns_decide(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))
    text = scenario_from(place, "--rows", "120")
    assert "left out: table" not in text
    for _ in range(2):
        run(place)
    assert all(place.state().values())
    foreign = (
        "SELECT count(*) FROM quotes q JOIN customers c ON c.id = customer_id "
        "WHERE q.org_id <> c.org_id"
    )
    assert place.database.query(foreign) == [(0,)]
    ((both,),) = place.database.query("SELECT count(plan_id) FROM phases")
    assert 0 < int(str(both)) < place.database.count("phases")
