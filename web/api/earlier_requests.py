"""The bodies that the API takes of requests about runs that are recorded."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from web.api.base import Maybe, RequestModel
from web.api.requests import (
    OVERWRITE,
    Batches,
    InlineTarget,
    Instant,
    Mode,
    OnSpark,
    Rows,
    Writing,
)
from web.api.rules import all_of, at_most_one, exactly_one


class AgainBody(RequestModel):
    """Where an earlier run has written to; needed only if its record does not say."""

    model_config = ConfigDict(json_schema_extra=all_of(at_most_one("target_id", "target")))

    target_id: Maybe[str] = Field(default=None, min_length=1, description="Id of a target.")
    target: Maybe[InlineTarget] = Field(
        default=None, description="The run's target, if it was given with a password."
    )


class ResumeBody(AgainBody, Writing):
    """How to resume a run."""


class VerifyBody(AgainBody, OnSpark):
    """How to verify a run."""


class UndoBody(AgainBody, Batches, OnSpark):
    """How to undo a run."""

    dry_run: Maybe[bool] = Field(
        default=None, description="Only report what would be removed. Default: false."
    )


class AdvanceBody(AgainBody, Batches):
    """How to advance a run."""

    as_of: Instant = Field(description="The `as_of` to bring its rows to; not earlier than theirs.")
    dry_run: Maybe[bool] = Field(
        default=None, description="Only report what would change. Default: false."
    )


class ContinueBody(AgainBody, Writing):
    """How many rows to add to those of a run."""

    row_overrides: Maybe[Rows] = Field(
        default=None,
        description="Entity → rows to add. Default: as many as the run has made; 0 adds none.",
        examples=[{"devices": 500}],
    )


class ReplayBody(Writing):
    """Where to make the rows of a run again: `target_id` or `target`."""

    model_config = ConfigDict(json_schema_extra=all_of(exactly_one("target_id", "target")))

    target_id: Maybe[str] = Field(default=None, min_length=1, description="Id of a target.")
    target: Maybe[InlineTarget] = Field(default=None, description="A target for this run.")
    mode: Maybe[Mode] = Field(default=None, description="Table mode of every entity.")
    overwrite: Maybe[bool] = Field(default=None, description=OVERWRITE)
