"""CHECKs of tables that exist: whether the rows of a run keep them.

The database itself is asked, about rows that it has made beside the table. So no trigger acts, and
nothing of the table's is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from sdgen.databases.catalog import StoredCheck, StoredColumn, StoredTable
from sdgen.databases.checks.findings import Finding, shown_values
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial, TriedRows
from sdgen.databases.engine import Engine
from sdgen.errors import TargetError, shown
from sdgen.scenario.models import Column, Entity
from sdgen.values import Value

_LONGEST = 100  # characters of a condition that are told
_ADVICE = "Change the scenario, or what the table demands"


def table_check_findings(engine: Engine, inspection: Inspection, trial: Trial) -> Iterator[Finding]:
    """Yields the CHECKs of tables, and of the domains of their columns, that rows break."""
    plan = inspection.plan
    checks = engine.catalog.table_checks(list(inspection.tables))
    for entity in plan.order:
        table = inspection.tables.get(plan.table(entity))
        if table is None or not entity.rows:
            continue
        asked = [
            check
            for check in checks.get(table.name, ())
            if check.can_be_asked and _is_known(inspection, entity, table, check)
        ]
        picky = _picky_columns(inspection, entity, table)
        refused = list(_of_listed(inspection, trial, entity, table, picky))
        yield from refused
        if picky or asked:
            rows = trial.rows(entity)
            if rows is None:
                told = {finding.path for finding in refused}
                found = _of_columns(trial, entity, table, picky)
                yield from (finding for finding in found if finding.path not in told)
            else:
                for check in asked:
                    yield from _of_check(inspection, trial, table, rows, check)


def _is_known(
    inspection: Inspection, entity: Entity, table: StoredTable, check: StoredCheck
) -> bool:
    """Returns whether the values of its columns are known: the table fills in none of them."""
    used = {inspection.folded(name) for name in check.columns}
    return all(
        inspection.column(entity, column.name) is not None
        or (column.writable and not column.has_default)
        for column in table.columns
        if inspection.folded(column.name) in used
    )


def _of_check(
    inspection: Inspection, trial: Trial, table: StoredTable, rows: TriedRows, check: StoredCheck
) -> Iterator[Finding]:
    """Yields that rows break a CHECK, with one of them."""
    # Under the table's own name, which a condition may name its columns by.
    made = exp.alias_(rows.table.copy(), x.ident(table.name.name), table=True)
    breaks = exp.Not(this=exp.Paren(this=exp.Var(this=check.condition)))
    cells: list[exp.Expression] = [x.col(name) for name in check.columns]
    query = exp.select(*(cells or [x.integer(1)])).from_(made).where(breaks)
    try:
        row = trial.first(query)
    except TargetError as error:
        message = f"{_said(check)} cannot be tried: {error}"
        yield Finding(str(table.name), message, is_certain=False)
        return
    if row is None:
        return
    example = f" such as one of {_cells(check.columns, row)}" if check.columns else ""
    yield Finding(
        str(table.name),
        f"{_said(check)} refuses rows,{example}. {_ADVICE}",
        is_certain=not table.fills_in,
    )


Picky = list[tuple[StoredColumn, Column]]
"""Columns whose types may refuse cells of the right kind, each with what fills it."""


def _picky_columns(inspection: Inspection, entity: Entity, table: StoredTable) -> Picky:
    """Returns the columns of domains, and those of types that strings are cast to."""
    return [
        (stored, column)
        for stored in table.columns
        if (stored.domain or stored.cast)
        and (column := inspection.column(entity, stored.name)) is not None
    ]


def _of_listed(
    inspection: Inspection, trial: Trial, entity: Entity, table: StoredTable, picky: Picky
) -> Iterator[Finding]:
    """Yields the values that columns refuse, of those that the scenario lists."""
    listed = {
        column.name: values
        for stored, column in picky
        if (stored.domain or not stored.labels)  # labels are compared without the database
        and (values := _listed(inspection, entity, column))
    }
    stored_as = {column.name: stored for stored, column in picky}
    for name, value, error in trial.refused_values(entity, listed):
        yield Finding(
            f"{table.name}.{stored_as[name].name}",
            f"is {stored_as[name].type}, which refuses {shown(value)}: {error}. {_ADVICE}",
            is_certain=not table.fills_in,
        )


def _listed(inspection: Inspection, entity: Entity, column: Column) -> Sequence[Value]:
    facts = inspection.plan.facts(entity, column.name)
    return cell_facts(facts, column.generator.params).listed or ()


def _of_columns(
    trial: Trial, entity: Entity, table: StoredTable, picky: Picky
) -> Iterator[Finding]:
    """Yields the columns that refuse cells, where no rows can be made."""
    for stored, column in picky:
        error = trial.refused_cells(entity, column.name)
        if error is None:
            continue
        is_a = f"of the domain {stored.domain}" if stored.domain else stored.type
        yield Finding(
            f"{table.name}.{stored.name}",
            f"is {is_a}, which refuses cells: {error}. {_ADVICE}",
            is_certain=not table.fills_in,
        )


def _said(check: StoredCheck) -> str:
    named = f" {check.name}" if check.name else ""
    condition = " ".join(check.condition[: 2 * _LONGEST].split())
    if len(condition) > _LONGEST:
        condition = condition[: _LONGEST - 1] + "…"
    return f"the CHECK{named} ({condition})"


def _cells(columns: Sequence[str], row: Sequence[object]) -> str:
    """Returns the cells of a row, each with its column."""
    return ", ".join(
        f"{name} {'NULL' if value is None else shown_values([value])}"
        for name, value in zip(columns, row, strict=True)
    )
