"""The columns of a row do not contradict each other, and rows come one after the other in time."""

from __future__ import annotations

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE members (id {id}, created_at TIMESTAMP NOT NULL, current_sign_in_at TIMESTAMP, "
    "last_sign_in_at TIMESTAMP, no_reply BOOLEAN NOT NULL, frobbed BOOLEAN NOT NULL)",
    "CREATE TABLE follows (id {id}, follower_id BIGINT NOT NULL REFERENCES members(id), "
    "followed_id BIGINT NOT NULL REFERENCES members(id), from_status VARCHAR(20), to_status "
    "VARCHAR(20))",
    "CREATE TABLE deliveries (id {id}, member_id BIGINT NOT NULL REFERENCES members(id), "
    "created_at TIMESTAMP NOT NULL, orderqty INTEGER NOT NULL CHECK (orderqty > 0), received_qty "
    "INTEGER NOT NULL CHECK (received_qty >= 0), rejected_qty INTEGER CHECK (rejected_qty >= 0), "
    "min_order_qty INTEGER NOT NULL CHECK (min_order_qty >= 1), max_order_qty INTEGER CHECK "
    "(max_order_qty >= 1))",
    "CREATE TABLE parcels (id {id}, delivery_id BIGINT NOT NULL REFERENCES deliveries(id), "
    "created_at TIMESTAMP NOT NULL)",
    # No time of its own tells when a rate began, but when it was changed.
    "CREATE TABLE rates (id {id}, rate_change_date TIMESTAMP NOT NULL, modified_date TIMESTAMP "
    "NOT NULL)",
    "CREATE TABLE accounts (id {id}, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL, "
    "state_changed_at TIMESTAMP)",
    "CREATE TABLE posts (id {id}, createat BIGINT NOT NULL, updateat BIGINT NOT NULL, deleteat "
    "BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE rentals (id {id}, rental_date TIMESTAMP NOT NULL, return_date TIMESTAMP)",
    "CREATE TABLE vouchers (id {id}, kind VARCHAR(10) NOT NULL CHECK (kind IN ('percent', "
    "'fixed')), amount DECIMAL(8,2) NOT NULL CHECK (amount <= CASE WHEN kind = 'percent' THEN 100 "
    "ELSE 5000 END), minimum DECIMAL(8,2) NOT NULL CHECK (CASE WHEN kind = 'fixed' THEN minimum "
    ">= 700 ELSE minimum >= 5 END), label VARCHAR(20) NOT NULL CHECK (REPLACE(label, 'a', 'b') <> "
    "'bb'), uses INTEGER NOT NULL CHECK (CASE WHEN kind = 'fixed' THEN "
    "uses < 9 ELSE uses > 3 END))",
)
CONTRADICTING = (
    "SELECT count(*) FROM members WHERE last_sign_in_at >= current_sign_in_at AND last_sign_in_at "
    "> created_at OR last_sign_in_at < created_at OR (last_sign_in_at IS NULL) <> "
    "(current_sign_in_at IS NULL)",
    "SELECT count(*) FROM follows WHERE follower_id = followed_id OR from_status = to_status",
    "SELECT count(*) FROM deliveries WHERE received_qty > orderqty OR rejected_qty > received_qty "
    "OR min_order_qty > max_order_qty",
    "SELECT count(*) FROM rates WHERE modified_date < rate_change_date",
    "SELECT count(*) FROM accounts WHERE updated_at < state_changed_at OR state_changed_at < "
    "created_at",
    "SELECT count(*) FROM posts WHERE updateat < createat OR updateat < deleteat OR (deleteat > 0 "
    "AND deleteat < createat)",
    "SELECT count(*) FROM rentals WHERE return_date > CURRENT_TIMESTAMP OR return_date < "
    "rental_date",
)
SEVERAL = (
    "SELECT count(DISTINCT kind) FROM vouchers",
    "SELECT count(DISTINCT frobbed) FROM members",
    "SELECT count(DISTINCT deleteat > 0) FROM posts",
)


def test_columns_of_a_row_agree(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))
    text = scenario_from(place, "--rows", "400")
    assert "left out" not in text
    marked = [line for line in text.splitlines() if line.endswith("is not understood")]
    # Beside the column, and in the list for review.
    assert len(marked) == 2, marked
    assert all("(label, 'a', 'b') <> 'bb'" in line for line in marked), marked
    run(place)
    target = place.database.dsn
    place.cli.json("run", "start", "--scenario", "./made.yaml", "--target", target, "--continue")
    assert [place.database.query(sql) for sql in CONTRADICTING] == [[(0,)]] * len(CONTRADICTING)
    assert [place.database.query(sql) for sql in SEVERAL] == [[(2,)]] * len(SEVERAL)
    share = "SELECT count(*) FROM members WHERE {} AND id <= 100"
    (few,), (some,) = (
        place.database.query(share.format(name))[0] for name in ("no_reply", "frobbed")
    )
    assert few < some < 60
    assert text.count("type: histogram") == 1  # a delivery leaves time for its parcels
