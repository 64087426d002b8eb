"""template: a text with cells of the same row in it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field as Param
from pydantic import field_validator
from sqlglot import exp

from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.analysis.told_columns import why_told_repeat
from generators_sql.expressions.types import Kind, type_of
from generators_sql.patterns.template_sql import AS_TEXT, longest_text_of, written
from generators_sql.patterns.template_telling import told_of
from generators_sql.patterns.template_text import Field, parts_of
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts, null_problems
from generators_sql.spi.value_facts import keeps_from_number
from sdgen.column_types import MOST_DIGITS, TEXTS
from sdgen.errors import shown
from sdgen.string_types import WORDS

LONGEST_TEMPLATE = 10_000  # characters
_ADVICE = (
    "Begin or end it with a unique number or uuid, such as {name}.{id}, or make another column the "
    "key"
)


class Template(Generator):
    """A string built from other columns of the row: `{first|word}.{last|word}@{domain}`.

    `{column}` is the column's value as a string, the same on every database. It can be an integer,
    decimal, date, timestamp, uuid, boolean or string; if one is NULL, the result is NULL.
    `{id:05}` pads an integer with zeros to five digits. `{{` and `}}` are braces.

    Filters follow a `|`. `lower` and `upper` change the letters of all Latin alphabets
    (É and é) and no others. `ascii` writes those letters in ASCII (é as e, ß as ss, ø as o, ł as l)
    and drops all other characters that are not ASCII. `word` does the same in lower case, and keeps
    letters and digits only: O'Brien as obrien, De La Cruz as delacruz.

    It is unique if a unique column can be read back from it. That is so if it has no other column,
    or if it begins or ends with an integer, date or uuid that is separated from the rest by a
    character other than a digit or -. Several columns that can be read back count together: see
    [keys](schema.md#keys-indexes-and-constraints).
    """

    type = "template"
    column_types = TEXTS | WORDS
    length_params = ("template",)
    determinism = "A pure function of the columns it names; identical on every engine."
    example = """\
- name: id
  type: int
  generator: { type: sequence }
- name: owner
  type: text
  generator: { type: faker_name }
- name: label
  type: text
  generator: { type: template, params: { template: "{owner|ascii|upper} #{id:04}" } }
"""

    template: str = Param(
        max_length=LONGEST_TEMPLATE,
        description="The text, with columns of the same row in braces: `{name}`, `{id:05}`, "
        "`{name|ascii|lower}`.",
    )

    @field_validator("template")
    @classmethod
    def _check_template(cls, value: str) -> str:
        if not any(isinstance(part, Field) for part in parts_of(value)):
            raise ValueError(f"names no column (got {shown(value)}). Use const for a fixed string")
        return value

    def _fields(self) -> list[Field]:
        return [part for part in parts_of(self.template) if isinstance(part, Field)]

    def sql(self, row: Row) -> exp.Expression:
        return written(parts_of(self.template), scope_of(row, self.siblings(), self.template))

    def summary(self) -> str:
        return self.template

    def siblings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(field.column for field in self._fields()))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        fixed = [part for part in parts_of(self.template) if isinstance(part, str)]
        filled_up = (field.width for field in self._fields() if field.width > 1)
        return ValueFacts(
            shortest=sum(map(len, fixed)) + sum(filled_up),
            no_number=any(map(keeps_from_number, fixed)),
        )

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it is built from other columns. Make those fit"

    def longest(self, column: ColumnFacts) -> int | None:
        return longest_text_of(
            parts_of(self.template), known_columns(column, self.siblings(), lengths=True)
        )

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        # Unknown columns are told of with the siblings.
        known = known_columns(column, self.siblings())
        for field in self._fields():
            facts = known.get(field.column)
            if facts is None:
                continue
            kind = type_of(facts.type).kind
            if facts.type.is_wide:
                yield ParamProblem(
                    "template",
                    f"{field.column} is {facts.type}, and its numbers can have more than "
                    f"{MOST_DIGITS} digits, too many to write them. Use another column",
                )
            elif kind not in AS_TEXT:
                yield ParamProblem(
                    "template",
                    f"{field.column} is {facts.type}, which engines format differently. Use a "
                    "decimal column, or an expr column that formats it as text",
                )
            elif field.width > 1 and kind is not Kind.INT:
                yield ParamProblem(
                    "template",
                    f"{field.column} is {facts.type}; only integers are padded with zeros. Write "
                    f"{{{field.column}}}",
                )
        for name in self.siblings():
            if found := column.sibling(name):
                yield from null_problems(column, found[0], "template")

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return why_told_repeat(column, self.tells(column), _ADVICE)

    def tells(self, column: ColumnFacts) -> frozenset[str]:
        known = known_columns(column, self.siblings(), lengths=True)
        return told_of(parts_of(self.template), known, column.type)
