"""What all models of files have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from sdgen.file_model import FileModel

MAX_ROWS = 10**12
"""Rows that an entity has at most."""


class Model(FileModel):
    """Base of the models of scenario and target files."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Returns a copy, without what has been worked out of the fields and may be another now."""
        copied = super().model_copy(update=update, deep=deep)
        for cached in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[cached]
        return copied
