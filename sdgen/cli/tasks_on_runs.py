"""What the commands that work on an ended run share: a progress bar, and how Ctrl-C stops them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sdgen.cli.progress import task_progress
from sdgen.cli.settings import Settings
from sdgen.databases.engine import Engine
from sdgen.errors import SdgenError
from sdgen.runs.observer import RunObserver
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.stopping.signals import stopped_by_signals


class Stoppable(NamedTuple):
    """What a task is given that a signal stops.

    Args:
        switch: tells it whether to stop.
        observer: is told of its progress.
        opened: is to be given each connection, whose statements the signal cancels.
    """

    switch: CancelSwitch
    observer: RunObserver
    opened: Callable[[Engine], object]


@contextmanager
def stopped_with_its_statements(settings: Settings) -> Iterator[Stoppable]:
    """Shows a progress bar, and has the first signal stop what the block is at.

    Raises:
        KeyboardInterrupt: the block has failed after a signal; of whatever, that was why.
    """
    engines: list[Engine] = []
    with (
        task_progress(settings) as observer,
        stopped_by_signals(lambda: [engine.cancel() for engine in engines]) as switch,
    ):
        try:
            yield Stoppable(switch, observer, engines.append)
        except SdgenError as error:
            if switch.asked:
                raise KeyboardInterrupt from error
            raise
