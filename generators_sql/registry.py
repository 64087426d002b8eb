"""Which generators there are: ours, and those of installed packages; imported when asked for.

A package adds generators by entry points of the group ``sdgen.generators``. Their names have a
namespace, so that they never collide with ours: ``acme.vin = "acme_sdgen:Vin"``
(https://packaging.python.org/en/latest/specifications/entry-points/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from sdgen.errors import NotFoundError, PluginError, did_you_mean, shown
from sdgen.plugins import added, load, origin

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from generators_sql.spi import Generator

GROUP = "sdgen.generators"
"""Entry points of packages that add generators."""

# Each is a module of this package with a class of the same name: uuid4 → Uuid4, lat_lon → LatLon.
# In the order the docs list them: keys first, then values, then references.
OWN = (
    "sequence",
    "unique_int",
    "uuid4",
    "const",
    "choice",
    "bool",
    "uniform_int",
    "uniform_float",
    "decimal",
    "normal",
    "lognormal",
    "exponential",
    "pareto",
    "zipf",
    "poisson",
    "binomial",
    "bytes",
    "time_series",
    "timestamp",
    "date",
    "seasonal",
    "pattern",
    "ipv4",
    "ipv6",
    "mac",
    "url",
    "faker_name",
    "faker_city",
    "faker_device_name",
    "first_name",
    "last_name",
    "email",
    "phone",
    "lat_lon",
    "country",
    "currency",
    "lorem",
    "faker",
    "fk",
    "child_number",
    "parent",
    "template",
    "expr",
    "json",
    "array",
)


@cache
def get_generator(name: str) -> type[Generator]:
    """Returns the generator of a type name, such as ``uuid4`` or ``acme.vin``.

    Raises:
        NotFoundError: there is none; the message lists what there is.
        PluginError: the package that has it does not work.
    """
    if name in _own_names():
        module = import_module(f"generators_sql.{name}")
        found: type[Generator] = getattr(module, name.title().replace("_", ""))
        return found
    added = _added() if "." in name else {}
    if name not in added:
        raise NotFoundError(f"unknown generator type (got {shown(name)}).{types_hint(name)}")
    return _loaded(added[name])


def working_generator(name: object) -> type[Generator] | None:
    """Returns the generator of a type name, None where there is none or it does not work."""
    try:
        return get_generator(name) if isinstance(name, str) else None
    except (NotFoundError, PluginError):
        return None


def generator_types() -> tuple[str, ...]:
    """Returns the type names of all generators, ours first."""
    return (*OWN, *_added())


def own_generators() -> tuple[type[Generator], ...]:
    """Returns all that sdgen comes with, imported."""
    return tuple(map(get_generator, OWN))


def all_generators() -> tuple[type[Generator], ...]:
    """Returns all that work, imported: ours first."""
    return tuple(each for _, each in listed_generators() if not isinstance(each, PluginError))


def listed_generators() -> Iterator[tuple[str, type[Generator] | PluginError]]:
    """Yields type name and generator, ours first; for one that does not work what is wrong."""
    for name in generator_types():
        try:
            yield name, get_generator(name)
        except PluginError as error:
            yield name, error


def is_generator(name: object) -> bool:
    """Returns whether there is a generator of that type name; it need not work."""
    return isinstance(name, str) and (name in _own_names() or ("." in name and name in _added()))


def types_hint(name: object) -> str:
    """Returns what to write instead of a type name that is none, for the end of a message."""
    known = generator_types()
    advice = f"{did_you_mean(name, known)} Use one of: {', '.join(known)}"
    if isinstance(name, str) and "." in name:
        advice += ". Names with a dot are generators of packages: install the one it is from"
    return advice


def package_of(name: str) -> str | None:
    """Returns the distribution that a type name's generator comes from, None if it is ours."""
    if name in _own_names():
        return None
    entry = _added().get(name)
    return entry.dist.name if entry is not None and entry.dist is not None else None


@cache
def _own_names() -> frozenset[str]:
    return frozenset(OWN)


def _added() -> Mapping[str, EntryPoint]:
    """Returns the generators of installed packages; those without a namespace are left out."""
    return {name: entry for name, entry in added(GROUP).items() if "." in name}


def _loaded(entry: EntryPoint) -> type[Generator]:
    from generators_sql.spi import Generator

    found, where = load(entry, "generator"), origin(entry)
    if not (isinstance(found, type) and issubclass(found, Generator)):
        raise PluginError(
            f"generator {entry.name} {where} is no generator (got {shown(entry.value)}). Its entry "
            "point has to name a subclass of generators_sql.spi.Generator"
        )
    if found.type != entry.name:
        raise PluginError(
            f"generator {entry.name} {where} calls itself {shown(found.type)}. Give its class "
            f'type = "{entry.name}"'
        )
    return found
