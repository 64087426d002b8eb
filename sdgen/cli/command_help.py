"""What ``sdgen run start --help`` prints: of the usage text, the parts about one command."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from sdgen.cli.usage import WIDTH, usage_blocks

_ASKS = frozenset({"-h", "--help"})


def asks_for_help(argv: Sequence[str]) -> bool:
    """Whether a command line asks what there is, not for a command to be done."""
    before = argv[: argv.index("--")] if "--" in argv else argv
    return not _ASKS.isdisjoint(before)


def help_text(argv: Sequence[str], usage: str) -> str:
    """Returns what a command line that asks for help is answered.

    Args:
        argv: the arguments.
        usage: the whole usage text, which is the answer where no command is named.
    """
    from sdgen.cli.command_words import command_words  # commands do without

    words = command_words(argv)[:2]
    for count in range(len(words), 0, -1):
        named = " ".join(words[:count])
        blocks = [block for block in usage_blocks() if f"{block} ".startswith(f"  sdgen {named} ")]
        if blocks:
            return _of_command(words[:count], blocks, usage)
    return usage


def _of_command(words: Sequence[str], blocks: Sequence[str], usage: str) -> str:
    specific, always = usage.split("\nGlobal options", 1)
    taken = {name for block in blocks for name in re.findall(r"--[a-z-]+", block)}
    options = [
        each
        for each in re.findall(r"^  -.*(?:\n   .*)*", specific, flags=re.M)
        if taken & {*re.findall(r"--[a-z-]+", each.lstrip().partition("  ")[0])}
    ]
    parts = [_about(words, usage), "\n".join(["Usage:", *blocks])]
    if options:
        parts.append("\n".join(["Options:", *options]))
    return "\n\n".join([*parts, f"Global options{always}"])


def _about(words: Sequence[str], usage: str) -> str:
    """Returns what the usage text says of a command: of its family, and of itself."""
    first, *more = words
    found = re.search(rf"^  {first}  +(.*(?:\n {{9,}}.*)*)", usage, flags=re.M)
    said = " ".join(found[1].split()) if found else ""
    family, *each = re.split(r"(?<=\.) (?=`[a-z-]+` )", said)
    mine = each if not more else [text for text in each if text.startswith(f"`{more[0]}` ")]
    return textwrap.fill(
        " ".join([family, *mine]), WIDTH, break_on_hyphens=False, break_long_words=False
    )
