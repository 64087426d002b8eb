"""Whose rows are in the way of a run: earlier runs, by their records and by their ledgers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from sdgen.compiling.ledger_statements import concerning
from sdgen.databases.ledgers import ledgers_in, read_ledger
from sdgen.errors import NotFoundError, RequestProblem, TableMismatchError, TargetError, listed
from sdgen.instants import format_instant
from sdgen.planning.plan import Plan
from sdgen.runs.undoing.standing import emptied_since
from sdgen.store import RunRecord, Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import get_run, runs_into
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of, open_target

_MOST_RUNS = 3  # that are named


@contextmanager
def naming_runs(store: Store, target: Target, plan: Plan, run_id: str = "") -> Iterator[None]:
    """Has an error of rows that are in the way say first which runs have made them.

    Args:
        store: the store.
        target: the target.
        plan: the plan of the run that they are in the way of.
        run_id: that run, where it has a record.
    """
    try:
        yield
    except TableMismatchError as error:
        tables = error.in_the_way
        told = _told(store, target, plan, tables, run_id) if tables else ()
        first = [RequestProblem("", words) for words in islice(told, _MOST_RUNS)]
        if not first:
            raise
        raise TableMismatchError(error.headline, [*first, *error.problems], tables) from error


def _told(
    store: Store, target: Target, plan: Plan, tables: frozenset[str], run_id: str
) -> Iterator[str]:
    """Yields what there is to know of each run that has rows there, the latest first."""
    left = _unfinished(target, plan, tables)
    records = runs_into(store, target, absolute_file_of(target))
    for other in left:
        if other in {each.id for each in records}:
            continue
        try:  # its target may have been named in another way
            yield _whose(get_run(store, other), plan, is_left=True)
        except NotFoundError:
            yield (
                f"run {other}, which is not in this record of runs, has not finished with these "
                "tables. Resume or undo it where its record is"
            )
    for place, record in enumerate(records):
        if record.id == run_id or record.left_target_alone or record.undone is UndoneState.UNDONE:
            continue
        gone = emptied_since(record, records[:place])
        filled = [
            each.target_table
            for each in record.entities
            if each.target_table in tables - gone and (each.rows_written or record.id in left)
        ]
        if filled:
            yield f"{listed(filled)}: {_whose(record, plan, is_left=record.id in left)}"


def _unfinished(target: Target, plan: Plan, tables: frozenset[str]) -> list[str]:
    """Returns the runs whose ledgers stand on some of the tables: they are unfinished."""
    names = [table for table in plan.tables if str(table) in tables]
    try:
        with open_target(target) as engine:
            return [
                str(run_id)
                for name in ledgers_in(engine)
                for run_id, _ in read_ledger(engine, concerning(name, names))
            ]
    except TargetError:
        return []


def _whose(record: RunRecord, plan: Plan, *, is_left: bool) -> str:
    """Returns whose rows they are and what to do, given whether the run's ledger stands."""
    if not record.status.ended:
        return f"run {record.id} is still writing. Wait for its end"
    if record.undone is not None:
        return f"run {record.id} is {record.undone}. Undo it again, which removes the others"
    written = f"{record.rows_written:,} of {record.rows_requested:,} rows are known to be written"
    if is_left or not record.is_complete:
        ways = "Undo it, which removes what it has written"
        if record.can_resume:
            ways = "Resume it, which writes the rest; or undo it, which removes what it has written"
        return f"run {record.id} has not finished ({record.status}; {written}). {ways}"
    made = (record.config_hash, record.seed, record.as_of)
    same = made == (plan.config_hash, plan.seed, format_instant(plan.as_of))
    alike = ", the same as this one would make" if same else ""
    ours = (plan.scenario.id, plan.scenario.name)
    more = ""
    if (record.scenario_id, record.scenario_name) == ours:
        more = ", or continue it (`continue`), which adds further ones"
    return f"rows of run {record.id}{alike}. Undo it, which removes them{more}"
