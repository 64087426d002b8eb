"""A maker whose place is a new file: its database computes rows and writes them in one go."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values
from sdgen.databases.folders.engine import CopySQL, FolderEngine
from sdgen.databases.folders.manifest import FileOptions
from sdgen.errors import OutOfRangeError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.file_rows import file_rows
from sdgen.runs.makers.maker import Put
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.makers.statements import batch_rows
from sdgen.scenario.models import Entity


@frozen
class Copying:
    """What writes an entity's batches into files, and the look-ups it needs."""

    sql: CopySQL
    look_ups: LookUps


@dataclass
class CopyStatements:
    """The statements of a run into files. Safe for several threads.

    Args:
        plan: the run's plan.
        sizes: entity → rows per batch at most.
        jobs: how many workers there are.
        options: entity → how its files are written.
        compilation: what compiling the plan's statements has worked out so far.
    """

    plan: Plan
    sizes: Mapping[str, int]
    jobs: int
    options: Mapping[str, FileOptions]
    compilation: Compilation = field(default_factory=Compilation)
    _made: dict[str, Copying] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def of(self, entity: Entity, engine: FolderEngine) -> Copying:
        """Returns the statements of an entity's batches.

        Args:
            entity: the entity.
            engine: knows how files are written; all workers' are alike.
        """
        with self._compiling:
            if entity.name not in self._made:
                batch = batch_rows(self.plan, entity, self.sizes[entity.name], self.jobs)
                rows = file_rows(
                    self.plan, entity, batch, self.compilation, as_strings=engine.as_strings
                )
                options = self.options[entity.name]
                sql = engine.copy_sql(rows.query, rows.columns, rows.nullable, options)
                self._made[entity.name] = Copying(sql, rows.look_ups)
            return self._made[entity.name]


@frozen
class CopyMaker:
    """Computes the rows of batches and writes them to the file that it is given.

    Args:
        engine: the connection of its worker.
        statements: what it executes.
    """

    engine: FolderEngine
    statements: CopyStatements

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[Path]]:
        """Gives what writes the rows of a batch into files; see ``Maker``."""
        entity = batch.entity
        copying = self.statements.of(entity, self.engine)
        self.engine.provide(copying.look_ups)
        self.engine.stage(copying.look_ups, batch.first, batch.end)

        def put(place: Path) -> int:
            try:
                return self.engine.copy(copying.sql, range_values(batch.first, batch.end), place)
            except OutOfRangeError as error:
                raise with_advice(error, self.statements.plan, entity) from error

        yield put
