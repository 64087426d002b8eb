"""The rules of columns: what fills them, and what that takes from others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators_sql.analysis.generator_kinds import is_fk
from generators_sql.spi import ColumnFacts, Generator, Part
from sdgen.column_types import can_copy
from sdgen.errors import shown
from sdgen.scenario.models import Column
from sdgen.scenario.name_rules import text_problem
from sdgen.scenario.partial_scenario import Finding, Path, ReadColumn, ReadDataset, ReadEntity

_ITEM = re.compile(r"(\w+)\[([0-9]+)\]", re.ASCII)


def generator_findings(read: ReadColumn, column: Column, facts: ColumnFacts) -> Iterator[Finding]:
    """Yields what is wrong with a column and its generator, other columns aside."""
    generator = column.generator.params
    for value_path, value in _texts(generator.model_dump(by_alias=True)):
        if problem := text_problem(value):
            yield read.param(*value_path), problem
    if column.type.kind not in generator.column_types:
        fitting = ", ".join(sorted(generator.column_types))
        yield (
            (*read.path, "type"),
            f"{generator.type} cannot fill columns of type {column.type}. Use one of: {fitting}",
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
        for found in generator.null_problems(facts):
            yield read.param(*_steps(found.param)), found.message


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
            yield read.param(*part.params, *_steps(found.param)), found.message


def _steps(param: str) -> Path:
    """Returns where a param stands below the params, an item of a list with its index."""
    item = _ITEM.fullmatch(param)
    if item is not None:
        return item[1], int(item[2])
    return (param,) if param else ()


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


def parts_of(entity: ReadEntity, column: ReadColumn, dataset: ReadDataset) -> list[Part]:
    """Returns what makes a column's cells and their parts, none where it could not be read."""
    facts = dataset.column(entity.name, column.name)
    if column.model is None or facts is None:
        return []
    return list(column.model.generator.params.parts(facts))


def made_of_no_parts(parts: list[Part]) -> Iterator[Part]:
    """Yields those that make a cell or a part of one by themselves, not of others' parts."""
    for part in parts:
        if len(list(part.generator.with_parts())) == 1:
            yield part


def type_path(column: ReadColumn, part: Part) -> Path:
    """Returns where the type of a column, or of a part of its cells, stands."""
    return column.param(*part.path, "column_type") if part.path else (*column.path, "type")


def sibling_findings(read: ReadColumn, part: Part, entity: ReadEntity) -> Iterator[Finding]:
    """Yields columns of the same row that a generator names and that are not there."""
    for name in part.generator.siblings():
        if message := entity.no_column(name, seen_from=read.name):
            yield read.param(*part.params, *_condition_on(part.generator, name)), message


def _condition_on(generator: Generator, name: str) -> Path:
    """Returns the param that is a condition and names a column; else nothing."""
    when = generator.when if is_fk(generator) else None
    if when is None:
        return ()
    from generators_sql.expressions.parser import columns_of

    return ("when",) if name in columns_of(when) else ()


def short_form_findings(read: ReadColumn, column: Column) -> Iterator[Finding]:
    """Yields short forms that say something else than the generator beside them."""
    generator, path = column.generator.params, read.path
    if column.expr is not None and generator.model_dump(by_alias=True) != {"sql": column.expr}:
        yield (
            (*path, "expr"),
            f"is {shown(column.expr)} but the generator {generator.type} differs. Remove one of "
            "them",
        )
    if column.fk is not None and generator != column.fk:
        (there,) = column.fk.references()
        same = there in generator.references()
        said = column.fk.summary() if same else f"{there.entity}.{there.column}"
        yield (
            (*path, "fk"),
            f"is {said} but the generator {generator.type} differs. Remove one of them",
        )


def reference_findings(read: ReadColumn, part: Part, dataset: ReadDataset) -> Iterator[Finding]:
    """Yields columns of other entities that are not there, or do not fit as they are."""
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
            type_path(read, part),
            f"{name} is {parent.type}, which does not fit {facts.type}. Use type {parent.type}",
        )
    if parent.nullable and not facts.nullable:
        yield (
            (*read.path, "nullable"),
            f"{name} can be NULL, so this column must accept it. Add nullable: true",
        )
