"""Writes the docs that are made from the code.

These are the catalogues of generators and expressions, the command line, the file formats and
their JSON Schemas, and the HTTP API.
``make docs`` calls it; ``tests/project/test_docs.py`` fails when a committed page is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.adopting_page import adopting_page  # noqa: E402  (the path has to be set first)
from tools.api_page import api_page  # noqa: E402
from tools.cli_page import cli_page  # noqa: E402
from tools.errors_page import errors_page  # noqa: E402
from tools.expressions_page import expressions_page  # noqa: E402
from tools.generators_page import generators_page  # noqa: E402
from tools.schema_files import (  # noqa: E402
    scenario_schema_file,
    statistics_schema_file,
    target_schema_file,
)
from tools.schema_page import schema_page  # noqa: E402

PAGES = {
    "generators.md": generators_page,
    "expressions.md": expressions_page,
    "adopting-rules.md": adopting_page,
    "cli.md": cli_page,
    "api.md": api_page,
    "errors.md": errors_page,
    "schema.md": schema_page,
    "scenario.schema.json": scenario_schema_file,
    "target.schema.json": target_schema_file,
    "statistics.schema.json": statistics_schema_file,
}


def pages() -> Iterable[tuple[Path, str]]:
    """Yields each page's path and what it should hold."""
    for name, make in PAGES.items():
        yield ROOT / "docs" / name, make()


def main() -> None:
    """Writes the pages."""
    for path, content in pages():
        path.write_text(content)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
