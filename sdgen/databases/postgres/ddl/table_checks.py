"""The CHECKs that a file of DDL declares, as the catalog would tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sdgen.databases.postgres.ddl.columns import Columns, shown_type
from sdgen.databases.postgres.ddl.expressions import columns_of
from sdgen.databases.postgres.ddl.model import DEFAULT_SCHEMA, Check, Declared, Table, TypeName
from sdgen.databases.postgres.ddl.partition_conditions import PartitionConditions
from sdgen.databases.postgres.ddl.printing import printed
from sdgen.databases.stored_tables import StoredCheck, StoredTable
from sdgen.scenario.table_names import TableName

_CALL = re.compile(r'("(?:[^"]|"")+"|[^\W\d][\w$]*)\s*\(')
_EXACT = frozenset({"text", "varchar"})


class Checks:
    """Tells the CHECKs of tables.

    Args:
        declared: what the file declares.
        children: table → its partitions.
        partitions: which rows partitions take.
        stored: the tables, as the catalog would tell them.
        columns: tells what columns are.
    """

    def __init__(
        self,
        declared: Declared,
        children: Mapping[TableName, Sequence[Table]],
        partitions: PartitionConditions,
        stored: Mapping[TableName, StoredTable],
        columns: Columns,
    ) -> None:
        self._declared, self._children = declared, children
        self._partitions, self._stored, self._columns = partitions, stored, columns

    def of(self, table: Table) -> list[StoredCheck]:
        """Returns the CHECKs of a table: its own, its partitions' and its columns' domains'."""
        own = [*self._own(table), *self._of_partitions(table), *self._of_keys(table)]
        own.sort(key=lambda each: each.name)
        return [*own, *self._of_domains(table)]

    def _own(self, table: Table) -> Iterator[StoredCheck]:
        for check in table.checks:
            yield self._check(table, check)

    def _check(self, table: Table, check: Check, within: str = "") -> StoredCheck:
        said = printed(self._declared, check.condition, table.columns)
        columns = columns_of(check.condition, table.columns)
        stored = {each.name: each for each in self._stored[table.name].columns}
        exact = {
            name
            for name in columns
            if (stored[name].labels and stored[name].element is None and not stored[name].domain)
            or (stored[name].base in _EXACT and not stored[name].domain)
        }
        return StoredCheck(
            check.name,
            f"NOT ({within}) OR ({said})" if within else said,
            columns,
            self._can_be_asked(table, said),
            "",
            frozenset(exact),
        )

    def _can_be_asked(self, table: Table, said: str) -> bool:
        changing = {
            name.name for name, each in self._declared.functions.items() if not each.is_immutable
        }
        if any(called.strip('"').lower() in changing for called in _CALL.findall(said)):
            return False
        return not re.search(rf"\b{re.escape(table.name.name)}\.\*", said)

    def _of_partitions(self, table: Table) -> Iterator[StoredCheck]:
        for part in self._below(table) if table.strategy else ():
            within = self._partitions.of(part)
            for check in part.checks:
                if not check.is_inherited:
                    yield self._check(part, check, within)
            for column in part.columns.values():
                above = table.columns.get(column.name)
                if column.not_null and above is not None and not above.not_null:
                    name = column.name
                    quoted = name if re.fullmatch(r"[a-z_][a-z0-9_]*", name) else f'"{name}"'
                    yield StoredCheck(
                        f"NOT NULL of {_shown(part.name)}",
                        f"NOT ({within}) OR {quoted} IS NOT NULL",
                        (name,),
                    )

    def _below(self, table: Table) -> Iterator[Table]:
        for part in self._children.get(table.name, ()):
            yield part
            yield from self._below(part)

    def _of_keys(self, table: Table) -> Iterator[StoredCheck]:
        for key in table.foreign:
            if key.is_full and len(key.columns) > 1 and key.is_enforced:
                names = ", ".join(
                    name if re.fullmatch(r"[a-z_][a-z0-9_]*", name) else f'"{name}"'
                    for name in key.columns
                )
                condition = f"num_nulls({names}) IN (0, {len(key.columns)})"
                yield StoredCheck(key.name, condition, key.columns, of_key=True)

    def _of_domains(self, table: Table) -> Iterator[StoredCheck]:
        for column in table.columns.values():
            domains = self._columns.domains_of(column)
            if not domains:
                continue
            shown = shown_type(TypeName(domains[0].name.name), domains[0].name)
            for domain in domains:
                for check in domain.checks:
                    said = printed(self._declared, check.condition)
                    yield StoredCheck(check.name, said, (column.name,), True, shown, frozenset())


def _shown(name: TableName) -> str:
    return name.name if name.schema == DEFAULT_SCHEMA else str(name)
