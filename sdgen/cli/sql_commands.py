"""``sdgen explain`` and ``sdgen preview``: neither writes anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialects import get_dialect
from sdgen.cli.options import rows_asked
from sdgen.cli.output import print_json, print_table, shortened
from sdgen.cli.run_commands import request_of, target_of
from sdgen.cli.settings import Settings
from sdgen.cli.sql_text import is_for_reading, print_sql
from sdgen.compiling.look_ups.table import LEFT_OUT
from sdgen.compiling.script import script
from sdgen.databases.registry import memory_database
from sdgen.logs import LOGGER
from sdgen.runs.previewing.explaining import UnreachableError
from sdgen.runs.previewing.explaining import explain as explain_into
from sdgen.runs.previewing.preview import preview as make_preview
from sdgen.runs.previewing.preview import tables_named
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.runs.service import RunService
from sdgen.targets.opening import database_of

_PREVIEWED = 5
"""Rows of each entity that are shown where nobody says how many."""


def explain(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints the SQL script of a run: into a target as it is, or into any new database.

    On a terminal long lists are shortened, unless --full asks for them.
    """
    shortened = is_for_reading() and not arguments["--full"]
    request = request_of(arguments)
    scenario, name = settings.scenario(arguments["--scenario"]), arguments["--entity"]
    if arguments["--dialect"]:
        kind = get_dialect(arguments["--dialect"]).name
        plan = plan_without_target(scenario, request, kind, arguments["--schema"])
        parts = script(plan, tables_named(plan, name), shortened=shortened)
    else:
        with settings.store() as store:
            target = target_of(arguments, settings, store)
            try:
                service = RunService(store)
                parts = explain_into(service, scenario, target, request, name, shortened=shortened)
            except UnreachableError as error:
                dialect = database_of(target).dialect
                raise UnreachableError(
                    f"{error}. The script depends on the existing tables. For a new database, "
                    f"which needs no connection, use --dialect {dialect}"
                ) from error
    printed = list(parts)
    print_sql(printed)
    if shortened and any(LEFT_OUT in part for part in printed):
        LOGGER.warning("long lists are shortened (…): --full prints all of them, as a pipe does")
    return 0


def preview(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Shows the first rows of each entity, made in memory."""
    request = request_of(arguments)
    count = rows_asked(arguments, _PREVIEWED, 100_000)
    scenario = settings.scenario(arguments["--scenario"])
    plan = plan_without_target(scenario, request, memory_database().kind)
    with_hidden = bool(arguments["--hidden"])
    previews = make_preview(plan, arguments["--entity"], count, hidden=with_hidden)
    for shown_entity in previews:
        if shown_entity.note:
            LOGGER.warning(shown_entity.note)
    if settings.as_json:
        print_json(
            {
                shown_entity.entity: [
                    dict(zip(shown_entity.columns, row, strict=True))
                    for row in shown_entity.typed(plan.scenario.entity(shown_entity.entity))
                ]
                for shown_entity in previews
            }
        )
        return 0
    for shown_entity in previews:
        hidden = [each.name for each in plan.scenario.entity(shown_entity.entity).hidden_columns]
        left_out = "" if with_hidden or not hidden else f"; --hidden shows {', '.join(hidden)}"
        print_table(
            [f"{name} (hidden)" if name in hidden else name for name in shown_entity.columns],
            (
                ["NULL" if cell is None else shortened(cell) for cell in row]
                for row in shown_entity.rows
            ),
            title=f"{shown_entity.entity}: {len(shown_entity.rows):,} of "
            f"{shown_entity.total_rows:,} rows, seed {plan.seed}{left_out}",
        )
    return 0
