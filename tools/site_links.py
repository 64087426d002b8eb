"""A hook of MkDocs: links to files that the site lacks lead to the repository.

The pages are read on GitHub too, where ``../README.md`` is a good link; the site has no such page.
"""

from __future__ import annotations

import posixpath
import re
from typing import Any

_LINK = re.compile(r"(?<=\]\()(\.\.?/[^)\s]*|[\w-][^)\s:]*)(?=\))")


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Any) -> str:
    """Returns the page's text with the addresses of links that leave the docs."""
    folder = posixpath.dirname(page.file.src_uri)

    def address(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join("docs", folder, found[1]))
        if path.startswith("docs/") and not path.startswith("docs/examples/"):
            return found[1]
        return f"{config.repo_url.rstrip('/')}/blob/main/{path}"

    return _LINK.sub(address, markdown)
