"""``sdgen mcp``: the operations of the HTTP API as tools of the Model Context Protocol.

``tools`` says which operations are tools, and what of them; ``requests`` does one of them as a
request of the API, so that the same rules hold; ``server`` speaks the protocol
(https://modelcontextprotocol.io).
"""
