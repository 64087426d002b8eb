"""PyYAML's safe loader with the scalars of YAML 1.2, and with what they were written as.

``no`` and ``on`` are text (Norway is not false), ``12:30`` is text, ``1e6`` is a number, dates stay
text, and numbers with a leading zero (``00501``) stay text. Keys are always text. Other numbers,
and true and false, know how they were written (``sdgen.yaml_scalars``): what they mean is for the
models to say.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from sdgen.yaml_scalars import WrittenBool, WrittenFloat, WrittenInt

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
