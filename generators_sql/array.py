"""array: elements that another generator makes, as an array or as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.nested.nested_generator import Nested, joined
from generators_sql.nested.part_specs import AnyPart, PartSpec
from generators_sql.spi import ColumnFacts, ParamProblem, Path, Row, ValueFacts, unique_way
from generators_sql.spi.length_params import Sized
from sdgen.column_types import FLOATS, ColumnType

LONGEST = 100
LONGEST_UNIQUE = 20
_MOST_DEALT = 2**63  # values whose numbers are 64-bit integers
_FIRST_PICK = 2  # draws 0 and 1 make the length, the following ones pick different elements


class Array(Nested, Sized):
    """An array of up to 100 elements that one generator makes, such as text[], or a JSON array.

    The length is drawn from min … max, every length equally likely. Each position has its own
    draws, so other lengths change no element. With `unique` the elements of an array, up to 20, are
    distinct; they are dealt like cards (Fisher-Yates), without retries.
    `of` is written like a field of `json`; in a column `text[]` its type is that of the elements.
    """

    type = "array"
    column_types = frozenset({ColumnType.ARRAY, ColumnType.JSON})
    example = """\
- name: tags
  type: text[]
  generator:
    type: array
    params:
      of: { type: choice, params: { values: [red, green, blue, black, white] } }
      min: 1
      max: 3
      unique: true
"""

    of: AnyPart = Field(
        description="The generator of each element, `{type: …, params: {…}, column_type: …, "
        "null_rate: …}`, or a short form."
    )
    min: int = Field(
        default=0, ge=0, le=LONGEST, description="Minimum number of elements, 0 … 100."
    )
    max: int | None = Field(
        default=None,
        ge=0,
        le=LONGEST,
        description="Maximum number of elements, 0 … 100; at least min.",
    )
    length: int | None = Field(
        default=None,
        ge=0,
        le=LONGEST,
        description="Exact number of elements, instead of min and max.",
    )
    unique: bool = Field(
        default=False,
        description="Whether the elements of an array are distinct. Needs `choice` without "
        "weights, `uniform_int` or `faker_city`, with at least max values.",
    )

    def values(self) -> int:
        return self.most * super().values()

    def specs(self) -> Iterator[tuple[Path, PartSpec]]:
        yield ("of",), self.of

    def json_text(self, row: Row) -> exp.Expression:
        pieces: list[str | exp.Expression] = ["["]
        length = None
        if self.fewest < self.most:
            drawn = x.plus(row.below(self.most - self.fewest + 1), self.fewest)
            length = row.named("length", drawn, "how many elements")
        for place, text in enumerate(self._elements(row)):
            element: list[str | exp.Expression] = [",", text] if place else [text]
            if length is None or place < self.fewest:
                pieces += element
                continue
            there = exp.GT(this=x.own(length), expression=x.integer(place))
            pieces.append(x.case((there, joined(*element)), otherwise=x.text("")))
        return joined(*pieces, "]")

    def _elements(self, row: Row) -> Iterator[exp.Expression]:
        """Yields the JSON of the elements of the longest array."""
        if not self.unique:
            for place in range(self.most):
                yield self.of.json_text(row, str(place))
            return
        made = self.of.params
        for place, number in enumerate(self._dealt(row)):
            part = self.of.row(row, str(place))
            value = made.numbered_value(part, number)
            if part.column.kind in FLOATS:
                value = part.named("json", value, "to be a part of JSON")
            yield row.dialect.json_text(value, part.column.type)

    def _dealt(self, row: Row) -> Iterator[exp.Expression]:
        """Yields the numbers of different elements: the first ones of a shuffled pack.

        Step k of the shuffle swaps the cards at places k and p(k) >= k. So before step k a place
        holds what the last swap that took a card from there has put there; else its own number.
        """
        count = self.of.params.value_count(self.of.row(row, "0").column) or 1
        swaps: list[tuple[exp.Expression, exp.Expression]] = []  # p, and what stood at k
        for k in range(self.most):
            drawn = x.plus(row.below(count - k, _FIRST_PICK + 2 * k), k)
            p = row.named(f"place_{k}", drawn, f"which card goes to place {k}")
            yield row.named(f"card_{k}", _card_at(p, swaps), f"the card that goes to place {k}")
            at_k = _card_at(row.dialect.bigint(x.integer(k)), swaps)
            swapped = row.named(f"stood_{k}", at_k, f"the card at place {k} before the swap")
            swaps.append((p, swapped))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def summary(self) -> str:
        return f"{self.size()}{' different' if self.unique else ''} of {self.of.params.type}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return f"arrays may repeat. {unique_way(column.kind)}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from super().problems(column)
        yield from self.length_problems("arrays of one length")
        element, said = column.type.element, self.of.column_type
        if element is not None and said not in (None, element):
            yield ParamProblem(
                "of.column_type",
                f"is {said}, and elements of {column.type} are {element}. Leave it out",
            )
        facts = self.of.facts(column)
        if not self.unique or facts is None or facts.kind not in self.of.params.column_types:
            return
        if any(self.of.params.problems(facts)):
            return  # told of there
        if self.of.null_rate:
            yield ParamProblem("unique", "null elements would not be distinct. Remove one")
        count = self.of.params.value_count(facts)
        if count is None:
            yield ParamProblem(
                "unique",
                f"{self.of.params.type} cannot make distinct elements. Use choice (distinct "
                "values, no weights), uniform_int or faker_city, or leave unique out",
            )
        elif count > _MOST_DEALT:
            yield ParamProblem(
                "unique",
                f"distinct elements are chosen from at most 2^63 values (got {count}). Narrow the "
                "range",
            )
        elif self.most > LONGEST_UNIQUE:
            yield ParamProblem(
                "unique",
                f"at most {LONGEST_UNIQUE} distinct elements can be chosen (got {self.most}). Make "
                "arrays shorter, or leave unique out",
            )
        elif count < self.most:
            yield ParamProblem(
                "unique",
                f"there are only {count} distinct elements for arrays of {self.most}. Use shorter "
                "arrays, or more values",
            )


def _card_at(
    place: exp.Expression, swaps: list[tuple[exp.Expression, exp.Expression]]
) -> exp.Expression:
    """Returns the card at a place after some swaps."""
    if not swaps:
        return place
    swapped = [
        (exp.EQ(this=x.own(p), expression=x.own(place)), stood) for p, stood in reversed(swaps)
    ]
    return x.case(*swapped, otherwise=place)
