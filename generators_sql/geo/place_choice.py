"""Which cities a place is one of, and how likely each is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import isqrt

from sqlglot import exp

from generators_sql.geo.places import City, cities
from generators_sql.math.weighted_choice import Weights, weighted
from generators_sql.spi import Row

_FINE = 10**6  # square roots of populations are taken to thousandths
_WHOLE = 10**30


@lru_cache(maxsize=256)
def chosen_cities(countries: tuple[str, ...], names: tuple[str, ...]) -> tuple[City, ...]:
    """Returns the cities of some countries that have some names, in the order of the list.

    Args:
        countries: alpha-2 codes; none for all countries.
        names: the names; none for all cities.
    """
    return tuple(city for city in cities(countries) if not names or city.name in names)


def drawn_city(
    row: Row, chosen: Sequence[City], shares: dict[str, float], *, by_population: bool
) -> exp.Expression:
    """Returns the number of one of some cities, an integer; takes the draws 0 and 1.

    By population a city is as likely as the square root of it: one with four times the people
    comes twice as often. So the largest is the most frequent and yet not nearly all.

    Args:
        row: the row.
        chosen: the cities.
        shares: how often each country comes, by its code, in any unit; none for as often as its
            cities do.
        by_population: whether larger cities are more likely than smaller ones.
    """
    weights = [isqrt(city.population * _FINE) if by_population else 1 for city in chosen]
    if shares:
        weights = _shared(chosen, weights, shares)
    return weighted(row, Weights(tuple(weights)))


def _shared(chosen: Sequence[City], weights: Sequence[int], shares: dict[str, float]) -> list[int]:
    """Returns weights such that those of each country have its share of their sum."""
    codes = [city.country.facts.alpha2 for city in chosen]
    total = sum((Fraction(repr(float(share))) for share in shares.values()), Fraction(0))
    made = []
    for code, weight in zip(codes, weights, strict=True):
        own = sum(each for other, each in zip(codes, weights, strict=True) if other == code)
        made.append(int(Fraction(repr(float(shares[code]))) / total * weight / own * _WHOLE))
    return made
