"""Pairing the suspects of both sides, made and stored rows, once they are in their tables."""

from __future__ import annotations

from sdgen.compiling.verification.pairing import PairingSQL
from sdgen.frozen import frozen
from sdgen.runs.verifying.rows_again import RowsAgain


@frozen
class PairedRows:
    """What suspects are.

    Args:
        changed: made rows that are stored with other cells.
        missing: made rows that are not stored.
        foreign: stored rows that are not made.
        doubled: those of them that are as a made one in all cells.
    """

    changed: int = 0
    missing: int = 0
    foreign: int = 0
    doubled: int = 0


def pair(again: RowsAgain, pairing: PairingSQL) -> PairedRows:
    """Pairs suspects, of which both sides have been added.

    Args:
        again: the rows of their entity.
        pairing: the statements; their tables stay.
    """
    execute = again.engine.execute
    suspects, left = pairing.analyze()
    again.execute([*suspects, pairing.weigh()])
    (alone, excess), (others, doubled) = (
        map(execute, pairing.keep(stored=side)) for side in (False, True)
    )
    missing, foreign = alone + excess, others + doubled
    again.execute(left)
    changed = 0
    for statement in pairing.pair():
        if changed < min(missing, foreign):
            changed += execute(statement)
    foreign -= changed
    return PairedRows(changed, missing - changed, foreign, min(doubled, foreign))
