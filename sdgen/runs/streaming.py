"""The rows of one entity as a stream of bytes, such as stdout: no run, and no target."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.folders.engine import FolderEngine
from sdgen.databases.folders.manifest import FileOptions
from sdgen.errors import RequestProblem, ValidationError, listed
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.batches.batch import Batch
from sdgen.runs.batches.sizes import batch_size
from sdgen.runs.makers.in_files import CopyMaker, CopyStatements
from sdgen.runs.previewing.preview import entities_named
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.resolving.counting import RowCounter
from sdgen.scenario.models import Entity, Scenario


def plan_of_stream(scenario: Scenario, folder: FolderDatabase, request: RunRequest) -> Plan:
    """Returns the plan of rows that go nowhere.

    Args:
        scenario: the scenario.
        folder: the kind of files that they look like.
        request: what is asked for.

    Raises:
        ValidationError: the request cannot be run.
    """
    for entity in scenario.entities:
        if entity.existing:
            problem = RequestProblem("target", f"has no rows of {entity.name} (existing: true)")
            raise ValidationError("request is not valid:", [problem])
    plan = make_plan(scenario, request, folder.dialect, counter=RowCounter(), kind=folder.kind)
    check_spelling(plan)
    return plan


def the_entity(plan: Plan, name: str | None) -> Entity:
    """Returns the entity that is meant. Raises ValidationError, NotFoundError."""
    found = entities_named(plan, name)
    if len(found) != 1:
        names = listed(entity.name for entity in found)
        message = f"is missing: a stream has rows of one. Name one of: {names}"
        raise ValidationError("request is not valid:", [RequestProblem("entity", message)])
    return found[0]


def write_stream(
    plan: Plan,
    folder: FolderDatabase,
    entity: Entity,
    out: BinaryIO,
    written: Callable[[int], object] = lambda rows: None,
) -> None:
    """Writes the rows of an entity, batch by batch; few of them are held at a time.

    Args:
        plan: the plan.
        folder: the kind of files.
        entity: the entity.
        out: where to.
        written: is told how many rows have been written, after each batch.

    Raises:
        TargetError: rows cannot be made.
        OSError: they cannot be written.
    """
    options = FileOptions(folder.compressions[0])
    with (
        tempfile.TemporaryDirectory(prefix="sdgen-") as place,
        closing(folder.open_writer(place)) as engine,
    ):
        size = batch_size(plan, entity, engine, 1) if folder.can_be_joined else entity.rows
        sizes, file = {entity.name: max(1, size)}, Path(place).absolute() / "rows"
        maker = _maker(plan, engine, sizes, entity, options)
        first, end, number = plan.first(entity), plan.end(entity), 1
        while first < end or number == 1:
            last = min(first + sizes[entity.name], end)
            batch = Batch(entity, number, first, last, number - 1)
            with maker.made(batch) as put:
                put(file)
            with file.open("rb") as made:
                shutil.copyfileobj(made, out)
            out.flush()
            written(last - first)
            if number == 1 and last < end:
                maker = _maker(plan, engine, sizes, entity, replace(options, header=False))
            first, number = last, number + 1


def _maker(
    plan: Plan, engine: FolderEngine, sizes: dict[str, int], entity: Entity, options: FileOptions
) -> CopyMaker:
    return CopyMaker(engine, CopyStatements(plan, sizes, 1, {entity.name: options}))
