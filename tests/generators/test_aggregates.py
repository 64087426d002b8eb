"""aggregate and running: what rows that point to a row come to is what their stored cells do."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from sdgen.compiling.script import script
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.targets.models import Target
from tests.generators.test_fk_shapes import children, fk, table, users
from tests.runs.test_growth import CONTINUE, run
from tests.support.databases import Database
from tests.support.golden import FOLDER
from tests.support.runs import AS_OF, REQUEST, Runs, column_of, plan_for, scenario_with

Cells = dict[str, str | None]
SCENARIO = load_scenario(FOLDER / "aggregates" / "scenario.yaml")


def aggregate(name: str, kind: str, function: str = "sum", **params: Any) -> dict[str, Any]:
    """Return a column of what rows of ``lines`` come to."""
    params = {"via": "user_id", "function": function, **params}
    return column_of(name, kind, "aggregate", params)


def running(name: str, kind: str, **params: Any) -> dict[str, Any]:
    """Return a column of sums."""
    return column_of(name, kind, "running", {"via": "user_id", **params})


def amount(low: float = -9, high: float = 99, kind: str = "decimal(8,2)") -> dict[str, Any]:
    """Return a column of decimals."""
    return column_of("amount", kind, "decimal", {"min": low, "max": high})


def stored(scenario: Scenario, database: Database) -> dict[str, list[Cells]]:
    """Return the rows of a scenario's tables, as mappings."""
    tables = database.read(scenario)
    return {
        entity.name: [
            dict(zip((c.name for c in entity.stored_columns), row, strict=True))
            for row in tables[entity.name]
        ]
        for entity in scenario.entities
    }


def place_of(database: Database) -> dict[str, Any]:
    """Return an inline target."""
    return {"dsn": database.dsn, "kind": database.kind}


def assert_clean(store: Store, record: RunRecord, target: Target) -> None:
    """Assert that the rows of a run are stored as they are made; later runs may have added some."""
    for one in verify_run(store, record.id, target):
        assert one.matching == one.rows, one


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store(tmp_path / "store.sqlite") as opened:
        yield opened


def number(cell: str | None) -> Decimal:
    """Return the number that a cell is."""
    assert cell is not None
    return Decimal(cell)


def found(
    rows: list[Cells],
    via: str,
    value: Callable[[Cells], Any],
    where: Callable[[Cells], bool] = lambda _: True,
) -> dict[str | None, list[Any]]:
    """Return what rows have that is not NULL, by what they point to, in order of the rows."""
    groups = defaultdict(list)
    for row in rows:
        if row[via] is not None and where(row) and (each := value(row)) is not None:
            groups[row[via]].append(each)
    return groups


def cell(name: str) -> Callable[[Cells], Decimal | None]:
    """Return what takes a number from a row."""
    return lambda row: None if row[name] is None else number(row[name])


def rounded(values: list[Decimal], places: str) -> Decimal | None:
    """Return the mean of numbers."""
    if not values:
        return None
    return (sum(values) / Decimal(len(values))).quantize(Decimal(places), ROUND_HALF_UP)


@pytest.mark.parametrize("size", [pytest.param(1, marks=pytest.mark.slow), 7, 1_000])
@pytest.mark.slow_on_servers
def test_each_is_what_the_stored_rows_come_to(database: Database, store: Store, size: int) -> None:
    target = inline_target(place_of(database))
    record = run(store, target, replace(REQUEST, batch_size=size), SCENARIO)
    assert_clean(store, record, target)
    tables = stored(SCENARIO, database)
    lines, payments = tables["lines"], tables["payments"]

    def net(row: Cells) -> Decimal:
        cells = [number(row[name]) for name in ("quantity", "unit_price", "discount")]
        return cells[0] * cells[1] * (1 - cells[2])

    nets, prices = found(lines, "invoice_id", net), found(lines, "invoice_id", cell("unit_price"))
    noted = found(lines, "invoice_id", lambda row: row["note"], lambda r: number(r["quantity"]) > 1)
    few = found(lines, "invoice_id", cell("quantity"), lambda row: number(row["quantity"]) < 4)
    shipped = found(lines, "invoice_id", lambda row: row["shipped_on"])
    weights = found(lines, "invoice_id", lambda row: float(row["weight"] or 0))
    gifts = found(lines, "gift_for", cell("quantity"))
    assert any(not gifts[row["id"]] for row in tables["invoices"])
    for row in tables["invoices"]:
        key = row["id"]
        assert number(row["net"]) == sum(nets[key])
        assert number(row["line_count"]) == len(nets[key])
        assert row["totals"] == f'{{"lines": {len(nets[key])}}}'.replace(" ", "")
        assert number(row["notes"]) == len(noted[key])
        assert number(row["dearest"]) == max(prices[key])
        assert number(row["mean_price"]) == rounded(prices[key], "0.0001")
        mean = row["mean_quantity"] and number(row["mean_quantity"])
        assert mean == rounded(few[key], "0.1")
        assert row["first_shipped"] == min(shipped[key], default=None)
        assert row["lightest"] is None or float(row["lightest"]) == min(weights[key])
        assert number(row["gifts"]) == sum(gifts[key])
    billed = found(tables["invoices"], "account_id", cell("net"))
    paid, times = (
        found(payments, "account_id", cell("amount")),
        found(payments, "account_id", lambda row: row["paid_at"]),
    )
    opening = {row["id"]: number(row["opening"]) for row in tables["accounts"]}
    for row in tables["accounts"]:
        assert number(row["billed"]) == sum(billed[row["id"]])
        assert number(row["closing"]) == opening[row["id"]] + sum(paid[row["id"]])
        assert row["last_paid_at"] == max(times[row["id"]], default=None)
    for name, order in (
        ("balance", payments),
        ("balance_then", sorted(payments, key=lambda row: row["paid_at"] or "")),
    ):
        balances = dict(opening)
        for row in order:
            balances[row["account_id"]] += number(row["amount"] or "0")
            assert number(row[name]) == balances[row["account_id"]], name
    refunds: dict[str | None, int] = defaultdict(lambda: -3)
    for row in payments:
        refunds[row["account_id"]] += row["refunds"] == "true"
        assert number(row["refunded"]) == refunds[row["account_id"]]
    below = found(tables["teams"], "parent_id", cell("size"))
    so_far: dict[str | None, Decimal] = defaultdict(Decimal)
    for row in tables["teams"]:
        assert number(row["below"]) == sum(below[row["id"]])
        so_far[row["parent_id"]] += number(row["size"])
        expected = None if row["parent_id"] is None else so_far[row["parent_id"]]
        assert (row["place"] and number(row["place"])) == expected


SHAPES: list[Any] = [
    "uniform",
    "zipf",
    {"type": "pareto", "alpha": 1.2},
    {"type": "weights", "weights": [0, 5, 1, 1, 0, 3, 1, 1, 9, 0, 1, 1, 1]},
    "every",
    {"type": "every", "scattered": False},
    "unique",
    {"type": "unique", "scattered": False},
    children(0, 4),
    children(1, 4, scattered=True),
    children(3, 3),
]


@pytest.mark.slow_on_servers
def test_all_shapes_of_foreign_keys(database: Database, store: Store) -> None:
    """Also those of which each row draws its parent, and those that lie side by side."""
    sums: list[dict[str, Any]] = []
    pointing: list[dict[str, Any]] = []
    for place, shape in enumerate(SHAPES):
        lines, decided = f"lines_{place}", "children" in str(shape)
        rows = None if decided else 11 if "unique" in str(shape) else 90
        so_far = running("so_far", "decimal(12,2)", of="amount")
        pointing.append(table(lines, fk("user_id", shape), amount(), so_far, rows=rows))
        mean = aggregate(f"mean_{place}", "decimal(8,3)", "avg", of=f"{lines}.amount")
        sums += [
            aggregate(f"total_{place}", "decimal(12,2)", of=f"{lines}.amount"),
            aggregate(f"lines_{place}", "int", "count", entity=lines),
            mean | {"nullable": True},
        ]
    scenario = scenario_with(users(13, *sums), *pointing)
    target = inline_target(place_of(database))
    record = run(store, target, replace(REQUEST, batch_size=25), scenario)
    assert_clean(store, record, target)
    tables = stored(scenario, database)
    for place in range(len(SHAPES)):
        lines = tables[f"lines_{place}"]
        amounts = found(lines, "user_id", cell("amount"))
        assert sum(map(len, amounts.values())) == len(lines)
        for row in tables["users"]:
            assert number(row[f"total_{place}"]) == sum(amounts[row["id"]])
            assert number(row[f"lines_{place}"]) == len(amounts[row["id"]])
            mean = row[f"mean_{place}"]
            assert (mean and number(mean)) == rounded(amounts[row["id"]], "0.001")
        so_far: dict[str | None, Decimal] = defaultdict(Decimal)
        for row in lines:
            so_far[row["user_id"]] += number(row["amount"])
            assert number(row["so_far"]) == so_far[row["user_id"]]


def test_a_sum_may_be_copied_and_what_is_summed_may_be_a_copy(database: Database) -> None:
    """Cells of both may need each other's rows, as long as none is computed from itself."""
    rate = column_of("rate", "decimal(4,2)", "decimal", {"min": 0, "max": 2})
    scenario = scenario_with(
        users(
            40,
            rate,
            aggregate("total", "decimal(14,4)", entity="lines", of="n * rate"),
            aggregate("lines", "int", "count", entity="lines"),
            # Of the same rows, but of cells that have to wait for the totals.
            aggregate("copied", "decimal(16,4)", of="lines.of_all"),
        ),
        table(
            "lines",
            fk("user_id", "zipf"),
            column_of("n", "decimal(6,2)", "decimal", {"min": 0, "max": 9}),
            column_of("rate", "decimal(4,2)", "parent", {"via": "user_id", "column": "rate"}),
            column_of("of_all", "decimal(14,4)", "parent", {"via": "user_id", "column": "total"}),
            rows=400,
        ),
    )
    with Runs() as runs:
        runs.start(scenario, place_of(database), REQUEST)
    tables = stored(scenario, database)
    lines = tables["lines"]
    parts = found(lines, "user_id", lambda row: number(row["n"]) * number(row["rate"]))
    for row in lines:
        assert number(row["of_all"]) == sum(parts[row["user_id"]])
    for row in tables["users"]:
        assert number(row["lines"]) == len(parts[row["id"]])
        assert number(row["copied"]) == sum(parts[row["id"]]) * len(parts[row["id"]])


@pytest.mark.slow_on_servers
def test_many_columns_look_up_few_tables(database: Database) -> None:
    """The values of 40 columns take two tables; conditions and values have steps of their own."""
    sums = [
        aggregate(
            f"sum_{n}",
            "bigint",
            entity="lines",
            of=f"n * n * {n}",
            where=f"n * n % {n + 2} > 0 AND n * n * n % 7 < 6",
        )
        for n in range(40)
    ]
    n = column_of("n", "bigint", "uniform_int", {"min": -(10**5), "max": 10**5})
    so_far = running("so_far", "bigint", of="n * n", where="n * n % 3 > 0", order_by="n")
    scenario = scenario_with(users(9, *sums), table("lines", fk("user_id"), n, so_far, rows=60))
    plan = plan_for(scenario, "sqlite")
    assert "".join(script(plan, plan.order)).count("CREATE TEMP") == 3
    with Runs() as runs:
        runs.start(scenario, place_of(database), REQUEST)
    tables = stored(scenario, database)
    numbers = found(tables["lines"], "user_id", lambda row: int(row["n"] or 0))
    for row in tables["users"]:
        for each in range(40):
            cells = [n for n in numbers[row["id"]] if n * n % (each + 2) > 0]
            kept = [n for n in cells if math.fmod(n**3, 7) < 6]
            assert number(row[f"sum_{each}"]) == sum(n * n * each for n in kept)
    sums_so_far: dict[str | None, int] = defaultdict(int)
    for row in sorted(tables["lines"], key=lambda row: int(row["n"] or 0)):
        n_squared = int(row["n"] or 0) ** 2
        sums_so_far[row["user_id"]] += n_squared if n_squared % 3 else 0
        assert number(row["so_far"]) == sums_so_far[row["user_id"]]


def test_conditions_and_values_have_steps_of_their_own(database: Database) -> None:
    """Each is rounded, which takes a name, and the names must not be mixed up."""
    value, where = "ROUND(amount * 0.3, 1)", "ROUND(amount * 0.7, 0) > 20"
    scenario = scenario_with(
        users(
            5,
            aggregate("some", "decimal(12,1)", entity="lines", of=value, where=where),
            aggregate("all", "decimal(12,1)", entity="lines", of=value),
            aggregate("larger", "decimal(12,1)", entity="lines", of="ROUND(amount * 0.9, 1)"),
        ),
        table(
            "lines",
            fk("user_id"),
            amount(),
            running("so_far", "decimal(12,1)", of=value, where=where, order_by="amount"),
            rows=60,
        ),
    )
    with Runs() as runs:
        runs.start(scenario, place_of(database), REQUEST)
    tables = stored(scenario, database)

    def times(factor: str, unit: str) -> Callable[[Cells], Decimal]:
        return lambda row: (number(row["amount"]) * Decimal(factor)).quantize(
            Decimal(unit), ROUND_HALF_UP
        )

    def is_taken(row: Cells) -> bool:
        return times("0.7", "1")(row) > 20

    lines = tables["lines"]
    some = found(lines, "user_id", times("0.3", "0.1"), is_taken)
    every = found(lines, "user_id", times("0.3", "0.1"))
    larger = found(lines, "user_id", times("0.9", "0.1"))
    for row in tables["users"]:
        for name, values in (("some", some), ("all", every), ("larger", larger)):
            assert number(row[name]) == sum(values[row["id"]]), name
    so_far: dict[str | None, Decimal] = defaultdict(Decimal)
    for row in sorted(lines, key=lambda row: number(row["amount"])):
        so_far[row["user_id"]] += times("0.3", "0.1")(row) if is_taken(row) else 0
        assert number(row["so_far"]) == so_far[row["user_id"]]


@pytest.mark.parametrize("rows", [0, 1])
def test_no_rows(database: Database, rows: int) -> None:
    scenario = scenario_with(
        users(
            2,
            aggregate("total", "decimal(9,2)", of="lines.amount"),
            aggregate("lines", "int", "count", entity="lines"),
            aggregate("last", "decimal(9,2)", "max", of="lines.amount") | {"nullable": True},
            aggregate("mean", "decimal(9,2)", "avg", of="lines.amount") | {"nullable": True},
        ),
        table("lines", fk("user_id"), amount(5, 5), rows=1),
    )
    with Runs() as runs:
        request = replace(REQUEST, row_overrides={"lines": rows})
        runs.start(scenario, place_of(database), request)
    cells = sorted(tuple(row.values())[1:] for row in stored(scenario, database)["users"])
    nothing = ("0.00", "0", None, None)
    assert cells == [nothing, ("5.00", "1", "5.00", "5.00") if rows else nothing]


@pytest.mark.parametrize(
    ("column", "of", "said"),
    [
        (aggregate("total", "smallint", of="lines.n"), 2**14, "total (smallint)"),
        (aggregate("total", "decimal(5,2)", of="lines.n"), 500, "total (decimal(5,2))"),
        (aggregate("total", "bigint", of="lines.n"), 2**62, ""),
    ],
    ids=["smallint", "decimal", "64 bits"],
)
def test_what_is_beyond_fails(
    database: Database, store: Store, column: dict[str, Any], of: int, said: str
) -> None:
    n = column_of("n", "bigint", "const", {"value": of})
    scenario = scenario_with(users(2, column), table("lines", fk("user_id", "every"), n, rows=9))
    record = RunService(store).start(scenario, inline_target(place_of(database)), REQUEST)
    assert record.status is RunStatus.FAILED
    assert (record.error and "out of range" in record.error) or "overflow" in str(record.error)
    assert said in str(record.error)


def problems(*entities: Any) -> list[str]:
    """Return what is wrong with a scenario."""
    with pytest.raises(ValidationError) as caught:
        scenario_with(*entities)
    return [str(problem) for problem in caught.value.problems]


def of_users(column: dict[str, Any], *more: Any, shape: Any = "uniform") -> list[str]:
    """Return what is wrong with a column of users, with lines that point to them."""
    doubles = column_of("share", "double", "uniform_float", {"min": 0, "max": 1})
    words = column_of("word", "text", "faker_name", {})
    other = fk("other_id", entity="others")
    lines = table("lines", fk("user_id", shape), amount(), doubles, words, other, *more, rows=20)
    others = table("others", column_of("id", "int", "sequence", {}), rows=3)
    return problems(users(5, column), lines, others)


REFUSED: list[tuple[dict[str, Any], str]] = [
    (aggregate("x", "int", of="amount"), "of: does not name an entity (got 'amount')."),
    (aggregate("x", "int"), "of: does not name an entity (got None)."),
    (aggregate("x", "int", of="line.amount"), "of: no entity of that name (got 'line')."),
    (aggregate("x", "int", entity="line", of="amount"), "entity: no entity of that name"),
    (aggregate("x", "int", of="lines.amonut"), "of: no such column (got 'amonut'). Did you mean"),
    (aggregate("x", "int", of="lines.amount", via="user"), "via: lines has no such column (got"),
    (
        aggregate("x", "int", of="lines.amount", via="other_id"),
        "via: lines.other_id points to rows of others (got fk). Use an fk column that points to "
        "users. There: user_id",
    ),
    (aggregate("x", "int", of="lines.amount", via="amount"), "via: lines.amount points to no row"),
    (
        aggregate("x", "decimal(9,2)", of="lines.share"),
        "of: is double, and a sum of doubles depends on the order",
    ),
    (
        aggregate("x", "decimal(9,2)", "avg", of="lines.share"),
        "of: is double, and a avg of doubles depends on the order",
    ),
    (aggregate("x", "int", "max", of="lines.word"), "of: is text, which has no max"),
    (aggregate("x", "date", "sum", of="lines.word"), "of: is text, which has no sum"),
    (
        aggregate("x", "decimal(9,1)", of="lines.amount"),
        "of: has 2 decimals, but decimal(9,1) keeps 1. Use a type with 2, or round each",
    ),
    (aggregate("x", "int", of="lines.amount"), "the sum is decimal(…,2), which does not fit int"),
    (aggregate("x", "int", "avg", of="lines.amount"), "of: has a mean with decimals, and int has"),
    (aggregate("x", "timestamp", "count", entity="lines"), "the count is int, which does not fit"),
    (aggregate("x", "int", entity="lines"), "function: is required for sum"),
    (
        aggregate("x", "decimal(9,2)", "max", of="lines.amount"),
        "is NULL where no row of lines points to a row of users. Add nullable: true",
    ),
    (
        aggregate("x", "int", "count", entity="lines", where="amount + 1"),
        "where: must be true or false (got 'amount + 1')",
    ),
    (aggregate("x", "int", "count", entity="lines", where="amonut > 1"), "where: no such column"),
    (aggregate("x", "int", "count", entity="lines", where="amount >"), "where: cannot be read"),
]


@pytest.mark.parametrize(("column", "said"), REFUSED, ids=[said[:40] for _, said in REFUSED])
def test_aggregates_that_are_refused(column: dict[str, Any], said: str) -> None:
    (found,) = of_users(column)
    assert said in found


RUNNING_REFUSED: list[tuple[dict[str, Any], str]] = [
    (running("x", "int", of="amonut"), "of: no such column (got 'amonut')"),
    (running("x", "int", of="amount", via="user"), "lines has no such column (got 'user')"),
    (running("x", "int", of="amount", via="word"), "via: lines.word points to no row"),
    (running("x", "double", of="share"), "of: is double, and a sum of doubles depends on"),
    (running("x", "decimal(9,1)", of="amount"), "of: has 2 decimals with start, but decimal"),
    (running("x", "decimal(9,2)", of="amount", start=0.125), "of: has 3 decimals with start"),
    (running("x", "decimal(9,2)", of="amount", start="open"), "start: users has no such column"),
    (running("x", "decimal(9,2)", of="amount", order_by="at"), "order_by: lines has no such"),
    (running("x", "decimal(9,2)", of="amount", order_by="word"), "order_by: word is text. Use a"),
    (running("x", "decimal(9,2)", of="amount", order_by="maybe"), "order_by: maybe can be NULL"),
    (running("x", "decimal(9,2)", of="amount", where="amount"), "where: must be true or false"),
    (running("x", "int", of="amount"), "the sum is decimal(…,2), which does not fit int"),
    (
        running("x", "decimal(9,2)", of="x + amount"),
        "columns are computed from each other: lines.x",
    ),
    (running("x", "decimal(9,2)", of="1", via="nobody"), "via: nobody can be NULL, so this"),
]


@pytest.mark.parametrize(
    ("column", "said"), RUNNING_REFUSED, ids=[said[:40] for _, said in RUNNING_REFUSED]
)
def test_running_sums_that_are_refused(column: dict[str, Any], said: str) -> None:
    maybe = column_of("maybe", "int", "uniform_int", {"min": 0, "max": 9}) | {"nullable": True}
    nobody = fk("nobody", nullable=True, null_rate=0.5)
    total = aggregate("total", "decimal(12,2)", of="lines.amount")
    (found,) = of_users(total, maybe, nobody, column)
    assert said in found


def test_cells_computed_from_themselves_are_refused() -> None:
    share = column_of("total", "decimal(12,2)", "parent", {"via": "user_id", "column": "total"})
    of_share = aggregate("total", "decimal(12,2)", of="lines.total")
    (said,) = problems(users(5, of_share), table("lines", fk("user_id"), share, rows=9))
    assert "columns are computed from each other: " in said
    assert "users.total → lines.total → users.total" in said or "lines.total → users.total" in said


def test_rows_that_have_a_child_for_sure_need_no_null() -> None:
    highest = aggregate("highest", "decimal(9,2)", "max", of="lines.amount")
    for shape in (children(1, 3), "every", "unique"):
        rows = {} if isinstance(shape, dict) else {"rows": 5}
        scenario_with(users(5, highest), table("lines", fk("user_id", shape), amount(), **rows))
    for shape, rows in (("every", 4), ("unique", 4), (children(0, 3), None), ("uniform", 99)):
        lines = table("lines", fk("user_id", shape), amount(), rows=rows)
        assert "is NULL where no row of lines points" in problems(users(5, highest), lines)[0]


def of_growth(shape: Any, rows: int | None, **params: Any) -> Scenario:
    """Return a scenario that runs go on with."""
    return scenario_with(
        users(10, aggregate("total", "decimal(12,2)", of="lines.amount")),
        table("lines", fk("user_id", shape), amount(), rows=rows),
        table(
            "visits",
            fk("user_id"),
            column_of("amount", "int", "uniform_int", {"min": 1, "max": 9}),
            running("so_far", "bigint", of="amount", **params),
            rows=50,
        ),
    )


@pytest.mark.parametrize("shape", [children(1, 4, scattered=True), "unique"], ids=str)
@pytest.mark.slow_on_servers
def test_sums_stay_where_new_rows_have_parents_of_their_own(
    database: Database, store: Store, shape: Any
) -> None:
    scenario = of_growth(shape, 7 if shape == "unique" else None)
    target = inline_target(place_of(database))
    records = [run(store, target, RunRequest(as_of=AS_OF), scenario)]
    before = stored(scenario, database)
    records += [run(store, target, replace(CONTINUE, batch_size=4), scenario) for _ in range(2)]
    for record in records:
        assert_clean(store, record, target)
    tables = stored(scenario, database)
    for name, rows in before.items():
        assert tables[name][: len(rows)] == rows
    amounts = found(tables["lines"], "user_id", cell("amount"))
    for row in tables["users"]:
        assert number(row["total"]) == sum(amounts[row["id"]])
    sums: dict[str | None, Decimal] = defaultdict(Decimal)
    for row in tables["visits"]:
        sums[row["user_id"]] += number(row["amount"])
        assert number(row["so_far"]) == sums[row["user_id"]]


def test_rows_added_to_stored_sums_are_refused(store: Store) -> None:
    def problem(scenario: Scenario, **rows: int) -> str:
        with Runs() as runs:
            target = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
            run(store, target, RunRequest(as_of=AS_OF), scenario)
            request = replace(CONTINUE, row_overrides=rows)
            if not rows.get("lines", 1):
                run(store, target, request, scenario)
                return ""
            with pytest.raises(ValidationError) as caught:
                RunService(store).plan(scenario, target, request)
            (found,) = caught.value.problems
            return str(found)

    said = problem(of_growth("uniform", 30))
    assert "via: 30 rows of lines are added and may point to rows of users that are stored" in said
    assert "Use distribution children or unique at lines.user_id, add no rows of lines" in said
    assert not problem(of_growth("uniform", 30), lines=0)
    ordered = problem(of_growth(children(1, 2), None, order_by="amount"))
    assert "order_by: 50 rows of visits are added and may point to rows of users" in ordered


def test_rows_that_are_there_are_no_children() -> None:
    lines = {
        "name": "lines",
        "existing": True,
        "columns": [
            {"name": "id", "type": "int", "primary_key": True},
            {"name": "user_id", "type": "int"},
        ],
    }
    (said,) = problems(users(5, aggregate("n", "int", "count", entity="lines")), lines)
    assert "via: lines.user_id points to no row (got existing). Use an fk column that" in said
