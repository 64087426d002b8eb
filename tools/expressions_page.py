"""docs/expressions.md: what expressions are made of, with values that each example really has."""

from __future__ import annotations

from generators_sql.expressions.function import Function
from generators_sql.expressions.function_list import ALIASES, SECTIONS
from generators_sql.expressions.intervals import UNITS
from generators_sql.expressions.literals import TYPE_NAMES
from generators_sql.expressions.parser import DEEPEST, LONGEST, MOST_CHAINED
from generators_sql.expressions.types import MOST_PLACES

INTRO = f"""\
# Expressions

Made from the code by `make docs`; the tests compute every example on every engine.

The generator [expr](generators.md#expr), its short form `expr:`, and [checks](schema.md) take
expressions: scalar SQL over the columns of one row, in the Postgres style.

```yaml
name: orders
entities:
  - name: orders
    rows: 1000
    columns:
      - name: ordered_at
        type: timestamp
        generator: {{ type: time_series, params: {{ start: "-90d", step: 2h }} }}
      - name: quantity
        type: int
        generator: {{ type: uniform_int, params: {{ min: 1, max: 9 }} }}
      - name: total
        type: decimal(10,2)
        expr: "quantity * 4.99 * CASE WHEN quantity >= 5 THEN 0.9 ELSE 1 END"
      - name: shipped_at
        type: timestamp
        expr: "ordered_at + interval '3 days'"
```

The same expression has the same value on every engine. It is read, checked against the lists
below and written anew for each engine; its text never reaches a database. Anything that is not
listed is refused, with its place, before anything is written.

## Values and types

| written | is |
|---|---|
| `quantity`, `"Unit price"` | a column of the row; odd names in double quotes. Case matters |
| `'it''s'` | a text |
| `42` | an int, of 64 bits |
| `4.99` | a decimal: exact, at most {MOST_PLACES} digits behind the point |
| `1.5e0` | a double |
| `TRUE`, `FALSE`, `NULL` | themselves |
| `DATE '2026-01-31'`, `TIMESTAMP '2026-01-31 12:00:00'` | a date, a timestamp (UTC) |
| `interval '1 day 2 hours'` | a length of time: {", ".join(f"{unit}s" for unit in UNITS)} |

`CAST(x AS type)` or `x::type` takes {", ".join(f"`{name}`" for name in TYPE_NAMES)}. Numbers
become wider by themselves (int, decimal, double), and so do times (date, timestamp, timestamptz).
A decimal that is stored in a column of fewer places is rounded, halves away from zero; of more
than 15 digits none is stored, whatever the column's type. All else
has to be cast: a decimal or double to int, a number to text. A quoted text that stands where a
time or uuid is needed is read as one; other texts cannot be cast. Doubles become text only when
they are rounded first, because engines write them differently.

Ints have 64 bits, and so have decimals, counted in units of their last digit. What goes beyond
stops the run with an error on every engine, on the way too: an int or decimal beyond 64 bits or
beyond its type (`int` has 32 bits, `smallint` 16, `decimal(8,2)` six digits before the point), a
double beyond 1.8e308, a product or quotient that is not 0 but too near to 0 for a double (below
4.9e-324), a time outside the years 1 … 9999. Positions in strings and lengths have 32 bits. Where
an engine would go on (SQLite with an inexact number, Postgres with the year 10000), a guard stands
around what may go beyond, as far as the types of the columns and the params of their generators
tell; use narrow ranges and there is none. What is beyond in every row is refused beforehand. A
`CASE` may not keep a part of its branches from being computed: write `LEAST(x, 1000) * y` rather
than `CASE WHEN x <= 1000 THEN x * y END`.

How long a string can get is worked out from what it is made of, numbers by the range they are
known to have: with `id` a `sequence` of 10,000 rows, `'C-' || id` has up to seven characters and
fits a `varchar(7)` column. The rows of the run count, with `--scale` and what earlier runs have
made: at 1,000,000 rows the plan refuses that column.

## Operators

| operator | meaning |
|---|---|
| `+` `-` `*` | of numbers. Ints and decimals are exact; with a double the result is a double |
| `/` | of ints cut towards zero; of decimals and doubles a double; NULL where the divisor is 0 |
| `%` | what a division leaves, with the sign of the first; not of doubles; NULL where it is by 0 |
| `time + interval`, `time - interval` | a timestamp later or earlier |
| `time - time` | an interval; of two dates the days between them, an int |
| `date + 7`, `date - 7` | days later or earlier |
| `interval * 1.5`, `interval / 2` | a longer or shorter interval, rounded to microseconds |
| `\\|\\|` | one text after the other; other values become text; NULL where either is NULL |
| `=` `<>` `<` `<=` `>` `>=` `BETWEEN` `IN (…)` | comparisons; texts by their UTF-8 bytes |
| `IS NULL`, `IS TRUE`, `IS FALSE`, `IS DISTINCT FROM` | never NULL; each also with NOT |
| `LIKE`, `ILIKE` | a text and a quoted pattern: `%` any text, `_` a character, `\\` before either |
| `AND` `OR` `NOT` | of conditions, with NULL as in SQL |
| `CASE WHEN … THEN … ELSE … END` | also `CASE x WHEN … THEN …`; NULL without ELSE |

## Where it differs from Postgres

The tests compare every function and operator with what Postgres computes of the same text, over
the largest, smallest and oddest values. These differences are meant:

| expression | here | in Postgres |
|---|---|---|
| `1 / 0`, `MOD(1, 0)`, `LN(0)`, `SQRT(-1)`, `EXP(701)` | NULL | an error |
| `2147483647 + 1` | ints have 64 bits | an error: 32 bits |
| `4.99 / 3` | a double | a decimal of at least 16 digits |
| `CAST(2.5e0 AS int)`, `ROUND(2.5e0)` | 3: halves go away from zero | 2: to the even one |
| `ROUND(x, 2)` of a double | of x · 100, as a double | there is none |
| `ROUND(4.5, 2)` as a string | `4.5`: it adds no digits | `4.50` |
| `COALESCE(1, 2.50)` as a string | `1.00`: all have the same digits | `1` |
| `POWER`, `EXP`, `LN`, `LOG` | rounded to 9 places below 1e299 | to the last bit |
| `interval '1 microsecond' * 0.5` | 1 microsecond: as above | 0: to the even number |
| `SUBSTR('abc', 2, -1)` | an empty string | an error |
| a timestamp as a string | `…:00.500000`, `…+00:00` | `…:00.5`, `…+00` |
| `CONCAT(TRUE)` | `true` | `t` |
| `-0.0` | `0.0` | `-0.0` |
| the year 10000 | an error | a time |

## What is refused

- queries, tables, parameters, statements, `;`, `*`, and functions over several rows;
- clocks and random values (`now()`, `random()`): use `as_of()`, or a column with a generator;
- regular expressions, arrays, JSON operators, time zones, collations;
- months and years as intervals, which have no fixed length;
- columns that depend on each other in a circle;
- more than {LONGEST} characters, parts more than {DEEPEST} deep within each other, or more than
  {MOST_CHAINED} operations one after the other;
- an expression that can be NULL in a column that is not `nullable`.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _rows(function: Function) -> str:
    names = [alias for alias, name in ALIASES.items() if name == function.name]
    also = f" Also called {', '.join(f'`{name}`' for name in names)}." if names else ""
    examples = "<br>".join(
        f"`{_cell(sql)}` → {'NULL' if value is None else f'`{_cell(value)}`'}"
        for sql, value in function.examples
    )
    return f"| `{_cell(function.usage)}` | {_cell(function.meaning)}.{also} | {examples} |"


def expressions_page() -> str:
    """Returns the page."""
    lines = [INTRO.rstrip()]
    for title, functions in SECTIONS.items():
        lines += ["", f"## {title}", "", "| function | returns | examples |", "|---|---|---|"]
        lines += [_rows(function) for function in functions]
    return "\n".join(lines) + "\n"
