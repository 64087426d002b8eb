"""Points on the globe: they lie where they have to, evenly."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import pytest
import scipy

from sdgen.errors import ValidationError
from tests.support.cells import made_by, open_engine
from tests.support.reference import SEED
from tests.support.runs import Runs, assert_same, entity_of, scenario_with

ROWS = 4_000
EARTH_KM = 6371.0088
PLACES = 9
UNLIKELY = 1e-4
BERLIN = {"lat": 52.52, "lon": 13.405, "radius_km": 25.0}
FIJI = {"lat": -17.8, "lon": 179.9, "radius_km": 100.0}
NORTH = {"lat": 84.0, "lon": -20.0, "radius_km": 500.0}
EDGE = {"lat": 85.0, "lon": 30.0, "radius_km": 500.0}
BESIDE_POLE = {"lat": -89.5, "lon": 100.0, "radius_km": 300.0}
POLE = {"lat": 90.0, "lon": 0.0, "radius_km": 700.0}
TINY = {"lat": 52.52, "lon": 13.405, "radius_km": 0.02}
DATE_LINE = {"lat": 1.0, "lon": -180.0, "radius_km": 3000.0}
HALF = {"lat": -47.0, "lon": 120.0, "radius_km": 10_007.5}
MOST = {"lat": 33.0, "lon": -179.5, "radius_km": 15_000.0}
GLOBE = {"lat": 0.0, "lon": 0.0, "radius_km": 20_015.0}
CIRCLES = (
    *(BERLIN, FIJI, NORTH, EDGE, BESIDE_POLE, POLE),
    *(TINY, DATE_LINE, HALF, MOST, GLOBE),
)
ALPS = {"min_lat": 44.0, "max_lat": 48.0, "min_lon": 5.0, "max_lon": 16.0}
SPHERE = {"min_lat": -90.0, "max_lat": 90.0, "min_lon": -180.0, "max_lon": 180.0}
BOXES = (ALPS, SPHERE)


def point(part: str, **params: Any) -> tuple[str, str, dict[str, Any]]:
    """Returns a column for entity_of."""
    return ("text" if part == "both" else "double", "lat_lon", {"part": part, **params})


def points() -> dict[str, Any]:
    """Returns an entity of points in circles and boxes, as pairs of columns and as texts."""
    columns = {}
    for at, circle in enumerate(CIRCLES):
        columns[f"lat{at}"] = point("lat", near=circle, decimals=PLACES)
        columns[f"lon{at}"] = point("lon", near=circle, lat=f"lat{at}", decimals=PLACES)
        columns[f"both{at}"] = point("both", near=circle, decimals=7)
    for at, box in enumerate(BOXES, len(CIRCLES)):
        columns[f"lat{at}"] = point("lat", box=box)
        columns[f"lon{at}"] = point("lon", box=box)
        columns[f"both{at}"] = point("both", box=box)
    columns["exact"] = ("decimal(9,6)", "lat_lon", {"part": "lat", "near": BERLIN})
    columns["agreeing"] = (
        "decimal(7,4)",
        "lat_lon",
        {"part": "lon", "near": BERLIN, "lat": "exact"},
    )
    return entity_of("points", ROWS, **columns)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@cache
def pairs() -> dict[str, list[tuple[float, float]]]:
    """Returns the points of each area, from pairs of columns and from texts."""
    scenario = scenario_with(points(), seed=SEED)
    names = [column.name for column in scenario.entity("points").columns]
    with open_engine(":memory:") as engine:
        columns = dict(zip(names, made_by(engine, scenario, "points"), strict=True))
    found = {}
    for at in range(len(CIRCLES) + len(BOXES)):
        both = zip(columns[f"lat{at}"], columns[f"lon{at}"], strict=True)
        found[f"pair{at}"] = [(float(str(lat)), float(str(lon))) for lat, lon in both]
        texts = [str(text).split(",") for text in columns[f"both{at}"]]
        found[f"text{at}"] = [(float(lat), float(lon)) for lat, lon in texts]
    both = zip(columns["exact"], columns["agreeing"], strict=True)
    found["pair_exact"] = [(float(str(lat)), float(str(lon))) for lat, lon in both]
    return found


def test_engines_agree(runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_with(points(), seed=SEED)
    assert_same(runs.sqlite(scenario), runs.postgres(scenario, postgres_shared))


@pytest.mark.parametrize("form", ["pair", "text"])
@pytest.mark.parametrize("at", range(len(CIRCLES)))
def test_points_lie_evenly_in_a_circle(at: int, form: str) -> None:
    check_circle(pairs()[f"{form}{at}"], CIRCLES[at], 7 if form == "text" else PLACES)


def test_points_of_decimal_columns_lie_evenly_in_a_circle() -> None:
    check_circle(pairs()["pair_exact"], BERLIN)


def check_circle(
    found: list[tuple[float, float]], circle: dict[str, float], places: int = 4
) -> None:
    """Asserts that equal areas have equally many points, by distance, direction and both."""
    lat, lon = (np.radians(column) for column in np.array(found).T)
    assert np.abs(lon).max() <= math.pi
    at, east = math.radians(circle["lat"]), lon - math.radians(circle["lon"])
    haversine = np.sin((lat - at) / 2) ** 2 + math.cos(at) * np.cos(lat) * np.sin(east / 2) ** 2
    distance = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(haversine, 1.0)))
    rounding = EARTH_KM * math.radians(10.0**-places)
    assert distance.max() <= circle["radius_km"] + rounding
    assert distance.max() > 0.98 * circle["radius_km"]
    areas = haversine / math.sin(circle["radius_km"] / EARTH_KM / 2) ** 2
    north = math.cos(at) * np.sin(lat) - math.sin(at) * np.cos(lat) * np.cos(east)
    directions = np.arctan2(np.sin(east) * np.cos(lat), north) / (2 * math.pi) + 0.5
    assert scipy.stats.kstest(areas, "uniform").pvalue > UNLIKELY
    assert scipy.stats.kstest(directions, "uniform").pvalue > UNLIKELY
    grid = np.histogram2d(areas, directions, bins=(8, 12), range=((0, 1.001), (0, 1)))[0]
    assert scipy.stats.chisquare(grid.ravel()).pvalue > UNLIKELY


@pytest.mark.parametrize("form", ["pair", "text"])
@pytest.mark.parametrize("at", range(len(BOXES)))
def test_points_lie_evenly_in_a_box(at: int, form: str) -> None:
    box = BOXES[at]
    low, high = (math.sin(math.radians(box[edge])) for edge in ("min_lat", "max_lat"))
    found = pairs()[f"{form}{at + len(CIRCLES)}"]
    heights = [(math.sin(math.radians(lat)) - low) / (high - low) for lat, _ in found]
    widths = [(lon - box["min_lon"]) / (box["max_lon"] - box["min_lon"]) for _, lon in found]
    assert scipy.stats.kstest(heights, "uniform").pvalue > UNLIKELY
    assert scipy.stats.kstest(widths, "uniform").pvalue > UNLIKELY
    assert abs(scipy.stats.pearsonr(heights, widths).statistic) < 4 / math.sqrt(ROWS)


NEAR = {"near": BERLIN}
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("double", {}, "part: missing"),
    ("text", {"part": "lat"}, "lat needs a float or decimal column (got text)"),
    ("double", {"part": "both"}, "both needs a text column (got double)"),
    ("double", {"part": "lat", "box": ALPS, **NEAR}, "takes box or near (got both)"),
    ("double", {"part": "lat", "box": {**ALPS, "min_lat": 49.0}}, "must not be above max_lat"),
    ("double", {"part": "lon", "box": {**ALPS, "max_lon": -1.0}}, "must not be above max_lon"),
    ("double", {"part": "lat", "box": {**ALPS, "min_lat": -91.0}}, "must be at least -90"),
    ("double", {"part": "lat", "near": {**BERLIN, "lat": 91.0}}, "must be at most 90 (got 91.0)"),
    ("double", {"part": "lat", "near": {**BERLIN, "radius_km": 2e4 + 16}}, "at most 20015 (got 2"),
    ("double", {"part": "lat", "near": {**BERLIN, "radius_km": 0.0}}, "must be above 0 (got 0.0)"),
    ("double", {"part": "lat", "near": {**BERLIN, "radius": 1.0}}, 'Did you mean "radius_km"?'),
    ("double", {"part": "lon", **NEAR}, "lat: missing. Name the column"),
    ("double", {"part": "lon", "lat": "lat"}, "is for part: lon with near. Remove it"),
    ("double", {"part": "lon", "lat": "other", **NEAR}, "is not the latitude of such a point"),
    ("double", {"part": "lon", "lat": "n", **NEAR}, "is not the latitude of such a point"),
    ("double", {"part": "lon", "lat": "maybe", **NEAR}, "maybe can be NULL"),
    ("double", {"part": "lon", "lat": "latt", **NEAR}, 'Did you mean "lat"?'),
    ("double", {"part": "lat", "decimals": 10}, "must be at most 9 (got 10)"),
    ("decimal(4,2)", {"part": "lon"}, "do not fit decimal(4,2)"),
    ("decimal(9,2)", {"part": "lon", "decimals": 3}, "decimal(9,2) has 2 (got 3)"),
]


@pytest.mark.parametrize(("kind", "params", "message"), REFUSED)
def test_refused(kind: str, params: dict[str, Any], message: str) -> None:
    entity = entity_of(
        "t",
        5,
        lat=point("lat", near=BERLIN),
        other=point("lat", near=FIJI),
        n=("int", "sequence", {}),
        c=(kind, "lat_lon", params),
        maybe=point("lat", near=BERLIN),
    )
    entity["columns"][-1]["nullable"] = True
    with pytest.raises(ValidationError) as caught:
        scenario_with(entity)
    assert message in str(caught.value)
