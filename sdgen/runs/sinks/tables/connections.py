"""The connections of one run to its target."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sdgen.databases.engine import Engine
from sdgen.errors import TargetError, TooManyConnectionsError
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
        self._full = False

    @property
    def first(self) -> Engine:
        """The connection that tables are checked and prepared on; the first worker's as well."""
        return self._engines[0]

    def some(self, count: int) -> Sequence[Engine]:
        """Returns that many connections, opening those that are missing, all at the same time.

        They are fewer, and at least one, where the server has none left. Raises TargetError.
        """
        if self._full or len(self._engines) >= count:
            return self._engines[:count]
        from concurrent.futures import ThreadPoolExecutor

        refusals: list[TargetError] = []
        with ThreadPoolExecutor(count - len(self._engines), "sdgen-connect") as pool:
            opening = [
                pool.submit(open_target, self._target) for _ in range(len(self._engines), count)
            ]
            for each in opening:
                try:
                    self._engines.append(each.result())
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
        for engine in self._engines:
            engine.close()
