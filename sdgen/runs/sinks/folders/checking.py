"""Does a folder take a run's rows? Every problem at once, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdgen.databases.folders.layout import STATE, Layout
from sdgen.databases.folders.ledger_files import read_ledgers, stored_parts
from sdgen.databases.folders.manifest import (
    FileColumn,
    FileOptions,
    FileTable,
    Manifest,
    Part,
    read_manifest,
)
from sdgen.errors import Problem, TableMismatchError, TargetError, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, TableMode

_HEADLINE = "the folder does not take the run's files:"
_LONGEST_NAME = 255
"""Bytes of a file's name."""


@frozen
class FolderState:
    """What a folder holds before a run.

    Args:
        manifest: all of it, rows of runs that have not finished too.
        unfinished: those runs, without the one that looks.
    """

    manifest: Manifest
    unfinished: tuple[str, ...] = ()

    def rows(self, entity: Entity) -> int:
        """Returns how many rows of an entity there are."""
        ranges = {(part.first, part.end) for part in self.manifest.of(entity.name)}
        return sum(end - first for first, end in ranges)


def state_of(layout: Layout, kind: str, run_id: str | None = None) -> FolderState:
    """Returns what a folder holds, but for the ledger of a run. Raises TargetError."""
    found = read_manifest(layout, kind)
    unfinished = []
    for ledger in read_ledgers(layout):
        if ledger.run_id != run_id:
            unfinished.append(ledger.run_id)
            parts = stored_parts(layout, ledger.run_id)
            found = found.with_rows(Manifest(kind, ledger.plans.tables, parts, ledger.plans.runs))
    return FolderState(found, tuple(unfinished))


def tables_of(plan: Plan, options: Mapping[str, FileOptions]) -> dict[str, FileTable]:
    """Returns entity → how its rows are stored in files."""
    return {
        entity.name: FileTable(
            entity.name,
            plan.table(entity),
            tuple(
                FileColumn(column.name, str(column.type), column.nullable)
                for column in entity.stored_columns
            ),
            options[entity.name],
        )
        for entity in plan.order
    }


def check_folder(
    layout: Layout, plan: Plan, tables: Mapping[str, FileTable], state: FolderState
) -> None:
    """Raises an error where a folder does not take a run's rows.

    Args:
        layout: the folder.
        plan: the run's plan.
        tables: entity → how its rows are to be stored.
        state: what the folder holds.

    Raises:
        TargetError: the folder is none, or holds files of others.
        TableMismatchError: with every problem of every entity.
    """
    check_place(layout)
    problems = [
        problem
        for entity in plan.order
        for problem in _problems(layout, plan, entity, tables[entity.name], state)
    ]
    if problems:
        raise TableMismatchError(_HEADLINE, problems)


def check_place(layout: Layout) -> None:
    """Raises TargetError where a path is no folder, or one with files of others."""
    root = layout.place
    try:
        names = layout.store.names(layout.root)
    except NotADirectoryError as error:
        raise TargetError(f"{root} is a file. Name a folder") from error
    except OSError as error:
        raise TargetError(
            f"cannot look into {root}: {error.strerror}. Check the path and its permissions"
        ) from error
    if names and STATE not in names:
        raise TargetError(
            f"{root} is not empty, and sdgen has not made it (it holds {listed(names, 5)}). Name "
            "an empty folder, or a new one, which is made"
        )


def _problems(
    layout: Layout, plan: Plan, entity: Entity, table: FileTable, state: FolderState
) -> Iterator[Problem]:
    """Yields what keeps the folder of an entity from taking its rows."""
    path = layout.store.shown(layout.entity(entity.name))
    if len(layout.entity(entity.name).name.encode()) > _LONGEST_NAME:
        yield Problem(entity.name, "is too long to be the name of a folder. Shorten it")
        return
    mode, parts = plan.modes[entity.name], state.manifest.of(entity.name)
    known = {part.file for part in parts}
    others = [name for name in layout.files(entity.name) if name not in known]
    if others:
        yield Problem(
            path, f"holds files that sdgen has not written ({listed(others, 3)}). Move them away"
        )
    stored = state.manifest.tables.get(entity.name)
    if mode is TableMode.TRUNCATE_THEN_INSERT:
        return
    if mode is TableMode.APPEND_ONLY and stored is None:
        yield Problem(
            path,
            "holds no rows, though this run adds to rows that earlier ones wrote there. Put their "
            "files back, or start a new run without `continue`",
        )
    if stored is None or not parts:
        return
    overlap = _overlap(parts, plan.first(entity), plan.end(entity))
    if overlap is not None:
        first, end, run = overlap
        of_run = f"run {run}, which has not finished" if run in state.unfinished else f"run {run}"
        advice = "Resume that run, or u" if run in state.unfinished else "U"
        yield Problem(
            path,
            f"holds rows {first:,} … {end - 1:,} of {of_run}, which this run would write again. "
            f"{advice}se `overwrite` to replace them, or another folder; to add rows behind them, "
            "continue the run",
        )
    if stored.columns != table.columns:
        yield Problem(
            path,
            f"has files of other columns ({_shown(stored)}) than the scenario ({_shown(table)}). "
            "Use `overwrite` to replace them, or another folder",
        )
    elif stored.options != table.options:
        yield Problem(
            path,
            "has files that were written with other options. Use those, `overwrite` to replace the "
            "files, or another folder",
        )


def _overlap(parts: tuple[Part, ...], first: int, end: int) -> tuple[int, int, str] | None:
    """Returns the first rows that a run shares with stored ones, and whose they are."""
    shared = [
        (max(first, part.first), min(end, part.end), part.run)
        for part in parts
        if part.first < end and first < part.end
    ]
    return min(shared, default=None)


def _shown(table: FileTable) -> str:
    columns = (
        f"{each.name} {each.type}{'' if each.nullable else ' not null'}" for each in table.columns
    )
    return listed(columns, 10)
