"""How fast a kind of database has been measured to be, for estimates before any run."""

from __future__ import annotations

from sdgen.frozen import frozen


@frozen
class Rates:
    """What rows cost, in nanoseconds of one job, as docs/benchmarks.md and docs/scale.md have it.

    Args:
        row: to store a row.
        cell: to store a cell of it.
        factor: to compute a cell, as a multiple of what it costs alone (``cell_costs``).
        key: what a key of its table adds to a row.
        job: what another job adds to the speed, of 1.
        seconds: to start, at least and at most.
    """

    row: float
    cell: float
    factor: float
    key: float = 0.0
    job: float = 0.5
    seconds: tuple[float, float] = (0.1, 1.0)
