"""What the text of a CREATE statement says that no pragma of SQLite tells.

https://www.sqlite.org/lang_createtable.html, https://www.sqlite.org/lang_createtrigger.html
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sdgen.frozen import frozen

# Each text begins with what ends it, so that it is read once, however long it is.
_TOKEN = re.compile(
    r"""--[^\n]* | /\*.*?(?:\*/|\Z) | \s+
    | '(?:[^']|'')*'? | "(?:[^"]|"")*"? | `(?:[^`]|``)*`? | \[[^\]]*\]?
    | \w[\w$]* | .""",
    re.DOTALL | re.VERBOSE,
)
_MOST_READ = 1_024
_QUOTES = {'"': '"', "`": "`", "[": "]", "'": "'"}


@frozen
class Token:
    """A part of a statement.

    Args:
        text: as it is written.
        start: where it begins.
        depth: how many parentheses are open around it.
    """

    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def word(self) -> str:
        """The word in upper case that it is, if it is one without quotes; else empty."""
        return self.text.upper() if self.text[0].isalnum() or self.text[0] == "_" else ""

    @property
    def name(self) -> str:
        """What it names, without quotes."""
        closing = _QUOTES.get(self.text[0])
        if closing is None:
            return self.text
        return self.text[1:].removesuffix(closing).replace(closing * 2, closing)


@frozen
class CheckText:
    """A CHECK of a table: its name, if it has one, and the SQL between its parentheses."""

    name: str
    condition: str


@lru_cache(_MOST_READ)  # each table's is asked for several times, and again by the next check
def tokens(sql: str) -> tuple[Token, ...]:
    """Returns a statement's tokens, without comments and spaces. Takes linear time."""
    found, depth = [], 0
    for match in _TOKEN.finditer(sql):
        text = match[0]
        if text.isspace() or _is_comment(text):
            continue
        depth -= text == ")"
        found.append(Token(text, match.start(), depth))
        depth += text == "("
    return tuple(found)


def _is_comment(text: str) -> bool:
    return text.startswith(("--", "/*"))


def settles_conflicts(create_table: str) -> bool:
    """Returns whether a constraint says what happens to rows that break it: ON CONFLICT …."""
    read = tokens(create_table)
    return any(
        (one.word, other.word) == ("ON", "CONFLICT") for one, other in itertools.pairwise(read)
    )


def checks_of(create_table: str) -> Iterator[CheckText]:
    """Yields the CHECKs of a table, of its columns as well."""
    read = tokens(create_table)
    for at, token in enumerate(read[:-1]):
        if token.depth != 1 or token.word != "CHECK" or read[at + 1].text != "(":
            continue
        named = at > 1 and read[at - 2].word == "CONSTRAINT"
        if (condition := _within(create_table, read, at + 1)) is not None:
            yield CheckText(read[at - 1].name if named else "", condition)


def _within(sql: str, read: Sequence[Token], opening: int) -> str | None:
    """Returns what stands between a parenthesis and the one that closes it; None without one.

    Comments are left out: one that ends with its line would hide what is put behind it.
    """
    depth = read[opening].depth
    ends = (read[place] for place in range(opening + 1, len(read)))
    closing = next((each for each in ends if each.text == ")" and each.depth == depth), None)
    if closing is None:
        return None
    text = sql[read[opening].end : closing.start]
    return _TOKEN.sub(lambda found: " " if _is_comment(found[0]) else found[0], text).strip()


def names_in(condition: str, columns: Sequence[str]) -> list[str]:
    """Returns those of some columns that an expression may mean, in their order."""
    read = {token.name.lower() for token in tokens(condition)}
    return [column for column in columns if column.lower() in read]


def collated_columns(create_table: str) -> set[str]:
    """Returns the columns of a table, in lower case, that are not compared byte by byte."""
    found, name, is_first = set(), "", False
    for token in tokens(create_table):
        if token.depth > 1:
            continue
        if is_first:
            name = token.name.lower()
        elif token.word == "COLLATE":
            found.add(name)
        is_first = token.text == "," or (token.text == "(" and token.depth == 0)
    return found


def generated_columns(create_table: str) -> dict[str, str]:
    """Returns the generated columns of a table, in lower case, and their expressions as SQL."""
    found: dict[str, str] = {}
    read, name, is_first = tokens(create_table), "", False
    for at, token in enumerate(read[:-1]):
        if token.depth > 1:
            continue
        if is_first:
            name = token.name.lower()
        elif token.word == "AS" and read[at + 1].text == "(" and token.depth == 1:
            found[name] = _within(create_table, read, at + 1) or ""
        is_first = token.text == "," or (token.text == "(" and token.depth == 0)
    return found


def trigger_event(create_trigger: str) -> tuple[str, str]:
    """Returns when a trigger acts and on what, such as ``("AFTER", "INSERT")``."""
    words = [token.word for token in tokens(create_trigger)]
    head = words[: words.index("ON")] if "ON" in words else words
    if not head or head[-1] not in ("INSERT", "DELETE"):
        return "", "UPDATE"
    before = head[-2] if len(head) > 1 else ""
    timing = {"AFTER": "AFTER", "OF": "INSTEAD OF"}.get(before, "BEFORE")
    return timing, head[-1]
