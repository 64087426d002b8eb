"""`sdgen scenario from` for times whose default stands for never."""

from __future__ import annotations

import yaml

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLE = (
    "CREATE TABLE users (id {id}, created_at TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00', "
    "deleted_at TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00', "
    "banned_until DATE NOT NULL DEFAULT '9999-12-31', "
    "archived_at TIMESTAMP NOT NULL DEFAULT '0001-01-01 00:00:00', "
    "hired_on DATE NOT NULL DEFAULT '2024-03-05', "
    "expired_on DATE NOT NULL DEFAULT '9999-12-31' CHECK (expired_on < '2500-01-01'))"
)


def test_rows_keep_a_default_that_stands_for_never(place: Existing) -> None:
    """But not one that only rows have from before the column was added, nor a refused one."""
    like = place.database.like
    place.database.execute(TABLE.format(id=NUMBERED[like]))
    text = scenario_from(place, "--rows", "20")
    (users,) = yaml.safe_load(text)["entities"]
    kept = {
        each["name"]: each["generator"]["params"]["value"][:10]
        for each in users["columns"]
        if each.get("generator", {}).get("type") == "const"
    }
    assert kept == {
        "deleted_at": "1970-01-01",
        "banned_until": "9999-12-31",
        "archived_at": "0001-01-01",
    }
    if like == "sqlite":  # Postgres's own form of the CHECK is understood before
        assert "filled otherwise, since const does not fit: the CHECK (" in text
    run(place)
    (row,) = place.database.query("SELECT count(*) FROM users WHERE deleted_at > '1970-01-02'")
    assert row == (0,)
