"""Letters of Latin alphabets beyond ASCII: U+00C0 to U+017F, Ș and Ț, and those of Vietnamese.

The simple case mappings and the decompositions of Unicode 15 (UnicodeData.txt), without those that
depend on a language; letters that do not decompose, such as ø and ß, as they are usually
transcribed. They stand here, because engines and their locales disagree about them.
"""

from __future__ import annotations

_LARGE = (
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽ"
    "ĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯȘȚẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎ"
    "ỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
)
_SMALL = (
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľ"
    "ŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžơưșțạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏ"
    "ốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
)
_ASCII = {
    "A": "ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶ",
    "AE": "Æ",
    "C": "ÇĆĈĊČ",
    "D": "ÐĎĐ",
    "E": "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ",
    "G": "ĜĞĠĢ",
    "H": "ĤĦ",
    "I": "ÌÍÎÏĨĪĬĮİỈỊ",
    "IJ": "Ĳ",
    "J": "Ĵ",
    "K": "Ķ",
    "L": "ĹĻĽĿŁ",
    "N": "ÑŃŅŇŊ",
    "O": "ÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢ",
    "OE": "Œ",
    "R": "ŔŖŘ",
    "S": "ŚŜŞŠȘ",
    "SS": "ẞ",
    "T": "ŢŤŦȚ",
    "Th": "Þ",
    "U": "ÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰ",
    "W": "Ŵ",
    "Y": "ÝŶŸỲỴỶỸ",
    "Z": "ŹŻŽ",
    "a": "àáâãäåāăąạảấầẩẫậắằẳẵặ",
    "ae": "æ",
    "c": "çćĉċč",
    "d": "ðďđ",
    "e": "èéêëēĕėęěẹẻẽếềểễệ",
    "g": "ĝğġģ",
    "h": "ĥħ",
    "i": "ìíîïĩīĭįıỉị",
    "ij": "ĳ",
    "j": "ĵ",
    "k": "ķĸ",
    "l": "ĺļľŀł",
    "n": "ñńņňŉŋ",
    "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
    "oe": "œ",
    "r": "ŕŗř",
    "s": "śŝşšſș",
    "ss": "ß",
    "t": "ţťŧț",
    "th": "þ",
    "u": "ùúûüũūŭůűųưụủứừửữự",
    "w": "ŵ",
    "y": "ýÿŷỳỵỷỹ",
    "z": "źżž",
}

TO_SMALL = dict(zip(_LARGE, _SMALL, strict=True)) | {"İ": "i", "ẞ": "ß"}
"""Large letters and their small ones."""
TO_LARGE = dict(zip(_SMALL, _LARGE, strict=True)) | {"ı": "I", "ſ": "S", "ß": "SS"}
"""Small letters and their large ones."""
TO_ASCII = {letter: text for text, letters in _ASCII.items() for letter in letters}
"""Letters and their one or two of ASCII."""
