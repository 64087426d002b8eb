"""Networks as params name them."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Network
from typing import TypeVar

from sdgen.errors import shown

Network = TypeVar("Network", IPv4Network, IPv6Network)


def read_network(cidr: str, kind: type[Network], example: str) -> Network:
    """Returns a network by its address and the length of its prefix.

    Args:
        cidr: such as ``10.0.0.0/8``.
        kind: IPv4 or IPv6.
        example: a network of that kind, for the message.

    Raises:
        ValueError: it is none, or its address has bits behind the prefix.
    """
    if "/" in cidr and not cidr.endswith("/") and cidr.rpartition("/")[2].isdigit():
        try:
            return kind(cidr)
        except ValueError:
            pass
        try:
            whole = kind(cidr, strict=False)
        except ValueError:
            pass
        else:
            raise ValueError(f"has bits behind its prefix (got {shown(cidr)}). Use {whole}")
    name = kind.__name__.removesuffix("Network")
    raise ValueError(f"no {name} network (got {shown(cidr)}). Write e.g. {example}")
