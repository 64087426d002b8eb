"""The usage text of one command line: docopt-ng takes 30 ms for that of all commands, and 5 ms for
one with many options, which it compares with each other; less than 1 ms for those that are given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.cli.usage import option_templates, usage_blocks

_OPTIONAL = re.compile(r"\s+\[--[^\[\]]*\](?:\.\.\.)?")  # [--a=<b>], [--a | --b], [--a=<b>]...


def narrow_usage(argv: Sequence[str]) -> str | None:
    """Returns a usage text with which docopt finds the same in a command line, only faster.

    It is that of the command, without the options that may be left out and are.

    Returns:
        None if that is not certain: the words of a command do not come first, an option is
        none of its, or is not spelled out, or a value might be taken for one.
    """
    for words in (list(argv[:2]), list(argv[:1])):
        start = f"  sdgen {' '.join(words)} "
        meant = [block for block in usage_blocks() if words and block.startswith(start)]
        if len(meant) == 1:
            break
    else:
        return None
    described = {_names(each): each for each in option_templates()}
    mine = _options_in(meant[0])
    of_others = {name for block in usage_blocks() for name in _options_in(block)} - mine
    taken = {names: text for names, text in described.items() if not of_others & {*names}}
    known = {name for names in taken for name in names}
    given = {word.partition("=")[0] for word in argv if word.startswith("-")}
    if not known.issuperset(given):
        return None
    asked = {name for names in taken if given & {*names} for name in names}
    usage = _OPTIONAL.sub(lambda part: part[0] if asked & _options_in(part[0]) else "", meant[0])
    named = asked | _options_in(usage)
    descriptions = [text for names, text in taken.items() if named & {*names}]
    return "\n".join(["Usage:", usage, "", "Options:", *descriptions])


def as_with_all(found: Mapping[str, Any]) -> dict[str, Any]:
    """Returns what docopt has found as it finds it with the whole text: with what other commands
    take, and a list wherever one of them takes several.
    """
    defaults = _defaults()
    listed = {
        name: [value] if value is not None else []
        for name, value in found.items()
        if isinstance(defaults[name], list) and not isinstance(value, list)
    }
    return {**defaults, **found, **listed}


def _defaults() -> dict[str, Any]:
    defaults: dict[str, Any] = {}
    for description in option_templates():
        stated = re.search(r"\[default: (.*)\]", description)
        has_value = "=" in re.split(r"  ", description.strip(), maxsplit=1)[0]
        value = stated[1] if stated else None
        defaults[_names(description)[-1]] = value if has_value else False
    for block in usage_blocks():
        defaults |= dict.fromkeys(re.findall(r"(?<= )<[a-z]+>", block))
        command = re.match(r"  sdgen ((?:[a-z][a-z-]* )*)", block)
        defaults |= dict.fromkeys(command[1].split() if command else (), False)
        for several in re.findall(r"(--[a-z-]+)=<[^>]*>\]?\.\.\.", block):
            defaults[several] = []
    return defaults


def _options_in(usage: str) -> set[str]:
    return {*re.findall(r"--[a-z-]+", usage)}


def _names(description: str) -> tuple[str, ...]:
    options = re.split(r"  ", description.strip(), maxsplit=1)[0]
    return tuple(re.findall(r"(?<!\S)--?[a-z][a-z-]*", options))
