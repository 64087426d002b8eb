"""The sequences behind columns that a file of DDL declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdgen.databases.postgres.ddl.model import Column, Declared, DeclaredSequence, Table
from sdgen.databases.postgres.ddl.printing import printed
from sdgen.databases.postgres.ddl.sequence_statements import sequence_of
from sdgen.databases.postgres.ddl.tokens import STRING
from sdgen.databases.postgres.sequence_defaults import is_moved_by_value
from sdgen.databases.stored_tables import StoredSequence
from sdgen.scenario.table_names import TableName

_BITS = {"int2": 15, "int4": 31, "int8": 63}
_NUMBERS = frozenset({*_BITS, "numeric", "float4", "float8", "money", "oid"})


def sequences_behind(
    declared: Declared, children: Mapping[TableName, Sequence[Table]], names: Sequence[TableName]
) -> list[StoredSequence]:
    """Returns the sequences behind columns of tables.

    Args:
        declared: what the file declares.
        children: table → its partitions.
        names: the tables.
    """
    found = [
        each
        for name in names
        if name in declared.tables
        for table in _with_parts(declared.tables[name], children)
        for each in _of(declared, table, name)
    ]
    return sorted(found, key=lambda each: (str(each.name), str(each.table), each.column))


def _with_parts(table: Table, children: Mapping[TableName, Sequence[Table]]) -> Iterator[Table]:
    """Yields a table and its partitions, which have defaults of their own."""
    yield table
    for part in children.get(table.name, ()):
        yield from _with_parts(part, children)


def _of(declared: Declared, table: Table, written: TableName) -> Iterator[StoredSequence]:
    for column in table.columns.values():
        said = printed(declared, column.default) if column.default else None
        if column.identity and column.sequence is not None:
            yield _stored(table, column, column.sequence, written, None)
        elif said and "nextval" in said:
            for token in column.default:
                if token.kind == STRING and (name := sequence_of(declared, token.value)):
                    sequence = declared.sequences.get(name)
                    if sequence is not None:
                        yield _stored(table, column, sequence, written, said)


def _stored(
    table: Table,
    column: Column,
    sequence: DeclaredSequence,
    written: TableName,
    said: str | None,
) -> StoredSequence:
    most = 2 ** _BITS.get(sequence.type, 63) - 1
    up = sequence.step > 0
    least = sequence.least if sequence.least is not None else (1 if up else -most - 1)
    last = sequence.most if sequence.most is not None else (most if up else -1)
    widest = 2 ** _BITS.get(column.type.name, 63) - 1
    return StoredSequence(
        sequence.name,
        table.name,
        column.name,
        written,
        sequence.step,
        least,
        last,
        gives_value=column.type.name in _NUMBERS
        and (said is None or is_moved_by_value(said, sequence.step)),
        is_narrower=(last if up else -least - 1) < widest,
        cycles=sequence.cycles,
    )
