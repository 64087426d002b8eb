"""json: an object whose fields are made by other generators."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.nested.nested_generator import Nested, joined
from generators_sql.nested.part_specs import AnyPart, PartSpec
from generators_sql.spi import ColumnFacts, Path, Row, ValueFacts


class Json(Nested):
    """A JSON object whose fields are made by other generators.

    Each field names its generator as a column does. `column_type` is the type of the field, if the
    generator can make several (usually it can be left out: `uuid4` makes a uuid,
    `uniform_int` an integer, `normal` a number, `fk` the referenced type). `null_rate` is the
    share of rows with `null`. There are short forms: a plain value is a constant,
    `{ column: id }` another column of the row, and `{ expr: "quantity * price" }` and
    `{ fk: { entity: …, column: … } }` mean what they mean in a column. Objects and arrays nest.

    Each field has its own draws, so adding, removing or moving fields does not change the values of
    others. Postgres stores JSONB, SQLite canonical text: compact, with sorted keys.
    Timestamps are ISO 8601 strings in UTC, uuids and dates strings, bytes hexadecimal;
    numbers are equal on every database, to the last bit (from 10^100 on with SQLite 3.43 or newer).
    """

    type = "json"
    example = """\
- name: profile
  type: json
  generator:
    type: json
    params:
      fields:
        name: { type: faker_name }
        age: { type: uniform_int, params: { min: 18, max: 90 }, null_rate: 0.1 }
        tags:
          type: array
          params:
            of: { type: choice, params: { values: [new, vip, lead, churned] } }
            max: 3
            unique: true
        address:
          type: json
          params:
            fields:
              city: { type: faker_city }
              geo: { type: uniform_float, params: { min: -90, max: 90, decimals: 4 } }
        version: 2
"""

    fields: dict[str, AnyPart] = Field(
        min_length=1,
        description="Name of each field → its generator, "
        "`{type: …, params: {…}, column_type: …, null_rate: …}`, or a short form.",
    )

    def specs(self) -> Iterator[tuple[Path, PartSpec]]:
        for name, spec in self.fields.items():
            yield ("fields", name), spec

    def json_text(self, row: Row) -> exp.Expression:
        pieces: list[str | exp.Expression] = []
        for name, spec in sorted(self.fields.items()):  # in the order of canonical JSON
            key = json.dumps(name, ensure_ascii=False)
            pieces += [f"{',' if pieces else '{'}{key}:", spec.json_text(row, name)]
        return joined(*pieces, "}")

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)  # an object

    def summary(self) -> str:
        return ", ".join(self.fields)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        for spec in self.fields.values():
            facts = None if spec.null_rate else spec.facts(column)
            if facts is None or any(spec.params.problems(facts)):
                continue
            if spec.params.why_not_unique(facts) is None:
                return None
        return "none of its fields is unique. Add one that is, such as a uuid4"
