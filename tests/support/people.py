"""People, places and filler text as plain Python makes them from the draws."""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import generators_sql
from sdgen.seeding import P1, draw, draw_key, permutation_rounds, permute
from tests.support.reference import SEED, Case, Draw, below, half_up

LISTS = Path(generators_sql.__file__).parent / "dictionaries"


@cache
def lines(name: str) -> list[str]:
    """Returns the lines of a word list."""
    text = (LISTS / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def table(name: str) -> list[list[str]]:
    """Returns the fields of a list's lines."""
    return [line.split("\t") for line in lines(name)]


def listed(generator: str, name: str, params: dict[str, Any], field: int | None = None) -> Case:
    """One of a list."""
    values = lines(name) if field is None else [row[field] for row in table(name)]
    return Case("text", generator, params, lambda row, u: values[below(len(values), u)])


def of_ascii(name: str) -> str:
    """Returns what of a name stands before the @; letters that decompose, and ß and ø, only."""
    plain = name.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("'", "")
    plain = unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", ".", plain).strip(".")[:50].rstrip(".") or "user"


def domain_of(domains: list[str], u: Draw) -> str:
    """Returns the drawn one."""
    return domains[below(len(domains), u, 2)] if len(domains) > 1 else domains[0]


RESERVED = ["example.com", "example.net", "example.org"]


def email(locale: str, unique: bool = False, domains: list[str] | None = None) -> Case:
    """Addresses of names that are made up."""
    suffix = "" if locale == "en_US" else f"_{locale}"
    firsts, lasts = lines(f"first_names{suffix}"), lines(f"last_names{suffix}")

    def expected(row: int, u: Draw) -> str:
        names = firsts[below(len(firsts), u, 0)], lasts[below(len(lasts), u, 1)]
        number = f".{row + 1}" if unique else ""
        return ".".join(map(of_ascii, names)) + f"{number}@{domain_of(domains or RESERVED, u)}"

    params: dict[str, Any] = {"locale": locale, "unique": unique}
    params |= {"domains": domains} if domains else {}
    return Case("text", "email", params, expected)


def permuted(column: str, n: int, row: int) -> int:
    """Returns where the bijection of a column of ``things`` takes a row."""
    rounds = range(permutation_rounds(n))
    keys = [draw_key(SEED, "things", column, f"permutation.{turn}") for turn in rounds]
    return permute(keys, n, row)


def phone(params: dict[str, Any], beginnings: list[str], rest: str) -> Case:
    """Numbers: a beginning, then digits; N is one from 2 on."""
    digits = {"#": "0123456789", "N": "23456789"}
    n = len(beginnings) * math.prod(len(digits[mark]) for mark in rest if mark in digits)

    def expected(row: int, u: Draw) -> str:
        number, made = below(n, u), ""
        for mark in reversed(rest):
            if mark in digits:
                number, at = divmod(number, len(digits[mark]))
                mark = digits[mark][at]
            made = mark + made
        return beginnings[number] + made

    return Case("text", "phone", params, expected)


@cache
def phrases() -> list[str]:
    """Returns the phrases that filler text is made of."""
    words = lines("lorem_words")

    opening, closing, large = (words[kind::3] for kind in range(3))

    def phrase(size: int, place: int, first: list[str], last: list[str]) -> str:
        made = ""
        for turn in range(size):
            allowed = {0: first, max(size - 1, 1): last}.get(turn, words)
            allowed = [word for word in allowed if word != made.split(" ")[-1]]
            drawn = draw(draw_key(0, "lorem", str(size), str(turn)), place)
            made += f" {allowed[drawn % len(allowed)]}"
        return made[1:]

    made = [
        phrase(size, place, opening, closing if size == 4 else opening + closing)
        for size in (1, 2, 3, 4)
        for place in range(256)
    ]
    return made + [phrase(4, place, large, closing).capitalize() for place in range(256, 512)]


def _sentence(drawn: int) -> str:
    bits = f"{drawn:031b}"
    first, middle = (int(bits[at : at + 8], 2) for at in (1, 9))
    middle_too = [phrases()[3 * 256 + middle]] if bits[0] == "1" else []
    chosen = [phrases()[4 * 256 + first], *middle_too, phrases()[int(bits[17:27], 2)]]
    return " ".join(chosen) + "."


def _count(low: int, high: int, u: Draw) -> int:
    return low + (below(high - low + 1, u) if high > low else 0)


def words(low: int, high: int) -> Case:
    """Some words."""

    def expected(row: int, u: Draw) -> str:
        left, piece, chosen = _count(low, high, u), 0, []
        while left > 0:
            bits = f"{u(1 + piece // 3):031b}"[8 * (piece % 3) :][:8]
            chosen.append(phrases()[(min(left, 4) - 1) * 256 + int(bits, 2)])
            left, piece = left - 4, piece + 1
        return " ".join(chosen)

    return Case("text", "lorem", {"unit": "words", "min": low, "max": high}, expected)


def sentences(low: int, high: int) -> Case:
    """Some sentences."""

    def expected(row: int, u: Draw) -> str:
        return " ".join(_sentence(u(1 + number)) for number in range(_count(low, high, u)))

    return Case("text", "lorem", {"unit": "sentences", "min": low, "max": high}, expected)


def paragraphs(low: int, high: int) -> Case:
    """Some paragraphs."""

    def paragraph(stream: int, u: Draw) -> str:
        count = 3 + below(3, u, stream)
        return " ".join(_sentence(u(stream + 1 + number)) for number in range(count))

    def expected(row: int, u: Draw) -> str:
        return "\n\n".join(paragraph(10 * number + 10, u) for number in range(_count(low, high, u)))

    return Case("text", "lorem", {"unit": "paragraphs", "min": low, "max": high}, expected)


def _unit(u: Draw, stream: int) -> float:
    return (u(stream) * 2**22 + u(stream + 1) // 2**9) / 2**53


def point(part: str, kind: str, params: dict[str, Any]) -> Case:
    """Points on the globe, in a box."""
    box = params.get("box") or {"min_lat": -90, "max_lat": 90, "min_lon": -180, "max_lon": 180}
    places = int(params.get("decimals", 6))

    def degrees(value: float) -> float:
        return half_up(value, places)

    def latitude(u: Draw) -> float:
        low, high = (math.sin(math.radians(box[edge])) for edge in ("min_lat", "max_lat"))
        return degrees(math.degrees(math.asin(low + _unit(u, 0) * (high - low))))

    def longitude(u: Draw) -> float:
        return degrees(box["min_lon"] + _unit(u, 4) * (box["max_lon"] - box["min_lon"]))

    def expected(row: int, u: Draw) -> object:
        if part == "both":
            return f"{latitude(u):.{places}f},{longitude(u):.{places}f}"
        return latitude(u) if part == "lat" else longitude(u)

    return Case(kind, "lat_lon", {"part": part, **params}, expected)


def place(part: int, code: str, params: dict[str, Any]) -> Case:
    """The largest cities of a country come most often: by the square root of their population."""
    rows = [row for row in table("places") if row[0] == code]
    weights = [math.isqrt(int(row[3]) * 10**6) for row in rows]
    ends = [-(-end * P1 // sum(weights)) for end in accumulate(weights)]

    def expected(row: int, u: Draw) -> str:
        return rows[bisect_right(ends, u(0))][part]

    return Case("text", "place", {**params, "countries": [code]}, expected)


def _area_codes(country: str) -> list[str]:
    return lines(f"area_codes_{country}")


EUROPE = {"min_lat": 36.0, "max_lat": 71.0, "min_lon": -10.0, "max_lon": 40.0}
AUSTRALIAN = [f"({area}) {half}" for area in ("02", "03", "07", "08") for half in (5550, 7010)]
CASES = [
    listed("first_name", "first_names", {}),
    listed("last_name", "last_names", {}),
    listed("first_name", "first_names_de_DE", {"locale": "de_DE"}),
    listed("last_name", "last_names_sv_SE", {"locale": "sv_SE"}),
    *(email(locale) for locale in ("en_US", "de_DE", "fr_FR", "pt_BR")),
    email("es_ES", unique=True),
    email("it_IT", domains=["firma.example"]),
    email("en_GB", unique=True, domains=[f"host-{at}.example" for at in range(20)]),
    phone({}, [f"+1{area}55501" for area in _area_codes("us")], "##"),
    phone(
        {"country": "CA", "format": "national"}, [f"({a}) 555-01" for a in _area_codes("ca")], "##"
    ),
    phone(
        {"country": "US", "format": "international", "fictional": False},
        [f"+1 {area} " for area in _area_codes("us")],
        "N## ####",
    ),
    phone({"country": "AU", "format": "national"}, AUSTRALIAN, " ####"),
    phone(
        {"country": "AU", "format": "e164"},
        ["+61" + re.sub("[() ]", "", text)[1:] for text in AUSTRALIAN],
        "####",
    ),
    phone({"country": "ES", "fictional": False}, [f"+346{digit}" for digit in range(9)], "#######"),
    listed("country", "countries", {}, 0),
    listed("country", "countries", {"format": "alpha3"}, 1),
    listed("country", "countries", {"format": "name"}, 2),
    Case(
        "varchar(2)",
        "country",
        {"only": ["DE", "AT", "CH"]},
        lambda row, u: ["DE", "AT", "CH"][below(3, u)],
    ),
    listed("currency", "currencies", {}, 0),
    listed("currency", "currencies", {"format": "name"}, 1),
    Case(
        "text",
        "currency",
        {"only": ["USD", "EUR"], "format": "name"},
        lambda row, u: ["United States dollar", "Euro"][below(2, u)],
    ),
    *(words(*ends) for ends in ((1, 1), (1, 10), (4, 4), (5, 8), (3, 30), (60, 60))),
    *(sentences(*ends) for ends in ((1, 1), (1, 3), (2, 5))),
    *(paragraphs(*ends) for ends in ((1, 2), (2, 2))),
    point("lat", "double", {}),
    point("lon", "double", {"decimals": 3}),
    point("lat", "decimal(9,6)", {"box": EUROPE}),
    point("lon", "decimal(9,6)", {"box": EUROPE}),
    point("both", "text", {"box": EUROPE, "decimals": 4}),
    point("both", "text", {}),
    place(2, "DE", {}),
    place(4, "BR", {"part": "time_zone"}),
]
