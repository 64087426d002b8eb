"""bytes: random bytes."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, ParamProblem, Row
from generators_sql.spi.length_params import Sized
from sdgen.column_types import ColumnType

MOST = 256
_GROUP = 3  # bytes that are made of one draw of 31 bits


class Bytes(Sized):
    """Random bytes: hashes, tokens, keys. All bytes and all lengths are equally likely."""

    type = "bytes"
    column_types = frozenset({ColumnType.BYTES})
    example = """\
- name: checksum
  type: bytes
  generator: { type: bytes, params: { length: 8 } }
"""

    min: int = Field(default=0, ge=0, le=MOST, description="Minimum number of bytes, 0 … 256.")
    max: int | None = Field(
        default=None, ge=0, le=MOST, description="Maximum number of bytes, 0 … 256; at least min."
    )
    length: int | None = Field(
        default=None, ge=0, le=MOST, description="Exact number of bytes, instead of min and max."
    )

    def sql(self, row: Row) -> exp.Expression:
        dialect = row.dialect
        groups: list[tuple[exp.Expression, int]] = []
        for place, start in enumerate(range(0, self.most, _GROUP), start=1):
            size = min(_GROUP, self.most - start)
            groups.append((row.below(2 ** (8 * size), place), size))
        value = dialect.bytes_of(groups, lambda what, node: row.named(what, node, what))
        if self.fewest == self.most:
            return value
        length = x.plus(row.below(self.most - self.fewest + 1), self.fewest)
        return dialect.first_bytes(value, length)

    def summary(self) -> str:
        return f"{self.size()} random bytes"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from self.length_problems("one length")
