"""Opening something in a thread of its own, while this one does what it will be needed after."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from sdgen.closing import Closing


class _Closable(Protocol):
    def close(self) -> None:
        """Ends it."""


T = TypeVar("T", bound=_Closable)


class OpenedAhead(Closing, Generic[T]):
    """Begins to open something at once. Closing it closes what nobody has taken.

    Args:
        open_: opens it. It should import nothing: of modules that import each other in a cycle,
            another thread may see one that is half made.
    """

    def __init__(self, open_: Callable[[], T]) -> None:
        self._open = open_
        self._opened: T | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="sdgen-opening", daemon=True)
        self._thread.start()

    def take(self) -> T:
        """Waits until it is open and returns it, once; raises what opening it has raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        opened, self._opened = self._opened, None
        if opened is None:
            raise AssertionError("it was taken before")
        return opened

    def close(self) -> None:
        """Waits until it is open, and closes it unless it was taken."""
        self._thread.join()
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _run(self) -> None:
        try:
            self._opened = self._open()
        except BaseException as error:
            self._error = error
