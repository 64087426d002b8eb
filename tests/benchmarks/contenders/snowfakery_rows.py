"""Snowfakery: a recipe to CSV, and the CSV into the table.

Snowfakery can write to databases itself, but to tables of text columns only, and by executemany.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import snowfakery

from tests.benchmarks.contenders.copying import copied
from tests.benchmarks.contenders.rows import inserted
from tests.benchmarks.task import Task
from tests.benchmarks.values import facts
from tests.benchmarks.values.python import Row


def fill(task: Task) -> None:
    """Generate and load, timed as a whole."""
    recipe = [
        {
            "object": "readings",
            "count": task.rows,
            "fields": {
                # `id` is Snowfakery's own.
                "key": {"fake": "uuid4"},
                "device_id": {"random_choice": [str(device) for device in facts.DEVICES]},
                "status": _weighted(facts.STATUSES, facts.STATUS_WEIGHTS),
                "kind": _weighted(facts.KINDS, facts.KIND_WEIGHTS),
                "value": "${{random_number(min=0, max=4000) / 100}}",
                "measured_at": {
                    "datetime_between": {
                        "start_date": "2026-01-01 00:00:00",
                        "end_date": "2026-01-12 00:00:00",
                    }
                },
            },
        }
    ]
    with (copied if task.kind == "postgres" else inserted)(task) as load:
        with contextlib.redirect_stdout(io.StringIO()):
            snowfakery.generate_data(
                io.StringIO(json.dumps(recipe)), output_format="csv", output_folder=task.folder
            )
        load(_rows(task.folder / "readings.csv"))


def _weighted(values: tuple[str, ...], weights: tuple[float, ...]) -> dict[str, dict[str, str]]:
    shares = [f"{weight:.0%}" for weight in weights]
    return {"random_choice": dict(zip(values, shares, strict=True))}


def _rows(path: Path) -> Iterator[Row]:
    with path.open(newline="") as file:
        for key, device, status, kind, value, instant, _ in csv.reader(file):
            if key != "key":
                yield key, device, status, kind, float(value), instant[:19].replace("T", " ")
