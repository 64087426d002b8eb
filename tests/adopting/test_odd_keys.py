"""`sdgen scenario from` for odd keys: narrower than what they point to, NULL, of some rows."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE classes (id SMALLINT UNIQUE, label TEXT PRIMARY KEY)",
    "INSERT INTO classes VALUES (1, 'order'), (2, 'quotation'), (3, 'return')",
    "CREATE TABLE documents (id BIGSERIAL PRIMARY KEY, title TEXT NOT NULL, "
    "class_id SMALLINT NOT NULL REFERENCES classes (id) CHECK (class_id IN (1, 2)))",
    "CREATE TABLE codes (id BIGSERIAL PRIMARY KEY, code TEXT UNIQUE)",
    "CREATE TABLE uses (id BIGSERIAL PRIMARY KEY, code TEXT NOT NULL REFERENCES codes (code))",
    "CREATE TABLE diffs (id BIGSERIAL PRIMARY KEY, "
    "document_id BIGINT NOT NULL REFERENCES documents, kind SMALLINT NOT NULL DEFAULT 1)",
    "CREATE UNIQUE INDEX diffs_of_head ON diffs (document_id) WHERE kind = 2",
    "CREATE TABLE users (uuid VARCHAR(40) PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE policies (uuid CHAR(36) PRIMARY KEY, "
    "user_uuid CHAR(36) NOT NULL REFERENCES users)",
    "CREATE TABLE tenants (id UUID PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE actions (id UUID PRIMARY KEY, tenant_id UUID NOT NULL REFERENCES tenants)",
    "CREATE TABLE workers (id UUID PRIMARY KEY, tenant_id UUID NOT NULL REFERENCES tenants)",
    'CREATE TABLE action_workers ("B" UUID NOT NULL REFERENCES workers ON DELETE CASCADE, '
    '"A" UUID NOT NULL REFERENCES actions ON DELETE CASCADE)',
    'CREATE UNIQUE INDEX action_workers_ab ON action_workers ("A", "B")',
    "CREATE TABLE crates (id SERIAL PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE downloads (crate_id INT PRIMARY KEY REFERENCES crates, count BIGINT NOT NULL)",
    "CREATE TABLE versions (id SERIAL PRIMARY KEY, crate_id INT NOT NULL REFERENCES crates, "
    "updated_at TIMESTAMPTZ NOT NULL)",
    "CREATE TABLE default_versions (version_id INT NOT NULL UNIQUE REFERENCES versions, "
    "crate_id INT PRIMARY KEY REFERENCES crates)",
    "CREATE FUNCTION add_downloads() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN INSERT INTO downloads VALUES (NEW.id, 0); RETURN NEW; END'",
    "CREATE TRIGGER counted AFTER INSERT ON crates FOR EACH ROW EXECUTE FUNCTION add_downloads()",
    "CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
    "IF TG_OP = ''INSERT'' OR NEW.* IS DISTINCT FROM OLD.* THEN NEW.updated_at := now(); END IF; "
    "RETURN NEW; END'",
    "CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON versions "
    "FOR EACH ROW EXECUTE FUNCTION touched()",
)


@pytest.mark.slow
@pytest.mark.postgres
def test_rows_of_tables_with_odd_keys(postgres_place: Existing) -> None:
    place = postgres_place
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "60")
    assert text.count("left out: table") == 1
    assert "left out: table public.downloads" in text  # a trigger adds its rows
    assert "updated_at: filled by a trigger" in text
    for _ in range(2):
        run_id = run(place)
        target = place.database.dsn
        assert "as the run made it" in place.cli("run", "verify", run_id, "--target", target).out
    assert all(place.state().values())
    ((apart,),) = place.database.query(
        "SELECT count(*) FROM default_versions d JOIN versions v ON v.id = d.version_id "
        "WHERE v.crate_id <> d.crate_id"
    )
    assert apart == 0
    ((mixed,),) = place.database.query(
        'SELECT count(*) FROM action_workers JOIN workers w ON w.id = "B" '
        'JOIN actions a ON a.id = "A" WHERE w.tenant_id <> a.tenant_id'
    )
    assert mixed == 0


def test_keys_of_strings_are_uuids_where_columns_that_point_to_them_say_so(place: Existing) -> None:
    declared = {"sqlite": "UUID", "postgres": "CHAR(36)"}[place.database.like]
    place.database.execute(
        "CREATE TABLE users (id TEXT PRIMARY KEY, name TEXT NOT NULL)",
        f"CREATE TABLE notes (id {declared} PRIMARY KEY NOT NULL, user_id {declared} NOT NULL "
        "REFERENCES users(id), ref_id TEXT REFERENCES users(id))",
    )
    assert "left out" not in scenario_from(place, "--rows", "30")
    run(place)
    assert place.database.query("SELECT DISTINCT length(id) FROM users") == [(36,)]


def test_keys_of_some_states_and_columns_of_which_one_is_null(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE orgs (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
        "CREATE TABLE quotes (id INTEGER PRIMARY KEY, org_id INTEGER NOT NULL REFERENCES orgs)",
        "CREATE TABLE quote_versions (id INTEGER PRIMARY KEY, status VARCHAR(9) NOT NULL "
        "CHECK (status IN ('draft', 'approved', 'voided')), "
        "quote_id INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE, "
        "sequential_id INTEGER NOT NULL, UNIQUE (quote_id, sequential_id))",
        "CREATE UNIQUE INDEX active_versions ON quote_versions (quote_id) "
        "WHERE status IN ('draft', 'approved')",
        "CREATE TABLE plans (id INTEGER PRIMARY KEY, org_id INTEGER NOT NULL REFERENCES orgs)",
        "CREATE TABLE subscriptions (id INTEGER PRIMARY KEY, "
        "org_id INTEGER NOT NULL REFERENCES orgs, plan_id INTEGER NOT NULL REFERENCES plans)",
        "CREATE TABLE thresholds (id INTEGER PRIMARY KEY, "
        "org_id INTEGER NOT NULL REFERENCES orgs, plan_id INTEGER REFERENCES plans, "
        "subscription_id INTEGER REFERENCES subscriptions, "
        "CHECK ((plan_id IS NOT NULL) <> (subscription_id IS NOT NULL)))",
        "CREATE TABLE alerts (id INTEGER PRIMARY KEY, org_id INTEGER NOT NULL REFERENCES orgs, "
        "external_id VARCHAR(30), kind VARCHAR(20) NOT NULL, "
        "subscription_id INTEGER REFERENCES subscriptions, UNIQUE (external_id, org_id, kind), "
        "CHECK ((external_id IS NOT NULL) <> (subscription_id IS NOT NULL)))",
        "CREATE TABLE contacts (id INTEGER PRIMARY KEY, email VARCHAR(90) UNIQUE, "
        "reference VARCHAR(40) UNIQUE, CHECK ((email IS NULL) <> (reference IS NULL)))",
    )
    assert "left out: table" not in scenario_from(place, "--rows", "60")
    for _ in range(2):
        run(place)
    assert all(place.state().values())
    for table, column in (("thresholds", "subscription_id"), ("alerts", "external_id")):
        ((held, rows),) = place.database.query(f"SELECT count({column}), count(*) FROM {table}")
        assert 0 < held < rows


def test_numbers_of_special_rows_are_left_to_the_application(place: Existing) -> None:
    """The rows of a table that another one points to, and that a CHECK wants otherwise for one."""
    numbered = NUMBERED[place.database.like]
    place.database.execute(
        f"CREATE TABLE artists (id {numbered}, name TEXT NOT NULL, kind INTEGER, area INTEGER, "
        "CHECK (id <> 1 OR (kind = 3 AND area IS NULL)))",
        f"CREATE TABLE aliases (id {numbered}, artist_id BIGINT NOT NULL REFERENCES artists (id), "
        "name TEXT NOT NULL)",
    )
    text = scenario_from(place, "--rows", "40")
    assert "left out" not in text
    assert "{ start: next, at_least: 2 }" in text
    for _ in range(2):
        verify = ("run", "verify", run(place), "--target", place.database.dsn)
        assert "every row is as the run made it" in place.cli(*verify).out
    ((least, most),) = place.database.query("SELECT min(id), max(id) FROM artists")
    assert (least, most) == (2, place.state()["artists"] + 1)


def test_a_key_that_rows_point_to_is_never_left_out(place: Existing) -> None:
    """What a CHECK wants of a key and cannot be met leaves out the table, with what needs it."""
    numbered = NUMBERED[place.database.like]
    place.database.execute(
        f"CREATE TABLE odd (id {numbered}, kind INTEGER NOT NULL, CHECK (id * kind % 1000 = 7))",
        f"CREATE TABLE parts (id {numbered}, odd_id BIGINT NOT NULL REFERENCES odd (id))",
        f"CREATE TABLE others (id {numbered}, name TEXT NOT NULL)",
        "CREATE TABLE pairs (odd_id BIGINT NOT NULL REFERENCES odd (id), other_id BIGINT NOT NULL "
        "REFERENCES others (id), PRIMARY KEY (odd_id, other_id))",
    )
    text = scenario_from(place, "--rows", "40")
    assert "no such column" not in text
    assert "no entity of that name" not in text
    assert text.count("it points to odd, which is left out") == 2
    run(place)
