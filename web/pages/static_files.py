"""The files of web/static, by a fixed list of names: no path comes from a request."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import bottle

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOLDER = files("web") / "static"
_NAMES = {file.name for file in _FOLDER.iterdir()}


def static_file(name: str) -> Any:
    """Returns a file of web/static, or 404."""
    suffix = name[name.rfind(".") :]
    if name not in _NAMES or suffix not in _TYPES:
        raise bottle.HTTPError(404, "no such file")
    bottle.response.content_type = f"{_TYPES[suffix]}; charset=UTF-8"
    bottle.response.set_header("Cache-Control", "no-cache")
    return (_FOLDER / name).read_bytes()
