"""How much a provider's args ask for: what is certainly too much, and what certainly is not."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from math import prod
from typing import Any

from generators_sql.faking.column_values import LONGEST_VALUE

_SIZE = re.compile(
    r"(^|_)(length|nb|num|number|count|size|chars|digits|elements|levels|deep|depth|indent)(_|$)"
)
_MOST_VALUES = 10_000
"""Scalars in the args of one provider, and keys."""
_MOST_CHARACTERS = 200_000
_OF_TABLES = {"data_columns", "num_rows"}
"""Params of the providers that make a table in a text: csv, fixed_width, json …"""
_BOUNDS = frozenset({"min", "max", "min_value", "max_value", "minimum_age", "maximum_age", "step"})
"""Args whose numbers cost nothing, however large."""
_LITTLE = 1_000
"""Characters, elements and the like that take no time worth mentioning."""


def extent_problem(method: Callable[..., Any], args: dict[str, Any]) -> str | None:
    """Returns what certainly is too much, without calling the provider; None if nothing is.

    Args:
        method: the provider's.
        args: its keyword arguments.
    """
    for name, value in args.items():
        if _is_size(name) and isinstance(value, int | float) and abs(value) > LONGEST_VALUE:
            return f"{name} must be at most {LONGEST_VALUE} (got {value})"
    scalars = list(_scalars(args))
    if len(scalars) > _MOST_VALUES:
        return f"hold {len(scalars):,} values, more than {_MOST_VALUES:,}. Use fewer"
    characters = sum(len(value) for value in scalars if isinstance(value, str))
    if characters > _MOST_CHARACTERS:
        return f"hold {characters:,} characters, more than {_MOST_CHARACTERS:,}"
    defaults = inspect.signature(method).parameters
    if not defaults.keys() >= _OF_TABLES:
        return None
    said = {name: args.get(name, defaults[name].default) for name in _OF_TABLES}
    rows, columns = said["num_rows"], said["data_columns"]
    if not isinstance(rows, int) or not isinstance(columns, list | tuple | dict):
        return None
    # Each cell has a character at least, and one of fixed width has all of its own.
    widths = (value for value in _scalars(columns) if isinstance(value, int | float))
    size = rows * max(len(columns), int(sum(map(abs, widths))))
    if size > LONGEST_VALUE:
        return (
            f"make strings of {size:,} characters or more, and at most {LONGEST_VALUE} are "
            "supported. Ask for fewer rows or columns"
        )
    return None


def is_little(method: Callable[..., Any], args: dict[str, Any]) -> bool:
    """Returns whether a call with these args certainly takes little time and memory."""
    if inspect.signature(method).parameters.keys() >= _OF_TABLES and args:
        return False
    sizes = [1.0]
    for name, value in args.items():
        inner = _inner(value)
        if len(inner) > _LITTLE or any(isinstance(each, dict | list) for each in inner):
            return False
        texts = [each for each in (value, *inner) if isinstance(each, str)]
        if any("{{" in text or len(text) > _LITTLE for text in texts):
            return False
        if isinstance(value, int | float) and name not in _BOUNDS:
            sizes.append(max(1.0, abs(value)))
    return prod(sizes) <= _LITTLE


def _is_size(name: str) -> bool:
    return _SIZE.search(name) is not None


def _inner(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value, *value.values()]
    return value if isinstance(value, list) else []


def _scalars(value: Any) -> Iterator[Any]:
    """Yields the scalars within lists and mappings, keys too."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield from each
            waiting += each.values()
        elif isinstance(each, list | tuple):
            waiting += each
        else:
            yield each
