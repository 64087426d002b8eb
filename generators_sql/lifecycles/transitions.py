"""What a scenario says of a lifecycle: transitions from state to state, and how long they take."""

from __future__ import annotations

import math
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.rounding import rounded
from generators_sql.spi import Row
from sdgen.errors import shown
from sdgen.instants import MICROSECONDS_PER_SECOND, parse_duration
from sdgen.yaml_model import YamlModel

_LONGEST = 1_000 * 366 * 86_400 * MICROSECONDS_PER_SECOND  # times of all steps stay in 64 bits
_FARTHEST = 21.5  # ln(2^31): an exponential draw gets no farther, in means


def _microseconds(text: str) -> int:
    return parse_duration(text) // 1_000


def _duration(text: str) -> str:
    """Returns a duration of a scenario. Raises ValueError if it is none that can be waited."""
    nanoseconds = parse_duration(text)
    if nanoseconds < 0:
        raise ValueError(f"must not be negative (got {shown(text)}). Delays are 0s or longer")
    if nanoseconds % 1_000:
        raise ValueError(f"must be whole microseconds (got {shown(text)}). Round it")
    if nanoseconds // 1_000 > _LONGEST:
        raise ValueError(f"must be at most 366000d (got {shown(text)}). Use a shorter one")
    return text


Duration = Annotated[str, AfterValidator(_duration)]
"""A duration that is not negative, in whole microseconds: ``90s``, ``1h30m``, ``7d``."""


class Delay(YamlModel):
    """How long a row stays in a state before a transition."""

    min: Duration = Field(default="0s", description="The shortest delay.")
    max: Duration | None = Field(
        default=None,
        description="The longest delay; all delays in between are equally likely. With `mean`, "
        "where the distribution is truncated.",
    )
    mean: Duration | None = Field(
        default=None,
        description="Mean delay beyond `min`, before `max` truncates it: exponentially "
        "distributed, so short delays are the most likely.",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.max is None and self.mean is None:
            raise ValueError("needs max, mean or both. Or write one duration, such as after: 2d")
        if self.max is not None and _microseconds(self.max) < self.shortest:
            raise ValueError(f"max must not be below min (got min {self.min}, max {self.max})")
        if self.mean is not None and _microseconds(self.mean) == 0:
            raise ValueError("mean must be above 0. For no delay, write after: 0s")
        if self.longest > _LONGEST:
            raise ValueError(
                f"delays reach 21.5 times the mean (got {self.mean}), which is beyond 366000d. Set "
                "max, or a shorter mean"
            )
        return self

    @property
    def shortest(self) -> int:
        """The shortest delay, in microseconds."""
        return _microseconds(self.min)

    @property
    def longest(self) -> int:
        """The longest delay, or some more, in microseconds."""
        if self.mean is None:
            return _microseconds(self.max or self.min)
        farthest = self.shortest + math.ceil(_FARTHEST * self._mean) + self._unit
        return farthest if self.max is None else min(farthest, _microseconds(self.max))

    @property
    def is_whole_seconds(self) -> bool:
        """Whether all delays are whole seconds."""
        return self._unit == MICROSECONDS_PER_SECOND and not self.shortest % self._unit

    @property
    def _mean(self) -> int:
        return _microseconds(self.mean or "0s")

    @property
    def _unit(self) -> int:
        """The microseconds that delays are multiples of, from the shortest one on."""
        second = MICROSECONDS_PER_SECOND
        if self.mean is not None:  # rounded where the bits of doubles that engines share end
            return second if self._mean >= second else 1
        return second if not (self.shortest % second or self.longest % second) else 1

    def ticks(self, row: Row, unit: int, stream: int) -> exp.Expression:
        """Returns a drawn delay, an integer.

        Args:
            row: the row.
            unit: the microseconds of a tick: a second where all delays are whole ones, else 1.
            stream: uses this draw and the next.
        """
        least = self.shortest // unit
        if self.shortest == self.longest:
            return x.integer(least)
        return x.plus(x.times(x.paren(self._above(row, stream)), self._unit // unit), least)

    def _above(self, row: Row, stream: int) -> exp.Expression:
        """Returns how many units of its own a drawn delay is above the shortest."""
        if self.mean is None:
            return row.below((self.longest - self.shortest) // self._unit + 1, stream)
        dialect, mean = row.dialect, self._mean / self._unit
        share = row.unit(stream)
        if self.max is not None:
            most = (_microseconds(self.max) - self.shortest) // self._unit
            share = x.mul(share, dialect.double(-math.expm1(-(most + 0.5) / mean)))
        above = x.mul(dialect.double(-mean), x.ln(x.sub(dialect.double(1.0), share)))
        number = dialect.whole(rounded(dialect, above, 0))
        return number if self.max is None else x.least(number, x.integer(most))


class Transition(YamlModel):
    """One way out of a state."""

    source: str = Field(alias="from", min_length=1, description="The state it leads out of.")
    target: str = Field(alias="to", min_length=1, description="The state it leads to.")
    rate: float = Field(
        default=1.0,
        ge=0,
        le=1,
        description="Share of the rows in that state that take it, 0 … 1. The rates out of a state "
        "sum to at most 1; the other rows stay there for good.",
    )
    after: Duration | Delay = Field(
        description="How long a row stays in the state first: a duration (`2d`), or a mapping with "
        "the keys below. In whole seconds if those are, otherwise in microseconds.",
    )

    @property
    def delay(self) -> Delay:
        """How long it takes."""
        after = self.after
        return after if isinstance(after, Delay) else Delay(min=after, max=after)
