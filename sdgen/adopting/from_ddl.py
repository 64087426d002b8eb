"""Proposes a scenario for the tables that DDL declares, without a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sdgen.adopting.adopt import Asked, drafted
from sdgen.adopting.ddl_text import DdlText
from sdgen.adopting.declared_check import DeclaredCheck
from sdgen.adopting.migration_files import without_down
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.settling import settle
from sdgen.adopting.writing import proposal_of
from sdgen.databases.declared_tables import DeclaredTables
from sdgen.databases.descriptor import Database
from sdgen.errors import RequestProblem, ValidationError
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.read_before import ReadBefore
from sdgen.targets.opening import open_target


def propose_from_ddl(
    service: RunService, ddl: DdlText, database: Database, asked: Asked
) -> Proposal:
    """Returns a scenario that fills the tables that DDL declares, as it stands.

    What only a database could tell is listed for review.

    Args:
        service: plans the run.
        ddl: the DDL.
        database: whose DDL it is.
        asked: which tables, and how many rows.

    Raises:
        TargetError: the database does not execute it.
        TooSlowError: it takes longer than values may be made for (``time_limit.within``).
        ValidationError: DDL of this database is not read, or there is nothing to fill.
    """
    before = ReadBefore()
    with declared_in(ddl, database) as tables:
        if tables.engine is not None:
            draft = drafted(ddl.name, tables.engine, asked)
            draft = settle(draft, DeclaredCheck(tables.engine, tables.rows, before), before)
        else:
            target = inline_target({"dsn": tables.dsn, "kind": database.kind})
            with open_target(target) as engine:
                draft = drafted(ddl.name, engine, asked)
            check = RunCheck(service, target, before)
            draft = settle(draft, check, before, check.with_other_seeds)
    told = tables.told([*(each.table for each in draft.entities), *draft.left_out])
    return proposal_of(replace(draft, notes=(*told, *draft.notes)))


@contextmanager
def declared_in(ddl: DdlText, database: Database) -> Iterator[DeclaredTables]:
    """Yields the tables that DDL declares; raises as above."""
    with tempfile.TemporaryDirectory(prefix="sdgen-") as folder:
        tables = database.declared_tables(without_down(ddl.text), Path(folder))
        if tables is None:
            message = (
                f"DDL files for {database.title} are not supported. Name a database that has the "
                "tables"
            )
            raise ValidationError("options are not valid:", [RequestProblem("dialect", message)])
        yield tables
