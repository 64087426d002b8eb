"""JSON as data, plus the line of every path."""

from __future__ import annotations

import json
import re
from typing import Any

from sdgen.errors import ValidationError
from sdgen.scenario.document_errors import DocumentErrors
from sdgen.scenario.paths import Path
from sdgen.scenario.yaml_text import parse_yaml
from sdgen.yaml_scalars import json_float, json_int

# An escape; group 1 if it is half of a surrogate pair, which YAML refuses.
_ESCAPE = re.compile(r"\\(?:(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL)


def parse_json(text: str, errors: DocumentErrors) -> tuple[Any, dict[Path, int]]:
    """Returns the data of a JSON text, and path → 1-based line.

    Raises:
        ValidationError: it is not JSON, has a key twice, or is nested too deeply.
    """

    def no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in pairs:
            if key in result:
                raise errors.invalid(f'key "{key}" appears twice. Remove one')
            result[key] = value
        return result

    try:
        data = json.loads(
            text,
            object_pairs_hook=no_duplicates,
            parse_int=json_int,
            parse_float=json_float,
            parse_constant=json_float,
        )
    except json.JSONDecodeError as error:
        raise errors.invalid(f"is not JSON: {error.msg}", error.lineno) from None
    except ValueError:
        raise errors.too_many_digits() from None
    except RecursionError:
        raise errors.invalid("is nested too deeply") from None
    return data, _lines(text)


def _lines(text: str) -> dict[Path, int]:
    """Returns the line of every path of valid JSON, read as YAML; nothing if YAML disagrees."""
    text = _ESCAPE.sub(lambda match: match[0] if match[1] is None else "-" * 6, text)
    try:
        return parse_yaml(text.replace("\t", " "), DocumentErrors("JSON", None))[1]
    except ValidationError:
        return {}
