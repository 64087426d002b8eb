"""One Spark for all tests in this folder: starting it takes 10 s of CPU time.

It reaches a file system of Hadoop: viewfs, which Spark brings along, mounted onto a folder of this
machine. What is done there goes through Hadoop's interface, as for s3a or hdfs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.support.spark import Lake, spark_session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def lake_of_all(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """Return the file system."""
    return Lake(tmp_path_factory.mktemp("lake"))


@pytest.fixture(scope="session", autouse=True)
def spark(lake_of_all: Lake) -> Iterator[SparkSession]:
    """Return the session of this process, which runs use."""
    with spark_session(options=lake_of_all.options) as session:
        yield session


@pytest.fixture
def lake(lake_of_all: Lake, request: pytest.FixtureRequest) -> Lake:
    """Return the file system, with a folder of the test's own, which is not there yet."""
    return lake_of_all.of(f"test-{abs(hash(request.node.nodeid))}")
