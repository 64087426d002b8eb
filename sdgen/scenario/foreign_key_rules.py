"""The rules of foreign keys: that each points to one row, and that the row is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generators_sql.analysis.chosen_cells import comes_from
from generators_sql.spi import ColumnFacts, Reference
from sdgen.column_types import FLOATS, INTEGERS, TEXTS
from sdgen.errors import shown
from sdgen.scenario.listed_keys import rows_without_parent
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key

_FAMILIES = (INTEGERS, FLOATS, TEXTS)


def foreign_key_findings(
    key: Key, entity: ReadEntity, keys: Mapping[str, Sequence[Key]], dataset: ReadDataset
) -> Iterator[Finding]:
    """Yields (path, message) for everything that is wrong with a foreign key.

    Args:
        key: the key.
        entity: the entity that has it.
        keys: entity → its keys.
        dataset: the scenario as generators see it.
    """
    composite = key.path[2:3] == ("foreign_keys",)
    if composite and len(key.columns) != len(key.references):
        yield (
            key.path,
            f"needs one column of references for each of columns (got {len(key.references)} for "
            f"{len(key.columns)})",
        )
        return
    parent = dataset.entities.get(key.entity)
    if parent is None:
        message = dataset.no_entity(key.entity)
        if composite and message:  # else it is the fk's own fault
            yield (*key.path, "entity"), message
        return
    unknown = list(unknown_columns(key, parent, "references"))
    if unknown:
        yield from unknown if composite else ()
        return
    lost = rows_without_parent(key, entity, parent, dataset)
    if lost is None:
        yield from _of_one_row(key, entity, dataset)
    else:
        yield from ((key.path, message) for message in lost)
    for name, other in zip(key.columns, key.references, strict=True):
        yield from _of_one_type(key, dataset.column(entity.name, name), parent, other, dataset)
    wanted = set(key.references)
    if parent.is_whole and not any(
        k.is_unique and set(k.columns) == wanted for k in keys[parent.name]
    ):
        yield key.path, _no_key_there(key)


def unknown_columns(key: Key, entity: ReadEntity, word: str = "columns") -> Iterator[Finding]:
    """Yields what is wrong with the names of a key's columns, here or in the entity pointed to."""
    columns = key.columns if word == "columns" else key.references
    path = key.path
    if path[2:3] == ("foreign_keys",):
        path = (*path, word)
    for number, name in enumerate(columns):
        if message := entity.no_column(name):
            yield path, message
        elif name in columns[:number]:
            yield path, f"names {shown(name)} twice. Remove one"


def _no_key_there(key: Key) -> str:
    if len(key.references) == 1:
        return (
            f"{key.entity}.{key.references[0]} is not a key of {key.entity}, which a FOREIGN KEY "
            "has to point to. Add primary_key: true or unique: true there"
        )
    columns = ", ".join(key.references)
    return (
        f"({columns}) is not a key of {key.entity}, which a FOREIGN KEY has to point to. Add "
        f"primary_key: [{columns}] or unique: [[{columns}]] there"
    )


def _of_one_row(key: Key, entity: ReadEntity, dataset: ReadDataset) -> Iterator[Finding]:
    """Yields why the columns do not hold the cells of one and the same row of the parent."""
    by: set[str] = set()
    agreeing = _agreeing(key, entity, dataset)
    for name, other in zip(key.columns, key.references, strict=True):
        if (name, other) in agreeing:
            continue
        facts, generator = dataset.column(entity.name, name), dataset.generator(entity.name, name)
        if facts is None or generator is None:
            return
        source = generator.copied_from(facts)
        there = Reference(key.entity, other)
        if len(key.columns) == 1 and comes_from(facts, generator, there):
            return
        if source is None or source.cell != there:
            yield (
                key.path,
                f"{name} does not take its values from {key.entity}.{other} ({generator.type}). "
                f"Use an fk, or have the key's fk point within {{ {other}: {name} }}",
            )
            return
        by.add(source.via)
    if len(by) > 1:
        yield (
            key.path,
            f"({', '.join(key.columns)}) are drawn from different rows of {key.entity}. Let one of "
            "them point to the row, and the others take their cells from the same row",
        )


def _agreeing(key: Key, entity: ReadEntity, dataset: ReadDataset) -> set[tuple[str, str]]:
    """Returns the pairs of a key that agree as another column of it points within them."""
    found: set[tuple[str, str]] = set()
    for name in key.columns:
        facts, generator = dataset.column(entity.name, name), dataset.generator(entity.name, name)
        if facts is not None and generator and generator.points_to(facts) == key.entity:
            found |= {(own, there) for there, own in generator.agrees.items()}
    return found


def _of_one_type(
    key: Key, column: ColumnFacts | None, parent: ReadEntity, name: str, dataset: ReadDataset
) -> Iterator[Finding]:
    other = dataset.column(parent.name, name)
    if column is None or other is None or column.kind == other.kind:
        return
    if not any(column.kind in family and other.kind in family for family in _FAMILIES):
        yield (
            key.path,
            f"{column.name} is {column.type} and {parent.name}.{name} is {other.type}, which a "
            f"FOREIGN KEY cannot compare. Use type {other.type}",
        )
