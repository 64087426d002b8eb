"""How values of Postgres become those of Python."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.types.datetime import DateLoader, TimestampLoader, TimestamptzLoader
from psycopg.types.string import TextLoader


class _Date(DateLoader):
    def load(self, data: Buffer) -> Any:
        return _loaded(super().load, data)


class _Timestamp(TimestampLoader):
    def load(self, data: Buffer) -> Any:
        return _loaded(super().load, data)


class _Timestamptz(TimestamptzLoader):
    def load(self, data: Buffer) -> Any:
        return _loaded(super().load, data)


def register_loaders(connection: psycopg.Connection[Any]) -> None:
    """Makes a connection return JSON as text, and times that Python does not have as well.

    Parsed, a JSON text has lost its quotes. Python's times end with the year 9999, and know no
    infinity.
    """
    loaders: dict[str, type[psycopg.abc.Loader]] = {
        "json": TextLoader,
        "jsonb": TextLoader,
        "date": _Date,
        "timestamp": _Timestamp,
        "timestamptz": _Timestamptz,
    }
    for name, loader in loaders.items():
        connection.adapters.register_loader(name, loader)


def _loaded(load: Any, data: Buffer) -> Any:
    with suppress(psycopg.DataError):
        return load(data)
    return bytes(data).decode()
