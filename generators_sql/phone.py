"""phone: phone numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field
from sqlglot import exp

from generators_sql.geo.place_columns import PlaceLink, link_of
from generators_sql.geo.place_patterns import Patterns, filled, longest_pattern, pattern_facts
from generators_sql.patterns.elements import Element, capacity, facts_of, longest_of
from generators_sql.patterns.elements_sql import spelled
from generators_sql.patterns.fitting_elements import spelled_within, why_not_fitting
from generators_sql.patterns.numbering import too_few, why_repeating
from generators_sql.people.phone_plans import PHONE_PLANS, Numbers
from generators_sql.people.place_phones import numbers_of, reserves_numbers
from generators_sql.spi import (
    ColumnFacts,
    Generator,
    ParamProblem,
    Reference,
    Row,
    ValueFacts,
    within,
)
from sdgen.column_types import TEXTS
from sdgen.errors import did_you_mean, shown

_DEFAULT_COUNTRY = "US"


class Phone(Generator):
    """Phone numbers of a country, by default those that its authority reserves for fiction, so that
    nobody is called or gets a message by mistake.

    There are few reserved numbers: 35,900 in the US,
    5,600 in Canada, 17,000 in the United Kingdom, 60,000 in France, 80,000 in Australia, 5,000 in
    Germany, 400 in Sweden. Other countries reserve none. With `fictional: false` there are
    millions, from the country's numbering plan, which may belong to somebody.

    With `of`, the number belongs to the city in a column filled by `place`: it has the area code
    of the city if there is one, else it is a mobile number of the country.
    """

    type = "phone"
    column_types = TEXTS
    example = """\
- name: phone
  type: text
  generator: { type: phone, params: { country: GB, format: international } }
"""

    country: str | None = Field(
        default=None,
        description="Country as in ISO 3166 (alpha-2): " + ", ".join(PHONE_PLANS) + ". Default: "
        "that of the scenario's locale, else US.",
    )
    format: Literal["e164", "international", "national"] = Field(
        default="e164",
        description="`e164` (+442079460123), `international` (+44 20 7946 0123) or `national` "
        "(020 7946 0123).",
    )
    fictional: bool = Field(
        default=True, description="Whether to use only numbers reserved for fiction."
    )
    unique: bool = Field(default=False, description="Whether numbers are unique.")
    of: str | None = Field(
        default=None,
        description="Column filled by `place` that decides the city. Default: any of the country.",
    )
    via: str | None = Field(
        default=None,
        description="The fk of this row that points to the row with the column `of`. Default: the "
        "same row.",
    )

    def _link(self) -> PlaceLink | None:
        return link_of(self.of, self.via)

    def siblings(self) -> tuple[str, ...]:
        link = self._link()
        return () if link is None else link.siblings()

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        link = self._link()
        return () if link is None else link.cells(column)

    def _of_cities(self, column: ColumnFacts, link: PlaceLink) -> Patterns:
        return numbers_of(link.cities(column), self.format, fictional=self.fictional)

    def _country(self, column: ColumnFacts) -> str:
        if self.country is not None or column.locale is None:
            return self.country or _DEFAULT_COUNTRY
        return column.locale.partition("_")[2]

    def _elements(self, column: ColumnFacts) -> list[Element]:
        plan = PHONE_PLANS[self._country(column)]
        return self._numbers(column).elements(plan.code, plan.trunk, self.format)

    def _numbers(self, column: ColumnFacts) -> Numbers:
        plan = PHONE_PLANS[self._country(column)]
        return plan.fictional if self.fictional and plan.fictional else plan.ordinary

    def sql(self, row: Row) -> exp.Expression:
        if (link := self._link()) is not None:
            numbers = self._of_cities(row.column, link)
            return link.where_known(row, filled(row, "number", numbers, link.number(row), 0))
        elements, room = self._elements(row.column), row.column.room
        if room is not None and longest_of(elements) > room:
            return spelled_within(row, elements, room)
        return spelled(row, elements, unique=self.unique)

    def summary(self) -> str:
        kind = "reserved for fiction" if self.fictional else "that may be somebody's"
        whose = " via ".join(name for name in (self.of or self.country, self.via) if name)
        of = f" of {whose}" if whose else ""
        return f"phone number{of} {kind}{', each once' if self.unique else ''}"

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        if (link := self._link()) is not None:
            return pattern_facts(self._of_cities(column, link))
        return facts_of(self._elements(column))

    def longest(self, column: ColumnFacts) -> int | None:
        if (link := self._link()) is not None:
            return longest_pattern(self._of_cities(column, link))
        known = self._country(column) in PHONE_PLANS
        return within(longest_of(self._elements(column)), column.room) if known else None

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        if self.of is not None:
            return "the place says it, however long it is"
        if self._country(column) not in PHONE_PLANS:
            return None  # told of there
        length = column.type.length or 0
        return why_not_fitting(self._elements(column), length, unique=self.unique)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return why_repeating(unique=self.unique)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if (link := self._link()) is not None:
            yield from self._place_problems(column, link)
            return
        if self.via is not None:
            yield ParamProblem("of", "missing. Name the place column of that row")
        country = self._country(column)
        if country not in PHONE_PLANS:
            whose = "" if self.country else f"the scenario's locale {column.locale}: "
            yield ParamProblem(
                "country",
                f"{whose}sdgen has no phone numbers for "
                f"{shown(country)}.{did_you_mean(country, PHONE_PLANS)} Use one of: "
                f"{', '.join(PHONE_PLANS)}",
            )
            return
        if self.fictional and PHONE_PLANS[country].fictional is None:
            yield ParamProblem(
                "fictional",
                f"{country} reserves no numbers for fiction. Add fictional: false for numbers that "
                "may be somebody's, or use another country",
            )
        elif self.unique:
            n = capacity(self._elements(column))
            hint = "Add fictional: false, or use fewer rows" if self.fictional else "Use fewer rows"
            yield from too_few(column, n, "numbers", hint, "fictional" if self.fictional else "")

    def _place_problems(self, column: ColumnFacts, link: PlaceLink) -> Iterator[ParamProblem]:
        yield from link.problems(column)
        if self.country is not None:
            yield ParamProblem(
                "country", f"{self.of} already decides it, so it has no effect. Remove it"
            )
        if self.unique:
            yield ParamProblem(
                "unique", f"numbers of {self.of} may repeat. Remove it, or use country, not of"
            )
        without = {
            city.country.facts.alpha2: None
            for city in link.cities(column)
            if self.fictional and not reserves_numbers(city)
        }
        if without:
            yield ParamProblem(
                "fictional",
                f"{', '.join([*without][:3])}{' …' if len(without) > 3 else ''} of {self.of} "
                f"reserve{'s' if len(without) == 1 else ''} no numbers for fiction. Add "
                "fictional: false for numbers that may be somebody's, or draw from other countries",
            )
