"""The locale of a scenario."""

from __future__ import annotations

from typing import Any


def checked_locale(value: Any) -> Any:
    """Returns a scenario's locale as it is; values other than texts are left to the model.

    Raises:
        ValueError: no such locale, with those that come close.
    """
    if isinstance(value, str):
        from generators_sql.faking.source import locale_problem  # Faker: loaded where it is used

        if message := locale_problem(value):
            raise ValueError(message)
    return value


def locale_of(value: Any) -> str | None:
    """Returns the locale that a scenario's data names, None where it names none that there is."""
    try:
        return value if isinstance(checked_locale(value), str) else None
    except ValueError:
        return None
