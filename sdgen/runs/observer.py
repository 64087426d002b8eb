"""Who wants to know how a run goes."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.planning.plan import Plan
from sdgen.store import RunRecord


class RunObserver:
    """Is told of each step of a run. The base class ignores them all."""

    def run_started(self, run_id: str, plan: Plan) -> None:
        """The run has a record; nothing is written yet."""

    def entity_started(self, entity: str, rows: int, written: int = 0) -> None:
        """An entity of so many rows is begun; so many an earlier attempt has written."""

    def batch_written(self, entity: str, rows: int) -> None:
        """So many more rows of an entity are committed."""

    def entity_finished(self, entity: str) -> None:
        """All rows of an entity are committed."""

    def filling_started(self, entity: str, columns: Sequence[str], rows: int, left: int) -> None:
        """All rows are there, and a second pass fills columns of an entity; rows are left."""

    def batch_filled(self, entity: str, rows: int) -> None:
        """So many more rows of an entity are filled."""

    def run_ended(self, record: RunRecord, error: BaseException | None) -> None:
        """The attempt has ended, and this is the run's record; the error is None for success."""
