"""DuckDB's Python package: whether it is there, and new enough. It is not imported to know it."""

from __future__ import annotations

import re
from importlib.util import find_spec

OLDEST = (1, 5, 5)
INSTALL = "pip install 'sdgen[duckdb]'"
NOT_INSTALLED = f"DuckDB is not installed. Install it with: {INSTALL}"


def parts_of(version: str) -> tuple[int, ...]:
    """Returns a version as numbers, for comparison."""
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def too_old(version: str) -> str | None:
    """Returns that a version is too old, and what to do; None where it is not."""
    if parts_of(version) >= OLDEST:
        return None
    oldest = ".".join(map(str, OLDEST))
    return f"DuckDB {oldest} or newer is needed (got {version}). Install it with: {INSTALL}"


def missing_duckdb() -> str | None:
    """Returns why DuckDB cannot be used; None where it can."""
    from importlib.metadata import PackageNotFoundError, version  # runs into other targets ask not

    if find_spec("duckdb") is None:
        return NOT_INSTALLED
    try:
        return too_old(version("duckdb"))
    except PackageNotFoundError:  # it came otherwise, and tells its version once it is imported
        return None
