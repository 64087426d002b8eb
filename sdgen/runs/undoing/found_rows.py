"""Finding the stored rows of one entity that are as the run made them."""

from __future__ import annotations

from sdgen.compiling.undoing.finding import FindingSQL
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.compiling.verification.pairing import PairingSQL
from sdgen.compiling.verification.row_hashes import RowHashes
from sdgen.frozen import frozen
from sdgen.runs.undoing.written_rows import WrittenRows
from sdgen.runs.verifying.pairs import pair
from sdgen.runs.verifying.rows_again import RowsAgain, integer


@frozen
class FoundRows:
    """What there is of an entity's rows.

    Args:
        rows: rows that the run has written.
        candidates: those that are stored as made, and can be told from others.
        changed: those that are stored with other cells.
        doubled: those of which more are stored than were made.
    """

    rows: int
    candidates: int
    changed: int = 0
    doubled: int = 0

    @property
    def gone(self) -> int:
        """Those that are not stored."""
        return self.rows - self.candidates - self.changed - self.doubled


def find_rows(
    again: RowsAgain,
    hashes: RowHashes,
    places: RowPlaces,
    number: int,
    written: WrittenRows,
    *,
    begins: bool,
) -> FoundRows:
    """Puts the places of the rows that are as made into the table of candidates.

    Args:
        again: the entity's rows.
        hashes: how they are hashed.
        places: where those of its table stand.
        number: the entity's number among the candidates.
        written: the rows that the run has written.
        begins: whether the table of candidates is to be made before.
    """
    engine = again.engine
    comparing = again.sql(careful=False)
    sql = FindingSQL(hashes, places, number)
    if begins:
        again.execute(sql.create_candidates())
    again.execute([*comparing.drop_tables(), *comparing.create_tables()])
    again.execute([*sql.drop_tables(), *sql.create_tables()])
    again.each_range(comparing, [sql.add_made()], tell=True, only=written.whole)
    as_inserted = [*comparing.empty(written.late), sql.add_made()]
    again.each_range(comparing, as_inserted, tell=True, only=written.unfilled)
    again.execute([sql.add_stored(), *sql.analyze()])
    rows = written.count
    candidates = engine.execute(sql.add_candidates())
    changed = doubled = 0
    if candidates < rows:
        ((sum_of_doubled,),) = again.query(sql.doubled())
        doubled = integer(sum_of_doubled)
        # Which row was which is not guessed where no column tells.
        if candidates + doubled < rows and hashes.has_unique_identities:
            changed = _changed(again, sql, hashes)
    again.execute([*sql.drop_tables(), *comparing.drop_tables()])
    changed = min(changed, rows - candidates - doubled)
    return FoundRows(rows, candidates, changed, doubled)


def _changed(again: RowsAgain, sql: FindingSQL, hashes: RowHashes) -> int:
    """Returns how many rows are stored with other cells, as ``run verify`` pairs them."""
    pairing = PairingSQL(hashes)
    again.execute([*pairing.drop_tables(), *pairing.create_tables()])
    again.execute([pairing.add(sql.suspects(stored=side), stored=side) for side in (False, True)])
    changed = pair(again, pairing).changed
    again.execute(pairing.drop_tables())
    return changed
