"""lat_lon: points on the globe."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.geo.areas import WORLD, Box, Circle, in_units, units_as_text
from generators_sql.math.rounding import as_column, places_of, places_problem, rounded
from generators_sql.spi import (
    ColumnFacts,
    Exact,
    ParamProblem,
    Row,
    Span,
    ValueFacts,
    null_problems,
)
from sdgen.column_types import DECIMALS, FLOATS, TEXTS

_MOST_DECIMALS = 9


class LatLon(Exact):
    """A point on the globe: its latitude or longitude in degrees, or both: `52.520008,13.404954`.

    Points lie evenly on the sphere, in a `box` or within a distance of a point (`near`), by
    default anywhere on earth: equal areas get equally many. Latitude and longitude in columns of
    their own make such a point together; with `near`, the longitude needs to know the latitude, so
    it names that column (`lat`).
    """

    type = "lat_lon"
    column_types = FLOATS | DECIMALS | TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number, and of the latitude. Libraries "
        "may differ in the last bit of sines, so values are rounded to `decimals`; that makes them "
        "the same on every engine, except for near ties: at most one in 10^7 values."
    )
    example = """\
- name: latitude
  type: decimal(9,6)
  generator:
    type: lat_lon
    params: { part: lat, near: { lat: 52.52, lon: 13.405, radius_km: 25 } }
- name: longitude
  type: decimal(9,6)
  generator:
    type: lat_lon
    params: { part: lon, lat: latitude, near: { lat: 52.52, lon: 13.405, radius_km: 25 } }
"""

    part: Literal["lat", "lon", "both"] = Field(
        description="`lat` or `lon` for a number column, `both` for a string column."
    )
    box: Box | None = Field(default=None, description="Where points lie. Default: anywhere.")
    near: Circle | None = Field(default=None, description="Where points lie, instead of a box.")
    lat: str | None = Field(
        default=None,
        description="With `part: lon` and `near`: the column of the same row that holds the "
        "latitude.",
    )
    decimals: Annotated[int, Field(ge=1, le=_MOST_DECIMALS)] | None = Field(
        default=None,
        description="Decimals to round to, 1 … 9 (0.000001 degrees are 11 cm). Default: 6, or what "
        "the column has.",
    )

    def cell(self, row: Row) -> Cell:
        dialect, column = row.dialect, row.column
        places, counted = self.places(column), column.type.counted(self.places(column))
        area = self.near or self.box or WORLD
        if self.part == "lat":
            return as_column(dialect, rounded(dialect, area.latitude(row), places), counted)
        if self.part == "lon":
            latitude = dialect.to_double(row.value(self.lat)) if self.lat else dialect.double(0.0)
            longitude = rounded(dialect, area.longitude(row, latitude), places)
            return as_column(dialect, longitude, counted)
        north = in_units(row, "latitude", area.latitude(row), places)
        latitude = x.float_div(dialect.to_double(north), dialect.double(10.0**places))
        east = in_units(row, "longitude", area.longitude(row, latitude), places)
        text = units_as_text(row, "latitude", north, places)
        longitude = units_as_text(row, "longitude", east, places)
        return Cell(x.concat(text, x.text(","), longitude))

    def span(self, column: ColumnFacts) -> Span | None:
        most = Fraction(90 if self.part == "lat" else 180)
        return -most, most

    def places(self, column: ColumnFacts) -> int:
        places = 6 if column.kind in TEXTS else places_of(column, None, 180.0)
        return min(self.decimals or places, _MOST_DECIMALS)

    def siblings(self) -> tuple[str, ...]:
        return () if self.lat is None else (self.lat,)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of a point is not a point"

    def longest(self, column: ColumnFacts) -> int | None:
        return len("-90.,-180.") + 2 * (self.decimals or 6)

    def summary(self) -> str:
        what = {"lat": "latitude", "lon": "longitude", "both": "latitude and longitude"}[self.part]
        return f"{what} of a point{' near another' if self.near else ''}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "points may repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if (self.part == "both") != (column.kind in TEXTS):
            wanted = "a text column" if self.part == "both" else "a float or decimal column"
            yield ParamProblem("part", f"{self.part} needs {wanted} (got {column.type})")
        if self.box is not None and self.near is not None:
            yield ParamProblem("", "takes box or near (got both). Remove one")
        if self.box is not None:
            for low, high in (("min_lat", "max_lat"), ("min_lon", "max_lon")):
                first, last = getattr(self.box, low), getattr(self.box, high)
                if first > last:
                    yield ParamProblem(
                        f"box.{low}",
                        f"must not be above {high} (got {first:g} and {last:g}). Swap them",
                    )
        most = 90.0 if self.part == "lat" else 180.0
        if problem := places_problem(self.decimals, -most, most, column.type):
            yield ParamProblem("decimals" if self.decimals else "", problem)
        yield from self._latitude_problems(column)

    def _latitude_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        needed = self.part == "lon" and self.near is not None
        if self.lat is None:
            if needed:
                yield ParamProblem(
                    "lat", "missing. Name the column that holds the latitude, such as lat: latitude"
                )
            return
        if not needed:
            yield ParamProblem("lat", "is for part: lon with near. Remove it")
            return
        found = column.sibling(self.lat)
        if found is None:
            return  # told of with the siblings
        facts, generator = found
        if not isinstance(generator, LatLon) or (generator.part, generator.near) != (
            "lat",
            self.near,
        ):
            yield ParamProblem(
                "lat",
                f"{self.lat} is not the latitude of such a point. Name a column filled by lat_lon "
                "with part: lat and the same near",
            )
        else:
            yield from null_problems(column, facts, "lat")
