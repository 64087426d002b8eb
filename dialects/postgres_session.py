"""What a session of PostgreSQL has to be set to, for SQL to mean what it should."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x

SESSION = {
    "client_encoding": "UTF8",
    "standard_conforming_strings": "on",
    "datestyle": "ISO, MDY",
    "intervalstyle": "postgres",
    "timezone": "UTC",  # matters where an existing column is TIMESTAMPTZ: our timestamps are UTC
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "xmloption": "content",
    "xmlbinary": "base64",
    "row_security": "on",
    "statement_timeout": "0",
    "lock_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
}
"""What the meaning of our SQL depends on, and what could cut it off, with PostgreSQL's defaults.

https://www.postgresql.org/docs/current/runtime-config-client.html
"""
# PostgreSQL's own functions come before those of the user's schemas where the path does not name
# their schema. The last setting is not known before PostgreSQL 17.
_REST_OF_THE_SESSION = """$$
BEGIN
  PERFORM SET_CONFIG('search_path', ARRAY_TO_STRING(ARRAY(
    SELECT QUOTE_IDENT(name) FROM UNNEST(CURRENT_SCHEMAS(FALSE)) AS name WHERE name <> 'pg_catalog'
  ), ', '), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$"""


def prologue() -> list[exp.Expression]:
    """Returns what a script begins with: its transaction, with the settings for it alone."""
    begin = exp.Command(this="BEGIN", expression="ISOLATION LEVEL READ COMMITTED, READ WRITE")
    rest = exp.Command(this="DO", expression=_REST_OF_THE_SESSION)
    return [begin, *map(_set_local, SESSION.items()), rest]


def quiet() -> exp.Set:
    """Returns what keeps a script's session from telling what is not there to be dropped."""
    return _set_local(("client_min_messages", "warning"))


def _set_local(setting: tuple[str, str]) -> exp.Set:
    name, value = setting
    equals = exp.EQ(this=exp.Var(this=name), expression=x.text(value))
    return exp.Set(expressions=[exp.SetItem(this=equals, kind="LOCAL")])
