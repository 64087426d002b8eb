"""Reads the names of types, as columns and domains have them."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.model import Declared, TypeName
from sdgen.databases.postgres.ddl.tokens import QUOTED, Cursor, NotUnderstoodError, written

ALIASES = {
    "int": "int4",
    "integer": "int4",
    "bigint": "int8",
    "smallint": "int2",
    "real": "float4",
    "boolean": "bool",
    "decimal": "numeric",
    "dec": "numeric",
    "string": "string",
}
_SERIALS = {
    **dict.fromkeys(("smallserial", "serial2"), "int2"),
    **dict.fromkeys(("serial", "serial4"), "int4"),
    **dict.fromkeys(("bigserial", "serial8"), "int8"),
}
_SINGLE_PRECISION = 24  # the most bits of a float that is a real
_FIELDS = ("year", "month", "day", "hour", "minute", "second")


def read_type(cursor: Cursor) -> tuple[TypeName, bool]:
    """Returns a type, and whether it is one of the serial ones.

    See https://www.postgresql.org/docs/current/datatype.html

    Raises:
        NotUnderstoodError: there is none.
    """
    cursor.take("setof")
    first = cursor.next
    if first is None:
        raise NotUnderstoodError
    if first.kind == QUOTED:
        schema, name = cursor.qualified()
        return _with_array(cursor, TypeName(name, schema, _modifiers(cursor))), False
    if cursor.word(1) == ".":
        schema, name = cursor.qualified()
        if schema == "pg_catalog":
            schema = None
            name = ALIASES.get(name, name)
        if name in ("timestamptz", "timestamp", "time", "timetz"):
            return _with_array(cursor, _time(cursor, name)), False
        return _with_array(cursor, TypeName(name, schema, _modifiers(cursor))), False
    return _of_words(cursor)


def resolved(declared: Declared, said: TypeName) -> TypeName:
    """Returns a type with its schema, where the file makes it."""
    if said.schema is not None:
        return said
    for among in (declared.enums, declared.domains, declared.others):
        if found := declared.find((None, said.name), among):
            return TypeName(found.name, found.schema, said.modifiers, said.is_array)
    return said


def _of_words(cursor: Cursor) -> tuple[TypeName, bool]:
    word = cursor.name()
    if word in _SERIALS:
        return TypeName(_SERIALS[word]), True
    if word in ("character", "char", "national", "nchar"):
        if word == "national":
            cursor.take_one(("character", "char"))
        varying = cursor.take("varying")
        modifiers = _modifiers(cursor)
        found = TypeName("varchar" if varying else "bpchar", None, modifiers)
        if not varying and not modifiers:
            found = TypeName("bpchar", None, ("1",))
    elif word == "bit":
        varying = cursor.take("varying")
        modifiers = _modifiers(cursor)
        found = TypeName(
            "varbit" if varying else "bit", None, modifiers or (() if varying else ("1",))
        )
    elif word == "double":
        cursor.need("precision")
        found = TypeName("float8")
    elif word == "float":
        modifiers = _modifiers(cursor)
        single = modifiers and modifiers[0].isdigit() and int(modifiers[0]) <= _SINGLE_PRECISION
        found = TypeName("float4" if single else "float8")
    elif word in ("timestamp", "time", "timestamptz", "timetz"):
        found = _time(cursor, word)
    elif word == "interval":
        found = _interval(cursor)
    else:
        found = TypeName(ALIASES.get(word, word), None, _modifiers(cursor))
    return _with_array(cursor, found), False


def _modifiers(cursor: Cursor) -> tuple[str, ...]:
    if cursor.word() != "(":
        return ()
    return tuple(written(part) for part in Cursor(cursor.parens()).parts())


def _time(cursor: Cursor, word: str) -> TypeName:
    modifiers = _modifiers(cursor)
    if cursor.take("with", "time", "zone"):
        word = f"{word.removesuffix('tz')}tz"
    else:
        cursor.take("without", "time", "zone")
    return TypeName(word, None, modifiers)


def _interval(cursor: Cursor) -> TypeName:
    modifiers, fields = _modifiers(cursor), ""
    if first := cursor.take_one(_FIELDS):
        fields = first
        if cursor.take("to"):
            fields = f"{first} to {cursor.name()}"
        modifiers = _modifiers(cursor) or modifiers
    return TypeName("interval", None, modifiers, fields=fields)


def _with_array(cursor: Cursor, found: TypeName) -> TypeName:
    is_array = cursor.take("array")
    while cursor.take("["):
        is_array = True
        if cursor.word() != "]":
            cursor.step()
        cursor.need("]")
    if not is_array:
        return found
    return TypeName(found.name, found.schema, found.modifiers, True, found.fields)
