"""Rows of a test's dataset, without a database."""

from __future__ import annotations

from typing import Any

import pytest

from sdgen.pytest_plugin.datasets import dataset_of, loader_of
from sdgen.pytest_plugin.reports import reporting


class Rows:
    """Makes rows of the dataset of a test. Call it with the name of an entity.

    Args:
        node: the test, whose mark names the scenario.
        config: pytest's.
    """

    def __init__(self, node: pytest.Item, config: pytest.Config) -> None:
        with reporting("rows"):
            self._dataset = dataset_of(node, config)
        with reporting("rows", self._dataset):
            self._loaded = loader_of(config).load(self._dataset)

    def __call__(
        self, entity: str, *, first: int = 0, count: int | None = None
    ) -> list[dict[str, Any]]:
        """Returns rows of an entity, each a dict of columns and values.

        Args:
            entity: its name.
            first: the number of the first row; rows are numbered from 0.
            count: how many rows at most. Default: all that follow.
        """
        with reporting(f"rows of {entity}", self._dataset):
            return list(self._loaded.rows(entity, first=first, count=count))
