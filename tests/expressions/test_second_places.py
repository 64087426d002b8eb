"""How many digits the seconds of an expression's times have behind the point."""

from __future__ import annotations

import pytest

from generators_sql.expressions.scope import Known
from generators_sql.expressions.second_places import second_places_of_expression
from sdgen.column_types import ColumnType, DataType

PLACES = {"second": 0, "milli": 3, "micro": 6}
COLUMNS = {
    **{name: Known(DataType(ColumnType.TIMESTAMP)) for name in PLACES},
    "number": Known(DataType(ColumnType.INT)),
    "share": Known(DataType(ColumnType.DOUBLE)),
}


@pytest.mark.parametrize(
    ("sql", "places"),
    [
        ("DATE_TRUNC('second', second + (AS_OF() - second) * share)", 0),
        ("second + (AS_OF() - second) * share", 6),
        ("second + interval '1 minute' * number", 0),
        ("number * interval '0.25 seconds' + second", 2),
        ("milli + interval '1 day' * share", 6),
        ("milli - interval '1 hour 30 minutes'", 3),
        ("COALESCE(DATE_TRUNC('day', micro), milli)", 3),
        ("GREATEST(second, micro)", 6),
        ("NULLIF(second, micro)", 0),
        ("CASE WHEN micro > second THEN second ELSE TIMESTAMP '2026-01-01 00:00:00.5' END", 1),
        ("CASE WHEN micro > second THEN NULL ELSE CAST(milli AS timestamptz) END", 3),
        ("CAST(micro AS date) + number", 0),
        ("CAST(CAST(micro AS date) AS timestamp)", 0),
        ("(AS_OF())", 6),
    ],
)
def test_digits_of_seconds_are_known(sql: str, places: int) -> None:
    assert second_places_of_expression(sql, COLUMNS, PLACES) == places
