"""Rows that look as if they were not those of the run: which are changed, missing or foreign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.verification.comparison import ComparisonSQL
from sdgen.compiling.verification.pairing import PairingSQL
from sdgen.runs.verifying.cell_differences import differing_cells
from sdgen.runs.verifying.pairs import PairedRows, pair
from sdgen.runs.verifying.results import Difference
from sdgen.runs.verifying.rows_again import RowsAgain, integer
from sdgen.values import canonical_text

_SHOWN = 5  # differences of a kind that are listed
_TAKEN = 100  # rows that are read at once for the cells of a few; some may be the same


class Suspects:
    """Rows of uneven buckets, made and stored.

    Args:
        again: the rows of an entity.
        sql: the statements that have counted its rows.
    """

    def __init__(self, again: RowsAgain, sql: ComparisonSQL) -> None:
        self._again, self._sql, self._engine = again, sql, again.engine
        self.pairing = PairingSQL(sql.hashes)

    def pair(self, most: int | None) -> PairedRows:
        """Returns how many of them there are of each kind.

        Args:
            most: of how many uneven buckets the rows are looked at, at most; None for all.
        """
        again, pairing = self._again, self.pairing
        again.execute([*pairing.drop_tables(), *pairing.create_tables()])
        made, stored = (
            pairing.add(self._sql.suspects(stored=side, most=most), stored=side)
            for side in (False, True)
        )
        again.each_range(self._sql, [made], tell=False)
        again.execute([stored])
        return pair(again, pairing)

    def differences(self, found: PairedRows) -> Iterator[Difference]:
        """Yields the first few of each kind, of so many."""
        pairing, query = self.pairing, self._again.query
        some_changed, some_missing, some_foreign = (
            min(each, _SHOWN) for each in (found.changed, found.missing, found.foreign)
        )
        changed = [(integer(row), integer(of)) for row, of in query(pairing.changed(some_changed))]
        missing = [integer(row) for (row,) in query(pairing.missing(some_missing))]
        foreign = [integer(of) for (of,) in query(pairing.foreign(some_foreign))]
        stored = self._stored({*foreign, *(of for _, of in changed)})
        columns = {column.name: column.type for column in self._sql.hashes.columns}
        for row, of in changed:
            if of in stored:
                yield Difference(
                    "changed", row, differing_cells(columns, self._made(row), stored[of])
                )
        for row in missing:
            texts = self._texts(self._made(row))
            cells = {name: (text, None) for name, text in zip(columns, texts, strict=True)}
            yield Difference("missing", row, dict(cells))
        for of in foreign:
            if of in stored:
                texts = self._texts(stored[of])
                there = {name: (None, text) for name, text in zip(columns, texts, strict=True)}
                yield Difference("foreign", None, dict(there))

    def _made(self, row: int) -> list[object]:
        """Returns the cells of a made row."""
        with self._engine.transaction():
            self._again.make(self._sql, row, row + 1)
            cells = self._cells(row)
        return cells or []

    def _stored(self, hashes: set[int]) -> dict[int, list[object]]:
        """Returns the cells of a stored row of each hash; not of one that is gone meanwhile."""
        found: dict[int, list[object]] = {}
        while left := sorted(hashes - found.keys()):
            with self._engine.transaction():
                for statement in (*self._sql.clear(), *self._sql.take(left, _TAKEN)):
                    self._engine.execute(statement)
                taken = {each: cells for each in left if (cells := self._cells(each))}
            if not taken:
                break
            found.update(taken)
        return found

    def _cells(self, number: int) -> list[object] | None:
        slices = [self._again.query(query) for query in self._sql.cells(number)]
        return [cell for (row,) in slices for cell in row] if all(slices) else None

    def _texts(self, cells: Sequence[object]) -> list[str | None]:
        types = (column.type for column in self._sql.hashes.columns)
        return [canonical_text(cell, kind) for cell, kind in zip(cells, types, strict=True)]
