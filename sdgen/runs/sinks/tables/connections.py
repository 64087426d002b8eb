"""The connections of one run to its target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from sdgen.databases.engine import Engine
from sdgen.errors import TooManyConnectionsError
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
        """Returns that many connections, opening those that are missing.

        They are fewer, and at least one, where the server has none left. Raises TargetError.
        """
        while len(self._engines) < count and not self._full:
            try:
                self._engines.append(open_target(self._target))
            except TooManyConnectionsError as error:
                self._full = True
                self._warn(f"going on with {len(self._engines)} of {count} connections: {error}")
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
        engines = list(self._engines)
        with ThreadPoolExecutor(len(engines), "sdgen-cancel") as pool:
            for stopped in [pool.submit(engine.cancel) for engine in engines]:
                stopped.result()

    def close(self) -> None:
        """Ends all connections."""
        for engine in self._engines:
            engine.close()
