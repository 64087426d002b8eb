"""What a run would find in a folder, and what one has left there."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.manifest import FileOptions
from sdgen.databases.found_tables import FoundTable
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.sinks.folders.checking import check_folder, state_of, tables_of
from sdgen.runs.sinks.folders.ledger import FolderLedger
from sdgen.runs.sinks.folders.lock import lock_folder
from sdgen.runs.sinks.tables.preparation import Preparation
from sdgen.store import RunRecord


@frozen
class FolderLook:
    """The folder of a run, before or after it.

    Args:
        layout: where its files are.
        kind: the kind of its files.
        options: entity → how they are written.
    """

    layout: Layout
    kind: str
    options: Mapping[str, FileOptions]

    def look(self, plan: Plan) -> tuple[Preparation, dict[str, FoundTable]]:
        """Returns what a run would do to the folder, and what it holds of each entity.

        Raises:
            ValidationError: strings are no values of their columns' types.
            TargetError: the folder does not take its files, with every problem.
        """
        check_spelling(plan)
        state = state_of(self.layout, self.kind)
        check_folder(self.layout, plan, tables_of(plan, self.options), state)
        rows = {entity.name: state.rows(entity) for entity in plan.order}
        there = [entity for entity in plan.order if entity.name in state.manifest.tables]
        preparation = Preparation(
            created=tuple(entity for entity in plan.order if entity not in there),
            emptied=tuple(entity for entity in there if plan.empties(entity)),
            filled=(),
        )
        found = {
            entity.name: FoundTable((), 0, rows[entity.name], rows_exact=True) for entity in there
        }
        return preparation, found

    def check_left(self, plan: Plan, record: RunRecord) -> None:
        """Raises an error where the folder has not the ledger, or the files, of a run."""
        ledger = FolderLedger(self.layout, self.kind, plan, record.id)
        if record.prepared and not record.is_complete and not ledger.exists():
            raise ledger.missing()

    def drop_ledger(self, plan: Plan, run_id: str) -> None:
        """Removes the ledger of a run that nobody can resume, as its record is gone.

        What it has stored goes to the manifest, which says whose files they are.
        """
        ledger = FolderLedger(self.layout, self.kind, plan, run_id)
        if ledger.exists():
            lock = lock_folder(self.layout, f"run {run_id}", run_id)
            try:
                ledger.close()
            finally:
                lock.release()
