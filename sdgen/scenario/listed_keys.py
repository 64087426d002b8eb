"""Keys of listed columns: the list says which rows are the same, and which they point to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generators_sql.analysis.listed_rows import listed_cells, said_of, why_repeated
from generators_sql.sequence import Sequence as Counted
from generators_sql.spi import Fit
from sdgen.scenario.partial_scenario import ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key
from sdgen.values import Value

_IsThere = Callable[[tuple[Value, ...]], bool]


def rows_without_parent(
    key: Key, entity: ReadEntity, parent: ReadEntity, dataset: ReadDataset
) -> list[str] | None:
    """Returns which row of a list points to none, the first one; empty if all point to one.

    None if it is not known which values the foreign key has, or which are there.

    Args:
        key: the foreign key.
        entity: the entity that has it.
        parent: the entity that it points to.
        dataset: the scenario as generators see it.
    """
    rows = _listed(entity, key.columns, dataset)
    is_there = None if rows is None else _there(parent, key.references, dataset)
    if rows is None or is_there is None:
        return None
    for number, cells in enumerate(rows):
        if None not in cells and not is_there(cells):
            return [
                f"row {number + 1} of its list has {said_of(key.columns, cells)}, which no row of "
                f"{parent.name} has. Correct it, or add that row"
            ]
    return []


def why_alike(columns: Sequence[str], entity: ReadEntity, dataset: ReadDataset) -> str | None:
    """Returns which rows of a list share the values of columns, None if that is not known."""
    rows = _listed(entity, columns, dataset)
    return None if rows is None else why_repeated(columns, [*zip(*rows, strict=True)])


def _there(parent: ReadEntity, names: Sequence[str], dataset: ReadDataset) -> _IsThere | None:
    """Returns what tells whether a row of an entity has some values; None if nothing does."""
    rows = _listed(parent, names, dataset)
    if rows is not None:
        return frozenset(rows).__contains__
    facts, made = dataset.column(parent.name, names[0]), dataset.generator(parent.name, names[0])
    if len(names) > 1 or facts is None or not isinstance(made, Counted) or made.is_continuing:
        return None
    first, step, count = made.value_of(0), made.step, facts.rows

    def is_counted(cells: tuple[Value, ...]) -> bool:
        (value,) = cells
        if not isinstance(value, int) or not step or (value - first) % step:
            return False
        return 0 <= (value - first) // step < count

    return None if _loses_values(parent, names[0]) else is_counted


def _listed(
    entity: ReadEntity, names: Sequence[str], dataset: ReadDataset
) -> list[tuple[Value, ...]] | None:
    """Returns the cells of listed columns, row by row; None if one is not listed, or changed."""
    lists = []
    for name in names:
        facts, made = dataset.column(entity.name, name), dataset.generator(entity.name, name)
        if facts is None or made is None:
            return None
        values = listed_cells(facts, made)
        if values is None or _loses_values(entity, name) or any(made.problems(facts)):
            return None
        if facts.fit is Fit.CLIP and made.is_cut(facts):
            return None
        lists.append(values)
    return [*zip(*lists, strict=True)]


def _loses_values(entity: ReadEntity, name: str) -> bool:
    column = entity.column(name)
    return column is None or column.model is None or column.model.null_rate > 0
