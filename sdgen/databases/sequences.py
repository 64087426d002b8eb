"""The sequences behind the columns that a run writes: which they are, and moving them on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.compiling.statements import family_node, table_node
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredSequence
from sdgen.errors import Problem
from sdgen.planning.plan import Plan
from sdgen.planning.starts import NumberRange, number_ranges
from sdgen.scenario.table_names import TableName

NO_NUMBERS: Mapping[tuple[TableName, str], NumberRange] = MappingProxyType({})
_FEW_NUMBERS = 1_000
"""With fewer numbers left than these, users are told."""


def written_sequences(engine: Engine, plan: Plan) -> list[StoredSequence]:
    """Returns the sequences that give existing columns their defaults, if the plan writes those."""
    written = {
        (plan.table(entity), column.name)
        for entity in plan.order
        for column in entity.stored_columns
    }
    found = engine.catalog.sequences(plan.tables)
    return [sequence for sequence in found if (sequence.written, sequence.column) in written]


def sequence_problems(dialect: Dialect, sequences: Sequence[StoredSequence]) -> Iterator[Problem]:
    """Yields the sequences that this role cannot move, though the plan writes their columns."""
    for sequence in sequences:
        if sequence.gives_value and not sequence.can_be_moved:
            name = sequence.name
            yield Problem(
                f"{sequence.table}.{sequence.column}",
                f"takes its default from sequence {name}, which must be moved past the new rows, "
                "but this role may not do that. GRANT SELECT, UPDATE ON SEQUENCE "
                f"{_in_sql(dialect, sequence)} to it, or leave the column out of the scenario",
            )


def _in_sql(dialect: Dialect, sequence: StoredSequence) -> str:
    return dialect.render(table_node(sequence.name))


def sequence_warnings(plan: Plan, sequences: Sequence[StoredSequence]) -> Iterator[str]:
    """Yields the columns whose defaults may run into new rows, though sdgen cannot help it."""
    for sequence in sequences:
        yield from _nearly_at_its_end(plan, sequence)
        if not sequence.gives_value:
            yield (
                f"the default of {sequence.table}.{sequence.column} is computed from the numbers "
                f"of sequence {sequence.name}, and sdgen leaves that sequence as it is: it cannot "
                "know which number gave which value. Move it past the new rows yourself"
            )


def _nearly_at_its_end(plan: Plan, sequence: StoredSequence) -> Iterator[str]:
    """Yields that the rows of a run leave a sequence few numbers, or none."""
    spans = [
        span
        for entity in plan.order
        if plan.table(entity) == sequence.written
        for column in entity.stored_columns
        if column.name == sequence.column
        and (span := column.generator.params.span(plan.facts(entity, column.name)))
    ]
    if not sequence.gives_value or not spans:
        return
    is_up = sequence.step > 0
    farthest = int(max(high for _, high in spans) if is_up else min(low for low, _ in spans))
    last = sequence.most if is_up else sequence.least
    left = max(0, (last - farthest) // sequence.step)
    if left >= _FEW_NUMBERS:
        return
    again = ", and then begins again with numbers that rows have (CYCLE)" if sequence.cycles else ""
    yield (
        f"{sequence.table}.{sequence.column} gets numbers {'up' if is_up else 'down'} to "
        f"{farthest}, and sequence {sequence.name} ends at {last}{again}: {left or 'none'} "
        f"{'is' if left < 2 else 'are'} left for rows that take the default. Use smaller numbers, "
        f"or extend the sequence (ALTER SEQUENCE {_in_sql(plan.dialect, sequence)} AS bigint, or "
        f"{'MAXVALUE' if is_up else 'MINVALUE'})"
    )


def moves(
    dialect: Dialect,
    sequences: Sequence[StoredSequence],
    numbers: Mapping[tuple[TableName, str], NumberRange] = NO_NUMBERS,
) -> dict[TableName, exp.Expression]:
    """Returns, of each sequence that can be moved, the query that moves it past the stored rows.

    Args:
        dialect: the database's.
        sequences: the sequences.
        numbers: table and column → numbers that are still to be stored there, which are passed too.
    """
    if not sequences:
        return {}
    from dialects.algorithms.sequences import Counting  # few runs move a sequence

    behind: dict[TableName, list[StoredSequence]] = {}
    for sequence in sequences:
        if sequence.gives_value:
            behind.setdefault(sequence.name, []).append(sequence)
    return {
        name: dialect.move_sequence(
            table_node(name),
            [
                (family_node(table), column)
                for table, column in dict.fromkeys((each.table, each.column) for each in same)
            ],
            Counting(same[0].step, same[0].least, same[0].most, _ahead(same, numbers)),
        )
        for name, same in behind.items()
    }


def moves_ahead(engine: Engine, plan: Plan) -> dict[TableName, exp.Expression]:
    """Returns, of each sequence whose columns a plan numbers, the query that moves it past them.

    Args:
        engine: a connection to the target.
        plan: the plan, whose tables exist.
    """
    numbers = {(each.table, each.column): each for each in number_ranges(plan)}
    found = written_sequences(engine, plan) if numbers else ()
    numbered = [each for each in found if (each.written, each.column) in numbers]
    return moves(engine.dialect, numbered, numbers)


def move(engine: Engine, sql: str) -> None:
    """Executes a query that moves a sequence, until it has nothing to move any more.

    Others may have moved it back at the same moment: moving one is not transactional.
    """
    while engine.execute_sql(sql) > 0:
        pass


def _ahead(
    same: Sequence[StoredSequence], numbers: Mapping[tuple[TableName, str], NumberRange]
) -> int | None:
    """Returns the farthest number that a sequence is to pass and can come to; None for none."""
    is_up, least, most = same[0].step > 0, same[0].least, same[0].most
    ends = [
        min(each.most, most) if is_up else max(each.least, least)
        for sequence in same
        if (each := numbers.get((sequence.written, sequence.column)))
        and each.least <= most
        and each.most >= least
    ]
    if not ends:
        return None
    return max(ends) if is_up else min(ends)


def beyond_the_last(engine: Engine, sequences: Sequence[StoredSequence]) -> Iterator[str]:
    """Yields which columns hold numbers that their sequence never comes to, in sentences."""
    for sequence in sequences:
        if not (sequence.gives_value and sequence.is_narrower):
            continue
        column, last = x.col(sequence.column), sequence.most
        beyond: exp.Expression = exp.GT(this=column, expression=x.integer(last))
        if sequence.step < 0:
            last = sequence.least
            beyond = exp.LT(this=column, expression=x.integer(last))
        some = exp.select(x.integer(1)).from_(family_node(sequence.table)).where(beyond).limit(1)
        if engine.query(engine.dialect.render(some)):
            yield (
                f"{sequence.table}.{sequence.column} holds numbers beyond {last}, the last one of "
                f"sequence {sequence.name}: rows that take the default may soon be refused. Extend "
                f"the sequence (ALTER SEQUENCE {_in_sql(engine.dialect, sequence)} AS bigint, or "
                f"{'MAXVALUE' if sequence.step > 0 else 'MINVALUE'})"
            )
