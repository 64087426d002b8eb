"""The sink of folders: what holds a run's rows are files, each of them a batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing, suppress
from functools import partial

from sdgen.compiling.compilation import Compilation
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.folders.engine import FolderEngine
from sdgen.databases.folders.file_maker import FileMakerSession
from sdgen.databases.folders.layout import writing_to
from sdgen.databases.folders.manifest import FileOptions, FileTable
from sdgen.errors import NotResumableError, TargetError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import missing
from sdgen.runs.makers.choosing import file_maker_of
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.sinks.folders.checking import check_folder, state_of, tables_of
from sdgen.runs.sinks.folders.counting import check_keys, count_rows
from sdgen.runs.sinks.folders.ledger import FolderLedger
from sdgen.runs.sinks.folders.lock import FolderLock, lock_folder
from sdgen.runs.sinks.folders.writing import FolderWriting, MakerWriting, OwnWriting
from sdgen.runs.sinks.sink import Sink, Work, Written
from sdgen.runs.sinks.tables.pools import make_pools
from sdgen.runs.stopping.cancelling import CancelSwitch


class FolderSink(Sink):
    """Stores the rows of a run in files of a folder.

    Args:
        database: the kind of the folder.
        dsn: its DSN, without variables.
        options: entity → how its files are written.
        plan: the run's plan.
        run_id: the run.
        is_ours: returns whether the run still belongs to this process.
        log: the run's log.
        switch: tells whether to stop.

    Raises:
        TargetError: the folder cannot be used.
    """

    reader: FolderEngine

    def __init__(
        self,
        database: FolderDatabase,
        dsn: str,
        options: Mapping[str, FileOptions],
        plan: Plan,
        run_id: str,
        is_ours: Callable[[], bool],
        log: RunLog,
        switch: CancelSwitch,
    ) -> None:
        self._database, self._dsn = database, dsn
        self._plan, self._log, self._switch = plan, log, switch
        self._run_id, self._is_ours = run_id, is_ours
        with ExitStack() as opened:
            session = self._started(options, opened)
            self.reader = opened.enter_context(closing(database.open(dsn, None)))
            self._open = opened.pop_all()
        self._read = plan.read_in(self.reader.dialect)
        self._layout = self.reader.layout
        self._tables: Mapping[str, FileTable] = tables_of(plan, options)
        self._ledger = FolderLedger(self._layout, database.kind, plan, run_id, is_ours)
        self._compilation = Compilation()
        self._lock: FolderLock | None = None
        self._writing = self._chosen(session)

    def _started(
        self, options: Mapping[str, FileOptions], opened: ExitStack
    ) -> FileMakerSession | None:
        """Starts the maker, where it is another than the folder's own engine."""
        maker = file_maker_of(self._plan.maker)
        if maker is None:
            return None
        for each in options.values():
            if problem := maker.options_problem(self._database.kind, each):
                raise TargetError(problem)
        return opened.enter_context(maker.open(self._plan.spark_master))

    def _chosen(self, session: FileMakerSession | None) -> FolderWriting:
        """Returns what writes the files."""
        plan, ledger = self._plan, self._ledger
        if session is None:
            opened = partial(self._database.open_writer, self._dsn)
            return OwnWriting(plan, self.reader, ledger, opened, self._compilation)
        return MakerWriting(plan, self.reader, ledger, session, self._database.kind)

    def prepare(self, found: Callable[[Mapping[str, int | None]], object]) -> Sequence[str]:
        """Makes the folder ready; see ``Sink``.

        Raises:
            TargetError: it holds what does not go with the run, or another run is at it.
        """
        plan = self._plan
        state = state_of(self._layout, self._database.kind)
        check_folder(self._layout, plan, self._tables, state)
        make_pools(plan, self._compilation)
        check_spelling(plan)
        self._claim()
        state = state_of(self._layout, self._database.kind)  # nobody changes it any more
        check_folder(self._layout, plan, self._tables, state)
        kept = {
            entity.name: 0 if plan.empties(entity) else state.rows(entity) for entity in plan.order
        }
        found(kept)
        emptied = [entity.name for entity in plan.order if plan.empties(entity)]
        with writing_to(self._layout):
            self._ledger.open(self._tables, emptied)
        return [name for name, rows in kept.items() if rows]

    def missing_ledger(self) -> NotResumableError | None:
        """Returns whether the ledger is there; see ``Sink``."""
        return None if self._ledger.exists() else self._ledger.missing()

    def take_over(self) -> Written:
        """Takes the run over; see ``Sink``."""
        self._claim()
        with writing_to(self._layout):
            written = self._ledger.take_over()
        self._tables = self._ledger.tables()  # however the target is called by now
        return written

    def reopen(self) -> None:
        """Makes the ledger again; see ``Sink``."""
        self._claim()
        with writing_to(self._layout):
            self._ledger.open_again(self._tables)

    def _claim(self) -> None:
        if self._lock is None:
            self._lock = lock_folder(self._layout, f"run {self._run_id}", self._run_id)
            self._ledger.holds = self._lock.check
            self._open.callback(self._lock.release)

    def work(self, written: Written) -> Work:
        """Returns what is left: files depend on no others, so all entities at once."""
        plan = self._plan
        gaps = {
            entity.name: missing(plan.first(entity), plan.end(entity), written.get(entity.name, ()))
            for entity in plan.order
        }
        options = {name: table.options for name, table in self._tables.items()}
        return self._writing.work(gaps, options)

    def count(self, before: Mapping[str, int | None]) -> Sequence[str]:
        """Counts the rows in all files; see ``Sink``."""
        with writing_to(self._layout):
            self._ledger.remove_dropped()
        self.reader.look()
        return count_rows(self.reader, self._read, before, self._switch.check)

    def finish(self, observer: RunObserver) -> None:
        """Puts the files into the manifest, and removes the ledger, where keys are unique."""
        check_keys(self.reader, self._read, self._switch.check)
        with writing_to(self._layout):
            self._ledger.close()
        self.reader.look()

    def disown(self) -> None:
        """Says in the ledger that nobody is at the run any more."""
        if self._lock is not None:
            with suppress(OSError, TargetError):  # the disk may be full
                self._ledger.disown()

    def cancel(self) -> None:
        """Stops what all connections are at."""
        self._writing.cancel()
        self.reader.cancel()

    def close(self) -> None:
        """Ends all connections, and lets others have the folder."""
        self._open.close()
