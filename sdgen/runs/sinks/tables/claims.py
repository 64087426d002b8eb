"""A run claims its tables: two runs at once into the same ones would spoil each other's rows.

Where the engine can hold claims for as long as a connection lasts it does. Ledgers name the process
that writes besides: it tells users whose run is in their way, and is all there is elsewhere.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sdgen.errors import TablesClaimedError
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.ledger import Ledger, OtherRun
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store.processes import ProcessIdentity

# A server may be at the last statement of a process that has died.
_PATIENCE_SECONDS = 60.0
# The session of a run that has ended may take a moment to let go of its claim.
_ENDING_SECONDS = 1.0
_AGAIN_SECONDS = 0.2

_here: set[str] = set()


@contextmanager
def at_work(run_id: str) -> Iterator[None]:
    """Says that this process is at a run, until the end of the block."""
    _here.add(run_id)
    try:
        yield
    finally:
        _here.discard(run_id)


def claim_tables(ledger: Ledger, plan: Plan, switch: CancelSwitch) -> None:
    """Claims the tables of a run for as long as its first connection lasts.

    Raises:
        TablesClaimedError: another run has claimed one of them; with who it is.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    began = time.monotonic()
    while True:
        holders = ledger.engine.claim(plan.tables, ledger.run_id)
        if not holders:
            refuse_claimed(ledger, plan)
            return
        others = ledger.others(plan.tables)
        patience = _PATIENCE_SECONDS if others else _ENDING_SECONDS
        if any(map(_lives, others)) or time.monotonic() > began + patience:
            raise _claimed(others, holders)
        switch.wait(_AGAIN_SECONDS)
        switch.check()


def refuse_claimed(ledger: Ledger, plan: Plan) -> None:
    """Raises TablesClaimedError where a live process of this machine is at one of the tables."""
    if others := [other for other in ledger.others(plan.tables) if _lives(other)]:
        raise _claimed(others, ())


def _lives(run: OtherRun) -> bool:
    """Returns whether a process of this machine is known to be at another run."""
    owner = ProcessIdentity.of_text(run.owner)
    if owner is None or owner.host != ProcessIdentity.current().host:
        return False
    if owner.is_current():
        return run.run_id in _here
    return not owner.is_dead()


def _owned(run: OtherRun) -> str:
    """Returns whose process is at a run, in brackets; empty where that is not known."""
    owner = ProcessIdentity.of_text(run.owner)
    said = owner.shown() if owner else run.owner
    return f" ({said})" if said else ""


def _claimed(others: Sequence[OtherRun], holders: Sequence[str]) -> TablesClaimedError:
    runs = " and ".join(f"run {other.run_id}{_owned(other)}" for other in others)
    who = ": ".join(part for part in (runs, "; ".join(holders)) if part)
    stop = ", or cancel it" if others else ""
    return TablesClaimedError(
        f"another run is writing to the same tables: {who}. Wait for its end{stop}"
    )
