"""Generators date and timestamp: within their range, by weight, the same on every engine."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import scipy

from generators_sql.time.weighted_days import parts_of
from sdgen.errors import ValidationError
from sdgen.seeding import draw, draw_key
from tests.support.runs import Row, Runs, entity_of, scenario_with

ROWS = 20_000
AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)  # that of tests.support.runs
DAY_WEIGHTS = [1, 1, 1, 1, 2, 0.5, 0]
HOUR_WEIGHTS = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 5, 4, 4, 4, 6, 7, 8, 9, 4, 3, 2, 1]
YEAR = {"min": "2025-01-01", "max": "2025-12-31"}
COLUMNS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "day": ("date", "date", {"min": "-30d", "max": "-1d"}),
    "one_day": ("date", "date", {"min": "2024-02-29", "max": "2024-02-29"}),
    "weighted_day": ("date", "date", YEAR | {"weekday_weights": DAY_WEIGHTS}),
    "sundays": ("date", "date", YEAR | {"weekday_weights": [0] * 6 + [1]}),
    "old": ("timestamp", "timestamp", {"min": "1890-01-01", "max": "1970-01-01T00:00:00.5"}),
    "second": ("timestamptz", "timestamp", {"min": "-90m", "max": "+90m"}),
    "millisecond": ("timestamp", "timestamp", YEAR | {"resolution": "millisecond"}),
    "microsecond": (
        "timestamptz",
        "timestamp",
        {"min": "-1s", "max": "-0s", "resolution": "microsecond"},
    ),
    "business": ("timestamp", "timestamp", {"min": "-90d", "max": "-1d", "business_hours": True}),
    "weighted": (
        "timestamp",
        "timestamp",
        {"min": "-90d", "max": "-1d", "hour_weights": HOUR_WEIGHTS, "resolution": "microsecond"},
    ),
    "weekend": (
        "timestamp",
        "timestamp",
        {
            "min": "-90d",
            "max": "-1d",
            "business_hours": True,
            "weekday_weights": [0, 0, 0, 0, 0, 3, 1],
        },
    ),
}
SCENARIO = scenario_with(entity_of("things", ROWS, **COLUMNS), seed=11)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Rows that SQLite made."""
    with Runs() as runs:
        return runs.sqlite(SCENARIO)["things"]


def column(rows: list[Row], name: str) -> list[str]:
    """Returns the texts of a column."""
    place = list(COLUMNS).index(name)
    return [str(row[place]) for row in rows]


def instants(rows: list[Row], name: str) -> list[datetime]:
    """Returns the cells of a column as instants."""
    return [datetime.fromisoformat(text) for text in column(rows, name)]


def test_engines_agree(rows: list[Row], postgres_shared: str) -> None:
    few = scenario_with(entity_of("things", 2_000, **COLUMNS), seed=11)
    with Runs() as runs:
        assert sorted(runs.postgres(few, postgres_shared)["things"]) == sorted(rows[:2_000])


def test_days(rows: list[Row]) -> None:
    days = [date.fromisoformat(text) for text in column(rows, "day")]
    counts = Counter(days)
    first, last = (AS_OF - timedelta(days=30)).date(), (AS_OF - timedelta(days=1)).date()
    assert (min(counts), max(counts), len(counts)) == (first, last, 30), "both ends are included"
    assert scipy.stats.chisquare(list(counts.values())).pvalue > 1e-3
    assert set(column(rows, "one_day")) == {"2024-02-29"}


def test_days_are_what_the_draws_say(rows: list[Row]) -> None:
    key = draw_key(11, "things", "day", "0")
    first = (AS_OF - timedelta(days=30)).date()
    expected = [str(first + timedelta(days=draw(key, n) * 30 // 2**31)) for n in range(50)]
    assert column(rows, "day")[:50] == expected


def test_weekdays(rows: list[Row]) -> None:
    days = [date.fromisoformat(text) for text in column(rows, "weighted_day")]
    assert {day.year for day in days} == {2025}
    year = [date(2025, 1, 1) + timedelta(days=n) for n in range(365)]
    weights = [DAY_WEIGHTS[day.weekday()] for day in year]
    counts = Counter(days)
    observed = [counts[day] for day, weight in zip(year, weights, strict=True) if weight]
    expected = [ROWS * weight / sum(weights) for weight in weights if weight]
    assert sum(observed) == ROWS, "no day of weight 0"
    assert scipy.stats.chisquare(observed, expected).pvalue > 1e-3
    assert {date.fromisoformat(text).weekday() for text in column(rows, "sundays")} == {6}


@pytest.mark.parametrize(
    ("name", "low", "high", "size"),
    [
        ("old", datetime(1890, 1, 1), datetime(1970, 1, 1, 0, 0, 1), 10**6),
        ("second", AS_OF - timedelta(minutes=90), AS_OF + timedelta(minutes=90), 10**6),
        ("millisecond", datetime(2025, 1, 1), datetime(2025, 12, 31), 10**3),
        ("microsecond", AS_OF - timedelta(seconds=1), AS_OF, 1),
    ],
)
def test_uniform(rows: list[Row], name: str, low: datetime, high: datetime, size: int) -> None:
    found = instants(rows, name)
    assert low <= min(found) < max(found) < high
    shares = [(instant - low) / (high - low) for instant in found]
    assert scipy.stats.kstest(shares, "uniform").pvalue > 1e-3
    assert all(instant.microsecond % size == 0 for instant in found)
    assert size == 10**6 or any(instant.microsecond % (size * 10) for instant in found)


def test_business_hours(rows: list[Row]) -> None:
    found = instants(rows, "business")
    assert {instant.weekday() for instant in found} == {0, 1, 2, 3, 4}
    counts = Counter(instant.hour for instant in found)
    assert sorted(counts) == list(range(9, 17))
    assert scipy.stats.chisquare(list(counts.values())).pvalue > 1e-3
    assert min(found).date() >= (AS_OF - timedelta(days=90)).date()
    assert max(found).date() < (AS_OF - timedelta(days=1)).date()
    weekend = Counter(instant.weekday() for instant in instants(rows, "weekend"))
    assert sorted(weekend) == [5, 6], "weights win over business_hours"
    assert weekend[5] / weekend[6] == pytest.approx(3, rel=0.1)
    assert {instant.hour for instant in instants(rows, "weekend")} == set(range(9, 17))


def test_hours(rows: list[Row]) -> None:
    found = instants(rows, "weighted")
    counts = Counter(instant.hour for instant in found)
    pairs = [(counts[hour], weight) for hour, weight in enumerate(HOUR_WEIGHTS) if weight]
    assert sum(count for count, _ in pairs) == ROWS
    expected = [ROWS * weight / sum(HOUR_WEIGHTS) for _, weight in pairs]
    assert scipy.stats.chisquare([count for count, _ in pairs], expected).pvalue > 1e-3
    within = [(at.minute * 60 + at.second + at.microsecond / 1e6) / 3600 for at in found]
    assert scipy.stats.kstest(within, "uniform").pvalue > 1e-3


def test_parts_are_exact() -> None:
    assert parts_of([0.1, 0.2, 0.3]) == [1, 2, 3]
    assert parts_of([1000, 0, 3000]) == [1, 0, 3]


WEIGHTS = [1, 1, 1, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("kind", "params", "path", "phrases"),
    [
        ("date", {"min": "2025-01-02", "max": "2025-01-01"}, "min", ("after max", "Swap them")),
        ("date", {"min": "soon", "max": "2025-01-01"}, "min", ("not a timestamp",)),
        ("date", {"min": "2025-01-01", "max": "+9000000d"}, "max", ("is outside the years",)),
        ("date", YEAR | {"weekday_weights": [0] * 7}, "weekday_weights", ("all are 0",)),
        ("date", YEAR | {"weekday_weights": [1] * 6}, "weekday_weights", ("7",)),
        ("date", YEAR | {"weekday_weights": [1, -1] + [0] * 5}, "weekday_weights[1]", ("0",)),
        (
            "date",
            {"min": "2025-01-04", "max": "2025-01-05", "weekday_weights": WEIGHTS},
            "weekday_weights",
            ("every day", "Widen the range"),
        ),
        ("timestamp", {"min": "-1d", "max": "-1d"}, "max", ("must be after min", "Widen")),
        (
            "timestamp",
            {"min": "2025-01-04", "max": "2025-01-06", "business_hours": True},
            "max",
            ("no whole day", "drop the weights"),
        ),
        ("timestamp", YEAR | {"hour_weights": [0] * 24}, "hour_weights", ("all are 0",)),
        ("timestamp", YEAR | {"hour_weights": [1 / 3] * 23 + [1e-9]}, "hour_weights", ("digits",)),
        ("timestamp", YEAR | {"resolution": "day"}, "resolution", ("second",)),
    ],
)
def test_refusals(kind: str, params: dict[str, Any], path: str, phrases: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        scenario_with(entity_of("things", 5, x=(kind, kind, params)))
    said = {problem.path: problem.message for problem in caught.value.problems}
    assert len(said) == 1
    message = said[f"entities[0].columns[0].generator.params.{path}"]
    for phrase in phrases:
        assert phrase in message


@pytest.mark.parametrize("kind", ["date", "timestamp"])
def test_no_keys(kind: str) -> None:
    things = entity_of("things", 5, x=(kind, kind, dict(YEAR)))
    things["columns"][0]["unique"] = True
    with pytest.raises(ValidationError, match="time_series"):
        scenario_with(things)
