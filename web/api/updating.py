"""``/api/v1/scenarios/update``: a scenario, adapted to the tables of a target or of DDL."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pydantic import Field

from sdgen.databases.registry import get_database
from sdgen.errors import Problem, ValidationError
from sdgen.passwords import redact
from sdgen.runs.comparing.configurations import MOST_LINES, unified
from sdgen.runs.service import RunService
from web.api.adopting_requests import UpdateBody
from web.api.answers import AnswerModel
from web.api.named_targets import one_of
from web.api.operations import Answer, Call, Operation
from web.api.paths import API, request_paths
from web.proposals import MOST_TABLES, check_size
from web.scenarios import get_item
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect

if TYPE_CHECKING:
    from sdgen.adopting.updating.update import AskedUpdate, ScenarioText, Updated


class ChangeAnswer(AnswerModel):
    """What has changed at a place of a scenario, or what somebody should know of it."""

    kind: str = Field(description="`added`, `removed`, `changed`, or `noted` for what stays.")
    place: str = Field(description="`entity`, `entity.column`, or `table name` of one left out.")
    text: str


class UpdateAnswer(AnswerModel):
    """A scenario as it would be; nothing is saved."""

    changed: bool = Field(description="Whether the text differs.")
    text: str = Field(description="The scenario as YAML, with its comments.")
    changes: list[ChangeAnswer]
    refused: list[str] = Field(description="Why a run would still refuse it; none if it would not.")
    diff: list[str] = Field(description="Lines of a unified diff of the texts.")
    more_lines: int = Field(description="How many lines of it are left out.")

    @classmethod
    def of(cls, before: str, made: Updated) -> UpdateAnswer:
        """Returns an update as it is answered.

        Args:
            before: the text as it was.
            made: the update.
        """
        lines = unified(before, made.text, "before", "after")
        shown = [*islice(lines, MOST_LINES)]
        return cls(
            changed=made.text != before,
            text=made.text,
            changes=[
                ChangeAnswer(kind=each.kind.name.lower(), place=each.place, text=redact(each.text))
                for each in made.changes
            ],
            refused=[redact(each) for each in made.refused],
            diff=shown,
            more_lines=sum(1 for _ in lines),
        )


def update_scenario(call: Call[UpdateBody, None]) -> Answer:
    """Adapts a scenario to changes in the tables that it fills; saves nothing.

    What its author wrote stays, comments too, except what the tables no longer accept. To find out,
    some rows may be written and rolled back, as in a dry run.
    """
    # Here, so that servers start without it: it takes 0.1 s of CPU time.
    from sdgen.adopting.updating.update import AskedUpdate

    body = call.body
    _check_keys(body)
    scenario = _scenario(call)
    with request_paths("" if body.scenario_text is None else "scenario_text"):
        scenario.valid_data()  # before anything is connected to
    asked = AskedUpdate(
        tuple(body.schema_names or ()),
        tuple(body.table or ()),
        tuple(body.exclude or ()),
        most_tables=MOST_TABLES,
    )
    made = _updated(call, scenario, asked)
    check_size(made.text)
    return Answer(UpdateAnswer.of(scenario.text, made))


def _check_keys(body: UpdateBody) -> None:
    """Raises ValidationError where keys are missing, or do not go together."""
    found = [
        *one_of(scenario_id=body.scenario_id, scenario_text=body.scenario_text),
        *one_of(target_id=body.target_id, ddl=body.ddl),
    ]
    if body.ddl is not None and body.dialect is None:
        found.append(Problem("dialect", "missing. Say whose DDL it is"))
    if body.ddl is None and body.dialect is not None:
        found.append(Problem("dialect", "is for `ddl` only. Leave it out"))
    if found:
        raise ValidationError("request is not valid:", found)


def _updated(call: Call[UpdateBody, None], scenario: ScenarioText, asked: AskedUpdate) -> Updated:
    from sdgen.adopting.ddl_text import DdlText
    from sdgen.adopting.updating.from_ddl import update_from_ddl
    from sdgen.adopting.updating.update import update

    body, service = call.body, RunService(call.store)
    if body.ddl is None:
        target = usable_target(call.services, call.store, str(body.target_id))
        with place_to_connect(call.services):
            return update(service, impatient(target), scenario, asked)
    database = get_database(str(body.dialect))
    with place_to_connect(call.services):
        return update_from_ddl(service, DdlText(body.ddl), database, scenario, asked)


def _scenario(call: Call[UpdateBody, None]) -> ScenarioText:
    """Returns the scenario that a request names. Raises NotFoundError, ValidationError."""
    from sdgen.adopting.updating.update import ScenarioText

    if call.body.scenario_text is not None:
        return ScenarioText(call.body.scenario_text)
    scenario_id = str(call.body.scenario_id)
    item = get_item(call.services, call.store, scenario_id)
    item.valid()
    if item.source == "store":
        return ScenarioText(item.text)
    entry = call.services.scenarios.find(item.id)
    path = None if entry is None else entry.path  # gone since
    is_json = path is not None and path.suffix.lower() == ".json"
    return ScenarioText(item.text, is_json=is_json, folder=path and path.parent)


OPERATIONS = (
    Operation("POST", f"{API}/scenarios/update", update_scenario, UpdateAnswer, body=UpdateBody),
)
