"""Generators as packages would have them: what works, and what a package may get wrong."""

from __future__ import annotations

import datetime as dt
import random as shared
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

from pydantic import Field
from sqlglot import exp

from generators_sql.bases import PythonGenerator
from generators_sql.spi import ColumnFacts, Generator, Row
from sdgen.column_types import ALL_TYPES, INTEGERS

_EXAMPLE = "- name: made\n  type: text\n  generator: { type: acme.any }\n"
Make = Callable[[shared.Random, int, ColumnFacts], object]
_calls: list[int] = []


def _counted(random: shared.Random, row: int, column: ColumnFacts) -> object:
    _calls.append(row)
    return len(_calls)


def _divided(random: shared.Random, row: int, column: ColumnFacts) -> object:
    return 1 // (row - 30)


def _by_type(random: shared.Random, row: int, column: ColumnFacts) -> object:
    """Return a value of the type that Python has for the column's."""
    whole = random.randrange(1000)
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=whole, microseconds=5)
    values: dict[str, object] = {
        "bigint": whole,
        "double": whole / 8,
        "decimal": Decimal(whole) / 100,
        "text": f"Ä{whole}'\"",
        "bool": whole % 2 == 0,
        "date": at.date(),
        "timestamp": at,
        "timestamptz": at.astimezone(dt.timezone(dt.timedelta(hours=2))),
        "uuid": UUID(int=random.getrandbits(128)),
        "json": {"b": [whole, None], "a": at.date().isoformat()},
        "bytes": bytes([0, whole % 256]),
        "array": [whole, row],
        "time": (at + dt.timedelta(minutes=whole)).time(),
        "interval": dt.timedelta(hours=whole),
    }
    return values[column.kind.value] if whole % 7 else None


MAKES: dict[str, Make] = {
    "any": _by_type,
    "row": lambda random, row, column: row,
    "counted": _counted,
    "shared": lambda random, row, column: shared.random(),
    "clock": lambda random, row, column: dt.datetime.now().isoformat(),
    "divided": _divided,
    "later": lambda random, row, column: "x" if row > 40 else row,
    "none": lambda random, row, column: None,
    "surrogate": lambda random, row, column: "\ud800",
    "mapping": lambda random, row, column: {"a": 1},
}
"""What a generator of that name makes."""


class Any_(PythonGenerator):  # noqa: N801
    """What the param says."""

    type = "acme.any"
    column_types = ALL_TYPES
    example = _EXAMPLE
    make: str = "any"

    def value(self, random: shared.Random, row_number: int, column: ColumnFacts) -> object:
        """Return what the function of that name does."""
        return MAKES[self.make](random, row_number, column)


class Trees(Generator):
    """What a package may build of plain sqlglot nodes: (10 - (id - 3)) * (id + 1)."""

    type = "acme.trees"
    column_types = INTEGERS
    example = "- name: made\n  type: int\n  generator: { type: acme.trees }\n"
    says: list[str] = Field(default=["id"])

    def siblings(self) -> tuple[str, ...]:
        return tuple(self.says)

    def sql(self, row: Row) -> exp.Expression:
        there, number = row.value("id"), exp.Literal.number
        left = exp.Sub(this=number(10), expression=exp.Sub(this=there, expression=number(3)))
        return exp.Mul(this=left, expression=exp.Add(this=there, expression=number(1)))

    def summary(self) -> str:
        return "a product"


class Incomplete(Generator):
    type = "acme.any"
