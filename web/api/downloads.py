"""``/api/v1/runs/{run_id}/rows.csv``, ``….jsonl`` and ``….parquet``: all rows of an entity."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from sdgen.column_types import NUMBERS, ColumnType
from sdgen.databases.registry import parquet_database
from sdgen.errors import Problem, SdgenError, ValidationError
from sdgen.logs import LOGGER
from sdgen.passwords import redact
from sdgen.runs.looking.found_rows import Texts
from sdgen.runs.looking.looking import RunRows
from sdgen.scenario.models import Column
from web import runs
from web.api.operations import CSV, JSON_LINES, PARQUET, Answer, Call, Operation
from web.api.paths import API
from web.api.row_requests import DownloadQuery, sought_in
from web.rows import rows_of
from web.services import Services
from web.waiting import take_place

_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
_JSON_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)
_CHUNK = 64 * 1024  # characters that are sent at once
Write = Callable[[tuple[Column, ...], Iterator[Texts]], Iterator[str]]


def download_csv(call: Call[None, DownloadQuery]) -> Answer:
    """Streams the rows of an entity as CSV (RFC 4180): a header, then a line for each row.

    NULL is an empty field, and an empty string is quoted. They are the stored rows, or those in
    which a column has a given value, in no particular order; with `source=made`, they are the rows
    as the run made them, by their numbers.
    """
    return _download(call, "csv", csv_lines)


def download_json_lines(call: Call[None, DownloadQuery]) -> Answer:
    """Streams the rows of an entity as JSON Lines: an object for each row.

    The rows are chosen as for CSV. Values without a JSON type are canonical text.
    """
    return _download(call, "jsonl", json_lines)


def download_parquet(call: Call[None, DownloadQuery]) -> Answer:
    """Returns the rows of an entity as a Parquet file, when it is complete.

    The rows are chosen as for CSV. JSON, arrays and values without a Parquet type are strings. This
    needs DuckDB: `pip install 'sdgen[duckdb]'`.
    """
    rows, headers = _meant(call, "parquet")
    columns = [(column.name, column.type) for column in rows.entity.stored_columns]
    take_place(call.services)
    folder = TemporaryDirectory(prefix="sdgen-parquet-")
    try:
        file = Path(folder.name) / "rows.parquet"
        with closing(_texts(rows, call.query)) as texts:
            parquet_database().write_parquet(columns, texts, file)
        content = file.open("rb")
    except BaseException:
        folder.cleanup()
        call.services.long_requests.release()
        raise
    headers["Content-Length"] = str(file.stat().st_size)
    return Answer(_File(content, folder, call.services), 200, headers)


def csv_lines(columns: tuple[Column, ...], rows: Iterator[Texts]) -> Iterator[str]:
    """Yields the lines of a CSV file."""
    yield _csv_line([column.name for column in columns])
    for row in rows:
        yield _csv_line(row)


def _csv_line(cells: Iterable[str | None]) -> str:
    return ",".join(map(_csv_field, cells)) + "\r\n"


def _csv_field(cell: str | None) -> str:
    if cell is None:
        return ""
    if cell and not _QUOTED.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def json_lines(columns: tuple[Column, ...], rows: Iterator[Texts]) -> Iterator[str]:
    """Yields the lines of a JSON Lines file; numbers with all of their digits."""
    names = [json.dumps(column.name, ensure_ascii=False) for column in columns]
    kinds = [column.type.kind for column in columns]
    for row in rows:
        cells = map(_json_of, row, kinds)
        yield f"{{{', '.join(map(': '.join, zip(names, cells, strict=True)))}}}\n"


def _json_of(cell: str | None, kind: ColumnType) -> str:
    if cell is None:
        return "null"
    is_json = (
        (kind in NUMBERS and _JSON_NUMBER.fullmatch(cell))
        or (kind is ColumnType.BOOL and cell in ("true", "false"))
        or (kind in (ColumnType.JSON, ColumnType.ARRAY) and _is_json(cell))
    )
    return cell if is_json else json.dumps(cell, ensure_ascii=False)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:  # something else has stored it
        return False
    return True


def _meant(call: Call[None, DownloadQuery], suffix: str) -> tuple[RunRows, dict[str, str]]:
    """Returns the rows that are asked for, and the headers of their file."""
    record = runs.find_run(call.store, call.path["run_id"])
    rows = rows_of(call.services, call.store, record, call.query.entity)
    if call.query.source == "made" and not sought_in(call.query).is_all:
        message = "source=made takes no condition: only stored rows are searched. Leave one out"
        raise ValidationError("request is not valid:", [Problem("source", message)])
    name = re.sub(r"[^A-Za-z0-9_.-]+", "_", f"{record.id}-{rows.entity.name}")
    return rows, {"Content-Disposition": f'attachment; filename="{name}.{suffix}"'}


def _texts(rows: RunRows, query: DownloadQuery) -> Generator[Texts, None, None]:
    return rows.made() if query.source == "made" else rows.stored(sought_in(query))


def _download(call: Call[None, DownloadQuery], suffix: str, write: Write) -> Answer:
    rows, headers = _meant(call, suffix)
    take_place(call.services)
    texts = _texts(rows, call.query)
    chunks = _Chunks(texts, call)
    try:
        # What can go wrong at once is told by the answer's status.
        first = next(texts, None)
    except BaseException:
        chunks.close()
        raise
    whole = texts if first is None else chain([first], texts)
    chunks.begin(write(rows.entity.stored_columns, whole))
    return Answer(chunks, 200, headers)


class _Chunks:
    """Iterates over the lines of a download, many at a time, until the server is stopped.

    Args:
        texts: the rows, whose connection is closed with them.
        call: the request, which holds one of the places for long requests.
    """

    def __init__(self, texts: Generator[Texts, None, None], call: Call[None, DownloadQuery]):
        self._texts, self._services, self._open = texts, call.services, True
        self._lines: Iterator[str] = iter(())

    def begin(self, lines: Iterator[str]) -> None:
        """Has these lines be sent."""
        self._lines = lines

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        lines, size = [], 0
        try:
            for line in self._lines:
                lines.append(line)
                size += len(line)
                if size >= _CHUNK:
                    break
        except SdgenError as error:
            # The client sees that its file is not whole: the last chunk is missing.
            LOGGER.error(redact(f"a download has ended early: {error}"))
            raise ConnectionAbortedError("a download has ended early") from None
        if self._services.stopping:
            raise ConnectionAbortedError("the server is being stopped")
        if not lines:
            raise StopIteration
        return "".join(lines).encode()

    def close(self) -> None:
        """Gives its place among the long requests to others; every WSGI server calls it."""
        if self._open:
            self._open = False
            self._texts.close()
            self._services.long_requests.release()


class _File:
    """Iterates over the content of a file, which is removed with its folder in the end."""

    def __init__(self, content: BinaryIO, folder: TemporaryDirectory[str], services: Services):
        self._content, self._folder, self._services = content, folder, services
        self._open = True

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        chunk = self._content.read(_CHUNK)
        if not chunk:
            raise StopIteration
        return chunk

    def close(self) -> None:
        """Gives its place among the long requests to others; every WSGI server calls it."""
        if self._open:
            self._open = False
            self._content.close()
            self._folder.cleanup()
            self._services.long_requests.release()


_ROWS = f"{API}/runs/{{run_id}}/rows"
OPERATIONS = (
    Operation("GET", f"{_ROWS}.csv", download_csv, CSV, query=DownloadQuery),
    Operation("GET", f"{_ROWS}.jsonl", download_json_lines, JSON_LINES, query=DownloadQuery),
    Operation("GET", f"{_ROWS}.parquet", download_parquet, PARQUET, query=DownloadQuery),
)
