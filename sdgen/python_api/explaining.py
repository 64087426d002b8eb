"""What fills would do: as SQL, and in figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from dialects import get_dialect
from sdgen.compiling.script import script
from sdgen.python_api.loading import ScenarioSource, load
from sdgen.python_api.records import store_of
from sdgen.python_api.requests import request_of
from sdgen.python_api.targets import TargetSource, target_of
from sdgen.runs.previewing.explaining import explain as explain_into
from sdgen.runs.previewing.planned_run import PlannedRun, look_ahead
from sdgen.runs.previewing.preview import tables_named
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.runs.service import RunService


def explain(
    scenario: ScenarioSource,
    *,
    dialect: str | None = None,
    target: TargetSource | None = None,
    entity: str | None = None,
    seed: int | None = None,
    as_of: str | date | None = None,
    profile: str | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    mode: str | None = None,
    kind: str | None = None,
    schema: str | None = None,
) -> str:
    """Returns the SQL script that makes the same rows without sdgen.

    Args:
        scenario: what ``load`` returns or takes.
        dialect: ``sqlite``, ``postgres``, …: the script for a new database.
        target: instead of a dialect: the script for this database and the tables it has, which are
            looked at.
        entity: the only entity whose statements are wanted.
        seed, as_of, profile, scale, row_overrides, mode, kind, schema: as for ``fill``.

    Raises:
        TypeError: both or neither of ``dialect`` and ``target`` are given.
        ValidationError: the scenario or an option is not valid.
        NotFoundError: there is no such dialect or entity.
        TargetError: the target cannot be reached.
        TableMismatchError: its tables cannot be filled.
    """
    loaded = load(scenario, profile=profile)
    request = request_of(
        seed=seed, as_of=as_of, scale=scale, row_overrides=row_overrides, mode=mode
    )
    if target is None and dialect is not None:
        plan = plan_without_target(loaded, request, get_dialect(dialect).name, schema)
        return "".join(script(plan, tables_named(plan, entity)))
    if target is None or dialect is not None:
        raise TypeError("explain() needs either dialect or target")
    with store_of(None) as store, target_of(target, kind, schema) as meant:
        return "".join(explain_into(RunService(store), loaded, meant, request, entity))


def plan(
    target: TargetSource,
    scenario: ScenarioSource,
    *,
    seed: int | None = None,
    as_of: str | date | None = None,
    profile: str | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    first_rows: Mapping[str, int] | None = None,
    mode: str | None = None,
    kind: str | None = None,
    schema: str | None = None,
    batch_size: int | None = None,
    jobs: int | None = None,
    runs_db: str | PurePath | None = None,
) -> PlannedRun:
    """Returns what ``fill`` would do, and writes nothing.

    Args:
        target, scenario: as for ``fill``.
        seed, as_of, profile, scale, row_overrides, first_rows: as for ``fill``.
        mode, kind, schema, batch_size, jobs: as for ``fill``.
        runs_db: a record of runs, which tells whose rows the tables hold.

    Raises:
        ValidationError: the scenario, the target or an option is not valid.
        TargetError: the target cannot be reached.
        TableMismatchError: its tables do not fit.
    """
    loaded = load(scenario, profile=profile)
    request = request_of(
        seed=seed,
        as_of=as_of,
        scale=scale,
        row_overrides=row_overrides,
        first_rows=first_rows,
        mode=mode,
        batch_size=batch_size,
        jobs=jobs,
    )
    with store_of(runs_db) as store, target_of(target, kind, schema) as meant:
        return look_ahead(RunService(store), loaded, meant, request)
