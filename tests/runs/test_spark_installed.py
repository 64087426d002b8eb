"""What keeps Spark from being started is told before anything is recorded, with what to do."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from sdgen.databases.spark import installed
from sdgen.databases.spark.maker import SparkFiles
from sdgen.planning.request import SparkMaster
from tests.support.cli import Cli, write_scenario
from tests.support.existing import ID, entity

NEW = """echo 'openjdk version "21.0.2" 2024-01-16' >&2"""
OLD = """echo 'java version "1.8.0_392"' >&2"""
FAILING = "echo 'No Java runtime present, requesting install.' >&2; exit 1"


@pytest.fixture(autouse=True)
def nothing_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have no Spark and no Java but those of a test, in folders of its own."""
    for name in ("JAVA_HOME", "SPARK_HOME", "SPARK_CONF_DIR", "HADOOP_CONF_DIR", "YARN_CONF_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "jdk" / "bin"))
    monkeypatch.setattr(installed, "is_at_work", lambda: False)
    monkeypatch.setattr(installed, "_package_version", lambda: "4.1.0")
    monkeypatch.setattr("sdgen.databases.spark.masters._context", lambda: None)
    installed._java_version.cache_clear()
    yield
    installed._java_version.cache_clear()


def java(folder: Path, says: str) -> Path:
    """Return a folder of a Java that says so when it is asked for its version."""
    (folder / "bin").mkdir(parents=True, exist_ok=True)
    program = folder / "bin" / "java"
    program.write_text(f"#!/bin/sh\n{says}\n")
    program.chmod(0o755)
    return folder


def problem() -> str:
    return "; ".join(installed.problems())


def test_no_java() -> None:
    assert problem().startswith("There is no Java on PATH, and JAVA_HOME is not set. Install Java")


@pytest.mark.parametrize(
    ("on_path", "said"),
    [
        (NEW, ""),
        (OLD, "Java is too old: {path}/bin/java (on PATH) is Java 1.8.0_392. Install Java 17 "),
        (FAILING, "{path}/bin/java (on PATH) says no version: No Java runtime present, "),
        ("exec /bin/sleep 60", "{path}/bin/java (on PATH) says no version: "),
    ],
)
def test_the_java_on_path(
    on_path: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "sleep" in on_path:
        monkeypatch.setattr(installed, "_PATIENCE", 0.1)
    path = java(tmp_path / "jdk", on_path)
    assert problem().startswith(said.format(path=path))
    assert bool(problem()) is bool(said)


def test_java_home_counts_before_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "nowhere"))
    assert problem().endswith("which has no bin/java. Set it to the folder of Java 17 or newer")
    path = java(tmp_path / "jdk", OLD)
    assert problem().endswith("Set it to the folder of Java 17 or newer")  # not that of PATH
    java(path, NEW)
    installed._java_version.cache_clear()
    instead = f", or unset it: {path}/bin/java is Java 21.0.2"
    assert problem().endswith(f"Set it to the folder of Java 17 or newer{instead}")
    monkeypatch.setenv("JAVA_HOME", str(java(tmp_path / "old", OLD)))
    assert f"{tmp_path}/old/bin/java (in JAVA_HOME) is Java 1.8.0_392" in problem()
    assert problem().endswith(f"and set JAVA_HOME to its folder{instead}")
    # Spark's own script may set another one, which is not looked into.
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))
    (tmp_path / "spark-env.sh").write_text("export JAVA_HOME=/opt/java\n")
    assert problem() == ""


def test_a_spark_of_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java(tmp_path / "jdk", NEW)
    home = tmp_path / "spark"
    monkeypatch.setenv("SPARK_HOME", str(home))
    assert problem().startswith(f"SPARK_HOME is {home}, which has no bin/spark-submit. Set it")
    for folder in ("bin", "jars"):
        (home / folder).mkdir(parents=True)
    (home / "bin" / "spark-submit").touch()
    assert problem() == ""
    jar = home / "jars" / "spark-core_2.12-3.5.1.jar"
    jar.touch()
    assert problem().startswith(f"SPARK_HOME is {home}, which is too old (Spark 3.5.1). Set it")
    jar.rename(home / "jars" / "spark-core_2.13-4.1.0.jar")
    assert problem() == ""


def test_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java(tmp_path / "jdk", NEW)
    assert "; ".join(installed.problems(["no_such_package"])).startswith(
        "There is no no_such_package. Install them: pip install 'sdgen[spark]'"
    )
    monkeypatch.setattr(installed, "_package_version", lambda: None)
    assert problem().startswith("There is no pyspark. Install version 4 or newer: pip install")


def test_masters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(url: str | None) -> str | None:
        return SparkFiles().master_problem(SparkMaster(url))

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert said(f"spark://127.0.0.1:{port}") is None
        assert said(f"spark://no.host.invalid:7077,127.0.0.1:{port}") is None
        assert SparkFiles().master_problem(SparkMaster(None, f"spark://127.0.0.1:{port}")) is None
    gone = str(said(f"spark://127.0.0.1:{port}"))
    assert gone.startswith(f"does not answer (got 'spark://127.0.0.1:{port}'; 127.0.0.1:{port}: ")
    assert gone.endswith("Start that master, or name another one; local[*] is this machine")
    assert str(said("spark://host")).startswith("has no host and port in 'host'. Write spark://")
    assert "neither HADOOP_CONF_DIR nor YARN_CONF_DIR is set" in str(said("yarn"))
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))
    (tmp_path / "spark-env.sh").write_text("export YARN_CONF_DIR=/etc/hadoop\n")
    assert said("yarn") is None
    assert said("local[2]") is said(None) is said("k8s://https://host:443") is None
    there = SimpleNamespace(master="local[2]")
    monkeypatch.setattr("sdgen.databases.spark.masters._context", lambda: there)
    assert said(f"spark://127.0.0.1:{port}") == (
        "Spark already runs in this process with master 'local[2]' (asked for: "
        f"'spark://127.0.0.1:{port}'). Leave the master out, or stop that session"
    )
    assert said("local[2]") is said(None) is None


def test_nothing_is_recorded(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "few.yaml", entity("few", 9, ID))
    words = ("run", "start", "--scenario", path, "--target", "parquet:out", "--maker", "spark")
    java(tmp_path / "jdk", OLD)
    said = " ".join(cli(*words, code=2).err.split())
    assert "--maker: Spark cannot be started. Java is too old: " in said
    java(tmp_path / "jdk", NEW)
    installed._java_version.cache_clear()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    said = " ".join(cli(*words, "--spark-master", f"spark://127.0.0.1:{port}", code=2).err.split())
    assert f"--spark-master: does not answer (got 'spark://127.0.0.1:{port}'; " in said
    assert cli.json("run", "list") == []
    assert not (tmp_path / "out").exists()
