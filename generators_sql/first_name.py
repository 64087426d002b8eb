"""first_name: first names of persons."""

from __future__ import annotations

from generators_sql.people.local_names import LocalNames
from generators_sql.people.name_lists import first_names
from generators_sql.spi import Dictionary


class FirstName(LocalNames):
    """A person's first name, every one of the list equally likely.

    There are lists for da_DK, de_DE, en_GB, en_US, es_ES, fi_FI, fr_FR, hu_HU, id_ID, it_IT, nl_NL,
    no_NO, pt_BR, ro_RO, sv_SE and tr_TR, 200 to 512 names of women and men.

    With `of`, names fit the country of a row's place: German ones in Austria, too. For places in
    China, India, Japan, Kenya, Korea, Nigeria, Pakistan, Thailand and Arab countries there are
    further lists, in Latin letters. Where sdgen has no names of the language, they are those of
    `locale`.
    """

    type = "first_name"
    example = """\
- name: first_name
  type: text
  generator: { type: first_name, params: { locale: de_DE } }
"""

    def names(self, locale: str) -> Dictionary:
        return first_names(locale)

    def summary(self) -> str:
        return "first name"
