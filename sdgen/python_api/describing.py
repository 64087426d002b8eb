"""The generators there are."""

from __future__ import annotations

from dataclasses import dataclass

from generators_sql.reference.param_docs import Param, first_sentence, params_of
from generators_sql.registry import listed_generators
from generators_sql.spi import Generator
from sdgen.errors import PluginError


@dataclass(frozen=True)
class GeneratorInfo:
    """A generator.

    Args:
        type: its name in scenarios.
        summary: what it makes, in a sentence.
        column_types: the types of columns that it can fill.
        params: its params.
        example: a column with it, in YAML.
        error: why the package that has it does not work; None for all others.
    """

    type: str
    summary: str = ""
    column_types: tuple[str, ...] = ()
    params: tuple[Param, ...] = ()
    example: str = ""
    error: str | None = None


def generators() -> tuple[GeneratorInfo, ...]:
    """Returns all generators, those of installed packages too.

    >>> import sdgen
    >>> {each.type: each.summary for each in sdgen.generators()}["bool"]
    'True or false, true with probability p'
    """
    return tuple(_info(name, generator) for name, generator in listed_generators())


def _info(name: str, generator: type[Generator] | PluginError) -> GeneratorInfo:
    if isinstance(generator, PluginError):
        return GeneratorInfo(name, error=str(generator))
    return GeneratorInfo(
        type=name,
        summary=first_sentence(generator),
        column_types=tuple(sorted(map(str, generator.column_types))),
        params=tuple(params_of(generator)),
        example=generator.example,
    )
