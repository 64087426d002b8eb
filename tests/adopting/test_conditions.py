"""CHECKs as databases have them: what fills their columns breaks none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

import pytest

from dialects import get_dialect
from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.conditions import Understood, kept, regexes, understand
from sdgen.adopting.conditions.samples import samples
from sdgen.adopting.facts import Bound
from sdgen.adopting.filling.filling import filled_by
from sdgen.adopting.guess import Guess
from sdgen.adopting.names import guess_by_name
from sdgen.adopting.partitions import partition_facts
from sdgen.adopting.types import guess_by_type
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.related_tables import Partitioning
from sdgen.databases.stored_tables import StoredCheck
from sdgen.scenario.models import Scenario
from tests.support.adopting import columns_of, scenario_of
from tests.support.cells import open_engine
from tests.support.runs import REQUEST, plan_for


@dataclass(frozen=True)
class Case:
    """Columns, and the CHECKs of their table."""

    types: Mapping[str, str]
    checks: tuple[str, ...]
    table: str = "things"


def case(*checks: str, table: str = "things", **types: str) -> Case:
    """Returns a case."""
    return Case(types, checks, table)


# As SQLite has them: the source text. Postgres reads all of them, too.
PLAIN = (
    case("price >= 0", "quantity > 0", price="decimal(10,2)", quantity="int"),
    case("p BETWEEN 0 AND 100", "q >= 0 AND q < 1", p="decimal(5,2)", q="decimal(4,3)"),
    case("r > 0 AND r < 1", "s <> 0", "t NOT IN (1, 2)", r="double", s="int", t="smallint"),
    case("status IN ('new', 'paid', 'sent')", "level IN (1, 2, 3)", status="text", level="int"),
    case("kind IN ('A', 'L')", "state IN ('b', 'cd')", kind="char(1)", state="char(2)?"),
    case("a = 'x' OR a = 'y'", "b IS NULL OR b IN ('u', 'v')", a="varchar(5)", b="text?"),
    case("year >= 1901 AND year <= 2155", "x < 0 OR x > 10", year="int", x="int"),
    case("length(name) <= 12", "name <> ''", "length(code) = 5", name="text", code="text"),
    case("length(trim(name)) > 0", "length(title) BETWEEN 40 AND 60", name="text", title="text"),
    case("code = upper(code)", "lower(slug) = slug", code="varchar(20)", slug="text", name="text"),
    case("x LIKE 'ab%'", "y LIKE '_-__'", "z NOT LIKE '% %'", x="text", y="text?", z="varchar(9)"),
    case("x % 5 = 0", "y % 2 = 1", "x > 3", "x < 90", "y BETWEEN 1 AND 9", x="int", y="int"),
    case("ends_on > starts_on", starts_on="date?", ends_on="date?"),
    case("a <> b", "c <> b", "NOT (d = e)", a="int", b="int", c="int?", d="date", e="date"),
    case("u IN ('x', 'y')", "v IN ('x', 'y')", "u <> v", u="text", v="text"),
    case(f"a IN ({', '.join(map(str, range(9_000)))})", a="int"),
    case(f"b IN ({', '.join(repr(f'k, {n}') for n in range(5_000))})", b="varchar(9)"),
    case("closed_at >= opened_at", opened_at="timestamp", closed_at="timestamp?"),
    case("updated_at >= created_at", created_at="timestamp", updated_at="timestamp"),
    case("a < b", "b < c", "b IS NULL OR c IS NULL OR b < c", a="date", b="date?", c="date?"),
    case("low <= high", "low >= 0", low="decimal(8,2)", high="decimal(8,2)"),
    case("seats BETWEEN 0 AND size", "size > 0", seats="int", size="int"),
    case("a + b <= c", "a >= 0", "b >= 0", a="int", b="int", c="int"),
    case("discount <= price", "discount >= 0", discount="decimal(10,2)", price="decimal(10,2)"),
    case("(status = 'paid') = (paid_at IS NOT NULL)", status="text", paid_at="timestamp?"),
    case(
        "status IN ('open', 'closed')",
        "status <> 'closed' OR closed_at IS NOT NULL",
        "closed_at >= created_at",
        status="text",
        created_at="timestamp",
        closed_at="timestamp?",
    ),
    case("a IS NULL OR b IS NOT NULL", a="int?", b="text?"),
    case("(a IS NULL) = (b IS NULL)", "b <> ''", a="int?", b="text?"),
    case("a IS NOT NULL OR b IS NOT NULL", "a > 5", a="int?", b="text?"),
    case("archived = (archived_at IS NOT NULL)", archived="bool", archived_at="timestamp?"),
    case("flag OR n IS NOT NULL", flag="bool", n="int?"),
    case(
        "(kind = 'user' AND user_id IS NOT NULL AND team_id IS NULL) "
        "OR (kind = 'team' AND team_id IS NOT NULL AND user_id IS NULL)",
        "kind IN ('user', 'team')",
        kind="text",
        user_id="int?",
        team_id="int?",
    ),
    case("CASE WHEN kind = 'a' THEN x IS NULL ELSE TRUE END", kind="text", x="int?"),
    case(
        "CASE WHEN c IS NULL THEN a IS NOT NULL ELSE a IS NULL AND b IS NULL END",
        a="int?",
        b="int?",
        c="int?",
    ),
    case(
        "method IN ('basic', 'key', 'signed')",
        "(method = 'basic' AND login IS NOT NULL AND password IS NOT NULL) "
        "OR (method = 'key' AND header IS NOT NULL AND secret IS NOT NULL) "
        "OR (method = 'signed' AND digest IS NOT NULL AND salt IS NOT NULL)",
        **dict.fromkeys(("login", "password", "header", "secret", "digest", "salt"), "text?"),
        method="text?",
    ),
    case(
        "kind <> 2 OR (kind = 2 AND b = a AND c IS NULL)", kind="int?", a="text", b="text", c="int?"
    ),
    case(
        "(c IS NULL AND NOT flag) OR c IS NOT NULL",
        "k <> 2 OR (k = 2 AND b = a AND c IS NULL)",
        a="text",
        b="text",
        c="text?",
        flag="bool",
        k="int",
    ),
    case("a IS NOT NULL OR b IS NOT NULL", a="text?!", b="text?!"),
    case(
        "(a IS NULL) = (b IS NULL) AND (b IS NULL) = (c IS NULL) AND (c IS NULL) = (d IS NULL)"
        " AND (d IS NULL) = (e IS NULL)",
        **dict.fromkeys("abcde", "int?"),
    ),
    case("cost <= price", "price > 0", price="decimal(10,2)", cost="decimal(10,2)?"),
    case("body = trim(body)", "length(note) = length(trim(note))", body="text", note="text?"),
    case("name = ltrim(name)", "x = rtrim(x)", name="text", x="varchar(40)"),
    case("trim(code, '-') = code", "code = lower(trim(code))", code="text"),
    case("replace(handle, ' ', '') = handle", "substr(x, 1, 2) = 'ab'", handle="text", x="text"),
    case("(debit = 0) <> (credit = 0)", "debit >= 0", debit="decimal(9,2)", credit="decimal(9,2)"),
    case(
        "(debit > 0 AND credit = 0) OR (debit = 0 AND credit > 0)",
        debit="int?",
        credit="int",
    ),
    case("a = 0 OR b = 0", "a <> 0 OR b <> 0", "a >= 0 AND b >= 0", a="bigint", b="bigint"),
    case("coalesce(a, 0) + coalesce(b, 0) > 0", a="decimal(8,2)?", b="decimal(8,2)?"),
    case("a * b = 0", "a + b + c > 0", "fee <= a + b", a="int?", b="int?", c="int", fee="int?"),
    case(
        "kind IN ('sale', 'refund', 'void')",
        "(kind = 'sale' AND amount > 0) OR (kind = 'refund' AND amount < 0) "
        "OR (kind = 'void' AND amount = 0)",
        kind="text",
        amount="decimal(10,2)",
    ),
    case("is_free = (price = 0)", is_free="bool", price="decimal(10,2)?"),
    case('"Odd name" > "user"', '"user" > 0', **{"Odd name": "int", "user": "int"}),
)
SQLITE = (
    case("x GLOB '[a-z]*'", "json_valid(j)", x="text", j="text"),
    case("x REGEXP '^[0-9]{3}-[A-Z]+$'", x="text"),
    case("instr(handle, ' ') = 0", "instr(x, '@') > 1", handle="text", x="text"),
    case("json_valid(j) = 1", "json_type(l) = 'array'", j="text", l="text"),
)
# As pg_get_constraintdef() prints them.
POSTGRES = (
    case(
        "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
        "((price >= (0)::numeric) AND (price <= 99.5))",
        status="varchar(10)",
        price="decimal(10,2)",
    ),
    case(
        "((slug)::text ~ '^[a-z0-9][a-z0-9-]*$'::text)",
        "((email)::text ~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'::text)",
        "(char_length((name)::text) <= 14)",
        slug="varchar(63)",
        email="text",
        name="text",
    ),
    case(
        "(color ~ '^#[0-9a-f]{6}$'::text)", "(zip ~ '^\\d{5}$'::text)", color="char(7)", zip="text"
    ),
    case("(phone ~ '^\\+?[0-9]{7,15}$'::text)", "(a !~ '[0-9]'::text)", phone="text?", a="text"),
    case("(x ~* '^(foo|bar)[[:alpha:]]+$'::text)", "(y ~~ 'ab%'::text)", x="text", y="text"),
    case("(x SIMILAR TO 'a[bc]+%')", x="text"),
    case("(num_nonnulls(a, b, c) = 1)", a="int?", b="int?", c="int?"),
    case("(num_nonnulls(a, b, c, d, e, f) = 1)", **dict.fromkeys("abcdef", "int?")),
    case("((((a IS NOT NULL))::integer + ((b IS NOT NULL))::integer) = 1)", a="int?", b="text?"),
    case("(upper((sex)::text) = ANY (ARRAY['M'::text, 'F'::text]))", sex="char(1)"),
    case(
        "(jsonb_typeof(d) = 'object'::text)",
        "(jsonb_typeof(l) = 'array'::text)",
        "((jsonb_typeof(m) = 'array'::text) AND (jsonb_array_length(m) > 2))",
        d="json",
        l="json",
        m="json",
    ),
    case("(octet_length(digest) = 20)", digest="bytes"),
    case("((body)::text = btrim((body)::text))", "(x = initcap(x))", body="varchar(60)", x="text"),
    case(
        "(POSITION((' '::text) IN (a)) = 0)",
        "(NOT (strpos(b, '/'::text) > 0))",
        "(\"left\"(c, 3) = 'PO-'::text)",
        "starts_with(d, 'https://'::text)",
        "(regexp_replace(e, '[^a-z]+'::text, ''::text, 'g'::text) = e)",
        **dict.fromkeys("abcde", "text"),
    ),
    # Not in SQLite, where decimals are doubles: 1.1 * 3 is not 3.3.
    case(
        "(total = (price * quantity))", total="decimal(12,2)", price="decimal(8,2)", quantity="int"
    ),
    case(
        "((born >= '1930-01-01'::date) AND (born <= (now() - '18 years'::interval)))",
        "(hired <= CURRENT_DATE)",
        born="date",
        hired="date",
    ),
    case("(at < '2020-01-01 00:00:00'::timestamp without time zone)", at="timestamp"),
)


def siblings_of(columns: Mapping[str, Column]) -> dict[str, Sibling]:
    """Returns columns as others see them."""
    return {
        name: Sibling(column.type, column.nullable, is_unique=column.is_unique)
        for name, column in columns.items()
    }


def understood_of(given: Case, dialect: str) -> Understood:
    """Returns what is understood of a case's CHECKs."""
    columns = columns_of(given.table, given.types)
    checks = [StoredCheck("", sql, tuple(given.types)) for sql in given.checks]
    return understand(checks, get_dialect(dialect), siblings_of(columns))


def scenario_for(given: Case, understood: Understood) -> Scenario:
    """Returns a scenario whose columns are filled as CHECKs want it."""
    columns = {
        name: replace(column, facts=understood.facts.get(name, column.facts))
        for name, column in columns_of(given.table, given.types, rows=150).items()
    }

    def guess(column: Column) -> Guess:
        guesses = [each for each in (guess_by_name(column), guess_by_type(column)) if each]
        return kept(column, guesses, understood)[0]

    return scenario_of(columns, guess)


def broken(engine: Engine, scenario: Scenario, checks: Sequence[str]) -> dict[str, object]:
    """Returns the CHECKs that rows of a scenario break, with how many do."""
    plan = plan_for(scenario, engine.kind, REQUEST)
    entity, look_ups = plan.scenario.entity("t"), LookUps()
    query = plan.dialect.render(select_rows(plan, entity, RowRange.of(0, entity.rows), look_ups))
    engine.provide(look_ups)
    found = {}
    for check in checks:
        counted = f"SELECT count(*) FROM ({query}) AS t WHERE NOT ({check})"
        ((count,),) = engine.query(counted)
        if count:
            found[check] = count
    return found


@pytest.mark.parametrize("given", [*PLAIN, *SQLITE], ids=lambda given: given.checks[0][:40])
def test_rows_keep_what_sqlite_checks(given: Case) -> None:
    understood = understood_of(given, "sqlite")
    assert understood.unread == ()
    with open_engine(":memory:") as engine:
        checks = [check for check in given.checks if "REGEXP" not in check]
        assert broken(engine, scenario_for(given, understood), checks) == {}


def test_rows_keep_what_postgres_checks(postgres_shared: str) -> None:
    with open_engine(postgres_shared) as engine:
        for given in (*PLAIN, *POSTGRES):
            understood = understood_of(given, "postgres")
            assert understood.unread == (), given
            assert broken(engine, scenario_for(given, understood), given.checks) == {}, given


NOT_UNDERSTOOD = (
    case("my_function(a)", a="int"),
    case("a > (SELECT 1)", a="int"),
    case("a > 0", "missing > 0", a="int"),
    case("a ~ '(?<=x)y'", a="text"),
    case("this is no SQL (", a="int"),
    case(f"a NOT IN ({', '.join(map(str, range(9_000)))})", a="int"),
    case("abs(a - b) < 5", a="int", b="int"),
    case("a = b", a="int!", b="int!"),
)


@pytest.mark.parametrize("given", NOT_UNDERSTOOD, ids=lambda given: given.checks[-1][:30])
def test_what_is_not_understood_is_named(given: Case) -> None:
    understood = understood_of(given, "postgres")
    assert len(understood.unread) == 1
    assert understood.unread[0].startswith("CHECK (")
    assert scenario_for(given, understood)  # and a scenario there is all the same


def test_conditions_of_domains_are_about_their_columns() -> None:
    columns = columns_of("t", {"zip": "text", "Other": "text?"})
    check = StoredCheck("", "(VALUE ~ '^\\d{5}$'::text)", ("Other",), domain="us_postal_code")
    understood = understand([check], get_dialect("postgres"), siblings_of(columns))
    assert understood.facts["Other"].patterns == (r"^\d{5}$",)
    assert understood.unread == ()


def test_a_foreign_key_is_null_when_a_condition_says_so() -> None:
    types = {"kind": "text", "user_id": "int?", "team_id": "int?"}
    columns = columns_of("t", types)
    siblings = {
        name: replace(each, is_fk=name.endswith("_id"))
        for name, each in siblings_of(columns).items()
    }
    sql = "((kind = 'user') = (user_id IS NOT NULL)) AND ((kind = 'team') = (team_id IS NOT NULL))"
    understood = understand([StoredCheck("", sql, ())], get_dialect("postgres"), siblings)
    fk = Guess({"null_rate": 0.1, "fk": {"entity": "users", "column": "id"}}, "FOREIGN KEY")
    (guess,) = kept(columns["user_id"], [fk], understood)
    assert guess.column == {"fk": {"entity": "users", "column": "id", "when": "kind = 'user'"}}


def test_unique_columns_are_not_chosen_to_be_null() -> None:
    given = case("num_nonnulls(a, b, c) = 1", a="text?!", b="int?", c="int?")
    understood = understood_of(given, "postgres")
    assert {*understood.plan.nullness} == {"b", "c"}
    columns = columns_of("t", given.types)
    made = [kept(columns[name], [guess_by_type(columns[name])], understood)[0] for name in "bc"]
    helpers = {str(each["name"]) for guess in made for each in guess.helpers}
    named = {name for guess in made for name in re.findall(r"\w+_which", str(guess.column))}
    assert named <= helpers
    assert all("(CASE WHEN a IS NOT NULL" in str(guess.column) for guess in made)


def test_a_guess_says_which_conditions_it_keeps() -> None:
    given = case("price > 0", "status IN ('a', 'b')", price="decimal(8,2)", status="text")
    understood = understood_of(given, "postgres")
    columns = columns_of("t", given.types)
    price = replace(columns["price"], facts=understood.facts["price"])
    guess = guess_by_name(price)
    assert guess is not None
    assert kept(price, [guess], understood)[0].reason == "by its name; CHECK (price > 0)"
    status = replace(columns["status"], facts=understood.facts["status"])
    assert kept(status, [], understood)[0].reason == "CHECK (status IN ('a', 'b'))"


def test_unique_strings_are_as_long_as_they_need_to_be() -> None:
    given = case("phone ~ '^\\+[0-9]{6,15}$'", phone="text")
    understood = understood_of(given, "postgres")
    found = columns_of("t", given.types)["phone"]
    phone = replace(found, facts=understood.facts["phone"], is_unique=True, rows=10**8)
    made, *_ = kept(phone, [], understood)
    said = {"regex": r"\+[0-9]{12}", "unique": True}
    assert made.column["generator"] == {"type": "pattern", "params": said}


REGEXES = (
    *(r"^[a-z0-9][a-z0-9-]*$", r"^\d{3}-\d{2}-\d{4}$", r"^[A-Z]{2,3}$", r"^(foo|bar|baz)$"),
    *(r"^.+@.+\..+$", r"^\+?[0-9 ()-]{6,}$", r"^https?://", r"^#([0-9a-f]{3}|[0-9a-f]{6})$"),
    *(r"^[^\s/]+$", r"^v\d+(\.\d+)*$", r"[0-9]", r"^(?:a|bb|)c$", r"^\w[\w.-]*\w$", r"^\.\*\\$"),
    *(r"^[-_.a-z]{1,64}$", r"^[[:alpha:]_][[:alnum:]_]*$", r"^\S.*\S$|^\S$", r"^[1-9][0-9]{0,5}$"),
)


@pytest.mark.parametrize("pattern", REGEXES)
def test_strings_are_made_after_patterns(pattern: str) -> None:
    read = regexes.of_postgres(pattern)
    assert read is not None
    form = regexes.form_of(read)
    assert form is not None
    column = Column("t", "q", DataType(ColumnType.TEXT))
    made = samples(column, filled_by("pattern", regex=form).guess(column, ""))
    assert made
    assert all(re.search(read, text) for text in made)


def test_patterns_that_cannot_be_read_are_none() -> None:
    for pattern in ("(", "[a", r"\yword\y", "(?<=a)b", "a" * 1_001, "*a"):
        assert regexes.of_postgres(pattern) is None, pattern
    assert regexes.form_of(r"^(a)\1$") is None
    assert regexes.form_of("^a{50}$", longest=10) is None


def test_what_is_null_follows_the_values_of_other_columns() -> None:
    labels = "enum(mention, reply, message, follow)"
    columns = columns_of("t", {"kind": labels, **dict.fromkeys(("a", "b", "c", "d"), "int?")})
    sql = (
        "((kind = 'mention' OR kind = 'reply') AND num_nonnulls(a, b, c) >= 2)"
        " OR (kind = 'message' AND num_nonnulls(d) = 1)"
        " OR (kind = 'follow' AND num_nonnulls(a) = 1 AND num_nonnulls(b, d) = 0)"
    )
    checks = [StoredCheck("", sql, tuple(columns))]
    understood = understand(checks, get_dialect("postgres"), siblings_of(columns))
    assert understood.unread == ()
    fk = Guess({"null_rate": 0.1, "fk": {"entity": "u", "column": "id"}}, "FOREIGN KEY")
    made = {name: kept(columns[name], [fk], understood)[0] for name in "abcd"}
    said = {
        name: cast("Mapping[str, str]", each.column["fk"])["when"] for name, each in made.items()
    }
    assert said == {
        "a": "((kind IN ('mention', 'reply') AND a_which IN (2, 3)) OR kind = 'follow')",
        "b": "(kind IN ('mention', 'reply') AND a_which IN (1, 3))",
        "c": "(kind IN ('mention', 'reply') AND a_which IN (1, 2))",
        "d": "kind = 'message'",
    }
    # Each brings what it names, as any of them may come to be filled otherwise.
    assert {tuple(str(each["name"]) for each in guess.helpers) for guess in made.values()} == {
        ("a_which",)
    }


def test_a_partition_for_each_day_of_three_years() -> None:
    days = [date(2023, 1, 1) + timedelta(days=number) for number in range(3 * 366)]
    ranges = [
        f"((at IS NOT NULL) AND (at >= '{day}'::date) AND (at < '{day + timedelta(days=1)}'::date))"
        for day in days
    ]
    facts = partition_facts(Partitioning(" OR ".join(ranges), ("at",)), get_dialect("postgres"))
    assert facts["at"].low == Bound("2023-01-01")
    assert facts["at"].high == Bound(str(days[-1] + timedelta(days=1)), included=False)


def test_all_rows_keep_the_same_alternative_where_none_can_be_made_to_keep_it() -> None:
    sql = ("owner IS NULL OR cardinality(roles) > 0", "owner IS NOT NULL OR cardinality(roles) = 0")
    understood = understood_of(case(*sql, roles="text[]", owner="int?"), "postgres")
    assert understood.unread == ()
    assert understood.facts["roles"].shortest == 1
    assert understood.facts["owner"].never_null


def test_partitions_of_types_with_a_precision() -> None:
    kind = "timestamp(6) without time zone"
    span = f"(at >= '2023-01-01 00:00:00'::{kind}) AND (at < '2023-02-01 00:00:00'::{kind})"
    facts = partition_facts(Partitioning(span, ("at",)), get_dialect("postgres"))
    assert facts["at"].low == Bound("2023-01-01 00:00:00")
    listed = "(region = 'eu'::character varying(10)) OR (region = 'us'::character varying(10))"
    facts = partition_facts(Partitioning(listed, ("region",)), get_dialect("postgres"))
    assert facts["region"].values == ("eu", "us")
