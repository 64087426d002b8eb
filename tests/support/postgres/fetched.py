"""PostgreSQL servers of further versions: those of ``tests/servers``, which npm fetches.

``tests/servers/package.json`` says which versions there are for which architecture, its lock file
pins them with the registry's checksums, and ``make servers`` fetches them, a folder each.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.support.postgres.binaries import start_binaries
from tests.support.postgres.model import (
    FOR_TESTS,
    Candidate,
    PostgresServer,
    PostgresUnavailableError,
    Setup,
    Slot,
)

FOLDER = Path(__file__).parent.parent.parent / "servers"
_ARCHITECTURES = {"x86_64": "x64", "aarch64": "arm64"}


def wanted() -> list[int]:
    """Return the major versions that there are for this machine, whether fetched or not."""
    architecture = _ARCHITECTURES.get(platform.machine()) if sys.platform == "linux" else None
    names = json.loads((FOLDER / "package.json").read_text())["optionalDependencies"]
    found = (name.rpartition("-") for name in names)
    return sorted(int(major) for of, _, major in found if of == architecture)


def fetched(major: int) -> Slot:
    """Return the server of a version; starting it fails where it has not been fetched."""
    package = FOLDER / "node_modules" / f"{_ARCHITECTURES[platform.machine()]}-{major}"
    candidate = Candidate(f"tests/servers, {package.name}", major, _Programs(major, package))
    return Slot(f"postgres{major}", (candidate,))


@dataclass(frozen=True)
class _Programs:
    """Starts a server of a version from a package's programs."""

    major: int
    package: Path

    def __call__(self, stack: ExitStack, setup: Setup = FOR_TESTS) -> PostgresServer:
        programs = self.package / "native" / "bin"
        if not (programs / "initdb").exists():
            raise PostgresUnavailableError(
                f"PostgreSQL {self.major} has not been fetched. To fix this: make servers"
            )
        _link(self.package)
        return start_binaries(self.package.name, programs, self.package, stack, setup)


def _link(package: Path) -> None:
    """Make the symbolic links that a package lists, since npm packages cannot hold any."""
    for link in json.loads((package / "native" / "pg-symlinks.json").read_text()):
        source, target = package / link["source"], package / link["target"]
        with suppress(FileExistsError):  # by another process of the tests, maybe
            target.symlink_to(os.path.relpath(source, target.parent))
