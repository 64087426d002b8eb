"""Which tables COPY can fill as an INSERT would, and how the cells of their columns are sent."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from typing import Any

from sqlglot import exp

from dialects import get_dialect
from dialects import sql_nodes as x
from generators_sql.faking.time_limit import carried
from sdgen.databases.column_copies import CopiedColumn
from sdgen.databases.columns import Rows
from sdgen.databases.made_ahead import made_ahead
from sdgen.databases.postgres.connecting import Connection
from sdgen.databases.postgres.copying.binary_rows import BEGIN, END, encoded
from sdgen.databases.postgres.copying.wire_forms import Form, form_of
from sdgen.errors import TargetError

_CELLS_AT_ONCE, _FEWEST_ROWS = 100_000, 1_024
"""What is encoded at once stays in the processor's caches, and the server begins to store sooner.

In parts of 131,072 rows encoding took 1.3 to 1.7 times as long, and that of narrow rows still 1.4
times in parts of 200,000 cells.
"""

_DIALECT = get_dialect("postgres")  # says ONLY of no table, which COPY does not know

Query = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]

# To views, by rules and under row security an INSERT does what COPY does not, or may not.
_RECEIVERS = """
WITH RECURSIVE types AS (
  SELECT a.attname, t.typtype, t.typbasetype, t.typreceive
  FROM pg_class AS c
  JOIN pg_attribute AS a ON a.attrelid = c.oid
  JOIN pg_type AS t ON t.oid = a.atttypid
  WHERE c.oid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relkind IN ('r', 'p') AND NOT c.relhasrules AND NOT row_security_active(c.oid)
  UNION ALL
  SELECT types.attname, t.typtype, t.typbasetype, t.typreceive
  FROM types
  JOIN pg_type AS t ON t.oid = types.typbasetype
  WHERE types.typtype = 'd'
)
SELECT types.attname::text, p.proname::text
FROM types
JOIN pg_proc AS p ON p.oid = types.typreceive
WHERE types.typtype <> 'd' AND p.pronamespace = 'pg_catalog'::regnamespace
"""


def read_forms(
    query: Query, table: exp.Table, columns: Sequence[CopiedColumn]
) -> list[Form] | None:
    """Returns how the cells of columns are sent; None where rows have to come by INSERT.

    Args:
        query: reads the catalog.
        table: the table.
        columns: its columns, in order.
    """
    receivers: dict[str, str] = dict(query(_RECEIVERS, [_DIALECT.render(table)]))
    forms: list[Form] = []
    for column in columns:
        receive = receivers.get(column.name)
        form = None if receive is None else form_of(column.type, receive)
        if form is None:
            return None
        forms.append(form)
    return forms


def copy_rows(
    connection: Connection,
    query: Query,
    table: exp.Table,
    columns: Sequence[CopiedColumn],
    rows: Iterable[Rows],
    in_thread: bool,
) -> int:
    """Stores rows and returns how many the server says it has written.

    Args:
        connection: within a transaction.
        query: reads the catalog on it.
        table: a table that has forms for all columns.
        columns: its columns, in order.
        rows: the rows, some at a time.
        in_thread: whether they come, and are encoded, in a thread of their own while the server
            stores others.
    """
    forms = read_forms(query, table, columns)
    if forms is None:
        raise TargetError(f"table {_DIALECT.render(table)} has been altered. Resume the run")
    into = exp.Schema(this=table.copy(), expressions=[x.ident(each.name) for each in columns])
    sql = f"COPY {_DIALECT.render(into)} FROM STDIN (FORMAT binary)"
    blocks = _blocks(rows, forms)
    with connection.cursor() as cursor:
        with (
            cursor.copy(sql.encode()) as copy,
            closing(made_ahead(blocks, carried(), len) if in_thread else blocks) as encoded_rows,
        ):
            for block in encoded_rows:
                copy.write(block)
        return cursor.rowcount


def _blocks(
    rows: Iterable[Rows], forms: Sequence[Form]
) -> Generator[bytes | memoryview, None, None]:
    """Yields what COPY is sent for rows, in the binary form."""
    yield BEGIN
    size = max(_FEWEST_ROWS, _CELLS_AT_ONCE // max(1, len(forms)))
    for many in rows:
        for some in many.parts(size):
            cells = [form(each) for form, each in zip(forms, some.columns, strict=True)]
            yield encoded(some.count, cells)
    yield END
