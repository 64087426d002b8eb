"""The rules of lengths: strings that a column may be too short for, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators_sql.analysis.cell_facts import length_param
from generators_sql.spi import ColumnFacts, Fit, Generator
from sdgen.column_types import TEXTS
from sdgen.frozen import frozen
from sdgen.scenario.column_rules import parts_of, type_path
from sdgen.scenario.partial_scenario import Finding, ReadColumn, ReadDataset, ReadEntity
from sdgen.scenario.paths import path_text
from sdgen.scenario.table_keys import KeyKind, keys_of

_WAYS = {
    Fit.CLIP: "fit: clip, which truncates them",
    Fit.CHOOSE: "fit: choose, which makes only strings that fit",
}


@frozen
class _Uses:
    """What others want of a column: that its values are told apart, or those of another one."""

    is_key: bool
    is_copied: bool


def length_findings(entities: list[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields texts that may be too long; how long one is may depend on other columns."""
    pointed_to = {
        (cell.entity, cell.column)
        for entity in entities
        for column in entity.columns
        if column.model is not None
        for cell in column.model.generator.params.references()
    }
    for entity in entities:
        keys = keys_of(entity)
        for column in entity.columns:
            mine = [key for key in keys if column.name in key.columns]
            is_key = (entity.name, column.name) in pointed_to or any(k.is_unique for k in mine)
            uses = _Uses(is_key, any(key.kind is KeyKind.FOREIGN for key in mine))
            for part in parts_of(entity, column, dataset):
                made, facts = part.generator, part.column
                if facts is None or facts.kind not in made.column_types:
                    continue
                if facts.fit is not None and not part.path:
                    yield from _of_fit(column, made, facts, uses)
                elif facts.type.length is not None and made.is_cut(facts):
                    most = made.longest(facts)
                    said = "of any length" if most is None else f"of up to {most} characters"
                    use = _advice(made, facts, None if part.path else uses)
                    if param := length_param(made):
                        where = path_text(column.param(*part.params, param)[len(column.path) :])
                        use += f". If the table's column is too short for that, shorten {where}"
                    yield (
                        type_path(column, part),
                        f"{made.type} makes strings {said}, which do not fit {facts.type}. {use}",
                    )


def _of_fit(
    column: ReadColumn, made: Generator, facts: ColumnFacts, uses: _Uses
) -> Iterator[Finding]:
    """Yields why a column cannot have its strings fit as it says."""
    path = (*column.path, "fit")
    if facts.kind not in TEXTS or facts.type.length is None:
        element = facts.type.element
        limited = element is not None and element.length is not None
        yield (
            path,
            f"is for columns of a limited length, varchar(n) or char(n) (got {facts.type}). Remove "
            f"it{', and make elements that fit' if limited else ''}",
        )
        return
    plain = replace(facts, fit=None)
    reason = _why_not(made, facts, uses)
    if reason and made.is_cut(plain):
        yield (
            path,
            f"{made.type} cannot {facts.fit} strings: {reason}. {_advice(made, plain, uses)}",
        )


def _advice(made: Generator, facts: ColumnFacts, uses: _Uses | None) -> str:
    """Returns what helps where texts may be too long for a column.

    Args:
        made: what fills the column.
        facts: the column.
        uses: what others want of it; None for a part of a cell, which has no ``fit``.
    """
    longest = made.longest(facts)
    ways = [f"type {'text' if longest is None else f'varchar({longest})'}"]
    for fit, way in _WAYS.items():
        fitted = replace(facts, fit=fit)
        if uses is None or _why_not(made, fitted, uses):
            continue
        # A key is to stay one.
        if made.why_not_unique(facts) is None and made.why_cells_repeat(fitted) and uses.is_key:
            continue
        ways.append(way)
    *first, last = ways
    return f"Use {', or '.join([', '.join(first), last]) if first else last}"


def _why_not(made: Generator, facts: ColumnFacts, uses: _Uses) -> str | None:
    """Returns why a generator's strings cannot be made to fit as the column wants them."""
    if facts.fit is Fit.CHOOSE:
        return made.why_not_choose(facts)
    if uses.is_copied:
        return "a FOREIGN KEY has whole values of another column"
    return made.why_not_clip(facts)
