"""What a test session keeps for all its tests."""

from __future__ import annotations

import pytest

from tests.support.postgres import ServerPool

POOL = pytest.StashKey[ServerPool]()
"""Its PostgreSQL servers."""
