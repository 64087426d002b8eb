"""The way into a folder: a batch becomes files, written aside and then renamed."""

from __future__ import annotations

import posixpath
import secrets
from pathlib import Path

from sdgen.databases.folders.layout import part_name, writing_to
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.in_ranges import RangePlace
from sdgen.runs.makers.maker import Put
from sdgen.runs.sinks.folders.ledger import FolderLedger


@frozen
class FolderInlet:
    """Stores batches at the same time as other workers.

    Args:
        ledger: the run's ledger.
        suffixes: entity → the suffix of its files.
    """

    ledger: FolderLedger
    suffixes: dict[str, str]

    def store(self, batch: Batch, put: Put[Path]) -> bool:
        """Stores a batch; see ``Inlet``."""
        suffix = self.suffixes[batch.entity.name]
        with writing_to(self.ledger.layout):
            aside = self.ledger.aside(batch, suffix)
            try:
                written = put(Path(aside))
                if written != batch.rows:
                    raise RunError(f"{written} rows were made instead of {batch.rows}")
                self.ledger.store(batch, aside)
            finally:
                self.ledger.layout.store.remove_all(aside.parent)
        return True


@frozen
class RangesInlet:
    """Stores batches of which each becomes several files.

    Args:
        ledger: the run's ledger.
        suffixes: entity → the suffix of its files.
        sizes: entity → rows of a file at most.
    """

    ledger: FolderLedger
    suffixes: dict[str, str]
    sizes: dict[str, int]

    def store(self, batch: Batch, put: Put[RangePlace]) -> bool:
        """Stores a batch; see ``Inlet``."""
        name = batch.entity.name
        with writing_to(self.ledger.layout):
            # Of a killed attempt something may still be at work: it has another folder.
            folder = self.ledger.aside(batch, "").with_name(f"made-{secrets.token_hex(4)}")
            place = RangePlace(self.ledger.layout.store, folder, self.sizes[name])
            try:
                put(place)
                named = [
                    (
                        file.path,
                        posixpath.join(file.folder, part_name(*file.rows, self.suffixes[name])),
                        file.rows,
                    )
                    for file in place.files
                ]
                self.ledger.store_all(batch, named)
            finally:
                self.ledger.layout.store.remove_all(folder)
        return True
