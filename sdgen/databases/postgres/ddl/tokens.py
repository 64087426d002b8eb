"""The words of a statement, and a cursor that reads them one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from dialects.postgres import Postgres
from sdgen.databases.declared_tables import check_time

_TOKEN = re.compile(
    r"""(?P<blank>(?:\s++|--[^\n]*+)++)
    |(?P<comment>/\*)
    |(?P<escaped>[Ee]'(?:[^'\\]++|\\.|'')*+')
    |(?P<string>(?:[BbXxNn]|[Uu]&)?'(?:[^']++|'')*+')
    |(?P<dollar>\$(?:[^\W\d]\w*+)?\$)
    |(?P<quoted>(?:[Uu]&)?"(?:[^"]++|"")*+")
    |(?P<word>[^\W\d][\w$]*+)
    |(?P<number>(?:\d[\d_]*+(?:\.(?!\.)\d*+)?|\.\d++)(?:[eE][+-]?\d++)?)
    |(?P<sign>::|:=|\.\.|[(),;.\[\]]|[-+*/<>=~!@\#%^&|`?]++|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"/\*|\*/")
WORD, QUOTED, STRING, NUMBER, SIGN = "word", "quoted", "string", "number", "sign"
_ESCAPE = re.compile(
    r"\\(x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|.)", re.DOTALL
)
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class NotUnderstoodError(Exception):
    """A statement, or a part of one, is none that this reads."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name, string, number or sign.

    Args:
        kind: which of these.
        text: as it is written.
        value: a name as Postgres stores it, the text of a string; else as it is written.
        spaced: whether a blank or comment is before it.
    """

    kind: str
    text: str
    value: str
    spaced: bool


def tokens_of(text: str) -> list[Token]:
    """Returns the tokens of a statement, without blanks and comments."""
    found: list[Token] = []
    place, spaced = 0, False
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            break
        kind, said = str(match.lastgroup), match[0]
        place = match.end()
        if kind == "blank":
            spaced = True
            continue
        if kind == "comment":
            place, spaced = _after_comment(text, match.start()), True
            continue
        value = said
        if kind == WORD:
            value = cut(said.lower())
        elif kind == QUOTED:
            value = cut(said[said.index('"') + 1 : -1].replace('""', '"'))
        elif kind == STRING:
            value = said[said.index("'") + 1 : -1].replace("''", "'")
        elif kind == "escaped":
            kind, value = STRING, _unescaped(said[2:-1].replace("''", "'"))
        elif kind == "dollar":
            closing = text.find(said, place)
            end = len(text) if closing < 0 else closing
            kind, value = STRING, text[place:end]
            place = min(end + len(said), len(text))
            said = text[match.start() : place]
        found.append(Token(kind, said, value, spaced))
        spaced = False
    return found


def cut(name: str) -> str:
    """Returns a name as Postgres stores it: of no more bytes than names have."""
    most = Postgres.max_identifier_bytes
    if len(name) * 4 <= most:
        return name
    return name.encode()[:most].decode(errors="ignore")


def _after_comment(text: str, place: int) -> int:
    depth = 0
    for found in _COMMENT.finditer(text, place):
        depth += 1 if found[0] == "/*" else -1
        if depth == 0:
            return found.end()
    return len(text)


def _unescaped(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        said = found[1]
        if said[0] in "xuU" and len(said) > 1:
            number = int(said[1:], 16)
            return chr(number) if number <= 0x10FFFF else said
        if said[0] in "01234567":
            return chr(int(said, 8) & 0xFF)
        return _ESCAPES.get(said, said)

    return _ESCAPE.sub(character, text)


def written(tokens: Sequence[Token], spell: Callable[[Token], str] = lambda each: each.text) -> str:
    """Returns tokens as SQL on one line.

    Args:
        tokens: the tokens.
        spell: returns how each is written.
    """
    return "".join(
        f"{' ' if number and token.spaced else ''}{spell(token)}"
        for number, token in enumerate(tokens)
    )


class Cursor:
    """Reads tokens one after the other. Methods raise NotUnderstoodError where others are there.

    Args:
        tokens: the tokens.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens, self._place = tokens, 0

    @property
    def is_done(self) -> bool:
        """Whether all have been read."""
        return self._place >= len(self._tokens)

    @property
    def next(self) -> Token | None:
        """The next one, which stays the next one."""
        return None if self.is_done else self._tokens[self._place]

    def word(self, ahead: int = 0) -> str:
        """Returns the next word in lower case, or sign; empty for names in quotes, strings, …"""
        place = self._place + ahead
        if place >= len(self._tokens):
            return ""
        token = self._tokens[place]
        if token.kind == WORD:
            return token.text.lower()
        return token.text if token.kind == SIGN else ""

    def take(self, *words: str) -> bool:
        """Returns whether some words follow, and steps behind them where they do."""
        if all(self.word(ahead) == word for ahead, word in enumerate(words)):
            self._place += len(words)
            return True
        return False

    def take_one(self, words: Collection[str]) -> str:
        """Returns which of some words follows, and steps behind it; empty for none."""
        found = self.word()
        if found and found in words:
            self._place += 1
            return found
        return ""

    def need(self, *words: str) -> None:
        """Steps behind some words that have to follow."""
        if not self.take(*words):
            raise NotUnderstoodError

    def step(self) -> Token:
        """Returns the next one, and steps behind it."""
        token = self.next
        if token is None:
            raise NotUnderstoodError
        self._place += 1
        return token

    def name(self) -> str:
        """Returns a name."""
        token = self.step()
        if token.kind not in (WORD, QUOTED):
            raise NotUnderstoodError
        return token.value

    def qualified(self) -> tuple[str | None, str]:
        """Returns a schema, None for none, and a name in it."""
        names = [self.name()]
        while self.take("."):
            names.append(self.name())
        return (names[-2] if len(names) > 1 else None), names[-1]

    def string(self) -> str:
        """Returns a string, maybe of several pieces."""
        token = self.step()
        if token.kind != STRING:
            raise NotUnderstoodError
        return token.value

    def parens(self) -> list[Token]:
        """Returns what is in the parentheses that follow."""
        self.need("(")
        inside = self.until(lambda: self.word() == ")")
        self.need(")")
        return inside

    def until(self, ends: Callable[[], bool]) -> list[Token]:
        """Returns what is there until something is true outside of parentheses, or nothing more."""
        check_time()
        begins, depth = self._place, 0
        while not self.is_done:
            if depth == 0 and ends():
                break
            word = self.word()
            depth += (word in ("(", "[")) - (word in (")", "]"))
            self._place += 1
        return list(self._tokens[begins : self._place])

    def parts(self) -> list[list[Token]]:
        """Returns what commas separate, to the end."""
        found: list[list[Token]] = []
        while not self.is_done:
            found.append(self.until(lambda: self.word() == ","))
            self.take(",")
        return found

    def rest(self) -> list[Token]:
        """Returns all that is left."""
        return self.until(lambda: False)

    def list_of_names(self) -> tuple[str, ...]:
        """Returns the names in the parentheses that follow."""
        return tuple(Cursor(part).name() for part in Cursor(self.parens()).parts())
