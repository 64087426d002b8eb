"""Broken scenario files for tests, as data: content, and what has to be said about it."""

from __future__ import annotations

from dataclasses import dataclass

VALID = """\
name: valid
entities:
  - name: users
    rows: 5
    columns:
      - {name: id, type: bigint, generator: {type: sequence}}
      - {name: score, type: float, generator: {type: normal, params: {mean: 1, std: 2}}}
  - name: orders
    rows: 9
    columns:
      - {name: id, type: bigint, generator: {type: sequence}}
      - {name: user_id, type: bigint, generator: {type: fk, params: {entity: users, column: id}}}
"""


@dataclass(frozen=True)
class Case:
    """A broken file.

    Args:
        name: of the test.
        content: of the file.
        path: where in the document the problem is.
        line: its line.
        phrases: texts that the message holds.
        file: name of the file.
        has_others: whether more problems follow from it.
    """

    name: str
    content: bytes
    path: str
    line: int | None
    phrases: tuple[str, ...]
    file: str = "broken.yaml"
    has_others: bool = False


def one_column(generator: str, kind: str = "text", nullable: bool = False) -> str:
    """Return a scenario of one column, whose generator stands in line 8."""
    return (
        "name: one\nentities:\n  - name: a\n    rows: 5\n    columns:\n      - name: x\n"
        f"        type: {kind}\n        generator: {generator}\n"
        + ("        nullable: true\n" if nullable else "")
    )


def _changed(name: str, old: str, new: str, path: str, line: int | None, *phrases: str) -> Case:
    """Return VALID with a change."""
    assert old in VALID, old
    return Case(name, VALID.replace(old, new, 1).encode(), path, line, phrases)


def _raw(name: str, content: str | bytes, line: int | None, *phrases: str) -> Case:
    """Return a file whose problem has no path."""
    data = content if isinstance(content, bytes) else content.encode()
    return Case(name, data, "", line, phrases)


def _params(name: str, kind: str, generator: str, path: str, *phrases: str) -> Case:
    """Return a one-column scenario; the path is below its generator."""
    where = "entities[0].columns[0]" + (f".{path}" if path else "")
    line = 7 if path == "type" else 8
    return Case(name, one_column(generator, kind).encode(), where, line, phrases)


_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
)
_START, _NEXT = "generator.params.start", "must be an integer or next (got "
_FK = "{type: fk, params: {entity: users, column: id}}"
_SCORE = "{type: normal, params: {mean: 1, std: 2}}"
_USER = "entities[0].columns[1]"
_ORDER = "entities[1].columns[1]"


def _fk(name: str, changes: str, path: str, *phrases: str) -> Case:
    return _changed(name, _FK, changes, f"{_ORDER}.generator{path}", 12, *phrases)


CASES = (
    # --- The file --------------------------------------------------------------------------------
    _raw("empty", "", None, "is empty"),
    _raw("blank", " \n\n", None, "is empty"),
    _raw("only comments", "# nothing\n# here\n", None, "is empty", "only comments"),
    _raw("list", "- a\n- b\n", None, "must be a mapping", "got a list"),
    _raw("scalar", "hello\n", None, "must be a mapping", "hello"),
    _raw("no yaml", "name: x\nfoo: [1, 2\nbar: 3\n", 3, "is not YAML"),
    _raw("tab", "name: x\n\tfoo: y\n", 2, "is not YAML", "tab"),
    _raw("binary", bytes(range(256)), None, "is not UTF-8 text"),
    _raw("latin-1", "name: Größe".encode("latin-1"), None, "is not UTF-8 text", "byte 8"),
    _raw("utf-16", "name: x".encode("utf-16"), None, "is not UTF-8 text"),
    _raw("raw NUL", b"name: a\nb: \0\n", 2, "is not YAML", "U+0000"),
    _raw("raw BEL", b"\xc3\xa4: a\n\n\x07\n", 3, "is not YAML", "U+0007"),
    _raw("two documents", "name: x\n---\nname: y\n", 2, "is not YAML", "another document"),
    Case("duplicate key", b"a: x\na: y\n", "a", 2, ("key appears twice", "Remove one")),
    _changed("nested duplicate", "rows: 5", "name: x", "entities[0].name", 4, "appears twice"),
    _raw("unknown alias", "name: *x\n", 1, "is not YAML", "undefined alias"),
    _raw("alias bomb", _BOMB, 6, "aliases expand to more than"),
    _raw("alias of itself", "name: x\na: &a [*a]\n", 2, "an alias contains itself"),
    _raw("deep", "name: x\na: " + "[" * 500 + "]" * 500, 2, "nested deeper than 100 levels"),
    _raw("python tag", "name: !!python/object/apply:os.system [ls]\n", 1, "is not YAML"),
    _raw("bad tag", "name: !!bool maybe\n", None, "does not fit the tag", "Remove the tag"),
    _raw("bad timestamp tag", "name: !!timestamp soon\n", None, "does not fit the tag"),
    _raw("empty int tag", "name: !!int ''\n", None, "does not fit the tag"),
    _raw("endless number", f"name: x\nseed: {'9' * 5000}\n", None, "thousands of digits"),
    _raw("key of a list", "name: x\n? [a]\n: b\n", 2, "a key must be a plain string"),
    _raw("half a surrogate", 'name: "\\ud800"\n', 1, "is not YAML"),
    Case("JSON syntax", b'{"name": "x",\n\t"a": [1,]\n}', "", 2, ("is not JSON",), "a.json"),
    Case("JSON after", b'{"name": "x"}\n}', "", 2, ("is not JSON", "Extra data"), "a.json"),
    Case("JSON list", b"[1]", "", None, ("must be a mapping", "a list"), "a.json"),
    Case("JSON twice", b'{"a": 1,\n"a": 2}', "", None, ('key "a" appears twice',), "a.json"),
    Case("JSON digits", b'{"a": %s}' % (b"9" * 5000), "", None, ("digits",), "a.json"),
    Case(
        *("JSON surrogate", b'{"name": "\\ud800",\n"entities": 3}', "name", 1),
        ("an unpaired surrogate", "Remove it"),
        "a.json",
        has_others=True,
    ),
    # --- Names and keys ---------------------------------------------------------------------------
    _changed("unknown key", "name: valid", "name: v\nsede: 1", "sede", 2, '"seed"', "unknown key"),
    _changed(
        *("unknown key of an entity", "rows: 5", "rows: 5\n    table: x", "entities[0].table", 5),
        *("unknown key", "target_table"),
    ),
    _changed(
        *("unknown key of a column", "type: float,", "type: float, nulls: 1,", f"{_USER}.nulls"),
        *(7, "unknown key", 'Did you mean "nullable"?'),
    ),
    _changed(
        *("key that is null", "type: float,", "type: float, null: 1,", f"{_USER}.null", 7),
        *("unknown key", 'Did you mean "nullable"?'),
    ),
    _changed(
        *("unknown param", "std: 2", "std: 2, decimal: 3", f"{_USER}.generator.params.decimal", 7),
        *("unknown key", 'Did you mean "decimals"?'),
    ),
    _changed("missing name", "name: valid", "seed: 1", "name", 1, "missing. Add the key name"),
    _changed("empty name", "name: valid", 'name: ""', "name", 1, "must not be empty"),
    _changed("name is null", "name: valid", "name: ~", "name", 1, "must be a string (got None)"),
    _changed(
        *("NUL in a name", "name: score", r'name: "a\0b"', f"{_USER}.name", 7),
        *("must not contain the character U+0000", "Remove it"),
    ),
    _changed(
        *("entity twice", "name: orders\n", "name: users\n", "entities[1].name", 8),
        *("duplicate entity name (got 'users')", "Rename one"),
    ),
    _changed(
        *("entity differs in case", "name: orders", "name: Users\n    target_table: t"),
        *("entities[1].name", 8, "duplicate entity name", '"users" differs only in case'),
    ),
    _changed(
        *("table twice", "name: orders", "name: orders\n    target_table: USERS"),
        *("entities[1].target_table", 9, "duplicate target_table", "differs only in case"),
    ),
    _changed(
        *("column twice", "name: score", "name: id", f"{_USER}.name", 7),
        *("duplicate column name", "'id'"),
    ),
    _changed(
        *("column differs in case", "name: score", "name: Id", f"{_USER}.name", 7),
        *("duplicate column name", '"id" differs only in case'),
    ),
    _changed(
        *("sdgen's table", "name: users", "name: users\n    target_table: SDGEN_x"),
        *("entities[0].target_table", 4, "reserved for sdgen", "Rename it"),
    ),
    # --- Numbers ----------------------------------------------------------------------------------
    _changed("rows 0", "rows: 5", "rows: 0", "entities[0].rows", 4, "at least 1 (got 0)"),
    _changed("rows negative", "rows: 5", "rows: -5", "entities[0].rows", 4, "at least 1 (got -5)"),
    _changed("rows text", "rows: 5", "rows: five", "entities[0].rows", 4, "an integer"),
    _changed("rows with a unit", "rows: 5", "rows: 5k", "entities[0].rows", 4, "an integer"),
    _changed("rows bool", "rows: 5", "rows: true", "entities[0].rows", 4, "integer (got True)"),
    _changed("rows float", "rows: 5", "rows: 5.5", "entities[0].rows", 4, "an integer"),
    _changed("rows huge", "rows: 9", f"rows: {10**13}", "entities[1].rows", 9, "at most 10000"),
    _changed("seed too large", "name: valid", f"name: v\nseed: {2**63}", "seed", 2, "at most 9223"),
    _changed(
        *("seed too small", "name: valid", f"name: v\nseed: {-(2**63) - 1}", "seed", 2),
        "at least -9223372036854775808",
    ),
    _changed("seed text", "name: valid", "name: v\nseed: abc", "seed", 2, "an integer"),
    _changed("as_of", "name: valid", "name: v\nas_of: soon", "as_of", 2, "not a timestamp"),
    # --- Types, generators, references ------------------------------------------------------------
    _changed(
        *("unknown type", "type: float", "type: flaot", f"{_USER}.type", 7),
        *("unknown column type", 'Did you mean "float"?', "Use one of: smallint, int, bigint"),
    ),
    _changed(
        *("a generator with a word before it", "type: normal", "type: faker_email"),
        *(f"{_USER}.generator", 7, 'Did you mean "email"?'),
    ),
    _changed(
        *("a provider of Faker", "type: normal", "type: faker_company"),
        *(f"{_USER}.generator", 7, "type: faker, params: {provider: company}"),
    ),
    _changed(
        *("unknown generator", "type: normal", "type: norml", f"{_USER}.generator", 7),
        *("unknown generator type", "(got 'norml')", 'Did you mean "normal"? docs/generators.md'),
    ),
    _changed(
        *("unfitting generator", "type: float", "type: uuid", f"{_USER}.type", 7),
        *(
            "normal cannot fill columns of type uuid",
            "Use one of: bigint, decimal, double, float, int",
        ),
    ),
    _changed(
        *("no generator type", _SCORE, "{params: {mean: 1}}", f"{_USER}.generator", 7),
        "needs a type",
    ),
    _changed("generator text", _SCORE, "normal", f"{_USER}.generator", 7, "must be a mapping"),
    _changed(
        *("missing param", "std: 2", "", f"{_USER}.generator.params.std", 7),
        "missing. The generator needs this param",
    ),
    _fk("fk to nothing", _FK.replace("users", "usres"), ".params.entity", '"users"?', "no entity"),
    _fk(
        *("fk to no column", _FK.replace(": id", ": idd"), ".params.column", 'Did you mean "id"?'),
        *("users has no such column", "Its columns: id, score"),
    ),
    _changed(
        *("fk short form to nothing", f"generator: {_FK}", "fk: {entity: usrs, column: id}"),
        *(f"{_ORDER}.fk.entity", 12, "no entity of that name", 'Did you mean "users"?'),
    ),
    _changed(
        *(
            "fk that differs",
            f"generator: {_FK}",
            f"generator: {_FK}, fk: {{entity: o, column: i}}",
        ),
        *(f"{_ORDER}.fk", 12, "is o.i but the generator fk differs"),
    ),
    _changed(
        *("fk of another type", _FK, _FK.replace(": id", ": score"), f"{_ORDER}.type", 12),
        *("users.score is float, which does not fit bigint", "Use type float"),
    ),
    _changed(
        *("cycle of itself", _SCORE, "{type: fk, params: {entity: users, column: score}}"),
        *(f"{_USER}.generator.params", 7, "users.score → users.score", "Break it at one column"),
    ),
    _changed(
        *("decimal without digits", "type: float", "type: decimal", f"{_USER}.type", 7),
        *("decimal needs its digits", "decimal(12,2)"),
    ),
    _changed(
        *("decimal too long", "type: float", "type: 'decimal(39,2)'", f"{_USER}.type", 7),
        *("1 … 38 digits", "(got 'decimal(39,2)')", "Use fewer"),
    ),
    _changed(
        *("varchar without length", "type: float", "type: varchar(0)", f"{_USER}.type", 7),
        *("varchar needs a length", "varchar(50)"),
    ),
    _changed(
        *("sized text", "type: float", "type: 'text(9)'", f"{_USER}.type", 7),
        *("text has no size", "Write text"),
    ),
)

_CHOICE = "{type: choice, params: {values: [a, b], weights: %s}}"
_UNIFORM = "{type: uniform_int, params: {min: %s, max: %s}}"
_SERIES = "{type: time_series, params: {start: '%s', step: '%s'}}"
_WEIGHTS = "generator.params.weights"

GENERATOR_CASES = (
    _params("min above max", "int", _UNIFORM % (9, 1), "generator.params.min", "min 9, max 1"),
    _params(
        "text too long", "varchar(30)", "{type: uuid4}", "type", "36 characters", "varchar(36)"
    ),
    _params("weights short", "text", _CHOICE % "[1]", _WEIGHTS, "1 weights for 2 values"),
    _params("weights long", "text", _CHOICE % "[1, 2, 3]", _WEIGHTS, "3 weights for 2 values"),
    _params("weights negative", "text", _CHOICE % "[1, -2]", f"{_WEIGHTS}[1]", "at least 0"),
    _params("weights all 0", "text", _CHOICE % "[0, 0]", _WEIGHTS, "all are 0", "Make at least"),
    _params("weights NaN", "text", _CHOICE % "[1, .nan]", f"{_WEIGHTS}[1]", "finite"),
    _params("weights text", "text", _CHOICE % "[1, x]", f"{_WEIGHTS}[1]", "must be a number"),
    _params(
        *("no values", "text", "{type: choice, params: {values: []}}", "generator.params.values"),
        "must not be empty",
    ),
    _params(
        *("value unfit", "bool", "{type: choice, params: {values: [true, no]}}"),
        *("generator.params.values[1]", "not true or false (got 'no')"),
    ),
    _params(
        *("null in choice", "text", "{type: choice, params: {values: [a, null]}}"),
        *("generator.params", "makes NULL", "Add nullable: true"),
    ),
    _params(
        *("const null", "text", "{type: const, params: {value: null}}", "generator.params"),
        *("makes NULL", "nullable: true"),
    ),
    _params(
        *("const text", "int", "{type: const, params: {value: abc}}", "generator.params.value"),
        "not an integer (got 'abc')",
    ),
    _params(
        *("const too large", "int", f"{{type: const, params: {{value: {2**31}}}}}"),
        *("generator.params.value", "outside int's range", "Use type bigint"),
    ),
    _params(
        *("const beyond 64 bits", "bigint", f"{{type: const, params: {{value: {2**63}}}}}"),
        *("generator.params.value", "outside bigint's range"),
    ),
    _params(
        *("const date", "date", "{type: const, params: {value: 2024-02-30}}"),
        *("generator.params.value", "not a date YYYY-MM-DD"),
    ),
    _params(
        *("const uuid", "uuid", "{type: const, params: {value: abc}}", "generator.params.value"),
        "not a uuid",
    ),
    _params(
        *("const list", "text", "{type: const, params: {value: [a]}}", "generator.params.value"),
        *("not a scalar", "Use a number, a string"),
    ),
    _params(
        *("const NUL", "text", r'{type: const, params: {value: "a\0"}}', "generator.params.value"),
        "U+0000",
    ),
    _params(
        *("int beyond 32 bits", "int", _UNIFORM % (0, 2**31), "generator.params.max"),
        *("outside int's range", f"(got {2**31})", "Use type bigint"),
    ),
    _params(
        *("bigint beyond 64 bits", "bigint", _UNIFORM % (2**63 - 1, 2**63), "generator.params.max"),
        "outside bigint's range",
    ),
    _params(
        *("exceeds real", "real", "{type: uniform_float, params: {min: 0, max: 3.5e+38}}"),
        *("generator.params.max", "outside real's range", "(got 3.5e+38)", "Use type double"),
    ),
    _params(
        *("NaN", "float", "{type: uniform_float, params: {min: .nan, max: 1}}"),
        *("generator.params.min", "must be a finite number (got .nan)"),
    ),
    _params(
        *("infinite", "float", "{type: normal, params: {mean: -.inf, std: 1}}"),
        *("generator.params.mean", "must be a finite number (got -.inf)"),
    ),
    _params(
        *("huge integer", "float", f"{{type: normal, params: {{mean: {10**400}, std: 1}}}}"),
        "generator.params.mean",
    ),
    _params(
        *("std below 0", "float", "{type: normal, params: {mean: 1, std: -1}}"),
        *("generator.params.std", "must be at least 0 (got -1)"),
    ),
    _params(
        *("sequence overflows", "int", "{type: sequence, params: {start: 2147483645}}"),
        *("generator.params.step", "value 2147483649 is outside int's range", "5 rows"),
    ),
    _params(
        *("sequence starts outside", "int", f"{{type: sequence, params: {{start: {2**31}}}}}"),
        *("generator.params.start", "outside int's range"),
    ),
    _params(
        *("sequence stands", "int", "{type: sequence, params: {step: 0}}", "generator.params.step"),
        *("must not be 0", "use const"),
    ),
    _params(
        *("years", "timestamp", _SERIES % ("9999-12-31T00:00:00Z", "1d"), "generator.params.step"),
        *("is outside the years 1 … 9999", "Use a shorter step"),
    ),
    _params(
        *("before year 1", "date", _SERIES % ("0001-01-02", "-1d"), "generator.params.step"),
        "is outside the years",
    ),
    _params("step", "date", _SERIES % ("-1d", "1 fortnight"), "generator.params.step", "12ms, 90s"),
    _params("start", "date", _SERIES % ("now", "1d"), "generator.params.start", "-0s for as_of"),
    _params("a word, not", "int", "{type: sequence, params: {start: nxt}}", _START, _NEXT),
    _params("a list, not", "int", "{type: sequence, params: {start: [1]}}", _START, _NEXT),
    _params(
        *("least without next", "int", "{type: sequence, params: {at_least: 5}}"),
        *("generator.params.at_least", "is for start: next and a step above 0"),
    ),
    _params(
        *("params list", "text", "{type: const, params: [a]}", "generator.params"),
        "must be a mapping",
    ),
)
