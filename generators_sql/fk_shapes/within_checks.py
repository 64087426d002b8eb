"""What is checked of a foreign key within groups, and which of its rows find none to point to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.group import MOST_PARENTS
from generators_sql.fk_shapes.group_keys import compared_as, pairs_of, shared_source
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.fk_shapes.tree import Tree
from generators_sql.fk_shapes.within import GroupedParents, is_known
from generators_sql.spi import AllRows, ColumnFacts, CountQuery, ParamProblem, Reference, Row

MOST_COUNTED = 500_000
"""Rows that are gone through while a run is planned: about a second."""

_MISSING = "rows without a row in their group"


def _are_counted(
    column: ColumnFacts, entity: str, within: Mapping[str, str], where: object, shape: Shape
) -> bool:
    """Returns whether rows without a parent are counted when a run is planned.

    They are not where they may be NULL, nor where every group is known to have a row. Of many rows
    the database looks itself, as it makes them.
    """
    if shape.why_not_within():
        return False
    rows = column.rows + (column.dataset.rows_of(entity) or 0)
    return (
        not column.nullable
        and rows <= MOST_COUNTED
        and is_known(column, entity, within)
        and not (
            shape.finds_any and where is None and _all_groups_have_rows(column, entity, within)
        )
    )


def _all_groups_have_rows(column: ColumnFacts, entity: str, within: Mapping[str, str]) -> bool:
    """Returns whether shapes alone tell that each group of a row has rows to point to.

    They do where groups are of the rows of one entity, and each of those has at least one row among
    those that point to it, and so on down to the rows in question.
    """
    pairs = list(pairs_of(column, entity, within))
    if len(pairs) != 1 or column.dataset.earlier:
        return False
    ((own, parents),) = pairs
    shared = None if own.nullable else shared_source(own, parents)
    if shared is None or shared[2].column.nullable:
        return False
    at = entity
    for step in shared[2].path:
        facts, made = column.dataset.column(at, step), column.dataset.generator(at, step)
        above = made.points_to(facts) if facts is not None and made is not None else None
        shape = getattr(made, "distribution", None)  # an fk's
        limited = any(getattr(made, each, None) for each in ("where", "within", "when"))
        if facts is None or above is None or limited or not isinstance(shape, Shape):
            return False
        rows = column.dataset.rows_of(above) or 0
        if facts.nullable or shape.fewest_children(facts, Eligible(0, rows)) < 1:
            return False
        at = above
    return True


def count_missing(
    column: ColumnFacts,
    entity: str,
    within: Mapping[str, str],
    where: object,
    cells: Sequence[Reference],
    among: Callable[[Row], GroupedParents],
    shape: Shape,
) -> tuple[CountQuery, ...]:
    """Returns what has to be counted: rows that find no parent, though they have to have one.

    Args:
        column: the foreign key.
        entity: the entity it points to.
        within: what makes the groups.
        where: which of its rows it may point to; None for all.
        cells: what its cells are computed from.
        among: returns the parents of a row, in groups.
        shape: the distribution.
    """
    if not _are_counted(column, entity, within, where, shape):
        return ()

    def place(row: Row) -> dict[str, exp.Expression]:
        return {"place": row.by_run(lambda then: among(then).place(shape))}

    def query(rows: AllRows) -> exp.Select:
        placed = x.subquery(rows.of(column.entity, column.name, place), "placed")
        missing = exp.Is(this=x.col("place"), expression=exp.Null())
        count = exp.select(exp.Count(this=exp.Star())).from_(placed)
        return count.where(missing, copy=False)  # of all that is in it

    return (CountQuery(_MISSING, (column.entity, entity), cells, query),)


def group_problems(
    column: ColumnFacts, entity: str, within: Mapping[str, str], where: object, shape: Shape
) -> Iterator[ParamProblem]:
    """Yields what is wrong with the columns that make the groups of a foreign key.

    Args:
        column: the foreign key.
        entity: the entity it points to.
        within: what makes the groups.
        where: which of its rows it may point to; None for all.
        shape: its distribution.
    """
    for there in within:
        if reason := column.dataset.no_column(entity, there):
            yield ParamProblem("within", reason)
    if reason := shape.why_not_within():
        yield ParamProblem("distribution", reason)
    if (column.dataset.rows_of(entity) or 0) > MOST_PARENTS:
        yield ParamProblem("within", f"chooses among at most {MOST_PARENTS} rows of {entity}")
    differing = [f"{there}: {here}" for there, here in within.items() if there != here]
    if isinstance(shape, Tree) and differing:
        yield ParamProblem(
            "within",
            f"a tree is made of rows alike in the same columns (got {differing[0]}). Use the same "
            "column twice",
        )
    name = (column.entity, column.name, _MISSING)
    are_counted = _are_counted(column, entity, within, where, shape)
    if are_counted and (missing := column.dataset.counted(*name)):
        yield ParamProblem(
            "within",
            f"{missing} of {column.rows} rows have no row of {entity} left to point to within "
            f"their group. Make more rows of {entity} or fewer of {column.entity}, or add "
            f"nullable: true to {column.name}",
        )
    for own, parents in pairs_of(column, entity, within):
        names = f"{parents.entity}.{parents.name}", f"{own.entity}.{own.name}"
        kind = compared_as(own.kind)
        if kind is None or kind is not compared_as(parents.kind):
            yield ParamProblem(
                "within",
                f"{names[0]} is {parents.type} and {names[1]} {own.type}, which cannot be "
                "compared. Use columns of one type: integers, strings, uuids, dates, timestamps, "
                "booleans or labels",
            )
        if own.nullable and not column.nullable:
            yield ParamProblem(
                "within",
                f"{names[1]} can be NULL, and then there is no row to point to. Add nullable: true "
                f"to {column.name}",
            )
