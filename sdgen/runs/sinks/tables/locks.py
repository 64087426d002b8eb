"""Waiting for locks that others hold: in short attempts, and telling for whom.

One who waits for a lock on rows within a statement (of a parent, or of a unique key) holds up
nobody but himself, and would lose what he has done: so that is one long wait, see ``blocked``.

One who waits for the strongest lock on a table holds up all that come after him, readers too. So an
attempt is short, and whoever waited behind it goes first before the next one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TypeVar

from sdgen.databases.engine import Engine
from sdgen.errors import LockedError
from sdgen.frozen import frozen
from sdgen.logs import RunLog
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.table_names import TableName

ATTEMPT_SECONDS = 1.5
LIMIT_SECONDS = 600.0
"""How long a statement waits for locks where nobody says otherwise."""
_JUST_NOW_SECONDS = 5.0
_PAUSES = (0.5, 5.0)  # between attempts: the first one, and the longest
_TOLD_AGAIN_SECONDS = 60.0

T = TypeVar("T")


@frozen
class LockWaits:
    """How a run waits for locks.

    Args:
        switch: tells whether to stop; a run that waits for a lock stops at once.
        log: is told who is waited for.
        limit: seconds until it gives up.
        blocked: connections whose statements have waited for locks on rows → for whom, in words,
            and when they were last seen doing so, by ``time.monotonic``.
    """

    switch: CancelSwitch
    log: RunLog
    limit: float = LIMIT_SECONDS
    blocked: dict[Engine, tuple[str, float]] = field(default_factory=dict)

    def _blockers(self, engine: Engine) -> str:
        """Returns for whom a statement has just waited, if that was for a lock on rows."""
        who, seen = self.blocked.get(engine, ("", 0.0))
        return who if time.monotonic() - seen < _JUST_NOW_SECONDS else ""

    def until_had(
        self,
        engine: Engine,
        tables: Sequence[TableName],
        attempt: Callable[[], T],
        *,
        writing: bool = False,
    ) -> T:
        """Returns what an attempt returns, made again for as long as it ends in LockedError.

        Args:
            engine: the connection that it is made on.
            tables: what the locks are on.
            attempt: one whole transaction, which limits its waits to ``ATTEMPT_SECONDS``.
            writing: whether it wants to write rows only, which others may do at the same time.

        Raises:
            LockedError: the locks were not to be had in time.
            RunCancelledError: somebody asked for the run to be stopped.
        """
        started = told_at = time.monotonic()
        told, pause = "", _PAUSES[0]
        while True:
            try:
                return attempt()
            except LockedError as error:
                self.switch.check()
                waited = time.monotonic() - started
                names = ", ".join(map(str, tables))
                of_rows = self._blockers(engine)
                rows_of = "rows for " if of_rows else ""
                who = of_rows or "; ".join(engine.lock_holders(tables, writing)) or "somebody"
                if waited >= self.limit:
                    raise LockedError(
                        f"waited {waited:.0f} s for a lock on {rows_of}{names}, held by {who}. End "
                        "that session or its transaction, or use a longer `lock_timeout`"
                    ) from error
            if who != told or time.monotonic() - told_at > _TOLD_AGAIN_SECONDS:
                told, told_at = who, time.monotonic()
                self.log.warning(f"waiting for a lock on {names}, held by {who}")
            self.switch.wait(pause)
            self.switch.check()
            pause = min(2 * pause, _PAUSES[1])
