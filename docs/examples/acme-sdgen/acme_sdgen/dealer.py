"""acme.dealer: names of dealers, from a word list."""

from __future__ import annotations

from generators_sql.bases import WordList
from generators_sql.spi import package_dictionary


class Dealer(WordList):
    """One of Acme's dealers, all equally likely."""

    type = "acme.dealer"
    example = """\
- name: dealer
  type: string
  generator: { type: acme.dealer }
"""
    words = package_dictionary("acme_sdgen", "dealers.txt")
