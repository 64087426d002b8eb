"""The models of scenario files: what may stand where, and of what type.

Rules that need more than one place of a file are in ``rules``.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    InstanceOf,
    PlainSerializer,
    PrivateAttr,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_serializer,
    model_validator,
)

from generators_sql.spi import Generator, Scalar
from generators_sql.spi.specs import ParamsOf, Spec
from sdgen import column_types
from sdgen.column_types import ColumnType, DataType, parse_column_type
from sdgen.errors import did_you_mean, shown
from sdgen.scenario.check_models import Check
from sdgen.scenario.column_defaults import ColumnDefaults, GeneratorSpec
from sdgen.scenario.documents import Document
from sdgen.scenario.existing_cells import ExistingCell, with_existing_cells
from sdgen.scenario.key_models import EntityKeys, IsUnique
from sdgen.scenario.locales import checked_locale
from sdgen.scenario.model_base import (
    MAX_ROWS,
    ROWS_AS_SAID,
    ROWS_OR_UNTIL,
    Model,
    checked_as_of,
    rows_schema,
)
from sdgen.scenario.profile_models import Profile
from sdgen.scenario.table_names import name_problem
from sdgen.scenario.unchecked_data import as_text, short_form
from sdgen.seeding import SEED_MAX, SEED_MIN

DECIDED = -1
"""Rows of an entity without ``rows``: a foreign key decides how many there are."""


class TableMode(StrEnum):
    """What happens to a table before rows are written."""

    CREATE_IF_MISSING = "create_if_missing"
    TRUNCATE_THEN_INSERT = "truncate_then_insert"
    APPEND_ONLY = "append_only"


TABLE_MODE_ALIASES = {
    "create": TableMode.CREATE_IF_MISSING,
    "truncate": TableMode.TRUNCATE_THEN_INSERT,
    "append": TableMode.APPEND_ONLY,
}


def parse_table_mode(value: object) -> TableMode:
    """Returns the table mode of that name or short name.

    Raises:
        ValueError: no such mode.
    """
    if isinstance(value, str):
        if value in TABLE_MODE_ALIASES:
            return TABLE_MODE_ALIASES[value]
        if value in set(TableMode):
            return TableMode(value)
    known = [*TableMode, *TABLE_MODE_ALIASES]
    raise ValueError(
        f"unknown table mode (got {shown(value)}).{did_you_mean(value, known)} "
        f"Use one of: {', '.join(known)}"
    )


def _table_mode(value: Any) -> TableMode:
    return TableMode.CREATE_IF_MISSING if value is None else parse_table_mode(value)


_TABLE_MODE_SCHEMA = {"enum": [*map(str, TableMode), *TABLE_MODE_ALIASES, None]}


_PLAIN_TYPES = [t for t in ColumnType if t not in (ColumnType.ENUM, ColumnType.ARRAY)]


class Column(Model):
    """One column of an entity."""

    name: str = Field(min_length=1, description="Column name in the table.")
    type: Annotated[
        InstanceOf[DataType],
        BeforeValidator(parse_column_type),
        PlainSerializer(str),
        WithJsonSchema(column_types.SCHEMA),
    ] = Field(
        description=f"One of {', '.join(f'`{t}`' for t in _PLAIN_TYPES)}; `decimal(digits, "
        "places)`, `varchar(length)` and `char(length)` with their size; `enum(a, b, c)` with its "
        "labels; arrays of any of them, such as `text[]`. Other names of the same, such as "
        "`INTEGER`, `int8` or `timestamp with time zone`, are accepted: see below."
    )
    nullable: bool = Field(default=False, description="Whether the column accepts NULL.")
    null_rate: float = Field(
        default=0.0,
        ge=0,
        le=1,
        description="Share of rows that are NULL, 0 … 1; needs `nullable: true`. Sampled "
        "independently: the cells that are not NULL are the same at any rate.",
    )
    generator: GeneratorSpec = Field(description="What fills it: `{type: …, params: {…}}`.")
    fk: Annotated[Generator, ParamsOf("fk")] | None = Field(
        default=None,
        description="Short for the generator `fk` with these params; if both are given they must "
        "agree.",
    )
    expr: str | None = Field(
        default=None,
        description="Short for the generator `expr` with this expression as its `sql`: a value "
        "computed from other columns of the row.",
    )
    fit: Literal["clip", "choose"] | None = Field(
        default=None,
        description="What to do about strings that may be longer than a `varchar(n)` column: "
        "`clip` truncates them, `choose` makes only strings that fit; see below. Default: such a "
        "column is an error.",
    )
    hidden: bool = Field(
        default=False,
        description="Whether the column is computed but not stored: other columns, and entities "
        "that point to the row, use its cells like any other's. It cannot be a key.",
    )
    overwritten: bool = Field(
        default=False,
        description="Whether a trigger replaces what is written to it. The column is written, but "
        "not compared when rows are verified, undone or looked at. It cannot be a key.",
    )
    primary_key: IsUnique = Field(
        default=False, description="Whether it is the table's primary key; or `unchecked`."
    )
    unique: IsUnique = Field(
        default=False, description="Whether its values are unique; or `unchecked`."
    )
    index: bool = Field(default=False, description="Whether to create an index on it.")
    identity: bool = Field(
        default=False,
        description="Whether it is an identity in a table that sdgen creates, for rows after those "
        "of the run. Needs an integer type and unique numbers; see below.",
    )
    default: str | None = Field(
        default=None,
        description="Its DEFAULT in a table that sdgen creates, for rows that others insert: "
        "`now()`, `current_date`, `gen_random_uuid()` or a constant; see below.",
    )
    references: bool = Field(
        default=False,
        description="Whether a column filled by an fk is a FOREIGN KEY in the database. It has to "
        "point to a primary key or unique column.",
    )

    @model_validator(mode="before")
    @classmethod
    def _short_forms_are_generators(cls, data: Any) -> Any:
        generator = short_form(data) if isinstance(data, dict) else None
        return data if generator is None else {**data, "generator": generator}

    @model_serializer(mode="wrap")
    def _without_what_no_file_names(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        if isinstance(self.generator.params, ExistingCell):
            data.pop("generator", None)
        return data

    @field_validator("generator")
    @classmethod
    def _params_are_of_its_type(cls, spec: Spec, info: ValidationInfo) -> Spec:
        if "type" not in info.data:  # it could not be read
            return spec
        data_type: DataType = info.data["type"]
        return spec.model_copy(update={"params": spec.params.of_type(data_type.scalar.kind)})


class _Table(Model):
    name: str = Field(min_length=1, description="Name within the scenario; part of every draw.")
    schema_name: str | None = Field(
        default=None,
        min_length=1,
        alias="schema",
        description="Schema of the table, on databases that have schemas. Default: the target's. "
        "`target_table` is then the name of the table verbatim, dots included.",
    )
    target_table: str = Field(
        default="",
        description="The table to write, `table` or `schema.table`. Default: the entity's name.",
    )
    existing: bool = Field(
        default=False,
        description="Whether its rows already exist in the database. They are read, never written: "
        "other entities point to them. Its columns have no generators; see "
        "[existing-database.md](existing-database.md).",
    )
    fill_once: bool = Field(
        default=False,
        description="Whether a run fills the table only if it is empty. If it holds rows, they are "
        "read as with `existing: true`; see below.",
    )
    rows_of: list[dict[str, Scalar]] | str | None = Field(
        default=None,
        exclude=True,
        description="Its rows, one by one: a list of mappings of columns to values, or the path of "
        "a CSV file next to the scenario. Columns named there need no generator; see below.",
    )
    rows: Annotated[int, ROWS_OR_UNTIL, ROWS_AS_SAID] = Field(
        default=DECIDED,
        le=MAX_ROWS,
        description="Row count before a run's scale, 1 … 10^12, also as `1_000_000` or `1e6`; or "
        "`until as_of`: as many as its `time_series` has had by then, see below. Optional if an "
        "fk with `distribution: children` or `unique`, or a list of rows, decides it.",
        json_schema_extra=rows_schema,
    )
    table_mode: Annotated[
        TableMode,
        BeforeValidator(_table_mode),
        WithJsonSchema(_TABLE_MODE_SCHEMA),
    ] = Field(
        default=TableMode.CREATE_IF_MISSING,
        description="`create_if_missing` (default), `truncate_then_insert` or `append_only`; a "
        "run's own mode wins.",
    )
    columns: list[Column] = Field(min_length=1, description="The columns, in table order.")

    @field_validator("target_table")
    @classmethod
    def _has_one_dot_at_most(cls, value: str, info: ValidationInfo) -> str:
        if problem := name_problem(value, info.data.get("schema_name")):
            raise ValueError(f"{problem} (got {shown(value)})")
        return value


class Entity(EntityKeys, _Table):
    """One table of the dataset."""

    @model_validator(mode="before")
    @classmethod
    def _table_is_named_as_the_entity(cls, data: Any) -> Any:
        if isinstance(data, dict) and "target_table" not in data:
            data = {**data, "target_table": as_text(data.get("name"))}
        return with_existing_cells(data)

    def column(self, name: str) -> Column:
        """Returns the column of that name. Raises KeyError if there is none."""
        return self._by_name[name]

    @property
    def stored_columns(self) -> tuple[Column, ...]:
        """The columns of its table, in table order: all but the hidden ones."""
        return tuple(column for column in self.columns if not column.hidden)

    @property
    def hidden_columns(self) -> tuple[Column, ...]:
        """The columns that are computed and not stored."""
        return tuple(column for column in self.columns if column.hidden)

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in reversed(self.columns)}  # the first of a name


class Scenario(Model):
    """A dataset recipe: entities with columns, and what fills them."""

    id: str | None = Field(
        default=None, min_length=1, description="Name on the command line. Default: the file stem."
    )
    name: str = Field(min_length=1, description="Human-readable name.")
    version: str | None = Field(
        default=None, description="Version of the scenario, e.g. `1.2.0`; stored with each run."
    )
    description: str | None = Field(default=None, description="What the dataset is about.")
    seed: int | None = Field(
        default=None,
        ge=SEED_MIN,
        le=SEED_MAX,
        description="Default seed, a signed 64-bit integer. Without one each run makes its own.",
    )
    as_of: Annotated[str | None, BeforeValidator(checked_as_of)] = Field(
        default=None,
        description="When the data ends: relative times (`-7d`) count from it. Default: the start "
        "of a run.",
    )
    locale: Annotated[str | None, BeforeValidator(checked_locale)] = Field(
        default=None,
        description="Language and country of the data, such as `de_DE`: the default of generators "
        "with a param `locale` or `country`.",
    )
    entities: list[Entity] = Field(min_length=1, description="The entities, in any order.")
    checks: list[Check] = Field(
        default=[], description="What must be true of the tables after the run; see below."
    )
    defaults: dict[str, ColumnDefaults] = Field(
        default={},
        description="Column type → defaults of the columns of that type; see below.",
    )
    profiles: dict[str, Profile] = Field(
        default={},
        description="Name → a variant of the scenario that a run may choose; see below.",
    )

    @field_validator("checks")
    @classmethod
    def _bounds_are_of_their_types(cls, checks: list[Check], info: ValidationInfo) -> list[Check]:
        kinds = {
            (entity.name, column.name): column.type.kind
            for entity in info.data.get("entities", ())
            for column in entity.columns
        }
        return [check.of_type(kinds.get((check.entity, str(check.column)))) for check in checks]

    _places: Document = PrivateAttr(default_factory=lambda: Document({}))

    @property
    def places(self) -> Document:
        """Where its parts stand in its file, as far as that is known: a document without data."""
        return self._places

    def standing_in(self, document: Document) -> Scenario:
        """Returns the same scenario as one that knows where its parts stand."""
        scenario = self.model_copy()
        scenario._places = document.holding({})
        return scenario

    def entity(self, name: str) -> Entity:
        """Returns the entity of that name. Raises KeyError if there is none."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Entity]:
        return {entity.name: entity for entity in reversed(self.entities)}  # the first of a name
