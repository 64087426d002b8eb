"""Scenario files with keys that cannot be, as data; see ``scenario_errors``."""

from __future__ import annotations

from tests.support.scenario_errors import Case

KEYED = """\
name: keyed
entities:
  - name: users
    rows: 5
    columns:
      - {name: id, type: bigint, primary_key: true, generator: {type: sequence}}
      - {name: token, type: uuid, generator: {type: uuid4}}
      - {name: score, type: float, generator: {type: normal, params: {mean: 1, std: 2}}}
  - name: orders
    rows: 9
    columns:
      - {name: n, type: bigint, generator: {type: sequence}}
      - {name: user_id, type: bigint, references: true, fk: {entity: users, column: id}}
      - {name: token, type: uuid, fk: {entity: users, column: token}}
      - {name: size, type: int, generator: {type: uniform_int, params: {min: 1, max: 9}}}
"""
_USERS, _ORDERS = "entities[0]", "entities[1]"
_SCORE, _USER, _TOKEN, _SIZE = (
    f"{_USERS}.columns[2]",
    *(f"{_ORDERS}.columns[{number}]" for number in (1, 2, 3)),
)


def _key(name: str, old: str, new: str, path: str, line: int, *phrases: str) -> Case:
    """Return KEYED with a change."""
    assert old in KEYED, old
    return Case(name, KEYED.replace(old, new, 1).encode(), path, line, phrases)


def _entity(name: str, said: str, path: str, *phrases: str) -> Case:
    """Return KEYED with a further key of orders, which stands in line 11."""
    place = f"{_ORDERS}.{path}"
    return _key(name, "    rows: 9\n", f"    rows: 9\n    {said}\n", place, 11, *phrases)


def _column(name: str, column: str, said: str, path: str, line: int, *phrases: str) -> Case:
    return _key(name, f"name: {column},", f"name: {column}, {said},", path, line, *phrases)


def _repeats(kind: str, generator: str, *phrases: str) -> Case:
    """Return orders.size filled by another generator, and unique."""
    old = "size, type: int, generator: {type: uniform_int, params: {min: 1, max: 9}}"
    new = f"size, type: {kind}, unique: true, generator: {generator}"
    name = f"unique {generator.split(',')[0].removeprefix('{type: ').rstrip('}')}"
    return _key(name, old, new, f"{_SIZE}.unique", 15, "cannot be unique: ", *phrases)


def _foreign(columns: str, entity: str, references: str) -> str:
    return f"foreign_keys: [{{columns: {columns}, entity: {entity}, references: {references}}}]"


_ON_DEMAND = ("ipv4", "ipv6", "mac", "url")

KEY_CASES = (
    _key(
        "fk to an overwritten column",
        "{name: token, type: uuid, generator: {type: uuid4}}",
        "{name: token, type: uuid, overwritten: true, generator: {type: uuid4}}",
        f"{_TOKEN}.fk.column",
        14,
        "users.token is overwritten, so no row holds the value that this key would point to",
    ),
    # --- Unique -----------------------------------------------------------------------------------
    _repeats("text", "{type: const, params: {value: a}}", "same value", "Use sequence"),
    _repeats("text", "{type: choice, params: {values: [a, b]}}", "values repeat. ", "rows_of"),
    _repeats("int", "{type: uniform_int, params: {min: 1, max: 9}}", "repeat. Use", "unique_int"),
    _repeats("float", "{type: uniform_float, params: {min: 1, max: 9}}", "repeat", "Use sequence"),
    _repeats("int", "{type: normal, params: {mean: 1, std: 9}}", "repeat. Use sequence"),
    _repeats("bool", "{type: bool, params: {p: 0.5}}", "only two values", "another column the key"),
    _repeats("'decimal(9,2)'", "{type: decimal, params: {min: 1, max: 9}}", "values repeat"),
    _repeats("int", "{type: zipf, params: {n: 9}}", "low ranks repeat", "unique_int"),
    _repeats("int", "{type: poisson, params: {mean: 9}}", "counts repeat", "unique_int"),
    _repeats("int", "{type: binomial, params: {n: 9, p: 0.1}}", "counts repeat", "unique_int"),
    _repeats("float", "{type: lognormal, params: {median: 1, sigma: 1}}", "values repeat"),
    _repeats("text", "{type: faker_name}", "names repeat", "sequence, unique_int or uuid4"),
    _repeats("text", "{type: faker_city}", "cities repeat", "sequence, unique_int or uuid4"),
    _repeats("text", "{type: faker_device_name}", "names repeat", "sequence, unique_int or uuid4"),
    *(
        _repeats("text", f"{{type: {one}}}", "values repeat. Add unique: true")
        for one in _ON_DEMAND
    ),
    _repeats("text", "{type: pattern, params: {mask: '#'}}", "values repeat. Add unique: true"),
    _repeats("text", "{type: template, params: {template: '{user_id}'}}", "as unique as user_id"),
    _repeats("text", "{type: expr, params: {sql: \"'C-' || user_id\"}}", "as unique as user_id"),
    _repeats(
        "text", "{type: expr, params: {sql: \"'C-' || user_id / 2\"}}", "'C-' || id or id * 10"
    ),
    _repeats("bigint", "{type: fk, params: {entity: users, column: id}}", "one row of users"),
    _repeats(
        "date", "{type: time_series, params: {start: -1d, step: 1h}}", "days repeat", "longer step"
    ),
    _repeats(
        *("timestamp", "{type: time_series, params: {start: -1d, step: 1h, jitter_seconds: 9999}}"),
        *("jitter makes instants repeat", "longer step or less"),
    ),
    _column(
        *("primary key that repeats", "size", "primary_key: true", f"{_SIZE}.primary_key", 15),
        *("cannot be unique: values repeat", "Use sequence"),
    ),
    _entity(
        *("unique together", "unique: [[user_id, size]]", "unique[0]"),
        *(
            "(user_id, size) cannot be proven unique",
            "user_id: several rows",
            "size: values repeat",
        ),
        "They are unique together with distribution: children for user_id and child_number via",
    ),
    _entity(
        *("unique index", "indexes: [{columns: [size], unique: true}]", "indexes[0]"),
        "cannot be unique: values repeat",
    ),
    # --- Primary keys -----------------------------------------------------------------------------
    _column(
        *("two primary keys", "token", "primary_key: true", f"{_USERS}.columns[1].primary_key", 7),
        *("users has a primary key already: (id)", "primary_key: [a, b] at the entity"),
    ),
    _key(
        *("two kinds of primary key", "    rows: 5\n", "    rows: 5\n    primary_key: [token]\n"),
        *(f"{_USERS}.primary_key", 5, "has a primary key already", "Keep one"),
    ),
    _key(
        *("nullable primary key", "{name: n,", "{name: n, primary_key: true, nullable: true,"),
        *(f"{_ORDERS}.columns[0].nullable", 12, "cannot be NULL", "Remove nullable"),
    ),
    _key(
        *("key of a key", "primary_key: true", "primary_key: true, index: true"),
        *(f"{_USERS}.columns[0].index", 6, "there is a primary key on these columns", "Remove"),
    ),
    _entity(
        *("index twice", "indexes: [[size], {columns: [size]}]", "indexes[1]"),
        *("there is an index on these columns", "Remove this one"),
    ),
    # --- Columns and forms ------------------------------------------------------------------------
    _entity(
        *("key of no column", "primary_key: [n, sise]", "primary_key", "orders has no such column"),
        *("(got 'sise')", 'Did you mean "size"?', "Its columns: n, user_id"),
    ),
    _entity("column twice", "unique: [[n, n]]", "unique[0]", "names 'n' twice", "Remove one"),
    _entity("unique flat", "unique: [n]", "unique[0]", "(got 'n')", "Write [[n]]"),
    _entity("index flat", "indexes: [n]", "indexes[0]", "(got 'n')", "Write [n] or {columns: [n]}"),
    _entity("empty key", "primary_key: []", "primary_key", "must not be empty"),
    _entity("empty index", "indexes: [[]]", "indexes[0].columns", "must not be empty"),
    _entity("key true", "primary_key: true", "primary_key", "must be a list (got True)"),
    _entity(
        *("unknown key of an index", "indexes: [{column: [n], columns: [n]}]", "indexes[0].column"),
        *("unknown key", 'Did you mean "columns"?', "Known here: columns, unique, name"),
    ),
    _entity(
        *("index called as a table", "indexes: [{columns: [size], name: Users}]"),
        *("indexes[0].name", "table users already has this name (got 'Users')", "Rename one"),
    ),
    _entity(
        *(
            "index called as another",
            "indexes: [{columns: [size], name: a}, {columns: [n], name: A}]",
        ),
        *("indexes[1].name", "index a of orders already has this name", "Rename one"),
    ),
    _entity(
        *("NUL in an index", r'indexes: [{columns: [size], name: "a\0"}]', "indexes[0].name"),
        *("U+0000", "Remove it"),
    ),
    # --- Foreign keys -----------------------------------------------------------------------------
    _key(
        *("foreign key to no key", "type: uuid, fk", "type: uuid, references: true, fk"),
        *(f"{_TOKEN}.references", 14, "users.token is not a key of users"),
        "Add primary_key: true or unique: true there",
    ),
    _column(
        *("foreign key of no fk", "size", "references: true", f"{_SIZE}.references", 15),
        *("uniform_int points to no entity", "Use fk:"),
    ),
    _key(
        *("foreign key of another type", "user_id, type: bigint", "user_id, type: text"),
        *(f"{_USER}.references", 13, "user_id is text and users.id is bigint", "Use type bigint"),
    ),
    _entity(
        *("foreign key counts", _foreign("[user_id, n]", "users", "[id]"), "foreign_keys[0]"),
        "one column of references for each of columns (got 1 for 2)",
    ),
    _entity(
        *("foreign key to nothing", _foreign("[token]", "usres", "[token]")),
        *("foreign_keys[0].entity", "no entity of that name (got 'usres')", '"users"?'),
    ),
    _entity(
        *("foreign key of no column", _foreign("[tokn]", "users", "[token]")),
        *("foreign_keys[0].columns", "orders has no such column", '"token"?'),
    ),
    _entity(
        *("foreign key to no column", _foreign("[token]", "users", "[tokn]")),
        *("foreign_keys[0].references", "users has no such column", '"token"?'),
    ),
    _entity(
        *("foreign key of other values", _foreign("[n]", "users", "[id]"), "foreign_keys[0]"),
        *("n does not take its values from users.id (sequence)", "Use an fk"),
    ),
    _entity(
        *("foreign key twice", _foreign("[user_id]", "users", "[id]"), "foreign_keys[0]"),
        *("there is a foreign key on these columns", "Remove this one"),
    ),
    Case(
        "foreign key of different rows",
        KEYED.replace("primary_key: true, ", "", 1)
        .replace("    rows: 5\n", "    rows: 5\n    primary_key: [id, token]\n")
        .replace("references: true, ", "")
        .replace(
            "    rows: 9\n",
            f"    rows: 9\n    {_foreign('[user_id, token]', 'users', '[id, token]')}\n",
        )
        .encode(),
        f"{_ORDERS}.foreign_keys[0]",
        12,
        ("(user_id, token) are drawn from different rows of users", "Let one of them"),
    ),
    Case(
        "foreign key to no keys",
        KEYED.replace(
            "    rows: 9\n",
            f"    rows: 9\n    {_foreign('[user_id, token]', 'users', '[id, token]')}\n",
        ).encode(),
        f"{_ORDERS}.foreign_keys[0]",
        11,
        (
            "(id, token) is not a key of users",
            "Add primary_key: [id, token] or unique: [[id, token]]",
        ),
        has_others=True,
    ),
)
