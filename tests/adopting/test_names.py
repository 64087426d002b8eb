"""Guesses by names and types: values fit, differ where they have to, and agree with each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from sqlglot import exp

from sdgen.adopting.column import Column
from sdgen.adopting.facts import Bound, Facts
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.guess import Confidence
from sdgen.adopting.names import guess_by_element, guess_by_name
from sdgen.adopting.names.matching import classes_of, matches
from sdgen.adopting.names.table import Rule, table
from sdgen.adopting.stored_types import FORMS
from sdgen.adopting.types import guess_by_type
from sdgen.column_types import ColumnType, DataType, parse_column_type
from sdgen.databases.engine import Engine
from sdgen.databases.sqlite.engine import SQLiteEngine
from tests.support import amounts
from tests.support.adopting import ROWS, Row, columns_of, guessed, rows_of, scenario_of, values_of
from tests.support.cells import open_engine
from tests.support.runs import scenario_with

TYPES = {
    "text": ("text", "varchar(60)", "varchar(20)", "char(3)", "varchar(1)"),
    "whole": ("int", "smallint"),
    "bigint": ("bigint",),
    "number": ("decimal(10,2)", "decimal(3,2)", "decimal(20,4)", "double"),
    "fraction": ("decimal(9,6)", "decimal(4,2)"),
    "moment": ("date", "timestamptz"),
    "flag": ("bool", "smallint", "char(1)"),
    "clock": ("time",),
    "texts": ("text[]", "varchar(3)[]"),
}
EVERY_TYPE = (
    *("smallint", "int", "bigint", "real", "float", "double", "decimal(3,2)", "decimal(10,0)"),
    *("decimal(38,4)", "string", "text", "varchar(1)", "varchar(2)", "varchar(9)", "varchar(30)"),
    *("varchar(255)", "char(1)", "char(5)", "enum(red, green, blue)", "bool", "date", "timestamp"),
    *("timestamptz", "uuid", "json", "bytes", "time", "interval", "inet", "cidr", "macaddr"),
    *("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "text[]", "int[]"),
    *("varchar(3)[]", "uuid[]", "date[]", "enum(a, b)[]", "decimal(6,2)[]", "bool[]", "inet[]"),
)
FEW = frozenset({"bool", "enum(red, green, blue)", "varchar(1)", "char(1)"})
"""Types of fewer values than rows are made."""


@pytest.fixture(scope="module")
def sqlite() -> Iterator[Engine]:
    """A connection to SQLite in memory."""
    with SQLiteEngine(":memory:") as engine:
        yield engine


# --- The table of rules --------------------------------------------------------------------------


def test_rules_are_sound() -> None:
    rules = {rule.name: rule for rule in table().rules}
    assert len(rules) == len(table().rules) >= 150
    for rule in rules.values():
        for context in rule.contexts:
            assert context in table().contexts or context.startswith("="), rule.name
        assert {*rule.siblings} <= {*rules}, rule.name
        for way in rule.ways:
            needed = {name for each in way.needs.values() for name in each}
            assert needed <= {*rules}, rule.name
            if "weights" in way.fill:
                assert len(way.fill["weights"]) == len(way.fill["choose"]), rule.name


def test_no_rules_need_each_other() -> None:
    needs = {
        rule.name: {name for way in rule.ways for each in way.needs.values() for name in each}
        for rule in table().rules
    }
    left = dict(needs)
    while left:
        free = [name for name, each in left.items() if each.isdisjoint(left)]
        assert free, f"in a cycle: {left}"
        for name in free:
            del left[name]


def names_for(rule: Rule) -> tuple[str, str]:
    """Returns the name of a table and of a column that a rule is for."""
    of = rule.contexts[0] if rule.contexts else ""
    words = table().contexts.get(of, frozenset({of.removeprefix("=")}))
    name = rule.patterns[0].text.removeprefix("=").replace("*", "some").replace(" ", "_")
    return (min(words) if of else "things"), name


def numbered(number: int, column: Column) -> list[dict[str, Any]]:
    """Returns a column as guessed and what it needs, under names that no other one has."""
    guess = guessed(column)
    written = {"name": column.name, "type": str(column.type), "nullable": column.nullable}
    keys = {"unique": True} if column.is_unique else {}
    text = json.dumps([*guess.helpers, {**written, **keys, **guess.column}])
    for helper in guess.helpers:
        text = text.replace(str(helper["name"]), f"c{number}_{helper['name']}")
    *helpers, own = json.loads(text)
    return [*helpers, {**own, "name": f"c{number}"}]


@pytest.mark.parametrize(
    "mark",
    [pytest.param("", marks=pytest.mark.slow), "?", pytest.param("!", marks=pytest.mark.slow)],
)
def test_every_rule_fills_columns_that_fit(mark: str, sqlite: Engine) -> None:
    cases = [
        (rule, kind)
        for rule in table().rules
        for group in rule.types
        for kind in TYPES.get(group, (group,))[: None if amounts.all_of_them else 1]
        if not (mark == "!" and kind in FEW)
    ]
    left = enumerate(cases)
    while some := [*islice(left, 120)]:
        columns = {}
        for number, (rule, kind) in some:
            of_table, name = names_for(rule)
            columns[number] = columns_of(of_table, {name: f"{kind}{mark}"})[name]
        written = [each for number, column in columns.items() for each in numbered(number, column)]
        rows = rows_of(sqlite, scenario_with({"name": "t", "rows": ROWS, "columns": written}))
        for number, column in columns.items():
            cells = values_of(rows, f"c{number}")
            assert (None in cells) <= column.nullable, column
            longest = max(len(cell or "") for cell in cells)
            assert column.type.length is None or longest <= column.type.length, column
            if mark == "!":
                assert len({*cells}) == ROWS, column


@pytest.mark.parametrize("mark", ["", "?", "!"])
def test_every_type_has_a_guess(mark: str, sqlite: Engine, postgres_shared: str) -> None:
    kinds = [kind for kind in EVERY_TYPE if not (mark == "!" and kind in FEW)]
    assert {parse_column_type(kind).kind for kind in EVERY_TYPE} == {*ColumnType}
    columns = columns_of("things", {f"q{n}": f"{kind}{mark}" for n, kind in enumerate(kinds)})
    scenario = scenario_of(columns, guess_by_type)
    rows = rows_of(sqlite, scenario)
    for name, column in columns.items():
        cells = values_of(rows, name)
        assert (None in cells) <= column.nullable
        if mark == "!":
            assert len({*cells}) == ROWS, column
    with open_engine(postgres_shared) as engine:
        assert rows_of(engine, scenario) == rows


def test_foreign_types_have_strings_that_postgres_reads(postgres_shared: str) -> None:
    added = {"hstore", "ltree", "lquery", "geometry", "geography", "cube", "isbn", "semver", "xml"}
    kinds = [kind for kind in FORMS if kind not in added] + ["bit(5)", "bit varying(3)"]
    with open_engine(postgres_shared) as engine:
        for kind in kinds:
            column = Column("things", "q", DataType(ColumnType.TEXT), kind, rows=ROWS)
            assert guess_by_name(replace(column, name="email")) is None
            rows = rows_of(engine, scenario_of({"q": column}, guess_by_type))
            for cell in {*values_of(rows, "q")}:
                written = exp.Literal.string(str(cell)).sql("postgres")
                (read,) = engine.query(f"SELECT {written}::{kind} IS NOT NULL")
                assert read[0], kind
    unknown = Column("things", "q", DataType(ColumnType.TEXT), "app.odd", nullable=True)
    assert guess_by_type(unknown).column["generator"] == {
        "type": "const",
        "params": {"value": None},
    }
    assert "app.odd" in guess_by_type(replace(unknown, nullable=False)).reason


# --- Which rule a name is for --------------------------------------------------------------------

MATCHES = {
    "runs.deleted_time": ("bigint", "epoch_deleted"),
    "users.createat": ("bigint", "epoch_created"),
    "users.lastpasswordupdate": ("bigint", "epoch_updated"),
    "users.displayname": ("varchar(64)", "display_name_of_person"),
    "runs.last_seen_timestamp_ms": ("bigint", "epoch"),
    "runs.elapsed_time": ("bigint", None),
    "users.name": ("text", "person_name"),
    "products.name": ("text", "product_name"),
    "product_categories.name": ("text", "category_name"),
    "countries.name": ("text", "country_own_name"),
    "companies.name": ("text", "company_own_name"),
    "things.name": ("text", "generic_name"),
    "orders.customer_name": ("text", "person_name"),
    "users.company_name": ("text", "company_name"),
    "orderLines.ProductName": ("text", "product_text"),
    "Person.FirstName": ("text", "first_name"),
    "t.c_first_name": ("text", "first_name"),
    "t.firstname": ("text", "first_name"),
    "employees.title": ("text", "person_title"),
    "films.title": ("text", "work_title"),
    "posts.title": ("text", "writing_title"),
    "tasks.title": ("varchar(200)", "task_title"),
    "t.billingEmail": ("text", "email"),
    "t.e_mail": ("text", "email"),
    "users.encrypted_password": ("varchar(255)", "password_hash"),
    "t.created_at": ("timestamp", "created"),
    "t.CreatedDate": ("date", "created"),
    "t.ModifiedDate": ("timestamp", "updated"),
    "t.last_update": ("timestamp", "updated"),
    "t.deleted_at": ("timestamptz", "deleted"),
    "t.archived_on": ("date", "deleted"),
    "t.some_odd_at": ("timestamp", "any_time"),
    "t.is_active": ("bool", "flag_mostly_true"),
    "t.has_children": ("bool", "flag"),
    "t.is_deleted": ("int", "flag_rarely_true"),
    "orders.status": ("varchar(20)", "order_status"),
    "order_items.status": ("varchar(20)", "order_status"),
    "t.payment_status": ("text", "payment_status"),
    "t.status": ("int", "status_number"),
    "t.state": ("text", "status"),
    "t.unit_price": ("decimal(10,2)", "price"),
    "t.total_amount": ("decimal(10,2)", "total_amount"),
    "t.amount_cents": ("int", "money_cents"),
    "t.tax_rate": ("decimal(5,4)", "tax_rate"),
    "t.comments_count": ("int", "count"),
    "t.quantity": ("int", "quantity"),
    "t.Latitude": ("double", "latitude"),
    "t.lng": ("decimal(9,6)", "longitude"),
    "t.sku": ("text", "sku"),
    "t.remote_ip": ("inet", "ip"),
    "t.user_agent": ("text", "user_agent"),
    "t.key_hash": ("bytes", "hash_bytes"),
    "t.commit_sha": ("text", "hash"),
    "t.reset_token": ("text", "token"),
    "t.version": ("text", "semver"),
    "t.lock_version": ("int", "version_number"),
    "t.sort_order": ("int", "position"),
    "t.release_year": ("int", "year"),
    "t.tags": ("text[]", "tags_list"),
    "t.settings": ("json", "settings_json"),
    "t.notes": ("text", "notes"),
    "t.avatar_url": ("text", "image_url"),
    "t.content_type": ("text", "mime_type"),
    "t.postalcode": ("varchar(15)", "postal_code"),
    "t.countryregioncode": ("varchar(3)", "country_code"),
    "salesorderdetail.orderqty": ("smallint", "quantity"),
    "productphoto.largephotofilename": ("varchar(50)", "image_file_name"),
    "t.rejectedqty": ("decimal(8,2)", "quantity"),
    "addresstype.name": ("varchar(50)", "kind_own_name"),
    "t.organization": ("text", "company_name"),
    "plans.display_name": ("text", "plan_own_name"),
    "users.display_name": ("text", "display_name_of_person"),
    "tenants.legal_name": ("text", "company_own_name"),
    "builds.number": ("varchar(20)", "run_number"),
    "versions.num": ("text", "semver_of_version"),
    "api_keys.value": ("text", "secret_value"),
    "t.together": ("text", None),
    "t.qwertz": ("text", None),
    "t.email": ("bytes", None),
}


@pytest.mark.parametrize("name", MATCHES)
def test_names_are_of_the_rule_that_is_meant(name: str) -> None:
    kind, rule = MATCHES[name]
    of_table, _, column = name.partition(".")
    all_of_them = matches(of_table, column, parse_column_type(kind))
    found = [match.rule.name for match in all_of_them if not match.rule.siblings]
    assert (found[0] if found else None) == rule


# --- Columns of a row agree ----------------------------------------------------------------------


def made(engine: Engine, of_table: str, **types: str) -> list[Row]:
    """Returns rows of a table with columns of those types."""
    return rows_of(engine, scenario_of(columns_of(of_table, types)))


def test_what_names_say_together(sqlite: Engine) -> None:
    people = dict.fromkeys(("first_name", "last_name", "full_name", "email", "username"), "text")
    for row in made(sqlite, "users", **{**people, "email": "text!"}):
        assert row["full_name"] == f"{row['first_name']} {row['last_name']}"
        first, last = (re.sub("[^a-z]", "", str(row[name]).lower()) for name in [*people][:2])
        assert str(row["email"]).startswith(f"{first}.{last}.")
        assert row["username"] == f"{first}.{last}"
    for row in made(sqlite, "posts", title="text", slug="varchar(80)"):
        assert row["slug"] == str(row["title"]).lower().replace(" ", "-")
    for row in made(sqlite, "t", name="text", created_at="timestamptz", updated_at="timestamptz?"):
        assert row["updated_at"] is None or str(row["created_at"]) <= str(row["updated_at"])


def test_strings_that_tell_rows_apart_are_as_long_as_their_column(sqlite: Engine) -> None:
    kinds = {36: "[0-9a-f-]+", 32: "[0-9a-f]+", 27: "2[0-9A-Za-z]+", 26: "01[HJK][0-9A-Z]+"}
    for length, made_of in {**kinds, 24: "6[0-9a-f]+"}.items():
        for row in made(sqlite, "features", id=f"char({length})!", node_id=f"varchar({length})"):
            for value in row.values():
                assert len(str(value)) == length
                assert re.fullmatch(made_of, str(value))


def test_times_of_a_row_are_in_order(sqlite: Engine) -> None:
    times = ("created_at", "started_at", "completed_at", "updated_at", "expires_at", "deleted_at")
    for kind in ("date", "timestamp", "timestamptz"):
        for row in made(sqlite, "t", **dict.fromkeys(times, kind), starts_on=kind, ends_on=kind):
            assert str(row["created_at"]) <= str(row["updated_at"]) <= str(row["deleted_at"])
            assert str(row["created_at"]) <= str(row["started_at"]) <= str(row["completed_at"])
            assert str(row["created_at"]) < str(row["expires_at"])
            assert str(row["starts_on"]) < str(row["ends_on"])


def test_what_seldom_happens_is_null_also_after_times_that_may_be(sqlite: Engine) -> None:
    rows = made(sqlite, "t", created_at="timestamptz?", deleted_at="timestamptz?", phone="text!")
    assert sum(row["deleted_at"] is None for row in rows) > len(rows) / 2
    assert all(re.fullmatch(r"\+1\d{10}", str(row["phone"])) for row in rows)


def test_places_agree_by_the_words_in_front(sqlite: Engine) -> None:
    parts = ("city", "country_code", "country", "zip", "state", "time_zone")
    types = {f"{of}_{part}": "text" for of in ("billing", "shipping") for part in parts}
    columns = columns_of("orders", types)
    for name, column in columns.items():
        of, _, part = name.partition("_")
        said = str(guessed(column).column)
        assert "'type': 'place'" in said
        assert (f"'of': '{of}_city'" in said) == (part != "city"), name
    countries: dict[str | None, set[str | None]] = {}
    for row in rows_of(sqlite, scenario_of(columns)):
        countries.setdefault(row["billing_country"], set()).add(row["billing_country_code"])
    assert all(len(codes) == 1 for codes in countries.values())


def test_a_guess_names_no_column_that_cannot_be_named() -> None:
    columns = columns_of("users", {"first_name": "text?", "last_name": "text", "email": "text"})
    assert "names" not in str(guess_by_name(columns["email"]))  # it may be NULL, an address not
    odd = columns_of("users", {"Full name": "text", "email": "text?", "user}name": "text"})
    assert "Full name" in str(guess_by_name(odd["email"]))
    city = columns_of("users", {"city": "text", "zip": "text"})["zip"]
    keyed = replace(city, siblings={"city": replace(city.siblings["city"], is_fk=True)})
    assert "of" not in str(guess_by_name(keyed))


def test_bounds_of_checks_narrow_what_names_say(sqlite: Engine) -> None:
    price = columns_of("t", {"price": "decimal(8,2)"})["price"]
    for facts, low, high in (
        (Facts(low=Bound(0, False)), 0.01, 2500),
        (Facts(low=Bound(5000)), 5000, 6000),
        (Facts(high=Bound("9.5", False)), 0.5, 9.49),
        (Facts(low=Bound(3), high=Bound(3)), 3, 3),
    ):
        rows = rows_of(sqlite, scenario_of({"price": replace(price, facts=facts)}))
        cells = [float(str(cell)) for cell in values_of(rows, "price")]
        assert low <= min(cells) <= max(cells) <= high, facts
    name = columns_of("users", {"name": "text"})["name"]
    rows = rows_of(sqlite, scenario_of({"name": replace(name, facts=Facts(longest=12))}))
    assert max(len(str(cell)) for cell in values_of(rows, "name")) <= 12


def test_what_is_less_sure_says_so() -> None:
    columns = columns_of("users", {"email": "text", "status": "text", "q": "text", "on": "bool"})
    sure = [guessed(column).confidence for column in columns.values()]
    likely, unsure = Confidence.LIKELY, Confidence.GUESSED
    assert sure == [likely, unsure, unsure, Confidence.CERTAIN]
    assert {guessed(column).reason for column in columns.values()} == {
        *("by its name", "by its type text", "by its type bool")
    }
    assert "moment" in classes_of(parse_column_type("date"))


@pytest.mark.parametrize(
    ("name", "element", "makes"),
    [
        ("phone_numbers", ColumnType.TEXT, "phone"),
        ("colors", ColumnType.TEXT, "choice"),
        ("image_urls", ColumnType.TEXT, "pattern"),
        ("prices", ColumnType.DECIMAL, "lognormal"),
        ("quux", ColumnType.TEXT, ""),
    ],
)
def test_arrays_hold_what_their_names_say(name: str, element: ColumnType, makes: str) -> None:
    kind = DataType(ColumnType.ARRAY, element=DataType(element))
    guess = guess_by_element(Column("things", name, kind, stored_type=f"{element}[]", rows=20))
    made = "" if guess is None else generator_of(guess.column)[1]["of"]["type"]
    assert made == makes


@pytest.mark.parametrize(
    ("name", "default", "makes"),
    [
        ("redirect_uris", "", "url"),
        ("colors", "'[]'::jsonb", "choice"),
        ("quux", "'[]'::jsonb", "choice"),
        ("address", "", ""),  # no plural
        ("colors", "'{}'::jsonb", ""),
        ("settings", "", ""),  # keys and values
    ],
)
def test_json_that_is_a_list_is_an_array(name: str, default: str, makes: str) -> None:
    kind = DataType(ColumnType.JSON)
    guess = guess_by_element(Column("things", name, kind, stored_type="jsonb", default=default))
    made = "" if guess is None else generator_of(guess.column)[1]["of"]["type"]
    assert made == makes
