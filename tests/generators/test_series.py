"""time_series with per: a series of its own for each row that an fk points to."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

import pytest

from sdgen.scenario.models import Scenario
from sdgen.seeding import draw, draw_key
from tests.support.cells import made_by, open_engine
from tests.support.reference import SEED
from tests.support.runs import scenario_with

DEVICES, ROWS, ENTITY = 7, 200, "readings"
START = datetime(2026, 1, 1)


def readings(distribution: Any, nullable: bool = False, **params: Any) -> Scenario:
    """Returns a scenario of devices and their readings."""
    devices = {
        "name": "devices",
        "rows": DEVICES,
        "columns": [{"name": "id", "type": "uuid", "generator": {"type": "uuid4"}}],
    }
    fk = {"entity": "devices", "column": "id", "distribution": distribution}
    params = {"start": "2026-01-01", "step": "5m", "per": "device_id", **params}
    columns = [
        {
            "name": "device_id",
            "type": "uuid",
            "nullable": nullable,
            "null_rate": 0.3 if nullable else 0.0,
            "fk": fk,
        },
        {
            "name": "at",
            "type": "timestamp",
            "nullable": nullable,
            "generator": {"type": "time_series", "params": params},
        },
    ]
    readings: dict[str, Any] = {"name": ENTITY, "columns": columns}
    if distribution == "every":
        readings["rows"] = ROWS
    return scenario_with(devices, readings, seed=SEED)


def series(dsn: str, scenario: Scenario) -> dict[str | None, list[datetime]]:
    """Returns device → its instants in row order; None → of rows without one."""
    with open_engine(dsn) as engine:
        devices, instants = made_by(engine, scenario, ENTITY)
    found: dict[str | None, list[datetime]] = defaultdict(list)
    for device, instant in zip(devices, instants, strict=True):
        assert (device is None) == (instant is None)
        found[device] += [datetime.fromisoformat(instant)] if instant else []
    return found


def in_turn(dsn: str) -> None:
    """Asserts that each device goes on from the start, step by step."""
    found = series(dsn, readings("every"))
    assert len(found) == DEVICES
    assert sorted({*map(len, found.values())}) == [ROWS // DEVICES, ROWS // DEVICES + 1]
    for instants in found.values():
        assert instants == [START + k * timedelta(minutes=5) for k in range(len(instants))]


def by_children(dsn: str) -> None:
    """Asserts it for devices that have different numbers of readings, some none."""
    shape = {"type": "children", "min": 0, "max": 9}
    found = series(dsn, readings(shape, step="-1500ms"))
    assert len({*map(len, found.values())}) > 2
    for instants in found.values():
        assert instants == [START - k * timedelta(seconds=1.5) for k in range(len(instants))]


def with_jitter_and_null(dsn: str) -> None:
    """Asserts that jitter is drawn row by row, and that rows without a device have no instant."""
    with open_engine(dsn) as engine:
        devices, instants = made_by(
            engine, readings("every", nullable=True, jitter_seconds=30), ENTITY
        )
    assert 0.15 * ROWS < devices.count(None) < 0.45 * ROWS
    for row, (device, instant) in enumerate(zip(devices, instants, strict=True)):
        if device is None:
            assert instant is None
            continue
        shift = (draw(draw_key(SEED, ENTITY, "at", "0"), row) * 60 >> 31) - 30
        expected = START + timedelta(minutes=5 * (row // DEVICES), seconds=shift)
        assert instant == str(expected)


CHECKS = [in_turn, by_children, with_jitter_and_null]


@pytest.mark.parametrize("check", CHECKS)
def test_in_sqlite(check: Any) -> None:
    check(":memory:")


@pytest.mark.parametrize("check", CHECKS)
def test_in_postgres(check: Any, postgres_shared: str) -> None:
    check(postgres_shared)
