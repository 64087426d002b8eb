"""Columns that tell of the same act agree, and keys of rows that point to each other are kept."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE users (id {id}, name TEXT NOT NULL, deleted_at TIMESTAMP, deleted_by_user_id "
    "BIGINT REFERENCES users(id), deletion_reason TEXT, is_deleted BOOLEAN NOT NULL, "
    "created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP)",
    "CREATE TABLE logins (id {id}, user_id BIGINT NOT NULL REFERENCES users(id), provider TEXT NOT "
    "NULL, provider_account_id TEXT NOT NULL, opened_at TIMESTAMP, created_at TIMESTAMP NOT NULL, "
    "created BIGINT NOT NULL, updated BIGINT NOT NULL, UNIQUE (provider, provider_account_id))",
    "CREATE TABLE topics (id {id}, title TEXT NOT NULL)",
    "CREATE TABLE posts (id {id}, topic_id BIGINT NOT NULL REFERENCES topics(id), body TEXT)",
    # Of a topic there are several posts, so that what is copied of one would be there twice.
    "CREATE TABLE notices (topic_id BIGINT NOT NULL REFERENCES topics(id), post_id BIGINT NOT NULL "
    "REFERENCES posts(id), user_id BIGINT NOT NULL REFERENCES users(id), UNIQUE (user_id, "
    "topic_id))",
    "CREATE TABLE comments (id {id}, user_id BIGINT NOT NULL REFERENCES users(id), created_at "
    "TIMESTAMP NOT NULL, resolved_at TIMESTAMP, resolved_by_id BIGINT REFERENCES users(id))",
    "CREATE TABLE requests (id {id}, status VARCHAR(20) NOT NULL CHECK (status IN ('pending', "
    "'approved', 'rejected', 'paid', 'cancelled')), rejection_reason TEXT, cancel_reason TEXT, "
    "approved_by BIGINT REFERENCES users(id), approved_amount DECIMAL(9,2) "
    "CHECK (approved_amount > 0))",
    "CREATE TABLE bills (id {id}, total DECIMAL(9,2) NOT NULL, amount_paid DECIMAL(9,2) NOT NULL "
    "CHECK (amount_paid <= total), issued_on DATE NOT NULL, paid_at TIMESTAMP)",
    "CREATE TABLE countries (id {id}, iso_code CHAR(2) NOT NULL UNIQUE, name VARCHAR(60) NOT NULL, "
    "currency_code CHAR(3))",
    "CREATE TABLE categories (id {id}, name VARCHAR(40) NOT NULL UNIQUE, slug TEXT UNIQUE, "
    "min_price DECIMAL(8,2) NOT NULL, max_price DECIMAL(8,2) NOT NULL)",
    "CREATE TABLE sources (topic_id BIGINT NOT NULL REFERENCES topics(id), source TEXT NOT NULL "
    "CHECK (source {like}), PRIMARY KEY (topic_id, source))",
)
LIKE = {"sqlite": "LIKE 'http%'", "postgres": "~* '^https?://'"}
CONTRADICTING = (
    "SELECT count(*) FROM users WHERE deleted_at IS NULL AND (is_deleted OR deletion_reason "
    "IS NOT NULL OR deleted_by_user_id IS NOT NULL)",
    "SELECT count(*) FROM users WHERE deleted_at IS NOT NULL AND NOT is_deleted",
    "SELECT CASE WHEN count(deleted_at) * 2 < count(*) THEN 0 ELSE 1 END FROM users",
    "SELECT count(*) FROM logins WHERE opened_at < created_at OR updated < created OR created < "
    "1000000000 OR provider LIKE '%-%'",
    "SELECT count(*) FROM comments c JOIN users u ON u.id = c.user_id WHERE c.created_at < "
    "u.created_at OR (c.resolved_at IS NULL) <> (c.resolved_by_id IS NULL)",
    "SELECT count(*) FROM notices n JOIN posts p ON p.id = n.post_id WHERE p.topic_id "
    "<> n.topic_id",
    "SELECT count(*) FROM categories WHERE min_price > max_price OR (id <= 16 AND name LIKE '%1%')",
    "SELECT count(*) FROM requests WHERE (rejection_reason IS NOT NULL AND status <> 'rejected') "
    "OR (cancel_reason IS NOT NULL AND status <> 'cancelled') OR (status NOT IN ('approved', "
    "'paid') AND (approved_by IS NOT NULL OR approved_amount IS NOT NULL))",
    "SELECT count(*) FROM bills WHERE amount_paid <> CASE WHEN paid_at IS NULL THEN 0 ELSE total "
    "END",
    "SELECT count(*) FROM categories WHERE slug <> REPLACE(LOWER(name), ' ', '-')",
    "SELECT count(*) - 1 FROM countries WHERE (iso_code, name) IN (('DE', 'Germany'), ('XX', ''))",
)


@pytest.mark.slow_on_servers
def test_what_tells_of_one_act_agrees_and_pairs_are_kept(place: Existing) -> None:
    like = place.database.like
    place.database.execute(*(sql.format(id=NUMBERED[like], like=LIKE[like]) for sql in TABLES))
    text = scenario_from(place, "--rows", "300")
    assert "left out" not in text
    assert "computed from each other" not in text
    for _ in range(2):
        run(place)
    assert [place.database.query(sql) for sql in CONTRADICTING] == [[(0,)]] * len(CONTRADICTING)
    for told in (
        "SELECT count(*) FROM users WHERE is_deleted",
        "SELECT count(*) FROM bills WHERE paid_at IS NULL",
        "SELECT count(*) FROM requests WHERE rejection_reason IS NOT NULL",
        "SELECT count(*) FROM requests WHERE status = 'paid' AND approved_by IS NOT NULL",
    ):
        assert place.database.query(told) != [(0,)], told
