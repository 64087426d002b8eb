"""Host names, as params name them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from sdgen.errors import shown

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)*", re.ASCII)

RESERVED = ("example.com", "example.net", "example.org")
"""Domains that belong to nobody: reserved for examples (RFC 2606)."""


def _checked(value: list[str]) -> list[str]:
    for domain in value:
        if not _HOST.fullmatch(domain):
            raise ValueError(
                f"not a host name (got {shown(domain)}). Use lower-case letters, digits and - "
                "between dots"
            )
        if value.count(domain) > 1:
            raise ValueError(f"has {domain} twice. Remove one")
    return value


Hosts = Annotated[list[str], Field(min_length=1), AfterValidator(_checked)]
"""A param that takes different host names."""
