"""The application: one Bottle app of the API and the pages, behind the security checks."""

from __future__ import annotations

import bottle

from web import api, pages
from web.compression import Compressed
from web.errors import install_error_handlers
from web.security import Guard
from web.services import Services


def make_app(services: Services) -> Guard:
    """Returns the WSGI application of a server.

    Args:
        services: what its routes work with.
    """
    app = make_api(services)
    pages.mount(app, services)
    return Guard(Compressed(app), services.settings)


def make_api(services: Services) -> bottle.Bottle:
    """Returns the application of the API alone, for requests of this process.

    Args:
        services: what its routes work with.
    """
    app = bottle.Bottle()
    app.config.update({"autojson": False, "catchall": False})  # who calls it tells of bugs
    install_error_handlers(app, pages.error_page)
    api.mount(app, services)
    return app
