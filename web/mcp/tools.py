"""The tools: operations of the API, the arguments they take, and what they may change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from sdgen.frozen import frozen
from web.api import OPERATIONS
from web.api.base import RequestModel, RequestSchemas
from web.api.openapi import PARAMETERS
from web.api.operations import Operation

DOCUMENT = "text"
"""The argument that holds a scenario."""
_DOCUMENT: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "The scenario, as the text of its YAML file.",
}
_OTHER_FORMS = frozenset({"scenario", "entity_counts", "target", "common_values"})
"""Fields of requests that are no arguments: a scenario is a text, rows have one name, targets are
those that the user has added, whose passwords no assistant has to know, and strings that an
application has stored are not shown to assistants."""


@frozen
class Tool:
    """An operation of the API that assistants may call.

    Args:
        operation_id: the operation, by the name that ``/openapi.json`` gives it.
        name: the tool's name; default: that of the operation.
        note: what else an assistant has to know.
        keys: what is kept of each item of a list that would be long; default: all.
        changes: whether it changes something: a target's rows, or what sdgen keeps.
        removes: whether it removes rows.
    """

    operation_id: str
    name: str = ""
    note: str = ""
    keys: tuple[str, ...] = ()
    changes: bool = False
    removes: bool = False

    @property
    def called(self) -> str:
        """The tool's name."""
        return self.name or self.operation_id

    @cached_property
    def operation(self) -> Operation:
        """The operation."""
        return next(each for each in OPERATIONS if each.do.__name__ == self.operation_id)

    @property
    def description(self) -> str:
        """What it does."""
        return " ".join(filter(None, (self.operation.description.replace("`", ""), self.note)))

    @cached_property
    def path_names(self) -> tuple[str, ...]:
        """The arguments that stand in the operation's address."""
        return tuple(re.findall(r"\{(\w+)\}", self.operation.path))

    @cached_property
    def query_names(self) -> frozenset[str]:
        """The arguments that stand in its query."""
        query = self.operation.query
        return frozenset(_properties(query)) if query else frozenset()

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of its arguments."""
        properties: dict[str, Any] = {}
        required = list(self.path_names)
        for name in self.path_names:
            properties[name] = {"type": "string", "description": PARAMETERS[name]}
        if self.operation.takes_document:
            properties[DOCUMENT] = _DOCUMENT
            required.append(DOCUMENT)
        for model in filter(None, (self.operation.query, self.operation.body)):
            properties |= _properties(model)
            required += [name for name in _schema(model).get("required", ()) if name in properties]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


def _properties(model: type[RequestModel]) -> dict[str, Any]:
    properties: Mapping[str, Any] = _schema(model).get("properties", {})
    return {name: said for name, said in properties.items() if name not in _OTHER_FORMS}


def _schema(model: type[RequestModel]) -> Mapping[str, Any]:
    return model.model_json_schema(schema_generator=RequestSchemas)


_LATER = "With wait it answers when it has ended, or after 45 seconds; then ask again by its id."
TOOLS = (
    Tool("list_scenarios"),
    Tool("get_scenario"),
    Tool("validate_scenario"),
    Tool("preview_document", "preview_text"),
    Tool("preview_scenario"),
    Tool("explain_scenario"),
    Tool("list_generators", keys=("type", "summary", "column_types")),
    Tool("get_generator"),
    Tool("list_targets", note="Only the user can add one, in a terminal or a target file."),
    Tool("get_target"),
    Tool("target_tables", "list_tables"),
    Tool("propose_scenario", note="Look at its review before you use its text."),
    Tool("propose_from_ddl", note="Look at its review before you use its text."),
    Tool(
        "read_statistics",
        note="Keep its whole text: propose_scenario takes it as statistics, as the CLI takes it "
        "as a file.",
    ),
    Tool(
        "update_scenario",
        note="Show the user its changes; replace_scenario keeps the text, or the user's editor.",
    ),
    Tool("plan_run", note="Plan before you start a run, and show the user its warnings."),
    Tool("plan_continuation"),
    Tool("plan_replay"),
    Tool("plan_resume"),
    Tool("list_runs"),
    Tool("get_run"),
    Tool("get_logs", "get_run_log"),
    Tool("verify_run", note=_LATER),
    Tool("get_verification"),
    Tool("list_verifications"),
    Tool("look_at_rows", "get_rows"),
    Tool("diff_runs"),
    Tool("list_revisions"),
    Tool("get_revision"),
    Tool("add_scenario", changes=True),
    Tool("replace_scenario", changes=True, removes=True),
    Tool("test_target", changes=True),
    Tool("dry_run_of", "dry_run", changes=True),
    Tool("start_run", note=_LATER, changes=True, removes=True),
    Tool("resume_run", note=_LATER, changes=True),
    Tool("continue_run", note=_LATER, changes=True),
    Tool("replay_run", note=_LATER, changes=True, removes=True),
    Tool("cancel_run", changes=True),
    Tool("advance_run", note=_LATER, changes=True),
    Tool("get_advance", changes=True),
    Tool("undo_run", note=_LATER, changes=True, removes=True),
    Tool("get_undo", changes=True),
    Tool("restore_revision", changes=True, removes=True),
)


def tools(allow_runs: bool) -> Iterator[Tool]:
    """Yields the tools of a server.

    Args:
        allow_runs: whether those are among them that change something.
    """
    return (tool for tool in TOOLS if allow_runs or not tool.changes)
