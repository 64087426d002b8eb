"""The change feed of an advance: a JSON object a line for each row that is new or another one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from sdgen.column_types import ColumnType, DataType
from sdgen.errors import RequestProblem, RunError, ValidationError
from sdgen.frozen import frozen
from sdgen.runs.advancing.movable import Movable
from sdgen.values import canonical_text, json_value


@frozen
class ChangeFeed:
    """Where changes are written.

    Args:
        file: a file that is not seen before all of them are there.
        as_of: when they happen.
        path: what it is to be called.
    """

    file: TextIO
    as_of: str
    path: Path

    def write(self, movable: Movable, rows: Sequence[Sequence[object]]) -> None:
        """Writes updated rows of an entity, as ``MovesSQL.changes`` returns them."""
        keys, columns = movable.key, movable.columns
        types = {name: movable.entity.column(name).type for name in (*keys, *columns)}
        for row in rows:
            cells = iter(row)
            key = {name: _json(next(cells), types[name]) for name in keys}
            before = {name: _json(next(cells), types[name]) for name in columns}
            after = {name: _json(next(cells), types[name]) for name in columns}
            moved = [name for name, flag in zip(columns, cells, strict=True) if flag]
            line = {
                "op": '"update"',
                "entity": _text(movable.entity.name),
                "key": _object(key),
                "before": _object({name: before[name] for name in moved}),
                "after": _object({name: after[name] for name in moved}),
                "at": _text(self.as_of),
            }
            self._write(line)

    def write_added(
        self, movable: Movable, columns: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        """Writes inserted rows of an entity.

        Args:
            movable: the entity.
            columns: its stored columns.
            rows: their cells, as ``MovesSQL.added`` returns them.
        """
        types = [movable.entity.column(name).type for name in columns]
        for row in rows:
            after = {
                name: _json(cell, kind)
                for name, cell, kind in zip(columns, row, types, strict=True)
            }
            line = {
                "op": '"insert"',
                "entity": _text(movable.entity.name),
                "key": _object({name: after[name] for name in movable.key}),
                "before": "null",
                "after": _object(after),
                "at": _text(self.as_of),
            }
            self._write(line)

    def keep(self, written: Path) -> None:
        """Has all changes on the disk, and gives the file its name.

        Args:
            written: what it is called until then.

        Raises:
            RunError: they cannot be written.
        """
        with self._told():
            self.file.flush()
            os.fsync(self.file.fileno())
            written.replace(self.path)

    def _write(self, line: dict[str, str]) -> None:
        with self._told():
            self.file.write(f"{_object(line)}\n")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise RunError(
                f"the change feed cannot be written ({self.path}): {error.strerror}. Advance again "
                "to the same as_of, with a feed elsewhere or once there is room: it will tell all "
                "changes"
            ) from error


@contextmanager
def change_feed(path: Path | None, as_of: str) -> Iterator[ChangeFeed | None]:
    """Gives a feed, whose file gets its name when the block ends well.

    Args:
        path: the file's name; None for no feed.
        as_of: when its changes happen.

    Raises:
        ValidationError: there is such a file, or it cannot be written.
    """
    if path is None:
        yield None
        return
    if path.exists():
        raise _refused(f"exists already (got {path}). Name a new file")
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        file = aside.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise _refused(f"cannot be written (got {path}): {error.strerror}") from error
    try:
        feed = ChangeFeed(file, as_of, path)
        yield feed
        feed.keep(aside)
    finally:
        with suppress(OSError):  # what could not be written is told of, and closing tries again
            file.close()
        aside.unlink(missing_ok=True)


def _refused(message: str) -> ValidationError:
    return ValidationError("request is not valid:", [RequestProblem("changes", message)])


def _json(value: object, column_type: DataType) -> str:
    """Returns a cell as JSON; decimals with all of their digits."""
    text = canonical_text(value, column_type)
    if column_type.kind is ColumnType.DECIMAL:
        return "null" if text is None else text
    return json.dumps(json_value(text, column_type), ensure_ascii=False)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _object(members: dict[str, str]) -> str:
    """Returns an object of members that are JSON already."""
    return "{" + ", ".join(f"{_text(name)}: {value}" for name, value in members.items()) + "}"
