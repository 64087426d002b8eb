"""What a catalog tells of tables that exist: columns, keys, checks, triggers, sequences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from sdgen.databases.row_changes import RowChanges
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class StoredColumn:
    """A column of an existing table.

    Args:
        name: its name.
        type: its type as the database prints it.
        nullable: whether it accepts NULL.
        has_default: whether it gets a value when an INSERT leaves it out.
        writable: False for generated columns, which no INSERT may name.
        is_row_id: whether it is the number by which SQLite stores the table's rows.
        is_identity: whether it takes a value only from an INSERT that overrides its identity.
        is_numbered: whether its default is another value for each row.
        base: what decides which values it holds: the type that a domain is made of, an affinity.
        size: the size of that type: length, precision and scale, or places of seconds.
        is_strict: whether values of other types than its own are refused, not converted.
        domain: the domain that it is of, as SQL names it; empty for none.
        cast: the type that strings have to be cast to, as nothing else makes them what it holds;
            None where they can be stored as they are, or sdgen has a type for it.
        labels: of an enum, its labels; none for other types.
        domain_of: the type that this domain is made of, likewise.
        element: of an array, what is known of the type of its elements; None for other types.
        domain_refuses_null: whether its domain does, so that no trigger can fill it in.
    """

    name: str
    type: str
    nullable: bool
    has_default: bool
    writable: bool = True
    is_row_id: bool = False
    is_identity: bool = False
    is_numbered: bool = False
    base: str = ""
    size: tuple[int, ...] = ()
    is_strict: bool = False
    domain: str = ""
    cast: TableName | None = None
    labels: tuple[str, ...] = ()
    domain_of: str = ""
    element: StoredColumn | None = None
    domain_refuses_null: bool = False


@frozen
class OwedKeys:
    """What marks a table whose keys a run has dropped, and no run has made again.

    Args:
        mark: the name of the mark.
        run_id: the run.
        keys: which keys they are, as ``sdgen.compiling.key_statements.key_digest`` says it.
    """

    mark: str
    run_id: str
    keys: frozenset[str]

    @classmethod
    def of(cls, mark: str, said: str) -> OwedKeys:
        """Returns what a mark of that name says."""
        run_id, *keys = said.split()
        return cls(mark, run_id, frozenset(keys))

    def __str__(self) -> str:
        return " ".join((self.run_id, *sorted(self.keys)))


@frozen
class StoredTable:
    """An existing table, or a view.

    Args:
        name: its name.
        columns: its columns, in table order.
        is_table: whether it is a table; views cannot be written.
        changes: what triggers and rules may do to rows before they are stored.
        mark: what marks it as a table that a run has created and no run has finished; empty for
            all others. They are sdgen's own until they have their keys.
        runs_code: whether triggers, rules or functions of users are called for rows that are added,
            which may look into any table.
        owed: the keys that a run has dropped to make them again, where none has done so yet.
        settles_conflicts: whether it has constraints that say themselves what happens to rows
            which break them, such as that those there are replaced.
    """

    name: TableName
    columns: tuple[StoredColumn, ...]
    is_table: bool = True
    changes: RowChanges = field(default_factory=RowChanges)
    mark: str = ""
    owed: OwedKeys | None = None
    runs_code: bool = False
    settles_conflicts: bool = False

    @property
    def is_unfinished(self) -> bool:
        """Whether keys are still to be made that the table is to have."""
        return bool(self.mark) or self.owed is not None

    def may_change(self, columns: Iterable[str]) -> bool:
        """Returns whether triggers or rules may change cells before they are stored.

        Args:
            columns: the columns of these cells; a generated one follows the others of its row.
        """
        named = {*columns}
        if any(column.name in named and not column.writable for column in self.columns):
            named = {column.name for column in self.columns}
        return self.changes.may_change(named)

    def may_spare(self, columns: Iterable[str]) -> bool:
        """Returns whether triggers or rules may keep cells of a row from being refused."""
        return self.changes.leaves_out or self.may_change(columns)


@frozen
class StoredTrigger:
    """A trigger or rule that acts when a run writes to a table, or empties it.

    Args:
        name: its name.
        acts: when it acts, such as ``BEFORE INSERT for each row``.
        empties: whether it acts when the table is emptied.
        updates: whether it acts when rows are changed. If neither, it acts when rows are added.
        is_rule: whether it is a rule of Postgres, which writes statements anew.
    """

    name: str
    acts: str
    empties: bool = False
    updates: bool = False
    is_rule: bool = False


@frozen
class StoredCheck:
    """A CHECK of an existing table.

    Args:
        name: its name; empty for none.
        condition: as SQL.
        columns: the table's columns that it is made of.
        can_be_asked: whether its SQL means the same in a query of rows that are not in the table.
        domain: the domain whose CHECK it is, as SQL names it; ``VALUE`` in its condition is the
            column. Empty for a CHECK of the table.
        exact: those of its columns in which strings that differ are unequal.
        of_key: whether it is what a foreign key with MATCH FULL demands: that its columns are NULL
            together.
        of_policy: whether it is what policies of row level security demand.
        looks_at: the tables whose rows it looks at besides; None where that may be any.
    """

    name: str
    condition: str
    columns: tuple[str, ...]
    can_be_asked: bool = True
    domain: str = ""
    exact: frozenset[str] = frozenset()
    of_key: bool = False
    of_policy: bool = False
    looks_at: frozenset[TableName] | None = frozenset()


@frozen
class Filling:
    """What an existing table fills a column with that no INSERT names.

    Args:
        expression: as SQL.
        is_generated: whether it is computed from other columns of the row; else it is a default.
        can_be_asked: whether asking for it changes nothing, unlike the next number of a sequence.
    """

    expression: str
    is_generated: bool = False
    can_be_asked: bool = True


@frozen
class StoredKey:
    """A key of an existing table: an index, an exclusion constraint or a foreign key.

    Args:
        columns: its plain columns, in order.
        is_unique: whether no two rows may share it.
        table: the table that a foreign key points to; None for an index.
        references: the columns there; none where the primary key is meant.
        name: its name, where it has one.
        is_constraint: whether it is a constraint, not a mere index.
        is_primary: whether it is the primary key.
        expressions: all that an index is of, as SQL, where that is not columns alone.
        collations: by which it compares each of its columns, where that is not the columns' own.
        uses: other columns that its expressions and its condition are made of.
        condition: as SQL, of which rows it is; empty for all. A key that only some partitions have
            is of the rows that go there.
        exclusion: the exclusion constraint, as SQL; empty for all other keys.
        waits: whether it is, or can be, checked at the end of a transaction only.
        folds: whether values may be equal to it that are not the same, such as a and A.
        pads: whether strings are equal to it that differ in spaces at their end, in some column.
        nulls_repeat: whether any number of rows may have NULL in it.
        signed: whether a run has made it, and it still is in all but its name and columns as runs
            make keys.
        can_be_made_again: whether nothing else needs it, and this role may drop and make it.
    """

    columns: tuple[str, ...]
    is_unique: bool = False
    table: TableName | None = None
    references: tuple[str, ...] = ()
    name: str = ""
    is_constraint: bool = False
    is_primary: bool = False
    expressions: tuple[str, ...] = ()
    condition: str = ""
    exclusion: str = ""
    waits: bool = False
    folds: bool = False
    pads: bool = False
    nulls_repeat: bool = True
    collations: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    signed: bool = False
    can_be_made_again: bool = True

    @property
    def is_plain(self) -> bool:
        """Whether it is an index of columns alone, of all rows, that holds at any moment."""
        return not (
            self.table or self.expressions or self.condition or self.exclusion or self.waits
        )


@frozen
class StoredSequence:
    """A sequence that a column takes its default, or its identity, from.

    Args:
        name: its name.
        table: the table that holds the values it may run into.
        column: the column there.
        written: the table asked for: the same one, or one that ``table`` is a partition of.
        step: what it counts by; not 0.
        least: the smallest number it gives.
        most: the largest one.
        gives_value: whether it gives no value that the column holds once it stands at the largest
            one; else the column's default makes something else of its numbers.
        is_narrower: whether the column's type has numbers beyond the last one of the sequence.
        can_be_moved: whether this role may read where it stands, and move it.
        cycles: whether it begins again behind its last number.
    """

    name: TableName
    table: TableName
    column: str
    written: TableName
    step: int = 1
    least: int = 1
    most: int = 2**63 - 1
    gives_value: bool = True
    is_narrower: bool = False
    can_be_moved: bool = True
    cycles: bool = False


@frozen
class StoredReference:
    """A foreign key, as the table sees it that it points to.

    Args:
        name: its name, where it has one.
        table: the table that has it.
        columns: its columns there.
        parent: the table that it points to: one that was asked for, or a partition of it.
        references: the columns there.
        on_delete: what happens to a row whose parent is deleted, such as ``CASCADE``; empty where
            the parent cannot be deleted.
        whole: the table that was asked for, where ``parent`` is a partition of it; else the same.
        parts_of: the tables that ``table`` is a partition of.
    """

    name: str
    table: TableName
    columns: tuple[str, ...]
    parent: TableName
    references: tuple[str, ...]
    on_delete: str
    whole: TableName
    parts_of: tuple[TableName, ...] = ()
