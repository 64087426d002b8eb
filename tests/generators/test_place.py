"""Places: columns of a row that are made from one draw agree with each other, and with the list."""

from __future__ import annotations

import json
import random
import re
import zoneinfo
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from math import cos, isqrt, radians
from typing import Any

import phonenumbers
import pytest

from generators_sql.geo.places import City, cities
from generators_sql.people.place_phones import numbers_of, reserves_numbers
from sdgen.errors import ValidationError
from tests.support.cells import made_by, open_engine
from tests.support.people import lines, table
from tests.support.reference import SEED
from tests.support.runs import Runs, assert_same, entity_of, scenario_from, scenario_with

Column = tuple[str, str, dict[str, Any]]
LETTERS = "[AEHNPRTWX]"
BY_COUNTRY = {
    code: [calling, trunk, locale] for code, calling, trunk, locale in table("place_countries")
}
COUNTRIES = {row[0]: row for row in table("countries")}
EN_US, EN_GB = "", "_en_GB"
NAMES = {
    **dict.fromkeys(("AR", "CL", "CO", "CR", "EC", "ES", "MX", "PE", "UY"), "_es_ES"),
    **dict.fromkeys(("AT", "CH", "DE", "LU"), "_de_DE"),
    **dict.fromkeys(("DZ", "EG", "MA"), "_fr_DZ"),
    "BE": "_nl_NL",
    "NL": "_nl_NL",
    "BR": "_pt_BR",
    "PT": "_pt_BR",
    "GB": EN_GB,
    "CN": "_zh_CN",
    "DK": "_da_DK",
    "FI": "_fi_FI",
    "FR": "_fr_FR",
    "HU": "_hu_HU",
    "ID": "_id_ID",
    "IN": "_en_IN",
    "IT": "_it_IT",
    "JP": "_ja_JP",
    "KE": "_en_KE",
    "KR": "_ko_KR",
    "NG": "_en_NG",
    "NO": "_no_NO",
    "PK": "_en_PK",
    "RO": "_ro_RO",
    "SE": "_sv_SE",
    "TH": "_en_TH",
    "TR": "_tr_TR",
}
"""Countries that there are names of, and the ends of the lists' names."""


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def place(part: str = "city", **params: Any) -> Column:
    """Returns a column for entity_of."""
    kind = {"latitude": "decimal(8,5)", "longitude": "double"}.get(part, "text")
    return kind, "place", {"part": part, **params}


PARTS = ("region", "country", "country_code", "postal_code", "time_zone", "currency")
PARTS = (*PARTS, "latitude", "longitude", "phone_prefix", "locale", "language")


def of(name: str, **params: Any) -> dict[str, Column]:
    """Returns columns of all parts of the place in another column."""
    return {part: place(part, of=name, **params) for part in PARTS}


def check_parts(row: dict[str, Any], name: str = "city") -> list[str]:
    """Asserts that a row is that of some line of the list, which is returned."""
    (found,) = [
        line for line in table("places") if (line[0], line[2]) == (row["country_code"], row[name])
    ]
    code, region, _, _, time_zone, latitude, longitude, codes, _, _ = found
    assert (row["region"], row["time_zone"]) == (region, time_zone)
    assert (row["country"], row["currency"]) == (COUNTRIES[code][2], COUNTRIES[code][4])
    assert row["phone_prefix"] == f"+{BY_COUNTRY[code][0]}"
    assert row["locale"] == BY_COUNTRY[code][2]
    assert row["locale"] == f"{row['language']}_{code}"
    forms = [
        re.escape(each).replace(r"\#", "[0-9]").replace("@", LETTERS) for each in codes.split(",")
    ]
    assert re.fullmatch("|".join(forms), row["postal_code"])
    reach = 5.0 / 111.2 + 1e-5
    assert abs(float(row["latitude"]) - float(latitude)) <= reach
    assert abs(float(row["longitude"]) - float(longitude)) <= reach / cos(radians(float(latitude)))
    return found


def check_number(number: str, line: list[str], style: str) -> None:
    """Asserts that a phone number has the city's area code, or is a mobile one of its country."""
    code, areas = line[0], line[8].split(",") if line[8] else []
    parsed = phonenumbers.parse(number, code)
    assert parsed.country_code == int(BY_COUNTRY[code][0])
    if style != "national":
        assert number.startswith(f"+{BY_COUNTRY[code][0]}")
    written = phonenumbers.national_significant_number(parsed)
    heads = [text.split("#")[0].replace(" ", "") for text in line[9].split(",")]
    assert any(written.startswith(head) for head in heads)
    if areas and code != "AU":
        assert any(written.startswith(area) for area in areas)


def rows_of(runs: Runs, data: dict[str, Any] | Any, dsn: str, entity: str) -> list[dict[str, Any]]:
    """Returns the rows of an entity, the same ones on both engines."""
    tables = runs.sqlite(data)
    assert_same(tables, runs.postgres(data, dsn))
    names = [column.name for column in data.entity(entity).columns if not column.hidden]
    return [dict(zip(names, row, strict=True)) for row in tables[entity]]


def test_all_parts_are_of_one_place(runs: Runs, postgres_shared: str) -> None:
    phones = {
        style: ("text", "phone", {"of": "city", "format": style, "fictional": False})
        for style in ("e164", "international", "national")
    }
    names = {each: ("text", each, {"of": "city"}) for each in ("first_name", "last_name")}
    people = entity_of("people", 900, city=place(), **of("city"), **phones, **names)
    rows = rows_of(runs, scenario_with(people, seed=SEED), postgres_shared, "people")
    for row in rows:
        line = check_parts(row)
        for style in phones:
            check_number(row[style], line, style)
        suffix = NAMES.get(line[0], EN_US)
        for each in names:
            assert row[each] in lines(f"{each}s{suffix}"), row
    assert len({row["country_code"] for row in rows}) > 50
    assert len({row["city"] for row in rows}) > 350


def test_other_columns_draw_nothing_of_their_own(runs: Runs, postgres_shared: str) -> None:
    shops = entity_of(
        "shops",
        40,
        id=("int", "sequence", {}),
        country_code=place(
            "country_code", countries={"DE": 3, "GB": 1, "CA": 1, "NL": 1, "IE": 1, "SK": 1}
        ),
        city=place(of="country_code"),
        country=("text", "country", {"of": "country_code", "format": "name"}),
        currency=("text", "currency", {"country": "country_code"}),
        **{
            part: place(part, of="city")
            for part in PARTS
            if part not in ("country", "country_code", "currency")
        },
    )
    in_json = {"of": "country_code", "via": "shop_id"}
    customers = entity_of(
        "customers",
        300,
        shop_id=("int", "fk", {"entity": "shops", "column": "id"}),
        city=place(of="city", via="shop_id"),
        **of("country_code", via="shop_id"),
        phone=("text", "phone", {"of": "city", "via": "shop_id", "fictional": False}),
        name=("text", "last_name", {"of": "city", "via": "shop_id", "locale": "fr_FR"}),
        more=("json", "json", {"fields": {"city": {"type": "place", "params": in_json}}}),
    )
    scenario = scenario_with(shops, customers, seed=SEED)
    found = rows_of(runs, scenario, postgres_shared, "shops")
    city_of = {row["id"]: (row["country_code"], row["city"]) for row in found}
    for row in found:
        check_parts(row)
    for row in rows_of(runs, scenario, postgres_shared, "customers"):
        line = check_parts(row)
        assert (row["country_code"], row["city"]) == city_of[row["shop_id"]]
        assert json.loads(row["more"]) == {"city": row["city"]}
        check_number(row["phone"], line, "e164")
        suffix = NAMES.get(line[0], {"SK": "_fr_FR"}.get(line[0], EN_US))
        assert row["name"] in lines(f"last_names{suffix}")


def test_what_is_made_from_an_unknown_place_is_unknown(runs: Runs, postgres_shared: str) -> None:
    things = entity_of(
        "things",
        300,
        id=("int", "sequence", {}),
        city=place(countries=["DE", "US"]),
        **of("city"),
        phone=("text", "phone", {"of": "city"}),
        name=("text", "first_name", {"of": "city"}),
    )
    children = entity_of(
        "children",
        200,
        thing=("int", "fk", {"entity": "things", "column": "id"}),
        zip=place("postal_code", of="city", via="thing"),
    )
    for entity in (things, children):
        for column in entity["columns"][entity is things :]:
            column["nullable"] = True
    things["columns"][1]["null_rate"] = children["columns"][0]["null_rate"] = 0.4
    scenario = scenario_with(things, children, seed=SEED)
    rows = rows_of(runs, scenario, postgres_shared, "things")
    for row in rows:
        assert len({value is None for name, value in row.items() if name != "id"}) == 1
    assert 80 < sum(row["city"] is None for row in rows) < 160
    unknown = {row["id"] for row in rows if row["city"] is None}
    found = rows_of(runs, scenario, postgres_shared, "children")
    assert len(found) == 200
    for row in found:
        assert (row["zip"] is None) == (row["thing"] is None or row["thing"] in unknown)


def test_places_in_json_and_in_one_country(runs: Runs, postgres_shared: str) -> None:
    fields = {
        "zip": {"type": "place", "params": {"part": "postal_code", "of": "city"}},
        "lat": {"type": "place", "params": {"part": "latitude", "of": "city", "spread_km": 0}},
        "elsewhere": {"type": "place", "params": {"part": "region"}},
    }
    things = entity_of(
        "things",
        120,
        city=place(countries=["SG"]),
        code=place("country_code", of="city"),
        time_zone=place("time_zone", of="city"),
        number=("text", "phone", {"of": "city", "fictional": False}),
        centre=("real", "place", {"part": "longitude", "of": "city", "spread_km": 0}),
        more=("json", "json", {"fields": fields}),
    )
    for row in rows_of(runs, scenario_with(things, seed=SEED), postgres_shared, "things"):
        assert (row["city"], row["code"], row["time_zone"]) == ("Singapore", "SG", "Asia/Singapore")
        assert re.fullmatch(r"\+656[0-9]{7}", row["number"])
        assert re.search('"lat":1.28967,|"lat":1.2897,', str(row["more"]).replace(" ", ""))


# --- How often places come ----------------------------------------------------------------------


def drawn(rows: int, **params: Any) -> Counter[str]:
    """Returns how often cities come in so many rows."""
    entity = entity_of("t", rows, c=place(**params))
    with open_engine(":memory:") as engine:
        (cells,) = made_by(engine, scenario_with(entity, seed=SEED), "t")
    return Counter(map(str, cells))


def listed(*codes: str) -> list[City]:
    """Returns the cities of some countries."""
    return [city for city in cities() if city.country.facts.alpha2 in codes]


def check_chances(found: Counter[str], likely: dict[str, float]) -> None:
    """Asserts that counts are not far from what is likely."""
    rows, total = found.total(), sum(likely.values())
    expected = {name: rows * chance / total for name, chance in likely.items()}
    assert set(found) <= set(expected)
    chi_square = sum((found[name] - n) ** 2 / n for name, n in expected.items())
    assert chi_square < len(likely) + 4 * (2 * len(likely)) ** 0.5


def test_a_city_of_four_times_the_people_comes_twice_as_often() -> None:
    found = drawn(20_000, countries=["GB"])
    check_chances(found, {city.name: isqrt(city.population) for city in listed("GB")})
    assert 0.14 < found["London"] / found.total() < 0.18
    world = drawn(40_000)
    assert max(world.values()) < 0.01 * 40_000
    check_chances(
        drawn(20_000, part="country_code"),
        Counter(
            {
                code: sum(isqrt(city.population) for city in listed(code))
                for code in {city.country.facts.alpha2 for city in cities()}
            }
        ),
    )


def test_shares_of_countries_and_equal_cities() -> None:
    check_chances(
        drawn(10_000, part="country_code", countries={"DE": 60, "FR": 30, "LU": 10}),
        {"DE": 60, "FR": 30, "LU": 10},
    )
    check_chances(
        drawn(10_000, countries=["IT"], by="equal"),
        dict.fromkeys([c.name for c in listed("IT")], 1),
    )
    assert {*drawn(300, cities=["Berlin", "Paris"])} == {"Berlin", "Paris"}


def test_points_lie_evenly_around_the_centre() -> None:
    columns = {
        "c": place(cities=["Tromsø"]),
        "latitude": place("latitude", of="c", spread_km=10),
        "longitude": place("longitude", of="c", spread_km=10),
    }
    with open_engine(":memory:") as engine:
        made = made_by(engine, scenario_with(entity_of("t", 4_000, **columns), seed=SEED), "t")
    (city,) = [city for city in cities() if city.name == "Tromsø"]
    for cells, centre, width in (
        (made[1], city.latitude, 10 / 111.2),
        (made[2], city.longitude, 10 / 111.2 / cos(radians(city.latitude / 1e6))),
    ):
        places = [(float(str(cell)) - centre / 1e6) / width for cell in cells]
        assert max(map(abs, places)) <= 1 + 1e-4
        check_chances(
            Counter(str(min(9, int((at + 1) * 5))) for at in places), {str(n): 1 for n in range(10)}
        )


# --- The list -----------------------------------------------------------------------------------


def test_the_list_is_one_of_real_places() -> None:
    found = cities()
    assert len(found) == 763
    assert len(table("place_countries")) == 63
    assert [*BY_COUNTRY] == sorted(BY_COUNTRY)
    assert len({(city.country.facts.alpha2, city.name) for city in found}) == len(found)
    order = [(city.country.facts.alpha2, -city.population) for city in found]
    assert order == sorted(order)
    zones = zoneinfo.available_timezones()
    for city in found:
        assert city.time_zone in zones
        assert city.region
        assert 1 <= len(city.postal_codes) <= 8
        assert abs(city.latitude) < 70_000_000
        offset = datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo(city.time_zone)).utcoffset()
        assert offset is not None
        assert abs(offset.total_seconds() / 3600 - city.longitude / 15e6) < 4


@pytest.mark.parametrize("code", sorted(BY_COUNTRY))
def test_numbers_of_cities_are_valid(code: str) -> None:
    digits = random.Random(code)
    unassigned = re.compile(r"\+44(115496|1632960|7700900)|\+33639")
    for city in listed(code):
        for fictional in (False, True)[: 1 + reserves_numbers(city)]:
            texts = [
                numbers_of((city,), style, fictional=fictional)[0]
                for style in ("e164", "international", "national")
            ]
            assert len({len(some) for some in texts}) == 1
            assert texts[0]
            for e164, international, national in zip(*texts, strict=True):
                filling = [digits.choice("0123456789") for _ in range(e164.count("#"))]
                made = [filled(text, filling) for text in (e164, international, national)]
                number = phonenumbers.parse(made[0])
                assert phonenumbers.parse(made[1]) == number
                assert phonenumbers.parse(made[2], code) == number
                if not unassigned.match(made[0]):
                    assert phonenumbers.is_valid_number_for_region(number, code), (city.name, made)


def filled(text: str, digits: list[str]) -> str:
    """Returns a text with digits for its marks."""
    left = iter(digits)
    return re.sub("#", lambda _: next(left), text)


# --- Refusals -----------------------------------------------------------------------------------

REFUSED: list[tuple[str, str, dict[str, Any], str]] = [
    ("text", "place", {"part": "town"}, "part"),
    ("text", "place", {"of": "citty"}, "no such column (got 'citty'). Did you mean \"city\"?"),
    (
        "text",
        "place",
        {"of": "n"},
        "n is not a place (got sequence). Name a column filled by place",
    ),
    (
        "text",
        "phone",
        {"of": "n"},
        "n is not a place (got sequence). Name a column filled by place",
    ),
    ("text", "last_name", {"of": "n"}, "n is not a place (got sequence)"),
    ("text", "place", {"of": "maybe"}, "maybe can be NULL, so this column must accept it"),
    ("text", "place", {"of": "c"}, "computed from"),
    (
        "text",
        "place",
        {"of": "city", "countries": ["DE"]},
        "city already decides the place. Move it",
    ),
    (
        "text",
        "place",
        {"of": "city", "by": "equal"},
        "city already decides the place. Move it",
    ),
    ("text", "place", {"via": "parent"}, "of: missing. Name the place column"),
    ("text", "phone", {"via": "parent"}, "of: missing. Name the place column"),
    ("text", "first_name", {"via": "parent"}, "of: missing. Name the place column"),
    ("text", "place", {"of": "city", "via": "n"}, "n is not an fk (got sequence). Use an fk"),
    ("text", "place", {"of": "town", "via": "parent"}, "no such column"),
    ("text", "place", {"of": "id", "via": "parent"}, "parents.id is not a place (got sequence)"),
    ("text", "place", {"countries": ["UK"]}, "no country of the list has the code 'UK'"),
    ("text", "place", {"countries": ["AQ"]}, "Use some of AR, AT, AU"),
    (
        "text",
        "place",
        {"countries": {"DE": 1, "XX": 2}},
        "no country of the list has the code 'XX'",
    ),
    ("text", "place", {"countries": {"DE": 0}}, "must be above 0"),
    ("text", "place", {"countries": []}, "must not be empty"),
    ("text", "place", {"countries": ["DE"], "cities": ["Berlim"]}, 'Did you mean "Berlin"?'),
    ("text", "place", {"countries": ["DE"], "cities": ["Paris"]}, "It is in FR."),
    (
        "text",
        "place",
        {"countries": {"DE": 1, "FR": 1}, "cities": ["Paris"]},
        "none of cities is in DE",
    ),
    ("text", "place", {"part": "latitude"}, "latitude needs a float or decimal column (got text)"),
    ("double", "place", {}, "city needs a text column (got double)"),
    ("decimal(4,2)", "place", {"part": "longitude"}, "do not fit decimal(4,2)"),
    ("text", "place", {"spread_km": 3}, "is for latitude and longitude. Remove it"),
    ("double", "place", {"part": "latitude", "spread_km": 60}, "must be at most 50 (got 60"),
    ("text", "phone", {"of": "city"}, "BR of city reserves no numbers for fiction"),
    (
        "text",
        "phone",
        {"of": "city", "country": "DE"},
        "city already decides it, so it has no effect. Remove it",
    ),
    ("text", "phone", {"of": "city", "unique": True}, "numbers of city may repeat"),
    ("text", "currency", {"country": "city"}, "does not always hold a country's alpha-2 code"),
]


@pytest.mark.parametrize(("kind", "generator", "params", "message"), REFUSED)
def test_refused(kind: str, generator: str, params: dict[str, Any], message: str) -> None:
    parents = entity_of("parents", 5, id=("int", "sequence", {}), city=place())
    entity = entity_of(
        "t",
        50,
        city=place(countries=["BR", "DE"]),
        n=("int", "sequence", {}),
        parent=("int", "fk", {"entity": "parents", "column": "id"}),
        c=(kind, generator, params),
        maybe=place(),
    )
    entity["columns"][-1]["nullable"] = True
    with pytest.raises(ValidationError) as caught:
        scenario_with(parents, entity)
    assert message in str(caught.value)


def test_places_are_no_key_and_not_shortened() -> None:
    entity = entity_of("t", 5, c=place())
    entity["columns"][0]["unique"] = True
    with pytest.raises(ValidationError, match="places repeat"):
        scenario_with(entity)
    short = entity_of("t", 5, c=("varchar(6)", "place", {"part": "time_zone"}))
    with pytest.raises(ValidationError, match="varchar"):
        scenario_with(short)
    short["columns"][0]["fit"] = "clip"
    with pytest.raises(ValidationError, match="part of a time_zone is not a time_zone"):
        scenario_with(short)


def test_rows_that_are_there_already_say_no_place() -> None:
    parents = {
        "name": "parents",
        "existing": True,
        "columns": [{"name": "id", "type": "int"}, {"name": "city", "type": "text"}],
    }
    entity = entity_of(
        "t",
        5,
        parent=("int", "fk", {"entity": "parents", "column": "id"}),
        zip=place("postal_code", of="city", via="parent"),
    )
    with pytest.raises(ValidationError, match=r"parents.city is not a place \(got existing\)"):
        scenario_from({"name": "x", "entities": [parents, entity]})
