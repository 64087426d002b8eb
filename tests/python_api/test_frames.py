"""Rows as Arrow tables and data frames: the rows of ``sdgen.rows``, each column of its own type."""

from __future__ import annotations

from decimal import Decimal
from importlib.util import find_spec
from itertools import islice
from typing import Any

import pytest

import sdgen
from sdgen.canonical_json import canonical_json_of
from sdgen.python_api import frames
from tests.python_api.test_rows import CHOSEN, TYPES
from tests.support.runs import column_of, entity_of, scenario_with

MIXED = scenario_with(
    {
        "name": "t",
        "rows": 40,
        "columns": [
            column_of("id", "bigint", "sequence", {}),
            *(
                column_of(*spec) | {"nullable": True, "null_rate": 0.5}
                for spec in (
                    ("count", "int", "uniform_int", {"min": 0, "max": 9}),
                    ("price", "decimal(12,4)", "decimal", {"min": 0, "max": 5}),
                    ("state", "enum(off, on)", "choice", {"values": ["on"]}),
                    ("key", "uuid", "uuid4", {}),
                    ("keys", "uuid[]", "array", {"of": {"type": "uuid4"}, "max": 3}),
                    ("doc", "json", "const", {"value": {"a": [1, None]}}),
                    (
                        "seen",
                        "timestamptz",
                        "timestamp",
                        {"min": "2026-01-01", "max": "2026-02-01"},
                    ),
                )
            ),
        ],
    }
)


def _with_text(value: Any) -> Any:
    return None if value is None else canonical_json_of(value)


def test_arrow_has_the_rows_in_exact_types() -> None:
    table = sdgen.to_arrow(MIXED, "t", seed=7)
    wanted = list(sdgen.rows(MIXED, "t", seed=7))
    assert table.to_pylist() == [{**row, "doc": _with_text(row["doc"])} for row in wanted]
    assert 0 < table["count"].null_count < 40
    assert [str(each) for each in table.schema.types] == [
        *("int64", "int32", "decimal128(12, 4)"),
        "dictionary<values=string, indices=int32, ordered=0>",
        *("extension<arrow.uuid>", "list<item: extension<arrow.uuid>>", "extension<arrow.json>"),
        "timestamp[us, tz=UTC]",
    ]


def test_every_column_type_has_an_arrow_type() -> None:
    import pyarrow

    for entity in TYPES.entities:
        wanted = list(sdgen.rows(TYPES, entity.name, count=9, **CHOSEN))
        found = sdgen.to_arrow(TYPES, entity.name, count=9, **CHOSEN).to_pylist()
        for column in entity.stored_columns:
            values = [row[column.name] for row in wanted]
            if "json" in str(column.type):
                continue
            if str(column.type).startswith("real"):  # single precision, which Python has not
                kind = sdgen.to_arrow(TYPES, entity.name, count=0, **CHOSEN).field(column.name).type
                values = pyarrow.array(values, kind).to_pylist()
            assert [row[column.name] for row in found] == values


def test_batches_are_made_as_they_are_read() -> None:
    import pyarrow

    large = scenario_with(entity_of("t", 10**12, id=("bigint", "sequence", {})))
    reader = sdgen.to_arrow_batches(large, "t", first=5, chunk_size=3, seed=1)
    assert isinstance(reader, pyarrow.RecordBatchReader)
    assert [each["id"].to_pylist() for each in islice(reader, 2)] == [[6, 7, 8], [9, 10, 11]]
    with pytest.raises(sdgen.ValidationError, match=r"chunk_size: must be at least 1 \(got 0\)"):
        sdgen.to_arrow_batches(large, "t", chunk_size=0)
    assert sdgen.to_arrow(large, "t", count=0).num_rows == 0


def test_pandas_keeps_integers_with_nulls() -> None:
    import pandas

    frame = sdgen.to_pandas(MIXED, "t", seed=7)
    wanted = list(sdgen.rows(MIXED, "t", seed=7))
    for name in ("id", "count", "price", "seen"):
        assert isinstance(frame[name].dtype, pandas.ArrowDtype)
        found = [None if pandas.isna(value) else value for value in frame[name]]
        assert found == [row[name] for row in wanted]
    assert {type(value) for value in frame["count"].dropna()} == {int}
    assert {type(value) for value in frame["price"].dropna()} == {Decimal}
    assert list(frame["state"].cat.categories) == ["off", "on"]
    assert [*frame["key"].dropna()] == [str(row["key"]) for row in wanted if row["key"]]


def test_polars_has_enums() -> None:
    import polars

    frame = sdgen.to_polars(MIXED, "t", seed=7)
    assert frame.schema["state"] == polars.Enum(["off", "on"])
    assert frame.schema["price"] == polars.Decimal(12, 4)
    for row, wanted in zip(
        frame.iter_rows(named=True), sdgen.rows(MIXED, "t", seed=7), strict=True
    ):
        keys = wanted["keys"] and [str(each) for each in wanted["keys"]]
        key = wanted["key"] and str(wanted["key"])
        assert row == {**wanted, "keys": keys, "key": key, "doc": _with_text(wanted["doc"])}


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(*packages: str) -> None:
        monkeypatch.setattr(
            frames, "find_spec", lambda name: None if name in packages else find_spec(name)
        )

    without("pyarrow")
    with pytest.raises(sdgen.MissingPackageError, match=r"^pyarrow is not .*'sdgen\[arrow\]'$"):
        sdgen.to_arrow(MIXED, "t")
    without("pyarrow", "pandas")
    with pytest.raises(ImportError, match=r"^pandas and pyarrow are .*'sdgen\[pandas\]'$"):
        sdgen.to_pandas(MIXED, "t")
    without("polars")
    with pytest.raises(sdgen.SdgenError, match=r"^polars is not .*'sdgen\[polars\]'$"):
        sdgen.to_polars(MIXED, "t")
