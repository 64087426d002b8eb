"""What a schema does not declare: references that names show, defaults, rows to begin with."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE users (id VARCHAR(36) PRIMARY KEY, username VARCHAR(60) NOT NULL UNIQUE, "
    "is_closed INT NOT NULL DEFAULT 0)",
    "INSERT INTO users VALUES ('root', 'root', 0)",
    "CREATE TABLE user_settings (id VARCHAR(36) PRIMARY KEY, theme VARCHAR(20) NOT NULL)",
    "INSERT INTO user_settings VALUES ('1', 'dark')",
    "CREATE TABLE tariffs (code VARCHAR(8) PRIMARY KEY)",
    "INSERT INTO tariffs VALUES ('S'), ('M')",
    "CREATE TABLE sites (id VARCHAR(36) PRIMARY KEY, owner_id VARCHAR(36) NOT NULL, "
    "tariff_code VARCHAR(8) NOT NULL REFERENCES tariffs, slug VARCHAR(80) NOT NULL UNIQUE, "
    "settings_id VARCHAR(36) NOT NULL UNIQUE REFERENCES user_settings, "
    "status VARCHAR(20) NOT NULL DEFAULT 'draft', listing VARCHAR(30) NOT NULL DEFAULT 'by_age', "
    "per_screen INT NOT NULL DEFAULT 40, flavour VARCHAR(30) NOT NULL, "
    "tempering VARCHAR(30) DEFAULT 'slow')",
    "CREATE TABLE visits (id VARCHAR(36) PRIMARY KEY, site_id VARCHAR(36) NOT NULL, "
    "userId VARCHAR(36), record_id INT NOT NULL, record_type VARCHAR(20) NOT NULL, "
    "place INT NOT NULL UNIQUE CHECK (place > 0))",
)
NONE_OF = (
    "SELECT count(*) FROM sites WHERE owner_id NOT IN (SELECT id FROM users)",
    "SELECT count(*) FROM visits WHERE site_id NOT IN (SELECT id FROM sites)",
    "SELECT count(*) FROM visits WHERE userId NOT IN (SELECT id FROM users)",
    "SELECT count(*) FROM sites WHERE listing <> 'by_age' OR per_screen NOT BETWEEN 10 AND 160",
    "SELECT count(*) FROM sites WHERE status NOT IN ('draft', 'published', 'archived')",
    "SELECT count(*) FROM sites WHERE coalesce(tempering, '') <> 'slow'",
    "SELECT count(*) FROM sites WHERE flavour NOT LIKE 'flavour %'",
)


@pytest.mark.slow_on_servers
def test_what_names_and_defaults_show(place: Existing) -> None:
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "60")
    assert "# by its name; some have more than others" in text
    assert "# always its default: no other value is known" in text
    assert "# in addition to those it contains" in text
    for _ in range(2):  # no number of the first run's comes again, though no key continues it
        run(place)
    for sql in NONE_OF:
        assert place.database.query(sql) == [(0,)], sql
    ((several,),) = place.database.query("SELECT count(DISTINCT owner_id) FROM sites")
    assert int(str(several)) > 5
    assert place.state()["tariffs"] == 2
    ((alike,),) = place.database.query("SELECT count(*) FROM users WHERE username LIKE '% %'")
    assert alike == 0
