"""Countries and their currencies: what the word lists say."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from generators_sql.spi import shipped_dictionary
from sdgen.errors import did_you_mean, shown
from sdgen.frozen import frozen


@frozen
class CountryFacts:
    """A country or territory as in ISO 3166-1.

    Args:
        alpha2: code of two letters.
        alpha3: code of three letters.
        name: its usual English name.
        population: people who live there.
        currency: the code (ISO 4217) of its currency.
    """

    alpha2: str
    alpha3: str
    name: str
    population: int
    currency: str


@cache
def countries() -> dict[str, CountryFacts]:
    """Returns the countries by their alpha-2 codes: all in which people live."""
    fields = [str(line).split("\t") for line in shipped_dictionary("countries").values]
    return {
        alpha2: CountryFacts(alpha2, alpha3, name, int(population), currency)
        for alpha2, alpha3, name, population, currency in fields
    }


@cache
def currencies() -> dict[str, str]:
    """Returns the English names of those countries' currencies, by their codes."""
    lines = map(str, shipped_dictionary("currencies").values)
    return dict(line.split("\t", 1) for line in lines)


def checked_codes(codes: list[str], known: Collection[str], what: str, hint: str) -> list[str]:
    """Returns the codes that a param chooses from.

    Args:
        codes: the codes.
        known: all that there are.
        what: what they are codes of.
        hint: which ones to use.

    Raises:
        ValueError: one of them is unknown, or there twice.
    """
    for code in codes:
        if code not in known:
            suggestion = did_you_mean(code, known)
            raise ValueError(f"no {what} has the code {shown(code)}.{suggestion} Use {hint}")
        if codes.count(code) > 1:
            raise ValueError(f"has {code} twice. Remove one")
    return codes


def _checked(value: list[str]) -> list[str]:
    return checked_codes(value, countries(), "country", "ISO 3166 alpha-2 codes, such as DE")


CountryCodes = Annotated[list[str], Field(min_length=1), AfterValidator(_checked)]
"""A param that takes different countries, by their alpha-2 codes."""
