"""Values as YAML has them, on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import yaml

from sdgen.yaml_scalars import Written

_ENDLESS = 10**6
_ESCAPED = frozenset('"\\')
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*+(?: [A-Za-z0-9_]++)*+")
_NO_STRINGS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What YAML 1.1 reads as something else, in lower case."""


def flow(value: object) -> str:
    """Returns a value on one line."""
    if type(value) is str:  # nearly all are: what asks for more takes longer
        return _quoted(value)
    if isinstance(value, dict | Mapping):
        if not value:
            return "{}"
        return f"{{ {', '.join(f'{flow(key)}: {flow(item)}' for key, item in value.items())} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, Written):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(repr(value))
    return _quoted(value) if isinstance(value, str) else _dumped(value)


@cache
def _number(text: str) -> str:
    """Returns a float as YAML has it, by its text: 0.0 and -0.0 are equal."""
    return _dumped(float(text))


@cache
def _quoted(text: str) -> str:
    """Returns a string as YAML has it, in double quotes where it has single ones in it."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NO_STRINGS:
        return text  # as it would be written: asking for that takes 0.1 ms
    if not text.isprintable():  # on one line, with escapes
        return yaml.safe_dump(text, default_style='"', width=_ENDLESS, allow_unicode=True).strip()
    said = _dumped(text)
    if "'" in text and said.startswith("'") and text.isprintable() and not _ESCAPED & {*text}:
        return f'"{text}"'
    return said


def _dumped(value: object) -> str:
    """Returns a scalar as YAML has it within brackets."""
    text: str = yaml.safe_dump([value], default_flow_style=True, width=_ENDLESS, allow_unicode=True)
    return text.strip()[1:-1]
