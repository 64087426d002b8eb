"""Targets kept in the store, and the results of testing targets."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sdgen.errors import NotFoundError, Problem, ValidationError
from sdgen.store.database import Store, now_text
from sdgen.store.records import TargetCheck
from sdgen.targets.models import Target


def add_target(store: Store, target: Target) -> None:
    """Stores a target under its id.

    Raises:
        ValidationError: there is one of that id already.
    """
    body = target.model_dump_json(by_alias=True, exclude_defaults=True)
    with store.transaction():
        if find_target(store, str(target.id)) is not None:
            problem = Problem(
                "id", f'"{target.id}" is taken. Choose another id, or remove that target first'
            )
            raise ValidationError("target is not valid:", [problem])
        store.execute("INSERT INTO targets VALUES (?, ?, ?)", [target.id, body, now_text()])


def replace_target(store: Store, target: Target) -> None:
    """Stores another description of a stored target. Does nothing where there is none of its id."""
    body = target.model_dump_json(by_alias=True, exclude_defaults=True)
    store.execute("UPDATE targets SET body = ? WHERE id = ?", [body, target.id])


def find_target(store: Store, target_id: str) -> Target | None:
    """Returns the stored target of that id, or None."""
    rows = store.rows("SELECT body FROM targets WHERE id = ?", [target_id])
    return Target.model_validate_json(rows[0]["body"]) if rows else None


def list_targets(store: Store) -> list[Target]:
    """Returns the stored targets, by id."""
    rows = store.rows("SELECT body FROM targets ORDER BY id")
    return [Target.model_validate_json(row["body"]) for row in rows]


def remove_target(store: Store, target_id: str) -> None:
    """Removes a stored target. Raises NotFoundError if there is none of that id."""
    if store.execute("DELETE FROM targets WHERE id = ?", [target_id]).rowcount == 0:
        raise NotFoundError(
            f'no stored target "{target_id}". Targets in files are removed by deleting the file'
        )


def add_check(store: Store, check: TargetCheck) -> None:
    """Stores the result of testing a target."""
    store.insert("target_checks", asdict(check))


def list_checks(store: Store, target: str, limit: int = 20) -> list[TargetCheck]:
    """Returns the latest results of testing a target, newest first."""
    rows = store.rows(
        "SELECT * FROM target_checks WHERE target = ? ORDER BY id DESC LIMIT ?", [target, limit]
    )
    return [_check(row) for row in rows]


def _check(row: dict[str, Any]) -> TargetCheck:
    values: dict[str, Any] = {key: value for key, value in row.items() if key != "id"}
    for flag in ("ok", "can_create", "can_insert", "can_truncate", "missing_schema"):
        values[flag] = bool(values[flag])
    return TargetCheck(**values)
