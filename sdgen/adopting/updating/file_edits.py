"""From what a scenario says and what it is to say to an edit of its text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sdgen.adopting.draft import DraftEntity
from sdgen.adopting.updating.text_edits import CannotEditError, TextEdits
from sdgen.adopting.updating.yaml_tree import Node, tree_of
from sdgen.adopting.writing import column_lines, entity_lines
from sdgen.adopting.yaml_text import flow
from sdgen.scenario.unchecked_data import as_text
from sdgen.yaml_scalars import by_value

_NEUTRAL: Mapping[str, object] = {"nullable": False, "null_rate": 0, "hidden": False}
"""What says the same as a key that is not there."""
_NAMED = frozenset({"entities", "columns"})
_ENTITY_INDENT, _COLUMN_INDENT = 2, 6

Data = dict[str, Any]
Place = tuple[str, str]
"""An entity and one of its columns."""


@dataclass
class Wanted:
    """What a scenario is to say.

    Attributes:
        data: all of it, as its file says it: dicts, lists and scalars.
        reasons: columns that are new or written anew → the comment beside them.
        rewritten: columns that are there, and written anew.
        names: entities and columns whose name is another now → what it was.
        drafts: entities that are new, by name: with reasons for all they say.
    """

    data: Data
    reasons: dict[Place, str] = field(default_factory=dict)
    rewritten: set[Place] = field(default_factory=set)
    names: dict[Place, str] = field(default_factory=dict)
    drafts: dict[str, DraftEntity] = field(default_factory=dict)


def edited(text: str, old: Data, wanted: Wanted, *, is_json: bool) -> str:
    """Returns a scenario's text as it is to be; what need not change stays as it is.

    Args:
        text: the text.
        old: what it says.
        wanted: what it is to say.
        is_json: whether it is JSON.

    Raises:
        CannotEditError: it is written in a way that cannot be edited safely.
    """
    return _FileEdits(text, wanted, is_json).edited(old)


def is_same(one: object, other: object) -> bool:
    """Returns whether two parts of scenarios say the same; keys may be there for nothing."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        left, right = _said(one), _said(other)
        return left.keys() == right.keys() and all(is_same(left[key], right[key]) for key in left)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    return _scalar(one) == _scalar(other)


def _said(data: Mapping[str, object]) -> dict[str, object]:
    return {
        key: value
        for key, value in data.items()
        if key not in _NEUTRAL or by_value(value) != _NEUTRAL[key]
    }


def _scalar(value: object) -> tuple[bool, object]:
    plain = by_value(value)
    return isinstance(plain, bool), plain  # True == 1


class _FileEdits:
    def __init__(self, text: str, wanted: Wanted, is_json: bool) -> None:
        self._text, self._wanted, self._is_json = text, wanted, is_json
        self._edits = TextEdits(text, is_json=is_json)

    def edited(self, old: Data) -> str:
        root = tree_of(self._text, is_json=self._is_json)
        self._mapping(root, old, self._wanted.data, None)
        return self._edits.result()

    # -- mappings --------------------------------------------------------------------------------

    def _mapping(self, node: Node, old: Data, new: Data, entity: str | None) -> None:
        """Edits a mapping.

        Args:
            node: where it stands.
            old: what it says.
            new: what it is to say.
            entity: the entity that it belongs to; None where it belongs to none.
        """
        if is_same(old, new):
            return
        if node.kind != "mapping":
            raise CannotEditError(_ALIAS, node.start)
        after: str | None = None
        gone = []
        for key, value in new.items():
            child = node.get(key)
            if key in old and is_same(old[key], value):
                after = key if child else after
            elif key in old and child is not None:
                self._value(child, key, old[key], value, entity)
                after = key
            else:
                self._add_key(node, after, key, value)
        for key in old:
            if key not in new and (key not in _NEUTRAL or by_value(old[key]) != _NEUTRAL[key]):
                gone.append(key)
        self._remove_keys(node, gone)

    def _value(self, node: Node, key: str, old: Any, new: Any, entity: str | None) -> None:
        if isinstance(old, dict) and isinstance(new, dict) and new and node.kind == "mapping":
            self._mapping(node, old, new, entity)
        elif key in _NAMED and isinstance(old, list) and isinstance(new, list):
            self._named(node, old, new, entity)
        elif (
            isinstance(old, list)
            and isinstance(new, list)
            and (kept := _kept(old, new)) is not None
            and node.kind == "sequence"
        ):
            self._remove_items(node, [place for place in range(len(old)) if place not in kept])
        else:
            self._set(node, new)

    def _set(self, node: Node, value: object) -> None:
        if node.kind == "alias" or node.anchor:
            raise CannotEditError(_ALIAS, node.start)
        blank = " " if node.start == node.end else ""
        self._edits.replace(node.start, node.end, blank + self._flow(value))

    def _add_key(self, node: Node, after: str | None, key: str, value: object) -> None:
        names = [name.value for name, _ in node.pairs]
        number = names.index(after) if after in names else len(names) - 1
        said = f"{self._flow(key)}: {self._flow(value)}"
        if node.is_flow:
            extents = [(name.start, part.end) for name, part in node.pairs]
            self._edits.insert_flow(extents, number, [said])
            return
        end = node.pairs[number][1].end
        if not self._edits.ends_line(end):
            raise CannotEditError(_LINE, end)
        first = node.pairs[0][0].start
        before = self._text[self._edits.line_start(first) : first]
        indent = "".join("\t" if each == "\t" else " " for each in before)
        self._edits.insert_lines(self._edits.next_line(end), [indent + said])

    def _remove_keys(self, node: Node, keys: Sequence[str]) -> None:
        numbers = [n for n, (name, _) in enumerate(node.pairs) if name.value in keys]
        merged = [key for key in keys if node.get(key) is None]
        for key in merged:
            if key not in _NEUTRAL:
                raise CannotEditError(_ALIAS, node.start)
            self._add_key(node, None, key, _NEUTRAL[key])
        if not numbers:
            return
        if node.is_flow:
            extents = [(name.start, part.end) for name, part in node.pairs]
            self._edits.remove_flow(extents, numbers)
            return
        for number in numbers:
            name, value = node.pairs[number]
            if not self._edits.begins_line(name.start):  # behind the dash
                if name.value not in _NEUTRAL:
                    raise CannotEditError(_LINE, name.start)
                self._set(value, _NEUTRAL[name.value])
                continue
            if not self._edits.ends_line(value.end):
                raise CannotEditError(_LINE, value.end)
            start = self._edits.line_start(name.start)
            self._edits.replace(start, self._edits.next_line(value.end), "")

    # -- lists -----------------------------------------------------------------------------------

    def _remove_items(self, node: Node, gone: Sequence[int]) -> None:
        if len(gone) == len(node.items):
            self._set(node, [])
        elif gone and node.is_flow:
            self._edits.remove_flow([(each.start, each.end) for each in node.items], gone)
        else:
            self._edits.remove_items(node, gone)

    def _named(self, node: Node, old: list[Data], new: list[Data], entity: str | None) -> None:
        """Edits the list of the entities, or of an entity's columns."""
        if node.kind != "sequence":
            raise CannotEditError(_ALIAS, node.start)
        numbers = {as_text(each.get("name")): number for number, each in enumerate(old)}
        after, added = -1, dict[int, list[Data]]()
        kept = set[int]()
        for each in new:
            name = as_text(each.get("name"))
            was = self._wanted.names.get((entity or name, name if entity else ""), name)
            number = numbers.get(was)
            if number is None:
                added.setdefault(after, []).append(each)
                continue
            after = number
            kept.add(number)
            if entity is not None and (entity, name) in self._wanted.rewritten:
                self._rewrite(node, number, entity, each)
            else:
                self._mapping(node.items[number], old[number], each, entity or name)
        gone = [number for number in range(len(old)) if number not in kept]
        if not kept:
            raise CannotEditError("nothing listed here would remain", node.start)
        self._remove_items(node, gone)
        for number, items in added.items():
            self._insert(node, number if number >= 0 else min(kept), number < 0, entity, items)

    def _insert(
        self, node: Node, at: int, before: bool, entity: str | None, items: Sequence[Data]
    ) -> None:
        if node.is_flow:
            extents = [(each.start, each.end) for each in node.items]
            if before:
                extents, at = extents[at:], -1
            self._edits.insert_flow(extents, at, [*map(self._flow, items)])
            return
        top, bottom = self._edits.region(node, at)
        dash = self._edits.dash(node.items[at])
        indent = self._edits.indent(dash)
        spaced = entity is None and self._edits.is_spaced(node)
        lines: list[str] = []
        for item in items:
            written = self._lines(item, entity, indent)
            lines += [*written, ""] if spaced and before else ["", *written] if spaced else written
        self._edits.insert_lines(top if before else bottom, lines)

    def _lines(self, item: Data, entity: str | None, indent: str) -> list[str]:
        """Returns the lines of a new item of a list in block style."""
        name = as_text(item.get("name"))
        if entity is None:
            draft = self._wanted.drafts[name]
            return [_indented(line, _ENTITY_INDENT, indent) for line in entity_lines(draft)]
        reason = self._wanted.reasons.get((entity, name), "")
        return [_indented(line, _COLUMN_INDENT, indent) for line in column_lines(item, reason)]

    def _rewrite(self, node: Node, number: int, entity: str, item: Data) -> None:
        """Writes a column anew, where it stands."""
        old = node.items[number]
        if old.kind == "alias" or old.anchor:
            raise CannotEditError(_ALIAS, old.start)
        if node.is_flow:
            self._edits.replace(old.start, old.end, self._flow(item))
            return
        dash = self._edits.dash(old)
        indent = self._edits.indent(dash)
        lines = self._lines(item, entity, indent)
        if not self._edits.ends_line(old.end):
            raise CannotEditError(_LINE, old.end)
        start, end = self._edits.line_start(dash), self._edits.next_line(old.end)
        at_end = end == len(self._text) and not self._text.endswith(("\r", "\n"))
        whole = "".join(line + self._edits.line_break for line in lines)
        self._edits.replace(start, end, whole.rstrip("\r\n") if at_end else whole)

    def _flow(self, value: object) -> str:
        if self._is_json:
            return json.dumps(by_value(_listed(value)), ensure_ascii=False)
        return flow(value)


def _listed(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _listed(each) for key, each in value.items()}
    return [*map(_listed, value)] if isinstance(value, list | tuple) else value


def _kept(old: Sequence[object], new: Sequence[object]) -> set[int] | None:
    """Returns the numbers of the items of a list that another one still has, in its order.

    None where that has others, too.
    """
    found, place = set[int](), 0
    for each in new:
        while place < len(old) and not is_same(old[place], each):
            place += 1
        if place == len(old):
            return None
        found.add(place)
        place += 1
    return found


def _indented(line: str, own: int, indent: str) -> str:
    return indent + line[own:] if line.strip() else ""


_ALIAS = (
    "this uses an anchor, an alias or a merge key, so an edit would change other places too. Write "
    "it out here"
)
_LINE = "a key must be on lines of its own, or all keys in braces. Rewrite it that way"
