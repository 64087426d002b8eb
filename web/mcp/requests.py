"""A call of a tool, done as a request of the API: nothing is allowed here that is refused there."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from sdgen.frozen import frozen
from web.api.reading import YAML_TYPES
from web.app import make_api
from web.errors import JSON
from web.mcp.tools import DOCUMENT, Tool
from web.services import Services

WAIT_SECONDS = 45
"""How long a call waits for a run: assistants give a call up after about a minute."""
LONGEST = 200_000
"""Characters of an answer: more would be of no use to an assistant."""
_TOO_LONG = (
    f"the answer has more than {LONGEST:,} characters. Ask for less: one entity, fewer tables or "
    "rows, or a lower limit"
)


@frozen
class Reply:
    """What a call came to.

    Args:
        text: JSON or SQL; of an error, ``{"error": …}`` as the API answers it.
        failed: whether it is an error.
    """

    text: str
    failed: bool


class Requests:
    """Does tools as requests of the API.

    Args:
        services: what the API works with.
    """

    def __init__(self, services: Services) -> None:
        self._app = make_api(services)

    def reply(self, tool: Tool, arguments: Mapping[str, Any]) -> Reply:
        """Returns what a tool answers; may be called by several threads.

        Args:
            tool: the tool.
            arguments: its arguments, checked or not.
        """
        missing = [name for name in tool.schema["required"] if name not in arguments]
        unknown = [name for name in arguments if name not in tool.schema["properties"]]
        no_ids = [name for name in tool.path_names if "/" in str(arguments.get(name, ""))]
        if missing or unknown or no_ids:
            details = [{"path": name, "message": "missing. Give it"} for name in missing]
            details += [{"path": name, "message": "no such argument"} for name in unknown]
            details += [
                {"path": name, "message": "is not an id: it contains a slash"} for name in no_ids
            ]
            return _error("validation_error", "the arguments are not valid", details)
        status, text = self._answer(_environ(tool, arguments))
        if status < 400 and tool.keys:
            items = json.loads(text)["data"]
            kept = [{key: item[key] for key in tool.keys} for item in items]
            text = json.dumps({"data": kept}, ensure_ascii=False)
        if len(text) > LONGEST:
            return _error("answer_too_long", _TOO_LONG)
        return Reply(text, status >= 400)

    def _answer(self, environ: dict[str, Any]) -> tuple[int, str]:
        statuses: list[int] = []

        def start(status: str, headers: list[Any], error: object = None) -> Callable[..., None]:
            statuses.append(int(status.split()[0]))
            return lambda data: None

        parts = self._app(environ, start)
        try:
            return statuses[-1], b"".join(parts).decode()
        finally:
            if hasattr(parts, "close"):
                parts.close()


def _error(code: str, message: str, details: list[Any] | None = None) -> Reply:
    error = {"code": code, "message": message, "details": details or []}
    return Reply(json.dumps({"error": error}), failed=True)


def _environ(tool: Tool, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the request as WSGI has it (https://peps.python.org/pep-3333)."""
    operation, path = tool.operation, tool.operation.path
    for name in tool.path_names:
        path = path.replace(f"{{{name}}}", str(arguments[name]).encode().decode("latin-1"))
    query = {name: arguments[name] for name in arguments if name in tool.query_names}
    beside = {*tool.path_names, *tool.query_names, DOCUMENT}
    rest = {name: value for name, value in arguments.items() if name not in beside}
    body = str(arguments[DOCUMENT]) if operation.takes_document else json.dumps(rest)
    content = body.encode() if operation.method != "GET" else b""
    until = time.monotonic() + WAIT_SECONDS
    return {
        "REQUEST_METHOD": operation.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": urlencode({name: _in_query(value) for name, value in query.items()}),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "0",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": YAML_TYPES[0] if operation.takes_document else JSON,
        "CONTENT_LENGTH": str(len(content)),
        "wsgi.input": BytesIO(content),
        "wsgi.url_scheme": "http",
        "waitress.client_disconnected": lambda: time.monotonic() > until,
    }


def _in_query(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
