"""Values of Python as canonical text, so that rows from Python are compared with stored ones."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from sdgen.column_types import ColumnType, DataType
from sdgen.values import canonical_text

_AS_JSON = (ColumnType.JSON, ColumnType.ARRAY)


def text_of_python(value: Any, kind: DataType) -> str | None:
    """Return the canonical text of a value of ``sdgen.rows``."""
    if value is not None and kind.kind in _AS_JSON:
        value = json.dumps(value, default=_plain, ensure_ascii=False)
    return canonical_text(value, kind)


def _plain(value: Any) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
