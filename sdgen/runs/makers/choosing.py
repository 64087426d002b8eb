"""Which makers there are, and which of them can make the rows of a run."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from sdgen.databases.descriptor import Database
from sdgen.databases.registry import all_databases, all_file_makers, get_database
from sdgen.errors import (
    Problem,
    RequestProblem,
    ValidationError,
    did_you_mean,
    either,
    listed,
    shown,
)
from sdgen.opened_ahead import OpenedAhead
from sdgen.runs.stopping.current_work import duration

if TYPE_CHECKING:
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.folders.file_maker import FileMaker
    from sdgen.planning.plan import Plan
    from sdgen.planning.request import SparkMaster
    from sdgen.scenario.models import Entity

MOST_CELLS = 20_000_000
"""Cells of existing rows that are copied to a maker at most, of an entity."""
_MANY_ROWS = 1_000_000
TARGET = "target"
"""The maker that is the target itself."""


def makers() -> tuple[str, ...]:
    """Returns the names of all makers."""
    return (TARGET, *titles_of_makers())


def titles_of_makers() -> dict[str, str]:
    """Returns name → title of the makers that are not the target itself."""
    columns = {each.kind: each.title for each in all_databases() if each.makes_columns}
    return {**columns, **{each.kind: each.title for each in all_file_makers()}}


def file_maker_of(name: str | None) -> FileMaker | None:
    """Returns what writes files in place of the target; None where that is a database."""
    return next((each for each in all_file_makers() if each.kind == name), None)


def check_maker(name: str | None, kind: str) -> None:
    """Raises ValidationError where a maker cannot make rows for a kind of target.

    Args:
        name: what the request says.
        kind: the target's kind.
    """
    if name is None or name == TARGET:
        return
    known = makers()
    if name not in known:
        raise _refused(
            f"there is no such maker (got {shown(name)}).{did_you_mean(name, known)} "
            f"Use one of: {', '.join(known)}"
        )
    target, writer = get_database(kind), file_maker_of(name)
    if writer is not None:
        _check_writer(writer, target)
        return
    maker = get_database(name)
    if maker is target:
        raise _refused(f"{maker.title} is the target, which computes its rows anyway. Leave it out")
    if not target.takes_columns:
        raise _refused(
            f"{maker.title} computes rows for {_takers()} (got a target of kind {shown(kind)}). "
            "Leave it out: the target then computes them"
        )
    if maker.install is not None:
        raise _refused(
            f"{maker.title} needs packages that are not installed. "
            f"Install them with: {maker.install}"
        )


def _check_writer(writer: FileMaker, target: Database) -> None:
    """Raises ValidationError where what writes files can make no rows for a target."""
    for_tables = writer.makes_columns and target.takes_columns
    if not for_tables and target.kind not in writer.kinds:
        rows = f" and computes rows for {_takers()}" if writer.makes_columns else ""
        raise _refused(
            f"{writer.title} writes files ({listed(sorted(writer.kinds))}){rows} (got a target of "
            f"kind {shown(target.kind)}). Name a folder, such as {sorted(writer.kinds)[-1]}:out, "
            "or leave it out"
        )
    install = writer.columns_install if for_tables else writer.install
    if install is not None:
        raise _refused(f"{writer.title} cannot be started. {install}")


def check_place(name: str | None, master: SparkMaster) -> None:
    """Raises ValidationError where a maker cannot compute, before there is a record of the run.

    Args:
        name: the maker.
        master: where it would compute.
    """
    if name is None or name == TARGET:
        return
    maker = file_maker_of(name)
    problem = None if maker is None else maker.master_problem(master)
    if problem is not None:
        raise ValidationError("request is not valid:", [RequestProblem("spark_master", problem)])


def _takers() -> str:
    return either(each.title for each in all_databases() if each.takes_columns)


def check_plan(plan: Plan) -> None:
    """Raises ValidationError where a maker would have to copy too many rows of the target."""
    maker = _maker_for_tables(plan)
    if maker is None:
        return
    problems: list[Problem] = []
    for entity, found in _large_parents(plan):
        columns = len(entity.columns)
        message = (
            f"{maker.title} gets a copy of the existing rows of {entity.name}: of {columns} "
            f"columns at most {MOST_CELLS // columns:,} (got {found:,}). List only the columns "
            "that other entities use, or leave it out: the target then computes all rows"
        )
        problems.append(RequestProblem("maker", message))
    if problems:
        raise ValidationError("the run is not possible:", problems)


def _maker_for_tables(plan: Plan) -> Database | FileMaker | None:
    """Returns what computes rows for tables; None where that is the target, or writes files."""
    if plan.maker in (None, TARGET) or not get_database(plan.dialect.name).takes_columns:
        return None
    return file_maker_of(plan.maker) or get_database(str(plan.maker))


def makes_elsewhere(plan: Plan) -> bool:
    """Returns whether something else than the target computes the rows of a plan for tables."""
    return _maker_for_tables(plan) is not None


def open_maker(plan: Plan, beside: GivesColumns | None = None) -> GivesColumns:
    """Returns what computes the rows of a plan that ``makes_elsewhere``, for one worker.

    Args:
        plan: the plan.
        beside: what another worker of the run computes by.

    Raises:
        TargetError: it cannot be used.
    """
    writer = file_maker_of(plan.maker)
    if writer is not None:
        return writer.open_maker(plan.spark_master, beside)
    return get_database(str(plan.maker)).open_maker(beside)


def begin_maker(plan: Plan) -> OpenedAhead[GivesColumns] | None:
    """Begins to open what computes the rows of a plan, for its first worker.

    Returns:
        None where that is the target, is not installed, or takes seconds to start: which is better
        done when nothing speaks against the run any more.
    """
    maker = _maker_for_tables(plan)
    if not isinstance(maker, Database) or maker.install is not None:
        return None
    for module in maker.maker_modules:
        import_module(module)
    return OpenedAhead(maker.open_maker)


def likely_maker(plan: Plan) -> Database | None:
    """Returns an installed maker that may well take less time than the target; None without."""
    target = get_database(plan.dialect.name)
    if plan.maker is not None or not target.takes_columns or plan.total_rows < _MANY_ROWS:
        return None
    if _in_python(plan) or any(_large_parents(plan)):
        return None
    found = (each for each in all_databases() if each.makes_columns and each.install is None)
    return next(found, None)


def faster_maker(
    plan: Plan, seconds: float | None = None, with_maker: float | None = None
) -> str | None:
    """Returns, in a sentence, which maker would take less time; None where none is known to.

    Args:
        plan: the plan.
        seconds: what the run takes by itself, where earlier runs tell.
        with_maker: what it takes with ``likely_maker``, likewise.
    """
    maker = likely_maker(plan)
    if maker is None:
        return None
    saved = ""
    if seconds is not None and with_maker is not None:
        if with_maker >= seconds:
            return None
        saved = f". By earlier runs that saves about {duration(seconds - with_maker)}"
    elif seconds is not None:
        # docs/scale.md: on the same two cores telemetry took 34 % less time with one job, 17 %
        # with two. The server's share is what it saves where that has cores of its own.
        least, most = duration(seconds / 6), duration(seconds / 2)
        saved = f". Of {duration(seconds)} that may save {least} to {most}"
    # Of telemetry rows (docs/benchmarks.md) the server took 0.6 µs of CPU time each, not 2.
    return (
        f"{maker.title} is installed here: with `maker` {maker.kind} it computes the same rows on "
        f"this machine, and leaves {get_database(plan.dialect.name).title} half of the work or "
        f"less{saved}"
    )


def _large_parents(plan: Plan) -> Iterator[tuple[Entity, int]]:
    """Yields entities of whose existing rows no copy is made, with how many those are."""
    for entity in plan.parents_there:
        found = plan.existing.get(entity.name)
        if found is not None and found.rows * len(entity.columns) > MOST_CELLS:
            yield entity, found.rows


def _in_python(plan: Plan) -> bool:
    return any(
        part.in_python()
        for entity in plan.order
        for column in entity.columns
        for part in column.generator.params.with_parts()
    )


def _refused(message: str) -> ValidationError:
    problem: Problem = RequestProblem("maker", message)
    return ValidationError("request is not valid:", [problem])
