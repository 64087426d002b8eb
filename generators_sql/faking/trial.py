"""Whether a recipe works: found out by making a few values and watching how they come about."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterator
from typing import Any

from generators_sql.faking.argument_sizes import extent_problem, is_little
from generators_sql.faking.clock import clock_at
from generators_sql.faking.localization import (
    fallback_problem,
    listed_locales,
    locales_with,
)
from generators_sql.faking.providers import REFUSED, Source, locale_problem, source_of
from generators_sql.faking.recipe import Recipe, arguments
from generators_sql.faking.time_limit import check_trial
from generators_sql.faking.trial_process import WORKSHOP
from generators_sql.faking.watching import CLOCK, watched
from sdgen.errors import did_you_mean, shown
from sdgen.kept_values import KeptValues

Finding = tuple[str, str]
"""A param, and what is wrong with it."""

_TRIES = 24
_TRIED: KeptValues[Hashable, tuple[str | None]] = KeptValues(most=256)
_OTHERS = "Use another provider or locale"
_INSTEAD = "Use the generator timestamp or date"


def problem_with(recipe: Recipe) -> Finding | None:
    """Returns what is wrong with a recipe, None if nothing was found."""
    if message := locale_problem(recipe.locale):
        return "locale", message
    source = source_of(recipe.locale, recipe.added)
    if message := _provider_problem(source, recipe.provider):
        return "provider", message
    if message := fallback_problem(source, recipe.provider):
        return "locale", message
    for param, message in _args_problems(source.providers[recipe.provider], recipe.args):
        return param, message
    check_trial(recipe.provider)
    little = is_little(source.providers[recipe.provider], recipe.args)
    message = _tried_before(source, recipe) if little else WORKSHOP.trial(recipe)
    return ("args" if recipe.args else "provider", message) if message else None


def _provider_problem(source: Source, name: str) -> str | None:
    if name in REFUSED:
        return f"{name} {REFUSED[name]}, which no column takes. Use another provider"
    if name in source.providers:
        return None
    if locales := locales_with(name):
        return (
            f"Faker has no {name} for {source.locale}. Set locale to one that has it: "
            f"{listed_locales(locales, source.locale)}"
        )
    offered = [each for each in source.providers if each not in REFUSED]
    return (
        f"Faker has no such provider (got {shown(name)}).{did_you_mean(name, offered)} "
        "All are listed at https://faker.readthedocs.io/en/stable/providers.html"
    )


def _args_problems(method: Callable[..., Any], args: dict[str, Any]) -> Iterator[Finding]:
    signature = inspect.signature(method)
    takes = list(signature.parameters)
    open_ended = any(p.kind is p.VAR_KEYWORD for p in signature.parameters.values())
    for name in args:
        if name not in takes and not open_ended:
            yield (
                "args",
                f"{method.__name__} has no such arg (got {shown(name)})."
                f"{did_you_mean(name, takes)} It takes: {', '.join(takes) or 'none'}",
            )
    if message := extent_problem(method, args):
        yield "args", message
    try:
        signature.bind(**args)
    except TypeError as error:
        yield "args", f"{method.__name__}: {error}. Add it to args"


def _tried_before(source: Source, recipe: Recipe) -> str | None:
    """Returns what ``tried`` does; a scenario is read again and again."""
    method = source.providers[recipe.provider]
    key = recipe.at_midnight().key, getattr(method, "__func__", method)  # for all threads
    found = _TRIED.get(key)
    if found is None:
        found = (tried(source, recipe),)
        _TRIED.keep(key, found)
    return found[0]


def tried(source: Source, recipe: Recipe) -> str | None:
    """Returns what keeps the values of a recipe from being used, None for nothing."""
    args = arguments(recipe.args)
    found: list[str] = []
    try:
        with clock_at(recipe.as_of):
            with watched(source.random, recipe.packages, found):
                first = [recipe.cell(source, args, seed) for seed in range(_TRIES)]
            again = [recipe.cell(source, args, seed) for seed in reversed(range(_TRIES))]
    except ValueError as error:
        return str(error)
    if found:
        return f"{recipe.provider} {found[0]}. {_INSTEAD if found[0] == CLOCK else _OTHERS}"
    if first != again[::-1]:
        return (
            f"{recipe.provider} makes different values each time, even with the same seed. "
            f"{_OTHERS}"
        )
    return None
