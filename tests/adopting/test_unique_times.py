"""Times of which there is one row each: of the past, however many runs add rows."""

from __future__ import annotations

from tests.adopting.test_scenario_from import scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE days (day DATE PRIMARY KEY, visits INT NOT NULL)",
    "CREATE TABLE ticks (at TIMESTAMP PRIMARY KEY, visits INT NOT NULL)",
)


def test_rows_of_further_days_lie_before_those_that_are_there(place: Existing) -> None:
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "40")
    assert "fill_once: true\n    primary_key: [day]" in text
    start = ("run", "start", "--scenario", "./made.yaml", "--target", place.database.dsn)
    place.cli(*start)
    place.cli(*start, "--continue", "--rows-override", "days=40")
    assert place.state() == {"days": 80, "ticks": 80}
    ahead = "SELECT count(*) FROM {0} WHERE {1} > CURRENT_TIMESTAMP"
    assert place.database.query(ahead.format("days", "day")) == [(0,)]
    assert place.database.query(ahead.format("ticks", "at")) == [(0,)]


def test_few_days_that_are_unique_beside_another_column_are_others_in_each_run(
    place: Existing,
) -> None:
    place.database.execute(
        "CREATE TABLE rates (currency CHAR(3) NOT NULL, valid_on DATE NOT NULL, "
        "rate DECIMAL(9,4) NOT NULL, UNIQUE (currency, valid_on))"
    )
    scenario_from(place, "--rows", "15")
    for seed in ("1", "2"):
        place.cli(
            *("run", "start", "--scenario", "./made.yaml", "--target", place.database.dsn),
            *("--seed", seed),
        )
    assert place.state() == {"rates": 30}


def test_ids_beside_times_continue_in_the_next_run(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE events (id BIGINT NOT NULL, seen_at TIMESTAMP NOT NULL CHECK (seen_at >= "
        "'2026-01-01' AND seen_at < '2026-01-04'), note TEXT, PRIMARY KEY (id, seen_at))"
    )
    text = scenario_from(place, "--rows", "80")
    assert (
        "- { name: id, type: bigint, generator: { type: sequence, params: { start: next } } }"
        in text
    )
    for _ in range(2):
        place.cli(*("run", "start", "--scenario", "./made.yaml"), "--target", place.database.dsn)
    assert place.state() == {"events": 160}


def test_times_of_few_decimals_keep_their_order(postgres_place: Existing) -> None:
    postgres_place.database.execute(
        "CREATE TABLE teams (id INT PRIMARY KEY, created_at TIMESTAMP(3) NOT NULL)",
        "CREATE TABLE invites (id INT PRIMARY KEY, team_id INT NOT NULL REFERENCES teams, "
        "created_at TIMESTAMP(3) NOT NULL, expires_at TIMESTAMPTZ(0) NOT NULL)",
        "CREATE TABLE seats (id INT PRIMARY KEY, team_id INT NOT NULL REFERENCES teams, invite_id "
        "INT NOT NULL REFERENCES invites, created_at TIMESTAMP(3) NOT NULL)",
    )
    text = scenario_from(postgres_place, "--rows", "30")
    assert "refused" not in text
    # The invite of a seat came after its team, which is the seat's as well.
    assert "after the row of invite_id\n" in text
    postgres_place.cli(
        *("run", "start", "--scenario", "./made.yaml", "--target", postgres_place.database.dsn)
    )
    assert postgres_place.database.query(
        "SELECT count(*) FROM invites JOIN teams ON teams.id = team_id "
        "JOIN seats ON seats.invite_id = invites.id WHERE teams.created_at > invites.created_at "
        "OR invites.created_at > expires_at OR invites.created_at > seats.created_at "
        "OR seats.team_id <> teams.id"
    ) == [(0,)]
