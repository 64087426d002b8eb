"""Random scenarios for Hypothesis: every type and generator, odd names and values, fk chains."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import yaml
from hypothesis import strategies as st

from generators_sql.math.rounding import SMALLEST
from generators_sql.registry import own_generators
from generators_sql.spi import Generator
from sdgen.column_types import (
    ALL_TYPES,
    DECIMALS,
    FLOATS,
    INTEGER_RANGE,
    INTEGERS,
    NUMBERS,
    TEXTS,
    TIMESTAMPS,
    ColumnType,
    parse_column_type,
)
from sdgen.string_types import AS_STRINGS
from tests.support.random_aggregates import add_aggregates
from tests.support.random_fks import (
    children_shape,
    copy_of,
    number_column,
    rows_of,
    shape_of,
    some_parents,
    tree_column,
    tree_shape,
    within_groups,
)
from tests.support.random_groups import add_groups
from tests.support.random_nested import nested, random_bytes
from tests.support.random_numbers import LARGEST, NUMERIC, Data
from tests.support.random_people import PEOPLE
from tests.support.random_siblings import SIBLINGS, sibling_column
from tests.support.random_texts import TEXTUAL

Draw = Callable[[st.SearchStrategy[Any]], Any]

MAX_ENTITIES = 5
MAX_ROWS = 40
LONGEST_NAME = 63  # bytes, in Postgres

ODD = (
    *("order", "select", "i", "n", "value", "rows", "layer_1", "thousand", "entry", "k0", "rowid"),
    *("naïve", 'a"b', '"', '""', "'", "it's", "with space", " ", "%", "%s", "%(x)s", "%%"),
    *(":x", ":'x'", "$1", "$$", "@x", "?", "?1", "/*", "*/", "/* x */", "--", "-- x", ";", "a;b"),
    *(
        "\\",
        "\\n",
        "\\'",
        "\n",
        "a\nb",
        "\n.quit\n",
        "\n\\q\n",
        "\t",
        "😀",
        "größe",
        "中文",
        "e\u0301",
    ),
    *("{x}", "{{", "[x]", "`x`", "null", "NULL", "true", "\u200b", "\u2028", "\x7f", "\x01"),
    *("x" * 63, "é" * 31, "😀" * 15, "x_u0", "x_parent", "row_low"),
)
# SQLite's dictionary of tables and Postgres's own columns cannot be had; their names are refused.
_TAKEN = ("sdgen_", "sqlite_")
_POSTGRES_COLUMNS = {"ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"}

_characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
texts = st.one_of(
    st.sampled_from([*ODD, "", "\r\n", "\r", "a\r\nb"]),
    st.text(_characters, max_size=20),
    st.lists(st.sampled_from(ODD), max_size=4).map("".join),
)
names = st.one_of(
    st.sampled_from(ODD),
    st.text(_characters, min_size=1, max_size=12),
    st.lists(st.sampled_from(ODD), min_size=1, max_size=3).map("".join),
).filter(
    lambda name: (
        len(name.encode()) <= LONGEST_NAME
        and not name.lower().startswith(_TAKEN)
        and name.lower() not in _POSTGRES_COLUMNS
    )
)
table_names = names.map(lambda name: name.replace(".", ":"))  # a dot is that of a schema
floats = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(-1000, 1000),
    st.sampled_from([0.0, -0.0, 0.1, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7e308]),
)
_LARGEST_SINGLE = (2 - 2.0**-23) * 2.0**127
singles = st.one_of(
    st.floats(-_LARGEST_SINGLE, _LARGEST_SINGLE),
    st.floats(-1e-37, 1e-37),
    st.sampled_from([0.0, _LARGEST_SINGLE, 2.0**-126, 2.0**-149, -(2.0**-150), 1e-300]),
)
_instants = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31))


def _integers(column_type: ColumnType) -> st.SearchStrategy[int]:
    low, high = INTEGER_RANGE[column_type]
    return st.integers(low, high) | st.integers(-100, 100) | st.sampled_from([low, high])


def values_of(column_type: ColumnType) -> st.SearchStrategy[Any]:
    """Return scalars as a scenario may give them for a column of that type."""
    if column_type in INTEGERS:
        return _integers(column_type)
    if column_type is ColumnType.REAL:
        return st.floats(-1000, 1000, width=32, allow_subnormal=False) | st.integers(
            -(2**60), 2**60
        )
    if column_type in FLOATS:
        return floats | st.integers(-(2**60), 2**60)
    if column_type is ColumnType.VARCHAR:
        return texts.map(lambda text: text[:40])
    if column_type is ColumnType.CHAR:
        return texts.map(lambda text: text[:40].rstrip(" "))
    if column_type in AS_STRINGS:
        return strings_of(column_type)
    if column_type in TEXTS:
        return texts | st.integers(-5, 5) | st.booleans() | st.floats(-5, 5)
    if column_type is ColumnType.DECIMAL:
        return st.decimals(-999_999, 999_999, places=2).map(str) | st.integers(-999_999, 999_999)
    if column_type is ColumnType.JSON:
        plain = st.none() | st.booleans() | st.integers(-5, 5) | texts
        return st.dictionaries(texts, plain, max_size=3) | st.lists(plain, max_size=3)
    if column_type is ColumnType.BYTES:
        return st.binary(max_size=20).map(bytes.hex)
    if column_type is ColumnType.BOOL:
        return st.booleans()
    if column_type is ColumnType.DATE:
        return st.dates().map(str)
    if column_type in TIMESTAMPS:
        return st.datetimes().map(str) | st.datetimes().map(lambda moment: str(moment.date()))
    return st.uuids().map(str)


def strings_of(column_type: ColumnType) -> st.SearchStrategy[Any]:
    """Return values of a type whose cells are strings until they are stored."""
    if column_type is ColumnType.ENUM:
        return st.sampled_from(["low", "on, hold", "it's"])
    if column_type is ColumnType.ARRAY:
        return st.lists(st.none() | texts, max_size=3)
    if column_type is ColumnType.TIME:
        return st.times().map(str)
    if column_type is ColumnType.INTERVAL:
        parts = (
            st.integers(-2_000, 2_000),
            st.integers(-40_000, 40_000),
            st.integers(-(10**9), 10**9),
        )
        return st.tuples(*parts).map(lambda each: "{} months {} days {} ms".format(*each))
    if column_type is ColumnType.INET:
        return st.ip_addresses().map(str) | st.ip_addresses(v=4).map(lambda each: f"{each}/8")
    if column_type is ColumnType.CIDR:
        return st.ip_addresses().map(str)
    if column_type is ColumnType.MACADDR:
        return st.binary(min_size=6, max_size=6).map(lambda octets: octets.hex(":"))
    bounds: dict[ColumnType, st.SearchStrategy[Any]] = {
        **dict.fromkeys((ColumnType.INT4RANGE, ColumnType.INT8RANGE), st.integers(-50, 50)),
        ColumnType.NUMRANGE: st.decimals(-50, 50, places=2),
        ColumnType.DATERANGE: st.dates(date(2, 1, 1), date(9998, 1, 1)),
        ColumnType.TSRANGE: _instants,
        ColumnType.TSTZRANGE: _instants.map(lambda instant: f"{instant}Z"),
    }
    two = st.tuples(bounds[column_type], bounds[column_type]).map(lambda pair: sorted(pair))
    forms = st.sampled_from(["[{},{})", "[{},{}]", "({},{})", "({},)", "(,{}]", "empty"])
    return st.tuples(forms, two).map(lambda each: each[0].format(*each[1]))


# --- Generators: each gives the params for a column of one type --------------------------------


def _const(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {"value": draw(st.none() | values_of(column_type))}


def _choice(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    size = draw(st.integers(1, 6) | st.sampled_from([17, 40, 65, 100]))
    chosen = st.lists(values_of(column_type), min_size=min(size, 6), max_size=min(size, 6))
    values = draw(chosen) * (size // 6 + 1)
    if draw(st.booleans()):
        values[0] = None
    if draw(st.booleans()):
        return {"values": values}
    weight = st.floats(0, 1e300) | st.floats(0, 1) | st.integers(0, 9).map(float)
    weights = draw(st.lists(weight, min_size=len(values), max_size=len(values)))
    weights[-1] = weights[-1] or 1.0
    return {"values": values, "weights": weights}


def _sequence(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    kind = column_type if column_type in INTEGERS else ColumnType.BIGINT
    first, last = draw(_integers(kind)), draw(_integers(kind))
    span = min(abs(last - first), 2**63 - 1)
    step = (span // max(rows - 1, 1)) * (1 if last > first else -1)
    return {"start": first, "step": step or (1 if first < 0 else -1)}


def _rows_of(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    chosen = draw(st.lists(values_of(column_type), min_size=1, max_size=6))
    if draw(st.booleans()):
        chosen[0] = None
    return {"values": (chosen * rows)[:rows]}


def _uniform_int(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    numbers = _integers(column_type if column_type in INTEGERS else ColumnType.BIGINT)
    if column_type in DECIMALS:
        numbers = st.integers(-(10**13) + 1, 10**13 - 1)
    low, high = sorted((draw(numbers), draw(numbers)))
    return {"min": low, "max": high}


def _uniform_float(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    if column_type in DECIMALS:
        low, high = sorted((draw(st.floats(-1e9, 1e9)), draw(st.floats(-1e9, 1e9))))
        return {"min": low, "max": low if high - low < SMALLEST else high}
    if draw(st.booleans()):
        ends = singles if column_type is ColumnType.REAL else floats.map(lambda end: end / 2)
        low, high = sorted((draw(ends), draw(ends)))
        return {"min": low, "max": low if high - low < SMALLEST else high}
    low, high = sorted((draw(st.floats(-1e5, 1e5)), draw(st.floats(-1e5, 1e5))))
    high = low if high - low < SMALLEST else high
    return {"min": low, "max": high, "decimals": draw(st.integers(0, 10))}


def _normal(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    # Small enough that a last bit of ln or cos does not show: see Normal.determinism.
    wide = 1e3 if column_type is ColumnType.SMALLINT else 1e4
    mean, std = draw(st.floats(-wide, wide)), draw(st.just(0.0) | st.floats(SMALLEST, 1e3))
    params = {"mean": mean, "std": std}
    if column_type in FLOATS and draw(st.booleans()):
        params["decimals"] = draw(st.integers(0, 6))
    if std >= 1:
        ends = {"min": math.floor(mean - std), "max": math.ceil(mean + 2 * std)}
        params |= {name: end for name, end in ends.items() if draw(st.booleans())}
    return params


def _time_series(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    start = draw(
        st.one_of(
            _instants.map(lambda moment: f"{moment.isoformat()}Z"),
            _instants.map(lambda moment: str(moment.replace(microsecond=0))),
            st.sampled_from(["-7d", "+90m", "-1h30m", "-1.5s", "2024-02-29", "-12345us"]),
        )
    )
    unit = st.sampled_from(["ns", "us", "ms", "s", "m", "h", "d"])
    step = f"{draw(st.sampled_from(['', '-']))}{draw(st.integers(0, 2000))}{draw(unit)}"
    jitter = st.sampled_from([0, 0.0000004, 0.25]) | st.integers(0, 10**6) | st.floats(0, 1e6)
    return {"start": start, "step": step, "jitter_seconds": draw(jitter)}


def _instant_range(draw: Draw) -> Data:
    low, high = sorted(draw(st.lists(_instants, min_size=2, max_size=2, unique=True)))
    return {"min": f"{low.isoformat()}Z", "max": f"{high.isoformat()}Z"}


def _date(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    weights = st.none() | st.lists(st.integers(1, 5), min_size=7, max_size=7)
    return _instant_range(draw) | {"weekday_weights": draw(weights)}


def _timestamp(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    units = st.sampled_from(["second", "millisecond", "microsecond"])
    return _instant_range(draw) | {"resolution": draw(units)}


def _histogram(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    size = draw(st.integers(2, 30))
    if column_type in _TIMES:
        moments = draw(st.lists(_instants, min_size=size, max_size=size))
        bounds: list[Any] = [f"{moment.isoformat()}Z" for moment in sorted(moments)]
    elif column_type in INTEGERS:
        bounds = sorted(draw(st.lists(st.integers(-LARGEST, LARGEST), min_size=2, max_size=size)))
    else:
        cents = draw(st.lists(st.integers(-(10**8), 10**8), min_size=2, max_size=size))
        bounds = [number / 100 for number in sorted(cents)]
    params: Data = {"bounds": bounds}
    if column_type in FLOATS and draw(st.booleans()):
        params["decimals"] = draw(st.integers(2, 6))
    if column_type in TIMESTAMPS:
        params["resolution"] = draw(st.sampled_from(["second", "millisecond", "microsecond"]))
    if draw(st.booleans()):
        params["weights"] = [draw(st.integers(1, 9)) for _ in bounds[1:]]
    if draw(st.booleans()):
        params |= {"common": [*bounds[:2]], "shares": [draw(st.floats(0, 0.5)), 0.25]}
    return params


def _faker(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    elements = draw(st.lists(values_of(column_type), min_size=1, max_size=6))
    if column_type in INTEGERS | FLOATS and draw(st.booleans()):
        params: Data = {"provider": "random_digit"}
    else:
        params = {"provider": "random_element", "args": {"elements": elements}}
    how = draw(st.sampled_from([{"pool": 1}, {"pool": 5}, {}, {"per_row": True}]))
    return {**params, **how}


def _nothing(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    return {}


_TIMES = TIMESTAMPS | {ColumnType.DATE}
GENERATORS: dict[str, tuple[frozenset[ColumnType], Callable[[Draw, ColumnType, int], Data]]] = {
    "sequence": (INTEGERS | TEXTS, _sequence),
    "uuid4": (frozenset({ColumnType.UUID, *TEXTS}), _nothing),
    "const": (ALL_TYPES, _const),
    "choice": (ALL_TYPES, _choice),
    "rows_of": (ALL_TYPES, _rows_of),
    "uniform_int": (NUMBERS | TEXTS, _uniform_int),
    "uniform_float": (FLOATS | DECIMALS, _uniform_float),
    "normal": (INTEGERS | FLOATS | DECIMALS, _normal),
    **NUMERIC,
    **TEXTUAL,
    "time_series": (_TIMES, _time_series),
    "timestamp": (_TIMES - {ColumnType.DATE}, _timestamp),
    "date": (frozenset({ColumnType.DATE}), _date),
    "histogram": (NUMBERS | _TIMES, _histogram),
    "faker_name": (TEXTS, _nothing),
    "faker_city": (TEXTS, _nothing),
    "faker_device_name": (TEXTS, _nothing),
    **PEOPLE,
    "faker": (ALL_TYPES - AS_STRINGS - {ColumnType.JSON, ColumnType.BYTES}, _faker),
    "bytes": (frozenset({ColumnType.BYTES}), random_bytes),
}


DECIMAL_TYPES = ["decimal(15,2)", "decimal(19,2)", "decimal(38,2)"]


SIZED: dict[str, str] = {
    "decimal": "decimal(15,2)",
    "varchar": "varchar(60)",
    "char": "char(4000)",
    "enum": "enum(low, 'on, hold', 'it''s')",
    "array": "text[]",
}


def sized(column_type: ColumnType) -> str:
    """Return a type's name, with a size where it needs one."""
    return SIZED.get(column_type, str(column_type))


def _of_example(generator: type[Generator]) -> tuple[frozenset[ColumnType], Any]:
    """Return what random scenarios have of a generator without a strategy: its example's column."""
    (column,) = yaml.safe_load(generator.example)
    kind = parse_column_type(column["type"]).kind
    return frozenset({kind}), lambda *_: column["generator"].get("params", {})


IN_TREES = {"tree_level", "tree_path", "tree_root"}
OVER_ROWS = {"aggregate", "running"}
_ELSEWHERE = {*SIBLINGS, *IN_TREES, *OVER_ROWS, "json", "array", "fk", "parent", "child_number"}
GENERATORS |= {
    generator.type: _of_example(generator)
    for generator in own_generators()
    if generator.type not in {*GENERATORS, *_ELSEWHERE}
}
GENERATORS |= nested(GENERATORS, texts, texts | floats | st.integers(-5, 5) | st.booleans(), sized)


def _own_column(draw: Draw, name: str, rows: int) -> Data:
    generator = draw(st.sampled_from(sorted(GENERATORS)))
    types, make = GENERATORS[generator]
    column_type = draw(st.sampled_from(sorted(types)))
    params = make(draw, column_type, rows)
    null = params.get("value", 0) is None or None in params.get("values", ())
    wide = column_type == "decimal" and generator != "faker"  # Faker's may be too long to compute
    return {
        "name": name,
        "type": draw(st.sampled_from(DECIMAL_TYPES)) if wide else sized(column_type),
        "nullable": null or draw(st.booleans()),
        "generator": {"type": generator, "params": params},
    }


def _copy(draw: Draw, name: str, target: Data) -> Data:
    return copy_of(draw, name, target, sized)


def _fk_column(draw: Draw, name: str, own: Data, parents: list[Data]) -> Data:
    if own["columns"] and draw(st.integers(0, 4)) == 0:
        target = draw(st.sampled_from(own["columns"]))
        column = {**_copy(draw, name, target), "nullable": True}
        shape = tree_shape(draw, rows_of(own, parents))
        fk = {"entity": own["name"], "column": target["name"], **shape}
        tree = {**column, "fk": {**fk, **_condition(draw, own)}}
        if "levels" not in shape["distribution"]:  # those are of all rows
            within_groups(draw, tree, own, own)
        some_parents(draw, tree, own)
        return tree
    # The latest entity more often than not, so that chains get long.
    parent = draw(st.just(parents[-1]) | st.sampled_from(parents))
    target = draw(st.sampled_from(parent["columns"]))
    column = _copy(draw, name, target)
    if column["nullable"]:
        column["null_rate"] = draw(st.sampled_from([0, 0.5]))
    fk = {"entity": parent["name"], "column": target["name"]}
    if "rows" not in own and not own["columns"]:
        shape = {"distribution": children_shape(draw, rows_of(parent, parents))}
    else:
        shape = shape_of(draw, own, parent, parents)
    if column["nullable"]:
        shape |= _condition(draw, own)
    made = {**column, "fk": {**fk, **shape}}
    within_groups(draw, made, own, parent)
    return made


def _condition(draw: Draw, own: Data) -> Data:
    """Return a param of an fk that is NULL in some rows; more often than not none."""
    single = (column for column in own["columns"] if not column["type"].endswith("[]"))
    names = (column["name"].replace('"', '""') for column in single)
    read = [f'"{name}" IS NULL' for name in names]
    conditions = ["row_number() % 3 <> 1", *(f"{each} OR row_number() < 9" for each in read)]
    return {"when": draw(st.sampled_from(conditions))} if draw(st.integers(0, 3)) == 0 else {}


def _parent_column(draw: Draw, name: str, fk: Data, parents: list[Data]) -> Data:
    """Return a column of cells of the row that an fk points to, or of one further up."""
    by_name = {parent["name"]: parent for parent in parents}
    via, nullable, there = [fk["name"]], fk["nullable"], by_name[fk["fk"]["entity"]]
    while further := [each for each in there["columns"] if "fk" in each and draw(st.booleans())]:
        via.append(further[0]["name"])
        nullable = nullable or further[0]["nullable"]
        there = by_name[further[0]["fk"]["entity"]]
    target = draw(st.sampled_from(there["columns"]))
    params = {"via": via if len(via) > 1 else via[0], "column": target["name"]}
    column = _copy(draw, name, {**target, "nullable": target["nullable"] or nullable})
    return {**column, "generator": {"type": "parent", "params": params}}


@st.composite
def scenarios(draw: Draw) -> Data:
    """Return the data of a valid scenario."""

    def some_names(low: int, high: int, names: st.SearchStrategy[str] = names) -> list[str]:
        unique = st.lists(names, min_size=low, max_size=high, unique_by=str.lower)
        return list(draw(unique))

    entity_names = some_names(1, MAX_ENTITIES)
    tables = some_names(len(entity_names), len(entity_names), table_names)
    entities: list[Data] = []
    for name, table in zip(entity_names, tables, strict=True):
        columns: list[Data] = []
        own: Data = {"name": name, "target_table": table, "columns": columns}
        if not entities or draw(st.integers(0, 3)):
            own["rows"] = draw(st.integers(1, MAX_ROWS))
        for column in some_names(1, 6):
            pointing = [each for each in columns if "fk" in each]
            number = number_column(draw, column, own, entities) if columns else None
            in_tree = tree_column(draw, column, own)
            if "rows" not in own and not columns:
                columns.append(_fk_column(draw, column, own, entities))
            elif number and draw(st.integers(0, 2)) == 0:
                columns.append(number)
            elif in_tree and draw(st.booleans()):
                columns.append(in_tree)
            elif pointing and draw(st.booleans()):
                fk = draw(st.sampled_from(pointing))
                columns.append(_parent_column(draw, column, fk, [*entities, own]))
            elif entities and draw(st.booleans()):
                columns.append(_fk_column(draw, column, own, entities))
            elif columns and draw(st.integers(0, 3)) == 0:
                columns.append(sibling_column(draw, column, columns))
            else:
                columns.append(_own_column(draw, column, rows_of(own, entities)))
        entities.append(own)
    add_aggregates(draw, entities)
    add_groups(draw, entities)
    return {
        "name": draw(texts) or "x",
        "seed": draw(st.integers(-(2**63), 2**63 - 1)),
        "as_of": "2026-01-31T12:00:00Z",
        "entities": draw(st.permutations(entities)),
    }
