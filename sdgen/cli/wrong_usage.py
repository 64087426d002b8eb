"""What to say when a command line does not fit the usage text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdgen.cli.command_words import command_words
from sdgen.cli.usage import own_usage, usage_blocks
from sdgen.errors import did_you_mean, either
from sdgen.passwords import redact


def wrong_usage(argv: Sequence[str], commands: Sequence[str], message: str) -> str:
    """Returns what is wrong with a command line and the usage of the command that was meant.

    Args:
        argv: the arguments as given; passwords in them are hidden.
        commands: the first words of all commands.
        message: what docopt-ng says; of use only where it is about one option.
    """
    words = command_words(argv)
    meant = _usage_of(words[:2])
    if not meant:
        what = "no command given."
        if words:
            what = f'unknown command "{redact(words[0])}".{did_you_mean(words[0], commands)}'
        return f"error: {what} Use one of: {', '.join(commands)}\n`sdgen --help` explains them.\n"
    said = [line for line in message.splitlines() if line.startswith("-")][:1]
    reasons = [
        *_wrong_second_word(argv, words, meant),
        *_unknown_options(argv, meant),
        *_missing_options(argv, meant),
        *_wrong_arguments(words, meant),
        *said,
    ]
    why = f": {'; '.join(reasons)}" if reasons else ""
    got = " ".join(redact(word) for word in argv)
    command = _command_of(meant[0])
    named = f"{command} " if command and len(meant) == 1 else ""
    more = f"`sdgen {named}--help` explains the options.\n"
    return "\n".join([f"error: wrong usage{why} (got: sdgen {got})", "Usage:", *meant, more])


def _usage_of(words: Sequence[str]) -> list[str]:
    """Returns the usage blocks that begin with the words, or with the first of them."""
    for count in range(len(words), 0, -1):
        start = f"  sdgen {' '.join(words[:count])} "
        meant = [block for block in usage_blocks() if f"{block} ".startswith(start)]
        if meant:
            return meant
    return []


def _options_in(texts: Sequence[str]) -> list[str]:
    return [option for text in texts for option in re.findall(r"^--[a-z-]+", text)]


def _unknown_options(argv: Sequence[str], meant: Sequence[str]) -> list[str]:
    """Returns which options there are not, or only those of other commands than the one meant."""
    known = dict.fromkeys(re.findall(r"--[a-z-]+", own_usage()))
    takers: dict[str, list[str]] = {}
    for block in usage_blocks():
        for name in _named_in(block):
            takers.setdefault(name, []).append(_command_of(block))
    mine = {name for block in meant for name in _named_in(block)}
    # What no command names is taken by all of them.
    here = [name for name in known if name in mine or name not in takers]
    found = []
    for option in _options_in(argv):
        # docopt takes unambiguous beginnings of options too, but an option itself first.
        named = [option] if option in known else [name for name in known if name.startswith(option)]
        if not named:
            hint = did_you_mean(option, here) or did_you_mean(option, known)
            found.append(f"unknown option {option}.{hint}")
        elif len(meant) == 1 and not any(name in here for name in named):
            others = either(list(dict.fromkeys(takers[named[0]])))
            mine_is = _command_of(meant[0])
            found.append(f"{named[0]} is not an option of {mine_is}, but of {others}")
    return found


def _named_in(block: str) -> set[str]:
    return {*_named(block)}


def _command_of(block: str) -> str:
    """Returns the words of a command, of its usage."""
    found = re.match(r"  sdgen ((?:[a-z][a-z-]* ?)+)", block)
    return found[1].strip() if found else ""


def _wrong_second_word(
    argv: Sequence[str], words: Sequence[str], meant: Sequence[str]
) -> list[str]:
    """Returns that the second word of a command is none, or was left out."""
    second = {
        found[1]: block for block in meant if (found := re.match(r"  sdgen \w+ ([\w-]+) ", block))
    }
    if not second or (len(words) > 1 and words[1] in second):
        return []
    if len(words) > 1:
        hint = did_you_mean(words[1], second)
        return [f'unknown command "{words[0]} {redact(words[1])}".{hint}']
    asked = {*_options_in(argv)} & {name for block in meant for name in _named(block)}
    takers = [word for word, block in second.items() if asked and asked <= _named_in(block)]
    hint = f' Did you mean "{words[0]} {takers[0]}"?' if len(takers) == 1 else ""
    return [f'missing command after "{words[0]}": {either(second)}.{hint}']


def _missing_options(argv: Sequence[str], meant: Sequence[str]) -> list[str]:
    """Returns which options the command needs and was not given, or one of which two."""
    if len(meant) != 1:
        return []
    given = _options_in(argv)

    def lacks(name: str) -> bool:
        return not any(name.startswith(option) for option in given)

    found = [f"missing {name}" for name in _named(_always(meant[0])) if lacks(name)]
    for group in re.findall(r"\(([^)]*)\)", meant[0]):
        names = _named(group)
        if all(map(lacks, names)):
            found.append(f"missing {' or '.join(names)}")
    return found


def _wrong_arguments(words: Sequence[str], meant: Sequence[str]) -> list[str]:
    """Returns which arguments the command was not given, and which it does not take."""
    if len(meant) != 1:
        return []
    wanted = re.findall(r"(?<![=\w])<[a-z]+>", _always(meant[0]))
    given = words[len(_command_of(meant[0]).split()) :]
    missing = [f"missing {name}" for name in wanted[len(given) :]]
    surplus = [f'unexpected argument "{redact(word)}"' for word in given[len(wanted) :]]
    return [*missing, *surplus]


def _always(block: str) -> str:
    """Returns of a command's usage what cannot be left out, nor chosen."""
    return re.sub(r"\[[^\]]*\]|\([^)]*\)", "", block)


def _named(text: str) -> list[str]:
    return re.findall(r"--[a-z-]+", text)
