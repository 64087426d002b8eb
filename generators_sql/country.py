"""country: countries, by their codes or names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import Field
from sqlglot import exp

from generators_sql.choice import Choice
from generators_sql.geo.code_lists import CodeList
from generators_sql.geo.countries import CountryCodes, CountryFacts, countries
from generators_sql.geo.country_codes import OfCountries, by_country
from generators_sql.spi import ColumnFacts, Dictionary, Row


class Country(CodeList, OfCountries):
    """A country or territory of ISO 3166: its code of two or three letters, or its English name.

    All 245 that people live in are equally likely, or as likely as their share of the world's
    population (`weights: population`). `only` chooses among some. With `of`, the value belongs to
    the code in another column of the row, so a code and a name agree.
    """

    type = "country"
    country_param = "of"
    example = """\
- name: country
  type: varchar(2)
  generator: { type: country, params: { weights: population } }
- name: country_name
  type: text
  generator: { type: country, params: { of: country, format: name } }
"""

    format: Literal["alpha2", "alpha3", "name"] = Field(
        default="alpha2", description="`alpha2` (DE), `alpha3` (DEU) or `name` (Germany)."
    )
    only: CountryCodes | None = Field(
        default=None, description="Alpha-2 codes of the countries to choose from. Default: all."
    )
    weights: Literal["equal", "population"] = Field(
        default="equal", description="Whether all are equally likely, or weighted by population."
    )
    of: str | None = Field(
        default=None,
        description="Column of the same row that holds the country's alpha-2 code. Default: drawn.",
    )

    def makes_codes(self) -> bool:
        return self.format == "alpha2"

    def sql(self, row: Row) -> exp.Expression:
        if self.of is not None:
            values = {code: self._shown(facts) for code, facts in countries().items()}
            return by_country(row, self.of, f"country_{self.format}_by_code", values)
        room = row.column.room
        chosen = [
            facts for facts in self._chosen() if room is None or len(self._shown(facts)) <= room
        ]
        values_drawn = [self._shown(facts) for facts in chosen]
        if self.weights == "population":
            people = [float(facts.population) for facts in chosen]
            return Choice(values=values_drawn, weights=people).sql(row)
        if self.only is not None:
            return Choice(values=values_drawn).sql(row)
        return row.pool(Dictionary(f"country_{self.format}", tuple(values_drawn)))

    def _chosen(self) -> list[CountryFacts]:
        known = countries()
        return [known[code] for code in self.only] if self.only else list(known.values())

    def _shown(self, facts: CountryFacts) -> str:
        return str(getattr(facts, self.format))

    def values(self) -> Sequence[str]:
        chosen = self._chosen() if self.of is None else countries().values()
        return [self._shown(facts) for facts in chosen]

    def makes_names(self) -> bool:
        return self.format == "name"

    def summary(self) -> str:
        of = f" of {self.of}" if self.of else ""
        return f"country{of} ({self.format})"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "countries repeat. Make sequence, unique_int or uuid4 the key"

    def without_use(self) -> Iterator[str]:
        if self.only is not None:
            yield "only"
        if self.weights != "equal":
            yield "weights"
