"""sequence: start, start + step, start + 2 step …"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as List
from fractions import Fraction
from math import gcd
from typing import ClassVar, Literal, Self

from pydantic import Field, PrivateAttr
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.whole_numbers import Whole, range_of, whole_as_column
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span, ValueFacts
from sdgen.column_types import INTEGERS


class Sequence(Whole):
    """Integers that count up (or down) with the row number: the usual primary key.

    `start: next` continues after the rows of the table: at its largest number plus `step` (its
    smallest one if `step` is negative), or at 1, or `at_least`, if the table is empty or emptied.
    Numbers that an unfinished run is still to write count, too. The number is read when the run is
    planned, and kept in the run's record.
    """

    type = "sequence"
    determinism = (
        "start + row number · step; no draw, the seed does not matter. With `start: next` it also "
        "depends on what the table held when the run was planned, which is part of the run's "
        "record."
    )
    example = """\
- name: id
  type: bigint
  generator: { type: sequence, params: { start: 1000 } }
"""
    FIRST: ClassVar[int] = 1

    start: int | Literal["next"] = Field(
        default=1,
        description="Value of the first row; `next` for the one after those in the table.",
    )
    step: int = Field(default=1, description="Added for each further row; not 0, may be negative.")
    at_least: int | None = Field(
        default=None,
        description="With `start: next`: where it begins at the earliest, if rows with smaller "
        "numbers are special ones.",
    )

    _runs: tuple[tuple[int, int], ...] = PrivateAttr(default=())  # first row, and its value

    @property
    def is_continuing(self) -> bool:
        """Whether it begins behind what the table holds."""
        return self.start == "next"

    @property
    def first(self) -> int:
        """Where it begins in an empty table."""
        return self.FIRST if self.at_least is None else self.at_least

    def begun(self, rows: List[int], values: List[int]) -> Self:
        """Returns it as one that knows where it begins.

        Args:
            rows: the number of the first row of each run that made rows, this one's last.
            values: the value of each of those rows; fewer where nobody knows.
        """
        generator = self.model_copy()
        generator._runs = tuple(zip(rows, values, strict=False))
        return generator

    def value_of(self, number: int) -> int:
        """Returns the value of a row, given its number."""
        bases = self._bases()
        base = next((base for end, base in bases[:-1] if number < end), bases[-1][1])
        return base + number * self.step

    def cell(self, row: Row) -> Cell:
        *earlier, (_, last) = self._bases()
        counted = x.times(row.number, self.step)
        if not earlier:
            return whole_as_column(row.dialect, x.plus(counted, last), row.column.type)
        tests = [
            (exp.LT(this=x.own(row.number), expression=x.integer(end)), x.integer(base))
            for end, base in earlier
        ]
        base = x.as_int64(x.case(*tests, otherwise=x.integer(last)))
        return whole_as_column(row.dialect, x.add(counted, base), row.column.type)

    def summary(self) -> str:
        start = self._runs[-1][1] if self._runs else self.start
        return f"from {start}, step {self.step}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return None  # start + i · step, step not 0, within 64 bits; each run begins behind the last

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(multiple=gcd(self.step, *(base for _, base in self._bases())))

    def span(self, column: ColumnFacts) -> Span | None:
        values = self._ends(column)
        return Fraction(min(values)), Fraction(max(values))

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.step == 0:
            yield ParamProblem("step", "must not be 0. For one value in every row use const")
        if self.at_least is not None and not (self.is_continuing and self.step > 0):
            yield ParamProblem(
                "at_least", "is for start: next and a step above 0. Without these, set start"
            )
        if self.is_continuing and column.kind not in INTEGERS:
            kinds = ", ".join(sorted(INTEGERS))
            yield ParamProblem(
                "start", f"next continues the numbers of an integer column. Use type {kinds}"
            )
        low, high = range_of(column.type)
        values = self._ends(column)
        for param, value in zip(("start", "step") * (len(values) // 2), values, strict=True):
            if not low <= value <= high:
                yield ParamProblem(
                    param,
                    f"value {value} is outside {column.type}'s range {low} … {high} "
                    f"({column.rows} rows). Use type bigint or a smaller start or step",
                )
                break
        else:
            if (column.rows - 1) * abs(self.step) >= 2**63:
                yield ParamProblem(
                    "step",
                    f"{column.rows} rows of step {self.step} span 2^63 or more, beyond what SQL "
                    "multiplies exactly. Use a smaller step",
                )

    def _bases(self) -> list[tuple[int, int]]:
        """Returns, for each run, one past its last row and what its rows begin to count from."""
        if not self.is_continuing:
            return [(0, int(self.start))]
        runs = self._runs or ((0, self.first),)
        ends = [row for row, _ in runs[1:]]
        bases = [value - row * self.step for row, value in runs]
        found: list[tuple[int, int]] = []
        for end, base in zip([*ends, 0], bases, strict=True):
            if found and found[-1][1] == base:
                found.pop()
            found.append((end, base))
        return found

    def _ends(self, column: ColumnFacts) -> list[int]:
        """Returns the values of the first and last row of each run."""
        rows = [row for row, _ in self._runs] or [0]
        lasts = [*(row - 1 for row in rows[1:]), column.rows - 1]
        pairs = [(first, last) for first, last in zip(rows, lasts, strict=True) if first <= last]
        return [self.value_of(number) for pair in pairs or [(0, 0)] for number in pair]
