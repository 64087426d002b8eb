"""Writing one batch: its rows and its row in the ledger, in one transaction."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

from dialects.base import Dialect
from sdgen.compiling.dictionaries import Dictionaries
from sdgen.compiling.statements import RowRange, insert_rows
from sdgen.engines import Engine
from sdgen.errors import RunError
from sdgen.planning.plan import Plan
from sdgen.runs.batches import Batch
from sdgen.runs.ledger import TAKEN_OVER, Ledger
from sdgen.scenario.models import Entity


@dataclass(frozen=True)
class BatchSQL:
    """What the batches of one entity execute; parameters ``first_row`` and ``end_row``."""

    note: str
    insert: str
    dictionaries: Dictionaries


@dataclass
class BatchWriter:
    """Writes batches on any connection. Safe for several threads, each with its own connection.

    Args:
        plan: the run's plan.
        ledger: its ledger.
        sizes: entity → rows per batch at most.
    """

    plan: Plan
    ledger: Ledger
    sizes: Mapping[str, int]
    _compiled: dict[str, BatchSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)
    _uploaded: dict[int, set[str]] = field(default_factory=dict)

    def write(self, engine: Engine, batch: Batch) -> None:
        """Writes a batch.

        Raises:
            TargetError: the database refuses; nothing of the batch is written.
            RunError: it wrote something else, or another process has taken the run over; likewise.
        """
        sql = self._sql(batch.entity)
        self._upload(engine, sql.dictionaries)
        with engine.transaction():
            self.note(engine, sql, batch)
            written = engine.execute_sql(sql.insert, _parameters(batch))
            _check(written, batch)

    def note(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Notes a batch in the ledger. Raises RunError where the run has been taken over."""
        if engine.execute_sql(sql.note, _parameters(batch)) != 1:
            raise RunError(TAKEN_OVER)

    def _sql(self, entity: Entity) -> BatchSQL:
        with self._compiling:
            if entity.name not in self._compiled:
                insert, dictionaries = batch_sql(self.plan, entity, self.sizes[entity.name])
                note = self.ledger.note_sql(entity)
                self._compiled[entity.name] = BatchSQL(note, insert, dictionaries)
            return self._compiled[entity.name]

    def _upload(self, engine: Engine, dictionaries: Dictionaries) -> None:
        uploaded = self._uploaded.setdefault(id(engine), set())
        for name, dictionary in dictionaries.tables.items():
            if name not in uploaded:
                engine.upload(name, dictionary)
                uploaded.add(name)


def batch_sql(plan: Plan, entity: Entity, size: int) -> tuple[str, Dictionaries]:
    """Returns the INSERT of one batch and the dictionaries it needs.

    Its parameters are the first row number and one past the last.
    """
    dialect: Dialect = plan.dialect
    rows = RowRange(
        dialect.parameter(1, "first_row"), dialect.parameter(2, "end_row"), min(size, entity.rows)
    )
    dictionaries = Dictionaries()
    return dialect.render(insert_rows(plan, entity, rows, dictionaries)), dictionaries


def _parameters(batch: Batch) -> dict[str, int]:
    return {"first_row": batch.first, "end_row": batch.end}


def _check(written: int, batch: Batch) -> None:
    """Raises RunError where a batch wrote another number of rows than it has (-1: not told)."""
    if written not in (batch.rows, -1):
        raise RunError(
            f"the database wrote {written} rows instead of {batch.rows}. Look for triggers or "
            f'rules on table "{batch.entity.target_table}"'
        )
