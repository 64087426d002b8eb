"""Column types: their names and sizes, and which values of one fit another."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import Any

from sdgen import type_aliases
from sdgen.enum_labels import read_labels, written_label
from sdgen.errors import did_you_mean, shown
from sdgen.frozen import frozen


class ColumnType(StrEnum):
    """The kinds of column a scenario can have. Engines map them in their dialect."""

    SMALLINT = "smallint"
    INT = "int"
    BIGINT = "bigint"
    REAL = "real"
    FLOAT = "float"
    DOUBLE = "double"
    DECIMAL = "decimal"
    STRING = "string"
    TEXT = "text"
    VARCHAR = "varchar"
    CHAR = "char"
    ENUM = "enum"
    BOOL = "bool"
    DATE = "date"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    UUID = "uuid"
    JSON = "json"
    BYTES = "bytes"
    TIME = "time"
    INTERVAL = "interval"
    INET = "inet"
    CIDR = "cidr"
    MACADDR = "macaddr"
    INT4RANGE = "int4range"
    INT8RANGE = "int8range"
    NUMRANGE = "numrange"
    DATERANGE = "daterange"
    TSRANGE = "tsrange"
    TSTZRANGE = "tstzrange"
    ARRAY = "array"


ALIASES = {name: ColumnType(kind) for name, kind in type_aliases.ALIASES.items()}
"""Name → the kind that it is another name of."""

INTEGERS = frozenset({ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT})
FLOATS = frozenset({ColumnType.REAL, ColumnType.FLOAT, ColumnType.DOUBLE})
DECIMALS = frozenset({ColumnType.DECIMAL})
NUMBERS = INTEGERS | FLOATS | DECIMALS
TEXTS = frozenset({ColumnType.STRING, ColumnType.TEXT, ColumnType.VARCHAR, ColumnType.CHAR})
TIMESTAMPS = frozenset({ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ})
ALL_TYPES = frozenset(ColumnType)

INTEGER_RANGE = {
    ColumnType.SMALLINT: (-(2**15), 2**15 - 1),
    ColumnType.INT: (-(2**31), 2**31 - 1),
    ColumnType.BIGINT: (-(2**63), 2**63 - 1),
}
MOST_DIGITS = 15
"""Digits of a number that every engine keeps: SQLite holds decimals as doubles."""
MOST_PRECISION = 38
"""Digits that a decimal type may have."""
LONGEST_VARCHAR = 10_485_760
"""Characters of the longest varchar and char that Postgres declares."""
NAMES = (
    ", ".join(kind for kind in ColumnType if "range" not in kind and kind is not ColumnType.ARRAY)
    + ", ranges (daterange, …), arrays (text[], …)"
)
"""All of them, for messages."""
_LONGEST_NAME = 200  # characters
_LONGEST_ENUM = 100_000
# A name with a size behind it, or within it as in timestamp(6) with time zone.
_SIZED = re.compile(
    r"([^()]*)\(\s*(\d{1,9}|max)\s*(?:,\s*(\d{1,9})\s*)?\)([^()]*)", re.ASCII | re.IGNORECASE
)
_ENUM = re.compile(r"\s*enum\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)
_ARRAY = re.compile(r"(.*\S)\s*\[\s*\]\s*", re.DOTALL)
_LISTED = re.compile(r"(set)\s*\(.*|(enum)\s*\(.*|.*\[.*|.*\barray|array\W.*", re.IGNORECASE)
_MICROSECONDS = 6  # digits behind the point, as many as timestamps have
_WITH_SECONDS = TIMESTAMPS | {ColumnType.TIME, ColumnType.INTERVAL}
_NEEDING_MORE = {
    ColumnType.ENUM: "enum needs its labels. Write e.g. enum(active, invited)",
    ColumnType.ARRAY: "an array needs the type of its elements. Write e.g. text[]",
}
_INTEGER_ORDER = (ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT)
# Copied into text their canonical text stays what it is.
_AS_TEXT = frozenset(
    {
        *(*INTEGERS, *TEXTS, ColumnType.UUID, ColumnType.DATE, ColumnType.ENUM),
        *(ColumnType.TIME, ColumnType.INET, ColumnType.CIDR, ColumnType.MACADDR),
    }
)
_LONGEST_AS_TEXT = {
    ColumnType.SMALLINT: 6,
    ColumnType.INT: 11,
    ColumnType.BIGINT: 20,
    ColumnType.UUID: 36,
    ColumnType.DATE: 10,
}


@frozen
class DataType:
    """The type of a column: its kind and, where the kind has one, its size.

    Attributes:
        kind: the kind.
        precision: digits of a decimal, 1 … 38.
        scale: how many of them stand behind the point.
        length: most characters of a varchar or char.
        labels: of an enum, its labels.
        element: of an array, the type of its elements.
    """

    kind: ColumnType
    precision: int | None = None
    scale: int | None = None
    length: int | None = None
    labels: tuple[str, ...] = ()
    element: DataType | None = None

    @property
    def scalar(self) -> DataType:
        """The type of what a scenario file says of a value: of an array, that of its elements."""
        return self.element or self

    @property
    def longest(self) -> int | None:
        """Characters of its longest value as text, None if there is no such bound."""
        if self.labels:
            return max(map(len, self.labels))
        return self.length or _LONGEST_AS_TEXT.get(self.kind)

    @property
    def is_wide(self) -> bool:
        """Whether it is a decimal of more digits than every engine keeps."""
        return self.precision is not None and self.precision > MOST_DIGITS

    def counted(self, places: int) -> DataType:
        """Returns the type in which a column's numbers of so many places are counted.

        A decimal of more than 15 digits holds numbers that need no more than those. They are
        counted in units of their own last place, as those of a smaller type are.

        Args:
            places: digits behind the point that the numbers have at most.
        """
        if not self.is_wide:
            return self
        whole, scale = (self.precision or 0) - (self.scale or 0), min(places, self.scale or 0)
        return replace(self, precision=min(whole + scale, MOST_DIGITS), scale=scale)

    def __str__(self) -> str:
        if self.element is not None:
            return f"{self.element}[]"
        if self.labels:
            return f"enum({', '.join(map(written_label, self.labels))})"
        if self.precision is not None:
            return f"{self.kind}({self.precision},{self.scale})"
        return str(self.kind) if self.length is None else f"{self.kind}({self.length})"


def parse_column_type(name: object) -> DataType:
    """Returns the type of that name or alias, such as ``int``, ``INT4`` or ``decimal(10,2)``.

    Raises:
        ValueError: no such type, or not such a size; the message says what to write.
    """
    if isinstance(name, DataType):
        return name
    text = name if isinstance(name, str) and len(name) <= _LONGEST_ENUM else ""
    if array := _ARRAY.fullmatch(text):
        return _array(name, array[1])
    if enum := _ENUM.fullmatch(text):
        return DataType(ColumnType.ENUM, labels=read_labels(enum[1]))
    said = text if len(text) <= _LONGEST_NAME else ""
    sized = _SIZED.fullmatch(said)
    word = " ".join((sized[1] + " " + sized[4] if sized else said).split()).lower()
    kind = kind_named(word)
    if kind is None:
        raise ValueError(_no_type(name, word, sized[2] if sized else None))
    said_sizes = sized.groups()[1:3] if sized else ()
    sizes = [int(size) for size in said_sizes if size and size.isdecimal()]
    if sized and not sizes:
        raise ValueError(
            f"a size must be a number (got {shown(name)}). For any length use type text"
        )
    if kind is ColumnType.DECIMAL:
        return _decimal(name, sizes)
    if kind is ColumnType.CHAR:
        return _sized_text(ColumnType.CHAR, name, sizes or [1])
    if kind is ColumnType.VARCHAR or (kind is ColumnType.STRING and sizes):
        return _varchar(name, sizes)
    if kind in _NEEDING_MORE:
        raise ValueError(f"{_NEEDING_MORE[kind]} (got {shown(name)})")
    if sizes and not (kind in _WITH_SECONDS and sizes == [_MICROSECONDS]):
        raise ValueError(f"{kind} has no size (got {shown(name)}). Write {kind}")
    return DataType(kind)


def kind_named(name: str) -> ColumnType | None:
    """Returns the kind of that name or alias, in any case and without a size; None if none."""
    word = " ".join(name.split()).lower()
    return ALIASES.get(word) or (ColumnType(word) if word in ALL_TYPES else None)


def _no_type(name: object, word: str, size: str | None) -> str:
    """Returns what is wrong with a name that no type has, and what to write."""
    if listed := _LISTED.fullmatch(word):
        word = "set" if listed[1] else "enum (" if listed[2] else "array of"
    if word in type_aliases.ANSWERS:
        return f"{type_aliases.ANSWERS[word].replace('{}', size or '1')} (got {shown(name)})"
    hint = did_you_mean(word, [*ColumnType, *ALIASES])
    if word.count("(") > word.count(")"):
        hint = " Put all of it in quotes: within braces a comma ends a value of YAML."
    return f"unknown column type (got {shown(name)}).{hint} Use one of: {NAMES}"


def _varchar(name: object, sizes: list[int]) -> DataType:
    if not sizes:  # of any length, as in Postgres
        return DataType(ColumnType.TEXT)
    return _sized_text(ColumnType.VARCHAR, name, sizes)


def _sized_text(kind: ColumnType, name: object, sizes: list[int]) -> DataType:
    if len(sizes) != 1 or not 1 <= sizes[0] <= LONGEST_VARCHAR:
        raise ValueError(
            f"{kind} needs a length of 1 … {LONGEST_VARCHAR} (got {shown(name)}). Write e.g. "
            f"{kind}(50), or use text"
        )
    return DataType(kind, length=sizes[0])


def _array(name: object, element: str) -> DataType:
    found = parse_column_type(element)
    if found.element is not None:
        raise ValueError(
            f"the elements of an array must be single values (got {shown(name)}). Write {found}, "
            "or json"
        )
    return DataType(ColumnType.ARRAY, element=found)


def _decimal(name: object, sizes: list[int]) -> DataType:
    if not sizes:
        raise ValueError(
            f"decimal needs its digits (got {shown(name)}). Write e.g. decimal(12,2): 12 digits, 2 "
            "of them after the decimal point"
        )
    precision, scale = (*sizes, 0)[:2]
    if not 1 <= precision <= MOST_PRECISION:
        raise ValueError(f"decimal has 1 … {MOST_PRECISION} digits (got {shown(name)}). Use fewer")
    if scale > precision:
        raise ValueError(f"decimal cannot have more decimal places than digits (got {shown(name)})")
    return DataType(ColumnType.DECIMAL, precision=precision, scale=scale)


def can_copy(source: DataType, target: DataType) -> bool:
    """Returns whether every value of ``source`` fits ``target`` with the same canonical text.

    How long texts are is another matter: it depends on the values.
    """
    if source == target:
        return True
    if target.kind in TEXTS:
        return source.kind in _AS_TEXT
    if source.kind in INTEGERS and target.kind in INTEGERS:
        return _INTEGER_ORDER.index(source.kind) <= _INTEGER_ORDER.index(target.kind)
    if source.precision is not None and target.precision is not None:
        whole = source.precision - (source.scale or 0)
        return source.scale == target.scale and whole <= target.precision - (target.scale or 0)
    if source.labels and target.labels:
        return {*source.labels} <= {*target.labels}
    # Shortened to 24 bits, a number has another text.
    return {source.kind, target.kind} <= FLOATS - {ColumnType.REAL}


def json_schema() -> dict[str, Any]:
    """Returns the JSON Schema of a type's name."""
    names = {kind: _pattern_of(kind) for kind in ColumnType}
    decimal, varchar = names.pop(ColumnType.DECIMAL), names.pop(ColumnType.VARCHAR)
    for kind in _NEEDING_MORE:
        del names[kind]
    sized = rf"({varchar}|{names[ColumnType.CHAR]}|{names[ColumnType.STRING]})\s*\(\s*\d+\s*\)"
    with_seconds = "|".join(names[kind] for kind in ColumnType if kind in _WITH_SECONDS)
    times = (
        rf"({with_seconds})\s*\(\s*0*6\s*\)",
        _any_case("timestamp") + r"\s*\(\s*0*6\s*\)\s*" + _any_case("with time zone"),
        _any_case("timestamp") + r"\s*\(\s*0*6\s*\)\s*" + _any_case("without time zone"),
    )
    others = "|".join((*names.values(), varchar, sized, *times))
    decimals = rf"({decimal})\s*\(\s*\d+\s*(,\s*\d+\s*)?\)"
    enum, array = rf"{_any_case('enum')}\s*\([\s\S]+\)", r"(\s*\[\s*\])?"
    plain = [kind for kind in ColumnType if kind not in {ColumnType.DECIMAL, *_NEEDING_MORE}]
    return {
        "anyOf": [
            {"enum": [*map(str, plain)]},
            {"type": "string", "pattern": rf"^\s*{decimals}{array}\s*$"},
            {"type": "string", "pattern": rf"^\s*({others}){array}\s*$"},
            {"type": "string", "pattern": rf"^\s*{enum}{array}\s*$"},
        ]
    }


def json_schema_of_kinds() -> dict[str, Any]:
    """Returns the JSON Schema of a kind's name, which has no size."""
    others = "|".join(map(_pattern_of, ColumnType))
    return {"anyOf": [{"enum": [*map(str, ColumnType)]}, {"pattern": rf"^\s*({others})\s*$"}]}


def _pattern_of(kind: ColumnType) -> str:
    names = (str(kind), *(alias for alias, of in ALIASES.items() if of is kind))
    return "|".join(map(_any_case, names))


def _any_case(name: str) -> str:
    """Returns a pattern of a name in any case; JSON Schema's patterns have no flags."""
    letters = (
        r"\s+" if letter == " " else f"[{letter}{letter.upper()}]" if letter.isalpha() else letter
        for letter in name
    )
    return "".join(letters)


SCHEMA = json_schema()
"""JSON Schema of a type's name."""
