"""acme.serial: serial numbers of engines, made in Python."""

from __future__ import annotations

from random import Random

from pydantic import Field

from generators_sql.bases import PythonGenerator
from generators_sql.spi import ColumnFacts
from sdgen.column_types import TEXTS


class Serial(PythonGenerator):
    """Serial numbers of engines such as ``E26-004217-3``: year, number and check digit.

    The check digit is the one of Luhn's algorithm (ISO/IEC 7812-1). Two rows may have the same
    number.
    """

    type = "acme.serial"
    column_types = TEXTS
    example = """\
- name: engine
  type: varchar(12)
  generator: { type: acme.serial, params: { plant: E } }
"""

    plant: str = Field(default="E", pattern="^[A-Z]$", description="Letter of the plant.")

    def value(self, random: Random, row_number: int, column: ColumnFacts) -> str:
        """Returns a serial number that was given out in the year before ``as_of``."""
        year = column.as_of.year % 100
        digits = f"{year:02}{random.randrange(1_000_000):06}"
        doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits, 1))
        check = -sum(number // 10 + number % 10 for number in doubled) % 10
        return f"{self.plant}{digits[:2]}-{digits[2:]}-{check}"

    def longest(self, column: ColumnFacts) -> int:
        """Returns the characters of a serial number."""
        return 12
