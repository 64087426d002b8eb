"""Rows by their numbers: as their table has them, compared with what the run made, or only made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.looking.parent_rows import select_parent_rows
from sdgen.compiling.looking.stored_rows import page_key, select_made, select_stored
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import OutOfRangeError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.looking.found_rows import PointsTo, RowState, SeenRow, Texts
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.previewing.preview import stopped_after, texts_of
from sdgen.runs.verifying.cell_differences import differing_cells
from sdgen.runs.verifying.rows_again import RowsAgain, integer
from sdgen.scenario.models import Entity

_COPIES = 4  # of a row that a table without keys may hold, before its rows cannot be told apart
_AT_ONCE = 40  # foreign keys that are followed by one query

Stored = tuple[int, tuple[object, ...]]
"""The hash of a stored row, and its cells."""


def stored_page(again: RowsAgain, keys: Sequence[PointsTo], first: int, end: int) -> list[SeenRow]:
    """Returns rows first … end-1 as they are stored.

    Args:
        again: the rows of the entity, on a connection to its table.
        keys: the foreign keys to follow.
        first: the first row number.
        end: one past the last.

    Raises:
        TargetError: the table has no columns by which rows can be found.
    """
    engine, hashes = again.engine, again.hashes()
    key = page_key(hashes)
    if not key:
        raise TargetError(
            f"{again.plan.table(again.entity)} has no columns by which a row can be found: none "
            "is a key, or different in each row. A verification compares its rows as a whole"
        )
    most = _COPIES * (end - first)
    sql = again.sql(careful=False)
    with engine.session():
        again.execute([*sql.drop_tables(), *sql.create_tables()])
        with engine.transaction():
            again.make(sql, first, end)
        numbered, *slices = (again.query(query) for query in select_made(hashes))
        found = again.query(select_stored(hashes, key, most))
        parents = _parents(engine, again.plan, again.entity, keys, first, end)
        again.execute(sql.drop_tables())
    if len(found) == most:
        names = ", ".join(key)
        raise TargetError(
            f"{again.plan.table(again.entity)} holds rows of one ({names}) many times, so that "
            "they cannot be told apart. A verification counts them"
        )
    stored: dict[int, list[Stored]] = {}
    for number, row_hash, *cells in found:
        stored.setdefault(integer(number), []).append((integer(row_hash), tuple(cells)))
    rows = []
    order = [name for _, part in hashes.slices for name in part]
    for (number, row_hash), *parts in zip(numbered, *slices, strict=True):
        cells_of = dict(zip(order, (cell for part in parts for cell in part), strict=True))
        made = tuple(cells_of.get(column.name) for column in again.entity.stored_columns)
        there = stored.get(integer(number), [])
        seen = _compared(again.entity, integer(number), integer(row_hash), made, there)
        rows.append(_with_parents(seen, parents))
    _check_seen(again, rows)
    return rows


def _check_seen(again: RowsAgain, rows: Sequence[SeenRow]) -> None:
    """Raises TargetError where rows are not found that may be stored, and hidden."""
    if not any(row.state is RowState.MISSING for row in rows):
        return
    table = again.plan.table(again.entity)
    hidden = again.engine.hidden_rows([table]).get(table)
    if hidden is not None:
        raise TargetError(f"{table}: {hidden}: it is not known whether rows are stored")


def _compared(
    entity: Entity, number: int, row_hash: int, made: tuple[object, ...], there: list[Stored]
) -> SeenRow:
    """Returns a made row as it is stored, given the stored rows of its key."""
    columns = entity.stored_columns
    if not there:
        return SeenRow(number, RowState.MISSING, texts_of(columns, made))
    alike = next((cells for each, cells in there if each == row_hash), None)
    if alike is not None:
        return SeenRow(number, RowState.AS_MADE, texts_of(columns, alike))
    cells = there[0][1]
    compared = [place for place, column in enumerate(columns) if not column.overwritten]
    differing = differing_cells(
        {columns[place].name: columns[place].type for place in compared},
        [made[place] for place in compared],
        [cells[place] for place in compared],
    )
    shown = [
        differing[column.name][1] if column.name in differing else text
        for column, text in zip(columns, texts_of(columns, cells), strict=True)
    ]
    as_made = {name: text for name, (text, _) in differing.items()}
    return SeenRow(number, RowState.CHANGED, tuple(shown), as_made)


def made_page(
    plan: Plan,
    entity: Entity,
    keys: Sequence[PointsTo],
    first: int,
    end: int,
    seconds: float | None,
) -> list[SeenRow]:
    """Returns rows first … end-1 as the run made them, made again in memory.

    Args:
        plan: the run's plan.
        entity: one of its entities.
        keys: the foreign keys to follow.
        first: the first row number.
        end: one past the last.
        seconds: how long it may take; None for as long as it takes.

    Raises:
        TargetError: it takes longer, or rows depend on those of the target.
    """
    check_made_anywhere(plan)
    if first >= end:
        return []
    with open_in_memory() as engine, stopped_after(engine, seconds):
        here = plan.in_dialect(engine.dialect)
        look_ups = LookUps(Compilation())
        query = select_rows(here, entity, RowRange.of(first, end), look_ups)
        engine.provide(look_ups)
        engine.stage(look_ups, first, end)
        try:
            made = engine.query(engine.dialect.render(query))
        except OutOfRangeError as error:
            raise with_advice(error, plan, entity) from error
        parents = _parents(engine, here, entity, keys, first, end)
    return [
        _with_parents(
            SeenRow(number, RowState.NOT_COMPARED, texts_of(entity.stored_columns, cells)), parents
        )
        for number, cells in enumerate(made, first)
    ]


def check_made_anywhere(plan: Plan) -> None:
    """Raises TargetError where rows can only be made in their target."""
    if plan.parents_there:
        names = ", ".join(each.name for each in plan.parents_there)
        raise TargetError(f"rows depend on those of {names}, which only the target has")


def _parents(
    engine: Engine, plan: Plan, entity: Entity, keys: Sequence[PointsTo], first: int, end: int
) -> dict[int, dict[str, int]]:
    """Returns row number → column → the number of the row that it points to by that column."""
    found: dict[int, dict[str, int]] = {number: {} for number in range(first, end)}
    left = iter(keys)
    while some := list(islice(left, _AT_ONCE)):
        look_ups = LookUps(Compilation())
        names = [each.column for each in some]
        query = select_parent_rows(plan, entity, names, RowRange.of(first, end), look_ups)
        engine.provide(look_ups)
        engine.stage(look_ups, first, end)
        for number, *parents in engine.query(engine.dialect.render(query)):
            for each, parent in zip(some, parents, strict=True):
                there = plan.scenario.entity(each.parent)
                # Rows that an earlier run made are on no page of this one.
                if parent is not None and plan.first(there) <= integer(parent) < plan.end(there):
                    found[integer(number)][each.column] = integer(parent)
    return found


def _with_parents(row: SeenRow, parents: Mapping[int, Mapping[str, int]]) -> SeenRow:
    if row.number is None:
        return row
    return SeenRow(row.number, row.state, row.cells, row.made, parents[row.number])


def within_size(rows: Sequence[SeenRow], most: int) -> list[SeenRow]:
    """Returns the first of some rows, of so many characters about; one at least."""
    kept: list[SeenRow] = []
    for row in rows:
        most -= _characters(row.cells)
        if kept and most < 0:
            break
        kept.append(row)
    return kept


def _characters(cells: Texts) -> int:
    return sum(len(cell) for cell in cells if cell is not None)
