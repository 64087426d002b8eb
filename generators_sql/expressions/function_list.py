"""All functions that expressions may call, and hints about those that they may not."""

from __future__ import annotations

from generators_sql.expressions.choosing_functions import CHOOSING_FUNCTIONS
from generators_sql.expressions.function import Function
from generators_sql.expressions.number_functions import NUMBER_FUNCTIONS
from generators_sql.expressions.text_functions import TEXT_FUNCTIONS
from generators_sql.expressions.time_functions import TIME_FUNCTIONS

SECTIONS = {
    "Numbers": NUMBER_FUNCTIONS,
    "Choosing": CHOOSING_FUNCTIONS,
    "Strings": TEXT_FUNCTIONS,
    "Times": TIME_FUNCTIONS,
}
ALIASES = {"SUBSTRING": "SUBSTR", "CEILING": "CEIL", "CHAR_LENGTH": "LENGTH", "POW": "POWER"}
ALIASES |= {"DATE_PART": "EXTRACT", "BTRIM": "TRIM"}

FUNCTIONS: dict[str, Function] = {
    function.name: function for section in SECTIONS.values() for function in section
}
FUNCTIONS |= {alias: FUNCTIONS[name] for alias, name in ALIASES.items()}

_NOW = "the clock is not allowed, since runs would differ. Use as_of(), the run's own time"
_DRAWN = "random values are not allowed. Fill a column with a generator and use that"
_ROWS = "aggregate and window functions are not allowed: an expression sees only its own row"
NOT_FUNCTIONS = {
    **dict.fromkeys(
        (
            *("NOW", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "LOCALTIMESTAMP"),
            *("LOCALTIME", "CLOCK_TIMESTAMP", "STATEMENT_TIMESTAMP", "TRANSACTION_TIMESTAMP"),
        ),
        _NOW,
    ),
    **dict.fromkeys(("RANDOM", "RAND", "GEN_RANDOM_UUID", "RANDOM_NORMAL"), _DRAWN),
    **dict.fromkeys(
        (
            *("COUNT", "SUM", "AVG", "MIN", "MAX", "STRING_AGG", "ARRAY_AGG", "BOOL_AND"),
            *("BOOL_OR", "EVERY", "RANK", "DENSE_RANK", "LAG", "LEAD", "STDDEV", "NTILE"),
        ),
        _ROWS,
    ),
    **dict.fromkeys(
        ("REGEXP_REPLACE", "REGEXP_MATCH", "REGEXP_MATCHES", "REGEXP_LIKE"),
        "regular expressions are not allowed. Use LIKE, REPLACE or SUBSTR",
    ),
}
"""Names that are no functions here → why, and what to use."""
