"""Which of Faker's values are made for a locale, and which silently for another one.

Where a locale lacks a group of providers, such as those of banks, Faker takes that of en_US or
en_GB; and what the group of a locale leaves out, it has from the group that all inherit, in
English. Whether that matters is seen from what a provider's method reaches: the attributes it
names, those that their code names in turn, and the providers in its formats.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import CodeType, FunctionType
from typing import Any

from faker.config import AVAILABLE_LOCALES, DEFAULT_LOCALE, PROVIDERS
from faker.utils.loading import list_module

from generators_sql.faking.providers import Source

ANYWHERE = frozenset(
    {
        *("credit_card_full", "credit_card_provider", "dga", "ean13", "free_email_domain"),
        *("isbn10", "isbn13", "tld", "upc_a", "upc_e"),
    }
)
"""Providers whose values are as good in any country: codes, brands, technical names."""

_LATIN = "la"  # filler text, which is nobody's
_SOME = 5  # locales that have words of their own, for English ones to be out of place elsewhere
_SHOWN = 6
_TRIES = 12
_NEAR = (
    ("sv", "da", "no", "fi"),
    ("de", "nl", "fr", "it"),
    ("es", "pt", "it", "fr"),
    ("pl", "cs", "sk", "uk", "ru"),
    ("hr", "sl", "bg", "ro", "hu", "el"),
    ("ja", "ko", "zh"),
    ("ar", "fa", "he", "tr"),
    ("hi", "bn", "ta", "ne"),
)
"""Languages that may do for each other; those of a line for each of them that is in none before."""
_WORD = re.compile(r"[A-Za-z][a-z]{2,}")
_TOKEN = re.compile(r"\{\{\s*(\w+)")
_DEFINED = re.compile(r"^    (?:def (\w+)|(\w+)\s*(?::[^=\n]+)?=)", re.MULTILINE)
_CALLING = {"format", "generator", "parse"}

Found = tuple[type, str]
"""A class, and the name of an attribute that it defines."""


def fallback_problem(source: Source, provider: str) -> str | None:
    """Returns that a provider's values are not made for a locale, and what to do; else None.

    Args:
        source: the providers of the locale.
        provider: name of one of them.
    """
    language = _language(source.locale)
    if language == "en" or provider in ANYWHERE:
        return None
    method = source.providers[provider]
    reached = list(_reached(source, provider))
    places = [_locale_of(owner) for owner, _ in reached]
    if any(place and _language(place) in (language, _LATIN) for place in places):
        return None
    foreign = [(place, found) for place, found in zip(places, reached, strict=True) if place]
    instead, found = DEFAULT_LOCALE, reached
    if foreign:
        if getattr(method.__self__, "__lang__", None) == source.locale:
            return None  # its authors have chosen another locale's
        instead, found = foreign[0][0], [each for _, each in foreign]
    having = _having(found)
    if not foreign and (len(having) < _SOME or not _has_words(source, provider)):
        return None
    instead = instead if instead in AVAILABLE_LOCALES else DEFAULT_LOCALE
    return (
        f"Faker has no {provider} for {source.locale} and falls back to {instead}. Set locale to "
        f"one that has it ({listed_locales(having, source.locale)}), or to {instead} to accept that"
    )


def locales_with(provider: str) -> list[str]:
    """Returns the locales that have a provider of that name of their own."""
    return sorted(
        {
            locale
            for path in PROVIDERS
            for locale, names in _names_by_locale(path).items()
            if provider in names and locale in AVAILABLE_LOCALES
        }
    )


def listed_locales(locales: list[str], wanted: str) -> str:
    """Returns locales in one line, those first that are near a wanted one."""
    language, _, country = wanted.partition("_")
    near = next((each for each in _NEAR if language in each), ())

    def order(locale: str) -> tuple[bool, bool, bool, str]:
        its_language, _, its_country = locale.partition("_")
        elsewhere = not country or its_country != country
        return its_language != language, elsewhere, its_language not in near, locale

    nearest = sorted(locales, key=order)
    more = "" if len(nearest) <= _SHOWN else f", … {len(nearest)} in all"
    return ", ".join(nearest[:_SHOWN]) + more


def _language(locale: str) -> str:
    return locale.partition("_")[0]


def _locale_of(owner: type) -> str | None:
    """Returns the locale that a class of providers is made for, None if it is for all."""
    path = owner.__module__.split(".")
    return path[3] if len(path) > 3 and ".".join(path[:3]) in PROVIDERS else None


def _reached(source: Source, provider: str) -> Iterator[Found]:
    """Yields what a provider's values are made from: attributes, each with its class."""
    waiting, seen = [provider], set[str]()
    while waiting:
        name = waiting.pop()
        method = source.providers.get(name)
        if name in seen or method is None:
            continue
        seen.add(name)
        owner = type(method.__self__)
        inner, known = [name], set[str]()
        while inner:
            this = inner.pop()
            found = next((each for each in owner.__mro__ if this in vars(each)), None)
            if this in known or found is None:
                continue
            known.add(this)
            yield found, this
            value = vars(found)[this]
            for code in _codes(value):
                inner += [word for word in code.co_names if hasattr(owner, word)]
                if _CALLING & {*code.co_names}:
                    words = [*code.co_names, *(c for c in code.co_consts if isinstance(c, str))]
                    waiting += [word for word in words if not hasattr(owner, word)]
                    waiting += [token for word in words for token in _TOKEN.findall(word)]
            waiting += [token for text in _texts(value) for token in _TOKEN.findall(text)]


def _codes(value: Any) -> Iterator[CodeType]:
    """Yields the code of a method, and of the functions within it; none of anything else."""
    function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
    function = inspect.unwrap(function) if callable(function) else None
    waiting = [function.__code__] if isinstance(function, FunctionType) else []
    while waiting:
        code = waiting.pop()
        yield code
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]


def _texts(value: Any) -> Iterator[str]:
    """Yields the texts of an attribute: formats, lists of them, or by their weights."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value:
            yield from _texts(each)


def _having(found: list[Found]) -> list[str]:
    """Returns the locales that define at least one of some attributes for themselves."""
    having = set()
    for owner, name in found:
        path = ".".join(owner.__module__.split(".")[:3])
        names = _names_by_locale(path) if path in PROVIDERS else {}
        having |= {locale for locale in names if name in names[locale]}
    return sorted(having & {*AVAILABLE_LOCALES})


@lru_cache(maxsize=64)
def _names_by_locale(path: str) -> dict[str, frozenset[str]]:
    """Returns which attributes each locale's class of a group of providers defines.

    Read from the sources: to import all of a group takes seconds.
    """
    group = import_module(path)
    if not getattr(group, "localized", False):
        return {}
    return {locale: _defined_in(files(group) / locale) for locale in list_module(group)}


def _defined_in(package: Traversable) -> frozenset[str]:
    text = (package / "__init__.py").read_text(encoding="utf-8")
    return frozenset(method or name for method, name in _DEFINED.findall(text))


def _has_words(source: Source, provider: str) -> bool:
    """Returns whether most values of a provider have words of some language."""
    values = []
    for seed in range(_TRIES):
        source.random.seed(seed)
        try:
            values.append(str(source.providers[provider]()))
        except Exception:
            return False  # needs args; what is wrong with them is told of elsewhere
    return 2 * sum(bool(_WORD.search(value)) for value in values) > len(values)
