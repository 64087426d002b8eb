"""The servers of a test session: started when first asked for, stopped at its end."""

from __future__ import annotations

import atexit
import os
import time
from contextlib import ExitStack

from tests.support.postgres.databases import close_sessions
from tests.support.postgres.model import (
    Candidate,
    Discovery,
    PostgresServer,
    PostgresUnavailableError,
    Setup,
    Slot,
    no_server,
)


class ServerPool:
    """Starts servers when first asked for them and stops them all on `close`.

    `close` also runs at interpreter exit, and only in the process that made the pool.
    """

    def __init__(self, discovery: Discovery) -> None:
        self.discovery = discovery
        self.history: list[str] = []
        """What was started, or failed to, for the report at the end of the session."""
        self._undo = ExitStack()
        self._outcomes: dict[str, PostgresServer | PostgresUnavailableError] = {}
        self._owner = os.getpid()
        atexit.register(self.close)

    def start(self, slot: Slot) -> PostgresServer:
        """Return the running server of the slot, starting it the first time.

        Raises PostgresUnavailableError, the same one each time, if none of its candidates starts.
        """
        if slot.id not in self._outcomes:
            self._outcomes[slot.id] = self._first_that_starts(slot)
        outcome = self._outcomes[slot.id]
        if isinstance(outcome, PostgresUnavailableError):
            raise outcome
        return outcome

    def start_as(self, candidate: Candidate, setup: Setup) -> PostgresServer:
        """Return a new server, set up as asked; raises PostgresUnavailableError."""
        with ExitStack() as stack:
            server = candidate.start(stack, setup)
            self._undo.push(stack.pop_all())
        return server

    def start_all(self) -> list[PostgresServer]:
        """Return a running server for every slot; raises PostgresUnavailableError if one fails."""
        if not self.discovery.slots:
            raise PostgresUnavailableError(self.discovery.reason_for_nothing())
        return [self.start(slot) for slot in self.discovery.slots]

    def close(self) -> None:
        """Stop every server started here and delete its files."""
        if os.getpid() == self._owner:
            close_sessions()
            self._undo.close()
            self._outcomes.clear()
            atexit.unregister(self.close)

    def _first_that_starts(self, slot: Slot) -> PostgresServer | PostgresUnavailableError:
        failures: list[str] = []
        for candidate in slot.candidates:
            began = time.monotonic()
            try:
                # Also undone when the tests are interrupted halfway through a start.
                with ExitStack() as stack:
                    server = candidate.start(stack)
                    self._undo.push(stack.pop_all())
            except PostgresUnavailableError as error:
                failures.append(f"{candidate.source}: {error}")
                self.history.append(f"{slot.id}: did not start: {failures[-1]}")
            else:
                took = time.monotonic() - began
                self.history.append(
                    f"{slot.id}: PostgreSQL {server.version} from {server.source}, "
                    f"ready in {took:.1f} s"
                )
                return server
        return PostgresUnavailableError(no_server("no PostgreSQL server starts", failures))
