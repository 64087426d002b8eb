"""email: e-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_bounds import longest_cell
from generators_sql.patterns.chosen_words import chosen_words
from generators_sql.patterns.elements import Words
from generators_sql.patterns.elements_sql import word
from generators_sql.people.mailboxes import JOINT, LONGEST, NOBODY, mailbox_sql, mailboxes
from generators_sql.people.name_lists import first_names, last_names, names_locale, names_problems
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Fit,
    Generator,
    ParamProblem,
    Row,
    ValueFacts,
    nothing_fits,
    null_problems,
    within,
)
from generators_sql.text.host_names import RESERVED, Hosts
from sdgen.column_types import TEXTS, ColumnType

_DOMAIN = 2  # stream; 0 and 1 draw names
_MOST_NUMBER = 14  # characters of the number of the 10^12th row, with what is in front of it


def _room(row: Row, taken: exp.Expression, *texts: exp.Expression) -> exp.Expression:
    """Returns how many characters a column has but for those taken, and those of some texts."""
    room = x.sub(x.integer(row.column.type.length or 0), taken)
    for text in texts:
        room = x.sub(room, x.length(x.copied(text)))
    return room


class Email(Generator):
    """An e-mail address that agrees with the row's name: `zoe.obrien@example.com` for Zoë O'Brien.

    The name comes from one column (`name`) or several (`names: [first, last]`). It is written in
    lower-case ASCII (é as e, ß as ss, ø as o) with dots between words. Characters that cannot be
    written so are left out; if nothing is left, the name is `user`. Without a column, a name
    is generated. The address is NULL where a name is.

    Names repeat, and so do addresses, unless `unique: true` appends the number of the row:
    `zoe.obrien.17@example.com`. The default domains are reserved for examples (RFC 2606), so
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
        default=None, description="Column of the same row that holds the full name."
    )
    names: list[str] | None = Field(
        default=None,
        min_length=1,
        description="Columns that hold its parts, in this order: `[first_name, last_name]`.",
    )
    locale: str | None = Field(
        default=None,
        description="Locale of the names if no column is given, such as `de_DE`. Default: the "
        "scenario's locale, else `en_US`.",
    )
    domains: Hosts = Field(
        default=list(RESERVED), description="Domains after the @, all equally likely."
    )
    unique: bool = Field(default=False, description="Whether addresses are unique.")

    def sql(self, row: Row) -> exp.Expression:
        number: list[exp.Expression] = []
        if self.unique:
            digits = row.dialect.convert(x.plus(row.number, 1), ColumnType.BIGINT, ColumnType.TEXT)
            number = [x.text(JOINT), digits]
        if self._is_chosen(row.column):
            return self._chosen(row, number)
        mailbox = self._mailbox(row)
        if len(self.domains) == 1:
            domain: exp.Expression = x.text(self.domains[0])
        else:
            index = row.below(len(self.domains), _DOMAIN)
            domain = word(row, Words(tuple(self.domains)), index)
        if row.column.fit is Fit.CLIP and self._is_long(row.column):
            if not isinstance(domain, exp.Literal):
                domain = row.named("domain", domain, "domain of the address")
            room = _room(row, x.integer(len("@")), domain, *number)
            beginning = x.substring(mailbox, x.integer(1), room)
            mailbox = x.trimmed(beginning, x.text(JOINT), "trailing")
        if isinstance(domain, exp.Literal):
            return x.concat(mailbox, *number, x.text(f"@{self.domains[0]}"))
        return x.concat(mailbox, *number, x.text("@"), domain)

    def _chosen(self, row: Row, number: list[exp.Expression]) -> exp.Expression:
        """Returns an address that fits the column: names and domain leave each other room."""
        hosts = Words(tuple(self.domains))
        if self.siblings():
            mailbox = row.named("local", self._mailbox(row), "the name as part of an address")
            room = _room(row, x.integer(len("@")), mailbox, *number)
            (domain,) = chosen_words(row, [hosts], room)
            return x.concat(mailbox, *number, x.text("@"), domain)
        lists = [Words(tuple(map(str, each.values))) for each in self._name_lists(row.column)]
        room = _room(row, x.integer(len(JOINT) + len("@")), *number)
        first, last, domain = chosen_words(row, [*lists, hosts], room)
        return x.concat(first, x.text(JOINT), last, *number, x.text("@"), domain)

    def _is_chosen(self, column: ColumnFacts) -> bool:
        """Returns whether parts are chosen by their length.

        Rows that are added later change nothing in that: they have longer numbers.
        """
        if column.room is None:
            return False
        numbers = _MOST_NUMBER if self.unique else 0
        rest = numbers + len("@") + max(map(len, self.domains))
        return bool(self.siblings()) or self._longest_local(column) + rest > column.room

    def _is_long(self, column: ColumnFacts) -> bool:
        length = column.type.length
        return length is not None and self._longest(column, max(map(len, self.domains))) > length

    def _name_lists(self, column: ColumnFacts) -> tuple[Dictionary, Dictionary]:
        locale = names_locale(column, self.locale)
        return mailboxes(first_names(locale)), mailboxes(last_names(locale))

    def _mailbox(self, row: Row) -> exp.Expression:
        columns = self.siblings()
        if not columns:
            firsts, lasts = self._name_lists(row.column)
            first, last = row.pool(firsts, 0), row.pool(lasts, 1)
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
        longest = self._longest(column, max(map(len, self.domains)))
        return longest if column.fit is None else within(longest, column.type.length)

    def _longest(self, column: ColumnFacts, domain: int) -> int:
        """Returns the characters of the longest address with a domain of so many."""
        return self._longest_local(column) + self._number(column) + 1 + domain

    def _longest_local(self, column: ColumnFacts) -> int:
        if self.siblings():
            name = self._longest_name(column)
            return LONGEST if name is None else max(len(NOBODY), min(LONGEST, 2 * name))
        return sum(each.longest for each in self._name_lists(column)) + len(JOINT)

    def _number(self, column: ColumnFacts) -> int:
        """Returns the most characters of the number behind a name."""
        return len(JOINT) + len(str(column.rows)) if self.unique else 0

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        least = 1 + self._number(column) + len("@") + max(map(len, self.domains))
        if column.type.length is None or least <= column.type.length:
            return None
        return f"with a name of one letter they have up to {least} characters"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        shortest = min(map(len, self.domains))
        if self.siblings():
            longest = self._longest(column, shortest)
            if column.type.length is None or longest <= column.type.length:
                return None
            return f"with the shortest domain they may have {longest} characters"
        names = sum(each.shortest for each in self._name_lists(column)) + len(JOINT)
        return nothing_fits(names + self._number(column) + 1 + shortest, column.type.length)

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
                "locale",
                f"the name comes from {self.siblings()[0]}, so it has no effect. Remove it",
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
