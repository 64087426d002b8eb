"""ipv6: addresses in an IPv6 network."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv6Network

from pydantic import Field, field_validator

from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import Element, Fixed, Hexadecimal
from generators_sql.patterns.network_params import read_network
from generators_sql.spi import ColumnFacts, ParamProblem
from sdgen.column_types import TEXTS, ColumnType

_GROUPS, _BITS = 8, 16


class Ipv6(OfElements):
    """Addresses in an IPv6 network, in the form of RFC 5952: 2001:db8:83f1:c:9a20:5e:771a:3.

    Groups of 16 bits that the network does not give are never 0, so nothing else can be shortened
    to `::`.
    """

    type = "ipv6"
    column_types = TEXTS | {ColumnType.INET}
    example = """\
- name: address
  type: text
  generator: { type: ipv6, params: { cidr: "2001:db8:40::/48" } }
"""

    cidr: str = Field(
        default="2001:db8::/32",
        description="The network in CIDR notation. The default is for documentation; `fd00::/8` is "
        "for private networks.",
    )
    unique: bool = Field(default=False, description="Whether addresses are unique.")

    @field_validator("cidr")
    @classmethod
    def _check_cidr(cls, value: str) -> str:
        read_network(value, IPv6Network, "2001:db8::/32")
        return value

    def elements(self) -> list[Element]:
        network = IPv6Network(self.cidr)
        given, rest = divmod(network.prefixlen, _BITS)
        address = int(network.network_address)
        groups = [address >> _BITS * (_GROUPS - 1 - at) & 0xFFFF for at in range(_GROUPS)]
        numbers: list[Element] = []
        for at in range(given, _GROUPS):
            free = _BITS - rest if at == given else _BITS
            first, end = max(groups[at], 1), groups[at] + 2**free
            one = Fixed(f"{first:x}") if end - first == 1 else Hexadecimal(first, end - first)
            numbers.append(one)
        if not numbers:
            return [Fixed(str(network.network_address))]
        start = _shortened(groups[:given])
        separated = [part for number in numbers for part in (Fixed(":"), number)][1:]
        return [Fixed(start), *separated] if start else separated

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of an address is not an address"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "no address is shorter"

    def summary(self) -> str:
        return f"in {self.cidr}{', each once' if self.unique else ''}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        hint = "Use a network with a shorter prefix, or fewer rows"
        yield from self.too_few(column, "addresses", hint, "cidr")


def _shortened(groups: list[int]) -> str:
    """Returns the first groups of an address as text, up to the colon before the next group.

    Two groups of 0 and more, the longest such run and of equal ones the first, become ``::``.
    """
    start, length = 0, 1
    for at in range(len(groups)):
        run = next((end for end, g in enumerate(groups[at:]) if g), len(groups) - at)
        if run > length:
            start, length = at, run
    texts = [f"{group:x}" for group in groups]
    if length == 1:
        return "".join(f"{text}:" for text in texts)
    before, behind = texts[:start], texts[start + length :]
    return ":".join(before) + "::" + "".join(f"{text}:" for text in behind)
