"""``/api/v1/scenarios/{scenario_id}/revisions``: the texts that an added scenario has had."""

from __future__ import annotations

from dataclasses import asdict

from pydantic import Field

from sdgen.store.scenario_history import revisions_of, text_of_revision
from web.api.answers import AnswerModel, ScenarioAnswer
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.requests import NoBody
from web.scenarios import as_number, get_item, restore


class RevisionSummary(AnswerModel):
    """A text that a scenario was saved with, in short."""

    number: int = Field(description="From 1; the largest is the current one.")
    created_at: str
    characters: int


class RevisionAnswer(AnswerModel):
    """A text that a scenario was saved with."""

    number: int
    text: str


def list_revisions(call: Call[None, None]) -> Answer:
    """Lists the revisions of a scenario, newest first; a file of the folder has none.

    The latest 100 are kept, up to 16 MiB in all.
    """
    item = get_item(call.services, call.store, call.path["scenario_id"])
    found = revisions_of(call.store, item.id) if item.source == "store" else []
    return Answer([RevisionSummary(**asdict(each)) for each in found])


def get_revision(call: Call[None, None]) -> Answer:
    """Returns a revision of a scenario."""
    item = get_item(call.services, call.store, call.path["scenario_id"])
    number = as_number(call.path["number"])
    text = text_of_revision(call.store, item.id, number)
    return Answer(RevisionAnswer(number=number, text=text))


def restore_revision(call: Call[NoBody, None]) -> Answer:
    """Saves an earlier revision of a scenario as a new one, if it is still valid."""
    number = as_number(call.path["number"])
    item = restore(call.services, call.store, call.path["scenario_id"], number)
    return Answer(ScenarioAnswer.of(item))


_ALL = f"{API}/scenarios/{{scenario_id}}/revisions"
OPERATIONS = (
    Operation("GET", _ALL, list_revisions, list[RevisionSummary]),
    Operation("GET", f"{_ALL}/{{number}}", get_revision, RevisionAnswer),
    Operation("POST", f"{_ALL}/{{number}}/restore", restore_revision, ScenarioAnswer, body=NoBody),
)
