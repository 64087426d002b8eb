"""What stores rows: a sink, and the ways into it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Generic, Protocol, TypeVar

from sdgen.databases.engine import Engine
from sdgen.errors import NotResumableError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Batch, Range
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.makers.maker import Maker, Put
from sdgen.runs.observer import RunObserver
from sdgen.scenario.models import Entity

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)

TAKEN_OVER = "another process has taken over this run"

Written = Mapping[str, Sequence[Range]]
"""Entity → which of its rows are stored."""


class Inlet(Protocol[P_co]):
    """One worker's way into a sink."""

    def store(self, batch: Batch, put: Put[P_co]) -> bool:
        """Stores the rows of a batch, and of those with it, and notes that: all of it, or nothing.

        Args:
            batch: the batch.
            put: puts its rows into the place that is held open for them. It may be called again
                where all that it did had to be undone.

        Returns:
            False where the run stopped before anything was stored.

        Raises:
            TargetError: the sink refuses.
            RunError: other rows came than were to come, or another process has taken the run over.
        """


@frozen
class BatchWriter(Generic[P]):
    """One worker that writes batches: what it has one maker make goes into a sink by one inlet."""

    maker: Maker[P]
    inlet: Inlet[P]

    def write(self, batch: Batch) -> bool:
        """Writes a batch, or nothing of it; raises as ``Maker.made`` and ``Inlet.store`` do."""
        with self.maker.made(batch) as put:
            return self.inlet.store(batch, put)


Write = Callable[[Batch], bool]
"""Writes a batch; see ``BatchWriter.write``."""


@frozen
class Work:
    """What a run has still to write, and who writes it.

    Args:
        order: the entities, in the order they are written in.
        gaps: entity → the ranges that are to be written.
        schedule: hands out their batches.
        writers: opens what the workers need and gives one writer for each.
    """

    order: Sequence[Entity]
    gaps: Mapping[str, Sequence[Range]]
    schedule: Schedule
    writers: Callable[[], AbstractContextManager[Sequence[Write]]]


class Sink(ABC):
    """Where one run stores its rows, with its ledger beside them: which of them are stored.

    A sink belongs to one attempt. It opens the connections that it and its makers need, and closes
    them. What must hold, so that a run can be killed at any moment and resumed: the ledger is there
    before the first row, in the very step that makes the place ready; a batch and its note in the
    ledger are stored both or neither; who takes the run over waits until no batch of an earlier
    attempt can be stored any more; and the ledger goes last.

    Attributes:
        reader: a connection on which all that is stored can be read as the tables of the plan. By
            it rows are counted and hashed, and the checks of the scenario made.
    """

    reader: Engine

    @abstractmethod
    def prepare(self, found: Callable[[Mapping[str, int | None]], object]) -> Sequence[str]:
        """Makes the place ready for the first row, and the ledger, or nothing at all.

        Keeps other runs out until it is closed.

        Args:
            found: is told, before anything is changed, how many rows of others there will be beside
                those of each entity; None where that is not known.

        Returns:
            The entities beside whose rows there are others.

        Raises:
            TargetError: rows cannot be stored there, or not now.
            RunCancelledError: somebody asked for the run to be stopped.
        """

    @abstractmethod
    def missing_ledger(self) -> NotResumableError | None:
        """Returns None where the ledger is there, else the error that says what that means."""

    @abstractmethod
    def take_over(self) -> Written:
        """Takes the run over from an attempt that has ended, and returns what it has stored.

        Raises:
            as ``prepare``; NotResumableError: what is stored are other rows than the plan's.
        """

    @abstractmethod
    def reopen(self) -> None:
        """Makes the ledger of a run again that has stored all rows, so that it can be finished.

        The ledger says of them all that they are stored.
        """

    @abstractmethod
    def work(self, written: Written) -> Work:
        """Returns what is still to be written.

        Args:
            written: what is stored already.
        """

    @abstractmethod
    def count(self, before: Mapping[str, int | None]) -> Sequence[str]:
        """Counts the rows that are stored, and returns in sentences where they are not as many.

        So it does where rows that were there, and that the run's point to, have changed.

        Args:
            before: what ``prepare`` has told.

        Raises:
            RowsMissingError: rows are lost.
        """

    @abstractmethod
    def finish(self, observer: RunObserver) -> None:
        """Does what is better done after the rows than before, and lets the ledger go at last.

        Args:
            observer: is told of columns that are filled.

        Raises:
            TargetError: something cannot be made; all rows are stored.
            RunError: another process has taken the run over.
        """

    @abstractmethod
    def disown(self) -> None:
        """Says in the ledger that no process is at the run any more, as far as that is possible."""

    @abstractmethod
    def cancel(self) -> None:
        """Stops what is running, from any thread."""

    @abstractmethod
    def close(self) -> None:
        """Closes all that is open."""
