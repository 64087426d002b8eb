"""Reading YAML and JSON files safely: data, plus the line of every path.

Scalars are those of ``yaml_loader``, in JSON too.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

import yaml

from sdgen.errors import Problem, ScenarioError, ValidationError
from sdgen.scenario.near_files import near_file
from sdgen.scenario.paths import ListedCells, Path, path_text
from sdgen.scenario.yaml_loader import Loader
from sdgen.yaml_scalars import json_float, json_int

MAX_BYTES = 4 * 1024 * 1024
MAX_VALUES = 500_000
"""Values, lists, mappings and keys of a document, its aliases expanded."""
MAX_DEPTH = 100

_TOO_MANY_DIGITS = "contains a number with thousands of digits. Shorten it"
# An escape in a JSON text; group 1 if it is half of a surrogate pair, which YAML refuses.
_JSON_ESCAPE = re.compile(r"\\(?:(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL)


@dataclass
class Document:
    """A file's content. Where it stands is no part of what it says: it does not count in ``==``.

    Attributes:
        data: dicts, lists and scalars.
        source: what to call it in messages, usually the file's path; None for inline documents.
        lines: path (tuple of keys and indexes) → 1-based line.
        origins: path in the data → path in the file, for what stands elsewhere there.
        listed: path of the params of a generator → where the values stand that it lists.
        folder: where files are that it names; None where it may name none.
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
            raise _too_many_values(kind, document.source)
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
    document = _document(text, kind, str(path), is_json=path.suffix.lower() == ".json")
    return replace(document, folder=path.parent)


def read_text(path: FilePath, kind: str) -> str:
    """Returns the text of a file that is not too large; see ``read_document``."""
    source = str(path)
    try:
        if path.is_dir():
            raise _invalid(kind, source, "is a directory. Give the path of one file in it")
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        hint = near_file(path) if isinstance(error, FileNotFoundError) else ""
        raise _invalid(kind, source, f"cannot be read: {error.strerror}{hint}") from None
    return _decoded(content, kind, source)


def parse_document(
    content: bytes, kind: str, source: str | None = None, *, is_json: bool = False
) -> Document:
    """Returns the content of a document given as UTF-8 bytes; see ``read_document``."""
    return _document(_decoded(content, kind, source), kind, source, is_json=is_json)


def _decoded(content: bytes, kind: str, source: str | None) -> str:
    if len(content) > MAX_BYTES:
        raise _invalid(
            kind,
            source,
            f"is larger than {MAX_BYTES // 2**20} MiB. Use shorter lists of values; generators "
            "make the rows",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _invalid(kind, source, f"is not UTF-8 text (byte {error.start})") from None
    if not text.strip():
        raise _invalid(kind, source, f"is empty. See docs/schema.md for what a {kind} needs")
    return text


def _document(text: str, kind: str, source: str | None, *, is_json: bool) -> Document:
    if is_json:
        data = _parse_json(text, kind, source)
        lines = _json_lines(text)
    else:
        data, lines = _parse_yaml(text, kind, source)
    if not isinstance(data, dict):
        got = "a list" if isinstance(data, list) else repr(data)[:60]
        raise _invalid(kind, source, f"must be a mapping of keys to values (got {got})")
    return Document(data, source, lines)


def _invalid(
    kind: str,
    source: str | None,
    message: str,
    line: int | None = None,
    path: Path = (),
) -> ValidationError:
    problem = Problem(path_text(path), message, source, line)
    error = ScenarioError if kind == "scenario" else ValidationError
    return error(f"{kind} is not valid:", [problem])


def _parse_json(text: str, kind: str, source: str | None) -> Any:
    def no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in pairs:
            if key in result:
                raise _invalid(kind, source, f'key "{key}" appears twice. Remove one')
            result[key] = value
        return result

    try:
        return json.loads(
            text,
            object_pairs_hook=no_duplicates,
            parse_int=json_int,
            parse_float=json_float,
            parse_constant=json_float,
        )
    except json.JSONDecodeError as error:
        raise _invalid(kind, source, f"is not JSON: {error.msg}", error.lineno) from None
    except ValueError:
        raise _invalid(kind, source, _TOO_MANY_DIGITS) from None
    except RecursionError:
        raise _invalid(kind, source, "is nested too deeply") from None


def _json_lines(text: str) -> dict[Path, int]:
    """Returns the line of every path of valid JSON, read as YAML; nothing where YAML disagrees."""
    text = _JSON_ESCAPE.sub(lambda match: match[0] if match[1] is None else "-" * 6, text)
    try:
        return _parse_yaml(text.replace("\t", " "), "JSON", None)[1]
    except ValidationError:
        return {}


def _parse_yaml(text: str, kind: str, source: str | None) -> tuple[Any, dict[Path, int]]:
    try:
        _check_events(text, kind, source)
        loader = Loader(text)
        try:
            node = loader.get_single_node()
            lines: dict[Path, int] = {}
            if node is None:
                raise _invalid(kind, source, "is empty. It holds only comments")
            _check_size(node, kind, source)
            _collect(node, (), lines, kind, source)
            return _constructed(loader, node, kind, source), lines
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        if "maximum nesting depth" in (error.problem or ""):
            # libyaml 0.2.6 refuses what it sees while it still looks for the end of a key.
            raise _too_deep(kind, source, line) from None
        what = " ".join(filter(None, (error.context, error.problem)))
        raise _invalid(kind, source, f"is not YAML: {what}", line) from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        character = error.character if isinstance(error.character, int) else 0
        message = f"is not YAML: it holds the control character U+{character:04X}. Remove it"
        raise _invalid(kind, source, message, line) from None
    except yaml.YAMLError as error:
        raise _invalid(kind, source, f"is not YAML: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise _invalid(kind, source, "is nested too deeply") from None


def _check_events(text: str, kind: str, source: str | None) -> None:
    """Refuses deep nesting and too many values while reading events.

    Building nodes of the one would overflow the C stack, of the other take long.
    """
    depth = values = 0
    for event in yaml.parse(text, Loader=Loader):
        values += isinstance(event, yaml.NodeEvent)
        if values > MAX_VALUES:
            raise _too_many_values(kind, source)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = event.start_mark.line + 1 if event.start_mark else None
                raise _too_deep(kind, source, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _too_many_values(kind: str, source: str | None) -> ValidationError:
    return _invalid(
        kind,
        source,
        f"holds more than {MAX_VALUES:,} values. Use shorter lists of values; rows are made by "
        "generators",
    )


def _too_deep(kind: str, source: str | None, line: int | None) -> Exception:
    return _invalid(kind, source, f"is nested deeper than {MAX_DEPTH} levels", line)


def _constructed(loader: Any, node: yaml.Node, kind: str, source: str | None) -> Any:
    """Returns the data of a node; what PyYAML's constructors stumble over becomes a problem."""
    try:
        return loader.construct_document(node)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        if "digits" in str(error):
            raise _invalid(kind, source, _TOO_MANY_DIGITS) from None
        message = "is not YAML: a value does not fit the tag (!!…) before it. Remove the tag"
        raise _invalid(kind, source, message) from None


def _children(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _check_size(root: yaml.Node, kind: str, source: str | None) -> None:
    """Refuses alias bombs, aliases of themselves and deep nesting before anything is expanded."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: yaml.Node, depth: int) -> int:
        line = node.start_mark.line + 1
        if id(node) in open_nodes:
            raise _invalid(kind, source, "an alias contains itself. Write the value out", line)
        if depth > MAX_DEPTH:
            raise _too_deep(kind, source, line)
        if id(node) not in sizes:
            open_nodes.add(id(node))
            sizes[id(node)] = 1 + sum(size(child, depth + 1) for child in _children(node))
            open_nodes.discard(id(node))
        if sizes[id(node)] > MAX_VALUES:
            raise _invalid(
                kind, source, f"aliases expand to more than {MAX_VALUES:,} values. Use fewer", line
            )
        return sizes[id(node)]

    size(root, 0)


def _collect(
    node: yaml.Node,
    path: Path,
    lines: dict[Path, int],
    kind: str,
    source: str | None,
) -> None:
    """Notes the line of every path below the node; a key's line is where the key stands."""
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _collect(child, (*path, index), lines, kind, source)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, child in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise _invalid(kind, source, "a key must be a plain string", line)
            if key.value in seen:
                raise _invalid(
                    kind, source, "key appears twice. Remove one", line, (*path, key.value)
                )
            seen.add(key.value)
            lines[(*path, key.value)] = line
            _collect(child, (*path, key.value), lines, kind, source)
