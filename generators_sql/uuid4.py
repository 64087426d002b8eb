"""uuid4: random-looking version 4 uuids."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.spi import ColumnFacts, Generator, Row, ValueFacts
from sdgen.column_types import TEXTS, ColumnType


class Uuid4(Generator):
    """A version 4 uuid (RFC 9562) of 122 random bits: unique for every practical purpose.

    It counts as unique: the probability that two of n values are equal is below n² / 2^123 (the
    birthday bound), which is 1e-19 for 10^9 rows. The draws are a function of the seed, so a seed
    with which a run has succeeded stays free of collisions.
    """

    type = "uuid4"
    column_types = frozenset({ColumnType.UUID, *TEXTS})
    example = """\
- name: id
  type: uuid
  generator: { type: uuid4 }
"""

    def sql(self, row: Row) -> exp.Expression:
        value = row.dialect.uuid([row.draw(stream) for stream in range(4)])
        return row.dialect.convert(value, ColumnType.UUID, row.column.kind)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return None  # but for a chance of n² / 2^123

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(shortest=36, no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return 36

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of a uuid is not a uuid"

    def summary(self) -> str:
        return "uuid of four draws"
