"""Defaults of columns that sdgen creates: what rows get that others insert.

They are a small part of SQL, which every dialect has a counterpart for.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum

from sdgen.column_types import NUMBERS, TEXTS, ColumnType, DataType
from sdgen.errors import shown
from sdgen.values import Value, coerce, longest_text
from sdgen.yaml_scalars import WrittenFloat


class Computed(StrEnum):
    """A default that is another value for each row; the value is how messages call it."""

    NOW = "now()"
    TODAY = "current_date"
    UUID = "gen_random_uuid()"


_WORDS = {
    "now()": Computed.NOW,
    "current_timestamp": Computed.NOW,
    "current_date": Computed.TODAY,
    "gen_random_uuid()": Computed.UUID,
}
_TYPES = {
    Computed.NOW: (ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ),
    Computed.TODAY: (ColumnType.DATE,),
    Computed.UUID: (ColumnType.UUID,),
}
_LONGEST_NUMBER = 100  # characters
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


def insert_default(text: str, column_type: DataType) -> Computed | Value:
    """Returns what a column's ``default`` says: something computed, or a constant of its type.

    Args:
        text: as SQL has it.
        column_type: the column's type.

    Raises:
        ValueError: it says nothing that is known, or nothing that fits the type.
    """
    said = text.strip()
    word = _WORDS.get(re.sub(r"\s*\(\s*\)$", "()", said.lower()))
    if word is None:
        return _constant(said, column_type)
    if column_type.kind not in _TYPES[word]:
        fitting = " or ".join(_TYPES[word])
        says = f"{word.value} is of type {fitting}, not {column_type}"
        raise ValueError(f"{says}. Change one of them")
    return word


def _constant(said: str, column_type: DataType) -> Value:
    value: object
    kind = column_type.kind
    if kind is ColumnType.ARRAY:
        raise ValueError("arrays have no default. Remove it, or let the column accept NULL")
    if _is_quoted(said):
        value = said[1:-1].replace("''", "'")
        if kind in NUMBERS | {ColumnType.BOOL}:
            says = f"columns of type {column_type} hold no strings (got {shown(said)})"
            raise ValueError(f"{says}. Remove the '")
        if kind is ColumnType.JSON:
            value = _json(str(value))
    elif kind is ColumnType.BOOL and said.lower() in ("true", "false"):
        value = said.lower() == "true"
    elif kind in NUMBERS and len(said) <= _LONGEST_NUMBER and _NUMBER.fullmatch(said):
        is_whole = said.lstrip("+-").isdigit()
        value = int(said) if is_whole else WrittenFloat(said, float(said))
    else:
        raise ValueError(_unknown(said, column_type))
    constant = coerce(value, column_type)
    longest = longest_text([value], column_type) if kind in TEXTS else 0
    if column_type.length is not None and longest > column_type.length:
        raise ValueError(f"has {longest} characters, more than {column_type}. Use a shorter one")
    return constant


def _is_quoted(said: str) -> bool:
    return len(said) > 1 and said[0] == said[-1] == "'" and "'" not in said[1:-1].replace("''", "")


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError(f"is not JSON (got {shown(text)})") from None


def _unknown(said: str, column_type: DataType) -> str:
    if said.lower() == "null":
        return "NULL is the default anyway. Remove it"
    words = [word for word, computed in _WORDS.items() if column_type.kind in _TYPES[computed]]
    if column_type.kind in NUMBERS:
        known = "a number"
    elif column_type.kind is ColumnType.BOOL:
        known = "true or false"
    else:
        known = " or ".join([*words, "a string in single quotes"])
    hint = ""
    if column_type.kind in TEXTS and re.fullmatch(r"[^'\"\\]*", said):
        hint = f""", such as default: "'{shown(said, 40)[1:-1]}'\""""
    return f"is not a default of type {column_type} (got {shown(said)}). Use {known}{hint}"
