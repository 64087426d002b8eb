"""Templates: texts with ``{column}`` in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdgen.errors import did_you_mean, shown
from sdgen.frozen import frozen

FILTERS = ("ascii", "lower", "upper", "word")
WORD = "word"
"""Filter that is made of others, and stands alone."""
MOST_DIGITS = 18
LONGEST = 10_000
"""Characters of a template."""
MOST_FIELDS = 200
"""Columns in a template, each as often as it stands there: all are part of one SQL expression."""

_PART = re.compile(r"(?P<escaped>\{\{|\}\})|\{(?P<field>[^{}]*)\}|(?P<brace>[{}])")
_FIELD = re.compile(
    r"(?P<column>[^|:]+)(?::0?(?P<width>[1-9]\d*))?(?P<filters>(?:\|[^|:]*)*)", re.ASCII
)


@frozen
class Field:
    """A column in a template.

    Args:
        column: its name.
        width: digits that a whole number is filled up to with zeros; 1 for none.
        filters: some of ``FILTERS``, in the order they are applied.
    """

    column: str
    width: int = 1
    filters: tuple[str, ...] = ()


def parts_of(template: str) -> list[str | Field]:
    """Returns what a template says: texts, none of them empty or behind another one, and columns.

    Args:
        template: such as ``{first|ascii|lower}-{id:05}``; ``{{`` and ``}}`` stand for braces.

    Raises:
        ValueError: it is none; the message says what and where.
    """
    if len(template) > LONGEST:
        raise ValueError(f"has {len(template)} characters, more than {LONGEST}. Shorten it")
    parts: list[str | Field] = []
    for part in _parts(template):
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        elif part:
            parts.append(part)
    if sum(isinstance(part, Field) for part in parts) > MOST_FIELDS:
        raise ValueError(f"names columns more than {MOST_FIELDS} times. Use a column for each part")
    return parts


def _parts(template: str) -> Iterator[str | Field]:
    end = 0
    for found in _PART.finditer(template):
        yield template[end : found.start()]
        end = found.end()
        if found["escaped"]:
            yield found["escaped"][0]
        elif found["brace"]:
            brace = found["brace"]
            raise ValueError(
                f"a {brace} without a match at character {found.start() + 1} (got "
                f"{shown(template)}). Write {brace * 2} for a brace"
            )
        else:
            yield _field(found["field"])
    yield template[end:]


def _field(text: str) -> Field:
    found = _FIELD.fullmatch(text)
    if found is None or not found["column"].strip():
        raise ValueError(
            f"not a column, optionally with a width or filters (got {shown(f'{{{text}}}')}). Write "
            "e.g. {name}, {id:05} or {name|ascii|lower}"
        )
    filters = tuple(name.strip() for name in found["filters"].split("|")[1:])
    for name in filters:
        if name not in FILTERS:
            raise ValueError(
                f"unknown filter (got {shown(name)}).{did_you_mean(name, FILTERS)} "
                f"Use some of: {', '.join(FILTERS)}"
            )
    if WORD in filters and len(filters) > 1:
        raise ValueError(
            f"word cannot be combined with other filters (got {{{text}}}). Remove the others"
        )
    if {"lower", "upper"} <= set(filters) or len(set(filters)) < len(filters):
        raise ValueError(
            f"filters undo or repeat each other (got {shown(f'{{{text}}}')}). Remove one"
        )
    width = int(found["width"] or 1)
    if width > MOST_DIGITS:
        raise ValueError(f"a width is 1 … {MOST_DIGITS} (got {width})")
    return Field(found["column"].strip(), width, tuple(sorted(filters)))
