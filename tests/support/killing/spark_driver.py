"""sdgen's command line in a process that uses the Spark of ``spark_server``."""

from __future__ import annotations

import os
import sys

from sdgen.cli.main import main
from tests.support.killing.spark_server import PORT


def attach() -> None:
    """Make the session that is there that of this process, as in somebody's own program."""
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway

    gateway = launch_gateway()
    jvm = gateway.jvm
    there = jvm.org.apache.spark.SparkContext.getOrCreate()
    java = jvm.org.apache.spark.api.java.JavaSparkContext.fromSparkContext(there)
    SparkContext(gateway=gateway, jsc=java, conf=SparkConf(_jconf=java.getConf()))


if __name__ == "__main__":
    if (
        PORT in os.environ
        and "--maker" in sys.argv
        and sys.argv[sys.argv.index("--maker") + 1] == "spark"
    ):
        attach()
    sys.exit(main(sys.argv[1:]))
