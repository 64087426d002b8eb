"""Advances as the store keeps them."""

from __future__ import annotations

from sdgen.planning.request import RunRequest
from sdgen.runs.advancing.advancing import Advancing
from sdgen.runs.advancing.dataset import asked_as_of
from sdgen.runs.advancing.results import AdvanceResult
from sdgen.runs.earlier.recorded import check_ended
from sdgen.runs.kept_tasks import kept
from sdgen.store import RunRecord, Store
from sdgen.store.advances import ADVANCES, Advance
from sdgen.store.runs import get_run


def queue_advance(
    store: Store, record: RunRecord, request: RunRequest, *, dry_run: bool = False
) -> Advance:
    """Stores that a run is to be advanced, or that it is to be told what that would change.

    Raises:
        RunError: it has not ended.
        ValidationError: nobody says where to.
    """
    check_ended(record)
    return ADVANCES.add(store, record.id, as_of=asked_as_of(request), dry_run=dry_run)


def advance_queued(advance: Advance, advancing: Advancing) -> AdvanceResult:
    """Advances a run, and stores what that has changed or why it did not end.

    Args:
        advance: a queued one.
        advancing: how; a dry run where the queued one is.

    Raises:
        as ``Advancing.advance``.
    """
    store = advancing.store
    with kept(ADVANCES, store, advance, advancing.switch) as note:
        result = advancing.advance(get_run(store, advance.run_id))
        note(result.as_data())
    return result
