"""Decides the shape of each foreign key of a table, so that its unique keys hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sdgen.adopting.facts import Facts
from sdgen.adopting.few_values import few_values, ids_beside_times, variety_of
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.groups import MOST_CHILDREN, least_of_group
from sdgen.adopting.marks import mark_rows, marks_of_names
from sdgen.adopting.owners import owner_of
from sdgen.adopting.shape import Demands, Distribution, Shape, Shapes
from sdgen.adopting.sharing import Sharing
from sdgen.adopting.source import SourceTable
from sdgen.adopting.trees import tree_of
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType
from sdgen.scenario.table_names import TableName

_POPULAR = 0.7
"""Exponent of Zipf's law by which some rows are pointed to more often than others."""
_TIMES = {*TIMESTAMPS, ColumnType.DATE}


def shapes_of(
    graph: Graph,
    table: SourceTable,
    sharing: Sharing,
    rows: Mapping[TableName, int],
    settled: Collection[TableName],
    demands: Demands,
) -> Shapes:
    """Returns the shapes of a filled table's foreign keys.

    Args:
        graph: all tables.
        table: the table.
        sharing: what of its rows agrees with others.
        rows: filled table → its rows, about.
        settled: the tables whose number of rows is decided without this one.
        demands: what else is asked of its rows.
    """
    found = _Shaping(graph, table, sharing, rows, settled, demands).shapes()
    for mine in demands.apart:
        parent = graph.pointer(table.name, mine)
        count = rows.get(parent.parent, 0) if parent is not None else 0
        if count > 1 and found.decided_by is None:
            # Each pair comes once at most, so that there have to be enough of them.
            found.rows = min(found.rows, count * (count - 1) // 2)
    return found


class _Shaping:
    def __init__(
        self,
        graph: Graph,
        table: SourceTable,
        sharing: Sharing,
        rows: Mapping[TableName, int],
        settled: Collection[TableName],
        demands: Demands,
    ) -> None:
        self._graph, self._table, self._sharing = graph, table, sharing
        self._rows, self._settled, self._demands = rows, settled, demands
        self._found = Shapes(rows=rows[table.name])
        self._drawing = {
            each.column: each
            for each in graph.pointers[table.name]
            if each.column not in sharing.copies
        }

    def shapes(self) -> Shapes:
        several = [
            key
            for key in self._table.partial_keys
            if len(key) > 1 or all(name in self._drawing for name in key)
        ]
        keys = [*self._table.keys, *several]
        # Pairs first: what numbers rows can be unique alone, where pairs say how many there are.
        for key in sorted(keys, key=lambda key: len(self._drawn(key)) < 2):
            if not self._is_kept_anyway(key):
                self._keep(key)
        for mark in self._table.marks:
            mark_rows(mark, self._graph, self._table, self._drawn(mark.columns), self._found)
        for mine, other in self._demands.apart.items():
            self._keep_apart(mine, other)
        for column, pointer in self._drawing.items():
            if column not in self._found.of:
                self._found.of[column] = self._plain(pointer)
        if (owner := self._found.decided_by) and self._is_children(owner):
            marks = dict.fromkeys(marks_of_names(self._table, self._demands.facts), owner)
            self._found.marked = marks | self._found.marked
        return self._found

    def _keep_apart(self, mine: str, other: str) -> None:
        """Has the row that one column points to decide how many others it is paired with.

        Rows that a further run adds then leave the pairs as they are.
        """
        pointer, decided = self._drawing.get(other), self._found.decided_by
        if pointer is None or mine not in self._drawing or {mine, other} & {*self._found.of}:
            return
        count, nullable = self._rows.get(pointer.parent, 0), self._table.by_name[other].nullable
        is_free = decided is None and other not in self._sharing.within and not nullable
        if is_free and count > 1 and pointer.parent in self._settled:
            self._children(pointer, 1, min(self._most(pointer), count - 1))

    # -- unique keys ---------------------------------------------------------------------------

    def _is_kept_anyway(self, key: Sequence[str]) -> bool:
        """Returns whether a part of a key is unique already, or rows are of different groups."""
        if len(key) == 1:
            equal = self._sharing.within.get(key[0], {}).values()
            if any((own,) in self._table.keys and own in self._drawing for own in equal):
                return True
        return any(self._is_numbered(name) for name in key if name not in self._drawing) or any(
            {*other} < {*key} for other in self._table.keys
        )

    def _drawn(self, key: Sequence[str]) -> list[Pointer]:
        """Returns what draws the rows that columns of a key tell apart."""
        vias = dict.fromkeys(self._via(name) for name in key)
        return [self._drawing[via] for via in vias if via in self._drawing]

    def _via(self, name: str) -> str:
        """Returns the column that draws the row which a column tells from all others."""
        copy = self._sharing.copies.get(name)
        if copy is None or copy.via not in self._drawing:
            return name
        parent = self._graph.tables[self._drawing[copy.via].parent]
        return copy.via if parent.is_unique((copy.column,)) else name

    def _keep(self, key: tuple[str, ...]) -> None:
        """Decides shapes by which no two rows are alike in a key."""
        drawn = self._drawn(key)
        told = {name for pointer in drawn for name in (pointer.column, *pointer.links)}
        told |= {
            name
            for name, copy in self._sharing.copies.items()
            if any(copy.via == pointer.column for pointer in drawn)
        }
        others = [name for name in key if name not in told]
        if not drawn:
            # What is copied is the same in many rows.
            own = [name for name in others if name not in self._sharing.copies]
            self._tell_apart(own or others)
        elif len(drawn) == 1 and not others:
            self._one_to_one(drawn[0])
        elif len(drawn) > 1 and self._can_be_pairs(drawn):
            self._pairs(drawn)
        elif not self._is_told(key):
            self._number(drawn, others)

    def _can_be_pairs(self, drawn: Sequence[Pointer]) -> bool:
        """Returns whether nothing else says how rows point there, or how many there are."""
        columns, decided = {each.column for each in drawn}, self._found.decided_by
        if decided is not None and not (decided in columns and self._is_children(decided)):
            return False
        return not (self._found.of.keys() & (columns - {decided}))

    def _is_children(self, column: str) -> bool:
        """Returns whether the rows of each row that a column points to lie side by side."""
        shape = self._found.of.get(column, Shape(None, "")).distribution
        return isinstance(shape, Mapping) and shape.get("type") == "children"

    def _is_told(self, key: Sequence[str]) -> bool:
        """Returns whether shapes decided for another key keep this one, too."""
        of = {
            name: shape.distribution if isinstance(shape.distribution, Mapping) else {}
            for name, shape in self._found.of.items()
        }
        return any(
            name in of and of[name].get("type") == "distinct" and of[name].get("per") in key
            for name in key
        ) or any(self._found.numbered.get(name) in key for name in key)

    def _one_to_one(self, pointer: Pointer) -> None:
        if pointer.column in self._found.of:
            return
        shape: Distribution = "unique"
        if pointer.parent == self._table.name:
            shape = {"type": "unique", "scattered": False}
        self._found.of[pointer.column] = Shape(shape, "one to one")
        nullable = self._table.by_name[pointer.column].nullable
        if pointer.parent in self._rows:
            self._found.rows = min(self._found.rows, self._rows[pointer.parent])
        if self._found.decided_by is None and not nullable and pointer.parent in self._settled:
            self._found.decided_by = pointer.column
            if pointer.parent in self._rows:
                self._found.rows = self._rows[pointer.parent]

    def _pairs(self, drawn: Sequence[Pointer]) -> None:
        """Has two of some columns make pairs, none of them twice."""
        decided, depends = self._found.decided_by, self._sharing.depends
        first = min(
            drawn,
            key=lambda each: (
                each.column in self._demands.alternating,
                # The other one is found by it, so it may not be found by the other one.
                any(depends(each.column, other.column) for other in drawn if other is not each),
                *(each.column != decided, not each.key.cascades, self._graph.is_few(each.parent)),
            ),
        )
        others = [each for each in drawn if each is not first]
        second = max(others, key=lambda each: self._rows.get(each.parent, 0))
        choice = self._rows.get(second.parent, 2)
        least = least_of_group(self._graph, self._rows, self._sharing, second)
        most = min(self._most(first), max(choice, 1), least)
        if first.parent not in self._settled:
            return
        self._children(first, 1, most)
        shape: dict[str, object] = {"type": "distinct", "per": first.column}
        if first.parent == second.parent:
            shape["not_self"] = True
        self._found.of[second.column] = Shape(
            shape, f"({first.column}, {second.column}) is unique: no pair twice"
        )

    def _number(self, drawn: Sequence[Pointer], others: Sequence[str]) -> None:
        """Has rows of the same parent differ in another column of a key."""
        whole = [
            name
            for name in others
            if self._table.by_name[name].type.kind in INTEGERS
            and not (self._table.by_name[name].is_numbered or self._few_values(name))
        ]
        times = [
            name
            for name in others
            if self._table.by_name[name].type.kind in _TIMES and name not in self._demands.facts
        ]
        # Of rows that are there a further run would begin to count again.
        able = [each for each in drawn if len(others) == 1 or each.parent in self._rows]
        always = [each for each in able if each.column not in self._demands.alternating]
        if whole and always:
            pointer = self._numbering(always, self._demands.facts.get(whole[0], Facts()))
            if pointer is not None:
                self._found.numbered[whole[0]] = pointer.column
            else:
                self._tell_apart(whole[:1])
        elif times:
            pointer = self._numbering(always, Facts()) if always else None
            if pointer is not None and pointer.parent in self._rows:
                self._found.timed[times[0]] = pointer.column
            self._tell_apart(times[:1])
        elif whole or not all(map(self._few_values, others)):
            self._tell_apart(whole[:1] or others)
        elif drawn[0].column not in self._found.of:
            self._one_to_one(drawn[0])

    def _numbering(self, drawn: Sequence[Pointer], facts: Facts) -> Pointer | None:
        """Returns what draws rows whose own rows lie side by side, so that they can be numbered.

        Args:
            drawn: what could.
            facts: what CHECKs say of the numbers.
        """
        pointer = next((each for each in drawn if self._is_children(each.column)), drawn[0])
        is_free = pointer.column not in self._found.of and not self._found.decided_by
        if is_free and pointer.parent in self._settled:
            first, last = facts.counts()
            room = MOST_CHILDREN if last is None else max(last - first + 1, 1)
            self._children(pointer, 1, min(self._most(pointer), room))
        return pointer if self._is_children(pointer.column) else None

    def _is_numbered(self, name: str) -> bool:
        """Returns whether each row gets another number, in whatever run."""
        return self._table.by_name[name].is_numbered and not self._few_values(name)

    def _few_values(self, name: str) -> int:
        """Returns how many values a column can have; 0 for many."""
        facts = self._demands.facts.get(name, Facts())
        return len(few_values(self._table.by_name[name].type, facts))

    def _tell_apart(self, columns: Sequence[str]) -> None:
        """Has one of some columns be unique alone: the one whose values vary the most."""
        stored = [self._table.by_name[name] for name in columns]
        if any(self._is_numbered(each) or each in self._found.unique for each in columns):
            return
        able = [each for each in stored if not self._few_values(each.name)]
        if len(columns) > 1 and able:
            free = [each for each in able if each.name not in self._demands.facts]
            widest = max(ids_beside_times(able, free) or able, key=variety_of)
            self._found.unique.add(widest.name)
        elif columns:
            most = max(columns, key=self._few_values)
            self._found.unique.add(most)
            if (count := self._few_values(most)) and self._found.decided_by is None:
                self._found.rows = min(self._found.rows, count)

    # -- rows of a parent ----------------------------------------------------------------------

    def _children(self, pointer: Pointer, least: int, most: int) -> None:
        """Has each row pointed to have some rows here, which decides how many there are."""
        least = min(least, most)
        shape: dict[str, object] = {"type": "children", "min": least, "max": most}
        what = "some for each row" if pointer.key.cascades is False else "they belong to it"
        self._found.of[pointer.column] = Shape(
            shape, f"{least} to {most} for each of {pointer.parent.name}: {what}"
        )
        self._found.decided_by = pointer.column
        if pointer.parent in self._rows:
            self._found.rows = self._rows[pointer.parent] * (least + most) // 2

    def _most(self, pointer: Pointer) -> int:
        """Returns how many rows a parent has at most, so that the mean gives the rows wanted."""
        above = self._rows.get(pointer.parent)
        if not above:
            return 5
        return max(2, min(round(2 * self._rows[self._table.name] / above) - 1, MOST_CHILDREN))

    def _plain(self, pointer: Pointer) -> Shape:
        """Returns the shape of a key that nothing else decides."""
        table, column = self._table, pointer.column
        if pointer.parent == table.name:
            return tree_of(table, pointer, is_grouped=column in self._sharing.within)
        if (
            column in self._demands.covering
            and self._rows.get(pointer.parent, 0) <= self._found.rows
        ):
            if self._is_free(pointer) and self._found.names_rows_of(self._table, column):
                self._children(pointer, 1, self._most(pointer))
                return self._found.of[column]
            return Shape("every", f"each of {pointer.parent.name} has some, which others look for")
        if self._is_owned(pointer):
            self._children(pointer, 1, self._most(pointer))
            return self._found.of[column]
        if self._graph.is_few(pointer.parent):
            return Shape(None, "any row")
        return Shape({"type": "zipf", "exponent": _POPULAR}, "some have more than others")

    def _is_free(self, pointer: Pointer) -> bool:
        """Returns whether each row pointed to can decide how many rows it has here."""
        is_free = self._found.decided_by is None and pointer.column not in self._sharing.within
        required = not self._table.by_name[pointer.column].nullable
        return (
            is_free
            and required
            and pointer.parent in self._settled
            and pointer.parent in self._rows
        )

    def _is_owned(self, pointer: Pointer) -> bool:
        """Returns whether the table's rows are parts of the rows pointed to, such as lines."""
        return (
            self._is_free(pointer)
            and pointer is owner_of(self._table, [*self._drawing.values()])
            and not self._graph.is_look_up(pointer.parent)
        )
