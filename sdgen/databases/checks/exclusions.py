"""Exclusion constraints of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.findings import STOPS, Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial, TriedRows
from sdgen.databases.exclusion_elements import exclusion_elements
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import ConstraintError, TargetError, either
from sdgen.scenario.models import Entity


def exclusion_findings(
    inspection: Inspection, trial: Trial, entity: Entity, key: StoredKey
) -> Iterator[Finding]:
    """Yields that rows of the run break an exclusion constraint, or may break it.

    The database is asked to make the constraint over rows that it has made beside the table.

    Args:
        inspection: what the target holds.
        trial: makes rows to try.
        entity: an entity whose table exists.
        key: the constraint.
    """
    table = inspection.tables[inspection.plan.table(entity)]
    said = f"has the constraint {key.name} ({key.exclusion}), and"
    named = (*key.columns, *key.uses)
    rows = None
    if all(inspection.column(entity, name) for name in named):
        rows = trial.rows(entity, named, [key.exclusion])
    is_told, with_stored = rows is not None and rows.is_all, False
    if rows is not None:
        try:
            trial.constrain(rows, key.exclusion)
            if inspection.keeps_rows(entity):
                with_stored = True
                there = trial.constrain_with_stored(entity, rows, named, key.exclusion)
                is_told = is_told and there
        except ConstraintError as error:
            together = "existing rows and rows of the run together violate it"
            which = together if with_stored else "rows break it"
            advice = _advice(key.exclusion, with_stored=with_stored)
            message = f"{said} {which}: {error}. {advice}"
            yield Finding(str(table.name), message, is_certain=not table.may_spare(named))
            return
        except TargetError:
            rows, is_told = None, False
    if not is_told:
        reason = _why_not(inspection, entity, rows)
        message = f"{said} {reason}. {STOPS} where rows violate it"
        yield Finding(str(table.name), message, is_certain=False)


def _advice(exclusion: str, *, with_stored: bool) -> str:
    """Returns how the rows of a scenario can keep a constraint, in sentences.

    Args:
        exclusion: its definition.
        with_stored: whether it is existing rows that they break it with.
    """
    by_operator: dict[str, list[str]] = {}
    for element in exclusion_elements(exclusion):
        by_operator.setdefault(element.operator, []).append(element.said)
    equal, spans = by_operator.pop("=", []), by_operator.pop("&&", [])
    ways = []
    if spans:
        ways.append(
            f"give each row a span of {either(spans)} of its own, one after the other by a number "
            "that no other row has: of a hidden column n (sequence), it begins at expr: "
            "\"DATE '2026-01-01' + CAST(n AS int) * 2\" and ends a day later, as `scenario from` "
            "writes it"
        )
    if equal:
        ways.append(f"let no two such rows have the same {' and '.join(equal)}")
    ways += [f"choose other values of {said}" for each in by_operator.values() for said in each]
    if ") WHERE (" in exclusion:
        ways.append("keep rows out of its WHERE")
    if with_stored:
        ways.append("replace the rows that are there (`mode` truncate_then_insert)")
    advice = either(ways or ["choose other values"])
    return f"{advice[:1].upper()}{advice[1:]}"


def _why_not(inspection: Inspection, entity: Entity, rows: TriedRows | None) -> str:
    """Returns why it cannot be told whether rows keep a constraint."""
    if rows is None:
        return "it cannot be tested outside the table"
    if inspection.keeps_rows(entity):
        return "not all existing rows were compared with all rows of the run"
    return f"only {rows.rows:,} of {entity.rows:,} rows were made to test it"
