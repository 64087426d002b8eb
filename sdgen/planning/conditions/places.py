"""Names of the cells that a row's cells follow from, in its own row and in rows of parents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from sdgen.planning.conditions.possible import Possible


class Place(NamedTuple):
    """A column, and by which foreign keys its row is reached from the row in question."""

    entity: str
    column: str
    via: tuple[str, ...] = ()


class Choice(NamedTuple):
    """Something about a cell that may turn out in several ways.

    Attributes:
        place: the cell.
        of_null: whether it is that the cell is NULL; else which value it has.
    """

    place: Place
    of_null: bool


Chosen = Mapping[Choice, Possible]
"""How choices turn out; those that are not there stay open."""


def reached_by(found: Possible, steps: tuple[str, ...]) -> Possible:
    """Returns what a cell may be, as it is seen from a row that reaches its row by foreign keys."""
    if not steps or not found.anchors:
        return found
    anchors = tuple(
        replace(each, cell=each.cell._replace(via=(*steps, *each.cell.via)))
        if isinstance(each.cell, Place)
        else each
        for each in found.anchors
    )
    return replace(found, anchors=anchors)
