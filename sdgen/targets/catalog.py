"""Target files of the user's folder, else those that ship."""

from __future__ import annotations

from pathlib import Path

from sdgen.scenario.file_finder import Catalog, folder_of
from sdgen.targets.loading import load_target
from sdgen.targets.models import Target


def targets(folder: Path | None = None) -> Catalog[Target]:
    """Returns the targets of a folder; default ``./targets``, else the ones that ship."""
    chosen, ships = folder_of("targets", folder)
    return Catalog("target", chosen, load_target, ships)
