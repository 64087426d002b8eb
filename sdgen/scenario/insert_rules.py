"""The rules of ``identity``, ``default`` and ``start: next``: rows beside those of a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators_sql.sequence import Sequence as Counted
from sdgen.column_types import INTEGER_RANGE, INTEGERS
from sdgen.scenario.insert_defaults import insert_default
from sdgen.scenario.key_rules import why_not_unique
from sdgen.scenario.models import Column
from sdgen.scenario.partial_scenario import Finding, ReadColumn, ReadDataset, ReadEntity

_UNIQUE = "Use a generator that is unique, such as sequence or unique_int, or remove identity"


def default_findings(entities: Sequence[ReadEntity]) -> Iterator[Finding]:
    """Yields (path, message) for defaults that no table can have."""
    for entity in entities:
        for column in entity.columns:
            model = column.model
            if model is None or model.default is None:
                continue
            path = (*column.path, "default")
            if model.hidden:
                yield path, "the column is hidden, so no table has it. Remove default or hidden"
            elif model.identity:
                yield path, "the column has an identity, which gives its value. Remove one of them"
            else:
                try:
                    insert_default(model.default, model.type)
                except ValueError as error:
                    yield path, str(error)


def next_findings(entities: Sequence[ReadEntity]) -> Iterator[Finding]:
    """Yields (path, message) for sequences that cannot continue what a table holds."""
    for entity in entities:
        for column in entity.columns:
            model = column.model
            if model is None:
                continue
            made, *parts = model.generator.params.with_parts()
            if any(isinstance(part, Counted) and part.is_continuing for part in parts):
                yield (
                    column.param(),
                    "start: next continues the numbers of a column, and this is a part of a cell. "
                    "Give it a number",
                )
            elif isinstance(made, Counted) and made.is_continuing and model.hidden:
                yield (
                    column.param("start"),
                    "the column is hidden, so no table has numbers to continue. Give it a number",
                )


def identity_findings(entities: Sequence[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields (path, message) for columns that no table can number further rows by.

    Args:
        entities: what could be read.
        dataset: the same, as generators see it.
    """
    for entity in entities:
        first: str | None = None
        for column in entity.columns:
            model = column.model
            if model is None or not model.identity:
                continue
            path = (*column.path, "identity")
            if first is not None:
                yield (
                    path,
                    f"a table can have only one identity, and {first} is one. Remove one of them",
                )
            first = first or column.name
            if message := _problem(model, entity, dataset, column):
                yield path, message


def _problem(
    model: Column, entity: ReadEntity, dataset: ReadDataset, column: ReadColumn
) -> str | None:
    """Returns why a column can be no identity."""
    if model.type.kind not in INTEGERS:
        kinds = ", ".join(sorted(INTEGERS))
        return f"an identity is an integer (got {model.type}). Use type {kinds}, or remove identity"
    if model.hidden:
        return "the column is hidden, so no table has it. Remove identity or hidden"
    if model.nullable:
        return "an identity is never NULL. Remove nullable or identity"
    generator, facts = model.generator.params, dataset.column(entity.name, column.name)
    if generator.references():
        parents = " and ".join(dict.fromkeys(each.entity for each in generator.references()))
        return (
            f"its numbers are those of {parents}, and each needs a row there. Put identity on the "
            "column pointed to"
        )
    if facts is None or any(True for _ in generator.problems(facts)):
        return None
    if reason := why_not_unique((column.name,), dataset, entity):
        if True in (model.primary_key, model.unique):
            return None  # told of there
        return f"an identity must be unique, and this {reason.partition('. ')[0]}. {_UNIQUE}"
    span, most = generator.span(facts), INTEGER_RANGE[model.type.kind][1]
    if span is not None and span[1] >= most:
        return (
            f"rows may reach {most}, the largest {model.type}, which leaves no numbers for further "
            "ones. Use smaller numbers or a larger type"
        )
    return None
