"""acme.vin: vehicle identification numbers, as Acme Motors gives them."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import Element, Fixed, OneOf
from generators_sql.spi import ColumnFacts, ParamProblem

# Letters and digits of ISO 3779: without I, O and Q, which look like 1 and 0.
_ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"


class Vin(OfElements):
    """Vehicle identification numbers (ISO 3779): 17 letters and digits behind the maker's code."""

    type = "acme.vin"
    example = """\
- name: vin
  type: varchar(17)
  unique: true
  generator: { type: acme.vin, params: { maker: ZAC, unique: true } }
"""

    maker: str = Field(
        default="ZAC",
        pattern=f"^[{_ALPHABET}]{{3}}$",
        description="World manufacturer identifier, three letters or digits.",
    )
    unique: bool = Field(default=False, description="Whether numbers are unique.")

    def elements(self) -> list[Element]:
        """Returns what a number is made of, from left to right."""
        return [Fixed(self.maker), *(OneOf(_ALPHABET) for _ in range(14))]

    def summary(self) -> str:
        """Returns a few words for the comment in the SQL."""
        return f"numbers of maker {self.maker}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what is wrong with the params for this column."""
        yield from self.too_few(column, "numbers", "Use fewer rows", "maker")
