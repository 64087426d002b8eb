"""The whole run as one SQL script: what ``sdgen explain`` prints, runnable as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from sqlglot import exp

from dialects import Dialect
from sdgen.compiling.comments import comment
from sdgen.compiling.joint_statements import in_groups, insert_together
from sdgen.compiling.key_statements import (
    constraint,
    create_key,
    drop_key,
    foreign_last,
    is_index,
    made_with_table,
)
from sdgen.compiling.late_columns import LateColumns, fill_rows
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script_header import header
from sdgen.compiling.statements import (
    RowRange,
    analyzed,
    create_table,
    insert_rows,
    table_node,
    table_of,
)
from sdgen.compiling.table_columns import moved_identities
from sdgen.compiling.target_state import TargetState
from sdgen.errors import Problem, ValidationError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.model_base import UNTIL, UNTIL_AS_OF
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_keys import Key, KeyKind

MOST_MADE = 100_000
"""Cells that Python makes, and a script holds as literals."""


@frozen
class _Part:
    """A statement of a script, with the title that stands above it, if any."""

    text: str
    title: str = ""

    def text_in(self, dialect: Dialect) -> str:
        """Returns it with its title as a comment."""
        return f"\n{dialect.comment(comment(self.title))}\n{self.text}" if self.title else self.text


def script(
    plan: Plan,
    entities: Sequence[Entity],
    found: TargetState | None = None,
    *,
    shortened: bool = False,
) -> Iterator[str]:
    """Yields the SQL script of a plan, a statement (or comment) at a time, with line ends.

    Args:
        plan: the plan.
        entities: which of its entities, in an order they can be written in; of those that fill one
            table all or none.
        found: what the target holds; None if nobody has looked.
        shortened: whether it is to be read, not executed: of long lists it has the first values.

    The script is one transaction, where there are such: session settings, dictionaries, parents,
    tables, rows, keys, sequences, statistics.

    Raises:
        ValidationError: Python would have to make more than ``MOST_MADE`` cells, or rows that have
            to be there have not been counted.
    """
    dialect = plan.dialect
    _check_counted(plan)
    look_ups = LookUps()
    target = found or TargetState()
    owners = _owners(plan, entities)
    late = {each.entity: each for each in target.late}
    ranges = {entity.name: RowRange.of(plan.first(entity), plan.end(entity)) for entity in entities}
    inserts = {
        entity.name: insert_rows(
            plan,
            entity,
            ranges[entity.name],
            look_ups,
            overriding=entity.name in target.overriding,
            only=late[entity.name].others(entity) if entity.name in late else None,
            types=target.types,
        )
        for entity in entities
    }
    fills = [
        (late[entity.name], fill_rows(plan, late[entity.name], rows, look_ups, types=target.types))
        for entity in entities
        if entity.name in late and (rows := ranges[entity.name])
    ]
    _check_size(look_ups)
    parts = [
        *_look_ups(dialect, look_ups, shortened),
        *_body(plan, entities, target, inserts, fills, is_known=found is not None),
    ]
    begin = header(plan, entities, found, [part.title for part in parts if part.title])
    if begin.isascii():
        yield begin
    prologue = dialect.script_prologue()
    if prologue[1:]:  # else it only begins a transaction
        yield f"\n{dialect.comment(comment('Settings that the SQL below relies on'))}\n"
    for statement in prologue:
        yield f"{dialect.render(statement)};\n"
    if not begin.isascii():  # a session may begin with another encoding than ours
        yield begin
    yield from (part.text_in(dialect) for part in parts)
    # Within the transaction: its settings hold until its end, and names may need them.
    for statement in dialect.analyze([analyzed(plan, entity) for entity in owners]):
        yield f"{dialect.render(statement, pretty=False)};\n"
    if dialect.has_transactions:
        yield f"\n{dialect.render(exp.Commit())};\n"


def _body(
    plan: Plan,
    entities: Sequence[Entity],
    target: TargetState,
    inserts: Mapping[str, exp.Insert],
    fills: Iterable[tuple[LateColumns, exp.Expression]],
    *,
    is_known: bool,
) -> Iterator[_Part]:
    """Yields tables, rows, keys and sequences."""
    dialect = plan.dialect
    yield from _tables(plan, entities, target, is_known=is_known)
    for group in in_groups(entities, target.together):
        why = "In one statement, since foreign keys form a cycle: " if group[1:] else ""
        insert = insert_together([inserts[entity.name] for entity in group])
        named = " and ".join(_named(plan, entity) for entity in group)
        yield _Part(f"{dialect.render(insert)};\n", why + named)
    for each, fill in fills:
        names = ", ".join(each.columns)
        title = f"{each.entity}: second pass fills {names}, NULL so far because of a cycle"
        yield _Part(f"{dialect.render(fill)};\n", title)
    yield from _late_keys(plan, entities, target)
    identities = [
        move
        for entity in _owners(plan, entities)
        if entity.name not in target.existing
        for move in moved_identities(plan, entity, table_of(plan, entity))
    ]
    yield from _all(
        dialect,
        [*target.moves, *identities],
        "Sequences: moved past the rows, so that later inserts get new numbers",
    )


def _tables(
    plan: Plan, entities: Sequence[Entity], found: TargetState, *, is_known: bool
) -> Iterator[_Part]:
    """Yields what drops, creates and empties tables, as far as that is to be done.

    Args:
        plan: the plan.
        entities: the script's entities.
        found: what the target holds.
        is_known: whether somebody has looked.
    """
    dialect, owners = plan.dialect, _owners(plan, entities)
    emptied = [table_of(plan, entity) for entity in owners if plan.empties(entity)]
    anew = [table_of(plan, entity) for entity in reversed(owners) if entity.name in found.made_anew]
    ledgers = [exp.Drop(tables=[table_node(name)], kind="TABLE") for name in found.replaced]
    dropped = [*ledgers, *(dialect.drop_tables(anew) if anew else ())]
    statements = [dialect.render(statement, pretty=False) for statement in dropped]
    created, types = [each for each in entities if each.name not in found.existing], found.types
    statements += map(dialect.render, types.new_enums(plan, created))
    for entity in owners:
        if entity.name not in found.existing:
            constraints = [
                constraint(plan, key)
                for key in _keys(plan, entity, entities)
                if _early(plan, entities, entity, key, found)
            ]
            create = create_table(plan, entity, constraints=constraints, types=types)
            statements.append(dialect.render(create))
    again = () if is_known else _dropped_again(plan, entities)
    for statement in (*again, *found.dropped, *(dialect.truncate(emptied) if emptied else ())):
        statements.append(dialect.render(statement, pretty=False))
    yield from _titled(statements, "Tables")


def _dropped_again(plan: Plan, entities: Sequence[Entity]) -> Iterator[exp.Expression]:
    """Yields what drops the keys that no order of the rows keeps, where the script ran before."""
    drops = [
        drop_key(plan, entity, key, exists=True)
        for entity in entities
        if plan.empties(entity)
        for key in _keys(plan, entity, entities)
        if _points_ahead(plan, entities, entity, key)
    ]
    yield from (*plan.dialect.quiet(), *drops) if drops else ()


def _points_ahead(plan: Plan, entities: Sequence[Entity], entity: Entity, key: Key) -> bool:
    """Returns whether a foreign key that can be made later points to rows that are made later."""
    if key.kind is not KeyKind.FOREIGN or key in made_with_table(plan, entity):
        return False
    return plan.scenario.entity(key.entity) in entities[entities.index(entity) + 1 :]


def _keys(plan: Plan, entity: Entity, entities: Sequence[Entity]) -> list[Key]:
    """Returns the keys that a script gives to a table: none where it has to exist already.

    Foreign keys to tables that the script does not make are left out.
    """
    if plan.modes[entity.name] is TableMode.APPEND_ONLY:
        return []
    made = {other.name for other in entities} | {other.name for other in plan.parents_there}
    return [key for key in plan.keys[entity.name] if not key.entity or key.entity in made]


def _early(
    plan: Plan, entities: Sequence[Entity], entity: Entity, key: Key, found: TargetState
) -> bool:
    """Returns whether a script makes a key with its table, not after the rows.

    So it does with tables to be emptied. They may exist with their keys, and of constraints SQL
    cannot say IF NOT EXISTS but for the table as a whole.
    """
    if key in made_with_table(plan, entity):
        return True
    if entity.name in found.own or not plan.empties(entity):
        return False
    if key.kind is not KeyKind.FOREIGN:
        return not is_index(key, plan.dialect)
    if _points_ahead(plan, entities, entity, key):
        return False
    parent = plan.owners.of(plan.scenario.entity(key.entity))
    if parent.existing:
        return True
    return any(
        set(other.columns) == set(key.references) and _early(plan, entities, parent, other, found)
        for other in plan.keys[parent.name]
        if other.kind is not KeyKind.FOREIGN
    )


def _late_keys(plan: Plan, entities: Sequence[Entity], found: TargetState) -> Iterator[_Part]:
    late = [
        (entity, key)
        for entity in entities
        if entity.name not in found.existing
        for key in _keys(plan, entity, entities)
        if not _early(plan, entities, entity, key, found)
    ]
    made = [[create_key(plan, entity, key, exists=True)] for entity, key in foreign_last(late)]
    own = [each for entity in entities for each in found.own.get(entity.name, ())]
    in_order = sorted([*made, *own], key=lambda each: _makes_foreign_key(each[0]))
    yield from _all(
        plan.dialect,
        chain.from_iterable(in_order),
        "Keys: created after the rows, which is faster than maintaining them row by row",
    )
    yield from _all(
        plan.dialect, found.unmark, "Tables that an earlier run left unfinished: completed now"
    )


def _makes_foreign_key(statement: exp.Expression) -> bool:
    """Returns whether a statement makes a foreign key, which needs the other keys."""
    return statement.find(exp.ForeignKey) is not None


def _all(dialect: Dialect, statements: Iterable[exp.Expression], title: str) -> Iterator[_Part]:
    """Yields statements below a title; nothing if there is none."""
    return _titled((dialect.render(each, pretty=False) for each in statements), title)


def _titled(statements: Iterable[str], title: str) -> Iterator[_Part]:
    for text in statements:
        yield _Part(f"{text};\n", title)
        title = ""


def _look_ups(dialect: Dialect, look_ups: LookUps, shortened: bool) -> Iterator[_Part]:
    """Yields what creates and fills look-up tables, kind by kind, each in the order of filling."""
    in_order = sorted(look_ups, key=lambda table: table.place_in_script)
    for text, tables in groupby(in_order, key=lambda table: table.title):
        title = text
        for table in tables:
            apart = "" if title else "\n"
            said = comment(table.heading) if table.heading else ""
            heading = f"{apart}{dialect.comment(said)}\n" if said else ""
            for statement in table.in_script(dialect, shortened=shortened):
                yield _Part(f"{heading}{statement};\n", title)
                heading = title = ""


def _check_counted(plan: Plan) -> None:
    """Raises ValidationError if nobody has looked at rows that have to be there."""
    problems = [
        Problem(
            entity.name,
            "its rows already exist (existing: true), and how many there are decides which of "
            f"them others point to. Name a target that has {entity.target_table}, or have them "
            "made as well (rows and generators in place of existing)",
        )
        for entity in plan.parents_there
        if entity.name not in plan.existing
    ]
    if problems:
        raise ValidationError("a script is not possible without a target:", problems)


def _check_size(look_ups: LookUps) -> None:
    """Raises ValidationError if Python would have to make too many cells for a script."""
    cells = sum(table.python_cells for table in look_ups)
    if cells > MOST_MADE:
        problem = Problem(
            "per_row",
            f"Python makes these cells, and a script holds {MOST_MADE:,} of them at most (got "
            f"{cells:,}). Use a pool instead of per_row: true, ask for fewer rows or one entity "
            "only, or start a run, which makes them batch by batch",
        )
        raise ValidationError("a script of this run is not possible:", [problem])


def _owners(plan: Plan, entities: Sequence[Entity]) -> list[Entity]:
    return [entity for entity in entities if plan.owners.owns(entity)]


def _named(plan: Plan, entity: Entity) -> str:
    """Returns what is made of an entity."""
    hidden = ", ".join(column.name for column in entity.hidden_columns)
    not_stored = f"; hidden columns: {hidden}" if hidden else ""
    until = f" {UNTIL_AS_OF}" if plan.open_rows.get(entity.name) == UNTIL else ""
    return f"{entity.name}: {entity.rows:,} rows{until}{not_stored}"
