"""Databases of datasets: what they have in common, whatever the kind."""

from __future__ import annotations

from abc import ABC
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, TypeVar

import pytest

from sdgen.errors import Problem, SdgenError, ValidationError, shown
from sdgen.pytest_plugin.datasets import Dataset, loader_of
from sdgen.pytest_plugin.kept_folder import KeptFolder
from sdgen.pytest_plugin.preparing import Prepare, digest_of
from sdgen.pytest_plugin.reports import prepared

T = TypeVar("T")
_KEPT = 10


class Factory(ABC):
    """Makes databases of datasets.

    Args:
        config: pytest's.
        folders: of this session.
        prepare: makes the tables beforehand.
    """

    kind: ClassVar[str]

    def __init__(
        self, config: pytest.Config, folders: pytest.TempPathFactory, prepare: Prepare | None
    ) -> None:
        self._config, self._folders, self._prepare = config, folders, prepare
        self._kept_in = KeptFolder(config, folders)
        self._loader = loader_of(config)
        self._digest: str | None = None
        self._failed: dict[str, SdgenError] = {}

    def _key(self, dataset: Dataset) -> str:
        if self._digest is None:
            made = digest_of(self._prepare, self._config)
            self._digest = f"{self._kept_in.generation()} {made}"
        return self._loader.load(dataset).key(self.kind, self._digest)

    def _fill(self, dataset: Dataset, database: str | Path) -> None:
        """Fills a new database."""
        if self._prepare is not None:
            prepared(self._prepare, database)
        self._loader.load(dataset).fill(str(database))

    def _once(self, key: str, make: Callable[[], T]) -> T:
        """Returns what is made of a key; what has failed once fails at once the next time."""
        if key in self._failed:
            raise self._failed[key]
        try:
            return make()
        except SdgenError as error:
            self._failed[key] = error
            raise

    @property
    def _kept(self) -> int:
        said = self._config.getini("sdgen_keep") or str(_KEPT)
        if not said.isdecimal() or int(said) < 1:
            problem = Problem("sdgen_keep", f"must be a positive integer (got {shown(said)})")
            raise ValidationError("the ini options are not valid:", [problem])
        return int(said)
