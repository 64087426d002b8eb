"""url: web addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import Element, Fixed, Words, words_of
from generators_sql.spi import ColumnFacts, ParamProblem
from generators_sql.text.host_names import RESERVED, Hosts

_WORDS = "path_words"


class Url(OfElements):
    """Web addresses such as https://example.com/garden/lamps, all equally likely.

    The default domains are reserved for examples (RFC 2606), so no link leads to somebody's site.
    """

    type = "url"
    example = """\
- name: page
  type: text
  generator: { type: url, params: { domains: [www.example.com, shop.example.com], segments: 3 } }
"""

    scheme: Literal["https", "http"] = Field(default="https", description="The scheme of the URL.")
    domains: Hosts = Field(default=list(RESERVED), description="Host names, in lower case.")
    segments: int = Field(
        default=2,
        ge=0,
        le=6,
        description="Words of the path, 0 … 6, each one of 128.",
    )
    unique: bool = Field(default=False, description="Whether addresses are unique.")

    def elements(self) -> list[Element]:
        words = words_of(_WORDS)
        hosts = Words(tuple(self.domains)) if len(self.domains) > 1 else Fixed(self.domains[0])
        path = [part for _ in range(self.segments) for part in (Fixed("/"), words)]
        return [Fixed(f"{self.scheme}://"), hosts, *path]

    def summary(self) -> str:
        return f"{self.scheme} address{', each once' if self.unique else ''}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        # Neither hosts nor words have a slash, so each address is made in one way only.
        hint = "Use more segments, or fewer rows"
        yield from self.too_few(column, "addresses", hint, "segments")
