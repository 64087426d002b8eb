"""Threads that compute rows, or other items, ahead."""

from __future__ import annotations

import sys
import threading
import traceback
from types import FrameType


def still_making() -> list[str]:
    """Return the names of threads that are making something, not waiting to be used again."""
    frames = sys._current_frames()
    return [
        each.name
        for each in threading.enumerate()
        if each.name.startswith("sdgen-making") and _is_making(frames.get(each.ident or 0))
    ]


def _is_making(frame: FrameType | None) -> bool:
    return any(each.f_code.co_name == "make" for each, _ in traceback.walk_stack(frame))
