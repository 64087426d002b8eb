"""The canonical JSON of a text for databases that escape characters in another way."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.json import quoted

_SHORT = {"\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"'}
_JSON_ESCAPES = {chr(code): f"\\u{code:04x}" for code in range(1, 0x20)} | _SHORT


def json_of_named_text(text: exp.Expression) -> exp.Expression:
    """Returns a text, a column, as JSON: one REPLACE for each character to be escaped."""
    is_odd = exp.RegexpLike(this=x.own(text), expression=x.text('[\\x00-\\x1F"\\\\]'))
    escaped = x.replaced(text, x.text("\\"), x.text("\\\\"))
    for character, escape in _JSON_ESCAPES.items():
        escaped = x.replaced(escaped, x.text(character), x.text(escape))
    return quoted(x.case((is_odd, escaped), otherwise=text))
