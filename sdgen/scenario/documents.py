"""Reading YAML and JSON files safely: data, plus the line of every path.

Scalars are those of ``yaml_loader``, in JSON too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

from sdgen.errors import Problem
from sdgen.scenario.document_errors import MAX_BYTES, MAX_VALUES, DocumentErrors
from sdgen.scenario.paths import ListedCells, Path, path_text
from sdgen.scenario.yaml_text import parse_yaml


@dataclass
class Document:
    """A file's content. Where it stands is no part of what it says: it does not count in ``==``.

    Attributes:
        data: dicts, lists and scalars.
        source: what to call it in messages, usually the file's path; None for inline documents.
        lines: path (tuple of keys and indexes) → 1-based line.
        origins: path in the data → path in the file, for what stands elsewhere there.
        listed: path of the params of a generator → where the values stand that it lists.
        folder: where files are that it names; None if it may name none.
        files: those that were read.
    """

    data: Any
    source: str | None = field(default=None, compare=False)
    lines: dict[Path, int] = field(default_factory=dict, compare=False)
    origins: dict[Path, Path] = field(default_factory=dict, compare=False)
    listed: dict[Path, ListedCells] = field(default_factory=dict, compare=False)
    folder: FilePath | None = field(default=None, compare=False)
    files: tuple[FilePath, ...] = field(default=(), compare=False)

    def holding(self, data: Any) -> Document:
        """Returns a document of other data whose parts stand where those of this one do."""
        return replace(self, data=data)

    def origin(self, path: Path) -> Path:
        """Returns where in the file it stands what the data has at a path."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.origins:
                return (*self.origins[path[:length]], *path[length:])
        return path

    def problem(self, path: Path, message: str) -> Problem:
        """Returns a Problem at that path of the data, with the nearest line known."""
        moved = self.origin(path)
        for length in range(len(path), 0, -1):
            cells = self.listed.get(path[:length])
            if cells is None or moved != path:
                continue
            place, file, row_line = cells.place_of(path[length:])
            if file is not None:
                return Problem(path_text(place), message, file, row_line)
            return self._problem(place, message)
        return self._problem(moved, message)

    def _problem(self, path: Path, message: str) -> Problem:
        line = None
        for length in range(len(path), -1, -1):
            line = self.lines.get(path[:length])
            if line is not None:
                break
        return Problem(path_text(path), message, self.source, line)


def check_count(document: Document, kind: str) -> int:
    """Returns how many values a document holds, its lists, mappings and keys counted too.

    Raises:
        ValidationError: more than ``MAX_VALUES``.
    """
    count, left = 0, [document.data]
    while left:
        value = left.pop()
        count += 1
        if isinstance(value, dict):
            count += len(value)
            left += value.values()
        elif isinstance(value, list):
            left += value
        if count + len(left) > MAX_VALUES:
            raise DocumentErrors(kind, document.source).too_many_values()
    return count


def read_document(path: FilePath, kind: str) -> Document:
    """Returns the content of a ``.yaml``, ``.yml`` or ``.json`` file.

    Args:
        path: the file.
        kind: ``scenario`` or ``target``, for messages.

    Raises:
        ValidationError: not a readable file, too large, or not YAML / JSON.
    """
    text = read_text(path, kind)
    document = _document(
        text, DocumentErrors(kind, str(path)), is_json=path.suffix.lower() == ".json"
    )
    return replace(document, folder=path.parent)


def read_text(path: FilePath, kind: str) -> str:
    """Returns the text of a file that is not too large; see ``read_document``."""
    errors = DocumentErrors(kind, str(path))
    try:
        if path.is_dir():
            raise errors.invalid("is a directory. Give the path of one file in it")
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        hint = ""
        if isinstance(error, FileNotFoundError):
            from sdgen.scenario.near_files import near_file

            hint = near_file(path)
        raise errors.invalid(f"cannot be read: {error.strerror}{hint}") from None
    return _decoded(content, errors)


def parse_document(
    content: bytes, kind: str, source: str | None = None, *, is_json: bool = False
) -> Document:
    """Returns the content of a document given as UTF-8 bytes; see ``read_document``."""
    errors = DocumentErrors(kind, source)
    return _document(_decoded(content, errors), errors, is_json=is_json)


def _decoded(content: bytes, errors: DocumentErrors) -> str:
    if len(content) > MAX_BYTES:
        raise errors.invalid(
            f"is larger than {MAX_BYTES // 2**20} MiB. Use shorter lists of values; generators "
            "make the rows"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise errors.invalid(f"is not UTF-8 text (byte {error.start})") from None
    if not text.strip():
        raise errors.invalid(f"is empty. See docs/schema.md for what a {errors.kind} needs")
    return text


def _document(text: str, errors: DocumentErrors, *, is_json: bool) -> Document:
    if is_json:
        from sdgen.scenario.json_text import parse_json  # most are YAML

        data, lines = parse_json(text, errors)
    else:
        data, lines = parse_yaml(text, errors)
    if not isinstance(data, dict):
        got = "a list" if isinstance(data, list) else repr(data)[:60]
        raise errors.invalid(f"must be a mapping of keys to values (got {got})")
    return Document(data, errors.source, lines)
