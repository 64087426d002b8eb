"""From a file of DDL to what stands in for a database."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdgen.databases.declared_tables import DeclaredTables
from sdgen.databases.joined_files import place_of
from sdgen.databases.postgres.ddl.engine import DdlEngine
from sdgen.databases.postgres.ddl.model import Declared
from sdgen.databases.postgres.ddl.reading import declared_by
from sdgen.planning.existing_rows import ExistingRows
from sdgen.scenario.table_names import TableName

_MOST_TOLD = 20


def tables_of(text: str) -> DeclaredTables:
    """Returns the tables of a file of DDL.

    Args:
        text: the file.
    """
    declared = declared_by(text)
    engine = DdlEngine(declared)

    def told(names: Collection[TableName]) -> list[str]:
        return [*_told(text, declared, engine, names)]

    rows = {
        name: ExistingRows(table.rows, "a file of DDL")
        for name, table in declared.tables.items()
        if table.rows
    }
    return DeclaredTables(engine=engine, rows=rows, told=told)


def _told(
    text: str, declared: Declared, engine: DdlEngine, names: Collection[TableName]
) -> Iterator[str]:
    words = {name.name for name in names}
    about = [each for each in declared.problems if each.makes_table or words & each.names]
    for problem in about[:_MOST_TOLD]:
        yield f"{place_of(text, problem.line)}: not understood: {problem.text}"
    if len(about) > _MOST_TOLD:
        yield f"and {len(about) - _MOST_TOLD:,} more statements that are not understood"
    for name in sorted(names):
        table = declared.tables.get(name)
        if table is None:
            continue
        for column, said in engine.catalog.unknown_types(name).items():
            yield f"{name}.{column}: the file does not create its type {said}; treated as a string"
        if table.strategy and not any(True for _ in declared.partitions(name)):
            yield (f"{name}: no partition is known, so it is not known which rows have one")
        if table.is_forced and table.has_policies:
            yield f"{name}: policies of row level security were not checked"
