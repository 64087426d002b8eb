"""Generator histogram: what plain Python makes of the draws, on every engine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import accumulate
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.scenario.models import Scenario
from tests.generators.test_distributions import assert_frequencies, values_of
from tests.support.cells import made_of_cases
from tests.support.reference import Case, Draw, below, computed
from tests.support.runs import AS_OF, entity_of, scenario_with

ENTITY, ROWS = "spread", 150
Params = dict[str, Any]


def picked(params: Params, u: Draw) -> int:
    """Returns the number of the common value, or of the bucket behind them, that a draw is for."""
    shares = [Fraction(repr(share)) for share in params.get("shares", [])]
    weights = [Fraction(str(each)) for each in params.get("weights", [1] * (_buckets(params)))]
    rest = (1 - sum(shares)) / sum(weights)
    ends = list(accumulate([*shares, *(weight * rest for weight in weights)]))
    return bisect_right(ends, Fraction(u(0), 2**31))


def _buckets(params: Params) -> int:
    return len(params["bounds"]) - 1


def counted(
    kind: str, params: Params, units: Callable[[str], list[int]], cell: Callable[[int], object]
) -> Case:
    """Values that are counts of units, of a last place or of a time."""
    counts, common = units("bounds"), units("common")

    def expected(row: int, u: Draw) -> object:
        number = picked(params, u)
        if number < len(common):
            return cell(common[number])
        low, high = counts[number - len(common) :][:2]
        width = high - low + (number - len(common) == len(counts) - 2)
        return cell(low + (below(width, u, 1) if width > 1 else 0))

    return Case(kind, "histogram", params, expected)


def whole(kind: str, **params: Any) -> Case:
    """Whole numbers."""
    convert = float if kind in ("double", "real") else int
    return counted(kind, params, lambda name: params.get(name, []), convert)


def places(kind: str, scale: int, **params: Any) -> Case:
    """Numbers of some places."""

    def units(name: str) -> list[int]:
        return [int(Decimal(repr(each)).scaleb(scale)) for each in params.get(name, [])]

    def cell(number: int) -> object:
        exact = Decimal(number).scaleb(-scale)
        return float(exact) if kind == "double" else exact

    return counted(kind, params, units, cell)


def double(**params: Any) -> Case:
    """Doubles that are not rounded."""
    common = params.get("common", [])

    def expected(row: int, u: Draw) -> float:
        number = picked(params, u)
        if number < len(common):
            return float(common[number])
        low, high = params["bounds"][number - len(common) :][:2]
        unit = (u(1) * 2**22 + u(2) // 2**9) / 2**53
        return float(low + unit * (high - low)) if high > low else float(low)

    return Case("double", "histogram", params, expected)


def times(kind: str, size: timedelta, **params: Any) -> Case:
    """Days or instants; those of a sign are counted from as_of."""
    start = datetime(1970, 1, 1, tzinfo=UTC)

    def at(text: str) -> int:
        if text.startswith("-"):
            moment = datetime.fromisoformat(AS_OF) - timedelta(days=int(text[1:-1]))
        else:
            moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
        return (moment - start) // size

    def cell(number: int) -> object:
        moment = start + number * size
        naive = moment.replace(tzinfo=None)
        return moment.date() if kind == "date" else moment if kind == "timestamptz" else naive

    return counted(kind, params, lambda name: [*map(at, params.get(name, []))], cell)


DAY, SECOND, MICROSECOND = timedelta(days=1), timedelta(seconds=1), timedelta(microseconds=1)
CASES = [
    whole("int", bounds=[0, 5, 10, 200], common=[7, -3], shares=[0.3, 0.1]),
    whole("smallint", bounds=[-32768, 32767]),
    whole("int", bounds=[4, 4]),
    whole("bigint", bounds=[-(2**61), 5, 5, 6, 2**61 - 1], weights=[1, 3, 1, 1]),
    whole("bigint", bounds=[3_000_000_000, 3_000_000_001], common=[0], shares=[0.5]),
    whole("int", bounds=[1, 9], common=[2, 4], shares=[0.25, 0.75]),
    whole("int", bounds=list(range(0, 400, 2)), weights=[0, *range(1, 199)]),
    whole("real", bounds=[0, 100], decimals=0),
    whole("decimal(9,2)", bounds=[0, 100, 2000], decimals=0),
    places("decimal(8,2)", 2, bounds=[0.5, 1.25, 100], weights=[1, 3], common=[9.99], shares=[0.5]),
    places("decimal(15,15)", 15, bounds=[-0.999999999999999, 0.999999999999999]),
    places("decimal(30,12)", 1, bounds=[-12.5, 0.5, 1e6], decimals=1),
    places("double", 3, bounds=[-0.125, 1.25, 1000000.001], decimals=3),
    double(bounds=[-0.5, 0.1, 1e6, 1e300], common=[0.3], shares=[0.2]),
    double(bounds=[1.5, 1.5, 2]),
    times(
        "date", DAY,
        bounds=["1890-01-01", "2024-02-29", "-7d"], common=["2030-01-01"], shares=[0.1],
    ),
    times("date", DAY, bounds=["2024-02-29", "2024-02-29"]),
    times("timestamp", SECOND, bounds=["1960-01-01T00:00:01", "2024-02-29", "-7d"], weights=[1, 5]),
    times(
        "timestamptz", MICROSECOND,
        bounds=["2024-01-01", "2024-02-29T10:00:00.123456"], resolution="microsecond",
    ),
    times(
        "timestamp", timedelta(milliseconds=1),
        bounds=["1960-01-01", "-0d"], resolution="millisecond",
    ),
]  # fmt: skip


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of each case, made once for each database."""
    return made_of_cases(dsn, ENTITY, CASES, ROWS)


def check(dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    for index, case in enumerate(CASES):
        expected = [computed(case, ENTITY, f"c{index}", row) for row in range(ROWS)]
        assert made(dsn)[index] == expected, case.id


def test_in_sqlite() -> None:
    check(":memory:")


def test_in_postgres(postgres_shared: str) -> None:
    check(postgres_shared)


def test_frequencies() -> None:
    params = {"bounds": [0, 2, 4, 9], "weights": [1, 2, 1], "common": [1], "shares": [0.5]}
    chances = {0: 1 / 16, 1: 1 / 2 + 1 / 16, 2: 1 / 8, 3: 1 / 8}
    chances |= dict.fromkeys(range(4, 10), 1 / 48)
    assert_frequencies(values_of("int", "histogram", params), chances)


def refused(kind: str, params: Params) -> dict[str, str]:
    """Returns what is wrong with params, by path below them."""
    with pytest.raises(ValidationError) as caught:
        one(kind, params)
    start = "entities[0].columns[0].generator.params."
    return {each.path.removeprefix(start): each.message for each in caught.value.problems}


def one(kind: str, params: Params) -> Scenario:
    """Returns a scenario of one such column. Raises ValidationError."""
    return scenario_with(entity_of("things", 5, x=(kind, "histogram", params)))


@pytest.mark.parametrize(
    ("kind", "params", "path", "phrase"),
    [
        ("int", {"bounds": [1]}, "bounds", "2"),
        ("int", {"bounds": list(range(1002))}, "bounds", "1001"),
        ("int", {"bounds": [1, 3, 2]}, "bounds[2]", "got 2 after 3). Sort the bounds"),
        ("int", {"bounds": [1, 2.5]}, "bounds[1]", "not an integer"),
        ("int", {"bounds": [1, 2**31]}, "bounds[1]", "Use type bigint"),
        ("int", {"bounds": [1, 2], "common": [None], "shares": [0.1]}, "common[0]", "null_rate"),
        ("int", {"bounds": [1, 2], "common": [3]}, "shares", "got 0 for 1"),
        ("int", {"bounds": [1, 2], "common": [3, 4], "shares": [0.9, 0.2]}, "shares", "got 1.1"),
        ("int", {"bounds": [1, 2], "common": [3], "shares": [-0.1]}, "shares[0]", "at least 0"),
        ("int", {"bounds": [1, 2], "weights": [1, 1]}, "weights", "1 for 2 bounds (got 2)"),
        ("int", {"bounds": [1, 2], "weights": [0]}, "weights", "all are 0"),
        ("int", {"bounds": [1, 2], "decimals": 1}, "decimals", "have none"),
        ("int", {"bounds": [1, 2], "resolution": "second"}, "resolution", "Remove it"),
        ("bigint", {"bounds": [-(2**63), 2**63 - 1]}, "bounds", "2^62"),
        ("decimal(4,1)", {"bounds": [0.25, 3]}, "bounds[0]", "does not fit decimal(4,1)"),
        ("decimal(4,1)", {"bounds": [0.5, 3], "decimals": 2}, "decimals", "Use fewer"),
        ("decimal(30,12)", {"bounds": [0.5, 12345.5]}, "bounds[1]", "Use fewer decimals"),
        ("double", {"bounds": [0.25, 3], "decimals": 1}, "bounds[0]", "more than 1 decimals"),
        ("double", {"bounds": [0, 1e15], "decimals": 3}, "bounds[1]", "Use fewer decimals"),
        ("double", {"bounds": [-1e308, 1e308]}, "bounds[1]", "other bounds"),
        ("double", {"bounds": [0, 1e-310]}, "bounds[1]", "too narrow"),
        ("double", {"bounds": [None, 1]}, "bounds[0]", "null"),
        ("real", {"bounds": [0, 1e39]}, "bounds[1]", "outside real's range"),
        ("date", {"bounds": ["2024-01-01", "-7x"]}, "bounds[1]", "not a duration"),
        ("date", {"bounds": ["2024-01-01", 7]}, "bounds[1]", "Quote it"),
        ("date", {"bounds": ["2024-01-01", "+9999999d"]}, "bounds[1]", "1 … 9999"),
        ("timestamp", {"bounds": ["-1d", "-2d"]}, "bounds[1]", "Sort"),
        ("timestamp", {"bounds": ["-2d", "-1d"], "decimals": 1}, "decimals", "have none"),
    ],
)
def test_refusals(kind: str, params: Params, path: str, phrase: str) -> None:
    said = refused(kind, params)
    assert [*said] == [path]
    assert phrase in said[path]


def test_no_keys() -> None:
    things = entity_of("things", 5, x=("int", "histogram", {"bounds": [1, 10**6]}))
    things["columns"][0]["unique"] = True
    with pytest.raises(ValidationError, match="unique_int"):
        scenario_with(things)
