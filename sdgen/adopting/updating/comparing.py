"""What has changed in the tables since a scenario was made, done to the scenario."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.adopting.choosing import kept_by_database
from sdgen.adopting.draft import DraftEntity
from sdgen.adopting.known_tables import KnownTables, said_type
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.adopting.updating.changes import Kind
from sdgen.adopting.updating.matching import Chosen, Matched
from sdgen.adopting.updating.merging import Merged, drawn, entity_data, fk_of, name_of, said_kind
from sdgen.adopting.updating.removing import forget_columns, forget_entity
from sdgen.adopting.updating.rename_column import rename
from sdgen.adopting.updating.renaming import Renamed, renamed_columns
from sdgen.column_types import parse_column_type
from sdgen.errors import listed
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName
from sdgen.scenario.unchecked_data import as_text
from sdgen.yaml_scalars import by_value

Data = dict[str, Any]


@frozen
class Compared:
    """What a scenario is compared with.

    Args:
        entities: the entities of the scenario, with their tables.
        chosen: what becomes of the tables.
        drafts: table → what `scenario from` would say of it.
        known: the tables that the scenario was made of; None where its file does not say.
        asked: tables whose every column is to be filled.
    """

    entities: Sequence[Matched]
    chosen: Chosen
    drafts: Mapping[TableName, DraftEntity]
    known: KnownTables | None
    asked: frozenset[TableName]


def compare(merged: Merged, compared: Compared) -> None:
    """Does to a scenario what has changed in the tables since it was made.

    Args:
        merged: the scenario.
        compared: what it is compared with.
    """
    for each in compared.entities:
        if not each.is_there:
            _without_table(merged, each, compared)
    for each in compared.entities:
        if each.is_there:
            _Entity(merged, each, compared).compare()
    for name in compared.chosen.added:
        if name in compared.drafts:
            _add(merged, compared.drafts[name])
    for name in compared.chosen.not_there:
        if compared.known is None or str(name) not in compared.known.tables:
            why = compared.chosen.selection.left_out.get(name, "")
            asked = "excluded" if why == "excluded" else "not in the scenario, and stays out"
            add = "" if why == "excluded" else f". Add it with `table` {name.name}"
            if why.startswith(("holds rows", "it has to point")):
                asked = f"not in the scenario: {why}"
            merged.log.note(Kind.NOTED, f"table {name}", f"{asked}{add}")


def _without_table(merged: Merged, entity: Matched, compared: Compared) -> None:
    if compared.known is None or str(entity.table) not in compared.known.tables:
        said = f"there is no table {entity.table}; a run creates it"
        merged.log.note(Kind.NOTED, entity.name, said)
        return
    merged.entities[:] = [
        each for each in merged.entities if as_text(each.get("name")) != entity.name
    ]
    merged.log.note(Kind.REMOVED, entity.name, f"table {entity.table} no longer exists")
    forget_entity(merged, entity.name)


def _add(merged: Merged, draft: DraftEntity) -> None:
    """Adds an entity, in front of those that point to it."""
    name = draft.name
    pointing = (
        number
        for number, each in enumerate(merged.entities)
        for column in each.get("columns", ())
        if (fk := fk_of(column)) is not None and as_text(fk.get("entity")) == name
    )
    number = next(pointing, len(merged.entities))
    merged.entities.insert(number, entity_data(draft))
    merged.wanted.drafts[name] = draft
    what = "read: it holds rows" if "existing" in draft.keys else f"about {draft.rows:,} rows"
    merged.log.note(Kind.ADDED, name, f"new entity of table {draft.table}, {what}")


class _Entity:
    """One entity of the scenario whose table is there."""

    def __init__(self, merged: Merged, entity: Matched, compared: Compared) -> None:
        self._merged, self._compared = merged, compared
        self._name, self._is_existing = entity.name, entity.is_existing
        self._table: SourceTable = compared.chosen.tables[entity.table]
        self._draft = compared.drafts.get(entity.table)
        fold = merged.fold
        self._stored = {fold(each.name): each for each in self._table.columns}
        tables = compared.known.tables if compared.known else {}
        known = tables.get(str(entity.was or entity.table))
        self._known = {fold(name): kind for name, kind in known.items()} if known else None
        self._is_asked = entity.table in compared.asked
        if entity.was is not None:
            self._call(entity.was, entity.table)

    def _call(self, was: TableName, now: TableName) -> None:
        """Has the entity name its table as it is called now."""
        entity = self._merged.entity(self._name) or {}
        said = as_text(entity.get("target_table"))
        if was.schema != now.schema:
            entity |= {"schema": now.schema}
        is_whole = "." in said and "schema" not in entity
        entity |= {"target_table": str(now) if is_whole else now.name}
        why = "the new table has exactly the columns of the removed one"
        self._merged.log.note(
            Kind.CHANGED, self._name, f"table {was} is called {now} now, as it seems: {why}"
        )

    def compare(self) -> None:
        dropped = [name for name in self._own() if self._is_dropped(name)]
        added = [] if self._is_existing else [*filter(self._is_new, self._table.columns)]
        renamed = renamed_columns(self._table, dropped, added, self._known, self._merged.fold)
        for each in renamed:
            if self._rename(each):
                dropped.remove(each.old)
                added = [column for column in added if column.name != each.new]
        for name in dropped:
            self._drop(name)
        for column in added:
            self._add(column)
        for name in self._own():
            if source := self._stored.get(self._merged.fold(name)):
                self._follow(name, source)
        self._tell_left_out()

    def _own(self) -> list[str]:
        """Returns the columns that the entity stores."""
        return [
            name_of(each)
            for each in self._merged.columns(self._name)
            if by_value(each.get("hidden")) is not True
        ]

    # -- columns that are gone, and new ones -------------------------------------------------------

    def _is_dropped(self, name: str) -> bool:
        stored = self._stored.get(self._merged.fold(name))
        if stored is not None:
            return not stored.stored.writable and not self._is_existing
        return self._known is None or self._merged.fold(name) in self._known

    def _drop(self, name: str) -> None:
        stored = self._stored.get(self._merged.fold(name))
        why = "the table generates it now" if stored else "the table no longer has this column"
        self._merged.remove((self._name, name))
        self._merged.log.note(Kind.REMOVED, f"{self._name}.{name}", why)
        forget_columns(self._merged, self._name, {name})

    def _is_new(self, source: SourceColumn) -> bool:
        fold = self._merged.fold
        if fold(source.name) in {*map(fold, self._own())} or kept_by_database(source):
            return False
        if self._known is not None and fold(source.name) not in self._known:
            return True
        is_needed = not source.nullable and not source.stored.has_default
        return is_needed or self._is_asked

    def _add(self, source: SourceColumn) -> None:
        place = (self._name, source.name)
        column = self._merged.draft_of(place)
        if column is None:
            why = self._draft.left_out.get(source.name, "") if self._draft else ""
            self._merged.log.note(Kind.NOTED, ".".join(place), f"new, and left out: {why}")
            return
        self._merged.put(place, column, column.otherwise)
        self._merged.log.note(Kind.ADDED, ".".join(place), f"new column, filled by {drawn(column)}")

    def _rename(self, pair: Renamed) -> bool:
        old, new = f"{self._name}.{pair.old}", f"{self._name}.{pair.new}"
        if not pair.is_sure:
            said = f"maybe renamed from {pair.old} ({pair.why}); it is filled as a new one"
            self._merged.log.note(Kind.NOTED, new, said)
            return False
        rename(self._merged, self._name, pair.old, pair.new)
        self._merged.log.note(Kind.CHANGED, new, f"renamed from {old}, as it seems: {pair.why}")
        return True

    # -- columns that are there --------------------------------------------------------------------

    def _follow(self, name: str, source: SourceColumn) -> None:
        """Has a column follow the type of its table's, and accept NULL no longer."""
        place = (self._name, name)
        column = self._merged.column(place)
        if column is None or place in self._merged.ours:
            return
        self._follow_type(name, source, column)
        if self._is_existing:
            return
        if not source.nullable and by_value(column.get("nullable")) is True:
            column.pop("nullable", None)
            column.pop("null_rate", None)
            forget_columns(self._merged, self._name, {name}, only="null_rate")
            said = f"NOT NULL now; its {said_kind(column)} is kept"
            self._merged.log.note(Kind.CHANGED, f"{self._name}.{name}", said)

    def _follow_type(self, name: str, source: SourceColumn, column: Data) -> None:
        was = (self._known or {}).get(self._merged.fold(name), "")
        draft = self._merged.draft_of((self._name, name))
        now = str(draft.type if draft else source.type)
        if not was:
            return
        if not was.endswith("?") and source.nullable:
            said = "accepts NULL now; it is filled in every row, as before"
            self._merged.log.note(Kind.NOTED, f"{self._name}.{name}", said)
        was = was.removesuffix("?")
        own = str(parse_column_type(as_text(column.get("type"))))
        if was == now or own == now:
            return
        if own != was:
            said = f"type {was} is {now} now; the scenario says {own}, and is left as it is"
            self._merged.log.note(Kind.NOTED, f"{self._name}.{name}", said)
            return
        column["type"] = now
        said = f"type {was} is {now} now; its {said_kind(column)} is kept"
        self._merged.log.note(Kind.CHANGED, f"{self._name}.{name}", said)

    def _tell_left_out(self) -> None:
        """Tells of columns that the scenario leaves out, where nothing says that this is meant."""
        if self._known is not None or self._is_existing:
            return
        fold, own = self._merged.fold, {*map(self._merged.fold, self._own())}
        names = [
            each.name
            for each in self._table.columns
            if fold(each.name) not in own and not kept_by_database(each)
        ]
        if names:
            said = f"the scenario leaves out {listed(names)}. Add them with `table` "
            said += self._table.name.name
            self._merged.log.note(Kind.NOTED, self._name, said)


def known_after(merged: Merged, compared: Compared) -> KnownTables:
    """Returns the tables as they are now, for the last lines of the file."""
    before = compared.known.tables if compared.known else {}
    found: dict[str, Mapping[str, str]] = {}
    names = {each.table: each.name for each in reversed(compared.entities)}
    called = {each.table: each.was for each in compared.entities if each.was is not None}
    for name, table in compared.chosen.tables.items():
        was = before.get(str(called.get(name, name)), {})
        if name in compared.chosen.selection.left_out:
            found[str(name)] = was
            continue
        entity = names.get(name) or compared.drafts[name].name
        noted = {*map(merged.fold, was), *map(merged.fold, map(name_of, merged.columns(entity)))}
        is_read = name in compared.chosen.selection.existing
        found[str(name)] = {
            each.name: ""
            if was.get(each.name) == "" or merged.fold(each.name) not in noted
            else _type_of(merged, entity, each)
            for each in table.columns
            if not is_read or merged.fold(each.name) in noted
        }
    return KnownTables(found)


def _type_of(merged: Merged, entity: str, source: SourceColumn) -> str:
    draft = merged.draft_of((entity, source.name))
    return said_type(str(draft.type if draft else source.type), source.nullable)
