"""Columns that triggers change after a row is written, be it by rows of another table."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE topics (id {id}, title VARCHAR(80) NOT NULL, created_at TIMESTAMP NOT NULL, "
    "replies_count INT NOT NULL DEFAULT 0, latest_at TIMESTAMP, closed_at TIMESTAMP, "
    "CHECK (closed_at >= latest_at))",
    "CREATE TABLE replies (id {id}, topic_id BIGINT NOT NULL REFERENCES topics(id), "
    "body TEXT NOT NULL, created_at TIMESTAMP NOT NULL)",
    "CREATE TABLE changes (topic_id BIGINT NOT NULL, what TEXT)",
)
CHANGE = (
    "UPDATE topics SET replies_count = replies_count + 1, latest_at = created_at "
    "WHERE id = {topic}",
    "INSERT INTO changes VALUES ({topic}, null)",
)
_GIVEN, _NEW = (
    tuple(sql.format(topic=topic) for sql in CHANGE) for topic in ("$1", "NEW.topic_id")
)
TRIGGERS = {
    "sqlite": (f"CREATE TRIGGER counts AFTER INSERT ON replies BEGIN {'; '.join(_NEW)}; END",),
    # What text says is not read, so that only rows tell.
    "postgres": (
        "CREATE FUNCTION counts() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        + " ".join(f"EXECUTE '{sql}' USING NEW.topic_id;" for sql in _GIVEN)
        + " RETURN NULL; END $$",
        "CREATE TRIGGER counts AFTER INSERT ON replies FOR EACH ROW EXECUTE FUNCTION counts()",
    ),
}


@pytest.mark.slow_on_servers
def test_what_triggers_of_other_tables_change_is_left_to_them(place: Existing) -> None:
    like = place.database.like
    place.database.execute(*(sql.format(id=NUMBERED[like]) for sql in TABLES), *TRIGGERS[like])
    text = scenario_from(place, "--rows", "60")
    assert "# replies_count: filled by a trigger" in text
    assert "# latest_at: filled by a trigger" in text
    assert "changes: triggers of other tables add its rows" in text
    for _ in range(2):
        told = place.cli("run", "verify", run(place), "--target", place.database.dsn).out
        assert "as the run made it" in told
    wrong = "SELECT count(*) FROM topics WHERE replies_count <> (SELECT count(*) FROM replies "
    assert place.database.query(f"{wrong} WHERE topic_id = topics.id)") == [(0,)]
    late = "SELECT count(*) FROM topics WHERE closed_at IS NOT NULL"
    assert place.database.query(late) != [(0,)]


@pytest.mark.slow_on_servers
def test_rows_that_a_trigger_adds_are_not_in_the_way_of_its_table(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    adds = "INSERT INTO log (what) VALUES (NEW.name)"
    place.database.execute(
        f"CREATE TABLE log (id {numbered}, what VARCHAR(40) NOT NULL)",
        f"CREATE TABLE tasks (id {numbered}, name VARCHAR(40) NOT NULL)",
        *{
            "sqlite": (f"CREATE TRIGGER noted AFTER INSERT ON tasks BEGIN {adds}; END",),
            "postgres": (
                "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                f"{adds}; RETURN NULL; END $$",
                "CREATE TRIGGER noted AFTER INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION noted()",
            ),
        }[place.database.like],
    )
    text = scenario_from(place, "--rows", "40")
    assert f"left out: table {place.database.shown('log')}: " in text
    for _ in range(2):
        run(place)
    assert place.state() == {"log": 80, "tasks": 80}


def test_what_a_trigger_overwrites_is_written_and_not_compared(place: Existing) -> None:
    like = place.database.like
    stamps = "id {id}, name VARCHAR(40) NOT NULL, last_update TIMESTAMP NOT NULL"
    change = "UPDATE stamps SET last_update = '2001-02-03 04:05:06' WHERE id = {row}"
    triggers = {
        "sqlite": (
            f"CREATE TRIGGER touch AFTER INSERT ON stamps BEGIN {change.format(row='NEW.id')}; END",
        ),
        "postgres": (
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {change.format(row='NEW.id')}; RETURN NULL; END $$",
            "CREATE TRIGGER touch AFTER INSERT ON stamps FOR EACH ROW EXECUTE FUNCTION touch()",
        ),
    }
    table = f"CREATE TABLE stamps ({stamps.format(id=NUMBERED[like])})"
    place.database.execute(table, *triggers[like])
    text = scenario_from(place, "--rows", "60")
    assert text.count("overwritten: true") == 1
    assert "a trigger replaces what is written to it" in text
    for _ in range(2):
        last = run(place)
        told = place.cli("run", "verify", last, "--target", place.database.dsn).out
        assert "as the run made it" in told
    wrong = "SELECT count(*) FROM stamps WHERE last_update <> '2001-02-03 04:05:06'"
    assert place.database.query(wrong) == [(0,)]
    place.cli("run", "undo", last, "--target", place.database.dsn)
    assert place.database.count("stamps") == 60


def test_what_a_trigger_fills_in_some_rows_only_is_written(postgres_place: Existing) -> None:
    postgres_place.database.execute(
        "CREATE TABLE posts (id INT PRIMARY KEY, is_local BOOLEAN NOT NULL, "
        "uri VARCHAR(90) NOT NULL UNIQUE, slug TEXT NOT NULL)",
        "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.is_local THEN "
        "NEW.uri = coalesce(NEW.uri, 'here/' || NEW.id); END IF; IF NEW.slug IS NULL THEN "
        "NEW.slug := 'post-' || NEW.id; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER fill BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION fill()",
    )
    text = scenario_from(postgres_place, "--rows", "30")
    assert "# slug: filled by a trigger" in text
    for _ in range(2):
        last = run(postgres_place)
        told = postgres_place.cli("run", "verify", last, "--target", postgres_place.database.dsn)
        assert "as the run made it" in told.out
    assert postgres_place.state() == {"posts": 60}


@pytest.mark.first_server
def test_where_a_trigger_only_sees_whether_a_row_points_somewhere_it_does(
    postgres_place: Existing,
) -> None:
    postgres_place.database.execute(
        "CREATE TABLE tenants (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, db_user TEXT)",
        "CREATE TABLE pages (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
        "tenant_id BIGINT NOT NULL REFERENCES tenants(id))",
        "CREATE FUNCTION own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.tenant_id IS NOT NULL THEN RETURN NEW; END IF; "
        "SELECT id INTO NEW.tenant_id FROM tenants WHERE db_user = current_user; "
        "RETURN NEW; END $$",
        "CREATE TRIGGER own BEFORE INSERT ON pages FOR EACH ROW EXECUTE FUNCTION own()",
    )
    text = scenario_from(postgres_place, "--rows", "20")
    assert "left out" not in text
    assert "Leave" not in text  # it keeps what the run writes
    verify = ("run", "verify", run(postgres_place), "--target", postgres_place.database.dsn)
    assert "every row is as the run made it" in postgres_place.cli(*verify).out


def test_keys_that_a_trigger_completes_and_cycles_of_them_are_kept(
    postgres_place: Existing,
) -> None:
    """A trigger fills a column of a key, and a scope has one of its own methods as the first."""
    place = postgres_place
    place.database.execute(
        "CREATE TABLE scopes (id TEXT PRIMARY KEY, first_method_id TEXT)",
        "CREATE TABLE methods (id TEXT PRIMARY KEY, scope_id TEXT NOT NULL REFERENCES scopes, "
        "UNIQUE (scope_id, id))",
        "ALTER TABLE scopes ADD FOREIGN KEY (first_method_id) REFERENCES methods (id), "
        "ADD FOREIGN KEY (id, first_method_id) REFERENCES methods (scope_id, id)",
        "CREATE TABLE stores (id BIGINT PRIMARY KEY, scope_id TEXT NOT NULL REFERENCES scopes, "
        "UNIQUE (scope_id, id))",
        "CREATE TABLE secrets (id BIGINT PRIMARY KEY, store_id BIGINT NOT NULL, scope_id TEXT NOT "
        "NULL, FOREIGN KEY (scope_id, store_id) REFERENCES stores (scope_id, id), "
        "UNIQUE (scope_id, id))",
        "CREATE TABLE uses (id BIGINT PRIMARY KEY, scope_id TEXT NOT NULL, secret_id BIGINT NOT "
        "NULL, FOREIGN KEY (scope_id, secret_id) REFERENCES secrets (scope_id, id))",
        "CREATE FUNCTION in_scope() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN SELECT scope_id "
        "INTO NEW.scope_id FROM stores WHERE id = NEW.store_id; RETURN NEW; END $$",
        "CREATE TRIGGER in_scope BEFORE INSERT ON secrets FOR EACH ROW EXECUTE FUNCTION in_scope()",
    )
    text = scenario_from(place, "--rows", "60")
    assert "# scope_id: filled by a trigger" in text
    assert "left out: table" not in text
    for _ in range(2):
        told = place.cli("run", "verify", run(place), "--target", place.database.dsn).out
        assert "as the run made it" in told
    assert place.database.query("SELECT count(first_method_id) FROM scopes") != [(0,)]
