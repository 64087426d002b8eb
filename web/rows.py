"""The rows of runs over HTTP: looked at in their target, as far as one request may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdgen.runs.looking.looking import RunRows, rows_of_run
from sdgen.store import RunRecord, Store
from sdgen.targets.models import Target
from web.runs import recorded_target
from web.target_rules import impatient

if TYPE_CHECKING:
    from web.services import Services

LOOK_SECONDS = 10.0
"""How long looking at rows may take, once their target is connected to."""


def rows_of(services: Services, store: Store, record: RunRecord, entity: str | None) -> RunRows:
    """Returns the rows of an entity of a run; of the first one for None.

    Raises:
        NotFoundError: there is no such entity.
        ValidationError: this sdgen makes other rows than the one of the run.
    """

    def target() -> Target:
        return impatient(recorded_target(services, store, record))

    return rows_of_run(store, record, entity, target, LOOK_SECONDS)
