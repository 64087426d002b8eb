"""Faker's providers of one locale, drawing from a source of randomness that we seed."""

from __future__ import annotations

import difflib
import logging
import random
import threading
from collections.abc import Callable
from typing import Any

import faker
from faker.config import AVAILABLE_LOCALES
from faker.providers import BaseProvider

from generators_sql.faking.clock import bind_clock
from sdgen.errors import shown

REFUSED = {
    "binary": "makes bytes",
    "image": "makes bytes",
    "json_bytes": "makes bytes",
    "tar": "makes files",
    "zip": "makes files",
}
"""Providers that are not even tried: they may be huge, or need other packages."""

_UNORDERED = {"it_IT": ("cities",)}
"""Lists that Faker (40) makes of sets, so that the order of each process is another one."""

# Some providers warn at every value, in the middle of what sdgen prints.
logging.getLogger("faker").setLevel(logging.ERROR)


class _Generator(faker.Generator):
    """Finds by name only what providers offer.

    Formats that users write (``pystr_format: "{{name}}"``) call whatever Faker's own finds, its
    ``seed_instance`` and ``__class__`` as well.
    """

    offered: dict[str, Callable[..., Any]]

    def get_formatter(self, formatter: str) -> Callable[..., Any]:
        """Returns the method of a provider. Raises AttributeError if there is none."""
        if formatter not in self.offered:
            raise AttributeError(f"no provider {formatter}")
        return self.offered[formatter]


class Source:
    """All providers of a locale. Not for several threads.

    Args:
        locale: one of ``locales()``.
        added: a class of further providers, which come before Faker's own.
    """

    def __init__(self, locale: str, added: type[BaseProvider] | None = None) -> None:
        self.locale = locale
        # Faker's own source of randomness is shared by all users of the process.
        self.random = random.Random()  # noqa: S311 (data, no secrets)
        config: dict[str, Any] = {"locale": locale, "use_weighting": True}
        generator = _Generator(**config)
        faker.Factory.create(locale, generator=generator)
        generator.random = self.random
        if added is not None:
            generator.add_provider(added)
        for provider in generator.providers:
            for name in _UNORDERED.get(locale, ()):
                if hasattr(provider, name):
                    setattr(provider, name, sorted(getattr(provider, name)))
        self.providers = {
            name: method
            for provider in reversed(generator.providers)
            for name in dir(provider)
            if not name.startswith("_") and callable(method := getattr(provider, name))
        }
        generator.offered = {
            name: method for name, method in self.providers.items() if name not in REFUSED
        }
        bind_clock()


class _Sources(threading.local):
    def __init__(self) -> None:
        self.known: dict[tuple[str, type[BaseProvider] | None], Source] = {}


_sources = _Sources()


def source_of(locale: str, added: type[BaseProvider] | None = None) -> Source:
    """Returns this thread's providers of a locale; making them takes about 30 ms."""
    key = locale, added
    if key not in _sources.known:
        _sources.known[key] = Source(locale, added)
    return _sources.known[key]


def locale_problem(locale: str) -> str | None:
    """Returns what is wrong with a locale, None if Faker has it."""
    if locale in AVAILABLE_LOCALES:
        return None
    language = locale.replace("-", "_").split("_")[0].lower()
    same = [name for name in AVAILABLE_LOCALES if name.split("_")[0] == language]
    close = same or difflib.get_close_matches(locale, AVAILABLE_LOCALES, n=5, cutoff=0.5)
    advice = f"Use one of: {', '.join(sorted(close))}" if close else "Use e.g. en_US or de_DE"
    return f"Faker has no such locale (got {shown(locale)}). {advice}"
