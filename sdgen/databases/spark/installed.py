"""Which Spark and which Java a run would be started by, and what is wrong with them.

Nothing of Spark is imported or started: of Java alone its version is asked for.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_OLDEST_SPARK, _OLDEST_JAVA = 4, 17
_EXTRA = "pip install 'sdgen[spark]'"
_PATIENCE: float = 30
"""Seconds for Java to say its version, which takes a tenth of one."""
_SAID = re.compile(r'version "([^"]+)"')
_MAJOR = re.compile(r"(?:1\.)?(\d+)")
_SPARK_OF_JAR = re.compile(r"spark-core_[\d.]+-((\d+)[^/]*)\.jar")


def problems(modules: Sequence[str] = ()) -> list[str]:
    """Returns why Spark cannot be started here, each with what to do about it.

    Args:
        modules: other packages that are needed beside pyspark.
    """
    found = [_package_problem(modules)]
    if not is_at_work():
        found += [_home_problem(), _java_problem()]
    return [each for each in found if each is not None]


def is_at_work() -> bool:
    """Returns whether this process has a Java with Spark already, or is told of one."""
    context = getattr(sys.modules.get("pyspark"), "SparkContext", None)
    has_started = getattr(context, "_gateway", None) is not None
    return has_started or "PYSPARK_GATEWAY_PORT" in os.environ


def sets_by_script(*variables: str) -> bool:
    """Returns whether ``spark-env.sh``, which Spark starts with, is about one of some variables."""
    home = _home()
    folder = os.environ.get("SPARK_CONF_DIR") or (home and str(home / "conf"))
    try:
        text = Path(folder or "", "spark-env.sh").read_text(errors="replace")
    except OSError:
        return False
    return any(name in text for name in variables)


def _package_problem(modules: Sequence[str]) -> str | None:
    version = _package_version()
    if version is None:
        return f"There is no pyspark. Install version {_OLDEST_SPARK} or newer: {_EXTRA}"
    if int(version.partition(".")[0]) < _OLDEST_SPARK:
        newer = f"Install version {_OLDEST_SPARK} or newer: {_EXTRA}"
        return f"pyspark is too old (got {version}). {newer}"
    missing = [module for module in modules if find_spec(module) is None]
    return f"There is no {' and no '.join(missing)}. Install them: {_EXTRA}" if missing else None


def _package_version() -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pyspark")
    except PackageNotFoundError:
        return None


def _home() -> Path | None:
    """Returns the folder of Spark that pyspark would start; None where that is not known."""
    if home := os.environ.get("SPARK_HOME"):
        return Path(home)
    spec = find_spec("pyspark")
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def _home_problem() -> str | None:
    """Returns what is wrong with a Spark that is used in place of the package's own."""
    named = os.environ.get("SPARK_HOME")
    if named is None:
        return None
    home, unset = Path(named), "or unset it: pyspark brings its own"
    if not (home / "bin" / "spark-submit").is_file():
        return (
            f"SPARK_HOME is {named}, which has no bin/spark-submit. Set it to the folder "
            f"of Spark {_OLDEST_SPARK} or newer, {unset}"
        )
    for jar in (home / "jars").glob("spark-core_*.jar"):
        found = _SPARK_OF_JAR.fullmatch(jar.name)
        if found and int(found[2]) < _OLDEST_SPARK:
            return (
                f"SPARK_HOME is {named}, which is too old (Spark {found[1]}). Set it to the "
                f"folder of Spark {_OLDEST_SPARK} or newer, {unset}"
            )
    return None


def _java_problem() -> str | None:
    """Returns what is wrong with the Java that Spark would be started by."""
    if sets_by_script("JAVA_HOME"):
        return None
    home, on_path = os.environ.get("JAVA_HOME"), shutil.which("java")
    if not home:
        if on_path is None:
            return (
                "There is no Java on PATH, and JAVA_HOME is not set. "
                f"Install Java {_OLDEST_JAVA} or newer, such as openjdk-17-jre-headless"
            )
        return _program_problem(on_path, "on PATH")
    program = shutil.which(str(Path(home) / "bin" / "java"))
    if program is not None:
        return _program_problem(program, "in JAVA_HOME", on_path)
    return (
        f"JAVA_HOME is {home}, which has no bin/java. Set it to the folder of Java "
        f"{_OLDEST_JAVA} or newer{_instead(on_path)}"
    )


def _program_problem(program: str, place: str, on_path: str | None = None) -> str | None:
    what_to_do = (
        f"Install Java {_OLDEST_JAVA} or newer, and set JAVA_HOME to its folder{_instead(on_path)}"
    )
    try:
        version = _java_version(program)
    except OSError as error:
        return f"{program} ({place}) says no version: {error}. {what_to_do}"
    major = _MAJOR.match(version)  # before 9 it was 1.8
    if major and int(major[1]) < _OLDEST_JAVA:
        return f"Java is too old: {program} ({place}) is Java {version}. {what_to_do}"
    return None


def _instead(on_path: str | None) -> str:
    """Returns that the Java on PATH would do, where it does."""
    if on_path is None or _program_problem(on_path, "") is not None:
        return ""
    return f", or unset it: {on_path} is Java {_java_version(on_path)}"


@cache  # of those that have one
def _java_version(program: str) -> str:
    """Returns the version that Java says it has, as "17.0.15"; OSError where it says none."""
    try:
        done = subprocess.run(  # noqa: S603 (the program that Spark would start)
            [program, "-version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.SubprocessError as error:
        raise OSError(str(error)) from error
    said = done.stderr + done.stdout
    found = _SAID.search(said)
    if done.returncode or found is None:
        raise OSError(next(iter(said.split("\n")), "") or f"it ended with {done.returncode}")
    return found[1]
