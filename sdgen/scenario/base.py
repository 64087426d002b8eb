"""What all models of files have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

MAX_ROWS = 10**12
"""Rows that an entity has at most."""


class Model(BaseModel):
    """Base of all file models: unknown keys are errors, types are taken literally."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)
