"""Which generators there are: ours, and those of installed packages; imported when asked for.

A package adds generators by entry points of the group ``sdgen.generators``. Their names have a
namespace, so that they never collide with ours: ``acme.vin = "acme_sdgen:Vin"``
(https://packaging.python.org/en/latest/specifications/entry-points/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from sdgen.errors import NotFoundError, PluginError, did_you_mean, shown
from sdgen.plugins import Classes, added, origin

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
    "rows_of",
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
    "histogram",
    "bytes",
    "time_series",
    "timestamp",
    "date",
    "seasonal",
    "state_machine",
    "state_time",
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
    "place",
    "lat_lon",
    "country",
    "currency",
    "lorem",
    "faker",
    "fk",
    "child_number",
    "parent",
    "tree_level",
    "tree_path",
    "tree_root",
    "aggregate",
    "running",
    "template",
    "expr",
    "json",
    "array",
)


_FAKER = "faker_"
_LONGEST_NAME = 200  # characters of a name that is compared with others
_MOST_NEAR, _NEAR = 5, 0.45  # names to choose from, and how like one they are, of 1


class _Generators(Classes["Generator"]):
    def added(self) -> Mapping[str, EntryPoint]:
        """Returns those of packages; any without a namespace are left out."""
        return {name: entry for name, entry in super().added().items() if "." in name}

    def find(self, name: str) -> type[Generator] | None:
        """Returns the generator of a type name, None if there is none.

        Raises:
            PluginError: the package that has it does not work.
        """
        found = super().find(name)
        if found is not None and name not in self.own and (lacking := _lacking(found)):
            raise PluginError(
                f"generator {name} {origin(self.added()[name])} is incomplete: its class "
                f"{found.__name__} lacks {', '.join(lacking)}. Add what is missing to that package"
            )
        return found


def _lacking(generator: type[Generator]) -> list[str]:
    """Returns what a class has to say about itself and does not."""
    said = ("column_types", "example")
    lacking = sorted(getattr(generator, "__abstractmethods__", ()))
    lacking += [name for name in said if not getattr(generator, name, None)]
    return lacking if vars(generator).get("__doc__") else [*lacking, "a docstring"]


_CLASSES = _Generators(
    *(GROUP, "generator", "generators_sql.spi:Generator", "type"),
    own={name: f"generators_sql.{name}:{name.title().replace('_', '')}" for name in OWN},
)


@cache
def get_generator(name: str) -> type[Generator]:
    """Returns the generator of a type name, such as ``uuid4`` or ``acme.vin``.

    Raises:
        NotFoundError: there is none; the message lists what there is.
        PluginError: the package that has it does not work.
    """
    found = _CLASSES.find(name)
    if found is None:
        raise NotFoundError(f"unknown generator type (got {shown(name)}).{types_hint(name)}")
    return found


def working_generator(name: object) -> type[Generator] | None:
    """Returns the generator of a type name, None if there is none or it does not work."""
    try:
        return get_generator(name) if isinstance(name, str) else None
    except (NotFoundError, PluginError):
        return None


def generator_types() -> tuple[str, ...]:
    """Returns the type names of all generators, ours first."""
    return _CLASSES.names()


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
    return isinstance(name, str) and (
        name in _CLASSES.own or ("." in name and name in _CLASSES.added())
    )


def _meant(name: object, known: Sequence[str]) -> str:
    """Returns which type may be meant, as a sentence; empty if none is like it."""
    if not isinstance(name, str):
        return ""
    # Others put words before names that are whole here: faker_email, random_uuid4.
    words = name[:_LONGEST_NAME].split("_")
    for at in range(1, len(words)):
        if (whole := "_".join(words[at:])) in known:
            return f' Did you mean "{whole}"?'
    provider = name.removeprefix(_FAKER)
    if provider == name:
        return did_you_mean(name, known)
    own = [each.removeprefix(_FAKER) for each in known if each.startswith(_FAKER)]
    if hint := did_you_mean(provider, own):
        return hint.replace('"', f'"{_FAKER}', 1)
    return f" A provider of Faker is a param: type: faker, params: {{provider: {provider[:60]}}}."


def _nearest(name: object, known: Sequence[str]) -> str:
    """Returns the types that are somewhat like a name, as a sentence; empty if none is."""
    import difflib  # most commands have nothing to guess

    compared = name[:_LONGEST_NAME] if isinstance(name, str) else ""
    near = difflib.get_close_matches(compared, known, n=_MOST_NEAR, cutoff=_NEAR)
    return f" Similar names: {', '.join(near)}." if near else ""


def types_hint(name: object) -> str:
    """Returns what to write instead of a type name that is none, for the end of a message."""
    known = generator_types()
    advice = f"{_meant(name, known) or _nearest(name, known)} docs/generators.md lists all of them"
    if isinstance(name, str) and (entry := added(GROUP).get(name)) is not None:
        advice += (
            f". A generator {origin(entry)} has this name; those of packages are only used under "
            "a name with a namespace, such as acme.vin"
        )
    if isinstance(name, str) and "." in name:
        advice += ". Names with a dot are generators of packages: install the one it is from"
    return advice


def package_of(name: str) -> str | None:
    """Returns the distribution that a type name's generator comes from, None if it is ours."""
    if name in _CLASSES.own:
        return None
    entry = _CLASSES.added().get(name)
    return entry.dist.name if entry is not None and entry.dist is not None else None
