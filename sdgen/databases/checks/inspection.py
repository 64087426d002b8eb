"""What of a plan's tables the target holds already, as it is before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property

from sdgen.column_types import TEXTS
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.late_columns import LateColumns
from sdgen.compiling.statements import table_node
from sdgen.compiling.stored_types import StoredTypes
from sdgen.databases.access import Access
from sdgen.databases.checks.key_parents import parents_of_key
from sdgen.databases.checks.rights import wanted_by
from sdgen.databases.checks.verdicts import JudgedCheck
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import sequence_warnings, written_sequences
from sdgen.databases.stored_enums import StoredEnum
from sdgen.databases.stored_tables import StoredColumn, StoredKey, StoredSequence, StoredTable
from sdgen.frozen import frozen
from sdgen.planning.enum_names import origin, with_digest
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.shared_tables import is_nothing
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName
from sdgen.string_types import AS_STRINGS


@frozen
class TableReference:
    """A foreign key of an existing table that rows of the run have to keep.

    Args:
        entity: the entity whose table has it.
        key: the key.
        parent: the entity whose table it points to; None where the run does not fill that table.
    """

    entity: Entity
    key: StoredKey
    parent: Entity | None


@frozen
class Rebuilt:
    """A key that a run drops with the rows of its table, and makes again after the new ones."""

    stored: StoredKey
    key: Key


@frozen
class Inspection:
    """The tables of a plan that exist, with all that decides how they can be filled.

    Args:
        plan: the plan.
        folds_case: whether names that differ only in case are the same.
        tables: the tables.
        keys: their keys.
        sources: the tables of the plan whose rows are there already, and are read.
        holding_rows: those that hold at least one row.
        access: what the connection's role may not do with them.
        sequences: those behind columns that the plan writes.
        warnings: what the user should know before the run.
        made_anew: tables that exist and are not among ``tables``, since the run is to drop and
            create them again.
        checks: their CHECK constraints, and what is known of each.
        enums: names that the run would give enum types, and that types have already → those types.
        rebuilt: tables that are to be emptied → which of their keys the run drops and makes again.
        late: entity → its columns that are filled when all rows are there, and NULL until then,
            since foreign keys of tables point to each other.
        together: groups of entities that are written by one statement, at whose end foreign keys
            are checked; likewise.
        compilation: of the statements that are compiled for the run.
    """

    plan: Plan
    folds_case: bool
    tables: Mapping[TableName, StoredTable]
    keys: Mapping[TableName, Sequence[StoredKey]]
    sources: Mapping[TableName, StoredTable] = field(default_factory=dict)
    holding_rows: frozenset[TableName] = frozenset()
    sequences: Sequence[StoredSequence] = ()
    access: Access = field(default_factory=Access)
    warnings: tuple[str, ...] = ()
    made_anew: frozenset[TableName] = frozenset()
    checks: tuple[JudgedCheck, ...] = ()
    rebuilt: Mapping[TableName, Sequence[Rebuilt]] = field(default_factory=dict)
    late: Mapping[str, LateColumns] = field(default_factory=dict)
    together: tuple[tuple[str, ...], ...] = ()
    compilation: Compilation = field(default_factory=Compilation)
    enums: Mapping[TableName, StoredEnum] = field(default_factory=dict)

    def folded(self, name: str) -> str:
        """Returns a name as the database compares it."""
        return name.lower() if self.folds_case else name

    def keys_of(self, entity: Entity) -> Sequence[StoredKey]:
        """Returns the keys of an entity's table, none where there is no such table."""
        return self.keys.get(self.plan.table(entity), ())

    def column(self, entity: Entity, name: str) -> Column | None:
        """Returns the column of an entity that fills a column of its table; None for none."""
        wanted = self.folded(name)
        return next((c for c in entity.stored_columns if self.folded(c.name) == wanted), None)

    def stored_column(self, entity: Entity, name: str) -> StoredColumn | None:
        """Returns the column of an entity's existing table that is called so; None for none."""
        wanted = self.folded(name)
        stored = self.tables[self.plan.table(entity)].columns
        return next((each for each in stored if self.folded(each.name) == wanted), None)

    def entity_of(self, table: TableName) -> Entity | None:
        """Returns the entity whose table it is, of several the owner; None for none."""
        return next(iter(self.entities_of(table)), None)

    def entities_of(self, table: TableName) -> Sequence[Entity]:
        """Returns the entities that fill a table, its owner first."""
        return self._entities.get((table.schema, self.folded(table.name)), ())

    def entity_there(self, table: TableName | None) -> Entity | None:
        """Returns the entity whose rows are there already, in a table; None for none."""
        if table is None:
            return None
        for entity in self.plan.parents_there:
            own = self.plan.table(entity)
            if (own.schema, self.folded(own.name)) == (table.schema, self.folded(table.name)):
                return entity
        return None

    @cached_property
    def _entities(self) -> Mapping[tuple[str | None, str], Sequence[Entity]]:
        named = ((self.plan.table(entity), entity) for entity in self.plan.order)
        return {
            (table.schema, self.folded(table.name)): self.plan.owners.sharing(entity)
            for table, entity in named
        }

    @cached_property
    def types(self) -> StoredTypes:
        """The types that strings are cast to before they are stored."""
        casts = {
            entity.name: {
                column.name: stored.cast
                for stored in table.columns
                if stored.cast
                and (column := self.column(entity, stored.name))
                and (column.type.kind in TEXTS or column.type.kind in AS_STRINGS)
            }
            for entity in self.plan.order
            if (table := self.tables.get(self.plan.table(entity)))
        }
        return self._with_enums(StoredTypes(casts))

    def _with_enums(self, types: StoredTypes) -> StoredTypes:
        """Returns the types with those of enum columns in tables that are to be created.

        Copies of cells of an existing table have its type. A name that is taken by an enum of
        other labels, or by another type, is not taken, unless an earlier run has left that behind
        and nobody uses it.
        """
        plan, names, there = self.plan, dict[str, dict[str, TableName]](), set[TableName]()
        left_over = set[TableName]()
        for entity_name, planned in plan.enum_names.items():
            entity = plan.scenario.entity(entity_name)
            for column_name, name in planned.items():
                column = entity.column(column_name)
                labels = column.type.scalar.labels
                stored = self._stored_enum(entity, column)
                found = None if stored else self.enums.get(name)
                if found and not found.has(labels):
                    if found.is_left_over(self.made_anew):
                        left_over.add(name)
                    else:
                        name = with_digest(name, labels, plan.dialect.max_identifier_bytes)
                names.setdefault(entity_name, {})[column_name] = stored or name
                if stored or (name in self.enums and name not in left_over):
                    there.add(stored or name)
        return replace(types, enums=names, there=frozenset(there), left_over=frozenset(left_over))

    def _stored_enum(self, entity: Entity, column: Column) -> TableName | None:
        """Returns the enum type of the existing column that a column has copies of, if any."""
        plan = self.plan
        owner, source = origin(plan.scenario.entities, entity, column, plan.facts)
        name = plan.table(owner)
        table = self.sources.get(name) or self.tables.get(name)
        for stored in table.columns if table else ():
            found = stored.element or stored
            if self.folded(stored.name) == self.folded(source.name) and found.labels:
                # Cells that are read are labels of it, whatever further ones the scenario lists.
                fits = name in self.sources or {*column.type.scalar.labels} <= {*found.labels}
                return found.cast if fits else None
        return None

    @cached_property
    def emptied(self) -> tuple[Entity, ...]:
        """The owners of tables that exist, and are emptied by the run."""
        return tuple(
            entity
            for entity in self.plan.order
            if self.plan.empties(entity)
            and self.plan.table(entity) in self.tables
            and self.plan.owners.owns(entity)
        )

    def keeps_rows(self, entity: Entity) -> bool:
        """Returns whether an entity's table holds rows that the run leaves there."""
        return not self.plan.empties(entity) and self.plan.table(entity) in self.holding_rows

    @cached_property
    def unfinished(self) -> tuple[Entity, ...]:
        """The owners of tables that a run has created and no run has finished."""
        return tuple(
            entity
            for entity in self.plan.order
            if (table := self.tables.get(self.plan.table(entity)))
            and table.is_unfinished
            and self.plan.owners.owns(entity)
        )

    @cached_property
    def kept_keys(self) -> Mapping[TableName, Sequence[StoredKey]]:
        """The keys that the tables have while the rows are written."""
        gone = {
            name: [id(each.stored) for each in rebuilt] for name, rebuilt in self.rebuilt.items()
        }
        return {
            name: [key for key in keys if id(key) not in gone.get(name, ())]
            for name, keys in self.keys.items()
        }

    def without(self, names: frozenset[TableName]) -> Inspection:
        """Returns what remains where some tables are to be made anew."""
        return replace(
            self,
            tables={name: table for name, table in self.tables.items() if name not in names},
            keys={name: keys for name, keys in self.keys.items() if name not in names},
            holding_rows=self.holding_rows - names,
            made_anew=names,
        )

    @property
    def overriding(self) -> frozenset[str]:
        """The entities whose tables would make something else of rows; see ``overriding``."""
        return frozenset(
            entity.name
            for entity in self.plan.order
            if (table := self.tables.get(self.plan.table(entity)))
            and (
                table.settles_conflicts
                or any(
                    column.is_identity and self.column(entity, column.name)
                    for column in table.columns
                )
            )
        )

    def references(self, *, while_writing: bool = False) -> Iterator[TableReference]:
        """Yields the foreign keys of the tables that rows of the run have to keep.

        One with a column that stays NULL binds nobody.

        Args:
            while_writing: whether only those count that are there while the rows are written.
        """
        keys = self.kept_keys if while_writing else self.keys
        for entity in self.plan.order:
            for key in keys.get(self.plan.table(entity), ()):
                if (
                    key.table is not None
                    and all(self._may_hold_values(entity, name) for name in key.columns)
                    and not (while_writing and self._is_late(entity, key))
                ):
                    for parent in parents_of_key(self, entity, key, every=while_writing):
                        if not (while_writing and self._are_together(entity, parent)):
                            yield TableReference(entity, key, parent)

    def _are_together(self, entity: Entity, parent: Entity | None) -> bool:
        return any(
            parent is not None and {entity.name, parent.name} <= {*group} for group in self.together
        )

    def _is_late(self, entity: Entity, key: StoredKey) -> bool:
        """Returns whether a column of a key is NULL as long as rows are added."""
        late = self.late.get(entity.name)
        columns = (self.column(entity, name) for name in key.columns) if late else ()
        return any(
            column is not None and late and column.name in late.columns for column in columns
        )

    def _may_hold_values(self, entity: Entity, name: str) -> bool:
        """Returns whether a column of a table may get values other than NULL."""
        column = self.column(entity, name)
        if column is not None:
            return column.null_rate < 1 and not is_nothing(column.generator.params)
        stored = self.stored_column(entity, name)
        return stored is not None and stored.has_default


def inspect(engine: Engine, plan: Plan, *, begins: bool = True) -> Inspection:
    """Returns what the target holds of a plan's tables, by a fixed number of queries.

    Args:
        engine: a connection to the target.
        plan: the plan.
        begins: whether the run has not begun yet: then also which tables hold rows, and what its
            role may not do.
    """
    tables = engine.catalog.tables(plan.tables)
    real = [name for name, table in tables.items() if table.is_table]
    sequences = written_sequences(engine, plan)
    compilation = Compilation()
    wanted = wanted_by(plan, tables, compilation)
    access = engine.catalog.access(wanted) if begins else Access()
    if engine.reads_only:
        access = replace(access, findings=())
    readable = [name for name in real if name not in access.unreadable] if begins else []
    holding = engine.holding_rows([table_node(name) for name in readable])
    return Inspection(
        plan,
        engine.folds_case,
        tables,
        engine.catalog.keys(real),
        engine.catalog.tables([plan.table(entity) for entity in plan.parents_there]),
        frozenset(readable[place] for place in holding),
        sequences,
        access,
        tuple(sequence_warnings(plan, sequences)),
        compilation=compilation,
        enums=engine.catalog.enums(_wanted_enums(plan)),
    )


def _wanted_enums(plan: Plan) -> list[TableName]:
    """Returns the names that enum types of the run may get."""
    found = set()
    for entity_name, planned in plan.enum_names.items():
        for column, name in planned.items():
            labels = plan.scenario.entity(entity_name).column(column).type.scalar.labels
            found |= {name, with_digest(name, labels, plan.dialect.max_identifier_bytes)}
    return sorted(found)
