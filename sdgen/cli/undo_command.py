"""``sdgen run undo``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdgen.cli.output import print_json, print_table, print_text
from sdgen.cli.run_commands import request_of, target_of_run
from sdgen.cli.run_names import run_of
from sdgen.cli.settings import Settings
from sdgen.cli.tasks_on_runs import stopped_with_its_statements
from sdgen.runs.undoing.kept import queue_undo, undo_queued
from sdgen.runs.undoing.results import EntityUndo, HeldBy, UndoResult
from sdgen.runs.undoing.undo import Undoing


def undo(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Removes the rows of a run that are still as it made them; 1 where some stay."""
    request, dry_run = request_of(arguments), arguments["--dry-run"] or arguments["--plan"]
    with settings.store_of_runs() as store:
        record = run_of(arguments, store)
        target = target_of_run(record, arguments, settings, store)
        with stopped_with_its_statements(settings) as stoppable:
            undoing = Undoing(store, target, request, *stoppable, dry_run)
            if dry_run:
                result = undoing.undo(record)
            else:
                queued = queue_undo(store, record, target, request.spark_master)
                result = undo_queued(queued, undoing)
    if settings.as_json:
        print_json(result.as_data())
    else:
        _print(result)
    return 0 if result.ok else 1


def _print(result: UndoResult) -> None:
    print_table(
        ["entity", "table", "rows", "removed", "changed", "referenced", "doubled", "gone already"],
        (
            [
                *(one.entity, one.target_table, one.rows, one.removed),
                *(one.changed, one.referenced, one.doubled, one.gone),
            ]
            for one in result.entities
        ),
    )
    for one in result.entities:
        for sentence in _kept(one):
            print_text(f"{one.entity}: {sentence}")
    for note in result.notes:
        print_text(note)
    if not any(one.rows for one in result.entities):
        print_text("this run has no rows: there is nothing to remove")
    elif result.dry_run:
        print_text("nothing was removed")
    elif result.ok:
        print_text("no row of this run is left")
    else:
        print_text("some rows of this run remain")


def _kept(one: EntityUndo) -> list[str]:
    """Returns why rows of an entity stay."""
    said = []
    if one.changed:
        said.append(
            f"{_rows(one.changed)} kept: changed since the run wrote "
            f"{'it' if one.changed == 1 else 'them'}, or by a trigger"
        )
    said += [_held(each) for each in one.held_by]
    if one.doubled:
        said.append(
            f"{_rows(one.doubled)} kept: stored more often than the run made them, so it is not "
            "known which are the run's"
        )
    return said


def _held(held: HeldBy) -> str:
    key = f"{held.table} ({', '.join(held.columns)})"
    named = f", {held.constraint}" if held.constraint else ""
    fires = f"; ON DELETE {held.on_delete} would change those" if held.on_delete else ""
    those = "it" if held.rows == 1 else "them"
    return f"{_rows(held.rows)} kept: rows of {key}{named} that remain point to {those}{fires}"


def _rows(count: int) -> str:
    return "1 row is" if count == 1 else f"{count:,} rows are"
