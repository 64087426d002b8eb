"""The events of a run (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any

from sdgen.store import RunRecord, Store
from sdgen.store.logs import run_logs_after
from web.api.answers import LogAnswer, RunAnswer
from web.runs import find_run
from web.waiting import take_place

if TYPE_CHECKING:
    from web.services import Services

_LOOK_SECONDS = 0.5
_SILENCE_SECONDS = 15.0
"""After so long without an event a comment is sent, which tells whether the client has gone."""


class RunEvents:
    """Iterates over the events of a run until it has ended, or the client or the server has gone.

    Args:
        services: the server's.
        run_id: the run.
        after: number of the last log line that is known already.
        is_gone: returns whether the client has closed the connection.

    Raises:
        HttpError: too many requests take long already (503).
    """

    def __init__(
        self, services: Services, run_id: str, after: int, is_gone: Callable[[], bool]
    ) -> None:
        take_place(services)
        self._services = services
        self._open = True
        self._events = _events(services, run_id, after, is_gone)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._events).encode()

    def close(self) -> None:
        """Gives its place among the long requests to others; every WSGI server calls it."""
        if self._open:
            self._open = False
            self._events.close()
            self._services.long_requests.release()


def _events(
    services: Services, run_id: str, after: int, is_gone: Callable[[], bool]
) -> Generator[str, None, None]:
    yield "retry: 2000\n\n"
    told: RunRecord | None = None
    said = time.monotonic()
    with services.store() as store:
        while not services.stopping and not is_gone():
            # First the run, then its log: the lines of a run that has ended are all there.
            record = find_run(store, run_id)
            for number, text in _lines(store, run_id, after):
                after, said = number, time.monotonic()
                yield text
            if record.status.ended:
                yield _event("end", RunAnswer.of(record).model_dump(mode="json"))
                return
            if record != told:
                told, said = record, time.monotonic()
                yield _event("run", RunAnswer.of(record).model_dump(mode="json"))
            if time.monotonic() - said > _SILENCE_SECONDS:
                said = time.monotonic()
                yield ": still here\n\n"
            time.sleep(_LOOK_SECONDS)


def _lines(store: Store, run_id: str, after: int) -> Iterator[tuple[int, str]]:
    for number, line in run_logs_after(store, run_id, after):
        yield number, _event("log", LogAnswer.of(number, line).model_dump(), number)


def _event(name: str, data: Any, number: int | None = None) -> str:
    mark = "" if number is None else f"id: {number}\n"
    # JSON has no line ends of its own, so one data line holds all of it.
    return f"{mark}event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
