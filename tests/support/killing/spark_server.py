"""A JVM of Spark that outlives the processes which use it, as one on another machine does.

A process of sdgen that is killed usually takes its JVM along, a moment later. This one goes on with
what it was asked for: it computes and writes what the killed process wanted while another one
resumes the run. And nobody has to wait until it has started, which takes 10 s of CPU time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.cli import ROOT

PORT, SECRET = "PYSPARK_GATEWAY_PORT", "PYSPARK_GATEWAY_SECRET"
DRIVER = "tests.support.killing.spark_driver"


@contextmanager
def spark_server(master: str) -> Iterator[dict[str, str]]:
    """Give the environment of processes that use it with ``DRIVER`` as their module."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", __name__, master],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        port, secret, pid = process.stdout.readline().split()
        yield {PORT: port, SECRET: secret, "SPARK_KILLS_PID": pid}
        process.stdin.close()


def _serve(master: str) -> None:
    from tests.support.spark import spark_session

    more = {
        "spark.master": master,
        "spark.deploy.maxExecutorRetries": "-1",
        "spark.task.maxFailures": "20",
        "spark.executor.memory": "512m",
    }
    with spark_session(options=more) as session:
        gateway = session.sparkContext._gateway
        said = gateway.java_parameters
        print(said.port, said.auth_token, gateway.proc.pid, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    _serve(sys.argv[1])
