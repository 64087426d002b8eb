"""Places: large cities of many countries, and what belongs to each, as the word lists have it."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from generators_sql.geo.countries import CountryFacts, countries
from generators_sql.spi import shipped_dictionary
from sdgen.frozen import frozen

MICRODEGREES = 10**6
"""Units of latitudes and longitudes in a degree."""


@frozen
class PlaceCountry:
    """What the places of a country share, but for what ``CountryFacts`` has.

    Args:
        facts: codes, name, currency.
        calling_code: what international phone numbers begin with, without the plus.
        trunk: what phone numbers begin with in the country only; empty for nothing.
        locale: that of the main language, such as ``de_DE``.
    """

    facts: CountryFacts
    calling_code: str
    trunk: str
    locale: str


@frozen
class City:
    """A city.

    Args:
        country: its country.
        region: state, province or region, in English where it has such a name.
        name: its name, likewise.
        population: people who live there.
        time_zone: its name in the IANA database, such as ``Europe/Berlin``.
        latitude: of the centre, microdegrees.
        longitude: of the centre, microdegrees.
        postal_codes: some of its own; in them # is any digit, @ a letter.
        area_codes: what its phone numbers begin with behind the calling code; none where that does
            not tell the city.
        numbers: such numbers, without the calling code; # is any digit.
    """

    country: PlaceCountry
    region: str
    name: str
    population: int
    time_zone: str
    latitude: int
    longitude: int
    postal_codes: tuple[str, ...]
    area_codes: tuple[str, ...]
    numbers: tuple[str, ...]

    def __hash__(self) -> int:
        return hash((self.name, self.population))  # of all fields it takes long, and tells no more


@cache
def place_countries() -> dict[str, PlaceCountry]:
    """Returns the countries that there are cities of, by their alpha-2 codes."""
    fields = [str(line).split("\t") for line in shipped_dictionary("place_countries").values]
    return {
        code: PlaceCountry(countries()[code], calling_code, trunk, locale)
        for code, calling_code, trunk, locale in fields
    }


def cities(countries: Collection[str] = ()) -> tuple[City, ...]:
    """Returns cities, by country and, within it, by population, the largest first.

    Args:
        countries: alpha-2 codes of countries; none for all.
    """
    codes = [code for code in _lines() if not countries or code in countries]
    return tuple(city for code in codes for city in _cities_of(code))


@cache
def _cities_of(code: str) -> tuple[City, ...]:
    return tuple(map(_read, _lines()[code]))


@cache
def _lines() -> dict[str, list[str]]:
    """Returns alpha-2 code → the lines of the list; a column rarely needs all of them."""
    found: dict[str, list[str]] = {}
    for line in map(str, shipped_dictionary("places").values):
        found.setdefault(line.partition("\t")[0], []).append(line)
    return found


def _read(line: str) -> City:
    code, region, name, population, time_zone, *point, codes, areas, numbers = line.split("\t")
    latitude, longitude = (round(float(each) * MICRODEGREES) for each in point)
    return City(
        *(place_countries()[code], region, name, int(population), time_zone, latitude, longitude),
        *(tuple(each.split(",")) if each else () for each in (codes, areas, numbers)),
    )
