"""lorem: filler text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts
from generators_sql.text.lorem_phrases import (
    LONGEST_PARAGRAPH,
    PHRASE,
    longest_phrase,
    paragraphs_sql,
    phrases,
    sentences_sql,
    words_sql,
)
from sdgen.column_types import TEXTS

_DEFAULTS = {"words": (3, 8), "sentences": (1, 3), "paragraphs": (1, 2)}
_MOST = {"words": 60, "sentences": 20, "paragraphs": 5}


class Lorem(Generator):
    """Filler text of Latin words: some words, sentences of 5 to 12 words, or paragraphs of 3 to 5
    sentences.

    Their number is drawn between `min` and `max`, every number equally likely. Strings are built
    from phrases of up to four words, so long ones cost little. Paragraphs are separated by an empty
    line.
    """

    type = "lorem"
    column_types = TEXTS
    length_params = ("max",)
    determinism = (
        "A pure function of seed, entity, column and row number; the word list is part of sdgen "
        "and never changes."
    )
    example = """\
- name: review
  type: text
  generator: { type: lorem, params: { unit: sentences, min: 1, max: 2 } }
"""

    unit: Literal["words", "sentences", "paragraphs"] = Field(
        default="sentences", description="What the text is made of."
    )
    min: int | None = Field(
        default=None,
        ge=1,
        description="The minimum number of them. Default: 3 words, 1 sentence or 1 paragraph, or "
        "max if that is less.",
    )
    max: int | None = Field(
        default=None,
        ge=1,
        description="The maximum number of them, up to 60 words, 20 sentences or 5 paragraphs. "
        "Default: 8 words, 3 sentences or 2 paragraphs, or min if that is more.",
    )

    def _range(self) -> tuple[int, int]:
        """Returns the fewest and the most units."""
        low, high = _DEFAULTS[self.unit]
        if self.min is not None:
            return self.min, (max(self.min, high) if self.max is None else self.max)
        return (low, high) if self.max is None else (min(low, self.max), self.max)

    def sql(self, row: Row) -> exp.Expression:
        least, most = self._range_of(row.column)
        count: exp.Expression = x.integer(least)
        if least < most:
            drawn = x.plus(row.below(most - least + 1), least)
            count = row.named("count", drawn, f"how many {self.unit}")
        if self.unit == "words":
            return words_sql(row, count, least, most)
        if self.unit == "sentences":
            return sentences_sql(row, count, least, most, stream=1)
        return paragraphs_sql(row, count, least, most)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return self._longest(self._range_of(column)[1])

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        longest = self._longest(self._range()[0])
        if column.type.length is None or longest <= column.type.length:
            return None
        return f"the fewest {self.unit} (min) may have {longest} characters"

    def _range_of(self, column: ColumnFacts) -> tuple[int, int]:
        """Returns the fewest and the most units of what fits a column for certain."""
        least, most = self._range()
        while column.room is not None and most > least and self._longest(most) > column.room:
            most -= 1
        return least, most

    def _longest(self, most: int) -> int:
        """Returns the characters of the longest text of so many units."""
        phrase = phrases().longest
        if self.unit == "words":
            full, rest = divmod(most, PHRASE)
            return full * (phrase + 1) + (longest_phrase(rest) if rest else -1)
        sentence = 3 * phrase + 3  # spaces and full stop
        if self.unit == "sentences":
            return most * (sentence + 1) - 1
        return most * (LONGEST_PARAGRAPH * (sentence + 1) - 1 + 2) - 2

    def summary(self) -> str:
        least, most = self._range()
        return f"{least} to {most} {self.unit} of filler text"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "texts may repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        least, most = self._range()
        if least > most:
            yield ParamProblem(
                "min", f"must not be above max (got min {least}, max {most}). Swap them"
            )
        elif most > _MOST[self.unit]:
            param = "max" if self.max is not None else "min"
            yield ParamProblem(
                param,
                f"must be at most {_MOST[self.unit]} {self.unit} (got {most}). Use fewer"
                + ("" if self.unit == "paragraphs" else ", or a larger unit"),
            )
