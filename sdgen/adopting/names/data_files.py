"""The data beside these modules: rules, lists and spellings in YAML."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_data(name: str) -> Any:
    """Returns what a file of this package holds, such as ``rules.yaml``."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - one of the two safe loaders
