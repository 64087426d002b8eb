"""faker: any provider of the Faker library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Dictionary, Generator, ParamProblem, Row, unique_way
from generators_sql.spi.ordered_mappings import IN_ORDER
from sdgen.column_types import ALL_TYPES, TEXTS, ColumnType, DataType
from sdgen.errors import RunError, shown
from sdgen.yaml_scalars import by_value, is_scalar

if TYPE_CHECKING:
    from generators_sql.faking.recipe import Recipe

DEFAULT_POOL = 1_000
MOST_POOLED = 100_000
_DEFAULT_LOCALE = "en_US"
_DEEPEST = 8


def _plain(value: Any, depth: int = 0) -> Any:
    if value is None or is_scalar(value):
        return by_value(value)
    if depth < _DEEPEST and isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    if depth < _DEEPEST and isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _plain(item, depth + 1) for key, item in value.items()}
    raise ValueError(f"must be a scalar, a list or a mapping of them (got {shown(value)})")


class Faker(Generator):
    """A value of any provider of the Faker library (faker.readthedocs.io), by its name.

    By default Python makes a *pool* of different values once, uploads it, and the database draws
    from it, every value equally likely: fast, at any number of rows, but values repeat. A provider
    that has not so many different values gives a smaller pool. With ``per_row: true`` Python makes
    a value for each row: as many different ones as the provider has, at the speed of Faker (5 to
    150 µs a value) instead of the database's. Rows of a column that is made so can be pointed to
    (``fk``, ``parent``) if there are 100,000 of them at most.

    With ``unique: true`` every row has a value of its own. Python makes them once, before the first
    row: as many different ones as there are rows, at the speed of Faker, and up to 1,000,000. Rows
    that are added later get further ones. Where the provider has fewer, that is refused with the
    count, unless ``suffix: true`` lets them come again with a number behind them: ``Meyer``, …,
    ``Meyer 2``, …

    ``company`` in ``de_DE`` makes ``Gieß e.G.``, ``Bloch Gnatz GmbH``, ``Röhricht``, …;
    ``catch_phrase`` makes ``Optimized 24/7 analyzer``, ``Secured methodical policy``, …

    Where a locale lacks a provider Faker falls back to English ones: ``iban`` in ``sv_SE`` would
    make British numbers. That is refused, with the locales that have it, unless a column says so
    itself (``locale: en_GB``). What is the same anywhere, such as ``uuid4`` or ``color``, is not.

    Relative dates (``date_of_birth``, ``past_date``, ``start_date: -30d``) count from the run's
    ``as_of``; args named ``…date…`` also take a date or an instant: ``start_date: "2024-01-31"``.
    Values are fitted to the column's type: decimal columns round, varchar columns cut. Those that
    do not fit, or would not come again (``binary``, providers that read the clock or draw on their
    own) are refused.
    """

    type = "faker"
    column_types = ALL_TYPES - {ColumnType.JSON, ColumnType.BYTES, ColumnType.ARRAY}
    determinism = (
        "A pure function of seed, entity, column, row number and `as_of`, for one version of Faker "
        "and of Python. Runs record both, and warn where others would go on with them."
    )
    example = """\
- name: employer
  type: string
  generator:
    type: faker
    params: { provider: company, locale: de_DE, pool: 500 }
- name: born
  type: date
  generator:
    type: faker
    params:
      provider: date_of_birth
      args: { minimum_age: 18, maximum_age: 90 }
      per_row: true
- name: trading_name
  type: string
  unique: true
  generator: { type: faker, params: { provider: company, unique: true } }
"""

    provider: str = Field(
        description="Name of the provider, such as `company`, `iban` or `catch_phrase`."
    )
    args: Annotated[dict[str, Annotated[Any, BeforeValidator(_plain)]], IN_ORDER] = Field(
        default={}, description="Keyword arguments of the provider: scalars, lists, mappings."
    )
    locale: str | None = Field(
        default=None,
        description="A locale of Faker, such as `de_DE`. Default: the scenario's, else `en_US`.",
    )
    pool: int | None = Field(
        default=None,
        ge=1,
        le=MOST_POOLED,
        description="How many different values are made to draw from, 1 … 100,000. Default: 1,000. "
        "With `suffix` how many there are before they come again. Default: 100,000.",
    )
    per_row: bool = Field(default=False, description="Whether each row gets a value of its own.")

    unique: bool = Field(default=False, description="Whether every row has a value of its own.")
    suffix: bool = Field(
        default=False,
        description="With `unique`, whether values come again with a number behind them, such as "
        "`Meyer 2`, where the provider has fewer than there are rows.",
    )

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
            return Dictionary(f"{self.provider}_{recipe.locale}", values, row.column.kind)

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
                raise RunError(f"faker: {too_few(self.provider, len(found), rows)}")
            return Dictionary(f"{self.provider}_{recipe.locale}", found, row.column.kind)

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
            return f"{self.provider}{where}, each once{', numbered' if self.suffix else ''}"
        how = "a value for each row" if self.per_row else f"a pool of {self.pool or DEFAULT_POOL:,}"
        return f"{self.provider}{f' in {self.locale}' if self.locale else ''}, {how}"

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
            "Faker's values repeat. Add unique: true to the generator's params. Or else: "
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
            yield ParamProblem("pool", "a pool and per_row exclude each other. Remove one of them")
        found = problem_with(self._recipe(column))
        if found:
            yield ParamProblem(*found)
        elif self.suffix and not self.unique:
            yield ParamProblem("suffix", "tells equal values apart. Add unique: true, or remove it")
        elif self.unique:
            yield from self._unique_problems(column)

    def _unique_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        from generators_sql.faking.distinct_values import MOST_DISTINCT, known_count, too_few

        rows = column.rows
        if self.per_row:
            yield ParamProblem(
                "per_row", "a value for each row knows nothing of the others. Remove it, or unique"
            )
        elif self.pool is not None and not self.suffix:
            yield ParamProblem(
                "pool", "unique makes as many values as there are rows. Remove one of them"
            )
        elif column.kind is ColumnType.INTERVAL:
            yield ParamProblem(
                "unique", "several texts are the same interval. Use a text column, or remove it"
            )
        elif self.suffix and (column.kind not in TEXTS or column.type.length is not None):
            yield ParamProblem(
                "suffix",
                f"makes texts of any length, which do not fit {column.type}. Use type text, or "
                "remove it",
            )
        elif not self.suffix and rows > MOST_DISTINCT:
            yield ParamProblem(
                "unique",
                f"makes at most {MOST_DISTINCT:,} values, each once (got {rows:,} rows). Add "
                "suffix: true, or use pattern or template, which the database makes",
            )
        elif not self.suffix and (count := known_count(self._recipe(column), rows)) is not None:
            yield ParamProblem("unique", too_few(self.provider, count, rows))

    def _recipe(self, column: ColumnFacts) -> Recipe:
        from generators_sql.faking.recipe import Recipe

        locale = self.locale or column.locale or _DEFAULT_LOCALE
        return Recipe(
            self.provider,
            self.args,
            locale,
            column.type,
            column.nullable,
            column.as_of,
            column.fit,
        )
