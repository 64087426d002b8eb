"""Answers what a catalog would, by what a file of DDL declares."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from dialects import Dialect
from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.access import Access, Wanted
from sdgen.databases.catalog import Catalog
from sdgen.databases.postgres.ddl.columns import Columns, shown_type
from sdgen.databases.postgres.ddl.keys import Keys
from sdgen.databases.postgres.ddl.model import Column, Declared, Table, TypeName
from sdgen.databases.postgres.ddl.partition_conditions import PartitionConditions
from sdgen.databases.postgres.ddl.printing import printed, printed_default
from sdgen.databases.postgres.ddl.sequences import sequences_behind
from sdgen.databases.postgres.ddl.table_checks import Checks
from sdgen.databases.postgres.ddl.triggers import Triggers
from sdgen.databases.postgres.fitting import is_readable, misfit
from sdgen.databases.postgres.scenario_types import scenario_type
from sdgen.databases.postgres.table_checks import CHANGES, kind_of
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.databases.statistics.found import NoStatistics
from sdgen.databases.stored_enums import StoredEnum
from sdgen.databases.stored_tables import (
    Filling,
    StoredCheck,
    StoredColumn,
    StoredKey,
    StoredReference,
    StoredSequence,
    StoredTable,
    StoredTrigger,
)
from sdgen.databases.survey import Survey
from sdgen.errors import TargetError
from sdgen.planning.conditions import Kind
from sdgen.scenario.table_names import TableName

_OF_EXTENSIONS = re.compile(r"\b(uuid_generate_\w+|gen_salt|uuid_nil)\(", re.IGNORECASE)
"""Functions that extensions bring, and that may give another value each time."""
_CALL = re.compile(r'("(?:[^"]|"")+"|[^\W\d][\w$]*)\s*\(')


class DdlCatalog(Catalog):
    """What a file declares, as if a database had it.

    Args:
        declared: what the file declares.
        dialect: of the database.
    """

    def __init__(self, declared: Declared, dialect: Dialect) -> None:
        super().__init__(_no_rows, dialect)
        self._declared = declared
        self._columns = Columns(declared)
        children: dict[TableName, list[Table]] = {}
        for table in sorted(declared.tables.values(), key=lambda each: each.name):
            if table.parent is not None:
                children.setdefault(table.parent, []).append(table)
        self._children = children
        self._triggers = Triggers(declared, children)

    @cached_property
    def _stored(self) -> Mapping[TableName, StoredTable]:
        return {
            name: StoredTable(
                name,
                tuple(self._column(name, column) for column in table.columns.values()),
                True,
                self._triggers.changes(table),
                runs_code=self._triggers.runs_code(table),
            )
            for name, table in self._declared.tables.items()
        } | {name: StoredTable(name, (), False) for name in self._declared.views}

    def _column(self, table: TableName, column: Column) -> StoredColumn:
        return self._columns.element_named(self._columns.stored(table, column))

    @cached_property
    def _types(self) -> Mapping[TableName, Mapping[str, str]]:
        """Table → column → its type without a size."""
        return {
            name: {each.name: self._plain_type(each.type) for each in table.columns.values()}
            for name, table in self._declared.tables.items()
        }

    def _plain_type(self, said: TypeName) -> str:
        whole = self._columns.name_of(said)
        shown = shown_type(TypeName(said.name), whole)
        return f"{shown}[]" if said.is_array else shown

    @cached_property
    def _partitions(self) -> PartitionConditions:
        return PartitionConditions(self._declared, self._types, self._children)

    @cached_property
    def _keys(self) -> Keys:
        return Keys(self._declared, self._children, self._partitions, self._stored)

    @cached_property
    def _checks(self) -> Checks:
        return Checks(self._declared, self._children, self._partitions, self._stored, self._columns)

    def unknown_types(self, table: TableName) -> Mapping[str, str]:
        """Returns the columns of a table whose types nobody knows → those types."""
        _ = self._stored
        return self._columns.unknown.get(table, {})

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that are declared."""
        found = sorted(name for name in {*names} if name in self._stored)
        ordered = sorted(found, key=lambda each: (each.schema or "", each.name))
        return {name: self._stored[name] for name in ordered}

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of tables."""
        return {
            name: self._keys.of(self._declared.tables[name])
            for name in names
            if name in self._declared.tables
        }

    def triggers(self, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
        """Returns the triggers and rules of tables that a run sets off."""
        return {
            name: self._triggers.acting(self._declared.tables[name])
            for name in names
            if name in self._declared.tables
        }

    def written_by_triggers(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables to which triggers may add rows; None for any."""
        return self._triggers.written(names, asked)

    def table_checks(self, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
        """Returns the CHECKs that rows of tables are held against."""
        return {
            name: self._checks.of(self._declared.tables[name])
            for name in names
            if name in self._declared.tables
        }

    def fillings(self, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
        """Returns, for each column of tables that has one, its default or expression."""
        return {
            name: {
                column.name: self._filling(name, column)
                for column in self._declared.tables[name].columns.values()
                if column.default or column.generated
            }
            for name in names
            if name in self._declared.tables
        }

    def _filling(self, table: TableName, column: Column) -> Filling:
        if column.generated:
            columns = self._declared.tables[table].columns
            said = printed(self._declared, column.generated, columns)
        else:
            said = printed_default(self._declared, column.default, self._types[table][column.name])
        harmless = not any(
            function.name == called.strip('"').lower() and not each.is_immutable
            for called in _CALL.findall(said)
            for function, each in self._declared.functions.items()
        )
        harmless = harmless and not CHANGES.search(said) and not _OF_EXTENSIONS.search(said)
        return Filling(said, bool(column.generated), harmless)

    def kind_of(self, stored: StoredColumn, made: ColumnType) -> Kind | None:
        """Returns what cells of a column are compared as."""
        return kind_of(stored.base)

    def is_readable(self, stored: StoredColumn, data_type: DataType) -> bool:
        """Returns whether cells of a column can be read as a type without a loss."""
        return is_readable(stored, data_type)

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the sequences behind columns of tables."""
        return sequences_behind(self._declared, self._children, tables)

    @property
    def survey(self) -> DdlSurvey:
        """What tells of all tables."""
        return DdlSurvey(self._declared)

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables whose names begin so; no partitions."""
        return sorted(
            name
            for name, table in self._declared.tables.items()
            if name.name.startswith(prefix) and not table.is_partition
        )

    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views that have one of these names, whatever case or schema."""
        wanted = {name.name.lower() for name in names}
        return sorted(name for name in self._stored if name.name.lower() in wanted)

    def access(self, wanted: Wanted) -> Access:
        """Returns that everything may be done: a file says nothing of roles that run."""
        return Access()

    def partitionings(self, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
        """Returns which rows go to some partition, for those of the tables that have or are one."""
        found = {}
        for name in tables:
            table = self._declared.tables.get(name)
            if table is None or not (table.strategy or table.is_partition):
                continue
            if table.strategy and not self._children.get(name):
                continue  # which it has is said elsewhere, as far as that is known
            own = self._partitions.of(table)
            below = self._partitions.taken(table) if table.strategy else "true"
            said = f"({own}) AND {below}" if own else below
            found[name] = Partitioning(said, self._partitions.columns(table))
        return found

    def emptying(self, tables: Collection[TableName]) -> list[Emptying]:
        """Returns nothing: without a server no table is emptied."""
        return []

    def references_to(self, tables: Collection[TableName]) -> list[StoredReference]:
        """Returns the foreign keys that point to some tables."""
        return self._keys.references_to({*tables})

    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what a stored type would do to some cells; see ``Catalog.misfit``."""
        return misfit(stored, cells, self._dialect.type_name(cells.type))

    def enums(self, names: Collection[TableName]) -> dict[TableName, StoredEnum]:
        """Returns the types of those names that are declared."""
        declared = self._declared
        there = {name: tuple(labels) for name, labels in declared.enums.items()}
        there |= dict.fromkeys((*declared.domains, *declared.others), ())
        return {name: StoredEnum(there[name]) for name in names if name in there}

    def missing_schemas(self, names: Collection[str]) -> list[str]:
        """Returns none; raises TargetError where the file does not declare one of these schemas."""
        known = self._declared.schemas | {name.schema or "" for name in self._declared.tables}
        absent = [name for name in dict.fromkeys(names) if name not in known]
        if absent:
            here = ", ".join(sorted(each for each in known if each))
            raise TargetError(
                f"the file declares no schema {', '.join(absent)}. It declares {here}; name one "
                "of these"
            )
        return []


def _no_rows(*_: object) -> list[tuple[object, ...]]:
    raise TargetError("there is no server to ask")


class DdlSurvey(Survey):
    """The tables that a file declares.

    Args:
        declared: what the file declares.
    """

    def __init__(self, declared: Declared) -> None:
        self._declared = declared

    def own_tables(self, schemas: Collection[str]) -> dict[TableName, dict[str, str]]:
        """Returns the tables of some schemas: no partitions."""
        names = [
            name
            for name, table in self._declared.tables.items()
            if name.schema in schemas and not table.is_partition and not table.is_foreign
        ]
        names.sort(key=lambda each: (each.schema or "", each.name))
        return {name: dict(self._declared.tables[name].comments) for name in names}

    def scenario_type(self, stored: StoredColumn) -> DataType:
        """Returns the type of a scenario whose cells a column holds."""
        return scenario_type(stored)

    @property
    def statistics(self) -> NoStatistics:
        """A file of DDL tells nothing of rows."""
        return NoStatistics()
