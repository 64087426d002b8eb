"""Columns that hold the codes of countries, and cells made from them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.choice import Choice
from generators_sql.const import Const
from generators_sql.geo.countries import countries
from generators_sql.spi import (
    ColumnFacts,
    Dataset,
    Dictionary,
    Generator,
    ParamProblem,
    Row,
    null_problems,
)
from sdgen.column_types import TEXTS

_A, _LETTERS = ord("A"), 26


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
