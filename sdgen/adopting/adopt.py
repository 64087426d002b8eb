"""Proposes a scenario for the tables of a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators_sql.faking.time_limit import check
from sdgen.adopting.draft import Draft
from sdgen.adopting.drafting import draft_of
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.reading import read_tables
from sdgen.adopting.row_counts import LARGEST
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.selecting import select
from sdgen.adopting.settling import settle
from sdgen.adopting.writing import proposal_of
from sdgen.databases.engine import Engine
from sdgen.errors import NotFoundError, RequestProblem, ValidationError
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, open_target

_FEWER = "Choose some by patterns of their names, or use the command line: sdgen scenario from"


@dataclass(frozen=True)
class Asked:
    """What a scenario is asked to be of.

    Args:
        schemas: the schemas of the tables; none for the target's.
        only: patterns of names of the tables to fill; none for all.
        without: patterns of names of tables to leave out.
        largest: rows of the table that gets the most.
        most_tables: tables that it may fill; None for any number.
    """

    schemas: Sequence[str] = ()
    only: Sequence[str] = ()
    without: Sequence[str] = ()
    largest: int = LARGEST
    most_tables: int | None = None


def propose(service: RunService, target: Target, asked: Asked) -> Proposal:
    """Returns a scenario that fills a target's tables, as it stands.

    It reads the catalog, asks which tables hold rows, and plans a run. Where the plan cannot tell
    whether the tables take the rows, they are written and taken back in one transaction.

    Args:
        service: plans the run.
        target: the target; a run of the scenario names the same one.
        asked: which tables, and how many rows.

    Raises:
        NotFoundError: the target is a file that is not there.
        TargetError: the target cannot be read.
        TooSlowError: it takes longer than values may be made for (``time_limit.within``).
        ValidationError: there is nothing to fill, or more than is taken.
    """
    if is_new_file(target):
        raise NotFoundError(f"there is no file {file_of(target)}. Name a database that has tables")

    run_check = RunCheck(service, target)

    def patient_check(scenario: Scenario) -> Sequence[str]:
        check(f"a scenario of {len(scenario.entities):,} tables. {_FEWER}")
        return run_check(scenario)

    with open_target(target) as engine:
        draft = drafted(_name(target), engine, asked)
    return proposal_of(settle(draft, patient_check))


def drafted(name: str, engine: Engine, asked: Asked) -> Draft:
    """Returns a scenario for the tables of a database, before anybody has looked at its plan.

    Args:
        name: what it is called.
        engine: a connection to the database.
        asked: which tables, and how many rows.

    Raises:
        TargetError: the database cannot be read.
        ValidationError: there is nothing to fill, or more than is taken.
    """
    default = engine.schema
    schemas = [*asked.schemas] or ([default] if default else [])
    tables = read_tables(engine, schemas)
    selection = select(tables, schemas, asked.only, asked.without)
    if asked.most_tables is not None and len(selection.filled) > asked.most_tables:
        message = (
            f"{len(selection.filled):,} tables would be filled, and {asked.most_tables:,} are at "
            f"most here. {_FEWER}"
        )
        raise ValidationError("too many tables:", [RequestProblem("table", message)])
    return draft_of(name, engine.kind, tables, selection, schema=default, largest=asked.largest)


def _name(target: Target) -> str:
    """Returns what a scenario of a target is called."""
    file = file_of(target)
    return target.id or (file.stem if file else "") or "adopted"
