"""Whether a cell of a column without a type is a value of one of the scenario's types."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from sdgen.column_types import ColumnType, parse_column_type
from sdgen.values import coerce

_type_named = lru_cache(parse_column_type)
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
"""As nearly all of them are written; to read one takes four times as long."""


def is_value(cell: object, type_name: str) -> bool:
    """Returns whether a cell is a value of a type.

    It need not be written as a scenario's values are: what is copied stays as it is stored.

    Args:
        cell: what SQLite holds: a number or a string; of an array its JSON.
        type_name: the type, as scenarios name it.
    """
    data_type = _type_named(type_name)
    if data_type.kind is ColumnType.UUID and isinstance(cell, str) and _UUID.fullmatch(cell):
        return True
    try:
        if data_type.element is not None:
            cell = json.loads(cell) if isinstance(cell, str) else None
            return isinstance(cell, list) and coerce(cell, data_type) is not None
        value = coerce(cell, data_type)
    except (ValueError, RecursionError):
        return False
    return data_type.kind is not ColumnType.REAL or value == cell
