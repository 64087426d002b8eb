"""Params that take any value that YAML can say."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from sdgen.errors import shown
from sdgen.yaml_scalars import is_scalar


def _plain(value: Any) -> Any:
    if value is None or is_scalar(value):
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _plain(item) for key, item in value.items()}
    raise ValueError(
        f"not a value (got {shown(value)}). Use a number, a string, true, false or null"
    )


Scalar = Annotated[Any, BeforeValidator(_plain)]
"""A param that takes any YAML value; the column type decides what it has to be."""
