"""Amounts of a row are in one currency, unless names tell two apart."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing


@pytest.mark.first_server
def test_all_amounts_of_a_row_are_in_one_currency(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    place.database.execute(
        f"CREATE TABLE credit_notes (id {numbered}, total_cents INT NOT NULL, total_currency "
        "VARCHAR(3) NOT NULL, refund_currency VARCHAR(3), tax_currency VARCHAR(3) NOT NULL, "
        "from_currency VARCHAR(3) NOT NULL)"
    )
    scenario_from(place, "--rows", "200")
    run(place)
    assert place.database.query(
        "SELECT count(DISTINCT total_currency) > 2, sum(CASE WHEN tax_currency <> total_currency "
        "OR refund_currency <> total_currency THEN 1 ELSE 0 END), sum(CASE WHEN from_currency <> "
        "total_currency THEN 1 ELSE 0 END) > 20 FROM credit_notes"
    ) == [(True, 0, True)]
