"""email: e-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_bounds import longest_cell
from generators_sql.patterns.elements import Words
from generators_sql.patterns.elements_sql import word
from generators_sql.people.mailboxes import JOINT, LONGEST, mailbox_sql, mailboxes
from generators_sql.people.name_lists import first_names, last_names, names_locale, names_problems
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts, null_problems
from generators_sql.text.host_names import RESERVED, Hosts
from sdgen.column_types import TEXTS, ColumnType

_DOMAIN = 2  # stream; 0 and 1 draw names


class Email(Generator):
    """An e-mail address that agrees with the row's name: `zoe.obrien@example.com` for Zoë O'Brien.

    The name is taken from one column (`name`) or from several (`names: [first, last]`), written in
    small letters of ASCII (é as e, ß as ss, ø as o) with dots between its words. What cannot be
    written so is left out; a name of which nothing is left becomes `user`. Without a column, a name
    is made up. The address is NULL where a name is.

    Names repeat, and so do addresses, unless `unique: true` puts the number of the row behind
    them: `zoe.obrien.17@example.com`. The default domains are reserved for examples (RFC 2606), so
    no mail reaches anybody.
    """

    type = "email"
    column_types = TEXTS
    example = """\
- name: full_name
  type: text
  generator: { type: faker_name }
- name: email
  type: text
  unique: true
  generator: { type: email, params: { name: full_name, unique: true } }
"""

    name: str | None = Field(
        default=None, description="Column of the same row that holds the whole name."
    )
    names: list[str] | None = Field(
        default=None,
        min_length=1,
        description="Columns that hold its parts, in this order: `[first_name, last_name]`.",
    )
    locale: str | None = Field(
        default=None,
        description="Whose names are made up where no column is named, such as `de_DE`. Default: "
        "the scenario's locale, else `en_US`.",
    )
    domains: Hosts = Field(
        default=list(RESERVED), description="What stands behind the @; all equally likely."
    )
    unique: bool = Field(default=False, description="Whether every row has an address of its own.")

    def sql(self, row: Row) -> exp.Expression:
        parts = [self._mailbox(row)]
        if self.unique:
            number = row.dialect.convert(x.plus(row.number, 1), ColumnType.BIGINT, ColumnType.TEXT)
            parts += [x.text(JOINT), number]
        if len(self.domains) == 1:
            return x.concat(*parts, x.text(f"@{self.domains[0]}"))
        index = row.below(len(self.domains), _DOMAIN)
        return x.concat(*parts, x.text("@"), word(row, Words(tuple(self.domains)), index))

    def _mailbox(self, row: Row) -> exp.Expression:
        columns = self.siblings()
        if not columns:
            locale = names_locale(row.column, self.locale)
            first = row.pool(mailboxes(first_names(locale)), 0)
            last = row.pool(mailboxes(last_names(locale)), 1)
            return x.concat(first, x.text(JOINT), last)
        cells: list[exp.Expression] = []
        for column in columns:
            cells += [x.text(" "), row.value(column)] if cells else [row.value(column)]
        return mailbox_sql(row, x.concat(*cells), self._longest_name(row.column))

    def siblings(self) -> tuple[str, ...]:
        return (self.name,) if self.name is not None else tuple(self.names or ())

    def _longest_name(self, column: ColumnFacts) -> int | None:
        total = len(self.siblings()) - 1
        for name in self.siblings():
            facts = column.dataset.column(column.entity, name)
            longest = longest_cell(facts, column.dataset.generator(column.entity, name))
            if longest is None:
                return None
            total += longest
        return total

    def summary(self) -> str:
        of = f" of {', '.join(self.siblings())}" if self.siblings() else ""
        return f"e-mail address{of}{', each once' if self.unique else ''}"

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(shortest=len("a@") + min(map(len, self.domains)), no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        if self.siblings():
            name = self._longest_name(column)
            local = LONGEST if name is None else max(len("user"), min(LONGEST, 2 * name))
        else:
            locale = names_locale(column, self.locale)
            local = mailboxes(first_names(locale)).longest + 1
            local += mailboxes(last_names(locale)).longest
        number = 1 + len(str(column.rows)) if self.unique else 0
        return local + number + 1 + max(map(len, self.domains))

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        # Names have no dot at their end, so the number is what follows the last one.
        return None if self.unique else "names repeat. Add unique: true to the generator's params"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.name is not None and self.names is not None:
            yield ParamProblem("", "needs name or names (got both). Remove one")
        if not self.siblings():
            yield from names_problems(column, self.locale)
        elif self.locale is not None:
            yield ParamProblem(
                "locale", f"the name is that of {self.siblings()[0]}, so it has no use. Remove it"
            )
        for at, name in enumerate(self.siblings()):
            facts = column.dataset.column(column.entity, name)
            if facts is None:
                continue  # told of with the siblings
            param = "name" if self.name is not None else f"names[{at}]"
            if facts.kind not in TEXTS:
                yield ParamProblem(param, f"{name} is {facts.type}. Name a text column")
            else:
                yield from null_problems(column, facts, param)
