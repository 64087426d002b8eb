"""Stored rows of an entity's table: those of a page of made rows by their key, and sought ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.compiling.statements import table_node
from sdgen.compiling.verification.row_hashes import HASH, NUMBER, RowHashes

_STORED, _MADE = "sdgen_stored", "sdgen_page"


def page_key(hashes: RowHashes) -> tuple[str, ...]:
    """Returns columns by which a made row is found in its table; none where there are none.

    They are those of a key of the scenario, or one whose values are all different; never NULL, and
    made in one slice.
    """
    plan, entity = hashes.plan, hashes.entity
    keys = [key.columns for key in plan.keys[entity.name] if key.is_unique]
    for columns in (*keys, *((name,) for name in hashes.keys)):
        stored = {column.name: column for column in hashes.columns}
        fits = all(
            name in stored
            and not stored[name].nullable
            and stored[name].type.kind is not ColumnType.JSON
            for name in columns
        )
        if fits and any(set(part).issuperset(columns) for _, part in hashes.slices):
            return tuple(columns)
    return ()


def select_made(hashes: RowHashes) -> Iterator[exp.Select]:
    """Yields the queries of made rows, by number: their hashes, then the cells of each slice.

    The rows are in the tables of slices (``ComparisonSQL.make``).
    """
    hashed = hashes.query(stored=False, by_value=True, identities=False)
    yield (
        exp.select(x.col(NUMBER), x.col(HASH))
        .from_(x.subquery(hashed, "hashed"))
        .order_by(x.col(NUMBER))
    )
    for table, columns in hashes.slices:
        cells = (hashes.cell(name, stored=False) for name in columns)
        yield exp.select(*cells).from_(x.table(table)).order_by(x.col(NUMBER))


def select_stored(hashes: RowHashes, key: Sequence[str], limit: int) -> exp.Select:
    """Returns the query of the stored rows that have the keys of the made ones.

    Args:
        hashes: how rows are hashed; those that were made are in the tables of its slices.
        key: what ``page_key`` has returned.
        limit: how many rows at most.

    Returns:
        Of the number of the made row, the hash of the stored one and its cells, in the order of
        the entity's columns.
    """
    taken = {column.name for column in hashes.entity.columns}
    number, *keys = (_untaken(f"sdgen_{place}", taken) for place in range(len(key) + 1))
    made = next(table for table, part in hashes.slices if set(part).issuperset(key))
    page = exp.select(
        exp.alias_(x.col(NUMBER), x.ident(number)),
        *(
            exp.alias_(x.col(hashes.cells[name]), x.ident(each))
            for name, each in zip(key, keys, strict=True)
        ),
    ).from_(x.table(made))
    same = exp.and_(
        *(
            exp.EQ(this=x.col(name, _STORED), expression=x.col(each, _MADE))
            for name, each in zip(key, keys, strict=True)
        )
    )
    return (
        exp.select(x.col(number, _MADE), hashes.of_stored(), *_cells(hashes))
        .from_(x.subquery(page, _MADE))
        .join(_stored(hashes), on=same, copy=False)
        .limit(limit)
    )


def select_sought(
    hashes: RowHashes, conditions: Sequence[exp.Expression], limit: int | None
) -> exp.Select:
    """Returns the query of the cells of stored rows of which conditions hold, in no order.

    Args:
        hashes: how rows are read.
        conditions: what holds of all of them.
        limit: how many rows at most; None for all.
    """
    query = exp.select(*_cells(hashes)).from_(_stored(hashes))
    for condition in conditions:
        query = query.where(condition, copy=False)
    return query if limit is None else query.limit(limit)


def _stored(hashes: RowHashes) -> exp.Table:
    table = table_node(hashes.plan.table(hashes.entity))
    table.set("alias", exp.TableAlias(this=x.ident(_STORED)))
    return table


def _cells(hashes: RowHashes) -> list[exp.Expression]:
    return [hashes.cell(column.name, stored=True) for column in hashes.entity.stored_columns]


def _untaken(name: str, taken: set[str]) -> str:
    """Returns a name that no column of the table has, and notes it."""
    while name.lower() in {each.lower() for each in taken}:
        name += "_"
    taken.add(name)
    return name
