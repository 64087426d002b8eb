"""The rules of a scenario that need more than one place of it, checked all at once.

They work on what could be read of a broken scenario too, so that a misspelt key in one column
does not hide a wrong reference in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from generators_sql.spi import ColumnFacts, Part, Reference
from sdgen.column_types import can_copy
from sdgen.errors import shown
from sdgen.scenario.base import MAX_ROWS
from sdgen.scenario.check_models import Check
from sdgen.scenario.check_rules import check_findings
from sdgen.scenario.graph import find_cycle
from sdgen.scenario.key_rules import key_findings
from sdgen.scenario.made_rows import pointed_to
from sdgen.scenario.models import DECIDED, Column
from sdgen.scenario.reading import Path, ReadColumn, ReadDataset, ReadEntity
from sdgen.scenario.row_counts import row_counts, rows_decided

RESERVED_TABLE_PREFIX = "sdgen_"

Finding = tuple[Path, str]


def findings(
    entities: list[ReadEntity],
    as_of: datetime,
    rows: Mapping[str, int] | None = None,
    ends: Sequence[Mapping[str, int]] = (),
    checks: Sequence[tuple[int, Check]] = (),
    locale: str | None = None,
) -> Iterator[Finding]:
    """Yields (path, message) for everything that is wrong between the parts of a scenario.

    Args:
        entities: what could be read.
        as_of: what relative times count from, in UTC.
        rows: entity → rows there are after the run; default: the scenario's.
        ends: for each earlier run that this one goes on with: entity → its rows then.
        checks: what could be read of the checks, each with its place among them.
        locale: the scenario's locale, if any.
    """
    if not rows:
        counts = row_counts(entities, {entity.name: entity.rows for entity in entities})
        yield from _row_counts(entities, counts, as_of)
        rows = {name: 1 if count == DECIDED else count for name, count in counts.items()}
    yield from _duplicates(entities)
    by_name: dict[str, ReadEntity] = {}
    for entity in entities:
        by_name.setdefault(entity.name, entity)  # of two of a name, the first
    dataset = ReadDataset(by_name, rows, as_of, locale=locale).after(ends)
    for entity in entities:
        yield from _names(entity)
        for column in entity.columns:
            facts = dataset.column(entity.name, column.name)
            if column.model is not None and facts is not None:
                yield from _generator(column, column.model, facts)
                yield from _short_forms(column, column.model)
                for part in _made_of_no_parts(_parts(entity, column, dataset)):
                    yield from _siblings(column, part, entity)
                    yield from _references(column, part, dataset)
    cycles = [*_cycle(entities), *_cycle_of_cells(entities, dataset)]
    yield from cycles
    if not cycles:  # what follows looks at the cells that others are made of
        yield from key_findings(entities, dataset)
        yield from _lengths(entities, dataset)
        yield from pointed_to(by_name, dataset)
    yield from check_findings(checks, by_name, dataset)


def _row_counts(
    entities: list[ReadEntity], counts: Mapping[str, int], as_of: datetime
) -> Iterator[Finding]:
    missing = _without_rows(entities, counts, as_of)
    for entity in entities:
        count = counts[entity.name]
        if entity.rows == DECIDED and entity.name in missing:
            yield (
                (*entity.path, "rows"),
                "missing. Add the key rows; only where an fk with distribution children or unique "
                "decides it can it be left out",
            )
        elif entity.rows == DECIDED and count > MAX_ROWS:
            yield (
                (*entity.path, "rows"),
                f"must be at most {MAX_ROWS} (got {count}, as its fk decides). Use fewer parents",
            )


def _without_rows(
    entities: list[ReadEntity], counts: Mapping[str, int], as_of: datetime
) -> set[str]:
    """Returns the entities that lack a row count, without those that only follow from others.

    A count follows from an fk to rows that are not there or have no count, and may follow from a
    column that could not be read.
    """
    names = {entity.name for entity in entities}
    unread = {entity.name for entity in entities if not entity.has_whole_columns}
    pointed_to = {name for entity in entities for name, _ in _points_to(entity)}
    all_there = ReadDataset(
        {entity.name: entity for entity in entities}, dict.fromkeys(names | pointed_to, 1), as_of
    )
    lacking = [entity for entity in entities if counts[entity.name] == DECIDED]
    undecided = {e.name for e in lacking if rows_decided(e, all_there) is None} - unread
    guesses = dict.fromkeys(undecided | unread | (pointed_to - names), 1)
    mended = row_counts(entities, {entity.name: entity.rows for entity in entities} | guesses)
    circular = {entity.name for entity in entities if mended[entity.name] == DECIDED}
    return undecided | circular


def _duplicates(entities: list[ReadEntity]) -> Iterator[Finding]:
    # Case does not tell SQLite's tables and columns apart, so it does not tell ours apart either.
    yield from _repeated("entity name", [((*e.path, "name"), e.name) for e in entities])
    firsts: dict[str, int] = {}
    for index, e in enumerate(entities):
        firsts.setdefault(e.name.lower(), index)
    tables = [
        ((*e.path, "target_table"), str(e.table))
        for index, e in enumerate(entities)
        # A table named after an entity whose name is taken has been told of with the name.
        if e.table.name != e.name or firsts[e.name.lower()] == index
    ]
    yield from _repeated("target_table", tables)
    for entity in entities:
        yield from _repeated("column name", [((*c.path, "name"), c.name) for c in entity.columns])


def _repeated(what: str, named: list[tuple[Path, str]]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, name in named:
        earlier = first.get(name.lower())
        if earlier is None:
            first[name.lower()] = name
        elif name:
            same = "" if earlier == name else f' ("{earlier}" differs only in case)'
            yield path, f"duplicate {what} (got {shown(name)}){same}. Rename one"


def _names(entity: ReadEntity) -> Iterator[Finding]:
    named = [
        ((*entity.path, "name"), entity.name),
        ((*entity.path, "target_table"), str(entity.table)),
        *(((*column.path, "name"), column.name) for column in entity.columns),
    ]
    for number, index in enumerate(entity.keys.indexes if entity.keys else ()):
        named.append(((*entity.path, "indexes", number, "name"), index.name or ""))
    for path, name in named:
        if problem := text_problem(name):
            yield path, problem
    if entity.table.name.lower().startswith(RESERVED_TABLE_PREFIX):
        yield (
            (*entity.path, "target_table"),
            f'tables named "{RESERVED_TABLE_PREFIX}…" are sdgen\'s own '
            f"(got {shown(str(entity.table))}). Rename it",
        )


def text_problem(value: str) -> str | None:
    """Returns what keeps a text from being stored by every engine, or None."""
    if "\0" in value:
        return f"must not contain the character U+0000 (got {shown(value)}). Remove it"
    if any("\ud800" <= character <= "\udfff" for character in value):
        return f"must not contain half of a surrogate pair (got {shown(value)}). Remove it"
    return None


def _generator(read: ReadColumn, column: Column, facts: ColumnFacts) -> Iterator[Finding]:
    generator = column.generator.params
    for value_path, value in _texts(generator.model_dump(by_alias=True)):
        if problem := text_problem(value):
            yield read.param(*value_path), problem
    if column.type.kind not in generator.column_types:
        fitting = ", ".join(sorted(generator.column_types))
        yield (
            (*read.path, "type"),
            f"{generator.type} cannot fill a {column.type} column. Use one of: {fitting}",
        )
        return
    for part in generator.parts(facts):
        yield from _part(read, part)
    if column.null_rate and not column.nullable:
        yield (
            (*read.path, "null_rate"),
            f"needs a column that accepts NULL (got {column.null_rate:g}). Add nullable: true",
        )
    if generator.may_be_null() and not column.nullable:
        yield (
            read.param(),
            "makes NULL but the column does not accept it. Add nullable: true; or, for the word "
            "itself, put null in quotes",
        )


def _part(read: ReadColumn, part: Part) -> Iterator[Finding]:
    """Yields what is wrong with what makes a cell or a part of one."""
    made, facts = part.generator, part.column
    fitting = ", ".join(sorted(made.column_types))
    if facts is None:
        yield (
            read.param(*part.path),
            f"{made.type} does not say what it makes here. Add column_type, one of: {fitting}",
        )
    elif facts.kind not in made.column_types:
        yield (
            read.param(*part.path, "column_type"),
            f"{made.type} cannot make {facts.type}. Use one of: {fitting}",
        )
    else:
        for found in made.problems(facts):
            yield read.param(*part.params, *([found.param] if found.param else [])), found.message


def _texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, str):
                yield (*path, key), key
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


def _lengths(entities: list[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields texts that may be too long; how long one is may depend on other columns."""
    for entity in entities:
        for column in entity.columns:
            for part in _parts(entity, column, dataset):
                made, facts = part.generator, part.column
                if facts is None or facts.type.length is None:
                    continue
                if facts.kind not in made.column_types:
                    continue
                longest = made.longest(facts)
                if longest is None or longest > facts.type.length:
                    most = "of any length" if longest is None else f"of up to {longest} characters"
                    wider = "text" if longest is None else f"varchar({longest})"
                    yield (
                        _type_path(column, part),
                        f"{made.type} makes texts {most}, which do not fit {facts.type}. "
                        f"Use type {wider}",
                    )


def _parts(entity: ReadEntity, column: ReadColumn, dataset: ReadDataset) -> list[Part]:
    """Returns what makes a column's cells and their parts, none where it could not be read."""
    facts = dataset.column(entity.name, column.name)
    if column.model is None or facts is None:
        return []
    return list(column.model.generator.params.parts(facts))


def _made_of_no_parts(parts: list[Part]) -> Iterator[Part]:
    """Yields those that make a cell or a part of one by themselves, not of others' parts."""
    for part in parts:
        if len(list(part.generator.with_parts())) == 1:
            yield part


def _type_path(column: ReadColumn, part: Part) -> Path:
    """Returns where the type of a column, or of a part of its cells, stands."""
    return column.param(*part.path, "column_type") if part.path else (*column.path, "type")


def _siblings(read: ReadColumn, part: Part, entity: ReadEntity) -> Iterator[Finding]:
    for name in part.generator.siblings():
        if message := entity.no_column(name, seen_from=read.name):
            yield read.param(*part.params), message


def _short_forms(read: ReadColumn, column: Column) -> Iterator[Finding]:
    """Yields short forms that say something else than the generator beside them."""
    generator, path = column.generator.params, read.path
    if column.expr is not None and generator.model_dump(by_alias=True) != {"sql": column.expr}:
        yield (
            (*path, "expr"),
            f"says {shown(column.expr)} but the generator {generator.type} does not. Remove one of "
            "them",
        )
    if column.fk is not None and generator != column.fk:
        fk = column.fk
        there = Reference(fk.entity, fk.column)
        said = fk.summary() if there in generator.references() else f"{there.entity}.{there.column}"
        yield (
            (*path, "fk"),
            f"says {said} but the generator {generator.type} does not. Remove one of them",
        )


def _references(read: ReadColumn, part: Part, dataset: ReadDataset) -> Iterator[Finding]:
    for reference in part.generator.references():
        entity = dataset.entities.get(reference.entity)
        if entity is None:
            if message := dataset.no_entity(reference.entity):
                yield read.param(*part.params, "entity"), message
            continue
        parent = entity.column(reference.column)
        if message := entity.no_column(reference.column):
            yield read.param(*part.params, "column"), message
        elif parent is not None and parent.model is not None:
            yield from _copied(read, part, f"{entity.name}.{parent.name}", parent.model)


def _copied(read: ReadColumn, part: Part, name: str, parent: Column) -> Iterator[Finding]:
    facts = part.column
    if facts is None:
        return
    if not can_copy(parent.type, facts.type):
        yield (
            _type_path(read, part),
            f"{name} is {parent.type}, which does not fit {facts.type}. Use type {parent.type}",
        )
    if parent.nullable and not facts.nullable:
        yield (
            (*read.path, "nullable"),
            f"{name} can be NULL, so this column must accept it. Add nullable: true",
        )


def _cycle(entities: list[ReadEntity]) -> Iterator[Finding]:
    names = {entity.name for entity in entities}
    if len(names) < len(entities):
        return  # who points to whom is open as long as names are not unique
    graph = {
        entity.name: [
            name for name, _ in _points_to(entity) if name in names and name != entity.name
        ]
        for entity in entities
    }
    cycle = find_cycle(graph)
    if cycle is not None:
        start = next(entity for entity in entities if entity.name == cycle[0])
        path = next(path for name, path in _points_to(start) if name == cycle[1])
        yield path, f"foreign keys form a cycle: {' → '.join(cycle)}. Break it at one column"


def _cycle_of_cells(entities: list[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields a cell that is computed from itself, by way of others."""
    graph = {
        Reference(entity.name, column.name): used
        for entity in entities
        for column in entity.columns
        if (used := _cells(entity.name, column, dataset))
    }
    cycle = find_cycle(graph)
    if cycle is None or len({(each.entity) for each in cycle}) > 1:
        return  # between entities it is a cycle of foreign keys
    entity = next(entity for entity in entities if entity.name == cycle[0].entity)
    start = entity.column(cycle[0].column)
    if start is not None:
        names = " → ".join(f"{each.entity}.{each.column}" for each in cycle)
        path = (*start.path, *start.params)
        yield path, f"columns are computed from each other: {names}. Break it at one column"


def _cells(entity: str, column: ReadColumn, dataset: ReadDataset) -> list[Reference]:
    facts = dataset.column(entity, column.name)
    if column.model is None or facts is None:
        return []
    return list(column.model.generator.params.cells(facts))


def _points_to(entity: ReadEntity) -> list[tuple[str, Path]]:
    """Returns the entities that an entity points to, each with the path that says so."""
    return [
        (reference.entity, (*column.path, *column.params, "entity"))
        for column in entity.columns
        if column.model is not None
        for reference in column.model.generator.params.references()
    ]
