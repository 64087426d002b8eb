"""The rows that point to the same row, numbered: how many there are, and what that makes unique."""

from __future__ import annotations

from generators_sql.analysis.cell_bounds import why_cell_not_unique
from generators_sql.spi import ColumnFacts, Generator


def why_not_numbered(column: ColumnFacts, generator: Generator) -> str | None:
    """Returns why rows that point to the same row through a column have no numbers, and what to do.

    Args:
        column: the column.
        generator: what fills it.
    """
    entity = generator.points_to(column)
    if entity is None:
        return f"{column.name} is not an fk (got {generator.type}). Use an fk column"
    if generator.most_children(column) is not None:
        return None
    unknown = f"it is not known how many rows of {column.entity} point to one of {entity}"
    earlier = column.dataset.earlier
    then = earlier[0].column(column.entity, column.name) if earlier else None
    if then is not None and generator.most_children(then) is not None:
        return (
            f"{unknown}, as rows of {entity} were added after earlier runs had made rows of "
            f"{column.entity}. Add no more rows of {column.entity}, or use distribution children "
            f"or unique at {column.name}"
        )
    return f"{unknown}. Use another distribution than tree or distinct at {column.name}"


def unique_with(column: ColumnFacts, via: str) -> str:
    """Returns what to do for a cell to be unique that is numbered among the rows of one parent.

    Args:
        column: the cell's column.
        via: the column of the same entity that points to the parent.
    """
    found = column.sibling(via)
    copied = found[1].copied_from(found[0]) if found else None
    if found is None or copied is None or tells_parents_apart(*found):
        return f"Make it unique together with {via}"
    return (
        f"{via} does not tell those apart, as {copied.cell.entity}.{copied.cell.column} is not "
        "unique. Let it point to a column that is, and make the two unique together"
    )


def tells_parents_apart(column: ColumnFacts, generator: Generator) -> bool:
    """Returns whether a column that points to rows has different values for different rows."""
    copied = generator.copied_from(column)
    if copied is None:
        return False
    facts = column.dataset.column(copied.cell.entity, copied.cell.column)
    source = column.dataset.generator(copied.cell.entity, copied.cell.column)
    return why_cell_not_unique(facts, source) is None


def most_children_ever(column: ColumnFacts, via: str) -> int | None:
    """Returns how many rows at most point to one row by a column, those of earlier runs too.

    None if they are not numbered, in one of the runs at least.

    Args:
        column: a column of the same entity.
        via: the column that points to rows.
    """
    datasets = (*column.dataset.earlier, column.dataset)
    generator = column.dataset.generator(column.entity, via)
    fks = [dataset.column(column.entity, via) for dataset in datasets]
    counts = [generator.most_children(fk) if fk and generator else None for fk in fks]
    known = [count for count in counts if count is not None]
    return max(known) if len(known) == len(counts) else None


def rows_pointed_to(column: ColumnFacts, via: str) -> int:
    """Returns how many rows there are that a column of the same entity may point to, 1 at least."""
    found = column.sibling(via)
    entity = found[1].points_to(found[0]) if found else None
    return max(1, column.dataset.rows_of(entity) or 1) if entity else 1
