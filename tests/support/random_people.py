"""Random params of generators of people, places and filler text, for Hypothesis."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from generators_sql.people.name_lists import LOCALES
from generators_sql.people.phone_plans import PHONE_PLANS
from sdgen.column_types import DECIMALS, FLOATS, TEXTS, ColumnType
from tests.support.random_numbers import Data, Draw

_UNBOUNDED = TEXTS - {ColumnType.VARCHAR}


def _name(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"locale": draw(st.sampled_from(LOCALES))} if draw(st.booleans()) else {}


def _email(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    domains = draw(st.sampled_from([["example.com"], [f"d{at}.example" for at in range(20)]]))
    return {"domains": domains, "unique": draw(st.booleans())}


def _phone(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    country = draw(st.sampled_from(sorted(PHONE_PLANS)))
    reserved = PHONE_PLANS[country].fictional is not None and draw(st.booleans())
    return {
        "country": country,
        "format": draw(st.sampled_from(["e164", "international", "national"])),
        "fictional": reserved,
        "unique": draw(st.booleans()),
    }


def _lat_lon(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    if column_type not in TEXTS:
        return {"part": draw(st.sampled_from(["lat", "lon"]))}
    params: Data = {"part": "both"}
    if draw(st.booleans()):
        params["near"] = {
            "lat": draw(st.floats(-85, 85)),
            "lon": draw(st.floats(-180, 180)),
            "radius_km": draw(st.floats(0.01, 500)),
        }
    return params


def _country(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    only = draw(st.sampled_from([None, ["DE"], ["CL", "AR", "UY"]]))
    return {
        "format": draw(st.sampled_from(["alpha2", "alpha3", "name"])),
        "weights": draw(st.sampled_from(["equal", "population"])),
        **({"only": only} if only else {}),
    }


def _currency(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"format": draw(st.sampled_from(["code", "name"]))}


def _lorem(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    unit, most = draw(st.sampled_from([("words", 25), ("sentences", 4), ("paragraphs", 2)]))
    low, high = sorted((draw(st.integers(1, most)), draw(st.integers(1, most))))
    return {"unit": unit, "min": low, "max": high}


TEXT_PARTS = (
    *("city", "region", "country", "country_code", "postal_code", "time_zone", "currency"),
    *("phone_prefix", "locale", "language"),
)
"""What of a place is a text."""


def _place(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    parts = TEXT_PARTS if column_type in TEXTS else ("latitude", "longitude")
    some = [["SG"], ["DE", "GB", "US"], {"CA": 2, "IE": 0.5}, None]
    params = {
        "part": draw(st.sampled_from(parts)),
        "by": draw(st.sampled_from(["population", "equal"])),
    }
    countries = draw(st.sampled_from(some))
    return params | ({"countries": countries} if countries else {})


def place_column(draw: Draw, name: str, place: Data) -> Data:
    """Return a column of what belongs to the place in another column."""
    kinds = ["place", "first_name", "last_name", "phone"]
    kind = draw(st.sampled_from(kinds))
    params: Data = {"of": place["name"]}
    params |= {
        "place": {"part": draw(st.sampled_from(TEXT_PARTS))},
        "phone": {"fictional": False},
    }.get(kind, {})
    generator = {"type": kind, "params": params}
    return {"name": name, "type": "text", "nullable": True, "generator": generator}


PEOPLE: dict[str, tuple[frozenset[ColumnType], Callable[[Draw, ColumnType, int], Data]]] = {
    "first_name": (TEXTS, _name),
    "last_name": (TEXTS, _name),
    "email": (_UNBOUNDED, _email),
    "phone": (TEXTS, _phone),
    "lat_lon": (FLOATS | DECIMALS | TEXTS, _lat_lon),
    "country": (TEXTS, _country),
    "currency": (TEXTS, _currency),
    "lorem": (_UNBOUNDED, _lorem),
    "place": (FLOATS | DECIMALS | TEXTS, _place),
}
