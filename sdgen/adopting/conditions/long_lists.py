"""Conditions with long lists of values, of which some are enough."""

from __future__ import annotations

import re

_MOST_KEPT = 200
_LONGEST = 8_000_000  # characters
_BEGINNING = re.compile(r"\bIN\s*\(\s*|\bARRAY\s*\[\s*", re.I)
_LITERAL = re.compile(
    r"(?:'(?:[^']|'')*+'|-?\d++(?:\.\d++)?)(?:::[a-z_]++(?: [a-z_]++)*+(?:\(\d++\))?)?", re.I
)
_NEXT = re.compile(r"\s*,\s*")
_NEGATED = re.compile(r"\b(?:NOT|ALL)\b|<>|!=", re.I)


def with_short_lists(condition: str) -> str:
    """Returns a condition whose lists of values are cut after the first ones.

    What keeps the shorter one keeps the condition itself; one that refuses values is left as it is.

    Args:
        condition: the condition as the database has it.
    """
    if len(condition) > _LONGEST:
        return condition
    parts, at, told = [], 0, 0
    while found := _BEGINNING.search(condition, told):
        end = told = found.end()
        count = 0
        while literal := _LITERAL.match(condition, told):
            count += 1
            told = literal.end()
            if count <= _MOST_KEPT:
                end = told
            following = _NEXT.match(condition, told)
            if following is None:
                break
            told = following.end()
        parts.append(condition[at:end])
        at = told if count > _MOST_KEPT else end
        told = max(at, found.end())
    parts.append(condition[at:])
    shorter = "".join(parts)
    return condition if _NEGATED.search(shorter) else shorter
