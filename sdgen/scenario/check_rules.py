"""The rules of checks: that they can be made, and can be passed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generators_sql.analysis.cell_bounds import counted_type
from generators_sql.spi import ColumnFacts
from sdgen.column_types import NUMBERS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.scenario.check_models import Bounds, Check
from sdgen.scenario.hidden_rules import is_hidden
from sdgen.scenario.partial_scenario import Finding, Path, ReadDataset, ReadEntity
from sdgen.value_order import is_between
from sdgen.values import coerce

if TYPE_CHECKING:
    from generators_sql.expressions.scope import Known

ORDERED = NUMBERS | TEXTS | TIMESTAMPS | {ColumnType.DATE}
"""Kinds of column that have a smallest and a largest value on every engine."""

_RATE, _COUNT = DataType(ColumnType.DOUBLE), DataType(ColumnType.BIGINT)


def check_findings(
    checks: Sequence[tuple[int, Check]], entities: Mapping[str, ReadEntity], dataset: ReadDataset
) -> Iterator[Finding]:
    """Yields (path, message) for everything that is wrong with the checks of a scenario.

    Args:
        checks: those that could be read, each with its place in the list.
        entities: name → what could be read.
        dataset: the same, as generators see it.
    """
    known: dict[str, dict[str, Known]] = {}
    for place, check in checks:
        path: Path = ("checks", place)
        entity = entities.get(check.entity)
        if entity is None:
            if message := dataset.no_entity(check.entity):
                yield (*path, "entity"), message
            continue
        # What is wrong with a column has been told.
        if check.expr is not None and entity.has_whole_columns:
            if entity.name not in known:
                known[entity.name] = _columns_known(entity, dataset)
            yield from _of_rows((*path, "expr"), check.expr, known[entity.name])
        if check.column is not None:
            facts = dataset.column(check.entity, check.column)
            if is_hidden(entity, check.column):
                yield (
                    (*path, "column"),
                    f"{check.column} is hidden, so the table, which is measured, does not store "
                    "it. Write a condition (expr), or remove hidden there",
                )
            elif facts is not None:
                yield from _of_column(path, check, facts, dataset)
            elif message := entity.no_column(check.column):
                yield (*path, "column"), message


def _columns_known(entity: ReadEntity, dataset: ReadDataset) -> dict[str, Known]:
    from generators_sql.expressions.scope import Known

    models = [column.model for column in entity.columns if column.model is not None]
    columns = {model.name: Known(model.type, model.nullable) for model in reversed(models)}
    for name, known in columns.items():
        if known.type.is_wide and (facts := dataset.column(entity.name, name)):
            columns[name] = replace(known, type=counted_type(facts) or known.type)
    return columns


def _of_rows(path: Path, condition: str, columns: Mapping[str, Known]) -> Iterator[Finding]:
    """Yields what is wrong with a condition on stored rows of those columns."""
    from generators_sql.expressions.compiling import check_expression

    checked = check_expression(condition, columns, numbered=False)
    for message in checked.all_problems(columns):
        yield path, message
    if checked.type is not None and not checked.is_condition:
        yield path, f"expected a condition, true or false (got {checked.type})"


def _of_column(
    path: Path, check: Check, column: ColumnFacts, dataset: ReadDataset
) -> Iterator[Finding]:
    for measure, bounds in check.measures.items():
        if measure in ("min", "max") and column.kind not in ORDERED:
            yield (*path, measure), f"columns of type {column.type} have no order. Remove it"
        elif measure == "mean" and column.kind not in NUMBERS:
            yield (*path, measure), f"columns of type {column.type} have no mean. Remove it"
        else:
            yield from _of_bounds((*path, measure), bounds, type_of_measure(measure, column.type))
    generator = dataset.generator(column.entity, column.name)
    if not check.fk or generator is None:
        return
    copied = generator.copied_from(column)
    if copied is None:
        yield (
            (*path, "fk"),
            f"{column.name} points to no other column ({generator.type}). Name an fk column",
        )
    elif is_hidden(dataset.entities.get(copied.cell.entity), copied.cell.column):
        yield (
            (*path, "fk"),
            f"{copied.cell.entity}.{copied.cell.column}, whose values it takes, is hidden, so no "
            "table stores them. Remove this check",
        )


def _of_bounds(path: Path, bounds: Bounds, data_type: DataType) -> Iterator[Finding]:
    wrong = False
    for end, value in (("min", bounds.min), ("max", bounds.max)):
        try:
            coerce(value, data_type)
        except ValueError as error:
            wrong = True
            yield (*path, end), str(error)
    if wrong or bounds.min is None:
        return
    if not is_between(bounds.min, None, bounds.max, data_type):
        yield path, f"min is above max (got {bounds.min} and {bounds.max}). Swap them"


def type_of_measure(measure: str, column_type: DataType) -> DataType:
    """Returns the type that the bounds of a measure have."""
    if measure in ("min", "max"):
        # A bound may have more places than the column.
        return _RATE if column_type.kind in NUMBERS else column_type
    return _COUNT if measure == "distinct" else _RATE
