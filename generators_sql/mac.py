"""mac: hardware addresses of network interfaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field, field_validator

from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import (
    HEX_DIGITS,
    Element,
    Fixed,
    Hexadecimal,
    OneOf,
)
from generators_sql.spi import ColumnFacts, ParamProblem
from sdgen.column_types import TEXTS, ColumnType
from sdgen.errors import shown

_OUI = re.compile(r"[0-9a-f]{2}([:-]?)[0-9a-f]{2}\1[0-9a-f]{2}", re.ASCII | re.IGNORECASE)


class Mac(OfElements):
    """Hardware addresses (MAC, EUI-48) in lower case, such as 02:4f:9a:10:c3:7e.

    Without `oui` they are locally administered ones of single interfaces: the second digit is 2, 6,
    a or e, and no maker has such addresses.
    """

    type = "mac"
    column_types = TEXTS | {ColumnType.MACADDR}
    example = """\
- name: mac
  type: varchar(17)
  unique: true
  generator: { type: mac, params: { unique: true } }
"""

    oui: str | None = Field(
        default=None,
        description="The first three bytes, which identify the manufacturer, such as `00:1b:63`. "
        "Default: any locally administered address.",
    )
    unique: bool = Field(default=False, description="Whether addresses are unique.")

    @field_validator("oui")
    @classmethod
    def _check_oui(cls, value: str | None) -> str | None:
        if value is not None and not _OUI.fullmatch(value):
            raise ValueError(
                f"not three bytes (got {shown(value)}). Write e.g. 00:1b:63, in quotes"
            )
        return value

    def elements(self) -> list[Element]:
        start: list[Element] = [OneOf(HEX_DIGITS), OneOf("26ae")]
        if self.oui is not None:
            digits = re.sub("[:-]", "", self.oui).lower()
            start = [Fixed(":".join(digits[at : at + 2] for at in (0, 2, 4)))]
        others = 3 if self.oui is not None else 5
        return [
            *start,
            *(part for _ in range(others) for part in (Fixed(":"), Hexadecimal(0, 256, 2))),
        ]

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of an address is not an address"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "no address is shorter"

    def summary(self) -> str:
        which = f"of {self.oui}" if self.oui is not None else "locally administered"
        return f"{which}{', each once' if self.unique else ''}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        hint = "Leave oui out, or use fewer rows"
        yield from self.too_few(column, "addresses", hint, "oui")
