"""What other runs have to do with undoing one: those that go on with it, and those after it."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.errors import RunError
from sdgen.store import RunRecord, Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import runs_into
from sdgen.targets.models import Target


def later_runs(
    store: Store, record: RunRecord, target: Target, database: str | None
) -> list[RunRecord]:
    """Returns the runs after one in its target that have changed something there, oldest first."""
    order = list(reversed(runs_into(store, target, database)))
    names = [each.id for each in order]
    later = order[names.index(record.id) + 1 :] if record.id in names else order
    return [each for each in later if not each.left_target_alone and each.id != record.id]


def check_may_be_undone(record: RunRecord, later: list[RunRecord]) -> None:
    """Raises RunError where later runs stand that need the rows, or have made the same ones.

    Args:
        record: the run.
        later: as of ``later_runs``.
    """
    standing = [each for each in later if each.undone is not UndoneState.UNDONE]
    if after := list(continuing(record, standing)):
        names = ", ".join(each.id for each in reversed(after))
        raise RunError(
            f"run {record.id} is continued by {names}. Undo "
            f"{'that one' if len(after) == 1 else 'those'} first, the latest one first"
        )
    same = [
        each.id
        for each in standing
        if each.rows_written
        and (each.config_hash, each.seed, each.as_of)
        == (record.config_hash, record.seed, record.as_of)
        and not emptied_since(record, [each])
    ]
    if same:
        raise RunError(
            f"run {same[-1]} has made the same rows as run {record.id}: it is not known which rows "
            f"belong to which. Undo run {same[-1]} instead, or first"
        )


def continuing(record: RunRecord, later: list[RunRecord]) -> Iterator[RunRecord]:
    """Yields the runs that have continued one, of later ones, oldest first."""
    ours = (record.scenario_id, record.scenario_name)
    for each in later:
        if (each.scenario_id, each.scenario_name) != ours:
            continue
        if not each.growth.ends:
            return
        yield each


def emptied_since(record: RunRecord, later: list[RunRecord]) -> frozenset[str]:
    """Returns the tables of a run that were empty when a later run began: its rows are gone."""
    tables = frozenset(entity.target_table for entity in record.entities)
    return tables & frozenset[str]().union(*map(found_empty, later))


def found_empty(record: RunRecord) -> frozenset[str]:
    """Returns the tables that were empty when a run began, whoever had emptied them."""
    if not record.prepared:
        return frozenset()
    return frozenset(entity.target_table for entity in record.entities if not entity.held_rows)
