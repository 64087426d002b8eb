"""An empty target for tests that are the same for every engine: bases of test classes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sdgen.runs.resolving.targets import inline_target
from sdgen.targets.models import Target
from tests.support.runs import Runs, fresh_schema


class ToSQLite:
    """Tests that write to SQLite."""

    @pytest.fixture
    def target(self) -> Iterator[Target]:
        """A new file."""
        with Runs() as runs:
            yield inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})


class ToPostgres:
    """Tests that write to each Postgres server."""

    @pytest.fixture
    def target(self, postgres_shared: str) -> Iterator[Target]:
        """A new schema."""
        with fresh_schema(postgres_shared) as schema:
            yield inline_target({"dsn": postgres_shared, "kind": "postgres", "schema": schema})
