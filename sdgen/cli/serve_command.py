"""``sdgen serve``. The web package is imported here only: no other command needs it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdgen.cli.settings import Settings
from sdgen.errors import Problem, TargetError, ValidationError, shown
from web.serving import serve as serve_until_stopped
from web.settings import MOST_RUNS, ServerSettings


def serve(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Serves the page and the API until Ctrl-C or SIGTERM."""
    problems: list[Problem] = []

    def number(option: str, low: int, high: int) -> int:
        text = arguments[option]
        if not text.isdecimal() or not low <= int(text) <= high:
            message = f"must be an integer, {low} … {high} (got {shown(text)})"
            problems.append(Problem(option, message))
            return low
        return int(text)

    port, max_runs = number("--port", 0, 65535), number("--max-runs", 1, MOST_RUNS)
    if problems:
        raise ValidationError("options are not valid:", problems)
    server_settings = ServerSettings(
        runs_db=settings.runs_db,
        scenarios_dir=settings.scenarios_dir,
        targets_dir=settings.targets_dir,
        data_dir=Path(arguments["--data-dir"]),
        host=arguments["--host"],
        port=port,
        max_runs=max_runs,
        allowed_hosts=tuple(arguments["--allowed-host"]),
        target_hosts=tuple(arguments["--allow-target-host"]),
    )
    try:
        serve_until_stopped(server_settings, _announce)
    except OSError as error:
        where = f"{server_settings.host}:{port}"
        raise TargetError(f"cannot listen on {where}: {error.strerror or error}") from error
    return 0


def _announce(url: str) -> None:
    sys.stderr.write(f"sdgen serves {url} (Ctrl-C stops it)\n")
