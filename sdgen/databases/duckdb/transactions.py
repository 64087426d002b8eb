"""Transactions with parts that can be rolled back alone, which DuckDB has none of.

What was executed before a part is kept in mind, and done again where the part is rolled back: by
then the whole transaction is. That is seldom, and mostly nothing comes after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sdgen.errors import TargetError

Do = Callable[[], object]


class Transactions:
    """The transactions of one connection.

    Args:
        execute: executes a statement, or raises TargetError.
    """

    def __init__(self, execute: Callable[[str], object]) -> None:
        self._execute = execute
        self._done: list[Do] | None = None  # what the transaction has done; None outside of one
        self._is_stale = False  # whether it has to be done again
        self._has_failed = False  # whether a statement has, so that a commit would do nothing

    @property
    def is_open(self) -> bool:
        """Whether there is a transaction."""
        return self._done is not None

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Commits what is done inside, or rolls it back on an error; of another one, its part."""
        if self._done is not None:
            with self._part(self._done):
                yield
            return
        self._execute("BEGIN TRANSACTION")
        self._done, self._is_stale, self._has_failed = [], False, False
        try:
            yield
            self.renew()
            if self._has_failed:
                raise TargetError("DuckDB: a statement of the transaction has failed")
            self._execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._done = None

    @contextmanager
    def _part(self, done: list[Do]) -> Iterator[None]:
        before = len(done)
        try:
            yield
        except BaseException:
            del done[before:]
            self._is_stale, self._has_failed = True, False
            raise

    def do(self, action: Do) -> object:
        """Does something in the transaction, if there is one, and returns what it returns."""
        self.renew()
        result = action()
        if self._done is not None:
            self._done.append(action)
        return result

    def failed(self) -> None:
        """Says that a statement has failed: with it all that the transaction has done is lost."""
        self._has_failed = True

    def renew(self) -> None:
        """Does again what was done before a part that was rolled back."""
        if not self._is_stale or self._done is None:
            return
        self._roll_back()
        self._execute("BEGIN TRANSACTION")
        self._is_stale = self._has_failed = False
        for action in self._done:
            action()

    def _roll_back(self) -> None:
        try:
            self._execute("ROLLBACK")
        except TargetError:  # a commit that fails, or a fatal error, has ended it already
            return
