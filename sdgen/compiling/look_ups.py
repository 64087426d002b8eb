"""Look-ups: temporary tables ``(n, value)`` whose entries are found by number.

What they hold is either a dictionary, uploaded value by value; or a column of a parent entity,
which the database computes itself; or the cells that Python makes for a range of rows, uploaded
before the range is made.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from generators_sql.spi import Dictionary, RowMaker
from sdgen.column_types import ColumnType
from sdgen.values import Value

NUMBER, VALUE = "n", "value"
"""The columns of every look-up table; no intermediate result has one of these names."""

_VALUES_PER_LINE = 8
_READABLE = 62  # bytes of a name


@dataclass(frozen=True)
class LookUpTable:
    """A temporary table of numbered values; it ends with the session.

    Args:
        name: its name.
        type: column type of the values.
        entries: how many there are; their numbers are 0 … entries-1.
        nullable: whether some of them may be NULL.
        content: a dictionary; the query of the columns ``n`` and ``value`` that computes them; or
            what makes them by row numbers, of which it holds one range at a time.
    """

    name: str
    type: ColumnType
    entries: int
    nullable: bool
    content: Dictionary | exp.Select | RowMaker

    @classmethod
    def of_dictionary(cls, dialect: Dialect, dictionary: Dictionary) -> LookUpTable:
        """Returns the table that holds a dictionary.

        It is called ``sdgen_<name>``; for all but shipped word lists, with a digest of the content.
        """
        values = dictionary.values
        name = f"sdgen_{dictionary.name}"
        if not dictionary.shipped:
            name = table_name(dialect, "", dictionary.name, digest(dictionary.type, values))
        return cls(name, dictionary.type, len(values), None in values, dictionary)

    @classmethod
    def of_rows(
        cls,
        dialect: Dialect,
        names: tuple[str, ...],
        column_type: ColumnType,
        rows: int,
        maker: RowMaker,
    ) -> LookUpTable:
        """Returns the table ``sdgen_made_…`` of the cells that Python makes.

        Args:
            dialect: says how long a name may be.
            names: entity, column and what else tells it from other tables.
            column_type: type of the cells.
            rows: rows of the entity.
            maker: makes them.
        """
        name = table_name(dialect, "made_", "_".join(names), digest(*names))
        return cls(name, column_type, rows, True, maker)


@dataclass
class LookUps:
    """The tables that the statements of one script or run look things up in.

    Attributes:
        tables: name → table, in an order in which they can be filled.
    """

    tables: dict[str, LookUpTable] = field(default_factory=dict)

    def __iter__(self) -> Iterator[LookUpTable]:
        return iter(self.tables.values())

    def add(self, *tables: LookUpTable) -> None:
        """Adds tables that are not there yet, behind those that are."""
        for table in tables:
            self.tables.setdefault(table.name, table)


def create_look_up(
    dialect: Dialect, table: LookUpTable, *, until_commit: bool = False
) -> exp.Expression:
    """Returns CREATE TEMPORARY TABLE for a look-up table.

    Args:
        dialect: the dialect.
        table: the table.
        until_commit: whether it ends with the transaction instead of with the session.
    """
    types = dialect.type_names
    kind = ColumnType.BIGINT if isinstance(table.content, RowMaker) else ColumnType.INT
    number = x.column_def(NUMBER, types[kind], exp.PrimaryKeyColumnConstraint())
    value = x.column_def(VALUE, types[table.type])
    return x.create_temporary(x.table(table.name), [number, value], until_commit=until_commit)


def compute_look_up(table: LookUpTable, query: exp.Select) -> exp.Insert:
    """Returns the INSERT … SELECT that fills a table with what its query computes."""
    return exp.Insert(
        this=exp.Schema(this=x.table(table.name), expressions=[x.ident(NUMBER), x.ident(VALUE)]),
        expression=query,
    )


def fill_look_up(
    dialect: Dialect, table: LookUpTable, values: Iterable[Value]
) -> Iterator[exp.Insert]:
    """Yields INSERTs of a few literal values each, numbered from 0, for scripts."""
    numbered = enumerate(values)
    while some := list(islice(numbered, _VALUES_PER_LINE)):
        rows = [
            exp.Tuple(expressions=[x.integer(number), dialect.literal(value, table.type)])
            for number, value in some
        ]
        yield exp.Insert(this=x.table(table.name), expression=exp.Values(expressions=rows))


def table_name(dialect: Dialect, kind: str, name: str, mark: str) -> str:
    """Returns ``sdgen_<kind><name>_<mark>``, the name cut to what the dialect has room for.

    Args:
        dialect: says how long a name may be.
        kind: empty, or what the table holds and ``_``.
        name: any text; see ``plain_name``.
        mark: what tells it from other tables of that name.
    """
    longest = _READABLE if dialect.max_identifier_bytes is None else dialect.max_identifier_bytes
    room = min(longest, _READABLE) - len(f"sdgen_{kind}_{mark}")
    plain = plain_name(name)[:room]
    return f"sdgen_{kind}{plain}_{mark}" if plain else f"sdgen_{kind}{mark}"


def plain_name(text: str) -> str:
    """Returns the letters and digits of a text in lower case, with ``_`` for all between them."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def digest(*content: object) -> str:
    """Returns twelve hexadecimal digits that stand for values with a faithful ``repr``."""
    return hashlib.blake2b(repr(content).encode(), digest_size=6).hexdigest()
