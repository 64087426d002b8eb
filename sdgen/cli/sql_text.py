"""SQL on a terminal: in colours. A pipe gets it as it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def is_for_reading() -> bool:
    """Returns whether stdout is a terminal, so that somebody reads what is printed."""
    return sys.stdout.isatty()


def print_sql(parts: Iterable[str]) -> None:
    """Prints the parts of a script; in colours where a terminal has them and nobody declines.

    NO_COLOR is heeded (https://no-color.org).
    """
    if not is_for_reading() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        for part in parts:
            sys.stdout.write(part)
        return
    from rich.console import Console
    from rich.syntax import Syntax

    # The terminal's own colours, which fit its background.
    colours = Syntax("", "postgresql", theme="ansi_dark", background_color="default")
    console = Console(file=sys.stdout)
    for part in parts:
        console.print(colours.highlight(part), end="", soft_wrap=True)
