"""The ledger at work: what of a run is written, and who may go on writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlglot import exp

from sdgen.compiling.late_columns import LateColumns
from sdgen.compiling.ledger_statements import LedgerSQL, concerning, group_named
from sdgen.compiling.statements import range_values, table_node
from sdgen.databases.engine import Engine
from sdgen.databases.ledgers import ledgers_in, read_ledger
from sdgen.errors import NotResumableError, RunError, TargetError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Range
from sdgen.runs.sinks.sink import TAKEN_OVER
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS
from sdgen.scenario.table_names import TableName
from sdgen.store.processes import ProcessIdentity


def no_ledger(ledger: Ledger) -> NotResumableError:
    """Returns the error that says: the rows of a run are somewhere, but its ledger is not here."""
    return NotResumableError(
        f'the ledger of run {ledger.run_id} (table "{ledger.name}") is gone: another run has '
        "emptied or recreated one of its tables, or somebody dropped it, or this is not the run's "
        "database. It is not known what is missing; start a new run"
    )


@frozen
class OtherRun:
    """Another run that has written, or is writing, to some of the same tables.

    Args:
        ledger: its ledger.
        run_id: the run.
        owner: the process that is at it, as ``ProcessIdentity`` says it; empty for none.
    """

    ledger: TableName
    run_id: str
    owner: str


@dataclass
class Ledger:
    """A run's ledger in its target (see ``sdgen.compiling.ledger_statements``).

    Attributes:
        engine: a connection to the target; its thread is the only one that calls the methods
            which execute something on it.
        plan: the run's plan.
        run_id: the run.
        is_ours: returns whether the run still belongs to this process.
        attempt: 1 for the start of the run, one more for each time it was resumed.
        late: the second passes that the run needs, as its start has found out.
        together: likewise the groups of entities that it writes in one transaction.
        filled: the name of a second pass → the rows that earlier attempts have filled.
    """

    engine: Engine
    plan: Plan
    run_id: str
    is_ours: Callable[[], bool] = lambda: True
    attempt: int = 1

    def __post_init__(self) -> None:
        self._sql = LedgerSQL(self.plan, self.run_id)
        self._notes: dict[str, str] = {}  # entity or second pass → statement of this attempt
        self.filled: dict[str, list[Range]] = {}
        self.late: tuple[LateColumns, ...] = ()
        self.together: tuple[tuple[str, ...], ...] = ()

    @property
    def name(self) -> TableName:
        """The name of its table."""
        return self._sql.name

    def exists(self) -> bool:
        """Returns whether the target holds this ledger: the run's tables have been prepared."""
        return self.name in self.engine.catalog.tables([self.name])

    def open(
        self, late: Sequence[LateColumns] = (), together: Sequence[Sequence[str]] = ()
    ) -> None:
        """Makes the ledger, in the transaction that prepares the tables.

        Args:
            late: the second passes that the run needs.
            together: the groups of entities that it writes in one transaction.

        Raises:
            RunError: another process has taken the run over, so the tables are its to prepare.
        """
        self.engine.execute(self._sql.create())
        ready = self._sql.ready(self.plan.order, _this_process(), late, together)
        self.engine.execute(ready)
        self.late, self.together = (*late,), tuple(map(tuple, together))
        # Whoever takes it over from here on finds this ledger, or waits for this transaction.
        self._check_owner()

    def open_again(self) -> None:
        """Makes the ledger of a run that has written all of its rows, and says so in it.

        In one transaction with what it says: whoever finds a ledger that says nothing writes all
        rows. Second passes are not made again: that would have triggers called twice.

        Raises:
            RunError: another process has taken the run over.
        """
        self.open()
        for entity in self.plan.order:
            if entity.rows:
                rows = range_values(self.plan.first(entity), self.plan.end(entity))
                self.engine.execute_sql(self.note_sql(entity.name), rows)

    def take_over(self) -> dict[str, list[Range]]:
        """Takes the run over from an attempt that has ended, and returns what it has written.

        Waits for the last transaction of the other attempt, which its server may still be at after
        its process has died. Should that process live after all, its next batch fails.

        Returns:
            entity → its written rows.

        Raises:
            NotResumableError: the ledger was written for another config hash.
            RunError: yet another process has taken the run over.
            LockedError: that transaction has not ended within a moment. Try again.
        """
        with self.engine.transaction():
            self.engine.limit_lock_waits(ATTEMPT_SECONDS)
            self.engine.lock_out_writers(self._sql.table)
            self._check_owner()
            self.engine.execute(self._sql.next_attempt(_this_process()))
            state = self.engine.query(self.plan.dialect.render(self._sql.state()))
            if not state or state[0][0] != self.plan.config_hash:
                found = state[0][0] if state else "none"
                raise NotResumableError(
                    f'the ledger in the target ("{self.name}") is of config hash {found}, the run '
                    f"of {self.plan.config_hash}: they are not the same rows. Start a new run"
                )
            self.attempt = int(str(state[0][1]))
            self._notes.clear()
            return self.written()

    def written(self) -> dict[str, list[Range]]:
        """Returns entity → its written rows, as far as the ledger, which exists, tells now.

        What it tells of second passes is in ``late`` and ``filled`` then; see ``together``, too.
        """
        names = self.engine.query(self.plan.dialect.render(self._sql.named()))
        late = (LateColumns.named(str(name)) for (name,) in names)
        self.late = tuple(each for each in late if each is not None)
        groups = (group_named(str(name)) for (name,) in names)
        self.together = tuple(group for group in groups if group)
        self.filled = {each.name: [] for each in self.late}
        written: dict[str, list[Range]] = {}
        for entity, first, last in self.engine.query(self.plan.dialect.render(self._sql.written())):
            rows = self.filled.get(str(entity))
            rows = written.setdefault(str(entity), []) if rows is None else rows
            rows.append((int(str(first)), int(str(last)) + 1))
        return written

    def note_sql(self, name: str) -> str:
        """Returns the statement that notes a batch of an entity or of a second pass, by its name.

        It writes one row.

        It comes first in the batch's transaction, so that whoever takes the run over waits for it,
        and writes no row where somebody has done so already. Parameters as
        of the batch itself.
        """
        if name not in self._notes:
            note = self._sql.note(name, self.attempt)
            self._notes[name] = self.plan.dialect.render(note)
        return self._notes[name]

    def replace_others(self, tables: Sequence[TableName]) -> list[str]:
        """Drops the ledgers of other runs into tables that are made anew or emptied.

        What those runs have written is gone, so they cannot be resumed.

        Args:
            tables: names of tables.

        Returns:
            The ids of those runs.
        """
        others = self.others(tables)
        for other in others:
            self.engine.execute(exp.Drop(tables=[table_node(other.ledger)], kind="TABLE"))
        return [other.run_id for other in others]

    def others(self, tables: Sequence[TableName]) -> list[OtherRun]:
        """Returns the runs whose ledgers name one of these tables; without this one."""
        return [
            OtherRun(name, str(run_id), str(owner))
            for name in (ledgers_in(self.engine, besides=self.name) if tables else ())
            for run_id, owner in read_ledger(self.engine, concerning(name, tables))
        ]

    def disown(self) -> None:
        """Says that no process is at the run any more, so that others may have its tables."""
        with suppress(TargetError):  # the connection may be why it ends
            if self.exists():
                self.engine.execute(self._sql.disown(self.attempt))

    def join(self, engine: Engine) -> None:
        """Keeps the run from being taken over until the transaction ends.

        To one who takes it over this is like a batch that notes itself: he waits for it. It needs
        no row in the ledger where the transaction leaves something else to be found: a key.

        Args:
            engine: any connection of the run, in a transaction; called from its thread.

        Raises:
            RunError: another process has taken the run over, or the ledger is gone.
        """
        try:
            self.lock_as_writer(engine)
            self._check_attempt(engine)
        except TargetError as error:
            raise RunError(
                f"all rows are written, but the ledger cannot be read: {error}"
            ) from error

    def lock_as_writer(self, engine: Engine) -> None:
        """Has whoever takes the run over wait for the transaction of a connection."""
        engine.lock_as_writer(self._sql.table)

    def close(self) -> None:
        """Drops the ledger: every row of the run is written, and every key made.

        Raises:
            RunError: another process has taken the run over; so it drops it.
        """
        self.engine.lock_out_writers(self._sql.table)
        self._check_attempt(self.engine)
        self.engine.execute(self._sql.drop())

    def _check_attempt(self, engine: Engine) -> None:
        state = engine.query(self.plan.dialect.render(self._sql.state()))
        if not state or int(str(state[0][1])) != self.attempt:
            raise RunError(TAKEN_OVER)

    def _check_owner(self) -> None:
        if not self.is_ours():
            raise RunError(TAKEN_OVER)


def _this_process() -> str:
    return str(ProcessIdentity.current())
