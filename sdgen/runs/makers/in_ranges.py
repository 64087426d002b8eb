"""A maker whose place is a folder: it writes the rows of a batch into several files at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.databases.folders.file_maker import (
    FileMakerSession,
    FilesSQL,
    FileWorker,
    WrittenFile,
    shares,
)
from sdgen.databases.folders.file_store import FileStore
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
class RangeSQL:
    """The query whose result is written into an entity's files, and the look-ups it needs."""

    files: FilesSQL
    look_ups: LookUps


@dataclass
class RangePlace:
    """The files of a batch, each with a range of its rows.

    Args:
        store: what they are reached by.
        folder: where they are written, not there yet.
        most_rows: rows of a file at most.

    Attributes:
        files: what has been written.
    """

    store: FileStore
    folder: PurePath
    most_rows: int
    files: Sequence[WrittenFile] = ()


@dataclass
class RangeStatements:
    """The queries of a run for what writes files by ranges. Safe for several threads.

    Args:
        plan: the run's plan, in the dialect of the maker.
        kind: the kind of folder.
        sizes: entity → rows per batch at most.
        as_strings: whether cells that are computed as strings are written as such.
        options: entity → how its files are written.
    """

    plan: Plan
    kind: str
    sizes: Mapping[str, int]
    as_strings: bool
    options: Mapping[str, FileOptions]
    _compilation: Compilation = field(default_factory=Compilation)
    _made: dict[str, RangeSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def of(self, entity: Entity, session: FileMakerSession) -> RangeSQL:
        """Returns the query of an entity's batches."""
        with self._compiling:
            if entity.name not in self._made:
                batch = batch_rows(self.plan, entity, self.sizes[entity.name], 1)
                options = self.options[entity.name]
                rows = file_rows(
                    *(self.plan, entity, batch, self._compilation),
                    as_strings=self.as_strings,
                    numbered=bool(options.partition_by),
                )
                files = session.files_query(
                    self.kind, rows.query, rows.columns, rows.nullable, options
                )
                self._made[entity.name] = RangeSQL(files, rows.look_ups)
            return self._made[entity.name]


@frozen
class RangeMaker:
    """Computes the rows of batches, and writes each batch into files of some of its rows.

    Args:
        session: the maker that has been started.
        worker: what this worker writes by.
        statements: what it executes.
    """

    session: FileMakerSession
    worker: FileWorker
    statements: RangeStatements

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[RangePlace]]:
        """Gives what writes the rows of a batch into files; see ``Maker``."""
        entity, kind = batch.entity, self.statements.kind
        sql = self.statements.of(entity, self.session)
        self.worker.provide(sql.look_ups, batch.first, batch.end)

        def put(place: RangePlace) -> int:
            ranges = shares(batch.first, batch.end, -(-batch.rows // place.most_rows))
            options = self.statements.options[entity.name]
            try:
                place.files = self.worker.write(
                    kind, sql.files, ranges, place.store, place.folder, options
                )
            except OutOfRangeError as error:
                raise with_advice(error, self.statements.plan, entity) from error
            return -1

        yield put
