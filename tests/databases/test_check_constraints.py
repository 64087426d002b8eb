"""CHECK constraints of tables: proven, contradicted or tried, held against what is really so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import inspect
from sdgen.databases.checks.table_checks import judge_checks
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.verdicts import CheckVerdict, JudgedCheck
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.models import TableMode
from sdgen.targets.opening import open_target
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import REQUEST, Runs, plan_for, scenario_with

ROWS = 3_000  # more than are tried

TABLE = (
    "(id INTEGER, price NUMERIC(10,2), quantity INTEGER, ratio DOUBLE PRECISION, status TEXT, "
    "code VARCHAR(12), email TEXT, a INTEGER, b INTEGER, starts_on DATE, ends_on DATE, "
    "paid_at TIMESTAMP, created_at TIMESTAMP, updated_at TIMESTAMP, active BOOLEAN, kind TEXT, "
    "owner INTEGER, owner_born DATE, owner_died DATE, spare INTEGER DEFAULT 7, gone TEXT, "
    "cost NUMERIC(12,4), total NUMERIC(12,4), strain DOUBLE PRECISION, cut DOUBLE PRECISION, "
    "wait DOUBLE PRECISION, size INTEGER, warmth DOUBLE PRECISION, lat NUMERIC(9,6), "
    "tenths DOUBLE PRECISION, cents NUMERIC(10,2), single REAL, "
    "thirds NUMERIC(10,2), whole INTEGER, piece INTEGER, grade TEXT, stage TEXT, "
    "stage_opened TIMESTAMP, stage_paid TIMESTAMP, stage_ended DATE, stage_at TIMESTAMP, "
    "dear NUMERIC(10,2), cheap NUMERIC(10,2), coarse NUMERIC(8,1), most NUMERIC(10,2), "
    "noted_at TIMESTAMP, first_at TIMESTAMP, last_at TIMESTAMP, day_at TIMESTAMP, late_at TIMESTAMP"
)
OWNERS = entity(
    "owners",
    40,
    ID,
    column("born", "date", "date", min="1950-01-01", max="1999-12-31"),
    column("died", "date", expr="born + id"),
)
STAGES = [
    {"from": "draft", "to": "open", "rate": 0.9, "after": {"min": "1h", "max": "2d"}},
    {"from": "open", "to": "paid", "rate": 0.8, "after": {"min": "1d", "max": "30d"}},
    {"from": "open", "to": "void", "rate": 0.1, "after": "60d"},
    {"from": "paid", "to": "refunded", "rate": 0.1, "after": {"max": "9d"}},
    {"from": "void", "to": "lost", "rate": 0, "after": "0s"},
]
STAGE = {"start": "created_at", "initial": "draft", "transitions": STAGES}
LABELS = "enum(draft, open, paid, void, refunded, lost)"


def reached(name: str, kind: str, state: Any, **said: Any) -> dict[str, Any]:
    """Return a column of when ``stage`` became one of some states."""
    return column(name, kind, "state_time", of="stage", state=state, nullable=True, **said)


def since(name: str, start: str, unit: str = "second") -> dict[str, Any]:
    """Return a column of times between those of another one and the run's own."""
    sql = f"DATE_TRUNC('{unit}', {start} + (AS_OF() - {start}) * ratio)"
    return column(name, "timestamp", expr=sql)


COLUMNS = (
    {**ID, "primary_key": False},
    column("price", "decimal(10,2)", "uniform_float", min=0.5, max=99.99),
    column("quantity", "int", "uniform_int", min=1, max=9),
    column("ratio", "double", "uniform_float", min=0, max=1),
    column("status", "text", "choice", values=["open", "paid", "void"]),
    column("code", "text", "pattern", mask="AB-####"),
    column("email", "text", "email"),
    column("a", "int", "uniform_int", min=0, max=50, nullable=True, null_rate=0.3),
    column("b", "int", nullable=True, expr="CASE WHEN a IS NULL THEN 5 END"),
    column("starts_on", "date", "date", min="2026-01-01", max="2026-03-01"),
    column("ends_on", "date", expr="starts_on + quantity"),
    column(
        "paid_at",
        "timestamp",
        nullable=True,
        expr="CASE WHEN status = 'paid' THEN created_at + interval '1 day' END",
    ),
    column("created_at", "timestamp", "timestamp", min="-90d", max="-1d"),
    column("updated_at", "timestamp", expr="created_at + interval '1 hour' * a", nullable=True),
    column("active", "bool", "bool", p=0.5),
    column("kind", "text", "const", value="x-1"),
    column("owner", "int", fk={"entity": "owners", "column": "id"}),
    column("owner_born", "date", "parent", via="owner", column="born"),
    column("owner_died", "date", "parent", via="owner", column="died"),
    column("cost", "decimal(12,4)", "lognormal", median=40, sigma=1),
    column("total", "decimal(12,4)", expr="ROUND(cost * 1.19, 4)"),
    column("strain", "double", "normal", mean=50, std=5),
    column("cut", "double", "normal", mean=5, std=5, min=2.5, max=7.5, decimals=1),
    column("wait", "double", "exponential", mean=40, min=10, max=600, decimals=0),
    column("size", "int", "pareto", min=1_000, alpha=1.2, max=90_000),
    column("warmth", "double", "seasonal", at="created_at", base=2, noise=3, min=0, max=9),
    column("lat", "decimal(9,6)", "lat_lon", part="lat"),
    column("tenths", "double", "uniform_float", min=0.34, max=0.86, decimals=1),
    column("cents", "decimal(10,2)", "uniform_float", min=0.344, max=0.346),
    column("single", "real", "uniform_float", min=0, max=0.3, decimals=1),
    column("whole", "int", fk={"entity": "owners", "column": "id", "where": {"to": "30%"}}),
    column("piece", "int", fk={"entity": "owners", "column": "id", "where": {"from": "30%"}}),
    column("thirds", "decimal(10,2)", expr="quantity * 0.334"),
    column("grade", "enum(b, a)", "choice", values=["a", "b"]),
    column("stage", LABELS, "state_machine", **STAGE),
    reached("stage_opened", "timestamp", "open"),
    reached("stage_paid", "timestamp", ["paid"]),
    reached("stage_ended", "date", ["void", "refunded"]),
    column("stage_at", "timestamp", "state_time", of="stage"),
    column("dear", "decimal(10,2)", expr="price + ratio"),
    column("cheap", "decimal(10,2)", expr="LEAST(price * 0.6, price)"),
    column("coarse", "decimal(8,1)", expr="price + ratio"),
    column("most", "decimal(10,2)", expr="GREATEST(price, a)"),
    column(
        "noted_at",
        "timestamp",
        nullable=True,
        expr="CASE WHEN status = 'paid' THEN "
        "DATE_TRUNC('second', created_at + (AS_OF() - created_at) * ratio) END",
    ),
    since("first_at", "created_at"),
    since("last_at", "first_at"),
    since("day_at", "first_at", "day"),
    column(
        "late_at",
        "timestamp",
        expr="GREATEST(first_at, COALESCE(CAST(starts_on AS timestamp), first_at))",
    ),
)
PROVEN, TRIED, BROKEN = CheckVerdict.PROVEN, CheckVerdict.TRIED, CheckVerdict.BROKEN
# Conditions, and what is known of each on both engines.
FORMS: tuple[tuple[str, CheckVerdict], ...] = (
    ("price > 0", PROVEN),
    ("price >= 0 AND price <= 100", PROVEN),
    ("price < 99.9", BROKEN),
    ("price <> 50.01", TRIED),
    ("quantity BETWEEN 1 AND 9", PROVEN),
    ("quantity IN (1, 2, 3, 4, 5, 6, 7, 8)", BROKEN),
    ("quantity IN (1, 2, 3, 4, 5, 6, 7, 8, 9)", PROVEN),
    ("quantity + a >= 1", PROVEN),
    ("ratio >= 0 AND ratio <= 1", PROVEN),
    ("ratio > 0", TRIED),
    ("id > 0", PROVEN),
    ("id < 3000", BROKEN),
    ("id <> 131", TRIED),
    ("status IN ('open', 'paid', 'void', 'draft')", PROVEN),
    ("status IN ('open', 'paid')", BROKEN),
    ("status <> 'draft'", PROVEN),
    ("status LIKE '%p%' OR status LIKE 'v%'", PROVEN),
    ("lower(status) = status", PROVEN),
    ("length(status) <= 4", PROVEN),
    ("length(code) <= 7", PROVEN),
    ("length(code) < 7", BROKEN),
    ("code LIKE 'AB-%'", TRIED),
    ("lower(email) = email", TRIED),
    ("a IS NULL OR b IS NULL", PROVEN),
    ("(a IS NULL) <> (b IS NULL)", PROVEN),
    ("a IS NOT NULL", BROKEN),
    ("a >= 0", PROVEN),
    ("NOT (a < 0)", PROVEN),
    ("ends_on > starts_on", PROVEN),
    ("ends_on >= starts_on AND starts_on >= '2026-01-01'", PROVEN),
    ("ends_on < '2026-03-05'", BROKEN),
    ("(status = 'paid') = (paid_at IS NOT NULL)", PROVEN),
    ("(status = 'open') = (paid_at IS NULL)", BROKEN),
    ("paid_at > created_at", PROVEN),
    ("updated_at >= created_at", PROVEN),
    ("updated_at > created_at", BROKEN),
    ("active OR quantity > 0", PROVEN),
    ("active", BROKEN),
    ("kind = 'x-1'", PROVEN),
    ("owner_died > owner_born", PROVEN),
    ("owner_born <= '1999-12-31'", PROVEN),
    ("owner_died < starts_on", PROVEN),
    ("CASE WHEN status = 'void' THEN price >= 0 ELSE kind IS NOT NULL END", PROVEN),
    ("spare > 5", PROVEN),
    ("gone IS NULL", PROVEN),
    ("COALESCE(a, b) IS NOT NULL", PROVEN),
    ("cost >= 0", PROVEN),
    ("cost > 0", TRIED),
    ("total >= 0 AND total + cost >= 0", PROVEN),
    ("strain > 10 AND strain < 90", PROVEN),
    ("cut BETWEEN 2.5 AND 7.5", PROVEN),
    ("cut < 7.5", BROKEN),
    ("wait BETWEEN 10 AND 600", PROVEN),
    ("size >= 1000 AND size <= 90000", PROVEN),
    ("size > 1000", TRIED),
    ("warmth >= 0 AND warmth <= 9", PROVEN),
    ("warmth > 0", BROKEN),
    ("lat BETWEEN -90 AND 90", PROVEN),
    ("tenths >= 0.34", BROKEN),
    ("tenths < 0.87", BROKEN),
    ("tenths BETWEEN 0.29 AND 0.91", PROVEN),
    ("cents >= 0.344", BROKEN),
    ("cents BETWEEN 0.34 AND 0.35", PROVEN),
    ("whole <> piece AND whole <= 12", PROVEN),
    ("piece > 13", BROKEN),
    ("thirds >= 0.334", BROKEN),
    ("thirds >= 0.33 AND thirds <= 3.01", PROVEN),
    ("total >= 0", PROVEN),
    ("single <= 0.3", BROKEN),
    ("grade IN ('a', 'b')", PROVEN),
    ("grade = 'a'", BROKEN),
    ("stage IN ('draft', 'open', 'paid', 'void', 'refunded', 'lost')", PROVEN),
    ("(stage IN ('paid', 'refunded')) = (stage_paid IS NOT NULL)", PROVEN),
    ("(stage = 'paid') = (stage_paid IS NOT NULL)", BROKEN),
    ("stage_opened IS NOT NULL OR stage = 'draft'", PROVEN),
    ("stage <> 'draft' OR stage_opened IS NULL", PROVEN),
    ("stage_paid IS NULL OR stage_opened IS NOT NULL", PROVEN),
    ("stage_ended IS NULL OR stage_paid IS NOT NULL", BROKEN),
    ("(stage_ended IS NOT NULL) = (stage IN ('void', 'refunded', 'lost'))", PROVEN),
    ("stage_paid >= created_at AND stage_at >= created_at", PROVEN),
    ("stage_at > created_at", BROKEN),
    ("stage_paid > stage_opened", TRIED),
    ("dear >= price", PROVEN),
    ("dear > price", BROKEN),
    ("dear <= price + 2", PROVEN),
    ("cheap <= price", PROVEN),
    ("coarse >= price", BROKEN),
    ("most >= price", PROVEN),
    ("(noted_at IS NOT NULL) = (status = 'paid')", PROVEN),
    ("noted_at >= created_at", PROVEN),
    ("first_at >= created_at AND last_at >= first_at AND last_at >= created_at", PROVEN),
    ("day_at >= first_at", BROKEN),
    ("late_at >= created_at", PROVEN),
)
POSTGRES: tuple[tuple[str, CheckVerdict], ...] = (
    ("first_at > created_at + interval '1 hour'", BROKEN),
    ("last_at < now()", PROVEN),
    ("status = ANY (ARRAY['open', 'paid', 'void'])", PROVEN),
    ("status <> ALL (ARRAY['draft'])", PROVEN),
    ("status ~ '^[a-z]{4}$'", PROVEN),
    ("code ~ '^AB-[0-9]{4}$'", TRIED),
    ("code ~ '^AB-[0-8]{4}$'", BROKEN),
    ("num_nonnulls(a, b) = 1", PROVEN),
    ("(a IS NOT NULL)::integer + (b IS NOT NULL)::integer = 1", PROVEN),
    ("ends_on - starts_on <= 9", PROVEN),
    ("created_at < paid_at - interval '12 hours'", PROVEN),
    ("a IS DISTINCT FROM b", PROVEN),
    ("single <= 0.31", TRIED),
    ("owner_born <= now() - interval '18 years'", PROVEN),
    ("owner_born <= now() - interval '50 years 2 mons'", BROKEN),
    ("owner_born > now() - interval '200 years'", TRIED),
    ("created_at < now() AND created_at::date <= CURRENT_DATE", PROVEN),
    ("created_at <= (now() AT TIME ZONE 'utc') - interval '1 mon'", PROVEN),
    ("created_at < starts_on + interval '1 year'", PROVEN),
    ("starts_on + interval '1 mon' > starts_on + 27", TRIED),
    ("starts_on < DATE '2026-03-02'", PROVEN),
)
SQLITE: tuple[tuple[str, CheckVerdict], ...] = (
    ("code GLOB 'AB-[0-9]*'", TRIED),
    ("active IN (0, 1)", PROVEN),
    ("typeof(quantity) = 'integer'", TRIED),
    ("(a IS NULL) + (b IS NULL) = 1", PROVEN),
    ("starts_on + 3 > ends_on", BROKEN),
    ("a IS NOT b", PROVEN),
    ("single <= 0.31", PROVEN),
    ("date(starts_on) IS starts_on", TRIED),
)


def judged(
    database: Database, entities: Sequence[dict[str, Any]], rows: str = "t"
) -> tuple[dict[str, JudgedCheck], dict[str, Finding]]:
    """Return what is known of the CHECK constraints of a table before a run, by their names."""
    plan = plan_for(scenario_with(*entities), database.kind)
    with open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine:
        inspection = inspect(engine, plan)
        with engine.session(), Trial(engine, inspection) as trial:
            found = judge_checks(engine, inspection, trial)
    names = {check.name: check for check in found.judged if check.entity == rows}
    broken = {str(re.search(r"CHECK (\w+)", each.message)): each for each in found.findings}
    told = {
        name: finding
        for name in names
        for finding in broken.values()
        if f"CHECK {name} (" in finding.message
    }
    return names, told


def written(database: Database, runs: Runs, entities: Sequence[dict[str, Any]]) -> None:
    """Write the same rows, for real, to tables of their own without any constraint."""
    copies = [{**each, "target_table": f"copy_of_{each['name']}"} for each in entities]
    target = {"dsn": database.dsn, "kind": database.kind}
    request = replace(REQUEST, mode=TableMode.TRUNCATE_THEN_INSERT)
    runs.start(scenario_with(*copies), target, request)


def check_truth(
    database: Database,
    conditions: Sequence[str],
    checks: dict[str, JudgedCheck],
    findings: dict[str, Finding],
) -> None:
    """Hold what is said of each condition against all rows, which are really there."""
    for number, condition in enumerate(conditions):
        name = f"c{number}"
        query = f"SELECT sdgen_number FROM copy_of_t WHERE NOT ({condition})"
        breaking = {row for (row,) in database.query(query)}
        verdict = checks[name].verdict
        assert not (verdict is PROVEN and breaking), (condition, breaking)
        assert (verdict is BROKEN) == (name in findings), condition
        if verdict is BROKEN:
            row = re.search(r"such as row (\d+)", findings[name].message)
            assert row is not None, findings[name].message
            assert int(row[1]) in breaking, (condition, findings[name].message)


NUMBER = column("sdgen_number", "int", "sequence", start=0)


def create(database: Database, table: str, conditions: Sequence[str]) -> None:
    """Create ``t`` with CHECK constraints c0, c1, …, and the same table without."""
    checks = (f"CONSTRAINT c{at} CHECK ({text})" for at, text in enumerate(conditions))
    database.execute(
        f"CREATE TABLE t {table}, sdgen_number INTEGER, {', '.join(checks)})",
        f"CREATE TABLE copy_of_t {table}, sdgen_number INTEGER)",
    )


def test_what_is_said_of_each_form_is_so(database: Database) -> None:
    """Each form of a constraint gets the verdict that it should, and the rows agree."""
    forms = (*FORMS, *(POSTGRES if database.like == "postgres" else SQLITE))
    conditions = [condition for condition, _ in forms]
    create(database, TABLE, conditions)
    rows = (OWNERS, entity("t", ROWS, *COLUMNS, NUMBER))
    checks, findings = judged(database, rows)
    with Runs() as runs:
        written(database, runs, rows)
    check_truth(database, conditions, checks, findings)
    got = {condition: checks[f"c{at}"].verdict for at, condition in enumerate(conditions)}
    assert got == dict(forms)
    tried = {check.rows for check in checks.values() if check.verdict is TRIED}
    assert tried == {2_000}


# -- what a plan tells ----------------------------------------------------------------------------


def test_a_plan_tells_of_each_constraint(place: Existing) -> None:
    """Of columns that the table fills in, too; the rest is left to the run, with the reason."""
    database = place.database
    numbered = "INTEGER PRIMARY KEY" if database.like == "sqlite" else "SERIAL PRIMARY KEY"
    database.execute(
        f"CREATE TABLE t (id {numbered} CONSTRAINT numbered CHECK (id < 9), n INTEGER, "
        "half INTEGER GENERATED ALWAYS AS (n / 2) STORED CONSTRAINT halves CHECK (half >= 0), "
        "made INTEGER DEFAULT 7 CONSTRAINT defaults CHECK (made = 7), "
        "day DATE DEFAULT CURRENT_DATE CONSTRAINT days CHECK (day > '2020-01-01'), "
        "CONSTRAINT lower_bound CHECK (n > 0))"
    )
    rows = entity("t", 5_000, column("n", "int", "uniform_int", min=1, max=9))
    told = place.start(rows, options="--plan").data["check_constraints"]
    got = {each["name"]: (each["verdict"], each["rows"], each["reason"]) for each in told}
    days = ("tried", 2_000, "") if database.like == "sqlite" else ("proven", None, "")
    assert got == {
        "numbered": ("not tried", None, "the table fills id"),
        "halves": ("tried", 2_000, ""),
        "defaults": ("proven", None, ""),
        "days": days,
        "lower_bound": ("proven", None, ""),
    }
    words = ("run", "start", "--plan", "--scenario", "existing.yaml", "--target", database.dsn)
    said = " ".join(place.cli(*words).out.split())
    assert "halves" in said
    assert "tried on 2,000 rows" in said
    assert "not tried: the table fills id" in said


def test_constraints_of_domains_and_partitions(postgres_place: Existing) -> None:
    """A domain's own, those of the domain it is made of, and a partition's for its rows alone."""
    postgres_place.database.execute(
        "CREATE DOMAIN whole AS integer CONSTRAINT positive CHECK (VALUE > 0)",
        "CREATE DOMAIN small AS whole CONSTRAINT below_ten CHECK (VALUE < 10)",
        "CREATE DOMAIN plain AS text CONSTRAINT is_plain CHECK (VALUE ~ '^[a-z]+$')",
        "CREATE TABLE t (n small, kind TEXT, code plain, value INT) PARTITION BY LIST (kind)",
        "CREATE TABLE t_a PARTITION OF t (CONSTRAINT of_a CHECK (n <= 5)) FOR VALUES IN ('a')",
        "CREATE TABLE t_b PARTITION OF t (CONSTRAINT of_b CHECK (n <= 9)) FOR VALUES IN ('b')",
    )
    numbers = column("n", "int", "uniform_int", min=1, max=9)
    kinds = column("kind", "text", "const", value="b")
    code = column("code", "text", "pattern", regex="[a-z]{5}")
    value = column("value", "int", "sequence")  # which is what a domain calls its own column
    rows = entity("t", 300, numbers, kinds, code, value)
    told = postgres_place.start(rows, options="--plan").data
    verdicts = {each["name"]: each["verdict"] for each in told["check_constraints"]}
    assert verdicts.pop("of_a") in ("proven", "tried")
    assert verdicts.pop("is_plain") == "tried"
    assert verdicts == {"positive": "proven", "below_ten": "proven", "of_b": "proven"}
    kinds = column("kind", "text", "const", value="a")
    said = postgres_place.refused(entity("t", 300, numbers, kinds))
    assert "the CHECK of_a (" in said


def test_foreign_keys_with_match_full(postgres_place: Existing) -> None:
    """Their columns are NULL together, or none is: a CHECK in all but name."""
    key = "FOREIGN KEY (a, b) REFERENCES p MATCH FULL"
    postgres_place.database.execute(
        "CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) PARTITION BY LIST (a)",
        "CREATE TABLE p_0 PARTITION OF p DEFAULT",
        "INSERT INTO p SELECT i % 5, i FROM generate_series(1, 20) AS i",
        f"CREATE TABLE q (a INTEGER, b INTEGER, {key})",
        f"CREATE TABLE filled (a INTEGER, b INTEGER DEFAULT 7, {key})",
    )
    there = {"name": "p", "existing": True, "primary_key": ["a", "b"]}
    there["columns"] = [column("a", "int"), column("b", "int")]
    maybe = {"nullable": True, "null_rate": 0.5}
    pointing = column("a", "int", fk={"entity": "p", "column": "a"}, **maybe)
    copy = column("b", "int", "parent", via="a", column="b", nullable=True)
    told = postgres_place.start(there, entity("q", 40, pointing, copy), options="--plan").data
    assert [each["verdict"] for each in told["check_constraints"]] == ["proven"]
    postgres_place.start(there, entity("q", 40, pointing, copy))
    said = "the foreign key {}_a_b_fkey (MATCH FULL: a, b are NULL together, or none of them is)"
    for rows in (
        entity("q", 40, pointing, {**copy, "null_rate": 0.5}),
        entity("q", 40, pointing),
        entity("filled", 40, pointing),
    ):
        assert said.format(rows["name"]) in postgres_place.refused(there, rows)


@pytest.mark.first_server
def test_only_columns_that_are_asked_about_are_made(database: Database) -> None:
    """Those that conditions name are, however they are quoted; all others stay NULL."""
    database.execute('CREATE TABLE t (id INTEGER, code TEXT, "we""ird" INTEGER, spare INTEGER)')
    numbers = (column(name, "int", "uniform_int", min=1, max=9) for name in ('we"ird', "spare"))
    code = column("code", "text", "pattern", mask="AB-####")
    plan = plan_for(scenario_with(entity("t", 50, ID, code, *numbers)), database.kind)
    (rows,) = plan.order
    with (
        open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine,
        engine.session(),
        Trial(engine, inspect(engine, plan)) as trial,
    ):
        made = trial.rows(rows, ["code"], ['("we""ird" > 0)'])
        assert made is not None
        assert made is trial.rows(rows, ["code"])
        names = ("code", 'we"ird', "id", "spare", made.number)
        counts = exp.select(*(exp.Count(this=x.col(name)) for name in names))
        assert trial.first(counts.from_(made.table.copy())) == (50, 50, 0, 0, 50)


# -- any constraint over any generators -----------------------------------------------------------

SMALL = st.integers(-6, 12)
NAMES = st.sampled_from(["n", "m", "k", "e"])


@st.composite
def columns(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return four columns of numbers, one of strings and two of dates, of some generators."""
    found = []
    for name in "nmk":
        kind = draw(st.sampled_from(["int", "decimal(8,2)", "choice", "const"]))
        low, high = sorted((draw(SMALL), draw(SMALL)))
        rate = draw(st.sampled_from([0, 0, 0.2, 1]))
        null = {"nullable": True, "null_rate": rate} if rate else {}
        if kind == "int":
            made = column(name, "int", "uniform_int", min=low, max=high, **null)
        elif kind == "choice":
            made = column(name, "int", "choice", values=[low, high, 3], **null)
        elif kind == "const":
            made = column(name, "int", "const", value=low, **null)
        else:
            made = column(name, kind, "uniform_float", min=low, max=high + 1, **null)
        found.append(made)
    expressions = [
        "n + 1",
        "n - m",
        "m * 2",
        "CASE WHEN n > m THEN k ELSE 1 END",
        "COALESCE(n, 4)",
        "n + 0.5",
        "n + 0.333 - 0.333",
        "LEAST(n, m)",
        "GREATEST(n, k) - 0.25",
        "CASE WHEN s = 'a' THEN n END",
    ]
    found.append(
        column("e", "decimal(10,2)", expr=draw(st.sampled_from(expressions)), nullable=True)
    )
    texts = draw(st.lists(st.sampled_from(["a", "B", "cc", "d "]), min_size=1, unique=True))
    found.append(column("s", "text", "choice", values=texts))
    days = draw(st.integers(0, 3))
    found.append(column("d", "date", "date", min="2026-01-01", max=f"2026-01-{days + 1:02}"))
    found.append(column("f", "date", expr=f"d + {draw(st.integers(-1, 2))}"))
    return found


def conditions() -> st.SearchStrategy[str]:
    """Return constraints over those columns, of either engine."""
    comparisons = st.sampled_from(["<", "<=", "=", "<>", ">", ">="])
    simple = st.one_of(
        st.builds("{} {} {}".format, NAMES, comparisons, SMALL),
        st.builds("{} {} {}".format, NAMES, comparisons, NAMES),
        st.builds("{} + {} {} {}".format, NAMES, NAMES, comparisons, SMALL),
        st.builds("{} BETWEEN {} AND {}".format, NAMES, SMALL, SMALL),
        st.builds("{} IN ({}, {}, {})".format, NAMES, SMALL, SMALL, SMALL),
        st.builds("{} IS {}NULL".format, NAMES, st.sampled_from(["", "NOT "])),
        st.builds("s {} '{}'".format, st.sampled_from(["=", "<>", "<"]), st.sampled_from("abB")),
        st.builds("length(s) {} {}".format, comparisons, st.integers(0, 3)),
        st.builds("lower(s) {} s".format, st.sampled_from(["=", "<>"])),
        st.builds("f {} d".format, comparisons),
        st.builds("d {} '2026-01-0{}'".format, comparisons, st.integers(1, 4)),
    )
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.builds("({} AND {})".format, inner, inner),
            st.builds("({} OR {})".format, inner, inner),
            st.builds("NOT ({})".format, inner),
            st.builds("({}) = ({})".format, inner, inner),
            st.builds("CASE WHEN {} THEN {} ELSE {} END".format, inner, inner, inner),
        ),
        max_leaves=4,
    )


@pytest.mark.slow_on_servers
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(columns(), st.lists(conditions(), min_size=12, max_size=24))
def test_what_is_said_of_any_constraint_is_so(
    database: Database, made: list[dict[str, Any]], wanted: list[str]
) -> None:
    """None that is proven is broken by any row; of one that is contradicted the row breaks it."""
    database.execute("DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS copy_of_t")
    declared = "n NUMERIC(10,2), m NUMERIC(10,2), k NUMERIC(10,2), e NUMERIC(12,2), s TEXT"
    create(database, f"({declared}, d DATE, f DATE", wanted)
    rows = [entity("t", 60, *made, NUMBER)]
    checks, findings = judged(database, rows)
    with Runs() as runs:
        written(database, runs, rows)
    check_truth(database, wanted, checks, findings)
