"""Generators of names of persons, by locale."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.geo.place_columns import PlaceLink, link_of
from generators_sql.people.name_lists import names_locale, names_locale_of, names_problems
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Generator,
    ParamProblem,
    Reference,
    Row,
    ValueFacts,
    nothing_fits,
)
from sdgen.column_types import TEXTS, ColumnType

_COUNT_BITS = 16  # of an entry that holds where a list of names begins, and how long it is


class LocalNames(Generator):
    """Names of one kind, every one of a locale's list equally likely."""

    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and never change."
    )

    locale: str | None = Field(
        default=None,
        description="Locale of the names, such as `de_DE`. Default: the scenario's locale or, if "
        "it has no names, another one of its language; otherwise `en_US`.",
    )

    of: str | None = Field(
        default=None,
        description="Column filled by `place`: names are in the language of its country if sdgen "
        "has any, otherwise those of `locale`.",
    )
    via: str | None = Field(
        default=None,
        description="The fk of this row that points to the row with the column `of`. Default: the "
        "same row.",
    )

    @abstractmethod
    def names(self, locale: str) -> Dictionary:
        """Returns the names of a locale that has some."""

    def _link(self) -> PlaceLink | None:
        return link_of(self.of, self.via)

    def siblings(self) -> tuple[str, ...]:
        link = self._link()
        return () if link is None else link.siblings()

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        link = self._link()
        return () if link is None else link.cells(column)

    def _locales(self, column: ColumnFacts) -> list[str]:
        """Returns the locale of each place, in their order; of no place just the one there is."""
        link = self._link()
        if link is None:
            return [names_locale(column, self.locale)]
        wanted = (city.country.locale for city in link.cities(column))
        return [names_locale_of(column, locale, self.locale) for locale in wanted]

    def _lists(self, column: ColumnFacts) -> dict[str, Dictionary]:
        """Returns the names of each locale, those that fit the column."""
        locales = sorted({*self._locales(column)})
        return {locale: self.names(locale).fitting(column.room) for locale in locales}

    def _values(self, column: ColumnFacts) -> list[str]:
        return [str(name) for each in self._lists(column).values() for name in each.values]

    def sql(self, row: Row) -> exp.Expression:
        lists, link = self._lists(row.column), self._link()
        if link is None:
            (names,) = lists.values()
            return row.pool(names)
        if len(lists) > 1:
            return link.where_known(row, self._of_place(row, lists, link.number(row)))
        (names,) = lists.values()
        return link.where_known(row, row.pool(names))

    def _of_place(
        self, row: Row, lists: dict[str, Dictionary], number: exp.Expression
    ) -> exp.Expression:
        """Returns one of the names of a place's locale: its part of a list of all names."""
        first, parts = 0, {}
        for locale, names in lists.items():
            parts[locale] = first << _COUNT_BITS | len(names.values)
            first += len(names.values)
        of_places = tuple(parts[locale] for locale in self._locales(row.column))
        table = Dictionary("place_names", of_places, ColumnType.BIGINT)
        part = row.named("part", row.entry(table, number), "where its names begin, how many")
        count = row.named("count", x.bit_and(part, (1 << _COUNT_BITS) - 1), "how many names")
        most = max(len(names.values) for names in lists.values())
        which = row.below_value(count, most)
        index = x.add(x.paren(x.shift_right(part, _COUNT_BITS)), which)
        return row.entry(Dictionary(self.type, tuple(self._values(row.column))), index)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(tuple(self._values(column)))

    def longest(self, column: ColumnFacts) -> int | None:
        return max((names.longest for names in self._lists(column).values()), default=0)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        shortest = (self.names(locale).shortest for locale in {*self._locales(column)})
        return nothing_fits(max(shortest, default=0), column.type.length)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if (link := self._link()) is not None:
            yield from link.problems(column)
        elif self.via is not None:
            yield ParamProblem("of", "missing. Name the place column of that row")
        yield from names_problems(column, self.locale)
