"""A scenario whose parents are rows that are there, of every kind of key; and those rows."""

from __future__ import annotations

from pathlib import Path

EXISTING = Path(__file__).parent / "existing_parents.yaml"
"""The scenario."""

_PLANS = [
    *((7, "'free'", "0", "NULL"), (2, "'starter'", "19.5", "'2020-02-29 10:00:00'")),
    *((30, "'team'", "99.99", "'2021-01-01 00:00:00.250000'"), (4, "'Team'", "1", "NULL")),
]
_COUNTRIES = ["FR", "de", "DE", "ÄX", "zz", "GB", "", "a b"]
_IDS = [f"{number * 2654435761 % 2**32:08x}-0000-4000-8000-000000000000" for number in range(60)]

BEFORE = (
    "CREATE TABLE plans (id bigint PRIMARY KEY, key varchar(20) NOT NULL UNIQUE, "
    "price numeric(12,2) NOT NULL, since timestamp, note text)",
    *(
        f"INSERT INTO plans (id, key, price, since) VALUES ({', '.join(map(str, row))})"
        for row in _PLANS
    ),
    "CREATE TABLE countries (code text PRIMARY KEY, ok boolean NOT NULL, area double precision)",
    *(
        f"INSERT INTO countries VALUES ('{code}', {'true' if place % 2 else 'false'}, {place}.125)"
        for place, code in enumerate(_COUNTRIES)
    ),
    'CREATE TABLE "odd Teams" ("Org" uuid, n smallint, day date NOT NULL, PRIMARY KEY (n, "Org"))',
    *(
        f"INSERT INTO \"odd Teams\" VALUES ('{key}', {place % 7}, '2024-02-{place % 29 + 1:02}')"
        for place, key in enumerate(_IDS)
    ),
    'CREATE TABLE rates ("of" numeric(6,3), "at" timestamp, PRIMARY KEY ("of", "at"))',
    *(
        f"INSERT INTO rates VALUES ({place * 7 % 11}.25, '2024-01-{place + 1:02} 0{place}:00:00')"
        for place in range(9)
    ),
)
"""What makes them, in every dialect; none are inserted in the order of their keys."""
