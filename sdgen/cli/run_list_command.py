"""``sdgen run list``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdgen.cli.options import in_options
from sdgen.cli.output import print_text
from sdgen.cli.scenario_commands import print_rows
from sdgen.cli.settings import Settings
from sdgen.errors import Problem, ValidationError, did_you_mean, shown
from sdgen.store import RunRecord, RunStatus
from sdgen.store.runs import RunFilter, list_runs

_ERROR_WIDTH = 60  # characters of an error in the list of runs


def list_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Lists the latest runs, newest first."""
    limit, status = _list_options(arguments)
    with settings.store() as store:
        records = list_runs(store, limit, RunFilter(status))
    if not records and not settings.as_json:
        print_text(f"no runs in {settings.runs_db}")
        return 0
    rows = [
        {
            "id": record.id,
            **_standing(record, settings),
            "scenario": record.scenario_id or record.scenario_name,
            "profile": record.profile,
            "target": record.target_id or record.target_name,
            "seed": str(record.seed) if not settings.as_json else record.seed,
            "rows": record.rows_written,
            "of": record.rows_requested,
            "seconds": round(record.seconds, 3),
            "created_at": record.created_at,
            "error": _listed_error(record.error, settings),
        }
        for record in records
    ]
    print_rows(rows, settings)
    return 0


def _listed_error(error: str | None, settings: Settings) -> str | None:
    """Returns the first line of an error; for people its first sentence, of 60 characters at most.

    `run show` has all of it.
    """
    if not error:
        return None
    line = in_options(error.splitlines()[0])
    if settings.as_json:
        return line
    sentence = line.split(". ")[0]
    return sentence if len(sentence) <= _ERROR_WIDTH else sentence[: _ERROR_WIDTH - 1] + "…"


def _standing(record: RunRecord, settings: Settings) -> dict[str, str | None]:
    """Returns the status of a run, and whether it has been undone: for people, in one cell."""
    if settings.as_json:
        return {"status": record.status.value, "undone": record.undone}
    return {"status": ", ".join(filter(None, (record.status.value, record.undone)))}


def _list_options(arguments: Mapping[str, Any]) -> tuple[int, RunStatus | None]:
    problems = []
    limit, status = arguments["--limit"], arguments["--status"]
    if not limit.isdecimal() or not 1 <= int(limit) <= 10**6:
        problems.append(Problem("--limit", f"must be an integer from 1 (got {shown(limit)})"))
    if status is not None and status not in set(RunStatus):
        known = ", ".join(RunStatus)
        hint = did_you_mean(status, RunStatus)
        problems.append(
            Problem("--status", f"unknown status (got {shown(status)}).{hint} Use one of: {known}")
        )
    if problems:
        raise ValidationError("options are not valid:", problems)
    return int(limit), RunStatus(status) if status else None
