"""SQL as one writes it by hand: the engine's own random functions, no seed, no repetition."""

from __future__ import annotations

from tests.benchmarks.databases import session
from tests.benchmarks.task import Task
from tests.benchmarks.values import facts

_STATUS = f"""CASE WHEN s < {facts.STATUS_LIMITS[0]} THEN '{facts.STATUSES[0]}'
    WHEN s < {facts.STATUS_LIMITS[1]} THEN '{facts.STATUSES[1]}'
    WHEN s < {facts.STATUS_LIMITS[2]} THEN '{facts.STATUSES[2]}' ELSE '{facts.STATUSES[3]}' END"""
_KIND = f"""CASE WHEN k < {facts.KIND_LIMITS[0]} THEN '{facts.KINDS[0]}'
    WHEN k < {facts.KIND_LIMITS[1]} THEN '{facts.KINDS[1]}'
    WHEN k < {facts.KIND_LIMITS[2]} THEN '{facts.KINDS[2]}' ELSE '{facts.KINDS[3]}' END"""

_SCRIPTS = {
    # Volatile functions keep the subqueries from being merged.
    ("postgres", "telemetry"): f"""
        INSERT INTO readings
        SELECT gen_random_uuid(), (SELECT array_agg(id) FROM devices)[1 + floor(random() * 1000)],
          {_STATUS}, {_KIND},
          round(({facts.MEAN} + {facts.DEVIATION} * sqrt(-2 * ln(1 - random()))
            * cos(2 * pi() * random()))::numeric, 2),
          TIMESTAMP '{facts.START}'
            + make_interval(secs => i + floor(random() * {facts.JITTER_SECONDS}))
        FROM (SELECT generate_series(0, {{rows}} - 1) AS i, random() AS s, random() AS k) AS r""",
    ("postgres", "narrow"): f"""
        INSERT INTO sales
        SELECT i, 1 + floor(random() * {facts.QUANTITY}), random() * {facts.PRICE},
          (ARRAY{list(facts.COLOURS)})[1 + floor(random() * {len(facts.COLOURS)})]
        FROM (SELECT generate_series(1, {{rows}}) AS i) AS r""",
    # LIMIT keeps the subqueries from being merged, which would draw anew at each use.
    ("sqlite", "telemetry"): f"""
        BEGIN;
        INSERT INTO readings
        WITH RECURSIVE numbers (i) AS (
          SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < {{rows}} - 1
        ), r AS (
          SELECT i, abs(random() % 1000) AS device, abs(random() % 10000) / 10000.0 AS s,
            abs(random() % 10000) / 10000.0 AS k, lower(hex(randomblob(16))) AS h,
            (abs(random() % 1000000) + 1) / 1000000.0 AS u,
            abs(random() % 1000000) / 1000000.0 AS v
          FROM numbers LIMIT -1 OFFSET 0
        )
        SELECT substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-a'
            || substr(h, 18, 3) || '-' || substr(h, 21), devices.id, {_STATUS}, {_KIND},
          round({facts.MEAN} + {facts.DEVIATION} * sqrt(-2 * ln(u)) * cos(6.283185307 * v), 2),
          datetime('{facts.START}', (i + abs(random() % {facts.JITTER_SECONDS})) || ' seconds')
        FROM r CROSS JOIN devices ON devices.rowid = 1 + device;
        COMMIT""",
    ("sqlite", "narrow"): f"""
        BEGIN;
        INSERT INTO sales
        WITH RECURSIVE numbers (i) AS (
          SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {{rows}}
        )
        SELECT i, 1 + abs(random() % {facts.QUANTITY}),
          abs(random() % 1000000000) / 1000000000.0 * {facts.PRICE},
          CASE abs(random() % {len(facts.COLOURS)})
            {" ".join(f"WHEN {n} THEN '{c}'" for n, c in enumerate(facts.COLOURS[:-1]))}
            ELSE '{facts.COLOURS[-1]}' END
        FROM numbers;
        COMMIT""",
}


def fill(task: Task) -> None:
    """INSERT … SELECT with random() and gen_random_uuid()."""
    text = _SCRIPTS[task.kind, task.shape.name].format(rows=task.rows)
    with session(task.database) as run, task.timed():
        run(text)
