"""Jinja2 with autoescape: every text is shown literally."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any

import bottle
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from sdgen.passwords import redact
from web.pages import figures

_PARTS = re.compile(r"(?<=[_.])(?=[^_.])")
_CODE = re.compile(r"`([^`\n]+)`")


def _worded(text: str) -> Markup:
    """Returns a message in which what stands in backticks, such as a field's name, is code."""
    parts = enumerate(_CODE.split(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part)
        for place, part in parts
    )


def _named(text: str) -> Markup:
    """Returns a name that may break behind _ and . where it is too long, not in a word."""
    return Markup("<wbr>").join(map(escape, _PARTS.split(text)))


_ENVIRONMENT = Environment(
    loader=PackageLoader("web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters.update(
    clock=figures.clock,
    count=figures.count,
    instant=figures.instant,
    named=_named,
    rate=figures.rate,
    redacted=redact,
    seconds=figures.seconds,
    worded=_worded,
)


def render(template: str, section: str = "", **values: Any) -> str:
    """Returns a template filled with values, and sets the content type of the answer.

    Args:
        template: its name.
        section: the entry of the navigation that it belongs to.
        values: what it shows.
    """
    bottle.response.content_type = "text/html; charset=UTF-8"
    bottle.response.set_header("Cache-Control", "no-store")
    values = {"version": version("sdgen"), "section": section, **values}
    return _ENVIRONMENT.get_template(template).render(values)
