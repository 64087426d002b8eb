"""The page of the rules by which `scenario from` guesses at columns by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from sdgen.adopting.names.lists import KnownList, known_lists
from sdgen.adopting.names.spellings import groups
from sdgen.adopting.names.table import Rule, Way, table

_TEMPLATE = Path(__file__).parent / "adopting_template.md"
_COLUMNS = "| names | types | contexts | filled by | NULL |\n|---|---|---|---|---|\n"
_MOST_SHOWN = 5
_LISTS = """
## Lists

A look-up table whose name says what its rows are has those of a list, the best known first. Its
columns agree: code, name and symbol are those of the same row.

| list | rows | parts | the first ones |
|---|---|---|---|"""
_SPELLINGS = """
## Other spellings

Names may be abbreviated, or German, Spanish or French: their words are read as those of the
rules, `cust_nm` as *customer, name*, `fecha_nacimiento` as *birth, date*, and `bestelldatum`, which
is made of two, as *order, date*. So are states: rows that are `bezahlt` are *paid*.

| read as | written |
|---|---|"""
_ORIGIN = """

---

This page is generated from `rules.yaml`, `lists.yaml` and `spellings.yaml` in
`sdgen/adopting/names/` by `make docs`.
"""


def adopting_page() -> str:
    """Returns docs/adopting-rules.md."""
    found = table()
    lines = [_TEMPLATE.read_text().format(count=len(found.rules)).rstrip("\n")]
    lines += [f"| {name} | {', '.join(sorted(words))} |" for name, words in found.contexts.items()]
    for group, rules in groupby(_in_groups(found.rules), key=lambda rule: rule.group):
        lines += [f"\n## {group}\n", _COLUMNS.rstrip("\n"), *map(_line, rules)]
    lines += [_LISTS, *map(_list_line, known_lists())]
    lines += [_SPELLINGS, *_spellings()]
    return "\n".join(lines) + _ORIGIN


def _spellings() -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for said in groups().values():
        for meaning, spelled in said.items():
            found.setdefault(meaning, []).extend(spelled)
    for meaning, spelled in sorted(found.items()):
        yield f"| {meaning} | {', '.join(f'`{each}`' for each in dict.fromkeys(spelled))} |"


def _in_groups(rules: Iterable[Rule]) -> list[Rule]:
    order: dict[str, int] = {}
    for rule in rules:
        order.setdefault(rule.group, len(order))
    return sorted(rules, key=lambda rule: (order[rule.group], rule.place))


def _list_line(known: KnownList) -> str:
    parts, first = ", ".join(known.parts), ", ".join(row[0] for row in known.rows[:_MOST_SHOWN])
    return f"| {known.name} | {len(known.rows)} | {parts} | {first}, … |"


def _line(rule: Rule) -> str:
    names = ", ".join(f"`{pattern.text}`" for pattern in rule.patterns)
    contexts = ", ".join(context.removeprefix("=") for context in rule.contexts)
    ways = "; else ".join(map(_way, rule.ways))
    nulls = "" if rule.nulls is None else f"{rule.nulls:.0%}"
    if rule.siblings:
        contexts = f"beside {', '.join(rule.siblings)}"
    if rule.strangers:
        contexts += f", without {', '.join(rule.strangers)}"
    return f"| {names} | {', '.join(rule.types)} | {contexts} | {ways} | {nulls} |"


def _way(way: Way) -> str:
    said = [_fill(kind, value) for kind, value in way.fill.items() if kind != "weights"]
    conditions = list(_conditions(way))
    return " or ".join(said) + (f" ({', '.join(conditions)})" if conditions else "")


def _conditions(way: Way) -> Iterator[str]:
    if way.needs:
        yield "of " + ", ".join("/".join(rules[:3]) for rules in way.needs.values())
    if way.room:
        yield f"from {way.room} characters"
    if way.longest is not None:
        yield f"up to {way.longest} characters"
    if way.below is not None:
        yield f"where only numbers below {way.below:g} fit"
    if way.has:
        yield f"if named {'/'.join(sorted(way.has))}"
    if way.lacks:
        yield f"if not named {'/'.join(sorted(way.lacks))}"
    if way.floating:
        yield "where floating-point numbers fit"
    if way.of_table:
        yield f"in tables of {way.of_table.removeprefix('=')}"
    if way.near:
        yield f"where tables of {way.near.removeprefix('=')} point there"
    if way.unique:
        yield "where no two rows may have the same"


def _fill(kind: str, said: Any) -> str:
    if kind == "generator":
        return f"`{said['type']}`{_params(said.get('params', {}))}"
    if kind in ("choose", "list"):
        shown = ", ".join(map(str, said[:_MOST_SHOWN]))
        more = ", …" if len(said) > _MOST_SHOWN else ""
        return f"{'some of ' if kind == 'list' else ''}{shown}{more}"
    if kind == "number":
        around = f", half of them below {said['median']:g}" if "median" in said else ""
        return f"{said['low']:g} … {said['high']:g}{around}"
    if kind == "time":
        return f"{said[0]} … {said[1]}"
    if kind == "after":
        if "share" in said:
            low, high = said["share"]
            return f"later, {low:.0%} to {high:.0%} of the way to as_of"
        return f"{said['delay'][0]} to {said['delay'][1]} later"
    if kind == "before":
        return f"{said['delay'][0]} to {said['delay'][1]} earlier"
    if kind == "portion":
        return f"{min(said['values']):g} to {max(said['values']):g} times that"
    if kind == "later":
        return "later than that"
    if kind == "by_value":
        made = [_fill("generator", case["generator"]) for case in said["cases"]]
        return f"as that says: {', '.join(dict.fromkeys(made))}"
    if kind == "flag":
        return f"true for {said:.0%}"
    if kind == "place":
        return f"`place`, {said}"
    if kind == "slug":
        return "in small letters with hyphens"
    if kind == "list_of":
        return f"several of `{said['type']}`"
    text = str(said).replace("|", "\\|")
    shown = text if len(text) <= 60 else f"{text[:57]}…"
    return f"`{shown}`"


def _params(params: Mapping[str, Any]) -> str:
    shown = [
        f"{key} {value}" for key, value in params.items() if isinstance(value, str | int | float)
    ]
    plain = [each for each in shown if "$" not in each]
    return f" ({', '.join(plain)})" if plain else ""
