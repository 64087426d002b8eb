"""Columns that triggers change after rows are written, found by rows written and taken back.

A draft leaves them to the database. Where others are computed from such a column, it goes on as a
hidden one; where no row can do without it, it is written and marked as overwritten.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.draft import TRIGGERED, Draft, DraftColumn, DraftEntity
from sdgen.adopting.scenario_data import data_of
from sdgen.errors import ValidationError
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of

_STAYS = "a trigger replaces what is written to it"

_KEY = "a trigger changes it after rows are written, though it is a key: a verification lists them"


def without_changed(draft: Draft, changed: Mapping[str, Sequence[str]]) -> Draft:
    """Returns a draft that leaves the columns that triggers change to the database.

    Args:
        draft: the draft.
        changed: entity → its columns that triggers have changed.
    """
    for entity in draft.entities:
        for name in changed.get(entity.name, ()):
            draft = _left_to_database(draft, entity.name, name)
    return draft


def _left_to_database(draft: Draft, named: str, name: str) -> Draft:
    entity = next(each for each in draft.entities if each.name == named)
    column = next((each for each in entity.columns if each.name == name), None)
    if column is None or column.keys.get("overwritten"):
        return draft
    if not column.omitted:
        stays = {**column.keys, "overwritten": True}
        reason = "; ".join(filter(None, (column.reason, _STAYS)))
        marked = _with(draft, entity, column, replace(column, keys=stays, reason=reason))
        # Rows may be found by its values, which a trigger replaces.
        return marked if _is_valid(marked) else _told_of(draft, entity, column)
    without = _with(draft, entity, column, None)
    if _is_valid(without):
        return without
    why = f"{TRIGGERED}; for what is computed from it"
    return _with(draft, entity, column, replace(column, keys=_hidden(column), reason=why))


def _told_of(draft: Draft, entity: DraftEntity, column: DraftColumn) -> Draft:
    """Returns a draft that lists a column for review, as its key cannot be one that changes."""
    if column.look_at == _KEY:
        return draft
    return _with(draft, entity, column, replace(column, look_at=_KEY))


def _hidden(column: DraftColumn) -> Mapping[str, object]:
    return {**column.keys, "hidden": True}


def _with(
    draft: Draft, entity: DraftEntity, column: DraftColumn, other: DraftColumn | None
) -> Draft:
    """Returns a draft with another column in place of one; None for none."""
    put = () if other is None else (other,)
    columns = tuple(each for old in entity.columns for each in (put if old is column else (old,)))
    is_stored = other is not None and not other.keys.get("hidden")
    left_out = entity.left_out if is_stored else {**entity.left_out, column.name: TRIGGERED}
    changed = replace(entity, columns=columns, left_out=left_out)
    entities = (changed if each is entity else each for each in draft.entities)
    return replace(draft, entities=tuple(entities))


def _is_valid(draft: Draft) -> bool:
    try:
        scenario_of(Document(data_of(draft)))
    except ValidationError:
        return False
    return True
