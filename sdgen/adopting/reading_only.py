"""Databases that can be read and not be written to: standbys, say, or by a role that may only read.

A scenario is proposed of those as of a file of DDL: rows are tried where the scenario runs.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.adopting.draft import Draft
from sdgen.compiling.statements import table_node
from sdgen.databases.access import TableUse, Wanted
from sdgen.databases.engine import Engine
from sdgen.planning.existing_rows import ExistingRows
from sdgen.scenario.table_names import TableName


def why_not_write(engine: Engine, draft: Draft) -> str:
    """Returns why none of a draft's tables can be written to; empty where some can.

    Args:
        engine: a connection to their database.
        draft: the draft.
    """
    if engine.why_not_write:
        return f"because {engine.why_not_write}"
    uses = {
        each.table: TableUse(tuple(one.name for one in each.columns if "hidden" not in one.keys))
        for each in draft.entities
        if "existing" not in each.keys
    }
    may_not = engine.catalog.access(Wanted(uses, (), lambda: False)).findings
    refused = {finding.path for finding in may_not}
    if uses and all(str(name) in refused for name in uses):
        return "because the role may not write to any of the tables"
    return ""


def rows_there(engine: Engine, draft: Draft) -> Mapping[TableName, ExistingRows]:
    """Returns how many rows the tables hold that a draft only reads."""
    return {
        each.table: ExistingRows(engine.row_count(table_node(each.table)), "read only")
        for each in draft.entities
        if "existing" in each.keys
    }
