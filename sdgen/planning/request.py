"""What a user asks of a run, beside the scenario and the target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sdgen.errors import Problem, ValidationError, shown
from sdgen.instants import parse_absolute
from sdgen.planning.growth import NONE, Growth
from sdgen.scenario.models import TableMode, parse_table_mode
from sdgen.seeding import SEED_MAX, SEED_MIN

MOST_JOBS = 64  # each is a connection to the target


@dataclass(frozen=True)
class RunRequest:
    """The choices of one run; None means: as the scenario, target or engine has it.

    Args:
        profile: name of one of the scenario's profiles.
        seed: signed 64-bit integer.
        as_of: ISO 8601 instant that relative times count from.
        scale: factor on every entity's rows, after the profile's own, above 0.
        row_overrides: entity → rows, after scaling.
        mode: table mode of every entity.
        batch_size: rows per transaction.
        jobs: connections that write at once.
        growth: what earlier runs have made, where this one goes on with it.
        continues: whether to go on where the latest run of the scenario in the target has ended.
    """

    profile: str | None = None
    seed: int | None = None
    as_of: str | None = None
    scale: float | None = None
    row_overrides: Mapping[str, int] = field(default_factory=dict)
    mode: TableMode | None = None
    batch_size: int | None = None
    jobs: int | None = None
    growth: Growth = NONE
    continues: bool = False


def parse_request(
    *,
    profile: str | None = None,
    seed: str | None = None,
    as_of: str | None = None,
    scale: str | None = None,
    row_overrides: Iterable[str] = (),
    mode: str | None = None,
    batch_size: str | None = None,
    jobs: str | None = None,
    first_rows: Iterable[str] = (),
    continues: bool = False,
) -> RunRequest:
    """Returns the request that command-line texts ask for.

    Args:
        profile: name of a profile.
        seed, as_of, scale, mode, batch_size, jobs: texts of the options of the same names.
        row_overrides: texts ``entity=n``; each may hold several, separated by commas.
        first_rows: likewise, the numbers of the first rows.
        continues: see ``RunRequest``.

    Raises:
        ValidationError: with every problem.
    """
    problems: list[Problem] = []

    def number(path: str, text: str | None, low: int, high: int) -> int | None:
        if text is None:
            return None
        try:
            value = int(text)
        except ValueError:
            problems.append(Problem(path, f"must be a whole number (got {shown(text)})"))
            return None
        if not low <= value <= high:
            problems.append(Problem(path, f"must be from {low} to {high} (got {value})"))
        return value

    def by_entity(option: str, texts: Iterable[str], low: int) -> dict[str, int]:
        found: dict[str, int] = {}
        for item in (part for text in texts for part in text.split(",")):
            entity, sign, count = item.rpartition("=")
            if not sign or not entity:
                problems.append(Problem(option, f"must be entity=rows (got {shown(item)})"))
            elif (rows := number(f"{option} {entity}", count, low, 10**12)) is not None:
                found[entity] = rows
        return found

    firsts = by_entity("--first-row", first_rows, 0)
    if firsts and continues:
        message = "--continue finds the first rows itself. Use one of the two"
        problems.append(Problem("--first-row", message))
    fewest = 0 if firsts or continues else 1  # an entity need not grow
    overrides = by_entity("--rows-override", row_overrides, fewest)
    request = RunRequest(
        profile=profile,
        seed=number("--seed", seed, SEED_MIN, SEED_MAX),
        as_of=_as_of(as_of, problems),
        scale=_scale(scale, problems),
        row_overrides=overrides,
        mode=_mode(mode, problems),
        batch_size=number("--batch-size", batch_size, 1, 10**12),
        jobs=number("--jobs", jobs, 1, MOST_JOBS),
        growth=Growth((firsts,)) if firsts else NONE,
        continues=continues,
    )
    if problems:
        raise ValidationError("request is not valid:", problems)
    return request


def _as_of(text: str | None, problems: list[Problem]) -> str | None:
    if text is not None:
        try:
            parse_absolute(text)
        except ValueError as error:
            problems.append(Problem("--as-of", str(error)))
    return text


def _scale(text: str | None, problems: list[Problem]) -> float | None:
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 1e12:
        problems.append(
            Problem("--scale", f"must be a number above 0, at most 1e12 (got {shown(text)})")
        )
    return value


def _mode(text: str | None, problems: list[Problem]) -> TableMode | None:
    if text is None:
        return None
    try:
        return parse_table_mode(text)
    except ValueError as error:
        problems.append(Problem("--mode", str(error)))
        return None
