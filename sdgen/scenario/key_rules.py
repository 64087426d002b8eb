"""The rules of keys: that they can be made, and that the rows will keep them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generators_sql.analysis.cell_bounds import why_cell_not_unique
from generators_sql.analysis.chosen_cells import Choice
from generators_sql.analysis.told_columns import told_columns
from generators_sql.spi import ColumnFacts, Generator, Reference
from sdgen.column_types import INTEGERS, TEXTS
from sdgen.errors import shown
from sdgen.scenario.foreign_key_rules import foreign_key_findings, unknown_columns
from sdgen.scenario.hidden_rules import hidden_in_key
from sdgen.scenario.listed_keys import why_alike
from sdgen.scenario.overwritten_rules import overwritten_in_key
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key, KeyKind, keys_of
from sdgen.scenario.unchecked_data import ROWS_OF
from sdgen.scenario.unchecked_keys import why_unproven

_DEEPEST = 16  # keys copied from keys that are copied from keys, and so on


def key_findings(entities: Sequence[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields (path, message) for everything that is wrong with the keys of a scenario.

    Args:
        entities: what could be read.
        dataset: the same, as generators see it.
    """
    keys = {entity.name: keys_of(entity) for entity in entities}
    for entity in entities:
        own = keys[entity.name]
        yield from _redundant(entity, own)
        for key in own:
            unknown = list(unknown_columns(key, entity))
            yield from unknown
            parent = dataset.entities.get(key.entity)
            absent = [
                *hidden_in_key(key, entity, parent),
                *overwritten_in_key(key, entity, parent),
            ]
            yield from absent
            if unknown or absent:
                continue
            if key.kind is KeyKind.PRIMARY:
                yield from _nullable(key, entity)
            if key.is_unique and (reason := why_not_unique(key.columns, dataset, entity)):
                reason = why_unproven(key, reason, dataset, entity)
                yield from [(key.path, reason)] if reason else ()
            if key.kind is KeyKind.FOREIGN:
                yield from foreign_key_findings(key, entity, keys, dataset)
        yield from _references_without_fk(entity)
    yield from _names(entities, keys)


def _redundant(entity: ReadEntity, keys: Sequence[Key]) -> Iterator[Finding]:
    primary = [key for key in keys if key.kind is KeyKind.PRIMARY]
    for key in primary[1:]:
        yield (
            key.path,
            f"{entity.name} has a primary key already: ({', '.join(primary[0].columns)}). Keep "
            "one; for one of several columns write primary_key: [a, b] at the entity",
        )
    seen: dict[object, Key] = {}
    for key in keys:
        if key.kind is KeyKind.PRIMARY and key is not primary[0]:
            continue
        # A unique key finds rows as an index does, so an index on its columns brings nothing.
        what = (key.columns, key.references, key.entity)
        earlier = seen.setdefault(what, key)
        if earlier is not key:
            article = "an" if earlier.kind is KeyKind.INDEX else "a"
            yield key.path, f"there is {article} {earlier.kind} on these columns. Remove this one"


def _nullable(key: Key, entity: ReadEntity) -> Iterator[Finding]:
    for name in key.columns:
        column = entity.column(name)
        if column is not None and column.model is not None and column.model.nullable:
            yield (
                (*column.path, "nullable"),
                "a column of the primary key cannot be NULL. Remove nullable, or use unique "
                "instead of primary_key",
            )


def why_not_unique(columns: Sequence[str], dataset: ReadDataset, entity: ReadEntity) -> str | None:
    """Returns why rows may share the values of some columns, None if it is proven that none do.

    Args:
        columns: names of columns of the entity.
        dataset: the scenario as generators see it.
        entity: the entity.
    """
    parts = [_part(name, dataset, entity) for name in columns]
    cells = (Reference(entity.name, name) for name in columns)
    if any(part is None for part in parts) or not _can_be_read(cells, dataset):
        return None  # it cannot be read, or does not fit its column, which is told elsewhere
    if dataset.rows_of(entity.name) == 1:
        return None
    reasons = []
    for facts, generator in filter(None, parts):
        reason = generator.why_cells_repeat(facts)
        if reason is None:
            return None
        reasons.append(reason)
    if _unique_together(columns, dataset, entity):
        return None
    if len(columns) == 1:
        return f"cannot be unique: {reasons[0]}"
    if alike := why_alike(columns, entity, dataset):
        return f"({', '.join(columns)}) cannot be unique: {alike}"
    why = "; ".join(f"{name}: {reason}" for name, reason in zip(columns, reasons, strict=True))
    way = _way_together(list(filter(None, parts)), dataset)
    return (
        f"({', '.join(columns)}) cannot be proven unique, as none of them is unique on its own: "
        f"{why}{way}"
    )


def _way_together(parts: Sequence[tuple[ColumnFacts, Generator]], dataset: ReadDataset) -> str:
    """Returns how columns become unique together, as a further sentence; empty for none."""
    pointing = [
        facts.name
        for facts, generator in parts
        if generator.references() and _is_key(generator.references()[:1], dataset, 0)
    ]
    if not pointing or any(generator.siblings() for _, generator in parts):
        return ""
    first, *others = pointing
    free = [facts for facts, generator in parts if generator.copied_from(facts) is None]
    numbers = [facts.name for kinds in (INTEGERS, TEXTS) for facts in free if facts.kind in kinds]
    if others:
        way = f"distribution: {{type: distinct, per: {first}}} for {others[0]}"
    elif numbers:
        way = f"child_number via {first} for {numbers[0]}"
    else:
        return ""
    return f". They are unique together with distribution: children for {first} and {way}"


def _unique_together(
    columns: Sequence[str], dataset: ReadDataset, entity: ReadEntity, depth: int = 0
) -> bool:
    """Returns whether columns are proven unique together that are not so by themselves.

    Columns that can be read back from them count as well: rows that share the ones share the
    others.

    Args:
        columns: names of columns of the entity.
        dataset: the scenario as generators see it.
        entity: the entity.
        depth: how many foreign keys lead to it from the columns that are asked about.
    """
    own = (_part(name, dataset, entity) for name in columns)
    names = told_columns(filter(None, own)).union(columns)
    parts = {name: _part(name, dataset, entity) for name in names}
    copies: dict[str, list[Reference]] = {}
    for facts, generator in filter(None, parts.values()):
        if source := generator.copied_from(facts):
            copies.setdefault(source.via, []).append(source.cell)
    apart = frozenset(via for via, cells in copies.items() if _is_key(cells, dataset, depth))
    parts |= {via: _part(via, dataset, entity) for via in apart - parts.keys()}
    return any(
        generator.unique_together(facts, names - {facts.name}, apart)
        for facts, generator in filter(None, parts.values())
    )


def _is_key(cells: Sequence[Reference], dataset: ReadDataset, depth: int) -> bool:
    """Returns whether it is proven that no two rows of an entity share these cells."""
    facts = (dataset.column(cell.entity, cell.column) for cell in cells)
    made = (dataset.generator(cell.entity, cell.column) for cell in cells)
    if any(why_cell_not_unique(*each) is None for each in zip(facts, made, strict=True)):
        return True
    parent = dataset.entities.get(cells[0].entity)
    if parent is None or depth == _DEEPEST:
        return False
    return _unique_together([cell.column for cell in cells], dataset, parent, depth + 1)


def _can_be_read(cells: Iterable[Reference], dataset: ReadDataset) -> bool:
    """Returns whether all columns could be read that cells are made of, by way of others too."""
    seen: set[Reference] = set()
    left = list(cells)
    while left:
        cell = left.pop()
        if cell in seen:
            continue
        seen.add(cell)
        facts = dataset.column(cell.entity, cell.column)
        generator = dataset.generator(cell.entity, cell.column)
        if facts is None or generator is None:
            return False
        left.extend(generator.cells(facts))
    return True


def _part(
    name: str, dataset: ReadDataset, entity: ReadEntity
) -> tuple[ColumnFacts, Generator] | None:
    facts = dataset.column(entity.name, name)
    generator = dataset.generator(entity.name, name)
    if facts is None or generator is None:
        return None
    is_wrong = dataset.worked_out("is_wrong", entity.name, name, _is_wrong)  # each key asks
    return None if is_wrong else (facts, generator)


def _is_wrong(facts: ColumnFacts, generator: Generator) -> bool:
    return facts.kind not in generator.column_types or any(generator.problems(facts))


def _references_without_fk(entity: ReadEntity) -> Iterator[Finding]:
    for column in entity.columns:
        model = column.model
        if model is None or not model.references:
            continue
        made = model.generator.params
        if not made.references() or len(list(made.with_parts())) > 1:
            way = "Use fk: {entity: …, column: …} instead of it"
            if model.generator.type == ROWS_OF or (isinstance(made, Choice) and made.chosen()):
                key = f"{{columns: [{column.name}], entity: …, references: […]}}"
                way = f"Add foreign_keys: [{key}] at the entity"
            yield (
                (*column.path, "references"),
                f"{model.generator.type} points to no entity. {way}, or remove references",
            )


def _names(entities: Sequence[ReadEntity], keys: Mapping[str, Sequence[Key]]) -> Iterator[Finding]:
    """Yields names of indexes that something else of the schema has already."""
    taken: dict[str, tuple[str, object]] = {
        entity.table.name.lower(): (f"table {entity.table}", None) for entity in entities
    }
    for entity in entities:
        for key in keys[entity.name]:
            if not key.name:
                continue
            path = (*key.path, "name")
            # Entities of one table may both say a key of it.
            own = f"{key.kind} {key.name} of {entity.name}", (entity.table, key.name, key.columns)
            earlier, what = taken.setdefault(key.name.lower(), own)
            if what != own[1]:
                yield path, f"{earlier} already has this name (got {shown(key.name)}). Rename one"
