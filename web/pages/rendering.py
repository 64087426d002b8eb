"""Jinja2 with autoescape: every text is shown literally."""

from __future__ import annotations

from typing import Any

import bottle
from jinja2 import Environment, PackageLoader, StrictUndefined

_ENVIRONMENT = Environment(
    loader=PackageLoader("web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


def render(template: str, **values: Any) -> str:
    """Returns a template filled with values, and sets the content type of the answer."""
    bottle.response.content_type = "text/html; charset=UTF-8"
    return _ENVIRONMENT.get_template(template).render(values)
