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

An expression computes a value from other columns of the same row. You write it as in a SELECT of
Postgres, in the generator [expr](generators.md#expr), in its short form `expr:`, in
[checks](schema.md#checks), and in the conditions `when` and `where` of an [fk](schema.md#fk).

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

An expression has the same value on every database. sdgen parses it, checks it against the lists
below, and compiles it for each database; your text itself is never sent to one. Anything that is
not listed here is refused before anything is written, with its line.

## Values and types

| you write | it is |
|---|---|
| `quantity`, `"Unit price"` | a column of the row. Case matters; odd names go in double quotes |
| `'it''s'` | a string |
| `42` | an int of 64 bits |
| `4.99` | an exact decimal, with at most {MOST_PLACES} digits after the point |
| `1.5e0` | a double |
| `TRUE`, `FALSE`, `NULL` | themselves |
| `DATE '2026-01-31'`, `TIMESTAMP '2026-01-31 12:00:00'` | a date, a timestamp (UTC) |
| `interval '1 day 2 hours'` | an interval of {", ".join(f"{unit}s" for unit in UNITS)} |

**Casts.** `CAST(x AS type)` and `x::type` accept {", ".join(f"`{name}`" for name in TYPE_NAMES)}.
Numbers widen implicitly (int to decimal to double), and so do times (date to timestamp to
timestamptz). Everything else needs a cast: a decimal or double to int, a number to text. A string
literal is read as a time or uuid where one is expected; other strings cannot be cast. Round a
double before you cast it to text, since databases print doubles differently.

**Rounding.** If the column has fewer decimals than the value, the value is rounded, halves away
from zero. No decimal with more than 15 digits is stored, whatever the column's type.

**Range.** Ints have 64 bits, and so do decimals, counted in units of their last digit. If a value
is out of range, even in an intermediate result, the run stops with an error on every database. Out
of range are ints and decimals beyond 64 bits or their type (`int` has 32 bits, `smallint` 16,
`decimal(8,2)` six digits before the point), doubles beyond 1.8e308 or nearer to 0 than 4.9e-324,
and times outside the years 1 to 9999. String positions and lengths have 32 bits. Where a database
would not raise an error itself, sdgen adds a check to the SQL, unless the types and params of the
columns show that the value stays in range. So narrow ranges make simpler SQL. An expression that is
out of range in every row is refused before the run.

All branches of a `CASE` are computed, even those that are not chosen. Write `LEAST(x, 1000) * y`,
not `CASE WHEN x <= 1000 THEN x * y END`.

**String lengths** are computed from the parts, for numbers from their range. If `id` is a
`sequence` of 10,000 rows, `'C-' || id` has at most seven characters and fits a `varchar(7)` column.
This depends on the rows of the run, including `--scale` and the rows of earlier runs: at 1,000,000
rows, the plan refuses that column.

## Operators

| operator | meaning |
|---|---|
| `+` `-` `*` | arithmetic. Ints and decimals are exact; with a double, the result is a double |
| `/` | ints: truncated toward zero; decimals and doubles: a double. NULL if the divisor is 0 |
| `%` | the remainder, with the sign of the dividend; not for doubles. NULL if the divisor is 0 |
| `time + interval`, `time - interval` | a later or earlier timestamp |
| `time - time` | an interval; for two dates, the number of days as an int |
| `date + 7`, `date - 7` | days later or earlier |
| `interval * 1.5`, `interval / 2` | a longer or shorter interval, rounded to microseconds |
| `\\|\\|` | concatenation; other values become text. NULL if either side is NULL |
| `=` `<>` `<` `<=` `>` `>=` `BETWEEN` `IN (…)` | comparison; strings by their UTF-8 bytes |
| `IS NULL`, `IS TRUE`, `IS FALSE`, `IS DISTINCT FROM` | never NULL; each also with NOT |
| `LIKE`, `ILIKE` | with a literal pattern: `%` any string, `_` one character, `\\` escapes |
| `AND` `OR` `NOT` | three-valued logic, as in SQL |
| `CASE WHEN … THEN … ELSE … END` | also `CASE x WHEN … THEN …`; NULL without ELSE |

## Where it differs from Postgres

The tests compare every function and operator with Postgres, with the largest, smallest and oddest
values. These differences are intended:

| expression | here | in Postgres |
|---|---|---|
| `1 / 0`, `MOD(1, 0)`, `LN(0)`, `SQRT(-1)`, `EXP(701)` | NULL | an error |
| `2147483647 + 1` | ints have 64 bits | an error: 32 bits |
| `4.99 / 3` | a double | a decimal of at least 16 digits |
| `CAST(2.5e0 AS int)`, `ROUND(2.5e0)` | 3: half away from zero | 2: half to even |
| `ROUND(x, 2)` of a double | rounds x · 100, as a double | no such function |
| `ROUND(4.5, 2)` as a string | `4.5`: it adds no digits | `4.50` |
| `COALESCE(1, 2.50)` as a string | `1.00`: all have the same digits | `1` |
| `POWER`, `EXP`, `LN`, `LOG` | rounded to 9 places below 1e299 | to the last bit |
| `interval '1 microsecond' * 0.5` | 1 microsecond: half away from zero | 0: half to even |
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
- columns that are computed from each other;
- more than {LONGEST} characters, nesting deeper than {DEEPEST}, or a chain of more than
  {MOST_CHAINED} operations;
- an expression that can be NULL in a column that is not `nullable`.
"""

ORIGIN = [
    "",
    "---",
    "",
    "This page is generated from the code by `make docs`; the tests compute each example.",
]


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
    return "\n".join([*lines, *ORIGIN]) + "\n"
