"""What a file of DDL declares, as its statements are read one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sdgen.databases.postgres.ddl.tokens import Token
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

DEFAULT_SCHEMA = "public"
SYSTEM = "pg_catalog"


@frozen
class TypeName:
    """A type as a column names it.

    Args:
        name: its name, that of a type of Postgres as ``pg_type`` has it.
        schema: its schema; None where the search path tells.
        modifiers: what stands in parentheses behind it.
        is_array: whether it is an array of such.
        fields: of an interval, which fields it has; empty for all.
    """

    name: str
    schema: str | None = None
    modifiers: tuple[str, ...] = ()
    is_array: bool = False
    fields: str = ""


@dataclass
class DeclaredSequence:
    """A sequence, or what gives an identity its numbers."""

    name: TableName
    step: int = 1
    least: int | None = None
    most: int | None = None
    cycles: bool = False
    type: str = "int8"
    table: TableName | None = None
    column: str = ""


@dataclass
class Column:
    """A column of a table."""

    name: str
    type: TypeName
    not_null: bool = False
    default: tuple[Token, ...] = ()
    generated: tuple[Token, ...] = ()
    identity: str = ""
    sequence: DeclaredSequence | None = None
    folds: bool = False


@dataclass
class Check:
    """A CHECK of a table or domain."""

    name: str
    condition: tuple[Token, ...]
    no_inherit: bool = False
    is_inherited: bool = False


@dataclass
class IndexPart:
    """A part of an index: a column, or an expression."""

    column: str = ""
    expression: tuple[Token, ...] = ()
    folds: bool = False


@dataclass
class Index:
    """An index, or the constraint that it is behind."""

    name: str
    parts: list[IndexPart]
    is_unique: bool = False
    is_primary: bool = False
    is_constraint: bool = False
    condition: tuple[Token, ...] = ()
    exclusion: str = ""
    included: Sequence[str] = ()
    waits: bool = False
    nulls_repeat: bool = True
    parent: str = ""
    """The index of the partitioned table that it is part of, if any."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Its plain columns."""
        return tuple(part.column for part in self.parts if part.column)


@dataclass
class Foreign:
    """A foreign key."""

    name: str
    columns: tuple[str, ...]
    parent: TableName
    references: tuple[str, ...]
    on_delete: str = ""
    waits: bool = False
    is_full: bool = False
    is_enforced: bool = True


@dataclass
class Trigger:
    """A trigger."""

    name: str
    is_before: bool
    events: frozenset[str]
    for_rows: bool
    function: TableName
    is_enabled: bool = True


@frozen
class Rule:
    """A rule that acts where rows are added."""

    name: str
    is_instead: bool
    action: str


@dataclass
class Bound:
    """Which rows a partition takes."""

    kind: str
    low: list[tuple[Token, ...]] = field(default_factory=list)
    high: list[tuple[Token, ...]] = field(default_factory=list)
    values: list[tuple[Token, ...]] = field(default_factory=list)
    modulus: tuple[int, int] = (1, 0)


@dataclass
class Table:
    """A table."""

    name: TableName
    columns: dict[str, Column] = field(default_factory=dict)
    indexes: list[Index] = field(default_factory=list)
    foreign: list[Foreign] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    insert_rules: list[Rule] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    inherits: list[TableName] = field(default_factory=list)
    strategy: str = ""
    partition_keys: list[tuple[Token, ...]] = field(default_factory=list)
    parent: TableName | None = None
    bound: Bound | None = None
    is_foreign: bool = False
    rows: int = 0
    line: int = 0
    has_policies: bool = False
    is_forced: bool = False

    @property
    def is_partition(self) -> bool:
        """Whether it is a partition of another one."""
        return self.parent is not None


@dataclass
class Domain:
    """A domain."""

    name: TableName
    type: TypeName
    not_null: bool = False
    default: tuple[Token, ...] = ()
    checks: list[Check] = field(default_factory=list)


@frozen
class Function:
    """A function that the file makes."""

    language: str
    source: str
    is_immutable: bool


@frozen
class Problem:
    """A statement that is not understood.

    Args:
        line: where it begins.
        text: its beginning.
        names: the words in it.
        makes_table: whether it makes a table, which is missing then.
    """

    line: int
    text: str
    names: frozenset[str]
    makes_table: bool = False


@dataclass
class Declared:
    """All that a file declares."""

    tables: dict[TableName, Table] = field(default_factory=dict)
    views: dict[TableName, str] = field(default_factory=dict)
    enums: dict[TableName, list[str]] = field(default_factory=dict)
    domains: dict[TableName, Domain] = field(default_factory=dict)
    others: set[TableName] = field(default_factory=set)
    """Composite types and ranges."""
    sequences: dict[TableName, DeclaredSequence] = field(default_factory=dict)
    functions: dict[TableName, Function] = field(default_factory=dict)
    extensions: dict[str, str] = field(default_factory=dict)
    schemas: set[str] = field(default_factory=lambda: {DEFAULT_SCHEMA})
    path: Sequence[str] = (DEFAULT_SCHEMA,)
    problems: list[Problem] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    """Every name that the file has named, or that was chosen for something without one."""

    def new(self, named: tuple[str | None, str]) -> TableName:
        """Returns the whole name of something that is made."""
        schema, name = named
        return TableName(name, schema or next(iter(self.path), DEFAULT_SCHEMA))

    def find(
        self, named: tuple[str | None, str], among: Mapping[TableName, object] | set[TableName]
    ) -> TableName | None:
        """Returns the whole name of something that is there; None where there is none."""
        schema, name = named
        for each in [schema] if schema else self.path:
            if (whole := TableName(name, each)) in among:
                return whole
        return None

    def table(self, named: tuple[str | None, str]) -> Table | None:
        """Returns a table; None where there is none."""
        found = self.find(named, self.tables)
        return self.tables[found] if found else None

    def partitions(self, name: TableName) -> Iterator[Table]:
        """Yields the partitions of a table, and theirs."""
        waiting = [name]
        while waiting:
            above = waiting.pop(0)
            for table in self.tables.values():
                if table.parent == above:
                    yield table
                    waiting.append(table.name)
