"""pattern: texts made by a mask or a regular expression."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from pydantic import Field, field_validator

from generators_sql.patterns.ambiguity import text_of_two_ways
from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import Element, longest_of, samples_of
from generators_sql.patterns.mask import elements_of_mask
from generators_sql.patterns.regex import elements_of_regex
from generators_sql.spi import ColumnFacts, ParamProblem
from sdgen.column_types import TEXTS
from sdgen.errors import shown
from sdgen.string_types import WORDS
from sdgen.values import coerce

_LONGEST = 200
_MOST_SAMPLES = 2_000
_LONGEST_FORM = 4_000  # characters of a mask or a regular expression


class Pattern(OfElements):
    r"""Strings that match a pattern, such as article numbers, licence plates and codes, all equally
    likely.

    A mask is an example: in `SKU-####-??`, # is a digit and ? one of A … Z. All other characters
    are literal, and so is a character after a backslash.

    A regex may use a part of regular expressions: literal characters, classes
    (`[A-Z]`, `[0-9a-f]`, `[._-]`), `\d` for a digit, `\w` for an ASCII letter, a digit or _, groups
    of fixed alternatives (`(EU|US|APAC)`, `(|-B)`), and `{n}` to repeat the element before it n
    times. A backslash makes a special character literal. `^` at the beginning and `$` at the end
    are optional. Strings of variable length (`*`, `+`, `?`, `{m,n}`) are refused.

    With `unique: true` no two rows have the same string; the pattern has to allow at least as many
    strings as there are rows.
    """

    type = "pattern"
    column_types = TEXTS | WORDS
    length_params = ("mask", "regex")
    example = """\
- name: sku
  type: varchar(11)
  unique: true
  generator: { type: pattern, params: { mask: "SKU-####-??", unique: true } }
- name: plate
  type: text
  generator: { type: pattern, params: { regex: '(B|HH|M)-[A-Z]{2} \\d{3}' } }
"""

    mask: str | None = Field(
        default=None,
        description="The pattern as a mask, such as `SKU-####-??`. Set either this or regex.",
    )
    regex: str | None = Field(
        default=None,
        description=r"The pattern as a regular expression, such as `[A-Z]{3}-\d{4}`. Set either "
        r"this or mask.",
    )
    unique: bool = Field(default=False, description="Whether strings are unique.")

    @field_validator("mask")
    @classmethod
    def _check_mask(cls, value: str | None) -> str | None:
        return _checked(value, elements_of_mask)

    @field_validator("regex")
    @classmethod
    def _check_regex(cls, value: str | None) -> str | None:
        return _checked(value, elements_of_regex)

    def elements(self) -> list[Element]:
        if self.regex is not None:
            return elements_of_regex(self.regex)
        return elements_of_mask(self.mask or "")

    def summary(self) -> str:
        once = ", each once" if self.unique else ""
        return f"{self.mask if self.regex is None else self.regex}{once}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        given = [param for param in ("mask", "regex") if getattr(self, param) is not None]
        if len(given) != 1:
            got = " and ".join(given) or "neither"
            yield ParamProblem("", f"needs either mask or regex (got {got})")
            return
        (param,) = given
        hint = "Make the pattern longer, or use fewer rows"
        yield from self.too_few(column, "texts", hint, param)
        if column.kind in WORDS and (problem := self._misspelt(column)):
            yield ParamProblem(param, problem)
        if self.unique and (text := text_of_two_ways(self.elements())) is not None:
            yield ParamProblem(
                param,
                f"makes {shown(text)} in two ways, so rows may share it. Use alternatives of the "
                "same length, or separate them by a character that they do not contain",
            )

    def _misspelt(self, column: ColumnFacts) -> str | None:
        """Returns why texts are no values of the column's type, None if none is known."""
        for text in islice(samples_of(self.elements()), _MOST_SAMPLES):
            try:
                value = coerce(text, column.type)
            except ValueError as error:
                return f"makes {shown(text)}, which is {error}"
            if self.unique and value != text:
                return (
                    f"makes {shown(text)}, which is stored as {value!s}, so rows may share it. "
                    "Make strings in the canonical form of the type"
                )
        return None


def _checked(value: str | None, read: Callable[[str], list[Element]]) -> str | None:
    """Returns the value.

    Raises:
        ValueError: it is no such pattern.
    """
    if value is None:
        return None
    if not value:
        raise ValueError(f"needs at least one character (got {shown(value)})")
    if len(value) > _LONGEST_FORM:
        raise ValueError(f"has {len(value)} characters, more than {_LONGEST_FORM}. Shorten it")
    longest = longest_of(read(value))
    if longest > _LONGEST:
        raise ValueError(f"makes strings of {longest} characters, more than {_LONGEST}. Shorten it")
    return value
