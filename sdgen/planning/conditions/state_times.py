"""What the times of a lifecycle may be: by the state that their row is in, and when it starts."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from generators_sql.spi import ColumnFacts
from generators_sql.state_machine import StateMachine
from generators_sql.state_time import StateTime
from sdgen.planning.conditions.possible import ONLY_NULL, Possible


def time_of_state(
    facts: ColumnFacts,
    generator: StateTime,
    machine: StateMachine,
    root: Possible,
    *,
    state: Possible,
    start: Possible,
) -> Possible:
    """Returns what a cell of a ``state_time`` column may be.

    Args:
        facts: the column.
        generator: what fills it.
        machine: what fills the column of its states.
        root: what is known of all cells of the column.
        state: the state that the row is in.
        start: when the row starts.
    """
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
