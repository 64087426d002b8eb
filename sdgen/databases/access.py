"""What a run wants to do with existing tables, and what keeps its role from doing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field

from sdgen.databases.checks.findings import Finding
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class TableUse:
    """What a run does with an existing table.

    Args:
        columns: the columns that it writes.
        is_emptied: whether it is emptied before.
        is_pointed_to: whether tables that the run makes get foreign keys to it.
        is_written: whether rows are added to it; else it is only read.
        is_removed_from: whether rows are locked and deleted.
        read: the columns that are compared with what rows were made as.
        updated: the columns that get other values in rows that are there.
    """

    columns: tuple[str, ...] = ()
    is_emptied: bool = False
    is_pointed_to: bool = False
    is_written: bool = True
    is_removed_from: bool = False
    read: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()


@frozen
class Wanted:
    """All that a run wants to do.

    Args:
        tables: the existing tables that it uses.
        creates_in: the schemas that it makes tables in, such as its ledger.
        needs_temporary: returns whether it cannot do without temporary tables.
    """

    tables: Mapping[TableName, TableUse]
    creates_in: Collection[str]
    needs_temporary: Callable[[], bool]


@frozen
class HiddenRows:
    """That policies hide rows of a table from a role, or may do so.

    Args:
        role: the role, as SQL names it.
        policies: those that say which rows it sees, likewise; empty for none, so that it sees none.
        owner: who sees all rows as the table's owner; empty where it does not.
    """

    role: str
    policies: str
    owner: str

    def __str__(self) -> str:
        which = f"policies {self.policies}" if self.policies else "no policy shows it any"
        return f"row level security hides rows from role {self.role} ({which})"

    @property
    def remedy(self) -> str:
        """Which role sees all of them."""
        return f"Use {f'{self.owner}, its owner, or ' if self.owner else ''}a role with BYPASSRLS"


@frozen
class Access:
    """What the role of a connection may do.

    Args:
        findings: what it may not, though the run wants to.
        unreadable: the tables that it may not read.
        filtered: those of which it may not see all rows.
    """

    findings: tuple[Finding, ...] = ()
    unreadable: frozenset[TableName] = field(default_factory=frozenset)
    filtered: frozenset[TableName] = field(default_factory=frozenset)
