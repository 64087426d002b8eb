"""The rules of a scenario that need more than one place of it, checked all at once.

They work on what could be read of a broken scenario too, so that a misspelt key in one column
does not hide a wrong reference in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sdgen.scenario.check_models import Check
from sdgen.scenario.check_rules import check_findings
from sdgen.scenario.column_rules import (
    generator_findings,
    made_of_no_parts,
    parts_of,
    reference_findings,
    short_form_findings,
    sibling_findings,
)
from sdgen.scenario.cycle_rules import cell_cycles
from sdgen.scenario.existing_rules import existing_findings
from sdgen.scenario.fk_row_counts import Clock, guessed, row_counts
from sdgen.scenario.hidden_rules import hidden_findings
from sdgen.scenario.insert_rules import default_findings, identity_findings, next_findings
from sdgen.scenario.key_rules import key_findings
from sdgen.scenario.length_rules import length_findings
from sdgen.scenario.model_base import MAX_ROWS, UNTIL
from sdgen.scenario.models import DECIDED
from sdgen.scenario.name_rules import duplicate_names, name_findings
from sdgen.scenario.overwritten_rules import overwritten_findings
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity
from sdgen.scenario.python_cell_rules import pointed_to
from sdgen.scenario.row_count_rules import row_count_findings
from sdgen.scenario.shared_rules import shared_findings

if TYPE_CHECKING:
    from sdgen.scenario.right_entities import RightEntities


def findings(
    entities: list[ReadEntity],
    as_of: datetime,
    checks: Sequence[tuple[int, Check]] = (),
    locale: str | None = None,
    dataset: ReadDataset | None = None,
    right: RightEntities | None = None,
) -> Iterator[Finding]:
    """Yields (path, message) for everything that is wrong between the parts of a scenario.

    Args:
        entities: what could be read.
        as_of: what relative times count from, in UTC.
        checks: what could be read of the checks, each with its place among them.
        locale: the scenario's locale, if any.
        dataset: the same as a run has it; default: with the rows that the scenario says.
        right: entities that were found right in other versions of the scenario.
    """
    by_name: dict[str, ReadEntity] = {}
    for entity in entities:
        by_name.setdefault(entity.name, entity)  # of two of a name, the first
    if dataset is None:
        yield from existing_findings(entities)
        unknown = guessed(entities)
        said = {entity.name: entity.rows for entity in entities}
        decided = row_counts(entities, said, Clock(as_of))
        yield from row_count_findings(entities, decided, as_of)
        rows = {name: 1 if count == DECIDED else count for name, count in decided.items()}
        for name, count in said.items():
            if count == UNTIL:  # none may become some at another as_of; too many are told of
                rows[name] = min(max(1, rows[name]), MAX_ROWS)
        dataset = ReadDataset(by_name, rows, as_of, locale=locale, guessed=unknown)
    yield from duplicate_names(entities)
    known = right.of(dataset) if right is not None else None
    for entity in entities:
        yield from name_findings(entity)
        found = _column_findings(entity, dataset)
        yield from known.unless_right(entity, found) if known is not None else found
    yield from hidden_findings(entities, dataset)
    yield from overwritten_findings(entities, dataset)
    yield from default_findings(entities)
    yield from next_findings(entities)
    cycles = list(cell_cycles(entities, dataset))
    yield from cycles
    if not cycles:  # what follows looks at the cells that others are made of
        yield from key_findings(entities, dataset)
        yield from identity_findings(entities, dataset)
        yield from length_findings(entities, dataset)
        yield from pointed_to(by_name, dataset)
        yield from shared_findings(entities, dataset, checks)
    yield from check_findings(checks, by_name, dataset)


def _column_findings(entity: ReadEntity, dataset: ReadDataset) -> Iterator[Finding]:
    """Yields what is wrong with single columns of an entity, and with what fills them."""
    for column in entity.columns:
        facts = dataset.column(entity.name, column.name)
        if column.model is not None and facts is not None:
            yield from generator_findings(column, column.model, facts)
            yield from short_form_findings(column, column.model)
            for part in made_of_no_parts(parts_of(entity, column, dataset)):
                yield from sibling_findings(column, part, entity)
                yield from reference_findings(column, part, dataset)
