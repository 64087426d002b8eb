"""The scenarios that ship: what they hold is believable, and their own checks say so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.loading import load_scenario
from sdgen.store import RunRecord, RunStatus, Store
from tests.support.databases import Database
from tests.support.runs import REQUEST, plan_for

FOLDER = Path(__file__).parent.parent.parent / "scenarios"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
PROFILES = ["demo", "qa", "load"]
ROWS = 3_000  # of each run, about
TIMES = {"date", "timestamp", "timestamptz"}


def run(name: str, database: Database, folder: Path, request: RunRequest = REQUEST) -> RunRecord:
    """Returns the record of a run that has succeeded, of about so many rows."""
    scenario = load_scenario(FOLDER / f"{name}.yaml")
    if request.profile is None:
        total = sum(entity.rows for entity in plan_for(scenario, "sqlite").scenario.entities)
        request = replace(request, scale=ROWS / total)
    with Store(folder / "runs.sqlite") as store:
        target = inline_target({"dsn": database.dsn, "kind": database.kind})
        record = RunService(store).start(scenario, target, request)
    assert record.status is RunStatus.SUCCESS, record.error
    return record


@pytest.mark.every_version
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.slow_on_servers
def test_checks_hold_and_foreign_keys_too(name: str, database: Database, tmp_path: Path) -> None:
    record = run(name, database, tmp_path)
    assert record.checks
    assert all(check.passed for check in record.checks)
    if database.like == "sqlite":
        assert database.query("PRAGMA foreign_key_check") == []
        foreign_keys = [
            key
            for table in database.tables()
            for key in database.query(f'SELECT DISTINCT id FROM pragma_foreign_key_list("{table}")')
        ]
    else:
        foreign_keys = database.query("SELECT 1 FROM pg_constraint WHERE contype = 'f'")
    scenario = load_scenario(FOLDER / f"{name}.yaml")
    wanted: list[object] = []
    for entity in scenario.entities:
        wanted += [column for column in entity.columns if column.references]
        wanted += entity.foreign_keys
    assert len(foreign_keys) == len(wanted) > 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.slow
def test_checks_hold_on_another_day_with_another_seed(name: str, tmp_path: Path) -> None:
    run(name, _file(tmp_path), tmp_path, RunRequest(as_of="2024-02-29T23:59:59Z", seed=99))


@pytest.mark.parametrize("profile", ["demo", "qa"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.slow
def test_checks_hold_with_profiles(name: str, profile: str, tmp_path: Path) -> None:
    run(name, _file(tmp_path), tmp_path, replace(REQUEST, profile=profile))


@pytest.mark.parametrize("name", NAMES)
def test_profiles_are_small_and_medium(name: str) -> None:
    assert list(load_scenario(FOLDER / f"{name}.yaml").profiles) == PROFILES
    demo, qa = planned_rows(name, "demo"), planned_rows(name, "qa")
    assert demo < qa <= 30_000
    assert planned_rows(name, None) <= 1_000_000


# Rows of ecommerce are counted one by one, which takes a minute.
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name, marks=[pytest.mark.slow, pytest.mark.long] if name == "ecommerce" else []
        )
        for name in NAMES
    ],
)
def test_a_profile_is_large(name: str) -> None:
    assert planned_rows(name, "load") > 10_000_000


def planned_rows(name: str, profile: str | None) -> int:
    """Returns how many rows a run of a shipped scenario makes."""
    scenario = load_scenario(FOLDER / f"{name}.yaml")
    plan = plan_for(scenario, "sqlite", replace(REQUEST, profile=profile))
    return sum(entity.rows for entity in plan.scenario.entities)


@pytest.mark.parametrize("name", NAMES)
def test_every_later_time_is_held_to_by_a_check(name: str) -> None:
    """A time that is computed from others comes in order: a check of its entity names it."""
    scenario = load_scenario(FOLDER / f"{name}.yaml")
    said = {
        (check.entity, word)
        for check in scenario.checks
        for word in (check.expr or check.column or "").replace("(", " ").replace(",", " ").split()
    }
    for entity in scenario.entities:
        for column in entity.columns:
            if column.type.kind in TIMES and column.generator.type == "expr":
                assert (entity.name, column.name) in said, (entity.name, column.name)


@pytest.mark.parametrize("name", NAMES)
def test_editors_find_the_schema(name: str) -> None:
    first = (FOLDER / f"{name}.yaml").read_text().partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../docs/scenario.schema.json"


def test_ibans_are_valid(tmp_path: Path) -> None:
    """By ISO 13616: the country and check digits put behind, letters as 10 … 35, 1 modulo 97."""
    database = _file(tmp_path)
    run("finance_demo", database, tmp_path)
    ibans = [iban for (iban,) in database.query("SELECT iban FROM bank_accounts")]
    assert len(ibans) == len(set(ibans)) > 50
    for iban in ibans:
        digits = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
        assert int(digits) % 97 == 1, iban


def test_lines_and_orders_add_up(tmp_path: Path) -> None:
    database = _file(tmp_path)
    run("ecommerce", database, tmp_path)
    wrong = database.query(
        "SELECT * FROM order_items AS i JOIN products AS p ON p.id = i.product_id "
        "JOIN orders AS o ON o.id = i.order_id "
        "WHERE i.unit_price <> p.price OR o.charges <> o.shipping_fee + o.gift_wrap_fee "
        "OR abs(i.line_total - i.quantity * p.price * (100 - i.discount_percent) / 100) > 0.0051"
    )
    assert wrong == []
    numbers = database.query(
        "SELECT count(*), min(line_no), max(line_no) FROM order_items GROUP BY order_id"
    )
    assert all(first == 1 and last == count for count, first, last in numbers)
    assert {count for count, _, _ in numbers} == {1, 2, 3, 4, 5, 6}
    assert database.query("SELECT count(*), count(DISTINCT order_id) FROM payments") == [
        (len(numbers), len(numbers))
    ]


@pytest.mark.slow_on_servers
def test_totals_and_balances_add_up(database: Database, tmp_path: Path) -> None:
    """To the cent: in units, as SQLite has no decimals."""
    run("ecommerce", database, tmp_path)
    run("finance_demo", database, tmp_path)
    assert not database.query(
        "SELECT o.id FROM orders AS o JOIN payments AS p ON p.order_id = o.id LEFT JOIN "
        "(SELECT order_id, SUM(CAST(ROUND(line_total * 100) AS bigint)) AS units "
        "FROM order_items GROUP BY order_id) AS i ON i.order_id = o.id "
        "WHERE CAST(ROUND(o.goods * 100) AS bigint) <> i.units OR o.total <> p.amount "
        "OR CAST(ROUND((o.total - o.charges) * 100) AS bigint) <> i.units"
    )
    balances = database.query(
        "SELECT CAST(ROUND((a.balance - a.opening_balance) * 100) AS bigint) - "
        "COALESCE(t.units, 0) FROM bank_accounts AS a LEFT JOIN "
        "(SELECT account_id, SUM(CAST(ROUND(net_amount * 100) AS bigint)) AS units "
        "FROM bank_transactions WHERE status = 'booked' GROUP BY account_id) AS t "
        "ON t.account_id = a.id"
    )
    run("saas", database, tmp_path)
    assert not database.query(
        "SELECT i.number FROM invoices AS i LEFT JOIN "
        "(SELECT invoice_number, SUM(CAST(ROUND(amount * 100) AS bigint)) AS units "
        "FROM invoice_lines GROUP BY invoice_number) AS l ON l.invoice_number = i.number "
        "WHERE l.units IS NULL OR CAST(ROUND(i.net * 100) AS bigint) <> l.units"
    )
    assert len(balances) > 50
    assert {int(difference) for (difference,) in balances} == {0}


def _file(folder: Path) -> Database:
    return Database("sqlite", str(folder / "target.sqlite"))
