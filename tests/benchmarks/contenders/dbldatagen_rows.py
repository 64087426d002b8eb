"""dbldatagen: readings like those of the telemetry shape, by Spark, as Parquet.

Its normal distribution is computed by numpy in processes of Python's, which needs pandas and
pyarrow. Its uuids are Spark's own and differ each time; devices are digests of their numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def is_installed() -> bool:
    """Return whether there are dbldatagen and what its distributions need."""
    return all(find_spec(package) for package in ("dbldatagen", "pandas", "pyarrow"))


def writer(session: SparkSession, rows: int, partitions: int) -> Callable[[str], None]:
    """Return what makes the rows and writes them into a folder."""
    import dbldatagen
    from dbldatagen.distributions import Normal

    def write(folder: str) -> None:
        made = (
            dbldatagen.DataGenerator(
                session,
                name="readings",
                rows=rows,
                partitions=partitions,
                randomSeedMethod="hash_fieldname",
                randomSeed=1,
                seedColumnName="number",
            )
            .withColumn("id", "string", expr="uuid()")
            .withColumn("device", "int", minValue=0, maxValue=999, random=True, omit=True)
            .withColumn(
                "device_id", "string", baseColumn="device", expr="md5(cast(device as string))"
            )
            .withColumn(
                "status",
                "string",
                values=["online", "offline", "degraded", "maintenance"],
                weights=[90, 5, 3, 2],
                random=True,
            )
            .withColumn(
                "kind",
                "string",
                values=["temperature", "humidity", "pressure", "voltage"],
                weights=[4, 3, 2, 1],
                random=True,
            )
            .withColumn(
                "value",
                "double",
                minValue=0.0,
                maxValue=40.0,
                step=0.01,
                distribution=Normal(20.0, 5.0),
                random=True,
            )
            .withColumn(
                "measured_at",
                "timestamp",
                begin="2026-01-01 00:00:00",
                end="2026-12-31 00:00:00",
                interval="1 second",
                random=True,
            )
        )
        made.build().write.parquet(folder, compression="zstd")  # as sdgen's files are

    return write
