"""What all models of files have in common."""

from __future__ import annotations

from sdgen.file_model import FileModel

MAX_ROWS = 10**12
"""Rows that an entity has at most."""


class Model(FileModel):
    """Base of the models of scenario and target files."""
