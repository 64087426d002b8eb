"""faker: any provider of the Faker library."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generators_sql.bases.faker_values import FakerValues
from generators_sql.spi import Generator
from generators_sql.spi.ordered_mappings import IN_ORDER
from sdgen.errors import shown
from sdgen.yaml_scalars import by_value, is_scalar

_DEEPEST = 8


def _plain(value: Any, depth: int = 0) -> Any:
    if value is None or is_scalar(value):
        return by_value(value)
    if depth < _DEEPEST and isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    if depth < _DEEPEST and isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _plain(item, depth + 1) for key, item in value.items()}
    raise ValueError(f"must be a scalar, a list or a mapping of them (got {shown(value)})")


class _Provider(Generator):
    """Its params that name what makes the values; they come before those of any ``FakerValues``."""

    provider: str = Field(
        description="Name of the provider, such as `company`, `iban` or `catch_phrase`."
    )
    args: Annotated[dict[str, Annotated[Any, BeforeValidator(_plain)]], IN_ORDER] = Field(
        default={}, description="Keyword arguments of the provider: scalars, lists, mappings."
    )


class Faker(FakerValues, _Provider):
    """Values from any provider of the Faker library (faker.readthedocs.io), by its name.

    By default Python generates a *pool* of different values once and uploads it, and the database
    draws from it, every value equally likely. This is fast for any number of rows, but values
    repeat. The pool is smaller if the provider has fewer different values. With ``per_row: true``
    Python generates a value for each row, with all the variety of the provider, but at the speed of
    Faker (5 to 150 µs a value) instead of the database's. Other columns can take their values from
    such a column (``fk``, ``parent``) if it has at most 100,000 rows.

    With ``unique: true`` no two rows have the same value. Python generates the values before the
    first row, one for each row and up to 1,000,000, at the speed of Faker. Rows that are added
    later get new ones. If the provider has fewer values, that is an error with their number, unless
    ``suffix: true`` lets them repeat with a number appended: ``Meyer``, …, ``Meyer 2``, …

    ``company`` in ``de_DE`` makes ``Gieß e.G.``, ``Bloch Gnatz GmbH``, ``Röhricht``, …;
    ``catch_phrase`` makes ``Optimized 24/7 analyzer``, ``Secured methodical policy``, …

    If a locale lacks a provider, Faker falls back to English: ``iban`` in ``sv_SE`` would
    make British numbers. sdgen refuses that and lists the locales that have it; a column can ask
    for one of them (``locale: en_GB``). Providers that are the same in all locales, such as
    ``uuid4`` or ``color``, are not affected.

    Relative dates (``date_of_birth``, ``past_date``, ``start_date: -30d``) count from the run's
    ``as_of``; args named ``…date…`` also take a date or a timestamp: ``start_date: "2024-01-31"``.
    Values are fitted to the column's type: decimal columns round, varchar columns truncate. Values
    that do not fit are refused, and so are providers whose values are not reproducible
    (``binary``, or those that read the clock or another source of randomness).
    """

    type = "faker"
    example = """\
- name: employer
  type: string
  generator:
    type: faker
    params: { provider: company, locale: de_DE, pool: 500 }
- name: born
  type: date
  generator:
    type: faker
    params:
      provider: date_of_birth
      args: { minimum_age: 18, maximum_age: 90 }
      per_row: true
- name: trading_name
  type: string
  unique: true
  generator: { type: faker, params: { provider: company, unique: true } }
"""

    def called(self) -> str:
        """Returns the provider that the scenario names."""
        return self.provider

    def arguments(self) -> dict[str, Any]:
        """Returns its args, as they stand in the scenario."""
        return self.args
