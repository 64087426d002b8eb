"""Copies of what a file says, in which each part may be changed by itself."""

from __future__ import annotations

from typing import Any


def copied(said: Any) -> Any:
    """Returns a copy; in YAML an alias makes several places hold the very same list or mapping."""
    if isinstance(said, dict):
        return {key: copied(value) for key, value in said.items()}
    return [*map(copied, said)] if isinstance(said, list) else said
