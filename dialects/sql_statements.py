"""Statements as sqlglot nodes: temporary tables, and INSERTs of what a query finds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x


def create_temporary(
    table: exp.Table, columns: Sequence[exp.Expression], *, until_commit: bool = False
) -> exp.Create:
    """Returns CREATE TEMPORARY TABLE; with ON COMMIT DROP where it ends with the transaction.

    Args:
        table: its name.
        columns: its columns and constraints.
        until_commit: whether it ends with the transaction.
    """
    properties = [exp.TemporaryProperty(), *([exp.OnCommitProperty()] if until_commit else [])]
    return exp.Create(
        this=exp.Schema(this=table, expressions=list(columns)),
        kind="TABLE",
        properties=exp.Properties(expressions=properties),
    )


def create_temporary_as(table: exp.Table, query: exp.Query) -> exp.Create:
    """Returns CREATE TEMPORARY TABLE AS of what a query finds."""
    return exp.Create(
        this=table,
        kind="TABLE",
        expression=query,
        properties=exp.Properties(expressions=[exp.TemporaryProperty()]),
    )


def create_temporary_view(table: exp.Table, query: exp.Query) -> exp.Create:
    """Returns CREATE OR REPLACE TEMPORARY VIEW of what a query finds."""
    return exp.Create(
        this=table,
        kind="VIEW",
        replace=True,
        expression=query,
        properties=exp.Properties(expressions=[exp.TemporaryProperty()]),
    )


def insert_query(table: exp.Table, columns: Sequence[str], query: exp.Query) -> exp.Insert:
    """Returns INSERT of what a query finds into some columns of a table."""
    into = exp.Schema(this=table, expressions=[x.ident(name) for name in columns])
    return exp.Insert(this=into, expression=query)
