"""Proposes a scenario for the tables of a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sdgen.adopting.draft import Draft
from sdgen.adopting.drafting import draft_of
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.reading import read_tables
from sdgen.adopting.row_counts import LARGEST
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.selecting import select
from sdgen.adopting.settling import settle
from sdgen.adopting.writing import proposal_of
from sdgen.errors import NotFoundError
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, open_target


@dataclass(frozen=True)
class Asked:
    """What a scenario is asked to be of.

    Args:
        schemas: the schemas of the tables; none for the target's.
        only: patterns of names of the tables to fill; none for all.
        without: patterns of names of tables to leave out.
        largest: rows of the table that gets the most.
    """

    schemas: Sequence[str] = ()
    only: Sequence[str] = ()
    without: Sequence[str] = ()
    largest: int = LARGEST


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
        ValidationError: there is nothing to fill.
    """
    if is_new_file(target):
        raise NotFoundError(f"there is no file {file_of(target)}. Name a database that has tables")

    return proposal_of(settle(_draft(target, asked), RunCheck(service, target)))


def _draft(target: Target, asked: Asked) -> Draft:
    with open_target(target) as engine:
        default = engine.schema
        schemas = [*asked.schemas] or ([default] if default else [])
        tables = read_tables(engine, schemas)
    selection = select(tables, schemas, asked.only, asked.without)
    return draft_of(
        _name(target), target.kind, tables, selection, schema=default, largest=asked.largest
    )


def _name(target: Target) -> str:
    """Returns what a scenario of a target is called."""
    file = file_of(target)
    return target.id or (file.stem if file else "") or "adopted"
