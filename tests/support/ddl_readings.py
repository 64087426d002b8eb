"""What is known of tables, said so that two ways to know it can be compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from typing import Any

import sqlglot
from sqlglot import exp

from sdgen.adopting.reading import read_tables
from sdgen.adopting.source import SourceTable
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredKey

Told = Mapping[str, Any]


def told(engine: Engine, schemas: Collection[str]) -> dict[str, Told]:
    """Return table → all that is known of it, expressions in one spelling."""
    tables = read_tables(engine, schemas)
    catalog, names = engine.catalog, list(tables)
    stored, keys = catalog.tables(names), catalog.keys(names)
    sequences, triggers = catalog.sequences(names), catalog.triggers(names)
    references = catalog.references_to(names)
    comments = catalog.survey.own_tables(schemas)
    return {
        str(name): {
            **_source(table),
            "comments": comments.get(name, {}),
            "changes": stored[name].changes,
            "keys": sorted(map(_key, keys[name]), key=repr),
            "sequences": sorted((each for each in sequences if each.written == name), key=repr),
            "triggers": sorted(triggers[name], key=repr),
            "references": sorted((each for each in references if each.parent == name), key=repr),
            "written": catalog.written_by_triggers([name], names),
        }
        for name, table in tables.items()
    }


def _source(table: SourceTable) -> dict[str, Any]:
    found = {field: getattr(table, field) for field in ("primary_key", "comment", "holds_rows")}
    found["unique"] = sorted(table.unique)
    found["foreign_keys"] = sorted(table.foreign_keys, key=repr)
    found["columns"] = [
        {
            **asdict(column.stored),
            "scenario type": str(column.type),
            "triggered": column.is_triggered,
            "filling": column.filling
            and replace(column.filling, expression=spelled(column.filling.expression)),
        }
        for column in table.columns
    ]
    found["checks"] = sorted(
        (replace(check, condition=spelled(check.condition)) for check in table.checks), key=repr
    )
    if table.partitioning:
        found["partitioning"] = spelled(table.partitioning.condition), {*table.partitioning.columns}
    return found


def _key(key: StoredKey) -> StoredKey:
    return replace(
        key,
        condition=spelled(key.condition) if key.condition else "",
        expressions=tuple(spelled(each) for each in key.expressions),
        uses=tuple(sorted(key.uses)),
        exclusion=" ".join(key.exclusion.replace("(", " ").replace(")", " ").split()),
        can_be_made_again=True,
    )


def spelled(sql: str) -> str:
    """Return an expression without casts and parentheses, in one of its several forms."""
    if not sql:
        return ""
    tree = _plain(sqlglot.parse_one(sql, dialect="postgres"))
    return " ".join(repr(tree).lower().split())


def _plain(node: exp.Expr) -> exp.Expr:
    """Return a tree with one spelling for what is the same."""
    for child in [*node.iter_expressions()]:
        child.replace(_plain(child))
    if isinstance(node, exp.Paren | exp.Cast):
        inner: exp.Expr = node.this
        return inner
    if isinstance(node, exp.Between):
        low = exp.GTE(this=node.this, expression=node.args["low"])
        high = exp.LTE(this=node.this.copy(), expression=node.args["high"])
        return exp.And(this=None, expression=None, parts=[low, high])
    if isinstance(node, exp.And | exp.Or):
        parts = sorted(_parts(node), key=repr)
        return type(node)(this=None, expression=None, parts=parts)
    if isinstance(node, exp.EQ) and isinstance(node.expression, exp.Any):
        return exp.In(this=node.this, expressions=node.expression.this.expressions)
    if isinstance(node, exp.Neg) and isinstance(node.this, exp.Literal):
        return exp.Literal.string(f"-{node.this.name}")
    if isinstance(node, exp.Dot) and isinstance(node.expression, exp.Func):
        return node.expression
    if isinstance(node, exp.Column):
        return exp.column(node.name)
    if isinstance(node, exp.Literal):
        return exp.Literal.string(node.name)
    if isinstance(node, exp.Anonymous) and node.name.lower() == "satisfies_hash_partition":
        node.expressions[0].replace(exp.Literal.string("the table"))
    return node


def _parts(node: exp.Expr) -> list[exp.Expr]:
    """Return what AND or OR joins."""
    found: list[exp.Expr] = []
    for part in (node.this, node.expression):
        found += part.args["parts"] if isinstance(part, type(node)) else [part]
    return found
