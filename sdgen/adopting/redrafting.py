"""Drafts tables anew without those that turn out to take no rows.

Which columns of a table are NULL is decided together, so that its CHECKs are kept. Where a table
that some of them point to is left out, these are NULL, and others have to be there instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from glob import escape

from sdgen.adopting.draft import Draft, DraftEntity
from sdgen.adopting.settling import Check, settle
from sdgen.scenario.read_before import ReadBefore
from sdgen.scenario.table_names import TableName

_MOST_ROUNDS = 4
_OF_CHECK = "the CHECK"
_BY_CHECK = "CHECK ("


def settle_anew(
    drafted: Callable[[tuple[str, ...]], Draft],
    check: Check,
    before: ReadBefore,
    confirm: Check | None = None,
) -> Draft:
    """Returns a draft that a run accepts; raises as ``settle`` does.

    Args:
        drafted: returns a draft without some tables, given as patterns.
        check: what a run would say.
        before: what was read of such scenarios.
        confirm: what other runs would say; see ``settle``.
    """
    refused: dict[TableName, str] = {}
    for _ in range(_MOST_ROUNDS):
        draft = drafted(tuple(escape(str(name)) for name in refused))
        settled = settle(draft, check, before, confirm)
        new = {table: why for table, why in settled.left_out.items() if table not in draft.left_out}
        causes = _causes(draft, new)
        if not causes:
            break
        refused |= {table: new[table] for table in causes}
    return replace(settled, left_out={**settled.left_out, **refused})


def _causes(draft: Draft, left_out: Mapping[TableName, str]) -> set[TableName]:
    """Returns the tables without which rows of others have broken CHECKs about NULL."""
    found: set[TableName] = set()
    victims: set[TableName] = set()
    tables = {each.name: each.table for each in draft.entities}
    for entity in draft.entities:
        if not left_out.get(entity.table, "").startswith(_OF_CHECK):
            continue
        missed = {tables[name] for name in _decided(entity)} & {*left_out}
        if missed:
            victims.add(entity.table)
            found |= missed
    return found - victims


def _decided(entity: DraftEntity) -> Iterator[str]:
    """Yields what the columns point to of which a CHECK decides whether they are NULL."""
    for column in entity.columns:
        fk = column.keys.get("fk")
        if isinstance(fk, Mapping) and column.omitted and _BY_CHECK in column.reason:
            yield str(fk["entity"])
