"""The folder for what later sessions use again."""

from __future__ import annotations

import os
import uuid
from functools import cached_property
from pathlib import Path

import pytest

from sdgen.pytest_plugin.file_locks import locked


class KeptFolder:
    """A folder in pytest's cache; one of this session alone where there is no such cache.

    The processes of pytest-xdist share it.

    Args:
        config: has the cache.
        folders: of this session.
    """

    def __init__(self, config: pytest.Config, folders: pytest.TempPathFactory) -> None:
        self._config, self._folders = config, folders

    @cached_property
    def folder(self) -> Path:
        """The folder."""
        cache = getattr(self._config, "cache", None)
        if cache is not None:
            try:
                folder = Path(cache.mkdir("sdgen"))
                with locked(folder / "lock"):
                    return folder
            except OSError:
                pass  # it cannot be written to
        base = self._folders.getbasetemp()
        folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sdgen"
        folder.mkdir(exist_ok=True)
        return folder

    def generation(self) -> str:
        """Returns what tells the folder from one that was there before ``--cache-clear``.

        So what is kept elsewhere is made anew, too.
        """
        file = self.folder / "generation"
        with locked(self.folder / "lock"):
            if not file.exists():
                file.write_text(uuid.uuid4().hex)
            return file.read_text()
