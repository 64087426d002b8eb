"""Who writes the files of a folder: its own engine, a file a batch; or another maker, several."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager

from sdgen.compiling.compilation import Compilation
from sdgen.databases.folders.engine import FolderEngine
from sdgen.databases.folders.file_maker import FileMakerSession
from sdgen.databases.folders.manifest import FileOptions
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Range
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import batch_count, batch_size, fixed_sizes, jobs_of
from sdgen.runs.makers.in_files import CopyMaker, CopyStatements
from sdgen.runs.makers.in_ranges import RangeMaker, RangeStatements
from sdgen.runs.sinks.folders.inlet import FolderInlet, RangesInlet
from sdgen.runs.sinks.folders.ledger import FolderLedger
from sdgen.runs.sinks.sink import BatchWriter, Work, Write

_BATCHES_AT_ONCE = 2
"""Of a maker that is at several files of each: one's last files while another one begins."""


class FolderWriting(ABC):
    """Writes the rows of a run into files.

    Args:
        plan: the run's plan.
        reader: the connection on which the files are read.
        ledger: the run's ledger.
    """

    def __init__(self, plan: Plan, reader: FolderEngine, ledger: FolderLedger) -> None:
        self._plan, self._reader, self._ledger = plan, reader, ledger

    @abstractmethod
    def work(self, gaps: Mapping[str, Sequence[Range]], options: Mapping[str, FileOptions]) -> Work:
        """Returns the work of writing what is missing: all entities at once.

        Args:
            gaps: entity → the rows that are missing.
            options: entity → how its files are written.
        """

    @abstractmethod
    def cancel(self) -> None:
        """Stops what all workers are at."""

    def _work(
        self,
        gaps: Mapping[str, Sequence[Range]],
        sizes: Mapping[str, int],
        writers: Callable[[], AbstractContextManager[Sequence[Write]]],
    ) -> Work:
        order = self._plan.order
        nobody: dict[str, Sequence[str]] = {entity.name: () for entity in order}
        schedule = Schedule(order, gaps, fixed_sizes(sizes), parents=nobody)
        return Work(order, gaps, schedule, writers)


class OwnWriting(FolderWriting):
    """Writing by connections of the folder's own engine.

    Args:
        opened: returns a connection for a worker.
        compilation: what compiling the plan's statements has worked out so far.
    """

    def __init__(
        self,
        plan: Plan,
        reader: FolderEngine,
        ledger: FolderLedger,
        opened: Callable[[], FolderEngine],
        compilation: Compilation,
    ) -> None:
        super().__init__(plan, reader, ledger)
        self._opened, self._compilation = opened, compilation
        self._workers: list[FolderEngine] = []

    def work(self, gaps: Mapping[str, Sequence[Range]], options: Mapping[str, FileOptions]) -> Work:
        """Returns the work, in which a batch is a file."""
        plan, engine = self._plan, self._reader
        jobs = jobs_of(plan, engine)
        sizes = {entity.name: batch_size(plan, entity, engine, jobs) for entity in plan.order}
        jobs = min(jobs, batch_count(gaps, sizes))
        own = plan.in_dialect(engine.dialect)
        statements = CopyStatements(own, sizes, jobs, options, self._compilation)
        suffixes = {name: engine.suffix(each) for name, each in options.items()}
        inlet = FolderInlet(self._ledger, suffixes)

        @contextmanager
        def writers() -> Iterator[Sequence[Write]]:
            with ExitStack() as opened:
                self._workers = [opened.enter_context(closing(self._opened())) for _ in range(jobs)]
                makers = [CopyMaker(each, statements) for each in self._workers]
                yield [BatchWriter(maker, inlet).write for maker in makers]
            self._workers = []

        return self._work(gaps, sizes, writers)

    def cancel(self) -> None:
        """Stops the statements of all connections."""
        for engine in self._workers:
            engine.cancel()


class MakerWriting(FolderWriting):
    """Writing by another maker, which is at several files of a batch at the same time.

    Args:
        session: the maker, which has been started.
        kind: the kind of folder.
    """

    def __init__(
        self,
        plan: Plan,
        reader: FolderEngine,
        ledger: FolderLedger,
        session: FileMakerSession,
        kind: str,
    ) -> None:
        super().__init__(plan, reader, ledger)
        self._session, self._kind = session, kind

    def work(self, gaps: Mapping[str, Sequence[Range]], options: Mapping[str, FileOptions]) -> Work:
        """Returns the work, in which a batch is as many files as are written at once."""
        plan, session = self._plan, self._session
        files = plan.jobs or session.at_once
        sizes = {
            entity.name: batch_size(plan, entity, self._reader, files) for entity in plan.order
        }
        batches = {name: size * files for name, size in sizes.items()}
        own = plan.in_dialect(session.dialect)
        as_strings = self._reader.as_strings
        statements = RangeStatements(own, self._kind, batches, as_strings, options)
        suffixes = {name: session.suffix(self._kind, each) for name, each in options.items()}
        inlet = RangesInlet(self._ledger, suffixes, sizes)
        workers = min(_BATCHES_AT_ONCE, batch_count(gaps, batches))

        @contextmanager
        def writers() -> Iterator[Sequence[Write]]:
            with ExitStack() as opened:
                made = [opened.enter_context(session.worker()) for _ in range(workers)]
                makers = [RangeMaker(session, each, statements) for each in made]
                yield [BatchWriter(maker, inlet).write for maker in makers]

        return self._work(gaps, batches, writers)

    def cancel(self) -> None:
        """Stops what the maker is at."""
        self._session.cancel()
