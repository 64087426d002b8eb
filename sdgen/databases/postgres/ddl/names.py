"""Names that Postgres gives to constraints, indexes and sequences that have none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialects.postgres import Postgres


def chosen_name(
    table: str, columns: Sequence[str], label: str, is_taken: Callable[[str], bool]
) -> str:
    """Returns a name as ``ChooseRelationName`` and ``ChooseConstraintName`` make it.

    Args:
        table: the table's name.
        columns: the columns that it is of; none where they are not named.
        label: what is behind, such as ``pkey``.
        is_taken: returns whether a name is taken.
    """
    middle = "_".join(columns)
    number = 0
    while True:
        end = f"{label}{number or ''}"
        name = _made(table, middle, end)
        if not is_taken(name):
            return name
        number += 1


def _made(first: str, second: str, label: str) -> str:
    """Returns a name of no more bytes than names have; see ``makeObjectName``."""
    overhead = len(label.encode()) + 1 + (1 if second else 0)
    room = Postgres.max_identifier_bytes - overhead
    one, two = first.encode(), second.encode()
    while len(one) + len(two) > room:
        if len(one) > len(two):
            one = one[:-1]
        else:
            two = two[:-1]
    parts = [one.decode(errors="ignore"), two.decode(errors="ignore"), label]
    return "_".join(part for part in parts if part)
