"""Rules between several keys of a request, as JSON Schema says them.

The code checks the same ones, with better messages; ``tests/web/test_openapi_rules.py`` compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sdgen.databases.descriptor import Database, ServerDatabase
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import all_databases

Schema = dict[str, Any]
FILE_OPTIONS = ("compression", "delimiter", "header", "partition_by")
"""The options of targets that say how files are written."""


def all_of(*rules: Schema) -> Schema:
    """Returns what keeps all rules."""
    return {"allOf": list(rules)}


def exactly_one(*keys: str) -> Schema:
    """Returns the rule that one of some keys is given."""
    return {"oneOf": [{"required": [key]} for key in keys]}


def together(one: str, other: str) -> Schema:
    """Returns the rule that of two keys both are given, or none."""
    return {"dependentRequired": {one: [other], other: [one]}}


def at_most_one(one: str, other: str) -> Schema:
    """Returns the rule that two keys are not given together."""
    return {"not": {"required": [one, other]}}


def _when(condition: Schema, then: Schema) -> Schema:
    return {"if": {"required": [*condition], "properties": condition}, "then": then}


def _without(*keys: str) -> Schema:
    return {"properties": dict.fromkeys(keys, False)}


def _letters(word: str) -> str:
    """Returns a pattern for a word in letters of any case."""
    return "".join(f"[{one.upper()}{one}]" if one.isalpha() else re.escape(one) for one in word)


# What ``Database.recognises`` says of a DSN. The end is written so that it is not before a last
# newline, wherever the pattern is used.
_END = r"(?![\s\S])"
_NO_SCHEME = r"(://[\s\S]*|((?!://)[\s\S])*)"


def _sign(database: Database) -> str:
    """Returns the pattern of what stands behind a scheme: a sign alone, if it is a colon."""
    return ":(?!//)" if database.sign == ":" else database.sign


def _any_scheme(databases: Iterable[Database]) -> str:
    """Returns the pattern of what begins with a scheme of some kinds."""
    each = (rf"({'|'.join(map(_letters, one.schemes))}){_sign(one)}" for one in databases)
    return f"({'|'.join(each)})"


_DATABASES = all_databases()
_FOLDERS = _any_scheme(each for each in _DATABASES if isinstance(each, FolderDatabase))


def _recognised(database: Database) -> str:
    """Returns the pattern of DSNs that say their kind."""
    forms = [_any_scheme([database])] if database.schemes else []
    if database.suffixes:
        suffixes = "|".join(_letters(suffix.removeprefix(".")) for suffix in database.suffixes)
        forms.append(rf"(?!{_FOLDERS}){_NO_SCHEME}\.({suffixes}){_END}")
    return f"^({'|'.join(forms)})"


def _of_kind(database: Database) -> Iterator[Schema]:
    """Yields the rules of one kind: a dsn and a kind that agree, and what it has not."""
    lacking = [] if database.has_schemas else ["schema"]
    lacking += [] if isinstance(database, ServerDatabase) else ["password"]
    kind = {"const": database.kind}
    has = {**dict.fromkeys(lacking, False), "options": _options(database)}
    recognised = {"dsn": {"pattern": _recognised(database)}}
    yield _when(recognised, {"properties": {"kind": kind, **has}})
    yield _when({"kind": kind}, {"properties": has})


def _options(database: Database) -> Schema:
    """Returns the rule of which options a kind of target has."""
    known: dict[str, Any] = dict.fromkeys(FILE_OPTIONS, False)
    if isinstance(database, FolderDatabase):
        known = {name: name in database.options for name in FILE_OPTIONS}
        known["compression"] = {"enum": [*database.compressions]}
    return {"properties": known}


def _exactly(database: Database) -> Schema:
    """Returns the rule that schemes are written as the driver reads them."""
    exact = rf"^({'|'.join(database.schemes)})://"
    spelled = {"dsn": {"pattern": rf"^({'|'.join(map(_letters, database.schemes))})://"}}
    return _when(spelled, {"properties": {"dsn": {"pattern": exact}}})


_EVERY = "|".join(map(_recognised, _DATABASES))
CHANGED_TARGET: tuple[Schema, ...] = tuple(rule for each in _DATABASES for rule in _of_kind(each))
"""A dsn and a kind that agree; no schema, no password where databases have none."""
NEW_TARGET: tuple[Schema, ...] = (
    *CHANGED_TARGET,
    *(_exactly(each) for each in _DATABASES if each.exact_schemes),
    _when({"dsn": {"not": {"pattern": _EVERY}}}, {"required": ["kind"]}),
    {"properties": {"dsn": {"not": {"pattern": r"\$\{"}}}},
)
"""The same, and no environment variables: the dsn is not the one that is stored."""

OF_TARGET = "target"
"""What `statistics` says for those of the target itself."""
VALUES_OF_TARGET: Schema = _when(
    {"common_values": {"const": True}},
    {"required": ["statistics"], "properties": {"statistics": {"const": OF_TARGET}}},
)
"""Common values are read with the statistics of the target; a file has some, or has none."""

_ONE = {"additionalProperties": {"minimum": 1}}
AT_LEAST_ONE_ROW: Schema = {
    **_when({"continue": {"const": True}}, {}),
    "else": {"properties": {"row_overrides": _ONE, "entity_counts": _ONE}},
}
"""No entity gets no rows, unless a run continues an earlier one."""
