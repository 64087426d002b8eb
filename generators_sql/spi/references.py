"""Columns that a generator takes its value from."""

from __future__ import annotations

from sdgen.frozen import frozen


@frozen
class Reference:
    """A column of an entity that a generator takes its value from."""

    entity: str
    column: str


@frozen
class Copied:
    """A cell that is a copy of one in a row that the column's own row points to.

    Args:
        cell: the column it is a copy of.
        via: the column of the own row that says which row; columns with the same one copy the same.
    """

    cell: Reference
    via: str
