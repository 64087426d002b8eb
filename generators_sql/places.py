"""Points on the globe: where in a box or a circle, in SQL.

The globe is a sphere of the earth's mean radius (IUGG), 6371.0088 km. All angles are in degrees.
"""

from __future__ import annotations

import math

from pydantic import Field
from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import Row
from sdgen.column_types import ColumnType
from sdgen.file_model import FileModel

KM_PER_DEGREE = 6371.0088 * math.pi / 180
_LATITUDE, _LONGITUDE = 0, 4  # the first of their draws


class Box(FileModel):
    """What lies between two latitudes and two longitudes."""

    min_lat: float = Field(ge=-90, le=90, description="Southern edge, degrees.")
    max_lat: float = Field(ge=-90, le=90, description="Northern edge, degrees.")
    min_lon: float = Field(ge=-180, le=180, description="Western edge, degrees.")
    max_lon: float = Field(ge=-180, le=180, description="Eastern edge, degrees.")

    def latitude(self, row: Row) -> exp.Expression:
        """Returns a latitude: equal areas get equally many points, as sin(latitude) is uniform."""
        dialect = row.dialect
        south, north = (math.sin(math.radians(each)) for each in (self.min_lat, self.max_lat))
        sine = x.mul(row.unit(_LATITUDE), dialect.double(north - south))
        arc = dialect.asin(x.add(dialect.double(south), sine))
        return x.mul(arc, dialect.double(180 / math.pi))

    def longitude(self, row: Row, latitude: exp.Expression | None) -> exp.Expression:
        """Returns a longitude, all equally likely."""
        width = row.dialect.double(self.max_lon - self.min_lon)
        return x.add(row.dialect.double(self.min_lon), x.mul(row.unit(_LONGITUDE), width))


WORLD = Box(min_lat=-90.0, max_lat=90.0, min_lon=-180.0, max_lon=180.0)


class Circle(FileModel):
    """What lies within some distance of a point."""

    lat: float = Field(ge=-85, le=85, description="Latitude of the centre, degrees, -85 … 85.")
    lon: float = Field(ge=-180, le=180, description="Longitude of the centre, degrees.")
    radius_km: float = Field(gt=0, le=500, description="Radius, kilometres, up to 500.")

    @property
    def _radius(self) -> float:
        return self.radius_km / KM_PER_DEGREE

    def latitude(self, row: Row) -> exp.Expression:
        """Returns a latitude, as those of points that lie evenly in the circle are distributed.

        That is the first coordinate of a point at distance r·√u and angle 2π·v.
        """
        dialect = row.dialect
        distance = x.mul(dialect.sqrt(row.unit(_LATITUDE)), dialect.double(self._radius))
        angle = x.mul(row.unit(_LATITUDE + 2), dialect.double(2 * math.pi))
        return x.add(dialect.double(self.lat), x.mul(distance, dialect.cos(angle)))

    def longitude(self, row: Row, latitude: exp.Expression) -> exp.Expression:
        """Returns a longitude: all on the chord of the circle at that latitude equally likely.

        Args:
            row: the row.
            latitude: the latitude, a double.
        """
        dialect = row.dialect
        away = x.sub(latitude, dialect.double(self.lat))
        away = row.named("away", away, "degrees north of the centre")
        square = x.sub(dialect.double(self._radius**2), x.mul(away, away))
        chord = dialect.sqrt(dialect.greatest(square, dialect.double(0.0)))
        chord = x.div(chord, dialect.double(math.cos(math.radians(self.lat))))
        side = x.sub(x.mul(row.unit(_LONGITUDE), dialect.double(2.0)), dialect.double(1.0))
        reached = x.add(dialect.double(self.lon), x.mul(side, chord))
        if abs(self.lon) + self._radius / math.cos(math.radians(self.lat)) < 180:
            return reached
        reached = row.named("reached", reached, "longitude, maybe beyond 180 degrees")
        turn, edge = dialect.double(360.0), dialect.double(180.0)
        east = exp.GT(this=reached, expression=edge)
        west = exp.LT(this=x.own(reached), expression=dialect.double(-180.0))
        return x.case((east, x.sub(reached, turn)), (west, x.add(reached, turn)), otherwise=reached)


def in_units(row: Row, name: str, value: exp.Expression, decimals: int) -> exp.Expression:
    """Returns degrees, rounded, as a whole number of 10^-decimals of them; a column.

    Args:
        row: the row.
        name: what to call them.
        value: a double.
        decimals: 0 … 9.
    """
    dialect = row.dialect
    scaled = x.add(x.mul(value, dialect.double(10.0**decimals)), dialect.double(0.5))
    units = dialect.whole(dialect.floor(scaled))
    return row.named(f"{name}_units", units, f"{name}, in 10^-{decimals} degrees")


def units_as_text(row: Row, name: str, units: exp.Expression, decimals: int) -> exp.Expression:
    """Returns degrees as a text with so many decimals, such as -0.127647.

    Args:
        row: the row.
        name: what to call them.
        units: how many 10^-decimals degrees; a column.
        decimals: 1 … 9.
    """
    scale = x.integer(10**decimals)
    size = row.named(f"{name}_size", x.func("ABS", units), f"{name} without its sign")
    negative = exp.LT(this=x.own(units), expression=x.integer(0))
    sign = x.case((negative, x.text("-")), otherwise=x.text(""))
    whole = row.dialect.convert(x.div(size, scale), ColumnType.BIGINT, ColumnType.TEXT)
    places = row.dialect.digits(x.mod(size, scale), decimals)
    return x.concat(sign, whole, x.text("."), places)
