"""What is known of a CHECK constraint before a run: whether its rows keep it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from sdgen.databases.checks.findings import shown_values
from sdgen.databases.stored_tables import StoredCheck, StoredTable
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_ADVICE = "Change the scenario, or the table's constraints"
_OF_POLICY = "Change the scenario or the policy, or use a role with BYPASSRLS"
_LONGEST = 100  # characters of a condition that are told


class CheckVerdict(StrEnum):
    """Whether the rows of a run keep a CHECK constraint."""

    PROVEN = "proven"
    """All of them do, whatever the seed."""
    TRIED = "tried"
    """Those that were made to try it do."""
    BROKEN = "contradicted"
    """One of those does not."""
    NOT_TRIED = "not tried"
    """Only the table itself can tell."""


@frozen
class JudgedCheck:
    """A CHECK constraint of an existing table, and what is known of it.

    Args:
        entity: the entity that fills the table.
        table: the table.
        name: the constraint's name; empty for none.
        condition: as SQL, cut where it is long.
        domain: the domain whose constraint it is, with the column; empty for one of the table.
        verdict: whether the rows keep it.
        rows: how many rows were made to try it; None where none were.
        reason: why none were; empty where some were, or none had to be.
    """

    entity: str
    table: str
    name: str
    condition: str
    domain: str
    verdict: CheckVerdict
    rows: int | None = None
    reason: str = ""


def said_of(check: StoredCheck) -> str:
    """Returns what a message calls a constraint."""
    named = f" {check.name}" if check.name else ""
    if check.of_policy:
        return f"the policy{named} ({short(condition_of(check))})"
    if check.of_key:
        of = ", ".join(check.columns)
        return f"the foreign key{named} (MATCH FULL: {of} are NULL together, or none of them is)"
    return f"the CHECK{named} ({short(check.condition)})"


def refusal_of(
    check: StoredCheck,
    broken: tuple[object, ...] | None,
    tables: Mapping[TableName, StoredTable],
) -> str:
    """Returns that a constraint refuses rows, and what to do.

    Args:
        check: the constraint.
        broken: the number of one of the rows, and its cells of the constraint's columns; None if
            that is not known.
        tables: those that the run writes to.
    """
    example = _example(check, broken) if broken and check.columns else ""
    yet = ", before the run has written any" if looks_at_rows_of(tables, check) else ""
    advice = _OF_POLICY if check.of_policy else _ADVICE
    return f"{said_of(check)} refuses rows{example}{yet}. {advice}"


def _example(check: StoredCheck, broken: tuple[object, ...]) -> str:
    number, *cells = broken
    told = ", ".join(
        f"{name} {'NULL' if value is None else shown_values([value])}"
        for name, value in zip(check.columns, cells, strict=True)
    )
    return f", such as row {number} ({told})"


def condition_of(check: StoredCheck) -> str:
    """Returns a constraint's condition as its table or policy has it."""
    return check.condition.removesuffix(" IS TRUE") if check.of_policy else check.condition


def looks_at_rows_of(tables: Mapping[TableName, StoredTable], check: StoredCheck) -> bool:
    """Returns whether a constraint may look at rows that a run adds to some tables.

    Their triggers may add rows to any other.
    """
    if check.looks_at is None or any(table in tables for table in check.looks_at):
        return True
    return bool(check.looks_at) and any(table.runs_code for table in tables.values())


def short(condition: str) -> str:
    """Returns a condition in one line, cut where it is long."""
    said = " ".join(condition[: 2 * _LONGEST].split())
    while said.startswith("(") and said.endswith(")") and _is_one_group(said):
        said = said[1:-1]
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"


def _is_one_group(text: str) -> bool:
    """Returns whether the first parenthesis closes with the last one."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return at == len(text) - 1
    return False
