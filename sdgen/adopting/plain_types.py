"""What fills a column of which only the type is known."""

from __future__ import annotations

from sdgen.adopting.column import Column
from sdgen.adopting.guess import Confidence, Guess
from sdgen.column_types import FLOATS, INTEGERS, SIZED_TEXTS, TEXTS, ColumnType, DataType

_WHOLE = {ColumnType.SMALLINT: 100, ColumnType.INT: 1_000, ColumnType.BIGINT: 1_000}
_WORDS: dict[ColumnType, list[object]] = {
    ColumnType.TIME: ["08:30:00", "12:00:00", "17:45:00"],
    ColumnType.INTERVAL: ["1 day", "7 days", "30 days"],
    ColumnType.CIDR: ["10.0.0.0/8", "192.168.0.0/16"],
    ColumnType.INT4RANGE: ["[1,10)", "[10,20)"],
    ColumnType.INT8RANGE: ["[1,10)", "[10,20)"],
    ColumnType.NUMRANGE: ["[1.5,2.5)", "[2.5,4.0)"],
    ColumnType.DATERANGE: ["[2024-01-01,2024-02-01)", "[2024-02-01,2024-03-01)"],
    ColumnType.TSRANGE: ['["2024-01-01 00:00:00","2024-01-01 12:00:00")'],
    ColumnType.TSTZRANGE: ['["2024-01-01 00:00:00+00:00","2024-01-01 12:00:00+00:00")'],
}
_FORMS: dict[str, list[object]] = {
    "tsvector": ["'lamp':1 'table':2"],
    "xml": ["<a/>"],
    "money": ["12.50", "99.00"],
    "point": ["(1,2)"],
    "hstore": ["a=>1"],
    "ltree": ["a.b"],
    "timetz": ["08:30:00+00"],
    "bit": ["1"],
    "oid": ["1"],
}


def guess_plainly(column: Column) -> Guess:
    """Returns what fills a column by its type alone."""
    return Guess(_said(column, column.type), "by its type", Confidence.GUESSED)


def _said(column: Column, of: DataType) -> dict[str, object]:
    kind = of.kind
    if of.element is not None:
        inner = _said(column, of.element)["generator"]
        return _generator("array", of=inner, max=3)
    if of.labels:
        return _generator("choice", values=[*of.labels])
    form = column.stored_type.split("(")[0]
    if form in _FORMS:
        return _generator("choice", values=_FORMS[form])
    if kind in INTEGERS:
        if column.is_unique:
            return _generator("sequence", start="next")
        return _generator("uniform_int", min=1, max=_WHOLE[kind])
    if kind in FLOATS:
        return _generator("uniform_float", min=0, max=100, decimals=2)
    if kind is ColumnType.DECIMAL:
        digits = min((of.precision or 1) - (of.scale or 0), 3)
        return _generator("decimal", min=0, max=10**digits - 1 if digits else 0)
    if kind in TEXTS:
        return _text(column, of)
    if kind in _WORDS:
        return _generator("choice", values=_WORDS[kind])
    if kind in (ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ):
        return _generator("timestamp", min="-365d", max="-1d")
    if kind is ColumnType.DATE:
        return _generator("date", min="-365d", max="-1d")
    if kind is ColumnType.JSON:
        return _generator("json", fields={})
    if kind is ColumnType.BYTES:
        return _generator("bytes", length=16)
    return _generator(
        {
            ColumnType.BOOL: "bool",
            ColumnType.UUID: "uuid4",
            ColumnType.INET: "ipv4",
            ColumnType.MACADDR: "mac",
        }[kind]
    )


def _text(column: Column, of: DataType) -> dict[str, object]:
    longest = of.length if of.kind in SIZED_TEXTS else None
    if column.is_unique or (longest is not None and longest < 20):
        size = min(longest or 12, 12)
        return _generator(
            "pattern", regex=f"[a-z0-9]{{{size}}}", **({"unique": True} if column.is_unique else {})
        )
    said = _generator("lorem", unit="words", min=1, max=3)
    return said if longest is None else {**said, "fit": "clip"}


def _generator(kind: str, **params: object) -> dict[str, object]:
    return {"generator": {"type": kind, **({"params": params} if params else {})}}
