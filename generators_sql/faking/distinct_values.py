"""Values of a provider of which no two are equal: one for each row, as far as it has so many."""

from __future__ import annotations

from collections.abc import Hashable

from generators_sql.faking.argument_sizes import is_little
from generators_sql.faking.kept_pools import KeptPools
from generators_sql.faking.providers import source_of
from generators_sql.faking.recipe import MOST_POOL_CHARACTERS, SEED_BITS, Recipe
from generators_sql.faking.time_limit import within
from sdgen.errors import RunError, TooSlowError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.values import Value

MOST_DISTINCT = 1_000_000
SUFFIX = " "
"""What stands between a value that comes again and the number of its turn."""

_SECONDS = 300.0
# A provider has no more where so many tries in a row brought nothing new. What is left of its
# values then comes less often than once in ten times as many tries as there are values.
_LEAST_MISSES, _MISSES_PER_VALUE = 2_000, 10
_TRIES_BEFOREHAND, _SECONDS_BEFOREHAND = 20_000, 5.0

_KEPT = KeptPools(2**23)
_COUNTED: KeptValues[Hashable, tuple[int | None]] = KeptValues(most=256)


@frozen
class Distinct:
    """Different values of a provider, in the order in which they were made.

    Args:
        values: the values. Of more of them the first ones are the same, so rows that are added
            later change none.
        is_all: whether the provider has no more, as far as it was tried.
    """

    values: tuple[Value, ...]
    is_all: bool


def distinct_values(
    recipe: Recipe, key: int, size: int, *, suffixed: bool = False, tries: int | None = None
) -> Distinct:
    """Returns different values of a provider.

    Args:
        recipe: makes them; None is passed over.
        key: seed of the column.
        size: how many at most.
        suffixed: whether none may be another one with a number behind it, as ``suffixed`` has it.
        tries: how many times one is made at most; None for as long as there may be more.

    Raises:
        RunError: a value does not fit, or they are too long to be held in memory.
        TooSlowError: it takes longer than five minutes, or than this thread has.
    """
    found: dict[Value, None] = {}
    bases = set[Value]()  # what stands before the number of those that end in one
    characters = misses = 0
    seeds = range(key << SEED_BITS, (key + 1) << SEED_BITS)
    with within(_SECONDS):
        for number, value in enumerate(recipe.cells(iter(seeds)), 1):
            # So "Main St 2" and the second "Main St" are not both there.
            base = _base(value) if suffixed else None
            if value is None or value in found or value in bases or base in found:
                misses += 1
            else:
                found[value], misses = None, 0
                bases.update([] if base is None else [base])
                characters += len(value) if isinstance(value, str) else 8
            if characters > MOST_POOL_CHARACTERS:
                raise RunError(
                    f"faker: {len(found):,} distinct values of {recipe.provider} have more than "
                    f"{MOST_POOL_CHARACTERS:,} characters, the most that are held in memory. Use "
                    "shorter ones or fewer rows"
                )
            if len(found) == size or number == tries:
                return Distinct(tuple(found), is_all=False)
            if misses > max(_LEAST_MISSES, _MISSES_PER_VALUE * len(found)):
                break
    return Distinct(tuple(found), is_all=True)


def distinct_pool(recipe: Recipe, key: int, size: int, *, suffixed: bool) -> tuple[Value, ...]:
    """Returns the values of ``distinct_values``; those that were made last are kept."""
    of = (recipe.key, key, size, suffixed)
    return _KEPT.get(of, lambda: distinct_values(recipe, key, size, suffixed=suffixed).values)


def known_count(recipe: Recipe, rows: int) -> int | None:
    """Returns how many different values a provider has, where a few tries tell that they are
    fewer than some rows; else None.

    Args:
        recipe: a recipe that works.
        rows: how many there have to be.
    """
    if not is_little(
        source_of(recipe.locale, recipe.added).providers[recipe.provider], recipe.args
    ):
        return None
    key = recipe.at_midnight().key, rows
    counted = _COUNTED.get(key)
    if counted is None:
        counted = (_counted(recipe, rows),)
        _COUNTED.keep(key, counted)
    return counted[0]


def _counted(recipe: Recipe, rows: int) -> int | None:
    try:
        with within(_SECONDS_BEFOREHAND):
            found = distinct_values(recipe, 0, rows, tries=_TRIES_BEFOREHAND)
    except (RunError, TooSlowError):
        return None
    return len(found.values) if found.is_all else None


def too_few(provider: str, count: int, rows: int) -> str:
    """Returns that a provider has fewer different values than there are rows, and what to do."""
    return (
        f"{provider} seems to have only {count:,} distinct values, but {rows:,} rows need one "
        "each. Add suffix: true, which numbers repeated values, use another provider, or use at "
        f"most {count:,} rows"
    )


def _base(value: Value) -> str | None:
    """Returns what stands before the number that a text ends in; None if it ends in none."""
    base, behind, number = str(value).rpartition(SUFFIX)
    return base if behind and number.isdecimal() else None
