"""bool: true or false."""

from __future__ import annotations

import math
from fractions import Fraction

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Generator, Row
from sdgen.column_types import ColumnType
from sdgen.seeding import P1


class Bool(Generator):
    """True or false, true with probability p."""

    type = "bool"
    column_types = frozenset({ColumnType.BOOL})
    example = """\
- name: is_active
  type: bool
  generator: { type: bool, params: { p: 0.8 } }
"""

    p: float = Field(default=0.5, ge=0, le=1, description="Probability of true, 0 … 1.")

    def sql(self, row: Row) -> exp.Expression:
        threshold = math.ceil(Fraction(repr(self.p)) * P1)
        if threshold in (0, P1):
            return row.dialect.literal(threshold > 0, ColumnType.BOOL)
        return exp.Paren(this=exp.LT(this=row.draw(0), expression=x.integer(threshold)))

    def summary(self) -> str:
        return f"true with probability {self.p:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "there are only two values. Make another column the key"
