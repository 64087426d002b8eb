"""ADBC: Arrow record batches from numpy, bulk ingestion by the driver."""

from __future__ import annotations

import adbc_driver_postgresql.dbapi
import adbc_driver_sqlite.dbapi
import numpy as np
import pyarrow as pa

from tests.benchmarks.task import Task
from tests.benchmarks.values.arrow import batches


def fill(task: Task) -> None:
    """Ingest batches as they are made, in one transaction."""
    is_postgres = task.kind == "postgres"
    driver = adbc_driver_postgresql if is_postgres else adbc_driver_sqlite
    draw = np.random.default_rng()
    made = batches(task, draw, as_text=not is_postgres)
    schema = next(batches(task, draw, as_text=not is_postgres)).schema
    with driver.dbapi.connect(task.dsn) as connection, connection.cursor() as cursor, task.timed():
        reader = pa.RecordBatchReader.from_batches(schema, made)
        cursor.adbc_ingest(task.shape.main.target_table, reader, mode="append")
        connection.commit()
