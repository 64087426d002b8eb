"""From the tables of a database to the draft of a scenario."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dialects import get_dialect
from generators_sql.faking import time_limit
from sdgen.adopting.amounts import counted, with_amounts, with_ends, with_portions, with_totals
from sdgen.adopting.causality import Causality
from sdgen.adopting.choosing import TableContext, choices, kept_by_database, siblings, unread_note
from sdgen.adopting.companions import with_companions
from sdgen.adopting.conditions import understand
from sdgen.adopting.conditions.single import merged
from sdgen.adopting.copied_texts import with_copied_texts
from sdgen.adopting.draft import TRIGGERED, Draft, DraftColumn, DraftEntity
from sdgen.adopting.entity_tables import entity_names, existing_entity, keys_of_table, nullable
from sdgen.adopting.facts import Facts
from sdgen.adopting.fill_once import is_one_a_day, with_fill_once
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.guess import Confidence
from sdgen.adopting.hidden_columns import agreeing_columns, named_by_others, not_stored
from sdgen.adopting.lifecycles import with_states
from sdgen.adopting.marks import with_marks
from sdgen.adopting.nulls_together import with_nulls_together
from sdgen.adopting.numbering import numbered_by_key
from sdgen.adopting.pairs import with_pairs
from sdgen.adopting.parent_places import with_places_of_parents
from sdgen.adopting.partitions import as_of_spans, partition_facts, span_of
from sdgen.adopting.pointed_keys import with_pointed_keys
from sdgen.adopting.row_counts import row_counts
from sdgen.adopting.same_currency import with_one_currency
from sdgen.adopting.selecting import FEWER, Selection
from sdgen.adopting.series import with_series
from sdgen.adopting.shape import Demands, Shapes
from sdgen.adopting.shapes import shapes_of
from sdgen.adopting.sharing import Sharing, sharing_of
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.adopting.spans_apart import with_spans_apart
from sdgen.adopting.state_companions import with_state_companions
from sdgen.adopting.statistics.applying import Use
from sdgen.adopting.statistics.known import Statistics
from sdgen.adopting.time_order import with_times_in_order
from sdgen.adopting.types import holds_uuids
from sdgen.column_types import ColumnType, DataType, can_copy
from sdgen.scenario.table_names import TableName

_MOST_TRIES = 6
_NEAR = 5  # percent that the largest table may have more or fewer rows than asked for
_FARTHEST = 8
_ONE_A_DAY = "one row a day: to add rows, `continue` the previous run"


def draft_of(
    name: str,
    kind: str,
    tables: Mapping[TableName, SourceTable],
    selection: Selection,
    *,
    schema: str | None,
    largest: int,
    names: Mapping[TableName, str] | None = None,
    statistics: Statistics | None = None,
) -> Draft:
    """Returns a scenario that fills the selected tables.

    Args:
        name: what the scenario is called.
        kind: the kind of the database.
        tables: all tables that were read.
        selection: which of them are filled, and which are read.
        schema: the schema of entities that name none; None where there are none.
        largest: rows of the table that gets the most.
        names: tables whose entities have a name already → it.
        statistics: what is known of such tables elsewhere; None for nothing.
    """
    there = {*selection.filled, *selection.existing}
    gone, dialect = [each for each in tables if each not in there], get_dialect(kind)
    kept = {one: with_marks(tables[one].without(gone), dialect) for one in tables if one in there}
    graph = Graph(kept, selection.filled)
    use = Use(statistics, graph)
    return _Drafting(graph, kind, schema, largest, names or {}, use).draft(name, selection)


class _Drafting:
    def __init__(
        self,
        graph: Graph,
        kind: str,
        schema: str | None,
        largest: int,
        names: Mapping[TableName, str],
        use: Use,
    ) -> None:
        self._graph, self._kind, self._schema, self._use = graph, kind, schema, use
        self._names = entity_names(graph.tables, names)
        self._sharing = {name: sharing_of(graph, graph.tables[name]) for name in graph.filled}
        self._named = named_by_others(graph, self._sharing)
        self._order = sorted(graph.filled, key=graph.depth)
        dialect = get_dialect(kind)
        self._understood = {
            name: understand(table.checks, dialect, siblings(*self._tied(name)), table.dangling)
            for name in graph.filled
            if (table := graph.tables[name])
        }
        self._demands = {name: self._asked(name) for name in graph.filled}
        self._notes: list[str] = []
        self._shapes = self._fitting_shapes(largest)
        self._types = self._all_types()
        self._partitions = {
            name: partition_facts(graph.tables[name].partitioning, dialect) for name in graph.filled
        }
        self._spans = {
            name: span for name, facts in self._partitions.items() if (span := span_of(facts))
        }

    def _tied(self, name: TableName) -> tuple[SourceTable, Mapping[str, Pointer], Sharing]:
        """Returns a table, the rows that its columns draw, and what of them agrees with others."""
        pointers = {each.column: each for each in self._graph.pointers[name]}
        return self._graph.tables[name], pointers, self._sharing[name]

    def _asked(self, name: TableName) -> Demands:
        tied, understood = self._tied(name), self._understood[name]
        return Demands(
            facts=understood.facts,
            alternating=understood.plan.nullness,
            apart=with_pairs(understood.plan, siblings(*tied), tied[1]),
        )

    def draft(self, name: str, selection: Selection) -> Draft:
        self._causality = Causality(self._graph, self._spans, self._sharing)
        self._contexts: dict[TableName, TableContext] = {}
        self._drafted: dict[TableName, list[DraftColumn]] = {}
        entities = with_fill_once(
            self._graph, map(self._entity, self._order), lambda name: self._contexts[name].facts
        )
        filled = counted(
            self._graph, self._contexts, with_totals(self._graph, self._contexts, entities)
        )
        existing = [
            existing_entity(self._graph.tables[each], self._names[each], self._schema, filled)
            for each in selection.existing
        ]
        notes = tuple(dict.fromkeys((*self._use.notes(), *self._notes)))
        whole = tuple(with_pointed_keys([*existing, *filled]))
        return Draft(name, whole, selection.left_out, notes, as_of_spans(self._spans.values()))

    def _fitting_shapes(self, largest: int) -> Mapping[TableName, Shapes]:
        """Returns the shapes of each table, of which the largest has as many rows as asked for."""
        asked, covering = largest, self._covering()
        for _ in range(_MOST_TRIES):
            self._rows = self._use.rows(row_counts(self._graph, asked), asked)
            shapes = self._all_shapes(covering)
            most = max((each.rows for each in shapes.values()), default=largest)
            if abs(most - largest) * 100 <= largest * _NEAR or not most:
                return shapes
            asked = min(max(round(asked * largest / most), 1), largest * _FARTHEST)
        if most * 2 < largest:
            self._notes.append(
                f"the largest table gets about {most:,} rows, not {largest:,}: keys have no more "
                "combinations, or tables are looked up only"
            )
        return shapes

    def _all_shapes(
        self, covering: Mapping[TableName, frozenset[str]]
    ) -> Mapping[TableName, Shapes]:
        """Returns the shapes of each table, parents first: their rows decide those of children."""
        found: dict[TableName, Shapes] = {}
        settled = {each for each in self._graph.tables if self._graph.is_existing(each)}
        for name in self._order:
            shapes = shapes_of(
                *(self._graph, self._graph.tables[name]),
                self._sharing[name],
                self._rows,
                settled,
                replace(self._demands[name], covering=covering.get(name, frozenset())),
            )
            found[name] = self._use.shapes(name, shapes, self._sharing)
            settled.add(name)
            self._rows[name] = found[name].rows
        return found

    def _all_types(self) -> Mapping[tuple[TableName, str], DataType]:
        """Returns the types of columns that take a wider one, from the row they point to."""
        found = dict(self._uuid_keys())

        def type_of(name: TableName, column: str) -> DataType:
            return found.get((name, column), self._graph.tables[name].by_name[column].type)

        for name in self._order:
            copies = self._sharing[name].copies
            for pointer in self._graph.pointers[name]:
                taken = {pointer.column: pointer.reference} | {
                    own: copy.column for own, copy in copies.items() if copy.via == pointer.column
                }
                for own, there in taken.items():
                    if own in self._graph.tables[name].by_name:
                        wanted = type_of(pointer.parent, there)
                        if not can_copy(wanted, type_of(name, own)):
                            found[name, own] = wanted
        return found

    def _uuid_keys(self) -> Iterator[tuple[tuple[TableName, str], DataType]]:
        """Yields the keys of strings that hold UUIDs, as columns that point to them declare it."""
        for name in self._order:
            for pointer in self._graph.pointers[name]:
                own = self._graph.tables[name].by_name[pointer.column].type
                key = self._graph.tables[pointer.parent].by_name[pointer.reference].type
                is_free = pointer.parent in self._sharing and not self._graph.pointer(
                    pointer.parent, pointer.reference
                )
                if is_free and holds_uuids(key, own):
                    yield (pointer.parent, pointer.reference), DataType(ColumnType.UUID)

    def _covering(self) -> Mapping[TableName, frozenset[str]]:
        """Returns table → its columns of which every value has to come, as others look for it."""
        found: dict[TableName, set[str]] = {}

        def cover(name: TableName, column: str) -> None:
            if name not in self._sharing or column in found.setdefault(name, set()):
                return
            found[name].add(column)
            copy = self._sharing[name].copies.get(column)
            via, there = (column, None) if copy is None else (copy.via, copy.column)
            pointer = self._graph.pointer(name, via)
            if pointer is not None and self._has_to_point(name, via):
                # What it has copies of has to come there, and each row with it here.
                found[name].add(via)
                cover(pointer.parent, there or pointer.reference)

        for name, sharing in self._sharing.items():
            for column, equal in sharing.within.items():
                pointer = self._graph.pointer(name, column)
                if pointer and self._has_to_point(name, column):
                    for there in equal:
                        cover(pointer.parent, there)
        return {name: frozenset(columns) for name, columns in found.items()}

    def _has_to_point(self, name: TableName, column: str) -> bool:
        """Returns whether a foreign key is not NULL, of some rows at least, whatever is there."""
        is_nullable = self._graph.tables[name].by_name[column].nullable
        return not is_nullable or column in self._understood[name].plan.nullness

    # -- entities ------------------------------------------------------------------------------

    def _entity(self, name: TableName) -> DraftEntity:
        time_limit.check(f"a scenario of {len(self._order):,} tables. {FEWER}")
        table, pointers, sharing = self._tied(name)
        shapes, understood = self._shapes[name], self._understood[name]
        facts = dict(understood.facts)
        self._notes += [unread_note(table, each) for each in understood.unread]
        for column, limits in self._partitions[name].items():
            facts[column] = merged([facts.get(column, Facts()), limits])
        context = TableContext(
            *(table, pointers, shapes, sharing, shapes.rows, self._names, facts, understood),
            is_look_up=self._graph.is_look_up(name),
            around=tuple(each.name for each in self._graph.children[name]),
        )
        self._contexts[name] = context
        columns = [*agreeing_columns(sharing, pointers, self._graph)]
        left_out: dict[str, str] = {}
        for source in table.columns:
            if why := kept_by_database(source):
                left_out[source.name] = why
                if why == TRIGGERED and source.name in self._named[name]:
                    columns.append(not_stored(_column(context, source)))
            elif parent := table.dangling.get(source.name):
                left_out[source.name] = f"NULL: {parent} gets no rows"
            else:
                own = self._types.get((name, source.name), source.type)
                columns.append(_column(context, replace(source, type=own)))
        numbered = numbered_by_key(with_one_currency(context, columns), shapes.rows)
        columns = self._causality.ordered(name, numbered, facts)
        columns = with_series(context, columns, self._causality.beginning_of)
        columns = with_ends(context, with_amounts(self._graph, context, columns))
        columns = with_places_of_parents(context, columns, self._drafted, self._shapes)
        columns = with_copied_texts(self._graph, context, with_portions(context, columns))
        columns = with_states(context, columns, self._causality.beginning(name))
        columns = with_times_in_order(context, columns, self._causality.beginning(name))
        columns = with_companions(context, with_nulls_together(context, columns))
        columns = self._use.columns(name, with_state_companions(context, columns), context)
        columns = with_spans_apart(table, columns, shapes.rows, get_dialect(self._kind))
        self._drafted[name] = columns
        said = keys_of_table(table.name, self._names[name], self._schema)
        reason = f"about {shapes.rows:,} rows, as {shapes.decided_by} decides"
        if shapes.decided_by is None:
            said["rows"] = shapes.rows
            reason = "a few to choose from" if context.is_look_up else ""
        if table.holds_rows:
            reason = "; ".join(filter(None, ("in addition to those it contains", reason)))
        return DraftEntity(
            *(self._names[name], name, said, tuple(columns)),
            *(reason, left_out, table.comment, shapes.rows),
            tuple(table.by_name),
        )


def _column(context: TableContext, source: SourceColumn) -> DraftColumn:
    """Returns what fills a column, with what else could."""
    unread = _unread_of(context, source.name)
    sure = Confidence.GUESSED if unread and source.name not in context.pointers else None
    first, *others = (
        DraftColumn(
            source.name,
            source.type,
            {**nullable(source.nullable), **guess.column},
            f"{guess.reason}{unread}",
            sure or guess.confidence,
            helpers=guess.helpers,
            look_at=guess.look_at,
        )
        for guess in choices(context, source)
    )
    omitted = "NULL" if source.nullable else ""
    # A default may point to no row.
    if source.stored.has_default and not context.table.points(source.name):
        said = source.filling.expression if source.filling else "its own"
        omitted = f"default {said}"
    look_at = _ONE_A_DAY if is_one_a_day(first) else first.look_at
    return replace(first, otherwise=tuple(others), omitted=omitted, look_at=look_at)


def _unread_of(context: TableContext, name: str) -> str:
    """Returns which CHECKs over a column are not understood, as the end of its comment."""
    own = re.compile(rf'(?<!\w)"?{re.escape(name)}"?(?!\w)', re.IGNORECASE)
    said = dict.fromkeys(each for each in context.understood.unread if own.search(each))
    return "".join(f"; {each} is not understood" for each in said)
