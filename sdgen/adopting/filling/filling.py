"""What fills a column, and the hidden columns that it is computed from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlglot import exp

from generators_sql.expressions.parser import SyntaxRefusedError, parse
from sdgen.adopting.column import Column
from sdgen.adopting.guess import Confidence, Guess
from sdgen.frozen import frozen

USUAL_NULLS = 0.1
"""Share of NULLs in columns that accept them, where nothing says more."""


@frozen
class Filling:
    """What fills a column.

    Args:
        column: keys of the column in the scenario.
        helpers: hidden columns that they name.
        may_be_null: whether it makes NULLs itself, as those do that it is computed from.
    """

    column: Mapping[str, Any]
    helpers: tuple[Mapping[str, Any], ...] = ()
    may_be_null: bool = False

    def guess(
        self,
        column: Column,
        reason: str,
        confidence: Confidence = Confidence.LIKELY,
        nulls: float | None = None,
    ) -> Guess:
        """Returns it as a guess, with NULLs where the column accepts them.

        Args:
            column: the column.
            reason: why it is filled so.
            confidence: how sure that is.
            nulls: the share of NULLs, whatever else makes some; None for the usual one.
        """
        keys = dict(self.column)
        usual = 0 if self.may_be_null else USUAL_NULLS
        share = usual if nulls is None else nulls
        if column.nullable and not column.facts.never_null and share:
            keys["null_rate"] = share
        return Guess(keys, reason, confidence, self.helpers)


def generator(kind: str, **params: Any) -> dict[str, Any]:
    """Returns the YAML of a generator."""
    return {"type": kind, "params": params} if params else {"type": kind}


def generator_of(keys: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Returns the type of the generator that keys of a column name, and its params; "" for none."""
    said = keys.get("generator")
    return (str(said["type"]), said.get("params", {})) if isinstance(said, Mapping) else ("", {})


def filled_by(kind: str, **params: Any) -> Filling:
    """Returns the filling by a generator that needs no other column."""
    return Filling({"generator": generator(kind, **params)})


def helper(name: str, kind: str, fill: Mapping[str, Any], **keys: Any) -> dict[str, Any]:
    """Returns the YAML of a hidden column.

    Args:
        name: its name.
        kind: its type.
        fill: what fills it: ``generator``, ``expr``.
        keys: further keys, such as ``fit``.
    """
    return {"name": name, "type": kind, "hidden": True, **keys, **fill}


def helper_name(column: Column, suffix: str) -> str:
    """Returns the name of a hidden column that no column of the table has."""
    return free_name(f"{column.name}_{suffix}", (column.name, *column.siblings))


def quoted(text: str) -> str:
    """Returns a string as expressions have it."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def free_name(name: str, taken: Iterable[str]) -> str:
    """Returns a name that no column has yet, whatever its case: that, or one with underscores.

    Args:
        name: the name.
        taken: the names of the columns.
    """
    folded = {each.lower() for each in taken}
    while name.lower() in folded:
        name += "_"
    return name


def named(column: str) -> str:
    """Returns a column's name as expressions have it: quoted where it is no plain word."""
    try:
        tree = parse(column)
    except SyntaxRefusedError:
        tree = None
    if isinstance(tree, exp.Column) and tree.name == column and not tree.table:
        return column
    quoted = column.replace('"', '""')
    return f'"{quoted}"'


def can_be_templated(column: str) -> bool:
    """Returns whether templates can name a column: braces and bars mean something else there."""
    return not set("{}|:") & set(column)
