"""currency: currencies, by their codes or names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from sqlglot import exp

from generators_sql.choice import Choice
from generators_sql.geo.code_lists import CodeList
from generators_sql.geo.countries import checked_codes, countries, currencies
from generators_sql.geo.country_codes import by_country
from generators_sql.spi import ColumnFacts, Dictionary, Row


def _checked(value: list[str]) -> list[str]:
    return checked_codes(value, currencies(), "currency", "ISO 4217 codes, such as EUR")


class Currency(CodeList):
    """A currency of ISO 4217: its code, or its English name.

    All 153 that are the money of some country are equally likely; `only` chooses among some. With
    `country`, it is the currency of the country whose code another column of the row holds.
    """

    type = "currency"
    country_param = "country"
    example = """\
- name: country
  type: varchar(2)
  generator: { type: country, params: { only: [DE, GB, US, JP] } }
- name: currency
  type: varchar(3)
  generator: { type: currency, params: { country: country } }
"""

    format: Literal["code", "name"] = Field(
        default="code", description="`code` (EUR) or `name` (Euro)."
    )
    only: Annotated[list[str], Field(min_length=1), AfterValidator(_checked)] | None = Field(
        default=None, description="Codes of the currencies to choose from. Default: all."
    )
    country: str | None = Field(
        default=None,
        description="Column of the same row that holds a country's alpha-2 code. Default: drawn.",
    )

    def sql(self, row: Row) -> exp.Expression:
        if self.country is not None:
            values = {code: self._shown(facts.currency) for code, facts in countries().items()}
            return by_country(row, self.country, f"currency_{self.format}_by_country", values)
        if self.only is not None:
            return Choice(values=self.fitting(self.values(), row.column)).sql(row)
        drawn = tuple(self.fitting(self.values(), row.column))
        return row.pool(Dictionary(f"currency_{self.format}", drawn))

    def _shown(self, code: str) -> str:
        return code if self.format == "code" else currencies()[code]

    def values(self) -> Sequence[str]:
        codes = currencies() if self.only is None or self.country is not None else self.only
        return [self._shown(code) for code in codes]

    def makes_names(self) -> bool:
        return self.format == "name"

    def summary(self) -> str:
        of = f" of {self.country}" if self.country else ""
        return f"currency{of} ({self.format})"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "currencies repeat. Make sequence, unique_int or uuid4 the key"

    def without_use(self) -> Iterator[str]:
        if self.only is not None:
            yield "only"
