"""Where runs are recorded: in a file of the caller's, or nowhere once they have ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from sdgen.store import Store


@contextmanager
def store_of(runs_db: str | PurePath | None) -> Iterator[Store]:
    """Gives the record of runs of that file, or one that is gone after the block.

    Raises:
        StoreError: it cannot be used.
    """
    if runs_db is not None:
        with Store(Path(runs_db)) as store:
            yield store
        return
    with TemporaryDirectory(prefix="sdgen-") as folder, Store(Path(folder, "runs")) as store:
        yield store
