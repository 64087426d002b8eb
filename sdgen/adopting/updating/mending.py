"""Has an updated scenario checked as a run would check it, and replaces what would be refused.

New columns have the next best guess then. The user's own are replaced where their tables no longer
take them; where nothing better is found, they stay, and what a run would say is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sdgen.adopting.draft import DraftEntity
from sdgen.adopting.settling import short
from sdgen.adopting.updating.changes import Kind
from sdgen.adopting.updating.copying import copied
from sdgen.adopting.updating.file_edits import Data, Place, is_same
from sdgen.adopting.updating.merging import Merged, drawn, fk_of, name_of, said_kind
from sdgen.adopting.updating.removing import forget_columns
from sdgen.errors import Problem, TableMismatchError, ValidationError
from sdgen.scenario.unchecked_data import as_text
from sdgen.yaml_scalars import by_value

Check = Callable[[Data], object]
"""Raises ValidationError or TableMismatchError where a run would refuse a scenario."""

_MOST_ROUNDS = 60
_COLUMNS = re.compile(r"\(([^()]{1,1000})\) (?:is unique|has to point)")
_PARTITIONED = re.compile(r"has no partition for rows with ([^=]{1,1000}) = ")
_PLACE = re.compile(r"entities\[(\d+)\](?:\.columns\[(\d+)\])?")


def mend(merged: Merged, check: Check) -> Sequence[str]:
    """Has a run accept a scenario, and returns what it would still say.

    Args:
        merged: the scenario.
        check: whether a run would refuse it.
    """
    problems: Sequence[Problem] = ()
    for _ in range(_MOST_ROUNDS):
        problems = _checked(merged, check)
        if not problems:
            _tidy(merged)
            return []
        # A change may mend several of them: all are looked at again then.
        done = [_forgot_params(merged, each) for each in problems]
        if not any(done):  # else what a profile says may have been the reason
            done = [_mended_any(merged, places, each) for places, each in _wrong(merged, problems)]
        if not any(done):
            break
    return [*_given_up(merged, check, problems)]


def _checked(merged: Merged, check: Check) -> Sequence[Problem]:
    """Returns why a run would refuse the scenario."""
    try:
        check(copied(merged.wanted.data))
    except (ValidationError, TableMismatchError) as error:
        return error.problems
    return ()


def _given_up(merged: Merged, check: Check, problems: Sequence[Problem]) -> Iterator[str]:
    """Puts the user's columns back where nothing in their place is accepted either."""
    wrong = {place for places, _ in _wrong(merged, problems) for place in places}
    for place in wrong & merged.ours.keys():
        if merged.ours[place].was is not None:
            merged.restore(place)
            merged.log.forget(Kind.CHANGED, ".".join(place))
    _tidy(merged)
    problems = _checked(merged, check)
    yield from map(str, problems)


def _wrong(merged: Merged, problems: Sequence[Problem]) -> list[tuple[tuple[Place, ...], Problem]]:
    """Returns the columns that problems are about, each with its first one.

    Where one is about several, those come first that `scenario from` fills by a CHECK.
    """
    found: dict[tuple[Place, ...], Problem] = {}
    for problem in problems:
        also = problem.message.partition(". See also ")[2].split(", ")
        every = (_place_of(merged, replace(problem, path=path)) for path in (problem.path, *also))
        owners = dict.fromkeys(_owner(merged, place) for place in every if place is not None)
        if owners:
            found.setdefault((*sorted(owners, key=lambda each: _is_free(merged, each)),), problem)
    return [*found.items()]


def _is_free(merged: Merged, place: Place) -> bool:
    draft = merged.draft_of(place)
    return draft is None or "CHECK" not in draft.reason


def _place_of(merged: Merged, problem: Problem) -> Place | None:
    """Returns the entity and column that a problem is about; no column's name for all of it."""
    if found := _PLACE.search(problem.path):
        entity = merged.entities[int(found[1])]
        name, columns = as_text(entity.get("name")), entity.get("columns", [])
        number = None if found[2] is None else int(found[2])
        return name, name_of(columns[number]) if number is not None and number < len(
            columns
        ) else ""
    for entity in merged.entities:
        name = as_text(entity.get("name"))
        draft = merged.drafts.get(name)
        called = [name, as_text(entity.get("target_table"))]
        called += [str(draft.table), draft.table.name] if draft else []
        for each in filter(None, called):
            if problem.path == each:
                return name, ""
            if problem.path.startswith(f"{each}."):
                column = problem.path.removeprefix(f"{each}.")
                known = {name_of(every) for every in merged.columns(name)}
                return name, column if column in known else ""
    return None


def _owner(merged: Merged, place: Place) -> Place:
    """Returns the column that a hidden one belongs to which the update has put in."""
    for own, ours in merged.ours.items():
        if own[0] == place[0] and place[1] in (*ours.helpers, *ours.overlaid):
            return own
    return place


def _mended_any(merged: Merged, places: Sequence[Place], problem: Problem) -> bool:
    """Returns whether something was done about a problem of some columns: of the first that can."""
    return any(_mended(merged, place, problem) for place in places)


def _forgot_params(merged: Merged, problem: Problem) -> bool:
    """Returns whether a profile had params of a generator that is another one now."""
    if "profile" not in problem.path and "profile" not in problem.message:
        return False
    place = _place_of(merged, problem)
    named = [each for each in merged.ours if ".".join(each) in problem.path]
    done = [
        forget_columns(merged, entity, {column}, only="params")
        for entity, column in {*named, *([place] if place else [])} & merged.ours.keys()
    ]
    return any(done)


def _mended(merged: Merged, place: Place, problem: Problem) -> bool:
    """Returns whether something was done about a problem of a column."""
    entity = place[0]
    why = short(problem.message)
    if merged.entity(entity) is None:
        return True  # with another one's
    if place in merged.ours:
        return _next(merged, place, why)
    if merged.is_new(entity):
        return _mended_entity(merged, place, why)
    column = merged.column(place)
    if column is None:
        return _mended_key(merged, entity, problem)
    if by_value(column.get("hidden")) is True:
        users = [each for each in merged.users_of(place) if each[0] == entity]
        done = [_replaced(merged, each, why) for each in users if each not in merged.ours]
        return any(done)
    return _replaced(merged, place, why)


def _mended_key(merged: Merged, entity: str, problem: Problem) -> bool:
    """Returns whether a column was replaced of a key or a partition that rows do not keep."""
    message = problem.message
    found = _COLUMNS.search(message) or _PARTITIONED.search(message)
    named = found[1].split(", ") if found else []
    places = [(entity, name) for name in named if merged.column((entity, name)) is not None]
    for place in places:
        if place in merged.ours:
            if _next(merged, place, short(problem.message)):
                return True
        elif _is_filled_otherwise(merged, place):
            return _replaced(merged, place, short(problem.message))
    return False


def _is_filled_otherwise(merged: Merged, place: Place) -> bool:
    """Returns whether `scenario from` would fill a column by something else."""
    draft, own = merged.draft_of(place), merged.column(place) or {}
    filled = {key: own[key] for key in ("fk", "expr", "generator") if key in own}
    return draft is not None and not is_same(
        filled, {key: draft.keys[key] for key in ("fk", "expr", "generator") if key in draft.keys}
    )


def _replaced(merged: Merged, place: Place, why: str) -> bool:
    """Returns whether something was put in the place of a column of the user's."""
    draft, own = merged.draft_of(place), merged.column(place)
    if draft is None or own is None or _is_existing(merged, place[0]):
        return False
    was = said_kind(own)
    merged.put(place, draft, draft.otherwise)
    said = f"its {was} was refused: {why}. It is filled by {drawn(draft)} now"
    merged.log.note(Kind.CHANGED, ".".join(place), said)
    return True


def _is_existing(merged: Merged, entity: str) -> bool:
    return by_value((merged.entity(entity) or {}).get("existing")) is True


def _next(merged: Merged, place: Place, why: str) -> bool:
    """Returns whether there was something else for a column that the update has put in."""
    ours = merged.ours[place]
    if ours.column is None:
        return False
    kind = Kind.ADDED if ours.was is None else Kind.CHANGED
    if ours.left:
        first, *left = ours.left
        merged.put(place, first, left)
        said = f"filled by {drawn(first)}, since something better was refused: {why}"
        merged.log.note(kind, ".".join(place), said)
        return True
    if ours.was is None and ours.column.omitted:
        merged.remove(place)
        merged.log.forget(kind, ".".join(place))
        said = f"new, and left out ({ours.column.omitted}): {why}"
        merged.log.note(Kind.NOTED, ".".join(place), said)
        ours.column = None
        return True
    return False


def _mended_entity(merged: Merged, place: Place, why: str) -> bool:
    """Does about a problem of a new entity what `scenario from` does about it."""
    entity, name = place
    draft = merged.wanted.drafts[entity]
    column = next((each for each in draft.columns if each.name == name), None)
    if column is not None and (column.otherwise or column.omitted):
        left_out = dict(draft.left_out)
        if column.otherwise:
            first, *others = column.otherwise
            put = [replace(first, otherwise=tuple(others), omitted=column.omitted)]
        else:
            put, left_out[name] = [], f"{column.omitted}: {why}"
        columns = [new for each in draft.columns for new in (put if each is column else [each])]
        draft = replace(draft, columns=tuple(columns), left_out=left_out)
    elif column is None and draft.rows and "rows" not in draft.keys:
        draft = replace(draft, keys={**draft.keys, "rows": draft.rows}, reason="")
    else:
        _leave_out(merged, entity, why)
        return True
    merged.set_draft(draft)
    return True


def _leave_out(merged: Merged, entity: str, why: str) -> None:
    draft = merged.wanted.drafts.pop(entity)
    merged.entities[:] = [each for each in merged.entities if as_text(each.get("name")) != entity]
    merged.log.forget(Kind.ADDED, entity)
    merged.log.note(Kind.NOTED, f"table {draft.table}", f"new, and left out: {why}")
    for other in [*merged.entities]:
        name = as_text(other.get("name"))
        for column in other.get("columns", ()):
            fk = fk_of(column)
            if fk is None or as_text(fk.get("entity")) != entity:
                continue
            place, reason = (name, name_of(column)), f"it points to {entity}, which is left out"
            if place in merged.ours:
                merged.ours[place].left = ()
                _next(merged, place, reason)
            elif merged.is_new(name):
                _without_guesses(merged, merged.wanted.drafts[name], name_of(column), reason)
            break


def _without_guesses(merged: Merged, draft: DraftEntity, column: str, why: str) -> None:
    """Has a column of a new entity left out that points to one which is left out itself."""
    columns = tuple(
        replace(each, otherwise=()) if each.name == column else each for each in draft.columns
    )
    merged.set_draft(replace(draft, columns=columns))
    _mended_entity(merged, (draft.name, column), why)


def _tidy(merged: Merged) -> None:
    """Takes out hidden columns which nothing needs any more."""
    for place, ours in merged.ours.items():
        if ours.was is not None:
            merged.remove_unused(place[0], ours.was)
