"""What a cell of each generator costs to compute, as measured: see docs/benchmarks.md."""

from __future__ import annotations

from sdgen.scenario.models import Column, Entity

NANOSECONDS = {
    "sequence": 20,
    "unique_int": 800,
    "uuid4": 710,
    "const": 20,
    "choice": 110,
    "bool": 100,
    "uniform_int": 110,
    "uniform_float": 250,
    "decimal": 160,
    "normal": 310,
    "lognormal": 820,
    "exponential": 290,
    "pareto": 310,
    "zipf": 640,
    "poisson": 140,
    "binomial": 150,
    "bytes": 730,
    "time_series": 180,
    "timestamp": 460,
    "date": 190,
    "seasonal": 890,
    "pattern": 1020,
    "ipv4": 1010,
    "ipv6": 720,
    "mac": 1310,
    "url": 600,
    "faker_name": 460,
    "faker_city": 190,
    "faker_device_name": 620,
    "first_name": 180,
    "last_name": 190,
    "email": 1760,
    "phone": 290,
    "lat_lon": 560,
    "country": 230,
    "currency": 300,
    "lorem": 1110,
    "faker": 190,
    "fk": 170,
    "child_number": 40,
    "parent": 170,
    "template": 870,
    "expr": 650,
    "json": 4000,
    "array": 1260,
}
"""Generator → the mean of what the table "Cost of a cell" has for Postgres and SQLite."""
_OTHER = 700
"""Of generators that were not measured: aggregates, trees, those of packages."""
_IN_PYTHON = 30_000
"""Of a cell that Python makes: 5 to 150 µs (docs/scale.md)."""
_CHOSEN = 1_500
"""What a foreign key with a condition adds: ``within`` and ``where`` in docs/benchmarks.md."""
_CHOOSING = frozenset({"within", "where", "order_by"})


def cost_of(entity: Entity) -> float:
    """Returns the nanoseconds that the cells of a row take, hidden ones too."""
    return sum(map(_cost, entity.columns))


def _cost(column: Column) -> float:
    spec = column.generator
    generator = spec.params
    if any(part.in_python() for part in generator.with_parts()):
        return _IN_PYTHON
    cost = NANOSECONDS.get(spec.type, _OTHER)
    chooses = any(getattr(generator, name, None) for name in _CHOOSING)
    return cost + (_CHOSEN if spec.type == "fk" and chooses else 0)
