"""What the times of a lifecycle may be: by the state that their row is in, and when it starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from generators_sql.spi import ColumnFacts, Generator
from generators_sql.state_time import StateTime
from sdgen.planning.conditions.possible import ONLY_NULL, Possible


def time_of_state(
    facts: ColumnFacts, generator: Generator, root: Possible, cell: Callable[[str], Possible]
) -> Possible | None:
    """Returns what a cell of a ``state_time`` column may be; None for other columns.

    Args:
        facts: the column.
        generator: what fills it.
        root: what is known of all cells of the column.
        cell: returns what the cell of another column of the row may be.
    """
    found = generator.machine(facts) if isinstance(generator, StateTime) else None
    if not isinstance(generator, StateTime) or found is None:
        return None
    _, machine = found
    state, start = cell(generator.of), cell(machine.start)
    reached = generator.reached(facts)
    states = machine.states if state.values is None else state.values
    may_be = {been for each in states for been in reached.get(str(each), ())}
    if not state.some or True not in may_be:
        return ONLY_NULL
    null = facts.nullable and (state.null or False in may_be)
    # A day begins at its midnight: what follows on it is of the same day.
    longest = Fraction(machine.longest_path)
    anchors = start.shifted(Fraction(0), longest) if start.kind is root.kind else ()
    return replace(root, null=null, anchors=(*root.anchors, *anchors))
