"""From HTTP to operations and back, in Bottle's terms."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import bottle
from pydantic import BaseModel

from generators_sql.faking.time_limit import within
from sdgen.errors import Problem, SdgenError, ValidationError
from sdgen.logs import LOGGER
from sdgen.passwords import redact
from web.api.operations import Answer, Call, Operation
from web.api.reading import JSON_TYPES, YAML_TYPES, model_of, query_of, read_bytes, read_json
from web.errors import JSON, HttpError
from web.services import Services
from web.settings import REQUEST_SECONDS


def add_routes(app: Any, services: Services, operations: Sequence[Operation]) -> None:
    """Adds the routes of operations to a Bottle app."""
    for operation in operations:
        path = _route(operation.path, [other.path for other in operations])
        app.route(path, operation.method, _callback(services, operation))


def _route(path: str, paths: Sequence[str]) -> str:
    """Returns a path as Bottle writes it; ``/runs/{id}`` does not stand for ``/runs/plan``."""
    parent, _, last = path.rpartition("/")
    if last.startswith("{"):
        name = last.strip("{}")
        beside = {other.removeprefix(f"{parent}/") for other in paths}
        others = "|".join(sorted(name for name in beside if re.fullmatch("[a-z-]+", name)))
        last = f"<{name}:re:(?!(?:{others})$)[^/]+>" if others else f"<{name}>"
    return f"{parent.replace('{', '<').replace('}', '>')}/{last}"


def _callback(services: Services, operation: Operation) -> Callable[..., Any]:
    def respond(**path: str) -> Any:
        bottle.response.content_type = JSON
        bottle.response.set_header("Cache-Control", "no-store")
        try:
            answer = _perform(services, operation, path)
        except HttpError as error:
            return _refuse(error)
        except SdgenError as error:
            return _refuse(HttpError.of(error))
        except Exception:
            LOGGER.error(redact(traceback.format_exc()))
            message = "a bug in sdgen; the server's log has more"
            return _refuse(HttpError(500, "internal_error", message))
        bottle.response.status = answer.status
        for name, value in answer.headers.items():
            bottle.response.set_header(name, value)
        return _content(operation, answer)

    return respond


def _perform(services: Services, operation: Operation, path: Mapping[str, str]) -> Answer:
    body, document, is_json = None, b"", False
    if operation.takes_document:
        document, given = read_bytes(*JSON_TYPES, *YAML_TYPES)
        is_json = given in JSON_TYPES
        if is_json:
            read_json(document)  # for what the reader of files lets pass, such as NaN
    elif operation.body is not None:
        body = model_of(operation.body, read_json(read_bytes(*JSON_TYPES)[0]))
    query = query_of(operation.query, _query()) if operation.query is not None else None
    if operation.query is None and _query():
        unknown = [Problem(name, "unknown parameter; none is known here") for name in _query()]
        raise ValidationError("query is not valid:", unknown)
    last = bottle.request.environ.get("HTTP_LAST_EVENT_ID", "")
    gone = bottle.request.environ.get("waitress.client_disconnected", lambda: False)
    with services.store() as store, within(REQUEST_SECONDS):
        call = Call(services, store, path, body, query, document, is_json, last, gone)
        return operation.do(call)


def _query() -> dict[str, list[str]]:
    try:
        given = bottle.request.query.decode()
    except UnicodeError:
        raise HttpError(400, "bad_request", "the query is not UTF-8 text") from None
    return {name: given.getall(name) for name in given}


def _content(operation: Operation, answer: Answer) -> Any:
    if not isinstance(operation.answers, str):
        return success(answer.data)
    bottle.response.content_type = operation.answers
    return answer.data


def success(data: Any) -> str:
    """Returns the JSON text of a success: ``{"data": …}``."""
    return json.dumps({"data": _plain(data)}, ensure_ascii=False)


def _plain(data: Any) -> Any:
    if isinstance(data, BaseModel):
        return data.model_dump(mode="json", by_alias=True)
    return [_plain(item) for item in data] if isinstance(data, list) else data


def _refuse(error: HttpError) -> str:
    bottle.response.status = error.status
    return error.body()
