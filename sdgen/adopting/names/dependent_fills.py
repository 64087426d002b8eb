"""Ways of rules to fill a column by another one of the row: later, a share of it, by its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import (
    Filling,
    can_be_templated,
    generator,
    helper,
    helper_name,
    named,
    quoted,
)
from sdgen.adopting.filling.numbers import number_of, places_of
from sdgen.adopting.filling.texts import text
from sdgen.adopting.filling.times import after, before, later
from sdgen.adopting.names.defaults import literal
from sdgen.adopting.names.matching import Match
from sdgen.adopting.names.table import OR_ELSE, Way
from sdgen.column_types import NUMBERS, TEXTS, ColumnType

_IN_SLUGS = {"'": "", ".": "", ",": "", " & ": " and ", " ": "-"}


def _after(
    column: Column, _: Match, __: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    other, is_past = columns[said["of"].removeprefix("$")], bool(said.get("past"))
    return after(column, other, said.get("share"), said.get("delay"), is_past=is_past)


def _later(
    column: Column, match: Match, _: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    """Fills a column with times that are numbers; 0 is none yet, where that is the default."""
    other = columns[said["of"].removeprefix("$")]
    made = later(column, other, said["share"], said["until"])
    if made is None or column.nullable or not match.rule.nulls or number_of(literal(column)) != 0:
        return made
    name = helper_name(column, "is_none")
    none = helper(name, "bool", {"generator": generator("bool", p=match.rule.nulls)})
    sql = f"CASE WHEN {named(name)} THEN 0 ELSE {made.column['expr']} END"
    return replace(made, column={"expr": sql}, helpers=(*made.helpers, none))


def _before(
    column: Column, _: Match, __: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    return before(column, columns[said["of"].removeprefix("$")], said["delay"])


def _portion(
    column: Column, _: Match, __: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    """Fills a column with some shares of another one: a discount of the price."""
    if column.is_unique or column.type.kind not in NUMBERS or _is_bounded(column):
        return None
    name, values = helper_name(column, "share"), said["values"]
    weights = said.get("weights", [1] * len(values))
    drawn = generator("choice", values=values, weights=weights)
    sql = f"{named(columns[said['of'].removeprefix('$')])} * {named(name)}"
    share = helper(name, "decimal(6,3)", {"generator": drawn})
    return Filling({"expr": _rounded(column, sql)}, (share,))


def _expr(
    column: Column, match: Match, _: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    written = said
    for alias, name in columns.items():
        written = written.replace(f"${alias}", named(name))
    if column.type.kind not in TEXTS:
        if column.is_unique or _is_bounded(column):
            return None
        return Filling({"expr": _rounded(column, written)})
    may_be_null = any(column.siblings[name].nullable for name in columns.values())
    made = generator("expr", sql=written)
    return text(column, made, may_be_null=may_be_null, separator=match.separator)


def _is_bounded(column: Column) -> bool:
    """Returns whether a CHECK says more of numbers than that they are not negative."""
    facts = column.facts
    low = number_of(facts.low.value) if facts.low is not None else None
    return facts.high is not None or bool(facts.refused) or (low is not None and low > 0)


def _rounded(column: Column, written: str) -> str:
    if column.type.kind is ColumnType.DECIMAL:
        return written
    places = places_of(column.type)
    return f"CAST(ROUND({written}, {places}) AS {column.type})"


def _slug(
    column: Column, _: Match, __: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    source = columns[said.removeprefix("$")]
    may_be_null = column.siblings[source].nullable
    if not can_be_templated(source):
        return None
    name = helper_name(column, "words")
    keys = {"nullable": True} if may_be_null else {}
    plain = generator("template", template=f"{{{source}|ascii|lower}}")
    joined = named(name)
    for sign, written in _IN_SLUGS.items():
        joined = f"REPLACE({joined}, {quoted(sign)}, {quoted(written)})"
    made = generator("expr", sql=joined)
    helpers = (helper(name, "text", {"generator": plain}, **keys),)
    if column.siblings[source].is_unique:  # what tells the names apart is in them
        column = replace(column, is_unique=False)
    return text(column, made, helpers, may_be_null=may_be_null, separator="-")


def _by_value(
    column: Column, _: Match, __: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    """Fills a column as the value of another one says: first names by the gender.

    The first case whose values there are decides; the last one has none and is for all others.
    """
    if column.is_unique or column.type.kind not in {*TEXTS, ColumnType.TIME}:
        return None
    other, helpers, sql = columns[said["of"].removeprefix("$")], [], ""
    for place, case in enumerate(said["cases"], start=1):
        made = text(replace(column, nullable=False), dict(case["generator"]))
        if made is None or made.helpers or "generator" not in made.column:
            return None
        name = helper_name(column, f"case{place}")
        helpers.append(helper(name, str(column.type), made.column))
        if "values" in case:
            listed_values = ", ".join(map(_written, case["values"]))
            sql += f"WHEN {named(other)} IN ({listed_values}) THEN {named(name)} "
        else:
            sql += f"ELSE {named(name)} "
    return Filling({"expr": f"CASE {sql}END"}, tuple(helpers))


def _written(value: Any) -> str:
    return quoted(value) if isinstance(value, str) else str(value)


DEPENDENT = {
    "after": _after,
    "later": _later,
    "before": _before,
    "portion": _portion,
    "expr": _expr,
    "slug": _slug,
    OR_ELSE: _by_value,
}
"""Kind of filling → what makes it."""
