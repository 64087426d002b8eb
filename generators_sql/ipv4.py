"""ipv4: addresses of hosts in an IPv4 network."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.network_params import read_network
from generators_sql.patterns.numbering import numbered, too_few, why_repeating
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts
from sdgen.column_types import TEXTS, ColumnType

_POINT_TO_POINT = 31  # RFC 3021: here and in /32 every address is a host's


class Ipv4(Generator):
    """Addresses of hosts in an IPv4 network, such as 10.83.4.117, all equally likely.

    The first and the last address of the network, its own and that for broadcasts, are left out
    where there are others.
    """

    type = "ipv4"
    column_types = TEXTS | {ColumnType.INET}
    example = """\
- name: address
  type: varchar(15)
  generator: { type: ipv4, params: { cidr: 10.0.0.0/8, unique: true } }
"""

    cidr: str = Field(
        default="10.0.0.0/8",
        description="The network in CIDR notation. `0.0.0.0/0` is all addresses; `203.0.113.0/24` "
        "is for documentation.",
    )
    unique: bool = Field(default=False, description="Whether addresses are unique.")

    @field_validator("cidr")
    @classmethod
    def _check_cidr(cls, value: str) -> str:
        read_network(value, IPv4Network, "10.0.0.0/8")
        return value

    def _hosts(self) -> tuple[int, int]:
        """Returns the first address, and how many there are."""
        network = IPv4Network(self.cidr)
        first, size = int(network.network_address), network.num_addresses
        return (first, size) if network.prefixlen >= _POINT_TO_POINT else (first + 1, size - 2)

    def sql(self, row: Row) -> exp.Expression:
        first, size = self._hosts()
        number = x.plus(numbered(row, size, unique=self.unique), first)
        return row.dialect.ipv4(
            row.named("address", number, f"number of an address in {self.cidr}")
        )

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of an address is not an address"

    def summary(self) -> str:
        return f"in {self.cidr}{', each once' if self.unique else ''}"

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(most=self._hosts()[1], shortest=7, no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return 15

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return why_repeating(unique=self.unique)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.unique:
            hint = "Use a network with a shorter prefix, or fewer rows"
            yield from too_few(column, self._hosts()[1], "addresses", hint, "cidr")
