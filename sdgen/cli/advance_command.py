"""``sdgen run advance``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdgen.cli.output import print_json, print_table, print_text
from sdgen.cli.run_commands import request_of, target_of_run
from sdgen.cli.run_names import run_of
from sdgen.cli.settings import Settings
from sdgen.cli.tasks_on_runs import stopped_with_its_statements
from sdgen.runs.advancing.advancing import Advancing
from sdgen.runs.advancing.kept import advance_queued, queue_advance
from sdgen.runs.advancing.results import AdvanceResult, EntityAdvance


def advance(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Brings the rows of a run to a later as_of, or tells which would be added or updated."""
    request, dry_run = request_of(arguments), arguments["--dry-run"] or arguments["--plan"]
    changes = None if arguments["--changes"] is None else Path(arguments["--changes"])
    with settings.store_of_runs() as store:
        record = run_of(arguments, store)
        target = target_of_run(record, arguments, settings, store)
        with stopped_with_its_statements(settings) as stoppable:
            advancing = Advancing(store, target, request, *stoppable, dry_run, changes)
            if dry_run:
                result = advancing.advance(record)
            else:
                result = advance_queued(queue_advance(store, record, request), advancing)
    if settings.as_json:
        print_json(result.as_data())
    else:
        _print(result)
    return 0


def _print(result: AdvanceResult) -> None:
    print_table(
        [
            *("entity", "table", "rows", "to add" if result.dry_run else "added"),
            *("to change" if result.dry_run else "changed", "kept", "gone"),
        ],
        (
            [one.entity, one.target_table, one.rows, one.added, one.changed, one.kept, one.gone]
            for one in result.entities
        ),
    )
    for one in result.entities:
        for sentence in _said(one, result):
            print_text(f"{one.entity}: {sentence}")
    for note in result.notes:
        print_text(note)
    if result.ok and not any(one.added or one.changed for one in result.entities):
        what = "is to be" if result.dry_run else "had to be"
        print_text(f"as_of {result.from_as_of} → {result.as_of}: no row {what} changed or added")
    elif result.dry_run:
        print_text(f"as_of {result.from_as_of} → {result.as_of}: nothing was changed")
    else:
        print_text(f"as_of {result.from_as_of} → {result.as_of}")


def _said(one: EntityAdvance, result: AdvanceResult) -> list[str]:
    """Returns what there is to know of an entity."""
    said = []
    if one.columns:
        parts = (f"{name} ({rows:,} rows)" for name, rows in one.columns.items())
        verb = "depends" if len(one.columns) == 1 else "depend"
        said.append(f"{', '.join(parts)} {verb} on as_of")
    if one.there:
        said.append(f"{_rows(one.there)} already as of {result.as_of}")
    if one.kept:
        said.append(
            f"{_rows(one.kept)} kept: a cell that depends on as_of was changed by somebody or by "
            "a trigger"
        )
    if one.gone:
        said.append(f"{_rows(one.gone)} no longer there")
    return said


def _rows(count: int) -> str:
    return "1 row is" if count == 1 else f"{count:,} rows are"
