"""Reading a usage text once a process: docopt takes 18 ms for it, and tests run many commands."""

from __future__ import annotations

from copy import copy
from typing import Any

import docopt


class _Done(docopt.Required):
    """A pattern in which docopt has nothing left to fill in."""

    def fix(self) -> _Done:
        """Returns itself."""
        return self

    def flat(self, *types: Any) -> Any:
        """Returns its leaves, but no ``[options]``, as those have their options."""
        return [] if types == (docopt.OptionsShortcut,) else super().flat(*types)


def read_usage_once() -> None:
    """Has docopt keep the patterns it has read; processes of their own read them as ever.

    Matching leaves a pattern as it is: the options and arguments that it changes are those of the
    command line.
    """
    parse: Any = docopt.parse_pattern
    known: dict[tuple[str, str], tuple[_Done, list[Any]]] = {}

    def parse_once(source: str, options: list[Any]) -> Any:
        key = source, repr(options)
        if key in known:
            done, read = known[key]
            options[:] = map(copy, read)  # reading adds those that only the pattern names
            return done
        pattern = parse(source, options)
        read, fix = [copy(option) for option in options], pattern.fix

        def fix_and_keep() -> Any:
            fixed = fix()
            known[key] = _Done(*fixed.children), read
            return fixed

        pattern.fix = fix_and_keep
        return pattern

    docopt.parse_pattern = parse_once
