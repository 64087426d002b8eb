"""How Spark writes the files of a folder, as its options say."""

from __future__ import annotations

from dialects.spark_files import SparkFormat
from sdgen.databases.folders.manifest import FileOptions


def format_of(kind: str, options: FileOptions) -> SparkFormat:
    """Returns how files of a kind of folder are written."""
    return SparkFormat(kind, options.compression, options.delimiter, options.header)
