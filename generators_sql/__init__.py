"""Generators: one file each. A new one is one file and one line in ``GENERATORS``."""

from __future__ import annotations

from generators_sql.array import Array
from generators_sql.base import Generator
from generators_sql.binomial import Binomial
from generators_sql.bool import Bool
from generators_sql.bytes import Bytes
from generators_sql.child_number import ChildNumber
from generators_sql.choice import Choice
from generators_sql.const import Const
from generators_sql.country import Country
from generators_sql.currency import Currency
from generators_sql.date import Date
from generators_sql.decimal import Decimal
from generators_sql.email import Email
from generators_sql.exponential import Exponential
from generators_sql.expr import Expr
from generators_sql.faker import Faker
from generators_sql.faker_city import FakerCity
from generators_sql.faker_device_name import FakerDeviceName
from generators_sql.faker_name import FakerName
from generators_sql.first_name import FirstName
from generators_sql.fk import Fk
from generators_sql.ipv4 import Ipv4
from generators_sql.ipv6 import Ipv6
from generators_sql.json import Json
from generators_sql.last_name import LastName
from generators_sql.lat_lon import LatLon
from generators_sql.lognormal import Lognormal
from generators_sql.lorem import Lorem
from generators_sql.mac import Mac
from generators_sql.normal import Normal
from generators_sql.parent import Parent
from generators_sql.pareto import Pareto
from generators_sql.parts import part_of_any
from generators_sql.pattern import Pattern
from generators_sql.phone import Phone
from generators_sql.poisson import Poisson
from generators_sql.seasonal import Seasonal
from generators_sql.sequence import Sequence
from generators_sql.template import Template
from generators_sql.time_series import TimeSeries
from generators_sql.timestamp import Timestamp
from generators_sql.uniform_float import UniformFloat
from generators_sql.uniform_int import UniformInt
from generators_sql.unique_int import UniqueInt
from generators_sql.url import Url
from generators_sql.uuid4 import Uuid4
from generators_sql.zipf import Zipf
from sdgen.errors import NotFoundError, did_you_mean

__all__ = ["GENERATORS", "Generator", "get_generator"]

# In the order the docs list them: keys first, then values, then references.
GENERATORS: tuple[type[Generator], ...] = (
    Sequence,
    UniqueInt,
    Uuid4,
    Const,
    Choice,
    Bool,
    UniformInt,
    UniformFloat,
    Decimal,
    Normal,
    Lognormal,
    Exponential,
    Pareto,
    Zipf,
    Poisson,
    Binomial,
    Bytes,
    TimeSeries,
    Timestamp,
    Date,
    Seasonal,
    Pattern,
    Ipv4,
    Ipv6,
    Mac,
    Url,
    FakerName,
    FakerCity,
    FakerDeviceName,
    FirstName,
    LastName,
    Email,
    Phone,
    LatLon,
    Country,
    Currency,
    Lorem,
    Faker,
    Fk,
    ChildNumber,
    Parent,
    Template,
    Expr,
    Json,
    Array,
)

# These two hold any of them, themselves too, so their params are known only here.
_any_part = part_of_any(GENERATORS)
for _nested in (Json, Array):
    _nested.model_rebuild(_types_namespace={"AnyPart": _any_part})


def get_generator(name: str) -> type[Generator]:
    """Returns the generator of that type name.

    Raises:
        NotFoundError: there is none; the message lists what there is.
    """
    by_name = {generator.type: generator for generator in GENERATORS}
    if name not in by_name:
        raise NotFoundError(
            f'unknown generator "{name}".{did_you_mean(name, by_name)} '
            f"Use one of: {', '.join(by_name)}"
        )
    return by_name[name]
