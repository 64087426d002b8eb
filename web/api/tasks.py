"""Tasks on runs in requests: verifications and undos, by the run's id and their number."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Self

from pydantic import Field

from sdgen.frozen import frozen
from sdgen.store.tasks import RunTask, Tasks
from sdgen.targets.models import Target
from web import runs
from web.api.answers import AnswerModel
from web.api.named_targets import target_again
from web.api.operations import Answer, Call
from web.api.paths import API, request_paths
from web.api.requests import WaitQuery
from web.api.runs import LARGEST_NUMBER, waited
from web.waiting import place_for

_FROM_RESULT: dict[str, Any] = {"ok": None, "entities": [], "notes": []}
"""Keys that come from the result, and what they are until there is one."""


class TaskAnswer(AnswerModel):
    """Base: a task on a run."""

    id: int
    run_id: str
    status: str = Field(description="`queued`, `running`, `done` or `failed`.")
    created_at: str
    finished_at: str | None
    error: str | None

    @classmethod
    def of(cls, task: RunTask) -> Self:
        """Returns a task as it is answered."""
        data = asdict(task)
        result = data.pop("result") or {}
        for name, until_then in _FROM_RESULT.items():
            if name in cls.model_fields:
                data[name] = result.get(name, until_then)
        return cls.model_validate(data)


@frozen
class TaskRequests:
    """How requests for tasks of a kind are answered.

    Args:
        tasks: the tasks.
        answers: what is answered of one.
        path: the last part of the address of a run's tasks.
    """

    tasks: Tasks[Any]
    answers: type[TaskAnswer]
    path: str

    def queue(
        self,
        call: Call[Any, WaitQuery],
        add: Callable[[str, Target | None], tuple[RunTask, threading.Event]],
    ) -> Answer:
        """Answers a request that queues one, at once or with `wait=true` when it has ended.

        Args:
            call: the request.
            add: queues one on the run of that id and the target that the request names.
        """
        target = target_again(call)
        with place_for(call.services, call.query.wait):
            with request_paths():
                made, ended = add(call.path["run_id"], target)
            status = waited(call, ended)
        current = self.tasks.get(call.store, made.run_id, made.id)
        location = {"Location": f"{API}/runs/{made.run_id}/{self.path}/{made.id}"}
        return Answer(self.answers.of(current), status, location)

    def latest(self, call: Call[None, None]) -> Answer:
        """Answers with the latest ones on a run, newest first. Raises NotFoundError."""
        record = runs.find_run(call.store, call.path["run_id"])
        latest = self.tasks.latest(call.store, record.id)
        return Answer([self.answers.of(one) for one in latest])

    def one(self, call: Call[None, None]) -> Answer:
        """Answers with the one that a request names by its number. Raises NotFoundError."""
        record = runs.find_run(call.store, call.path["run_id"])
        number = call.path["number"]
        known = number.isascii() and number.isdecimal() and int(number[:20]) <= LARGEST_NUMBER
        found = self.tasks.get(call.store, record.id, int(number[:20]) if known else -1)
        return Answer(self.answers.of(found))
