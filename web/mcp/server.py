"""The protocol's side: which tools there are, and calls of them, over stdin and stdout."""

from __future__ import annotations

from functools import partial
from typing import Any

import anyio
import anyio.to_thread
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from sdgen import __version__
from web.mcp.requests import Requests
from web.mcp.tools import Tool, tools
from web.services import Services
from web.settings import ServerSettings

_INSTRUCTIONS = """\
sdgen fills databases with synthetic rows. A scenario (YAML) has entities, which are tables, and
columns, each with a generator; a target is a database that the user has named; a run writes the
rows of a scenario to a target.

To fill an existing database, have a scenario proposed for its target, and change what its review
names. To write one yourself, look at a shipped one with get_scenario, find generators with
list_generators and get_generator, and use validate_scenario and preview_text until it is valid and
the rows look right. Errors say what to do."""
_READ_ONLY = """

This server only reads: its user has not allowed it to write (docs/mcp.md says how)."""


def make_server(services: Services, *, allow_runs: bool) -> Server[Any]:
    """Returns a server of tools.

    Args:
        services: what they work with.
        allow_runs: whether there are tools that write to targets, or change what sdgen keeps.
    """
    known = {tool.called: tool for tool in tools(allow_runs)}
    requests = Requests(services)

    async def list_tools(context: Any, params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool) for tool in known.values()])

    async def call_tool(context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        tool = known.get(params.name)
        if tool is None:
            return _result(f"there is no tool {params.name[:80]!r} here", failed=True)
        # A call may wait for a database or a run: others are answered meanwhile.
        reply = await anyio.to_thread.run_sync(
            partial(requests.reply, tool, params.arguments or {}), abandon_on_cancel=True
        )
        return _result(reply.text, failed=reply.failed)

    return Server(
        "sdgen",
        version=__version__,
        instructions=_INSTRUCTIONS + ("" if allow_runs else _READ_ONLY),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.called,
        description=tool.description,
        input_schema=tool.schema,
        annotations=types.ToolAnnotations(
            read_only_hint=not tool.changes, destructive_hint=tool.removes
        ),
    )


def _result(text: str, *, failed: bool) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(text=text)], is_error=failed)


def serve_tools(settings: ServerSettings, *, allow_runs: bool) -> None:
    """Serves tools on stdin and stdout until the client has gone.

    Runs then end after their current batch, and can be resumed.

    Raises:
        StoreError: the store cannot be used.
    """
    services = Services(settings)
    try:
        anyio.run(_serve, make_server(services, allow_runs=allow_runs))
    finally:
        services.close()


async def _serve(server: Server[Any]) -> None:
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
