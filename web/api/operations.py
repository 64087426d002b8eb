"""An operation of the API: what it takes, what it does, what it answers.

Operations are declared once, as data: the routes, the checks of what comes in and
``/openapi.json`` are all made from the same list.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from sdgen.frozen import frozen
from sdgen.store import Store
from web.api.base import RequestModel
from web.services import Services

TEXT = "text/plain; charset=UTF-8"
JSON_SCHEMA = "application/schema+json"
CSV = "text/csv; charset=UTF-8"
PARQUET = "application/vnd.apache.parquet"
JSON_LINES = "application/jsonl"
STATISTICS = "application/vnd.sdgen.statistics+json"
SQL = "text/sql; charset=UTF-8"
METRICS = "text/plain; version=0.0.4; charset=utf-8"
EVENTS = "text/event-stream; charset=UTF-8"

B = TypeVar("B", bound=RequestModel | None)
Q = TypeVar("Q", bound=RequestModel | None)


@frozen
class Call(Generic[B, Q]):
    """One request to an operation.

    Attributes:
        services: what the server works with.
        store: the store, open for this request.
        path: what the address names, by the names in the operation's path.
        body: its body, None where the operation takes none or a document.
        query: its query, likewise.
        document: the bytes of a document (YAML or JSON).
        is_json: whether the document is JSON.
        last_event_id: the header of that name, empty without: where a client of events goes on.
        is_gone: returns whether the client has closed the connection.
    """

    services: Services
    store: Store
    path: Mapping[str, str]
    body: B
    query: Q
    document: bytes
    is_json: bool
    last_event_id: str
    is_gone: Callable[[], bool]


@frozen
class Answer:
    """What an operation answers.

    Args:
        data: a model or list of models, answered as ``{"data": …}``; or text, or an iterator
            of bytes for a stream.
        status: HTTP status.
        headers: further headers.
    """

    data: BaseModel | list[Any] | str | Iterable[bytes]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@frozen
class Operation:
    """One method of one path.

    Args:
        method: HTTP method.
        path: its path, such as ``/api/v1/runs/{run_id}``.
        do: does it; its docstring is the documentation.
        answers: type of ``data``, or the media type of another answer.
        body: model of the JSON body.
        query: model of the query.
        takes_document: whether the body is a scenario, as YAML or JSON.
        statuses: statuses of success.
    """

    method: str
    path: str
    do: Callable[[Call[Any, Any]], Answer]
    answers: Any
    body: type[RequestModel] | None = None
    query: type[RequestModel] | None = None
    takes_document: bool = False
    statuses: tuple[int, ...] = (200,)

    @property
    def description(self) -> str:
        """What it does, on one line."""
        return " ".join(inspect.cleandoc(self.do.__doc__ or "").split())

    @property
    def summary(self) -> str:
        """What it does, in its first words."""
        return re.split(r"(?<=[.:;])\s", self.description, maxsplit=1)[0].rstrip(".:;")
