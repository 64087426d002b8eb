"""What a measurement was made on: the machine and the versions, no names and no paths."""

from __future__ import annotations

import os
import platform
import sqlite3
import tempfile
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import psutil

from tests.benchmarks.registry import DUCKDB_LOADER

_PACKAGES = (
    "sdgen",
    "psycopg",
    "numpy",
    "Faker",
    "pyarrow",
    "adbc-driver-postgresql",
    "adbc-driver-sqlite",
    "duckdb",
    "snowfakery",
    "sqlseed",
)
_DISKS = {"vd": "virtual disk", "nvme": "NVMe disk", "xvd": "virtual disk", "sd": "disk"}

Facts = dict[str, str]


def environment(postgres_version: str) -> Facts:
    """Return what there is to know, in the order to show it."""
    memory = psutil.virtual_memory().total / 1024**3
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{memory:.0f} GiB",
        "disk": _disk(Path(tempfile.gettempdir())),
        "system": f"{platform.system()} {platform.machine()}",
        "PostgreSQL": postgres_version,
        "SQLite": sqlite3.sqlite_version,
        "Python": platform.python_version(),
        **{name: version for name in _PACKAGES if (version := _version(name))},
        **{
            f"{each.name} (of the contender)": each.version
            for each in metadata.distributions(path=[str(DUCKDB_LOADER)])
        },
    }


def today() -> str:
    """Return the date."""
    return datetime.now(UTC).date().isoformat()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def _disk(folder: Path) -> str:
    """Return the kind of the file system that holds a folder, and of what it lies on."""
    mounted = [
        partition
        for partition in psutil.disk_partitions(all=True)
        if folder.resolve().is_relative_to(partition.mountpoint)
    ]
    if not mounted:
        return "unknown"
    partition = max(mounted, key=lambda found: len(found.mountpoint))
    device = Path(partition.device).name
    kinds = [kind for prefix, kind in _DISKS.items() if device.startswith(prefix)]
    return f"{partition.fstype}{f' on a {kinds[0]}' if kinds else ''}"


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
