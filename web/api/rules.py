"""Rules between several keys of a request, as JSON Schema says them.

The code checks the same ones, with better messages; ``tests/web/test_openapi_rules.py`` compares.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def all_of(*rules: Schema) -> Schema:
    """Returns what keeps all rules."""
    return {"allOf": list(rules)}


def exactly_one(one: str, other: str) -> Schema:
    """Returns the rule that one of two keys is given."""
    return {"oneOf": [{"required": [one]}, {"required": [other]}]}


def at_most_one(one: str, other: str) -> Schema:
    """Returns the rule that two keys are not given together."""
    return {"not": {"required": [one, other]}}


def _when(condition: Schema, then: Schema) -> Schema:
    return {"if": {"required": [*condition], "properties": condition}, "then": then}


def _without(*keys: str) -> Schema:
    return {"properties": dict.fromkeys(keys, False)}


def _letters(word: str) -> str:
    """Returns a pattern for a word in letters of any case."""
    return "".join(f"[{one.upper()}{one}]" if one.isalpha() else one for one in word)


# What sdgen.scenario.dsn.kind_of_dsn says of a DSN. The end is written so that it is not before a
# last newline, wherever the pattern is used.
_END = r"(?![\s\S])"
_POSTGRES = rf"^{_letters('postgres')}({_letters('ql')})?://"
_NO_SCHEME = r"(://[\s\S]*|((?!://)[\s\S])*)"
_FILE = rf"{_NO_SCHEME}\.({_letters('sqlite')}3?|{_letters('db')}){_END}"
_SQLITE = rf"^({_letters('sqlite')}://|{_FILE})"
_NO_SERVER = _without("schema", "password")
_TARGET = (
    _when({"dsn": {"pattern": _POSTGRES}}, {"properties": {"kind": {"const": "postgres"}}}),
    _when(
        {"dsn": {"pattern": _SQLITE}},
        {"properties": {"kind": {"const": "sqlite"}, **_NO_SERVER["properties"]}},
    ),
    _when({"kind": {"const": "sqlite"}}, _NO_SERVER),
)
_AS_LIBPQ_READS_IT = r"^postgres(ql)?://"
NEW_TARGET: tuple[Schema, ...] = (
    *_TARGET,
    _when(
        {"dsn": {"pattern": _POSTGRES}},
        {"properties": {"dsn": {"pattern": _AS_LIBPQ_READS_IT}}},
    ),
    _when({"dsn": {"not": {"pattern": rf"{_POSTGRES}|{_SQLITE}"}}}, {"required": ["kind"]}),
    {"properties": {"dsn": {"not": {"pattern": r"\$\{"}}}},
)
"""A dsn and a kind that agree; no schema and no password of SQLite; no environment variables."""
CHANGED_TARGET: tuple[Schema, ...] = _TARGET
"""The same, but that the dsn may be the one that is stored."""

_ONE = {"additionalProperties": {"minimum": 1}}
AT_LEAST_ONE_ROW: Schema = {
    **_when({"continue": {"const": True}}, {}),
    "else": {"properties": {"row_overrides": _ONE, "entity_counts": _ONE}},
}
"""No entity gets no rows, unless a run continues an earlier one."""
