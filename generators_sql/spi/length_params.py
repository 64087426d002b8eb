"""Generators of cells that have one length, or any from a shortest to a longest one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generators_sql.spi.generator import Generator
from generators_sql.spi.problems import ParamProblem


class Sized(Generator):
    """A generator whose params say a length, or a shortest and a longest one."""

    if TYPE_CHECKING:  # params of each of them, which have limits and descriptions of their own
        min: int
        max: int | None
        length: int | None

    @property
    def most(self) -> int:
        """The longest length."""
        return next((n for n in (self.length, self.max) if n is not None), self.min)

    @property
    def fewest(self) -> int:
        """The shortest length."""
        return self.min if self.length is None else self.length

    def size(self) -> str:
        """Returns the length, such as ``3`` or ``1 to 3``."""
        return f"{self.fewest}" if self.fewest == self.most else f"{self.fewest} to {self.most}"

    def length_problems(self, one_length: str) -> Iterator[ParamProblem]:
        """Yields what is wrong with the params.

        Args:
            one_length: what the param ``length`` is for.
        """
        if self.length is not None:
            if self.max is not None or self.min:
                yield ParamProblem(
                    "length", "length cannot be combined with min or max. Remove one"
                )
        elif self.max is None:
            yield ParamProblem("max", f"missing. Set max, or length for {one_length}")
        elif self.min > self.max:
            yield ParamProblem(
                "min", f"must not be above max (got min {self.min}, max {self.max}). Swap them"
            )
