"""Whether columns of two entities have no value in common: rows of one table that differ."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generators_sql.analysis.cell_facts import CellFacts, cell_facts
from generators_sql.patterns.element_generator import OfElements
from generators_sql.patterns.elements import Fixed
from generators_sql.patterns.template_text import parts_of
from generators_sql.sequence import Sequence as Counted
from generators_sql.spi import ColumnFacts, Generator
from sdgen.column_types import INTEGERS, TEXTS
from sdgen.scenario.partial_scenario import ReadDataset
from sdgen.scenario.shared_tables import is_nothing

_Part = tuple[ColumnFacts, Generator]


def are_apart(columns: Sequence[str], one: str, other: str, dataset: ReadDataset) -> bool:
    """Returns whether it is proven that no row of an entity is like one of another in some columns.

    Args:
        columns: the columns, which both entities have.
        one: an entity.
        other: another one.
        dataset: the scenario as generators see it.
    """
    for name in columns:
        mine, its = _part(one, name, dataset), _part(other, name, dataset)
        if mine is not None and its is not None and _apart(mine, its):
            return True
    return False


def _part(entity: str, name: str, dataset: ReadDataset) -> _Part | None:
    facts, made = dataset.column(entity, name), dataset.generator(entity, name)
    if facts is None or made is None or facts.kind not in made.column_types:
        return None
    return None if any(made.problems(facts)) else (facts, made)


def _apart(one: _Part, other: _Part) -> bool:
    pair = one[1], other[1]
    if any(map(is_nothing, pair)):
        return True  # NULL is like nothing
    if all(made.type == "uuid4" for made in pair):
        return True
    if isinstance(pair[0], Counted) and isinstance(pair[1], Counted) and _pass(pair[0], pair[1]):
        return True
    known = cell_facts(*one), cell_facts(*other)
    is_whole = one[0].kind in INTEGERS and other[0].kind in INTEGERS  # nothing is rounded
    if is_whole and known[0].span is not None and known[1].span is not None:
        (low, high), (least, most) = known[0].span, known[1].span
        if high < least or most < low:
            return True
    if known[0].listed is not None and known[1].listed is not None:
        return not {*known[0].listed} & {*known[1].listed}
    return one[0].kind in TEXTS and _texts_apart(one, other, *known)


def _pass(one: Counted, other: Counted) -> bool:
    """Returns whether two sequences never come to the same number, however many rows there are."""
    if one.is_continuing or other.is_continuing:
        return False
    return bool((one.value_of(0) - other.value_of(0)) % math.gcd(one.step, other.step))


def _texts_apart(one: _Part, other: _Part, mine: CellFacts, its: CellFacts) -> bool:
    """Returns whether texts begin with others, or are longer."""
    if mine.longest is not None and mine.longest < its.shortest:
        return True
    if its.longest is not None and its.longest < mine.shortest:
        return True
    begun, there = _beginning(one), _beginning(other)
    least = min(len(begun), len(there))
    return begun[:least] != there[:least]


def _beginning(part: _Part) -> str:
    """Returns what all texts of a column begin with, as far as that is known."""
    facts, made = part
    begun = ""
    if made.type == "template":
        first = parts_of(made.model_dump()["template"])[0]
        begun = first if isinstance(first, str) else ""
    elif isinstance(made, OfElements):
        for element in made.elements():
            if not isinstance(element, Fixed):
                break
            begun += element.text
    else:
        listed = cell_facts(facts, made).listed
        if listed and len(listed) == 1:
            begun = str(listed[0])
    length = facts.type.length
    return begun if length is None else begun[:length]
