"""The connections of one run to its target."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sdgen.databases.engine import Engine
from sdgen.errors import TargetError, TooManyConnectionsError
from sdgen.opened_ahead import OpenedAhead
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


class Connections:
    """The connections of one run to its target. Opens the first one at once.

    Args:
        target: where to.
        warn: is told where there are fewer connections than were asked for.

    Raises:
        TargetError: the target cannot be reached or used.
    """

    def __init__(self, target: Target, warn: Callable[[str], object] = lambda said: None) -> None:
        self._target, self._warn = target, warn
        self._engines = [open_target(target)]
        self._opening: list[OpenedAhead[Engine]] = []
        self._full = False

    @property
    def first(self) -> Engine:
        """The connection that tables are checked and prepared on; the first worker's as well."""
        return self._engines[0]

    def begin(self, count: int) -> None:
        """Begins to open those that are missing of so many, for ``some``."""
        while len(self._engines) + len(self._opening) < count:
            self._opening.append(OpenedAhead(self.another))

    def some(self, count: int) -> Sequence[Engine]:
        """Returns that many connections, opening those that are missing, all at the same time.

        They are fewer, and at least one, where the server has none left. Raises TargetError.
        """
        if self._full or len(self._engines) >= count:
            return self._engines[:count]
        self.begin(count)
        refusals: list[TargetError] = []
        while len(self._engines) < count and self._opening:
            try:
                self._engines.append(self._opening.pop(0).take())
            except TargetError as error:
                refusals.append(error)
        for refusal in refusals:
            if not isinstance(refusal, TooManyConnectionsError):
                raise refusal
        if refusals:
            self._full = True
            made = f"{len(self._engines)} of {count}"
            self._warn(f"continuing with {made} connections: {refusals[0]}")
        return self._engines[:count]

    @property
    def all(self) -> Sequence[Engine]:
        """Those that are open."""
        return list(self._engines)

    def another(self) -> Engine:
        """Returns a connection more, which the caller closes. Raises TargetError."""
        return open_target(self._target)

    def cancel(self) -> None:
        """Stops the statements that are running, from any thread: all at the same time."""
        from concurrent.futures import ThreadPoolExecutor

        engines = list(self._engines)
        with ThreadPoolExecutor(len(engines), "sdgen-cancel") as pool:
            for stopped in [pool.submit(engine.cancel) for engine in engines]:
                stopped.result()

    def close(self) -> None:
        """Ends all connections."""
        for each in (*self._engines, *self._opening):
            each.close()
