"""Tables that are filled once: made where they are empty, and read where they hold rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from generators_sql.spi.specs import Spec
from sdgen.errors import listed
from sdgen.scenario.existing_cells import ExistingCell
from sdgen.scenario.key_models import columns_of
from sdgen.scenario.models import DECIDED, Column, Entity, Scenario
from sdgen.scenario.partial_scenario import Finding, Path, read_entities
from sdgen.scenario.rules import findings

IF_FILLED = " rows already: "
"""Part of what is wrong with a scenario only where such tables hold rows."""

_KEPT = frozenset({"name", "type", "nullable"})


def with_filled(scenario: Scenario, filled: Collection[str]) -> Scenario:
    """Returns a scenario whose entities are read where a run has found their tables filled.

    Args:
        scenario: a scenario.
        filled: the entities whose tables hold rows; of these, the ones with ``fill_once`` are as
            with ``existing: true``.
    """
    entities = [
        as_existing(entity)
        if entity.fill_once and not entity.existing and entity.name in filled
        else entity
        for entity in scenario.entities
    ]
    return scenario.model_copy(update={"entities": entities})


def as_existing(entity: Entity) -> Entity:
    """Returns an entity as it is where its table holds rows, with the columns that are stored."""
    stored = [entity.columns[place] for place in _stored(entity)]
    primary = None if entity.primary_key is None else [*columns_of(entity.primary_key)]
    unique = [[*columns_of(key)] for key in entity.unique]
    keys = [key for key in (primary, *unique) if key]
    keys += [[column.name] for column in stored if column.primary_key or column.unique]
    found = entity.model_copy(
        update={
            "existing": True,
            "rows": DECIDED,
            "columns": [_read(column, tuple(map(tuple, keys))) for column in stored],
            "primary_key": primary,
            "unique": unique,
            "indexes": [],
            "foreign_keys": [],
        }
    )
    found.model_fields_set.discard("table_mode")
    return found


def _stored(entity: Entity) -> list[int]:
    """Returns the places of the columns whose cells are in the table as they were written."""
    return [
        place
        for place, column in enumerate(entity.columns)
        if not (column.hidden or column.overwritten)
    ]


def _read(column: Column, keys: tuple[tuple[str, ...], ...]) -> Column:
    made = ExistingCell(nullable=column.nullable, keys=keys)
    update = {
        word: said.get_default() for word, said in Column.model_fields.items() if word not in _KEPT
    }
    update["generator"] = Spec(type=made.type, params=made)
    for word in ("primary_key", "unique"):  # an unchecked key is looked at in the table
        update[word] = bool(getattr(column, word))
    return column.model_copy(update=update)


def fill_once_findings(scenario: Scenario, as_of: datetime) -> Iterator[Finding]:
    """Yields what is wrong with a valid scenario where tables with ``fill_once`` hold rows.

    Args:
        scenario: one that is valid where all of them are empty.
        as_of: what relative times count from, in UTC.
    """
    once = [entity.name for entity in scenario.entities if entity.fill_once]
    if not once:
        return
    for number, entity in enumerate(scenario.entities):
        if entity.fill_once and entity.existing:
            yield (
                ("entities", number, "fill_once"),
                "existing rows are never made. Remove fill_once, or existing",
            )
    filled = with_filled(scenario, once)
    found = findings(
        read_entities(filled.entities), as_of, [*enumerate(filled.checks)], filled.locale
    )
    for path, message in found:
        if path != ("entities",):  # a run that finds all tables filled says so itself
            holds = "hold" if once[1:] else "holds"
            message = f"where {listed(once)} {holds}{IF_FILLED}{message}"
            yield _in_file(scenario, path), message


def _in_file(scenario: Scenario, path: Path) -> Path:
    """Returns where the file has a column that stands elsewhere among those that are read."""
    match path:
        case ("entities", int(number), "columns", int(place), *rest):
            entity = scenario.entities[number]
            if entity.fill_once and not entity.existing:
                return ("entities", number, "columns", _stored(entity)[place], *rest)
    return path
