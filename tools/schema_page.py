"""docs/schema.md: hand-written prose (schema_template.md) around tables made from the models."""

from __future__ import annotations

from pathlib import Path

import pydantic

from dialects import get_dialect
from generators_sql.fk import Fk
from sdgen.column_types import ALIASES, FLOATS, INTEGERS, TEXTS, ColumnType, parse_column_type
from sdgen.scenario.check_models import Bounds, Check
from sdgen.scenario.column_defaults import ColumnDefaults
from sdgen.scenario.key_models import Index, TableForeignKey
from sdgen.scenario.models import Column, Entity, Scenario
from sdgen.scenario.profile_models import Profile
from sdgen.string_types import FORMS
from sdgen.targets.models import Target, TargetOptions

TEMPLATE = Path(__file__).parent / "schema_template.md"

CANONICAL = {
    **dict.fromkeys(INTEGERS, "decimal digits"),
    **dict.fromkeys(FLOATS, "the shortest digits that identify the double (Python `repr`)"),
    **dict.fromkeys(TEXTS | {ColumnType.ENUM}, "itself"),
    ColumnType.REAL: "the shortest digits that identify the number of 24 bits",
    ColumnType.DECIMAL: "all its decimals",
    ColumnType.CHAR: "itself, without trailing spaces",
    ColumnType.BOOL: "`true` / `false` (SQLite stores 1 / 0)",
    ColumnType.DATE: "`YYYY-MM-DD`",
    ColumnType.TIMESTAMP: "`YYYY-MM-DD HH:MM:SS[.ffffff]`, UTC",
    ColumnType.TIMESTAMPTZ: "`YYYY-MM-DD HH:MM:SS[.ffffff]+00:00`",
    ColumnType.UUID: "lower case, with hyphens",
    ColumnType.JSON: "compact, keys sorted; see below",
    ColumnType.BYTES: "lower-case hexadecimal digits",
    ColumnType.ARRAY: "JSON of the elements",
    **{kind: form.text for kind, form in FORMS.items()},
}
EXAMPLES = {
    ColumnType.DECIMAL: "decimal(12,2)",
    ColumnType.VARCHAR: "varchar(50)",
    ColumnType.CHAR: "char(3)",
    ColumnType.ENUM: "enum(a, b)",
    ColumnType.ARRAY: "text[]",
}
"""Types that are not written as their names alone."""
NATIVE = {
    (ColumnType.ENUM, "postgres"): "an enum type",
    (ColumnType.ENUM, "sqlite"): "TEXT, CHECK",
    (ColumnType.ENUM, "duckdb"): "VARCHAR, CHECK",
}


def fields_table(model: type[pydantic.BaseModel]) -> str:
    """Returns a Markdown table of a model's keys."""
    lines = ["| key | | meaning |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        # A key with a default of its own says it in its description.
        needed = "required" if field.is_required() else ""
        lines.append(f"| `{field.alias or name}` | {needed} | {field.description} |")
    return "\n".join(lines)


def types_table() -> str:
    """Returns a Markdown table of the column types."""
    lines = [
        "| type | Postgres | SQLite | DuckDB | text form, everywhere the same |",
        "|---|---|---|---|---|",
    ]
    for kind in ColumnType:
        name = EXAMPLES.get(kind, str(kind))
        data_type = parse_column_type(name)
        types = (
            NATIVE.get((kind, dialect)) or get_dialect(dialect).type_name(data_type)
            for dialect in ("postgres", "sqlite", "duckdb")
        )
        lines.append(f"| `{name}` | {' | '.join(types)} | {CANONICAL[kind]} |")
    return "\n".join(lines)


def aliases_table() -> str:
    """Returns a Markdown table of the other names of column types."""
    lines = ["| type | other spellings |", "|---|---|"]
    for kind in ColumnType:
        names = ", ".join(f"`{alias}`" for alias, of in ALIASES.items() if of is kind)
        lines += [f"| `{kind}` | {names} |"] if names else []
    return "\n".join(lines)


def schema_page() -> str:
    """Returns the page."""
    page = TEMPLATE.read_text()
    models = (
        *(Scenario, Entity, Column, Fk, Index, TableForeignKey),
        *(Check, Bounds, ColumnDefaults, Profile, Target, TargetOptions),
    )
    for model in models:
        page = page.replace(f"{{{{ {model.__name__} }}}}", fields_table(model))
    return page.replace("{{ types }}", types_table()).replace("{{ aliases }}", aliases_table())
