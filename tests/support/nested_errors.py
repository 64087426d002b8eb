"""Broken parts of json and array cells for tests, as data; see ``scenario_errors``."""

from __future__ import annotations

from tests.support.scenario_errors import Case, one_column

_PARAMS = "entities[0].columns[0].generator.params"
_LINES = b"""\
name: lines
entities:
  - name: a
    rows: 5
    columns:
      - name: x
        type: json
        generator:
          type: json
          params:
            fields:
              id: { type: uuid4 }
              deep:
                type: json
                params:
                  fields:
                    tags:
                      type: array
                      params:
                        max: 3
                        of:
                          type: %s
                          params: { %s }
"""
_DEEP = f"{_PARAMS}.fields.deep.params.fields.tags.params.of"


def _field(spec: str, path: str, *phrases: str) -> Case:
    """Return a one-column scenario whose problem is in the field f."""
    content = one_column(f"{{type: json, params: {{fields: {{f: {spec}}}}}}}", "json").encode()
    return Case(f"field {spec}", content, f"{_PARAMS}.fields.f{path}", 8, phrases)


def _array(params: str, path: str, *phrases: str) -> Case:
    """Return a one-column scenario whose problem is in the params of an array."""
    content = one_column(f"{{type: array, params: {{{params}}}}}", "json").encode()
    return Case(f"array {params}", content, f"{_PARAMS}.{path}".rstrip("."), 8, phrases)


def _bytes(params: str, path: str, *phrases: str) -> Case:
    content = one_column(f"{{type: bytes, params: {{{params}}}}}", "bytes").encode()
    return Case(f"bytes {params}", content, f"{_PARAMS}.{path}", 8, phrases)


def _deep(generator: str, params: str, path: str, line: int, *phrases: str) -> Case:
    """Return a scenario with the problem in the innermost part, on lines of its own."""
    content = _LINES % (generator.encode(), params.encode())
    return Case(f"deep {generator} {params}", content, _DEEP + path, line, phrases)


_WHOLE = "{type: uniform_int, params: {min: %d, max: %d}}"
_WORDS = "{type: choice, params: {values: [a, b, %s]}}"
_VALUES = "{" + ", ".join(f"f{number}: 1" for number in range(301)) + "}"
NESTED_CASES = (
    # --- Lines and paths deep down ----------------------------------------------------------------
    _deep("faker_nam", "", "", 21, "unknown generator type", 'Did you mean "faker_name"?'),
    _deep("faker_name", "locale: de", ".params.locale", 23, "unknown key", "Known here: none"),
    _deep("uniform_int", "min: 2, max: 1", ".params.min", 23, "must not be above max"),
    _deep("uniform_int", "min: 2", ".params.max", 23, "missing. The generator needs this param"),
    _deep("uniform_int", "low: 2, max: 1", ".params", 23, "needs min (got the unknown key low)"),
    _deep("uniform_int", "from: 2, to: 1", ".params", 23, "needs min, max (got the unknown keys"),
    _deep("expr", "sql: nope", ".params", 23, "a has no such column (got 'nope')"),
    _deep("expr", "sql: 1 +", ".params.sql", 23, "cannot be read"),
    _deep("faker", "provider: nam", ".params.provider", 23, "no such provider"),
    # --- Fields -----------------------------------------------------------------------------------
    _field("[1, 2]", "", "must be a mapping of keys to values (got [1, 2])"),
    _field("{}", "", "needs a type"),
    _field("{colum: x}", "", "needs a type"),
    _field("{type: uuid4, nul_rate: 1}", ".nul_rate", "unknown key", 'Did you mean "null_rate"?'),
    _field("{column: y, nul_rate: 1}", ".nul_rate", "unknown key", 'Did you mean "null_rate"?'),
    _field("{column: 5}", ".params", "a has no such column (got '5')"),
    _field("{expr: [5]}", ".expr", "must be a string (got [5])"),
    _field("{fk: {entity: a}}", ".fk.column", "missing. The generator needs this param"),
    _field("{fk: {entity: b, column: c}}", ".params.entity", "no entity of that name (got 'b')"),
    _field("{column: y}", ".params", "a has no such column (got 'y')"),
    _field("{type: uuid4, null_rate: 1.5}", ".null_rate", "must be at most 1 (got 1.5)"),
    _field("{type: uuid4, column_type: int}", ".column_type", "uuid4 cannot make int", "text"),
    _field("{type: uuid4, column_type: in}", ".column_type", "unknown column type", '"int"?'),
    _field(
        "{type: faker_name, column_type: varchar(3)}", ".column_type", "which do not fit varchar(3)"
    ),
    _field(
        *("{type: decimal, params: {min: 1, max: 2}}", "", "does not say what it makes"),
        "Add column_type, one of: decimal",
    ),
    _field("{type: choice, params: {values: [1, b]}}", ".params.values[1]", "not JSON (got 'b')"),
    _field(r'"a\0b"', ".params.value", "must not contain the character U+0000"),
    Case(
        "field name",
        one_column(r'{type: json, params: {fields: {"a\0b": 1}}}', "json").encode(),
        f"{_PARAMS}.fields.a\0b",
        8,
        ("must not contain the character U+0000",),
    ),
    Case(
        "no fields",
        one_column("{type: json, params: {fields: {}}}", "json").encode(),
        f"{_PARAMS}.fields",
        8,
        ("must not be empty",),
    ),
    Case(
        "too many fields",
        one_column(f"{{type: json, params: {{fields: {_VALUES}}}}}", "json").encode(),
        _PARAMS,
        8,
        ("up to 300 values (got 301)", "shorter arrays"),
    ),
    Case(
        "json in a text column",
        one_column("{type: json, params: {fields: {a: 1}}}", "text").encode(),
        "entities[0].columns[0].type",
        7,
        ("json cannot fill columns of type text", "json"),
    ),
    # --- Arrays -----------------------------------------------------------------------------------
    _array("of: 1", "max", "missing. Set max, or length"),
    _array("of: 1, min: 3, max: 2", "min", "must not be above max (got min 3, max 2)"),
    _array("of: 1, length: 2, max: 3", "length", "cannot be combined"),
    _array("of: 1, max: 101", "max", "must be at most 100 (got 101)"),
    _array("of: {type: array, params: {of: 1, max: 31}}, max: 10", "", "(got 310)", "Use fewer"),
    _array("max: 3", "of", "missing"),
    _array("of: {type: uuid4}, max: 3, unique: true", "unique", "uuid4 cannot make distinct"),
    _array(f"of: {_WORDS % 'a'}, max: 3, unique: true", "unique", "choice cannot make"),
    _array(f"of: {_WORDS % 'c'}, max: 4, unique: true", "unique", "only 3 distinct elements"),
    _array(
        *("of: {type: faker_city}, max: 21, unique: true", "unique"),
        *("at most 20 distinct elements can be chosen (got 21)", "Make arrays shorter"),
    ),
    _array(
        f"of: {_WHOLE % (-2, 2**63 - 2)}, max: 2, unique: true",
        *("unique", f"at most 2^63 values (got {2**63 + 1})", "Narrow"),
    ),
    _array(
        *("of: {type: faker_city, null_rate: 0.1}, max: 2, unique: true", "unique"),
        *("would not be distinct", "Remove"),
    ),
    # --- Bytes ------------------------------------------------------------------------------------
    _bytes("min: 1", "max", "missing. Set max, or length"),
    _bytes("min: 3, max: 2", "min", "must not be above max (got min 3, max 2)"),
    _bytes("length: 2, min: 1", "length", "cannot be combined"),
    _bytes("length: 257", "length", "must be at most 256 (got 257)"),
    # --- One series for each parent ---------------------------------------------------------------
    *(
        Case(
            f"series per {per}",
            one_column(
                f"{{type: time_series, params: {{start: -1d, step: 1s, per: {per}}}}}", "timestamp"
            ).encode()
            + b"      - {name: id, type: int, generator: {type: sequence}}\n"
            b"      - {name: b_id, type: int, fk: {entity: b, column: id}}\n"
            b"  - name: b\n    rows: 2\n    columns:\n"
            b"      - {name: id, type: int, generator: {type: sequence}}\n",
            f"{_PARAMS}{path}",
            8,
            phrases,
        )
        for per, path, phrases in (
            ("b_i", "", ("a has no such column (got 'b_i')", '"b_id"?')),
            ("id", ".per", ("id is not an fk (got sequence). Use an fk column",)),
        )
    ),
)
