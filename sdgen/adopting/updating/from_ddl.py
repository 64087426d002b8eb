"""Updates a scenario by the tables of a file of DDL, without a server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sdgen.adopting.ddl_text import DdlText
from sdgen.adopting.declared_check import NOT_TESTED, DeclaredCheck
from sdgen.adopting.from_ddl import declared_in
from sdgen.adopting.updating.changes import Change, Kind
from sdgen.adopting.updating.update import (
    AskedUpdate,
    ScenarioText,
    Updated,
    tables_for,
    update,
    updated,
)
from sdgen.adopting.updating.update_check import UpdateCheck
from sdgen.databases.declared_tables import DeclaredTables
from sdgen.databases.descriptor import Database
from sdgen.databases.engine import Engine
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.read_before import ReadBefore


def update_from_ddl(
    service: RunService,
    ddl: DdlText,
    database: Database,
    scenario: ScenarioText,
    asked: AskedUpdate,
) -> Updated:
    """Returns a scenario as the tables of a file of DDL are; see ``update``.

    What only a database could tell, and statements about its tables that were not understood, are
    among what somebody should know.

    Args:
        service: plans runs.
        ddl: the DDL.
        database: whose DDL it is.
        scenario: the scenario, valid.
        asked: which tables count.

    Raises:
        TargetError: the database does not execute it.
        ValidationError: DDL of this database is not read; and as ``update``.
    """
    with declared_in(ddl, database) as tables:
        if tables.engine is not None:
            made = _declared(tables, tables.engine, scenario, asked)
        else:
            target = inline_target({"dsn": tables.dsn, "kind": database.kind})
            made = update(service, target, scenario, asked)
    told = [Change(Kind.NOTED, ddl.place, each) for each in tables.told(made.tables)]
    return replace(made, changes=[*made.changes, *told])


def _declared(
    tables: DeclaredTables, engine: Engine, scenario: ScenarioText, asked: AskedUpdate
) -> Updated:
    declared = DeclaredCheck(engine, tables.rows, ReadBefore())
    check = UpdateCheck(declared, declared, scenario.folder)
    data = scenario.valid_data()
    made = updated(scenario, data, tables_for(data, engine, asked), check, asked)
    return replace(made, changes=[*made.changes, *_untested(check.warnings)])


def _untested(warnings: Sequence[str]) -> Iterator[Change]:
    """Yields what could not be tested: without saying so, a new CHECK would seem to be kept."""
    for each in warnings:
        if each.startswith(NOT_TESTED):
            why, _, said = each.removeprefix(NOT_TESTED).partition(": ")
            yield Change(Kind.NOTED, why, said)
