"""Reading YAML and JSON files safely: data, plus the line of every path.

YAML is read by the rules of version 1.2 where 1.1 surprises: ``no`` and ``on`` are text (Norway is
not false), ``12:30`` is text, ``1e6`` is a number, dates stay text, and numbers with a leading
zero (``00501``) stay text. Keys are always text. Other numbers, and true and false, know how they
were written (``sdgen.written``): what they mean is for the models to say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

import yaml

from sdgen.errors import Problem, ValidationError
from sdgen.written import WrittenBool, WrittenFloat, WrittenInt, json_float, json_int

MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 500_000  # after expanding aliases
MAX_DEPTH = 100

_TOO_MANY_DIGITS = "holds a number of thousands of digits. Shorten it"
# An escape in a JSON text; group 1 if it is half of a surrogate pair, which YAML refuses.
_JSON_ESCAPE = re.compile(r"\\(?:(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL)

Path = tuple[Hashable, ...]
"""Keys and indexes that lead to a place in a document."""

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_BaseLoader):  # type: ignore[misc]
    """A safe loader with the scalar rules above."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own name and shape)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        """Returns a mapping, whose keys are texts however they look."""
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep) for key, value in node.value}

    def construct_yaml_int(self, node: yaml.ScalarNode) -> int:
        """Returns a whole number with its text."""
        return WrittenInt(node.value, super().construct_yaml_int(node))

    def construct_yaml_float(self, node: yaml.ScalarNode) -> float:
        """Returns another number with its text."""
        return WrittenFloat(node.value, super().construct_yaml_float(node))

    def construct_yaml_bool(self, node: yaml.ScalarNode) -> bool | WrittenBool:
        """Returns true or false, with its text where it is written otherwise."""
        value = bool(super().construct_yaml_bool(node))
        is_plain = node.value == ("true" if value else "false")
        return value if is_plain else WrittenBool(node.value, value)


_RESOLVERS = (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?(0|[1-9][0-9_]*)|0x[0-9a-fA-F]+|0o[0-7]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(0|[1-9][0-9_]*)?\.[0-9]+([eE][-+]?[0-9]+)?|[-+]?(0|[1-9][0-9_]*)\.?[eE][-+]?[0-9]+"
        r"|[-+]?(0|[1-9][0-9_]*)\.|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
    ("merge", r"<<", "<"),
)
for _tag in ("int", "float", "bool"):
    Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", getattr(Loader, f"construct_yaml_{_tag}"))
for _tag, _pattern, _first in _RESOLVERS:
    Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(f"^(?:{_pattern})$"),
        ["" if character == "\0" else character for character in _first],
    )


@dataclass
class Document:
    """A file's content. Where it stands is no part of what it says: it does not count in ``==``.

    Attributes:
        data: dicts, lists and scalars.
        source: what to call it in messages, usually the file's path; None for inline documents.
        lines: path (tuple of keys and indexes) → 1-based line.
        origins: path in the data → path in the file, for what stands elsewhere there.
    """

    data: Any
    source: str | None = field(default=None, compare=False)
    lines: dict[Path, int] = field(default_factory=dict, compare=False)
    origins: dict[Path, Path] = field(default_factory=dict, compare=False)

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
        path = self.origin(path)
        line = None
        for length in range(len(path), -1, -1):
            line = self.lines.get(path[:length])
            if line is not None:
                break
        return Problem(path_text(path), message, self.source, line)


def path_text(path: Path) -> str:
    """Returns ``("entities", 0, "name")`` as ``entities[0].name``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def read_document(path: FilePath, kind: str) -> Document:
    """Returns the content of a ``.yaml``, ``.yml`` or ``.json`` file.

    Args:
        path: the file.
        kind: ``scenario`` or ``target``, for messages.

    Raises:
        ValidationError: not a readable file, too large, or not YAML / JSON.
    """
    text = read_text(path, kind)
    return _document(text, kind, str(path), is_json=path.suffix.lower() == ".json")


def read_text(path: FilePath, kind: str) -> str:
    """Returns the text of a file that is not too large; see ``read_document``."""
    source = str(path)
    try:
        if path.is_dir():
            raise _invalid(kind, source, "is a directory. Give the path of one file in it")
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _invalid(kind, source, f"cannot be read: {error.strerror}") from None
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
            f"is larger than {MAX_BYTES // 2**20} MiB. Long value lists belong into fewer, shorter "
            "choices; rows are made by generators",
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
) -> Exception:
    problem = Problem(path_text(path), message, source, line)
    return ValidationError(f"{kind} is not valid:", [problem])


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
        _check_depth(text, kind, source)
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


def _check_depth(text: str, kind: str, source: str | None) -> None:
    """Refuses deep nesting while reading events: building nodes would overflow the C stack."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = event.start_mark.line + 1 if event.start_mark else None
                raise _too_deep(kind, source, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


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
        if sizes[id(node)] > MAX_NODES:
            raise _invalid(
                kind, source, f"aliases expand to more than {MAX_NODES:,} values. Use fewer", line
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
                raise _invalid(kind, source, "a key must be plain text", line)
            if key.value in seen:
                raise _invalid(
                    kind, source, "key appears twice. Remove one", line, (*path, key.value)
                )
            seen.add(key.value)
            lines[(*path, key.value)] = line
            _collect(child, (*path, key.value), lines, kind, source)
