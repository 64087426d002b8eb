"""Phone numbers of the city that a row's place is: ordinary ones, and those reserved for fiction.

A city's ordinary numbers are landlines of its area code where it has one that libphonenumber knows,
else mobile numbers of the country. Of reserved ones those with the city's area code are used, where
there are any (``phone_plans``); else those that belong to no city, by the same authorities:
British 01632 960 and 07700 900, French 06 39 98, German 0171 39200 and 0176 040690, Swedish
070-174 06 10 to 99.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generators_sql.geo.place_patterns import Patterns
from generators_sql.geo.places import City
from generators_sql.people.phone_plans import PHONE_PLANS

NATIONAL, E164 = "national", "e164"
_NORTH_AMERICA = "1"  # where calling code and area code are written unlike anywhere else
_ANYWHERE = {
    "DE": ("171 39200##", "176 040690##"),
    "FR": ("6 39 98 ## ##",),
    "GB": ("1632 960###", "7700 900###"),
    "SE": tuple(f"70 174 06 {digit}#" for digit in range(1, 10)),
}


def reserves_numbers(city: City) -> bool:
    """Returns whether the city's country reserves numbers for fiction."""
    plan = PHONE_PLANS.get(city.country.facts.alpha2)
    return plan is not None and plan.fictional is not None


@lru_cache(maxsize=64)
def numbers_of(cities: tuple[City, ...], style: str, *, fictional: bool) -> Patterns:
    """Returns the numbers of each of some cities; in them # is any digit.

    Args:
        cities: the cities.
        style: ``national``, ``international`` or ``e164``; see ``Phone``.
        fictional: whether to use those reserved for fiction (``reserves_numbers``).
    """
    return tuple(
        tuple(
            _written(city, number, style)
            for number in (_reserved(city) if fictional else city.numbers)
        )
        for city in cities
    )


def _reserved(city: City) -> Sequence[str]:
    code = city.country.facts.alpha2
    plan = PHONE_PLANS[code]
    if plan.fictional is None:
        return ()
    made = plan.fictional.international(plan.trunk)
    own = [number for number in made if _is_of(number, city.area_codes)]
    return own or _ANYWHERE.get(code, made)


def _is_of(number: str, area_codes: Sequence[str]) -> bool:
    digits = number.replace(" ", "")
    return any(digits.startswith(area) for area in area_codes)


def _written(city: City, number: str, style: str) -> str:
    country = city.country
    if style != NATIONAL:
        text = f"+{country.calling_code} {number}"
        return text.replace(" ", "") if style == E164 else text
    if country.calling_code == _NORTH_AMERICA:
        return re.sub(r"^(\S+) (\S+) ", r"(\1) \2-", number)
    return country.trunk + number
