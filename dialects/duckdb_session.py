"""What a session of DuckDB has to be set to, for SQL to mean what it should."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x

SESSION = {
    "timezone": "UTC",  # matters to each cast from or to a TIMESTAMPTZ: our timestamps are UTC
    "default_collation": "",
    "default_order": "asc",
    "default_null_order": "nulls_last",
    "ieee_floating_point_ops": "true",  # else a quotient by zero is NULL
    "preserve_insertion_order": "true",
    # Else it may put the rows beside their look-ups the other way round, and in another order.
    "disabled_optimizers": "build_side_probe_side",
}
"""What the meaning of our SQL depends on, with DuckDB's defaults, of which UTC is none.

https://duckdb.org/docs/stable/configuration/overview
"""


def settings() -> list[exp.Expression]:
    """Returns the statements that set the session."""
    return [_set(*setting) for setting in SESSION.items()]


def _set(name: str, value: str) -> exp.Set:
    equals = exp.EQ(this=exp.Var(this=name), expression=x.text(value))
    return exp.Set(expressions=[exp.SetItem(this=equals)])
