"""Where each part of a YAML or JSON text stands, to the character.

PyYAML's nodes stand where an anchor is, not where its alias is used, and those in block style end
where the next token begins. Here both stand where they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from sdgen.scenario.yaml_loader import Loader

# An escape in a JSON text; group 1 if it is half of a surrogate pair, which YAML refuses.
_JSON_ESCAPE = re.compile(r"\\(?:(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL)

_COLON = re.compile(r"[ \t]*:")


@dataclass
class Node:
    """A part of a text.

    Attributes:
        kind: ``mapping``, ``sequence``, ``scalar`` or ``alias``.
        start, end: of its characters, those behind the last one excluded. In front are its anchor
            and its tag.
        value: of a scalar, what it says.
        is_flow: whether a list or mapping has brackets.
        anchor: the name of its anchor; empty for none.
        pairs: of a mapping, its keys and values.
        items: of a sequence.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    is_flow: bool = False
    anchor: str = ""
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)

    def get(self, key: str) -> Node | None:
        """Returns the value of a key that stands in a mapping itself; None where none does."""
        return next((value for name, value in self.pairs if name.value == key), None)


def tree_of(text: str, *, is_json: bool = False) -> Node:
    """Returns the parts of a text, which is valid YAML or JSON and not nested deeply.

    Args:
        text: the text.
        is_json: whether it is JSON.
    """
    read = text
    if is_json:  # of the same length, and without what YAML refuses
        read = _JSON_ESCAPE.sub(lambda match: match[0] if match[1] is None else "-" * 6, text)
        read = read.replace("\t", " ")
    found: list[Node] = []
    open_: list[tuple[Node, list[Node]]] = []
    for event in yaml.parse(read, Loader=Loader):
        if isinstance(event, yaml.CollectionEndEvent):
            node, children = open_.pop()
            _close(node, children, _end(event), read)
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, read)
            (open_[-1][1] if open_ else found).append(node)
            if isinstance(event, yaml.CollectionStartEvent):
                open_.append((node, []))
    return found[0]


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _node(event: yaml.NodeEvent, text: str) -> Node:
    start, end = event.start_mark.index if event.start_mark else 0, _end(event)
    anchor = event.anchor or ""
    if isinstance(event, yaml.AliasEvent):
        return Node("alias", start, end, anchor=anchor)
    if isinstance(event, yaml.ScalarEvent):
        written = text[start:end].rstrip()  # block scalars have the line breaks behind them
        return Node("scalar", start, start + len(written), event.value, anchor=anchor)
    kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
    return Node(kind, start, end, is_flow=bool(getattr(event, "flow_style", False)), anchor=anchor)


def _close(node: Node, children: list[Node], end: int, text: str) -> None:
    if node.kind == "mapping":
        node.pairs = [*zip(children[::2], children[1::2], strict=True)]
        for key, value in node.pairs:
            if value.kind == "scalar" and value.start == value.end:
                # What is empty stands somewhere between its colon and what comes next.
                colon = _COLON.match(text, key.end)
                value.start = value.end = colon.end() if colon else key.end
    else:
        node.items = children
    node.end = end if node.is_flow else max((each.end for each in children), default=node.end)
