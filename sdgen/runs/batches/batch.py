"""A batch: rows of one entity that are written at once, and which rows are missing."""

from __future__ import annotations

from collections.abc import Iterable

from sdgen.errors import RunError, SdgenError
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity

Range = tuple[int, int]
"""Row numbers first … end-1."""


@frozen
class Batch:
    """Rows of one entity that are written in one transaction.

    Args:
        entity: the entity.
        number: 1 for the first batch of the entity in this attempt.
        first: first row number.
        end: one past the last row number.
        turn: 0 for the first batch of the attempt, whatever its entity.
        also: batches of other entities that are written in the same transaction.
    """

    entity: Entity
    number: int
    first: int
    end: int
    turn: int
    also: tuple[Batch, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.end - self.first

    @property
    def all(self) -> tuple[Batch, ...]:
        """It, and what is written with it."""
        return self, *self.also

    def failed(self, error: SdgenError) -> RunError:
        """Returns the error of a run that has failed at this batch."""
        return RunError(f"{self}: {error}")

    def __str__(self) -> str:
        return (
            f"entity {self.entity.name}, batch {self.number} (rows {self.first} … {self.end - 1})"
        )


def missing(first: int, end: int, written: Iterable[Range]) -> list[Range]:
    """Returns the ranges of row numbers first … end-1 that are in none of the written ranges."""
    gaps, here = [], first
    for begins, ends in sorted(written):
        if here < begins:
            gaps.append((here, begins))
        here = max(here, ends)
    if here < end:
        gaps.append((here, end))
    return gaps


def clipped(ranges: Iterable[Range], first: int, end: int) -> list[Range]:
    """Returns what of some ranges lies within row numbers first … end-1, in order."""
    parts = ((max(first, begins), min(end, ends)) for begins, ends in sorted(ranges))
    return [(begins, ends) for begins, ends in parts if begins < ends]
