"""Regular expressions of CHECKs, and the strings that they accept.

Patterns of LIKE, GLOB and SIMILAR TO are written as regular expressions. Those of Postgres are read
as Python's, which mean the same where both read them, classes such as ``[[:alpha:]]`` apart
(https://www.postgresql.org/docs/current/functions-matching.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LONGEST = 1_000  # characters of a regular expression
_MORE = 6  # times that something is repeated that may be repeated at will
_FEW = 3
_LENGTH = 40  # characters of a string, about, beyond which nothing is repeated more than it has to
_CLASSES = {
    "alpha": "A-Za-z",
    "lower": "a-z",
    "upper": "A-Z",
    "digit": "0-9",
    "alnum": "0-9A-Za-z",
    "xdigit": "0-9A-Fa-f",
    "word": "0-9A-Za-z_",
    "space": r"\s",
    "blank": r" ",
}
_CLASS = re.compile(r"\[:(\w+):\]")
_UNLIKE = re.compile(r"\\[mMyYAZ<>]|\(\?[<!=]|\*\*|\+\+|\(\*")  # means something else, or nothing
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_WORDS = (_LETTERS, _DIGITS, _LETTERS.upper(), "_-.+@ /:#%&!$'()*,;<=>?[]^`{|}~\"\\")
_OF_PATTERN = re.compile(r"([\\^$.|?*+()\[\]{}])")


def of_postgres(text: str) -> str | None:
    """Returns a regular expression of Postgres as Python's; None where it is none."""
    if len(text) > _LONGEST or _UNLIKE.search(text):
        return None
    written = _CLASS.sub(lambda found: _CLASSES.get(found[1], found[0]), text)
    return written if _parsed(written) is not None else None


def of_like(text: str, *, escape: str = "\\") -> str:
    """Returns the regular expression of a pattern of LIKE."""
    found, at = [], 0
    while at < len(text):
        sign = text[at]
        if sign == escape and at + 1 < len(text):
            at += 1
            found.append(re.escape(text[at]))
        else:
            found.append({"%": ".*", "_": "."}.get(sign, re.escape(sign)))
        at += 1
    return f"^{''.join(found)}$"


def of_glob(text: str) -> str | None:
    """Returns the regular expression of a pattern of GLOB."""
    found, at = [], 0
    while at < len(text):
        sign = text[at]
        end = text.find("]", at + 2) if sign == "[" else -1
        if end > 0:
            found.append(text[at : end + 1])
            at = end
        else:
            found.append({"*": ".*", "?": "."}.get(sign, re.escape(sign)))
        at += 1
    written = f"^{''.join(found)}$"
    return written if _parsed(written) is not None else None


def of_similar(text: str) -> str | None:
    """Returns the regular expression of a pattern of SIMILAR TO."""
    written = "^(?:" + text.replace("%", ".*").replace("_", ".") + ")$"
    return written if _parsed(written) is not None else None


def accepts(pattern: str, text: str) -> bool:
    """Returns whether a string matches a regular expression."""
    return re.search(pattern, text) is not None


def _parsed(pattern: str) -> Any:
    try:
        return parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return None


def form_of(pattern: str, *, shortest: int = 1, longest: int | None = None) -> str | None:
    """Returns a regular expression as the generator ``pattern`` has them, of strings that match.

    Not all that match: what may be repeated is repeated a fixed number of times, and of
    alternatives that are no plain strings the first one is taken.

    Args:
        pattern: the regular expression.
        shortest: characters that strings have at least.
        longest: likewise at most; None for any number.
    """
    tree = _parsed(pattern)
    if tree is None:
        return None
    for more in (_MORE, 12, _FEW, 24, 1, 40, 0):
        try:
            parts = list(_parts(list(tree), more))
        except ValueError:
            return None
        length = sum(size for _, size, _ in parts)
        if length < shortest or (longest is not None and length > longest):
            continue
        form = "".join(text for text, _, _ in parts)
        sample = "".join(example for _, _, example in parts)
        if form and accepts(pattern, sample):
            return form
    return None


Part = tuple[str, int, str]  # as the generator has it, its longest text, an example


def _parts(tree: Sequence[Any], more: int) -> Iterator[Part]:
    for kind, said in tree:
        yield from _part(kind, said, more)


def _part(kind: Any, said: Any, more: int) -> Iterator[Part]:
    if kind is kinds.LITERAL:
        sign = chr(said)
        yield _OF_PATTERN.sub(r"\\\1", sign), 1, sign
    elif kind is kinds.ANY:
        yield "[a-z]", 1, "a"
    elif kind is kinds.NOT_LITERAL:
        yield _class(list(_usual(frozenset(chr(said)))))
    elif kind is kinds.IN:
        yield _class(_members(said))
    elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        low, high, inner = said
        count = min(max(low, more), high) if isinstance(high, int) else max(low, more)
        count = low if high is not kinds.MAXREPEAT and high == low else count
        parts = list(_parts(list(inner), more))
        if len(parts) == 1 and count and not parts[0][0].startswith("("):
            text, size, example = parts[0]
            yield text if count == 1 else f"{text}{{{count}}}", size * count, example * count
        else:
            for _ in range(min(count, _LENGTH)):
                yield from parts
    elif kind is kinds.SUBPATTERN:
        yield from _parts(list(said[-1]), more)
    elif kind is kinds.BRANCH:
        yield from _branch(said[1], more)
    elif kind is not kinds.AT:
        raise ValueError(f"no form for {kind}")


def _branch(branches: Sequence[Any], more: int) -> Iterator[Part]:
    texts = []
    for branch in branches:
        if not all(kind is kinds.LITERAL for kind, _ in branch):
            yield from _parts(list(branches[0]), more)
            return
        texts.append("".join(chr(code) for _, code in branch))
    if len({*texts}) == 1:
        yield from _parts(list(branches[0]), more)
        return
    longest = max(texts, key=len)
    written = "|".join(_OF_PATTERN.sub(r"\\\1", text) for text in dict.fromkeys(texts))
    yield f"({written})", len(longest), longest


def _members(said: Sequence[Any]) -> list[str]:
    """Returns the usual characters of a class."""
    found: set[str] = set()
    negated = False
    for kind, value in said:
        if kind is kinds.NEGATE:
            negated = True
        elif kind is kinds.LITERAL:
            found.add(chr(value))
        elif kind is kinds.RANGE:
            low, high = value
            found |= {chr(code) for code in range(low, min(high, low + 255) + 1)}
        elif kind is kinds.CATEGORY:
            found |= _category(value)
        else:
            raise ValueError(f"no form for {kind}")
    if negated:
        return list(_usual(frozenset(found)))
    return sorted(sign for sign in found if sign.isascii() and sign.isprintable())


def _category(value: Any) -> set[str]:
    if value is kinds.CATEGORY_DIGIT:
        return {*_DIGITS}
    if value is kinds.CATEGORY_WORD:
        return {*_LETTERS, *_LETTERS.upper(), *_DIGITS, "_"}
    if value is kinds.CATEGORY_SPACE:
        return {" ", *"\t\n\r\f\v"}
    if value is kinds.CATEGORY_NOT_SPACE:
        return {*_LETTERS, *_DIGITS}
    if value is kinds.CATEGORY_NOT_DIGIT:
        return {*_LETTERS}
    raise ValueError(f"no form for {value}")


def _usual(without: frozenset[str]) -> Iterator[str]:
    """Yields characters that are none of some: letters, else digits, else capitals, else signs."""
    for signs in _WORDS:
        left = [sign for sign in signs if sign not in without]
        if left:
            yield from left
            return


def _class(signs: Sequence[str]) -> Part:
    # Of a class with letters and signs the letters and digits alone make strings that look better.
    plain = [sign for sign in signs if sign.isalnum()] or list(signs)
    if not plain:
        raise ValueError("no form for a class without usual characters")
    if len(plain) == 1:
        return _OF_PATTERN.sub(r"\\\1", plain[0]), 1, plain[0]
    return f"[{_ranges(plain)}]", 1, plain[0]


def _ranges(signs: Sequence[str]) -> str:
    codes, found = sorted(map(ord, signs)), []
    start = before = codes[0]
    for code in [*codes[1:], -1]:
        if code != before + 1:
            first, last = (re.sub(r"([\\\]\[^-])", r"\\\1", chr(each)) for each in (start, before))
            found.append(first if start == before else f"{first}-{last}")
            start = code
        before = code
    return "".join(found)
