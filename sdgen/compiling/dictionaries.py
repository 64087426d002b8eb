"""Dictionaries in SQL: temporary tables ``(n, value)``, looked up by number."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from generators_sql.dictionary import Dictionary
from sdgen.column_types import ColumnType

_VALUES_PER_LINE = 8


@dataclass
class Dictionaries:
    """The dictionaries that the statements of one script or run look things up in.

    Attributes:
        tables: name of the temporary table → its content, in order of first use.
    """

    tables: dict[str, Dictionary] = field(default_factory=dict)

    def lookup(self, dictionary: Dictionary, index: exp.Expression) -> exp.Expression:
        """Returns the entry at an index (an integer expression), as a scalar subquery."""
        name = _table_name(dictionary)
        self.tables[name] = dictionary
        entry = x.col("n", "entry")
        query = (
            exp.select(x.col("value", "entry"))
            .from_(x.table(name, alias="entry"))
            .where(exp.EQ(this=entry, expression=index))
        )
        return query.subquery()


def create_dictionary(dialect: Dialect, name: str, dictionary: Dictionary) -> exp.Expression:
    """Returns CREATE TEMPORARY TABLE for a dictionary; it ends with the session."""
    number = exp.ColumnDef(
        this=x.ident("n"),
        kind=x.raw_type(dialect.type_names[ColumnType.INT]),
        constraints=[exp.ColumnConstraint(kind=exp.PrimaryKeyColumnConstraint())],
    )
    value = exp.ColumnDef(
        this=x.ident("value"), kind=x.raw_type(dialect.type_names[dictionary.type])
    )
    return exp.Create(
        this=exp.Schema(this=x.table(name), expressions=[number, value]),
        kind="TABLE",
        properties=exp.Properties(expressions=[exp.TemporaryProperty()]),
    )


def fill_dictionary(dialect: Dialect, name: str, dictionary: Dictionary) -> Iterator[exp.Insert]:
    """Yields INSERTs of a few literal values each, for scripts."""
    values = dictionary.values
    for start in range(0, len(values), _VALUES_PER_LINE):
        rows = [
            exp.Tuple(
                expressions=[x.integer(index), dialect.literal(values[index], dictionary.type)]
            )
            for index in range(start, min(start + _VALUES_PER_LINE, len(values)))
        ]
        yield exp.Insert(this=x.table(name), expression=exp.Values(expressions=rows))


def _table_name(dictionary: Dictionary) -> str:
    """Returns ``sdgen_<name>``; but for shipped word lists, with a digest of the content."""
    if dictionary.shipped:
        return f"sdgen_{dictionary.name}"
    plain = re.sub(r"[^a-z0-9]+", "_", dictionary.name.lower()).strip("_")[:40]
    content = repr((dictionary.type, dictionary.values)).encode()
    return f"sdgen_{plain}_{hashlib.blake2b(content, digest_size=6).hexdigest()}"
