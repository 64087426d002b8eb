"""``sdgen mcp``. The protocol's package is an extra, and imported here only."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from sdgen.cli.settings import Settings
from sdgen.errors import SdgenError
from web.settings import ServerSettings


def mcp(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Serves tools to an assistant until it closes stdin."""
    if find_spec("mcp") is None:
        raise SdgenError("the package mcp is not installed. Install it: pip install 'sdgen[mcp]'")
    from web.mcp.server import serve_tools

    server_settings = ServerSettings(
        runs_db=settings.runs_db,
        scenarios_dir=settings.scenarios_dir,
        targets_dir=settings.targets_dir,
    )
    serve_tools(server_settings, allow_runs=arguments["--allow-runs"])
    return 0
