"""``sdgen generator …``: the same texts as docs/generators.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generators_sql import GENERATORS, get_generator
from generators_sql.docs import describe, first_sentence, params_of
from sdgen.cli.output import print_text
from sdgen.cli.scenario_commands import print_rows
from sdgen.cli.settings import Settings


def list_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Lists the generators."""
    rows = [
        {
            "type": generator.type,
            "params": [param.name for param in params_of(generator)],
            "column types": sorted(map(str, generator.column_types)),
            "makes": first_sentence(generator),
        }
        for generator in GENERATORS
    ]
    print_rows(rows, settings)
    return 0


def show(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Shows the docs of one generator."""
    print_text(describe(get_generator(arguments["<type>"])))
    return 0
