"""What keeps rows from being written to tables that exist: all checks of these, in order.

A run into an empty database has none, and imports none of the checks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sdgen.databases.checks.columns import column_findings
from sdgen.databases.checks.cycles import break_cycles
from sdgen.databases.checks.emptying import emptying_findings
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.kept_findings import Found, KeptFindings, found_anew
from sdgen.databases.checks.leftovers import leftover_problems, made_anew
from sdgen.databases.checks.partitions import partition_findings
from sdgen.databases.checks.rebuilding import rebuilt_keys
from sdgen.databases.checks.references import at_once_findings, reference_findings
from sdgen.databases.checks.table_checks import judge_checks
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.triggers import trigger_findings
from sdgen.databases.checks.unfinished_runs import unfinished_findings
from sdgen.databases.checks.uniqueness import uniqueness_findings
from sdgen.databases.engine import Engine
from sdgen.errors import Problem
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity


@frozen
class ExistingTables:
    """Tables that exist, and whether their columns are those of a scenario.

    Args:
        engine: a connection to the target.
        inspection: what it holds.
        of_columns: entity → what is wrong with single columns of its table; nothing of entities
            without one.
    """

    engine: Engine
    inspection: Inspection
    of_columns: Mapping[str, Sequence[Finding]]

    @classmethod
    def found(cls, engine: Engine, inspection: Inspection, *, made: bool) -> ExistingTables:
        """Returns the tables of an inspection, without those that a run is to make anew.

        Args:
            engine: a connection to the target.
            inspection: what it holds.
            made: whether the run has prepared its tables before; then none is made anew.
        """
        plan = inspection.plan
        of_columns = {
            entity.name: list(column_findings(engine, inspection, entity))
            for entity in plan.order
            if plan.table(entity) in inspection.tables
        }
        if not made:
            mismatched = [
                entity
                for entity in plan.order
                if any(finding.is_certain for finding in of_columns.get(entity.name, ()))
            ]
            inspection = inspection.without(made_anew(inspection, mismatched))
            inspection = replace(inspection, rebuilt=rebuilt_keys(inspection))
        return cls(engine, inspection, of_columns)

    def of_rows(
        self, found: Sequence[Finding], kept: KeptFindings | None
    ) -> tuple[list[Finding], Inspection]:
        """Returns what keeps the rows of a run from being written, beyond single columns.

        Args:
            found: what is wrong already, so that rows cannot be made to try.
            kept: what has been found of rows before; None for nothing.

        Returns:
            The findings; and what the target holds, with what is known of the tables' CHECK
            constraints and the columns that are filled late.
        """
        engine, inspection, plan = self.engine, self.inspection, self.inspection.plan
        unfit = {finding.path for finding in found if finding.is_certain}
        with engine.session(), Trial(engine, inspection) as trial:
            inspection, findings = break_cycles(engine, inspection, trial)
            findings += at_once_findings(engine, inspection)
            findings += emptying_findings(engine, inspection)
            findings += partition_findings(engine, inspection, trial)
            found_of = kept.of_plan(inspection, trial).of if kept else found_anew
            for entity in plan.order:
                of_keys = partial(_of_keys, inspection, trial, entity)
                findings += found_of(entity, "keys", of_keys).findings
            findings += reference_findings(engine, inspection, trial)
            checks = judge_checks(engine, inspection, trial, found_of)
            findings += (each for each in checks.findings if each.path not in unfit)
            unfit |= {finding.path for finding in checks.findings if finding.is_certain}
            for name, error in trial.refused.items():
                table = str(plan.table(plan.scenario.entity(name)))
                if not any(path == table or path.startswith(f"{table}.") for path in unfit):
                    refused = f"rows are refused: {error}. Change the scenario"
                    findings.append(Finding(table, refused))
        inspection = replace(inspection, checks=tuple(checks.judged))
        return [*findings, *trigger_findings(engine, inspection)], inspection

    def of_unfinished_runs(self, taken: Collection[str]) -> list[Finding]:
        """Returns where rows would be like those that other runs are still to write.

        Args:
            taken: the tables whose rows are known to be in the way.
        """
        return list(unfinished_findings(self.engine, self.inspection, taken))

    def left_over(self) -> list[Problem]:
        """Returns that tables were left unfinished whose rows collide with those of the run."""
        return list(leftover_problems(self.inspection))


def _of_keys(inspection: Inspection, trial: Trial, entity: Entity) -> Found:
    return Found(list(uniqueness_findings(inspection, trial, entity)), [])
