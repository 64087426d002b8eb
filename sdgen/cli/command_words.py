"""The words of a command line that are not options, nor the values of options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sdgen.cli.usage import option_templates


def command_words(argv: Sequence[str]) -> list[str]:
    """Returns the words of a command line that name a command, or are arguments of it.

    Args:
        argv: the arguments as given; options may stand before, between and after the words.
    """
    words: list[str] = []
    rest = iter(argv)
    for word in rest:
        if word == "--":
            return [*words, *rest]
        if not word.startswith("-") or word == "-":
            words.append(word)
        elif _wants_value(word):
            next(rest, None)
    return words


def _wants_value(word: str) -> bool:
    """Returns whether an option as it is written has its value in the next word."""
    takers = _with_values()
    if not word.startswith("--"):
        return takers.get(word, False)
    # docopt takes unambiguous beginnings of options too, but an option itself first.
    named = [word] if word in takers else [name for name in takers if name.startswith(word)]
    return bool(named) and all(takers[name] for name in named)


@cache
def _with_values() -> dict[str, bool]:
    """Returns option → whether it takes a value."""
    found = {}
    for text in option_templates():
        head = text.strip().partition("  ")[0]
        for name in re.findall(r"(?<!\S)--?[a-z][a-z-]*", head):
            found[name] = "<" in head
    return found
