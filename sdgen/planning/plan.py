"""The plan of a run: everything decided and validated, nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from dialects import Dialect, get_dialect
from generators_sql.analysis.cell_bounds import counted_type
from generators_sql.spi import ColumnFacts
from sdgen.column_types import DataType
from sdgen.errors import ValidationError
from sdgen.frozen import frozen
from sdgen.planning.asked_rows import AskedRows, Counter, as_said, found_entities, with_found
from sdgen.planning.config_hash import config_hash
from sdgen.planning.enum_names import EnumNames, enum_names
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.growth import NONE, Growth
from sdgen.planning.identifiers import identifier_problems
from sdgen.planning.key_names import left_out_keys, named_keys
from sdgen.planning.made_with import made_with
from sdgen.planning.request import RunRequest, SparkMaster
from sdgen.planning.request_rules import (
    as_of_run,
    mode_of,
    request_problems,
    request_warnings,
)
from sdgen.planning.starts import Starts, has_starts
from sdgen.planning.table_limits import table_problems
from sdgen.planning.table_owners import TableOwners
from sdgen.scenario.counts import Counts
from sdgen.scenario.entity_graph import parents_first, parents_of
from sdgen.scenario.fk_row_counts import Clock, guessed
from sdgen.scenario.models import DECIDED, Entity, Scenario, TableMode
from sdgen.scenario.partial_scenario import ReadDataset, read_entities
from sdgen.scenario.profiles import with_profile
from sdgen.scenario.rules import findings
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName, split_table, table_name
from sdgen.seeding import random_seed

if TYPE_CHECKING:
    from sdgen.scenario.read_before import ReadBefore


@frozen
class Plan:
    """What a run will do: a value that never changes, whatever is compiled of it.

    Attributes:
        scenario: the scenario after profile, scale and overrides: its rows are this run's rows.
        dialect: the SQL it will be written in.
        schema: schema of the tables of entities that name none, None if the dialect has none.
        chose_schema: whether the target names that schema; else it is the dialect's default.
        seed: signed 64-bit integer.
        as_of: what relative times count from, UTC, whole seconds.
        order: the entities whose rows are made, parents first; of those that point to each other,
            the one that stands first in the scenario.
        config_hash: see ``config_hash``.
        modes: entity → what happens to its table first.
        batch_size: rows per batch as asked for; None leaves it to the engine.
        jobs: connections that write at once as asked for; None leaves it to the engine.
        lock_timeout: seconds that a statement waits for locks of others, as asked for.
        maker: what computes the rows, as asked for; None for the target.
        spark_master: where Spark computes them.
        warnings: what the user should know before the run.
        growth: what earlier runs have made, where this one goes on with it.
        starts: where sequences with ``start: next`` begin, and began in those runs; they know it.
        profile: the scenario's profile that the run has chosen.
        existing: entity whose rows are there → what was found of them; those that are missing
            here, where nobody has looked, are made up.
        counts: what had to be counted before rows can be made.
        open_rows: entity → what the scenario says of its rows, where they are others at another
            as_of.
        filled: entities with ``fill_once`` that are read, as the scenario says them.

    What follows from them is worked out when it is first asked for: plans are made on the way to
    others, to count rows.
    """

    scenario: Scenario
    dialect: Dialect
    schema: str | None
    chose_schema: bool
    seed: int
    as_of: datetime
    order: tuple[Entity, ...]
    config_hash: str
    modes: Mapping[str, TableMode]
    batch_size: int | None
    jobs: int | None
    lock_timeout: int | None
    warnings: tuple[str, ...]
    growth: Growth = NONE
    starts: Starts = field(default_factory=dict)
    profile: str | None = None
    existing: Mapping[str, ExistingRows] = field(default_factory=dict)
    counts: Counts = field(default_factory=dict)
    maker: str | None = None
    spark_master: SparkMaster = field(default_factory=SparkMaster)
    open_rows: Mapping[str, int] = field(default_factory=dict)
    filled: Mapping[str, Entity] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # How a frozen dataclass is given what follows from its fields; nothing is set later.
        object.__setattr__(self, "modes", MappingProxyType(dict(self.modes)))

    @cached_property
    def dataset(self) -> ReadDataset:
        """The scenario as generators see it."""
        read = {entity.name: entity for entity in read_entities(self.scenario.entities)}
        rows = {
            entity.name: DECIDED if entity.rows == DECIDED else self.end(entity)
            for entity in self.scenario.entities
        }
        there = (entity.name for entity in self.scenario.entities if entity.existing)
        now = ReadDataset(
            read,
            rows,
            self.as_of,
            locale=self.scenario.locale,
            guessed=frozenset(name for name in there if name not in self.existing),
            counts=self.counts,
        )
        return now.after(self.growth.ends)

    @property
    def recorded(self) -> Scenario:
        """The scenario as a run's record has it: as it was before it was known what is there."""
        return as_said(self.scenario, self.filled, self.open_rows)

    @cached_property
    def keys(self) -> Mapping[str, tuple[Key, ...]]:
        """Entity → the keys of its table, with the names they get."""
        read = read_entities(self.scenario.entities, self.schema)
        return MappingProxyType(named_keys(read, self.dialect))

    @cached_property
    def owners(self) -> TableOwners:
        """Which entities fill one table together."""
        return TableOwners(self.scenario.entities, self.table)

    @cached_property
    def enum_names(self) -> EnumNames:
        """The names of the enum types that are created with tables."""
        names = enum_names(self.scenario.entities, self.dialect, self.table, self.facts)
        return MappingProxyType(names)

    @property
    def total_rows(self) -> int:
        """Rows of all entities together."""
        return sum(entity.rows for entity in self.order)

    @property
    def parents_there(self) -> tuple[Entity, ...]:
        """The entities whose rows are in the target already, and are only read."""
        return tuple(entity for entity in self.scenario.entities if entity.existing)

    def first(self, entity: Entity) -> int:
        """Returns the number of the first row that the run makes of an entity."""
        return self.growth.first(entity.name)

    def end(self, entity: Entity) -> int:
        """Returns one past the number of the last row: how many rows the entity has by then."""
        return self.first(entity) + entity.rows

    def empties(self, entity: Entity) -> bool:
        """Returns whether the run empties an entity's table, where it exists."""
        return self.modes[entity.name] is TableMode.TRUNCATE_THEN_INSERT

    def table(self, entity: Entity) -> TableName:
        """Returns the table that an entity's rows go to."""
        return table_name(entity.target_table, entity.schema_name, self.schema)

    def chose_schema_of(self, entity: Entity) -> bool:
        """Returns whether the scenario or the target names the schema of an entity's table."""
        own, _ = split_table(entity.target_table, entity.schema_name)
        return own is not None or self.chose_schema

    @property
    def tables(self) -> tuple[TableName, ...]:
        """The tables of all entities, in the order of the entities, each once."""
        return tuple(dict.fromkeys(self.table(entity) for entity in self.order))

    def in_dialect(self, dialect: Dialect) -> Plan:
        """Returns the plan as it is written in another dialect; what generators see is the same."""
        if dialect is self.dialect:
            return self
        other = replace(self, dialect=dialect)
        other.__dict__["dataset"] = self.dataset
        return other

    def read_in(self, dialect: Dialect) -> Plan:
        """Returns the plan for queries in a dialect: itself, where it is written in that one."""
        return self if dialect.name == self.dialect.name else self.in_dialect(dialect)

    def facts(self, entity: Entity, column_name: str) -> ColumnFacts:
        """Returns what a generator may know about a column of an entity."""
        facts = self.dataset.column(entity.name, column_name)
        if facts is None:
            raise KeyError(column_name)
        return facts

    def counted(self, entity: Entity, column_name: str) -> DataType:
        """Returns the type of a column as its decimals are counted; its own where they are not."""
        facts = self.facts(entity, column_name)
        return counted_type(facts) or facts.type

    @property
    def earlier(self) -> tuple[ReadDataset, ...]:
        """The scenario as generators saw it in each earlier run that this one goes on with."""
        return self.dataset.earlier

    @property
    def made_with(self) -> Mapping[str, str]:
        """Package → version of all that makes values in Python, of Python too; empty without."""
        return made_with(self.scenario)


def make_plan(
    scenario: Scenario,
    request: RunRequest,
    dialect_name: str,
    schema: str | None = None,
    now: datetime | None = None,
    counter: Counter | None = None,
    starts: Callable[[Plan], Starts] | None = None,
    kind: str | None = None,
    *,
    before: ReadBefore | None = None,
) -> Plan:
    """Returns the plan of a run.

    Args:
        scenario: a valid scenario.
        request: what the user asks for.
        dialect_name: the dialect that rows are made in.
        schema: the target's schema; None for the dialect's default.
        now: the current time, for ``as_of``.
        counter: counts what is not in the request; without one there must be nothing to count.
        starts: returns where sequences with ``start: next`` begin, given a plan whose own begin
            anywhere; asked where the request does not say, and what can be told at once is right.
        kind: the target's kind, where it is no database of the dialect and has neither schemas nor
            keys.
        before: what was read of the scenario, where it was found valid just now.

    Raises:
        ValidationError: the request does not fit the scenario, or the scenario does not fit the
            row counts or the dialect; with every problem.
    """
    dialect = get_dialect(dialect_name)
    said = with_profile(scenario, request.profile)
    scenario = with_found(said, request.existing)
    problems = list(request_problems(scenario, request))
    as_of = as_of_run(scenario, request, now or datetime.now(UTC), problems)
    if problems:
        raise ValidationError("request is not valid:", problems)
    chose_schema = schema is not None
    is_database = kind in (None, dialect_name)
    schema = schema or (dialect.default_schema if is_database else None)
    seed = next((seed for seed in (request.seed, scenario.seed) if seed is not None), None)
    seed = random_seed() if seed is None else seed

    def left_out(resolved: Scenario) -> list[str]:
        """Returns what to know of keys that tables do not get."""
        entities = resolved.entities if is_database else []
        return left_out_keys(read_entities(entities, schema), dialect)

    def planned(resolved: Scenario, counts: Counts) -> Plan:
        return Plan(
            scenario=resolved,
            dialect=dialect,
            schema=schema,
            chose_schema=chose_schema,
            seed=seed,
            as_of=as_of,
            order=tuple(
                resolved.entity(name)
                for name in parents_first(parents_of(resolved.entities))
                if not resolved.entity(name).existing
            ),
            config_hash=config_hash(
                as_said(resolved, filled, rows.open),
                *(kind or dialect_name, schema, request.growth),
            ),
            open_rows=rows.open,
            filled=filled,
            modes={entity.name: mode_of(entity, request) for entity in resolved.entities},
            batch_size=request.batch_size,
            jobs=request.jobs,
            lock_timeout=request.lock_timeout,
            warnings=(*request_warnings(scenario, resolved, request, seed), *left_out(resolved)),
            growth=request.growth,
            starts=request.starts,
            profile=request.profile,
            existing=request.existing,
            counts=counts,
            maker=request.maker,
            spark_master=SparkMaster(request.spark_master, request.usual_master),
        )

    def check(resolved: Scenario, counts: Counts | None) -> ReadDataset:
        """Returns the scenario as generators see it, as far as has been counted.

        Raises ValidationError if the run is not possible.
        """
        read, growth = read_entities(resolved.entities, schema), request.growth
        dataset = ReadDataset(
            {entity.name: entity for entity in read},
            {entity.name: growth.first(entity.name) + entity.rows for entity in resolved.entities},
            as_of,
            locale=resolved.locale,
            guessed=guessed(
                read_entities(scenario.entities),
                request.existing,
                counts_known=counts is not None,
            ),
            counts=counts,
        ).after(growth.ends)
        found = findings(read, as_of, locale=resolved.locale, dataset=dataset, right=right)
        problems = [resolved.places.problem(path, message) for path, message in found]
        problems += identifier_problems(resolved, read, dialect)
        problems += table_problems(resolved, dialect)
        if problems:
            raise ValidationError("the run is not possible:", problems)
        return dataset

    right, clock = before.right if before else None, Clock(as_of, seed)
    rows = AskedRows(scenario, request, clock)
    filled = found_entities(said, scenario, request, clock)
    asks = starts is not None and not has_starts(scenario, request.starts, request.growth)
    if before is None and (asks or rows.are_counted):
        check(rows.guess, None)  # what can be told at once is told before that takes its time
    if starts is not None and asks:
        request = replace(request, starts=starts(planned(rows.guess, {})))
        rows = AskedRows(scenario, request, clock)
    resolved, counts = rows.counted(planned, counter)
    dataset = check(resolved, counts)
    plan = planned(resolved, counts)
    theirs = plan.dataset  # of which a run may know what is a guess before it
    if (dataset.guessed, dataset.rows) == (theirs.guessed, theirs.rows):
        plan.__dict__["dataset"] = dataset
    return plan
