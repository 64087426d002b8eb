"""Pools of the generator faker that were made last are kept, in bounded memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from generators_sql.faking.kept_pools import KeptPools, Pool
from generators_sql.faking.recipe import Recipe
from sdgen.column_types import parse_column_type

AS_OF = datetime(2026, 1, 31, tzinfo=UTC)
RECIPE = Recipe("company", {}, "de_DE", parse_column_type("text"), False, AS_OF)
WORDS = {"ext_word_list": ["a", "b"], "nb_words": 3}


def words(args: dict[str, Any]) -> Recipe:
    return replace(RECIPE, provider="sentence", args=args)


def test_the_same_pool_is_made_once() -> None:
    made = RECIPE.pool(7, 20)
    assert RECIPE.pool(7, 20) is made
    assert len({RECIPE.pool(7, 19), RECIPE.pool(8, 20), made}) == 3
    later = replace(RECIPE, as_of=AS_OF.replace(year=2027))
    shorter = replace(RECIPE, column_type=parse_column_type("varchar(4)"))
    for other in (later, shorter, replace(RECIPE, locale="en_US"), replace(RECIPE, nullable=True)):
        assert other.pool(7, 20) is not made
    # The order of args may decide values.
    assert words(WORDS).pool(7, 5) is not words(dict(reversed(WORDS.items()))).pool(7, 5)


def test_those_used_last_are_kept() -> None:
    pools, asked = KeptPools(1_000), list[str]()

    def get(name: str, characters: int) -> Pool:
        def make() -> Pool:
            asked.append(name)
            return ("x" * (characters - 64),)

        return pools.get(name, make)

    for name in "abca":
        get(name, 300)
    get("d", 300)  # b goes, which was asked for longest ago
    for name in "adcb":
        get(name, 300)
    assert "".join(asked) == "abcdb"
    asked.clear()
    for _ in range(2):
        get("larger than all", 1_001)
    get("b", 300)
    assert asked == ["larger than all"] * 2
