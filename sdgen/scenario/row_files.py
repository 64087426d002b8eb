"""CSV files beside a scenario: found, read within bounds, their cells as columns mean them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from sdgen.column_types import FLOATS, INTEGERS, ColumnType
from sdgen.errors import shown
from sdgen.frozen import frozen
from sdgen.scenario.csv_text import CsvError, CsvRow, csv_rows
from sdgen.yaml_scalars import json_float, json_int, whole_in

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 100_000
SUFFIX = ".csv"

_LONGEST_LIST = 100_000  # characters of a cell that is an array
_NUMBER = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,4})?", re.ASCII)
_DIGITS = re.compile(r"[-+]?[0-9]{1,400}", re.ASCII)


@frozen
class RowFile:
    """The rows of a CSV file.

    Args:
        header: what its columns are called.
        rows: its further rows.
    """

    header: tuple[str, ...]
    rows: Sequence[CsvRow]


class RowFileError(ValueError):
    """Why a file gives no rows.

    Args:
        message: what is wrong, and what to do.
        line: the 1-based line of the file; None if it is not about what is in it.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def place_of_file(name: str, folder: Path | None) -> Path:
    """Returns where a file is that a scenario names.

    Args:
        name: its path, relative to the scenario's folder.
        folder: that folder; None for a scenario that is no file.

    Raises:
        RowFileError: it may not be read, wherever it is.
    """
    if folder is None:
        raise RowFileError(
            f"only a scenario that is a file itself can name one (got {shown(name)}). List the "
            "rows here, each a mapping"
        )
    if not name.lower().endswith(SUFFIX):
        raise RowFileError(
            f"is not a {SUFFIX} file (got {shown(name)}). Name one, or list the rows"
        )
    outside = RowFileError(
        f"is outside the scenario's folder (got {shown(name)}). Put the file next to the scenario"
    )
    windows = PureWindowsPath(name)
    if windows.drive or windows.root or PurePosixPath(name).is_absolute() or ".." in windows.parts:
        raise outside
    try:
        place = (folder / name).resolve()
        inside = place.is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a link to itself; a NUL
        raise RowFileError(f"names no file (got {shown(name)})") from None
    if not inside:
        raise outside
    return place


def read_row_file(place: Path) -> RowFile:
    """Returns the rows of a file.

    Raises:
        RowFileError: it cannot be read, is too large or is not CSV.
    """
    try:
        if not place.is_file():  # a pipe would be waited for
            raise RowFileError("there is no such file")
        with place.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise RowFileError(f"cannot be read: {error.strerror}") from None
    if len(content) > MAX_BYTES:
        raise RowFileError(f"is larger than {MAX_BYTES // 2**20} MiB. Shorten it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RowFileError("is not UTF-8 text. Save it as UTF-8", line) from None
    return _rows(text)


def _rows(text: str) -> RowFile:
    rows = csv_rows(text)
    try:
        header = next(rows, None)
        if header is None:
            raise RowFileError("is empty. Its first line names the columns")
        found: list[CsvRow] = []
        for row in rows:
            if len(found) == MAX_ROWS:
                raise RowFileError(f"has more than {MAX_ROWS:,} rows. Shorten it", row.line)
            found.append(row)
    except CsvError as error:
        raise RowFileError(str(error), error.line) from None
    while found and found[-1].cells == (None,):
        found.pop()  # empty lines at the end
    if not found:
        raise RowFileError("has no rows below its first line. Add some")
    names = tuple(cell or "" for cell in header.cells)
    for place, name in enumerate(names):
        if not name:
            raise RowFileError(f"does not name column {place + 1}. Name it", 1)
        if name in names[:place]:
            raise RowFileError(f"names {shown(name)} twice. Rename one", 1)
    return RowFile(names, found)


def cell_as_meant(text: str | None, kind: ColumnType | None) -> Any:
    """Returns a cell of a file as what a scenario would say for it.

    A cell that is not what its column holds stays the string it is, which validation refuses.

    Args:
        text: the cell; None for NULL.
        kind: the kind of the column; None if it could not be read.
    """
    if text is None:
        return None
    if kind in INTEGERS:
        number = whole_in(text) if text == text.strip() else None
        return text if number is None else number
    if kind in FLOATS or kind is ColumnType.DECIMAL:
        if not _NUMBER.fullmatch(text):
            return text
        return json_int(text) if _DIGITS.fullmatch(text) else json_float(text)
    if kind is ColumnType.BOOL:
        return {"true": True, "false": False}.get(text.lower(), text)
    return _as_list(text) if kind is ColumnType.ARRAY else text


def _as_list(text: str) -> Any:
    if len(text) > _LONGEST_LIST or not text.startswith("["):
        return text
    try:
        return json.loads(
            text, parse_int=json_int, parse_float=json_float, parse_constant=json_float
        )
    except (ValueError, RecursionError):
        return text
