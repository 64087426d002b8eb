"""The keys that a file of DDL declares, as the catalog would tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.databases.postgres.ddl.expressions import columns_of
from sdgen.databases.postgres.ddl.model import Declared, Foreign, Index, Table
from sdgen.databases.postgres.ddl.partition_conditions import PartitionConditions
from sdgen.databases.postgres.ddl.printing import printed
from sdgen.databases.postgres.ddl.tokens import Token
from sdgen.databases.stored_tables import StoredKey, StoredReference, StoredTable
from sdgen.scenario.table_names import TableName


class Keys:
    """Tells the keys of tables.

    Args:
        declared: what the file declares.
        children: table → its partitions.
        partitions: which rows partitions take.
        stored: the tables, as the catalog would tell them.
    """

    def __init__(
        self,
        declared: Declared,
        children: Mapping[TableName, Sequence[Table]],
        partitions: PartitionConditions,
        stored: Mapping[TableName, StoredTable],
    ) -> None:
        self._declared, self._children = declared, children
        self._partitions, self._stored = partitions, stored

    def of(self, table: Table) -> list[StoredKey]:
        """Returns the keys of a table: indexes first, then foreign keys."""
        indexes = [self._index(table, each) for each in table.indexes if self._is_told(each)]
        foreign = [self._foreign(each) for each in table.foreign if each.is_enforced]
        known = {(each.columns, each.table, each.references) for each in foreign}
        further: dict[object, StoredKey] = {}
        for part in self._below(table) if table.strategy else ():
            within = self._partitions.of(part) or "true"
            by = self._partitions.columns(part)
            indexes += [
                self._within(self._index(part, each), within, by)
                for each in part.indexes
                if (each.is_unique or each.exclusion) and not each.parent
            ]
            for each in part.foreign:
                key = self._foreign(each)
                alike = key.columns, key.table, key.references
                if alike in known or not each.is_enforced:
                    continue
                here = replace(key, condition=f"({within})", uses=by)
                first = further.get(alike)
                if first is not None:
                    either = f"{first.condition} OR {here.condition}"
                    here = replace(first, condition=either, waits=first.waits and key.waits)
                further[alike] = here
        return [*indexes, *foreign, *further.values()]

    def _below(self, table: Table) -> Iterator[Table]:
        for part in self._children.get(table.name, ()):
            yield part
            yield from self._below(part)

    def _is_told(self, index: Index) -> bool:
        plain = not index.condition and not any(part.expression for part in index.parts)
        return index.is_unique or bool(index.exclusion) or plain

    def _within(self, key: StoredKey, within: str, by: tuple[str, ...]) -> StoredKey:
        condition = " AND ".join(filter(None, (f"({within})", key.condition)))
        exclusion = key.exclusion
        if exclusion and key.condition:
            exclusion = exclusion.replace(" WHERE (", f" WHERE (({within}) AND ", 1)
        elif exclusion:
            exclusion = f"{exclusion.partition(' DEFERRABLE')[0]} WHERE ({within})"
        return replace(
            key,
            is_primary=False,
            condition=condition,
            exclusion=exclusion,
            uses=tuple(dict.fromkeys((*key.uses, *by))),
        )

    def _index(self, table: Table, index: Index) -> StoredKey:
        columns = index.columns
        tokens: list[Token] = [each for part in index.parts for each in part.expression]
        used = columns_of([*tokens, *index.condition], table.columns)
        has_expressions = any(part.expression for part in index.parts)
        condition = self._said(table, index.condition)
        of_column = {each.name: each for each in self._stored[table.name].columns}
        bases = [of_column[name].base for name in columns if name in of_column]
        return StoredKey(
            columns,
            is_unique=index.is_unique,
            name=index.name,
            is_constraint=index.is_constraint,
            is_primary=index.is_primary,
            expressions=tuple(
                self._said(table, part.expression, bare=True) if part.expression else part.column
                for part in index.parts
            )
            if has_expressions
            else (),
            uses=tuple(name for name in used if name not in columns),
            condition=condition,
            exclusion=self._exclusion(table, index),
            waits=index.waits,
            folds="citext" in bases,
            pads="bpchar" in bases,
            nulls_repeat=index.nulls_repeat,
        )

    def _exclusion(self, table: Table, index: Index) -> str:
        if not index.exclusion:
            return ""
        return f"{index.exclusion} DEFERRABLE" if index.waits else index.exclusion

    def _said(self, table: Table, tokens: Sequence[Token], *, bare: bool = False) -> str:
        said = printed(self._declared, tokens, table.columns) if tokens else ""
        if bare and said and not said.endswith(")"):
            return f"({said})"
        return f"({said})" if said and not bare else said

    def _foreign(self, key: Foreign) -> StoredKey:
        return StoredKey(
            key.columns,
            table=key.parent,
            references=self._references(key),
            name=key.name,
            is_constraint=True,
            waits=key.waits,
        )

    def _references(self, key: Foreign) -> tuple[str, ...]:
        if key.references:
            return key.references
        parent = self._declared.tables.get(key.parent)
        if parent is None:
            return ()
        return next((each.columns for each in parent.indexes if each.is_primary), ())

    def references_to(self, tables: set[TableName]) -> list[StoredReference]:
        """Returns the foreign keys that point to some tables or their partitions."""
        found = []
        for table in self._declared.tables.values():
            above = self._declared.tables[table.parent] if table.parent else None
            for key in table.foreign:
                if key.parent not in tables or not key.is_enforced:
                    continue
                if above and any(
                    (each.columns, each.parent) == (key.columns, key.parent)
                    for each in above.foreign
                ):
                    continue
                found.append(
                    StoredReference(
                        key.name,
                        table.name,
                        key.columns,
                        key.parent,
                        self._references(key),
                        key.on_delete,
                        key.parent,
                        tuple(self._above(table)),
                    )
                )
        return sorted(found, key=lambda each: (each.table.schema or "", each.table.name, each.name))

    def _above(self, table: Table) -> Iterator[TableName]:
        while table.parent is not None:
            yield table.parent
            table = self._declared.tables[table.parent]
