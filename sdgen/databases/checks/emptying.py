"""Emptying tables: what holds them, and what would be emptied along."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

from sdgen.compiling.ledger_statements import tables_named_by
from sdgen.compiling.statements import table_node
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.ledgers import ledgers_in, read_ledger
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName, table_name

_MOST_COUNTED = 1000


def emptying_findings(engine: Engine, inspection: Inspection) -> Iterator[Finding]:
    """Yields the tables that cannot be emptied, because of others that are not."""
    emptied = [inspection.plan.table(entity) for entity in inspection.emptied]
    found = engine.catalog.emptying(emptied) if emptied else []
    if emptied:
        yield from _owed_findings(engine, inspection, emptied)
    held: dict[TableName, list[TableName]] = {}
    left: dict[TableName, list[TableName]] = {}
    for each in found:
        if not each.is_checked:
            if engine.row_count(table_node(each.other), at_most=1):
                left.setdefault(each.table, []).append(each.other)
        elif each.inherits:
            yield Finding(
                str(each.table),
                f"{each.other} inherits from it, and would be emptied as well. Empty it yourself "
                f"(TRUNCATE ONLY {each.table}) and use `mode` append_only",
            )
        else:
            held.setdefault(each.table, []).append(each.other)
    outside = dict.fromkeys(str(other) for others in held.values() for other in others)
    pointing = _Pointing(engine, emptied if held or left else [])
    for table, others in held.items():
        together = ", ".join([*map(str, emptied), *outside])
        yield Finding(
            str(table),
            f"cannot be emptied: foreign keys of {pointing.shown(table, others)} point to it, "
            f"which the run does not empty. {_remedy(inspection, others)}Or empty all of them "
            f"yourself (TRUNCATE {together}) and use `mode` append_only",
        )
    for table, others in left.items():
        yield Finding(
            str(table),
            f"is emptied, and rows of {pointing.shown(table, others)}, which the run leaves there, "
            "may point to rows that are gone then: the database does not check foreign keys here. "
            f"{_remedy(inspection, others).rstrip()}",
            is_certain=False,
        )


class _Pointing:
    """What points to tables that are to be emptied, in words."""

    def __init__(self, engine: Engine, emptied: list[TableName]) -> None:
        self._engine = engine
        self._references = engine.catalog.references_to(emptied) if emptied else []

    def shown(self, table: TableName, others: list[TableName]) -> str:
        """Returns tables that point to another, maybe by way of others: by which keys, and rows."""
        return ", ".join(self._one(table, other) for other in others)

    def _one(self, table: TableName, other: TableName) -> str:
        keys = [
            " ".join(filter(None, (each.name, f"({', '.join(each.columns)})")))
            for each in self._references
            if each.table == other and each.whole == table
        ]
        said = [*(["; ".join(keys)] if keys else []), *self._rows(other)]
        return f"{other} [{', '.join(said)}]" if said else str(other)

    def _rows(self, table: TableName) -> list[str]:
        engine = self._engine
        alone = engine.transaction() if engine.checks_foreign_keys else nullcontext()
        try:
            with alone:
                count = engine.row_count(table_node(table), at_most=_MOST_COUNTED + 1)
        except TargetError:  # it may not be read
            return []
        if count > _MOST_COUNTED:
            return [f"more than {_MOST_COUNTED:,} rows"]
        return [f"{count:,} row" if count == 1 else f"{count:,} rows" if count else "no rows"]


def _owed_findings(
    engine: Engine, inspection: Inspection, emptied: list[TableName]
) -> Iterator[Finding]:
    """Yields that tables which stay owe keys to an unfinished run that filled the emptied ones too.

    Their foreign keys, which would keep them from being emptied, are to be made again yet.
    """
    for ledger in ledgers_in(engine):
        filled = [
            table_name(str(text), None, inspection.plan.schema)
            for (text,) in read_ledger(engine, tables_named_by(ledger))
        ]
        meant = [table for table in filled if table in emptied]
        stay = [table for table in filled if table not in emptied]
        if not meant or not stay:
            continue
        stored = engine.catalog.tables(stay)
        owing = {name: table.owed for name, table in stored.items() if table.owed is not None}
        for run_id in dict.fromkeys(owed.run_id for owed in owing.values()):
            yield Finding(
                str(meant[0]),
                f"cannot be emptied: run {run_id} has not finished, and "
                f"{', '.join(map(str, owing))}, which this run leaves as it is, may point to it: "
                "its keys still have to be created again. Resume that run first, or fill all of "
                "these tables in one run",
            )


def _remedy(inspection: Inspection, others: list[TableName]) -> str:
    """Returns what to do where the scenario has the other tables."""
    entities = [inspection.entity_of(other) for other in others]
    names = [entity.name for entity in entities if entity is not None]
    if len(names) < len(others):
        return "Add entities for them to the scenario. "
    return f"Use `mode` truncate_then_insert for {', '.join(names)} too. "
