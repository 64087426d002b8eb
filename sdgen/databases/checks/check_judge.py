"""Whether the rows of a run keep a CHECK constraint of one table: proven, tried, or not known."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from sdgen.column_types import ColumnType
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial, TriedRows
from sdgen.databases.checks.verdicts import (
    CheckVerdict,
    JudgedCheck,
    condition_of,
    looks_at_rows_of,
    refusal_of,
    said_of,
    short,
)
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import Filling, StoredCheck, StoredColumn, StoredTable
from sdgen.errors import TargetError
from sdgen.planning.conditions import NULL, Kind, Term, cells_of
from sdgen.planning.conditions.proving import is_broken_by_some, is_kept_by_all
from sdgen.planning.conditions.reading import read_condition
from sdgen.planning.conditions.scenario_cells import ScenarioCells
from sdgen.planning.conditions.stored_cells import StoredAs
from sdgen.scenario.models import Entity
from sdgen.scenario.paths import Path
from sdgen.values import Value

_MOST_COMBINED = 1_000  # rows that all values of some columns make together
_MANY = 100
"""Rows among which each value of a few is expected."""
_OF_DOMAIN = "VALUE"


@dataclass
class Judge:
    """Judges the CHECK constraints of one table.

    Args:
        nulled: the table's column that is taken to be NULL in every row; empty for none.
    """

    engine: Engine
    inspection: Inspection
    trial: Trial
    cells: ScenarioCells
    entity: Entity
    entity_number: int
    table: StoredTable
    fillings: Mapping[str, Filling]
    nulled: str = ""
    _filled_in: set[str] = field(default_factory=set)

    def of(self, checks: Sequence[StoredCheck]) -> Iterator[tuple[JudgedCheck, Finding | None]]:
        """Yields what is known of each constraint, and that rows break it, where they do.

        Rows are made once for all of them.
        """
        proven = {at for at, check in enumerate(checks) if self._is_proven(check)}
        reasons = {
            at: self._why_not_asked(check) for at, check in enumerate(checks) if at not in proven
        }
        asked = [checks[at] for at, reason in reasons.items() if not reason]
        for at, check in enumerate(checks):
            if at in proven:
                yield self._judged(check, CheckVerdict.PROVEN), None
            elif reason := reasons[at]:
                yield self._not_tried(check, reason)
            else:
                yield self._tried(check, asked)

    def _tried(
        self, check: StoredCheck, asked: Sequence[StoredCheck]
    ) -> tuple[JudgedCheck, Finding | None]:
        """Returns what rows tell of a constraint, made with what others are asked about, too."""
        rows = self._rows(asked)
        if rows is None and asked[1:]:
            rows = self._rows([check])
        if rows is None:
            return self._not_tried(check, "rows cannot be made outside the table")
        try:
            self._fill_in(check, rows)
            broken = self._broken(check, rows)
        except TargetError as error:
            message = f"{said_of(check)} cannot be tested: {error}"
            finding = Finding(str(self.table.name), message, is_certain=False)
            return self._judged(check, CheckVerdict.NOT_TRIED, reason=str(error)), finding
        if broken is None:
            return self._judged(check, CheckVerdict.TRIED, rows.rows), None
        return self._judged(check, CheckVerdict.BROKEN, rows.rows), self._finding(check, broken)

    def _judged(
        self, check: StoredCheck, verdict: CheckVerdict, rows: int | None = None, reason: str = ""
    ) -> JudgedCheck:
        domain = f"{check.columns[0]} {check.domain}" if check.domain else ""
        return JudgedCheck(
            self.entity.name,
            str(self.table.name),
            f"policy {check.name}" if check.of_policy else check.name,
            short(condition_of(check)),
            domain,
            verdict,
            rows,
            reason,
        )

    def _not_tried(self, check: StoredCheck, reason: str) -> tuple[JudgedCheck, Finding | None]:
        """Returns the same where no rows can be asked, but of a few values it may be known."""
        if self.table.may_change(check.columns) or not is_broken_by_some(
            self.cells, self.entity.name, *self._read(check), now=datetime.now(UTC)
        ):
            return self._judged(check, CheckVerdict.NOT_TRIED, reason=reason), None
        finding = Finding(
            str(self.table.name),
            refusal_of(check, None, self.inspection.tables),
            is_certain=self.entity.rows >= _MANY and not self._may_be_kept(check),
            places=tuple(self._places(check.columns)),
        )
        return self._judged(check, CheckVerdict.BROKEN, reason=reason), finding

    # -- proving --------------------------------------------------------------------------------

    def _is_proven(self, check: StoredCheck) -> bool:
        if self.table.may_change(check.columns):
            return False
        if is_kept_by_all(self.cells, self.entity.name, *self._read(check), now=datetime.now(UTC)):
            return True
        return self._keep_all_values(check)

    def _read(self, check: StoredCheck) -> tuple[Term, Mapping[str, StoredAs]]:
        """Returns a constraint's condition, and the table's columns that it names."""
        term = read_condition(check.condition, self.inspection.plan.dialect)
        columns = {name: self._stored_as(name, check) for name in {*cells_of(term)}}
        return term, {name: stored for name, stored in columns.items() if stored is not None}

    def _stored(self, name: str) -> StoredColumn | None:
        return self.inspection.stored_column(self.entity, name)

    def _stored_as(self, name: str, check: StoredCheck) -> StoredAs | None:
        """Returns what a column of the table holds, by the name that a condition gives it."""
        if check.domain and name.upper() == _OF_DOMAIN:
            name = check.columns[0]
        stored = self._stored(name)
        if stored is None:
            return None
        exact = stored.name in check.exact
        is_nulled = stored.name == self.nulled
        column = None if is_nulled else self.inspection.column(self.entity, stored.name)
        catalog = self.engine.catalog
        if column is not None:
            kind = catalog.kind_of(stored, column.type.kind)
            if kind is None and exact:  # an enum
                kind = Kind.TEXT
            return StoredAs(column.name, kind, exact)
        term: Term | None = None
        filling = self.fillings.get(stored.name)
        if filling is not None:
            term = read_condition(filling.expression, self.inspection.plan.dialect)
        elif is_nulled or (stored.writable and not stored.has_default):
            term = NULL
        kind = catalog.kind_of(stored, ColumnType.BIGINT) or catalog.kind_of(
            stored, ColumnType.TEXT
        )
        if kind is None and exact:
            kind = Kind.TEXT
        return StoredAs(None, kind, exact, filled_with=term)

    def _keep_all_values(self, check: StoredCheck) -> bool:
        """Returns whether all values that some columns may have, together, keep a constraint.

        The database itself is asked, so it may be of anything: patterns, say.
        """
        if not check.can_be_asked or not check.columns or self.inspection.plan.growth.ends:
            return False
        values = {name: self._values(name) for name in check.columns}
        known = {name: found for name, found in values.items() if found}
        if len(known) < len(values) or math.prod(map(len, known.values())) > _MOST_COMBINED:
            return False
        try:
            with self.trial.combined(self.entity, known) as made:
                return self.trial.first(self._breaking(check, made, [])) is None
        except TargetError:
            return False

    def _values(self, name: str) -> Sequence[Value] | None:
        """Returns all values that a column of the table may have; None where they are not few."""
        plan = self.inspection.plan
        column, stored = self.inspection.column(self.entity, name), self._stored(name)
        if stored is not None and stored.name == self.nulled:
            return (None,)
        if column is None:
            left_null = stored is not None and stored.writable and not stored.has_default
            return (None,) if left_null else None
        generator = column.generator.params
        facts = cell_facts(plan.facts(self.entity, column.name), generator)
        listed = facts.listed
        if listed is None and column.type.kind is ColumnType.BOOL:
            listed = (False, True)
        if listed is None or facts.source != facts.type or len(listed) > _MOST_COMBINED:
            return None
        return (*listed, None) if column.nullable else listed

    # -- trying ---------------------------------------------------------------------------------

    def _why_not_asked(self, check: StoredCheck) -> str:
        """Returns why a constraint cannot be tried beside the table; empty where it can."""
        if not check.can_be_asked:
            return "it may mean something else outside the table"
        for name in check.columns:
            if reason := self._why_not_known(name):
                return reason
        return ""

    def _why_not_known(self, name: str) -> str:
        stored = self._stored(name)
        if stored is None or self.inspection.column(self.entity, stored.name) is not None:
            return ""
        filling = self.fillings.get(stored.name)
        if filling is None or not filling.can_be_asked or stored.is_row_id:
            left_null = stored.writable and not stored.has_default
            return "" if left_null else f"the table fills {stored.name}"
        return ""

    def _rows(self, checks: Sequence[StoredCheck]) -> TriedRows | None:
        """Returns rows with all that some constraints are of; None where none can be made."""
        columns = [name for check in checks for name in check.columns]
        said = [check.condition for check in checks]
        if any(map(self._needs_filling, checks)):
            said += (each.expression for each in self._left_to_table().values())
        return self.trial.rows(self.entity, columns, said, few=True)

    def _needs_filling(self, check: StoredCheck) -> bool:
        """Returns whether a constraint is of columns that the scenario does not fill."""
        return any(self.inspection.column(self.entity, name) is None for name in check.columns)

    def _left_to_table(self) -> Mapping[str, Filling]:
        """Returns the columns that the table fills, as far as that can be asked for."""
        return {
            name: filling
            for name, filling in self.fillings.items()
            if self.inspection.column(self.entity, name) is None and filling.can_be_asked
        }

    def _fill_in(self, check: StoredCheck, rows: TriedRows) -> None:
        """Fills columns with their defaults and expressions, in the rows made to try."""
        if rows.table.name in self._filled_in or not self._needs_filling(check):
            return
        self._filled_in.add(rows.table.name)
        ordered = sorted(self._left_to_table().items(), key=lambda each: each[1].is_generated)
        self.trial.fill_in(rows, {name: each.expression for name, each in ordered})

    def _broken(self, check: StoredCheck, rows: TriedRows) -> tuple[object, ...] | None:
        """Returns the first of some rows that breaks a constraint: its number, then its cells."""
        cells = [x.col(rows.number), *(x.col(name) for name in check.columns)]
        query = self._breaking(check, rows.table, cells)
        return self.trial.first(query.order_by(x.col(rows.number)))

    def _breaking(
        self, check: StoredCheck, table: exp.Table, cells: Sequence[exp.Expression]
    ) -> exp.Select:
        """Returns the query of the rows that break a constraint."""
        breaks = exp.Not(this=exp.Paren(this=exp.Var(this=check.condition)))
        source = self._nulled(check, table, cells) if self.nulled else table.copy()
        query = exp.select(*(cells or [x.integer(1)])).where(breaks)
        if check.domain:  # where VALUE is a column like any other, and the only one of its name
            value, named = _OF_DOMAIN.lower(), [cell.name for cell in cells] or check.columns
            inner = exp.select(*(x.col(name) for name in named)).from_(source)
            if value not in named:
                inner = inner.select(x.alias(x.col(check.columns[0]), value))
            return query.from_(inner.subquery("made"))
        # Under the table's own name, which a condition may name its columns by.
        name = x.ident(self.table.name.name)
        return query.from_(exp.alias_(source, name, table=True))

    def _nulled(
        self, check: StoredCheck, table: exp.Table, cells: Sequence[exp.Expression]
    ) -> exp.Subquery:
        """Returns a table with one of its columns as NULL, which stays of its type."""
        names = dict.fromkeys((*check.columns, *(cell.name for cell in cells)))
        no_row = exp.EQ(this=x.integer(1), expression=x.integer(0))
        columns = [
            x.alias(x.case((no_row.copy(), x.col(name))), name)
            if name == self.nulled
            else x.col(name)
            for name in names
        ]
        return exp.select(*columns).from_(table.copy()).subquery("nulled")

    # -- words ----------------------------------------------------------------------------------

    def _finding(self, check: StoredCheck, broken: tuple[object, ...]) -> Finding:
        places = list(self._places(check.columns))
        of = f"{check.columns[0]} is of the domain {check.domain}: " if check.domain else ""
        return Finding(
            str(self.table.name),
            f"{of}{refusal_of(check, broken, self.inspection.tables)}",
            is_certain=not self._may_be_kept(check),
            places=tuple(places),
        )

    def _may_be_kept(self, check: StoredCheck) -> bool:
        """Returns whether rows that break a constraint may be stored otherwise, or not at all.

        A domain looks at what the run has made, before any trigger does.
        """
        changes = self.table.changes
        if looks_at_rows_of(self.inspection.tables, check):
            return True
        return changes.by_rules if check.domain else self.table.may_spare(check.columns)

    def _places(self, columns: Sequence[str]) -> Iterator[Path]:
        """Yields where the scenario says what fills some columns of the table."""
        for name in columns:
            column = self.inspection.column(self.entity, name)
            if column is not None:
                number = self.entity.columns.index(column)
                yield "entities", self.entity_number, "columns", number
