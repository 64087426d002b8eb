"""Which database servers requests may name.

Whoever reaches this server can have it connect somewhere, and learns from the answer whether
something listens there. On the user's own machine that is no news to anybody; on a server that
others reach it is, so that there the operator names the servers.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from sdgen.frozen import frozen
from web.settings import ServerSettings

ANY = "*"


@frozen
class TargetHosts:
    """The servers that may be named.

    Args:
        names: names and addresses in lower case; None for any.
        of_stored: whether stored targets are held to them, too. They may come from a request, or
            from the server's owner.
    """

    names: frozenset[str] | None
    of_stored: bool = False

    def refused(self, hosts: Iterable[str]) -> str | None:
        """Returns what is wrong with connecting to some hosts, None for nothing."""
        if self.names is None:
            return None
        others = [host for host in hosts if host.lower() not in self.names]
        if not others:
            return None
        return (
            f"this server does not connect to {', '.join(others)[:200]} for a request. "
            "Put the target into a file of the server's targets folder, or have the server allow "
            "the host (see docs/api.md, Who may ask)"
        )


def target_hosts(settings: ServerSettings) -> TargetHosts:
    """Returns the servers that requests to a server with some settings may name."""
    named = frozenset(name.lower() for name in settings.target_hosts)
    if ANY in named or (not named and _is_local(settings.host)):
        return TargetHosts(None)
    return TargetHosts(named, of_stored=bool(named))


def _is_local(host: str) -> bool:
    """Returns whether only this machine reaches what listens on an address."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
