"""What the triggers and rules do that a file of DDL declares."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from sdgen.databases.postgres.ddl.model import Declared, Function, Table, Trigger
from sdgen.databases.postgres.trigger_code import read_row_code
from sdgen.databases.row_changes import RowChanges
from sdgen.databases.stored_tables import StoredTrigger
from sdgen.scenario.table_names import TableName

_UNKNOWN = Function("internal", "", False)
_INTO = re.compile(r'\binto\b\s*(?:(?:"[^"]+"|[\w$]+)\s*\.\s*)?("[^"]+"|[\w$]+)?', re.IGNORECASE)


class Triggers:
    """Tells what triggers and rules do.

    Args:
        declared: what the file declares.
        children: table → its partitions.
    """

    def __init__(self, declared: Declared, children: Mapping[TableName, Sequence[Table]]) -> None:
        self._declared, self._children = declared, children

    def _of(self, table: Table) -> Iterator[tuple[Table, Trigger]]:
        """Yields the triggers of a table and of its partitions."""
        for trigger in table.triggers:
            if trigger.is_enabled:
                yield table, trigger
        for part in self._children.get(table.name, ()):
            yield from self._of(part)

    def _function(self, trigger: Trigger) -> Function:
        return self._declared.functions.get(trigger.function, _UNKNOWN)

    def changes(self, table: Table) -> RowChanges:
        """Returns what triggers and rules may do to rows before they are stored."""
        columns: frozenset[str] | None = frozenset()
        leaves_out = False
        assigned: dict[str, frozenset[str]] = {}
        sometimes, replaced = frozenset[str](), frozenset[str]()
        for _, trigger in self._of(table):
            if not (trigger.is_before and trigger.for_rows and "insert" in trigger.events):
                continue
            function = self._function(trigger)
            code = read_row_code(function.language, function.source)
            if columns is not None:
                columns = None if code.assigns is None else columns | code.assigns
            leaves_out |= code.leaves_out
            sometimes |= code.sometimes
            here = code.assigns or frozenset()
            replaced |= here - code.keeps
            assigned[trigger.name] = assigned.get(trigger.name, frozenset()) | here
        by_rules = bool(table.insert_rules)
        if by_rules:
            return RowChanges(None, True, True, {**assigned, "": frozenset()})
        keeps = (columns or frozenset()) - replaced
        return RowChanges(columns, leaves_out, False, assigned, sometimes, keeps)

    def runs_code(self, table: Table) -> bool:
        """Returns whether triggers, rules or functions are called for rows that are added."""
        if table.insert_rules or any(
            "insert" in trigger.events for trigger in table.triggers if trigger.is_enabled
        ):
            return True
        names = {name.name for name in self._declared.functions}
        return any(
            token.value in names
            for tokens in (
                *(check.condition for check in table.checks),
                *(column.default for column in table.columns.values()),
                *(column.generated for column in table.columns.values()),
            )
            for token in tokens
        )

    def acting(self, table: Table) -> list[StoredTrigger]:
        """Returns the triggers and rules of a table that a run sets off."""
        found = []
        for of, trigger in self._of(table):
            when = "BEFORE" if trigger.is_before else "AFTER"
            each = "row" if trigger.for_rows else "statement"
            where = "" if of is table else f" of {of.name.name}"
            events = trigger.events
            if events & {"insert", "truncate"}:
                event = "INSERT" if "insert" in events else "TRUNCATE"
                found.append(
                    StoredTrigger(
                        trigger.name,
                        f"{when} {event} for each {each}{where}",
                        empties="insert" not in events,
                    )
                )
            if "update" in events:
                acts = f"{when} UPDATE for each {each}{where}"
                found.append(StoredTrigger(trigger.name, acts, updates=True))
        found += [
            StoredTrigger(
                rule.name, f"rule ON INSERT{' INSTEAD' if rule.is_instead else ''}", is_rule=True
            )
            for rule in table.insert_rules
        ]
        return sorted(found, key=lambda each: (each.empties, each.updates, each.name))

    def written(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables to which triggers of others may add rows; None for any.

        The functions that code names count as well, and the triggers of tables that it names.
        """
        tables = self._declared.tables
        waiting = [
            self._function(trigger)
            for name in names
            if name in tables
            for _, trigger in self._of(tables[name])
            if "insert" in trigger.events
        ]
        waiting += [
            Function("sql", rule.action, is_immutable=False)
            for name in names
            if name in tables
            for rule in tables[name].insert_rules
        ]
        seen, targets = set[int](), set[str]()
        while waiting:
            function = waiting.pop()
            if id(function) in seen:
                continue
            seen.add(id(function))
            words = {*re.findall(r"[^\W\d][\w$]*", function.source.lower())}
            into = _INTO.findall(function.source)
            if function.language not in ("plpgsql", "sql") or "execute" in words or not all(into):
                return None
            targets |= {name.strip('"') if '"' in name else name.lower() for name in into}
            if any(view.name in words for view in self._declared.views):
                return None
            waiting += [
                each for name, each in self._declared.functions.items() if name.name in words
            ]
            waiting += [
                self._function(trigger)
                for name, table in tables.items()
                if name.name in words
                for _, trigger in self._of(table)
            ]
        return frozenset(name for name in asked if name.name in targets)
