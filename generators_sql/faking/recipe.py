"""What one column takes from Faker: a provider, its args, and the values they make from seeds."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from generators_sql.faking.clock import clock_at
from generators_sql.faking.column_values import fitted, is_too_long
from generators_sql.faking.kept_pools import KeptPools
from generators_sql.faking.providers import Source, source_of
from generators_sql.faking.time_limit import check, within
from generators_sql.spi import Fit, RowMaker
from sdgen.column_types import DataType
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.values import Value

if TYPE_CHECKING:
    from faker.providers import BaseProvider

MOST_POOL_CHARACTERS = 2**25
"""Characters of a pool: it is held in memory, here and in the database."""

SEED_BITS = 64
"""A row's number stands below so many bits in its seed."""

_KEPT = KeptPools(2**23)
_POOL_SECONDS = 300.0
_TRIES_TO_FIT = 2_000
_AT_ONCE = 500  # values made before they are handed on
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


@frozen
class Recipe:
    """A provider's values for a column.

    Args:
        provider: name of the provider.
        args: its keyword arguments, as they stand in the scenario.
        locale: a locale that Faker has.
        column_type: type of the column.
        nullable: whether it accepts NULL.
        as_of: what relative dates count from.
        fit: what is done about strings that are longer than the column; they are cut off unless
            others are to be made.
        added: a class of providers that Faker itself has not; it comes before Faker's own.
    """

    provider: str
    args: dict[str, Any]
    locale: str
    column_type: DataType
    nullable: bool
    as_of: datetime
    fit: Fit | None = None
    added: type[BaseProvider] | None = None

    @property
    def packages(self) -> frozenset[str]:
        """The top-level packages whose code makes its values."""
        classes = () if self.added is None else self.added.__mro__
        return frozenset({"faker", *(each.__module__.partition(".")[0] for each in classes)})

    @property
    def key(self) -> Hashable:
        """What tells it from recipes of other values."""
        # As text, since args may be lists and their order may decide values.
        of = (self.provider, repr(self.args), self.locale, self.column_type, self.nullable)
        return (*of, self.as_of, self.fit, self.added)

    def at_midnight(self) -> Recipe:
        """Returns the same one at the beginning of its day: what is wrong with it hardly changes
        within a day, and what was found out about it is kept under its ``key``.
        """
        day = self.as_of.replace(hour=0, minute=0, second=0, microsecond=0)
        return replace(self, as_of=day)

    def cells(self, seeds: Iterator[int]) -> Iterator[Value]:
        """Yields the cell of each seed. Raises RunError if a value does not fit."""
        while True:
            # Not within one ``with``: others may use this thread's clock between two values.
            made = self._some(seeds)
            yield from made
            if not made:
                return

    def _some(self, seeds: Iterator[int]) -> list[Value]:
        source, args = source_of(self.locale, self.added), arguments(self.args)
        with clock_at(self.as_of):
            try:
                return [self._checked(source, args, seed) for seed in islice(seeds, _AT_ONCE)]
            except ValueError as error:
                raise RunError(f"faker: {error}") from error

    def _checked(self, source: Source, args: dict[str, Any], seed: int) -> Value:
        check(f"{self.provider} generates values slowly. Ask for fewer or smaller ones")
        return self.cell(source, args, seed)

    def cell(self, source: Source, args: dict[str, Any], seed: int) -> Value:
        """Returns one cell; within ``clock_at``.

        Args:
            source: this thread's providers.
            args: see ``arguments``.
            seed: decides the value.

        Raises:
            ValueError: the provider fails, or its value does not fit.
        """
        source.random.seed(seed)
        value = self._value(source, args)
        for _ in range(_TRIES_TO_FIT):
            if self.fit is not Fit.CHOOSE or not is_too_long(value, self.column_type):
                break
            value = self._value(source, args)
        else:
            raise ValueError(
                f"{self.provider} makes hardly any values that fit {self.column_type}. Use fit: "
                "clip, or a longer type"
            )
        try:
            cell = fitted(value, self.column_type, self.provider)
        except ValueError as error:
            raise ValueError(f"{self.provider} {_verb(str(error))}") from None
        if self.fit is Fit.CLIP and isinstance(cell, str) and is_too_long(value, self.column_type):
            cell = cell.rstrip(" ")
        if cell is None and not self.nullable:
            raise ValueError(f"{self.provider} makes None, but the column is not nullable")
        return cell

    def _value(self, source: Source, args: dict[str, Any]) -> object:
        """Returns what the provider makes next. Raises ValueError if it fails."""
        try:
            return source.providers[self.provider](**args)
        except MemoryError:
            raise
        except Exception as error:
            raise ValueError(f"{self.provider} fails: {said(error)}") from error

    def pool(self, key: int, size: int) -> tuple[Value, ...]:
        """Returns different values, ``size`` of them or what is found of them in 3 · size tries.

        Those that were made last are kept.

        Args:
            key: seed of the column.
            size: how many at most.

        Raises:
            TooSlowError: it takes longer than five minutes, or than this thread has.
        """
        return _KEPT.get((self.key, key, size), lambda: self._pool(key, size))

    def _pool(self, key: int, size: int) -> tuple[Value, ...]:
        found: dict[Value, None] = {}
        characters = 0
        tries = 3 * size + 1_000
        with within(_POOL_SECONDS):
            for cell in self.cells(iter(range(key << SEED_BITS, (key << SEED_BITS) + tries))):
                if cell not in found:
                    found[cell] = None
                    characters += len(cell) if isinstance(cell, str) else 8
                if len(found) == size or characters > MOST_POOL_CHARACTERS:
                    break
        return tuple(found)


@frozen
class FakerRows(RowMaker):
    """A value for each row, made from the row's own seed.

    Args:
        recipe: makes them.
        key: seed of the column.
    """

    recipe: Recipe
    key: int

    def cells(self, first: int, end: int) -> Iterator[Value]:
        """Yields the cells of rows first … end-1."""
        start = self.key << SEED_BITS
        yield from self.recipe.cells(iter(range(start + first, start + end)))


def arguments(args: dict[str, Any]) -> dict[str, Any]:
    """Returns args as providers take them: start_date: "2024-01-31" becomes that date."""
    return {
        name: _moment(value) if isinstance(value, str) and "date" in name else value
        for name, value in args.items()
    }


def said(error: Exception) -> str:
    """Returns an error's message in one line, with its kind."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _moment(text: str) -> object:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        if _INSTANT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text


def _verb(message: str) -> str:
    """Returns what is wrong with a value as what the provider does."""
    return (
        message if message.startswith("makes ") else f"makes a value that does not fit: {message}"
    )
