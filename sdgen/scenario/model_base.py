"""What all models of files have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BeforeValidator, JsonValue

from sdgen.instants import parse_absolute
from sdgen.yaml_model import YamlModel
from sdgen.yaml_scalars import whole, whole_in

MAX_ROWS = 10**12
"""Rows that an entity has at most."""


class Model(YamlModel):
    """Base of the models of scenario and target files."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Returns a copy, without what has been worked out of the fields and may be another now."""
        copied = super().model_copy(update=update, deep=deep)
        for cached in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[cached]
        return copied


def read_rows(value: object) -> int | None:
    """Returns the row count that a value of a file says; None if it says none."""
    return whole_in(value) if isinstance(value, str) else whole(value)


def _rows(value: Any) -> Any:
    count = read_rows(value)
    return value if count is None else count


ROWS = BeforeValidator(_rows)
"""Makes a whole number in any form a row count: ``500``, ``1_000``, ``1e6``, ``"2e6"``."""
ROWS_IN_TEXT: dict[str, JsonValue] = {"pattern": r"^[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?$"}
"""For the JSON Schema: editors take a number that is grouped by ``_``, or in quotes, for text."""


def checked_as_of(value: Any) -> Any:
    """Returns what a scenario says of ``as_of``. Raises ValueError where it is no instant."""
    if isinstance(value, str):
        parse_absolute(value)
    return value
