"""CSV as RFC 4180 has it: cells between commas, in quotes where they hold commas or line ends.

A cell without quotes that is empty is NULL; ``""`` is the empty string, as in Postgres's COPY.
https://www.rfc-editor.org/rfc/rfc4180
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdgen.frozen import frozen

# Possessive, so that whatever does not match is seen to in linear time.
_CELL = re.compile(r'(?:"([^"]*+(?:""[^"]*+)*+)"|([^",\r\n]*+))(,|\r\n|\r|\n|\Z)')
_LINE_END = re.compile(r"\r\n|\r|\n")


@frozen
class CsvRow:
    """A row of cells.

    Args:
        line: the 1-based line that it begins in.
        cells: its cells; None for one of nothing at all.
    """

    line: int
    cells: tuple[str | None, ...]


class CsvError(ValueError):
    """What is no CSV.

    Args:
        line: the 1-based line.
        message: what is wrong with it.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def csv_rows(text: str) -> Iterator[CsvRow]:
    """Yields the rows of a text. A line of nothing is a row of one cell, which is NULL.

    Raises:
        CsvError: a quote stands where there can be none, or is not closed.
    """
    position, line, first = 0, 1, 1
    cells: list[str | None] = []
    while position < len(text) or cells:
        match = _CELL.match(text, position)
        if match is None:
            raise CsvError(line, _what_is_wrong(text, position))
        quoted, plain, end = match.groups()
        if quoted is None:
            cells.append(plain or None)
        else:
            cells.append(quoted.replace('""', '"'))
            line += len(_LINE_END.findall(quoted))
        position = match.end()
        if end != ",":
            yield CsvRow(first, tuple(cells))
            cells = []
            line += 1
            first = line


def _what_is_wrong(text: str, position: int) -> str:
    if text[position] != '"':
        return 'a cell that contains a quote must be quoted, with "" for each quote. Quote it'
    if text.find('"', position + 1) < 0:
        return 'a quote is not closed. Close it, or write "" for a quote within quotes'
    return 'something follows a closing quote. Write "" for a quote within quotes'
