"""Generators whose values Python makes, one for each row."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from random import Random

from sqlglot import exp

from generators_sql.bases.python_cells import cell_of
from generators_sql.spi import ColumnFacts, Fit, Generator, ParamProblem, Row, RowMaker
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.values import Value

SEED_BITS = 64
"""A row's number stands below so many bits in its seed."""

_TRIED = 24  # rows


class PythonGenerator(Generator):
    """A generator with a method in Python in place of SQL.

    A subclass writes ``value``. Its values are made batch by batch as the rows are written, and
    again to verify them. They are slower than SQL: about 7 µs a value, and what the method takes.
    """

    determinism = (
        "A pure function of seed, entity, column and row number, for one version of its package "
        "and of Python. Runs record both, and warn if other versions would continue them."
    )

    @abstractmethod
    def value(self, random: Random, row_number: int, column: ColumnFacts) -> object:
        """Returns the value of a row.

        It may depend on the arguments and the params alone, never on other rows or calls, the
        clock (``column.as_of`` stands for now) or other sources of randomness.

        Args:
            random: seeded for this row and column.
            row_number: the row's number, from 0.
            column: the column that is filled.
        """

    def sql(self, row: Row) -> exp.Expression:
        """Returns what Python makes for the row."""
        return row.made(PythonRows(self, row.column, row.key_seed("row")))

    def in_python(self) -> bool:
        """Returns that it does."""
        return True

    def summary(self) -> str:
        """Returns that each value is made in Python."""
        return "a value for each row, generated in Python"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what a few values show, made to see whether the method works.

        A subclass that overrides it yields these as well.
        """
        if message := _tried(PythonRows(self, column, 0)):
            yield ParamProblem("", message)


@frozen
class PythonRows(RowMaker):
    """The cells of a column that a ``PythonGenerator`` fills.

    Args:
        generator: makes the values.
        column: the column.
        key: seed of the column.
    """

    generator: PythonGenerator
    column: ColumnFacts
    key: int

    def cells(self, first: int, end: int) -> Iterator[Value]:
        """Yields the cells of rows first … end-1.

        Raises:
            RunError: the method fails, or the column does not hold what it returns.
        """
        from generators_sql.faking.time_limit import check

        random = Random()  # noqa: S311 (data, no secrets)
        for number in range(first, end):
            check(f"{self.generator.type} generates values slowly. Use fewer rows")
            try:
                cell = self.cell(random, number)
            except ValueError as error:
                raise RunError(f"{self.generator.type} {error}") from error
            yield cell

    def cell(self, random: Random, number: int) -> Value:
        """Returns the cell of a row.

        Args:
            random: is seeded for the row.
            number: the row's number.

        Raises:
            ValueError: there is none; the message follows what made it.
        """
        column = self.column
        place = f"{column.entity}.{column.name}, row {number}"
        random.seed((self.key << SEED_BITS) + number)
        try:
            value = self.generator.value(random, number, column)
        except MemoryError:
            raise
        except Exception as error:
            text = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
            raise ValueError(f"fails for {place}: {text}. Fix its package") from error
        try:
            cell = cell_of(value, column.unlimited if column.fit is Fit.CLIP else column.type)
        except ValueError as error:
            raise ValueError(f"makes an invalid value for {place}: {error}") from error
        if cell is None and not column.nullable:
            raise ValueError(f"makes None for {place}, but the column is not nullable")
        return cell


def _tried(rows: PythonRows) -> str | None:
    """Returns what is wrong with the first values, None if nothing is found."""
    from generators_sql.faking.watching import watched

    random, found = Random(), list[str]()  # noqa: S311 (data, no secrets)
    numbers = range(min(_TRIED, max(1, rows.column.rows)))
    packages = {each.__module__.partition(".")[0] for each in type(rows.generator).__mro__}
    try:
        with watched(random, packages - {"generators_sql", "sdgen"}, found):
            first = [rows.cell(random, number) for number in numbers]
        again = [rows.cell(random, number) for number in reversed(numbers)]
    except ValueError as error:
        return str(error)
    if found:
        return f"{found[0]}. Its method must use the random it is given, and column.as_of"
    if first != again[::-1]:
        return (
            "makes different values each time, even with the same seed. Its method may depend only "
            "on its arguments and the params"
        )
    return None
