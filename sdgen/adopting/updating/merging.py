"""A scenario that is being updated: the user's columns, with those of a draft among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sdgen.adopting.draft import DraftColumn, DraftEntity
from sdgen.adopting.updating.changes import Kind, Log
from sdgen.adopting.updating.file_edits import Data, Place, Wanted
from sdgen.adopting.writing import kind_of
from sdgen.scenario.unchecked_data import as_text
from sdgen.yaml_scalars import by_value

_FILLING = frozenset({"generator", "fk", "expr", "null_rate", "fit", "nullable", "name", "type"})
"""Keys of a column that another one in its place says anew."""


@dataclass
class Ours:
    """A column that the update has put in.

    Attributes:
        column: what fills it now; None where it is left out.
        left: what else could, the best first.
        was: what the user's file says of it; None for a new one.
        helpers: the names of the hidden columns in front of it.
        overlaid: hidden columns that are others for it → what the user's file says of them.
    """

    column: DraftColumn | None
    left: tuple[DraftColumn, ...]
    was: Data | None = None
    helpers: tuple[str, ...] = ()
    overlaid: dict[str, Data] = field(default_factory=dict)


@dataclass
class Merged:
    """A scenario that is being updated.

    Args:
        wanted: what it says.
        drafts: the drafts of its entities, by name; those of tables that are there.
        order: entity → the columns of its table, in order.
        fold: makes names equal which the database takes to be.
        log: what has been done.
        ours: columns that the update has put in.
    """

    wanted: Wanted
    drafts: Mapping[str, DraftEntity]
    order: Mapping[str, Sequence[str]]
    fold: Callable[[str], str]
    log: Log = field(default_factory=Log)
    ours: dict[Place, Ours] = field(default_factory=dict)

    # -- reading -----------------------------------------------------------------------------------

    @property
    def entities(self) -> list[Data]:
        """Its entities, as its file says them."""
        found: list[Data] = self.wanted.data["entities"]
        return found

    def entity(self, name: str) -> Data | None:
        """Returns an entity; None where there is none of that name."""
        return next((each for each in self.entities if as_text(each.get("name")) == name), None)

    def columns(self, entity: str) -> list[Data]:
        """Returns the columns of an entity; none where there is no such entity."""
        found = self.entity(entity)
        listed: list[Data] = found.get("columns", []) if found else []
        return listed

    def column(self, place: Place) -> Data | None:
        """Returns a column; None where there is none of that name."""
        return next((each for each in self.columns(place[0]) if name_of(each) == place[1]), None)

    def draft_of(self, place: Place) -> DraftColumn | None:
        """Returns what `scenario from` would say of a column; None where it would not."""
        draft = self.drafts.get(place[0])
        columns = draft.columns if draft else ()
        name = self.fold(place[1])
        return next((each for each in columns if self.fold(each.name) == name), None)

    def is_new(self, entity: str) -> bool:
        """Returns whether an entity is one that the update has added."""
        return entity in self.wanted.drafts

    # -- changing ----------------------------------------------------------------------------------

    def set_draft(self, draft: DraftEntity) -> None:
        """Has an entity that the update has added say what a draft says."""
        number = next(
            n for n, each in enumerate(self.entities) if as_text(each.get("name")) == draft.name
        )
        self.entities[number] = entity_data(draft)
        self.wanted.drafts[draft.name] = draft

    def put(self, place: Place, column: DraftColumn, left: Sequence[DraftColumn]) -> None:
        """Puts a column of a draft where the table has it, or in the place of the one there."""
        entity, name = place
        before = self.ours.get(place)
        was = before.was if before else self.column(place)
        columns = self.columns(entity)
        number = next((n for n, each in enumerate(columns) if name_of(each) == name), None)
        if before:
            self._remove_helpers(place, before)
            number = next((n for n, each in enumerate(columns) if name_of(each) == name), None)
        if number is None:
            number = self._number_for(entity, name)
        else:
            del columns[number]
        overlaid = self._overlaid(place, column)
        helpers = [dict(each) for each in column.helpers if not self._has(entity, each)]
        for helper in column.helpers:
            self.wanted.reasons[entity, str(helper["name"])] = f"for {name}"
        kept = {key: value for key, value in (was or {}).items() if key not in _FILLING}
        said = {"name": name, "type": str(column.type), **kept, **column.keys}
        columns[number:number] = [*helpers, said]
        self.wanted.reasons[place] = column.reason
        if was is not None:
            self.wanted.rewritten.add(place)
        names = tuple(str(each["name"]) for each in helpers)
        self.ours[place] = Ours(column, tuple(left), was, names, overlaid)
        self._add_needs(entity, column)

    def remove(self, place: Place) -> None:
        """Takes a column out, with hidden ones that only it needed and what names it elsewhere."""
        columns = self.columns(place[0])
        gone = self.column(place)
        columns[:] = [each for each in columns if name_of(each) != place[1]]
        if place in self.ours:
            self._remove_helpers(place, self.ours[place])
        elif gone is not None:
            self.remove_unused(place[0], gone)

    def restore(self, place: Place) -> None:
        """Puts the user's own column back in the place of one of a draft."""
        ours = self.ours.pop(place)
        self._remove_helpers(place, ours)
        if ours.was is not None:
            columns = self.columns(place[0])
            number = next(n for n, each in enumerate(columns) if name_of(each) == place[1])
            columns[number] = ours.was
            self.wanted.rewritten.discard(place)
            self.wanted.reasons.pop(place, None)

    def remove_unused(self, entity: str, gone: Data) -> None:
        """Takes out hidden columns which a column needed that is gone, and nothing else."""
        columns = self.columns(entity)
        said = words_in(gone)
        waiting = [each for each in columns if name_of(each) in said and _is_hidden(each)]
        for each in waiting:
            if each in columns and not self.users_of((entity, name_of(each))):
                columns.remove(each)
                place = f"{entity}.{name_of(each)}"
                self.log.note(Kind.REMOVED, place, f"hidden, and only {name_of(gone)} needed it")
                self.remove_unused(entity, each)

    def users_of(self, place: Place) -> list[Place]:
        """Returns the columns that may need another one, by the names in what they say."""
        entity, name = place
        found = []
        for other in self.entities:
            own = as_text(other.get("name"))
            for column in other.get("columns", ()):
                if own == entity and name_of(column) == name:
                    continue
                said = words_in(column)
                if name in said and (own == entity or entity in said or "via" in said):
                    found.append((own, name_of(column)))
        return found

    def _overlaid(self, place: Place, column: DraftColumn) -> dict[str, Data]:
        """Has hidden columns that only one needs say what another one in its place needs."""
        found = {}
        columns = self.columns(place[0])
        for helper in map(dict, column.helpers):
            name = str(helper["name"])
            for number, each in enumerate(columns):
                if name_of(each) != name or not _is_hidden(each) or each == helper:
                    continue
                if {*self.users_of((place[0], name))} <= {place}:
                    found[name], columns[number] = each, helper
                    self.wanted.rewritten.add((place[0], name))
        return found

    def _remove_helpers(self, place: Place, ours: Ours) -> None:
        columns = self.columns(place[0])
        columns[:] = [
            ours.overlaid.get(name_of(each), each)
            for each in columns
            if name_of(each) not in ours.helpers
        ]
        self.wanted.rewritten -= {(place[0], name) for name in ours.overlaid}

    def _has(self, entity: str, helper: Mapping[str, object]) -> bool:
        there = self.column((entity, str(helper["name"])))
        return there is not None and _is_hidden(there)

    def _number_for(self, entity: str, name: str) -> int:
        """Returns the place of a new column among an entity's."""
        numbers = {self.fold(name_of(each)): n for n, each in enumerate(self.columns(entity))}
        order = [*map(self.fold, self.order.get(entity, ()))]
        if self.fold(name) not in order:  # a hidden one, which others need
            return 0
        before = order[: order.index(self.fold(name))]
        return next((numbers[each] + 1 for each in reversed(before) if each in numbers), 0)

    def _add_needs(self, entity: str, column: DraftColumn) -> None:
        """Adds what a column of a draft names and the scenario has not."""
        needed = dict(_needs(entity, column, self._fks(entity)))
        for place in needed:
            draft = self.draft_of(place)
            if draft is None or self.column(place) is not None or self.entity(place[0]) is None:
                continue
            self.put(place, draft, draft.otherwise)
            self.log.note(Kind.ADDED, ".".join(place), f"{entity}.{column.name} needs it")

    def _fks(self, entity: str) -> Mapping[str, str]:
        """Returns the columns of an entity that point to rows → the entities of these."""
        found = {}
        for column in self.columns(entity):
            fk = fk_of(column)
            if fk is not None:
                found[name_of(column)] = as_text(fk.get("entity"))
        return found


def _needs(
    entity: str, column: DraftColumn, fks: Mapping[str, str]
) -> Iterator[tuple[Place, None]]:
    """Yields the columns that a draft's column and its helpers name."""
    own: Data = {"name": column.name, **column.keys}
    for said in (own, *map(dict, column.helpers)):
        fk = fk_of(said)
        if fk is not None:
            parent = as_text(fk.get("entity"))
            yield (parent, as_text(fk.get("column"))), None
            for there, here in dict(fk.get("within", {})).items():
                yield (parent, str(there)), None
                yield (entity, str(here)), None
        generator = said.get("generator")
        if isinstance(generator, Mapping) and generator.get("type") == "parent":
            params = generator["params"]
            via = str(params["via"])
            yield (entity, via), None
            if via in fks:
                yield (fks[via], str(params["column"])), None


def entity_data(draft: DraftEntity) -> Data:
    """Returns what a file says of the entity of a draft."""
    columns = [
        dict(said)
        for column in draft.columns
        for said in (
            *column.helpers,
            {"name": column.name, "type": str(column.type), **column.keys},
        )
    ]
    return {"name": draft.name, **draft.keys, "columns": columns}


def fk_of(column: Data) -> Data | None:
    """Returns the params by which a column points to rows; None where it does not."""
    fk = column.get("fk")
    generator = column.get("generator")
    if fk is None and isinstance(generator, Mapping) and generator.get("type") == "fk":
        fk = generator.get("params")
    return fk if isinstance(fk, dict) else None


def name_of(column: Data) -> str:
    """Returns the name of a column."""
    return as_text(column.get("name"))


def words_in(said: object) -> set[str]:
    """Returns the words and whole strings in what a file says, its keys too."""
    if isinstance(said, Mapping):
        return {word for pair in said.items() for part in pair for word in words_in(part)}
    if isinstance(said, list | tuple):
        return {word for part in said for word in words_in(part)}
    if isinstance(said, str):
        return {said, *re.findall(r"\w+", said)}
    return set()


def said_kind(column: Data) -> str:
    """Returns what fills a column, in a word."""
    for key in ("fk", "expr"):
        if key in column:
            return key
    generator = column.get("generator")
    return as_text(generator.get("type")) if isinstance(generator, Mapping) else "its value"


def drawn(column: DraftColumn) -> str:
    """Returns what fills a column of a draft and why, in a few words."""
    return f"{kind_of(column)} ({column.reason})" if column.reason else kind_of(column)


def _is_hidden(column: Data) -> bool:
    return by_value(column.get("hidden")) is True
