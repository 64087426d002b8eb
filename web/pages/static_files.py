"""The files of web/static, by a fixed list of names: no path comes from a request."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from typing import Any

import bottle

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOLDER = files("web") / "static"
_NAMES = {file.name for file in _FOLDER.iterdir()}


def static_file(name: str) -> Any:
    """Returns a file of web/static, 304 where the client has it already, or 404."""
    suffix = name[name.rfind(".") :]
    if name not in _NAMES or suffix not in _TYPES:
        raise bottle.HTTPError(404, "no such file")
    bottle.response.content_type = f"{_TYPES[suffix]}; charset=UTF-8"
    bottle.response.set_header("Cache-Control", "no-cache")
    content = (_FOLDER / name).read_bytes()
    tag = _tag_of(content)
    bottle.response.set_header("ETag", tag)
    known = bottle.request.environ.get("HTTP_IF_NONE_MATCH", "")
    if tag in (one.strip() for one in known.split(",")):
        bottle.response.status = 304
        return b""
    return content


def _tag_of(content: bytes) -> str:
    """Returns the tag of a file; a weak one, since it stands for the file in gzip, too."""
    return f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'
