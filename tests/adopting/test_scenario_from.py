"""`sdgen scenario from`: what it prints runs as it stands, again and again, on every engine."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.cli import ROOT, Cli
from tests.support.existing import Existing

NUMBERED = {
    "sqlite": "INTEGER PRIMARY KEY",
    "postgres": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
}
TABLES = (
    "CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France')",
    "CREATE TABLE schema_migrations (version VARCHAR(20) PRIMARY KEY)",
    "CREATE TABLE accounts (id {id}, country_code CHAR(2) NOT NULL REFERENCES countries, "
    "name VARCHAR(40) NOT NULL UNIQUE, parent_id BIGINT REFERENCES accounts(id), note TEXT)",
    "CREATE TABLE projects (id {id}, account_id BIGINT NOT NULL REFERENCES accounts(id), "
    "title TEXT NOT NULL, UNIQUE (account_id, id), UNIQUE (account_id, title))",
    "CREATE TABLE people (id {id}, account_id BIGINT NOT NULL REFERENCES accounts(id), "
    "email TEXT NOT NULL, born_on DATE)",
    "CREATE UNIQUE INDEX people_email ON people (email) WHERE born_on IS NULL",
    "CREATE TABLE profiles (person_id BIGINT PRIMARY KEY REFERENCES people(id), bio TEXT NOT NULL)",
    "CREATE TABLE tasks (id {id}, account_id BIGINT NOT NULL, project_id BIGINT NOT NULL, "
    "person_id BIGINT REFERENCES people(id), hours DECIMAL(6,2) NOT NULL, "
    "twice DECIMAL(8,2) GENERATED ALWAYS AS (hours * 2) STORED, "
    "FOREIGN KEY (account_id, project_id) REFERENCES projects (account_id, id))",
    "CREATE TABLE task_lines (task_id BIGINT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE, "
    "line_no INT NOT NULL, text VARCHAR(80) NOT NULL, PRIMARY KEY (task_id, line_no))",
    "CREATE TABLE project_people (project_id BIGINT NOT NULL REFERENCES projects(id), "
    "person_id BIGINT NOT NULL REFERENCES people(id), PRIMARY KEY (project_id, person_id))",
    "CREATE TABLE reviews (id {id}, task_id BIGINT NOT NULL REFERENCES tasks(id), "
    "person_id BIGINT NOT NULL REFERENCES people(id), given_up BOOLEAN NOT NULL, "
    "kind TEXT NOT NULL CHECK (kind IN ('design', 'code')), reviewed_at TIMESTAMP)",
    "CREATE UNIQUE INDEX reviews_of_task ON reviews (task_id, kind) WHERE reviewed_at IS NULL",
    "CREATE UNIQUE INDEX reviews_of_person ON reviews (person_id, task_id) WHERE NOT given_up",
    "CREATE TABLE grades (id {id}, person_id BIGINT NOT NULL REFERENCES people(id), "
    "level INT NOT NULL CHECK (level BETWEEN 3 AND 4))",
    "CREATE UNIQUE INDEX grades_once ON grades (person_id, level) WHERE level < 9",
    "CREATE TABLE visits (id {id}, task_id BIGINT REFERENCES tasks(id), visit_no INT NOT NULL, "
    "UNIQUE (task_id, visit_no))",
    "CREATE TABLE bookings (id {id}, person_id BIGINT REFERENCES people(id), place INT NOT NULL, "
    "task_id BIGINT NOT NULL REFERENCES tasks(id), profile_id BIGINT REFERENCES profiles, "
    "UNIQUE (person_id, place), UNIQUE (task_id, profile_id))",
    "CREATE TABLE grants (id {id}, account_id BIGINT NOT NULL REFERENCES accounts(id), "
    "project_id BIGINT REFERENCES projects(id), task_id BIGINT REFERENCES tasks(id), "
    "CHECK ((project_id IS NULL) <> (task_id IS NULL)))",
    "CREATE UNIQUE INDEX bookings_pairs ON bookings (person_id, profile_id) WHERE place > 1",
)
REFUSING = {
    "sqlite": (
        "CREATE TRIGGER closed BEFORE INSERT ON books BEGIN SELECT RAISE(ABORT, 'not today'); END",
    ),
    "postgres": (
        "CREATE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''not today''; END'",
        "CREATE TRIGGER closed BEFORE INSERT ON books FOR EACH ROW EXECUTE FUNCTION closed()",
    ),
}
OUT_OF_PLACE = (
    "SELECT count(*) FROM tasks JOIN projects p ON p.id = project_id JOIN people q ON q.id = "
    "person_id WHERE q.account_id <> tasks.account_id OR p.account_id <> tasks.account_id",
    "SELECT count(*) FROM project_people JOIN projects p ON p.id = project_id "
    "JOIN people q ON q.id = person_id WHERE q.account_id <> p.account_id",
    "SELECT count(*) FROM accounts WHERE parent_id >= id",
    "SELECT count(*) FROM people WHERE id NOT IN (SELECT person_id FROM profiles)",
)


@pytest.fixture
def adopted(place: Existing) -> Existing:
    """Return a database that has the tables, and some countries."""
    numbered = NUMBERED[place.database.like]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))
    return place


def scenario_from(place: Existing, *options: str, code: int = 0) -> str:
    """Return the scenario that is proposed, and keep it as ``made.yaml``."""
    made = place.cli("scenario", "from", place.database.dsn, *options, code=code)
    Path("made.yaml").write_text(made.out, encoding="utf-8")
    return made.out or made.err


def run(place: Existing) -> str:
    """Return the id of a run of ``made.yaml``, which succeeds."""
    target = place.database.dsn
    started = place.cli.json("run", "start", "--scenario", "./made.yaml", "--target", target)
    return str(started["id"])


@pytest.mark.slow_on_servers
def test_what_it_prints_runs_twice_with_nothing_to_edit(adopted: Existing) -> None:
    text = scenario_from(adopted, "--rows", "200")
    assert "existing: true" in text
    assert "schema_migrations: a table of migrations" in text
    assert "# twice: generated by the table" in text
    assert "a run would say" not in text
    assert "; never NULL, as visit_no counts its rows" in text
    for _ in range(2):
        run_id = run(adopted)
        target = adopted.database.dsn
        assert "as the run made it" in adopted.cli("run", "verify", run_id, "--target", target).out
    counts = adopted.state()
    assert counts.pop("countries") == 2
    assert counts.pop("schema_migrations") == 0
    assert all(counts.values())
    for sql in OUT_OF_PLACE:
        assert adopted.database.query(sql) == [(0,)], sql
    if adopted.database.like == "sqlite":
        assert adopted.database.query("PRAGMA foreign_key_check") == []
    # The application's own next row gets a number that is free.
    adopted.database.execute("INSERT INTO people (account_id, email) VALUES (1, 'ada@example.com')")
    adopted.database.execute("INSERT INTO schema_migrations VALUES ('1')")
    said = scenario_from(adopted, code=2)
    assert "  all tables already contain rows" in said
    assert "with --exclude)" in said


def test_names_with_line_breaks_are_written_on_one_line(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    place.database.execute(
        f'CREATE TABLE "we\nird ""name" (id {numbered}, "col\numn" TEXT NOT NULL UNIQUE, '
        '"tab\t\x07" INT NOT NULL CHECK ("tab\t\x07" > 3))'
    )
    text = scenario_from(place)
    assert '- name: "we\\nird \\"name"' in text
    assert "we ird" in text.partition("\nname:")[0]
    for _ in range(2):
        run(place)
    ((least,),) = place.database.query('SELECT min("tab\t\x07") FROM "we\nird ""name"')
    assert int(str(least)) > 3


@pytest.mark.slow_on_servers
def test_tables_are_chosen_by_patterns(adopted: Existing) -> None:
    text = scenario_from(adopted, "--table", "task*", "--exclude", "*_lines", "--rows", "20")
    assert "- name: tasks" in text
    assert "- name: projects" in text  # tasks have to point to them
    assert "- name: people" not in text  # which they need not
    assert "task_lines: excluded" in text
    assert "left out: 8 tables, not asked for" in text.partition("\nname:")[0]
    run(adopted)
    # Tables that hold rows are read, unless they are called by their whole name.
    again = scenario_from(adopted, "--table", "t*", "--table", "people", code=0)
    assert "- name: tasks  # holds rows already" in again
    run(adopted)
    more = scenario_from(adopted, "--table", "tasks", "--rows", "20")
    assert "- name: projects  # holds rows already" in more
    before = adopted.database.count("tasks")
    run(adopted)
    assert adopted.database.count("tasks") == before + 20


@pytest.mark.slow_on_servers
def test_what_cannot_be_done_is_said(adopted: Existing) -> None:
    cli, target = adopted.cli, adopted.database.dsn
    said = scenario_from(adopted, "--table", "nothing*", "--rows", "0", code=2)
    assert "--rows: must be an integer" in said
    assert "--table: matches no table" in scenario_from(adopted, "--table", "nothing*", code=2)
    adopted.database.execute("DELETE FROM countries")
    without = scenario_from(adopted, "--exclude", "countries", "--exclude", "visits", code=2)
    assert "there is no table to fill" in without
    adopted.database.execute("INSERT INTO countries VALUES ('NL', 'Netherlands')")
    cli("scenario", "from", target, "--output", "new.yaml", code=0)
    again = cli("scenario", "from", target, "--output", "new.yaml", code=2)
    assert "already exists" in again.err


STRICT = (
    "CREATE TYPE stage AS ENUM ('draft', 'open', 'paid')",
    "CREATE DOMAIN grade AS smallint CHECK (VALUE BETWEEN 1 AND 5)",
    "CREATE TABLE accounts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
    "name varchar(60) NOT NULL, slug varchar(40) NOT NULL CHECK (slug ~ '^[a-z0-9-]+$'), "
    "owner_id bigint, closed_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), "
    "updated_at timestamptz NOT NULL, CHECK (updated_at >= created_at))",
    "CREATE UNIQUE INDEX slug_of_open ON accounts (slug) WHERE closed_at IS NULL",
    "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
    "account_id bigint NOT NULL REFERENCES accounts, email text NOT NULL, score grade NOT NULL, "
    "tags text[] NOT NULL DEFAULT '{}', words tsvector, "
    "created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (account_id, id))",
    "CREATE UNIQUE INDEX lower_email ON users (lower(email))",
    "ALTER TABLE accounts ADD FOREIGN KEY (owner_id) REFERENCES users",
    "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN NEW.words := to_tsvector('simple', NEW.email); RETURN NEW; END $$",
    "CREATE TRIGGER fill BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION fill()",
    "CREATE TABLE invoices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
    "account_id bigint NOT NULL, user_id bigint NOT NULL, state stage NOT NULL, "
    "net numeric(12,2) NOT NULL CHECK (net > 0), issued_at timestamptz NOT NULL, "
    "paid_at timestamptz, CHECK ((state = 'paid') = (paid_at IS NOT NULL)), "
    "FOREIGN KEY (account_id, user_id) REFERENCES users (account_id, id))",
    "CREATE TABLE visits (id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, "
    "user_id bigint REFERENCES users, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
    "CREATE TABLE visits_1 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2025-02-01')",
    "CREATE TABLE visits_2 PARTITION OF visits FOR VALUES FROM ('2025-02-01') TO ('2025-03-01')",
    "COMMENT ON TABLE visits IS 'Who has come when'",
)
OUT_OF_ORDER = (
    "SELECT count(*) FROM users u JOIN accounts a ON a.id = account_id "
    "WHERE u.created_at < a.created_at",
    "SELECT count(*) FROM accounts a JOIN users u ON u.id = owner_id WHERE u.account_id <> a.id",
    "SELECT count(*) FROM users WHERE words IS NULL",
    "SELECT count(*) FROM visits v JOIN users u ON u.id = user_id WHERE v.at < u.created_at",
)


def test_constraints_of_postgres_are_honoured(postgres_place: Existing) -> None:
    postgres_place.database.execute(*STRICT)
    text = scenario_from(postgres_place, "--rows", "100")
    for said in (
        "# Who has come when",
        "CHECK ((state = 'paid') = (paid_at IS NOT NULL))",
        "there are partitions for 2025-01-01",
        'as_of: "2025-02-28T23:59:59Z"',
        "# words: filled by a trigger",
        "after the row of account_id",
    ):
        assert said in text
    assert "left out: table" not in text
    for _ in range(2):
        run(postgres_place)
    assert all(postgres_place.state().values())
    for sql in OUT_OF_ORDER:
        assert postgres_place.database.query(sql) == [(0,)], sql


def test_the_session_of_the_docs_is_what_happens(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "adopting.md").read_text(encoding="utf-8")
    (tables,) = re.findall(r"```sql\n(.*?)```", page, re.S)
    (shown,) = re.findall(
        r"<!-- sdgen scenario from shop.sqlite -->\n```text\n(.*?)```", page, re.S
    )
    with closing(sqlite3.connect("shop.sqlite")) as connection:
        connection.executescript(tables)
    cli = Cli(capsys)
    made = cli("scenario", "from", "shop.sqlite", code=0).out
    assert shown in made
    Path("shop.yaml").write_text(made, encoding="utf-8")
    for _ in range(2):
        cli("run", "start", "--scenario", "./shop.yaml", "--target", "shop.sqlite", code=0)


def test_a_table_whose_trigger_refuses_all_rows_is_left_out(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE books (id INT PRIMARY KEY, title TEXT NOT NULL)",
        "CREATE TABLE loans (id INT PRIMARY KEY, book_id INT NOT NULL REFERENCES books(id))",
        "CREATE TABLE visits (id INT PRIMARY KEY)",
        # Where no book is there, what else a row may point to has to be: of each row, by its kind.
        "CREATE TABLE notes (id INT PRIMARY KEY, book_id INT REFERENCES books(id), visit_id INT "
        "REFERENCES visits(id), CHECK ((book_id IS NULL) <> (visit_id IS NULL)))",
        "CREATE TABLE events (id INT PRIMARY KEY, kind VARCHAR(5) NOT NULL, book_id INT REFERENCES "
        "books(id), visit_id INT REFERENCES visits(id), CHECK (kind = 'lent' AND book_id IS NOT "
        "NULL AND visit_id IS NULL OR kind = 'seen' AND visit_id IS NOT NULL AND book_id IS NULL), "
        "CHECK (kind IN ('lent', 'seen')))",
        *REFUSING[place.database.like],
    )
    text = scenario_from(place)
    assert "left out: table" in text
    assert "not today" in text
    run(place)
    counts = place.state()
    assert {name for name, rows in counts.items() if rows} == {"visits", "notes", "events"}
