"""Faker's values are those of the locale that was asked for, or the scenario is refused."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generators_sql.faking.localization import fallback_problem, locales_with
from generators_sql.faking.providers import source_of
from sdgen.errors import ValidationError
from tests.support.runs import column_of, scenario_from

# Of each locale: providers that Faker takes from English ones, and those that it has.
FALLEN_BACK = {
    "sv_SE": "iban bban swift job month_name day_of_week color_name catch_phrase passport_number",
    "da_DK": "ssn currency_name localized_ean",
    "ja_JP": "iban ssn currency_name",
    "hi_IN": "ssn license_plate job bank",
    "fr_CH": "month_name currency_name license_plate",
    "fil_PH": "first_name name job",
}
MADE = {
    "sv_SE": "name address city postcode ssn phone_number email company currency_name",
    "da_DK": "iban name email user_name domain_name job company",
    "ja_JP": "name address company email kana_name job word",
    "de_DE": "iban swift job month_name color_name street_name sentence",
    "de_AT": "iban job month_name",
    "pt_BR": "name cpf job iban month_name",
}
ANYWHERE = (
    "uuid4 boolean color hex_color rgb_color credit_card_number credit_card_provider ean13 isbn13 "
    "sentence word text date_of_birth past_date ipv4 url mac_address user_agent latitude password "
    "md5 random_int pyfloat currency_code country_code timezone file_extension emoji doi vin"
)


@pytest.mark.parametrize("locale", FALLEN_BACK)
def test_what_would_be_english_is_refused(locale: str) -> None:
    source = source_of(locale)
    for provider in FALLEN_BACK[locale].split():
        told = fallback_problem(source, provider)
        assert told is not None, provider
        match = re.fullmatch(r".* falls back to (\w+)\. .* has it \((.*)\), or to \1 .*", told)
        assert match is not None, told
        # Advice works when it is followed.
        named = match[2].split(", ")[:2]
        for other in (match[1], *named):
            assert provider in source_of(other).providers, (provider, other)
            assert fallback_problem(source_of(other), provider) is None, (provider, other)
    made = source_of("sv_SE")
    made.random.seed(1)
    assert made.providers["iban"]().startswith("GB")  # what it is about


@pytest.mark.parametrize("locale", MADE)
def test_what_a_locale_has_is_made(locale: str) -> None:
    source = source_of(locale)
    for provider in (*MADE[locale].split(), *ANYWHERE.split()):
        assert provider in source.providers, provider
        assert fallback_problem(source, provider) is None, provider


def test_english_locales_have_what_english_ones_have() -> None:
    for locale in ("en_US", "en_GB", "en_CA", "en_IN"):
        source = source_of(locale)
        assert not [each for each in source.providers if fallback_problem(source, each)]


def scenario_of(default: str | None, **params: Any) -> None:
    """Makes a scenario with a column of Faker's. Raises ValidationError."""
    column = column_of("x", "text", "faker", {"provider": "iban", **params})
    data = {"name": "test", "entities": [{"name": "t", "rows": 3, "columns": [column]}]}
    scenario_from(data | ({"locale": default} if default else {}))


def test_a_scenario_is_told_and_may_say_what_it_wants() -> None:
    for locale, params in (
        ("sv_SE", {}),
        (None, {"locale": "sv_SE"}),
        ("de_DE", {"locale": "hi_IN"}),
    ):
        with pytest.raises(ValidationError, match=r"no iban for .* and falls back to en_GB"):
            scenario_of(locale, **params)
    for locale, params in ((None, {}), ("sv_SE", {"locale": "en_GB"}), ("de_DE", {})):
        scenario_of(locale, **params)
    with pytest.raises(ValidationError, match=r"no state_abbr for de_DE\. Set locale .*it_IT"):
        scenario_of("de_DE", provider="state_abbr")
    assert {"en_US", "it_IT"} <= {*locales_with("state_abbr")}
