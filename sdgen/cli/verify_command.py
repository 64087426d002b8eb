"""``sdgen run verify``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.cli.output import print_json, print_table, print_text, shortened
from sdgen.cli.run_commands import request_of, target_of_run
from sdgen.cli.run_names import run_of
from sdgen.cli.settings import Settings
from sdgen.cli.tasks_on_runs import stopped_with_its_statements
from sdgen.runs.verifying.kept import queue_verification, verify_queued
from sdgen.runs.verifying.results import Difference, EntityVerification
from sdgen.store import RunStatus
from sdgen.store.runs import get_run


def verify(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Compares the tables of a run with its rows made again; 1 where anything differs."""
    request = request_of(arguments)
    with settings.store_of_runs() as store:
        record = run_of(arguments, store)
        target = target_of_run(record, arguments, settings, store)
        verification = queue_verification(store, record, target, request.spark_master)
        with stopped_with_its_statements(settings) as stoppable:
            results = verify_queued(
                store, verification, target, *stoppable, spark_master=request.spark_master
            )
        record = get_run(store, verification.run_id)
    ok = all(result.ok for result in results)
    if settings.as_json:
        print_json({"ok": ok, "entities": [one.as_data() for one in results]})
    else:
        if record.status is not RunStatus.SUCCESS:
            print_text(
                f"this run is {record.status}, {record.rows_written:,} of "
                f"{record.rows_requested:,} rows were written"
            )
        _print(results, ok)
    return 0 if ok else 1


def _print(results: Sequence[EntityVerification], ok: bool) -> None:
    print_table(
        ["entity", "table", "rows", "match", "changed", "missing", "foreign", "ok"],
        (
            [
                *(one.entity, one.target_table, one.rows, one.matching),
                *(one.changed, one.missing, one.foreign, one.ok),
            ]
            for one in results
        ),
    )
    for one in results:
        for kind, count in (
            ("changed", one.changed),
            ("missing", one.missing),
            ("foreign", one.foreign),
        ):
            if kind == "foreign" and one.doubled:
                print_text(f"{one.entity}: {_of_doubled(one)}")
            if kind == "foreign" and count and one.held_rows:
                print_text(f"{one.entity}: {_of_foreign(one)}")
                if not one.added:
                    continue
            listed = [each for each in one.differences if each.kind == kind]
            for difference in listed:
                print_text(f"{one.entity}: {_sentence(difference)}")
            if count > len(listed):
                least = "" if one.exact else "at least "
                print_text(f"{one.entity}: … and {least}{count - len(listed):,} more {kind}")
        if not one.exact:
            print_text(
                f"{one.entity}: too many rows differ to examine them all: at least so many are "
                "changed, missing or foreign, and at most so many match"
            )
    if ok and not any(one.rows for one in results):
        print_text("this run has no rows: there is nothing to compare")
    elif ok:
        print_text("every row is as the run made it")
    elif any(one.added for one in results):
        print_text(
            "foreign rows do not belong to this run, or are stored twice; a later run may have "
            "added them"
        )


def _of_doubled(one: EntityVerification) -> str:
    """Returns that rows of the run are stored more than once."""
    single = one.doubled == 1
    which = "1 of the foreign rows is" if single else f"{one.doubled:,} of the foreign rows are"
    like = "one of the run" if single else "rows of the run"
    if one.added:
        return f"{which} equal to {like}: {'it is' if single else 'they are'} stored twice"
    return f"{which} equal to {like}: stored before it, or stored twice since"


def _of_foreign(one: EntityVerification) -> str:
    """Returns what foreign rows are in a table that held rows before the run."""
    if one.rows_before is None:
        return (
            "the table held rows before the run, which were not counted; foreign rows are "
            "assumed to be those"
        )
    rows = "1 row" if one.rows_before == 1 else f"{one.rows_before:,} rows"
    held = f"the table held {rows} before the run; "
    if one.added:
        return f"{held}{one.added:,} of the foreign rows have been added since"
    if one.foreign < one.rows_before:
        return f"{held}{one.foreign:,} foreign {'row is' if one.foreign == 1 else 'rows are'} left"
    return f"{held}these are the foreign rows"


def _sentence(difference: Difference) -> str:
    if difference.kind == "changed":
        cells = "; ".join(
            f"{column} is {_shown(stored)} instead of {_shown(made)}"
            for column, (made, stored) in difference.cells.items()
        )
        return f"row {difference.row} changed: {cells}"
    side = 0 if difference.kind == "missing" else 1
    cells = ", ".join(f"{name} {_shown(both[side])}" for name, both in difference.cells.items())
    if difference.kind == "missing":
        return f"row {difference.row} missing: {cells}"
    return f"does not belong: {cells}"


def _shown(text: str | None) -> str:
    return "NULL" if text is None else repr(shortened(text))
