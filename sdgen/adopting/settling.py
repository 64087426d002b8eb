"""Has a draft checked as a run would check it, and replaces what would be refused.

Each column knows what else could fill it. Where nothing is left, the table is left out, with what
has to point to it. What was replaced or left out is listed for review, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generators_sql.faking import time_limit
from sdgen.adopting.changed_columns import without_changed
from sdgen.adopting.checked import Checked
from sdgen.adopting.draft import Draft, DraftColumn, DraftEntity
from sdgen.adopting.fill_once import filled_once, is_of_filled, not_filled_once
from sdgen.adopting.one_row_each import one_row_each
from sdgen.adopting.scenario_data import DataOfDrafts, around
from sdgen.adopting.selecting import FEWER
from sdgen.adopting.writing import column_names, kind_of
from sdgen.errors import Problem, TableMismatchError, ValidationError
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario
from sdgen.scenario.read_before import ReadBefore

Check = Callable[[Scenario], Checked]
"""Returns what a run would warn of; raises ValidationError or TableMismatchError where it would
refuse the scenario."""

_MOST_ROUNDS = 100
_UNSETTLED = "it could not be checked completely: plan a run to see what it says"
_PLACE = re.compile(r"entities\[(\d+)\](?:\.columns\[(\d+)\])?")
_KEY = re.compile(r"\(([^()]+)\) is unique in the table")
_LONGEST_REASON = 160
_CELLS = re.compile(r"(row \d+) \(.*\) is refused: ", re.DOTALL)
_ADDED = "triggers of other tables add its rows"


def settle(
    draft: Draft, check: Check, before: ReadBefore | None = None, confirm: Check | None = None
) -> Draft:
    """Returns a draft that a run accepts.

    All of it is checked, then what has been replaced with what that concerns, until that is right,
    and all of it again. The database is asked once the scenario itself is right. Nothing is written
    and read for that: see ``data_of``.

    Args:
        draft: the draft.
        check: what a run would say.
        before: what was read of such scenarios.
        confirm: what other runs would say that the check tells nothing of; asked once the check
            finds all of the draft right.

    Raises:
        TooSlowError: it takes longer than values may be made for (``time_limit.within``).
        ValidationError: there is nothing to fill.
    """
    part, is_asked = draft.entities, False
    data, before = DataOfDrafts(), before or ReadBefore()
    for _ in range(_MOST_ROUNDS):
        if all("existing" in each.keys for each in draft.entities):
            reasons = [Problem(str(name), why) for name, why in draft.left_out.items()]
            raise ValidationError("no table can be filled:", reasons)
        time_limit.check(f"a scenario of {len(part):,} tables. {FEWER}")
        is_whole = len(part) == len(draft.entities)
        checked = Checked()
        try:
            document = Document(data.of(replace(draft, entities=part)))
            scenario = scenario_of(document, before)
            if is_asked := is_asked or is_whole:
                checked = check(scenario)
                if is_whole and confirm is not None:
                    confirm(scenario)
            problems: Sequence[Problem] = ()
        except (ValidationError, TableMismatchError) as error:
            problems = error.problems
        if not problems and not is_whole:
            part = draft.entities
            continue
        if problems:
            changed = _mended(draft, part, problems)
        else:
            changed = _left_to_triggers(draft, checked)
            if changed is draft:
                return replace(draft, notes=(*draft.notes, *checked.warnings))
        if changed is None:
            break
        part = around(changed.entities, _changed(draft, changed), data)
        if all("existing" in each.keys for each in part):
            part = changed.entities
        draft = changed
    notes = tuple(f"a run would report: {problem}" for problem in problems) or (_UNSETTLED,)
    return replace(draft, notes=(*draft.notes, *notes))


def _left_to_triggers(draft: Draft, checked: Checked) -> Draft:
    """Returns a draft without what triggers fill anyway: columns, and tables nothing points to."""
    for entity in draft.entities:
        if entity.name in checked.added and not _is_pointed_to(draft, entity.name):
            draft = _without(draft, entity, _ADDED)
    return without_changed(draft, checked.changed)


def _is_pointed_to(draft: Draft, name: str) -> bool:
    fks = (column.keys.get("fk") for each in draft.entities for column in each.columns)
    return any(isinstance(fk, Mapping) and fk["entity"] == name for fk in fks)


def _changed(before: Draft, after: Draft) -> set[str]:
    """Returns the names of the entities that are not as they were."""
    old, new = ({each.name: each for each in one.entities} for one in (before, after))
    return {name for name, each in old.items() if new.get(name) is not each}


def _mended(draft: Draft, part: Sequence[DraftEntity], problems: Sequence[Problem]) -> Draft | None:
    """Returns a draft in which something is done about each problem; None where nothing can be.

    Args:
        draft: the draft.
        part: those of its entities that were checked.
        problems: what was wrong with them.
    """
    wrong: dict[tuple[str, str | None], tuple[str, Sequence[str]]] = {}
    for problem in problems:
        for entity, column in _places(part, problem):
            others = [name for each in problem.also if (name := _place(part, each)[1])]
            wrong.setdefault((entity, column), (problem.message, others))
    if not wrong:
        return None
    for (named, column), (message, also) in wrong.items():
        now = next((each for each in draft.entities if each.name == named), None)
        if now is not None and is_of_filled(message) and (once := filled_once(draft, now)):
            draft = replace(draft, entities=not_filled_once(draft.entities, once))
        elif now is not None:
            able, own = _able(now, column, also), message.removeprefix(f"table {now.table}: ")
            draft = _without_problem(draft, now, able, short(own))
    return draft


def _able(entity: DraftEntity, column: str | None, also: Sequence[str]) -> str | None:
    """Returns the column of those that a problem is about that something can be done about.

    The first one that can be filled otherwise, else the first that has a default.
    """
    found = {each.name: each for each in entity.columns}
    named = [found[name] for name in (column, *also) if name in found]
    for each in named:
        if each.otherwise:
            return each.name
    for each in named:
        if each.omitted and each.omitted != "NULL":
            return each.name
    return column


def _places(entities: Sequence[DraftEntity], problem: Problem) -> Iterator[tuple[str, str | None]]:
    """Yields the entity that a problem is about, with its column where it is about one."""
    if _PLACE.search(problem.path):
        yield _place(entities, problem.path)
        return
    for entity in entities:
        for called in (str(entity.table), entity.table.name, entity.name):
            if problem.path == called:
                yield entity.name, None
                return
            if problem.path.startswith(f"{called}."):
                name = problem.path.removeprefix(f"{called}.")
                known = {column.name for column in entity.columns}
                yield entity.name, name if name in known else None
                return


def _place(entities: Sequence[DraftEntity], path: str) -> tuple[str, str | None]:
    """Returns the entity at a place of a scenario, with the column there; "" for none."""
    found = _PLACE.search(path)
    if found is None:
        return "", None
    entity = entities[int(found[1])]
    names = column_names(entity)
    number = None if found[2] is None else int(found[2])
    return entity.name, names[number] if number is not None and number < len(names) else None


def _without_problem(draft: Draft, entity: DraftEntity, name: str | None, why: str) -> Draft:
    column = next((each for each in entity.columns if each.name == name), None)
    if column is not None and (once := _once_instead(entity, column)):
        column, entity = once, replace(entity, reason=f"as many rows as {once.name} points to")
    if column is None and entity.rows and "rows" not in entity.keys:
        return _with(draft, replace(entity, keys={**entity.keys, "rows": entity.rows}, reason=""))
    if column is None:
        column = _left_out_of_key(entity, why)
    if column is None and (alone := one_row_each(entity, _key_in(why))):
        return _with(draft, alone)
    if column is None or "existing" in entity.keys:
        return _without(draft, entity, why)
    if column.otherwise and name is not None:
        first, *others = column.otherwise
        look_at = f"filled otherwise, since {_kind(column)} does not fit: {why}"
        other = replace(first, otherwise=tuple(others), omitted=column.omitted, look_at=look_at)
        return _with(draft, replace(entity, columns=_replaced(entity, column, other)))
    return _without_column(draft, entity, column, why)


def _without_column(draft: Draft, entity: DraftEntity, column: DraftColumn, why: str) -> Draft:
    """Returns a draft without a column, or without its entity where that needs the column."""
    if not column.omitted or "existing" in entity.keys or _is_pointed_at(draft, entity, column):
        return _without(draft, entity, why)
    kept = tuple(each for each in entity.columns if each is not column)
    left_out = {**entity.left_out, column.name: f"{column.omitted}: {why}"}
    return _with(draft, replace(entity, columns=kept, left_out=left_out))


def _is_pointed_at(draft: Draft, entity: DraftEntity, column: DraftColumn) -> bool:
    """Returns whether foreign keys are filled from a column, which then has to be there."""
    fks = (each.keys.get("fk") for other in draft.entities for each in other.columns)
    return any(
        isinstance(fk, Mapping) and (fk["entity"], fk["column"]) == (entity.name, column.name)
        for fk in fks
    )


def _once_instead(entity: DraftEntity, column: DraftColumn) -> DraftColumn | None:
    """Returns the other column of pairs where that can have fewer, since one has not enough rows.

    Each row that it points to has one row then.
    """
    found = {each.name: each for each in entity.columns}
    paired = found.get(str(_distribution(column).get("per")))
    if paired is None or not paired.otherwise:
        return None
    return paired if _distribution(paired.otherwise[0]).get("max") == 1 else None


def _distribution(column: DraftColumn) -> Mapping[str, object]:
    fk = column.keys.get("fk")
    said = fk.get("distribution") if isinstance(fk, Mapping) else None
    return said if isinstance(said, Mapping) else {}


def _left_out_of_key(entity: DraftEntity, why: str) -> DraftColumn | None:
    """Returns the column without which a unique key that rows break is one of no row.

    Rows with NULL in it are not compared.
    """
    names = _key_in(why)
    return next(
        (
            each
            for each in reversed(entity.columns)
            if each.name in names and each.omitted == "NULL"
        ),
        None,
    )


def _key_in(why: str) -> Sequence[str]:
    """Returns the columns of the unique key that rows break, as a reason names them."""
    found = _KEY.search(why)
    return found[1].split(", ") if found else []


def _kind(column: DraftColumn) -> str:
    return "within" if "within" in str(column.keys.get("fk")) else kind_of(column)


def _replaced(
    entity: DraftEntity, column: DraftColumn, other: DraftColumn
) -> tuple[DraftColumn, ...]:
    return tuple(other if each is column else each for each in entity.columns)


def _with(draft: Draft, entity: DraftEntity) -> Draft:
    """Returns a draft with an entity in place of the one of its name."""
    return replace(
        draft,
        entities=tuple(entity if each.name == entity.name else each for each in draft.entities),
    )


def _without(draft: Draft, entity: DraftEntity, why: str) -> Draft:
    """Returns a draft without an entity, and without what has to point to it."""
    kept = tuple(each for each in draft.entities if each.name != entity.name)
    draft = replace(draft, entities=kept, left_out={**draft.left_out, entity.table: why})
    for other in kept:
        for column in other.columns:
            fk = column.keys.get("fk")
            if isinstance(fk, Mapping) and fk["entity"] == entity.name:
                reason = f"it points to {entity.name}, which is left out"
                now = next((each for each in draft.entities if each.name == other.name), None)
                if now is None:
                    break
                draft = _without_column(draft, now, _named(now, column.name), reason)
    return draft


def _named(entity: DraftEntity, name: str) -> DraftColumn:
    return next(each for each in entity.columns if each.name == name)


def short(message: str) -> str:
    """Returns the first sentence of a message, without the cells of a row that was refused."""
    text = " ".join(_CELLS.sub(r"\1 is refused: ", message).split())
    first = text.split(". ")[0]
    return first if len(first) <= _LONGEST_REASON else f"{first[: _LONGEST_REASON - 1]}…"
