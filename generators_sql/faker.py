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
    """A value of any provider of the Faker library (faker.readthedocs.io), by its name.

    By default Python makes a *pool* of different values once, uploads it, and the database draws
    from it, every value equally likely: fast, at any number of rows, but values repeat. A provider
    that has not so many different values gives a smaller pool. With ``per_row: true`` Python makes
    a value for each row: as many different ones as the provider has, at the speed of Faker (5 to
    150 µs a value) instead of the database's. Rows of a column that is made so can be pointed to
    (``fk``, ``parent``) if there are 100,000 of them at most.

    With ``unique: true`` every row has a value of its own. Python makes them once, before the first
    row: as many different ones as there are rows, at the speed of Faker, and up to 1,000,000. Rows
    that are added later get further ones. Where the provider has fewer, that is refused with the
    count, unless ``suffix: true`` lets them come again with a number behind them: ``Meyer``, …,
    ``Meyer 2``, …

    ``company`` in ``de_DE`` makes ``Gieß e.G.``, ``Bloch Gnatz GmbH``, ``Röhricht``, …;
    ``catch_phrase`` makes ``Optimized 24/7 analyzer``, ``Secured methodical policy``, …

    Where a locale lacks a provider Faker falls back to English ones: ``iban`` in ``sv_SE`` would
    make British numbers. That is refused, with the locales that have it, unless a column says so
    itself (``locale: en_GB``). What is the same anywhere, such as ``uuid4`` or ``color``, is not.

    Relative dates (``date_of_birth``, ``past_date``, ``start_date: -30d``) count from the run's
    ``as_of``; args named ``…date…`` also take a date or a timestamp: ``start_date: "2024-01-31"``.
    Values are fitted to the column's type: decimal columns round, varchar columns cut. Those that
    do not fit, or would not come again (``binary``, providers that read the clock or draw on their
    own) are refused.
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
