"""Tables that get one row at most for each row that they point to, as their unique keys want more
than is known of them: ``UNIQUE (quote_id) WHERE status IN ('draft', 'approved')``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from sdgen.adopting.draft import DraftColumn, DraftEntity

_DECIDING = ("children", "unique")


def one_row_each(entity: DraftEntity, key: Collection[str]) -> DraftEntity | None:
    """Returns an entity of which no two rows point to the same row, so that a key holds.

    None where no column of the key could do so: one that always points to a row, of an entity whose
    rows no other column decides.

    Args:
        entity: the entity.
        key: the columns of a unique key that its rows break.
    """
    able = (each for each in entity.columns if each.name in key and _always_points(each))
    column = next(able, None)
    if column is None or any(_decides(each) for each in entity.columns if each is not column):
        return None
    if _type_of(column) == "unique":
        return None
    fk = {word: said for word, said in _fk(column).items() if word in ("entity", "column")}
    alone = replace(
        column,
        keys={**column.keys, "fk": {**fk, "distribution": "unique"}},
        look_at=f"one row each, since ({', '.join(key)}) is unique",
        otherwise=(),
    )
    return replace(
        entity,
        columns=tuple(alone if each is column else each for each in entity.columns),
        keys={word: said for word, said in entity.keys.items() if word != "rows"},
        reason=f"as many rows as {column.name} points to",
    )


def _fk(column: DraftColumn) -> Mapping[str, object]:
    fk = column.keys.get("fk")
    return fk if isinstance(fk, Mapping) else {}


def _always_points(column: DraftColumn) -> bool:
    return "fk" in column.keys and "nullable" not in column.keys and "when" not in _fk(column)


def _type_of(column: DraftColumn) -> object:
    said = _fk(column).get("distribution")
    return said.get("type") if isinstance(said, Mapping) else said


def _decides(column: DraftColumn) -> bool:
    return _type_of(column) in _DECIDING
