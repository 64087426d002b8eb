"""``sdgen scenario …``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from sdgen.cli.output import print_json, print_table, print_text
from sdgen.cli.settings import Settings
from sdgen.errors import ValidationError
from sdgen.scenario.fk_row_counts import guessed_rows, rows_of
from sdgen.scenario.models import Scenario
from sdgen.scenario.profiles import with_profile


def list_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Lists the scenarios of the folder and of the store; broken ones too, with what is wrong."""
    rows = [
        _row(entry.id, entry.content, str(entry.path), entry.error)
        for entry in settings.scenarios().entries()
    ]
    if settings.runs_db.exists():
        from sdgen.runs.resolving.scenarios import scenario_as_stored
        from sdgen.store.scenarios import list_scenarios

        with settings.store() as store:
            stored = list_scenarios(store)
        for one in stored:
            try:
                rows.append(_row(one.id, scenario_as_stored(one), None, None))
            except ValidationError as error:  # by a later version's rules
                rows.append(_row(one.id, None, None, error))
    print_rows(rows, settings)
    return 0


def show(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints a scenario as YAML, its defaults applied; with --profile as that makes it."""
    scenario = _chosen(arguments, settings)
    print_text(as_yaml(scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)))
    return 0


def validate(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Says whether a scenario is valid; every problem goes to stderr otherwise."""
    scenario = _chosen(arguments, settings)
    rows = sum(rows_of(scenario).values())
    about = "about " if guessed_rows(scenario) else ""  # a run counts some of them
    count = len(scenario.entities)
    entities = "1 entity" if count == 1 else f"{count} entities"
    print_text(f"valid: {scenario.name} ({entities}, {about}{rows:,} rows)")
    return 0


def schema(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints the JSON Schema of scenario files."""
    from sdgen.scenario.json_schema import scenario_schema, schema_text

    print_text(schema_text(scenario_schema()))
    return 0


def _chosen(arguments: Mapping[str, Any], settings: Settings) -> Scenario:
    """Returns the scenario that is named, as the profile makes it that is named."""
    scenario = settings.scenario(arguments["<scenario>"])
    name = arguments["--profile"]
    return scenario if name is None else with_profile(scenario, name)


def print_rows(rows: list[dict[str, Any]], settings: Settings) -> None:
    """Prints dicts of the same keys as a table or as JSON; a column of nothing is left out."""
    if settings.as_json:
        print_json(rows)
        return
    names = [
        name
        for name in (rows[0] if rows else ())
        if any(row[name] not in (None, []) for row in rows)
    ]
    print_table(names, ([row[name] for name in names] for row in rows))


def as_yaml(data: Any) -> str:
    """Returns data as YAML text, keys in their order."""
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
    return text.rstrip("\n")


def _row(
    scenario_id: str, scenario: Scenario | None, path: str | None, error: ValidationError | None
) -> dict[str, Any]:
    return {
        "id": scenario_id,
        "name": scenario.name if scenario else None,
        "version": scenario.version if scenario else None,
        "entities": len(scenario.entities) if scenario else None,
        "rows": sum(rows_of(scenario).values()) if scenario else None,
        "profiles": list(scenario.profiles) if scenario else None,
        "source": "file" if path else "store",
        "path": path,
        "problem": _first_problem(error),
    }


def _first_problem(error: ValidationError | None) -> str | None:
    if error is None:
        return None
    more = len(error.problems) - 1
    first = error.problems[0]
    place = f"{first.path}: " if first.path else ""
    return f"{place}{first.message}" + (f" (and {more} more)" if more else "")
