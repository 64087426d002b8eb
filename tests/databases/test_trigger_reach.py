"""Which tables triggers may read or change: what a proposal has to try together with theirs."""

from __future__ import annotations

import pytest

from sdgen.adopting import run_check
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.scenario.table_names import TableName
from tests.adopting.test_scenario_from import scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE receipts (id INT PRIMARY KEY, number INT)",
    "CREATE TABLE customers (id INT PRIMARY KEY, receipts INT)",
    "CREATE TABLE addresses (customer_id INT REFERENCES customers ON DELETE CASCADE)",
    "CREATE TABLE letters (customer_id INT REFERENCES customers)",
    'CREATE TABLE "Open Items" (id INT PRIMARY KEY)',
    "CREATE TABLE totals (id INT, at DATE) PARTITION BY RANGE (at)",
    "CREATE TABLE totals_2025 PARTITION OF totals FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')",
    "CREATE TABLE archive (id INT)",
    "CREATE TABLE changes (id INT)",
    "CREATE TABLE seen (id INT)",
    "CREATE VIEW recent AS SELECT id FROM seen",
    "CREATE TABLE others (id INT PRIMARY KEY)",
    "CREATE TABLE further (id INT PRIMARY KEY)",
    "CREATE FUNCTION keep() RETURNS void LANGUAGE sql AS 'DELETE FROM totals_2025'",
    "CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN DELETE FROM archive; RETURN NULL; END'",
    "CREATE TRIGGER kept AFTER DELETE ON addresses FOR EACH ROW EXECUTE FUNCTION kept()",
    "CREATE FUNCTION revised() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN TRUNCATE Changes; RETURN NULL; END'",
    "CREATE TRIGGER revised AFTER UPDATE ON receipts FOR EACH ROW EXECUTE FUNCTION revised()",
    "CREATE FUNCTION numbered() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "UPDATE customers SET receipts = receipts + 1 RETURNING receipts INTO NEW.number; "
    'PERFORM keep() FROM recent, "Open Items"; RETURN NEW; END $$',
    "CREATE TRIGGER numbered BEFORE INSERT ON receipts FOR EACH ROW EXECUTE FUNCTION numbered()",
    "CREATE FUNCTION any_of_them() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN EXECUTE 'DELETE FROM ' || 'others'; RETURN NULL; END $$",
    "CREATE TRIGGER any_of_them AFTER INSERT ON further "
    "FOR EACH ROW EXECUTE FUNCTION any_of_them()",
)
NAMED = {"receipts", "customers", "addresses", "Open Items", "totals", "archive", "changes", "seen"}


@pytest.mark.postgres
@pytest.mark.first_server
def test_triggers_reach_what_their_code_names(
    postgres_place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What keys change with it too; SQL that is put together may name any table."""
    database = postgres_place.database
    database.execute(*TABLES)
    names = [*NAMED, "letters", "others", "further"]
    with PostgresEngine(database.dsn, None) as engine:
        asked = [TableName(name, "public") for name in names]

        def reached(of: str) -> set[str] | None:
            found = engine.catalog.survey.named_by_triggers([TableName(of, "public")], asked)
            return None if found is None else {table.name for table in found}

        assert reached("receipts") == NAMED
        assert reached("others") == {"others"}
        assert reached("further") is None
    tried: list[set[str]] = []
    dry_run = run_check.dry_run

    def noted(service: object, scenario: object, *arguments: object, **options: object) -> object:
        tried.append({entity.name for entity in scenario.entities})  # type: ignore[attr-defined]
        return dry_run(service, scenario, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(run_check, "dry_run", noted)
    database.execute("DROP TRIGGER any_of_them ON further")
    scenario_from(postgres_place, "--rows", "20")
    assert tried
    assert not set.union(*tried) & {"letters", "others", "further"}
    database.execute(TABLES[-1])
    tried.clear()
    scenario_from(postgres_place, "--rows", "20")
    assert {"letters", "others", "further"} <= tried[-1]
