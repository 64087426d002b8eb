"""first_name: first names of persons."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.people.name_lists import first_names, names_locale, names_problems
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts
from sdgen.column_types import TEXTS


class FirstName(Generator):
    """A person's first name, every one of the list equally likely.

    There are lists for de_DE, en_GB, en_US, es_ES, fr_FR, it_IT, pt_BR and sv_SE, 215 to 512 names
    of women and men.
    """

    type = "first_name"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and frozen."
    )
    example = """\
- name: first_name
  type: text
  generator: { type: first_name, params: { locale: de_DE } }
"""

    locale: str | None = Field(
        default=None,
        description="Whose names, such as `de_DE`. Default: the scenario's locale or, where there "
        "are no names of it, another of its language; else `en_US`.",
    )

    def sql(self, row: Row) -> exp.Expression:
        return row.pool(first_names(names_locale(row.column, self.locale)))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        names = first_names(names_locale(column, self.locale))
        return ValueFacts.of_words(names.values)

    def longest(self, column: ColumnFacts) -> int | None:
        return first_names(names_locale(column, self.locale)).longest

    def summary(self) -> str:
        return "first name"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from names_problems(column, self.locale)
