"""What a run would do, as tables for people or as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from sdgen.cli.options import in_options
from sdgen.cli.output import NOTHING_TO_WRITE, print_json, print_pairs, print_table, print_text
from sdgen.cli.settings import Settings
from sdgen.runs.stopping.current_work import duration

if TYPE_CHECKING:
    from sdgen.databases.checks.verdicts import JudgedCheck
    from sdgen.runs.previewing.planned_run import PlannedEntity, PlannedRun
    from sdgen.runs.previewing.rough_times import TimeRange


def begins_at(columns: Mapping[str, int]) -> str | None:
    """Returns where columns begin that continue what their table holds; None without any."""
    return ", ".join(f"{name} at {number}" for name, number in columns.items()) or None


def print_plan(outlook: PlannedRun, settings: Settings) -> None:
    """Prints what a run would do."""
    if settings.as_json:
        print_json(asdict(outlook))
        return
    print_pairs(
        [
            ("scenario", outlook.scenario),
            ("profile", outlook.profile),
            ("target", outlook.target),
            ("seed", str(outlook.seed)),
            ("as of", outlook.as_of),
            ("config hash", outlook.config_hash),
            ("schema", outlook.schema),
            ("total rows", outlook.total_rows),
            ("time", outlook.total_rows and _time(outlook)),
            ("size", _size(outlook)),
            ("jobs", outlook.jobs),
            ("maker", outlook.maker),
            ("hint", outlook.hint and in_options(outlook.hint)),
            *(
                (
                    "unchecked",
                    f"{entity.entity}: {key}. Nothing proves that its values are unique",
                )
                for entity in outlook.entities
                for key in entity.unchecked_keys
            ),
            *(("warning", in_options(warning)) for warning in outlook.warnings),
        ]
    )
    rows = [_row(entity) for entity in outlook.entities]
    if not any(entity.filled_late for entity in outlook.entities):
        for row in rows:
            del row["second pass fills"]
    print_table(list(rows[0]), (list(row.values()) for row in rows))
    _print_tables_there(outlook)
    _print_checks(outlook.check_constraints)
    print_text("nothing was written" if outlook.total_rows else NOTHING_TO_WRITE)


def _time(outlook: PlannedRun) -> str:
    """Returns how long it will take, and by what that is known."""
    runs = list(dict.fromkeys(each.estimated_by for each in outlook.entities if each.estimated_by))
    if outlook.estimated_seconds is None:
        return _time_range(outlook.estimated_range)
    return f"about {outlook.estimated_seconds:.2f} s, at the rate of run {', '.join(runs)}"


def _time_range(found: TimeRange | None) -> str:
    if found is None:
        return "unknown: no earlier run has filled all of these tables"
    by = "the rates in docs/scale.md, on an otherwise idle machine"
    if found.runs:
        by = f"the speed of run {', '.join(found.runs)} into a target of this kind"
    low, high = duration(found.low), duration(found.high)
    return f"{low} to {high}, judging by {by}; a run here makes it exact"


def _size(outlook: PlannedRun) -> str | None:
    if outlook.estimated_bytes is None:
        return None
    rows = sum(each.sampled_rows for each in outlook.entities)
    size = f"about {outlook.estimated_bytes:,} bytes as text"
    return f"{size}, estimated from {rows:,} rows made in memory"


def _row(entity: PlannedEntity) -> dict[str, object]:
    return {
        "entity": entity.entity,
        "table": entity.table,
        "mode": entity.mode,
        "first": entity.first,
        "rows": entity.rows,
        "begins": begins_at(entity.begins),
        "keys": len(entity.keys) if entity.table_keys is None else entity.table_keys,
        "keys_are": entity.keys_are,
        "sql_bytes": entity.sql_bytes,
        "second pass fills": ", ".join(entity.filled_late) or None,
    }


def _print_tables_there(outlook: PlannedRun) -> None:
    """Prints what is there of tables that exist, and what the run does with it."""
    rows = [
        [
            entity.table,
            _count(entity),
            entity.rows_of_runs if entity.rows_there else None,
            "deleted" if entity.first == "empty" else "kept",
            ", ".join(f"{left.column} ({left.gets})" for left in entity.left_out) or None,
        ]
        for entity in outlook.entities
        if entity.table_keys is not None
    ]
    rows = [row for place, row in enumerate(rows) if row not in rows[:place]]  # of one table
    rows += [[each.table, f"{each.rows:,}", None, "read", None] for each in outlook.existing]
    heads = ["table that exists", "rows", "of runs", "they are", "left out"]
    # Columns without anything take no room: tables that runs have made have none left out.
    used = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    if rows:
        print_table(
            [heads[place] for place in used], ([row[place] for place in used] for row in rows)
        )


def _count(entity: PlannedEntity) -> str:
    if entity.rows_there is None:
        return "not known"
    return f"{entity.rows_there:,}" if entity.rows_exact else f"about {entity.rows_there:,}"


def _print_checks(checks: Sequence[JudgedCheck]) -> None:
    if checks:
        print_table(
            ["table", "CHECK", "condition", "verdict"],
            (
                [
                    check.table,
                    check.name or "(no name)",
                    f"{check.domain}: {check.condition}" if check.domain else check.condition,
                    _verdict(check),
                ]
                for check in checks
            ),
        )


def _verdict(check: JudgedCheck) -> str:
    """Returns what is known of a CHECK constraint, in a few words."""
    if check.reason:
        return f"{check.verdict}: {check.reason}"
    rows = check.rows
    on = f" on {rows:,} {'row' if rows == 1 else 'rows'}" if rows is not None else ""
    return f"{check.verdict}{on}"
