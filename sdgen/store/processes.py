"""Whether the process of a run still lives."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class ProcessIdentity:
    """A process that cannot be mistaken for a later one with the same pid."""

    host: str
    pid: int
    started: float

    @classmethod
    def current(cls) -> ProcessIdentity:
        """Returns the identity of this process."""
        return cls(platform.node(), os.getpid(), psutil.Process().create_time())

    def is_dead(self) -> bool:
        """Returns whether it is known to have ended; False for processes of other hosts."""
        if self.host != platform.node():
            return False
        try:
            process = psutil.Process(self.pid)
            # Start times are read to clock ticks (10 ms).
            return (
                abs(process.create_time() - self.started) > 0.1
                or process.status() == psutil.STATUS_ZOMBIE
            )
        except psutil.NoSuchProcess:
            return True
