"""Countries and their currencies: what the word lists say, and columns that hold their codes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field
from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import ColumnFacts, Dataset, Generator, ParamProblem, Row, null_problems
from generators_sql.choice import Choice
from generators_sql.const import Const
from generators_sql.dictionary import Dictionary, shipped_dictionary
from sdgen.column_types import TEXTS
from sdgen.errors import did_you_mean, shown

_A, _LETTERS = ord("A"), 26


@dataclass(frozen=True)
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


# --- Columns of codes ---------------------------------------------------------------------------


class OfCountries(Generator):
    """A generator that may make country codes."""

    @abstractmethod
    def makes_codes(self) -> bool:
        """Returns whether its values are alpha-2 codes."""


def by_country(row: Row, column: str, name: str, values: dict[str, str]) -> exp.Expression:
    """Returns the value that belongs to the country whose code another column holds.

    Args:
        row: the row.
        column: the column; see ``code_problems``.
        name: what to call the values.
        values: alpha-2 code → value.
    """
    code = row.named("country", row.value(column), f"country code in {column}")
    second = x.substring(code, x.integer(2), x.integer(1))
    first, last = (x.code_point(letter) for letter in (code, second))
    number = x.add(x.times(x.plus(first, -_A), _LETTERS), x.plus(last, -_A))
    table = [""] * _LETTERS**2  # all pairs of letters; most are no country
    for each, value in values.items():
        table[(ord(each[0]) - _A) * _LETTERS + ord(each[1]) - _A] = value
    return row.entry(Dictionary(name, tuple(table)), number)


def code_problems(column: ColumnFacts, param: str, name: str) -> Iterator[ParamProblem]:
    """Yields why a column of the same entity cannot say a cell's country.

    Args:
        column: the column of the cell.
        param: the param that names the other column.
        name: the name of that one.
    """
    found = column.sibling(name)
    if found is None:
        return  # told of with the siblings
    facts, generator = found
    if facts.kind not in TEXTS or not _makes_codes(column.dataset, facts, generator, frozenset()):
        yield ParamProblem(
            param,
            f"{name} does not always hold a country's alpha-2 code, as far as can be told. Use a "
            "text column filled by country (with format alpha2), by choice or const of such codes, "
            "or by an fk or parent that points to one",
        )
    else:
        yield from null_problems(column, facts, param)


def _makes_codes(
    dataset: Dataset, column: ColumnFacts, generator: Generator, seen: frozenset[ColumnFacts]
) -> bool:
    if isinstance(generator, Choice | Const):
        values = generator.values if isinstance(generator, Choice) else [generator.value]
        return all(value is None or value in countries() for value in values)
    if (copied := generator.copied_from(column)) is not None:
        cell = copied.cell
        facts = dataset.column(cell.entity, cell.column)
        origin = dataset.generator(cell.entity, cell.column)
        if facts is None or origin is None or column in seen:
            return False
        return _makes_codes(dataset, facts, origin, seen | {column})
    return isinstance(generator, OfCountries) and generator.makes_codes()
