"""``sdgen generator …``: the same texts as docs/generators.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generators_sql.reference.param_docs import describe, first_sentence, params_of
from generators_sql.registry import get_generator, listed_generators
from generators_sql.spi import Generator
from sdgen.cli.output import print_text
from sdgen.cli.scenario_commands import print_rows
from sdgen.cli.settings import Settings
from sdgen.errors import PluginError


def list_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Lists the generators."""
    rows = [_row(name, generator) for name, generator in listed_generators()]
    print_rows(rows, settings)
    return 0


def show(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Shows the docs of one generator."""
    print_text(describe(get_generator(arguments["<type>"])))
    return 0


def _row(name: str, generator: type[Generator] | PluginError) -> dict[str, Any]:
    if isinstance(generator, PluginError):
        return {"type": name, "params": [], "column types": [], "makes": f"error: {generator}"}
    return {
        "type": name,
        "params": [param.name for param in params_of(generator)],
        "column types": sorted(map(str, generator.column_types)),
        "makes": first_sentence(generator),
    }
