"""How the files of a target are written, as its options say."""

from __future__ import annotations

from dataclasses import replace

from sdgen.databases.folders.manifest import FileOptions
from sdgen.planning.plan import Plan
from sdgen.runs.resolving.folders import folder_of
from sdgen.targets.models import Target


def options_of(target: Target, plan: Plan) -> dict[str, FileOptions]:
    """Returns entity → how its files are written."""
    folder = folder_of(target)
    if folder is None:
        return {}
    said = target.options
    usual = FileOptions(
        said.compression or folder.compressions[0],
        FileOptions.delimiter if said.delimiter is None else said.delimiter,
        FileOptions.header if said.header is None else said.header,
    )
    folders = said.partition_by or {}
    return {
        entity.name: replace(usual, partition_by=tuple(folders.get(entity.name, ())))
        for entity in plan.order
    }
