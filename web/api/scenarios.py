"""``/api/v1/scenarios``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sdgen.compiling.script import script
from sdgen.databases.registry import memory_database
from sdgen.errors import Problem, ValidationError
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.explaining import explain
from sdgen.runs.previewing.preview import preview, tables_named
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.runs.service import RunService
from sdgen.scenario.fk_row_counts import rows_of
from sdgen.scenario.models import Scenario
from web.api.answers import (
    Found,
    PreviewedEntity,
    Removed,
    ScenarioAnswer,
    ScenarioSummary,
    Verdict,
)
from web.api.operations import JSON_SCHEMA, SQL, Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.requests import DataQuery, ExplainBody, ExplainQuery, PreviewQuery, ReplaceQuery
from web.scenarios import add, get_item, list_items, parse, remove, replace
from web.settings import PREVIEW_SECONDS
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect

NoCall = Call[None, None]
_NO_SCRIPT = "there can be no script without a target:"
LONGEST_SCRIPT = 64 * 2**20
"""Characters of a script that an answer holds."""


def list_scenarios(call: NoCall) -> Answer:
    """Lists all scenarios: those of the server's folder and those that were added."""
    items = list_items(call.services, call.store)
    return Answer([ScenarioSummary.of(item) for item in items])


def get_scenario(call: NoCall) -> Answer:
    """Returns a scenario, and its text as its author wrote it."""
    item = get_item(call.services, call.store, call.path["scenario_id"])
    return Answer(ScenarioAnswer.of(item))


def add_scenario(call: NoCall) -> Answer:
    """Saves a scenario (YAML or JSON) under its own `id`."""
    item = add(call.services, call.store, call.document, is_json=call.is_json)
    location = f"{API}/scenarios/{item.id}"
    return Answer(ScenarioAnswer.of(item), 201, {"Location": location})


def replace_scenario(call: Call[None, ReplaceQuery]) -> Answer:
    """Replaces a scenario that was added; files of the folder cannot be."""
    item = replace(
        call.services,
        call.store,
        call.path["scenario_id"],
        call.document,
        is_json=call.is_json,
        revision=call.query.revision,
    )
    return Answer(ScenarioAnswer.of(item))


def remove_scenario(call: NoCall) -> Answer:
    """Removes a scenario that was added; its runs stay."""
    remove(call.services, call.store, call.path["scenario_id"])
    return Answer(Removed(id=call.path["scenario_id"]))


def validate_scenario(call: NoCall) -> Answer:
    """Checks a scenario (YAML or JSON) and reports every problem; saves nothing."""
    try:
        scenario = parse(call.document, is_json=call.is_json)
    except ValidationError as error:
        problems = Found.all_of(error.problems)
        return Answer(Verdict(valid=False, name=None, entities=None, rows=None, problems=problems))
    rows = sum(rows_of(scenario).values())
    count = len(scenario.entities)
    return Answer(Verdict(valid=True, name=scenario.name, entities=count, rows=rows, problems=[]))


def get_scenario_schema(call: NoCall) -> Answer:
    """Returns the JSON Schema of scenarios, for editors that complete and check them."""
    return Answer(_schema())


@cache
def _schema() -> str:
    """Returns it as text. It is made when first asked for: that takes half a second."""
    from sdgen.scenario.json_schema import scenario_schema

    return json.dumps(scenario_schema(), ensure_ascii=False)


def preview_scenario(call: Call[None, PreviewQuery]) -> Answer:
    """Returns the first rows of each entity, made in memory; needs no target."""
    return _preview(call.query, _of_id(call))


def preview_document(call: Call[None, PreviewQuery]) -> Answer:
    """Returns the first rows of a scenario (YAML or JSON) that is not saved."""
    return _preview(call.query, parse(call.document, is_json=call.is_json))


def _preview(query: PreviewQuery, scenario: Scenario) -> Answer:
    plan = _plan(scenario, query, memory_database().kind)
    shown = preview(plan, query.entity, query.rows, PREVIEW_SECONDS, hidden=query.hidden)
    return Answer(
        [
            PreviewedEntity(
                entity=one.entity,
                columns=list(one.columns),
                hidden=[each.name for each in plan.scenario.entity(one.entity).hidden_columns],
                rows=one.typed(plan.scenario.entity(one.entity)),
                total_rows=one.total_rows,
                note=one.note,
            )
            for one in shown
        ]
    )


def explain_scenario(call: Call[None, ExplainQuery]) -> Answer:
    """Returns the SQL script that makes the same rows as a run does."""
    query = call.query
    plan = _plan(_of_id(call), query, query.dialect, query.scale)
    if plan.parents_there:
        names = ", ".join(entity.name for entity in plan.parents_there)
        message = (
            f"rows of {names} are there already (existing: true), and the script depends on how "
            "many they are. Ask for that of a target that has them: POST its target_id here, or "
            "name it to the command line's explain"
        )
        raise ValidationError(_NO_SCRIPT, [Problem("dialect", message)])
    return _script(script(plan, tables_named(plan, query.entity)))


def explain_target(call: Call[ExplainBody, None]) -> Answer:
    """Returns the SQL script that does what a run into a target would do; writes nothing.

    If there are entities with `existing: true`, their rows must not change until the script is
    executed.
    """
    body = call.body
    scenario = _of_id(call)
    target = impatient(usable_target(call.services, call.store, body.target_id))
    request = RunRequest(profile=body.profile, seed=body.seed, as_of=body.as_of, scale=body.scale)
    with place_to_connect(call.services), request_paths():
        return _script(explain(RunService(call.store), scenario, target, request, body.entity))


def _script(made: Iterable[str]) -> Answer:
    """Returns a script as an answer. Raises ValidationError where it is too long for one."""
    parts, size = [], 0
    for part in made:
        parts.append(part)
        size += len(part)
        if size > LONGEST_SCRIPT:
            raise ValidationError(
                "the script is too long for an answer:",
                [
                    Problem(
                        "entity",
                        f"has more than {LONGEST_SCRIPT // 2**20} MiB of SQL. Ask for one entity, "
                        "or have the command line print the script",
                    )
                ],
            )
    return Answer("".join(parts))


def _of_id(call: Call[Any, Any]) -> Scenario:
    return get_item(call.services, call.store, call.path["scenario_id"]).valid()


def _plan(scenario: Scenario, query: DataQuery, dialect: str, scale: float | None = None) -> Plan:
    request = RunRequest(profile=query.profile, seed=query.seed, as_of=query.as_of, scale=scale)
    with request_paths():
        return plan_without_target(scenario, request, dialect)


_ONE = f"{API}/scenarios/{{scenario_id}}"
OPERATIONS = (
    Operation("GET", f"{API}/scenarios", list_scenarios, list[ScenarioSummary]),
    Operation(
        "POST",
        f"{API}/scenarios",
        add_scenario,
        ScenarioAnswer,
        takes_document=True,
        statuses=(201,),
    ),
    Operation("GET", f"{API}/scenarios/schema", get_scenario_schema, JSON_SCHEMA),
    Operation("POST", f"{API}/scenarios/validate", validate_scenario, Verdict, takes_document=True),
    Operation(
        "POST",
        f"{API}/scenarios/preview",
        preview_document,
        list[PreviewedEntity],
        query=PreviewQuery,
        takes_document=True,
    ),
    Operation("GET", _ONE, get_scenario, ScenarioAnswer),
    Operation(
        "PUT", _ONE, replace_scenario, ScenarioAnswer, query=ReplaceQuery, takes_document=True
    ),
    Operation("DELETE", _ONE, remove_scenario, Removed),
    Operation(
        "GET", f"{_ONE}/preview", preview_scenario, list[PreviewedEntity], query=PreviewQuery
    ),
    Operation("GET", f"{_ONE}/explain", explain_scenario, SQL, query=ExplainQuery),
    Operation("POST", f"{_ONE}/explain", explain_target, SQL, body=ExplainBody),
)
