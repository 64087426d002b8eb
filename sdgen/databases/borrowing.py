"""Connections that callers have opened, and lend for a while."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from sdgen.errors import TargetError

if TYPE_CHECKING:
    from sdgen.databases.engine import Engine


class BorrowedConnection(ABC):
    """An open connection of the caller's, until it is given back as it was.

    Engines on it are used one after the other, in the thread that has lent it.

    Attributes:
        dsn: what to call the database by, without a password.
        file: the database's file, where it is one.
    """

    dsn: str
    file: Path | None = None

    @abstractmethod
    def engine(self, schema: str | None) -> Engine:
        """Returns an engine on the connection. Closing it leaves the connection open.

        Args:
            schema: schema of the tables; None for the usual one.

        Raises:
            TargetError: the connection cannot be used.
        """


def transaction_is_open() -> TargetError:
    """Returns the error of a connection in whose transaction sdgen was not asked to write."""
    return TargetError(
        "the connection has a transaction open, and a run commits transactions of its own. Commit "
        "or roll it back first, or fill within it (in_transaction)"
    )


def no_transaction() -> TargetError:
    """Returns the error of a connection that commits each statement by itself."""
    return TargetError(
        "the connection has no transaction open, and commits each statement by itself. Begin a "
        "transaction first, or fill without in_transaction"
    )
