"""sqlseed: fills an existing table through its own driver."""

from __future__ import annotations

import contextlib
import io
import logging
from typing import Any

import sqlseed

from tests.benchmarks.task import Task
from tests.benchmarks.values import facts


def fill(task: Task) -> None:
    """Fill with its plain provider, the fastest that it has; connecting is in the time."""
    columns: dict[str, dict[str, Any]] = {
        "id": {"generator": "uuid"},
        "device_id": {
            "generator": "choice",
            "params": {"choices": [str(device) for device in facts.DEVICES]},
        },
        "status": _weighted(facts.STATUSES, facts.STATUS_WEIGHTS),
        "kind": _weighted(facts.KINDS, facts.KIND_WEIGHTS),
        "value": {
            "generator": "float",
            "params": {"min_value": 0.0, "max_value": 40.0, "precision": 2},
        },
        "measured_at": {"generator": "datetime"},
    }
    logging.getLogger("sqlseed").setLevel(logging.ERROR)
    place = {"url": task.dsn} if task.kind == "postgres" else {"db_path": task.dsn}
    with contextlib.redirect_stdout(io.StringIO()), task.timed():
        result = sqlseed.fill(
            **place,
            table=task.shape.main.target_table,
            count=task.rows,
            columns=columns,
            provider="base",
            batch_size=10_000,
        )
    assert not result.errors, result.errors


def _weighted(values: tuple[str, ...], weights: tuple[float, ...]) -> dict[str, Any]:
    shares = [
        {"value": value, "weight": round(weight * 100)}
        for value, weight in zip(values, weights, strict=True)
    ]
    return {"generator": "weighted_choice", "params": {"choices": shares}}
