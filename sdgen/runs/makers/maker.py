"""What computes rows: a maker."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from sdgen.runs.batches.batch import Batch

P = TypeVar("P")
P_contra = TypeVar("P_contra", contravariant=True)

Put = Callable[[P], int]
"""Puts all rows of a batch into a place, and returns how many; -1 where the maker is not told.
Called again, after what it had put was undone, it puts all of them anew."""


class Maker(Protocol[P_contra]):
    """Computes the rows of batches for one worker, each from its row number alone.

    The place (``P``) is what the sink holds open for a batch, and says which makers fit the sink:
    a connection within a transaction takes INSERT … SELECT, a COPY or rows that lie beside the
    table; a file that is being written takes whatever can write its format.
    """

    def made(self, batch: Batch) -> AbstractContextManager[Put[P_contra]]:
        """Gives what puts the rows of a batch, and of those with it, into a place.

        What can be done without the sink's locks is done before the block begins: look-up tables,
        cells that Python makes, whole rows. What was made for the batch is let go of when the block
        ends.

        Raises:
            TargetError: the database that computes them refuses.
            RunError: Python made a value that does not fit its column.
        """
