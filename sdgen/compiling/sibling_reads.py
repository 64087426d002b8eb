"""Generators of packages read only those columns of a row that they say they read."""

from __future__ import annotations

from generators_sql.spi.generator import Generator
from sdgen.errors import PluginError, shown


def check_sibling(generator: Generator, column: str) -> None:
    """Checks that a generator has declared a column that it reads.

    Scenarios are checked by what ``siblings()`` returns: that the column is there, and that no two
    columns are computed from each other.

    Raises:
        PluginError: a package's generator has not.
    """
    if generator.is_of_package and column not in generator.siblings():
        raise PluginError(
            f"generator {generator.type} reads the column {shown(column)}, which its siblings() "
            "does not return. Return the names of all columns that it reads there"
        )
