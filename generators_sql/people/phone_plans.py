"""Phone numbers by country: those reserved for fiction, and ordinary ones.

Reserved numbers, by the authority that reserves them: 555-0100 to 555-0199 in each area code (ATIS-
0300115, US and Canada); "Telephone numbers for use in TV and radio drama programmes" (Ofcom, UK);
"Numéros dédiés aux œuvres audiovisuelles" (ARCEP, decision 2018-0881, France); "Rufnummern für
Drehbücher" (Bundesnetzagentur, Germany); "Numbers for use in radio, film and television" (ACMA,
Australia); "Telefonnummer för böcker och filmer" (PTS, Sweden). Ordinary ones follow the national
numbering plans published by the ITU (E.164); they are those of mobile phones, but in the US and
Canada, where numbers do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators_sql.patterns.elements import DIGITS, Element, Fixed, OneOf, Words
from generators_sql.spi import shipped_dictionary
from sdgen.frozen import frozen

_NO_0_OR_1 = DIGITS[2:]


@frozen
class Numbers:
    """Phone numbers of one kind, as they are written in their country.

    Args:
        beginnings: what they begin with; all of them equally likely.
        rest: a digit for each #, one from 2 on for each N, all else as it is.
    """

    beginnings: tuple[str, ...]
    rest: str

    def elements(self, code: str, trunk: str, style: str) -> list[Element]:
        """Returns what the numbers are made of.

        Args:
            code: the country's calling code.
            trunk: what they begin with in their country only.
            style: ``national``, ``international`` (+44 20 7946 0123) or ``e164`` (+442079460123).
        """
        beginnings, rest = self.beginnings, self.rest
        if style != "national":
            beginnings = tuple(f"+{code} {text}" for text in self._bare(trunk))
            rest = rest.replace("-", " ")
        if style == "e164":
            beginnings = tuple(re.sub("[^+0-9]", "", text) for text in beginnings)
            rest = re.sub("[^#N0-9]", "", rest)
        first = Words(beginnings) if len(beginnings) > 1 else Fixed(beginnings[0])
        return [first, *_rest(rest)]

    def international(self, trunk: str) -> tuple[str, ...]:
        """Returns the numbers as they go on behind the calling code, with their # and N.

        Args:
            trunk: what they begin with in their country only.
        """
        rest = self.rest.replace("-", " ")
        return tuple(text + rest for text in self._bare(trunk))

    def _bare(self, trunk: str) -> list[str]:
        """Returns the beginnings without the trunk; spaces only, as ITU-T E.123 has it."""
        bare = (re.sub("[()]", "", text).removeprefix(trunk) for text in self.beginnings)
        return [text.replace("-", " ") for text in bare]


def _rest(form: str) -> Iterator[Element]:
    for character in form:
        if character in "#N":
            yield OneOf(DIGITS if character == "#" else _NO_0_OR_1)
        else:
            yield Fixed(character)


@frozen
class PhonePlan:
    """The numbers of a country.

    Args:
        code: its calling code.
        trunk: what numbers begin with in the country only; empty for nothing.
        ordinary: numbers that may be somebody's.
        fictional: numbers that are nobody's, reserved for fiction; None if there are none.
    """

    code: str
    trunk: str
    ordinary: Numbers
    fictional: Numbers | None = None


def _north_american(codes: str) -> PhonePlan:
    """Returns the plan of a country whose area codes are a word list."""
    areas = [str(code) for code in shipped_dictionary(codes).values]
    ordinary = Numbers(tuple(f"({area}) " for area in areas), "N##-####")
    return PhonePlan("1", "", ordinary, Numbers(tuple(f"({area}) 555-01" for area in areas), "##"))


def _mobile(code: str, trunk: str, beginnings: str, rest: str) -> PhonePlan:
    """Returns the plan of a country that reserves no numbers; spaces part the beginnings."""
    return PhonePlan(code, trunk, Numbers(tuple(beginnings.split()), rest))


_BRITISH = (
    *(f"01{area} 496 0" for area in (13, 14, 15, 16, 17, 18, 21, 31, 41, 51, 61)),
    *("020 7946 0", "0191 498 0", "028 9649 6", "029 2018 0", "01632 960", "07700 900"),
)

PHONE_PLANS = {
    "AT": _mobile("43", "0", "0650 0660 0664 0676 0699", " #######"),
    "AU": PhonePlan(
        "61",
        "0",
        Numbers(tuple(f"04{digit}" for digit in range(4)), "# ### ###"),
        Numbers(
            tuple(f"({area}) {half}" for area in ("02", "03", "07", "08") for half in (5550, 7010)),
            " ####",
        ),
    ),
    "BE": _mobile("32", "0", "046 047 048 049", "# ## ## ##"),
    "BR": _mobile("55", "", "(11) (21) (31) (41) (51) (61) (71) (81)", " 9####-####"),
    "CA": _north_american("area_codes_ca"),
    "CH": _mobile("41", "0", "076 077 078 079", " ### ## ##"),
    "CZ": _mobile("420", "", "601 602 603 604 605 606 607 608 720 721 730 731", " ### ###"),
    "DE": PhonePlan(
        "49",
        "0",
        Numbers(("0151 ", "0152 ", "0157 ", "0159 "), "########"),
        Numbers(("030 23125", "040 66969", "069 90009", "089 99998", "0221 4710"), "###"),
    ),
    "DK": _mobile("45", "", "20 21 22 23 24 26 30 31 40 41 42 50 51 60 61 71", " N# N# N#"),
    "ES": _mobile("34", "", "60 61 62 63 64 65 66 67 68", "# ## ## ##"),
    "FI": _mobile("358", "0", "040 041 044 045 050", " #######"),
    "FR": PhonePlan(
        "33",
        "0",
        Numbers(("06 1", "06 2", "06 6", "06 7", "06 8"), "# ## ## ##"),
        Numbers(("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"), " ## ##"),
    ),
    "GB": PhonePlan(
        "44",
        "0",
        Numbers(tuple(f"07{digits}" for digits in (400, 500, 711, 721, 800, 900)), " ######"),
        Numbers(_BRITISH, "###"),
    ),
    "IE": _mobile("353", "0", "083 085 086 087 089", " ### ####"),
    "IN": _mobile("91", "", "96 97 98 99", "### #####"),
    "IT": _mobile("39", "", "320 328 329 333 338 339 347 348 349", " ### ####"),
    "JP": _mobile("81", "0", "070- 080- 090-", "NN##-####"),
    "MX": _mobile("52", "", "33 55 81", " #### ####"),
    "NL": PhonePlan("31", "0", Numbers(tuple(f"06 {digit}" for digit in "123458"), "#######")),
    "NO": _mobile("47", "", "40 41 46 90 91 92 93 94 95 97 98 99", " ## ## ##"),
    "PL": _mobile("48", "", "50 51 53 57 60 66 69 72 73 78 79 88", "# ### ###"),
    "PT": _mobile("351", "", "91 92 93 96", "# ### ###"),
    "SE": PhonePlan(
        "46",
        "0",
        Numbers(("070-", "072-", "073-", "076-", "079-"), "### ## ##"),
        Numbers(("031-390 06 ", "040-628 04 ", "08-465 004 ", "0980-31 92 "), "##"),
    ),
    "TR": _mobile("90", "0", "0530 0532 0535 0542 0543 0555", " ### ## ##"),
    "US": _north_american("area_codes_us"),
}
"""Country (alpha-2) → its numbers."""
