"""``sdgen run …``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sdgen.cli.options import in_options
from sdgen.cli.output import NOTHING_TO_WRITE, print_json, print_pairs, print_table, print_text
from sdgen.cli.plan_output import begins_at, print_plan
from sdgen.cli.progress import run_progress
from sdgen.cli.resuming import resume_command
from sdgen.cli.run_names import run_id_of, run_of
from sdgen.cli.settings import Settings
from sdgen.cli.stdout_targets import stdout_of
from sdgen.databases.registry import recorded_database
from sdgen.planning.request import RunRequest, parse_request
from sdgen.runs.earlier.recorded import named_target, target_as_recorded
from sdgen.runs.resolving.targets import resolve_target
from sdgen.runs.service import RunService
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.logs import run_logs
from sdgen.store.queue import request_cancel
from sdgen.targets.models import Target


def start(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Starts a run and waits for its end; with --plan only says what it would do.

    With --dry-run it writes a scaled-down run and takes it back.
    """
    request = request_of(arguments)
    scenario = settings.scenario(arguments["--scenario"])
    if (folder := stdout_of(arguments)) is not None:
        from sdgen.cli.streaming import stream

        return stream(arguments, scenario, folder, request)
    with settings.store() as store:
        target = target_of(arguments, settings, store)
        service = RunService(store)
        if arguments["--plan"]:
            from sdgen.runs.previewing.planned_run import look_ahead

            print_plan(look_ahead(service, scenario, target, request), settings)
            return 0
        if arguments["--dry-run"]:
            from sdgen.cli.dry_run_output import print_dry_run
            from sdgen.runs.previewing.dry_run import dry_run

            return print_dry_run(dry_run(service, scenario, target, request), settings)
        with run_progress(settings) as progress:
            record = service.start(scenario, target, request, progress)
    return _ended(record, settings)


def replay(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Makes the rows of an earlier run again in another target, or plans that."""
    request = request_of(arguments)
    with settings.store_of_runs() as store:
        target = target_of(arguments, settings, store)
        service = RunService(store)
        from sdgen.runs.earlier.again import replay_of

        again = replay_of(store, run_id_of(arguments, store), request)
        if arguments["--plan"]:
            from sdgen.runs.previewing.planned_run import outlook

            print_plan(outlook(service, service.plan_again(again, target), target), settings)
            return 0
        if arguments["--dry-run"]:
            from sdgen.cli.dry_run_output import print_dry_run
            from sdgen.runs.previewing.dry_run import dry_run

            found = dry_run(service, again.scenario, target, again.request)
            return print_dry_run(found, settings)
        with run_progress(settings) as progress:
            record = service.execute(service.queue_again(again, target), progress)
    return _ended(record, settings)


def resume(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Goes on with a run that failed or was cancelled, and waits for its end."""
    request = request_of(arguments)
    with settings.store_of_runs() as store:
        record = run_of(arguments, store)
        target = target_of_run(record, arguments, settings, store)
        with run_progress(settings) as progress:
            record = RunService(store).resume(record.id, target, request, progress)
    return _ended(record, settings)


def show(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Shows one run with its entities and log."""
    with settings.store_of_runs() as store:
        record = run_of(arguments, store)
        lines = run_logs(store, record.id)
    if settings.as_json:
        print_json({**_as_data(record), "logs": [asdict(line) for line in lines]})
        return 0
    _print_run(record, settings)
    print_table(
        ["time", "level", "message"],
        ([line.created_at[11:23], line.level, in_options(line.message)] for line in lines),
        title="log",
    )
    return 0


def cancel(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Asks the process of a run to stop it."""
    with settings.store_of_runs() as store:
        record = request_cancel(store, run_id_of(arguments, store))
    if record.status.ended:
        print_text(f"{record.id} is not running: {record.status}")
        return 1
    if record.status is RunStatus.QUEUED:
        print_text(f"{record.id}: cancelled before it began")
        return 0
    print_text(f"{record.id}: asked to stop; its running statement is being cancelled")
    return 0


def request_of(arguments: Mapping[str, Any]) -> RunRequest:
    """Returns the run options of a command line. Raises ValidationError."""
    return parse_request(
        profile=arguments["--profile"],
        seed=arguments["--seed"],
        as_of=arguments["--as-of"],
        scale=arguments["--scale"],
        row_overrides=arguments["--rows-override"],
        mode=arguments["--mode"],
        overwrite=arguments["--overwrite"],
        batch_size=arguments["--batch-size"],
        jobs=arguments["--jobs"],
        lock_timeout=arguments["--lock-timeout"],
        maker=arguments["--maker"],
        spark_master=arguments["--spark-master"],
        first_rows=arguments["--first-row"],
        continues=arguments["--continue"],
    )


def target_of(arguments: Mapping[str, Any], settings: Settings, store: Store) -> Target:
    """Returns the target that --target and its companions mean."""
    return resolve_target(
        arguments["--target"],
        settings.targets(),
        store,
        arguments["--target-kind"],
        arguments["--schema"],
    )


def target_of_run(
    record: RunRecord, arguments: Mapping[str, Any], settings: Settings, store: Store
) -> Target:
    """Returns the target of an earlier run: --target, else from the run's record."""
    if arguments["--target"] is None:
        return target_as_recorded(record, settings.targets(), store)
    name, kind = arguments["--target"], arguments["--target-kind"]
    return named_target(record, name, kind, settings.targets(), store)


def _ended(record: RunRecord, settings: Settings) -> int:
    if settings.as_json:
        print_json(_as_data(record))
    else:
        _print_run(record, settings)
    return 0 if record.status is RunStatus.SUCCESS else 1


def _print_run(record: RunRecord, settings: Settings) -> None:
    version = f" {record.scenario_version}" if record.scenario_version else ""
    seconds, asked = record.seconds, record.rows_requested
    rate = f", {record.rows_written / seconds:,.0f} rows/s" if seconds and asked else ""
    print_pairs(
        [
            ("run", record.id),
            ("status", record.status.value),
            ("undone", f"{record.undone}, {record.undone_at}" if record.undone else None),
            ("advancing to", record.advancing_to),
            ("scenario", f"{record.scenario_name}{version}"),
            ("profile", record.profile),
            (
                "target",
                f"{record.target_name} ({record.target_kind}{_version(record)})",
            ),
            ("dsn", record.target_dsn if record.target_dsn != record.target_name else None),
            ("schema", record.target_schema),
            ("seed", str(record.seed)),
            ("as of", record.as_of),
            ("config hash", record.config_hash),
            ("made with", _made_with(record)),
            ("maker", record.maker),
            ("rows", f"{record.rows_written:,} of {asked:,} in {seconds:.2f} s{rate}"),
            *(
                (
                    f"start of {entity}",
                    begins_at({name: all_[-1] for name, all_ in columns.items()}),
                )
                for entity, columns in record.starts.items()
            ),
            *(("warning", in_options(warning)) for warning in record.warnings),
            ("error", record.error and in_options(record.error)),
            ("resume with", resume_command(record, settings.runs_db)),
        ]
    )
    if asked:
        _print_entities(record)
    else:
        print_text(f"\n{NOTHING_TO_WRITE}")
    _print_checks(record)


def _print_entities(record: RunRecord) -> None:
    kind = recorded_database(record.target_kind)
    print_table(
        ["entity", "table", "mode", "requested", "written", "seconds", "rows/s"],
        (
            [
                entity.entity,
                entity.target_table,
                kind.mode_words(entity.table_mode) if kind else entity.table_mode,
                entity.rows_requested,
                entity.rows_written,
                entity.seconds,
                round(entity.rows_per_second),
            ]
            for entity in record.entities
        ),
    )


def _print_checks(record: RunRecord) -> None:
    if record.checks:
        print_table(
            ["check", "result", "found"],
            (
                [check.name, "passed" if check.passed else "FAILED", check.found]
                for check in record.checks
            ),
        )


def _made_with(record: RunRecord) -> str | None:
    return ", ".join(f"{name} {version}" for name, version in record.made_with.items()) or None


def _version(record: RunRecord) -> str:
    return f" {record.server_version}" if record.server_version else ""


def _as_data(record: RunRecord) -> dict[str, Any]:
    entities = [
        {**asdict(entity), "rows_per_second": round(entity.rows_per_second)}
        for entity in record.entities
    ]
    data = asdict(record)
    del data["died"], data["counts"]
    return {
        **data,
        "entities": entities,
        "rows_requested": record.rows_requested,
        "rows_written": record.rows_written,
        "seconds": record.seconds,
        "can_resume": record.can_resume,
    }
