"""where: a range of the parent's rows."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag

from generators_sql.fk_shapes.shape import Eligible
from sdgen.errors import shown
from sdgen.yaml_model import YamlModel

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,9})?)%")


def _check(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        if value < 0:
            raise ValueError(f"must be at least 0 (got {value})")
        return value
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    if found is None or Fraction(found[1]) > 100:
        raise ValueError(
            f"must be a row number or a share of the rows (got {shown(value)}). Write 100, or 10%"
        )
    return value


Border = Annotated[int | str, BeforeValidator(_check)]
"""A row number, or a share of the rows in per cent."""


class Where(YamlModel):
    """A range of the parent's rows, the only ones that are pointed to."""

    first: Border = Field(
        default=0,
        alias="from",
        description="Where it begins: a row number, from 0, or a share of the rows such as `10%`.",
    )
    end: Border = Field(
        default="100%",
        alias="to",
        description="Where it ends: the first row behind it, or a share of the rows.",
    )

    def within(self, rows: Eligible) -> Eligible:
        """Returns those of the rows that it picks; of shares at least one row.

        Row numbers count from the entity's first row, shares are shares of ``rows``.
        """
        first = max(rows.first, _place(self.first, rows))
        end = min(rows.first + rows.count, _place(self.end, rows))
        if isinstance(self.end, str) and rows.count:
            if isinstance(self.first, str):
                first = min(first, rows.first + rows.count - 1)
            end = max(end, min(first + 1, rows.first + rows.count))
        return replace(rows, first=first, count=max(0, end - first))

    def problem(self, entity: str, rows: Eligible) -> str | None:
        """Returns what is wrong with it for an entity with those rows, or None."""
        end = rows.first + rows.count
        if isinstance(self.end, int) and self.end > end:
            return (
                f"{entity} has {end} rows (got to: {self.end}). Use a smaller number, or a share "
                "such as 10%, which grows with them"
            )
        if self.within(rows).count:
            return None
        added = f" added from {rows.first} on" if rows.first else ""
        return f"no row of {entity}{added} is in {self} ({end} rows). Use a range with rows in it"

    def __str__(self) -> str:
        return f"{self.first} … {self.end}"


def _is_text(value: str) -> str:
    if not value.strip():
        raise ValueError("must be a condition (got an empty string). Leave it out for all rows")
    return value


def _form(value: Any) -> str:
    return "str" if isinstance(value, str) else "dict[range]"


Choice = Annotated[
    Annotated[Where, Tag("dict[range]")] | Annotated[str, AfterValidator(_is_text), Tag("str")],
    Discriminator(_form),
]
"""A range of rows, or a condition that they satisfy."""


def _place(border: int | str, rows: Eligible) -> int:
    if isinstance(border, int):
        return border
    return rows.first + int(rows.count * Fraction(border.removesuffix("%")) / 100)
