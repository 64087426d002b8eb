"""What cities say of themselves: name, region, currency, postal codes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from generators_sql.geo.place_patterns import Patterns
from generators_sql.geo.places import City

_TEXTS: dict[str, Callable[[City], str]] = {
    "city": lambda city: city.name,
    "region": lambda city: city.region,
    "country": lambda city: city.country.facts.name,
    "country_code": lambda city: city.country.facts.alpha2,
    "time_zone": lambda city: city.time_zone,
    "currency": lambda city: city.country.facts.currency,
    "locale": lambda city: city.country.locale,
    "language": lambda city: city.country.locale.split("_")[0],
    "phone_prefix": lambda city: f"+{city.country.calling_code}",
}


@lru_cache(maxsize=64)  # each rule about a column asks, and so does each column of a place
def parts_of_cities(part: str, cities: tuple[City, ...]) -> tuple[str, ...]:
    """Returns a text of each of some cities.

    Args:
        part: which one, such as ``region``.
        cities: the cities.
    """
    return tuple(map(_TEXTS[part], cities))


def postal_codes(cities: tuple[City, ...]) -> Patterns:
    """Returns the postal codes of each of some cities."""
    return tuple(city.postal_codes for city in cities)
