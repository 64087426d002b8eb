"""The ledger at work: what of a run is written, and who may go on writing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sdgen.compiling.ledger import LEDGER_PREFIX, LedgerSQL
from sdgen.engines import Engine
from sdgen.errors import RunError
from sdgen.planning.plan import Plan
from sdgen.runs.batches import Range
from sdgen.scenario.models import Entity


@dataclass
class Ledger:
    """A run's ledger in its target (see ``sdgen.compiling.ledger``).

    Attributes:
        engine: a connection to the target; its thread is the only one that calls the methods
            which execute something.
        plan: the run's plan.
        run_id: the run.
        attempt: 1 for the start of the run, one more for each time it was resumed.
    """

    engine: Engine
    plan: Plan
    run_id: str
    attempt: int = 1

    def __post_init__(self) -> None:
        self._sql = LedgerSQL(self.plan, self.run_id)

    @property
    def name(self) -> str:
        """The name of its table."""
        return self._sql.name

    def exists(self) -> bool:
        """Returns whether the target holds this ledger: the run's tables have been prepared."""
        return self.name in self.engine.tables_beginning_with(self.name)

    def open(self) -> None:
        """Makes the ledger, in the transaction that prepares the tables."""
        self.engine.execute(self._sql.create())
        self.engine.execute(self._sql.ready(self.plan.order))

    def take_over(self) -> dict[str, list[Range]]:
        """Takes the run over from an attempt that has ended, and returns what it has written.

        Waits for the last transaction of the other attempt, which its server may still be at after
        its process has died. Should that process live after all, its next batch fails.

        Returns:
            entity → its written rows.

        Raises:
            RunError: the ledger was written for another config hash.
        """
        with self.engine.transaction():
            self.engine.lock_out_writers(self._sql.table)
            self.engine.execute(self._sql.next_attempt())
            state = self.engine.query(self.plan.dialect.render(self._sql.state()))
            if not state or state[0][0] != self.plan.config_hash:
                found = state[0][0] if state else "none"
                raise RunError(
                    f'the ledger in the target ("{self.name}") is of config hash {found}, the run '
                    f"of {self.plan.config_hash}: they are not the same rows. Start a new run"
                )
            self.attempt = int(str(state[0][1]))
            written: dict[str, list[Range]] = {}
            for entity, first, last in self.engine.query(
                self.plan.dialect.render(self._sql.written())
            ):
                written.setdefault(str(entity), []).append((int(str(first)), int(str(last)) + 1))
        return written

    def note_sql(self, entity: Entity) -> str:
        """Returns the statement that notes a batch of an entity; it writes one row.

        It comes first in the batch's transaction, so that whoever takes the run over waits for it,
        and writes no row where somebody has done so already. Parameters as
        of the batch itself.
        """
        return self.plan.dialect.render(self._sql.note(entity, self.attempt))

    def replace_others(self, tables: Sequence[str]) -> list[str]:
        """Drops the ledgers of other runs into tables that are made anew or emptied.

        What those runs have written is gone, so they cannot be resumed.

        Args:
            tables: names of tables.

        Returns:
            The ids of those runs.
        """
        ended: list[str] = []
        if not tables:
            return ended
        for name in self.engine.tables_beginning_with(LEDGER_PREFIX):
            query = self._sql.concerns(name, tables)
            for (run_id,) in self.engine.query(self.plan.dialect.render(query)):
                self.engine.execute(LedgerSQL(self.plan, str(run_id)).drop())
                ended.append(str(run_id))
        return ended

    def close(self) -> None:
        """Drops the ledger: every row of the run is written."""
        self.engine.execute(self._sql.drop())
