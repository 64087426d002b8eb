"""Proposes a scenario for the tables of a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from sdgen.adopting.ddl_text import UNNAMED
from sdgen.adopting.declared_check import DeclaredCheck
from sdgen.adopting.draft import Draft
from sdgen.adopting.drafting import draft_of
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.reading import read_tables
from sdgen.adopting.reading_only import rows_there, why_not_write
from sdgen.adopting.redrafting import settle_anew
from sdgen.adopting.row_counts import LARGEST
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.selecting import check_number, select
from sdgen.adopting.settling import settle
from sdgen.adopting.source import SourceTable
from sdgen.adopting.statistics.gathering import gather
from sdgen.adopting.statistics.known import Statistics
from sdgen.adopting.writing import proposal_of
from sdgen.databases.engine import Engine
from sdgen.errors import NotFoundError, RequestProblem, ValidationError
from sdgen.frozen import frozen
from sdgen.runs.resolving.folders import refuse_folder
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.scenario.read_before import ReadBefore
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, open_to_read


@frozen
class Asked:
    """What a scenario is asked to be of.

    Args:
        schemas: the schemas of the tables; none for the target's.
        only: patterns of names of the tables to fill; none for all.
        without: patterns of names of tables to leave out.
        largest: rows of the table that gets the most.
        most_tables: tables that it may fill; None for any number.
        statistics: how many rows there are elsewhere, and how their values are spread.
        is_measured: whether the target's own statistics tell that.
        with_texts: whether these may have common values of text columns.
    """

    schemas: Sequence[str] = ()
    only: Sequence[str] = ()
    without: Sequence[str] = ()
    largest: int = LARGEST
    most_tables: int | None = None
    statistics: Statistics | None = None
    is_measured: bool = False
    with_texts: bool = False


def propose(service: RunService, target: Target, asked: Asked) -> Proposal:
    """Returns a scenario that fills a target's tables, as it stands.

    It reads the catalog, asks which tables hold rows, and plans a run. Where the plan cannot tell
    whether the tables take the rows, they are written and taken back in one transaction. Where
    nothing can be written, such as to a standby, that is said, with what could not be tested.

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
    _check_is_there(target)
    before = ReadBefore()
    with open_to_read(target) as engine:
        draft = drafted(_name(target), engine, asked)
        if why := why_not_write(engine, draft):
            declared = DeclaredCheck(engine, rows_there(engine, draft), before, why)
            told = f"no rows were tried in the tables, {why}: plan a run where they can be"
            draft = replace(draft, notes=(told, *draft.notes))
            return proposal_of(settle(draft, declared, before))

    def again(without: tuple[str, ...]) -> Draft:
        if not without:
            return draft
        with open_to_read(target) as engine:
            return drafted(
                _name(target), engine, replace(asked, without=(*asked.without, *without))
            )

    check = RunCheck(service, target, before)
    return proposal_of(settle_anew(again, check, before, check.with_other_seeds))


def statistics_of(target: Target, asked: Asked) -> Statistics:
    """Returns the statistics of a target's tables, without their rows. It writes nothing.

    Args:
        target: the target.
        asked: which tables, and whether common values of text columns are wanted.

    Raises:
        NotFoundError: the target is a file that is not there.
        TargetError: the target cannot be read.
        ValidationError: there are no such tables.
    """
    _check_is_there(target)
    with open_to_read(target) as engine:
        schemas = _schemas(engine, asked)
        tables = read_tables(engine, schemas)
        as_empty = {name: replace(table, holds_rows=False) for name, table in tables.items()}
        everywhere = partial(engine.catalog.tables_beginning_with, "")
        chosen = select(as_empty, schemas, asked.only, asked.without, everywhere).filled
        return gather(engine, [tables[name] for name in chosen], texts=asked.with_texts)


def _check_is_there(target: Target) -> None:
    refuse_folder(target, "target", "Name a database that has tables")
    if is_new_file(target):
        raise NotFoundError(f"{file_of(target)} does not exist. Name a database that has tables")


def _schemas(engine: Engine, asked: Asked) -> list[str]:
    return [*asked.schemas] or ([engine.schema] if engine.schema else [])


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
    default, schemas, statistics = engine.schema, _schemas(engine, asked), asked.statistics
    tables = read_tables(engine, schemas)
    if asked.is_measured:
        _check_is_any_empty(tables.values(), asked)
        statistics = gather(engine, tables.values(), texts=asked.with_texts)
    everywhere = partial(engine.catalog.tables_beginning_with, "")
    selection = select(tables, schemas, asked.only, asked.without, everywhere)
    check_number(selection, tables, asked.most_tables)
    return draft_of(
        *(name, engine.kind, tables, selection),
        schema=default,
        largest=asked.largest,
        statistics=statistics,
    )


def _check_is_any_empty(tables: Iterable[SourceTable], asked: Asked) -> None:
    """Raises ValidationError where a scenario by the tables' own statistics would fill none."""
    if not asked.only and all(table.holds_rows for table in tables):
        message = (
            "all tables already contain rows. Write their statistics to a file with "
            "`statistics_out`, and use it as `statistics` for a database whose tables are empty; "
            "or name the tables to add rows to with `table`, each by its full name"
        )
        raise ValidationError("there is no table to fill:", [RequestProblem("statistics", message)])


def _name(target: Target) -> str:
    """Returns what a scenario of a target is called."""
    file = file_of(target)
    return target.id or (file.stem if file else "") or UNNAMED
