"""Base classes that leave little to write: for generators of packages, and for sdgen's own."""

from generators_sql.bases.faker_provider import FakerProvider
from generators_sql.bases.python_generator import PythonGenerator
from generators_sql.bases.word_list import WordList

__all__ = ["FakerProvider", "PythonGenerator", "WordList"]
