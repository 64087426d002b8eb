"""uuid4: random-looking version 4 uuids."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.base import ColumnFacts, Generator, Row
from sdgen.column_types import TEXTS, ColumnType


class Uuid4(Generator):
    """A version 4 uuid (RFC 9562) of 122 random bits: unique for every practical purpose."""

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

    def is_unique(self, column: ColumnFacts) -> bool:
        return True  # 122 random bits

    def longest(self, column: ColumnFacts) -> int | None:
        return 36

    def summary(self) -> str:
        return "uuid of four draws"
