"""Statistics as a file: written where the rows are, read where the scenario is made."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
from pydantic import Field, model_validator

from sdgen import __version__
from sdgen.adopting.statistics.known import Statistics
from sdgen.databases.statistics.found import ColumnStatistics, Scalar, TableStatistics
from sdgen.errors import Problem, ValidationError, shown
from sdgen.instants import format_instant, parse_absolute
from sdgen.scenario.documents import Document
from sdgen.scenario.file_problems import ENOUGH, in_order
from sdgen.scenario.pydantic_errors import structural_problems
from sdgen.scenario.table_names import TableName
from sdgen.yaml_model import YamlModel

FORMAT = "sdgen-statistics-1"
_MOST_BYTES = 64 * 1024 * 1024
_MOST_TABLES = 20_000
_MOST_COLUMNS = 2_000
_MOST_VALUES = 1_001
_MOST_KEYS = 20

_Share = Annotated[float, Field(ge=0, le=1)]
_Value = Annotated[bool | int | float | str, Field()]


class _Part(YamlModel):
    """A part of the file. Its lists end at the first wrong item: a file has millions of them, and
    of each pydantic would keep what is wrong."""

    @model_validator(mode="before")
    @classmethod
    def _has_few_keys(cls, data: Any) -> Any:
        if isinstance(data, dict) and len(data) > _MOST_KEYS:
            raise ValueError(f"must have at most {_MOST_KEYS} keys (got {len(data):,})")
        return data


class ColumnPart(_Part):
    """What is known of a column."""

    type: str = Field(default="", description="Its type, as scenarios name it.")
    null_share: _Share = Field(default=0.0, description="The share of NULLs.")
    distinct: int | None = Field(
        default=None, ge=0, description="How many different values there are, about."
    )
    average_width: float | None = Field(
        default=None, ge=0, description="Bytes of a value, on average."
    )
    correlation: Annotated[float, Field(ge=-1, le=1)] | None = Field(
        default=None, description="How closely the order of the values follows that of the rows."
    )
    top_share: _Share | None = Field(
        default=None,
        description="Of foreign keys: the share of the most common value among those that are not "
        "NULL. The value itself is not stored.",
    )
    bounds: list[_Value] = Field(
        default=[],
        max_length=_MOST_VALUES,
        fail_fast=True,
        description="Bounds of the buckets of all values except the common ones, rounded.",
    )
    weights: list[Annotated[float, Field(ge=0)]] = Field(
        default=[],
        max_length=_MOST_VALUES,
        fail_fast=True,
        description="How likely each bucket is. Default: all alike.",
    )
    common: list[_Value] = Field(
        default=[],
        max_length=_MOST_VALUES,
        fail_fast=True,
        description="Common values, the most common first.",
    )
    shares: list[_Share] = Field(
        default=[],
        max_length=_MOST_VALUES,
        fail_fast=True,
        description="The share of each of them among the values that are not NULL.",
    )


class TablePart(_Part):
    """What is known of a table."""

    schema_name: str | None = Field(default=None, alias="schema", description="Its schema.")
    name: str = Field(min_length=1, description="Its name.")
    rows: int = Field(ge=0, le=10**15, description="How many rows it has, about.")
    missing: str = Field(default="", description="Why nothing is known of its columns.")
    columns: dict[str, ColumnPart] = Field(
        default={}, max_length=_MOST_COLUMNS, description="What is known of its columns, by name."
    )


class StatisticsFile(_Part):
    """Statistics of the tables of a database: how many rows, and how their values are spread."""

    format: Literal["sdgen-statistics-1"] = Field(description="The format of the file.")
    made_with: str = Field(default="", description="The version of sdgen that wrote it.")
    read_at: str = Field(description="When the statistics were read.")
    text_values: bool = Field(
        default=False, description="Whether it contains common values of text columns."
    )
    tables: list[TablePart] = Field(
        max_length=_MOST_TABLES, fail_fast=True, description="The tables."
    )


def statistics_text(statistics: Statistics) -> str:
    """Returns statistics as the text of a file: JSON, one column a line."""
    head = {
        "format": FORMAT,
        "made_with": __version__,
        "read_at": format_instant(statistics.read_at),
        "text_values": statistics.has_texts,
    }
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
    tables = ",\n".join(_table_text(*each) for each in statistics.tables.items())
    return "\n".join(["{", *lines, '  "tables": [', *([tables] if tables else []), "  ]", "}", ""])


def _table_text(name: TableName, table: TableStatistics) -> str:
    said: dict[str, object] = {"schema": name.schema} if name.schema else {}
    said |= {"name": name.name, "rows": table.rows}
    if table.missing:
        said["missing"] = table.missing
    head = ", ".join(f"{_json(key)}: {_json(value)}" for key, value in said.items())
    columns = ",\n".join(
        f"      {_json(column)}: {_json(_column(each))}" for column, each in table.columns.items()
    )
    if not columns:
        return f'    {{{head}, "columns": {{}}}}'
    return f'    {{{head}, "columns": {{\n{columns}\n    }}}}'


def _column(column: ColumnStatistics) -> dict[str, object]:
    """Returns what is known of a column, without what is not."""
    rounded = {"null_share": column.null_share, "correlation": column.correlation,
               "average_width": column.average_width, "top_share": column.top_share}  # fmt: skip
    said: dict[str, object] = {"type": column.type, "null_share": None, "distinct": column.distinct}
    said |= {key: None if each is None else _short(each) for key, each in rounded.items()}
    for key in ("bounds", "weights", "common", "shares"):
        said[key] = [*getattr(column, key)] or None
    return {key: value for key, value in said.items() if value is not None}


def _short(number: float) -> float | int:
    rounded = round(number, 4)
    return int(rounded) if rounded.is_integer() else rounded


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


# -- reading ---------------------------------------------------------------------------------------


def read_statistics(file: Path) -> Statistics:
    """Returns the statistics of a file.

    Raises:
        ValidationError: it is none, or has wrong parts: those of the first such table are named.
    """
    return statistics_of_data(_data(file), str(file))


def statistics_of_data(data: Any, source: str | None = None) -> Statistics:
    """Returns the statistics that the content of a file says.

    Args:
        data: its content, as JSON says it.
        source: what to call it in messages; None for nothing.

    Raises:
        ValidationError: it is not valid; see ``read_statistics``.
    """
    part = _part(data, source)
    document = Document(None, source)
    if problems := [document.problem(*each) for each in islice(_problems(part), ENOUGH)]:
        raise _invalid(problems)
    tables = {
        TableName(each.name, each.schema_name): TableStatistics(
            each.rows,
            {name: _known(column) for name, column in each.columns.items()},
            each.missing,
        )
        for each in part.tables
    }
    return Statistics(tables, parse_absolute(part.read_at).astimezone(UTC), part.text_values)


def _part(data: Any, source: str | None) -> StatisticsFile:
    try:
        return StatisticsFile.model_validate(data)
    except pydantic.ValidationError as error:
        document = Document(data, source)
        raise _invalid(
            islice(structural_problems(document, error, StatisticsFile), ENOUGH)
        ) from None


def _data(file: Path) -> Any:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise _wrong(f"cannot read {file}: {why}") from None
    if len(content) > _MOST_BYTES:
        raise _wrong(f"{file} has more than {_MOST_BYTES // 1024**2} MB. Exclude some tables")
    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _wrong(f"{file} is not JSON ({error}). Write it again where the rows are") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        ((key, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise ValueError(f"key {shown(key)} appears twice")
    return found


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is not a number")


def _wrong(message: str) -> ValidationError:
    return _invalid([Problem("", message)])


def _invalid(problems: Iterable[Problem]) -> ValidationError:
    return ValidationError("statistics are not valid:", in_order([*problems]))


def _problems(part: StatisticsFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yields path and message for what is wrong beyond the structure."""
    try:
        parse_absolute(part.read_at)
    except ValueError as error:
        yield ("read_at",), str(error)
    seen = set[tuple[str | None, str]]()
    for number, table in enumerate(part.tables):
        name = (table.schema_name, table.name)
        if name in seen:
            yield ("tables", number), f"appears twice ({table.name}). Remove one of them"
        seen.add(name)
        for column, known in table.columns.items():
            path = ("tables", number, "columns", column)
            for key, message in _column_problems(known):
                yield (*path, key), message


def _column_problems(column: ColumnPart) -> Iterator[tuple[str, str]]:
    buckets = max(len(column.bounds) - 1, 0)
    if len(column.bounds) == 1:
        yield "bounds", "needs two bounds at least (got 1)"
    if column.weights and len(column.weights) != buckets:
        yield "weights", f"needs one weight for each bucket, {buckets} (got {len(column.weights)})"
    elif column.weights and not any(column.weights):
        yield "weights", "all are 0. Make at least one positive"
    if len(column.shares) != len(column.common):
        count = f"{len(column.shares)} for {len(column.common)}"
        yield "shares", f"needs one share for each common value (got {count})"
    elif sum(column.shares) > 1 + 1e-6:
        yield "shares", f"add up to more than 1 (got {sum(column.shares):g})"


def _known(part: ColumnPart) -> ColumnStatistics:
    values: Mapping[str, tuple[Scalar, ...]] = {
        "bounds": tuple(part.bounds), "common": tuple(part.common),
    }  # fmt: skip
    return ColumnStatistics(
        part.type,
        part.null_share,
        part.distinct,
        part.average_width,
        part.correlation,
        part.top_share,
        weights=tuple(part.weights),
        shares=tuple(part.shares),
        **values,
    )
