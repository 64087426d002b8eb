"""What a server is told when it starts."""

from __future__ import annotations

from pathlib import Path

from sdgen.frozen import frozen

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8080
DEFAULT_DATA_DIR = Path("data")
DEFAULT_MAX_RUNS = 1
MOST_RUNS = 64
REQUEST_SECONDS = 30.0
"""How long values that Python makes may take one request."""
PREVIEW_SECONDS = 20.0
MAX_BODY_BYTES = 4 * 1024 * 1024
MOST_WAITING = 1000
MAX_LONG_REQUESTS = 48
"""Requests that may be answered bit by bit, or wait for a run, at the same time."""
MAX_CONNECTING = 8
"""Requests that may connect to a target themselves, to test it or to plan a run."""
THREADS = MAX_LONG_REQUESTS + MAX_CONNECTING + 8


@frozen
class ServerSettings:
    """The settings of a server.

    Args:
        runs_db: sdgen's own record of runs.
        scenarios_dir: folder of scenarios; None for ``./scenarios``, else what ships.
        targets_dir: folder of targets, likewise.
        data_dir: folder that database files named over HTTP have to be in.
        host: address to listen on.
        port: port to listen on; 0 for any free one.
        max_runs: how many runs may be at work at once, from 1.
        allowed_hosts: further names by which clients may call this server (``Host`` header).
        target_hosts: database servers that requests may name, ``*`` for any; empty for any where
            ``host`` is this machine's own, else none.
    """

    runs_db: Path
    scenarios_dir: Path | None = None
    targets_dir: Path | None = None
    data_dir: Path = DEFAULT_DATA_DIR
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    max_runs: int = DEFAULT_MAX_RUNS
    allowed_hosts: tuple[str, ...] = ()
    target_hosts: tuple[str, ...] = ()
