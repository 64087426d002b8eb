"""The locale of a scenario."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})?")


def checked_locale(value: Any) -> Any:
    """Returns a scenario's locale as it is; values other than texts are left to the model.

    Raises:
        ValueError: no such locale, with those that come close.
    """
    if isinstance(value, str) and not _is_faker_s(value):
        from generators_sql.faking.providers import locale_problem

        if message := locale_problem(value):
            raise ValueError(message)
    return value


def locale_of(value: Any) -> str | None:
    """Returns the locale that a scenario's data names, None if it names none that there is."""
    try:
        return value if isinstance(checked_locale(value), str) else None
    except ValueError:
        return None


def _is_faker_s(locale: str) -> bool:
    """Returns whether Faker has names of people for a locale: then it has the locale.

    Faker itself, which takes a tenth of a second to import, is only asked where it has none.
    """
    found = find_spec("faker")
    if found is None or found.origin is None or not _LOCALE.fullmatch(locale):
        return False
    return (Path(found.origin).parent / "providers" / "person" / locale).is_dir()
