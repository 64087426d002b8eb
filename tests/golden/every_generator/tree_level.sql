-- folders.level smallint: tree_level (from 0 for roots, by parent_id)
-- duckdb:
CASE WHEN "i" < 2 THEN CAST(0 AS BIGINT) WHEN "i" < 8 THEN CAST(1 AS BIGINT) ELSE CAST(2 AS BIGINT) END AS "level"
-- postgres:
CASE WHEN "i" < 2 THEN CAST(0 AS BIGINT) WHEN "i" < 8 THEN CAST(1 AS BIGINT) ELSE CAST(2 AS BIGINT) END AS "level"
-- spark:
CASE WHEN `i` < 2 THEN CAST(0 AS BIGINT) WHEN `i` < 8 THEN CAST(1 AS BIGINT) ELSE CAST(2 AS BIGINT) END AS `level`
-- sqlite:
CASE WHEN "i" < 2 THEN CAST(0 AS INTEGER) WHEN "i" < 8 THEN CAST(1 AS INTEGER) ELSE CAST(2 AS INTEGER) END AS "level"
