"""Targets that are folders of files, and what is not possible with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import all_file_makers
from sdgen.errors import Problem, RequestProblem, ValidationError, shown
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario, TableMode
from sdgen.scenario.table_names import split_table
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of


def folder_of(target: Target) -> FolderDatabase | None:
    """Returns the kind of a target that is a folder of files; None for others."""
    if target.connection is not None:
        return None
    database = database_of(target)
    return database if isinstance(database, FolderDatabase) else None


def refuse_folder(target: Target, field: str, advice: str) -> None:
    """Raises ValidationError where a target is a folder, for what needs tables.

    Args:
        target: the target.
        field: the field of the request that asks for it.
        advice: what to do instead, in a sentence.
    """
    folder = folder_of(target)
    if folder is not None:
        message = f"needs tables, and {folder.title} files are none. {advice}"
        raise ValidationError("request is not valid:", [RequestProblem(field, message)])


def check_writer(target: Target, maker: str | None) -> None:
    """Raises ValidationError where a folder's files are written by another maker alone."""
    folder = folder_of(target)
    if folder is None or folder.written_by in (None, maker):
        return
    got = f" (got {shown(maker)})" if maker else ""
    message = (
        f"the folder is named by a URI, and only {folder.written_by} writes to such file "
        f"systems{got}. Use `maker` {folder.written_by}"
    )
    raise ValidationError("request is not valid:", [RequestProblem("maker", message)])


def check_master(target: Target, asked: str | None, maker: str | None = None) -> None:
    """Raises ValidationError where a master of Spark is asked for, and Spark computes nothing.

    Args:
        target: the target.
        asked: the master.
        maker: what computes the rows of a run; None for what reads them again.
    """
    folder = folder_of(target)
    computing = maker if folder is None else maker or folder.written_by
    if asked is None or computing in {each.kind for each in all_file_makers()}:
        return
    message = (
        f"is where Spark computes, and it computes nothing here (got {shown(asked)}). Leave it out"
    )
    raise ValidationError("request is not valid:", [RequestProblem("spark_master", message)])


def check_scenario(scenario: Scenario, target: Target) -> None:
    """Raises ValidationError where a scenario, and a target that is a folder, do not fit."""
    folder = folder_of(target)
    if folder is None:
        return
    from sdgen.runs.resolving.partition_columns import partition_problems  # for folders alone

    problems = [*partition_problems(scenario, target.options.partition_by or {})]
    problems += [
        scenario.places.problem(
            ("entities", number, "existing"),
            f"reads rows that are there, which {folder.title} files are not read for. Have them "
            "made as well, or write to a database",
        )
        for number, entity in enumerate(scenario.entities)
        if entity.existing
    ]
    if folder.written_by is not None:
        problems += _unreadable(scenario, folder, target.options.partition_by or {})
    if problems:
        raise ValidationError("the run is not possible:", problems)


def _unreadable(
    scenario: Scenario, folder: FolderDatabase, partition_by: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Yields what cannot be read again by the maker that has written it."""
    for number, entity in enumerate(scenario.entities):
        if split_table(entity.target_table, entity.schema_name)[0] is not None:
            yield scenario.places.problem(
                ("entities", number, "schema"),
                f"is for databases: {folder.written_by} reads the files as views, which are in no "
                "schema. Remove it",
            )
        folders = {*partition_by.get(entity.name, ())}
        in_files = [each for each in entity.stored_columns if each.name not in folders]
        if problem := folder.columns_problem([each.nullable for each in in_files]):
            yield scenario.places.problem(("entities", number, "columns"), problem)


def with_overwriting(request: RunRequest, target: Target) -> RunRequest:
    """Returns a request with what ``overwrite`` means for the target.

    Files are added to a folder, and those of the same rows give way only where that is asked for:
    table modes, whether of the request or of the scenario, say nothing of files.

    Raises:
        ValidationError: it is asked for tables, or a mode for files.
    """
    folder = folder_of(target)
    adds = bool(request.growth.ends) and request.mode is TableMode.APPEND_ONLY  # to earlier rows
    problem = None
    if folder is None and request.overwrite:
        message = "is for folders of files. Use `mode` truncate_then_insert, which empties tables"
        problem = RequestProblem("overwrite", message)
    if folder is not None and request.mode is not None and not adds:
        message = (
            f"is for tables, and {folder.title} files are none (got {request.mode}). Leave it out; "
            "`overwrite` replaces the files of earlier runs, `continue` adds rows to theirs"
        )
        problem = RequestProblem("mode", message)
    if request.overwrite and (request.continues or request.growth.ends):
        message = "removes the rows that this run continues. Use one of the two"
        problem = RequestProblem("overwrite", message)
    if problem:
        raise ValidationError("request is not valid:", [problem])
    if folder is None or request.continues or adds:
        return request
    empties = TableMode.TRUNCATE_THEN_INSERT if request.overwrite else TableMode.CREATE_IF_MISSING
    return replace(request, mode=empties)


def what_empties(target: Target) -> str:
    """Returns what of a request makes room for a run that starts over, in words of messages."""
    return "`mode` truncate_then_insert" if folder_of(target) is None else "`overwrite`"
