"""Labels of enum types, as a column's type lists them: ``active, 'on hold', 'it''s'``."""

from __future__ import annotations

import re
from collections.abc import Collection

from sdgen.errors import shown

MOST = 1_000
"""Labels of an enum."""
LONGEST = 63
"""Bytes of a label in UTF-8: https://www.postgresql.org/docs/current/datatype-enum.html."""

# A label in quotes, doubled where they stand within, or plain.
_LABEL = re.compile(
    r"""\s*(?:'((?:[^']|'')*)'\s*|"((?:[^"]|"")*)"\s*|([^'",()\s][^'",()]*))(,|$)"""
)
_PLAIN = re.compile(r"[^'\",()\s](?:[^'\",()\[\]]*[^'\",()\[\]\s])?")


def read_labels(text: str) -> tuple[str, ...]:
    """Returns the labels that stand in the parentheses of ``enum(…)``.

    Raises:
        ValueError: they are none, or too many; the message says what to write.
    """
    labels: list[str] = []
    at, more = 0, True
    while more:
        found = _LABEL.match(text, at)
        if found is None:
            raise ValueError(
                f"the labels of an enum are separated by commas (got {shown(f'enum({text})')}). "
                "Write e.g. enum(active, 'on hold'), with quotes around labels that have one of "
                """, ( ) ' or " in them"""
            )
        single, double, plain, comma = found.groups()
        if single is not None:
            labels.append(single.replace("''", "'"))
        else:
            labels.append(plain.rstrip() if double is None else double.replace('""', '"'))
        at, more = found.end(), bool(comma)
    if len(labels) > MOST:
        raise ValueError(f"an enum can have at most {MOST:,} labels (got {len(labels):,})")
    for label in labels:
        if not _is_label(label):
            raise ValueError(
                f"a label of an enum must have at most {LONGEST} bytes (got {shown(label)})"
            )
    if len({*labels}) < len(labels):
        again = next(label for label in labels if labels.count(label) > 1)
        raise ValueError(f"a label of an enum appears twice (got {shown(again)}). Remove one")
    return tuple(labels)


def can_list(labels: Collection[str]) -> bool:
    """Returns whether a scenario can list the labels of an enum that a database has."""
    return len(labels) <= MOST and all(map(_is_label, labels))


def _is_label(label: str) -> bool:
    return len(label.encode()) <= LONGEST and "\0" not in label


def written_label(label: str) -> str:
    """Returns a label as it stands in such a list: in quotes where it needs them."""
    if _PLAIN.fullmatch(label):
        return label
    return "'" + label.replace("'", "''") + "'"
