"""``/api``: the operations of the HTTP API, for people."""

from __future__ import annotations

from web.api import OPERATIONS
from web.pages.rendering import render


def show() -> str:
    """Returns the page."""
    return render("api.html", title="API", operations=OPERATIONS)
