"""From a document to a valid Scenario, or to every problem at once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydantic

from sdgen.errors import Problem, ScenarioError, ValidationError
from sdgen.instants import parse_absolute
from sdgen.scenario.check_models import Check
from sdgen.scenario.defaults import default_problems, with_defaults
from sdgen.scenario.documents import Document, check_count, read_document
from sdgen.scenario.existing_cells import is_existing, with_existing_cells
from sdgen.scenario.file_problems import ENOUGH, MOST_PROBLEMS, in_order, stem_of, unstorable
from sdgen.scenario.key_models import EntityKeys
from sdgen.scenario.locales import locale_of
from sdgen.scenario.model_base import UNTIL, read_rows, says_until
from sdgen.scenario.models import DECIDED, Column, Entity, Scenario
from sdgen.scenario.name_rules import text_problem
from sdgen.scenario.partial_scenario import ReadColumn, ReadEntity
from sdgen.scenario.paths import path_text
from sdgen.scenario.profiles import profile_names, profiled, with_params_of
from sdgen.scenario.rules import findings
from sdgen.scenario.shared_tables import with_all_columns
from sdgen.scenario.table_names import table_name
from sdgen.scenario.unchecked_data import (
    ROWS_OF,
    Place,
    as_list,
    as_mapping,
    as_text,
    entities_in,
    has_list,
)

if TYPE_CHECKING:
    from sdgen.scenario.read_before import ReadBefore

_MOST_CHECKED = 2_000_000


def load_scenario(path: Path) -> Scenario:
    """Returns the scenario of a YAML or JSON file; ``id`` defaults to the file's stem.

    Raises:
        ScenarioError: with every problem, each with file, line and path.
    """
    scenario = scenario_of(read_document(path, "scenario"))
    return scenario if scenario.id else scenario.model_copy(update={"id": stem_of(path)})


def scenario_of(document: Document, before: ReadBefore | None = None) -> Scenario:
    """Returns a document as a Scenario, its defaults applied.

    Args:
        document: the scenario's.
        before: what was read of other versions of it, which then holds this one, too.

    Raises:
        ScenarioError: with every problem, those of each profile too.
    """
    check_count(document, "scenario")
    problems: list[Problem] = []
    if any(ROWS_OF in entity for _, entity in entities_in(document.data)):
        from sdgen.scenario.row_lists import with_row_lists  # few scenarios have lists

        document, problems = with_row_lists(document)
    try:
        return _scenario(document, problems, before)
    except ValidationError as error:
        error.files = document.files
        raise


def _scenario(document: Document, problems: list[Problem], before: ReadBefore | None) -> Scenario:
    """Returns a document as a Scenario; see ``scenario_of``.

    Args:
        document: the scenario's, whose columns list their values.
        problems: what is wrong with their lists.
        before: what was read of other versions of it.
    """
    count = check_count(document, "scenario")  # with the lists
    problems += islice(default_problems(document), ENOUGH)
    whole = with_all_columns(with_defaults(document))
    scenario, found = _checked(whole, before=before)
    problems += found
    profiles = dict(scenario.profiles) if scenario else {}
    named = profile_names(document)
    if count * len(named) > _MOST_CHECKED:
        raise ScenarioError("scenario is not valid:", [_too_many(document, count, len(named))])
    for name in named:
        if len(problems) > MOST_PROBLEMS:
            break
        told = {problem.path for problem in problems}
        changed, found = _with_profile(whole, name, told, scenario)
        problems += found
        if changed is not None and name in profiles:
            profiles[name] = with_params_of(profiles[name], changed)
    problems += unstorable(document, ("id", "name", "version", "description"))
    if problems or scenario is None:
        raise ScenarioError("scenario is not valid:", in_order(problems))
    made = {"defaults": {}, "profiles": profiles}
    return scenario.model_copy(update=made).standing_in(whole)


def _checked(
    document: Document, read: dict[str, Any] | None = None, *, before: ReadBefore | None = None
) -> tuple[Scenario | None, list[Problem]]:
    """Returns the scenario, None if its structure is wrong, and what is wrong with it.

    Args:
        document: the scenario's.
        read: its data with models in place of what has been read before.
        before: what was read of other versions of it.
    """
    problems: list[Problem] = []
    scenario = None
    if before is not None:
        read = before.with_models(document.data)
    try:
        scenario = Scenario.model_validate(read or document.data)
    except pydantic.ValidationError as error:
        from sdgen.scenario.pydantic_errors import structural_problems

        problems += islice(structural_problems(document, error), ENOUGH)
    entities = _readable(document.data, scenario)
    checks = [*enumerate(scenario.checks)] if scenario else _readable_checks(document.data)
    locale = locale_of(document.data.get("locale"))
    as_of, right = _as_of(document.data), None
    if before is not None:
        as_of, right = before.as_of, before.right
        if scenario is not None:
            before.keep(document.data, scenario)
    found = findings(entities, as_of, checks=checks, locale=locale, right=right)
    for path, message in islice(found, ENOUGH):
        problems.append(document.problem(path, message))
    if not problems and scenario and any(entity.fill_once for entity in scenario.entities):
        from sdgen.scenario.fill_once import fill_once_findings  # few scenarios ask for it

        found = fill_once_findings(scenario, as_of)
        problems += [document.problem(*each) for each in islice(found, ENOUGH)]
    for place, raw in entities_in(document.data):
        if read_rows(raw.get("rows")) == 0:
            problems.append(document.problem((*place, "rows"), "must be at least 1 (got 0)"))
    return scenario, problems


def _with_profile(
    document: Document, name: str, told: set[str], base: Scenario | None
) -> tuple[Scenario | None, list[Problem]]:
    """Returns the scenario as a profile makes it, and what is wrong with that alone.

    Args:
        document: the scenario's, with its defaults.
        name: the profile.
        told: the paths of the scenario's own problems.
        base: the scenario, where all of it could be read.
    """
    place = ("profiles", name)
    problems = []
    if problem := text_problem(name):
        problems.append(document.problem(place, problem))
    changed, unknown = profiled(document, name)
    problems += [document.problem(path, message) for path, message in unknown[:ENOUGH]]
    own = path_text(place)
    read = _laid_over(base, document, changed) if base else None
    scenario, wrong = _checked(changed, read)
    for found in wrong:
        if found.path in told:
            continue
        here = found.path == own or found.path.startswith(f"{own}.")
        message = found.message if here else f"with profile {name}: {found.message}"
        problems.append(replace(found, message=message))
    return scenario, problems


def _laid_over(base: Scenario, document: Document, changed: Document) -> dict[str, Any]:
    """Returns the data of a profile's scenario with the columns that stay as the models they are.

    Args:
        base: the scenario.
        document: the scenario's.
        changed: the same as the profile makes it: of the same entities and columns.
    """
    touched = {
        place[:4]
        for place, origin in changed.origins.items()
        if document.origins.get(place) != origin
    }
    entities = []
    for number, (entity, raw) in enumerate(
        zip(base.entities, changed.data["entities"], strict=True)
    ):
        columns = [
            column if ("entities", number, "columns", place) in touched else model
            for place, (model, column) in enumerate(
                zip(entity.columns, raw["columns"], strict=True)
            )
        ]
        entities.append({**raw, "columns": columns})
    return {**changed.data, "entities": entities}


def _too_many(document: Document, count: int, profiles: int) -> Problem:
    return document.problem(
        ("profiles",),
        f"each of {profiles:,} profiles makes a scenario of {count:,} values to be checked, "
        f"{count * profiles:,} values altogether, more than {_MOST_CHECKED:,}. Use fewer profiles, "
        "or shorter lists of values",
    )


def _as_of(data: dict[str, Any]) -> datetime:
    try:
        return parse_absolute(data["as_of"])
    except (KeyError, AttributeError, TypeError, ValueError):
        return datetime.now(UTC).replace(microsecond=0)


def _readable(data: dict[str, Any], scenario: Scenario | None) -> list[ReadEntity]:
    """Returns what can be read of the entities, however broken the rest is.

    Args:
        data: the scenario's.
        scenario: the scenario, where all of it could be read.
    """
    return [
        _readable_entity(
            ("entities", index), as_mapping(raw), scenario.entities[index] if scenario else None
        )
        for index, raw in enumerate(as_list(data.get("entities")))
    ]


def _readable_entity(path: Place, raw: dict[str, Any], entity: Entity | None) -> ReadEntity:
    own_name = as_text(raw.get("name"))
    name = own_name or path_text(path)
    raw = as_mapping(with_existing_cells(raw))
    columns = as_list(raw.get("columns"))
    models = entity.columns if entity else map(_readable_column, columns)
    return ReadEntity(
        path,
        name,
        table_name(
            as_text(raw.get("target_table")) or name, as_text(raw.get("schema")) or None, None
        ),
        _readable_rows(raw),
        tuple(
            _column((*path, "columns", index), as_mapping(column), model)
            for index, (column, model) in enumerate(zip(columns, models, strict=True))
        ),
        entity or _readable_keys(raw),
        is_named=bool(own_name),
        is_existing=is_existing(raw),
        says_rows="rows" in raw,
    )


def _readable_rows(raw: dict[str, Any]) -> int:
    if "rows" not in raw:
        return DECIDED
    if says_until(raw["rows"]):
        return UNTIL
    rows = read_rows(raw["rows"])
    if rows is not None and rows > 0:
        return rows
    return DECIDED if has_list(raw) else 1


def _readable_checks(data: dict[str, Any]) -> list[tuple[int, Check]]:
    """Returns the checks that are well-formed, each with its place among all."""
    found = []
    for place, raw in enumerate(as_list(data.get("checks"))):
        with suppress(pydantic.ValidationError):
            found.append((place, Check.model_validate(raw)))
    return found


def _readable_keys(raw: dict[str, Any]) -> EntityKeys | None:
    said = {key: raw[key] for key in EntityKeys.model_fields if key in raw}
    try:
        return EntityKeys.model_validate(said)
    except pydantic.ValidationError:
        return None


def _readable_column(raw: object) -> Column | None:
    try:
        return Column.model_validate(as_mapping(raw))
    except pydantic.ValidationError:
        return None


def _column(path: Place, raw: dict[str, Any], model: Column | None) -> ReadColumn:
    short = ("expr",) if "expr" in raw else ("fk",)
    params = ("generator", "params") if "generator" in raw else short
    return ReadColumn(path, as_text(raw.get("name")), model, params)
