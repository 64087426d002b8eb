"""Patterns and addresses in plain Python: options, one after the other, chosen by a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import prod
from typing import Any

from generators_sql.spi import shipped_dictionary
from sdgen.seeding import draw, draw_key, permutation_rounds, permute
from tests.support.reference import SEED, below

Options = Sequence[str]

DIGIT = "0123456789"
LARGE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SMALL = LARGE.lower()
HEX = "0123456789abcdef"
PATHS = tuple(map(str, shipped_dictionary("path_words").values))


@dataclass(frozen=True)
class Texts:
    """A column, and what its texts are made of, place by place, in groups that one number chooses.

    Args:
        generator: its name.
        params: its params.
        groups: for each number, for each place its options.
        unique: which group has a number of its own in every row, None for none.
        kind: column type.
    """

    generator: str
    params: dict[str, Any]
    groups: Sequence[Sequence[Options]]
    unique: int | None = None
    kind: str = "text"

    @property
    def id(self) -> str:
        """What to call it in reports."""
        return f"{self.generator}-{str(self.params)[:50]}"

    @property
    def size(self) -> int:
        """How many texts there are."""
        return prod(len(options) for group in self.groups for options in group)

    def text(self, entity: str, column: str, row: int) -> str:
        """Returns the text of a row."""
        made = ""
        for place, group in enumerate(self.groups):
            n = prod(map(len, group))
            if place == self.unique:
                number = permute(permutation_keys(entity, column, n), n, row)
            else:

                def u(stream: int | str) -> int:
                    return draw(_key(entity, column, str(stream)), row)

                number = 0 if n == 1 else below(n, u, 2 * place)
            made += chosen(group, number)
        return made


def chosen(group: Sequence[Options], number: int) -> str:
    """Returns the text of a number: of all texts in the order of their options."""
    texts: list[str] = []
    for options in reversed(group):
        number, which = divmod(number, len(options))
        texts.append(options[which])
    assert number == 0
    return "".join(reversed(texts))


_key = cache(lambda *names: draw_key(SEED, *names))


@cache
def permutation_keys(entity: str, column: str, n: int) -> list[Any]:
    """Returns the keys of a column's bijection of [0, n)."""
    return [_key(entity, column, f"permutation.{turn}") for turn in range(permutation_rounds(n))]


def hexadecimal(first: int, end: int, width: int = 1) -> list[str]:
    """Returns the numbers from first up to, not including, end."""
    return [f"{number:0{width}x}" for number in range(first, end)]


def pattern(
    param: str, said: str, *places: Options, unique: bool = False, kind: str = "text"
) -> Texts:
    """A pattern of one group."""
    params = {param: said} | ({"unique": True} if unique else {})
    return Texts("pattern", params, [places], 0 if unique else None, kind)


_BYTE = hexadecimal(0, 256, 2)
_GROUP = hexadecimal(1, 0x10000)
_MAC = [part for _ in range(5) for part in ([":"], _BYTE)]
_SKU = [["SKU-"], DIGIT, DIGIT, DIGIT, DIGIT, ["-"], LARGE, LARGE]


@dataclass(frozen=True)
class Numbers:
    """Options that are too many to list."""

    numbers: range
    show: Any = field(default=str)

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, index: int) -> str:
        return str(self.show(self.numbers[index]))


def _dotted(number: int) -> str:
    return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))


def _hosts(first: str, size: int) -> Any:
    parts = [int(part) for part in first.split(".")]
    start = sum(part << shift for part, shift in zip(parts, (24, 16, 8, 0), strict=True))
    return Numbers(range(start, start + size), _dotted)


CASES = (
    pattern("mask", "SKU-####-??", *_SKU),
    pattern("mask", "SKU-####-??", *_SKU, unique=True, kind="varchar(11)"),
    pattern("mask", "#", DIGIT),
    pattern("mask", "?", LARGE),
    pattern("mask", r"\#\?\\%s #", [r"#?\%s "], DIGIT),
    pattern("mask", "Straße 😀 ##", ["Straße 😀 "], DIGIT, DIGIT),
    pattern("mask", "fixed", ["fixed"]),
    pattern("mask", "##########", *[DIGIT] * 10),
    Texts("pattern", {"mask": "#" * 20}, [[DIGIT] * 14, [DIGIT] * 6]),
    Texts("pattern", {"mask": "#" * 20, "unique": True}, [[DIGIT] * 14, [DIGIT] * 6], 0),
    Texts(
        "pattern",
        {"mask": "?" * 9 + "#" * 15, "unique": True},
        [[*[LARGE] * 9, DIGIT], [DIGIT] * 14],
        1,
    ),
    pattern("regex", r"[A-Z]{3}-\d{4}", *[LARGE] * 3, ["-"], *[DIGIT] * 4),
    pattern("regex", r"^[A-Z]{3}-\d{4}$", *[LARGE] * 3, ["-"], *[DIGIT] * 4, unique=True),
    pattern("regex", "[zxa]{2}", "axz", "axz"),
    pattern("regex", "[A-CX-Z0-9._-]", "-.0123456789ABCXYZ_"),
    pattern("regex", r"\w\d", DIGIT + LARGE + "_" + SMALL, DIGIT),
    pattern("regex", "[0-9a-f]{8}-[0-9a-f]", *[HEX] * 8, ["-"], HEX),
    pattern("regex", "[0-9A-F]{4}", *[DIGIT + "ABCDEF"] * 4),
    pattern("regex", "[à-ü]{2}", *["".join(map(chr, range(0xE0, 0xFD)))] * 2),
    pattern("regex", "[éèx😀]", "xèé😀"),
    pattern("regex", r"[\\\]a^-]'", "-\\]^a", ["'"]),
    pattern("regex", r"(EU|US|APAC)-\d", ["EU", "US", "APAC"], ["-"], DIGIT),
    pattern("regex", r"(?:|-B){2}x\.", ["", "-B"], ["", "-B"], ["x."]),
    pattern("regex", "(a|ab)(c|d)", ["a", "ab"], "cd", unique=False),
    pattern("regex", f"({'|'.join(PATHS[:20])}){{2}}", PATHS[:20], PATHS[:20], kind="varchar(60)"),
    pattern("regex", "(only)[b]{3}", ["onlybbb"]),
    Texts("ipv4", {}, [[_hosts("10.0.0.1", 2**24 - 2)]]),
    Texts("ipv4", {"cidr": "0.0.0.0/0"}, [[_hosts("0.0.0.1", 2**32 - 2)]]),
    Texts("ipv4", {"cidr": "192.168.0.0/20", "unique": True}, [[_hosts("192.168.0.1", 4094)]], 0),
    Texts("ipv4", {"cidr": "255.255.255.254/31"}, [[_hosts("255.255.255.254", 2)]]),
    Texts("ipv4", {"cidr": "1.2.3.4/32"}, [[["1.2.3.4"]]]),
    Texts("mac", {}, [[HEX, "26ae", *_MAC]]),
    Texts("mac", {"unique": True}, [[HEX, "26ae", *_MAC]], 0, "varchar(17)"),
    Texts("mac", {"oui": "00-1B-63", "unique": True}, [[["00:1b:63"], *_MAC[:6]]], 0),
    Texts(
        "ipv6",
        {},
        [
            [["2001:db8:"], _GROUP, [":"], _GROUP, [":"], _GROUP, [":"]],
            [_GROUP, [":"], _GROUP, [":"], _GROUP],
        ],
    ),
    Texts(
        "ipv6",
        {"cidr": "2001:db8::/64", "unique": True},
        [[["2001:db8::"], _GROUP, [":"], _GROUP, [":"], _GROUP, [":"]], [_GROUP]],
        0,
    ),
    Texts("ipv6", {"cidr": "fd00::/120"}, [[["fd00::"], hexadecimal(1, 256)]]),
    Texts(
        "ipv6",
        {"cidr": "fe80::1234:fe00/119"},
        [[["fe80::1234:"], hexadecimal(0xFE00, 0x10000)]],
    ),
    Texts("ipv6", {"cidr": "1:0:0:2::/127"}, [[["1:0:0:2::1"]]]),
    Texts("ipv6", {"cidr": "::1/128"}, [[["::1"]]]),
    Texts(
        "url",
        {},
        [
            [
                ["https://"],
                ["example.com", "example.net", "example.org"],
                *[["/"], PATHS] * 2,
            ]
        ],
    ),
    Texts(
        "url",
        {"scheme": "http", "domains": ["a-b.example"], "segments": 3, "unique": True},
        [[["http://a-b.example"], *[["/"], PATHS] * 3]],
        0,
        "varchar(100)",
    ),
)
