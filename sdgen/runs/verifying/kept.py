"""Verifications are kept in the store, whoever asks for them: how far they are, what they found."""

from __future__ import annotations

from collections.abc import Callable

from sdgen.databases.engine import Engine
from sdgen.planning.plan import Plan
from sdgen.runs.earlier.recorded import check_ended, check_stands
from sdgen.runs.kept_tasks import kept
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.folders import check_master
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.verification import verify_run
from sdgen.store import RunRecord, Store
from sdgen.store.verifications import VERIFICATIONS, Verification, note_rows_checked
from sdgen.targets.models import Target


class _Noting(RunObserver):
    """Notes the progress, tells another observer, and ends the verification where it shall."""

    def __init__(self, note: Callable[[int], None], switch: CancelSwitch, to: RunObserver) -> None:
        self._note, self._switch, self._to = note, switch, to

    def run_started(self, run_id: str, plan: Plan) -> None:
        self._switch.check()
        self._to.run_started(run_id, plan)

    def entity_started(self, entity: str, rows: int, written: int = 0) -> None:
        self._to.entity_started(entity, rows, written)

    def batch_written(self, entity: str, rows: int) -> None:
        self._note(rows)
        self._switch.check()
        self._to.batch_written(entity, rows)

    def entity_finished(self, entity: str) -> None:
        self._to.entity_finished(entity)


def queue_verification(
    store: Store, record: RunRecord, target: Target, spark_master: str | None = None
) -> Verification:
    """Stores that a run is to be verified.

    Raises:
        RunError: it has not ended, or is undone.
        ValidationError: a master of Spark is asked for, and Spark verifies nothing there.
    """
    check_ended(record)
    check_stands(record)
    check_master(target, spark_master)
    return VERIFICATIONS.add(store, record.id, rows_total=record.rows_requested)


def verify_queued(
    store: Store,
    verification: Verification,
    target: Target,
    switch: CancelSwitch,
    observer: RunObserver | None = None,
    opened: Callable[[Engine], object] = lambda engine: None,
    spark_master: str | None = None,
) -> list[EntityVerification]:
    """Makes a verification, and stores what it has found or why it has found nothing.

    Args:
        store: the store.
        verification: a queued one.
        target: the run's target.
        switch: tells whether to stop.
        observer, opened, spark_master: as of ``verify_run``.

    Raises:
        as ``verify_run``; RunCancelledError: somebody asked for it to be stopped.
    """
    noting = _Noting(
        lambda rows: note_rows_checked(store, verification.id, rows),
        switch,
        observer or RunObserver(),
    )
    with kept(VERIFICATIONS, store, verification, switch) as note:
        results = verify_run(store, verification.run_id, target, noting, opened, spark_master)
        note(
            {
                "ok": all(one.ok for one in results),
                "entities": [one.as_data() for one in results],
            }
        )
    return results
