"""What fills a column of which nothing but its type is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import (
    Filling,
    filled_by,
    generator,
    helper,
    helper_name,
)
from sdgen.adopting.filling.listed import each_once
from sdgen.adopting.filling.numbers import Spread, number
from sdgen.adopting.filling.texts import escaped, fit_of, room_of, text
from sdgen.adopting.filling.times import between
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names.defaults import share_of_true, spread_of
from sdgen.adopting.names.words import words_of
from sdgen.adopting.stored_types import form_of, is_of_its_type
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType

_HUNDRED = Spread(Fraction(1), Fraction(100), is_meant=False)
_AMOUNTS = Spread(Fraction(0), Fraction(1000), places=2, is_meant=False)
UUID_LENGTH = 36
_LETTERS = 12  # of a string of which it is known only that it has room for so many
_LONGEST_NAME = 40  # characters
_DIGITS_NEED = 4
_SOME = 0.25  # of flags of which nothing is known: most rows are as usual
_BYTES = 16
_MOST_ELEMENTS = 3
_MANY_NETWORKS = r"[1-9]\d\.[1-9]\d\.[1-9]\d\.0/24"
_MOST_DRAWN = 2**15 - 1
# Elements of arrays that differ from row to row, but for a chance like that of equal uuids.
_LENGTH, _LENGTH_OF_FEW = 12, 100
_DIGITS = "[0-9]"
_SHORT = "[A-Z0-9]"
_FORMS = {
    ColumnType.TIME: r"[01]\d:[0-5]\d:[0-5]\d",
    ColumnType.INTERVAL: r"[1-9] days",
    ColumnType.CIDR: r"10\.[1-9]\d\.0\.0/16",
    ColumnType.INT4RANGE: r"\[[1-9]\d,[1-9]\d\d\)",
    ColumnType.INT8RANGE: r"\[[1-9]\d,[1-9]\d\d\)",
    ColumnType.NUMRANGE: r"\[[1-9]\d,[1-9]\d\d\)",
    ColumnType.DATERANGE: r"\[2025-0[1-6]-1\d,2025-0[7-9]-1\d\)",
    ColumnType.TSRANGE: r"\[2025-0[1-6]-1\d 08:00:00,2025-0[7-9]-1\d 17:00:00\)",
    ColumnType.TSTZRANGE: r"\[2025-0[1-6]-1\d 08:00:00\+00,2025-0[7-9]-1\d 17:00:00\+00\)",
}
# Of rows that differ by a number: unlike all others, these strings are not told apart by the text.
_NUMBERED = {
    ColumnType.INTERVAL: "{} minutes",
    ColumnType.INT4RANGE: "[{0},{0}]",
    ColumnType.INT8RANGE: "[{0},{0}]",
    ColumnType.NUMRANGE: "[{0},{0}]",
    ColumnType.DATERANGE: "[{0},{0}]",
    ColumnType.TSRANGE: "[{0} 08:00:00,{0} 17:00:00)",
    ColumnType.TSTZRANGE: "[{0} 08:00:00+00,{0} 17:00:00+00)",
}
_OF_DAYS = frozenset({ColumnType.DATERANGE, ColumnType.TSRANGE, ColumnType.TSTZRANGE})


def guess_by_type(column: Column) -> Guess:
    """Returns something that a column accepts, for columns of every type.

    Where the column is unique, no two rows are the same. Of types that sdgen knows nothing of,
    columns that accept NULL are NULL, and others are filled with words, which the database may
    refuse.
    """
    if not is_of_its_type(column.type, column.stored_type):
        return _of_foreign_type(column)
    filling = _KINDS[column.type.kind](column)
    listed = column.type.kind in (ColumnType.ENUM, ColumnType.BOOL)
    confidence = Confidence.CERTAIN if listed and not column.is_unique else Confidence.GUESSED
    return filling.guess(column, f"by its type {column.type}", confidence)


def _of_foreign_type(column: Column) -> Guess:
    form = form_of(column.stored_type)
    if form is not None:
        # The text of the value may be another one than what is written.
        unique = {"unique": "unchecked"} if column.is_unique else {}
        filling = text(replace(column, is_unique=False), generator("pattern", regex=form))
        if filling is not None:
            filling = replace(filling, column={**filling.column, **unique})
            return filling.guess(column, f"by its type {column.stored_type}", Confidence.GUESSED)
    reason = f"nothing is known of its type {column.stored_type}"
    if column.nullable:
        return Guess({"generator": generator("const", value=None)}, reason, Confidence.GUESSED)
    return _text(column).guess(column, reason, Confidence.GUESSED)


def _integer(column: Column) -> Filling:
    return number(column, spread_of(column) or _HUNDRED) or filled_by("const", value=0)


def _amount(column: Column) -> Filling:
    return number(column, spread_of(column) or _AMOUNTS) or filled_by("const", value=0)


def _text(column: Column) -> Filling:
    room, shortest = room_of(column), column.facts.shortest or 0
    if column.is_unique:
        return _unique_text(column, room)
    named = _named_after(column)
    has_room = room is None or room >= len(named) + _DIGITS_NEED
    if has_room and shortest <= len(named) and not column.facts.patterns:
        written = generator("pattern", regex=rf"{escaped(named)} [1-9]\d\d")
        return text(column, written) or filled_by("const", value="")
    if room is None or room >= _LETTERS + 1:
        length = max(shortest, _LETTERS)
        return text(column, generator("pattern", regex=f"[A-Z][a-z]{{{length - 1}}}")) or filled_by(
            "const", value=""
        )
    if column.type.kind is ColumnType.CHAR or shortest == room:
        return filled_by("pattern", regex=f"[A-Z]{{{room}}}")
    return filled_by("pattern", regex=f"[A-Z]{{{max(shortest, min(room, 3))}}}")


def _named_after(column: Column) -> str:
    """Returns the words of a column's name, so that strings show what they stand in for."""
    return " ".join(words_of(column.name))[:_LONGEST_NAME].strip() or "text"


def _unique_text(column: Column, room: int | None) -> Filling:
    shortest = column.facts.shortest or 0
    if room is None or room >= _LETTERS + 1:
        length = max(_LETTERS, shortest)
        return filled_by("pattern", regex=f"[a-z]{{{length}}}", unique=True)
    for signs, count in ((_DIGITS, 10), (_SHORT, 36)):
        if count**room >= column.rows:
            return filled_by("pattern", regex=f"{signs}{{{room}}}", unique=True)
    return filled_by("pattern", regex=f"[0-9A-Za-z]{{{room}}}", unique=True)


def _enum(column: Column) -> Filling:
    labels = list(column.type.labels)
    if column.is_unique:
        return each_once(column, labels)
    return filled_by("choice", values=labels)


def _bool(column: Column) -> Filling:
    if column.is_unique:
        return each_once(column, (True, False))
    return filled_by("bool", p=share_of_true(column, _SOME))


def _moment(column: Column) -> Filling:
    return between(column, "-365d", "-1d") or filled_by("const", value="2025-01-01")


def _uuid(column: Column) -> Filling:
    return filled_by("uuid4")


def _json(column: Column) -> Filling:
    if column.is_unique:
        name = helper_name(column, "number")
        made = helper(name, "bigint", {"generator": generator("sequence")})
        return Filling(
            {"generator": generator("json", fields={"number": {"column": name}})}, (made,)
        )
    fields = {
        "kind": generator("choice", values=["basic", "custom", "standard"]),
        "count": generator("uniform_int", min=1, max=100),
        "note": generator("lorem", unit="words", min=2, max=4),
    }
    return filled_by("json", fields=fields)


def _bytes(column: Column) -> Filling:
    facts = column.facts
    length = facts.shortest or _BYTES
    if facts.longest is not None:
        length = min(max(length, _BYTES), facts.longest)
    made = {"generator": generator("bytes", length=length)}
    # Two of 2^128 are the same as rarely as two uuids.
    return Filling({**made, "unique": "unchecked"} if column.is_unique else made)


def _network(kind: str) -> Callable[[Column], Filling]:
    def fill(column: Column) -> Filling:
        return filled_by(kind, **({"unique": True} if column.is_unique else {}))

    return fill


def _form(column: Column) -> Filling:
    kind = column.type.kind
    form = generator("pattern", regex=_FORMS[kind])
    if not column.is_unique:
        return Filling({"generator": form})
    if kind in _NUMBERED:
        counted, of = "int", generator("sequence")
        if kind in _OF_DAYS:
            counted, of = "date", generator("time_series", start="2020-01-01", step="1d")
        name = helper_name(column, "number" if counted == "int" else "day")
        template = _NUMBERED[kind].format(f"{{{name}}}")
        said = generator("template", template=template)
        made = helper(name, counted, {"generator": of})
        return Filling({"generator": said, "unique": "unchecked"}, (made,))
    if kind is ColumnType.CIDR:
        form = generator("pattern", regex=_MANY_NETWORKS)
    return Filling({"generator": {**form, "params": {**form["params"], "unique": True}}})


def _array(column: Column) -> Filling:
    element = column.type.element or column.type
    alone = Column(column.table, column.name, element, rows=column.rows)
    of = dict(_KINDS[element.kind](alone).column)
    if of.get("fit") or fit_of(alone, of["generator"]) not in ({}, None):
        of = dict(_short(alone).column)
    least = column.facts.shortest or 0
    most = max(least, min(_MOST_ELEMENTS, column.facts.longest or _MOST_ELEMENTS))
    said = generator("array", of=of["generator"], min=least, max=most)
    if not column.is_unique:
        return Filling({"generator": said})
    if element.kind in INTEGERS:
        of = {"generator": generator("uniform_int", min=1, max=_MOST_DRAWN)}
    few = element.kind in (ColumnType.BOOL, ColumnType.ENUM)
    said = generator("array", of=of["generator"], length=_LENGTH_OF_FEW if few else _LENGTH)
    return Filling({"generator": said, "unique": "unchecked"})


def _short(column: Column) -> Filling:
    """Returns strings of an element's length."""
    return filled_by("pattern", regex=f"[a-z]{{{min(column.type.length or 8, 8)}}}")


_KINDS: dict[ColumnType, Callable[[Column], Filling]] = {
    **dict.fromkeys(INTEGERS, _integer),
    **dict.fromkeys(FLOATS, _amount),
    ColumnType.DECIMAL: _amount,
    **dict.fromkeys(TEXTS, _text),
    ColumnType.ENUM: _enum,
    ColumnType.BOOL: _bool,
    ColumnType.DATE: _moment,
    ColumnType.TIMESTAMP: _moment,
    ColumnType.TIMESTAMPTZ: _moment,
    ColumnType.UUID: _uuid,
    ColumnType.JSON: _json,
    ColumnType.BYTES: _bytes,
    ColumnType.INET: _network("ipv4"),
    ColumnType.MACADDR: _network("mac"),
    **dict.fromkeys(_FORMS, _form),
    ColumnType.ARRAY: _array,
}


def holds_uuids(key: DataType, pointing: DataType) -> bool:
    """Returns whether strings of a key are UUIDs, as a column that points to it has their type.

    Args:
        key: the type of the key.
        pointing: that of the column.
    """
    has_room = key.kind in TEXTS and (key.length is None or key.length > UUID_LENGTH)
    is_sized = pointing.kind is ColumnType.CHAR and pointing.length == UUID_LENGTH
    return has_room and (pointing.kind is ColumnType.UUID or is_sized)
