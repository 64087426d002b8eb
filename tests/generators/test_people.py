"""Names, addresses, phone numbers, countries and filler text: what plain Python makes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import phonenumbers
import pytest

from generators_sql.patterns.elements import capacity
from generators_sql.people.phone_plans import PHONE_PLANS
from sdgen.errors import ValidationError
from tests.generators.test_generators import ENTITY
from tests.support.cells import columns_of, made_by, made_of_cases, open_engine
from tests.support.people import CASES, LISTS, lines, of_ascii, permuted, phrases, table
from tests.support.reference import SEED, computed
from tests.support.runs import (
    Runs,
    assert_same,
    entity_of,
    plan_for,
    scenario_from,
    scenario_with,
)

ROWS = 600


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of each case, made once for each database."""
    return made_of_cases(dsn, ENTITY, CASES, ROWS)


def check(index: int, dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    expected = [computed(CASES[index], ENTITY, f"c{index}", row) for row in range(ROWS)]
    assert made(dsn)[index] == expected


IDS = [f"{index}-{case.id}" for index, case in enumerate(CASES)]


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_sqlite(index: int) -> None:
    check(index, ":memory:")


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_postgres(index: int, postgres_shared: str) -> None:
    check(index, postgres_shared)


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_no_text_is_longer_than_told(index: int) -> None:
    things = {"name": ENTITY, "rows": ROWS, "columns": columns_of(CASES)}
    plan = plan_for(scenario_with(things, seed=SEED), "sqlite")
    entity = plan.scenario.entity(ENTITY)
    facts = plan.facts(entity, f"c{index}")
    longest = entity.column(f"c{index}").generator.params.longest(facts)
    if "double" not in CASES[index].kind and "decimal" not in CASES[index].kind:
        assert longest is not None
        assert max(len(cell or "") for cell in made(":memory:")[index]) <= longest


EUROPEAN = ("_de_DE", "_en_GB", "_es_ES", "_fr_FR", "_it_IT", "_nl_NL", "_pt_BR", "_sv_SE")


@pytest.mark.parametrize("path", sorted(LISTS.glob("*_names*.txt")), ids=lambda path: path.stem)
def test_names_are_of_the_whole_alphabet(path: Path) -> None:
    begin = Counter(name[0].upper() for name in lines(path.stem))
    if path.stem.split("names")[1] in (
        "",
        *EUROPEAN,
    ):  # elsewhere few names begin with C, D, F or V
        assert set("ABCDFGLMNPRSTV") <= set(begin)
    assert sum(begin[letter] for letter in "NOPQRSTUVWXYZ") > begin.total() / 5


LOREM = [at for at, case in enumerate(CASES) if case.generator == "lorem"]


@pytest.mark.parametrize("index", LOREM)
def test_no_word_of_filler_text_follows_itself(index: int) -> None:
    for text in made(":memory:")[index]:
        words = re.findall("[a-z]+", (text or "").lower())
        assert words
        assert not [word for word, next_one in pairwise(words) if word == next_one], text


def test_phrases_of_filler_text_meet_without_a_word_twice() -> None:
    of_size = [phrases()[start : start + 256] for start in range(0, 5 * 256, 256)]
    *small, large = [[each.lower().split() for each in some] for some in of_size]
    ends = [words[-1] for words in (*small[3], *large)]  # others follow these
    assert not {*ends} & {words[0] for some in small for words in some}
    assert not {words[-1] for some in (*small, large) for words in some} & {w[0] for w in large}
    used = Counter(word for some in (*small, large) for words in some for word in words)
    assert {*used} == {*lines("lorem_words")}
    for words in (words for some in (*small, large) for words in some):
        assert all(one != other for one, other in pairwise(words))


def test_names_have_their_real_spelling() -> None:
    for path in LISTS.glob("last_names*.txt"):
        for name in lines(path.stem):
            assert not re.match(r"(?:Mc[a-z]|Macdonald|O(?:bri|conn|donn|nei|nea))", name), name
    names = {*lines("last_names")}
    assert {"McDonald", "O'Brien", "MacDonald", "De La Cruz", "LeBlanc", "Mack", "Odom"} <= names


# --- Columns that agree -------------------------------------------------------------------------

NAMES = [
    "Zoë O'Brien",
    "Dr.  Hans-Peter Müßig ",
    " Søren Ågård",
    "王伟",
    "李 Li",
    "",
    " . - ",
    "ann",
    "Ann B2 Cole",
    "x'y-z",
    "Maximiliane Wolkenstein von Hohenlohe zu Langenburg",
    "a" * 49 + " b",
    "tab\tand\nline",
]
PERSONS = entity_of(
    "persons",
    400,
    name=("text", "choice", {"values": NAMES}),
    first=("text", "first_name", {"locale": "fr_FR"}),
    last=("text", "last_name", {"locale": "de_DE"}),
    email=("text", "email", {"name": "name"}),
    own_email=("text", "email", {"names": ["first", "last"], "unique": True}),
    code=("varchar(2)", "country", {"weights": "population"}),
    country=("text", "country", {"of": "code", "format": "name"}),
    alpha3=("varchar(3)", "country", {"of": "code", "format": "alpha3"}),
    currency=("varchar(3)", "currency", {"country": "code"}),
    money=("text", "currency", {"country": "code", "format": "name"}),
    phone=("text", "phone", {"country": "DE", "unique": True}),
)
PERSONS["columns"][4]["unique"] = True
FRIENDS = entity_of(
    "friends",
    90,
    person=("int", "fk", {"entity": "keys", "column": "id"}),
    code=("varchar(2)", "fk", {"entity": "persons", "column": "code"}),
    currency=("text", "currency", {"country": "code"}),
    email=("text", "fk", {"entity": "persons", "column": "own_email"}),
)
KEYS = entity_of("keys", 5, id=("int", "sequence", {}))


def test_columns_of_a_row_agree(runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_with(PERSONS, FRIENDS, KEYS, seed=SEED)
    tables = runs.sqlite(scenario)
    assert_same(tables, runs.postgres(scenario, postgres_shared))
    by_code = {row[0]: row for row in table("countries")}
    names = dict(table("currencies"))
    for row in tables["persons"]:
        name, first, last, email, own, code, country, alpha3, currency, money, _ = map(str, row)
        assert email.split("@")[0] == of_ascii(name)
        assert own.split("@")[0].startswith(of_ascii(f"{first} {last}") + ".")
        assert [code, alpha3, country, currency] == [by_code[code][at] for at in (0, 1, 2, 4)]
        assert money == names[currency]
    emails = [row[4] for row in tables["persons"]]
    assert len(set(emails)) == len(emails)
    assert {str(row[3]).split("@")[0] for row in tables["persons"]} == set(map(of_ascii, NAMES))
    assert all(row[2] == by_code[str(row[1])][4] for row in tables["friends"])
    assert {row[3] for row in tables["friends"]} <= set(emails)


def test_unique_phones_are_a_bijection() -> None:
    entity = entity_of("things", 5_000, p=("text", "phone", {"country": "DE", "unique": True}))
    with open_engine(":memory:") as engine:
        (cells,) = made_by(engine, scenario_with(entity, seed=SEED), "things")
    begin = ["+493023125", "+494066969", "+496990009", "+498999998", "+492214710"]
    expected = [permuted("p", 5_000, row) for row in range(5_000)]
    assert cells == [f"{begin[number // 1000]}{number % 1000:03}" for number in expected]
    assert len(set(cells)) == 5_000


def test_an_address_is_null_where_the_name_is(runs: Runs, postgres_shared: str) -> None:
    entity = entity_of(
        "people",
        200,
        name=("text", "faker_name", {}),
        email=("text", "email", {"name": "name", "unique": True}),
        code=("text", "country", {}),
        money=("text", "currency", {"country": "code"}),
    )
    for column in entity["columns"]:
        column["nullable"] = True
    entity["columns"][0]["null_rate"] = entity["columns"][2]["null_rate"] = 0.4
    scenario = scenario_with(entity)
    rows = runs.sqlite(scenario)["people"]
    assert_same({"people": rows}, runs.postgres(scenario, postgres_shared))
    assert all((row[0] is None) == (row[1] is None) for row in rows)
    assert all((row[2] is None) == (row[3] is None) for row in rows)
    assert 40 < sum(row[0] is None for row in rows) < 120


def test_populous_countries_are_more_likely() -> None:
    entity = entity_of("things", 20_000, c=("text", "country", {"weights": "population"}))
    with open_engine(":memory:") as engine:
        (cells,) = made_by(engine, scenario_with(entity, seed=SEED), "things")
    people = {row[0]: int(row[3]) for row in table("countries")}
    total = sum(people.values())
    likely = {code: 20_000 * size / total for code, size in people.items() if size > total / 100}
    chi_square = sum((cells.count(code) - n) ** 2 / n for code, n in likely.items())
    assert chi_square < len(likely) + 4 * (2 * len(likely)) ** 0.5


# --- Phone numbers ------------------------------------------------------------------------------

# Reserved numbers that libphonenumber does not have: nobody will ever be given them.
UNASSIGNED = re.compile(r"\+44(115496|1632960|7700900)|\+33639")


@pytest.mark.parametrize("country", sorted(PHONE_PLANS))
@pytest.mark.parametrize("fictional", [True, False])
def test_numbers_are_those_of_the_country(country: str, fictional: bool) -> None:
    if fictional and PHONE_PLANS[country].fictional is None:
        with pytest.raises(ValidationError, match="reserves no numbers for fiction"):
            scenario_with(entity_of("t", 1, p=("text", "phone", {"country": country})))
        return
    params = {"country": country, "fictional": fictional}
    styles = ("e164", "international", "national")
    # One bijection of each column's own would make other numbers: one column, thrice.
    by_style = []
    for style in styles:
        entity = entity_of("t", 200, p=("text", "phone", {**params, "format": style}))
        with open_engine(":memory:") as engine:
            by_style += made_by(engine, scenario_with(entity), "t")
    for e164, international, national in zip(*by_style, strict=True):
        number = phonenumbers.parse(str(e164))
        assert phonenumbers.parse(str(international)) == number
        assert phonenumbers.parse(str(national), country) == number
        assert re.fullmatch(r"\+[0-9]{9,14}", str(e164))
        assert re.fullmatch(r"\+[0-9 ]+", str(international))
        if not (fictional and UNASSIGNED.match(str(e164))):
            assert phonenumbers.is_valid_number(number), e164
            assert phonenumbers.region_code_for_number(number) == country


def test_the_docs_tell_how_many_numbers_are_reserved() -> None:
    from generators_sql.phone import Phone

    told = {"US": "35,900", "CA": "5,600", "GB": "17,000", "FR": "60,000"}
    told |= {"AU": "80,000", "DE": "5,000", "SE": "400"}
    for country, plan in PHONE_PLANS.items():
        assert (plan.fictional is not None) == (country in told)
        if plan.fictional is not None:
            n = capacity(plan.fictional.elements(plan.code, plan.trunk, "e164"))
            assert f"{n:,}" == told[country]
            assert f" {n:,} in " in str(Phone.__doc__).replace("\n    ", " ")


# --- The scenario's locale ----------------------------------------------------------------------


def local(locale: str | None, **columns: tuple[str, str, dict[str, Any]]) -> dict[str, Any]:
    """Returns the data of a scenario with a locale."""
    data: dict[str, Any] = {"name": "x", "seed": SEED, "entities": [entity_of("t", 50, **columns)]}
    return data | ({"locale": locale} if locale else {})


def cells_of(data: dict[str, Any]) -> list[list[str | None]]:
    """Returns the columns of a scenario's entity."""
    with open_engine(":memory:") as engine:
        return made_by(engine, scenario_from(data), "t")


@pytest.mark.parametrize(
    ("generator", "own"),
    [
        ("first_name", {"locale": "de_DE"}),
        ("last_name", {"locale": "de_DE"}),
        ("email", {"locale": "de_DE"}),
        ("phone", {"country": "DE"}),
        ("faker", {"locale": "de_DE"}),
    ],
)
def test_the_locale_is_that_of_generators_that_name_none(
    generator: str, own: dict[str, Any]
) -> None:
    params = {"provider": "company"} if generator == "faker" else {}
    of_scenario = cells_of(local("de_DE", c=("text", generator, params)))
    assert of_scenario == cells_of(local(None, c=("text", generator, {**params, **own})))
    assert of_scenario == cells_of(local("fr_FR", c=("text", generator, {**params, **own})))
    assert of_scenario != cells_of(local(None, c=("text", generator, params)))


def test_names_of_another_country_of_the_language_will_do() -> None:
    austrian = cells_of(local("de_AT", c=("text", "last_name", {})))
    assert austrian == cells_of(local("de_DE", c=("text", "last_name", {})))
    indian = cells_of(local("en_IN", c=("text", "last_name", {})))
    assert indian == cells_of(local(None, c=("text", "last_name", {})))


def test_the_locale_is_part_of_the_config_hash() -> None:
    hashes = {
        plan_for(scenario_from(local(locale, c=("int", "sequence", {}))), "sqlite").config_hash
        for locale in (None, "de_DE", "fr_FR")
    }
    assert len(hashes) == 3


# --- Refusals -----------------------------------------------------------------------------------

NAME: tuple[str, str, dict[str, Any]] = ("text", "faker_name", {})
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("email", {"name": "nam"}, "no such column (got 'nam'). Did you mean \"name\"?"),
    ("email", {"name": "n"}, "n is int. Name a text column"),
    ("email", {"names": ["name", "n"]}, "entities[0].columns[2].generator.params.names[1]: n is"),
    ("email", {"names": []}, "must not be empty"),
    ("email", {"name": "name", "names": ["name"]}, "needs name or names (got both)"),
    ("email", {"name": "name", "locale": "de_DE"}, "so it has no effect. Remove it"),
    ("email", {"name": "maybe"}, "maybe can be NULL, so this column must accept it"),
    ("email", {"locale": "ja_JP"}, "sdgen has no names for 'ja_JP'"),
    ("email", {"domains": ["Example.com"]}, "not a host name"),
    ("email", {"domains": []}, "must not be empty"),
    ("first_name", {"locale": "de_AT"}, 'Did you mean "de_DE"?'),
    ("last_name", {"locale": "xx"}, "Use one of: da_DK, de_DE, en_GB, en_US"),
    ("phone", {"country": "UK"}, "no phone numbers for 'UK'"),
    ("phone", {"country": "ES"}, "Add fictional: false"),
    ("phone", {"format": "long"}, "e164"),
    ("phone", {"country": "SE", "unique": True}, "makes 400 different numbers, too few for 500"),
    ("country", {"only": ["DE", "UK"]}, "no country has the code 'UK'"),
    ("country", {"only": ["DE", "DE"]}, "has DE twice"),
    ("country", {"of": "name"}, "does not always hold a country's alpha-2 code"),
    ("country", {"of": "odd"}, "does not always hold a country's alpha-2 code"),
    ("country", {"of": "alpha3"}, "does not always hold a country's alpha-2 code"),
    ("country", {"of": "code", "only": ["DE"]}, "already decides the country, so it has no effect"),
    ("country", {"of": "code", "weights": "population"}, "so it has no effect"),
    ("country", {"of": "coed"}, 'Did you mean "code"?'),
    ("currency", {"only": ["EURO"]}, "no currency has the code 'EURO'. Did you mean \"EUR\"?"),
    ("currency", {"country": "name"}, "does not always hold a country's alpha-2 code"),
    ("currency", {"country": "code", "only": ["EUR"]}, "so it has no effect"),
    ("lorem", {"min": 5, "max": 2}, "must not be above max (got min 5, max 2)"),
    ("lorem", {"max": 21}, "must be at most 20 sentences (got 21)"),
    ("lorem", {"unit": "words", "min": 61}, "must be at most 60 words (got 61)"),
    ("lorem", {"min": 0}, "must be at least 1 (got 0)"),
]


@pytest.mark.parametrize(("generator", "params", "message"), REFUSED)
def test_refused(generator: str, params: dict[str, Any], message: str) -> None:
    entity = entity_of(
        "t",
        500,
        name=NAME,
        n=("int", "sequence", {}),
        c=("text", generator, params),
        code=("text", "choice", {"values": ["DE", "FR"]}),
        odd=("text", "choice", {"values": ["DE", "XX"]}),
        alpha3=("text", "country", {"format": "alpha3"}),
        maybe=NAME,
    )
    entity["columns"][-1]["nullable"] = True
    with pytest.raises(ValidationError) as caught:
        scenario_with(entity)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("locale", "generator", "message"),
    [
        ("de_DD", "sequence", "no such locale (got 'de_DD'). Use one of: de, de_AT, de_CH, de_DE"),
        (5, "sequence", "locale: Faker has no such locale"),
        ("ja_JP", "first_name", "the scenario's locale: sdgen has no names for 'ja_JP'"),
        ("fa_IR", "phone", "the scenario's locale fa_IR: sdgen has no phone numbers for"),
        ("en", "phone", "the scenario's locale en: sdgen has no phone numbers for"),
    ],
)
def test_locale_refused(locale: Any, generator: str, message: str) -> None:
    kind = "int" if generator == "sequence" else "text"
    with pytest.raises(ValidationError) as caught:
        scenario_from(local(locale, c=(kind, generator, {})))
    assert message in str(caught.value)


def test_emails_are_no_key_unless_numbered() -> None:
    entity = entity_of("t", 5, e=("text", "email", {}))
    entity["columns"][0]["unique"] = True
    with pytest.raises(ValidationError, match="Add unique: true to the generator's params"):
        scenario_with(entity)


def test_more_look_ups_than_sqlite_joins(runs: Runs, postgres_shared: str) -> None:
    columns: dict[str, tuple[str, str, dict[str, Any]]] = {
        f"c{at}": ("text", "faker_name", {}) for at in range(40)
    }  # 80 look-ups
    scenario = scenario_with(entity_of("t", 3_000, **columns))
    assert_same(runs.sqlite(scenario), runs.postgres(scenario, postgres_shared))
