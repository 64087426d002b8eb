"""What a user asks of a run, beside the scenario and the target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from sdgen.errors import Problem, RequestProblem, ValidationError, shown
from sdgen.frozen import frozen
from sdgen.instants import parse_absolute
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.growth import NONE, Growth
from sdgen.planning.starts import Starts
from sdgen.scenario.counts import Counts
from sdgen.scenario.model_base import MAX_ROWS
from sdgen.scenario.models import TableMode, parse_table_mode
from sdgen.seeding import SEED_MAX, SEED_MIN
from sdgen.yaml_scalars import whole_in

SPARK_MASTER = (
    r"^(?:local(?:\[(?:[0-9]+|\*)(?:, ?[0-9]+)?\])?|local-cluster\[[0-9]+, ?[0-9]+, ?[0-9]+\]"
    r"|yarn|(?:spark|k8s)://[^ ]+)$"
)
"""A pattern of masters of Spark."""
MOST_LOCK_SECONDS = 604_800
MOST_JOBS = 64  # each is a connection to the target


@frozen
class SparkMaster:
    """A master of Spark.

    Args:
        asked: the one that is asked for: Spark that is at work in this process with another one
            will not do.
        usual: the one of an earlier attempt at the run, where nothing is asked for and Spark is not
            at work yet; None for what its settings say.
    """

    asked: str | None = None
    usual: str | None = None

    @property
    def chosen(self) -> str | None:
        """What Spark is started with; None for what its settings say."""
        return self.asked or self.usual


@frozen
class RunRequest:
    """The choices of one run; None means: as the scenario, target or engine has it.

    Args:
        profile: name of one of the scenario's profiles.
        seed: signed 64-bit integer.
        as_of: ISO 8601 instant that relative times count from.
        scale: factor on every entity's rows, after the profile's own, above 0.
        row_overrides: entity → rows, after scaling.
        mode: table mode of every entity.
        overwrite: whether files that earlier runs have written give way; for folders of files.
        batch_size: rows per transaction.
        jobs: connections that write at once.
        lock_timeout: seconds that a statement waits for locks of others.
        maker: what computes the rows.
        spark_master: where Spark computes them.
        usual_master: where it did for the run that this one is about; counts where nothing is asked
            for and Spark is not at work yet.
        growth: what earlier runs have made, where this one goes on with it.
        continues: whether to go on where the latest run of the scenario in the target has ended.
        starts: where sequences with ``start: next`` begin, as far as that is known.
        existing: entity whose rows are there → what was counted in the target; of others they are
            made up. Those with ``fill_once`` that are not named are made.
        repeats: whether ``existing`` is an earlier run's, so that nobody looks which tables with
            ``fill_once`` hold rows by now.
        counts: what was counted for it already; the rest is counted when it is planned.
    """

    profile: str | None = None
    seed: int | None = None
    as_of: str | None = None
    scale: float | None = None
    row_overrides: Mapping[str, int] = field(default_factory=dict)
    mode: TableMode | None = None
    overwrite: bool = False
    batch_size: int | None = None
    jobs: int | None = None
    lock_timeout: int | None = None
    maker: str | None = None
    spark_master: str | None = None
    usual_master: str | None = None
    growth: Growth = NONE
    continues: bool = False
    starts: Starts = field(default_factory=dict)
    existing: Mapping[str, ExistingRows] = field(default_factory=dict)
    repeats: bool = False
    counts: Counts = field(default_factory=dict)


def parse_request(
    *,
    profile: str | None = None,
    seed: str | None = None,
    as_of: str | None = None,
    scale: str | None = None,
    row_overrides: Iterable[str] | Mapping[str, object] = (),
    mode: str | None = None,
    overwrite: bool = False,
    batch_size: str | None = None,
    jobs: str | None = None,
    lock_timeout: str | None = None,
    maker: str | None = None,
    spark_master: str | None = None,
    first_rows: Iterable[str] | Mapping[str, object] = (),
    continues: bool = False,
) -> RunRequest:
    """Returns the request that texts ask for, as those of a command line do.

    Args:
        profile: name of a profile.
        seed, as_of, scale, mode, batch_size, jobs, lock_timeout: what is asked for, as text.
        maker: name of a maker.
        spark_master: a master of Spark.
        row_overrides: texts ``entity=n``; each may hold several, separated by commas. Or a mapping
            of entities to rows.
        first_rows: likewise, the numbers of the first rows.
        continues, overwrite: see ``RunRequest``.

    Raises:
        ValidationError: with every problem.
    """
    problems: list[Problem] = []

    def number(path: str, text: str | None, low: int, high: int) -> int | None:
        if text is None:
            return None
        value = whole_in(text)
        if value is None:
            message = f"must be an integer, such as 500 or 1e6 (got {shown(text)})"
            problems.append(RequestProblem(path, message))
        elif not low <= value <= high:
            message = f"must be from {low} to {high} (got {shown(text)})"
            problems.append(RequestProblem(path, message))
        return value

    def by_entity(field: str, texts: Iterable[str] | Mapping[str, object]) -> dict[str, int]:
        found: dict[str, int] = {}
        if isinstance(texts, Mapping):
            for entity, said_rows in texts.items():
                rows = number(f"{field}.{entity}", str(said_rows), 0, MAX_ROWS)
                found |= {} if rows is None else {entity: rows}
            return found
        said: dict[str, str] = {}
        for item in (part for text in texts for part in text.split(",")):
            entity, sign, count = item.rpartition("=")
            path = f"{field}.{entity}"
            if not sign or not entity:
                message = f"must be entity=rows (got {shown(item)})"
                problems.append(RequestProblem(field, message))
            elif entity in said:
                message = f"is given twice (got {shown(said[entity])} and {shown(count)}). Keep one"
                problems.append(RequestProblem(path, message))
            elif (rows := number(path, count, 0, MAX_ROWS)) is not None:
                found[entity] = rows
            said.setdefault(entity, count)
        return found

    firsts = by_entity("first_rows", first_rows)
    if firsts and continues:
        message = "`continue` finds the first rows itself. Use one of the two"
        problems.append(RequestProblem("first_rows", message))
    overrides = by_entity("row_overrides", row_overrides)
    if not firsts and not continues:
        problems += no_rows_problems("row_overrides", overrides)
    request = RunRequest(
        profile=profile,
        seed=number("seed", seed, SEED_MIN, SEED_MAX),
        as_of=_as_of(as_of, problems),
        scale=_scale(scale, problems),
        row_overrides=overrides,
        mode=_mode(mode, problems),
        overwrite=overwrite,
        batch_size=number("batch_size", batch_size, 1, MAX_ROWS),
        jobs=number("jobs", jobs, 1, MOST_JOBS),
        lock_timeout=number("lock_timeout", lock_timeout, 1, MOST_LOCK_SECONDS),
        maker=maker,
        spark_master=_master(spark_master, problems),
        growth=Growth((firsts,)) if firsts else NONE,
        continues=continues,
    )
    if problems:
        raise ValidationError("request is not valid:", problems)
    return request


def no_rows_problems(field: str, rows: Mapping[str, int]) -> list[Problem]:
    """Returns the entities that a run which does not continue another one is to make no rows of.

    Args:
        field: what of the request says so.
        rows: entity → rows.
    """
    return [
        RequestProblem(
            f"{field}.{entity}",
            "must be at least 1 (got 0): a run makes rows of every entity. Leave the entity out of "
            "the scenario; or, with `continue`, 0 leaves its rows as they are",
        )
        for entity, count in rows.items()
        if count == 0
    ]


def _as_of(text: str | None, problems: list[Problem]) -> str | None:
    if text is not None:
        try:
            parse_absolute(text)
        except ValueError as error:
            problems.append(RequestProblem("as_of", str(error)))
    return text


def _master(text: str | None, problems: list[Problem]) -> str | None:
    if text is not None and not re.fullmatch(SPARK_MASTER, text):
        message = (
            f"is not a Spark master (got {shown(text)}). Use local[2], local[*], yarn, "
            "spark://host:7077 or k8s://https://host:443"
        )
        problems.append(RequestProblem("spark_master", message))
    return text


def _scale(text: str | None, problems: list[Problem]) -> float | None:
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 1e12:
        message = f"must be a number above 0, at most 1e12 (got {shown(text)})"
        problems.append(RequestProblem("scale", message))
    return value


def _mode(text: str | None, problems: list[Problem]) -> TableMode | None:
    if text is None:
        return None
    try:
        return parse_table_mode(text)
    except ValueError as error:
        problems.append(RequestProblem("mode", str(error)))
        return None
