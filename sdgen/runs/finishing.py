"""Finishing a run whose rows are all written."""

from __future__ import annotations

from sdgen.compiling.statements import table_of
from sdgen.engines import Engine
from sdgen.planning.plan import Plan
from sdgen.runs.cancelling import CancelSwitch
from sdgen.runs.keys import make_keys
from sdgen.runs.ledger import Ledger
from sdgen.runs.logs import RunLog


def finish_tables(
    engine: Engine, plan: Plan, ledger: Ledger, log: RunLog, switch: CancelSwitch
) -> None:
    """Does what is better done after the rows than before, and drops the ledger, or nothing at all.

    It is one transaction, so a run that dies in between comes here again and finds all as it was.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        ledger: the run's ledger.
        log: is told of each table.
        switch: tells whether to stop; asked before each key.

    Raises:
        TargetError: the database refuses.
        RunError: another process has taken the run over.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    with engine.transaction():
        ledger.hold()
        make_keys(engine, plan, ledger.created(), log, switch)
        for statement in plan.dialect.analyze([table_of(plan, entity) for entity in plan.order]):
            engine.execute(statement)
        ledger.close()
