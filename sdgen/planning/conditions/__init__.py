"""Conditions over the columns of a row: read from SQL, and held against what a plan makes.

``reading`` makes a small model (``terms``) of a CHECK's SQL or of an ``expr``; ``proving`` tells
whether every row that a plan makes keeps a condition, by what is known of the cells (``cells``).
What cannot be read or told stays unknown: nothing here ever asks a database. The package has the
terms alone: reading and proving import every expression, and most tables have no CHECK.
"""

from sdgen.planning.conditions.terms import (
    NULL,
    Cell,
    Computed,
    Constant,
    Kind,
    Operation,
    Term,
    cells_of,
)

__all__ = [
    "NULL",
    "Cell",
    "Computed",
    "Constant",
    "Kind",
    "Operation",
    "Term",
    "cells_of",
]
