"""Points on the globe: where in a box or a circle, in SQL.

The globe is a sphere of the earth's mean radius (IUGG), 6371.0088 km. All angles are in degrees.
"""

from __future__ import annotations

import math

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import Row
from sdgen.column_types import ColumnType
from sdgen.yaml_model import YamlModel

_EARTH_KM = 6371.0088
_HALF_ROUND = 20_015  # kilometres, rounded down
_LATITUDE, _LONGITUDE = 0, 4  # the first of their draws


class Box(YamlModel):
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
        arc = x.asin(x.add(dialect.double(south), sine))
        return x.mul(arc, dialect.double(180 / math.pi))

    def longitude(self, row: Row, latitude: exp.Expression | None) -> exp.Expression:
        """Returns a longitude, all equally likely."""
        width = row.dialect.double(self.max_lon - self.min_lon)
        return x.add(row.dialect.double(self.min_lon), x.mul(row.unit(_LONGITUDE), width))


WORLD = Box(min_lat=-90.0, max_lat=90.0, min_lon=-180.0, max_lon=180.0)


class Circle(YamlModel):
    """What lies within some distance of a point, along the surface: a cap of the sphere."""

    lat: float = Field(ge=-90, le=90, description="Latitude of the centre, degrees, -90 … 90.")
    lon: float = Field(ge=-180, le=180, description="Longitude of the centre, degrees.")
    radius_km: float = Field(
        gt=0,
        le=_HALF_ROUND,
        description=f"Radius, kilometres along the surface, up to {_HALF_ROUND}: half round the "
        "globe.",
    )

    @property
    def _radius(self) -> float:
        """The radius as an angle, in radians."""
        return self.radius_km / _EARTH_KM

    @property
    def _from_pole(self) -> float:
        """How far the centre is from the nearer pole, in radians."""
        return math.radians(90.0 - abs(self.lat))

    def latitude(self, row: Row) -> exp.Expression:
        """Returns a latitude, as those of points that lie evenly in the circle are distributed.

        How far a point is from the nearer pole follows from its distance t and direction a, by the
        haversines of a triangle's sides, hav(t) = sin²(t/2): hav(side) = hav(from_pole - t) +
        sin(from_pole) · sin(t) · hav(a). Unlike cosines they are exact for short sides. Equal areas
        get equally many points where hav(t) is uniform.
        """
        dialect, pole = row.dialect, self._from_pole
        one = dialect.double(1.0)
        sine = x.mul(x.sqrt(row.unit(_LATITUDE)), dialect.double(math.sin(self._radius / 2)))
        sine = row.named("sine", sine, "sine of half the distance from the centre")
        cosine = x.sqrt(x.sub(one, x.mul(sine, sine)))
        cosine = row.named("cosine", cosine, "its cosine")
        straight = x.sub(
            x.mul(dialect.double(math.sin(pole / 2)), cosine),
            x.mul(dialect.double(math.cos(pole / 2)), sine),
        )
        straight = row.named("straight", straight, "sine of half the distance to the pole ahead")
        turned = x.sin(x.mul(row.unit(_LATITUDE + 2), dialect.double(math.pi)))
        turned = row.named("turned", turned, "sine of half its direction")
        aside = x.mul(x.mul(sine, cosine), x.paren(x.mul(turned, turned)))
        aside = x.mul(dialect.double(2 * math.sin(pole)), aside)
        haversine = x.least(x.add(x.mul(straight, straight), aside), one.copy())
        side = x.mul(x.asin(x.sqrt(haversine)), dialect.double(360 / math.pi))
        edge = dialect.double(90.0)
        return x.sub(edge, side) if self.lat >= 0 else x.sub(side, edge)

    def longitude(self, row: Row, latitude: exp.Expression) -> exp.Expression:
        """Returns a longitude: all within the circle at that latitude equally likely.

        Args:
            row: the row.
            latitude: the latitude, a double.
        """
        dialect = row.dialect
        north = row.named("latitude", latitude, "the point's latitude")
        way = x.mul(x.paren(x.sub(north, dialect.double(self.lat))), dialect.double(math.pi / 360))
        way = row.named("way", x.sin(way), "sine of half the distance along the meridian")
        left = x.sub(dialect.double(math.sin(self._radius / 2) ** 2), x.mul(way, way))
        left = row.named("left", left, "haversine left for the distance along the parallel")
        parallel = x.cos(x.mul(north, dialect.double(math.pi / 180)))
        whole = x.mul(dialect.double(math.sin(self._from_pole)), parallel)
        whole = row.named("whole", whole, "haversine of half the parallel")
        none = exp.LTE(this=x.own(left), expression=dialect.double(0.0))
        everywhere = exp.GTE(this=x.own(left), expression=x.own(whole))
        reach = x.mul(x.asin(x.sqrt(x.float_div(left, whole))), dialect.double(360 / math.pi))
        reach = x.case(
            (none, dialect.double(0.0)), (everywhere, dialect.double(180.0)), otherwise=reach
        )
        side = x.sub(x.mul(row.unit(_LONGITUDE), dialect.double(2.0)), dialect.double(1.0))
        reached = x.add(dialect.double(self.lon), x.mul(side, reach))
        if abs(self.lon) + self._widest < 180:
            return reached
        reached = row.named("reached", reached, "longitude, possibly beyond 180 degrees")
        turn, edge = dialect.double(360.0), dialect.double(180.0)
        east = exp.GT(this=reached, expression=edge)
        west = exp.LT(this=x.own(reached), expression=dialect.double(-180.0))
        return x.case((east, x.sub(reached, turn)), (west, x.add(reached, turn)), otherwise=reached)

    @property
    def _widest(self) -> float:
        """Degrees of longitude that no point is farther from the centre than."""
        if self._radius >= self._from_pole:
            return 180.0
        return math.degrees(math.asin(math.sin(self._radius) / math.sin(self._from_pole)))


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
    units = dialect.whole(x.floor(scaled))
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
    size = row.named(f"{name}_size", x.absolute(units), f"{name} without its sign")
    negative = exp.LT(this=x.own(units), expression=x.integer(0))
    sign = x.case((negative, x.text("-")), otherwise=x.text(""))
    whole = row.dialect.convert(x.int_div(size, scale), ColumnType.BIGINT, ColumnType.TEXT)
    places = row.dialect.digits(x.mod(size, scale), decimals)
    return x.concat(sign, whole, x.text("."), places)
