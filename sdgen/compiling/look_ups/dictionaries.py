"""Dictionaries: lists of values that rows choose from, uploaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from dialects import Dialect
from generators_sql.spi import Dictionary, EntryColumn
from sdgen.compiling.look_ups.names import digest, table_name
from sdgen.compiling.look_ups.table import LookUpSession, LookUpTable
from sdgen.frozen import frozen


@frozen
class DictionaryTable(LookUpTable):
    """The table that holds a dictionary.

    Args:
        dictionary: the dictionary.
    """

    dictionary: Dictionary

    title: ClassVar[str] = "Dictionaries: lists of values that rows look up"
    place_in_script: ClassVar[int] = 1

    @classmethod
    def of(cls, dialect: Dialect, dictionary: Dictionary) -> DictionaryTable:
        """Returns the table of a dictionary.

        It is called ``sdgen_<name>``; for all but shipped word lists, with a digest of the content.
        """
        values = dictionary.values
        name = f"sdgen_{dictionary.name}"
        if not dictionary.shipped:
            name = table_name(dialect, "", dictionary.name, digest(dictionary.type, values))
        column = EntryColumn(dictionary.type, nullable=None in values, decimal=dictionary.decimal)
        return cls(name, len(values), (column,), dictionary)

    @property
    def longest_text(self) -> int:
        """Characters of the longest text."""
        return self.dictionary.longest

    @property
    def heading(self) -> str:
        """Its name, how many values it has, and what they are."""
        count, about = len(self.dictionary.values), self.dictionary.about
        values = "1 value" if count == 1 else f"{count:,} values"
        return f"{self.dictionary.name}: {values}{f', {about}' if about else ''}"

    def characters(self, dialect: Dialect) -> set[str]:
        """Returns the characters of all values."""
        return set().union(*map(str, self.dictionary.values))

    def fill(self, session: LookUpSession) -> None:
        """Uploads the values."""
        session.upload_entries(self.name, enumerate(self.dictionary.values))

    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields INSERTs of the values."""
        return self.literals(dialect, self.dictionary.values, shortened=shortened)

    def view_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the view of the values."""
        return self.view_of_literals(dialect, self.dictionary.values, shortened=shortened)

    def content(self, dialect: Dialect) -> Iterator[str]:
        """Yields its name, which no other dictionary has."""
        yield self.name
