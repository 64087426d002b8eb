"""The rules of entities that fill one table together: that they agree, and keep its keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generators_sql.sequence import Sequence as Counted
from sdgen.scenario.check_models import Check
from sdgen.scenario.key_rules import why_not_unique
from sdgen.scenario.models import Entity
from sdgen.scenario.partial_scenario import Finding, ReadColumn, ReadDataset, ReadEntity
from sdgen.scenario.shared_tables import groups_of, is_nothing
from sdgen.scenario.table_keys import Key, KeyKind, keys_of
from sdgen.scenario.table_names import TableName
from sdgen.scenario.unchecked_keys import said_unchecked

_AGREE = ("type", "nullable", "identity", "default", "overwritten")


def shared_findings(
    entities: Sequence[ReadEntity], dataset: ReadDataset, checks: Sequence[tuple[int, Check]] = ()
) -> Iterator[Finding]:
    """Yields (path, message) for what is wrong between entities that fill one table.

    Args:
        entities: what could be read.
        dataset: the same, as generators see it.
        checks: the scenario's checks, each with its place.
    """
    for group in groups_of(entities):
        if not all(entity.is_whole for entity in group):
            continue
        owner, *others = group
        yield from _modes(owner, others)
        wrong = [*_columns(group)]
        yield from wrong
        if not wrong:
            yield from _keys(group, entities, dataset)
        names = {entity.name for entity in group}
        for place, check in checks:
            if check.entity in names:
                yield (
                    ("checks", place, "entity"),
                    f"looks at table {owner.table}, which {_and(group)} fill together, and would "
                    "measure the rows of all of them. Check a table that one entity fills",
                )


def _modes(owner: ReadEntity, others: Sequence[ReadEntity]) -> Iterator[Finding]:
    for entity in others:
        own, other = owner.keys, entity.keys
        if not (isinstance(own, Entity) and isinstance(other, Entity)):
            continue
        if own.table_mode is not other.table_mode:
            yield (
                (*entity.path, "table_mode"),
                f"is {other.table_mode} here and {own.table_mode} for {owner.name}, which fills "
                f"the same table {owner.table}. Use the same for both",
            )


def _columns(group: Sequence[ReadEntity]) -> Iterator[Finding]:
    """Yields columns of the table that its entities do not say alike."""
    known: dict[str, tuple[ReadEntity, ReadColumn]] = {}
    for entity in group:
        for column in _stored(entity):
            known.setdefault(column.name, (entity, column))
            yield from _differing(entity, column, *known[column.name])
            yield from _continuing(entity, column)
    for entity in group:
        own = {column.name for column in _stored(entity)}
        for name, (other, _) in known.items():
            if name not in own:
                yield (
                    (*entity.path, "columns"),
                    f"lacks {name}, a column of table {entity.table} that {other.name} fills, too, "
                    "and that is never NULL there. Add the column here, or nullable: true "
                    f"there, which makes it NULL in the rows of {entity.name}",
                )


def _stored(entity: ReadEntity) -> Iterator[ReadColumn]:
    return (c for c in entity.columns if c.model is not None and not c.model.hidden)


def _differing(
    entity: ReadEntity, column: ReadColumn, other: ReadEntity, there: ReadColumn
) -> Iterator[Finding]:
    mine, its = column.model, there.model
    if mine is None or its is None or mine is its:
        return
    for word in _AGREE:
        said, wanted = getattr(mine, word), getattr(its, word)
        if said != wanted:
            yield (
                (*column.path, word),
                f"is {_said(said)} here and {_said(wanted)} in {other.name}, which fills the same "
                f"table {entity.table}. Use the same for both",
            )


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _continuing(entity: ReadEntity, column: ReadColumn) -> Iterator[Finding]:
    made = column.model.generator.params if column.model else None
    if isinstance(made, Counted) and made.is_continuing:
        yield (
            column.param("start"),
            f"all entities that fill table {entity.table} would continue with the same number. "
            "Give it a number of its own",
        )


def _keys(
    group: Sequence[ReadEntity], entities: Sequence[ReadEntity], dataset: ReadDataset
) -> Iterator[Finding]:
    """Yields why the rows of some entities cannot keep the keys that any of them says."""
    tables = {entity.name: entity.table for entity in entities}
    seen: dict[object, tuple[ReadEntity, Key]] = {}
    unchecked = {key.columns for entity in group for key in keys_of(entity) if key.unchecked}
    primary: tuple[ReadEntity, Key] | None = None
    for entity in group:
        for key in keys_of(entity):
            if key.kind is KeyKind.PRIMARY:
                primary = primary or (entity, key)
                if key.columns != primary[1].columns:
                    yield (
                        key.path,
                        f"the primary key of table {entity.table}, which {primary[0].name} fills, "
                        f"too, is ({', '.join(primary[1].columns)}) there. Use the same for both",
                    )
            what = key.is_unique, key.columns, tables.get(key.entity), key.references
            seen.setdefault(what, (entity, key))
    for entity, key in seen.values():
        if key.kind is KeyKind.FOREIGN:
            yield from _foreign(entity, key, group, tables)
        elif key.is_unique and key.columns not in unchecked:
            yield from _unique(entity, key, group, dataset)


def _unique(
    entity: ReadEntity, key: Key, group: Sequence[ReadEntity], dataset: ReadDataset
) -> Iterator[Finding]:
    columns = ", ".join(key.columns)
    for other in group:
        declared = any(k.is_unique and k.columns == key.columns for k in keys_of(other))
        if other is entity or declared:
            continue  # told of there
        if reason := why_not_unique(key.columns, dataset, other):
            yield (
                key.path,
                f"is a key of table {entity.table}, which {other.name} fills, too, and there "
                f"{reason}",
            )
            return
    from sdgen.scenario.disjoint_cells import are_apart  # few scenarios have shared tables

    for one, other in combinations(group, 2):
        if are_apart(key.columns, one.name, other.name, dataset):
            continue
        way = said_unchecked(key.kind, key.columns, of_column=len(key.columns) == 1)
        yield (
            key.path,
            f"({columns}) is a key of table {entity.table}, and it cannot be proven that the rows "
            f"of {one.name} and of {other.name} differ in it. Keep their values apart: sequences "
            "that begin elsewhere or interleave with the same step, uuid4, templates or patterns "
            "that begin with different strings, or a different const in a column of the key. Or, "
            f"if you know that they differ, leave it to the database: {way}",
        )
        return


def _foreign(
    entity: ReadEntity,
    key: Key,
    group: Sequence[ReadEntity],
    tables: dict[str, TableName],
) -> Iterator[Finding]:
    for other in group:
        if other is entity or any(_is_same(key, each, tables) for each in keys_of(other)):
            continue
        if any(_is_nothing(other.column(name)) for name in key.columns):
            continue
        yield (
            key.path,
            f"is a FOREIGN KEY of table {entity.table} to {tables.get(key.entity)}, which binds "
            f"the rows of {other.name}, too. Declare it there too, or make a column of it "
            "NULL there",
        )


def _is_same(key: Key, other: Key, tables: dict[str, TableName]) -> bool:
    return (
        other.kind is KeyKind.FOREIGN
        and (other.columns, other.references) == (key.columns, key.references)
        and tables.get(other.entity) == tables.get(key.entity)
    )


def _is_nothing(column: ReadColumn | None) -> bool:
    model = column.model if column else None
    return model is not None and is_nothing(model.generator.params)


def _and(group: Sequence[ReadEntity]) -> str:
    *most, last = (entity.name for entity in group)
    return f"{', '.join(most)} and {last}"
