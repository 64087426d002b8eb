"""YAML as data, plus the line of every path. Hostile texts are refused before they take long."""

from __future__ import annotations

from typing import Any

import yaml

from sdgen.scenario.document_errors import MAX_DEPTH, MAX_VALUES, DocumentErrors
from sdgen.scenario.paths import Path
from sdgen.scenario.yaml_loader import Loader

_LONG = MAX_VALUES // 2  # characters, of which every value takes one at least


def parse_yaml(text: str, errors: DocumentErrors) -> tuple[Any, dict[Path, int]]:
    """Returns the data of a YAML text, and path → 1-based line; a key's line is that of the key.

    Raises:
        ValidationError: it is not YAML of one document, has a key twice, is nested too deeply or
            holds too many values, its aliases expanded.
    """
    try:
        _check_events(text, errors)
        loader = _ShallowLoader(text, errors)
        try:
            node = loader.get_single_node()
            if node is None:
                raise errors.invalid("is empty. It holds only comments")
            _check_size(node, errors)
            lines: dict[Path, int] = {}
            _collect(node, (), lines, errors)
            return _constructed(loader, node, errors), lines
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        if "maximum nesting depth" in (error.problem or ""):
            # libyaml 0.2.6 refuses what it sees while it still looks for the end of a key.
            raise errors.too_deep(line) from None
        what = " ".join(filter(None, (error.context, error.problem)))
        raise errors.invalid(f"is not YAML: {what}", line) from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        character = error.character if isinstance(error.character, int) else 0
        message = f"is not YAML: it holds the control character U+{character:04X}. Remove it"
        raise errors.invalid(message, line) from None
    except yaml.YAMLError as error:
        raise errors.invalid(f"is not YAML: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise errors.invalid("is nested too deeply") from None


def _check_events(text: str, errors: DocumentErrors) -> None:
    """Refuses too many values, and deep nesting, before nodes are built of them, which takes long.

    Short texts hold too few values for that.
    """
    if len(text) < _LONG:
        return
    depth = values = 0
    for event in yaml.parse(text, Loader=Loader):
        values += isinstance(event, yaml.NodeEvent)
        if values > MAX_VALUES:
            raise errors.too_many_values()
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise errors.too_deep(event.start_mark.line + 1 if event.start_mark else None)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _ShallowLoader(Loader):
    """Refuses deep nesting as it builds nodes, which would overflow the C stack."""

    def __init__(self, text: str, errors: DocumentErrors) -> None:
        super().__init__(text)
        self._errors = errors
        self._depth = 0

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        """Is called by PyYAML before it builds a node, with the one that it is in."""
        if current_node is not None and self._depth > MAX_DEPTH:
            raise self._errors.too_deep(current_node.start_mark.line + 1)
        self._depth += 1

    def ascend_resolver(self) -> None:
        """Is called by PyYAML after it has built a node."""
        self._depth -= 1


def _constructed(loader: Any, node: yaml.Node, errors: DocumentErrors) -> Any:
    """Returns the data of a node; what PyYAML's constructors stumble over becomes a problem."""
    try:
        return loader.construct_document(node)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        if "digits" in str(error):
            raise errors.too_many_digits() from None
        message = "is not YAML: a value does not fit the tag (!!…) before it. Remove the tag"
        raise errors.invalid(message) from None


def _children(node: yaml.CollectionNode) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return node.value  # type: ignore[no-any-return]


def _check_size(root: yaml.Node, errors: DocumentErrors) -> None:
    """Refuses alias bombs, aliases of themselves and deep nesting before anything is expanded."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: yaml.CollectionNode, depth: int) -> int:
        line = node.start_mark.line + 1
        if id(node) in open_nodes:
            raise errors.invalid("an alias contains itself. Write the value out", line)
        if depth > MAX_DEPTH:
            raise errors.too_deep(line)
        if id(node) not in sizes:
            open_nodes.add(id(node))
            children = _children(node)
            inner = [each for each in children if isinstance(each, yaml.CollectionNode)]
            scalars = len(children) - len(inner)
            sizes[id(node)] = 1 + scalars + sum(size(each, depth + 1) for each in inner)
            open_nodes.discard(id(node))
        if sizes[id(node)] > MAX_VALUES:
            raise errors.invalid(
                f"aliases expand to more than {MAX_VALUES:,} values. Use fewer", line
            )
        return sizes[id(node)]

    if isinstance(root, yaml.CollectionNode):
        size(root, 1)


def _collect(node: yaml.Node, path: Path, lines: dict[Path, int], errors: DocumentErrors) -> None:
    """Notes the line of every path below the node."""
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _collect(child, (*path, index), lines, errors)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, child in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise errors.invalid("a key must be a plain string", line)
            if key.value in seen:
                raise errors.invalid("key appears twice. Remove one", line, (*path, key.value))
            seen.add(key.value)
            lines[(*path, key.value)] = line
            _collect(child, (*path, key.value), lines, errors)
