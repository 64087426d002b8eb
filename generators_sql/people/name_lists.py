"""Names of persons, by locale: the word lists, and which of them a column uses."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi import ColumnFacts, Dictionary, ParamProblem, shipped_dictionary
from sdgen.errors import did_you_mean, shown

DEFAULT_LOCALE = "en_US"
LOCALES = (
    *("da_DK", "de_DE", "en_GB", "en_US", "es_ES", "fi_FI", "fr_FR", "hu_HU", "id_ID", "it_IT"),
    *("nl_NL", "no_NO", "pt_BR", "ro_RO", "sv_SE", "tr_TR"),
)
"""Locales that there are names of."""

# Further lists, in Latin letters: locale of a place, or its language → list.
_OF_PLACES = {
    "ar": "fr_DZ",
    "en_IN": "en_IN",
    "en_KE": "en_KE",
    "en_NG": "en_NG",
    "ja": "ja_JP",
    "ko": "ko_KR",
    "lb": "de_DE",
    "nb": "no_NO",
    "th": "en_TH",
    "ur": "en_PK",
    "zh": "zh_CN",
}


def first_names(locale: str) -> Dictionary:
    """Returns the first names of a locale that has some, those of women and of men."""
    return _names("first_names", locale)


def last_names(locale: str) -> Dictionary:
    """Returns the last names of a locale that has some."""
    return _names("last_names", locale)


def _names(kind: str, locale: str) -> Dictionary:
    return shipped_dictionary(kind if locale == DEFAULT_LOCALE else f"{kind}_{locale}")


def names_locale(column: ColumnFacts, locale: str | None) -> str:
    """Returns the locale whose names a column gets; see ``names_problems``.

    Another country of the same language will do: de_AT gets the names of de_DE.

    Args:
        column: the column.
        locale: what the params say; None for the scenario's.
    """
    wanted = locale or column.locale or DEFAULT_LOCALE
    if wanted in LOCALES:
        return wanted
    language = wanted.split("_")[0]
    by_language = {name.split("_")[0]: name for name in LOCALES}
    return DEFAULT_LOCALE if language == "en" else by_language.get(language, DEFAULT_LOCALE)


def names_locale_of(column: ColumnFacts, wanted: str, locale: str | None) -> str:
    """Returns the locale whose names a place gets: its own, or another of its language.

    Where there are no names of that language, it is the one that the column gets without a place.

    Args:
        column: the column.
        wanted: the place's locale.
        locale: what the params say; None for the scenario's.
    """
    language = wanted.split("_")[0]
    if found := _OF_PLACES.get(wanted) or _OF_PLACES.get(language):
        return found
    known = language in {name.split("_")[0] for name in LOCALES}
    return names_locale(column, wanted if known else locale)


def names_problems(column: ColumnFacts, locale: str | None) -> Iterator[ParamProblem]:
    """Yields that there are no names of a locale, where it is so.

    Args:
        column: the column.
        locale: what the params say; None for the scenario's.
    """
    wanted = locale or column.locale or DEFAULT_LOCALE
    language = wanted.split("_")[0]
    if wanted in LOCALES or (
        locale is None and language in {name.split("_")[0] for name in LOCALES}
    ):
        return
    whose = "" if locale else "the scenario's locale: "
    yield ParamProblem(
        "locale",
        f"{whose}sdgen has no names for {shown(wanted)}.{did_you_mean(wanted, LOCALES)} Use one "
        f"of: {', '.join(LOCALES)}; or the generator faker",
    )
