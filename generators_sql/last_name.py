"""last_name: last names of persons."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.people.name_lists import last_names, names_locale, names_problems
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts
from sdgen.column_types import TEXTS


class LastName(Generator):
    """A person's last name, every one of the list equally likely.

    There are lists for de_DE, en_GB, en_US, es_ES, fr_FR, it_IT, pt_BR and sv_SE, 102 to
    1,000 names.
    """

    type = "last_name"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and frozen."
    )
    example = """\
- name: last_name
  type: text
  generator: { type: last_name, params: { locale: de_DE } }
"""

    locale: str | None = Field(
        default=None,
        description="Whose names, such as `de_DE`. Default: the scenario's locale or, where there "
        "are no names of it, another of its language; else `en_US`.",
    )

    def sql(self, row: Row) -> exp.Expression:
        return row.pool(last_names(names_locale(row.column, self.locale)))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        names = last_names(names_locale(column, self.locale))
        return ValueFacts.of_words(names.values)

    def longest(self, column: ColumnFacts) -> int | None:
        return last_names(names_locale(column, self.locale)).longest

    def summary(self) -> str:
        return "last name"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from names_problems(column, self.locale)
