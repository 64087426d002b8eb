"""Values from numpy, written as one Parquet file by pyarrow."""

from __future__ import annotations

import numpy as np
import pyarrow.parquet as pq

from tests.benchmarks.databases import folder_of
from tests.benchmarks.task import Task
from tests.benchmarks.values.arrow import batches


def parquet(task: Task) -> None:
    """Write batches as they are made, compressed as sdgen does."""
    draw = np.random.default_rng()
    folder = folder_of(task.database, task.shape.main.target_table)
    folder.mkdir(parents=True)
    schema = next(batches(task, draw, as_text=False)).schema
    with (
        task.timed(),
        pq.ParquetWriter(folder / "part.parquet", schema, compression="zstd") as writer,
    ):
        for batch in batches(task, draw, as_text=False):
            writer.write_batch(batch, row_group_size=1_000_000)
