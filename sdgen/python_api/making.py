"""Rows as Python values, without a database of the caller's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sdgen.databases.registry import memory_database
from sdgen.errors import RequestProblem, ValidationError, listed
from sdgen.planning.plan import Plan
from sdgen.python_api.loading import ScenarioSource, load
from sdgen.python_api.requests import request_of
from sdgen.python_values import python_value
from sdgen.runs.previewing.preview import entities_named
from sdgen.runs.previewing.row_pages import rows_between
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.models import Column, Entity


def rows(
    scenario: ScenarioSource,
    entity: str,
    *,
    first: int = 0,
    count: int | None = None,
    seed: int | None = None,
    as_of: str | date | None = None,
    profile: str | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    hidden: bool = False,
) -> Iterator[dict[str, Any]]:
    """Returns an iterator over the rows of an entity: the same rows that ``fill`` stores.

    Rows are made as the iterator is advanced, some hundreds at a time, whatever the entity's size.

    >>> import sdgen
    >>> scenario = sdgen.load({
    ...     "name": "shop", "seed": 1,
    ...     "entities": [{"name": "items", "rows": 1_000_000_000, "columns": [
    ...         {"name": "id", "type": "bigint", "generator": {"type": "sequence"}}]}],
    ... })
    >>> list(sdgen.rows(scenario, "items", first=999_999_998))
    [{'id': 999999999}, {'id': 1000000000}]

    Args:
        scenario: what ``load`` returns or takes.
        entity: the entity's name.
        first: the number of the first row; rows are numbered from 0.
        count: how many rows at most. Default: all that follow.
        seed, as_of, profile, scale, row_overrides: as for ``fill``. Without a seed, each call makes
            rows of its own.
        hidden: whether rows have the hidden columns too.

    Raises:
        ValidationError: the scenario or an option is not valid, or rows depend on those of a
            database (``existing: true``).
        NotFoundError: the scenario has no such entity.
    """
    made = made_rows(
        scenario,
        entity,
        first=first,
        count=count,
        seed=seed,
        as_of=as_of,
        profile=profile,
        scale=scale,
        row_overrides=row_overrides,
        hidden=hidden,
    )
    return _dicts(made)


@dataclass(frozen=True)
class MadeRows:
    """Rows of an entity that are made as they are asked for.

    Attributes:
        columns: their columns.
        cells: their cells, row by row, as the driver gives them.
    """

    columns: Sequence[Column]
    cells: Iterator[tuple[object, ...]]


class RowOptions(TypedDict, total=False):
    """The options of ``rows``."""

    first: int
    count: int | None
    seed: int | None
    as_of: str | date | None
    profile: str | None
    scale: float | None
    row_overrides: Mapping[str, int] | None
    hidden: bool


def made_rows(scenario: ScenarioSource, entity: str, **options: Unpack[RowOptions]) -> MadeRows:
    """Returns the rows of an entity; see ``rows``.

    Raises:
        ValidationError, NotFoundError: as ``rows`` does.
    """
    first, count = options.get("first", 0), options.get("count")
    loaded = load(scenario, profile=options.get("profile"))
    request = request_of(
        seed=options.get("seed"),
        as_of=options.get("as_of"),
        scale=options.get("scale"),
        row_overrides=options.get("row_overrides"),
    )
    plan = plan_without_target(loaded, request, memory_database().kind)
    (meant,) = entities_named(plan, entity)
    _check(plan, meant, first, count)
    end = meant.rows if count is None else min(meant.rows, first + count)
    columns = meant.columns if options.get("hidden") else meant.stored_columns
    return MadeRows(columns, rows_between(plan, meant, columns, first, end))


def _check(plan: Plan, entity: Entity, first: int, count: int | None) -> None:
    """Raises ValidationError if there are no such rows, or nobody here knows them."""
    problems = []
    if not 0 <= first <= entity.rows:
        message = f"must be from 0 to {entity.rows}, the rows of {entity.name} (got {first})"
        problems.append(RequestProblem("first", message))
    if count is not None and count < 0:
        problems.append(RequestProblem("count", f"must be 0 or more (got {count})"))
    if plan.parents_there:
        names = listed(each.name for each in plan.parents_there)
        message = f"rows depend on a database, which holds those of {names}. Use fill"
        problems.append(RequestProblem("scenario", message))
    if problems:
        raise ValidationError("request is not valid:", problems)


def _dicts(made: MadeRows) -> Iterator[dict[str, Any]]:
    kinds = [(column.name, column.type) for column in made.columns]
    for cells in made.cells:
        yield {
            name: python_value(cell, kind) for (name, kind), cell in zip(kinds, cells, strict=True)
        }
