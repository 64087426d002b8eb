"""The pages: server-rendered HTML with small plain JavaScript."""

from __future__ import annotations

from typing import Any

import bottle

from web.pages.rendering import render
from web.pages.static_files import static_file
from web.services import Services


def mount(app: Any, services: Services) -> None:
    """Adds the routes of all pages, and of the static files, to a Bottle app."""
    app.route("/static/<name>", "GET", static_file)
    app.route("/", "GET", lambda: render("index.html", title="sdgen"))


def error_page(status: int, message: str) -> str:
    """Returns the page that says what went wrong with a request for a page."""
    return render("error.html", title=bottle.HTTP_CODES[status], status=status, message=message)
