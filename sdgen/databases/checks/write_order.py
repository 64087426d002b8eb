"""In which order a run writes its tables, such that their foreign keys hold at any moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generators_sql.analysis.generator_kinds import is_fk, is_of_tree, is_tree
from sdgen.databases.checks.inspection import Inspection, TableReference
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.entity_graph import find_cycle, parents_first, parents_of


@frozen
class WriteOrder:
    """How the rows of a run are put in order.

    Args:
        parents: entity → the entities that have to be complete before it begins.
        in_turn: entities of which each batch needs the rows of the batches before it.
        at_once: entities of which any row may need any other one: all are written together.
    """

    parents: Mapping[str, tuple[str, ...]]
    in_turn: frozenset[str] = frozenset()
    at_once: frozenset[str] = frozenset()

    def plan(self, plan: Plan) -> Plan:
        """Returns a plan with its entities in this order."""
        names = parents_first({entity.name: self.parents[entity.name] for entity in plan.order})
        by_name = {entity.name: entity for entity in plan.order}
        return replace(plan, order=tuple(by_name[name] for name in names))


def write_order(inspection: Inspection, *, binding: bool) -> WriteOrder:
    """Returns the order that the tables' own foreign keys ask for, and the scenario's suggest.

    What the scenario's keys point to is written first as well, as far as that goes with the
    tables: cells are computed, and need no order.

    Args:
        inspection: what the target holds; no cycle of its foreign keys binds (``cycle``).
        binding: whether the database looks at foreign keys when rows are written.
    """
    references = list(inspection.references(while_writing=True))
    tables = _graph(inspection.plan, references)
    graph = _with_scenario(tables, inspection.plan, inspection.together)
    to_itself = [each for each in references if each.parent is each.entity] if binding else []
    at_once = {each.entity.name for each in to_itself if not _to_earlier_rows(inspection, each)}
    return WriteOrder(
        graph, frozenset(each.entity.name for each in to_itself) - at_once, frozenset(at_once)
    )


def cycle(inspection: Inspection) -> list[TableReference]:
    """Returns foreign keys of the tables that want each table filled before the other, if any."""
    references = list(inspection.references(while_writing=True))
    found = find_cycle(_graph(inspection.plan, references)) or []
    between = {
        (each.entity.name, each.parent.name): each for each in references if each.parent is not None
    }
    return [between[pair] for pair in pairwise(found)]


def _with_scenario(
    graph: Mapping[str, tuple[str, ...]], plan: Plan, together: Sequence[Collection[str]]
) -> Mapping[str, tuple[str, ...]]:
    """Returns the graph of the tables' keys with those of the scenario that fit in."""
    if find_cycle(graph):  # then the database does not look
        graph = dict.fromkeys(graph, ())
    graph = _joined(graph, together)
    wanted = parents_of(plan.order)
    both = _joined({name: (*parents, *wanted[name]) for name, parents in graph.items()}, together)
    if not find_cycle(both):
        return both
    for child, parents in wanted.items():
        for parent in parents:
            wider = _joined({**graph, child: (*graph[child], parent)}, together)
            if not find_cycle(wider):
                graph = wider
    return graph


def _joined(
    graph: Mapping[str, tuple[str, ...]], together: Sequence[Collection[str]]
) -> Mapping[str, tuple[str, ...]]:
    """Returns the graph in which each of a group needs what any of it does, from without it.

    What needs one of a group needs all of it.
    """
    groups = {name: group for group in together for name in group}
    joined = {}
    for name in graph:
        group = groups.get(name, (name,))
        parents = [parent for member in group for parent in graph[member]]
        wanted = [each for parent in parents for each in groups.get(parent, (parent,))]
        joined[name] = tuple(dict.fromkeys(each for each in wanted if each not in group))
    return joined


def _graph(plan: Plan, references: Iterable[TableReference]) -> dict[str, tuple[str, ...]]:
    graph: dict[str, tuple[str, ...]] = {entity.name: () for entity in plan.order}
    for each in references:
        if each.parent is not None and each.parent is not each.entity:
            name = each.entity.name
            graph[name] = tuple(dict.fromkeys((*graph[name], each.parent.name)))
    return graph


def _to_earlier_rows(inspection: Inspection, reference: TableReference) -> bool:
    """Returns whether rows point to earlier rows of their own entity, or each to itself."""
    entity = reference.entity
    for name in reference.key.columns:
        column = inspection.column(entity, name)
        if column is None:
            continue
        facts = inspection.plan.facts(entity, column.name)
        copied = column.generator.params.copied_from(facts)
        if copied is None or copied.cell.entity != entity.name:
            continue
        via = entity.column(copied.via).generator.params
        if is_of_tree(via) or (is_fk(via) and is_tree(via.distribution)):
            return True
    return False
