"""What all models of files have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BeforeValidator, JsonValue, PlainSerializer

from sdgen.errors import shown
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


UNTIL = -2
"""Rows of an entity that are counted by time: all whose time is not later than as_of."""
UNTIL_AS_OF = "until as_of"
"""How files say so."""


def says_until(value: object) -> bool:
    """Returns whether a value of a file says that rows are counted by time."""
    return isinstance(value, str) and value.split() == UNTIL_AS_OF.split()


def _rows_or_until(value: Any) -> Any:
    if says_until(value):
        return UNTIL
    count = read_rows(value)
    if count is not None and count < 0:  # no number of a file is taken for UNTIL
        raise ValueError(f"must be at least 1 (got {count})")
    if isinstance(value, str) and count is None and value.split()[:1] == ["until"]:
        raise ValueError(f"must be a number of rows, or {UNTIL_AS_OF} (got {shown(value)})")
    return value if count is None else count  # 0 only where an entity does not grow


ROWS_OR_UNTIL = BeforeValidator(_rows_or_until)
"""As ``ROWS``; ``until as_of`` becomes ``UNTIL``."""
ROWS_AS_SAID = PlainSerializer(lambda rows: UNTIL_AS_OF if rows == UNTIL else rows)


def rows_schema(schema: dict[str, Any]) -> None:
    """Makes a schema of numbers that of an entity's rows."""
    number = {key: schema.pop(key) for key in ("type", "maximum", "pattern")}
    schema["anyOf"] = [{**number, "minimum": 1, **ROWS_IN_TEXT}, {"const": UNTIL_AS_OF}]


def checked_as_of(value: Any) -> Any:
    """Returns what a scenario says of ``as_of``. Raises ValueError if it is no instant."""
    if isinstance(value, str):
        parse_absolute(value)
    return value
