"""place: a city of the world, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import cos, radians
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, FiniteFloat
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.geo.city_parts import parts_of_cities, postal_codes
from generators_sql.geo.countries import checked_codes
from generators_sql.geo.country_codes import OfCountries
from generators_sql.geo.place_choice import chosen_cities, drawn_city
from generators_sql.geo.place_columns import OfPlaces, PlaceLink, link_of
from generators_sql.geo.place_patterns import entry, filled, longest_pattern, pattern_facts
from generators_sql.geo.places import MICRODEGREES, City, cities, place_countries
from generators_sql.math.rounding import as_column, places_of, places_problem, rounded
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    ParamProblem,
    Reference,
    Row,
    Span,
    ValueFacts,
)
from sdgen.column_types import DECIMALS, FLOATS, TEXTS, ColumnType, DataType
from sdgen.errors import did_you_mean, shown

_POSTAL_CODE, _SPREAD = 2, 8  # the first of their draws; 0 and 1 draw the place
_KM_OF_DEGREE = 111.2
_DECIMALS = 6
_MOST_SPREAD = 50.0

_NAMES = ("city", "region", "country")
_POINT = ("latitude", "longitude")


def _countries(value: list[str]) -> list[str]:
    known = place_countries()
    return checked_codes(value, known, "country of the list", f"some of {', '.join(known)}")


def _shares(value: dict[str, float]) -> dict[str, float]:
    _countries(list(value))
    return value


Countries = Annotated[list[str], Field(min_length=1), AfterValidator(_countries)]
Shares = Annotated[
    dict[str, Annotated[FiniteFloat, Field(gt=0)]],
    Field(min_length=1),
    AfterValidator(_shares),
]


class Place(OfPlaces, OfCountries):
    """A city of the world, or a fact about it: city, region, country, postal code, time zone,
    currency, coordinates and phone prefix come from one draw, so the columns of a row agree.

    The column without `of` draws the place. Other columns of the row name it (`of: city`) and
    take another `part` of the same place; so do `phone`, `first_name` and `last_name`. With `via`,
    the place is that of the row that an fk points to: customers in the city of their store.

    There are 763 large cities in 63 countries. By population, a city is as likely as the square
    root of its population: four times the people means twice the rows, so London has 16 %
    of the British rows, not 47 %. `countries` with shares (`{DE: 60, FR: 40}`) sets the share of
    each country.

    City, region, country, time zone and currency are real. A postal code is one of up to eight
    of the city. If only its beginning is known, and in Britain, Canada, Ireland and the
    Netherlands, where a code is for a street, the rest is drawn and the code may not exist.
    Coordinates are spread evenly in a square around the centre, and may be in a river.
    """

    type = "place"
    column_types = TEXTS | FLOATS | DECIMALS
    determinism = (
        "A pure function of seed, entity, the column that draws the place and row number, and for "
        "postal codes and points of their own column; the list is part of sdgen and never changes."
    )
    example = """\
- name: city
  type: text
  generator: { type: place, params: { part: city, countries: [DE, FR, GB] } }
- name: country
  type: varchar(2)
  generator: { type: place, params: { part: country_code, of: city } }
- name: zip
  type: text
  generator: { type: place, params: { part: postal_code, of: city } }
- name: latitude
  type: decimal(8,5)
  generator: { type: place, params: { part: latitude, of: city } }
- name: phone
  type: text
  generator: { type: phone, params: { of: city, fictional: false } }
"""

    part: Literal[
        "city",
        "region",
        "country",
        "country_code",
        "postal_code",
        "time_zone",
        "currency",
        "latitude",
        "longitude",
        "phone_prefix",
        "locale",
        "language",
    ] = Field(
        default="city",
        description="Which part of the place the column holds. `country` is the English name, "
        "`country_code` ISO 3166 alpha-2, `time_zone` an IANA name, `currency` ISO 4217, "
        "`phone_prefix` the calling code (`+49`), `language` the country's main language (`de`), "
        "`locale` both (`de_DE`). `latitude` and `longitude` need a number column.",
    )
    of: str | None = Field(
        default=None,
        description="Column filled by `place` that decides the place. Default: it is drawn.",
    )
    via: str | None = Field(
        default=None,
        description="The fk of this row that points to the row with the column `of`. Default: the "
        "same row.",
    )
    countries: Countries | Shares | None = Field(
        default=None,
        description="Alpha-2 codes of the countries to draw from, or weights, `{DE: 60, FR: 40}`, "
        "in any unit. Default: all.",
    )
    cities: Annotated[list[str], Field(min_length=1)] | None = Field(
        default=None,
        description="Names of the cities to draw from. Default: all cities of the countries.",
    )
    by: Literal["population", "equal"] = Field(
        default="population",
        description="Whether larger cities are more frequent (by the square root of the "
        "population), or all are equally likely.",
    )
    spread_km: float = Field(
        default=5.0,
        ge=0,
        le=_MOST_SPREAD,
        description="Maximum distance of points from the centre to the north, south, east and "
        f"west, 0 … {_MOST_SPREAD:g} km; 0 is the centre itself.",
    )

    # -- which place ----------------------------------------------------------------------------

    def link(self) -> PlaceLink | None:
        return link_of(self.of, self.via)

    def drawn_from(self) -> tuple[City, ...]:
        return chosen_cities(tuple(self.countries or ()), tuple(self.cities or ()))

    def drawn(self, row: Row) -> exp.Expression:
        if (link := self.link()) is not None:
            return link.number(row)
        shares = self.countries if isinstance(self.countries, dict) else {}
        chosen, by_population = self.drawn_from(), self.by == "population"
        number = drawn_city(row, chosen, shares, by_population=by_population)
        return row.named("place", number, f"one of {len(chosen)} places")

    def _cities(self, column: ColumnFacts) -> tuple[City, ...]:
        link = self.link()
        return self.drawn_from() if link is None else link.cities(column)

    def siblings(self) -> tuple[str, ...]:
        link = self.link()
        return () if link is None else link.siblings()

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        link = self.link()
        return () if link is None else link.cells(column)

    # -- its cell -------------------------------------------------------------------------------

    def sql(self, row: Row) -> exp.Expression:
        return self.cell(row).node

    def cell(self, row: Row) -> Cell:
        made, link = self._cell(row, self._cities(row.column)), self.link()
        if link is None:
            return made
        known = link.where_known(row, made.node)
        return made if known is made.node else Cell(known)

    def _cell(self, row: Row, chosen: tuple[City, ...]) -> Cell:
        number = self.drawn(row)
        if self.part in _POINT:
            return self._degrees(row, chosen, number)
        if self.part == "postal_code":
            codes = postal_codes(chosen)
            return Cell(filled(row, "postal_code", codes, number, _POSTAL_CODE))
        return Cell(entry(row, self.part, parts_of_cities(self.part, chosen), number))

    def _degrees(self, row: Row, chosen: tuple[City, ...], number: exp.Expression) -> Cell:
        """Returns a coordinate: the centre's, moved by a whole number of microdegrees."""
        dialect, column = row.dialect, row.column
        centres = Dictionary(
            f"place_{self.part}", tuple(map(self._centre, chosen)), ColumnType.BIGINT
        )
        units = row.entry(centres, number)
        reaches = [self._reach(city) for city in chosen]
        if most := max(reaches):
            reach: exp.Expression = x.integer(most)
            moved = row.below(2 * most + 1, _SPREAD)
            if len({*reaches}) > 1:
                table = Dictionary("place_reach", tuple(reaches), ColumnType.BIGINT)
                reach = row.named("reach", row.entry(table, number), "half a side of the square")
                count = row.named("width", x.plus(x.times(reach, 2), 1), "points on a side")
                moved = row.below_value(count, 2 * most + 1, _SPREAD)
            units = x.sub(x.add(units, moved), reach)
        degrees = x.float_div(dialect.to_double(x.paren(units)), dialect.double(10.0**_DECIMALS))
        places = self.places(column)
        if places < _DECIMALS:
            degrees = rounded(dialect, degrees, places)
        return as_column(dialect, degrees, column.type.counted(places))

    def _centre(self, city: City) -> int:
        return city.latitude if self.part == "latitude" else city.longitude

    def _reach(self, city: City) -> int:
        """Returns how many microdegrees a point is away from the centre at most."""
        north = self.spread_km / _KM_OF_DEGREE * MICRODEGREES
        if self.part == "latitude":
            return round(north)
        return round(north / cos(radians(city.latitude / MICRODEGREES)))

    # -- what is known of it --------------------------------------------------------------------

    def makes_codes(self) -> bool:
        return self.part == "country_code"

    def part_type(self, column: ColumnFacts) -> DataType | None:
        return DataType(ColumnType.DOUBLE if self.part in _POINT else ColumnType.TEXT)

    def span(self, column: ColumnFacts) -> Span | None:
        chosen = self._cities(column)
        if self.part not in _POINT or not chosen:
            return None
        low = min(self._centre(city) - self._reach(city) for city in chosen)
        high = max(self._centre(city) + self._reach(city) for city in chosen)
        # Rounded to fewer places they may be half a unit farther; one more for the last bit.
        edge = Fraction(1, 10 ** self.places(column))
        return Fraction(low, MICRODEGREES) - edge, Fraction(high, MICRODEGREES) + edge

    def places(self, column: ColumnFacts) -> int:
        return min(_DECIMALS, places_of(column, None, 180.0))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        chosen = self._cities(column)
        if self.part in _POINT:
            return ValueFacts()
        if self.part == "postal_code":
            return pattern_facts(postal_codes(chosen))
        return ValueFacts.of_words(parts_of_cities(self.part, chosen))

    def longest(self, column: ColumnFacts) -> int | None:
        chosen = self._cities(column)
        if self.part in _POINT:
            return len("-180.") + _DECIMALS
        if self.part == "postal_code":
            return longest_pattern(postal_codes(chosen))
        return max(map(len, parts_of_cities(self.part, chosen)), default=0)

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return None if self.part in _NAMES else f"part of a {self.part} is not a {self.part}"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "the place says it, however long it is"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "places repeat. Make sequence, unique_int or uuid4 the key"

    def summary(self) -> str:
        of = "".join(f" of {name}" for name in (self.of, self.via) if name)
        return f"{self.part.replace('_', ' ')} of a place{of}"

    # -- problems -------------------------------------------------------------------------------

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if (self.part in _POINT) != (column.kind not in TEXTS):
            wanted = "a float or decimal" if self.part in _POINT else "a text"
            yield ParamProblem("part", f"{self.part} needs {wanted} column (got {column.type})")
        elif self.part in _POINT:
            most = 90.0 if self.part == "latitude" else 180.0
            if problem := places_problem(None, -most, most, column.type):
                yield ParamProblem("part", problem)
        if "spread_km" in self.model_fields_set and self.part not in _POINT:
            yield ParamProblem("spread_km", "is for latitude and longitude. Remove it")
        if (link := self.link()) is not None:
            yield from link.problems(column)
            yield from self._without_use()
        elif self.via is not None:
            yield ParamProblem("of", "missing. Name the place column of that row")
        yield from self._city_problems()

    def _without_use(self) -> Iterator[ParamProblem]:
        for param in ("countries", "cities", "by"):
            if param in self.model_fields_set:
                problem = f"{self.of} already decides the place. Move it to that column"
                yield ParamProblem(param, problem)

    def _city_problems(self) -> Iterator[ParamProblem]:
        if not self.cities:  # the list is long: reading it is the time of many columns' rules
            return
        codes = tuple(self.countries or ())
        known = {city.name: None for city in chosen_cities(codes, ())}
        for number, name in enumerate(self.cities):
            if name in known:
                continue
            elsewhere = [each.country.facts.alpha2 for each in cities() if each.name == name]
            where = f" of {', '.join(codes)}" if codes else ""
            hint = did_you_mean(name, known) or (
                f" It is in {', '.join(elsewhere)}." if elsewhere else ""
            )
            yield ParamProblem(
                f"cities[{number}]",
                f"no such city{where} is in the list (got {shown(name)}).{hint} Use another, or "
                "choice",
            )
        if isinstance(self.countries, dict):
            found = {city.country.facts.alpha2 for city in self.drawn_from()}
            for code in codes:
                if code not in found:
                    yield ParamProblem(
                        f"countries.{code}", f"none of cities is in {code}. Name one, or remove it"
                    )
