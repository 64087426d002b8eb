"""Rows as Arrow tables and data frames, without a database of the caller's."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from sdgen.errors import MissingPackageError, RequestProblem, ValidationError
from sdgen.python_api.loading import ScenarioSource
from sdgen.python_api.making import MadeRows, RowOptions, made_rows

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_CHUNK = 10_000


def to_arrow(scenario: ScenarioSource, entity: str, **options: Unpack[RowOptions]) -> pyarrow.Table:
    """Returns rows of an entity as a pyarrow Table: the same rows that ``fill`` stores.

    Args:
        scenario: what ``load`` returns or takes.
        entity: the entity's name.
        options: as for ``rows``.

    Raises:
        MissingPackageError: pyarrow is not installed.
        ValidationError, NotFoundError: as for ``rows``.
    """
    return to_arrow_batches(scenario, entity, **options).read_all()


def to_arrow_batches(
    scenario: ScenarioSource,
    entity: str,
    *,
    chunk_size: int = _CHUNK,
    **options: Unpack[RowOptions],
) -> pyarrow.RecordBatchReader:
    """Returns a reader of record batches, whose rows are made while it is read.

    Args:
        scenario: what ``load`` returns or takes.
        entity: the entity's name.
        chunk_size: rows of a batch.
        options: as for ``rows``.

    Raises:
        MissingPackageError: pyarrow is not installed.
        ValidationError, NotFoundError: as for ``rows``.
    """
    _require("arrow", "pyarrow")
    if chunk_size < 1:
        problem = RequestProblem("chunk_size", f"must be at least 1 (got {chunk_size})")
        raise ValidationError("request is not valid:", [problem])
    return _reader(made_rows(scenario, entity, **options), chunk_size, extensions=True)


def to_pandas(
    scenario: ScenarioSource, entity: str, **options: Unpack[RowOptions]
) -> pandas.DataFrame:
    """Returns rows of an entity as a pandas DataFrame whose columns keep types and NULLs.

    Columns have Arrow types (``pandas.ArrowDtype``): integers with NULLs stay integers, decimals
    stay decimals. Enums are categorical; UUIDs and JSON are strings.

    Args:
        scenario: what ``load`` returns or takes.
        entity: the entity's name.
        options: as for ``rows``.

    Raises:
        MissingPackageError: pandas or pyarrow is not installed.
        ValidationError, NotFoundError: as for ``rows``.
    """
    _require("pandas", "pandas", "pyarrow")
    import pandas
    from pyarrow.types import is_dictionary

    table = _reader(made_rows(scenario, entity, **options), _CHUNK, extensions=False).read_all()
    return table.to_pandas(
        types_mapper=lambda of: None if is_dictionary(of) else pandas.ArrowDtype(of)
    )


def to_polars(
    scenario: ScenarioSource, entity: str, **options: Unpack[RowOptions]
) -> polars.DataFrame:
    """Returns rows of an entity as a polars DataFrame.

    Enums are ``polars.Enum``; UUIDs and JSON are strings.

    Args:
        scenario: what ``load`` returns or takes.
        entity: the entity's name.
        options: as for ``rows``.

    Raises:
        MissingPackageError: polars or pyarrow is not installed.
        ValidationError, NotFoundError: as for ``rows``.
    """
    _require("polars", "polars", "pyarrow")
    import polars

    made = made_rows(scenario, entity, **options)
    table = _reader(made, _CHUNK, extensions=False).read_all()
    enums = {each.name: polars.Enum(each.type.labels) for each in made.columns if each.type.labels}
    return polars.from_arrow(table).cast(enums)


def _reader(made: MadeRows, chunk_size: int, *, extensions: bool) -> pyarrow.RecordBatchReader:
    import pyarrow

    from sdgen.python_api.arrow import ArrowRows

    arrow = ArrowRows(made.columns, extensions=extensions)
    chunks = iter(lambda: list(islice(made.cells, chunk_size)), [])
    return pyarrow.RecordBatchReader.from_batches(arrow.schema, map(arrow.batch, chunks))


def _require(extra: str, *packages: str) -> None:
    """Raises MissingPackageError unless these packages are installed, which the extra brings."""
    missing = [each for each in packages if find_spec(each) is None]
    if missing:
        are = "is" if len(missing) == 1 else "are"
        raise MissingPackageError(
            f"{' and '.join(missing)} {are} not installed. Install with: "
            f"pip install 'sdgen[{extra}]'"
        )
