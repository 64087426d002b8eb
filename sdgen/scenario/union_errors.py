"""What pydantic says of a value that may be of several types: once for each, which is one fault."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from sdgen.errors import did_you_mean, either, shown

_TAG = re.compile(r"(int|float|str|bool|literal\[.*\]|(list|dict|function-\w+)\[.*\])", re.DOTALL)
_WORDS = re.compile(r"'([^']*)'")


def is_union_tag(part: Hashable, here: Any) -> bool:
    """Returns whether a part of pydantic's location says which of several types is meant.

    Args:
        part: the part.
        here: what the document has before it.
    """
    if not isinstance(part, str) or (isinstance(here, dict) and part in here):
        return False
    return _TAG.fullmatch(part) is not None


def literals_of(item: Mapping[str, Any]) -> list[str]:
    """Returns the words that were expected where pydantic wanted one of some."""
    expected = str(item.get("ctx", {}).get("expected", ""))
    return _WORDS.findall(expected) if item["type"] in ("literal_error", "enum") else []


def must_be(wanted: Sequence[str], words: Sequence[str], got: Any) -> str:
    """Returns that a value is none of those that are taken.

    Args:
        wanted: what is taken, in words: ``a whole number``.
        words: words that are taken as well.
        got: the value.
    """
    hint = did_you_mean(got, words)
    if words:  # true, false or a word
        wanted = [each for phrase in wanted for each in phrase.split(" or ")]
    return f"must be {either([*wanted, *words])} (got {shown(got)}){'.' if hint else ''}{hint}"
