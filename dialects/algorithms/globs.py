"""Patterns of LIKE as patterns of GLOB."""

from __future__ import annotations

_GLOB = {"*": "[*]", "?": "[?]", "[": "[[]"}


def glob(pattern: str) -> str:
    r"""Returns a LIKE pattern as one of GLOB; a ``\`` at its end stands for itself."""
    result, characters = "", iter(pattern)
    for character in characters:
        if character == "\\":
            literal = next(characters, "\\")
            result += _GLOB.get(literal, literal)
        else:
            result += {"%": "*", "_": "?"}.get(character, _GLOB.get(character, character))
    return result
