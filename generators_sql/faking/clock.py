"""The clock of Faker's providers: it stands at the run's ``as_of``.

Faker counts relative dates ("30 years ago") from the system's clock, which its modules reach by
the names ``datetime`` and ``date``. Those names are bound to the classes below, once for each
module. Where no instant is set (Faker used by others in this process) they tell the real time.
"""

from __future__ import annotations

import datetime as real
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class _Now(threading.local):
    """The instant of each thread; None for the system's clock."""

    instant: real.datetime | None = None


_now = _Now()


class _AnyDate(type):
    """Takes dates for its instances, whichever class they were made by."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, real.date)


class _AnyDatetime(type):
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, real.datetime)


# Their instances are the real ones: others in this process may know no other classes.
class _Date(real.date, metaclass=_AnyDate):
    def __new__(cls, *args: Any, **parts: Any) -> Any:
        return real.date(*args, **parts)

    @classmethod
    def today(cls) -> Any:
        return real.date.today() if _now.instant is None else _now.instant.date()


class _Datetime(real.datetime, metaclass=_AnyDatetime):
    def __new__(cls, *args: Any, **parts: Any) -> Any:
        return real.datetime(*args, **parts)

    @classmethod
    def now(cls, tz: real.tzinfo | None = None) -> Any:
        if _now.instant is None:
            return real.datetime.now(tz)
        return _now.instant.astimezone(tz) if tz else _now.instant.replace(tzinfo=None)

    @classmethod
    def today(cls) -> Any:
        return cls.now()

    @classmethod
    def utcnow(cls) -> Any:
        return cls.now(real.UTC).replace(tzinfo=None)


_module = ModuleType("datetime")
vars(_module).update({**vars(real), "date": _Date, "datetime": _Datetime})
_bindings: tuple[tuple[object, object], ...] = (
    (real, _module),
    (real.date, _Date),
    (real.datetime, _Datetime),
)
_bound: set[str] = set()
_binding = threading.Lock()


def bind_clock() -> None:
    """Gives this clock to all of Faker's modules that are loaded and have not got it yet."""
    with _binding:
        for name, module in list(sys.modules.items()):
            if name in _bound or not name.startswith("faker.providers"):
                continue
            for key, value in list(vars(module).items()):
                for old, new in _bindings:
                    if value is old:
                        setattr(module, key, new)
            _bound.add(name)


@contextmanager
def clock_at(instant: real.datetime) -> Iterator[None]:
    """Makes the clock of this thread stand at an aware instant. Not across a ``yield``."""
    before, _now.instant = _now.instant, instant
    try:
        yield
    finally:
        _now.instant = before
