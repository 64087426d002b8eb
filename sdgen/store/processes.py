"""Whether the process of a run still lives."""

from __future__ import annotations

import os
import platform
import re
from datetime import UTC, datetime

from sdgen.frozen import frozen
from sdgen.store.start_times import started_of

_TEXT = re.compile(
    r"process (?P<pid>\d{1,9}) of host (?P<host>.*), started (?P<started>\d{1,12}\.\d\d)", re.DOTALL
)


@frozen
class ProcessIdentity:
    """A process that cannot be mistaken for a later one with the same pid."""

    host: str
    pid: int
    started: float

    @classmethod
    def current(cls) -> ProcessIdentity:
        """Returns the identity of this process."""
        started = started_of(os.getpid())
        if started is None:
            raise RuntimeError("the operating system does not show when this process started")
        return cls(platform.node(), os.getpid(), started)

    @classmethod
    def of_text(cls, text: str) -> ProcessIdentity | None:
        """Returns the process that ``str()`` of it has named; None if a text names none."""
        found = _TEXT.fullmatch(text)
        return found and cls(found["host"], int(found["pid"]), float(found["started"]))

    def __str__(self) -> str:
        return f"process {self.pid} of host {self.host}, started {self.started:.2f}"

    def shown(self) -> str:
        """Returns it for messages, with a time that people can read; in UTC."""
        started = datetime.fromtimestamp(self.started, UTC).strftime("%Y-%m-%d %H:%M:%S")
        return f"process {self.pid} of host {self.host}, started {started} UTC"

    def is_current(self) -> bool:
        """Returns whether it is this process."""
        return self.pid == os.getpid() and not self.is_dead()

    def is_dead(self) -> bool:
        """Returns whether it is known to have ended; False for processes of other hosts."""
        if self.host != platform.node():
            return False
        started = started_of(self.pid)
        # Start times are read to clock ticks (10 ms).
        return started is None or abs(started - self.started) > 0.1
