"""``sdgen target …``. DSNs are shown without their password."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sdgen.cli.output import print_json, print_pairs, print_text
from sdgen.cli.scenario_commands import as_yaml, print_rows
from sdgen.cli.settings import Settings
from sdgen.cli.target_options import options_of_target, target_options
from sdgen.databases.registry import dsn_forms, kind_of_dsn, kinds
from sdgen.errors import Problem, ValidationError, either
from sdgen.passwords import redact
from sdgen.runs.resolving.schemas import create_schema
from sdgen.runs.resolving.targets import check_target, inline_target, resolve_target
from sdgen.scenario.file_finder import looks_like_path
from sdgen.scenario.json_schema import schema_text
from sdgen.store import Store
from sdgen.store.targets import add_target, list_targets, remove_target
from sdgen.targets.json_schema import target_schema
from sdgen.targets.models import Target


def list_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Lists the targets of the folder and of the store."""
    rows = []
    for entry in settings.targets().entries():
        problem = redact(str(entry.error.problems[0])) if entry.error else None
        rows.append(_row(entry.id, entry.content, str(entry.path), problem))
    with settings.store() as store:
        rows += [_row(str(target.id), target, "store", None) for target in list_targets(store)]
    print_rows(rows, settings)
    return 0


def show(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints a target as YAML."""
    with settings.store() as store:
        target = _resolve(arguments, settings, store)
    data = target.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    print_text(as_yaml({**data, "name": redact(target.name), "dsn": redact(target.dsn)}))
    return 0


def validate(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Says whether a target is valid, without connecting."""
    with settings.store() as store:
        target = _resolve(arguments, settings, store)
    print_text(f"valid: {redact(target.name)} ({target.kind}, {redact(target.dsn)})")
    return 0


def test(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Connects to a target and tries what runs need; leaves nothing behind."""
    with settings.store() as store:
        target = _resolve(arguments, settings, store)
        check = check_target(target, store)
    if settings.as_json:
        print_json(asdict(check))
    else:
        print_pairs((name.replace("_", " "), value) for name, value in asdict(check).items())
    return 0 if check.ok else 1


def create_schema_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Creates the schema of a target, unless it is there."""
    with settings.store() as store:
        target = _resolve(arguments, settings, store)
    created = create_schema(target)
    print_text(f"{'created' if created else 'exists already'}: schema {target.schema_name}")
    return 0


def schema(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints the JSON Schema of target files."""
    print_text(schema_text(target_schema()))
    return 0


def add(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Stores a target under an id."""
    target_id, dsn = arguments["<id>"], arguments["<dsn>"]
    kind = arguments["--target-kind"] or kind_of_dsn(dsn)
    if kind is None:
        advice = f"Add --target-kind {either(kinds())}"
        problem = Problem("dsn", f"does not say its kind, as {dsn_forms()} does. {advice}")
        raise ValidationError("target is not valid:", [problem])
    with options_of_target():
        target = inline_target(
            {
                "id": target_id,
                "name": arguments["--name"] or target_id,
                "kind": kind,
                "dsn": dsn,
                "schema": arguments["--schema"],
                "options": target_options(arguments),
            }
        )
    if looks_like_path(target_id) or kind_of_dsn(target_id):
        problem = Problem("id", "looks like a path or a DSN, so it could not be found. Rename it")
        raise ValidationError("target is not valid:", [problem])
    if any(entry.id == target_id for entry in settings.targets().entries()):
        problem = Problem("id", f'"{target_id}" is taken by a file of the targets folder')
        raise ValidationError("target is not valid:", [problem])
    with settings.store() as store:
        add_target(store, target)
    print_text(f"added: {target_id} ({target.kind}, {redact(target.dsn)})")
    return 0


def rm(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Removes a stored target."""
    with settings.store() as store:
        remove_target(store, arguments["<id>"])
    print_text(f"removed: {arguments['<id>']}")
    return 0


def _resolve(arguments: Mapping[str, Any], settings: Settings, store: Store) -> Target:
    return resolve_target(
        arguments["<target>"],
        settings.targets(),
        store,
        arguments["--target-kind"],
        arguments["--schema"],
    )


def _row(target_id: str, target: Target | None, where: str, problem: str | None) -> dict[str, Any]:
    return {
        "id": target_id,
        "name": redact(target.name) if target else None,
        "kind": target.kind if target else None,
        "dsn": redact(target.dsn) if target else None,
        "schema": target.schema_name if target else None,
        "from": where,
        "problem": problem,
    }
