"""Params that are mappings whose order decides values."""

from __future__ import annotations

from typing import Any

from pydantic import PlainSerializer, SerializationInfo

COUNTS_ORDER = {"counts_order": True}
"""Context of a dump in which the order of such mappings counts, as it does not of others."""


def _dumped(value: dict[str, Any], info: SerializationInfo) -> Any:
    return _with_order(value) if info.context == COUNTS_ORDER else value


def _with_order(value: Any) -> Any:
    """Returns plain data with mappings as pairs where their keys are not in their natural order."""
    if isinstance(value, list):
        return [_with_order(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _with_order(item) for key, item in value.items()}
    return made if [*value] == sorted(value) else {"in order": [*made.items()]}


IN_ORDER = PlainSerializer(_dumped)
"""Annotates a mapping that makes other values in another order: which the config hash tells."""
