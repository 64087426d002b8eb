"""``/api/v1/targets``."""

from __future__ import annotations

from dataclasses import asdict

from sdgen.runs.resolving.schemas import create_schema
from sdgen.runs.resolving.target_tables import tables_of
from sdgen.runs.resolving.targets import check_target
from sdgen.store.targets import list_checks
from web.api.answers import Removed
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.requests import ChangedTarget, NewTarget, NoBody
from web.api.target_answers import CheckAnswer, SchemaAnswer, TableAnswer, TargetAnswer
from web.rows import LOOK_SECONDS
from web.target_rules import impatient
from web.targets import add, get_item, list_items, remove, replace, usable_target
from web.waiting import place_to_connect

NoCall = Call[None, None]


def list_targets(call: NoCall) -> Answer:
    """Lists all targets: those of the server's folder and those that were added."""
    return Answer([TargetAnswer.of(item) for item in list_items(call.services, call.store)])


def get_target(call: NoCall) -> Answer:
    """Returns a target, with its DSN but without the password."""
    return Answer(TargetAnswer.of(get_item(call.services, call.store, call.path["target_id"])))


def add_target(call: Call[NewTarget, None]) -> Answer:
    """Saves a target."""
    data = call.body.model_dump(by_alias=True, exclude_unset=True)
    item = add(call.services, call.store, data)
    location = f"{API}/targets/{item.id}"
    return Answer(TargetAnswer.of(item), 201, {"Location": location})


def replace_target(call: Call[ChangedTarget, None]) -> Answer:
    """Replaces a target that was added; files of the folder cannot be."""
    data = call.body.model_dump(by_alias=True, exclude_unset=True)
    item = replace(call.services, call.store, call.path["target_id"], data)
    return Answer(TargetAnswer.of(item))


def remove_target(call: NoCall) -> Answer:
    """Removes a target that was added; its tables and the records of its runs stay."""
    remove(call.services, call.store, call.path["target_id"])
    return Answer(Removed(id=call.path["target_id"]))


def test_target(call: Call[NoBody, None]) -> Answer:
    """Connects to a target, creates, fills and empties a table, and rolls all of it back."""
    target = usable_target(call.services, call.store, call.path["target_id"])
    with place_to_connect(call.services):
        return Answer(CheckAnswer.of(check_target(impatient(target), call.store)))


def create_target_schema(call: Call[NoBody, None]) -> Answer:
    """Creates the schema that a target names, unless it exists."""
    target = usable_target(call.services, call.store, call.path["target_id"])
    with place_to_connect(call.services):
        created = create_schema(impatient(target))
    return Answer(SchemaAnswer(schema_name=str(target.schema_name), created=created))


def target_history(call: NoCall) -> Answer:
    """Lists the latest results of testing a target, newest first."""
    item = get_item(call.services, call.store, call.path["target_id"])
    return Answer([CheckAnswer.of(check) for check in list_checks(call.store, item.id)])


def target_tables(call: NoCall) -> Answer:
    """Lists the tables of a target's schema with their rows: counted up to 10,000, then estimated.

    `rows` is null if a table may not be read, or if counting took too long.
    """
    target = usable_target(call.services, call.store, call.path["target_id"])
    with place_to_connect(call.services):
        found = tables_of(impatient(target), LOOK_SECONDS)
    return Answer([TableAnswer(**asdict(each)) for each in found])


_ONE = f"{API}/targets/{{target_id}}"
OPERATIONS = (
    Operation("GET", f"{API}/targets", list_targets, list[TargetAnswer]),
    Operation("POST", f"{API}/targets", add_target, TargetAnswer, body=NewTarget, statuses=(201,)),
    Operation("GET", _ONE, get_target, TargetAnswer),
    Operation("PUT", _ONE, replace_target, TargetAnswer, body=ChangedTarget),
    Operation("DELETE", _ONE, remove_target, Removed),
    Operation("POST", f"{_ONE}/test", test_target, CheckAnswer, body=NoBody),
    Operation("POST", f"{_ONE}/schema", create_target_schema, SchemaAnswer, body=NoBody),
    Operation("GET", f"{_ONE}/tables", target_tables, list[TableAnswer]),
    Operation("GET", f"{_ONE}/tests", target_history, list[CheckAnswer]),
)
