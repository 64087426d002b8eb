"""Generator seasonal: what the formula says, from the row's own time, the same on every engine."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
import scipy

from sdgen.errors import ValidationError
from tests.support.runs import Row, Runs, entity_of, scenario_with

ROWS = 6_000
START = datetime(2025, 6, 21, tzinfo=UTC)
STEP = timedelta(hours=3)
WAVES = [
    {"period": "year", "amplitude": 9, "peak": "200d"},
    {"period": "day", "amplitude": 4, "peak": "15h"},
]
SERIES = {"start": "2025-06-21", "step": "3h"}


def seasonal(**params: Any) -> dict[str, Any]:
    """Returns params with a time and a base."""
    return {"at": "at", "base": 11.0, **params}


COLUMNS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "at": ("timestamp", "time_series", SERIES),
    "at_z": ("timestamptz", "time_series", SERIES | {"step": "3h0.25s"}),
    "on": ("date", "time_series", SERIES),
    "waves": ("float", "seasonal", seasonal(seasons=WAVES, decimals=4)),
    "of_z": ("double", "seasonal", seasonal(at="at_z", seasons=WAVES, decimals=4)),
    "of_day": ("double", "seasonal", seasonal(at="on", seasons=WAVES[:1], decimals=4)),
    "trend": ("decimal(9,3)", "seasonal", seasonal(trend=-0.5, since="2025-07-01", min=-100.0)),
    "noise": ("double", "seasonal", seasonal(noise=2.5)),
    "spikes": ("int", "seasonal", seasonal(spikes={"rate": 0.02, "height": 50.0})),
    "limits": ("int", "seasonal", seasonal(seasons=WAVES, noise=3.0, min=0, max=20)),
    "minutes": ("double", "seasonal", seasonal(seasons=[{"period": "8h", "amplitude": 1.0}])),
}
SCENARIO = scenario_with(entity_of("things", ROWS, **COLUMNS), seed=3)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Rows that SQLite made."""
    with Runs() as runs:
        return runs.sqlite(SCENARIO)["things"]


def numbers(rows: list[Row], name: str) -> list[float]:
    """Returns the cells of a column."""
    place = list(COLUMNS).index(name)
    return [float(str(row[place])) for row in rows]


def wave(at: datetime, anchor: datetime, period: float, amplitude: float) -> float:
    """Returns a cosine that is highest at the anchor."""
    return amplitude * math.cos(2 * math.pi * ((at - anchor).total_seconds() % period) / period)


def both_waves(at: datetime) -> float:
    """Returns the value of WAVES around 11."""
    year = wave(at, datetime(2001, 1, 1, tzinfo=UTC) + timedelta(days=200), 31_556_952.0, 9)
    return 11 + year + wave(at, datetime(2001, 1, 1, 15, tzinfo=UTC), 86_400.0, 4)


def test_engines_agree(rows: list[Row], postgres_shared: str) -> None:
    with Runs() as runs:
        assert sorted(runs.postgres(SCENARIO, postgres_shared)["things"]) == sorted(rows)


def test_formula(rows: list[Row]) -> None:
    places = [START + n * STEP for n in range(ROWS)]
    assert numbers(rows, "waves") == pytest.approx([both_waves(at) for at in places], abs=6e-5)
    moved = [START + n * (STEP + timedelta(seconds=0.25)) for n in range(ROWS)]
    assert numbers(rows, "of_z") == pytest.approx([both_waves(at) for at in moved], abs=6e-5)
    days = [at.replace(hour=0) for at in places]
    summer = datetime(2001, 1, 1, tzinfo=UTC) + timedelta(days=200)
    expected = [11 + wave(day, summer, 31_556_952.0, 9) for day in days]
    assert numbers(rows, "of_day") == pytest.approx(expected, abs=6e-5)
    since = datetime(2025, 7, 1, tzinfo=UTC)
    trend = [max(-100.0, 11 - 0.5 * ((at - since) / timedelta(days=1))) for at in places]
    assert numbers(rows, "trend") == pytest.approx(trend, abs=6e-4)
    assert numbers(rows, "minutes")[:3] == pytest.approx(
        [12.0, 11 + math.cos(2 * math.pi * 3 / 8), 11 + math.cos(2 * math.pi * 6 / 8)], abs=1e-6
    )


def test_noise_and_spikes(rows: list[Row]) -> None:
    noise = (np.array(numbers(rows, "noise")) - 11) / 2.5
    assert scipy.stats.kstest(noise, "norm").pvalue > 1e-3
    spikes = numbers(rows, "spikes")
    assert set(spikes) == {11.0, 61.0}
    assert scipy.stats.binomtest(spikes.count(61.0), ROWS, 0.02).pvalue > 1e-3


def test_limits(rows: list[Row]) -> None:
    found = numbers(rows, "limits")
    assert (min(found), max(found)) == (0.0, 20.0)
    assert len(set(found)) == 21


@pytest.mark.parametrize(
    ("params", "path", "phrases"),
    [
        (seasonal(at="att"), "", ("no such column", 'Did you mean "at"')),
        (seasonal(at="word"), "at", ("word is text", "Columns that are: at")),
        (seasonal(at="maybe"), "at", ("maybe can be NULL", "nullable: true")),
        (seasonal(min=3.0, max=1.0), "min", ("min 3, max 1",)),
        (seasonal(seasons=[{"period": "0s", "amplitude": 1.0}]), "seasons[0].period", ("longer",)),
        (seasonal(seasons=[{"period": "month", "amplitude": 1.0}]), "seasons[0].period", ("12ms",)),
        (
            seasonal(seasons=[{"period": "day", "heigth": 1.0}]),
            "seasons[0]",
            ("needs amplitude (got the unknown key heigth)",),
        ),
        (seasonal(spikes={"rate": 2.0, "height": 1.0}), "spikes.rate", ("at most 1",)),
        (seasonal(noise=-1.0), "noise", ("at least 0",)),
        (seasonal(trend=-1e-320), "trend", ("0 or at least 1e-300",)),  # Postgres: underflow
        (seasonal(noise=5e-324), "noise", ("0 or at least 1e-300",)),
        (
            seasonal(seasons=[{"period": "day", "amplitude": 1e-301}]),
            "seasons[0].amplitude",
            ("0 or at least 1e-300",),
        ),
        (seasonal(base=1e15), "decimals", ("Use fewer decimals",)),
    ],
)
def test_refusals(params: dict[str, Any], path: str, phrases: tuple[str, ...]) -> None:
    columns: dict[str, tuple[str, str, dict[str, Any]]] = {
        "at": COLUMNS["at"],
        "word": ("text", "const", {"value": "x"}),
        "maybe": ("timestamp", "time_series", SERIES),
        "x": ("double", "seasonal", {"decimals": 3, **params}),
    }
    things = entity_of("things", 5, **columns)
    things["columns"][2]["nullable"] = True
    with pytest.raises(ValidationError) as caught:
        scenario_with(things)
    said = {problem.path: problem.message for problem in caught.value.problems}
    message = said["entities[0].columns[3].generator.params" + (f".{path}" if path else "")]
    for phrase in phrases:
        assert phrase in message
