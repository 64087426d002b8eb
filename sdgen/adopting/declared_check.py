"""Whether a run would accept a scenario, as far as that is known without writing anything."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.adopting.checked import Checked
from sdgen.adopting.repeated_rows import repeated_rows
from sdgen.compiling.statements import check_widths
from sdgen.databases.checks.findings import STOPS
from sdgen.databases.checks.kept_findings import KeptFindings
from sdgen.databases.checks.verdicts import CheckVerdict
from sdgen.databases.engine import Engine
from sdgen.databases.next_numbers import next_starts
from sdgen.databases.tables import check_tables
from sdgen.errors import TableMismatchError, TargetError
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.planning.starts import Starts, next_of
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.resolving.counting import RowCounter
from sdgen.scenario.models import Scenario
from sdgen.scenario.read_before import ReadBefore
from sdgen.scenario.table_names import TableName, table_name

NOT_TESTED = "could not be tested "
"""How what only rows in a database can tell begins."""
_NO_SERVER = "without a server"


class DeclaredCheck:
    """Checks scenarios against tables that nothing can be written to.

    Args:
        engine: a connection to a database that has them, or what stands in for one.
        rows: table → how many rows it holds.
        before: what was read of the scenarios.
        why: why nothing can be written.
    """

    def __init__(
        self,
        engine: Engine,
        rows: Mapping[TableName, ExistingRows],
        before: ReadBefore,
        why: str = _NO_SERVER,
    ) -> None:
        self._engine, self._rows, self._without = engine, rows, f"{NOT_TESTED}{why}: "
        self._kept, self._before = KeptFindings(), before

    def __call__(self, scenario: Scenario) -> Checked:
        """Returns what somebody who runs a scenario should know.

        Raises:
            ValidationError: it cannot be run.
            TableMismatchError: its tables do not take the rows, as far as this tells.
        """
        try:
            plan = self._plan(scenario)
        except TargetError as error:
            return Checked([f"{self._without}how many rows there are ({error})"])
        check_widths(plan)
        check_spelling(plan)
        found = check_tables(self._engine, plan, kept=self._kept)
        asked = {each.partition(": ")[0] for each in found.warnings if STOPS in each}
        if repeated := list(repeated_rows(plan, found, asked)):
            raise TableMismatchError("the tables refuse rows:", repeated)
        not_tried = [
            f"{self._without}whether rows of {each.table} keep the CHECK {each.name} "
            f"({each.condition})"
            for each in found.checks
            if each.verdict is CheckVerdict.NOT_TRIED
        ]
        return Checked([*not_tried, *found.warnings])

    def _plan(self, scenario: Scenario) -> Plan:
        engine = self._engine
        existing = {
            entity.name: rows
            for entity in scenario.entities
            if entity.existing
            and (rows := self._rows.get(self._table(entity.target_table, entity.schema_name)))
        }
        request = RunRequest(existing=existing)

        def starts(plan: Plan) -> Starts:
            """Returns where sequences begin, as far as a database tells."""
            if engine.reads_only:
                return next_starts(engine, plan, request.starts)
            return next_of(plan.scenario, request.starts, {})

        return make_plan(
            *(scenario, request, engine.kind, engine.schema, self._before.as_of),
            counter=RowCounter(),
            starts=starts,
            before=self._before,
        )

    def _table(self, name: str, schema: str | None) -> TableName:
        return table_name(name, schema, self._engine.schema)
