"""Targets that are folders of files, and what is not possible with them."""

from __future__ import annotations

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.errors import RequestProblem, ValidationError
from sdgen.scenario.models import Scenario
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


def check_scenario(scenario: Scenario, target: Target) -> None:
    """Raises ValidationError where a scenario says of tables what files do not have."""
    folder = folder_of(target)
    if folder is None:
        return
    problems = [
        scenario.places.problem(
            ("entities", number, "existing"),
            f"reads rows that are there, which {folder.title} files are not read for. Have them "
            "made as well, or write to a database",
        )
        for number, entity in enumerate(scenario.entities)
        if entity.existing
    ]
    if problems:
        raise ValidationError("the run is not possible:", problems)
