"""Generators whose values the providers of Faker make."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Dictionary, Generator, ParamProblem, Row, unique_way
from sdgen.column_types import ALL_TYPES, TEXTS, ColumnType, DataType
from sdgen.errors import RunError

if TYPE_CHECKING:
    from faker.providers import BaseProvider

    from generators_sql.faking.recipe import Recipe

DEFAULT_POOL = 1_000
MOST_POOLED = 100_000
_DEFAULT_LOCALE = "en_US"


class FakerValues(Generator):
    """Values of a provider: a pool to draw from, one for each row, or each of them once."""

    column_types = ALL_TYPES - {ColumnType.JSON, ColumnType.BYTES, ColumnType.ARRAY}
    determinism = (
        "A pure function of seed, entity, column, row number and `as_of`, for one version of Faker "
        "and of Python. Runs record both, and warn if other versions would continue them."
    )

    locale: str | None = Field(
        default=None,
        description="A Faker locale, such as `de_DE`. Default: the scenario's, else `en_US`.",
    )
    pool: int | None = Field(
        default=None,
        ge=1,
        le=MOST_POOLED,
        description="Size of the pool that values are drawn from, 1 … 100,000. Default: 1,000. "
        "With `suffix`, how many values there are before they repeat. Default: 100,000.",
    )
    per_row: bool = Field(
        default=False,
        description="Whether to generate a value for each row instead of drawing from a pool.",
    )
    unique: bool = Field(default=False, description="Whether values are unique.")
    suffix: bool = Field(
        default=False,
        description="With `unique`, whether values are repeated with a number appended, such as "
        "`Meyer 2`, if the provider has fewer values than there are rows.",
    )

    @abstractmethod
    def called(self) -> str:
        """Returns the name of the provider, a method."""

    @abstractmethod
    def arguments(self) -> dict[str, Any]:
        """Returns the keyword arguments that the provider is called with."""

    def added(self) -> type[BaseProvider] | None:
        """Returns the class that has the provider, None if Faker itself has it."""
        return None

    def sql(self, row: Row) -> exp.Expression:
        """Returns an entry of the pool, or what Python makes for the row."""
        recipe = self._recipe(row.column)
        if self.unique:
            return self._once(row, recipe)
        if self.per_row:
            from generators_sql.faking.recipe import FakerRows

            return row.made(FakerRows(recipe, row.key_seed("row")))

        def make() -> Dictionary:
            values = recipe.pool(row.key_seed("pool"), self.pool or DEFAULT_POOL)
            return Dictionary(f"{recipe.provider}_{recipe.locale}", values, row.column.kind)

        return row.pool(row.made_once("pool", make))

    def _once(self, row: Row, recipe: Recipe) -> exp.Expression:
        """Returns the entry of the row's own number.

        Entries are in the order in which they were made, so that rows of later runs change none.
        """
        from generators_sql.faking.distinct_values import SUFFIX, distinct_pool, too_few

        rows, seed = row.column.rows, row.key_seed("pool")
        size = min(rows, self.pool or MOST_POOLED) if self.suffix else rows

        def make() -> Dictionary:
            found = distinct_pool(recipe, seed, size, suffixed=self.suffix)
            if len(found) < rows and not (self.suffix and found):
                raise RunError(f"{self.type}: {too_few(recipe.provider, len(found), rows)}")
            return Dictionary(f"{recipe.provider}_{recipe.locale}", found, row.column.kind)

        dictionary = row.made_once("once", make)
        count = len(dictionary.values)
        if rows <= count:
            return row.entry(dictionary, row.number)
        again = row.named(
            "turn", x.int_div(row.number, x.integer(count)), "how often its value has come before"
        )
        base = row.entry(dictionary, x.mod(row.number, x.integer(count)))
        turn = row.dialect.convert(x.plus(again, 1), ColumnType.BIGINT, ColumnType.TEXT)
        is_first = exp.EQ(this=again.copy(), expression=x.integer(0))
        number = x.case((is_first, x.text("")), otherwise=x.concat(x.text(SUFFIX), turn))
        return x.concat(base, number)

    def summary(self) -> str:
        """Returns the provider and how its values get here."""
        if self.unique:
            where = f" in {self.locale}" if self.locale else ""
            return f"{self.called()}{where}, each once{', numbered' if self.suffix else ''}"
        how = "a value for each row" if self.per_row else f"a pool of {self.pool or DEFAULT_POOL:,}"
        return f"{self.called()}{f' in {self.locale}' if self.locale else ''}, {how}"

    def part_type(self, column: ColumnFacts) -> DataType | None:
        """Returns text, which takes whatever a provider makes."""
        return DataType(ColumnType.TEXT)

    def longest(self, column: ColumnFacts) -> int | None:
        """Returns the length of a varchar column: longer texts are cut."""
        return column.type.length

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        """Returns None: values that are too long are made again; ``problems`` tries it."""
        return None

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        """Returns that a provider knows nothing of the rows before."""
        if self.unique:
            return None
        return (
            "Faker's values repeat. Add unique: true to the generator's params. Otherwise: "
            f"{unique_way(column.kind)}"
        )

    def in_python(self) -> bool:
        """Returns whether Python makes a value for each row."""
        return self.per_row

    def packages(self) -> tuple[str, ...]:
        """Returns Faker: other versions make other values."""
        return ("Faker",)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what a few values show, made to see whether the provider can be used."""
        from generators_sql.faking.trial import problem_with

        if self.per_row and self.pool is not None:
            yield ParamProblem("pool", "pool and per_row cannot be combined. Remove one of them")
        found = problem_with(self._recipe(column))
        if found:
            param, message = found
            yield ParamProblem(param if param in type(self).model_fields else "", message)
        elif self.suffix and not self.unique:
            yield ParamProblem(
                "suffix", "makes repeated values unique. Add unique: true, or remove it"
            )
        elif self.unique:
            yield from self._unique_problems(column)

    def _unique_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        from generators_sql.faking.distinct_values import MOST_DISTINCT, known_count, too_few

        rows = column.rows
        if self.per_row:
            yield ParamProblem(
                "per_row",
                "values generated row by row are not compared with each other. Remove it, or "
                "unique",
            )
        elif self.pool is not None and not self.suffix:
            yield ParamProblem(
                "pool", "unique makes as many values as there are rows. Remove one of them"
            )
        elif column.kind is ColumnType.INTERVAL:
            yield ParamProblem(
                "unique",
                "different strings can be the same interval. Use a text column, or remove it",
            )
        elif self.suffix and (column.kind not in TEXTS or column.type.length is not None):
            yield ParamProblem(
                "suffix",
                f"makes strings of any length, which do not fit {column.type}. Use type text, or "
                "remove it",
            )
        elif not self.suffix and rows > MOST_DISTINCT:
            yield ParamProblem(
                "unique",
                f"makes at most {MOST_DISTINCT:,} unique values (got {rows:,} rows). Add suffix: "
                "true, or use pattern or template, which the database computes",
            )
        elif not self.suffix and (count := known_count(self._recipe(column), rows)) is not None:
            yield ParamProblem("unique", too_few(self.called(), count, rows))

    def _recipe(self, column: ColumnFacts) -> Recipe:
        from generators_sql.faking.recipe import Recipe

        return Recipe(
            self.called(),
            self.arguments(),
            self.locale or column.locale or _DEFAULT_LOCALE,
            column.type,
            column.nullable,
            column.as_of,
            column.fit,
            self.added(),
        )
